//! Quantities in figures and in words: `1,299.00`, `twenty-five`, `two and a half`, `a couple of`.

use super::look::Look;
use crate::text::{WordMap, places, words};

/// A quantity in hundredths, so that halves and pence need no floating point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quantity(pub(super) u64);

impl Quantity {
    pub(super) const fn whole(n: u64) -> Self {
        Self(n.saturating_mul(100))
    }

    /// The whole number, if there is no fraction.
    pub(super) const fn integer(self) -> Option<u64> {
        if self.0.is_multiple_of(100) { Some(self.0 / 100) } else { None }
    }
}

/// Reads figures with separators, in any common style, as hundredths: `1,299.00`, `1.200,50`, `2.5`, `1'000`.
pub(super) fn decimal(figures: &str) -> Option<Quantity> {
    let bytes = figures.as_bytes();
    if bytes.is_empty() || bytes.len() > 16 || !bytes.iter().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.')) {
        return None;
    }
    let Some(last) = bytes.iter().rposition(|b| !b.is_ascii_digit()) else {
        return (bytes.len() <= 13).then(|| figures.parse().ok().map(Quantity::whole)).flatten();
    };
    let tail = &figures[last + 1..];
    let is_fraction = matches!(tail.len(), 1 | 2);
    let whole = if is_fraction { &figures[..last] } else { figures };
    let mut n: u64 = 0;
    for (k, group) in whole.split([',', '.']).enumerate() {
        // Every group but the first has three figures; a fraction's mark is not used between groups.
        if group.is_empty() || (k > 0 && group.len() != 3) || (k == 0 && group.len() > 3 && whole.len() != group.len()) {
            return None;
        }
        n = n.checked_mul(10u64.pow(group.len() as u32))?.checked_add(group.parse().ok()?)?;
    }
    if is_fraction && whole.bytes().any(|b| b == bytes[last]) || (!is_fraction && whole.starts_with('0')) {
        return None;
    }
    let fraction = match tail.len() {
        1 => tail.parse::<u64>().ok()? * 10,
        2 => tail.parse().ok()?,
        _ => 0,
    };
    n.checked_mul(100)?.checked_add(fraction).map(Quantity)
}

/// `one` to `ninety`, without `a`.
const SMALL: [(&str, u64); 28] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fourty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

fn small(word: &str) -> Option<u64> {
    static KNOWN: WordMap<u64, { places(SMALL.len()) }> = WordMap::new(&SMALL);
    KNOWN.get(word)
}

/// The places that are written in words.
const ORDINALS: [(&str, u64); 21] = [
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
    ("umpteenth", 99),
];

/// The place an ordinal names: `second`, `FOURTH`, `22nd`.
pub(super) fn ordinal(word: &str) -> Option<u64> {
    static KNOWN: WordMap<u64, { places(ORDINALS.len()) }> = WordMap::new(&ORDINALS);
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return matches!(&word[digits..], "st" | "nd" | "rd" | "th").then(|| word[..digits].parse().ok()).flatten();
    }
    KNOWN.get(word)
}

/// The words that a quantity may start with, and the ordinals.
pub(super) const STARTS: [&[&str]; 3] = [&["a", "half", "couple", "dozen"], &words(&SMALL), &words(&ORDINALS)];

/// Reads a quantity at token `i`; gives it and the index behind it. `a` and `an` alone are not quantities.
pub(super) fn quantity(look: &Look<'_>, i: usize) -> Option<(Quantity, usize)> {
    let (mut n, mut next) = if look.is_number(i) {
        (decimal(look.word(i))?, i + 1)
    } else {
        let (n, next) = spelled(look, i)?;
        (Quantity::whole(n), next)
    };
    if look.word(next) == "and" && look.word(next + 1) == "a" && look.word(next + 2) == "half" {
        n.0 = n.0.saturating_add(50);
        next += 3;
    } else if look.word(next) == "and" && look.word(next + 1) == "half" {
        n.0 = n.0.saturating_add(50);
        next += 2;
    }
    Some((n, next))
}

fn spelled(look: &Look<'_>, i: usize) -> Option<(u64, usize)> {
    match (look.word(i), look.word(i + 1)) {
        ("a", "couple") | ("a", "dozen") | ("half", "a") => {
            let n = if look.word(i + 1) == "couple" { 2 } else { 12 };
            let next = match (look.word(i), look.word(i + 2)) {
                ("half", "dozen") => return Some((6, i + 3)),
                ("half", _) => return None,
                (_, "of") => i + 3,
                _ => i + 2,
            };
            return Some((n, next));
        }
        ("couple", "of") => return Some((2, i + 2)),
        ("dozen", _) => return Some((12, i + 1)),
        _ => {}
    }
    let (mut n, mut next) = match (look.word(i), look.word(i + 1)) {
        ("a", "hundred" | "thousand") => (1, i + 1),
        (word, _) => (small(word)?, i + 1),
    };
    if n >= 20
        && let Some(unit) = small(look.word(next)).filter(|unit| *unit < 10)
    {
        n += unit;
        next += 1;
    }
    for (word, size) in [("hundred", 100), ("thousand", 1000)] {
        if look.word(next) == word {
            n *= size;
            next += 1;
            let at = if look.word(next) == "and" { next + 1 } else { next };
            if let Some(rest) = small(look.word(at)) {
                n += rest;
                next = at + 1;
                if rest >= 20
                    && let Some(unit) = small(look.word(next)).filter(|unit| *unit < 10)
                {
                    n += unit;
                    next += 1;
                }
            }
        }
    }
    Some((n, next))
}

#[cfg(test)]
mod tests {
    use super::{Look, decimal, ordinal, quantity};
    use crate::text::Document;

    #[test]
    fn figures_are_read_in_any_common_style() {
        for (figures, want) in [
            ("52", 5200),
            ("1,299.00", 129_900),
            ("1.200,50", 120_050),
            ("2.5", 250),
            ("64.99", 6499),
            ("1,000", 100_000),
            ("1.200", 120_000),
        ] {
            assert_eq!(decimal(figures).map(|n| n.0), Some(want), "{figures}");
        }
        for figures in ["3.11.2026", "1.2.3", "10:30", "0.125", "12,34,56", "99999999999999999"] {
            assert_eq!(decimal(figures), None, "{figures}");
        }
    }

    #[test]
    fn ordinals_are_read_in_words_and_figures() {
        assert_eq!(ordinal("fourth"), Some(4));
        assert_eq!(ordinal("22nd"), Some(22));
        assert_eq!(ordinal("north"), None);
    }

    #[test]
    fn quantities_are_read_in_words() {
        for (text, want) in [
            ("two and a half", 250),
            ("twenty-five", 2500),
            ("a hundred and twenty", 12_000),
            ("a couple of", 200),
            ("three thousand", 300_000),
            ("half a dozen", 600),
        ] {
            let document = Document::new(text);
            let words: Vec<&str> = document.tokens().iter().map(|token| document.fold(token)).collect();
            let look = Look { document: &document, tokens: document.tokens(), words: &words, money_seen: false };
            let got = quantity(&look, 0).map(|(n, next)| (n.0, next));
            assert_eq!(got, Some((want, document.tokens().len())), "{text}");
        }
    }
}
