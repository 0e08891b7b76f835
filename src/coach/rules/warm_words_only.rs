//! Warm words, one after the other, and little help.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::{SOLVING, Talk};
use crate::finding::Severity;
use crate::vocab::{Axis, Move, Situation};

pub(super) static RULE: CoachRule = CoachRule {
    id: "warm-words-only",
    title: "Warmth stacked on warmth",
    severity: Severity::Tip,
    axis: Axis::Empathetic,
    what: "Three or more sentences of sympathy in a row before anything is done.",
    why: "Past a line or two, sympathy reads as a mask and delays the help.",
    instead: &["Keep the one or two that could only be written to them."],
    evidence: &["C-14", "C-30"],
    strength: "moderate",
    examples: &[
        Example {
            message: "My lamp broke.",
            reply: "I'm so sorry to hear that your lamp broke. I completely understand how upsetting this is. I can only imagine how you feel. That must be so frustrating. I'll send another today.",
            found: true,
        },
        Example { message: "My lamp broke.", reply: "I'm so sorry to hear that your lamp broke. I'll send another today.", found: false },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    if talk.message.is_some_and(|message| message.in_situation(Situation::Bereavement)) {
        return;
    }
    let warm = [Move::AcknowledgeFeeling, Move::AcknowledgeEvent, Move::Apologise, Move::Validate];
    let mut run = 0;
    for line in talk.reply.body() {
        if line.does_any(&warm) && !line.does_any(SOLVING) {
            run += 1;
            if run == 4 {
                out.push(Found::at(line.sentence.span, "four sentences of sympathy in a row: two, and then the help, carry further"));
            }
        } else {
            run = 0;
        }
    }
}
