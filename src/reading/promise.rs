//! What they were told would happen and what then did not: "I was told somebody would ring. Nobody has."
//!
//! In goes the document; out comes the promise in plain words, reading after "you were told that", with its place. Only
//! a promise of the few kinds that every trade makes (a call, a visit, an answer, money back) is said back, and only
//! where the words after it tell that it was not kept.

use crate::span::Span;
use crate::text::{Document, Sentence, Token, TokenKind, WordSet, is_auxiliary, is_word, places};
use crate::value::{Value, ValueKind};

/// Words between the telling and what was told.
const REACH: usize = 9;

/// Words from the promise within which its deadline stands.
const BY_WHEN: usize = 14;

/// The verbs of telling: without one nothing was promised.
const TELL: &[&str] = &["told", "promised", "assured", "advised", "informed", "said"];
static TELLING: WordSet<{ places(TELL.len()) }> = WordSet::new(TELL);

/// The first promise that was not kept.
pub(super) fn promise(document: &Document, values: &[Value]) -> Option<(String, Span)> {
    let body: Vec<&Sentence> = document.body().collect();
    body.iter().enumerate().find_map(|(n, sentence)| {
        let tokens = document.tokens_of(sentence);
        // In most sentences nobody tells anybody anything.
        if !tokens.iter().any(|token| TELLING.has(document.fold(token))) {
            return None;
        }
        let (from, kind_at, kind) = match told(document, tokens) {
            Some((from, at, kind)) => (from, at, kind.to_owned()),
            // "I need my results. I was told I'd have them by Monday."
            None => had(document, tokens, n.checked_sub(1).map(|before| document.tokens_of(body[before])).unwrap_or_default())?,
        };
        let here = tokens.get(kind_at + 1..).unwrap_or_default();
        let after = body.iter().skip(n + 1).take(2).flat_map(|next| document.tokens_of(next));
        let needed = kind.starts_with("you'd have your ");
        (needed || here.iter().chain(after).any(|token| unkept(document.fold(token)))).then(|| {
            let until = tokens.get(kind_at + BY_WHEN).or(tokens.last()).map_or(sentence.span.end, |token| token.span.end);
            let when = deadline(document, tokens, values, Span::new(tokens[kind_at].span.start, until));
            let span = tokens[from].span.join(tokens[kind_at].span);
            match when {
                Some((when, place)) => (format!("{kind} {when}"), span.join(place)),
                None => (kind, span),
            }
        })
    })
}

/// Where somebody told them, where what was told stands, and which kind it is.
fn told(document: &Document, tokens: &[Token]) -> Option<(usize, usize, &'static str)> {
    let fold = |i: usize| tokens.get(i).map_or("", |token| document.fold(token));
    (0..tokens.len()).find_map(|i| {
        let passive = matches!(fold(i), "told" | "promised" | "assured" | "advised" | "informed")
            && (matches!(fold(i.wrapping_sub(1)), "was" | "were" | "been" | "also" | "then") || i == 0);
        let they = matches!(fold(i), "said" | "promised" | "assured")
            && matches!(
                fold(i.wrapping_sub(1)),
                "they" | "you" | "he" | "she" | "agent" | "driver" | "reception" | "receptionist" | "staff"
            );
        // "they told me somebody would ring"
        let told_me = fold(i) == "told" && matches!(fold(i + 1), "me" | "us") && i > 0;
        if !(passive || they || told_me) {
            return None;
        }
        let noun = |from: usize| {
            let at = from + usize::from(matches!(fold(from), "me" | "us"));
            let head = (at + 1..at + 4).find(|&k| {
                matches!(fold(k), "call" | "callback" | "engineer" | "technician" | "plumber" | "refund" | "reply" | "answer" | "visit")
            })?;
            let kind = match fold(head) {
                "call" | "callback" => "somebody would call you back",
                "engineer" | "technician" | "plumber" | "visit" => "somebody would come",
                "refund" => "you'd have your money back",
                _ => "you'd have an answer",
            };
            matches!(fold(at), "a" | "an" | "the").then_some((i, head, kind))
        };
        if fold(i) == "promised"
            && let Some(found) = noun(i + 1)
        {
            return Some(found);
        }
        let would = (i + 1..(i + 5).min(tokens.len())).find(|&k| matches!(fold(k), "would" | "will" | "'d" | "'ll"))?;
        let who = fold(would - 1);
        let of_us = matches!(
            who,
            "someone"
                | "somebody"
                | "they"
                | "you"
                | "engineer"
                | "technician"
                | "plumber"
                | "manager"
                | "he"
                | "she"
                | "agent"
                | "team"
                | "supervisor"
        );
        let of_them = matches!(who, "i" | "we");
        (would + 1..(would + REACH).min(tokens.len())).find_map(|k| {
            let back = fold(k + 1) == "back" || fold(k + 2) == "back";
            let kind = match fold(k) {
                "call" | "ring" | "phone" if of_us => "somebody would call you back",
                "get" if of_us && (back || fold(k + 1) == "in") => "you'd hear back",
                "be" if of_us && matches!(fold(k + 1), "in" | "touch") => "you'd hear back",
                "contact" | "email" | "reply" | "respond" | "write" if of_us => "you'd hear back",
                "come" | "visit" | "attend" if of_us => "somebody would come",
                "be" if of_us && matches!(fold(k + 1), "back" | "out" | "there" | "round" | "here") => "somebody would come back",
                "refund" if of_us => "you'd have your money back",
                "refunded" if of_them => "you'd have your money back",
                "hear" if of_them => "you'd hear back",
                "be" if of_them && matches!(fold(k + 1), "called" | "contacted" | "phoned") => "you'd hear back",
                _ => return None,
            };
            Some((i, k, kind))
        })
    })
}

/// What they said they need and were told they would have: "you'd have your test results".
fn had(document: &Document, tokens: &[Token], before: &[Token]) -> Option<(usize, usize, String)> {
    let at = |i: usize| tokens.get(i).map_or("", |token| document.fold(token));
    let from =
        (1..tokens.len()).find(|&i| matches!(at(i), "told" | "promised" | "assured") && matches!(at(i - 1), "was" | "were" | "been"))?;
    let have = (from + 1..(from + 6).min(tokens.len())).find(|&i| {
        matches!(at(i), "have" | "get" | "receive")
            && matches!(at(i - 1), "would" | "will" | "'d" | "'ll")
            && matches!(at(i - 2), "i" | "we")
            && matches!(at(i + 1), "it" | "them")
    })?;
    let need = before.iter().position(|token| matches!(document.fold(token), "need" | "want" | "awaiting" | "for"))?;
    let owner = need + 1;
    if !before.get(owner).is_some_and(|token| matches!(document.fold(token), "my" | "our")) {
        return None;
    }
    let words: Vec<&str> = before[owner + 1..]
        .iter()
        .take_while(|token| token.kind == TokenKind::Word && !is_auxiliary(document.fold(token)) && is_word(document.fold(token)))
        .map(|token| document.fold(token))
        .collect();
    let ends = before.len() - owner - 1 <= words.len() + 1;
    ((1..=3).contains(&words.len()) && ends).then(|| (from, have, format!("you'd have your {}", words.join(" "))))
}

/// By when: "within 24 hours", "last Thursday", "the next day".
fn deadline(document: &Document, tokens: &[Token], values: &[Value], within: Span) -> Option<(String, Span)> {
    let inside: Vec<&Token> = tokens.iter().filter(|token| within.contains(token.span)).collect();
    let fold = |i: usize| inside.get(i).map_or("", |token| document.fold(token));
    (0..inside.len()).find_map(|i| {
        let next_day = fold(i) == "the" && matches!(fold(i + 1), "next" | "following" | "same") && fold(i + 2) == "day";
        if next_day {
            return Some((format!("the {} day", fold(i + 1)), inside[i].span.join(inside[i + 2].span)));
        }
        let (lead, kind) = match fold(i) {
            "within" | "in" => ("within ", ValueKind::Duration),
            "by" => ("by ", ValueKind::Date),
            "on" => ("on ", ValueKind::Date),
            "last" | "tomorrow" => ("", ValueKind::Date),
            _ => return None,
        };
        let after = if lead.is_empty() { inside.get(i)? } else { inside.get(i + 1)? };
        let value = values.iter().find(|value| value.kind == kind && value.span.start == after.span.start)?;
        let said = document.slice(value.span);
        (!said.contains('\n') && lead.len() + said.len() > 3).then(|| (format!("{lead}{said}"), inside[i].span.join(value.span)))
    })
}

/// Words that say a promise did not hold.
fn unkept(word: &str) -> bool {
    matches!(
        word,
        "nobody"
            | "no-one"
            | "noone"
            | "none"
            | "never"
            | "nothing"
            | "still"
            | "not"
            | "n't"
            | "yet"
            | "ago"
            | "no"
            | "hasn't"
            | "haven't"
            | "didn't"
            | "hasnt"
            | "havent"
            | "didnt"
    )
}

#[cfg(test)]
mod tests {
    use super::promise;
    use crate::text::Document;
    use crate::value;

    #[track_caller]
    fn case(text: &str, want: Option<&str>) {
        let document = Document::new(text);
        let found = promise(&document, &value::values(&document)).map(|(text, _)| text);
        assert_eq!(found.as_deref(), want, "{text:?}");
    }

    #[test]
    fn a_promise_that_was_not_kept_is_told_in_plain_words() {
        case("I rang twice and was told someone would call me back. Nobody has so far.", Some("somebody would call you back"));
        case("I was promised a call within 48 hours. Still nothing.", Some("somebody would call you back within 48 hours"));
        case("They said they'd be back the same day. That was two weeks ago.", Some("somebody would come back the same day"));
        case("We were told an engineer would come on Tuesday and nobody did.", Some("somebody would come on Tuesday"));
        case("I need my blood results. I was told that I would have them by Friday.", Some("you'd have your blood results by Friday"));
        case("You promised a technician on Monday. Nobody came.", Some("somebody would come on Monday"));
    }

    #[test]
    fn a_promise_that_may_hold_and_what_others_told_is_left_alone() {
        case("I was told someone would call me back, and they did within the hour.", None);
        case("My neighbour told the driver to wait. Nobody came.", None);
        case("I was told to wait. Nobody came.", None);
        case("They told me that it would be treated as urgent, and it hasn't been.", None);
    }
}
