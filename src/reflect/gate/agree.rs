//! Whether a verb agrees with its subject: what would be ours to write must.

use super::super::grammar::{Clause, Grammar, Referent};
use super::super::lexicon::{HAVE, N, NAME, PLURAL, VB, VBD, VBN, VBZ};
use super::super::lists::List;
use super::super::rule::GateId;

/// `the bags was lost`, `my order have`: what would be ours to write must agree.
pub(super) fn agreement(grammar: &Grammar<'_, '_>, clause: &Clause) -> Option<GateId> {
    let finite = &grammar.line[clause.verb.finite];
    if finite.clitic || clause.verb.modal.is_some() {
        return None;
    }
    let subject = &clause.subject;
    let singular = matches!(finite.fold, "is" | "was" | "has" | "does") || finite.is(VBZ) && !finite.is(HAVE.with(N));
    let plural = matches!(finite.fold, "are" | "were" | "have" | "do");
    let bad = match subject.referent {
        Referent::Customer if subject.pronoun => {
            matches!(finite.fold, "is" | "has" | "does" | "are") && grammar.line[subject.head].fold == "i"
                || finite.is(VBZ) && !finite.is(VBD)
        }
        Referent::It | Referent::Nobody | Referent::Nothing | Referent::Somebody => {
            plural
                && matches!(
                    grammar.line[subject.head].fold,
                    "it" | "nobody" | "nothing" | "someone" | "somebody" | "this" | "that" | "no one"
                )
        }
        Referent::Company => false,
        Referent::There => {
            plural && clause.complements.object.is_some_and(|object| matches!(grammar.line[object.start].fold, "a" | "an" | "1" | "one"))
        }
        _ => {
            let head = &grammar.line[subject.head];
            let collective = head.on(List::Staff)
                || head.on(List::Bare)
                // A name may be of many; a phone is one.
                || head.is(NAME) && !head.on(List::Devices)
                // `Brook Finance are`
                || grammar.line[subject.start].is(NAME)
                || !head.is(N)
                || matches!(head.fold, "news" | "series" | "data" | "media" | "luggage");
            // `the storm get opened`
            let base = finite.is(VB) && !finite.is(VBD.with(VBZ).with(VBN));
            // `the oldest screens and my food was cold`
            let listed = grammar.line[subject.base.min(subject.end)..subject.end].iter().any(|lexeme| lexeme.fold == "and");
            // `my passport and my card was stolen`
            let both = subject.plural && listed && matches!(finite.fold, "was" | "is" | "has") && subject.end > subject.head + 1;
            !collective
                && (both
                    || head.is(PLURAL) && singular && listed
                    || head.is(PLURAL) && subject.plural && singular && subject.end == subject.base
                    || !subject.plural && !head.is(PLURAL) && (plural || base && subject.end == subject.base))
        }
    };
    bad.then_some(GateId::Agreement)
}
