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
    /// Its bit in [`Words`].
    bit: u64,
}

/// Words that are looked for beside figures, with the bits of them all: a piece that has none of the bits is none of the
/// words, and is not compared with one after the other.
pub(super) struct Words {
    list: &'static [&'static str],
    bits: u64,
}

impl Words {
    /// The words of a list, in small letters.
    pub(super) const fn new(list: &'static [&'static str]) -> Self {
        let mut bits = 0;
        let mut word = 0;
        while word < list.len() {
            bits |= bit(list[word].as_bytes());
            word += 1;
        }
        Self { list, bits }
    }

    /// Whether a word is one of them, in any case.
    #[inline(never)]
    fn have(&self, word: &[u8]) -> bool {
        self.list.iter().any(|known| known.len() == word.len() && known.as_bytes().eq_ignore_ascii_case(word))
    }
}

/// Any of so many words; their bits are known when the program is compiled.
macro_rules! any {
    [$($word:literal),+ $(,)?] => { const { &$crate::value::private::atom::Words::new(&[$($word),+]) } };
}
pub(super) use any;

/// The bit of a word in any case: its length and its first and last letter say which.
const fn bit(word: &[u8]) -> u64 {
    let len = word.len();
    if len == 0 {
        return 0;
    }
    let letters = (word[0] | 0x20) as u32 | ((word[len - 1] | 0x20) as u32) << 8 | (len as u32) << 16;
    1 << (letters.wrapping_mul(0x9e37_79b1) >> 26)
}

/// A text in pieces. Indices outside it read as nothing.
pub(super) struct Atoms<'a> {
    pub(super) text: &'a str,
    list: Vec<Atom>,
}

/// Words that may stand between a label and its number.
const FILLERS: &Words = any![
    "number", "no", "num", "nr", "id", "is", "was", "it's", "its", ":", "=", "#", "(", ".", "-", "the", "as", "s", "'s", "/", "\"", "'",
    "*", "of",
];

impl<'a> Atoms<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut list: Vec<Atom> = Vec::with_capacity(text.len() / 4 + 4);
        let bytes = text.as_bytes();
        let mut spaced = true;
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            let start = at;
            let class = if byte.is_ascii_alphanumeric() {
                let class;
                (class, at) = run(text, at);
                class
            } else if byte == b'\n' {
                at += 1;
                Class::Line
            } else if byte == b'<'
                && let Some((kind, len)) = masked(&text[start..])
            {
                at += len;
                Class::Masked(kind)
            } else {
                let c = text[at..].chars().next().unwrap_or_default();
                if c.is_whitespace() {
                    at += c.len_utf8();
                    spaced = true;
                    continue;
                }
                if c.is_alphanumeric() {
                    let class;
                    (class, at) = run(text, at);
                    class
                } else {
                    at += c.len_utf8();
                    Class::Mark
                }
            };
            list.push(Atom { start, end: at, class, spaced, bit: bit(&bytes[start..at]) });
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

    /// Whether piece `i` is one of `words`, in any case.
    #[inline]
    pub(super) fn is(&self, i: usize, words: &Words) -> bool {
        self.list.get(i).is_some_and(|atom| atom.bit & words.bits != 0 && words.have(&self.text.as_bytes()[atom.start..atom.end]))
    }

    /// Whether the word at `i` names a month, in full or short.
    pub(super) fn is_month(&self, i: usize) -> bool {
        const LONG: &[&str] = &["uary", "ruary", "ch", "il", "e", "y", "ust", "t", "tember", "ober", "ember"];
        let word = self.word(i);
        let Some((head, tail)) = word.split_at_checked(3) else { return false };
        let mut short = [0; 3];
        short.copy_from_slice(head.as_bytes());
        short.make_ascii_lowercase();
        word.len() <= 9
            && matches!(&short, b"jan" | b"feb" | b"mar" | b"apr" | b"may" | b"jun" | b"jul" | b"aug" | b"sep" | b"oct" | b"nov" | b"dec")
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
    pub(super) fn before(&self, i: usize, reach: usize, words: &Words) -> bool {
        (i.saturating_sub(reach)..i).any(|k| self.is(k, words))
    }

    /// Whether one of `words` stands among the `reach` pieces from `i` on.
    pub(super) fn after(&self, i: usize, reach: usize, words: &Words) -> bool {
        (i..i + reach).any(|k| self.is(k, words))
    }

    /// The nearest piece before `i` that is no filler, at most `reach` back: the label of what stands at `i`.
    pub(super) fn label(&self, i: usize, reach: usize) -> Option<usize> {
        (i.saturating_sub(reach)..i).rev().find(|k| !self.is(*k, FILLERS) && self.class(*k) != Some(Class::Line))
    }

    /// Whether the label of what stands at `i` makes it a reference: an order, a parcel, a flight, a device.
    pub(super) fn is_reference(&self, i: usize) -> bool {
        const LABELS: &Words = any![
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
            return self.is(i.wrapping_sub(1), any!["#"]);
        };
        if self.is(label, any!["code"]) && label > 0 {
            label -= 1;
        }
        self.is(label, LABELS) || self.is(i.wrapping_sub(1), any!["#"])
    }
}

/// What the run of letters and figures at `start` is, and where it ends.
fn run(text: &str, start: usize) -> (Class, usize) {
    let (mut letters, mut digits) = (false, false);
    let mut at = start;
    // What is plain is read by bytes; from the first other character on, by characters.
    let rest = loop {
        match text.as_bytes().get(at) {
            Some(byte) if byte.is_ascii_digit() => digits = true,
            Some(byte) if byte.is_ascii_alphabetic() => letters = true,
            Some(byte) if !byte.is_ascii() || *byte == b'\'' => break &text[at..],
            _ => break "",
        }
        at += 1;
    };
    for next in rest.chars() {
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
    at -= text[start..at].bytes().rev().take_while(|byte| *byte == b'\'').count();
    let class = match (letters, digits) {
        (true, true) => Class::Mixed,
        (false, _) => Class::Digits,
        _ => Class::Word,
    };
    (class, at)
}

/// The kind of the mask that `text` starts with, and its length.
fn masked(text: &str) -> Option<(PrivateKind, usize)> {
    let end = text.as_bytes().iter().take(24).position(|b| *b == b'>')?;
    PrivateKind::parse(&text[1..end]).map(|kind| (kind, end + 1))
}
