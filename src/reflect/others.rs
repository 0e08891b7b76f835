//! Others whom a clause speaks of: whether it also says who they are.
//!
//! In go the words of a chain of clauses; out comes whether a `they` in it, or an `it`, points outside.

use super::lexicon::{ADJ, BE, COMPANY, DAY, DO, HAVE, MODAL, MONEY, N, NAME, PLURAL, PREP, SUBJ, TO, UNIT, VB, VBD, VBG, VBN};
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
    // "the bonus never came and I contacted them": people, and not the points.
    let asked = at > 0
        && chain[at].fold == "them"
        && matches!(
            chain[at - 1].fold,
            "contacted"
                | "contact"
                | "called"
                | "emailed"
                | "messaged"
                | "asked"
                | "told"
                | "rang"
                | "phoned"
                | "informed"
                | "notified"
                | "wrote"
        );
    let named = |lexeme: &Lexeme<'_>| named(lexeme) && !(asked && lexeme.is(PLURAL) && !lexeme.on(List::Staff) && !lexeme.is(NAME));
    // "I ordered from you and they cancelled it": the company is `they` as well, and we don't call ourselves so.
    let of_us = chain[..at].iter().any(|lexeme| lexeme.is(COMPANY));
    of_us && chain[at].fold == "they" || !chain[..at].iter().any(named)
}

/// Whether the word at `i` points at something said elsewhere: "it", "there", "this" by itself.
pub(super) fn points(line: &[Lexeme<'_>], i: usize) -> bool {
    match line[i].fold {
        "it" | "them" | "they" | "he" | "she" | "him" | "his" | "their" | "one" => true,
        "there" => !line.get(i + 1).is_some_and(|next| next.is(BE)),
        "this" | "these" | "those" | "that" => !line.get(i + 1).is_some_and(|next| next.is(N.with(ADJ).with(SUBJ))),
        _ => false,
    }
}

/// "told to send it back at my own expense": what it is stayed in their message.
///
/// Only an `it` that something was to be done to, or that a story begins with: one that opens a clause is often nothing in
/// particular ("it would cost £9"), and "you still haven't received it" is understood by whoever waits for it.
pub(super) fn unnamed_it(chain: &[Lexeme<'_>], joined: usize) -> bool {
    let done_to = |i: usize| {
        chain[i].fold == "it"
            && i > 1
            && (i < joined || chain[i - 2].is(TO))
            && chain[i - 1].is(VB.with(VBG).with(VBD).with(VBN).with(PREP))
            && !chain[i - 1].is(BE.with(HAVE).with(MODAL))
            && !chain.get(i + 1).is_some_and(|next| next.is(BE.with(HAVE).with(DO).with(MODAL)) || next.is(VBD) && !next.is(VBN))
            // "make it to the gate", "get it right": nothing that was named.
            && !matches!(chain[i - 1].fold, "make" | "making" | "made" | "about" | "that" | "like")
    };
    // "half of it was mouldy", "asked if it could be turned down"
    let part = chain.len() > 2
        && chain[2].fold == "it"
        && chain[1].fold == "of"
        && matches!(chain[0].fold, "half" | "most" | "all" | "some" | "part" | "much" | "none" | "both");
    let wondered = |i: usize| chain[i].fold == "it" && i > 0 && matches!(chain[i - 1].fold, "if" | "whether");
    if part {
        return true;
    }
    let Some(at) = (0..chain.len()).find(|i| done_to(*i) || wondered(*i)) else { return false };
    !is_named(chain, at - 1)
}

/// Whether a thing that an `it` at `at` could stand for is named before it.
pub(super) fn is_named(chain: &[Lexeme<'_>], at: usize) -> bool {
    let named = |i: usize| {
        let lexeme = &chain[i];
        let people = lexeme.on(List::Staff) || lexeme.on(List::Relatives) || i > 0 && chain[i - 1].fold == "in" && lexeme.fold == "law";
        let leads = chain.get(i + 1).is_some_and(|next| next.is(N) && !next.is(VBD.with(PREP).with(UNIT)));
        let verbal = lexeme.is(VBG) && !super::grammar::phrase::names_a_thing(lexeme);
        lexeme.is(N.with(NAME)) && !lexeme.is(PLURAL.with(UNIT).with(DAY).with(MONEY).with(COMPANY)) && !people && !leads && !verbal
            // `one of us`: somebody.
            || lexeme.fold == "one" && !chain.get(i + 1).is_some_and(|of| of.fold == "of")
            || matches!(lexeme.fold, "something" | "nothing" | "anything" | "this" | "that")
    };
    (0..at).any(named)
}
