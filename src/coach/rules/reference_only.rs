//! A case number where the issue should be.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::value::ValueKind;
use crate::vocab::Axis;

pub(super) static RULE: CoachRule = CoachRule {
    id: "reference-only",
    title: "A number instead of the issue",
    severity: Severity::Warning,
    axis: Axis::Personalize,
    what: "A reply that refers to a case, ticket or reference number and never to what the message is about.",
    why: "A number makes them one of many; the thing itself shows you know which one.",
    instead: &[],
    evidence: &["C-02"],
    strength: "practice",
    examples: &[
        Example {
            message: "My sofa was delivered with a torn arm.",
            reply: "Regarding case #48213: we are working on it and will contact you by Friday.",
            found: true,
        },
        Example {
            message: "My sofa was delivered with a torn arm.",
            reply: "Your case 48213 about the torn arm of your sofa is with me. I'll call you by Friday.",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, coverage: &[Covered], out: &mut Vec<Found>) {
    if talk.link.named.is_some() || !coverage.iter().any(|item| item.kind == "issue") {
        return;
    }
    if let Some(value) = talk.reply.values.iter().find(|value| value.kind == ValueKind::Order) {
        let what = talk.issue_noun().map_or_else(|| "say what it is about".to_owned(), |noun| format!("say what it is about: {noun}"));
        out.push(Found::at(value.span, "the number is there, and what it stands for is not").instead(what));
    }
}
