//! How long a trouble has gone on and how often somebody wrote, as a reply may say it.
//!
//! In go the reading and a duration or a count of it; out come whether it measures the trouble, and the ordinal.

use crate::reading::{Fact, Reading};
use crate::span::Span;
use crate::text::TokenKind;
use crate::vocab::{Family, Situation};

/// Whether a duration says how long the trouble has gone on, and is no age, notice or distance in time ("two days before the wedding").
pub(super) fn goes_on(reading: &Reading, span: Span) -> bool {
    let document = &reading.document;
    let tokens = document.tokens();
    let first = tokens.partition_point(|token| token.span.start < span.start);
    let after = tokens.iter().skip(first).find(|token| token.span.start >= span.end).map_or("", |token| document.fold(token));
    if matches!(
        after,
        "before"
            | "ago"
            | "after"
            | "later"
            | "old"
            | "notice"
            | "from"
            | "earlier"
            | "early"
            | "of"
            | "off"
            | "contract"
            | "guarantee"
            | "warranty"
            | "trial"
    ) {
        return false;
    }
    // "The change fee", "the lost bag": what doesn't go on, where "the wait for your bag" does.
    let event = reading.issue.as_ref().and_then(|issue| issue.event.as_deref()).unwrap_or_default();
    let once = matches!(
        event.rsplit(' ').next().unwrap_or_default().trim_end_matches('s'),
        "fee"
            | "charge"
            | "seat"
            | "bag"
            | "baggage"
            | "luggage"
            | "suitcase"
            | "package"
            | "parcel"
            | "refund"
            | "compensation"
            | "rudeness"
            | "call"
            | "connection"
    );
    if once && !event.contains(" for ") && !event.contains(" to ") {
        return false;
    }
    // "hours", "months": without a number it is a figure of speech.
    if !document.slice(span).chars().any(|c| c.is_ascii_digit())
        && tokens.get(first).is_some_and(|token| document.fold(token).ends_with('s') && token.span.end >= span.end)
    {
        return false;
    }
    // "less than five minutes", "only an hour late" make little of it; "a 9 day hold" is no measure to repeat.
    let lead = first.checked_sub(1).map_or("", |i| document.fold(&tokens[i]));
    let words: Vec<&str> = document.slice(span).split_whitespace().collect();
    let bare_unit = words.len() == 2
        && words[0].parse::<f64>().is_ok_and(|number| number > 1.0)
        && matches!(words[1].to_lowercase().as_str(), "day" | "hour" | "minute" | "week" | "month" | "year");
    if matches!(lead, "than" | "only" | "just" | "under" | "within" | "in") || bare_unit {
        return false;
    }
    let before: Vec<&str> = tokens[first.saturating_sub(2)..first].iter().map(|token| document.fold(token)).collect();
    // "they say I was 90 days late": what the customer is said to owe, not what they waited.
    if matches!(before.as_slice(), ["i" | "we", "was" | "were" | "am" | "are"]) {
        return false;
    }
    let led = before.iter().any(|word| {
        matches!(
            *word,
            "for"
                | "been"
                | "waited"
                | "waiting"
                | "wait"
                | "took"
                | "takes"
                | "taken"
                | "spent"
                | "another"
                | "lasted"
                | "over"
                | "nearly"
                | "almost"
                | "after"
                | "it's"
        )
    });
    let within = reading.kept().any(|cue| {
        cue.span.overlaps(span)
            && matches!(
                cue.family,
                Family::Waiting | Family::DelayOrMissedTime | Family::Unresponsive | Family::LostOrMissing | Family::FailureDefect
            )
    });
    // How long something else took ("repaired within 5 days") measures no wait: it is named beside one or not at all.
    let beside = document.sentence_at(span.start).is_some_and(|sentence| {
        reading.kept().any(|cue| {
            cue.sentence == sentence
                && matches!(
                    cue.family,
                    Family::Waiting
                        | Family::DelayOrMissedTime
                        | Family::Unresponsive
                        | Family::LostOrMissing
                        | Family::FailureDefect
                        | Family::NotHeard
                        | Family::RepeatContact
                )
        })
    });
    let in_clause = reading
        .issue
        .as_ref()
        .is_some_and(|issue| issue.reflected.as_ref().into_iter().chain(&issue.also).any(|clause| clause.span.overlaps(span)));
    let led = led && (beside || in_clause);
    let loyal = reading.situations.iter().any(|found| found.situation == Situation::Loyal && found.span.overlaps(span));
    // Somebody who leaves is thanked for the years.
    if loyal {
        return reading.severity == 0 && (led || within) || reading.situations.iter().any(|found| found.situation == Situation::Leaving);
    }
    led && reading.severity > 0 || within
}

/// Whether a count is of the times they got in touch: "the fourth time I've called", and not "the fourth time it was late".
pub(super) fn counts_contacts(reading: &Reading, fact: &Fact) -> bool {
    const STEMS: &[&str] = &[
        "call", "contact", "email", "writ", "wrote", "ask", "told", "tell", "messag", "ring", "rang", "rung", "phon", "chas", "tweet",
        "report", "request", "complain", "text", "explain", "spoke", "chat", "dm", "letter", "attempt", "enquir", "inquir", "ticket",
    ];
    let is_contact = |word: &str| STEMS.iter().any(|stem| word.starts_with(stem));
    let document = &reading.document;
    let after = document.tokens().iter().find(|token| token.span.start >= fact.span.end && token.kind == TokenKind::Word);
    let after = after.map_or("", |token| document.fold(token));
    let counted = fact.text.to_lowercase();
    // "a second time they have billed me": nothing that the writer did.
    if counted.ends_with("time") && matches!(after, "they" | "he" | "she" | "it" | "their") {
        return false;
    }
    if !counted.ends_with("time") {
        // "The third letter of the word" is nobody's letter to us.
        let ours = document.sentence_at(fact.span.start).is_some_and(|at| {
            document
                .tokens_of(&document.sentences()[at])
                .iter()
                .any(|token| matches!(document.fold(token), "i" | "we" | "my" | "our" | "this" | "wrote" | "written" | "sent"))
        });
        if after.starts_with("letter") && !ours {
            return false;
        }
        // "my second request", and not "the second flight in a row".
        return is_contact(after) || counted.split_whitespace().any(is_contact);
    }
    document
        .sentence_at(fact.span.start)
        .is_some_and(|at| document.tokens_of(&document.sentences()[at]).iter().any(|token| is_contact(document.fold(token))))
}

/// A count as an ordinal word: `3rd`, `third`, `FOURTH` → `third`, `fourth`.
pub(super) fn ordinal(text: &str) -> Option<String> {
    const WORDS: &[&str] = &["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    let lower = text.to_lowercase();
    let number = |word: &str| {
        word.strip_suffix("nd")
            .or_else(|| word.strip_suffix("rd"))
            .or_else(|| word.strip_suffix("th"))
            .and_then(|digits| digits.parse::<usize>().ok())
    };
    lower.split_whitespace().find_map(|word| {
        if WORDS.contains(&word) {
            return Some(word.to_owned());
        }
        number(word).filter(|n| (2..=10).contains(n)).map(|n| WORDS[n - 2].to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::ordinal;

    #[test]
    fn counts_become_ordinals() {
        assert_eq!(ordinal("FOURTH").as_deref(), Some("fourth"));
        assert_eq!(ordinal("3rd time").as_deref(), Some("third"));
        assert_eq!(ordinal("three times"), None);
    }
}
