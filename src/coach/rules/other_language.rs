//! A reply in English to a message in another language.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::coach::words;
use crate::finding::Severity;
use crate::span::Span;
use crate::text::TokenKind;
use crate::vocab::Axis;

pub(super) static RULE: CoachRule = CoachRule {
    id: "other-language",
    title: "Another language than theirs",
    severity: Severity::Warning,
    axis: Axis::Correct,
    what: "A message in another language, answered in English without a word about it.",
    why: "a reply they may not be able to read is no reply yet.",
    instead: &["Answer in their language, or hand it to somebody who can."],
    evidence: &[],
    strength: "practice",
    examples: &[
        Example {
            message: "Bonjour, ma commande est arrivée cassée et je voudrais être remboursé s'il vous plaît.",
            reply: "Please send us your order number so we can help.",
            found: true,
        },
        Example {
            message: "My order arrived broken and I would like my money back please.",
            reply: "Please send us your order number so we can help.",
            found: false,
        },
        Example {
            message: "Yes, it is all of both floors, Casa Sol, La Palma.",
            reply: "Thank you. Have you moved the beds to the other room?",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    let Some(message) = talk.message else { return };
    let words = message.document.tokens().iter().filter(|token| token.kind == TokenKind::Word).count();
    if matches!(message.language, "en" | "und") || words < 6 {
        return;
    }
    // "Yes, both floors, Casa Sol": a list of names is no other language.
    let theirs = message.document.body().flat_map(|sentence| words::each_fold(&message.document, sentence));
    if theirs.filter(|word| matches!(*word, "yes" | "all" | "the" | "and" | "you" | "my" | "is" | "it" | "with" | "not")).count() >= 2 {
        return;
    }
    const ENGLISH: &[&str] = &["the", "and", "you", "we", "to", "of", "your", "for", "please", "with"];
    let english = talk.reply.body().flat_map(|line| talk.reply.folds(line)).filter(|word| ENGLISH.contains(word)).count();
    let aware = talk.reply.lines.iter().any(|line| {
        talk.reply
            .folds(line)
            .iter()
            .any(|word| matches!(*word, "language" | "english" | "translate" | "translation" | "colleague" | "understand"))
    });
    if english >= 2 && !aware {
        out.push(Found::at(Span::default(), "their message isn't in English"));
    }
}
