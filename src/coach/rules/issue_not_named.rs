//! A reply that never names what the message is about.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::vocab::{Axis, Flag};

pub(super) static RULE: CoachRule = CoachRule {
    id: "issue-not-named",
    title: "What this is about isn't named",
    severity: Severity::Warning,
    axis: Axis::Personalize,
    what: "A reply in which no telling word of the message comes back: it would fit any message.",
    why: "concrete words are how readers know that somebody listened.",
    instead: &[],
    evidence: &["C-02", "C-03", "C-43"],
    strength: "strong",
    examples: &[
        Example {
            message: "The boiler you serviced on Monday has broken down again.",
            reply: "I'm so sorry to hear about this. We are looking into it and will be in touch soon.",
            found: true,
        },
        Example {
            message: "The boiler you serviced on Monday has broken down again.",
            reply: "I'm so sorry to hear that your boiler has broken down again. I'll call the engineer now.",
            found: false,
        },
        Example {
            message: "My ex-husband can still see where I go through the shared profile. Please take me off it.",
            reply: "Thank you for trusting us with this; your safety comes first. Is there a time that's safer to reach you?",
            found: false,
        },
        Example { message: "You are useless.", reply: "I'd like to understand what happened. Could you tell me?", found: false },
        Example { message: "Fed up with your customer service.", reply: "I'm so sorry to hear that. What happened?", found: false },
    ],
    check,
};

fn check(talk: &Talk<'_>, coverage: &[Covered], out: &mut Vec<Found>) {
    let Some(message) = talk.message else { return };
    if talk.link.named.is_some()
        || talk.is_part()
        || !talk.troubled()
        || message.language != "en"
        // Where somebody else may read the reply, naming it could put them in danger.
        || message.flags.iter().any(|flag| flag.flag == Flag::DomesticAbuse)
        || !coverage.iter().any(|item| item.kind == "issue")
    {
        return;
    }
    // A message with next to nothing to name ("you are useless") cannot be named.
    let terms = crate::coach::link::terms(message).len();
    let asked = talk.reply.does_any(&[crate::vocab::Move::Explore]);
    if message.issue.is_none() && (terms < 3 || asked) || terms < 2 && asked {
        return;
    }
    let name_only = talk.message.is_some_and(|message| message.customer.is_some())
        && coverage.iter().any(|item| item.kind == "name" && item.reply.is_some());
    if name_only {
        return;
    }
    let mut found = Found::at(talk.room(false), "this could answer any message: name what theirs is about");
    if let Some(noun) = talk.issue_noun() {
        found.instead.push(format!("name it: {noun}"));
    } else if let Some(clause) = talk.issue_clause() {
        found.instead.push(format!("name it: {clause}"));
    } else {
        found.instead.push("use one of their own words for it".to_owned());
    }
    out.push(if talk.may_stay_general() { found.severity(Severity::Tip) } else { found });
}
