//! A question of theirs that the reply passes over.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::{Covered, Status};
use crate::coach::reply::Line;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::span::Span;
use crate::text::End;
use crate::vocab::{Axis, Move};

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
        Example {
            message: "Your form keeps refusing my card. What do I do?",
            reply: "Sorry about the form. Please follow the steps on this page.",
            found: false,
        },
        Example { message: "I'd like to know if the pool is open on Monday.", reply: "Which pool would that be, Ines?", found: false },
        Example {
            message: "Is there a leak at everybody's? No water here!",
            reply: "I'm sorry there's no water. I can look into Mill Street for you. Could you DM me the house number?",
            found: false,
        },
        Example {
            message: "Can I bring two dogs, or is this another April joke?",
            reply: "You can bring two dogs. It's no April joke, sorry.",
            found: false,
        },
        Example {
            message: "Why does this happen to my mower?",
            reply: "We can't open the picture of it, please send us another.",
            found: false,
        },
        Example {
            message: "Whom can I write to about the stale bread? Have they an email, the bakers?",
            reply: "Sorry about the bread. The bakers are at https://example.com/b, do get in touch with them at this page.",
            found: false,
        },
        Example {
            message: "How is the ferry on Sunday, does it run or is there a bus?",
            reply: "Happy to help. Where are you setting out from?",
            found: false,
        },
        Example {
            message: "You sold my seat twice. How is that my fault?",
            reply: "I'm sorry your seat was sold twice. I'll find you another.",
            found: false,
        },
        Example {
            message: "Is the switch in the boiler itself? Above or below the dial?",
            reply: "To find the switch, take the lid off the boiler and look behind the dial.",
            found: false,
        },
        Example {
            message: "I pay for a fast line. Why do I get a slow one?",
            reply: "Could you plug the cable in so that we can test it from here?",
            found: false,
        },
        Example { message: "Why did my bill go up?", reply: "Thanks for getting in touch. Have a lovely day!", found: true },
        Example { message: "Why did my bill go up?", reply: "I'll find out why your bill went up and tell you by Friday.", found: false },
        Example {
            message: "The ticket page only shows an error. Anyone else having that?",
            reply: "I'm sorry the ticket page shows an error. I'll call our web people now.",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, coverage: &[Covered], out: &mut Vec<Found>) {
    if talk.is_part() {
        return;
    }
    let missed: Vec<&Covered> =
        coverage.iter().filter(|item| item.kind == "question" && item.status == Status::Missed && !asked_about(talk, item.span)).collect();
    let Some(first) = missed.first() else { return };
    // Nothing but a question in return: the answer waits for theirs.
    let asked = |line: &Line| line.sentence.end == End::Question && line.does(Move::Explore);
    let offers = |line: &Line| talk.reply.folds(line).len() <= 5 && talk.reply.folds(line).contains(&"help");
    if talk.reply.body().any(asked) && talk.reply.body().all(|line| asked(line) || offers(line)) {
        return;
    }
    // Asked back for what is needed first: the one answer may wait for it.
    let asking_back = talk.reply.does_any(&[Move::Explore]) && (talk.link.named.is_some() || talk.link.words() > 0);
    let unseen = talk.reply.body().any(|line| cannot_see(&talk.reply.folds(line)));
    if (asking_back || unseen) && missed.len() == 1 {
        return;
    }
    let short: String =
        if first.text.chars().count() > 90 { first.text.chars().take(88).chain("…".chars()).collect() } else { first.text.clone() };
    let message = match missed.len() {
        1 => format!("they asked: \"{short}\""),
        n => format!("{n} of their questions are still open, the first: \"{short}\""),
    };
    let found = Found::at(talk.room(true), message).instead("answer it, or say what you'll find out and by when");
    out.push(if asking_back { found.severity(Severity::Tip) } else { found });
}

/// Whether the reply asks back about the very thing: "Which pool would that be?" has to come first.
fn asked_about(talk: &Talk<'_>, question: Span) -> bool {
    talk.reply.lines.iter().zip(&talk.link.shared).any(|(line, shared)| {
        line.sentence.end == End::Question && line.does(Move::Explore) && shared.iter().any(|(_, from)| question.overlaps(*from))
    })
}

/// "We can't open the photo, please send more": what was asked can't be told yet.
fn cannot_see(folds: &[&str]) -> bool {
    folds
        .windows(3)
        .any(|run| matches!(run, ["unable", "to", "see" | "open" | "view" | "read"] | ["can", "not", "see" | "open" | "view" | "read"]))
        && folds.iter().any(|word| matches!(*word, "please" | "send" | "could" | "details"))
}
