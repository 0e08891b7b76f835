//! More than one apology in a reply.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::span::Span;
use crate::vocab::Axis;

pub(super) static RULE: CoachRule = CoachRule {
    id: "several-apologies",
    title: "More than one apology",
    severity: Severity::Tip,
    axis: Axis::Empathetic,
    what: "A second apology. One, for something named, is enough.",
    why: "after the first, apologies take time from the help, and each counts for less.",
    instead: &["Keep the one that names what happened."],
    evidence: &["C-14"],
    strength: "strong",
    examples: &[
        Example { message: "", reply: "I'm sorry your lamp broke. I apologise that it came late. Sorry again!", found: true },
        Example { message: "", reply: "I'm sorry your lamp broke. I'll send another today.", found: false },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    let document = talk.reply.document;
    let apologies: Vec<Span> = talk
        .reply
        .lines
        .iter()
        .flat_map(|line| {
            let tokens = talk.reply.tokens(line);
            tokens.iter().enumerate().filter_map(move |(i, token)| {
                let before = i.checked_sub(1).map_or("", |i| document.fold(&tokens[i]));
                let word = document.fold(token);
                let apology = matches!(word, "sorry" | "apologise" | "apologize" | "apologies" | "apology");
                (apology && !matches!(before, "no" | "not" | "don't" | "an")).then_some((line.index, token.span))
            })
        })
        .fold(Vec::new(), |mut spans: Vec<(usize, Span)>, (line, span)| {
            // "I'm sorry, and I apologise" in one sentence is one apology.
            if spans.last().is_none_or(|(known, _)| *known != line) {
                spans.push((line, span));
            }
            spans
        })
        .into_iter()
        .map(|(_, span)| span)
        .collect();
    // Condolence and apology may stand side by side.
    let most = if talk.message.is_some_and(|message| message.in_situation(crate::vocab::Situation::Bereavement)) { 2 } else { 1 };
    if let Some(span) = apologies.get(most) {
        out.push(Found::at(*span, format!("{} apologies: one that names what happened says more", apologies.len())));
    }
}
