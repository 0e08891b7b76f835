//! Values a message states: money, dates, durations, counts, references; and what in it is private.
//!
//! In goes a [`Document`] (or plain text, for [`private`] and [`mask`]); out
//! come [`Value`]s with byte spans and a normal form. Everything is scanned by
//! hand in linear time. Nothing is computed from a clock: `tomorrow` stays
//! `tomorrow`. A private value is never a [`Value`].

mod count;
mod currency;
mod date;
mod duration;
mod look;
mod money;
mod number;
mod private;
mod reference;

pub use private::{Private, mask, mask_spans, private};

use crate::span::Span;
use crate::text::{Caps, Document, TokenKind};
use crate::vocab::FactKind;
use look::{Found, Look};

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueKind {
    /// An order, booking, ticket, case or customer reference; normal form: the bare code, `48213`.
    Order,
    /// Money; normal form: currency, space, two decimals, `GBP 52.00`. An undetermined `$`, `¥` or `kr`
    /// stays as that sign, and figures without a currency stand alone, `64.99`.
    Amount,
    /// A day, a month, a year or a time of day; normal form: ISO 8601 when complete and
    /// unambiguous, `2026-03-14`, else the written words in lower case, `last friday`.
    Date,
    /// A length of time; normal form: ISO 8601, `P9D`, a range `P2W/P3W`, or for a vague one the words, `a few weeks`.
    Duration,
    /// How many or how often, the counted noun included; normal form: the number, `3`.
    Count,
    /// A flight; normal form: lower-case words or airline and number, `flight 1704`, `ba123`.
    Product,
}

impl ValueKind {
    /// The kind of fact this becomes in a reading.
    #[must_use]
    pub const fn fact(self) -> FactKind {
        match self {
            Self::Order => FactKind::Order,
            Self::Amount => FactKind::Amount,
            Self::Date => FactKind::Date,
            Self::Duration => FactKind::Duration,
            Self::Count => FactKind::Count,
            Self::Product => FactKind::Product,
        }
    }
}

/// One value of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// What it is.
    pub kind: ValueKind,
    /// Bytes in the text: whole tokens, in one sentence.
    pub span: Span,
    /// The normal form; see [`ValueKind`].
    pub value: String,
}

/// The values of a document in text order, of every zone, without overlap; private values are left out.
#[must_use]
pub fn values(document: &Document) -> Vec<Value> {
    values_beside(document, &private(document.text()))
}

/// Like [`values`], for a caller that has the document's private values already (sorted by start, as [`private`] gives them).
#[must_use]
pub fn values_beside(document: &Document, private: &[Private]) -> Vec<Value> {
    let mut out: Vec<Value> = Vec::new();
    let mut money_seen = false;
    let folds: Vec<&str> = document.tokens().iter().map(|token| document.fold(token)).collect();
    for sentence in document.sentences() {
        let mut i = 0;
        let words = &folds[sentence.first..sentence.last];
        let mut look = Look { document, tokens: document.tokens_of(sentence), words, money_seen };
        while i < look.tokens.len() {
            if starts_nothing(look.word(i)) || !may_start(&look, i) {
                debug_assert!(starts_nothing(look.word(i)) || at(&look, i).is_none(), "{:?} starts something", look.word(i));
                i += 1;
                continue;
            }
            let Some(found) = at(&look, i).filter(|found| !touches_any(private, found.span)) else {
                i += 1;
                continue;
            };
            look.money_seen |= found.kind == ValueKind::Amount;
            i = found.next.max(i + 1);
            out.push(Value { kind: found.kind, span: found.span, value: found.value });
        }
        money_seen = look.money_seen;
    }
    out
}

/// The value that starts at token `i`, if any.
fn at(look: &Look<'_>, i: usize) -> Option<Found> {
    reference::find(look, i)
        .or_else(|| money::find(look, i))
        .or_else(|| date::find(look, i))
        .or_else(|| duration::find(look, i))
        .or_else(|| count::find(look, i))
}

/// Whether token `i` looks like the start of a value: nine in ten don't, and the recognisers need not be asked, each of which
/// would look at several tokens behind it.
fn may_start(look: &Look<'_>, i: usize) -> bool {
    let token = &look.tokens[i];
    let word = look.word(i);
    match token.kind {
        TokenKind::Number => true,
        TokenKind::Symbol | TokenKind::Punct => matches!(word, "#" | "×") || currency::sign(word).is_some(),
        TokenKind::Word => {
            // Codes are written in capitals, or with figures in them.
            token.caps == Caps::Upper
                || word.bytes().any(|b| b.is_ascii_digit())
                || look.word(i + 1) == "$"
                || number::starts(word)
                || reference::starts(word)
                || money::starts(word)
                || date::starts(word)
                || duration::starts(word)
                || count::starts(word)
        }
        TokenKind::Emoji | TokenKind::Url | TokenKind::Email | TokenKind::Handle => false,
    }
}

/// Common words that no value starts with: they need no look at all.
fn starts_nothing(word: &str) -> bool {
    matches!(
        word,
        "i" | "to"
            | "and"
            | "my"
            | "it"
            | "of"
            | "that"
            | "is"
            | "was"
            | "for"
            | "in"
            | "you"
            | "your"
            | "have"
            | "be"
            | "not"
            | "we"
            | "me"
            | "with"
            | "they"
            | "on"
            | "are"
            | "but"
            | "had"
            | "has"
            | "from"
            | "no"
            | "will"
            | "can"
            | "been"
            | "would"
            | "were"
            | "all"
            | "get"
            | "do"
            | "if"
            | "when"
            | "what"
            | "."
            | ","
            | "!"
            | "?"
            | "'s"
            | "our"
            | "their"
            | "he"
            | "she"
            | "there"
            | "who"
            | "by"
            | "did"
    )
}

fn touches_any(private: &[Private], span: Span) -> bool {
    let first = private.partition_point(|known| known.span.end <= span.start);
    private.get(first).is_some_and(|known| known.span.overlaps(span))
}

#[cfg(test)]
mod tests;
