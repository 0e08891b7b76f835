//! A fault admitted where a lawyer, a regulator or a safety matter is in play: neutral words only.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::vocab::{Action, Axis, Fault, Flag, Move};

pub(super) static RULE: CoachRule = CoachRule {
    id: "fault-admission",
    title: "Fault admitted in a matter that is routed",
    severity: Severity::Error,
    axis: Axis::Correct,
    what: "Owning or apologising for a fault where the message speaks of a lawyer, a regulator, discrimination or an unsafe product.",
    why: "In such a matter what you admit may be read in court; the people who handle it choose those words.",
    instead: &["Thank them for telling you, say where it goes and by when they hear back."],
    evidence: &[],
    strength: "practice",
    examples: &[
        Example {
            message: "I'm instructing a solicitor on Monday, your scaffolding is unsafe.",
            reply: "We got this wrong and it was our fault. I'll call you today.",
            found: true,
        },
        Example {
            message: "I'm instructing a solicitor on Monday, your scaffolding is unsafe.",
            reply: "Thank you for telling us about the scaffolding. Your message goes to our safety team today.",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    let Some(message) = talk.message else { return };
    let grave = |flag: Flag| {
        matches!(
            flag,
            Flag::Legal
                | Flag::RegulatorPress
                | Flag::ProductSafety
                | Flag::DiscriminationHarassment
                | Flag::DataPrivacy
                | Flag::FormalComplaint
        )
    };
    let Some(flag) = message.flags.iter().find(|flag| flag.action == Action::Route && grave(flag.flag)) else { return };
    if talk.options.fault == Fault::Ours {
        return;
    }
    if let Some(line) = talk.reply.body().find(|line| line.does(Move::OwnResponsibility)) {
        out.push(Found::at(
            line.sentence.span,
            format!("the message raises `{}`, so please leave fault to the team that handles it", flag.flag),
        ));
    }
}
