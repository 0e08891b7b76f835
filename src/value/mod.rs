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
use crate::text::{Caps, Document, TokenKind, WordMap, WordSet, places};
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
            let starts = may_start(&look, i);
            debug_assert_eq!(at(&look, i, starts).map(|found| found.next), at(&look, i, ALL).map(|found| found.next), "{:?}", look.word(i));
            if starts == 0 {
                i += 1;
                continue;
            }
            let Some(found) = at(&look, i, starts).filter(|found| !touches_any(private, found.span)) else {
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

/// The value that starts at token `i`, if any, of those that may.
fn at(look: &Look<'_>, i: usize, starts: u8) -> Option<Found> {
    let of = |kind: u8, find: fn(&Look<'_>, usize) -> Option<Found>| if starts & kind == 0 { None } else { find(look, i) };
    of(REFERENCE, reference::find)
        .or_else(|| of(MONEY, money::find))
        .or_else(|| of(DATE, date::find))
        .or_else(|| of(DURATION, duration::find))
        .or_else(|| of(COUNT, count::find))
}

/// What each of the words that values start with may start, as far as they are words: recognisers as bits.
static STARTS: WordMap<u8, { places(STARTING.len()) }> = WordMap::new(&STARTING);

const REFERENCE: u8 = 1;
const MONEY: u8 = 2;
const DATE: u8 = 4;
const DURATION: u8 = 8;
const COUNT: u8 = 16;
const ALL: u8 = REFERENCE | MONEY | DATE | DURATION | COUNT;

const STARTING: [(&str, u8); total(LISTS)] = joined(LISTS);

/// A day may begin with a length of time that is followed by "ago", and whatever is counted with how many there are.
const LISTS: &[(&[&str], u8)] = &[
    (number::STARTS[0], MONEY | DATE | DURATION | COUNT),
    (number::STARTS[1], MONEY | DATE | DURATION | COUNT),
    (number::STARTS[2], DATE | DURATION | COUNT),
    (reference::STARTS[0], REFERENCE),
    (reference::STARTS[1], REFERENCE),
    (money::STARTS[0], MONEY),
    (money::STARTS[1], MONEY),
    (date::STARTS[0], DATE | DURATION),
    (date::STARTS[1], DATE),
    (date::STARTS[2], DATE),
    (date::STARTS[3], DATE),
    (duration::STARTS[0], DATE | DURATION | COUNT),
    (duration::STARTS[1], DATE | DURATION),
    (count::STARTS, COUNT),
];

const fn total(lists: &[(&[&str], u8)]) -> usize {
    let (mut words, mut list) = (0, 0);
    while list < lists.len() {
        words += lists[list].0.len();
        list += 1;
    }
    words
}

/// All words of the lists, each once with what it may start: the first of its places has all of that, and is found first.
const fn joined<const N: usize>(lists: &[(&'static [&'static str], u8)]) -> [(&'static str, u8); N] {
    let mut out = [("", 0); N];
    let (mut words, mut list) = (0, 0);
    while list < lists.len() {
        let mut word = 0;
        while word < lists[list].0.len() {
            let text = lists[list].0[word];
            let mut first = 0;
            while first < words && !same(out[first].0, text) {
                first += 1;
            }
            out[words] = (text, 0);
            out[first].1 |= lists[list].1;
            words += 1;
            word += 1;
        }
        list += 1;
    }
    out
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// What may start at token `i`: with nine in ten nothing does, and the recognisers need not be asked, each of which would look
/// at several tokens behind it.
fn may_start(look: &Look<'_>, i: usize) -> u8 {
    let token = &look.tokens[i];
    let word = look.word(i);
    match token.kind {
        TokenKind::Number => ALL,
        TokenKind::Symbol | TokenKind::Punct => {
            if matches!(word, "#" | "×") || currency::sign(word).is_some() {
                ALL
            } else {
                0
            }
        }
        // Codes are written in capitals, or with figures in them.
        TokenKind::Word => {
            if token.caps == Caps::Upper && !COMMON.has(word) || word.bytes().any(|b| b.is_ascii_digit()) || look.word(i + 1) == "$" {
                ALL
            } else {
                STARTS.get(word).unwrap_or(0)
            }
        }
        TokenKind::Emoji | TokenKind::Url | TokenKind::Email | TokenKind::Handle => 0,
    }
}

/// Common words, which are no codes where a text is written in capitals.
static COMMON: WordSet<{ places(COMMON_WORDS.len()) }> = WordSet::new(COMMON_WORDS);
const COMMON_WORDS: &[&str] = &[
    "i", "to", "and", "my", "it", "of", "that", "is", "was", "for", "in", "you", "your", "have", "be", "not", "we", "me", "with", "they",
    "on", "are", "but", "had", "has", "from", "no", "will", "can", "been", "would", "were", "all", "get", "do", "if", "when", "what",
    "our", "their", "he", "she", "there", "who", "by", "did",
];

fn touches_any(private: &[Private], span: Span) -> bool {
    let first = private.partition_point(|known| known.span.end <= span.start);
    private.get(first).is_some_and(|known| known.span.overlaps(span))
}

#[cfg(test)]
mod tests;
