//! What each slot holds for this message, and how it is put into a phrase.

use super::answers::{Asked, beside_it};
use super::measure::{counts_contacts, goes_on, ordinal};
use super::offer::{OPEN_AMOUNT, offered};
use super::requested::requested;
use super::{Gap, Reused, reviewed};
use crate::pack::model::Piece;
use crate::plan::{DraftOptions, LONG};
use crate::reading::{Clause, Fact, FoundSituation, Knowledge, Reading, aspect, befell, told_in_a_review};
use crate::reflect::{List, as_disputed, as_theirs, nobodys_wrong};
use crate::span::Span;
use crate::text::tamed;
use crate::vocab::{Channel, FactKind, Family, Flag, Move, Situation, Slot, Stance};
use std::collections::BTreeMap;

/// What a slot holds: its words, the places they come from, and whether the construction is riskier.
#[derive(Clone, Debug, Default)]
pub(super) struct Filler {
    pub(super) text: String,
    pub(super) spans: Vec<Span>,
    pub(super) check: bool,
}

/// A phrase's text with its gaps and sources.
pub(super) struct Filled {
    pub(super) text: String,
    pub(super) gaps: Vec<Gap>,
    pub(super) from: Vec<Reused>,
}

/// All slots that can be filled for one message.
pub(super) struct Fillers<'r> {
    reading: &'r Reading,
    /// What they ask to be done that no answer takes up.
    to_do: Vec<Span>,
    fillers: BTreeMap<&'static str, Filler>,
    stakes: Vec<(Situation, Filler)>,
    questions: Vec<(String, Span)>,
    /// Whether one gap holds all of them.
    together: bool,
    next_question: usize,
}

impl<'r> Fillers<'r> {
    pub(super) fn new(knowledge: &Knowledge, reading: &'r Reading, options: &DraftOptions) -> Self {
        let mut fillers: BTreeMap<&'static str, Filler> = BTreeMap::new();
        let mut put = |slot: Slot, text: &str, spans: Vec<Span>, check: bool| {
            let text = tamed(text.trim());
            if !text.is_empty()
                && (slot == Slot::Offer || !text.contains(NOT_IN_A_REPLY))
                && !reading.private.iter().any(|private| spans.iter().any(|span| span.overlaps(private.span) && slot != Slot::Name))
            {
                fillers.insert(slot.name(), Filler { text: text.into_owned(), spans, check });
            }
        };
        if let Some(customer) = &reading.customer {
            put(Slot::Name, &customer.called, vec![customer.span], false);
        }
        let document = &reading.document;
        let review = options.channel == Channel::Review;
        let clause = reading.sure_clause();
        // In a long letter the people it names pass through; and in public nobody's family is written about.
        let private_talk = !matches!(options.channel, Channel::Social | Channel::Review) && !reading.is_long_letter();
        // A review that goes from thing to thing is answered thing by thing.
        let in_points = review && reading.points.tell_most(2);
        // What happened to somebody says more than a list of what they write about.
        let told = review && clause.is_some_and(befell) && !in_points;
        let lists = if review {
            [(Slot::Praised, reviewed::praised(reading)), (Slot::Criticised, reviewed::criticised(reading))]
        } else {
            [(Slot::Praised, reading.aspects.praised.clone()), (Slot::Criticised, reading.aspects.criticised.clone())]
        };
        for (slot, things) in &lists {
            // Nobody is thanked for the noise.
            let things: Vec<_> =
                things.iter().filter(|(thing, _)| *slot == Slot::Criticised || !aspect::names_a_nuisance(thing)).cloned().collect();
            if let Some((text, spans)) = aspect::listed(&aspect::as_ours(&things)).filter(|_| {
                // In a letter what happened is told, or else what was judged.
                // A long letter names many things by the way.
                let judged = if review {
                    !told || reading.stance == Stance::Mixed
                } else {
                    clause.is_none()
                        // Trouble by its own name says more than what let somebody down.
                        && reading.issue.as_ref().is_none_or(|issue| issue.event.is_none())
                        && reading.words() <= SHORT
                        && things.iter().take(3).all(|(thing, _)| aspect::lets_down(thing))
                };
                // One thing of a long kind review may be the least of it: thanks for the breakfast, and the crew unnamed.
                let points = &reading.points;
                let pointed =
                    if *slot == Slot::Praised { !points.liked.is_empty() || points.whole.is_some() } else { !points.faulted.is_empty() };
                let alone = review && things.len() == 1 && !pointed && !aspect::names_people(&things[0].0);
                if *slot == Slot::Praised {
                    !(alone && reading.words() > SHORT_REVIEW)
                } else {
                    judged && !(alone && reading.words() > LONG)
                }
            }) {
                put(*slot, &text, spans, false);
            }
        }
        // A long review tells of many things; one clause out of forty is seldom the one that mattered.
        let faulted = lists.iter().any(|(slot, things)| *slot == Slot::Criticised && !things.is_empty());
        // Two things named say more than one clause of what nobody did.
        let named = review && reading.points.faulted.len() >= 2 && !clause.is_some_and(befell);
        let many = in_points || named || review && (!told || reading.stance == Stance::Mixed) && reading.words() > LONG && faulted;
        // Among other reviewers' readers a name may be anybody's: "Otherair has no films" is no complaint about us.
        let others = |text: &str| review && text.starts_with(char::is_uppercase);
        // What happened to whoever reviews weighs more than what they judge, and one such thing is said back beside it.
        if review && let Some(clause) = told_in_a_review(reading) {
            put(Slot::IssueTold, &by_itself(&clause.text), clause.spans.clone(), true);
        }
        if let Some(issue) = reading.issue.as_ref().filter(|_| !many) {
            // "there's no queue to stand in": amid praise, what is not there may be just as well.
            let no_lack = |clause: &Clause| review && reading.stance == Stance::Mixed && clause.construction == Some(List::ThereIsNo);
            // Of a long review one clause is said back only where it tells what was done to its writer.
            let sure =
                |clause: &Clause| !review || !of_another(&clause.text) && (befell(clause) || reading.words() <= LONG && is_trouble(clause));
            if let Some(clause) = clause.filter(|clause| !others(&clause.text) && !no_lack(clause) && !content(clause) && sure(clause)) {
                let slot = if clause.told { Slot::IssueTold } else { Slot::IssueClause };
                put(slot, &by_itself(&clause.text), clause.spans.clone(), clause.check);
            }
            // Of a long letter a person sees to it that the right thing is named.
            if let Some(part) = reading.part_clause().filter(|part| !review && !content(part)) {
                put(Slot::IssueClause, &by_itself(&part.text), part.spans.clone(), true);
            }
            if let Some(quoted) = issue.quoted.filter(|_| !review) {
                put(Slot::Quote, document.slice(quoted), vec![quoted], false);
            }
            // "I have three children here and no lunch": who bears it is said whole, and not by its last half.
            let told_of = |clause: &Clause| private_talk && reading.at_stake.as_ref().is_some_and(|(_, span)| clause.span.overlaps(*span));
            if let Some(also) = reading.sure_also().filter(|also| !told_of(also)) {
                put(Slot::IssueAlso, &also.text, also.spans.clone(), also.check);
            }
            if let Some(more) = reading.sure_more().filter(|more| !told_of(more)) {
                put(Slot::IssueMore, &more.text, more.spans.clone(), more.check);
            }
            // "our website", "our driver" is not theirs to have looked into.
            if let Some(noun) = reading
                .sure_noun()
                .filter(|noun| !noun.text.starts_with("our ") && !knowledge.is_somebody(&noun.text))
                // In public nobody is asked to write in private "about the 20 minute hold".
                .filter(|noun| options.channel != Channel::Social || issue.event.as_deref() != Some(noun.text.as_str()))
            {
                // Without a clause of theirs a thing may be any thing they mentioned.
                let stray = issue.reflected.is_none() && issue.event.as_ref() != Some(&noun.text);
                // Where a legal team will answer, nothing is conceded before it has looked.
                put(Slot::IssueNoun, &contested(reading, &noun.text), vec![noun.span], stray);
                if !noun.span.is_empty() {
                    put(Slot::Product, &noun.text, vec![noun.span], false);
                }
            }
            if let Some(event) = issue.event.as_ref().filter(|_| issue.noun.is_none() || reading.sure_noun().is_some()) {
                // "the mistake in your room": a topic's name for what a review may only have judged.
                if !review || issue.noun.as_ref().is_none_or(|noun| noun.text == *event) {
                    // A topic's name for a thing is ours, and says more than they did: "the change to your seat".
                    let guessed = !is_in_their_words(event, document.text());
                    put(Slot::Topic, &contested(reading, event), issue.noun.iter().map(|noun| noun.span).collect(), guessed);
                }
            }
        }
        if let Some(good) = reading.good_news.as_ref().filter(|good| reading.stance == Stance::Praise && !many && !others(&good.text)) {
            put(Slot::IssueClause, &good.text, good.spans.clone(), good.check);
        }
        // The one fault that somebody names beside all they liked.
        if let Some((fault, span)) = reading.one_fault.as_ref().filter(|_| review && reading.stance == Stance::Mixed)
            && !fault.is_empty()
        {
            put(Slot::IssueClause, fault, vec![*span], false);
        }
        if let Some(fact) = reading.facts_of(FactKind::Duration).filter(|_| !many).find(|fact| goes_on(reading, fact.span)) {
            // Of what is no wait, the time may be that of another thing.
            let waits = |text: &str| ["wait", "delay", "hold", "queue", "line", "stuck", "without"].iter().any(|word| text.contains(word));
            let waited = reading.issue.as_ref().and_then(|issue| issue.event.as_deref()).is_none_or(waits);
            put(Slot::Duration, &fact.text.to_lowercase(), vec![fact.span], !waited);
        }
        let amounts: Vec<_> = reading.facts_of(FactKind::Amount).collect();
        // Of several sums only one beside a word about money is surely the one in question.
        let in_question = |fact: &&&Fact| {
            amounts.iter().all(|other| other.text == fact.text)
                || document.sentence_at(fact.span.start).is_some_and(|sentence| {
                    reading.kept().any(|cue| cue.family == Family::Money && cue.sentence == sentence)
                        && amounts.iter().filter(|other| document.sentence_at(other.span.start) == Some(sentence)).count() == 1
                })
        };
        // "for 200 a month" is a number that lost its sign; said alone it means nothing.
        // "a couple dollars" is a way of speaking: "the a couple dollars" is none.
        let signed = |fact: &&&Fact| {
            fact.text.chars().any(|c| !c.is_ascii_digit() && !c.is_whitespace()) && fact.text.chars().any(|c| c.is_ascii_digit())
        };
        // "£49.99, two payments", "£12.99 every month": the sum of one of them is not what the matter is about.
        let several = || {
            document.body().flat_map(|sentence| document.tokens_of(sentence)).any(|token| {
                matches!(
                    document.fold(token),
                    "every" | "each" | "both" | "payments" | "charges" | "transactions" | "monthly" | "weekly" | "times"
                )
            })
        };
        if let Some(first) = amounts.iter().filter(signed).find(in_question).filter(|_| !several()) {
            put(Slot::Amount, &first.text, vec![first.span], false);
        }
        // Of a whole list of sums no two are the pair in question.
        if amounts.len() == 2 && amounts[0].text != amounts[1].text {
            put(Slot::Amounts, &format!("{} and {}", amounts[0].text, amounts[1].text), vec![amounts[0].span, amounts[1].span], false);
        }
        if let Some(effort) = reading.effort.as_ref().filter(|_| !many) {
            put(Slot::Effort, &effort.phrase, vec![effort.span], false);
        }
        // Of a long letter the second note may have gone to anybody.
        if let Some(cue) = reading.kept().find(|cue| cue.family == Family::RepeatContact && !reading.is_long_letter())
            && let Some(fact) = reading
                .facts_of(FactKind::Count)
                .find(|fact| fact.span.overlaps(cue.span) && ordinal(&fact.text).is_some() && counts_contacts(reading, fact))
        {
            put(Slot::Count, &ordinal(&fact.text).unwrap_or_default(), vec![fact.span], false);
        }
        // "many happy Thursdays": not one of them is a date.
        if let Some(fact) = reading.facts_of(FactKind::Date).find(|fact| !fact.text.ends_with("days")) {
            put(Slot::Date, &fact.text, vec![fact.span], false);
        }
        // Whom a long story names may be anybody, and no longer there.
        // What somebody who complains tells by the way, or of what is over, is not named as if it were at stake.
        let unhappy = matches!(reading.stance, Stance::Complaint | Stance::Mixed | Stance::Request) && !review;
        let named = |found: &FoundSituation| !reading.is_long_letter() && (!unhappy || reading.bears(found.situation));
        for situation in reading.situations.iter().filter(|found| named(found)) {
            if let Some((stake, span)) = &situation.stake {
                let slot =
                    if matches!(situation.situation, Situation::EventDeadline | Situation::Gift) { Slot::Event } else { Slot::Stake };
                put(slot, stake, vec![*span], false);
            }
        }
        let stakes = reading
            .situations
            .iter()
            .filter(|found| named(found))
            .filter_map(|found| {
                found
                    .stake
                    .as_ref()
                    .filter(|(stake, span)| {
                        !stake.contains(NOT_IN_A_REPLY) && !reading.private.iter().any(|private| private.span.overlaps(*span))
                    })
                    .map(|(stake, span)| (found.situation, Filler { text: tamed(stake).into_owned(), spans: vec![*span], check: false }))
            })
            .collect();
        if let Some((told, span)) = reading.at_stake.as_ref().filter(|(_, span)| private_talk && reading.is_beside_the_issue(*span)) {
            put(Slot::StakeTold, told, vec![*span], false);
        }
        if let Some((promised, span)) = reading.promise.as_ref().filter(|_| !reading.is_long_letter()) {
            put(Slot::Promise, promised, vec![*span], false);
        }
        if let Some((wish, span)) = &reading.wish {
            put(Slot::Wish, wish, vec![*span], false);
        }
        let asks = Asked::of(reading, options.channel);
        let mut questions = asks.questions();
        if let Some((asked, spans)) = requested(reading, &questions, &asks) {
            put(Slot::Request, &asked, spans, false);
        }
        if let Some((comparison, span)) = &reading.comparison {
            put(Slot::Comparison, comparison, vec![*span], true);
        }
        if let Some((person, span)) = &reading.person {
            put(Slot::Person, person, vec![*span], false);
        }
        for (slot, text) in [
            (Slot::Agent, &options.agent),
            (Slot::Role, &options.role),
            (Slot::Company, &options.company),
            (Slot::Did, &options.did),
            (Slot::Will, &options.will),
            (Slot::By, &options.by),
            (Slot::Approver, &options.approved_by),
        ] {
            if let Some(text) = text {
                put(slot, text, Vec::new(), false);
            }
        }
        if let Some(offer) = offered(knowledge, options) {
            put(Slot::Offer, &offer.text, Vec::new(), false);
            if let Some(approval) = offer.approval {
                put(Slot::Approval, approval, Vec::new(), false);
            }
        }
        let to_do = asks.left_to_do(&questions);
        // A question that cannot be shown is still to be answered; in a letter what is asked to be done is done.
        if questions.is_empty()
            && !(asks.is_letter && (reading.stance == Stance::Request || !to_do.is_empty()))
            && matches!(reading.stance, Stance::Question | Stance::Request)
            && let Some(span) = reading.questions.first()
        {
            questions.push((String::new(), *span));
        }
        let together = asks.is_letter && questions.len() > ONE_BY_ONE;
        Self { reading, to_do, fillers, stakes, questions, together, next_question: 0 }
    }

    /// Whether the slot can be filled from the message or the options.
    pub(super) fn has(&self, slot: Slot) -> bool {
        self.fillers.contains_key(slot.name()) || slot == Slot::Question && !self.questions.is_empty()
    }

    /// The words the slot would be filled with.
    pub(super) fn text(&self, slot: Slot) -> Option<&str> {
        self.fillers.get(slot.name()).map(|filler| filler.text.as_str())
    }

    /// What is at stake in one of these situations: a phrase made for a situation names that one's stake and no other's.
    pub(super) fn stake_of(&self, situations: &[Situation]) -> Option<&Filler> {
        self.stakes.iter().find(|(situation, _)| situations.contains(situation)).map(|(_, filler)| filler)
    }

    /// Goes on after questions that were put into sentences before.
    pub(super) fn skip_questions(&mut self, count: usize) {
        self.next_question = count;
    }

    /// How many gaps the answers get.
    pub(super) fn answers(&self) -> usize {
        if self.together { 1 } else { self.questions.len().min(MOST_ANSWERS) }
    }

    /// Whether two slots reuse the same words of the message.
    pub(super) fn overlap(&self, a: Slot, b: Slot) -> bool {
        let spans = |slot: Slot| self.fillers.get(slot.name()).map_or(&[][..], |filler| filler.spans.as_slice());
        spans(a).iter().any(|one| spans(b).iter().any(|other| one.overlaps(*other)))
    }

    fn filler(&self, slot: Slot, situations: &[Situation]) -> Option<&Filler> {
        let own = if matches!(slot, Slot::Stake | Slot::Event) { self.stake_of(situations) } else { None };
        own.or_else(|| self.fillers.get(slot.name()))
    }

    /// What they ask for that this phrase doesn't say back.
    fn asked_beside(&self, pieces: &[Piece]) -> Option<String> {
        let says = |slot: Slot| pieces.iter().any(|piece| matches!(piece, Piece::Slot(said, ..) if *said == slot));
        let said: Vec<Span> = [Slot::Request, Slot::Wish]
            .iter()
            .filter(|slot| says(**slot))
            .filter_map(|slot| self.fillers.get(slot.name()))
            .flat_map(|filler| filler.spans.iter().copied())
            .collect();
        let words: String = pieces.iter().map(|piece| if let Piece::Text(text) = piece { text.as_str() } else { "" }).collect();
        beside_it(self.reading, &self.to_do, &said, &words)
    }

    pub(super) fn check(&self, slot: Slot) -> bool {
        self.fillers.get(slot.name()).is_some_and(|filler| filler.check)
    }

    pub(super) fn fill(&mut self, pieces: &[Piece], reply_move: Move, situations: &[Situation]) -> Filled {
        let mut filled = Filled { text: String::new(), gaps: Vec::new(), from: Vec::new() };
        for piece in pieces {
            match piece {
                Piece::Text(text) => filled.text.push_str(text),
                Piece::Gap(hint, _) if ["what you will ", "what they want done"].iter().any(|start| hint.starts_with(start)) => {
                    let hint = self.asked_beside(pieces).map_or_else(|| hint.clone(), |asked| format!("{hint}; {asked}"));
                    gap(&mut filled, "free", &hint);
                }
                Piece::Gap(hint, _) => gap(&mut filled, "free", hint),
                Piece::Slot(Slot::Question, ..)
                    if self.next_question == 0 && (self.together || pieces.len() > 1 && self.questions.len() > 1) =>
                {
                    let asked: Vec<String> =
                        self.questions.iter().filter(|(text, _)| !text.is_empty()).map(|(text, _)| format!("\"{text}\"")).collect();
                    self.next_question = self.questions.len();
                    gap(&mut filled, "question", &format!("answers, one by one: {}", asked.join("; ")));
                    filled.from.extend(self.questions.iter().map(|(_, span)| Reused { slot: Slot::Question, span: *span }));
                }
                Piece::Slot(Slot::Question, ..) => match self.questions.get(self.next_question) {
                    Some((question, _)) if question.is_empty() => {
                        self.next_question += 1;
                        gap(&mut filled, "question", "your answer");
                    }
                    Some((question, span)) => {
                        self.next_question += 1;
                        gap(&mut filled, "question", &format!("answer: \"{question}\""));
                        filled.from.push(Reused { slot: Slot::Question, span: *span });
                    }
                    None => gap(&mut filled, "question", "answer"),
                },
                Piece::Slot(slot, hint, _) => match self.filler(*slot, situations) {
                    Some(filler) => {
                        let start = filled.text.trim_end().is_empty() || filled.text.trim_end().ends_with(['.', '!', '?', '\n']);
                        let text = if start && reply_move != Move::SignOff { capitalised(&filler.text) } else { filler.text.clone() };
                        match text.split_once(OPEN_AMOUNT).filter(|_| *slot == Slot::Offer) {
                            Some((before, after)) => {
                                filled.text.push_str(before);
                                gap(&mut filled, slot.name(), "amount");
                                filled.text.push_str(after);
                            }
                            None => filled.text.push_str(&text),
                        }
                        filled
                            .from
                            .extend(filler.spans.iter().filter(|span| !span.is_empty()).map(|span| Reused { slot: *slot, span: *span }));
                    }
                    None => {
                        let standard = match slot {
                            Slot::Will => "what you will do",
                            Slot::Did => "what you have done",
                            Slot::By => "when",
                            other => other.name(),
                        };
                        let hint = hint.as_deref().unwrap_or(standard);
                        match (*slot == Slot::Will).then(|| self.asked_beside(pieces)).flatten() {
                            Some(asked) => gap(&mut filled, slot.name(), &format!("{hint}; {asked}")),
                            None => gap(&mut filled, slot.name(), hint),
                        }
                    }
                },
            }
        }
        filled.text = filled.text.trim().to_owned();
        filled
    }
}

/// What marks a gap or a slot never comes from outside.
const NOT_IN_A_REPLY: [char; 4] = ['[', ']', '{', '}'];

/// Questions up to which each answer gets a gap of its own: more of them make a list of a letter.
const ONE_BY_ONE: usize = 2;

/// Answers that have room outside a letter.
const MOST_ANSWERS: usize = 3;

/// Words up to which the one thing that a review praises is what it praises.
const SHORT_REVIEW: usize = 25;

/// Words up to which what a message judges is what it is about.
const SHORT: usize = 60;

/// A clause without the words that tied it to what was said before it: "you then waited", "your screen was broken too".
fn by_itself(clause: &str) -> String {
    let clause = ["so far ", "now "].iter().find_map(|tie| clause.strip_prefix(tie)).unwrap_or(clause);
    let clause = [" also", " too", " as well", " either", " since then"].iter().find_map(|tie| clause.strip_suffix(tie)).unwrap_or(clause);
    // "Refused even though there's €900 on the card": what is in it is theirs to say, and nobody's to repeat.
    let clause = clause.split_once(" even though ").filter(|(_, rest)| rest.contains(['$', '£', '€'])).map_or(clause, |(before, _)| before);
    // "This report has still not been sent": named before, and now known.
    let known = clause.strip_prefix("this ").filter(|rest| {
        !rest.split_whitespace().next().is_none_or(|word| {
            crate::text::is_auxiliary(word)
                || word.ends_with("n't")
                || matches!(
                    word,
                    "happened"
                        | "morning"
                        | "afternoon"
                        | "evening"
                        | "week"
                        | "weekend"
                        | "month"
                        | "year"
                        | "time"
                        | "summer"
                        | "winter"
                        | "spring"
                        | "autumn"
                )
        })
    });
    let known = known.map(|rest| format!("the {rest}"));
    let clause = known.as_deref().unwrap_or(clause);
    match clause.split_once(" then ") {
        // "and then", "since then" tie the clause to itself.
        // "by Monday then by Friday" counts up what came after what.
        Some((before, after))
            // "You paid for it then lost it": two verbs, and the second would follow on nothing.
            if before.split_whitespace().count() <= 3
                && !["and", "but", "since", "by", "until", "from"].iter().any(|word| before.ends_with(word))
                && !after.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
                && !["at ", "on ", "in ", "by ", "to ", "for ", "from ", "the ", "a ", "not ", "no "]
                    .iter()
                    .any(|word| after.starts_with(word)) =>
        {
            format!("{before} {after}")
        }
        _ => clause.to_owned(),
    }
}

/// Whether a clause tells what somebody was content with: "you found the seats comfortable".
fn content(clause: &Clause) -> bool {
    clause.construction == Some(List::YouFind)
        && !clause.text.contains(" not ")
        && !clause.text.contains("n't")
        && clause.text.split_whitespace().any(|word| {
            matches!(
                word,
                "comfortable"
                    | "good"
                    | "great"
                    | "nice"
                    | "excellent"
                    | "friendly"
                    | "helpful"
                    | "fine"
                    | "lovely"
                    | "pleasant"
                    | "clean"
                    | "easy"
                    | "decent"
            )
        })
}

/// Whether a clause is of somebody else's: "your return Otherair flight was cancelled", told in a review of ours.
fn of_another(clause: &str) -> bool {
    let words: Vec<&str> = clause.split_whitespace().collect();
    words.windows(2).skip(1).any(|two| {
        two[0].starts_with(char::is_uppercase)
            && two[0].chars().skip(1).any(char::is_lowercase)
            && !crate::text::is_word(&two[0].to_lowercase())
            && matches!(two[1], "flight" | "flights" | "train" | "hotel" | "bus" | "app" | "store")
    })
}

/// Whether a clause of a review tells a trouble: not what somebody said, tried or happened to do, and no "there's no hard sell".
fn is_trouble(clause: &Clause) -> bool {
    let no_trouble = matches!(
        clause.construction,
        Some(
            List::YouTold
                | List::YouTry
                | List::WePromise
                | List::ThingSays
                | List::StaffDid
                | List::SomeoneDid
                | List::ThereIsNo
                | List::YouGet
        )
    );
    let worked = clause.text.contains(" worked ") && !clause.text.contains("n't");
    !(clause.told || no_trouble || worked || clause.text.starts_with("you were offered "))
}

fn gap(filled: &mut Filled, slot: &str, hint: &str) {
    let hint: String = hint.chars().map(|c| if matches!(c, '[' | ']') { ' ' } else { c }).collect();
    filled.text.push('[');
    filled.text.push_str(&hint);
    filled.text.push(']');
    filled.gaps.push(Gap { slot: slot.to_owned(), hint });
}

/// First letter in capitals.
pub(super) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Whether each longer word of a name stands in the message, in one form or another: "the cancellation of your flight" where
/// something was cancelled.
fn is_in_their_words(name: &str, message: &str) -> bool {
    let message = message.to_lowercase();
    let stem = |word: &str| word.chars().take(5).collect::<String>().to_lowercase();
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| {
            word.chars().count() > 4 && !matches!(*word, "about" | "being" | "yours" | "hours" | "minutes" | "trouble" | "experience")
        })
        .all(|word| message.contains(&stem(word)))
}

/// What a reply calls a thing that may be contested: what somebody disputes is not taken for granted, and what goes to lawyers
/// or a regulator concedes nothing.
fn contested(reading: &Reading, noun: &str) -> String {
    let looked_into = [Flag::Legal, Flag::RegulatorPress];
    if let Some(disputed) = as_disputed(noun, reading.document.text()) {
        return disputed;
    }
    if reading.flags.iter().any(|found| looked_into.contains(&found.flag)) { as_theirs(noun) } else { nobodys_wrong(noun) }
}
