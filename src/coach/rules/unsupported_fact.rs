//! A number, a date or an amount that neither the message nor the agent gave.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::reply::Reply;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::span::Span;
use crate::text::WEEKDAYS;
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
        Example { message: "Nobody answers at the desk.", reply: "Sorry about the desk. It's open 08:15 to 17:45.", found: false },
        Example { message: "Whom do I ring about a lost key?", reply: "You can call our porter from 7am.", found: false },
        Example { message: "My Sunday roast box was short.", reply: "I'm sorry. The Tuesday box will make up for it.", found: false },
        Example { message: "My box was short.", reply: "I'm sorry. Your missing plums were sent on Tuesday.", found: true },
        Example { message: "Is there a porter?", reply: "Yes, he's available Tuesday to Saturday.", found: false },
        Example { message: "When does the raffle end?", reply: "At the last bell, and that's 9.45 p.m.", found: false },
        Example { message: "The pie was so good!", reply: "Thank you! It comes back next year.", found: false },
        Example { message: "Love the magazine, thank you!", reply: "Enjoy the May 2031 one!", found: false },
    ],
    check,
};

/// Words of a sentence about opening hours, which are the house's to know.
const OPENING: &[&str] =
    &["open", "opens", "hours", "close", "closes", "contact", "call", "lines", "deliveries", "until", "through", "available"];

/// Whether the word before a day makes it a date.
fn dated(reply: &Reply<'_>, day: Span) -> bool {
    let text = reply.slice(Span::new(0, day.start)).to_lowercase();
    let before = text.split_whitespace().next_back().unwrap_or("");
    matches!(
        before,
        "on" | "by" | "this" | "next" | "last" | "until" | "till" | "from" | "since" | "before" | "after" | "for" | "to" | "through"
    )
}

/// Whether a value is a time of day or a day of the week.
fn on_the_clock(value: &str) -> bool {
    value.contains(':') || value.ends_with("am") || value.ends_with("pm") || value.ends_with("day") || value.ends_with("days")
}

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
        let opens = talk
            .reply
            .line_at(value.span.start)
            .is_some_and(|n| on_the_clock(&lower) && talk.reply.folds(&talk.reply.lines[n]).iter().any(|word| OPENING.contains(word)));
        // The time of a promise is the promise's own.
        let will = talk.reply.line_at(value.span.start).is_some_and(|n| talk.reply.folds(&talk.reply.lines[n]).contains(&"will"));
        let promised = value.kind == ValueKind::Date
            && (will || talk.reply.vows.iter().any(|vow| talk.reply.lines[vow.line].sentence.span.contains(value.span)));
        let vague = matches!(lower.as_str(), "today" | "now" | "tomorrow" | "tonight" | "yesterday" | "last night")
            || matches!(lower.as_str(), "this year" | "next year" | "last year")
            || lower.contains("this morning")
            || lower.contains("this afternoon")
            || lower.contains("this evening");
        // "Tuesday goodies" names no day; "on Tuesday" does.
        let named_after =
            WEEKDAYS.iter().any(|day| lower == *day || lower.strip_suffix('s') == Some(day)) && !dated(&talk.reply, value.span);
        // They asked, and this is what they are told: an answer holds what the question lacks. What we say we did for them
        // is no answer.
        let answers = message.severity <= 2
            && !message.questions.is_empty()
            && talk.reply.line_at(value.span.start).is_some_and(|n| talk.reply.claims.iter().all(|claim| claim.line != n));
        // A price or a timetable is the house's to know; what is said of them and theirs may come from nowhere.
        let of_theirs = talk.reply.line_at(value.span.start).is_none_or(|n| {
            let about = |word: &&str| matches!(*word, "you" | "your" | "yours" | "i");
            talk.reply.folds(&talk.reply.lines[n]).iter().any(about) || talk.reply.claims.iter().any(|claim| claim.line == n)
        });
        // The month of an issue or a season, under thanks for praise, promises nothing.
        let chatted = talk.praised() && value.kind == ValueKind::Date;
        let contradicted = coverage.iter().any(|item| item.reply == Some(value.span));
        if !known
            && !promised
            && !named_after
            && !chatted
            && !answers
            && of_theirs
            && !opens
            && !vague
            && !contradicted
            && !names.contains(&text)
        {
            first = first.or(Some(value.span));
            names.push(text);
        }
    }
    if let Some(span) = first {
        let list = names.iter().take(4).copied().collect::<Vec<_>>().join(", ");
        out.push(Found::at(span, format!("please check: {list} {} not in their message", if names.len() > 1 { "are" } else { "is" })));
    }
}
