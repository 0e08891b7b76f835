//! A promise that doesn't say by when.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::reply::Who;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::vocab::Axis;

pub(super) static RULE: CoachRule = CoachRule {
    id: "promise-without-time",
    title: "A promise without a time",
    severity: Severity::Tip,
    axis: Axis::Trust,
    what: "A promise to do something or to get in touch, and no time for any promise in the reply.",
    why: "without a time they can only wait and ask again.",
    instead: &["Add a time you can keep: \"by noon tomorrow\"."],
    evidence: &["C-31", "C-40"],
    strength: "moderate",
    examples: &[
        Example { message: "My parcel is late.", reply: "I'm sorry your parcel is late. We will contact you soon.", found: true },
        Example { message: "My parcel is late.", reply: "I'm sorry your parcel is late. I'll contact you by noon tomorrow.", found: false },
        Example { message: "Too much plastic.", reply: "We'll have halved our own wrapping by 2030.", found: false },
        Example {
            message: "My case never came off the belt.",
            reply: "See the desk in hall B and they will issue a voucher.",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    if talk.reply.vows.iter().any(|vow| vow.by.is_some()) {
        return;
    }
    let text = |span: crate::span::Span| talk.reply.slice(span).to_lowercase();
    let weighty = talk.reply.vows.iter().find(|vow| {
        let words = text(vow.span);
        let conditional = talk
            .reply
            .folds(&talk.reply.lines[vow.line])
            .iter()
            .any(|word| matches!(*word, "if" | "once" | "when" | "can" | "please" | "dm"));
        // "See the desk and they'll issue it": the time is theirs to choose.
        let first = talk.reply.folds(&talk.reply.lines[vow.line]).first().copied();
        let theirs = first.is_some_and(|word| matches!(word, "be" | "see" | "visit" | "call" | "speak" | "ask" | "go" | "show" | "bring"));
        !conditional && !theirs && (vow.who != Who::You || words.contains("hear")) && !words.contains("pass ") && !words.contains("bear ")
    });
    if let Some(vow) = weighty {
        out.push(Found::at(vow.span, "by when? a time would save them asking"));
    }
}
