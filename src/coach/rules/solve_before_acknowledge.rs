//! The fix before a word about what happened.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::{HEARING, SOLVING, Talk};
use crate::finding::Severity;
use crate::vocab::{Axis, Move, Situation};

pub(super) static RULE: CoachRule = CoachRule {
    id: "solve-before-acknowledge",
    title: "The fix comes before the hearing",
    severity: Severity::Tip,
    axis: Axis::Empathetic,
    what: "A solving sentence that stands before the first acknowledgement. Not where the customer is in a hurry.",
    why: "care first, then competence: a fix is heard once they know that they were.",
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
        Example {
            message: "My voucher won't go through and the till girl shouted at me, I'm furious.",
            reply: "Here to help! I'm sorry the voucher didn't go through and that you were shouted at. I'll ring the shop now.",
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
    let solved = talk
        .reply
        .body()
        .enumerate()
        .find(|(_, line)| line.does_any(SOLVING) && !line.does_any(HEARING) && !only_offers(talk.reply.folds(line)));
    if let (Some((heard, _)), Some((solved, line))) = (heard, solved)
        && solved < heard
        // How things stand, and the regret right after it, is one breath.
        && (line.does(Move::NextStep) || heard > solved + 1)
        && talk.link.shared.iter().take(solved + 1).all(|shared| shared.len() < 2)
        // Named first, it has been heard, whatever the line does besides.
        && talk.link.named.is_none_or(|named| named.start > line.sentence.span.start)
    {
        out.push(Found::at(line.sentence.span, "this would land better after the line that shows you heard them"));
    }
}

/// "Happy to help!" solves nothing yet.
fn only_offers(folds: &[&str]) -> bool {
    folds.len() <= 6 && folds.contains(&"help")
}
