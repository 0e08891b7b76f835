//! Only "we": nobody in person takes it on.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::vocab::Axis;

pub(super) static RULE: CoachRule = CoachRule {
    id: "corporate-we",
    title: "Nobody in person",
    severity: Severity::Tip,
    axis: Axis::Trust,
    what: "Two or more things that \"we\" do or feel, and no \"I\" anywhere. Inclusive \"we\" and \"let's\" are fine.",
    why: "somebody who says \"I\" is felt to care and to act; a company is not.",
    instead: &["Say what you do yourself: \"I'll check\", \"I'm sorry\"."],
    evidence: &["C-21"],
    strength: "strong",
    examples: &[
        Example {
            message: "My parcel is late.",
            reply: "We apologise for the delay with your parcel. We will investigate and we will contact you by Friday.",
            found: true,
        },
        Example {
            message: "My parcel is late.",
            reply: "I'm sorry your parcel is late. I'll ask the courier and we'll have it with you by Friday.",
            found: false,
        },
        Example {
            message: "The seats in the hall are dreadful.",
            reply: "We have the finest hall in the county. We are open daily and we are glad that you came.",
            found: false,
        },
        Example { message: "", reply: "Let's sort this out together. We can go through it on the phone.", found: false },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    // To a question, or where nothing went wrong, the house may answer as a house.
    if talk.message.is_some() && (talk.severity() == 0 || !talk.troubled()) {
        return;
    }
    let document = talk.reply.document;
    let mut first = None;
    let mut count = 0;
    for line in talk.reply.body() {
        let tokens = talk.reply.tokens(line);
        for (i, token) in tokens.iter().enumerate() {
            let next = tokens.get(i + 1).map_or("", |next| document.fold(next));
            let after = tokens.get(i + 2).map_or("", |after| document.fold(after));
            match document.fold(token) {
                "i" | "me" | "my" | "myself" => return,
                "we" if takes_on(next, after) => {
                    count += 1;
                    first = first.or(Some(token.span.join(tokens[(i + 1).min(tokens.len() - 1)].span)));
                }
                "together" => return,
                _ => {}
            }
        }
    }
    if let Some(span) = first.filter(|_| count >= 2) {
        out.push(Found::at(span, "it's \"we\" all the way; an \"I\" would show that somebody has taken it on"));
    }
}

/// Whether what follows "we" is something that one person could say for themselves: a promise, a regret, an effort.
/// That a house has a hall or is open daily is the house's to say.
fn takes_on(next: &str, after: &str) -> bool {
    match next {
        "have" => after.ends_with("ed") || matches!(after, "sent" | "taken" | "made" | "put" | "spoken" | "found"),
        "are" => after.ends_with("ing") || matches!(after, "sorry" | "unable" | "so" | "very" | "truly" | "happy"),
        "will" | "apologise" | "apologize" | "understand" | "would" | "regret" | "appreciate" | "aim" | "strive" | "value" => true,
        _ => false,
    }
}
