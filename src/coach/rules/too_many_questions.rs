//! More questions than can be answered in one go.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::text::End;
use crate::vocab::{Axis, Channel, Move};

pub(super) static RULE: CoachRule = CoachRule {
    id: "too-many-questions",
    title: "Many questions at once",
    severity: Severity::Tip,
    axis: Axis::Personalize,
    what: "More than two questions in a reply, or more than one in a chat turn.",
    why: "Each question is work for them; the two that matter get answered.",
    instead: &["Keep the one or two you need for the next step."],
    evidence: &["C-09", "C-39"],
    strength: "practice",
    examples: &[
        Example {
            message: "My oven is broken.",
            reply: "Which model is it? When did you buy it? Is the light on? Did you try the fuse? Where do you live?",
            found: true,
        },
        Example {
            message: "My oven is broken.",
            reply: "I'm sorry your oven is broken. Which model is it, and when did you buy it?",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    let most = if talk.options.channel == Some(Channel::Chat) { 1 } else { 2 };
    let asked: Vec<_> = talk.reply.body().filter(|line| line.sentence.end == End::Question && !line.does(Move::InviteContact)).collect();
    if let Some(line) = asked.get(most) {
        out.push(Found::at(line.sentence.span, format!("{} questions: the one or two that matter most are easier to answer", asked.len())));
    }
}
