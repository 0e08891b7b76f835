//! Everything is sent to another place, without a reason.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::vocab::{Axis, Move};

pub(super) static RULE: CoachRule = CoachRule {
    id: "sent-elsewhere",
    title: "Sent elsewhere without a reason",
    severity: Severity::Tip,
    axis: Axis::Trust,
    what: "A reply whose only step is that the customer calls, clicks, fills in or writes somewhere else, with no reason why.",
    why: "Each change of place is effort for them; a reason, or doing it for them, takes the sting out.",
    instead: &["Say why it has to be there, or do it for them."],
    evidence: &["C-39"],
    strength: "moderate",
    examples: &[
        Example { message: "My card was charged twice.", reply: "Please DM us your account number and postcode.", found: true },
        Example {
            message: "My card was charged twice.",
            reply: "Please send me a direct message with your postcode, so that nobody else can read it, and I'll check both charges today.",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    if talk.message.is_none() || talk.praised() {
        return;
    }
    let pushed = |folds: &[&str]| {
        let place = folds.windows(2).any(|pair| {
            matches!(
                pair,
                ["call", "us" | "our" | "the"]
                    | ["contact", "us" | "our" | "the"]
                    | ["email", "us" | "our"]
                    | ["visit", "our" | "your" | "the"]
                    | ["dm", "us" | "your" | "me" | "the"]
                    | ["us", "dm"]
                    | ["a", "dm"]
                    | ["fill", "in" | "out"]
                    | ["direct", "message"]
                    | ["private", "message"]
                    | ["the", "link"]
                    | ["this", "link"]
            )
        });
        place && !folds.contains(&"if")
    };
    let reason = |folds: &[&str]| {
        folds.windows(2).any(|pair| matches!(pair, ["so", "that" | "we" | "i" | "nobody" | "your"] | ["because", _]))
            || folds.iter().any(|word| matches!(*word, "because" | "private" | "secure" | "securely" | "safe"))
    };
    let Some(line) = talk.reply.body().find(|line| pushed(&talk.reply.folds(line)) && line.does_any(&[Move::NextStep, Move::Explore]))
    else {
        return;
    };
    let helped = talk.reply.body().any(|other| {
        other.index != line.index && other.does_any(&[Move::ActNow, Move::StateOutcome, Move::ExplainCause, Move::Gesture, Move::Options])
    });
    let any_reason = talk.reply.body().any(|other| reason(&talk.reply.folds(other)));
    if !helped && !any_reason {
        out.push(Found::at(line.sentence.span, "this sends them elsewhere; a reason why, or doing it for them, would help"));
    }
}
