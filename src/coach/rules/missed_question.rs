//! A question of theirs that the reply passes over.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::{Covered, Status};
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::vocab::Axis;

pub(super) static RULE: CoachRule = CoachRule {
    id: "missed-question",
    title: "A question without an answer",
    severity: Severity::Warning,
    axis: Axis::Correct,
    what: "A question or a request in the message that nothing in the reply answers, takes up or promises to find out.",
    why: "a question that is passed over comes back as another message.",
    instead: &[],
    evidence: &["C-31", "C-39"],
    strength: "moderate",
    examples: &[
        Example {
            message: "Can I return a coat I bought in the sale? Do I need the tags?",
            reply: "Yes, you can return your coat within 30 days.",
            found: true,
        },
        Example {
            message: "Can I return a coat I bought in the sale? Do I need the tags?",
            reply: "Yes, you can return your coat within 30 days. The tags don't need to be on it.",
            found: false,
        },
        Example {
            message: "Is there a way to hide the songs I've already heard?",
            reply: "I'm afraid there's no filter of that kind yet.",
            found: false,
        },
        Example {
            message: "Can you tell me why the parish letters still come to my old flat?",
            reply: "I'd be happy to look into the letters. Please send me your new address in a private message.",
            found: false,
        },
        Example { message: "Where's the fuse box in flat 4?", reply: "The fuse box in flat 4 is under the stairs.", found: false },
        Example { message: "Can I hire the hall on a Sunday?", reply: "We'd be glad to check. Which hall do you mean?", found: false },
        Example { message: "Why is your tickets page down?", reply: "We switched it off for tonight's upgrade.", found: false },
        Example {
            message: "Who doesn't love a locked door at ten in the morning?",
            reply: "You're right, that's not good enough.",
            found: false,
        },
        Example { message: "Why did my bill go up?", reply: "Thanks for getting in touch. Have a lovely day!", found: true },
        Example { message: "Why did my bill go up?", reply: "I'll find out why your bill went up and tell you by Friday.", found: false },
    ],
    check,
};

fn check(talk: &Talk<'_>, coverage: &[Covered], out: &mut Vec<Found>) {
    if talk.is_part() {
        return;
    }
    let missed: Vec<&Covered> = coverage.iter().filter(|item| item.kind == "question" && item.status == Status::Missed).collect();
    let Some(first) = missed.first() else { return };
    // Asked back for what is needed first: the answer may wait for it.
    let asking_back = talk.reply.does_any(&[crate::vocab::Move::Explore]) && (talk.link.named.is_some() || talk.link.words() > 0);
    let short: String =
        if first.text.chars().count() > 90 { first.text.chars().take(88).chain("…".chars()).collect() } else { first.text.clone() };
    let message = match missed.len() {
        1 => format!("they asked: \"{short}\""),
        n => format!("{n} of their questions are still open, the first: \"{short}\""),
    };
    let found = Found::at(talk.room(true), message).instead("answer it, or say what you'll find out and by when");
    out.push(if asking_back { found.severity(Severity::Tip) } else { found });
}
