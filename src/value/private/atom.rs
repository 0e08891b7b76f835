//! The pieces private values are read from: words, figures, marks; with labels looked up around them.

use crate::span::Span;
use crate::vocab::PrivateKind;

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Letters, with apostrophes inside.
    Word,
    /// ASCII digits.
    Digits,
    /// Letters and digits in one run.
    Mixed,
    /// Any other character.
    Mark,
    /// A line break.
    Line,
    /// A mask, `<card-number>`.
    Masked(PrivateKind),
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Atom {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) class: Class,
    /// Whether white space stands before it.
    pub(super) spaced: bool,
}

/// A text in pieces. Indices outside it read as nothing.
pub(super) struct Atoms<'a> {
    pub(super) text: &'a str,
    list: Vec<Atom>,
}

/// Words that may stand between a label and its number.
const FILLERS: &[&str] = &[
    "number", "no", "num", "nr", "id", "is", "was", "it's", "its", ":", "=", "#", "(", ".", "-", "the", "as", "s", "'s", "/", "\"", "'",
    "*", "of",
];

impl<'a> Atoms<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut list: Vec<Atom> = Vec::with_capacity(text.len() / 4 + 4);
        let mut spaced = true;
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let start = at;
            at += c.len_utf8();
            let class = if c == '\n' {
                Class::Line
            } else if c.is_whitespace() {
                spaced = true;
                continue;
            } else if c.is_alphanumeric() {
                let (mut letters, mut digits) = (!c.is_ascii_digit(), c.is_ascii_digit());
                // What is plain is read by bytes; the first other character, by itself.
                for byte in text.as_bytes()[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()) {
                    digits |= byte.is_ascii_digit();
                    letters |= byte.is_ascii_alphabetic();
                    at += 1;
                }
                for next in text[at..].chars() {
                    // `number's` is `number` and a filler.
                    if next == '\'' && text[at + 1..].starts_with(['s', 'S']) && !text[at + 2..].starts_with(char::is_alphanumeric) {
                        break;
                    }
                    if next.is_ascii_digit() {
                        digits = true;
                    } else if next.is_alphanumeric() || next == '\'' && letters {
                        letters = true;
                    } else {
                        break;
                    }
                    at += next.len_utf8();
                }
                while text[start..at].ends_with('\'') {
                    at -= 1;
                }
                match (letters, digits) {
                    (true, true) => Class::Mixed,
                    (false, _) => Class::Digits,
                    _ => Class::Word,
                }
            } else if c == '<'
                && let Some((kind, len)) = masked(&text[start..])
            {
                at = start + len;
                Class::Masked(kind)
            } else {
                Class::Mark
            };
            list.push(Atom { start, end: at, class, spaced });
            spaced = class == Class::Line;
        }
        Self { text, list }
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn get(&self, i: usize) -> Option<&Atom> {
        self.list.get(i)
    }

    pub(super) fn class(&self, i: usize) -> Option<Class> {
        self.list.get(i).map(|atom| atom.class)
    }

    pub(super) fn is_digits(&self, i: usize) -> bool {
        self.class(i) == Some(Class::Digits)
    }

    /// What piece `i` covers, `""` outside the text.
    pub(super) fn word(&self, i: usize) -> &'a str {
        self.list.get(i).map_or("", |atom| &self.text[atom.start..atom.end])
    }

    /// Whether piece `i` is one of `words`, in any case; figures never are.
    pub(super) fn is(&self, i: usize, words: &[&str]) -> bool {
        if self.is_digits(i) {
            return false;
        }
        let word = self.word(i);
        !word.is_empty() && words.iter().any(|known| word.eq_ignore_ascii_case(known))
    }

    /// Whether the word at `i` names a month, in full or short.
    pub(super) fn is_month(&self, i: usize) -> bool {
        const SHORT: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        const LONG: &[&str] = &["uary", "ruary", "ch", "il", "e", "y", "ust", "t", "tember", "ober", "ember"];
        let word = self.word(i);
        // Most words open with another letter.
        if !matches!(word.as_bytes().first().map(u8::to_ascii_lowercase), Some(b'j' | b'f' | b'm' | b'a' | b's' | b'o' | b'n' | b'd')) {
            return false;
        }
        let Some((head, tail)) = word.split_at_checked(3) else { return false };
        word.len() <= 9
            && SHORT.iter().any(|short| head.eq_ignore_ascii_case(short))
            && (tail.is_empty() || LONG.iter().any(|long| tail.eq_ignore_ascii_case(long)))
    }

    /// Whether any piece holds an ASCII digit.
    pub(super) fn any_figure(&self) -> bool {
        self.list.iter().any(|atom| matches!(atom.class, Class::Digits | Class::Mixed))
    }

    /// How long the digits at `i` are; 0 if there are none.
    pub(super) fn digits(&self, i: usize) -> usize {
        if self.is_digits(i) { self.word(i).len() } else { 0 }
    }

    /// Whether piece `i` exists and touches the one before it.
    pub(super) fn touches(&self, i: usize) -> bool {
        self.list.get(i).is_some_and(|atom| !atom.spaced)
    }

    pub(super) fn span(&self, from: usize, last: usize) -> Span {
        Span::new(self.list[from].start, self.list[last].end)
    }

    /// Whether one of `words` stands among the `reach` pieces before `i`, on the same line or the end of the one before.
    pub(super) fn before(&self, i: usize, reach: usize, words: &[&str]) -> bool {
        (i.saturating_sub(reach)..i).any(|k| self.is(k, words))
    }

    /// Whether one of `words` stands among the `reach` pieces from `i` on.
    pub(super) fn after(&self, i: usize, reach: usize, words: &[&str]) -> bool {
        (i..i + reach).any(|k| self.is(k, words))
    }

    /// The nearest piece before `i` that is no filler, at most `reach` back: the label of what stands at `i`.
    pub(super) fn label(&self, i: usize, reach: usize) -> Option<usize> {
        (i.saturating_sub(reach)..i).rev().find(|k| !self.is(*k, FILLERS) && self.class(*k) != Some(Class::Line))
    }

    /// Whether the label of what stands at `i` makes it a reference: an order, a parcel, a flight, a device.
    pub(super) fn is_reference(&self, i: usize) -> bool {
        const LABELS: &[&str] = &[
            "order",
            "orders",
            "ref",
            "reference",
            "booking",
            "tracking",
            "parcel",
            "invoice",
            "case",
            "ticket",
            "confirmation",
            "conf",
            "flight",
            "serial",
            "imei",
            "model",
            "sku",
            "barcode",
            "isbn",
            "vin",
            "policy",
            "claim",
            "consignment",
            "transaction",
            "receipt",
            "item",
            "product",
            "part",
            "po",
            "job",
            "membership",
            "quote",
            "reservation",
            "shipment",
            "waybill",
            "incident",
            "complaint",
            "loyalty",
            "pnr",
            "meter",
            "customer",
            "contract",
            "version",
            "batch",
            "delivery",
            "voucher",
            "error",
            "locator",
            "rma",
            "return",
            "code",
            "usps",
            "ups",
            "fedex",
            "dhl",
            "locker",
            "asin",
            "ean",
            "upc",
        ];
        let Some(mut label) = self.label(i, 6) else {
            return self.is(i.wrapping_sub(1), &["#"]);
        };
        if self.is(label, &["code"]) && label > 0 {
            label -= 1;
        }
        self.is(label, LABELS) || self.is(i.wrapping_sub(1), &["#"])
    }
}

/// The kind of the mask that `text` starts with, and its length.
fn masked(text: &str) -> Option<(PrivateKind, usize)> {
    let end = text.as_bytes().iter().take(24).position(|b| *b == b'>')?;
    PrivateKind::parse(&text[1..end]).map(|kind| (kind, end + 1))
}
