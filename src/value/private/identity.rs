//! Who somebody is: e-mail addresses, national ids, dates of birth.

use super::Private;
use super::atom::{Atoms, Class, Words, any};
use crate::span::Span;
use crate::vocab::PrivateKind;

/// All e-mail addresses of the text.
pub(super) fn emails(text: &str, found: &mut Vec<Private>) {
    let mut floor = 0;
    for (at, _) in text.match_indices('@') {
        if at < floor {
            continue;
        }
        let is_local = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%');
        let local = text[floor..at].chars().rev().take(64).take_while(|c| is_local(*c)).map(char::len_utf8).sum::<usize>();
        let start = at - local;
        let start = start + (text[start..at].len() - text[start..at].trim_start_matches(['.', '-', '_', '%']).len());
        let domain = text[at + 1..]
            .chars()
            .take(253)
            .take_while(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
            .map(char::len_utf8)
            .sum::<usize>();
        let name = text[at + 1..at + 1 + domain].trim_end_matches(['.', '-']);
        let top = name.rsplit('.').next().unwrap_or("");
        if start < at && name.contains('.') && top.chars().count() >= 2 && top.chars().all(char::is_alphabetic) && !name.starts_with('.') {
            let end = at + 1 + name.len();
            found.push(Private { kind: PrivateKind::Email, span: Span::new(start, end) });
            floor = end;
        }
    }
}

/// A national id that starts at piece `i`.
pub(super) fn national(atoms: &Atoms<'_>, i: usize, found: &mut Vec<Private>) {
    let last = match atoms.class(i) {
        Some(Class::Digits) => social_security(atoms, i).or_else(|| named(atoms, i)),
        Some(Class::Mixed) => insurance(atoms, i).or_else(|| named(atoms, i)),
        Some(Class::Word) if atoms.word(i).len() <= 2 && matches!(atoms.class(i + 1), Some(Class::Digits | Class::Mixed)) => {
            insurance(atoms, i)
        }
        _ => None,
    };
    if let Some(last) = last {
        found.push(Private { kind: PrivateKind::NationalId, span: atoms.span(i, last) });
    }
}

/// `AB 12 34 56 C`: a British national insurance number.
fn insurance(atoms: &Atoms<'_>, i: usize) -> Option<usize> {
    let mut code = String::with_capacity(9);
    let mut at = i;
    while code.len() < 9
        && matches!(atoms.class(at), Some(Class::Mixed | Class::Digits | Class::Word))
        && atoms.word(at).len() <= 9 - code.len()
    {
        code.push_str(atoms.word(at));
        at += 1;
        if code.len() < 9 && atoms.is(at, any!["-"]) {
            at += 1;
        }
    }
    // `AB 320008A` is a part number unless it is named.
    let parted = atoms.digits(i + 1) > 0 || atoms.word(i).len() != 2;
    let bytes = code.as_bytes();
    if bytes.len() != 9 || !bytes[2..8].iter().all(u8::is_ascii_digit) || !matches!(bytes[8].to_ascii_uppercase(), b'A'..=b'D') {
        return None;
    }
    let (a, b) = (bytes[0].to_ascii_uppercase(), bytes[1].to_ascii_uppercase());
    if !a.is_ascii_uppercase() || !b.is_ascii_uppercase() {
        return None;
    }
    let told = atoms.before(i, 6, any!["ni", "nino", "insurance"]);
    let issued = !matches!(a, b'D' | b'F' | b'I' | b'Q' | b'U' | b'V')
        && !matches!(b, b'D' | b'F' | b'I' | b'O' | b'Q' | b'U' | b'V')
        && !matches!(&[a, b], b"BG" | b"GB" | b"NK" | b"KN" | b"TN" | b"NT" | b"ZZ");
    (told || issued && parted && !atoms.is_reference(i) && bytes[..2].iter().all(u8::is_ascii_uppercase)).then_some(at - 1)
}

/// `219-09-9999`, and nine or four figures that are named as a social security number.
fn social_security(atoms: &Atoms<'_>, i: usize) -> Option<usize> {
    let told = atoms.before(i, 6, any!["ssn", "social"]);
    let dashed = atoms.digits(i) == 3
        && atoms.digits(i + 2) == 2
        && atoms.digits(i + 4) == 4
        && [1, 3].iter().all(|k| atoms.is(i + k, any!["-"]) && atoms.touches(i + k));
    if dashed {
        let (area, group, serial) = (atoms.word(i), atoms.word(i + 2), atoms.word(i + 4));
        let issued = area != "000" && area != "666" && !area.starts_with('9') && group != "00" && serial != "0000";
        let within = i > 0 && atoms.touches(i) && atoms.is(i - 1, any!["-"]) || atoms.is(i + 5, any!["-"]) && atoms.touches(i + 6);
        return ((told || issued && !atoms.is_reference(i)) && !within).then_some(i + 4);
    }
    if !told {
        return None;
    }
    if atoms.digits(i) == 3 && atoms.digits(i + 1) == 2 && atoms.digits(i + 2) == 4 {
        return Some(i + 2);
    }
    let fine = atoms.digits(i) == 9 || atoms.digits(i) == 4 && atoms.before(i, 8, any!["last"]);
    fine.then_some(i)
}

/// Other ids by their names: passport, driving licence, NHS, tax and identity card numbers.
fn named(atoms: &Atoms<'_>, i: usize) -> Option<usize> {
    /// The words of an id, and the fewest and the most characters it has.
    type Kind = (&'static Words, usize, usize);
    const KINDS: &[Kind] = &[
        (any!["passport"], 7, 9),
        (any!["licence"], 7, 18),
        (any!["license"], 7, 18),
        (any!["nhs"], 10, 10),
        (any!["aadhaar"], 12, 12),
        (any!["sin"], 9, 9),
        (any!["tfn"], 8, 9),
        (any!["pps"], 8, 9),
        (any!["ppsn"], 8, 9),
        (any!["itin"], 9, 9),
        (any!["nino"], 9, 9),
        (any!["medicare"], 10, 11),
        (any!["national"], 6, 16),
        (any!["identity"], 6, 16),
        (any!["bsn"], 9, 9),
        (any!["dni"], 8, 9),
    ];
    let from = i.saturating_sub(6);
    let &(_, low, high) = KINDS.iter().find(|(name, ..)| {
        (from..i)
            .any(|k| atoms.is(k, name) && (!atoms.is(k, any!["national"]) || atoms.is(k + 1, any!["id", "identity", "identification"])))
    })?;
    if atoms.is_reference(i) || i > 0 && atoms.touches(i) && atoms.is(i - 1, any!["-", "£", "$", "€", ".", ","]) {
        return None;
    }
    let mut len = atoms.word(i).len();
    let mut last = i;
    while len < high && matches!(atoms.class(last + 1), Some(Class::Digits | Class::Mixed)) && len + atoms.word(last + 1).len() <= high {
        last += 1;
        len += atoms.word(last).len();
    }
    let digits = (i..=last).flat_map(|k| atoms.word(k).bytes()).filter(u8::is_ascii_digit).count();
    ((low..=high).contains(&len) && digits >= 5).then_some(last)
}

/// A date at piece `i` that the words before it make a date of birth.
pub(super) fn birth(atoms: &Atoms<'_>, i: usize, found: &mut Vec<Private>) {
    if !(matches!(atoms.class(i), Some(Class::Digits | Class::Mixed)) || atoms.is_month(i)) {
        return;
    }
    let spelt = atoms.before(i, 8, any!["d"]) && atoms.before(i, 6, any!["o"]) && atoms.before(i, 4, any!["b"]);
    let named = spelt
        || atoms.before(i, 5, any!["dob", "birthdate"])
        || atoms.before(i, 4, any!["birth"]) && atoms.before(i, 7, any!["date", "day"]);
    let born = atoms.before(i, 4, any!["born"]);
    let birthday = atoms.before(i, 4, any!["birthday", "bday"]);
    if !named && !born && !birthday {
        return;
    }
    if i > 0 && (atoms.is_digits(i - 1) || atoms.is(i - 1, any!["/", "-"]) && atoms.is_digits(i.wrapping_sub(2))) {
        return;
    }
    let Some((last, year)) = date(atoms, i) else { return };
    if year || named || born {
        found.push(Private { kind: PrivateKind::BirthDate, span: atoms.span(i, last) });
    }
}

/// The last piece of a date that starts at `i`, and whether it has a year.
fn date(atoms: &Atoms<'_>, i: usize) -> Option<(usize, bool)> {
    let is_day = |k: usize| {
        let word = atoms.word(k);
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        matches!(digits, 1 | 2) && matches!(&word[digits..], "" | "st" | "nd" | "rd" | "th")
    };
    let year_at = |k: usize| {
        let at = if atoms.is(k, any![","]) { k + 1 } else { k };
        let word = atoms.word(at);
        (atoms.digits(at) == 4 && (word.starts_with("19") || word.starts_with("20"))).then_some(at)
    };
    let mark = |k: usize| atoms.is(k, any!["/", "-", "."]);
    if atoms.is_digits(i) && mark(i + 1) && mark(i + 3) && atoms.is_digits(i + 2) && atoms.is_digits(i + 4) {
        return (matches!(atoms.digits(i), 1 | 2 | 4) && matches!(atoms.digits(i + 4), 1 | 2 | 4)).then_some((i + 4, true));
    }
    if atoms.digits(i) == 2 && atoms.digits(i + 1) == 2 && matches!(atoms.digits(i + 2), 2 | 4) {
        return Some((i + 2, true));
    }
    if matches!(atoms.digits(i), 6 | 8) {
        return Some((i, true));
    }
    if is_day(i) {
        let month = if atoms.is(i + 1, any!["of", "-", "/"]) { i + 2 } else { i + 1 };
        if !atoms.is_month(month) {
            return None;
        }
        let behind = if atoms.is(month + 1, any!["-", "/"]) { month + 2 } else { month + 1 };
        return Some(year_at(behind).map_or((month, false), |year| (year, true)));
    }
    if atoms.is_month(i) {
        if is_day(i + 1) {
            return Some(year_at(i + 2).map_or((i + 1, false), |year| (year, true)));
        }
        return year_at(i + 1).map(|year| (year, true));
    }
    year_at(i).map(|year| (year, true))
}
