//! A feeling named that the message does not show, or a stronger one.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::vocab::{Axis, Mood};
use std::cell::LazyCell;

pub(super) static RULE: CoachRule = CoachRule {
    id: "emotion-mismatch",
    title: "A feeling they didn't show",
    severity: Severity::Warning,
    axis: Axis::Empathetic,
    what: "A feeling named in the reply that nothing in the message supports, or a stronger one than theirs.",
    why: "told what they feel, people correct you; the situation can always be named safely.",
    instead: &["Name the situation instead: \"that's a long wait\"."],
    evidence: &["C-07", "C-13"],
    strength: "moderate",
    examples: &[
        Example {
            message: "I don't understand this bill, what is the extra 30?",
            reply: "I understand how furious you must be. The 30 is the delivery charge.",
            found: true,
        },
        Example {
            message: "I am furious, this is the third broken lamp!",
            reply: "I can hear how furious you are about the third broken lamp. I'll send another today.",
            found: false,
        },
        Example {
            message: "I don't understand this bill, what is the extra 30?",
            reply: "I can see why the bill is confusing. The 30 is the delivery charge.",
            found: false,
        },
    ],
    check,
};

/// Feelings as replies name them, with the moods that support them.
const FEELINGS: &[(&[&str], &[Mood])] = &[
    (&["furious", "angry", "anger", "outraged", "livid", "appalled", "fuming", "disgusted", "outrageous"], &[Mood::Angry, Mood::Betrayed]),
    (&["devastated", "heartbroken", "distraught"], &[Mood::Sad, Mood::Hurt, Mood::Betrayed]),
    (&["terrified", "scared", "frightened"], &[Mood::Worried, Mood::Shocked]),
    (&["betrayed", "cheated"], &[Mood::Betrayed, Mood::Angry, Mood::Suspicious]),
];

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    let Some(message) = talk.message else { return };
    let said = LazyCell::new(|| message.document.text().to_lowercase());
    for line in talk.reply.body() {
        let folds = talk.reply.folds(line);
        if !folds.iter().any(|word| matches!(*word, "you" | "your")) {
            continue;
        }
        for (words, moods) in FEELINGS {
            let Some(word) = words.iter().find(|word| folds.contains(word)) else { continue };
            let supported = moods.contains(&message.mood) || words.iter().any(|word| said.contains(word)) || message.severity >= 4;
            if !supported {
                let start = talk.reply.slice(line.sentence.span).to_lowercase().find(word).unwrap_or(0) + line.sentence.span.start;
                out.push(Found::at(crate::span::Span::new(start, start + word.len()), format!("nothing in their message says \"{word}\"")));
            }
        }
    }
}
