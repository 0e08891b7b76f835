//! What a clause leaves behind when words were lost in typing: a doer, a name for "it", the end of a plural.

use super::super::grammar::{Clause, Grammar, Referent};
use super::super::lexicon::{CC, DAY, MONEY, N, NAME, NUM, PLURAL, PREP, PUNCT, UNIT, VBG, VBN};
use super::super::lists::List;
use super::super::normalise::Lexeme;
use super::super::rule::GateId;

/// Gates on what lost its sense in typing; `start` is where the first clause of the chain begins.
pub(super) fn slipped(grammar: &Grammar<'_, '_>, clause: &Clause, start: usize) -> Option<GateId> {
    let line = grammar.line;
    let (subject, verb) = (&clause.subject, &clause.verb);
    // `I was on hold and then hung on me`: nobody does that to themselves, so somebody else stayed unnamed.
    let to_me = |at: usize| line.get(at).filter(|_| at < clause.end).is_some_and(|me| matches!(me.fold, "me" | "us"));
    let prepositional = line.get(verb.main + 1).is_some_and(|next| next.is(PREP));
    // `Don't make me pay`: an order to us, taken for a statement of theirs.
    let ordered = line[subject.head].inserted && verb.negated && !verb.past && !verb.perfect;
    if (clause.shared || ordered)
        && subject.referent == Referent::Customer
        && !verb.passive
        && (to_me(verb.main + 1) || prepositional && to_me(verb.main + 2))
    {
        return Some(GateId::Reference);
    }
    // `nobody knows where it is`: what is lost was named somewhere else.
    // `…, and on the day your agent split us up`: by itself it can be told, after the rest it drags.
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    let drags = clause.start > start
        && fold(clause.start) == "on"
        && fold(clause.start + 1) == "the"
        && matches!(fold(clause.start + 2), "day" | "night" | "morning");
    if drags {
        return Some(GateId::Reference);
    }
    let lost = (clause.start..clause.end.saturating_sub(2)).any(|i| {
        line[i].fold == "where"
            && line[i + 1].fold == "it"
            && !line[start..i].iter().any(|lexeme| lexeme.on(List::Owned) || lexeme.on(List::Topics))
    });
    // `after speaking to 2 lady`
    let miscounted = (clause.start..clause.end.saturating_sub(1)).any(|i| {
        let thing = &line[i + 1];
        line[i].is(NUM)
            && !line[i].is(MONEY)
            && line[i].fold.bytes().all(|b| b.is_ascii_digit())
            && line[i].fold != "1"
            && !(i > 0 && line[i - 1].is(N.with(NAME)) && !line[i - 1].is(VBG))
            && thing.is(N)
            && !thing.is(PLURAL.with(UNIT).with(NAME).with(DAY))
            && (thing.on(List::Staff) || thing.on(List::Owned) || matches!(thing.fold, "lady" | "man" | "woman" | "person"))
            && !matches!(thing.fold, "staff" | "crew" | "aircraft" | "baggage" | "luggage" | "cabin crew")
            && line.get(i + 2).is_none_or(|next| next.is(PREP.with(PUNCT).with(CC)))
    });
    // `three cracked cups`: a thing, and nobody cracked them.
    let counted = !clause.shared
        && subject.end == subject.start + 1
        && line[subject.head].is(NUM)
        && verb.main == subject.end
        && line[verb.main].is(VBN)
        && line.get(verb.main + 1).is_some_and(|thing| thing.is(PLURAL))
        && clause.end == verb.main + 2;
    if counted {
        return Some(GateId::BareNoun);
    }
    if lost {
        return Some(GateId::Reference);
    }
    miscounted.then_some(GateId::Agreement)
}

/// `by phone`, `on hold`, `access to email`: set phrases without an article.
pub(super) fn first_is_bare_ok(line: &[Lexeme<'_>], complements: &super::super::grammar::Complements) -> bool {
    complements.object.is_some_and(|object| {
        matches!(
            line[object.start].fold,
            "access"
                | "notice"
                | "contact"
                | "proof"
                | "confirmation"
                | "compensation"
                | "help"
                | "work"
                | "time"
                | "legal"
                | "credit"
                | "interest"
                | "advice"
                | "permission"
                | "dinner"
                | "lunch"
                | "breakfast"
                | "sleep"
                | "damage"
                | "warning"
                | "action"
                | "part"
                | "payment"
                | "delivery"
                | "double"
                | "full"
        )
    })
}

/// Whether a sentence in haste left out an article or a verb that nobody leaves out in a letter: "you sat on plane two hours",
/// "our wifi really slow", "offered to have validate the debt".
pub(super) fn lacks_a_word(words: &[&str]) -> bool {
    let place =
        |word: &str| matches!(word, "plane" | "location" | "airport" | "terminal" | "runway" | "tarmac" | "hotel" | "address" | "driver");
    let led = |word: &str| matches!(word, "to" | "on" | "at" | "from" | "into" | "off");
    let is = |word: &str| {
        matches!(word, "is" | "are" | "was" | "were" | "be" | "been" | "being" | "a" | "an" | "the" | "and" | "not" | "so" | "very")
            || word.ends_with("'s")
            || word.ends_with("'re")
    };
    let state =
        |word: &str| matches!(word, "slow" | "bad" | "poor" | "late" | "hot" | "cold" | "dirty" | "rude" | "expensive" | "weak" | "loud");
    words.windows(2).enumerate().any(|(at, pair)| {
        // "at hotel reception", "on plane tickets": the noun behind it is the thing.
        let ends = |next: usize| {
            words.get(next).is_none_or(|next| {
                matches!(*next, "and" | "for" | "over" | "at" | "in" | "with" | "after") || next.starts_with(|c: char| c.is_ascii_digit())
            })
        };
        led(pair[0])
            && (place(pair[1]) && ends(at + 2) || matches!(pair[1], "wrong" | "same") && words.get(at + 2).is_some_and(|noun| place(noun)))
    }) || words.windows(3).any(|three| {
        !is(three[0]) && three[1] == "really" && state(three[2]) && words.last() == Some(&three[2])
            || three[0] == "have"
                && three[1].ends_with("ate")
                && three[1] != "late"
                && matches!(three[2], "the" | "a" | "your" | "our" | "it")
    })
}
