//! The three mechanisms of empathy in text, 0 none, 1 weak, 2 strong: reaction (a
//! feeling toward them), interpretation (their feeling or situation understood),
//! exploration (a question about it). The packs' signals carry the words.

use super::reply::Line;
use super::talk::Talk;
use crate::matcher::Owner;
use crate::text::{End, TokenKind, is_auxiliary, is_question_word};
use crate::value::ValueKind;
use crate::vocab::{Mechanism, Move};

/// The levels of the three mechanisms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Empathy {
    /// A feeling toward them.
    pub reaction: u8,
    /// Their feeling or situation, understood.
    pub interpretation: u8,
    /// Interest in what they have not said.
    pub exploration: u8,
}

impl Empathy {
    /// The three together, 0 to 6.
    #[must_use]
    pub const fn sum(self) -> u8 {
        self.reaction + self.interpretation + self.exploration
    }
}

/// Moves of a line in the first person that work on the case: it tells no story of its own.
const SOLVING_OR_SORRY: &[Move] =
    &[Move::ActNow, Move::NextStep, Move::Apologise, Move::OwnResponsibility, Move::Gesture, Move::Options, Move::FeedbackLoop];

/// Measures a reply.
pub(crate) fn measure(talk: &Talk<'_>) -> Empathy {
    let mut empathy = Empathy::default();
    let mut show = |mechanism: Mechanism, level: u8| {
        let own = match mechanism {
            Mechanism::Reaction => &mut empathy.reaction,
            Mechanism::Interpretation => &mut empathy.interpretation,
            Mechanism::Exploration => &mut empathy.exploration,
        };
        *own = level.max(*own);
    };
    let asking: Vec<bool> = talk.reply.lines.iter().map(|line| asks(talk, line)).collect();
    let line_of = |sentence: usize| talk.reply.line_of(sentence);
    let mut open = vec![false; asking.len()];
    for found in &talk.reply.matches {
        let Owner::Signal(index) = found.owner else { continue };
        let Some((mechanism, level)) = talk.knowledge.packs.signals[index as usize].shows else { continue };
        let asked = line_of(found.sentence).filter(|n| asking[*n]);
        match (mechanism, asked) {
            // "Why do you feel that way?" understands nothing yet.
            (Mechanism::Interpretation, Some(_)) => {}
            (Mechanism::Exploration, _) => {
                let Some(n) = line_of(found.sentence) else { continue };
                let line = &talk.reply.lines[n];
                let folds = talk.reply.folds(line);
                open[n] = true;
                // "Write down what went wrong" asks for nothing.
                if line.sentence.end == End::Question || folds.len() <= 8 || folds.iter().any(|word| matches!(*word, "tell" | "explain")) {
                    show(mechanism, level);
                }
            }
            _ => show(mechanism, level),
        }
    }
    for (n, line) in talk.reply.lines.iter().enumerate() {
        let shared = talk.link.shared.get(n).map_or(0, Vec::len);
        let folds = talk.reply.folds(line);
        if !asking[n] && !advises(folds) {
            if line.does(Move::ReflectIssue) || shared > 0 && restates(talk, line) || shared > 1 && line.does(Move::AcknowledgeEvent) {
                show(Mechanism::Interpretation, if shared >= 2 || restates(talk, line) { 2 } else { 1 });
            }
            if !line.does_any(SOLVING_OR_SORRY) && (same_story(talk, n, line) || own_story(folds)) {
                show(Mechanism::Interpretation, 2);
            }
            if line.does(Move::Validate) {
                show(Mechanism::Interpretation, if shared > 0 { 2 } else { 1 });
            }
        }
        if line.sentence.end == End::Question
            && !line.is_frame()
            && let Some(level) = question(talk, line, folds, shared, open[n])
        {
            show(Mechanism::Exploration, level);
        }
    }
    empathy
}

/// Whether a line is a question, and not one that only seeks assent: "annoying, isn't it?"
fn asks(talk: &Talk<'_>, line: &Line) -> bool {
    let folds = talk.reply.folds(line);
    line.sentence.end == End::Question && folds.iter().take(2).any(|word| is_auxiliary(word) || is_question_word(word))
}

/// Whether a line tells them what to do: advice may use their words without having understood.
fn advises(folds: &[&str]) -> bool {
    folds.windows(2).any(|pair| matches!(pair, ["you", "should" | "could" | "can" | "need" | "might" | "may"] | ["if", "you"]))
        || folds.first().is_some_and(|word| matches!(*word, "please" | "try" | "maybe" | "just"))
}

/// "I stutter as well": what they did or felt, told of the writer in the same verb.
fn same_story(talk: &Talk<'_>, n: usize, line: &Line) -> bool {
    let mut words = talk.reply.tokens(line).iter().filter(|token| token.kind == TokenKind::Word);
    let first = words.next().is_some_and(|token| talk.reply.document.fold(token) == "i");
    first && words.next().is_some_and(|verb| talk.link.shared[n].iter().any(|(span, _)| *span == verb.span))
}

/// Past forms that end otherwise than in -ed and tell what somebody went through.
#[rustfmt::skip]
const LIVED: &[&str] = &[
    "was", "had", "felt", "went", "got", "lost", "spent", "slept", "kept", "left", "broke", "sat", "lay", "began", "grew", "fell", "hid",
    "ate", "drank", "quit", "hit", "came", "became", "threw", "fought", "woke", "hurt", "did", "could", "took",
];
/// Present forms that tell what somebody lives with.
#[rustfmt::skip]
const LIVES: &[&str] = &[
    "struggle", "suffer", "cry", "feel", "hate", "avoid", "panic", "sweat", "shake", "freeze", "dread", "cope", "battle", "relapse", "start",
    "overthink", "isolate", "hide", "lie", "wake", "live", "deal", "get", "have", "keep",
];
/// What an agent does at the desk in the past tense, or anybody does with a message: no story of their own.
#[rustfmt::skip]
const AT_WORK: &[&str] = &[
    "added", "applied", "appreciated", "arranged", "asked", "booked", "called", "cancelled", "canceled", "changed", "checked", "confirmed",
    "contacted", "credited", "emailed", "escalated", "forwarded", "issued", "logged", "looked", "managed", "mentioned", "messaged", "need",
    "needed", "noted", "noticed", "opened", "ordered", "passed", "phoned", "placed", "processed", "raised", "received", "refunded",
    "removed", "replaced", "replied", "requested", "reset", "reviewed", "searched", "shared", "tested", "traced", "transferred", "tried",
    "updated", "waived", "wanted", "suggested", "recommended",
];

/// "I cried in the car for a month", "Mine did that too": a line in which the writer tells what they live or lived through.
fn own_story(folds: &[&str]) -> bool {
    // What is theirs or the house's is at work.
    if folds.iter().any(|word| matches!(*word, "your" | "we" | "our" | "us" | "order" | "account" | "customer" | "refund")) {
        return false;
    }
    let lived = |word: &str| LIVED.contains(&word) || word.len() > 4 && word.ends_with("ed") && !AT_WORK.contains(&word);
    let filler = |word: &str| {
        matches!(
            word,
            "have"
                | "'ve"
                | "had"
                | "also"
                | "still"
                | "always"
                | "never"
                | "just"
                | "literally"
                | "even"
                | "actually"
                | "often"
                | "only"
                | "really"
                | "did"
                | "do"
                | "not"
                | "was"
                | "am"
                | "been"
                | "personally"
                | "sometimes"
                | "constantly"
                | "usually"
                | "almost"
                | "basically"
        )
    };
    folds.iter().enumerate().filter(|(_, word)| **word == "i").any(|(at, _)| {
        let conditional = at > 0 && matches!(folds[at - 1], "if" | "think" | "wish" | "hope" | "that");
        let rest = &folds[at + 1..];
        let skipped = rest.iter().take_while(|word| filler(word)).count();
        let past = rest[..skipped].iter().any(|word| matches!(*word, "was" | "had" | "did")) && rest.len() > 1;
        let verb = rest.get(skipped).copied().unwrap_or_default();
        let feels = rest[..skipped].contains(&"am");
        let told = past && !AT_WORK.contains(&verb) || lived(verb) && !feels;
        // "I get it", "I feel for you", "I have a question" tell nothing of themselves.
        let lives = LIVES.contains(&verb)
            && !matches!(
                rest.get(skipped + 1).copied().unwrap_or_default(),
                "it" | "you" | "for" | "that" | "to" | "a" | "no" | "sorry" | ""
            );
        !conditional && (told || lives && rest.len() > 2)
    }) || folds.first() == Some(&"mine") && folds.len() > 1
        || folds.first() == Some(&"here") && folds.iter().any(|word| matches!(*word, "my" | "i"))
}

/// Whether a line tells a length, a number or a sum of the message back.
fn restates(talk: &Talk<'_>, line: &Line) -> bool {
    let Some(message) = talk.message else { return false };
    !line.does_any(&[Move::ActNow, Move::NextStep])
        && talk.reply.values.iter().any(|value| {
            line.sentence.span.contains(value.span)
                && value.kind != ValueKind::Order
                && message.facts.iter().any(|fact| fact.value == value.value)
        })
}

/// A question about them: open or bare is a start, one that says what it is after shows more.
fn question(talk: &Talk<'_>, line: &Line, folds: &[&str], shared: usize, open: bool) -> Option<u8> {
    let about_them = folds.iter().any(|word| {
        matches!(
            *word,
            "you"
                | "your"
                | "yours"
                | "it"
                | "that"
                | "this"
                | "they"
                | "he"
                | "she"
                | "her"
                | "him"
                | "them"
                | "there"
                | "happened"
                | "wrong"
                | "anything"
                | "was"
                | "were"
        )
    });
    let help = line.does(Move::InviteContact) || super::moves::moves_elsewhere(folds);
    if help || !about_them && shared == 0 {
        return None;
    }
    let telling = talk.reply.telling(line).len();
    Some(if shared > 0 || !open && (telling > 0 || folds.len() > 3) { 2 } else { 1 })
}
