//! Lengths of time: `nine days`, `two and a half hours`, `90mins`, `over an hour`, `2-3 working days`.

use super::ValueKind;
use super::look::{Found, Look};
use super::number::{Quantity, quantity};
use crate::text::{TokenKind, WordMap, places, words};

/// A unit of time, with its ISO 8601 letter.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Year,
    Decade,
}

/// Units of time, and whether the word is one only behind figures.
const UNITS: [(&str, (Unit, bool)); 35] = [
    ("second", (Unit::Second, false)),
    ("seconds", (Unit::Second, false)),
    ("sec", (Unit::Second, true)),
    ("secs", (Unit::Second, true)),
    ("minute", (Unit::Minute, false)),
    ("minutes", (Unit::Minute, false)),
    ("min", (Unit::Minute, true)),
    ("mins", (Unit::Minute, true)),
    ("hour", (Unit::Hour, false)),
    ("hours", (Unit::Hour, false)),
    ("hr", (Unit::Hour, true)),
    ("hrs", (Unit::Hour, true)),
    ("h", (Unit::Hour, true)),
    ("day", (Unit::Day, false)),
    ("days", (Unit::Day, false)),
    ("night", (Unit::Day, false)),
    ("nights", (Unit::Day, false)),
    ("week", (Unit::Week, false)),
    ("weeks", (Unit::Week, false)),
    ("wk", (Unit::Week, true)),
    ("wks", (Unit::Week, true)),
    ("fortnight", (Unit::Fortnight, false)),
    ("fortnights", (Unit::Fortnight, false)),
    ("month", (Unit::Month, false)),
    ("months", (Unit::Month, false)),
    ("mth", (Unit::Month, true)),
    ("mths", (Unit::Month, true)),
    ("mo", (Unit::Month, true)),
    ("mos", (Unit::Month, true)),
    ("year", (Unit::Year, false)),
    ("years", (Unit::Year, false)),
    ("yr", (Unit::Year, true)),
    ("yrs", (Unit::Year, true)),
    ("decade", (Unit::Decade, false)),
    ("decades", (Unit::Decade, false)),
];

/// The unit a word names, and whether it is an abbreviation that only figures may stand before.
pub(super) fn unit(word: &str) -> Option<(Unit, bool)> {
    static KNOWN: WordMap<(Unit, bool), { places(UNITS.len()) }> = WordMap::new(&UNITS);
    KNOWN.get(word)
}

/// ISO 8601 for `n` units; halves of hours, minutes and years are spelt out in the next smaller unit.
fn iso(n: Quantity, unit: Unit, minutes: u64) -> String {
    let whole = n.0 / 100;
    let rest = n.0 % 100;
    let plain = |n: Quantity| {
        let (whole, rest) = (n.0 / 100, n.0 % 100);
        match (rest, rest % 10) {
            (0, _) => whole.to_string(),
            (_, 0) => format!("{whole}.{}", rest / 10),
            _ => format!("{whole}.{rest:02}"),
        }
    };
    match unit {
        Unit::Second => format!("PT{}S", plain(n)),
        Unit::Minute => format!("PT{}M", plain(n)),
        Unit::Hour => {
            let minutes = minutes + rest * 60 / 100;
            match (whole, minutes) {
                (hours, 0) => format!("PT{hours}H"),
                (0, minutes) => format!("PT{minutes}M"),
                (hours, minutes) => format!("PT{hours}H{minutes}M"),
            }
        }
        Unit::Day => format!("P{}D", plain(n)),
        Unit::Week => format!("P{}W", plain(n)),
        Unit::Fortnight => format!("P{}W", plain(Quantity(n.0.saturating_mul(2)))),
        Unit::Month => format!("P{}M", plain(n)),
        Unit::Year if rest == 50 && whole > 0 => format!("P{whole}Y6M"),
        Unit::Year if rest == 50 => "P6M".to_owned(),
        Unit::Year => format!("P{}Y", plain(n)),
        Unit::Decade => format!("P{}Y", plain(Quantity(n.0.saturating_mul(10)))),
    }
}

/// The duration that starts at token `i`, words like `over` and `about` included.
pub(super) fn find(look: &Look<'_>, i: usize) -> Option<Found> {
    let start = after_hedge(look, i);
    let (value, next) = core(look, start, start > i)?;
    if next < look.tokens.len() && (look.word(next) == "old" || look.word(next) == "olds") {
        return None;
    }
    Some(Found { kind: ValueKind::Duration, span: look.span(i, next), value, next })
}

/// The words that a length of time may start with, beside a quantity.
pub(super) const STARTS: [&[&str]; 2] = [
    &[
        "well",
        "just",
        "more",
        "less",
        "longer",
        "at",
        "up",
        "over",
        "under",
        "nearly",
        "almost",
        "about",
        "around",
        "roughly",
        "approximately",
        "approx",
        "another",
        "an",
        "quarter",
        "so",
        "too",
        "several",
        "many",
    ],
    &words(&UNITS),
];

/// The index behind `over`, `more than`, `at least` and their like, or `i` itself.
pub(super) fn after_hedge(look: &Look<'_>, i: usize) -> usize {
    match (look.word(i), look.word(i + 1)) {
        ("well" | "just", "over" | "under") | ("more" | "less" | "longer", "than") | ("at", "least") | ("up", "to") => i + 2,
        ("over" | "under" | "nearly" | "almost" | "about" | "around" | "roughly" | "approximately" | "approx" | "another", _) => i + 1,
        ("a", "good" | "full" | "whole" | "further") if quantity(look, i + 2).is_some() => i + 2,
        _ => i,
    }
}

/// The duration itself: its normal form and the index behind it.
pub(super) fn core(look: &Look<'_>, i: usize, hedged: bool) -> Option<(String, usize)> {
    match look.kind(i)? {
        TokenKind::Number => {}
        TokenKind::Word => {
            if let Some(found) = compact(look, i).or_else(|| special(look, i)).or_else(|| vague(look, i)) {
                return Some(found);
            }
            if matches!(look.word(i), "a" | "an" | "one") && unit(look.word(i + 1)).is_some() {
                return single(look, i, hedged);
            }
        }
        _ => return None,
    }
    if look.touches(i) && look.back(i, 1) == "/" && look.is_number(i) && i >= 2 && look.is_number(i - 2) {
        return None;
    }
    let (low, next) = quantity(look, i)?;
    // `2-3 weeks`, `two to three weeks`, `5 or 6 days`
    let at = if look.tokens.get(next).is_some_and(|token| token.joined) {
        next
    } else if matches!(look.word(next), "to" | "or" | "-" | "–") {
        next + 1
    } else {
        usize::MAX
    };
    if at != usize::MAX
        && let Some((high, behind)) = quantity(look, at)
        && let Some((unit, behind)) = unit_at(look, behind, behind - 1)
    {
        return Some((format!("{}/{}", iso(low, unit, 0), iso(high, unit, 0)), behind));
    }
    let (unit, next) = unit_at(look, next, next - 1)?;
    Some(tail(look, low, unit, next))
}

/// The unit at `i`, past `working`, `business`, `solid`; `h` and its like need figures at `number`.
fn unit_at(look: &Look<'_>, i: usize, number: usize) -> Option<(Unit, usize)> {
    let at = if matches!(
        look.word(i),
        "working" | "business" | "whole" | "full" | "long" | "solid" | "calendar" | "more" | "consecutive" | "straight" | "entire"
    ) {
        i + 1
    } else {
        i
    };
    // `3+ hours`
    let at = if look.word(at) == "+" && look.touches(at) { at + 1 } else { at };
    let (unit, short) = unit(look.word(at))?;
    (!short || look.is_number(number)).then_some((unit, at + 1))
}

/// `and a half`, `and ten minutes`, `20 mins`, `30m` behind hours; a second part behind years and weeks stays out.
fn tail(look: &Look<'_>, mut n: Quantity, unit: Unit, mut next: usize) -> (String, usize) {
    if look.word(next) == "and" && look.word(next + 1) == "a" && look.word(next + 2) == "half" {
        n.0 = n.0.saturating_add(50);
        next += 3;
    }
    if unit == Unit::Hour && n.integer().is_some() {
        let at = if matches!(look.word(next), "and" | ",") { next + 1 } else { next };
        if let Some((extra, behind)) = quantity(look, at)
            && let Some(extra) = extra.integer().filter(|extra| *extra < 60)
            && (matches!(unit_at(look, behind, behind - 1), Some((Unit::Minute, _))) || look.word(behind) == "m" && look.touches(behind))
        {
            return (iso(n, unit, extra), behind + 1);
        }
    }
    (iso(n, unit, 0), next)
}

/// `2h30`, `1hr30m`: figures and letters that the tokeniser keeps as one word.
fn compact(look: &Look<'_>, i: usize) -> Option<(String, usize)> {
    let word = look.word(i);
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 3 {
        return None;
    }
    let rest =
        word[digits..].strip_prefix("hrs").or_else(|| word[digits..].strip_prefix("hr")).or_else(|| word[digits..].strip_prefix('h'))?;
    let minutes = rest.trim_end_matches("mins").trim_end_matches("min").trim_end_matches('m');
    let minutes: u64 = minutes.parse().ok().filter(|minutes| *minutes < 60)?;
    Some((iso(Quantity::whole(word[..digits].parse().ok()?), Unit::Hour, minutes), i + 1))
}

/// `half an hour`, `a quarter of an hour`, `three quarters of an hour`, `half a day`.
fn special(look: &Look<'_>, i: usize) -> Option<(String, usize)> {
    let at = if look.word(i) == "a" && matches!(look.word(i + 1), "half" | "quarter") { i + 1 } else { i };
    match (look.word(at), look.word(at + 1), look.word(at + 2)) {
        ("half", "a" | "an", word) => Some((iso(Quantity(50), unit(word)?.0, 0), at + 3)),
        ("half", word, _) if at > i => Some((iso(Quantity(50), unit(word)?.0, 0), at + 2)),
        ("quarter", "of", "an") if look.word(at + 3) == "hour" => Some(("PT15M".to_owned(), at + 4)),
        ("three", "quarters", "of") if look.word(at + 4) == "hour" => Some(("PT45M".to_owned(), at + 5)),
        _ => None,
    }
}

/// `a few weeks`, `several hours`, and `weeks` alone where the words before it make it a wait.
fn vague(look: &Look<'_>, i: usize) -> Option<(String, usize)> {
    let next = match (look.word(i), look.word(i + 1)) {
        ("a", "few") | ("so" | "too", "many") => i + 2,
        ("several" | "many", _) => i + 1,
        (word, _) if unit(word).is_some_and(|(_, short)| !short) && word.ends_with('s') => {
            let before = look.back(i, 1);
            let waited = matches!(
                before,
                "for" | "took" | "taken" | "takes" | "taking" | "waited" | "waiting" | "been" | "spent" | "wasted" | "in" | "within"
            );
            return (waited && !look.is_number(i + 1)).then(|| (look.lower(i, i + 1), i + 1));
        }
        _ => return None,
    };
    let (_, behind) = unit_at(look, next, next)?;
    Some((look.lower(i, behind), behind))
}

/// `a month`, `an hour and a half`: a length of time only where the words beside it say so.
fn single(look: &Look<'_>, i: usize, hedged: bool) -> Option<(String, usize)> {
    let (unit, short) = unit(look.word(i + 1))?;
    let next = i + 2;
    let half = look.word(next) == "and" && look.word(next + 1) == "a" && look.word(next + 2) == "half";
    let before = look.back(i, 1);
    let rate = matches!(before, "times" | "time" | "twice" | "once" | "pm" | "p" | "quid" | "pounds" | "dollars" | "euros")
        || (look.word(i) != "one" && i > 0 && look.is_number(i - 1));
    let told = matches!(
        before,
        "for"
            | "after"
            | "in"
            | "within"
            | "than"
            | "took"
            | "takes"
            | "take"
            | "taken"
            | "taking"
            | "been"
            | "waited"
            | "waiting"
            | "wait"
            | "spent"
            | "wasted"
            | "lasted"
            | "least"
            | "just"
            | "only"
            | "of"
            | "every"
            | "now"
            | "already"
            | "be"
            | "nearly"
            | "hold"
            | "queued"
            | "stood"
            | "sat"
            | "delayed"
            | "late"
            | "me"
            | "us"
            | "quite"
            | "it's"
            | "'s"
            | "was"
            | "is"
            | "till"
            | "until"
    ) || matches!(
        look.word(next),
        "late"
            | "later"
            | "now"
            | "early"
            | "on"
            | "long"
            | "waiting"
            | "to"
            | "wait"
            | "delay"
            | "queue"
            | "before"
            | "after"
            | "overdue"
            | "without"
            | "trying"
            | "and"
            | "since"
    );
    if rate || short && look.word(i) != "one" || !(hedged || half || told) {
        return None;
    }
    if unit == Unit::Second && !hedged && look.kind(next) == Some(TokenKind::Word) && !look.no_noun_at(next) {
        return None;
    }
    Some(tail(look, Quantity::whole(1), unit, next))
}
