//! Street addresses and postcodes: `Flat 3, 12 Alder Road, Leeds LS1 4AB`, `88 Larch Ave, Austin, TX 78701`.

use super::Private;
use super::atom::{Atoms, Class, Words, any};
use crate::vocab::PrivateKind;

/// Street words that stand for nothing else when a name and a house number come before them.
const STRONG: &Words = any![
    "street",
    "road",
    "rd",
    "avenue",
    "ave",
    "lane",
    "ln",
    "crescent",
    "boulevard",
    "blvd",
    "terrace",
    "mews",
    "highway",
    "hwy",
    "parkway",
    "pkwy",
    "cres",
    "drive",
    "gardens",
    "grove",
    "close",
    "st",
    "dr",
];
/// Street words that are ordinary words too: only with a capital.
const WEAK: &Words = any![
    "way", "place", "pl", "court", "ct", "square", "sq", "hill", "row", "walk", "parade", "circle", "cir", "rise", "quay", "wharf", "yard",
];

const CONTEXT: &Words = any![
    "live",
    "lives",
    "living",
    "address",
    "deliver",
    "delivered",
    "delivery",
    "flat",
    "apartment",
    "moved",
    "post",
    "posted",
    "ship",
    "shipped",
    "house",
    "property",
    "home",
];

/// Words that never belong to a street's name.
const NOT_NAMES: &Words = any![
    "the",
    "a",
    "an",
    "of",
    "in",
    "on",
    "down",
    "up",
    "my",
    "your",
    "our",
    "minutes",
    "mins",
    "hours",
    "hour",
    "days",
    "weeks",
    "months",
    "years",
    "times",
    "people",
    "and",
    "or",
    "for",
    "to",
    "from",
    "at",
    "with",
    "by",
    "miles",
    "metres",
    "different",
    "more",
    "parcels",
    "cars",
    "x",
    "am",
    "pm",
    "is",
    "was",
    "it",
    "this",
    "that",
    "we",
    "i",
    "you",
    "they",
    "out",
    "off",
    "away",
    "star",
    "stars",
    "kids",
    "other",
    "emails",
    "calls",
    "old",
    "per",
    "percent",
    "were",
    "are",
    "has",
    "have",
    "had",
    "men",
    "drivers",
    "vans",
    "engineers",
    "hrs",
    "min",
    "bed",
    "not",
    "no",
    "as",
    "but",
    "so",
    "day",
    "week",
    "month",
    "year",
];

/// An address that starts at piece `i`, or a postcode that stands alone.
pub(super) fn find(atoms: &Atoms<'_>, i: usize, found: &mut Vec<Private>) {
    // A number, a code or a box number stands at its beginning or close behind.
    if !(i..i + 3).any(|k| matches!(atoms.class(k), Some(Class::Digits | Class::Mixed))) {
        return;
    }
    if let Some(last) = street(atoms, i) {
        let first = with_flat(atoms, i);
        let last = with_town(atoms, last);
        found.push(Private { kind: PrivateKind::StreetAddress, span: atoms.span(first, last) });
    } else if let Some(last) = postcode(atoms, i).or_else(|| po_box(atoms, i)) {
        found.push(Private { kind: PrivateKind::StreetAddress, span: atoms.span(i, last) });
    } else if let Some((first, last)) = state_zip(atoms, i) {
        found.push(Private { kind: PrivateKind::StreetAddress, span: atoms.span(first, last) });
    }
}

/// A house number, one to four words of a name, and a street word; gives the last piece.
fn street(atoms: &Atoms<'_>, i: usize) -> Option<usize> {
    let number = match atoms.class(i)? {
        Class::Digits => atoms.digits(i) <= 5,
        Class::Mixed => {
            let word = atoms.word(i);
            word.len() <= 5
                && word.ends_with(|c: char| c.is_ascii_alphabetic())
                && word[..word.len() - 1].bytes().all(|b| b.is_ascii_digit())
        }
        _ => false,
    };
    if !number {
        return None;
    }
    let amount = i > 0 && atoms.touches(i) && atoms.is(i - 1, any!["£", "$", "€", "#", ".", ",", ":"]);
    let route = i > 0 && atoms.is(i - 1, any!["bus", "route", "tram", "line", "train", "platform", "gate", "flight", "junction", "stop"]);
    if amount || route {
        return None;
    }
    let context = || atoms.before(i, 8, CONTEXT) || atoms.before(i, 1, any!["at"]);
    let mut titled = true;
    let mut at = i + 1;
    while at <= i + 5 {
        match atoms.class(at)? {
            Class::Word | Class::Mixed => {}
            Class::Mark if atoms.is(at, any![".", "-", "'"]) && at > i + 1 && atoms.touches(at) => {
                at += 1;
                continue;
            }
            _ => return None,
        }
        if at == i + 1 && atoms.touches(at) {
            return None;
        }
        if atoms.is(at, any!["s"]) && atoms.is(at - 1, any!["'"]) {
            at += 1;
            continue;
        }
        let word = atoms.word(at);
        let capital = word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        if at > i + 1 {
            let strong = atoms.is(at, STRONG);
            if (strong && (titled && capital || context()) || atoms.is(at, WEAK) && titled && capital)
                && !(atoms.is(at + 1, STRONG) && capital)
            {
                return Some(if atoms.is(at + 1, any!["."]) && atoms.touches(at + 1) && word.len() <= 4 && atoms.is(at + 2, any![","]) {
                    at + 1
                } else {
                    at
                });
            }
        }
        if atoms.is(at, NOT_NAMES) {
            return None;
        }
        titled &= capital;
        at += 1;
    }
    None
}

/// The piece where `Flat 3,` or `Apt 4B` before the house number starts.
fn with_flat(atoms: &Atoms<'_>, i: usize) -> usize {
    let mut at = i;
    if at > 0 && atoms.is(at - 1, any![","]) {
        at -= 1;
    }
    if at >= 2
        && atoms.is(at - 2, any!["flat", "apartment", "apt", "unit", "suite"])
        && matches!(atoms.class(at - 1), Some(Class::Digits | Class::Mixed | Class::Word))
    {
        return at - 2;
    }
    i
}

/// The last piece of the address when a flat, a town and a postcode follow the street within a few words.
fn with_town(atoms: &Atoms<'_>, last: usize) -> usize {
    let mut end = last;
    let skip = if atoms.is(last + 1, any![","]) { 2 } else { 1 };
    if atoms.is(last + skip, any!["apt", "flat", "unit", "suite", "apartment"]) {
        let number = if atoms.is(last + skip + 1, any!["#"]) { last + skip + 2 } else { last + skip + 1 };
        if matches!(atoms.class(number), Some(Class::Digits | Class::Mixed)) {
            end = number;
        }
    }
    let mut at = end + 1;
    while at < end + 9 {
        if let Some(code) = postcode(atoms, at) {
            return code;
        }
        if let Some((_, zip)) = state_zip(atoms, at) {
            return zip;
        }
        let passable = match atoms.class(at) {
            Some(Class::Line) => true,
            Some(Class::Mark) => atoms.is(at, any![",", "."]),
            Some(Class::Word) => atoms.word(at).starts_with(char::is_uppercase) || atoms.is(at, any!["upon", "on", "in", "le"]),
            _ => false,
        };
        if !passable {
            break;
        }
        at += 1;
    }
    end
}

const AREAS: &[&str] = &[
    "AB", "AL", "B", "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "BT", "CA", "CB", "CF", "CH", "CM", "CO", "CR", "CT", "CV", "CW",
    "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "E", "EC", "EH", "EN", "EX", "FK", "FY", "G", "GL", "GU", "GY", "HA", "HD", "HG",
    "HP", "HR", "HS", "HU", "HX", "IG", "IM", "IP", "IV", "JE", "KA", "KT", "KW", "KY", "L", "LA", "LD", "LE", "LL", "LN", "LS", "LU", "M",
    "ME", "MK", "ML", "N", "NE", "NG", "NN", "NP", "NR", "NW", "OL", "OX", "PA", "PE", "PH", "PL", "PO", "PR", "RG", "RH", "RM", "S", "SA",
    "SE", "SG", "SK", "SL", "SM", "SN", "SO", "SP", "SR", "SS", "ST", "SW", "SY", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW", "UB",
    "W", "WA", "WC", "WD", "WF", "WN", "WR", "WS", "WV", "YO", "ZE",
];

/// A British or Canadian postcode, or a named zip code, that starts at piece `i`.
fn postcode(atoms: &Atoms<'_>, i: usize) -> Option<usize> {
    let named = || atoms.before(i, 4, any!["postcode", "zip", "zipcode", "postal"]);
    if atoms.is_digits(i) {
        let plus_four = atoms.is(i + 1, any!["-"]) && atoms.digits(i + 2) == 4;
        return (atoms.digits(i) == 5 && named()).then_some(if plus_four { i + 2 } else { i });
    }
    if atoms.class(i) != Some(Class::Mixed) {
        return None;
    }
    let word = atoms.word(i);
    if !word.is_ascii() {
        return None;
    }
    let upper = |word: &str| word.bytes().all(|b| !b.is_ascii_lowercase());
    if outward(word) && inward(atoms.word(i + 1)) && atoms.get(i + 1).is_some_and(|atom| atom.spaced) {
        let sure = upper(word) && upper(atoms.word(i + 1));
        return (!atoms.is_reference(i) && (sure || named() || atoms.before(i, 8, STRONG))).then_some(i + 1);
    }
    if (5..=7).contains(&word.len()) {
        let (head, tail) = word.split_at(word.len() - 3);
        let near = named() || atoms.before(i, 8, STRONG) || atoms.before(i, 5, CONTEXT);
        if outward(head) && inward(tail) && near && !atoms.is_reference(i) {
            return Some(i);
        }
    }
    let canadian = |word: &str, letter: usize| {
        word.len() == 3 && word.bytes().enumerate().all(|(k, b)| if k % 2 == letter { b.is_ascii_uppercase() } else { b.is_ascii_digit() })
    };
    (canadian(word, 0) && canadian(atoms.word(i + 1), 1) && !atoms.is_reference(i)).then_some(i + 1)
}

fn outward(word: &str) -> bool {
    let letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    if !matches!(letters, 1 | 2) || word.len() > 4 {
        return false;
    }
    let rest = &word.as_bytes()[letters..];
    let fine = matches!(rest, [b'0'..=b'9'] | [b'0'..=b'9', b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z']);
    fine && AREAS.iter().any(|area| area.eq_ignore_ascii_case(&word[..letters]))
}

fn inward(word: &str) -> bool {
    let letter = |b: u8| b.is_ascii_alphabetic() && !matches!(b.to_ascii_uppercase(), b'C' | b'I' | b'K' | b'M' | b'O' | b'V');
    matches!(word.as_bytes(), [b'0'..=b'9', a, b] if letter(*a) && letter(*b))
}

fn po_box(atoms: &Atoms<'_>, i: usize) -> Option<usize> {
    (atoms.is_digits(i + 2) && atoms.is(i, any!["po"]) && atoms.is(i + 1, any!["box"])).then_some(i + 2)
}

const STATES: &[&str] = &[
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI",
    "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT",
    "VT", "VA", "WA", "WV", "WI", "WY", "DC",
];

/// `Austin, TX 78701`: the town, the state at piece `i`, the zip code.
fn state_zip(atoms: &Atoms<'_>, i: usize) -> Option<(usize, usize)> {
    if atoms.digits(i + 1) != 5 || !STATES.contains(&atoms.word(i)) || atoms.is_reference(i) {
        return None;
    }
    let last = if atoms.is(i + 2, any!["-"]) && atoms.touches(i + 2) && atoms.digits(i + 3) == 4 { i + 3 } else { i + 1 };
    let comma = usize::from(i > 0 && atoms.is(i - 1, any![","]));
    let town = i
        .checked_sub(comma + 1)
        .filter(|town| atoms.class(*town) == Some(Class::Word) && atoms.word(*town).starts_with(char::is_uppercase));
    town.map(|town| (town, last))
}
