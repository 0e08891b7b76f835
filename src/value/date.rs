//! Days and times of day as written: `3 March`, `the 18th`, `last Friday`, `tomorrow at 10`, `03/11/2026`, `9.30am`.

use super::ValueKind;
use super::duration;
use super::look::{Found, Look};
use super::number::ordinal;
use crate::text::{TokenKind, WordMap, WordSet, places, words};

/// The date or time that starts at token `i`, if any.
pub(super) fn find(look: &Look<'_>, i: usize) -> Option<Found> {
    let kind = look.kind(i)?;
    if kind == TokenKind::Number
        && let Some((iso, next)) = numeric(look, i)
    {
        let value = iso.unwrap_or_else(|| look.lower(i, next));
        return Some(Found { kind: ValueKind::Date, span: look.span(i, next), value, next });
    }
    if !matches!(kind, TokenKind::Number | TokenKind::Word) {
        return None;
    }
    let (iso, next) = ago(look, i)
        .or_else(|| full_day(look, i))
        .or_else(|| weekday(look, i).map(|next| (None, next)))
        .or_else(|| relative(look, i).map(|next| (None, next)))
        .or_else(|| nth_day(look, i).map(|next| (None, next)))
        .or_else(|| clock(look, i).map(|next| (None, next)))
        .or_else(|| month_or_year(look, i).map(|next| (None, next)))?;
    let (iso, next) = with_time(look, i, iso, next);
    let value = iso.unwrap_or_else(|| look.lower(i, next));
    Some(Found { kind: ValueKind::Date, span: look.span(i, next), value, next })
}

/// The words that a day or a time may start with, beside an ordinal and a length of time that is followed by "ago".
pub(super) const STARTS: [&[&str]; 4] = [OPENINGS, &words(&MONTHS), WEEKDAYS, SHORT_WEEKDAYS];

const OPENINGS: &[&str] = &[
    "ages",
    "moments",
    "last",
    "next",
    "this",
    "black",
    "good",
    "the",
    "yesterday",
    "today",
    "tonight",
    "tomorrow",
    "tomorow",
    "tommorow",
    "tommorrow",
    "tmrw",
    "yesterday's",
    "today's",
    "tomorrow's",
    "end",
    "start",
    "middle",
    "christmas",
    "xmas",
    "new",
    "boxing",
    "easter",
    "thanksgiving",
    "halloween",
    "noon",
    "midnight",
    "midday",
];

/// Months by their names and abbreviations, 1 to 12, and whether the word means nothing else.
const MONTHS: [(&str, (u8, bool)); 24] = [
    ("january", (1, true)),
    ("jan", (1, false)),
    ("february", (2, true)),
    ("feb", (2, true)),
    ("march", (3, false)),
    ("mar", (3, false)),
    ("april", (4, true)),
    ("apr", (4, false)),
    ("may", (5, false)),
    ("june", (6, true)),
    ("jun", (6, false)),
    ("july", (7, true)),
    ("jul", (7, false)),
    ("august", (8, true)),
    ("aug", (8, false)),
    ("september", (9, true)),
    ("sept", (9, true)),
    ("sep", (9, false)),
    ("october", (10, true)),
    ("oct", (10, false)),
    ("november", (11, true)),
    ("nov", (11, false)),
    ("december", (12, true)),
    ("dec", (12, false)),
];

fn month(word: &str) -> Option<(u8, bool)> {
    static KNOWN: WordMap<(u8, bool), { places(MONTHS.len()) }> = WordMap::new(&MONTHS);
    KNOWN.get(word)
}

fn day(look: &Look<'_>, i: usize) -> Option<u8> {
    if !look.is_number(i) {
        return None;
    }
    let word = look.word(i);
    let n = match look.digits(i) {
        Some(digits) if digits.len() <= 2 => digits.parse().ok()?,
        Some(_) => return None,
        None => ordinal(word)?,
    };
    (1..=31).contains(&n).then_some(n as u8)
}

fn year(look: &Look<'_>, i: usize) -> Option<u16> {
    let digits = look.digits(i).filter(|digits| digits.len() == 4)?;
    digits.parse().ok().filter(|year| (1900..2100).contains(year))
}

/// The index behind an optional comma and a year, with the ISO date.
fn with_year(look: &Look<'_>, next: usize, day: u8, month: u8) -> (Option<String>, usize) {
    let at = if matches!(look.word(next), "," | ".") && year(look, next + 1).is_some() { next + 1 } else { next };
    match year(look, at) {
        Some(year) => (Some(format!("{year:04}-{month:02}-{day:02}")), at + 1),
        None => (None, next),
    }
}

/// `3 March`, `3rd of March 2026`, `March 3rd, 2026`, `the 3rd of March`.
fn full_day(look: &Look<'_>, i: usize) -> Option<(Option<String>, usize)> {
    let at = if look.word(i) == "the" { i + 1 } else { i };
    if let Some(day) = day(look, at) {
        let of = if look.word(at + 1) == "of" { at + 2 } else { at + 1 };
        let (month, _) = month(look.word(of))?;
        // `2 may want a refund`
        if look.word(of) == "may" && of == at + 1 && look.digits(at).is_some() && !look.capital(of) && !look.no_noun_at(of + 1) {
            return None;
        }
        return Some(with_year(look, of + 1, day, month));
    }
    let (month, _) = month(look.word(i))?;
    let at = if look.word(i + 1) == "." || look.word(i + 1) == "the" { i + 2 } else { i + 1 };
    let day = day(look, at)?;
    if look.word(i) == "may" && look.digits(at).is_some() && !look.capital(i) || look.touches(at + 1) && look.word(at + 1) == ":" {
        return None;
    }
    Some(with_year(look, at + 1, day, month))
}

/// `two weeks ago`, `about an hour ago`, `ages ago`.
fn ago(look: &Look<'_>, i: usize) -> Option<(Option<String>, usize)> {
    let start = duration::after_hedge(look, i);
    if matches!(look.word(start), "ages" | "moments") && look.word(start + 1) == "ago" {
        return Some((None, start + 2));
    }
    if look.word(start) == "a" && look.word(start + 1) == "while" && look.word(start + 2) == "ago" {
        return Some((None, start + 3));
    }
    let next = match (look.word(start), look.word(start + 1)) {
        ("a" | "an", unit) if duration::unit(unit).is_some() => start + 2,
        ("weeks" | "months" | "days" | "hours" | "years", _) => start + 1,
        _ => duration::core(look, start, true)?.1,
    };
    (look.word(next) == "ago").then_some((None, next + 1))
}

const WEEKDAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mondays",
    "tuesdays",
    "wednesdays",
    "thursdays",
    "fridays",
    "saturdays",
    "sundays",
    "thurs",
    "weds",
    "tues",
    "friday's",
    "monday's",
    "tuesday's",
    "wednesday's",
    "thursday's",
    "saturday's",
    "sunday's",
];

/// Short names of weekdays, most of which are other words too.
const SHORT_WEEKDAYS: &[&str] = &["mon", "tue", "wed", "thu", "thur", "fri", "sat", "sun"];

fn names_weekday(word: &str) -> bool {
    static KNOWN: WordSet<{ places(WEEKDAYS.len()) }> = WordSet::new(WEEKDAYS);
    KNOWN.has(word)
}

fn abbreviates_weekday(word: &str) -> bool {
    word.len() <= 4 && SHORT_WEEKDAYS.contains(&word)
}

fn is_weekday(look: &Look<'_>, i: usize) -> bool {
    match look.word(i) {
        word if names_weekday(word) => true,
        word if abbreviates_weekday(word) => {
            let placed = matches!(
                look.back(i, 1),
                "on" | "last" | "next" | "this" | "by" | "until" | "till" | "since" | "from" | "every" | "before" | "after"
            ) || day(look, i + 1).is_some() && month(look.word(i + 2)).is_some();
            look.capital(i) && placed
        }
        _ => false,
    }
}

/// `Thursday`, `last Friday`, `Thursday 5 March`, `Thursday the 5th`, `Tuesday gone`.
fn weekday(look: &Look<'_>, i: usize) -> Option<usize> {
    let at = if matches!(look.word(i), "last" | "next" | "this" | "black" | "good") { i + 1 } else { i };
    if !is_weekday(look, at) {
        return None;
    }
    let mut next = at + 1;
    if matches!(look.word(next), "gone" | "just" | "week") && (look.word(next) != "just" || look.word(next + 1) == "gone") {
        next += if look.word(next) == "just" { 2 } else { 1 };
    }
    let behind = if look.word(next) == "," { next + 1 } else { next };
    if let Some((_, end)) = full_day(look, behind) {
        return Some(end);
    }
    nth_day(look, behind).or(Some(next))
}

/// `yesterday`, `tomorrow`, `this morning`, `last week`, `the day before yesterday`, `next month`, `Christmas Eve`.
fn relative(look: &Look<'_>, i: usize) -> Option<usize> {
    Some(match (look.word(i), look.word(i + 1)) {
        ("the", "day") if matches!((look.word(i + 2), look.word(i + 3)), ("before", "yesterday") | ("after", "tomorrow")) => i + 4,
        (
            "yesterday" | "today" | "tonight" | "tomorrow" | "tomorow" | "tommorow" | "tommorrow" | "tmrw" | "yesterday's" | "today's"
            | "tomorrow's",
            _,
        ) => i + 1,
        (
            "this",
            "morning" | "afternoon" | "evening" | "weekend" | "week" | "month" | "year" | "summer" | "winter" | "spring" | "autumn",
        ) => i + 2,
        ("last", "night" | "week" | "month" | "year" | "weekend" | "summer" | "winter" | "spring" | "autumn" | "christmas") => i + 2,
        ("next", "week" | "month" | "year" | "weekend") => i + 2,
        ("the", "weekend") => i + 2,
        ("end" | "start" | "middle", "of") => {
            let at = if look.word(i + 2) == "the" { i + 3 } else { i + 2 };
            return matches!(look.word(at), "month" | "week" | "year")
                .then_some(at + 1)
                .or_else(|| (at == i + 2).then(|| relative(look, at)).flatten());
        }
        ("christmas" | "xmas" | "new", second) => match (look.word(i), second) {
            ("christmas" | "xmas", "eve" | "day") => i + 2,
            ("christmas" | "xmas", _)
                if matches!(look.back(i, 1), "by" | "before" | "for" | "since" | "until" | "at" | "after" | "till") =>
            {
                i + 1
            }
            ("new", "years" | "year's") if matches!(look.word(i + 2), "eve" | "day") => i + 3,
            _ => return None,
        },
        ("boxing", "day") => i + 2,
        ("easter" | "thanksgiving" | "halloween", _)
            if matches!(look.back(i, 1), "by" | "before" | "for" | "since" | "until" | "at" | "after") =>
        {
            i + 1
        }
        _ => return None,
    })
}

/// `the 18th`, `on 3rd`, `on the ninth`: an ordinal that no noun follows.
fn nth_day(look: &Look<'_>, i: usize) -> Option<usize> {
    let the = look.word(i) == "the";
    let at = if the { i + 1 } else { i };
    let placed = matches!(look.back(i, 1), "on" | "by" | "since" | "until" | "till" | "from" | "before" | "after" | "for");
    let figures = look.is_number(at) && look.digits(at).is_none();
    let n = ordinal(look.word(at)).filter(|n| (1..=31).contains(n))?;
    if figures && !(the || placed || is_weekday(look, i.wrapping_sub(1))) || !(figures || the && look.back(i, 1) == "on" && n > 3) {
        return None;
    }
    let next = at + 1;
    if look.word(next) == "of" {
        return match (look.word(next + 1), look.word(next + 2)) {
            ("this" | "last" | "next" | "the", "month") => Some(next + 3),
            _ => None,
        };
    }
    look.no_noun_at(next).then_some(next)
}

/// `9.30am`, `10 pm`, `14:30`, `noon`, `10 o'clock`; the index behind it.
fn clock(look: &Look<'_>, i: usize) -> Option<usize> {
    match look.word(i) {
        "noon" | "midnight" | "midday" => return Some(i + 1),
        _ if !look.is_number(i) => return None,
        _ => {}
    }
    let word = look.word(i);
    let (hour, minute) = match word.len() {
        // `930pm`
        3 | 4 if look.digits(i).is_some() && matches!(look.word(i + 1), "am" | "pm") => word.split_at(word.len() - 2),
        _ => word.split_once(['.', ':']).unwrap_or((word, "")),
    };
    let fine = matches!(hour.len(), 1 | 2)
        && hour.parse().is_ok_and(|hour: u8| hour < 25)
        && (minute.is_empty() || minute.len() == 2 && minute.parse().is_ok_and(|minute: u8| minute < 60));
    if !fine {
        return None;
    }
    match look.word(i + 1) {
        "am" | "pm" if !look.tokens[i + 1].clitic => return Some(i + 2),
        "o'clock" | "oclock" => return Some(i + 2),
        "a" | "p" if look.word(i + 2) == "." && look.word(i + 3) == "m" && look.touches(i + 3) => return Some(i + 4),
        _ => {}
    }
    let told = matches!(look.back(i, 1), "at" | "by" | "until" | "till" | "since" | "from" | "before" | "after" | "around");
    (word.contains(':') && !look.is_number(i + 1) || told && word.contains('.') && minute.len() == 2 && look.no_noun_at(i + 1))
        .then_some(i + 1)
}

/// What may follow a day: `morning`, `at 10`, `, 9.30am`.
fn with_time(look: &Look<'_>, from: usize, iso: Option<String>, mut next: usize) -> (Option<String>, usize) {
    let is_day = !look.is_number(next - 1) || look.digits(next - 1).is_none() || next > from + 1;
    if !is_day || next == from + 1 && look.is_number(from) {
        return (iso, next);
    }
    let mut changed = false;
    if matches!(look.word(next), "morning" | "afternoon" | "evening" | "night" | "lunchtime" | "am" | "pm")
        && !matches!(look.word(next - 1), "am" | "pm" | "ago")
    {
        next += 1;
        changed = true;
    }
    let at = match look.word(next) {
        "at" | "by" | "around" | "," => next + 1,
        _ => next,
    };
    if let Some(end) = clock(look, at) {
        return (None, end);
    }
    let hour = look.digits(at).filter(|hour| hour.len() <= 2 && hour.parse().is_ok_and(|hour: u8| (1..=24).contains(&hour)));
    if look.word(next) == "at" && hour.is_some() && look.no_noun_at(at + 1) {
        return (None, at + 1);
    }
    (if changed { None } else { iso }, next)
}

/// `03/11/2026`, `2026-11-03`, `3.11.2026`, and `3/11` after a word that places it. ISO only where the order is certain.
fn numeric(look: &Look<'_>, i: usize) -> Option<(Option<String>, usize)> {
    let word = look.word(i);
    if word.matches('.').count() == 2 {
        let mut parts = word.split('.');
        let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
        return Some((whole(a, b, c)?, i + 1));
    }
    if look.back(i, 1) == "/" && look.touches(i) {
        return None;
    }
    let first = look.digits(i)?;
    if look.tokens.get(i + 1).is_some_and(|token| token.joined) && look.tokens.get(i + 2).is_some_and(|token| token.joined) {
        return Some((whole(first, look.digits(i + 1)?, look.digits(i + 2)?)?, i + 3));
    }
    if look.word(i + 1) != "/" || !look.touches(i + 1) || !look.touches(i + 2) {
        return None;
    }
    let second = look.digits(i + 2)?;
    if look.word(i + 3) == "/" && look.touches(i + 3) {
        return Some((whole(first, second, look.digits(i + 4)?)?, i + 5));
    }
    let placed = matches!(look.back(i, 1), "on" | "by" | "since" | "until" | "till" | "from" | "before" | "after" | "dated" | "due");
    let fine = |a: &str, b: &str| a.parse().is_ok_and(|a: u8| (1..=31).contains(&a)) && b.parse().is_ok_and(|b: u8| (1..=31).contains(&b));
    (placed && first.len() <= 2 && second.len() <= 2 && fine(first, second) && !(first == "24" && second == "7")).then_some((None, i + 3))
}

/// A date in three figures: `None` if it is none, the inner `None` if day and month could be swapped.
fn whole(a: &str, b: &str, c: &str) -> Option<Option<String>> {
    let n = |part: &str| part.parse::<u16>().ok();
    if a.len() == 4 && b.len() <= 2 && c.len() <= 2 {
        let (year, month, day) = (n(a)?, n(b)?, n(c)?);
        return ((1900..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day))
            .then(|| Some(format!("{year:04}-{month:02}-{day:02}")));
    }
    if a.len() > 2 || b.len() > 2 || !matches!(c.len(), 2 | 4) {
        return None;
    }
    let (first, second, year) = (n(a)?, n(b)?, n(c)?);
    let full = c.len() == 4;
    if full && !(1900..2100).contains(&year) {
        return None;
    }
    match (first, second) {
        (13..=31, 1..=12) => Some(full.then(|| format!("{year:04}-{second:02}-{first:02}"))),
        (1..=12, 13..=31) => Some(full.then(|| format!("{year:04}-{first:02}-{second:02}"))),
        (1..=12, 1..=12) => Some((full && first == second).then(|| format!("{year:04}-{first:02}-{second:02}"))),
        _ => None,
    }
}

/// `in March`, `since 2015`, `October`, `March 2026`.
fn month_or_year(look: &Look<'_>, i: usize) -> Option<usize> {
    let placed = matches!(
        look.back(i, 1),
        "in" | "since"
            | "until"
            | "till"
            | "by"
            | "from"
            | "last"
            | "next"
            | "this"
            | "early"
            | "late"
            | "mid"
            | "before"
            | "after"
            | "of"
            | "through"
            | "during"
    );
    if let Some((_, certain)) = month(look.word(i)) {
        let dated = year(look, i + 1).is_some();
        if !look.capital(i) && !certain || !(dated || placed || certain && look.capital(i)) {
            return None;
        }
        return Some(if dated { i + 2 } else { i + 1 });
    }
    (year(look, i).is_some() && matches!(look.back(i, 1), "in" | "since" | "until" | "from" | "during") && look.no_noun_at(i + 1))
        .then_some(i + 1)
}
