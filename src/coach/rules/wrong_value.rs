//! An amount or a day told back otherwise than the customer wrote it.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::{Covered, Status};
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::vocab::Axis;

pub(super) static RULE: CoachRule = CoachRule {
    id: "wrong-fact",
    title: "Another amount or day than theirs",
    severity: Severity::Error,
    axis: Axis::Correct,
    what: "An amount or a day, told back in the reply, that differs from the one in the message.",
    why: "Told back differently, a fact shows that the message was not read, and starts a second complaint.",
    instead: &[],
    evidence: &["C-03"],
    strength: "moderate",
    examples: &[
        Example {
            message: "You charged me £64.99 twice for one ticket.",
            reply: "I'm sorry to hear that you were charged £46.99 twice for your ticket. I'll check both payments today.",
            found: true,
        },
        Example {
            message: "You charged me £64.99 twice for one ticket.",
            reply: "I'm sorry to hear that you were charged £64.99 twice for your ticket. I'll check both payments today.",
            found: false,
        },
        Example {
            message: "You charged me £64.99 twice for one ticket.",
            reply: "I'm sorry that happened with your ticket. I've refunded £64.99 and added £10 for the trouble.",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, coverage: &[Covered], out: &mut Vec<Found>) {
    for item in coverage.iter().filter(|item| matches!(item.kind, "amount" | "date") && item.status == Status::Contradicted) {
        let Some(span) = item.reply else { continue };
        let what = if item.kind == "amount" { "amount" } else { "day" };
        out.push(
            Found::at(span, format!("this {what} isn't in their message, which says {}", item.text))
                .instead(item.text.clone())
                .severity(if item.kind == "amount" { Severity::Error } else { Severity::Warning }),
        );
        let _ = talk;
    }
}
