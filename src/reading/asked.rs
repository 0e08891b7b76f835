//! Which of a message's requests a reply says back.
//!
//! In go the requests that reflection found, in text order; out come one or two of them. What a letter wants is mostly
//! said at its end, so the last that can be said alone is the chief one; one more goes with it where the two are short
//! enough and do not ask for the same.

use super::clause::Clause;
use crate::reflect::{PointsBack, Request};

/// Longest pair of requests, in words: what is longer reads like a list of charges.
const MOST_WORDS: usize = 26;

/// Shortest word, in letters, that shows two requests to be about the same.
const TELLING: usize = 4;

/// The requests to say back, in text order: at most two.
pub(super) fn chosen(requests: Vec<Request>, clause: Option<&Clause>, unhappy: bool) -> Vec<Request> {
    let sayable: Vec<Request> = requests.into_iter().filter(|request| has_been_said(request, clause, unhappy)).collect();
    let Some(chief) = sayable.iter().cloned().reduce(Request::plainer) else { return Vec::new() };
    let other = sayable.iter().rev().find(|other| {
        other.span != chief.span
            && !is_slight(&other.text)
            && !shares_a_word(&other.text, &chief.text)
            && other.text.split_whitespace().count() + chief.text.split_whitespace().count() <= MOST_WORDS
    });
    let mut parts: Vec<Request> = match other {
        Some(other) if is_slight(&chief.text) => vec![other.clone()],
        other => std::iter::once(&chief).chain(other).cloned().collect(),
    };
    parts.sort_by_key(|part| part.span.start);
    parts
}

/// Whether what a request points back to is said before it: the trouble, or the gap for it.
fn has_been_said(request: &Request, clause: Option<&Clause>, unhappy: bool) -> bool {
    let many = |clause: &Clause| {
        clause.text.split_whitespace().any(|word| {
            word.len() > 3
                && word.ends_with('s')
                && !word.contains('\'')
                && !["ss", "us", "is"].iter().any(|end| word.ends_with(end))
                && !matches!(word, "was" | "has" | "does" | "always" | "ours" | "yours" | "days" | "weeks" | "months" | "hours" | "times")
        })
    };
    match request.points {
        None => true,
        Some(PointsBack::One) => unhappy,
        Some(PointsBack::Many) => clause.is_some_and(many),
    }
}

/// Whether a request only asks to be answered, which a reply does anyway.
fn is_slight(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    text.split_whitespace().count() <= 4 && matches!(last, "reply" | "response" | "answer" | "update" | "call" | "you")
}

fn shares_a_word(one: &str, other: &str) -> bool {
    let stem = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).trim_end_matches("ed").trim_end_matches('s').to_lowercase();
    let telling =
        |word: &str| word.len() >= TELLING && !matches!(word, "your" | "that" | "this" | "with" | "from" | "into" | "back" | "them");
    one.split_whitespace().map(stem).any(|word| telling(&word) && other.split_whitespace().map(stem).any(|another| another == word))
}
