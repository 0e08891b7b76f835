//! Advice to do what the customer says they have done.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::coach::words;
use crate::finding::Severity;
use crate::vocab::{Axis, Family, Move};
use std::sync::LazyLock;

pub(super) static RULE: CoachRule = CoachRule {
    id: "advises-already-tried",
    title: "Advises what they tried",
    severity: Severity::Warning,
    axis: Axis::Correct,
    what: "Advice to restart, reinstall, clear, call … where the message says that this was tried.",
    why: "being told to do again what they did says that their effort was not read.",
    instead: &["Thank them for having tried it, and offer the next thing."],
    evidence: &["C-39"],
    strength: "moderate",
    examples: &[
        Example {
            message: "The router drops out every hour. I've already restarted it twice.",
            reply: "I'm sorry the router drops out. Please restart it and see if that helps.",
            found: true,
        },
        Example {
            message: "The router drops out every hour. I've already restarted it twice.",
            reply: "Thank you for restarting the router already. Let me look at your line from here and call you by noon.",
            found: false,
        },
    ],
    check,
};

const TRIED: &[&str] = &[
    "restart",
    "reboot",
    "reinstall",
    "reset",
    "clear",
    "update",
    "unplug",
    "uninstall",
    "refresh",
    "log",
    "sign",
    "turn",
    "delete",
    "install",
    "upgrade",
    "switch",
    "power",
    "disconnect",
    "reconnect",
    "call",
    "ring",
    "email",
    "fill",
    "upload",
    "check",
    "follow",
];

static STEMS: LazyLock<Vec<&str>> = LazyLock::new(|| TRIED.iter().map(|word| words::stem(word)).collect());

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    let Some(message) = talk.message else { return };
    let document = &message.document;
    let mut tried: Vec<&str> = Vec::new();
    for sentence in document.body() {
        let folds = words::folds(document, sentence);
        let said = message.kept().any(|cue| cue.family == Family::AlreadyTried && sentence.span.contains(cue.span))
            || folds.windows(2).any(|pair| matches!(pair, ["already", _] | ["tried", _]));
        if said {
            tried.extend(folds.iter().map(|fold| words::stem(fold)).filter(|stem| STEMS.contains(stem)));
        }
    }
    if tried.is_empty() {
        return;
    }
    for line in talk.reply.body().filter(|line| line.does_any(&[Move::NextStep, Move::Explore, Move::Options])) {
        let folds = talk.reply.folds(line);
        let own = talk.reply.vows.iter().any(|vow| talk.reply.lines[vow.line].index == line.index)
            || folds.iter().any(|word| matches!(*word, "thank" | "thanks" | "already" | "tried" | "again" | "since"));
        let advice = folds
            .iter()
            .position(|word| matches!(*word, "please" | "try" | "could" | "can" | "recommend" | "suggest" | "should"))
            .unwrap_or(0);
        if own {
            continue;
        }
        // Only what is advised: the verb stands right after "please", "try", "could you".
        let hit = folds[advice..].iter().take(6).find(|word| **word != "you" && tried.contains(&words::stem(word)));
        if let Some(word) = hit {
            out.push(Found::at(line.sentence.span, format!("they say they have tried this already ({word})")));
            return;
        }
    }
}
