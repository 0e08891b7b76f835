//! A message with a flag that stops a draft: no prepared reply should go out.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::span::Span;
use crate::vocab::Axis;

pub(super) static RULE: CoachRule = CoachRule {
    id: "person-must-take-this",
    title: "A person must take this one",
    severity: Severity::Error,
    axis: Axis::Correct,
    what: "A message that speaks of danger to somebody, answered with a prepared reply.",
    why: "Someone may be in danger: what helps now is a person who follows the house procedure.",
    instead: &["Pause, tell your supervisor, follow your procedure."],
    evidence: &[],
    strength: "practice",
    examples: &[
        Example {
            message: "I can't see a way out any more, I want to end my life.",
            reply: "Thank you for your message. We'll look into it.",
            found: true,
        },
        Example { message: "My parcel is late.", reply: "I'll look for your parcel today.", found: false },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    let Some(stop) = talk.message.and_then(|message| message.stop()) else { return };
    let entry = &talk.knowledge.packs.flags[stop.entry];
    let mut found = Found::at(
        Span::default(),
        format!("this message raises `{}`: please let a person take it now, without a prepared reply", stop.flag),
    );
    found.instead = entry.card.iter().map(|line| line.value.clone()).collect();
    out.push(found);
}
