//! Exclamation marks and smileys under a complaint.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::excuse;
use crate::coach::fix::Edit;
use crate::coach::reply::Line;
use crate::coach::talk::{HEARING, Talk};
use crate::finding::Severity;
use crate::span::Span;
use crate::text::TokenKind;
use crate::vocab::{Axis, Move};

pub(super) static RULE: CoachRule = CoachRule {
    id: "cheer-at-trouble",
    title: "Cheer where something went wrong",
    severity: Severity::Warning,
    axis: Axis::Empathetic,
    what: "An exclamation mark or a smiling emoji in the reply to somebody for whom something went wrong.",
    why: "cheer after a failure reads as not having listened, and costs competence.",
    instead: &["A full stop."],
    evidence: &["C-27", "C-30"],
    strength: "strong",
    examples: &[
        Example {
            message: "My holiday was cancelled and nobody told us, I am so upset.",
            reply: "Sorry to hear that your holiday was cancelled! 😊 I'll look into it today.",
            found: true,
        },
        Example {
            message: "My holiday was cancelled and nobody told us, I am so upset.",
            reply: "I'm sorry to hear that your holiday was cancelled. I'll look into it today.",
            found: false,
        },
        Example { message: "Thank you, the holiday was lovely!", reply: "Thank you for telling us!", found: false },
        Example {
            message: "My holiday was cancelled and nobody told us, I am so upset.",
            reply: "Oh no! I'm sorry your holiday was cancelled. I'll look into it today.",
            found: false,
        },
        Example {
            message: "The gate was locked again, but Ola let me in, thank you.",
            reply: "Thank you for telling us about the gate. Have a lovely day!",
            found: false,
        },
        Example { message: "Market day is nothing until you get a free bun, dressed as a goose!", reply: "How true!", found: false },
        Example {
            message: "My holiday was cancelled and nobody told us, I am so upset.",
            reply: "We're terribly sorry that your holiday was cancelled! I'll look into it today.",
            found: false,
        },
        Example {
            message: "I'd bake for you, but my pastry is rubbish.",
            reply: "It takes a while, my friend. We believe in you!",
            found: false,
        },
        Example {
            message: "The lid of my lunch box doesn't close.",
            reply: "Press both corners down at once, that should do it :)",
            found: false,
        },
        Example {
            message: "My old bank messed up every single payment, so I moved to you.",
            reply: "We're so glad you moved over! Tell us if you need a hand.",
            found: false,
        },
    ],
    check,
};

/// Faces that share a sorrow are no cheer.
const SORRY_FACES: &[&str] = &[":(", ":'(", ":-(", "😔", "😢", "😞", "😟", "🙁", "☹", "😕", "💔", "💙", "🙏"];

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    // Calm people with a small trouble may be met cheerfully, and so may anybody whose trouble the reading can't name.
    let shows = talk.has_issue() || talk.plain_trouble() && !talk.may_chat();
    // A joke about the very thing is for them to enjoy, and "see you there!" stands beside the answer that counts.
    let shows = shows && !excuse::answered_apart(talk) && !(talk.banters() && talk.link.named.is_some());
    if talk.severity() < 2 || !talk.troubled() || !shows {
        return;
    }
    let text = talk.reply.document.text();
    for line in talk.reply.lines.iter().filter(|line| !line.is_frame() && !keeps_its_mark(talk.reply.folds(line))) {
        for token in talk.reply.tokens(line) {
            let written = talk.reply.document.written(token);
            if token.kind == TokenKind::Emoji && !SORRY_FACES.iter().any(|face| written.starts_with(face)) {
                let start = text[..token.span.start].trim_end_matches(' ').len();
                out.push(
                    Found::at(token.span, "something went wrong for them, so this is better without a smiley")
                        .instead("The same words without it.")
                        .fix(Edit { span: Span::new(start, token.span.end), with: String::new() }),
                );
            } else if token.kind == TokenKind::Punct && written.contains('!') && !written.contains('?') && !stresses(talk, line) {
                let mild = talk.severity() <= 2;
                let found = Found::at(token.span, "a calm full stop suits what they are going through")
                    .fix(Edit { span: token.span, with: full_stop(text, token.span) });
                out.push(if mild { found.severity(Severity::Tip) } else { found });
            }
        }
    }
    out.sort_by_key(|found| (std::cmp::Reverse(found.severity.unwrap_or(Severity::Warning)), found.span));
}

/// Whether a mark stresses a regret, an offer of help to somebody who asked for it, thanks or a greeting: loud it may be,
/// but no cheer. Beside great anger an offer with a mark is.
fn stresses(talk: &Talk<'_>, line: &Line) -> bool {
    let folds = talk.reply.folds(line);
    let offers = folds.iter().any(|word| matches!(*word, "help" | "assist" | "assistance" | "look" | "chance"))
        && (talk.severity() <= 2 || talk.asks_for_help());
    let regrets = line.does_any(HEARING) || folds.iter().any(|word| matches!(*word, "not" | "never" | "oh" | "hate"));
    // Thanks and wishes beside help are manners; without any, they are all the reply has.
    const HELP: &[Move] = &[Move::NextStep, Move::ActNow, Move::Explore, Move::Options, Move::Gesture];
    let helps = talk.reply.does_any(HELP) || talk.reply.does_any(HEARING);
    // "Hi there!", "TY!": too short to be about anything.
    let short = folds.len() <= 2;
    regrets || short || offers || helps && line.does_any(&[Move::ThankContact, Move::InviteContact, Move::Greet])
}

/// Whether a sentence is nothing but a cry at the bad news, whose mark is no cheer, or a wish for the day: whether that
/// is in place is for another rule.
fn keeps_its_mark(folds: &[&str]) -> bool {
    matches!(folds, ["oh", "no" | "dear"] | ["ouch"] | ["oh"] | ["oh", "no", _] | ["no"])
        || folds.len() <= 3 && folds.iter().any(|word| matches!(*word, "strange" | "odd" | "weird" | "fun"))
        || matches!(folds, ["have", "a", ..] | ["enjoy", ..]) && folds.len() <= 6
}

/// A full stop for the mark, unless another exclamation mark or a stop stands before it already.
fn full_stop(text: &str, span: Span) -> String {
    if text[..span.start].ends_with(['!', '.']) { String::new() } else { ".".to_owned() }
}
