//! A reply whose only personal word is the name.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::{Covered, Status};
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::vocab::Axis;

pub(super) static RULE: CoachRule = CoachRule {
    id: "name-only-personalisation",
    title: "Personal by name only",
    severity: Severity::Warning,
    axis: Axis::Personalize,
    what: "The customer's name, and nothing else that comes from their message.",
    why: "A name is easily merged in; what they wrote about cannot be.",
    instead: &[],
    evidence: &["C-02", "C-24"],
    strength: "moderate",
    examples: &[
        Example {
            message: "My coat came without its belt.\n\nAnn",
            reply: "Hi Ann, thanks for contacting us. We're looking into it.",
            found: true,
        },
        Example {
            message: "My coat came without its belt.\n\nAnn",
            reply: "Hi Ann, I'm sorry your coat came without its belt. I'll send one today.",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, coverage: &[Covered], out: &mut Vec<Found>) {
    let named = coverage.iter().find(|item| item.kind == "name" && item.status == Status::Answered);
    let Some(span) = named.and_then(|item| item.reply) else { return };
    if talk.link.named.is_none()
        && talk.troubled()
        && talk.message.is_some_and(|message| message.language == "en")
        && coverage.iter().any(|item| item.kind == "issue")
    {
        let what = talk.issue_noun().map_or_else(|| "what they wrote about".to_owned(), |noun| noun.to_owned());
        let found = Found::at(span, "you use their name; their message could come through as well")
            .instead(format!("name {what} in the first sentence"));
        out.push(if talk.may_stay_general() { found.severity(Severity::Tip) } else { found });
    }
}
