//! A greeting with another name than the customer signed with.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::{Covered, Status};
use crate::coach::fix::Edit;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::vocab::Axis;

pub(super) static RULE: CoachRule = CoachRule {
    id: "wrong-name",
    title: "Another name than theirs",
    severity: Severity::Error,
    axis: Axis::Correct,
    what: "A greeting with a name that is not the one the customer signed with.",
    why: "A name that is not theirs says at once that the reply was meant for someone else.",
    instead: &[],
    evidence: &["C-23"],
    strength: "moderate",
    examples: &[
        Example {
            message: "My lamp arrived in pieces.\n\nLuka",
            reply: "Hi Luke,\n\nI'm sorry your lamp arrived in pieces. I'll send another today.",
            found: true,
        },
        Example {
            message: "My lamp arrived in pieces.\n\nLuka",
            reply: "Hi Luka,\n\nI'm sorry your lamp arrived in pieces. I'll send another today.",
            found: false,
        },
        Example {
            message: "My lamp arrived in pieces.\n\nLuka",
            reply: "Hi there,\n\nI'm sorry your lamp arrived in pieces.",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, coverage: &[Covered], out: &mut Vec<Found>) {
    let Some(item) = coverage.iter().find(|item| item.kind == "name" && item.status == Status::Contradicted) else { return };
    let Some(span) = item.reply else { return };
    if talk.options.declares(talk.reply.slice(span)) {
        return;
    }
    out.push(
        Found::at(span, format!("they signed as {}", item.text)).instead(item.text.clone()).fix(Edit { span, with: item.text.clone() }),
    );
}
