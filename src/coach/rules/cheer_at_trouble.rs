//! Exclamation marks and smileys under a complaint.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::fix::Edit;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::span::Span;
use crate::text::TokenKind;
use crate::vocab::Axis;

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
    if talk.severity() == 0 || !talk.troubled() {
        return;
    }
    let text = talk.reply.document.text();
    for line in talk.reply.lines.iter().filter(|line| !line.is_frame() && !keeps_its_mark(&talk.reply.folds(line))) {
        for token in talk.reply.tokens(line) {
            let written = talk.reply.document.written(token);
            if token.kind == TokenKind::Emoji && !SORRY_FACES.iter().any(|face| written.starts_with(face)) {
                let start = text[..token.span.start].trim_end_matches(' ').len();
                out.push(
                    Found::at(token.span, "something went wrong for them, so this is better without a smiley")
                        .instead("The same words without it.")
                        .fix(Edit { span: Span::new(start, token.span.end), with: String::new() }),
                );
            } else if token.kind == TokenKind::Punct && written.contains('!') && !written.contains('?') {
                // A greeting or thanks may be cheerful; what is said of the trouble may not.
                let mild = talk.severity() <= 2
                    || line.does_any(&[crate::vocab::Move::ThankContact, crate::vocab::Move::InviteContact, crate::vocab::Move::Greet]);
                let found = Found::at(token.span, "a calm full stop suits what they are going through")
                    .fix(Edit { span: token.span, with: full_stop(text, token.span) });
                out.push(if mild { found.severity(Severity::Tip) } else { found });
            }
        }
    }
    out.sort_by_key(|found| (std::cmp::Reverse(found.severity.unwrap_or(Severity::Warning)), found.span));
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
