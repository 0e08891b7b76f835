//! A question for something the message already gives: an order number, an amount, a date.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::vocab::{Axis, FactKind, Move};

pub(super) static RULE: CoachRule = CoachRule {
    id: "asks-for-what-was-given",
    title: "Asks for what they gave",
    severity: Severity::Warning,
    axis: Axis::Correct,
    what: "A question for an order number, a date, an amount or a name that stands in the message.",
    why: "Asking again for what they wrote makes them do the work twice, and shows that it wasn't read.",
    instead: &["Use what they gave: it stands in their message."],
    evidence: &["C-39"],
    strength: "moderate",
    examples: &[
        Example {
            message: "My order #48213 never came.",
            reply: "I'm sorry your order never came. Could you send me the order number?",
            found: true,
        },
        Example {
            message: "My order #48213 never came.",
            reply: "I'm sorry your order never came. Could you tell me which address it should have gone to?",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    let Some(message) = talk.message else { return };
    let given = |kind: FactKind| message.facts_of(kind).next();
    for line in talk.reply.body().filter(|line| line.does_any(&[Move::Explore, Move::NextStep])) {
        let text = talk.reply.slice(line.sentence.span).to_lowercase();
        let asks = [
            "could you",
            "can you",
            "please",
            "what",
            "which",
            "may we have",
            "may i have",
            "send",
            "provide",
            "confirm",
            "dm us",
            "share",
            "need",
        ]
        .iter()
        .any(|word| text.contains(word));
        if !asks || talk.reply.vows.iter().any(|vow| talk.reply.lines[vow.line].index == line.index && !text.contains("please")) {
            continue;
        }
        let wanted = [
            (
                FactKind::Order,
                &[
                    "order number",
                    "booking number",
                    "booking reference",
                    "reference number",
                    "tracking number",
                    "confirmation number",
                    "case number",
                    "order id",
                    "record locator",
                    "order reference",
                ][..],
            ),
            (FactKind::Amount, &["what amount", "which amount", "how much were you", "how much did you", "the exact amount"][..]),
            (FactKind::Date, &["what date", "which date", "which day", "what day", "when did you order", "when did this happen"][..]),
        ];
        for (kind, words) in wanted {
            let Some(word) = words.iter().find(|word| text.contains(**word)) else { continue };
            if let Some(fact) =
                given(kind).filter(|fact| kind != FactKind::Order || fits(word, &fact.text, message.document.text(), fact.span.start))
            {
                out.push(Found::at(line.sentence.span, format!("they gave it: {}", fact.text)));
            }
        }
    }
}

/// A tracking number is no order number: what they gave must be called alike, or not at all.
fn fits(word: &str, _fact: &str, message: &str, at: usize) -> bool {
    let before = message.get(at.saturating_sub(24)..at).unwrap_or("").to_lowercase();
    let label = |text: &str| ["order", "booking", "tracking", "case", "confirmation"].iter().copied().find(|label| text.contains(label));
    match (label(word), label(&before)) {
        (Some(asked), Some(given)) => asked == given,
        _ => true,
    }
}
