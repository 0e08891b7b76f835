//! A promise that doesn't say by when.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::reply::{Line, Who};
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::text::End;
use crate::vocab::{Axis, Move};

pub(super) static RULE: CoachRule = CoachRule {
    id: "promise-without-time",
    title: "A promise without a time",
    severity: Severity::Tip,
    axis: Axis::Trust,
    what: "A promise to do something or to get in touch, and no time for any promise in the reply.",
    why: "without a time they can only wait and ask again.",
    instead: &["Add a time you can keep: \"by noon tomorrow\"."],
    evidence: &["C-31", "C-40"],
    strength: "moderate",
    examples: &[
        Example { message: "My parcel is late.", reply: "I'm sorry your parcel is late. We will contact you soon.", found: true },
        Example { message: "My parcel is late.", reply: "I'm sorry your parcel is late. I'll contact you by noon tomorrow.", found: false },
        Example {
            message: "My parcel is late.",
            reply: "Could you send me the label's number in a message? I'll look into it.",
            found: false,
        },
        Example {
            message: "So the pool is shut again!",
            reply: "Hopefully we'll splash through the mess quickly, and we'll hand the mop to him.",
            found: false,
        },
        Example { message: "It works again, I'll tell you if it stops.", reply: "Good, we'll keep an eye open for you.", found: false },
        Example { message: "My train is late.", reply: "Thank you for the patience, we'll work on getting you out of here.", found: false },
        Example { message: "Your Ely shop sells one size only.", reply: "We'll call the shop about it straightaway.", found: false },
        Example { message: "Too much plastic.", reply: "We'll have halved our own wrapping by 2030.", found: false },
        Example {
            message: "My case never came off the belt.",
            reply: "See the desk in hall B and they will issue a voucher.",
            found: false,
        },
    ],
    check,
};

/// Verbs of promises that somebody waits for: to be told something, or to have it put right.
#[rustfmt::skip]
const AWAITED: &[&str] = &[
    "answer", "arrange", "ask", "be", "call", "cancel", "chase", "check", "come", "contact", "correct", "credit", "email", "escalate", "find",
    "fix", "follow", "forward", "get", "hear", "investigate", "issue", "look", "message", "phone", "process", "raise", "reach", "refund", "replace",
    "reply", "resolve", "respond", "return", "review", "ring", "send", "ship", "sort", "speak", "take", "talk", "trace", "update", "write",
];

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    // Where they are asked for something, what is promised begins when they have answered.
    if talk.is_part() || talk.reply.vows.iter().any(|vow| vow.by.is_some()) || talk.reply.body().any(|line| asks_of_them(talk, line)) {
        return;
    }
    let weighty = talk.reply.vows.iter().find(|vow| {
        let folds = talk.reply.folds(&talk.reply.lines[vow.line]);
        let conditional = folds.iter().any(|word| {
            matches!(
                *word,
                "if" | "once"
                    | "when"
                    | "can"
                    | "please"
                    | "dm"
                    | "hopefully"
                    | "hope"
                    | "feedback"
                    | "suggestion"
                    | "straightaway"
                    | "immediately"
            )
        });
        // "See the desk and they'll issue it": the time is theirs to choose.
        let theirs =
            folds.first().is_some_and(|word| matches!(*word, "be" | "see" | "visit" | "call" | "speak" | "ask" | "go" | "show" | "bring"));
        let words = talk.reply.slice(vow.span).to_lowercase();
        let awaited =
            words.split_whitespace().skip(1).take(5).any(|word| AWAITED.contains(&word.trim_matches(|c: char| !c.is_alphabetic())));
        let told = vow.who != Who::You || words.contains("hear");
        awaited && told && !conditional && !theirs
    });
    if let Some(vow) = weighty {
        out.push(Found::at(vow.span, "by when? a time would save them asking"));
    }
}

/// Whether a line asks them for something.
fn asks_of_them(talk: &Talk<'_>, line: &Line) -> bool {
    let asks = |word: &&str| matches!(*word, "please" | "dm" | "send" | "provide" | "confirm" | "reply" | "note");
    let folds = talk.reply.folds(line);
    line.does(Move::Explore)
        || line.does(Move::NextStep) && (line.sentence.end == End::Question || folds.iter().any(asks))
        || folds.first() == Some(&"kindly")
}
