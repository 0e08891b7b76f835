//! How many and how often: `three times`, `twice`, `2nd time`, `FOURTH email`, `x2`, `four different people`.

use super::ValueKind;
use super::duration;
use super::look::{Found, Look};
use super::number::{ordinal, quantity};
use crate::text::{TokenKind, is_word};

/// The count that starts at token `i`, if any.
pub(super) fn find(look: &Look<'_>, i: usize) -> Option<Found> {
    let kind = look.kind(i)?;
    if kind != TokenKind::Number && kind != TokenKind::Word && look.word(i) != "×" {
        return None;
    }
    let (n, next) = multiple(look, i).or_else(|| nth(look, i)).or_else(|| many(look, i))?;
    Some(Found { kind: ValueKind::Count, span: look.span(i, next), value: n.to_string(), next })
}

/// The words that a count may start with, beside a quantity and an ordinal.
pub(super) const STARTS: &[&str] = &["twice", "thrice", "x"];

/// `twice`, `x2`, `x 3`, `2x`, `×2`.
fn multiple(look: &Look<'_>, i: usize) -> Option<(u64, usize)> {
    let word = look.word(i);
    match word {
        "twice" => return Some((2, i + 1)),
        "thrice" => return Some((3, i + 1)),
        "x" | "×" => {
            let n = look.digits(i + 1).filter(|n| n.len() == 1 && look.no_noun_at(i + 2))?;
            return Some((n.parse().ok()?, i + 2));
        }
        _ => {}
    }
    let single = look.tokens[i].span.len() == word.len();
    if let Some(n) = word.strip_prefix('x').filter(|n| single && matches!(n.len(), 1 | 2) && n.bytes().all(|b| b.is_ascii_digit())) {
        return Some((n.parse().ok()?, i + 1));
    }
    let n = look.digits(i).filter(|n| n.len() <= 2 && look.word(i + 1) == "x" && look.touches(i + 1))?;
    Some((n.parse().ok()?, i + 2))
}

/// `2nd time`, `the FOURTH email I have sent`: the ordinal and its noun.
fn nth(look: &Look<'_>, i: usize) -> Option<(u64, usize)> {
    let word = look.word(i);
    let n = ordinal(word).filter(|n| *n > 1)?;
    let at =
        if matches!(look.word(i + 1), "different" | "separate" | "phone" | "consecutive" | "support" | "missed" | "failed" | "replacement")
        {
            i + 2
        } else {
            i + 1
        };
    let noun = look.word(at);
    if look.kind(at) != Some(TokenKind::Word) {
        return None;
    }
    is_contact(noun).then_some((n, at + 1))
}

/// What customers count when they count how often they had to try.
fn is_contact(noun: &str) -> bool {
    matches!(
        noun,
        "time"
            | "email"
            | "e-mail"
            | "mail"
            | "call"
            | "message"
            | "attempt"
            | "visit"
            | "letter"
            | "request"
            | "complaint"
            | "contact"
            | "try"
            | "chat"
            | "ticket"
            | "agent"
            | "person"
            | "engineer"
            | "technician"
            | "advisor"
            | "adviser"
            | "replacement"
            | "delivery"
            | "appointment"
            | "tweet"
            | "text"
            | "form"
            | "order"
            | "item"
            | "driver"
            | "refund"
            | "payment"
            | "charge"
            | "cancellation"
            | "flight"
            | "occasion"
            | "reminder"
            | "manager"
            | "department"
            | "device"
            | "unit"
            | "parcel"
            | "package"
            | "fault"
            | "repair"
            | "breakdown"
            | "outage"
            | "delay"
    )
}

/// `three times`, `14 people`, `four different people`, `6 missed calls`.
fn many(look: &Look<'_>, i: usize) -> Option<(u64, usize)> {
    if look.is_number(i) && (look.tokens[i].joined || look.touches(i) && matches!(look.back(i, 1), "#" | "/" | ":" | "£" | "$" | "€")) {
        return None;
    }
    let (n, mut at) = match (look.word(i), look.word(i + 1)) {
        ("one", _) => return None,
        _ => quantity(look, i)?,
    };
    let n = n.integer().filter(|n| *n >= 2 && *n < 1_000_000)?;
    let year = look.is_number(i) && look.word(i).len() == 4 && (1900..2100).contains(&n);
    if year || look.touches(at) {
        return None;
    }
    while matches!(
        look.word(at),
        "different"
            | "separate"
            | "other"
            | "more"
            | "of"
            | "small"
            | "young"
            | "phone"
            | "missed"
            | "new"
            | "whole"
            | "customer"
            | "service"
            | "support"
            | "unanswered"
            | "previous"
            | "failed"
            | "wrong"
            | "further"
            | "full"
            | "additional"
            | "broken"
            | "missing"
            | "long"
            | "duplicate"
            | "unread"
            | "faulty"
            | "your"
            | "my"
            | "our"
            | "consecutive"
            | "little"
    ) && at < i + 6
    {
        at += 1;
    }
    let noun = look.word(at);
    let fine = look.kind(at) == Some(TokenKind::Word)
        && (matches!(noun, "people" | "children" | "men" | "women" | "staff" | "kids" | "passengers")
            || noun.len() >= 4
                && noun.ends_with('s')
                && !noun.ends_with("ss")
                && !is_no_noun(noun)
                && duration::unit(noun).is_none()
                && is_word(noun));
    fine.then_some((n, at + 1))
}

/// Words in `s` that are no plural, or count something that is a measure.
fn is_no_noun(word: &str) -> bool {
    matches!(
        word,
        "this"
            | "does"
            | "plus"
            | "minus"
            | "always"
            | "across"
            | "thus"
            | "means"
            | "series"
            | "says"
            | "stars"
            | "miles"
            | "metres"
            | "meters"
            | "inches"
            | "degrees"
            | "points"
            | "pounds"
            | "euros"
            | "dollars"
            | "litres"
            | "grams"
            | "units"
            | "volts"
            | "its"
            | "besides"
            | "perhaps"
            | "sometimes"
            | "towards"
            | "afterwards"
            | "was"
            | "various"
            | "previous"
            | "serious"
            | "comes"
            | "goes"
            | "makes"
            | "takes"
            | "gets"
            | "needs"
            | "bucks"
            | "cents"
            | "ours"
            | "yours"
            | "theirs"
            | "hers"
            | "as"
    )
}
