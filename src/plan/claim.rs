//! Claims: what a customer says that only an inquiry can settle, told back as theirs and regretted by nobody.

use super::text::construction;
use crate::reading::Reading;
use crate::reflect::{List, as_disputed, names_dispute};
use crate::vocab::Flag;

/// What somebody says they never did, begun as its verb begins.
const NEVER_DID: [&str; 16] = [
    "order", "author", "agree", "request", "consent", "regist", "subscri", "approv", "ask", "sign", "recogni", "made", "make", "open",
    "owe", "appl",
];
/// What a report may hold against somebody.
const HELD: [&str; 6] = ["missed payment", "late payment", "debt", "default", "loan", "account on"];
/// How they say that it is wrong.
const DENIED: &[&str] = &[
    "never missed",
    "never been late",
    "always paid",
    "not mine",
    "isn't mine",
    "never had",
    "never opened",
    "never dealt",
    "paid on time",
    "payments on time",
];

/// Whether the clause that would be said back is claimed and not settled.
pub(super) fn is_claim(reading: &Reading) -> bool {
    let Some(sure) = reading.sure_clause() else { return false };
    let clause = sure.text.as_str();
    match construction(reading) {
        _ if sure.is_claimed() => true,
        Some(List::YouNot) => never_did(clause),
        Some(List::ThereIs) => HELD.iter().any(|held| clause.contains(held)) && denies(reading),
        _ => false,
    }
}

/// Whether the thing that would be named is named with what its writer says of it: "the account that you say is fraudulent".
pub(super) fn names_what_is_denied(reading: &Reading) -> bool {
    let Some(thing) = reading.issue.as_ref().and_then(|issue| issue.event.as_deref()) else { return false };
    let looked_into = reading.flags.iter().any(|found| matches!(found.flag, Flag::Legal | Flag::RegulatorPress));
    names_dispute(thing) && (looked_into || thing.contains(" that ") || thing.contains(" you say "))
        || as_disputed(thing, reading.document.text()).is_some()
}

/// "You never agreed to this", "you did not order it".
fn never_did(clause: &str) -> bool {
    let mut words = clause.split_whitespace();
    words.any(|word| matches!(word, "not" | "never") || word.ends_with("n't"))
        && words
            .find(|word| !matches!(*word, "ever" | "even" | "actually" | "been"))
            .is_some_and(|verb| !verb.ends_with("ing") && NEVER_DID.iter().any(|stem| verb.starts_with(stem)))
}

/// "There is a missed payment on my account … I have never missed one."
fn denies(reading: &Reading) -> bool {
    let text = reading.document.text().to_lowercase();
    DENIED.iter().any(|denied| text.contains(denied))
}

#[cfg(test)]
mod tests {
    use super::is_claim;
    use crate::engine::Engine;
    use crate::reading::ReadOptions;

    #[test]
    fn what_is_contested_is_a_claim() {
        let engine = Engine::builtin();
        let claim = |text: &str| is_claim(&engine.read(text, &ReadOptions::default()));
        assert!(claim("I applied for a loan, only to learn that there is a missed payment on my account. I have never missed one."));
        assert!(claim("I did not agree to this plan. Please take it off my account."));
        assert!(!claim("There is a missed payment on my account and I am very sorry about it."));
        assert!(!claim("There is a hole in my account book. I have never missed one."));
    }
}
