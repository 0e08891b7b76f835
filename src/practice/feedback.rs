//! Feedback on one answer: what worked first, then one thing to change, in the trainee's own words, with another way to say it.

use super::answers::Answer;
use super::felt::{self, Felt};
use super::way::{self, Lack, named};
use crate::coach::{Finding, Review, Status, Strength};
use crate::finding::Severity;
use crate::pack::model::Placed;
use crate::pack::scenario::Scenario;
use crate::reading::Knowledge;
use crate::span::Span;
use crate::value;
use crate::vocab::{Axis, Move};

/// Something said about the trainee's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// Their words, private values masked; empty where it is about something that isn't there.
    pub quote: String,
    /// What is said of them.
    pub message: String,
}

/// One thing to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The coach's rule, where one found it.
    pub rule: Option<String>,
    /// The words it is about, and what to do about them.
    pub about: Quoted,
    /// Why.
    pub why: String,
    /// Another way to say it.
    pub rewritten: String,
    /// Why that works here.
    pub because: String,
    /// Ids of the evidence.
    pub evidence: Vec<String>,
}

/// What is told after an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// What worked; never empty.
    pub worked: Vec<Quoted>,
    /// One thing to change, if there is anything.
    pub change: Option<Change>,
    /// What was felt, against what the reply says.
    pub felt: Felt,
}

/// Most things that are praised.
const MOST_PRAISE: usize = 2;

pub(super) fn feedback(knowledge: &Knowledge, scenario: &Scenario, at: usize, way: usize, answer: &Answer, review: &Review) -> Feedback {
    let reply = answer.reply.as_str();
    Feedback {
        worked: worked(reply, review),
        change: change(knowledge, scenario, at, way, reply, review),
        felt: felt::felt(knowledge, scenario, answer, review),
    }
}

/// What worked, without praise for a sentence that something is wrong with, and no words praised twice.
fn worked(reply: &str, review: &Review) -> Vec<Quoted> {
    let faulty = |span: Span| {
        let sentence = sentence(span, review).unwrap_or(span);
        review.findings.iter().any(|finding| !finding.span.is_empty() && sentence.overlaps(finding.span))
    };
    let words = |span: Span| span.of(reply).split_whitespace().count();
    // "Fine." says plainly how things stand, and is nothing to be praised for.
    let slight = |strength: &&Strength| strength.id == "says-what-is-so" && words(strength.span) < FEWEST_WORDS;
    let mut worked: Vec<Quoted> = Vec::new();
    for strength in review.strengths.iter().filter(|strength| !faulty(strength.span) && !slight(strength)) {
        let quote = quote(reply, strength.span, review);
        if worked.len() < MOST_PRAISE && !worked.iter().any(|known| known.quote == quote) {
            worked.push(Quoted { quote, message: strength.message.clone() });
        }
    }
    if worked.is_empty() {
        // A word or two of theirs may still be right in a sentence that isn't.
        let few = |strength: &&Strength| words(strength.span) < FEWEST_WORDS && !matches!(strength.id.as_str(), "short" | "took-time");
        let first = review.strengths.iter().filter(|strength| !slight(strength)).find(few);
        worked.push(match first {
            Some(strength) => Quoted { quote: one_line(reply, strength.span, review), message: strength.message.clone() },
            None => Quoted { quote: String::new(), message: "you answered, and it's short enough to be read".to_owned() },
        });
    }
    worked
}

/// The sentence that some words stand in.
fn sentence(span: Span, review: &Review) -> Option<Span> {
    review.moves.iter().map(|one| one.span).find(|sentence| !span.is_empty() && sentence.contains(span))
}

/// Words of an answer on one line, private values masked, cut where they are long.
///
/// A word or two say little by themselves: the sentence they stand in is quoted then.
pub(super) fn quote(reply: &str, span: Span, review: &Review) -> String {
    let few = !span.is_empty() && span.of(reply).split_whitespace().count() < FEWEST_WORDS;
    one_line(reply, sentence(span, review).filter(|_| few).unwrap_or(span), review)
}

fn one_line(reply: &str, span: Span, review: &Review) -> String {
    let text = value::mask_spans(span.of(reply), span.start, &review.private);
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() <= MOST_WORDS { words.join(" ") } else { format!("{} …", words[..MOST_WORDS].join(" ")) }
}

/// Fewer words than these are quoted with their sentence.
const FEWEST_WORDS: usize = 4;
/// Most words that are quoted.
const MOST_WORDS: usize = 40;

/// What decided the way comes first, then what is wrong, then what the best way asks for, then the rest.
fn change(knowledge: &Knowledge, scenario: &Scenario, at: usize, way: usize, reply: &str, review: &Review) -> Option<Change> {
    let state = &scenario.states[at];
    let best = scenario.best_way(at).filter(|best| *best != way).map(|best| &state.ways[best].when);
    let of = |names: &[Placed<String>]| review.findings.iter().find(|finding| named(&knowledge.packs, names, finding));
    let decided = of(&state.ways[way].when.faults).or_else(|| best.and_then(|best| of(&best.free_of)));
    let graver = |severity: Severity| review.findings.iter().find(|finding| finding.severity >= severity);
    let lack = best.and_then(|best| way::lacking(best, review));
    if let Some(finding) = decided.or_else(|| graver(Severity::Error)) {
        return Some(of_finding(knowledge, scenario, at, reply, review, finding));
    }
    if let Some(lack) = lack {
        return Some(of_lack(knowledge, scenario, at, reply, review, lack));
    }
    // An answer that took the best way is spared the small things.
    let least = if best.is_some() { Severity::Tip } else { Severity::Warning };
    graver(least).map(|finding| of_finding(knowledge, scenario, at, reply, review, finding))
}

fn of_finding(knowledge: &Knowledge, scenario: &Scenario, at: usize, reply: &str, review: &Review, finding: &Finding) -> Change {
    let wanted = match finding.axis {
        Axis::Trust => KEEPING,
        Axis::Correct => TELLING,
        Axis::Real | Axis::Personalize | Axis::Empathetic | Axis::Consistent => HEARING,
    };
    let (rewritten, because) = from_model(knowledge, scenario, at, wanted, (finding.rule == "missed-question").then_some("question"));
    Change {
        rule: Some(finding.rule.clone()),
        about: Quoted { quote: quote(reply, finding.span, review), message: finding.message.clone() },
        why: finding.why.clone(),
        rewritten,
        because,
        evidence: finding.evidence.clone(),
    }
}

fn of_lack(knowledge: &Knowledge, scenario: &Scenario, at: usize, reply: &str, review: &Review, lack: Lack<'_>) -> Change {
    let entry = |moves: &[Move]| moves.first().and_then(|one| knowledge.packs.moves.iter().find(|entry| entry.reply_move == *one));
    let title = |moves: &[Move]| entry(moves).map_or_else(String::new, |entry| lower_first(&entry.title));
    let first = review.moves.iter().find(|one| !matches!(one.reply_move, Move::Greet)).map(|one| one.span);
    let opening = first.map_or_else(String::new, |span| quote(reply, span, review));
    let (message, quote, moves): (String, String, &[Move]) = match lack {
        Lack::Moves(moves) => (title(moves), String::new(), moves),
        Lack::Order(moves) => (format!("{} before anything else", title(moves)), opening, moves),
        Lack::Subject("issue") => ("nothing here says what happened to them, in their words".to_owned(), opening, HEARING),
        Lack::Subject("question") => (format!("they asked, and are still waiting: {}", asked(review, "question")), String::new(), TELLING),
        Lack::Subject("ask") => (format!("they asked for something: {}", asked(review, "ask")), String::new(), TELLING),
        Lack::Subject(subject) => (format!("take up the {subject} they gave: {}", asked(review, subject)), String::new(), HEARING),
        Lack::Empathy => ("it reads as if it were about the case, not about them".to_owned(), opening, HEARING),
    };
    let why = match lack {
        Lack::Moves(moves) | Lack::Order(moves) if moves.iter().any(|one| KEEPING.contains(one)) => {
            "without who does it and when, they have to chase you"
        }
        Lack::Moves(moves) | Lack::Order(moves) if !moves.iter().any(|one| HEARING.contains(one)) => "it's what they were waiting to read",
        Lack::Subject(_) => "what is left out reads as if it hadn't been read",
        Lack::Moves(_) | Lack::Order(_) | Lack::Empathy => "people take in the rest once they know they were heard",
    };
    let subject = if let Lack::Subject(subject) = lack { Some(subject) } else { None };
    let (rewritten, because) = from_model(knowledge, scenario, at, moves, subject);
    Change { rule: None, about: Quoted { quote, message }, why: why.to_owned(), rewritten, because, evidence: Vec::new() }
}

fn asked(review: &Review, subject: &str) -> String {
    let open = review.coverage.iter().find(|item| item.kind == subject && item.status != Status::Answered);
    open.map_or_else(String::new, |item| format!("\"{}\"", item.text))
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// Moves that show they were heard.
const HEARING: &[Move] = &[
    Move::AcknowledgeEvent,
    Move::AcknowledgeFeeling,
    Move::ReflectIssue,
    Move::Validate,
    Move::OwnResponsibility,
    Move::Apologise,
    Move::ThankCandour,
    Move::ThankContact,
];
/// Moves that say who does what, by when.
const KEEPING: &[Move] = &[Move::NextStep, Move::ActNow, Move::StateOutcome];
/// Moves that answer.
const TELLING: &[Move] = &[Move::StateOutcome, Move::ActNow, Move::Options, Move::ExplainCause, Move::NextStep, Move::Explore];

/// The sentence of a model reply that takes up a subject, or makes one of these moves, the earlier named the better; with the model's reason.
fn from_model(knowledge: &Knowledge, scenario: &Scenario, at: usize, wanted: &[Move], subject: Option<&str>) -> (String, String) {
    let Some(model) = scenario.states[at].models.first() else { return (String::new(), String::new()) };
    let text = model.reply.value.as_str();
    let review = way::review(knowledge, scenario, at, text);
    let framing = |span: Span| review.moves.iter().any(|one| one.span == span && matches!(one.reply_move, Move::Greet | Move::SignOff));
    let answering = review.coverage.iter().filter(|item| Some(item.kind) == subject && item.status == Status::Answered);
    let answering = answering.filter_map(|item| sentence(item.reply?, &review));
    let making = wanted.iter().flat_map(|wanted| review.moves.iter().filter(|one| one.reply_move == *wanted).map(|one| one.span));
    let all: Vec<Span> = answering.chain(making).chain(review.moves.iter().map(|one| one.span)).filter(|span| !framing(*span)).collect();
    // "Yes." alone shows nobody how to say it.
    let whole = |span: &&Span| span.of(text).split_whitespace().count() >= FEWEST_WORDS;
    let span = all.iter().find(whole).or(all.first());
    let sentence = span.map_or(text, |span| span.of(text)).split_whitespace().collect::<Vec<_>>().join(" ");
    (sentence, model.why.clone())
}
