//! The fix before a word about what happened.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::{HEARING, SOLVING, Talk};
use crate::finding::Severity;
use crate::vocab::{Axis, Situation};

pub(super) static RULE: CoachRule = CoachRule {
    id: "solve-before-acknowledge",
    title: "The fix comes before the hearing",
    severity: Severity::Tip,
    axis: Axis::Empathetic,
    what: "A solving sentence that stands before the first acknowledgement. Not where the customer is in a hurry.",
    why: "Care first, then competence: a fix is heard once they know that they were.",
    instead: &["Open with a sentence on what happened, then the fix."],
    evidence: &["C-05", "C-22"],
    strength: "moderate",
    examples: &[
        Example {
            message: "My parcel still hasn't arrived, this is ridiculous.",
            reply: "Please send us your postcode and the tracking link. We are sorry that your parcel hasn't arrived.",
            found: true,
        },
        Example {
            message: "My parcel still hasn't arrived, this is ridiculous.",
            reply: "I'm sorry your parcel hasn't arrived. Please send me your postcode and I'll trace it by noon.",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    if talk.severity() < 2 || talk.message.is_some_and(|message| message.in_situation(Situation::Rush)) {
        return;
    }
    let heard = talk.first_of(HEARING);
    let solved = talk.reply.body().enumerate().find(|(_, line)| line.does_any(SOLVING) && !line.does_any(HEARING));
    if let (Some((heard, _)), Some((solved, line))) = (heard, solved)
        && solved < heard
        && talk.link.shared.iter().take(solved + 1).all(|shared| shared.len() < 2)
    {
        out.push(Found::at(line.sentence.span, "this would land better after the line that shows you heard them"));
    }
}
