//! What held once and what holds now: "it was awful for years, these days it's superb".
//!
//! In go a document and the place of a match; out comes whether the match
//! tells of a time that the writer sets against a later one.

use super::marks::{self, Marks};
use crate::matcher::CueMatch;
use crate::text::{Document, TokenKind};

/// A then and a now stand no further apart than this.
const FAR: usize = 40;

/// Whether a match stands in the earlier half of a then-and-now.
pub(super) fn is_over(document: &Document, found: &CueMatch) -> bool {
    let sentence = &document.sentences()[found.sentence];
    let (first, last) = (found.first.saturating_sub(FAR).max(sentence.first), (found.last + FAR).min(sentence.last));
    if !may_turn(document, first, last) {
        return false;
    }
    let words = words(document, first, last);
    let at = words.partition_point(|(index, _)| *index < found.first);
    let end = words.partition_point(|(index, _)| *index <= found.last);
    let text: Vec<&str> = words.iter().map(|(_, word)| *word).collect();
    // "happy with it until last week"
    if let Some(until) = (end..text.len()).find(|&i| text[i] == "until")
        && text.get(until + 1).is_some_and(|next| matches!(*next, "last" | "recently" | "now" | "this" | "yesterday" | "today" | "about"))
    {
        return true;
    }
    // "worked beautifully for a month and then it stopped"
    let breaks = |i: usize| text[i] == "then" && text[i + 1..].iter().take(3).any(|word| gives_out(word));
    if (end..text.len()).any(breaks) && text[..end].iter().any(|word| matches!(*word, "worked" | "was" | "ran" | "went")) {
        return true;
    }
    let once = |from: usize, to: usize| (from..to).any(|i| is_then(&text, i));
    // Both in one sentence.
    if let Some(now) = (end..text.len()).find(|&i| is_now(&text, i)) {
        return once(0, now) && !once(end, now) || once(0, at);
    }
    // The next sentence opens with the later time.
    once(0, text.len())
        && document.sentences().get(found.sentence + 1).is_some_and(|next| {
            let next: Vec<&str> =
                self::words(document, next.first, next.last.min(next.first + FAR)).iter().map(|(_, word)| *word).collect();
            (0..next.len().min(3)).any(|i| is_now(&next, i)) || next.last() == Some(&"since")
        })
}

/// Whether any word stands there that a then-and-now needs: most sentences have none.
fn may_turn(document: &Document, first: usize, last: usize) -> bool {
    let mut before = "";
    let mut opened = false;
    document.tokens()[first..last].iter().filter(|token| token.kind == TokenKind::Word).any(|token| {
        let word = document.fold(token);
        let (before, was_opened) = (std::mem::replace(&mut before, word), opened);
        let marks = marks::known(word);
        opened = marks.have(Marks::OPENS_A_TIME);
        marks.have(Marks::TURNS)
            || was_opened
                && (matches!((before, word), ("used", "to") | ("at", "first") | ("in", "the") | ("for", "years" | "ages" | "decades"))
                    || before == "last" && is_period(word))
    })
}

fn words(document: &Document, first: usize, last: usize) -> Vec<(usize, &str)> {
    let mut words = Vec::with_capacity(last.saturating_sub(first));
    let is_word = |i: &usize| document.tokens()[*i].kind == TokenKind::Word;
    words.extend((first..last).filter(is_word).map(|i| (i, document.fold(&document.tokens()[i]))));
    words
}

fn gives_out(word: &str) -> bool {
    matches!(word, "stopped" | "died" | "broke" | "failed" | "crashed" | "quit" | "packed" | "gave")
}

fn is_period(word: &str) -> bool {
    matches!(word, "year" | "years" | "month" | "months" | "week" | "summer" | "winter" | "spring" | "autumn" | "season" | "term" | "time")
}

fn is_then(words: &[&str], i: usize) -> bool {
    let next = words.get(i + 1).copied().unwrap_or("");
    let before = i.checked_sub(1).map_or("", |i| words[i]);
    match words[i] {
        "used" => next == "to",
        "once" => !matches!(next, "again" | "more" | "i" | "we" | "it" | "you") && !matches!(before, "not" | "at" | "never" | "more"),
        "at" => next == "first",
        "in" => next == "the" && words.get(i + 2) == Some(&"past"),
        "last" => is_period(next) && next != "time",
        "for" => matches!(next, "years" | "ages" | "decades") && words[..i].iter().any(|word| matches!(*word, "was" | "were")),
        "initially" | "originally" | "formerly" | "previously" => true,
        _ => false,
    }
}

fn is_now(words: &[&str], i: usize) -> bool {
    let next = words.get(i + 1).copied().unwrap_or("");
    match words[i] {
        "now" | "nowadays" | "today" | "lately" => true,
        "these" => next == "days",
        "this" => is_period(next),
        "come" => next == "to" && i > 0 && matches!(words[i - 1], "have" | "'ve" | "has"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_over;
    use crate::matcher::{Matcher, Owner};
    use crate::pattern::Pattern;
    use crate::text::Document;

    #[track_caller]
    fn case(pattern: &str, text: &str, want: bool) {
        let mut matcher = Matcher::new();
        matcher.add(Owner::Cue(0), &Pattern::parse(pattern).unwrap(), false);
        let document = Document::new(text);
        let found = matcher.find(&document, &[]);
        assert_eq!(is_over(&document, &found[0]), want, "{pattern:?} in {text:?}");
    }

    #[test]
    fn what_is_set_against_a_later_time_is_over() {
        case("awful", "The tram was awful for years. These days it is superb.", true);
        case("superb", "The tram was awful for years. These days it is superb.", false);
        case("hated", "At first I hated the tram, but I've come to love it.", true);
        case("worst", "Once the worst cafe in town, now the best.", true);
        case("best", "Once the worst cafe in town, now the best.", false);
        case("happy", "I was happy with the tram until last week.", true);
        case("late", "Last week it was late and today it was late.", true);
        case("late", "It was late last week.", false);
        case("beautifully", "The drill worked beautifully for a month and then it stopped.", true);
    }
}
