//! Bank details: IBANs by their check digits, account numbers and sort codes by their labels.

use super::Private;
use super::atom::{Atoms, Class, Words, any};
use crate::vocab::PrivateKind;

/// Length of an IBAN by country.
fn iban_length(country: &str) -> Option<usize> {
    Some(match country {
        "NO" => 15,
        "BE" => 16,
        "DK" | "FI" | "FO" | "GL" | "NL" => 18,
        "MK" | "SI" => 19,
        "AT" | "BA" | "EE" | "KZ" | "LT" | "LU" | "XK" => 20,
        "CH" | "HR" | "LI" | "LV" => 21,
        "BG" | "BH" | "CR" | "DE" | "GB" | "GE" | "IE" | "ME" | "RS" | "VA" => 22,
        "AE" | "GI" | "IL" | "TL" => 23,
        "AD" | "CZ" | "ES" | "MD" | "PK" | "RO" | "SA" | "SE" | "SK" | "TN" | "VG" => 24,
        "PT" | "ST" => 25,
        "IS" | "TR" => 26,
        "FR" | "GR" | "IT" | "MC" | "MR" | "SM" => 27,
        "AL" | "AZ" | "CY" | "DO" | "GT" | "HU" | "LB" | "PL" | "SV" => 28,
        "BR" | "EG" | "PS" | "QA" | "UA" => 29,
        "JO" | "KW" | "MU" => 30,
        "LC" => 32,
        "MT" | "SC" => 31,
        _ => return None,
    })
}

/// An IBAN whose first piece is `i`: right length and check digits, or right length and named.
pub(super) fn iban(atoms: &Atoms<'_>, i: usize, found: &mut Vec<Private>) {
    if atoms.class(i) != Some(Class::Mixed) {
        return;
    }
    let head = atoms.word(i).as_bytes();
    if head.len() < 4
        || !head[0].is_ascii_alphabetic()
        || !head[1].is_ascii_alphabetic()
        || !head[2].is_ascii_digit()
        || !head[3].is_ascii_digit()
    {
        return;
    }
    let country = atoms.word(i)[..2].to_ascii_uppercase();
    let Some(want) = iban_length(&country) else { return };
    let mut code = String::with_capacity(34);
    let mut at = i;
    while code.len() < want && matches!(atoms.class(at), Some(Class::Mixed | Class::Digits | Class::Word)) && atoms.word(at).is_ascii() {
        code.push_str(atoms.word(at));
        if code.len() < want && atoms.is(at + 1, any!["-"]) {
            at += 1;
        }
        at += 1;
    }
    if code.len() != want || !code.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return;
    }
    if check(&code) || atoms.before(i, 6, any!["iban"]) {
        found.push(Private { kind: PrivateKind::Iban, span: atoms.span(i, at - 1) });
    }
}

/// ISO 7064: the number with its first four moved to the end leaves 1 modulo 97.
fn check(code: &str) -> bool {
    let mut rest = 0_u32;
    for b in code.bytes().skip(4).chain(code.bytes().take(4)) {
        let n = match b {
            b'0'..=b'9' => u32::from(b - b'0'),
            _ => u32::from(b.to_ascii_uppercase() - b'A') + 10,
        };
        rest = if n < 10 { rest * 10 + n } else { rest * 100 + n } % 97;
    }
    rest == 1
}

/// A sort code, routing number or bank account number at `i`.
pub(super) fn account(atoms: &Atoms<'_>, i: usize, found: &mut Vec<Private>) {
    if !atoms.is_digits(i) || i > 0 && atoms.touches(i) && atoms.is_digits(i.wrapping_sub(2)) && atoms.is(i - 1, any!["-", "/", "."]) {
        return;
    }
    if let Some(last) = sort_code(atoms, i).or_else(|| number(atoms, i, found)) {
        found.push(Private { kind: PrivateKind::AccountNumber, span: atoms.span(i, last) });
    }
}

/// Three pairs of figures, `20-00-00`, or six figures, named as a sort code or beside an account number.
fn sort_code(atoms: &Atoms<'_>, i: usize) -> Option<usize> {
    let named =
        atoms.before(i, 5, any!["sort"]) && atoms.before(i, 4, any!["code", "sort", "sortcode"]) || atoms.before(i, 3, any!["sortcode"]);
    let pairs = (0..3).all(|k| atoms.digits(i + 2 * k) == 2) && [1, 3].iter().all(|k| atoms.is(i + k, any!["-"]) && atoms.touches(i + k));
    let spaced = (0..3).all(|k| atoms.digits(i + k) == 2);
    if pairs {
        let account = atoms.after(i + 5, 6, any!["account", "acct", "acc", "a"]) || atoms.before(i, 8, any!["account", "acct", "bank"]);
        let eight = (i + 5..i + 8).any(|k| atoms.digits(k) == 8);
        return (named || account && (eight || !is_like_date(atoms, i))).then_some(i + 4);
    }
    if named && spaced {
        return Some(i + 2);
    }
    (named && atoms.digits(i) == 6).then_some(i)
}

fn is_like_date(atoms: &Atoms<'_>, i: usize) -> bool {
    let n = |k: usize| atoms.word(k).parse().unwrap_or(0_u8);
    (1..=31).contains(&n(i)) && (1..=12).contains(&n(i + 2)) || (1..=12).contains(&n(i)) && (1..=31).contains(&n(i + 2))
}

fn number(atoms: &Atoms<'_>, i: usize, found: &[Private]) -> Option<usize> {
    const ACCOUNT: &Words = any!["account", "acct", "acc", "a/c"];
    let mut total = atoms.digits(i);
    let mut last = i;
    while let Some(next) = [last + 1, last + 2].into_iter().find(|next| {
        atoms.is_digits(*next) && (*next == last + 1 || atoms.is(last + 1, any!["-"]) && atoms.touches(last + 1) && atoms.touches(*next))
    }) && total + atoms.digits(next) <= 17
    {
        total += atoms.digits(next);
        last = next;
    }
    let label = atoms.label(i, 6)?;
    let is_account = atoms.is(label, ACCOUNT) || atoms.is(label, any!["c"]) && atoms.before(label, 2, any!["a"]);
    let numbered = (label + 1..i).any(|k| atoms.is(k, any!["number", "no", "num", "nr", "is", ":"]));
    let bank = atoms.before(i, 10, any!["bank", "checking", "savings", "current", "sort", "routing", "iban", "bsb", "barclays", "lloyds"])
        || atoms.after(last + 1, 5, any!["sort", "routing"]);
    if atoms.is(label, any!["routing", "aba", "bsb"]) || atoms.before(i, 4, any!["routing", "bsb"]) {
        return matches!(total, 6..=9).then_some(last);
    }
    if is_account && (bank && total >= 6 || numbered && atoms.before(i, 4, any!["number", "no", "num", "nr"]) && total >= 8) {
        return Some(last);
    }
    // `20-00-00 12345678`: eight figures right behind a sort code.
    let here = atoms.get(i)?.start;
    let behind_sort = found.iter().rev().take(4).any(|private| {
        private.kind == PrivateKind::AccountNumber && private.span.end <= here && here - private.span.end <= 24 && private.span.len() <= 8
    }) || (i.saturating_sub(4)..i).any(|k| atoms.class(k) == Some(Class::Masked(PrivateKind::AccountNumber)));
    (behind_sort && matches!(total, 7 | 8) && last == i).then_some(last)
}
