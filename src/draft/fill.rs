//! What each slot holds for this message, and how it is put into a phrase.

use super::question::{can_be_quoted, question, wants_to_know};
use super::{Gap, Reused};
use crate::pack::model::Piece;
use crate::plan::DraftOptions;
use crate::reading::{Clause, Fact, Knowledge, Reading, aspect};
use crate::reflect::List;
use crate::span::Span;
use crate::text::{Document, TokenKind, forms, tamed};
use crate::vocab::{Channel, FactKind, Family, Move, Situation, Slot, Stance};
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
pub(super) struct Fillers {
    fillers: BTreeMap<&'static str, Filler>,
    stakes: Vec<(Situation, Filler)>,
    questions: Vec<(String, Span)>,
    next_question: usize,
}

impl Fillers {
    pub(super) fn new(knowledge: &Knowledge, reading: &Reading, options: &DraftOptions) -> Self {
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
        let clause = reading.issue.as_ref().and_then(|issue| issue.reflected.as_ref());
        // What happened to somebody says more than a list of what they write about.
        let told = review && clause.is_some_and(befell);
        for (slot, things) in [(Slot::Praised, &reading.aspects.praised), (Slot::Criticised, &reading.aspects.criticised)] {
            if let Some((text, spans)) = aspect::listed(things).filter(|_| {
                // In a letter what happened is told, or else what was judged.
                // A long letter names many things by the way.
                let judged = if review {
                    !told || reading.stance == Stance::Mixed
                } else {
                    clause.is_none() && words(document) <= SHORT && things.iter().take(3).all(|(thing, _)| aspect::lets_down(thing))
                };
                slot == Slot::Praised || judged
            }) {
                put(slot, &text, spans, false);
            }
        }
        // A long review tells of many things; one clause out of forty is seldom the one that mattered.
        let many =
            review && (!told || reading.stance == Stance::Mixed) && words(document) > LONG_REVIEW && !reading.aspects.criticised.is_empty();
        // Among other reviewers' readers a name may be anybody's: "Otherair has no films" is no complaint about us.
        let others = |text: &str| review && text.starts_with(char::is_uppercase);
        if let Some(issue) = reading.issue.as_ref().filter(|_| !many) {
            // "there's no bus trip": amid praise, what is not there may be just as well.
            let no_lack = |clause: &Clause| review && reading.stance == Stance::Mixed && clause.construction == Some(List::ThereIsNo);
            if let Some(clause) = issue.reflected.as_ref().filter(|clause| !others(&clause.text) && !no_lack(clause)) {
                put(Slot::IssueClause, &clause.text, clause.spans.clone(), clause.check);
            }
            if let Some(quoted) = issue.quoted.filter(|_| !review) {
                put(Slot::Quote, document.slice(quoted), vec![quoted], false);
            }
            if let Some(also) = &issue.also {
                put(Slot::IssueAlso, &also.text, also.spans.clone(), also.check);
            }
            // "our website", "our driver" is not theirs to have looked into.
            if let Some(noun) = issue.noun.as_ref().filter(|noun| !noun.text.starts_with("our ")) {
                put(Slot::IssueNoun, &noun.text, vec![noun.span], false);
                if !noun.span.is_empty() {
                    put(Slot::Product, &noun.text, vec![noun.span], false);
                }
            }
            if let Some(event) = &issue.event {
                put(Slot::Topic, event, issue.noun.iter().map(|noun| noun.span).collect(), false);
            }
        }
        if let Some(good) = reading.good_news.as_ref().filter(|good| reading.stance == Stance::Praise && !many && !others(&good.text)) {
            put(Slot::IssueClause, &good.text, good.spans.clone(), good.check);
        }
        if let Some(fact) = reading.facts_of(FactKind::Duration).filter(|_| !many).find(|fact| goes_on(reading, fact.span)) {
            put(Slot::Duration, &fact.text.to_lowercase(), vec![fact.span], false);
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
        if let Some(first) = amounts.iter().filter(signed).find(in_question) {
            put(Slot::Amount, &first.text, vec![first.span], false);
        }
        // Of a whole list of sums no two are the pair in question.
        if amounts.len() == 2 && amounts[0].text != amounts[1].text {
            put(Slot::Amounts, &format!("{} and {}", amounts[0].text, amounts[1].text), vec![amounts[0].span, amounts[1].span], false);
        }
        if let Some(effort) = reading.effort.as_ref().filter(|_| !many) {
            put(Slot::Effort, &effort.phrase, vec![effort.span], false);
        }
        if let Some(cue) = reading.kept().find(|cue| cue.family == Family::RepeatContact)
            && let Some(fact) = reading.facts_of(FactKind::Count).find(|fact| fact.span.overlaps(cue.span) && ordinal(&fact.text).is_some())
        {
            put(Slot::Count, &ordinal(&fact.text).unwrap_or_default(), vec![fact.span], false);
        }
        if let Some(fact) = reading.facts_of(FactKind::Date).next() {
            put(Slot::Date, &fact.text, vec![fact.span], false);
        }
        for situation in &reading.situations {
            if let Some((stake, span)) = &situation.stake {
                let slot =
                    if matches!(situation.situation, Situation::EventDeadline | Situation::Gift) { Slot::Event } else { Slot::Stake };
                put(slot, stake, vec![*span], false);
            }
        }
        let stakes = reading
            .situations
            .iter()
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
        if let Some((wish, span)) = &reading.wish {
            put(Slot::Wish, wish, vec![*span], false);
        }
        if let Some((request, span)) = &reading.request {
            put(Slot::Request, request, vec![*span], false);
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
        ] {
            if let Some(text) = text {
                put(slot, text, Vec::new(), false);
            }
        }
        if let Some(offer) = options.offer.as_deref().and_then(|offer| offered(knowledge, offer)) {
            put(Slot::Offer, &offer, Vec::new(), false);
        }
        let mut questions: Vec<(String, Span)> = reading
            .questions
            .iter()
            .map(|span| (question(document.slice(*span)), *span))
            // Beside a complaint many a question is a reproach; only one that wants to know something is answered by itself.
            .filter(|(text, _)| !matches!(reading.stance, Stance::Complaint | Stance::Mixed) || wants_to_know(text))
            .filter(|(text, span)| can_be_quoted(text) && !reading.private.iter().any(|private| private.span.overlaps(*span)))
            .collect();
        // A question that cannot be shown is still to be answered.
        if questions.is_empty()
            && reading.stance == Stance::Question
            && let Some(span) = reading.questions.first()
        {
            questions.push((String::new(), *span));
        }
        Self { fillers, stakes, questions, next_question: 0 }
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

    /// How many questions the message puts.
    pub(super) fn questions(&self) -> usize {
        self.questions.len()
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

    pub(super) fn check(&self, slot: Slot) -> bool {
        self.fillers.get(slot.name()).is_some_and(|filler| filler.check)
    }

    pub(super) fn fill(&mut self, pieces: &[Piece], reply_move: Move, situations: &[Situation]) -> Filled {
        let mut filled = Filled { text: String::new(), gaps: Vec::new(), from: Vec::new() };
        for piece in pieces {
            match piece {
                Piece::Text(text) => filled.text.push_str(text),
                Piece::Gap(hint, _) => gap(&mut filled, "free", hint),
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
                        gap(&mut filled, slot.name(), hint.as_deref().unwrap_or(standard));
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

/// Where an offer has no amount yet.
const OPEN_AMOUNT: &str = "[amount]";

/// Words from which a review is answered by its aspects.
const LONG_REVIEW: usize = 60;

/// Words up to which what a message judges is what it is about.
const SHORT: usize = 60;

/// Whether a clause tells what was done to its writer, or what they were kept from.
fn befell(clause: &Clause) -> bool {
    let theirs = ["you ", "you've ", "you're ", "your ", "we ", "nobody ", "no one "].iter().any(|start| clause.text.starts_with(start));
    let done = matches!(
        clause.construction,
        Some(
            List::YouPassive
                | List::YouLose
                | List::YouHadTo
                | List::YouCannot
                | List::YouWait
                | List::YouSpend
                | List::WeDid
                | List::WeDidNot
                | List::WeRefuse
                | List::Nobody
                | List::ThingPassive
        )
    );
    theirs && done && !clause.check
}

fn words(document: &Document) -> usize {
    document.body().flat_map(|sentence| document.tokens_of(sentence)).filter(|token| token.kind == TokenKind::Word).count()
}

/// Whether a duration says how long the trouble has gone on, and is no age, notice or distance in time ("two days before the wedding").
fn goes_on(reading: &Reading, span: Span) -> bool {
    let document = &reading.document;
    let tokens = document.tokens();
    let first = tokens.partition_point(|token| token.span.start < span.start);
    let after = tokens.iter().skip(first).find(|token| token.span.start >= span.end).map_or("", |token| document.fold(token));
    if matches!(
        after,
        "before"
            | "ago"
            | "after"
            | "later"
            | "old"
            | "notice"
            | "from"
            | "earlier"
            | "early"
            | "of"
            | "contract"
            | "guarantee"
            | "warranty"
            | "trial"
    ) {
        return false;
    }
    // "hours", "months": without a number it is a figure of speech.
    if !document.slice(span).chars().any(|c| c.is_ascii_digit())
        && tokens.get(first).is_some_and(|token| document.fold(token).ends_with('s') && token.span.end >= span.end)
    {
        return false;
    }
    // "less than five minutes", "only an hour late" make little of it; "a 9 day hold" is no measure to repeat.
    let lead = first.checked_sub(1).map_or("", |i| document.fold(&tokens[i]));
    let words: Vec<&str> = document.slice(span).split_whitespace().collect();
    let bare_unit = words.len() == 2
        && words[0].parse::<f64>().is_ok_and(|number| number > 1.0)
        && matches!(words[1].to_lowercase().as_str(), "day" | "hour" | "minute" | "week" | "month" | "year");
    if matches!(lead, "than" | "only" | "just" | "under" | "within" | "in") || bare_unit {
        return false;
    }
    let before: Vec<&str> = tokens[first.saturating_sub(2)..first].iter().map(|token| document.fold(token)).collect();
    // "they say I was 90 days late": what the customer is said to owe, not what they waited.
    if matches!(before.as_slice(), ["i" | "we", "was" | "were" | "am" | "are"]) {
        return false;
    }
    let led = before.iter().any(|word| {
        matches!(
            *word,
            "for"
                | "been"
                | "waited"
                | "waiting"
                | "wait"
                | "took"
                | "takes"
                | "taken"
                | "spent"
                | "another"
                | "lasted"
                | "over"
                | "nearly"
                | "almost"
                | "after"
                | "it's"
        )
    });
    let within = reading.kept().any(|cue| {
        cue.span.overlaps(span)
            && matches!(
                cue.family,
                Family::Waiting | Family::DelayOrMissedTime | Family::Unresponsive | Family::LostOrMissing | Family::FailureDefect
            )
    });
    // How long something else took ("repaired within 5 days") measures no wait: it is named beside one or not at all.
    let beside = document.sentence_at(span.start).is_some_and(|sentence| {
        reading.kept().any(|cue| {
            cue.sentence == sentence
                && matches!(
                    cue.family,
                    Family::Waiting
                        | Family::DelayOrMissedTime
                        | Family::Unresponsive
                        | Family::LostOrMissing
                        | Family::FailureDefect
                        | Family::NotHeard
                        | Family::RepeatContact
                )
        })
    });
    let in_clause = reading
        .issue
        .as_ref()
        .is_some_and(|issue| issue.reflected.as_ref().into_iter().chain(&issue.also).any(|clause| clause.span.overlaps(span)));
    let led = led && (beside || in_clause);
    let loyal = reading.situations.iter().any(|found| found.situation == Situation::Loyal && found.span.overlaps(span));
    // Somebody who leaves is thanked for the years.
    if loyal {
        return reading.severity == 0 && (led || within) || reading.situations.iter().any(|found| found.situation == Situation::Leaving);
    }
    led && reading.severity > 0 || within
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

/// A count as an ordinal word: `3rd`, `third`, `FOURTH` → `third`, `fourth`.
fn ordinal(text: &str) -> Option<String> {
    const WORDS: &[&str] = &["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    let lower = text.to_lowercase();
    let number = |word: &str| {
        word.strip_suffix("nd")
            .or_else(|| word.strip_suffix("rd"))
            .or_else(|| word.strip_suffix("th"))
            .and_then(|digits| digits.parse::<usize>().ok())
    };
    lower.split_whitespace().find_map(|word| {
        if WORDS.contains(&word) {
            return Some(word.to_owned());
        }
        number(word).filter(|n| (2..=10).contains(n)).map(|n| WORDS[n - 2].to_owned())
    })
}

/// The noun phrase of an offer, with its amount.
fn offered(knowledge: &Knowledge, offer: &str) -> Option<String> {
    let (id, amount) = offer.split_once(':').map_or((offer, None), |(id, amount)| (id, Some(amount)));
    let gesture = knowledge.packs.gestures.iter().find(|gesture| gesture.meta.id == id)?;
    let text = gesture.text.value.as_str();
    match amount {
        Some(amount) => Some(text.replace("{amount}", amount)),
        None if text.contains("{amount}") => Some(text.replace("{amount}", OPEN_AMOUNT)),
        None => Some(text.to_owned()),
    }
}

/// `did` and `will` as they must read: without a leading "I've" or "I will", starting with a fitting verb form.
pub(super) fn follows(given: &str, option: &str) -> Option<String> {
    let text = given.trim().trim_end_matches(['.', '!', ',']).trim();
    let text = &*text.replace('’', "'");
    let drop = |heads: &[&str]| {
        heads.iter().find_map(|head| {
            text.get(..head.len()).filter(|start| start.eq_ignore_ascii_case(head)).map(|_| text[head.len()..].trim().to_owned())
        })
    };
    let text = match option {
        "did" => drop(&["i have ", "i've ", "have ", "i "]),
        _ => drop(&["i will ", "i'll ", "i'm going to ", "will "]),
    }
    .unwrap_or_else(|| text.to_owned());
    let first = text.split_whitespace().find(|word| !matches!(*word, "already" | "now" | "also" | "personally" | "just"))?.to_lowercase();
    let fits = match option {
        "did" => participle(&first),
        _ => {
            (!first.ends_with("ing") || matches!(first.as_str(), "ring" | "bring" | "swing" | "fling" | "string" | "sing"))
                && !participle_only(&first)
                && !matches!(first.as_str(), "i" | "we" | "you" | "the" | "a" | "an" | "my" | "your" | "to" | "it" | "they")
        }
    };
    let mut chars = text.chars();
    let lowered: String = if first.chars().count() > 1
        && text.starts_with(char::is_uppercase)
        && !text.split_whitespace().next().unwrap_or_default().chars().skip(1).any(char::is_uppercase)
    {
        chars.next().map_or_else(String::new, |c| c.to_lowercase().chain(chars).collect())
    } else {
        text.clone()
    };
    fits.then_some(lowered)
}

fn participle(word: &str) -> bool {
    word.ends_with("ed") && word.len() > 3 || IRREGULAR_PARTICIPLES.contains(&word)
}

/// A past form that is not also a base form: `booked`, `sent`.
fn participle_only(word: &str) -> bool {
    participle(word)
        && !matches!(
            word,
            "put"
                | "set"
                | "let"
                | "cut"
                | "read"
                | "shut"
                | "run"
                | "come"
                | "become"
                | "need"
                | "feed"
                | "speed"
                | "proceed"
                | "exceed"
                | "succeed"
                | "embed"
        )
        || forms("do").iter().skip(1).any(|form| form == word)
}

const IRREGULAR_PARTICIPLES: &[&str] = &[
    "been",
    "begun",
    "brought",
    "built",
    "bought",
    "caught",
    "chosen",
    "come",
    "cut",
    "done",
    "drawn",
    "driven",
    "found",
    "forgotten",
    "given",
    "gone",
    "got",
    "gotten",
    "had",
    "heard",
    "held",
    "kept",
    "known",
    "laid",
    "led",
    "left",
    "let",
    "made",
    "met",
    "paid",
    "put",
    "read",
    "rung",
    "run",
    "said",
    "seen",
    "sent",
    "set",
    "shown",
    "shut",
    "sold",
    "sought",
    "spoken",
    "spent",
    "stood",
    "taken",
    "told",
    "thought",
    "understood",
    "undone",
    "written",
    "withdrawn",
    "won",
];

/// The text in the chosen voice: its words for ours, contractions opened where it has none.
pub(super) fn voiced(knowledge: &Knowledge, options: &DraftOptions, text: &str) -> String {
    let Some(voice) = options.voice.as_deref().and_then(|id| knowledge.packs.voices.iter().find(|voice| voice.meta.id == id)) else {
        return text.to_owned();
    };
    let mut out = text.to_owned();
    if !voice.contractions {
        for (short, long) in [
            ("can't", "cannot"),
            ("won't", "will not"),
            ("shan't", "shall not"),
            ("n't", " not"),
            ("I'm", "I am"),
            ("'ve", " have"),
            ("'ll", " will"),
            ("'re", " are"),
            ("That's", "That is"),
            ("that's", "that is"),
            ("It's", "It is"),
            ("it's", "it is"),
            ("There's", "There is"),
            ("there's", "there is"),
            ("What's", "What is"),
            ("what's", "what is"),
            ("Here's", "Here is"),
            ("here's", "here is"),
            ("Let's", "Let us"),
            ("let's", "let us"),
        ] {
            out = out.replace(short, long);
        }
    }
    for instead in &voice.avoid {
        out = replace_word(&out, &instead.word.value, &instead.say.value);
    }
    out
}

/// Replaces a whole word or phrase, keeping a capital at its start.
fn replace_word(text: &str, word: &str, with: &str) -> String {
    if word.is_empty() {
        return text.to_owned();
    }
    let lower = text.to_ascii_lowercase();
    let target = word.to_ascii_lowercase();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(found) = lower[at..].find(&target) {
        let (start, end) = (at + found, at + found + target.len());
        let alone = !text[..start].ends_with(char::is_alphanumeric) && !text[end..].starts_with(char::is_alphanumeric);
        out.push_str(&text[at..start]);
        if alone {
            let capital = text[start..].starts_with(char::is_uppercase);
            out.push_str(&if capital { capitalised(with) } else { with.to_owned() });
        } else {
            out.push_str(&text[start..end]);
        }
        at = end;
    }
    out.push_str(&text[at..]);
    out
}

#[cfg(test)]
mod tests {
    use super::{follows, ordinal, question, replace_word};

    #[test]
    fn did_and_will_must_follow_their_words() {
        assert_eq!(follows("booked an engineer", "did").as_deref(), Some("booked an engineer"));
        assert_eq!(follows("I've sent a new one.", "did").as_deref(), Some("sent a new one"));
        assert_eq!(follows("Call you back", "will").as_deref(), Some("call you back"));
        assert_eq!(follows("I will ring the depot", "will").as_deref(), Some("ring the depot"));
        assert_eq!(follows("I’ve sent a new one", "did").as_deref(), Some("sent a new one"));
        assert_eq!(follows("an engineer", "did"), None);
        assert_eq!(follows("calling you", "will"), None);
        assert_eq!(follows("sent it", "will"), None);
        assert_eq!(follows("", "will"), None);
    }

    #[test]
    fn counts_become_ordinals() {
        assert_eq!(ordinal("FOURTH").as_deref(), Some("fourth"));
        assert_eq!(ordinal("3rd time").as_deref(), Some("third"));
        assert_eq!(ordinal("three times"), None);
    }

    #[test]
    fn a_question_is_one_line_without_its_mark() {
        assert_eq!(question("Can I\nreturn it?"), "Can I return it");
        assert_eq!(question("Hi, is [it] {open}?"), "is it open");
    }

    #[test]
    fn whole_words_are_replaced() {
        assert_eq!(replace_word("Sorry. I'm sorry, sorryish", "sorry", "so sorry"), "So sorry. I'm so sorry, sorryish");
    }
}
