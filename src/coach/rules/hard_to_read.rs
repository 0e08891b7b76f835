//! Sentences that must be read twice.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::vocab::{Axis, Situation};

pub(super) static RULE: CoachRule = CoachRule {
    id: "hard-to-read",
    title: "Long sentences",
    severity: Severity::Tip,
    axis: Axis::Real,
    what: "A sentence of more than forty words, or twenty-eight for a child or somebody who finds this hard.",
    why: "Long sentences hide the one thing they need.",
    instead: &["Two sentences, or three."],
    evidence: &[],
    strength: "practice",
    examples: &[
        Example {
            message: "",
            reply: "I have looked at your account and at the payments that were made in March and in April and we have found that one of them was taken on the day on which the new contract began while the other belongs to the old one that ended on the same day.",
            found: true,
        },
        Example {
            message: "",
            reply: "I looked at your account. One payment belongs to the old contract, the other to the new one.",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    let simple =
        talk.message.is_some_and(|message| message.in_situation(Situation::ChildWriter) || message.in_situation(Situation::Capability));
    let most = if simple { 28 } else { 42 };
    for line in talk.reply.body() {
        let words = talk.reply.tokens(line).iter().filter(|token| token.is_matchable() && !token.clitic).count();
        if words > most {
            out.push(Found::at(line.sentence.span, format!("{words} words in one sentence; it reads more easily as two")));
            return;
        }
    }
}
