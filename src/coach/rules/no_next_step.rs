//! A troubled message answered with nothing that happens next.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::{Covered, Status};
use crate::coach::talk::{SOLVING, Talk};
use crate::coach::words;
use crate::finding::Severity;
use crate::vocab::{Axis, Move, Situation};

pub(super) static RULE: CoachRule = CoachRule {
    id: "no-next-step",
    title: "Nothing happens next",
    severity: Severity::Warning,
    axis: Axis::Trust,
    what: "A reply to a complaint or a request in which nobody does anything, offers anything or says how things stand.",
    why: "sympathy without a step leaves them where they were.",
    instead: &["I'll [what you will do], and you'll hear from me by [when]."],
    evidence: &["C-14", "C-31"],
    strength: "strong",
    examples: &[
        Example {
            message: "My parcel still hasn't arrived.",
            reply: "I'm so sorry to hear that your parcel still hasn't arrived. That must be frustrating.",
            found: true,
        },
        Example {
            message: "My parcel still hasn't arrived.",
            reply: "I'm so sorry to hear that your parcel still hasn't arrived. I'll trace it and call you by noon.",
            found: false,
        },
        Example {
            message: "The tickets page on your site is broken again and I can't book.",
            reply: "I'm sorry about the tickets page. Our developers are working on it and expect it back by six.",
            found: false,
        },
        Example {
            message: "She missed the last bus and is stuck in Penrith, you can't leave her there!",
            reply: "I'm sorry she missed the last bus. A taxi from Penrith will be arranged for her.",
            found: false,
        },
        Example {
            message: "Why was no earlier ferry offered to me at the desk, not cool at all.",
            reply: "I'm sorry. The earlier ferry may have been full when the desk looked.",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, coverage: &[Covered], out: &mut Vec<Found>) {
    let Some(message) = talk.message else { return };
    let wants = talk.troubled() || !message.asks.is_empty();
    let ended = message.in_situation(Situation::Leaving) && message.severity <= 1;
    // Passed on with a name and a time, or held back with a reason, is a step too.
    let step = talk.reply.does_any(SOLVING) || talk.reply.does_any(&[Move::Explore, Move::HoldExpectation, Move::FeedbackLoop]);
    let step = step || coverage.iter().any(|item| item.kind == "question" && item.status == Status::Answered);
    // Whoever asks why, question mark or not, and gets a reason has what they wanted.
    let asks_why = message.document.body().any(|sentence| words::each_fold(&message.document, sentence).next() == Some("why"));
    let supposed = talk.reply.body().any(|line| {
        talk.reply
            .folds(line)
            .windows(2)
            .any(|pair| matches!(pair, ["may" | "might" | "could", "have"] | ["because" | "due", _] | ["not", "have"]))
    });
    let step = step || asks_why && supposed;
    if wants && !talk.is_part() && !ended && !talk.praised() && !step {
        out.push(Found::at(talk.room(true), "they can't see yet what happens next"));
    }
}
