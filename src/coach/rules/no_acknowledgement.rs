//! A troubled message answered without a word that it was heard.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::declared;
use crate::coach::talk::{HEARING, Talk};
use crate::finding::Severity;
use crate::vocab::{Axis, Situation};

pub(super) static RULE: CoachRule = CoachRule {
    id: "no-acknowledgement",
    title: "Nothing says that you heard",
    severity: Severity::Warning,
    axis: Axis::Empathetic,
    what: "A message about something that went wrong, answered without an acknowledgement, an apology or a line that reflects it.",
    why: "Being heard is what calms an upset reader, even before the fix.",
    instead: &["I'm sorry to hear that {issue.clause}.", "I can see why you're asking about {issue.noun}."],
    evidence: &["C-01", "C-05"],
    strength: "strong",
    examples: &[
        Example {
            message: "My parcel still hasn't arrived and nobody answers the phone!",
            reply: "Please send us your postcode.",
            found: true,
        },
        Example {
            message: "My parcel still hasn't arrived and nobody answers the phone!",
            reply: "I'm sorry to hear that your parcel still hasn't arrived. I'll trace it and call you by noon.",
            found: false,
        },
        Example { message: "What time do you open?", reply: "We open at nine.", found: false },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    let Some(message) = talk.message else { return };
    if !talk.troubled() || message.language != "en" || talk.reply.does_any(HEARING) {
        return;
    }
    // A clause that takes up their words does, in a hurry or where a plain question was asked.
    let clause = talk.link.words() >= 3 || talk.link.verbatim.is_some();
    if clause && (message.in_situation(Situation::Rush) || message.severity <= 1) {
        return;
    }
    let mut found = Found::at(talk.room(false), "a line first that shows you heard what happened would help");
    found.instead = RULE.instead.iter().filter_map(|text| declared::filled(talk, text)).take(1).collect();
    if found.instead.is_empty() {
        found.instead.push("say in your own words what happened to them".to_owned());
    }
    let grave = message.severity >= 2 || talk.link.words() == 0;
    out.push(if grave { found } else { found.severity(Severity::Tip) });
}
