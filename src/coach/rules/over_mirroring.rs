//! The whole message told back.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::{SOLVING, Talk};
use crate::finding::Severity;
use crate::vocab::{Axis, Move};

pub(super) static RULE: CoachRule = CoachRule {
    id: "over-mirroring",
    title: "Told back at length",
    severity: Severity::Tip,
    axis: Axis::Personalize,
    what: "More than three sentences that tell the customer's story back to them.",
    why: "Once shows that you listened; every grievance again makes them live through it twice.",
    instead: &["Name the thing that matters most, once."],
    evidence: &["C-44"],
    strength: "weak",
    examples: &[
        Example {
            message: "The boiler broke on Monday. The engineer never came. The kitchen flooded on Tuesday. I called the office. The carpet is ruined.",
            reply: "I'm sorry that your boiler broke on Monday. Your engineer never came. Then your kitchen flooded on Tuesday. You called the office. And your carpet is ruined.",
            found: true,
        },
        Example {
            message: "The boiler broke on Monday. The engineer never came. The carpet is ruined.",
            reply: "I'm sorry that your boiler broke on Monday and your carpet is ruined. I'll call you by noon.",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    let mut mirrored = 0;
    for (n, line) in talk.reply.lines.iter().enumerate() {
        let taken_up = talk.link.shared.get(n).map_or(0, Vec::len) >= 2;
        let solves = line.does_any(&[Move::NextStep, Move::ActNow, Move::Explore, Move::ExplainCause, Move::Options, Move::Gesture]);
        let _ = SOLVING;
        if taken_up && !solves && !line.is_frame() {
            mirrored += 1;
            if mirrored == 4 {
                out.push(Found::at(line.sentence.span, "their story is told back in four sentences; one would show that you heard it"));
            }
        }
    }
}
