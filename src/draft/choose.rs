//! Which phrase makes a move: the one whose conditions and slots fit best, the
//! seed deciding between near equals, nothing said twice, one apology.

use super::fill::Fillers;
use super::limit::full_stops;
use super::regret::{denies, tells_joy_first};
use super::{Sentence, mix};
use crate::pack::model::{Limits, Phrase, Piece, Placed, Step};
use crate::pack::phrase_text;
use crate::plan::{DraftOptions, TOLD_IN_FULL, fit, fit_beside, is_troubled, is_uneasy, touches};
use crate::reading::{Knowledge, Reading, aspect};
use crate::reflect::List;
use crate::span::Span;
use crate::vocab::{Action, Channel, Family, Fault, Flag, Mood, Move, Situation, Slot, Stance};

/// A phrase chosen, with its text taken apart.
#[derive(Clone, Debug)]
pub(super) struct Chosen<'a> {
    pub(super) id: &'a str,
    pub(super) reply_move: Move,
    pub(super) pieces: Vec<Piece>,
    pub(super) cues: &'a [Placed<String>],
    /// Situations its condition names.
    pub(super) situations: &'a [Situation],
    /// Whether a slot of it holds a riskier construction.
    pub(super) check: bool,
}

/// The choices made so far for one draft.
pub(super) struct Choosing<'a, 'f> {
    pub(super) knowledge: &'a Knowledge,
    pub(super) reading: &'f Reading,
    pub(super) options: &'f DraftOptions,
    pub(super) fillers: &'f Fillers<'f>,
    seed: u64,
    used_elsewhere: &'f [String],
    used: Vec<&'a str>,
    slots: Vec<Slot>,
    /// Slots of the phrase chosen last.
    last: Vec<Slot>,
    apologised: bool,
    thanked: bool,
    /// Whether a gap asks the agent for what happened: then it was told, and is not asked for again.
    told: bool,
    pub(super) asked: usize,
    /// Sentences and characters that the limits still leave room for, where there are limits.
    room: (Option<usize>, Option<usize>),
}

/// What a slot filled from the message adds to a phrase's fit: the more it shows that this message was read.
const fn slot_worth(slot: Slot) -> i64 {
    match slot {
        Slot::IssueClause | Slot::Comparison => 8,
        Slot::IssueAlso | Slot::IssueMore | Slot::IssueTold | Slot::Quote => 5,
        // What they ask for, in their words, before an ask that was heard in them.
        Slot::Request => 7,
        Slot::Did | Slot::Offer | Slot::StakeTold => 6,
        Slot::Event | Slot::Stake | Slot::Promise | Slot::Effort | Slot::Count | Slot::Praised | Slot::Criticised => 4,
        Slot::Approval | Slot::Approver => 4,
        Slot::Person | Slot::Wish | Slot::Amounts | Slot::Duration => 3,
        Slot::IssueNoun | Slot::Topic | Slot::Product => 2,
        Slot::Will | Slot::By => 0,
        _ => 1,
    }
}

/// How often a slot may be used in one draft: what the customer said is said back once.
const fn allowed(slot: Slot) -> usize {
    match slot {
        Slot::IssueNoun | Slot::Name => 2,
        Slot::Agent | Slot::Role | Slot::Company | Slot::Question => 9,
        _ => 1,
    }
}

/// How far below the best fit a phrase may lie and still be drawn: variety among near equals only.
const MARGIN: i64 = 2;
/// Fit by conditions alone that lets a phrase fill an optional step without reusing any words.
const OPTIONAL_FIT: i64 = 4;
/// How much a phrase loses that another variant already used.
const USED_ELSEWHERE: i64 = 7;
/// Words that two clauses may have together to be said in one sentence; about what is said on one breath.
const ONE_BREATH: usize = 28;
/// The same for three clauses, each after a "that" of its own.
const LONG_BREATH: usize = 36;
/// Questions a draft may ask.
pub(super) const MAX_QUESTIONS: usize = 2;

impl<'a, 'f> Choosing<'a, 'f> {
    pub(super) fn new(
        knowledge: &'a Knowledge,
        reading: &'f Reading,
        options: &'f DraftOptions,
        fillers: &'f Fillers<'f>,
        seed: u64,
        used_elsewhere: &'f [String],
    ) -> Self {
        Self {
            knowledge,
            reading,
            options,
            fillers,
            seed,
            used_elsewhere,
            used: Vec::new(),
            slots: Vec::new(),
            last: Vec::new(),
            apologised: false,
            thanked: false,
            told: false,
            asked: 0,
            room: (None, None),
        }
    }

    /// Keeps to a frame's limits and the agent's, where there are any.
    pub(super) fn within(mut self, limits: Limits) -> Self {
        let chars = [limits.chars.map(|chars| chars as usize), self.options.max_chars].into_iter().flatten().min();
        self.room = (limits.sentences.map(|max| max as usize), chars);
        self
    }

    /// The phrases for one step: none, one, or one with what always follows it.
    pub(super) fn step(&mut self, step: &Step) -> Vec<Chosen<'a>> {
        let mut out = Vec::new();
        let mut explore = true;
        if step.moves.contains(&Move::Explore) {
            // Where a question is one of several ways on, in public, no facts are asked for.
            if self.options.channel != Channel::Social {
                out.extend(self.needs());
            }
            // Where the issue is known, only what its topic needs is asked; an open question is for when nothing is.
            let told = self.reading.words() > TOLD_IN_FULL;
            let known = told || self.reading.issue.as_ref().is_some_and(|issue| issue.reflected.is_some() || issue.topic.is_some());
            explore = !(known && (step.optional || told));
            if !out.is_empty() || !explore && step.moves.iter().all(|reply_move| *reply_move == Move::Explore) {
                return out;
            }
        }
        let mut candidates: Vec<(i64, bool, Chosen<'a>)> = Vec::new();
        for phrase in &self.knowledge.packs.phrases {
            if step.moves.contains(&phrase.reply_move)
                && (explore || phrase.reply_move != Move::Explore)
                && let Some(candidate) = self.candidate(phrase)
            {
                candidates.push(candidate);
            }
        }
        if step.moves.contains(&Move::Greet) {
            candidates.extend(self.voice_greetings());
        }
        candidates.retain(|(worth, specific, _)| !step.optional || *specific || *worth >= OPTIONAL_FIT);
        // A sentence that there is no room left for would push out what was said before it.
        if !step.moves.contains(&Move::SignOff) && candidates.iter().any(|(_, _, chosen)| self.fits(&chosen.pieces)) {
            candidates.retain(|(_, _, chosen)| self.fits(&chosen.pieces));
        }
        let Some(best) = candidates.iter().map(|(worth, ..)| *worth).max() else { return out };
        let seed = self.seed;
        let Some((_, _, chosen)) =
            candidates.into_iter().filter(|(worth, ..)| *worth >= best - MARGIN).max_by_key(|(_, _, chosen)| mix(chosen.id.bytes(), seed))
        else {
            return out;
        };
        let then = self.knowledge.packs.phrases.iter().find(|phrase| phrase.meta.id == chosen.id).and_then(|phrase| phrase.then.as_ref());
        let questions = chosen.pieces.iter().filter(|piece| matches!(piece, Piece::Slot(Slot::Question, ..))).count();
        let (id, reply_move, cues, situations) = (chosen.id, chosen.reply_move, chosen.cues, chosen.situations);
        self.take(&chosen);
        out.push(chosen);
        // Each further question gets a gap of its own, labelled with it.
        if questions > 0 && out.last().is_some_and(|chosen| chosen.pieces.len() == questions) {
            for _ in questions..self.fillers.answers() {
                out.push(Chosen {
                    id,
                    reply_move,
                    pieces: vec![Piece::Slot(Slot::Question, None, Span::default())],
                    cues,
                    situations,
                    check: false,
                });
            }
        }
        if let Some(then) = then
            && let Some(phrase) = self.knowledge.packs.phrases.iter().find(|phrase| phrase.meta.id == then.value)
            && let Some((_, _, chosen)) = self.candidate(phrase)
        {
            self.take(&chosen);
            out.push(chosen);
        }
        out
    }

    /// Counts a sentence of an earlier draft as said, so that nothing is said twice beside it.
    pub(super) fn said(&mut self, sentence: &Sentence) {
        let phrase = self.knowledge.packs.phrases.iter().find(|phrase| phrase.meta.id == sentence.phrase);
        if let Some(phrase) = phrase {
            self.used.push(&phrase.meta.id);
            self.slots.extend(phrase_text::parse(&phrase.text.value).iter().flat_map(|pieces| slots(pieces)).map(|(slot, _)| slot));
        }
        let pieces = [Piece::Text(sentence.text.clone())];
        self.apologised |= apologises(&pieces);
        self.thanked |= thanks(&pieces);
        self.told |= sentence.gaps.iter().any(|gap| gap.hint.starts_with("what "));
        self.asked += asks(&pieces);
    }

    /// Every phrase of these moves that may be said now by itself, the best fit first.
    pub(super) fn fitting(&self, moves: &[Move]) -> Vec<Chosen<'a>> {
        let of_move = self.knowledge.packs.phrases.iter().filter(|phrase| moves.contains(&phrase.reply_move) && phrase.then.is_none());
        let mut found: Vec<(i64, bool, Chosen<'a>)> = of_move.filter_map(|phrase| self.candidate(phrase)).collect();
        if moves.contains(&Move::Greet) {
            found.extend(self.voice_greetings());
        }
        found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.2.id.cmp(b.2.id)));
        found.into_iter().map(|(.., chosen)| chosen).collect()
    }

    /// Characters of a phrase with its slots filled; a gap is taken as long as most are.
    fn length(&self, pieces: &[Piece]) -> usize {
        const GAP: usize = 22;
        let of = |piece: &Piece| match piece {
            Piece::Text(text) => text.chars().count(),
            Piece::Slot(slot, ..) => self.fillers.text(*slot).map_or(GAP, |text| text.chars().count()),
            Piece::Gap(hint, _) => hint.chars().count() + 2,
        };
        pieces.iter().map(of).sum()
    }

    /// Whether the clause itself says how they feel: "you were disappointed when the pool was closed".
    fn tells_a_feeling(&self) -> bool {
        self.fillers.text(Slot::IssueClause).is_some_and(|clause| {
            clause.split_whitespace().any(|word| {
                matches!(
                    word.trim_end_matches([',', '.']),
                    "disappointed" | "frustrated" | "upset" | "angry" | "annoyed" | "unhappy" | "furious"
                )
            })
        })
    }

    fn fits(&self, pieces: &[Piece]) -> bool {
        self.room.0.is_none_or(|room| stops(pieces) <= room) && self.room.1.is_none_or(|room| self.length(pieces) <= room)
    }

    fn take(&mut self, chosen: &Chosen<'a>) {
        let length = self.length(&chosen.pieces);
        if !matches!(chosen.reply_move, Move::Greet | Move::SignOff) {
            self.room.0 = self.room.0.map(|room| room.saturating_sub(stops(&chosen.pieces)));
        }
        self.room.1 = self.room.1.map(|room| room.saturating_sub(length + 2));
        self.used.push(chosen.id);
        self.last = slots(&chosen.pieces).map(|(slot, _)| slot).collect();
        self.slots.extend(&self.last);
        self.apologised |= apologises(&chosen.pieces);
        self.thanked |= thanks(&chosen.pieces);
        self.told |= chosen.pieces.iter().any(|piece| matches!(piece, Piece::Gap(hint, _) if hint.starts_with("what ")));
        self.asked += asks(&chosen.pieces);
    }

    /// A phrase with its fit, if it and what must follow it may be chosen now; the flag says whether it reuses the customer's words.
    fn candidate(&self, phrase: &'a Phrase) -> Option<(i64, bool, Chosen<'a>)> {
        if let Some(then) = &phrase.then {
            let follower = self.knowledge.packs.phrases.iter().find(|other| other.meta.id == then.value)?;
            self.eligible(follower)?;
        }
        self.eligible(phrase)
    }

    fn eligible(&self, phrase: &'a Phrase) -> Option<(i64, bool, Chosen<'a>)> {
        if self.used.contains(&phrase.meta.id.as_str()) {
            return None;
        }
        // Where a message is flagged, what the flag stands for counts wherever it is told.
        let aside_counts = !phrase.when.flag.is_empty() || !speaks_of_its_reason(phrase.reply_move);
        let fit = if aside_counts { fit } else { fit_beside };
        let conditions = fit(&phrase.when, self.knowledge, self.reading, self.options)?;
        if touches(&phrase.not, self.knowledge, self.reading, self.options) {
            return None;
        }
        if matches!(phrase.reply_move, Move::OwnResponsibility | Move::Apologise) && self.options.fault != Fault::Ours {
            return None;
        }
        // A feeling nobody named is a guess: where it is known what happened, that is named instead.
        let mild = matches!(self.reading.mood, Mood::Frustrated | Mood::Angry | Mood::Impatient | Mood::Grateful);
        if phrase.reply_move == Move::AcknowledgeFeeling
            && !self.reading.mood_said
            && (!mild || self.fillers.has(Slot::IssueClause) || self.fillers.has(Slot::IssueNoun))
        {
            return None;
        }
        // The same where a feeling is validated in their word: it must be theirs.
        if phrase.reply_move == Move::Validate && !phrase.when.mood.is_empty() && !self.reading.mood_said {
            return None;
        }
        let pieces = phrase_text::parse(&phrase.text.value).ok()?;
        // "I understand why you're disappointed when you're disappointed with …": the feeling is in the clause already.
        if phrase.reply_move == Move::AcknowledgeFeeling
            && (crate::plan::construction(self.reading) == Some(List::Unhappy) || self.tells_a_feeling())
            && slots(&pieces).any(|(slot, _)| slot == Slot::IssueClause)
        {
            return None;
        }
        // "Thank you for telling me plainly, J. Okoro": who gave no first name is called by it once, in the greeting.
        if phrase.reply_move != Move::Greet
            && slots(&pieces).any(|(slot, _)| slot == Slot::Name)
            && self.fillers.text(Slot::Name).is_some_and(opens_with_an_initial)
        {
            return None;
        }
        // A difference is looked into where they told of one, and not where somebody is named beside them.
        let compares =
            phrase.reply_move == Move::NextStep && phrase.when.cue.iter().any(|cue| cue.value == Family::UnequalTreatment.name());
        if compares && !self.tells_of_a_difference() {
            return None;
        }
        let mut worth = i64::from(conditions) + 2 * i64::from(phrase.prefer);
        let mut specific = false;
        for (slot, hint) in slots(&pieces) {
            let used = self.slots.iter().filter(|known| **known == slot).count();
            // What is at stake is said once, whichever slot names it.
            let stake = |slot: Slot| matches!(slot, Slot::Stake | Slot::Event | Slot::StakeTold);
            let staked = stake(slot) && self.slots.iter().any(|known| stake(*known));
            if used >= allowed(slot) || staked {
                return None;
            }
            let situations = &phrase.when.situation;
            // A stake belongs to the situation that the phrase is made for.
            let filled = if matches!(slot, Slot::Stake | Slot::Event) && !situations.is_empty() {
                self.fillers.stake_of(situations).is_some()
            } else {
                self.fillers.has(slot)
            };
            // A gap for what was done is only asked for where the phrase says so itself; questions need one to answer.
            if !filled && (!slot.may_be_gap() || slot == Slot::Did && hint.is_none() || slot == Slot::Question && hint.is_none()) {
                return None;
            }
            if filled {
                let together =
                    matches!(slot, Slot::IssueAlso | Slot::IssueMore) && slots(&pieces).any(|(other, _)| other == Slot::IssueClause);
                if if together { !self.fits_in_one_breath(slot) } else { self.repeats_clause(slot) } {
                    return None;
                }
                worth += slot_worth(slot);
                specific |= slot.from_message() && slot != Slot::Name || matches!(slot, Slot::Did | Slot::Offer);
            }
        }
        // What somebody else has to agree to is no promise yet, and says so.
        let names = |wanted: Slot| slots(&pieces).any(|(slot, _)| slot == wanted);
        if names(Slot::Offer) && [Slot::Approval, Slot::Approver].iter().any(|slot| self.fillers.has(*slot) && !names(*slot)) {
            return None;
        }
        // A person looks into a refund, not into a coat.
        let looks_into = pieces
            .windows(2)
            .any(|pair| matches!(pair, [Piece::Text(before), Piece::Slot(Slot::IssueNoun, ..)] if before.ends_with("look into ")));
        // "If anything changes with your old network": it changes with the thing that the topic is about.
        let changes = pieces
            .windows(2)
            .any(|pair| matches!(pair, [Piece::Text(before), Piece::Slot(Slot::IssueNoun, ..)] if before.ends_with("changes with ")));
        if changes && !self.fillers.text(Slot::IssueNoun).is_some_and(|noun| self.is_of_the_topic(noun)) {
            return None;
        }
        // "the fee", "the page" by itself is no object that they would know again.
        let bare = |noun: &str| noun.starts_with("the ") && noun.split_whitespace().count() == 2;
        if looks_into && !self.fillers.text(Slot::IssueNoun).is_some_and(|noun| self.knowledge.is_looked_into(noun) && !bare(noun)) {
            return None;
        }
        // "Let me go through the doorbell line by line": what is done with a topic's thing is done with no other.
        let of_topic = !phrase.when.topic.is_empty() && names(Slot::IssueNoun);
        let topics = || phrase.when.topic.iter().map(|topic| topic.value.as_str());
        if of_topic && self.fillers.text(Slot::IssueNoun).is_some_and(|noun| !self.knowledge.is_thing_of(noun, topics())) {
            return None;
        }
        // "something different from the two fake lamps", "still without the wrong notice": that is what they got, not what they were
        // expecting.
        let expected = pieces
            .windows(2)
            .any(|pair| matches!(pair, [Piece::Text(before), Piece::Slot(Slot::IssueNoun, ..)] if before.ends_with("different from ") || before.ends_with("still without ")));
        if expected && !self.fillers.text(Slot::IssueNoun).is_some_and(|noun| noun.starts_with("your ")) {
            return None;
        }
        // "the trouble with your five hour wait": the delay is the trouble.
        let troubled = pieces.windows(2).any(|pair| {
            matches!(pair, [Piece::Text(before), Piece::Slot(Slot::IssueNoun, ..)] if before.ends_with("trouble with ") || before.ends_with("happened with "))
        });
        if troubled && self.fillers.text(Slot::Topic).is_some_and(|event| self.fillers.text(Slot::IssueNoun) == Some(event)) {
            return None;
        }
        // What their own clauses already say they asked for is not said again.
        if [Slot::IssueClause, Slot::IssueAlso].iter().any(|slot| {
            self.slots.contains(slot)
                && self.fillers.text(*slot).is_some_and(|clause| phrase.when.ask.iter().any(|ask| clause.contains(ask.value.as_str())))
        }) {
            return None;
        }
        let has = |slot: Slot| slots(&pieces).any(|(known, _)| known == slot);
        // "If anything changes before a fitter coming on Monday": what is before something says "the".
        let before = pieces
            .windows(2)
            .any(|pair| matches!(pair, [Piece::Text(before), Piece::Slot(Slot::Event, ..)] if before.ends_with("before ") || before.ends_with("to have ")));
        if before && self.fillers.text(Slot::Event).is_some_and(|event| event.starts_with("a ") || event.starts_with("an ")) {
            return None;
        }
        // "The 20 minute hold, and that this has gone on for 20 minutes": said once is enough.
        let measured = |topic: &str| ["the wait of ", "the delay of "].iter().any(|of| topic.starts_with(of));
        if has(Slot::Topic)
            && has(Slot::Duration)
            && (self.fillers.overlap(Slot::Topic, Slot::Duration) || self.fillers.text(Slot::Topic).is_some_and(measured))
        {
            return None;
        }
        if has(Slot::IssueClause)
            && slots(&pieces).any(|(slot, _)| {
                slot != Slot::IssueClause
                    && slot != Slot::IssueNoun
                    && self.fillers.overlap(slot, Slot::IssueClause)
                    && !matches!(slot, Slot::Name | Slot::Amount | Slot::Amounts | Slot::Duration | Slot::Date)
            })
        {
            return None;
        }
        // "Thank you for what you say about Rosa. It's good to hear that Rosa was kind": once is enough.
        if has(Slot::IssueClause)
            && self.slots.contains(&Slot::Person)
            && let (Some(person), Some(clause)) = (self.fillers.text(Slot::Person), self.fillers.text(Slot::IssueClause))
            && clause.contains(person)
        {
            return None;
        }
        // "You've told us that you told us": once is enough.
        let told_us = pieces.windows(2).any(|pair| {
            matches!(pair, [Piece::Text(before), Piece::Slot(Slot::IssueClause, ..)] if ["told us that ", "told me that ", "tell us that "].iter().any(|lead| before.ends_with(lead)))
        });
        if told_us
            && self
                .fillers
                .text(Slot::IssueClause)
                .is_some_and(|clause| ["you told", "you've told"].iter().any(|told| clause.starts_with(told)))
        {
            return None;
        }
        // "… that the app crashes. You wrote to us about the app": once is enough; nobody is frustrated with what they passed by.
        let about_noun = |lead: &str| {
            pieces.windows(2).any(|pair| matches!(pair, [Piece::Text(before), Piece::Slot(Slot::IssueNoun, ..)] if before.ends_with(lead)))
        };
        let said = [Slot::IssueClause, Slot::IssueTold].iter().any(|slot| self.slots.contains(slot));
        if said && about_noun("You wrote to us about ") || about_noun("frustrated with ") && self.fillers.check(Slot::IssueNoun) {
            return None;
        }
        // "I'm sorry about [what happened, in their words]. What happened?"
        if self.told
            && phrase.reply_move == Move::Explore
            && pieces.iter().any(|piece| matches!(piece, Piece::Text(text) if text.contains("hat happened")))
        {
            return None;
        }
        // Thanks twice in a few lines are thanks by rote.
        if thanks(&pieces)
            && self.thanked
            && matches!(self.options.channel, Channel::Review | Channel::Social | Channel::Sms | Channel::Chat)
        {
            return None;
        }
        // "I'm sorry about our staff" disowns them, and "about our food" the whole kitchen; a queue doesn't let anybody down.
        if let Some(criticised) = self.fillers.text(Slot::Criticised)
            && pieces.windows(2).any(|pair| match pair {
                [Piece::Text(before), Piece::Slot(Slot::Criticised, ..)] => {
                    before.ends_with("sorry about ") && (aspect::names_people(criticised) || format!(" {criticised}").contains(" our "))
                }
                [Piece::Slot(Slot::Criticised, ..), Piece::Text(after)] => {
                    // "The small cup fell short", "our staff fell short": only of things, and of what was only called poor.
                    let short = after.starts_with(" fell short");
                    (after.starts_with(" let you down") || short) && aspect::names_a_nuisance(criticised)
                        || short && (aspect::names_people(criticised) || !criticised.starts_with("our ") || criticised.contains(" the "))
                }
                _ => false,
            })
        {
            return None;
        }
        // "I'm sorry that you never signed it": nothing to be sorry for, and it sounds like doubt.
        if apologises(&pieces) && !told_us && has(Slot::IssueClause) && (denies(self.reading) || tells_joy_first(self.reading)) {
            return None;
        }
        // A condolence admits nothing, whatever it stands beside.
        let condoles = phrase.when.situation.contains(&Situation::Bereavement);
        // Nor does a regret written for a message that goes to a team: it is for the strain, and says nothing of the case.
        let regrets = phrase.when.flag.iter().any(|flag| self.reading.flags.iter().any(|found| found.flag == *flag));
        if apologises(&pieces) && !condoles && (self.apologised || !regrets && !self.may_apologise())
            || asks(&pieces) + self.asked > MAX_QUESTIONS
        {
            return None;
        }
        // The same noun in neighbouring sentences sounds like a machine.
        if self.last.contains(&Slot::IssueNoun) && slots(&pieces).any(|(slot, _)| slot == Slot::IssueNoun) {
            worth -= if phrase.reply_move == Move::NextStep { 4 } else { 8 };
        }
        if self.used_elsewhere.contains(&phrase.meta.id) {
            worth -= USED_ELSEWHERE;
        }
        let check = slots(&pieces).any(|(slot, _)| self.fillers.check(slot));
        Some((
            worth,
            specific,
            Chosen {
                id: &phrase.meta.id,
                reply_move: phrase.reply_move,
                pieces,
                cues: &phrase.when.cue,
                situations: &phrase.when.situation,
                check,
            },
        ))
    }

    /// Whether the clauses up to `last` can be said in one sentence without losing the listener.
    fn fits_in_one_breath(&self, last: Slot) -> bool {
        let words = |slot: Slot| self.fillers.text(slot).map_or(0, |text| text.split_whitespace().count());
        let both = words(Slot::IssueClause) + words(Slot::IssueAlso);
        let apart = |one: Slot, other: Slot| !self.fillers.overlap(one, other);
        if last == Slot::IssueMore {
            return both + words(Slot::IssueMore) <= LONG_BREATH
                && apart(Slot::IssueMore, Slot::IssueClause)
                && apart(Slot::IssueMore, Slot::IssueAlso);
        }
        both <= ONE_BREATH && apart(Slot::IssueAlso, Slot::IssueClause)
    }

    /// Whether they set what they got against what others get: in a clause, in two sums, or as what new customers are offered.
    fn tells_of_a_difference(&self) -> bool {
        let others = |id: &str| id == "others-got-better";
        self.reading.comparison.is_some()
            || self.reading.facts_of(crate::vocab::FactKind::Amount).count() > 1
            || self.reading.kept().any(|cue| cue.family == Family::UnequalTreatment && !others(&cue.id))
    }

    /// Whether a noun phrase ends on a thing of the topic, with no more before it than whose it is: "your internet".
    fn is_of_the_topic(&self, noun: &str) -> bool {
        let Some(topic) = self.reading.issue.as_ref().and_then(|issue| issue.topic) else { return false };
        let bare = ["your ", "our ", "the "].iter().find_map(|whose| noun.strip_prefix(whose)).unwrap_or(noun).to_lowercase();
        self.knowledge.packs.topics[topic].things.iter().any(|thing| {
            let thing = thing.value.to_lowercase();
            bare == thing
                || bare.strip_suffix(thing.as_str()).is_some_and(|rest| rest.split_whitespace().count() == 1 && !rest.starts_with("old "))
        })
    }

    /// Words that the clause already said are not said again in another slot.
    fn repeats_clause(&self, slot: Slot) -> bool {
        let said = |clause: Slot| self.slots.contains(&clause) && self.fillers.overlap(slot, clause);
        // A second clause comes after the first or not at all, and not after its own words.
        if matches!(slot, Slot::IssueAlso | Slot::IssueMore) {
            return !self.slots.contains(&Slot::IssueClause) || self.slots.iter().any(|other| self.fillers.overlap(slot, *other));
        }
        (said(Slot::IssueClause) || said(Slot::IssueAlso))
            && matches!(
                slot,
                Slot::Stake
                    | Slot::StakeTold
                    | Slot::Promise
                    | Slot::Event
                    | Slot::Wish
                    | Slot::Request
                    | Slot::Effort
                    | Slot::Comparison
                    | Slot::Count
                    | Slot::Person
            )
    }

    /// An apology needs something to be sorry about, and none is made where it could be read as an admission.
    fn may_apologise(&self) -> bool {
        // Sympathy with somebody who was robbed, or who complains formally, admits nothing; beside a claim it may.
        let routed = self.reading.flags.iter().any(|flag| {
            flag.action == Action::Route
                && !matches!(flag.flag, Flag::FraudSecurity | Flag::FormalComplaint | Flag::DataPrivacy | Flag::RegulatorPress)
        });
        let wrong = match self.reading.stance {
            Stance::Praise | Stance::Feedback => self.reading.severity > 0,
            Stance::Question => self.reading.severity > 0 || is_troubled(self.reading) || is_uneasy(self.reading),
            _ => true,
        };
        wrong && (!routed || self.options.fault == Fault::Ours)
    }

    /// A line of the brand's own world, where a voice was asked for and nothing weighs on the customer.
    pub(super) fn lore(&mut self) -> Option<Chosen<'a>> {
        const GRAVE: &[Situation] = &[
            Situation::Bereavement,
            Situation::Rush,
            Situation::Health,
            Situation::MoneyStress,
            Situation::PersonalSafety,
            Situation::Leaving,
        ];
        let voice = self.options.voice.as_deref().and_then(|id| self.knowledge.packs.voices.iter().find(|voice| voice.meta.id == id))?;
        let grave = GRAVE.iter().any(|situation| self.reading.in_situation(*situation));
        if grave || self.reading.stance == Stance::Other || self.reading.flags.iter().any(|flag| flag.action != Action::Note) {
            return None;
        }
        let may = |pieces: &Vec<Piece>| {
            self.fits(pieces)
                && slots(pieces).all(|(slot, _)| {
                    let said = self.slots.iter().filter(|known| **known == slot).count();
                    self.fillers.has(slot) && said < allowed(slot) && !self.last.contains(&slot) && !self.repeats_clause(slot)
                })
        };
        let lines = voice.lore.iter().filter(|line| {
            self.reading.severity <= line.max_severity && fit(&line.when, self.knowledge, self.reading, self.options).is_some()
        });
        let (line, pieces) = lines
            .filter_map(|line| Some((line, phrase_text::parse(&line.text.value).ok()?)))
            .filter(|(_, pieces)| may(pieces))
            .max_by_key(|(line, _)| mix(line.text.value.bytes(), self.seed))?;
        let check = slots(&pieces).any(|(slot, _)| self.fillers.check(slot));
        let chosen = Chosen {
            id: &voice.meta.id,
            reply_move: Move::Reassure,
            check,
            pieces,
            cues: &line.when.cue,
            situations: &line.when.situation,
        };
        self.take(&chosen);
        Some(chosen)
    }

    /// Greetings of the voice that was asked for: they go before the packs' own.
    fn voice_greetings(&self) -> Vec<(i64, bool, Chosen<'a>)> {
        let Some(voice) = self.options.voice.as_deref().and_then(|id| self.knowledge.packs.voices.iter().find(|voice| voice.meta.id == id))
        else {
            return Vec::new();
        };
        let greetings = if self.fillers.has(Slot::Name) { &voice.greeting } else { &voice.greeting_plain };
        greetings
            .iter()
            .filter_map(|greeting| {
                let pieces = phrase_text::parse(&greeting.value).ok()?;
                // Above plain greetings, below those made for a situation (a bereaved "Dear …").
                Some((8, true, Chosen { id: &voice.meta.id, reply_move: Move::Greet, pieces, cues: &[], situations: &[], check: false }))
            })
            .collect()
    }
}

/// Whether lines of a move name what they are chosen by, or promise something because of it: a word by the way is no reason.
const fn speaks_of_its_reason(reply_move: Move) -> bool {
    matches!(
        reply_move,
        Move::Validate
            | Move::ConfirmUnderstanding
            | Move::AcknowledgeFeeling
            | Move::NextStep
            | Move::ActNow
            | Move::Accommodate
            | Move::Options
            | Move::Gesture
            | Move::SignpostHelp
            | Move::ThankCandour
            | Move::InviteContact
            | Move::Reassure
            | Move::HoldExpectation
            | Move::Explore
    )
}

fn slots(pieces: &[Piece]) -> impl Iterator<Item = (Slot, Option<&str>)> {
    pieces.iter().filter_map(|piece| if let Piece::Slot(slot, hint, _) = piece { Some((*slot, hint.as_deref())) } else { None })
}

fn apologises(pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| {
        matches!(piece, Piece::Text(text) if {
            let lower = text.to_lowercase();
            lower.contains("sorry") || lower.contains("apolog")
        })
    })
}

fn thanks(pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| matches!(piece, Piece::Text(text) if text.to_lowercase().contains("thank")))
}

/// "J. Okoro", "J Okoro".
fn opens_with_an_initial(name: &str) -> bool {
    name.split_whitespace().next().is_some_and(|first| first.trim_end_matches('.').chars().count() == 1)
}

/// Sentences in a phrase, a slot being one word.
fn stops(pieces: &[Piece]) -> usize {
    let text: String = pieces.iter().map(|piece| if let Piece::Text(text) = piece { text.as_str() } else { "x" }).collect();
    full_stops(&text)
}

/// How many questions a phrase puts to the customer.
fn asks(pieces: &[Piece]) -> usize {
    pieces.iter().map(|piece| if let Piece::Text(text) = piece { text.matches('?').count() } else { 0 }).sum()
}
