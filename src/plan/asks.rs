//! Whether all that can be named of a complaint is what its writer asks.

use super::text::{is_troubled, is_uneasy};
use crate::reading::{Reading, asks_something};
use crate::vocab::Stance;

/// Highest severity at which what is asked beside nothing that can be named is taken for what they want to know or to have
/// done; whoever is more upset than that mostly asks in reproach.
const CALM: u8 = 1;

/// Whether nothing of a complaint can be named and it is told calmly: a question in it is asked and no reproach.
pub(crate) fn asks_calmly(reading: &Reading) -> bool {
    matches!(reading.stance, Stance::Complaint)
        && reading.severity <= CALM
        && reading.sure_clause().is_none()
        && reading.sure_noun().is_none()
}

/// Whether a complaint tells of no trouble in any word and asks something: "it's cheaper today. Can you refund the difference?"
/// Who adds a tag or a word of scorn asks nothing.
pub(super) fn only_asks(reading: &Reading) -> bool {
    let document = &reading.document;
    let scorns = document.tokens().iter().any(|token| {
        token.hashtag || matches!(document.fold(token), "really" | "seriously" | "wonder" | "curious" | "deal" | "even" | "wasted" | "cmon")
    });
    asks_calmly(reading)
        && !reading.questions.is_empty()
        && !is_troubled(reading)
        && !is_uneasy(reading)
        && !scorns
        && asks_something(document)
}
