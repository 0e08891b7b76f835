//! Payment cards: numbers (whole, spaced, dashed, partly masked), and the expiry and security code beside them.

use super::Private;
use super::atom::{Atoms, Class, Words, any};
use crate::vocab::PrivateKind;

const CARD_WORDS: &Words =
    any!["card", "cards", "visa", "mastercard", "amex", "debit", "credit", "maestro", "discover", "cvv", "cvc", "cv2", "american"];

/// A card number whose first piece is `i`.
pub(super) fn number(atoms: &Atoms<'_>, i: usize, found: &mut Vec<Private>) {
    let last = match atoms.class(i) {
        Some(Class::Digits) => whole(atoms, i).or_else(|| masked(atoms, i)).or_else(|| ending(atoms, i)),
        Some(Class::Mixed) => masked(atoms, i),
        Some(Class::Word | Class::Mark) if is_mask(atoms.word(i), true) => masked(atoms, i),
        _ => None,
    };
    if let Some(last) = last {
        let account = atoms
            .label(i, 7)
            .is_some_and(|label| atoms.is(label, any!["account", "acct", "acc", "ending"]) && atoms.before(i, 6, any!["account", "acct"]));
        let kind = if account && !atoms.is_digits(i) { PrivateKind::AccountNumber } else { PrivateKind::CardNumber };
        found.push(Private { kind, span: atoms.span(i, last) });
    }
}

/// The piece before piece `next` if one joint (a space or a dash) ties them.
fn joined(atoms: &Atoms<'_>, i: usize) -> Option<usize> {
    if atoms.is_digits(i + 1) && atoms.get(i + 1).is_some_and(|atom| atom.spaced) {
        return Some(i + 1);
    }
    (atoms.is(i + 1, any!["-", "."]) && atoms.touches(i + 1) && atoms.touches(i + 2) && atoms.is_digits(i + 2)).then_some(i + 2)
}

/// Thirteen to nineteen figures in one piece or regular groups, with a brand's first figures and a right check digit.
fn whole(atoms: &Atoms<'_>, i: usize) -> Option<usize> {
    if i > 0 && atoms.touches(i) && atoms.is(i - 1, any!["-", "/", "."]) && atoms.digits(i.wrapping_sub(2)) > 0 && atoms.touches(i - 1) {
        return None;
    }
    let mut digits = [0_u8; 20];
    let mut sizes = [0_usize; 20];
    let (mut count, mut groups, mut at) = (0, 0, i);
    let mut best = None;
    loop {
        let word = atoms.word(at);
        if count + word.len() > 19 || groups == sizes.len() {
            break;
        }
        for b in word.bytes() {
            digits[count] = b - b'0';
            count += 1;
        }
        sizes[groups] = word.len();
        groups += 1;
        if count >= 13 && regular(&sizes[..groups]) {
            let named = atoms.before(i, 6, any!["card", "visa", "mastercard", "amex", "maestro"]) && !atoms.is_reference(i);
            if named || brand(&digits[..count]) && luhn(&digits[..count]) && !atoms.is_reference(i) {
                let four = sizes[..groups].iter().all(|size| *size == 4);
                best = Some(at);
                if four && luhn(&digits[..count]) {
                    break;
                }
            }
        }
        match joined(atoms, at) {
            Some(next) => at = next,
            None => break,
        }
    }
    best
}

fn regular(sizes: &[usize]) -> bool {
    match sizes {
        [_] | [4, 6, 5] | [4, 6, 4] | [6, ..=13] | [4, 4, 4, 4, 1..=3] => true,
        [first, middle @ .., last] => *first <= 5 && middle.iter().all(|size| size == first) && *last == *first,
        [] => false,
    }
}

fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(k, digit)| match (k % 2, u32::from(*digit)) {
            (0, digit) => digit,
            (_, digit) if digit > 4 => digit * 2 - 9,
            (_, digit) => digit * 2,
        })
        .sum();
    sum.is_multiple_of(10) && digits.iter().any(|digit| *digit != 0)
}

/// Whether a brand issues numbers that begin so and are that long.
fn brand(digits: &[u8]) -> bool {
    let head = |n: usize| digits[..n].iter().fold(0_u32, |sum, digit| sum * 10 + u32::from(*digit));
    match digits.len() {
        13 => head(1) == 4,
        14 => matches!(head(3), 300..=305) || matches!(head(2), 36 | 38 | 39),
        15 => matches!(head(2), 34 | 37),
        16 => head(1) == 4 || matches!(head(2), 50..=58 | 60..=69) || matches!(head(4), 2221..=2720 | 3528..=3589),
        17..=19 => head(1) == 4 && digits.len() == 19 || matches!(head(2), 50 | 56..=58 | 60..=69),
        _ => false,
    }
}

pub(super) fn is_mask(word: &str, spaced_ok: bool) -> bool {
    matches!(word, "*" | "•" | "·" | "●" | "∗")
        || spaced_ok && word == "#"
        || word.bytes().all(|b| matches!(b, b'x' | b'X')) && !word.is_empty()
}

/// `**** 1234`, `XXXX-XXXX-XXXX-1234`, `4111********1111`, `xxxx1234`.
fn masked(atoms: &Atoms<'_>, i: usize) -> Option<usize> {
    // Not in the middle of a run that began before.
    if i > 0
        && atoms.touches(i)
        && (is_mask(atoms.word(i - 1), true) || matches!(atoms.class(i - 1), Some(Class::Word | Class::Mixed | Class::Digits)))
    {
        return None;
    }
    if atoms.is(i, any!["#"]) && !atoms.is(i + 1, any!["#"]) {
        return None;
    }
    let (mut hidden, mut shown, mut at) = (0, 0, i);
    let mut last = None;
    let mut groups_spaced = false;
    while at < i + 48 {
        let word = atoms.word(at);
        let Some(atom) = atoms.get(at) else { break };
        groups_spaced |= at > i && atom.spaced;
        if is_mask(word, true) {
            hidden += word.chars().count();
        } else if atom.class == Class::Digits && word.len() <= 8 {
            shown += word.len();
            if hidden > 0 {
                last = Some((at, word.len(), atom.spaced));
                if matches!(word.len(), 3..=5) && !atoms.touches(at + 1) {
                    break;
                }
            }
        } else if atom.class == Class::Mixed {
            let (head, tail) = word.split_at(word.bytes().position(|b| matches!(b, b'x' | b'X')).unwrap_or(0));
            let masks = tail.bytes().take_while(|b| matches!(b, b'x' | b'X')).count();
            let rest = &tail[masks..];
            let fine = head.bytes().all(|b| b.is_ascii_digit()) && rest.bytes().all(|b| b.is_ascii_digit());
            if !fine || masks < 2 && hidden == 0 || !matches!(rest.len(), 3..=5) {
                break;
            }
            hidden += masks;
            shown += head.len() + rest.len();
            last = Some((at, rest.len(), false));
            break;
        } else if !(word == "-" && at > i && atoms.touches(at) && atoms.touches(at + 1)) {
            break;
        }
        at += 1;
    }
    let (last, len, spaced) = last?;
    let letters = matches!(atoms.word(i).as_bytes(), [b'x' | b'X' | b'#', ..]);
    let named = atoms.before(i, 6, CARD_WORDS) || atoms.before(i, 6, any!["ending", "account", "acct", "ends"]);
    let tail = &atoms.text[atoms.span(last, last).end - len..atoms.span(last, last).end];
    let year =
        len == 4 && spaced && (tail.starts_with("19") || tail.starts_with("20")) && (letters || hidden < 8) && !(named && hidden < 8);
    let enough = if letters { hidden >= 3 } else { hidden >= 2 };
    (matches!(len, 3..=5) && enough && !year && shown <= 10 && !atoms.is(last + 1, any!["/", "%"]) && !(groups_spaced && len == 3))
        .then_some(last)
}

/// `card ending in 4242`, `last four digits 4242`.
fn ending(atoms: &Atoms<'_>, i: usize) -> Option<usize> {
    if atoms.digits(i) != 4 {
        return None;
    }
    let near = atoms.before(i, 3, any!["ending", "ends", "ended"])
        || atoms.before(i, 5, any!["last"]) && atoms.before(i, 5, any!["four", "digits"]);
    let card = atoms.before(i, 9, CARD_WORDS) || atoms.after(i + 1, 4, any!["card"]);
    (near && card && !atoms.is_reference(i)).then_some(i)
}

/// The expiry and the security code beside a card number, or named.
pub(super) fn beside(atoms: &Atoms<'_>, i: usize, found: &mut Vec<Private>) {
    if !matches!(atoms.class(i), Some(Class::Digits)) && !atoms.is_month(i) {
        return;
    }
    if let Some(last) = expiry(atoms, i, found) {
        found.push(Private { kind: PrivateKind::CardExpiry, span: atoms.span(i, last) });
    } else if matches!(atoms.digits(i), 3 | 4) && security(atoms, i, found) {
        found.push(Private { kind: PrivateKind::CardSecurity, span: atoms.span(i, i) });
    }
}

/// Whether a card number, found or masked, ends at most `reach` pieces before `i`.
fn follows(atoms: &Atoms<'_>, i: usize, reach: usize, found: &[Private], kinds: &[PrivateKind]) -> bool {
    let from = i.saturating_sub(reach);
    if (from..i).any(|k| matches!(atoms.class(k), Some(Class::Masked(kind)) if kinds.contains(&kind))) {
        return true;
    }
    let (Some(first), Some(here)) = (atoms.get(from), atoms.get(i)) else { return false };
    let near = found.iter().rev().take(12).chain(found.iter().take(12));
    near.filter(|private| kinds.contains(&private.kind)).any(|private| private.span.end > first.start && private.span.end <= here.start)
}

fn expiry(atoms: &Atoms<'_>, i: usize, found: &[Private]) -> Option<usize> {
    let is_year = |word: &str| match word.len() {
        2 => word.parse().is_ok_and(|year: u8| (20..60).contains(&year)),
        4 => word.parse().is_ok_and(|year: u16| (2020..2060).contains(&year)),
        _ => false,
    };
    let named = atoms.label(i, 7).is_some_and(|label| {
        let near = atoms.is(label, any!["date", "end", "thru", "until", "til", "on", "in"]);
        atoms.is(label, any!["exp", "expiry", "expires", "expiration", "expiring", "expire", "thru"])
            || near && atoms.before(label, 2, any!["exp", "expiry", "expires", "expiration", "valid", "expire"])
    });
    let card =
        || atoms.before(i, 16, CARD_WORDS) || atoms.after(i, 12, CARD_WORDS) || follows(atoms, i, 16, found, &[PrivateKind::CardNumber]);
    if atoms.is_month(i) {
        let last = if atoms.is(i + 1, any!["/", "-", "."]) { i + 2 } else { i + 1 };
        return (named && atoms.is_digits(last) && is_year(atoms.word(last)) && card()).then_some(last);
    }
    let last = if atoms.digits(i) == 4 && named && !atoms.is(i + 1, any!["/"]) {
        let (month, year) = atoms.word(i).split_at(2);
        (is_month(month) && is_year(year)).then_some(i)?
    } else {
        let mark = atoms.is(i + 1, any!["/", "-"]);
        let fine = is_month(atoms.word(i)) && mark && atoms.is_digits(i + 2) && is_year(atoms.word(i + 2)) && !atoms.is(i + 3, any!["/"]);
        fine.then_some(i + 2)?
    };
    if i > 0 && atoms.is(i - 1, any!["/"]) {
        return None;
    }
    let beside = follows(atoms, i, 3, found, &[PrivateKind::CardNumber]);
    (beside || named && card()).then_some(last)
}

fn is_month(word: &str) -> bool {
    matches!(word.len(), 1 | 2) && word.parse().is_ok_and(|month: u8| (1..=12).contains(&month))
}

fn security(atoms: &Atoms<'_>, i: usize, found: &[Private]) -> bool {
    const NAMES: &Words = any!["cvv", "cvc", "cv2", "cvv2", "cvc2", "csc"];
    if atoms.is(i + 1, any!["/", "-", ".", ",", ":"]) && atoms.touches(i + 1) && atoms.touches(i + 2) && atoms.is_digits(i + 2) {
        return false;
    }
    if let Some(label) = atoms.label(i, 7) {
        let security = atoms.is(label, any!["code"]) && atoms.before(label, 1, any!["security"])
            || atoms.is(label, any!["security"]) && !atoms.before(label, 1, any!["social"]) && atoms.before(i, 4, any!["number", "no"]);
        if atoms.is(label, NAMES) || security || atoms.is(label, any!["code"]) && atoms.before(label, 1, NAMES) {
            return true;
        }
        if atoms.is(label, any!["back", "reverse"]) && atoms.before(label, 8, any!["digits", "number", "numbers", "code"]) {
            return true;
        }
        if atoms.is(label, any!["are", "digits"]) && atoms.before(i, 9, any!["back"]) && atoms.before(i, 20, CARD_WORDS) {
            return true;
        }
    }
    let behind =
        atoms.digits(i) == 3 && atoms.is(i + 1, any!["on", "from"]) && atoms.is(i + 2, any!["the"]) && atoms.is(i + 3, any!["back"]);
    let told = atoms.is(i + 1, any!["is", "was"]) && atoms.after(i + 2, 3, NAMES);
    behind
        || told
        || follows(atoms, i, 3, found, &[PrivateKind::CardExpiry])
            && atoms.get(i).is_some_and(|atom| atom.spaced)
            && !atoms.is(i + 1, any!["times", "days", "people", "hours", "weeks", "of"])
}
