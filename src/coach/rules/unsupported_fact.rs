//! A number, a date or an amount that neither the message nor the agent gave.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::value::ValueKind;
use crate::vocab::Axis;

pub(super) static RULE: CoachRule = CoachRule {
    id: "unsupported-fact",
    title: "A fact nobody gave",
    severity: Severity::Tip,
    axis: Axis::Correct,
    what: "Amounts, dates and reference numbers in the reply that are neither in the message nor declared with `--fact`.",
    why: "a fact from nowhere, as a template or a model writes it, becomes a promise once it is sent.",
    instead: &["Check it; `--fact` tells the coach that it holds."],
    evidence: &[],
    strength: "practice",
    examples: &[
        Example {
            message: "My parcel is lost.",
            reply: "I'm sorry your parcel is lost. Your refund of £24.50 was sent on 3 March.",
            found: true,
        },
        Example {
            message: "My parcel cost £24.50 and is lost.",
            reply: "I'm sorry your parcel is lost. The £24.50 will be back with you by Friday.",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, coverage: &[Covered], out: &mut Vec<Found>) {
    let Some(message) = talk.message else { return };
    let said = message.document.text().to_lowercase();
    let mut names = Vec::new();
    let mut first = None;
    for value in talk.reply.values.iter().filter(|value| matches!(value.kind, ValueKind::Amount | ValueKind::Date | ValueKind::Order)) {
        let text = talk.reply.slice(value.span);
        let lower = text.to_lowercase();
        let bare: String = lower.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '.').collect();
        let known = said.contains(lower.trim_end_matches('s'))
            || said.replace([',', ' '], "").contains(&bare)
            || message.facts.iter().any(|fact| fact.value == value.value)
            || talk.options.declares(text);
        // The time of a promise is the promise's own.
        let will = talk.reply.line_at(value.span.start).is_some_and(|n| talk.reply.folds(&talk.reply.lines[n]).contains(&"will"));
        let promised = value.kind == ValueKind::Date
            && (will || talk.reply.vows.iter().any(|vow| talk.reply.lines[vow.line].sentence.span.contains(value.span)));
        let vague = matches!(lower.as_str(), "today" | "now" | "tomorrow" | "tonight" | "yesterday")
            || lower.contains("this morning")
            || lower.contains("this afternoon")
            || lower.contains("this evening");
        let contradicted = coverage.iter().any(|item| item.reply == Some(value.span));
        if !known && !promised && !vague && !contradicted && !names.contains(&text) {
            first = first.or(Some(value.span));
            names.push(text);
        }
    }
    if let Some(span) = first {
        let list = names.iter().take(4).copied().collect::<Vec<_>>().join(", ");
        out.push(Found::at(span, format!("please check: {list} {} not in their message", if names.len() > 1 { "are" } else { "is" })));
    }
}
