//! How long somebody of whom nothing else can be read waited, or was put back.
//!
//! In goes a tagged line of a post; out comes "the wait of nine hours" or "the delay of two hours", reading after "I'm so sorry
//! about". The time stands next to a word of waiting or a place where nobody waits gladly, and it has run already.

use super::fragment::supplied;
use super::kinds::KIND;
use super::lexicon::{NAME, NOT, NUM, PUNCT, SUB};
use super::lists::List;
use super::normalise::{Form, Lexeme, fold};
use super::salvage::is_open;
use super::trouble::Troubles;
use super::{Reflection, waits};

/// How many words may stand between a time and what it is the time of.
const NEAR: usize = 4;

impl Troubles<'_> {
    /// `4 hours at this station and …` as "the wait of 4 hours", `delaying us an hour` as "the delay of an hour".
    pub(super) fn length(&self, line: &[Lexeme<'_>]) -> Option<(f32, Reflection)> {
        if line.iter().any(is_open) {
            return None;
        }
        let (from, end, delayed) = (0..line.len()).find_map(|i| {
            // `hold 4 46 mins`: a figure for a word.
            let figures = line.get(i + 1).is_some_and(|next| next.is(NUM) && !next.fold.contains('/'));
            let counted = (line[i].is(NUM) || matches!(line[i].fold, "an" | "half")) && !figures;
            let end = waits::measure(line, i).filter(|_| counted)?;
            let delayed = if is_before(line, i, is_delay) || is_after(line, end, is_delay) || is_after(line, end, is_late) {
                true
            } else if is_before(line, i, is_waiting) || is_after(line, end, is_waiting) || waits_at(line, end) {
                false
            } else {
                return None;
            };
            (!is_anothers(line, i, end)).then_some((i, end, delayed))
        })?;
        let about = from > 0 && matches!(line[from - 1].fold, "over" | "almost" | "nearly" | "more than");
        let noun = if delayed { "delay" } else { "wait" };
        let mut words = vec![supplied(self.vocabulary, noun, noun, false), supplied(self.vocabulary, "of", "of", false)];
        words.extend(line[from - usize::from(about)..end].iter().map(|lexeme| in_full(lexeme, line[end - 2.min(end - from)].fold)));
        self.named(&words, KIND + 0.1)
    }
}

/// A unit in full behind its number: `min` is "minutes".
fn in_full<'a>(lexeme: &Lexeme<'a>, number: &str) -> Lexeme<'a> {
    let one = matches!(number, "1" | "an" | "a" | "one" | "half");
    let full = match (lexeme.fold, one) {
        ("min" | "mins", false) => "minutes",
        ("min" | "mins", true) => "minute",
        ("hr" | "hrs", false) => "hours",
        ("hr" | "hrs", true) => "hour",
        _ => return *lexeme,
    };
    Lexeme { fold: full, form: Form::Fixed(full), ..*lexeme }
}

/// Words for being put back.
fn is_delay(word: &str) -> bool {
    matches!(word, "delay" | "delays" | "delaying")
}

/// Words behind a time that something was late by.
fn is_late(word: &str) -> bool {
    matches!(word, "late" | "overdue")
}

/// Words for waiting that are said of nothing else.
fn is_waiting(word: &str) -> bool {
    matches!(word, "wait" | "waiting" | "waited" | "hold" | "holding" | "on hold" | "sitting" | "sat" | "standing" | "hostage")
}

/// Words that may stand between a time and what it is the time of.
fn links(lexeme: &Lexeme<'_>) -> bool {
    matches!(
        lexeme.fold,
        "me" | "us"
            | "my"
            | "our"
            | "flight"
            | "by"
            | "of"
            | "for"
            | "is"
            | "was"
            | "been"
            | "has"
            | "a"
            | "an"
            | "the"
            | "this"
            | "more"
            | "on"
            | "in"
            | "at"
            | "over"
            | "about"
            | "almost"
            | "nearly"
            | "more than"
            | "least"
            | "at least"
            | "now"
            | "here"
            | "time"
            | "times"
            | "phone"
            | "line"
            | "plane"
            | "tarmac"
            | "runway"
            | "gate"
            | "too"
            | "long"
            | "to"
            | "just"
            | "already"
            | "and"
            | "counting"
    )
}

fn is_before(line: &[Lexeme<'_>], i: usize, is: fn(&str) -> bool) -> bool {
    let told = |at: usize| {
        // "you refuse to wait ten minutes", "have to wait"
        is(line[at].fold)
            && (at == 0
                || line[at - 1].fold != "to"
                || at > 1 && matches!(line[at - 2].fold, "have" | "had" | "having" | "need" | "got" | "forced"))
    };
    (i.saturating_sub(NEAR)..i).rev().take_while(|&at| is(line[at].fold) || links(&line[at])).any(told)
}

fn is_after(line: &[Lexeme<'_>], end: usize, is: fn(&str) -> bool) -> bool {
    (end..line.len().min(end + NEAR + 1)).take_while(|&at| is(line[at].fold) || links(&line[at])).any(|at| is(line[at].fold))
}

/// `… at this airport`, `on the tarmac`, `for our bags`: where or what for nobody stands gladly.
fn waits_at(line: &[Lexeme<'_>], end: usize) -> bool {
    let at = end + usize::from(matches!(fold(line, end), "now" | "already"));
    let head = at + 1 + line[(at + 1).min(line.len())..].iter().take(2).take_while(|lexeme| is_which(lexeme)).count();
    let whole = line.get(head + 1).is_none_or(|next| !matches!(next.fold, "number" | "agent" | "staff" | "service" | "wifi"));
    let place = |word: &str| waits::is_held_at(word) || matches!(word, "airport" | "terminal" | "transit" | "station" | "hold");
    let wanted = |word: &str| {
        matches!(word, "bag" | "bags" | "luggage" | "baggage" | "food" | "pizza" | "gate" | "crew" | "pilot" | "answer" | "reply")
    };
    whole
        && match fold(line, at) {
            "on" | "in" | "at" => place(fold(line, head)),
            "for" => wanted(fold(line, head)),
            _ => false,
        }
}

fn is_which(lexeme: &Lexeme<'_>) -> bool {
    lexeme.is(NAME) || matches!(lexeme.fold, "the" | "this" | "that" | "your" | "my" | "our" | "a" | "an" | "same")
}

/// Somebody else's time, one that is to come, was promised, or was none: `they waited an hour`, `be there 2 hours before`.
fn is_anothers(line: &[Lexeme<'_>], from: usize, end: usize) -> bool {
    let clause = line[..from].iter().rposition(|lexeme| lexeme.is(PUNCT.with(SUB))).map_or(0, |mark| mark + 1);
    let before = line[clause..from].iter().rev().take(10).any(|lexeme| {
        lexeme.is(NOT)
            || lexeme.on(List::Relatives)
            || matches!(
                lexeme.fold,
                "he" | "she"
                    | "they"
                    | "people"
                    | "passengers"
                    | "customers"
                    | "who"
                    | "when"
                    | "every"
                    | "next"
                    | "only"
                    | "within"
                    | "under"
                    | "until"
                    | "should"
                    | "would"
                    | "will"
                    | "'ll"
                    | "could"
                    | "can"
                    | "might"
                    | "may"
                    | "said"
                    | "say"
                    | "says"
                    | "told"
                    | "promised"
                    | "another"
            )
    });
    let after = line[end..].iter().take(3).any(|lexeme| {
        matches!(lexeme.fold, "ago" | "early" | "before" | "prior" | "from" | "flight" | "drive" | "ride" | "bus" | "layover" | "fee")
    });
    // "boarding in 12 minutes": it is to come.
    before || after || from > 0 && matches!(line[from - 1].fold, "in" | "within" | "by")
}
