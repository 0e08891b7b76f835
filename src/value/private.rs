//! What in a text is private, and its mask.
//!
//! In goes plain text; out come byte spans by kind, and text with each of them
//! replaced by its kind (`<card-number>`). Order numbers, amounts, flights,
//! dates and tracking numbers are left alone: a label before a number decides
//! more than its shape. Linear in the length of the text.

mod address;
mod atom;
mod bank;
mod card;
mod identity;
mod phone;
mod secret;

use std::borrow::Cow;

use crate::span::Span;
use crate::vocab::PrivateKind;
use atom::{Atoms, Class};

/// One private value of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Private {
    /// What it is.
    pub kind: PrivateKind,
    /// Bytes in the text: the value alone, without the words around it.
    pub span: Span,
}

/// The private values of `text`, sorted by start, without overlap. A mask that stands in the text is none.
#[must_use]
pub fn private(text: &str) -> Vec<Private> {
    if !may_hold_any(text) {
        return Vec::new();
    }
    let plain = Plain::new(text);
    let atoms = Atoms::new(&plain.text);
    let mut found = Vec::new();
    // In order of certainty: an earlier finding keeps its place where two overlap.
    identity::emails(&plain.text, &mut found);
    // Numbers, dates and street addresses all have a figure in them.
    if !atoms.any_figure() {
        secret::find(&atoms, &mut found);
        return settled(&plain, found);
    }
    // Of the words few can begin anything that has figures in it.
    let starts: Vec<usize> = (0..atoms.len()).filter(|i| may_start(&atoms, *i)).collect();
    for &i in &starts {
        card::number(&atoms, i, &mut found);
        bank::iban(&atoms, i, &mut found);
    }
    for &i in &starts {
        card::beside(&atoms, i, &mut found);
        bank::account(&atoms, i, &mut found);
        identity::birth(&atoms, i, &mut found);
        identity::national(&atoms, i, &mut found);
    }
    secret::find(&atoms, &mut found);
    for &i in &starts {
        phone::find(&atoms, i, &mut found);
    }
    for i in 0..atoms.len() {
        address::find(&atoms, i, &mut found);
    }
    settled(&plain, found)
}

/// Whether a number, an id or a date with figures in it may begin at piece `i`: a word begins one only if it masks figures or
/// names a month, or if figures stand right behind it.
fn may_start(atoms: &Atoms<'_>, i: usize) -> bool {
    atoms.class(i) != Some(Class::Word)
        || matches!(atoms.class(i + 1), Some(Class::Digits | Class::Mixed))
        || card::is_mask(atoms.word(i), true)
        || atoms.is_month(i)
}

/// What is kept of the findings in the plain text, with its place in the original.
fn settled(plain: &Plain<'_>, found: Vec<Private>) -> Vec<Private> {
    let mut kept = settle(found);
    for private in &mut kept {
        private.span = plain.original(private.span);
    }
    kept
}

/// Whether any trigger stands in the text at all: a figure, an `@`, or a word for a secret.
fn may_hold_any(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().any(|b| b.is_ascii_digit() || *b == b'@')
        || bytes
            .windows(4)
            .any(|four| matches!(four[0], b'p' | b'P') && (four.eq_ignore_ascii_case(b"pass") || four[1].eq_ignore_ascii_case(&b'w')))
        || !text.is_ascii() && !text.chars().all(|c| plain_char(c) == Some(c))
}

/// Keeps the earlier finding where two overlap, and sorts by start.
fn settle(found: Vec<Private>) -> Vec<Private> {
    let mut ranked: Vec<(usize, Private)> = found.into_iter().enumerate().collect();
    ranked.sort_by_key(|(rank, private)| (private.span.start, *rank));
    let mut kept: Vec<(usize, Private)> = Vec::with_capacity(ranked.len());
    for (rank, private) in ranked {
        match kept.last() {
            Some((_, last)) if last.span.end > private.span.start => {
                if kept.last().is_some_and(|(known, _)| *known > rank) {
                    while kept.last().is_some_and(|(known, last)| last.span.overlaps(private.span) && *known > rank) {
                        kept.pop();
                    }
                    if kept.last().is_none_or(|(_, last)| !last.span.overlaps(private.span)) {
                        kept.push((rank, private));
                    }
                }
            }
            _ => kept.push((rank, private)),
        }
    }
    kept.into_iter().map(|(_, private)| private).collect()
}

/// `text` with each private value replaced by its kind: `<card-number>`. Masking twice changes nothing.
#[must_use]
pub fn mask(text: &str) -> Cow<'_, str> {
    let mut masked = mask_spans(text, 0, &private(text));
    // A mask can bring what stood apart together; every further round replaces more of what was written.
    for _ in 0..4 {
        let again = private(&masked);
        if again.is_empty() {
            break;
        }
        masked = Cow::Owned(mask_spans(&masked, 0, &again).into_owned());
    }
    masked
}

/// Masks a slice of a text whose private values are known: `start` is where the slice begins in that
/// text, in bytes, and `known` are the whole text's values sorted by start. A value that the slice cuts
/// through is masked too.
#[must_use]
pub fn mask_spans<'a>(slice: &'a str, start: usize, known: &[Private]) -> Cow<'a, str> {
    let first = known.partition_point(|private| private.span.end <= start);
    let end = start + slice.len();
    let mut out = String::new();
    let mut at = 0;
    for private in known[first..].iter().take_while(|private| private.span.start < end) {
        let from = private.span.start.saturating_sub(start).max(at);
        out.push_str(slice.get(at..from).unwrap_or(""));
        out.push('<');
        out.push_str(private.kind.name());
        out.push('>');
        at = private.span.end.min(end) - start;
    }
    if at == 0 && out.is_empty() {
        return Cow::Borrowed(slice);
    }
    out.push_str(slice.get(at..).unwrap_or(""));
    Cow::Owned(out)
}

/// The text with look-alikes made plain (full-width letters, odd spaces and dashes) and invisible
/// characters dropped, so that they hide nothing; and the way back to the original's bytes.
struct Plain<'a> {
    text: Cow<'a, str>,
    /// For each byte of `text` the original's byte, and one more for its end; empty if nothing changed.
    map: Vec<usize>,
}

impl<'a> Plain<'a> {
    fn new(text: &'a str) -> Self {
        if text.is_ascii() || text.chars().all(|c| plain_char(c) == Some(c)) {
            return Self { text: Cow::Borrowed(text), map: Vec::new() };
        }
        let mut out = String::with_capacity(text.len());
        let mut map = Vec::with_capacity(text.len() + 1);
        for (i, c) in text.char_indices() {
            if let Some(c) = plain_char(c) {
                out.push(c);
                map.resize(out.len(), i);
            }
        }
        map.push(text.len());
        Self { text: Cow::Owned(out), map }
    }

    fn original(&self, span: Span) -> Span {
        if self.map.is_empty() {
            return span;
        }
        // The end is where the last character's successor starts; dropped characters behind it stay outside.
        let last = self.map[span.end - 1];
        let end = self.map[span.end];
        let width = if end > last { end } else { last + 1 };
        Span::new(self.map[span.start], width)
    }
}

/// The plain form of a character; `None` if it shows nothing.
fn plain_char(c: char) -> Option<char> {
    Some(match c {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => return None,
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => ' ',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        '’' | '‘' => '\'',
        _ => c,
    })
}

#[cfg(test)]
mod tests;
