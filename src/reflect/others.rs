//! Others whom a clause speaks of: whether it also says who they are.
//!
//! In go the words of a chain of clauses; out comes whether a `they` in it points outside.

use super::lexicon::{COMPANY, DAY, N, NAME, PLURAL, UNIT};
use super::lists::List;
use super::normalise::Lexeme;

/// "my wife contacted them": they were named in a sentence that the reply does not repeat.
pub(super) fn unnamed_others(chain: &[Lexeme<'_>]) -> bool {
    let Some(at) = chain.iter().position(|lexeme| matches!(lexeme.fold, "them" | "they" | "their")) else { return false };
    let named = |lexeme: &Lexeme<'_>| {
        (lexeme.is(PLURAL) && lexeme.is(N) && !lexeme.is(UNIT.with(DAY)))
            || lexeme.on(List::Staff)
            || lexeme.is(NAME)
            || matches!(
                lexeme.fold,
                "service"
                    | "care"
                    | "support"
                    | "team"
                    | "company"
                    | "bank"
                    | "store"
                    | "shop"
                    | "hotel"
                    | "restaurant"
                    | "airline"
                    | "pharmacy"
                    | "surgery"
                    | "school"
                    | "office"
                    | "department"
                    | "desk"
                    | "line"
                    | "helpline"
                    | "branch"
                    | "somebody"
                    | "someone"
                    | "nobody"
                    | "anyone"
                    | "no one"
                    | "everyone"
                    | "contractor"
                    | "landlord"
                    | "agency"
                    | "council"
                    | "police"
                    | "insurer"
                    | "garage"
                    | "supplier"
                    | "courier"
                    | "warehouse"
            )
    };
    // "I ordered from you and they cancelled it": the company is `they` as well, and we don't call ourselves so.
    let of_us = chain[..at].iter().any(|lexeme| lexeme.is(COMPANY));
    of_us && chain[at].fold == "they" || !chain[..at].iter().any(named)
}
