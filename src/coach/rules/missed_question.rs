//! A question of theirs that the reply passes over.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::{Covered, Status};
use crate::coach::excuse;
use crate::coach::reply::Line;
use crate::coach::talk::Talk;
use crate::coach::words;
use crate::finding::Severity;
use crate::span::Span;
use crate::text::{End, TokenKind, is_auxiliary, is_question_word};
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
        Example { message: "I sent a letter. Can you help?", reply: "Thanks for writing, we do our best every day.", found: false },
        Example {
            message: "May I swap the lamp for a lower price?",
            reply: "I'd be glad to help. Please send me the receipt in a private message.",
            found: false,
        },
        Example {
            message: "The gate was shut. Is there some feast I don't know about?",
            reply: "We open at ten on Mondays.",
            found: false,
        },
        Example {
            message: "Any news on why the tram was turned back at Kew?",
            reply: "Thanks for writing, we're here for you.",
            found: true,
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
    let open = |item: &&Covered| item.kind == "question" && item.status == Status::Missed;
    if !coverage.iter().any(|item| open(&item)) || talk.is_part() {
        return;
    }
    // Whoever asks back, sends them on or looks into it may have good reason to answer later, or elsewhere.
    if excuse::answered_apart(talk) || talk.reply.lines.iter().any(|line| answers_later(talk, line)) {
        return;
    }
    let missed: Vec<&Covered> =
        coverage.iter().filter(open).filter(|item| is_asked(talk, item.span) && !touched(talk, item.span)).collect();
    let Some(first) = missed.first() else { return };
    let short: String =
        if first.text.chars().count() > 90 { first.text.chars().take(88).chain("…".chars()).collect() } else { first.text.clone() };
    let message = match missed.len() {
        1 => format!("they asked: \"{short}\""),
        n => format!("{n} of their questions are still open, the first: \"{short}\""),
    };
    out.push(Found::at(talk.room(true), message).instead("answer it, or say what you'll find out and by when"));
}

/// Whether a line puts the answer off or sends it elsewhere: a question in return, a link, "please call", "let me look".
fn answers_later(talk: &Talk<'_>, line: &Line) -> bool {
    #[rustfmt::skip]
    const LATER: &[&str] = &[
        "dm", "dms", "pm", "call", "contact", "chat", "email", "visit", "link", "note", "send", "share", "provide", "look", "looking", "check",
        "checking", "investigate", "review", "find", "question", "website", "page", "form", "confirm", "follow", "please", "wait",
    ];
    let folds = talk.reply.folds(line);
    line.sentence.end == End::Question
        || line.does(Move::Explore)
        || talk.reply.slice(line.sentence.span).contains("http")
        || folds.iter().any(|word| LATER.contains(word))
        || folds.windows(2).any(|pair| matches!(pair, ["reach", "out"] | ["message", "us" | "me"] | ["let", "us" | "me"]))
}

/// Whether a question is one in form, with something in it to answer: "the plan doesn't hold for me?" and "80 minutes?"
/// cry out, "what is this?" names nothing, "some rule I don't know about?" mocks.
fn is_asked(talk: &Talk<'_>, question: Span) -> bool {
    let Some(message) = talk.message else { return false };
    let document = &message.document;
    let Some(index) = document.sentence_at(question.start) else { return false };
    let tokens: Vec<_> =
        document.tokens_of(&document.sentences()[index]).iter().filter(|token| question.contains(token.span)).copied().collect();
    let folds: Vec<&str> = tokens.iter().filter(|token| token.kind == TokenKind::Word).map(|token| document.fold(token)).collect();
    // A name or a greeting may stand before it.
    let opens = folds.iter().take(4).any(|word| is_auxiliary(word) || is_question_word(word) || *word == "any");
    let mocks = folds.ends_with(&["know", "about"]) || folds.ends_with(&["or", "what"]);
    opens && !mocks && words::telling(document, &tokens).next().is_some()
}

/// Whether a statement of the reply takes up a telling word of the question.
fn touched(talk: &Talk<'_>, question: Span) -> bool {
    talk.reply.lines.iter().zip(&talk.link.shared).any(|(line, shared)| {
        let greets = line.is_frame() || line.main() == Some(Move::ThankContact);
        !greets && shared.iter().any(|(_, from)| question.overlaps(*from))
    })
}
