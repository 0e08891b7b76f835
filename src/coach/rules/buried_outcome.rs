//! Good news that comes late.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::vocab::{Axis, Move};

pub(super) static RULE: CoachRule = CoachRule {
    id: "buried-good-news",
    title: "Good news comes late",
    severity: Severity::Tip,
    axis: Axis::Real,
    what: "What was decided or done for them, first said in the fifth sentence or later.",
    why: "Good news early changes how everything after it is read.",
    instead: &["Move it up: it can stand right after the first sentence."],
    evidence: &["C-14"],
    strength: "practice",
    examples: &[
        Example {
            message: "Please refund my ticket.",
            reply: "Thank you for writing. Your ticket was booked in March. The fare was a saver fare. Such fares are sold early. They are popular. Your refund has been approved.",
            found: true,
        },
        Example {
            message: "Please refund my ticket.",
            reply: "Your refund has been approved. It reaches your card within five days.",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    const GOOD: &[&str] =
        &["refunded", "refund", "approved", "waived", "replaced", "credited", "credit", "resolved", "fixed", "free", "compensation"];
    let good = |line: &&crate::coach::reply::Line| {
        line.does_any(&[Move::StateOutcome, Move::ActNow, Move::Gesture])
            && talk.reply.folds(line).iter().any(|word| GOOD.contains(word))
            && !talk.reply.folds(line).iter().any(|word| matches!(*word, "not" | "unable" | "no"))
    };
    if let Some((n, line)) = talk.reply.body().enumerate().find(|(_, line)| good(line))
        && n >= 4
    {
        out.push(Found::at(line.sentence.span, "this is what they hope to read: it could come much earlier"));
    }
}
