//! Telephone numbers: international with `+`, British, American, and any that is named as one.

use super::Private;
use super::atom::{Atoms, Class, Words, any};
use crate::vocab::PrivateKind;

const NAMES: &Words = any![
    "phone",
    "tel",
    "telephone",
    "mobile",
    "mob",
    "cell",
    "whatsapp",
    "fax",
    "landline",
    "cellphone",
    "ph",
    "sms",
    "callback",
    "handset",
];
/// The same as one letter each, which only names a number right before it: `T: 01632 960123`.
const LETTERS: &Words = any!["t", "m", "c"];

/// A telephone number that starts at piece `i`: its `+`, its bracket or its first figures.
pub(super) fn find(atoms: &Atoms<'_>, i: usize, found: &mut Vec<Private>) {
    if !matches!(atoms.class(i), Some(Class::Digits | Class::Mark)) {
        return;
    }
    let plus = atoms.is(i, any!["+"]);
    let bracket = atoms.is(i, any!["("]);
    if !plus && !bracket && !atoms.is_digits(i) {
        return;
    }
    let first = (i..i + 3).find(|k| atoms.is_digits(*k));
    let Some(first) = first.filter(|first| *first == i || atoms.touches(*first) && (*first == i + 1 || plus)) else { return };
    // Not in the middle of a longer number, a code or an amount.
    if i > 0
        && atoms.touches(i)
        && (atoms.is(i - 1, any!["-", ".", ",", "/", "£", "$", "€", "#", "+", "_"]) && !atoms.is(i - 1, any!["/"])
            || atoms.is(i - 1, any!["("]))
    {
        let fresh = atoms.is(i - 1, any!["-", "."]) && !atoms.touches(i - 1)
            || i >= 2 && atoms.is(i - 1, any![".", "-", ","]) && !atoms.is_digits(i - 2);
        if !fresh {
            return;
        }
    }
    let groups = groups(atoms, first);
    let named = is_named(atoms, i);
    if atoms.is_reference(i) {
        return;
    }
    if let Some(last) = classify(atoms, &groups, plus, bracket, named) {
        found.push(Private { kind: PrivateKind::Phone, span: atoms.span(i, last) });
    }
}

/// The digit pieces that single joints tie to the one at `first`, at most eight.
fn groups(atoms: &Atoms<'_>, first: usize) -> Vec<usize> {
    let mut groups = vec![first];
    let mut at = first;
    while groups.len() < 8 {
        let mut next = at + 1;
        let mut marks = 0;
        while marks < 2 && atoms.is(next, any!["-", ".", "(", ")", "/"]) {
            next += 1;
            marks += 1;
        }
        // A full stop with a space behind it ends a sentence.
        let stop = atoms.is(at + 1, any![".", "/"]) && !atoms.touches(at + 2);
        if !atoms.is_digits(next) || stop {
            break;
        }
        groups.push(next);
        at = next;
    }
    groups
}

fn is_named(atoms: &Atoms<'_>, i: usize) -> bool {
    let named = atoms.before(i, 6, NAMES);
    if (named || atoms.before(i, 6, LETTERS)) && !atoms.before(i, 3, any!["imei", "order", "model", "serial"]) {
        return named || atoms.before(i, 2, LETTERS) && atoms.is(i.wrapping_sub(1), any![":", "."]);
    }
    let asked = atoms.before(i, 6, any!["call", "ring", "text", "reach", "contact", "phone", "message"])
        && atoms.before(i, 3, any!["on", "at", "me", "him", "her", "us", "back", ":", "number"]);
    let own = atoms.before(i, 5, any!["my", "our", "her", "his", "contact", "home", "work", "daytime"])
        && atoms.before(i, 3, any!["number", "no"])
        && atoms
            .label(i, 6)
            .is_some_and(|label| atoms.is(label, any!["my", "our", "her", "his", "contact", "home", "work", "daytime", "best"]));
    asked || own
}

/// The last piece of the number, if the groups make one.
fn classify(atoms: &Atoms<'_>, groups: &[usize], plus: bool, bracket: bool, named: bool) -> Option<usize> {
    let sizes: Vec<usize> = groups.iter().map(|group| atoms.digits(*group)).collect();
    let head = atoms.word(groups[0]);
    // The longest run of groups whose figures add up to one of `totals`.
    let upto = |totals: std::ops::RangeInclusive<usize>| {
        let mut sum = 0;
        let mut last = None;
        for (group, size) in groups.iter().zip(&sizes) {
            sum += size;
            if totals.contains(&sum) {
                last = Some(*group);
            }
        }
        last
    };
    if plus {
        return match head {
            _ if head.starts_with("44") => upto(11..=13),
            _ if head.starts_with('1') => upto(11..=11),
            _ => upto(9..=14),
        };
    }
    if head.starts_with("0044") || head.starts_with("001") && sizes.len() > 1 {
        return upto(13..=15);
    }
    let next = |k: usize| sizes.get(k).copied().unwrap_or(0);
    let shape = |want: &[usize]| sizes.len() >= want.len() && sizes[..want.len()] == *want;
    if head.starts_with('0') && !head.starts_with("00") {
        let grouped = matches!(sizes[0], 3..=6) && sizes.len() > 1 && next(1) >= 3;
        let one = sizes[0] == 11 || sizes[0] == 10 && named;
        let area = matches!(head.as_bytes().get(1), Some(b'1'..=b'3' | b'5' | b'7'..=b'9'));
        if area && (grouped || one) {
            return upto(10..=11);
        }
        if shape(&[2, 4, 4]) || shape(&[4, 3, 3]) {
            return Some(groups[2]);
        }
        if shape(&[2, 2, 2, 2, 2]) {
            return Some(groups[4]);
        }
        return named.then(|| upto(8..=13)).flatten();
    }
    let joints =
        sizes.len() >= 3 && !atoms.get(groups[1]).is_some_and(|atom| atom.spaced) && !atoms.get(groups[2]).is_some_and(|atom| atom.spaced);
    let american = |k: usize| {
        let area = groups.get(k).is_some_and(|group| matches!(atoms.word(*group).as_bytes(), [b'2'..=b'9', _, _]));
        let exchange = groups.get(k + 1).is_some_and(|group| matches!(atoms.word(*group).as_bytes(), [b'2'..=b'9', _, _]));
        area && exchange && next(k + 2) == 4
    };
    if american(0) && (joints || bracket || named || next(1) == 3) {
        return Some(groups[2]);
    }
    if head == "1" && american(1) {
        return Some(groups[3]);
    }
    named.then(|| upto(7..=13).filter(|_| sizes[0] >= 3 || sizes.len() > 2)).flatten()
}
