//! What nobody is sorry about, though something went wrong: good news that leads up to it, and what the customer denies.

use crate::reading::Reading;
use crate::reflect::List;
use crate::vocab::{Family, Situation};

/// "You got married, and the photos came out dark": nobody is sorry about the first half of that.
pub(super) fn tells_joy_first(reading: &Reading) -> bool {
    let Some(clause) = reading.issue.as_ref().and_then(|issue| issue.reflected.as_ref()) else { return false };
    let joys = reading.situations.iter().filter(|found| found.situation == Situation::Celebration).map(|found| found.span);
    let praise = reading.kept().filter(|cue| matches!(cue.family, Family::Praise | Family::Relief)).map(|cue| cue.span);
    joys.chain(praise).any(|joy| {
        let last = reading.document.slice(joy).split_whitespace().next_back().unwrap_or_default().to_lowercase();
        let after = clause.text.to_lowercase().find(&last).map(|at| clause.text.to_lowercase().split_off(at));
        clause.spans.iter().any(|span| span.overlaps(joy)) && after.is_some_and(|after| after.contains(" and ") || after.contains(" but "))
    })
}

/// Whether the clause says what the customer never agreed to.
pub(super) fn denies(reading: &Reading) -> bool {
    let clause = reading.issue.as_ref().and_then(|issue| issue.reflected.as_ref());
    let nothing = ["ordered nothing", "bought nothing", "signed nothing", "owe nothing", "no knowledge"];
    let never = ["you never signed up", "you did not sign up", "you didn't sign up"];
    if clause.is_some_and(|clause| nothing.iter().chain(&never).any(|denial| clause.text.contains(denial))) {
        return true;
    }
    clause.filter(|clause| clause.construction == Some(List::YouNot)).is_some_and(|clause| {
        !clause.text.contains(" signed up")
            && !clause.text.contains(" sign up")
            && clause.text.split_whitespace().take(5).any(|word| {
                let stem = word.trim_end_matches("ed").trim_end_matches(['d', 'e']);
                matches!(
                    stem,
                    "sign"
                        | "authoris"
                        | "authoriz"
                        | "agre"
                        | "agree"
                        | "consent"
                        | "request"
                        | "subscrib"
                        | "register"
                        | "approv"
                        | "recognis"
                        | "recogniz"
                        | "mak"
                        | "mad"
                )
            })
    })
}
