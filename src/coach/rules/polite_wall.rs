//! A refusal in courteous words, without a reason or another way.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::{SOLVING, Talk};
use crate::finding::Severity;
use crate::vocab::{Axis, Move};

pub(super) static RULE: CoachRule = CoachRule {
    id: "polite-wall",
    title: "No, and nothing else",
    severity: Severity::Warning,
    axis: Axis::Trust,
    what: "A refusal without a reason and without something that can be done instead.",
    why: "a bare no, however polite, is where people stop talking to you.",
    instead: &["Say why in plain words, and what you can do instead."],
    evidence: &["C-16", "C-18"],
    strength: "moderate",
    examples: &[
        Example {
            message: "Can I get my deposit back?",
            reply: "Thank you for your patience. We are unable to return your deposit. Have a lovely day.",
            found: true,
        },
        Example {
            message: "Can I get my deposit back?",
            reply: "We can't return your deposit because the room was held for you that night. What I can do is move your booking to another date.",
            found: false,
        },
        Example {
            message: "Where is the mower I paid for?",
            reply: "Oh no! Contact our desk by phone. We're unable to open orders from this page.",
            found: false,
        },
        Example {
            message: "Why does this happen to my mower?",
            reply: "We are unable to open the picture you attached, please send us another.",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    if talk.is_part() || talk.praised() {
        return;
    }
    let refuses = |folds: &[&str]| {
        folds.windows(2).any(|pair| {
            matches!(pair, ["unable", "to"] | ["not", "eligible"] | ["not", "possible"] | ["not", "able"] | ["no", "exceptions"])
        }) || folds.windows(3).any(|run| {
            matches!(run, ["we" | "i", "can" | "could", "not"]) && !folds.contains(&"find") && !folds.contains(&"see")
                || matches!(run, ["will", "not", "be"] | ["do", "not", "offer"] | ["not", "entitled", "to"])
        })
    };
    let Some(line) = talk.reply.body().find(|line| refuses(talk.reply.folds(line)) && !line.does_any(&[Move::HoldExpectation])) else {
        return;
    };
    // What is said in the same or another sentence to soften it: a reason, another way, a step.
    let reason = talk.reply.lines.iter().any(|other| {
        let folds = talk.reply.folds(other);
        folds
            .iter()
            .any(|word| matches!(*word, "because" | "since" | "so" | "instead" | "but" | "however" | "until" | "unless" | "due" | "if"))
    });
    let another = talk.reply.body().any(|other| {
        other.index != line.index
            && (other.does_any(SOLVING) || other.does(Move::Explore))
            // A link may run into the next line, so that both are read as one.
            || talk.reply.folds(other).iter().any(|word| matches!(*word, "contact" | "call" | "chat" | "link" | "visit"))
    });
    // "We can't open the picture, please send another" refuses nothing.
    let asks = talk
        .reply
        .folds(line)
        .windows(2)
        .any(|pair| matches!(pair, ["please", "send" | "provide" | "share" | "try" | "give" | "upload" | "attach"] | ["could", "you"]));
    if !reason && !another && !asks {
        out.push(Found::at(line.sentence.span, "this is a no without a reason or another way"));
    }
}
