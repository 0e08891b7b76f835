//! A thing that is faulted in few words: "filthy seats and sticky tables", "we hate the new menu".
//!
//! In goes a noun phrase of a tagged line, or the line; out comes the thing, with its fault, reading after "I'm so sorry about".

use super::gate;
use super::grammar::{Grammar, NounPhrase};
use super::lexicon::{ADJ, ADV, BE, CC, HAVE, MODAL, N, NAME, NOT, ODD, PREP, PUNCT, SUBJ, VB};
use super::lists::List;
use super::normalise::Lexeme;
use super::noun;
use super::trouble::Troubles;
use super::{Level, Reflection};
use crate::text::is_word;

impl Troubles<'_> {
    /// "my brother and I hate the new menu": what somebody dislikes since it was changed can be named, whatever they call it.
    pub(super) fn disliked(&self, line: &[Lexeme<'_>]) -> Option<(f32, Reflection)> {
        let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
        let at = (1..line.len()).find(|&i| {
            let denied = line[i.saturating_sub(2)..i].iter().any(|lexeme| lexeme.is(NOT));
            match fold(i) {
                "hate" | "dislike" | "detest" | "despise" | "loathe" => line[i].is(VB) && !denied,
                "stand" | "like" => denied,
                _ => false,
            }
        })?;
        // It is theirs to say: "customers hate …" and "don't you hate …" are not.
        let own =
            line[..at].iter().any(|lexeme| matches!(lexeme.fold, "i" | "we")) && !line[..at].iter().any(|lexeme| lexeme.fold == "you");
        let changed = matches!(fold(at + 1), "the" | "your" | "this")
            && matches!(fold(at + 2), "new" | "latest" | "updated" | "redesigned" | "update" | "redesign" | "changes");
        if !own || !changed || gate::line(line).is_some() {
            return None;
        }
        let phrase = Grammar::new(line, Vec::new()).short_phrase(at + 1)?;
        let head = &line[phrase.head];
        let plain = line[phrase.start + 1..phrase.base].iter().all(|lexeme| {
            !lexeme.is(ODD.with(PUNCT))
                && (is_word(lexeme.fold) || lexeme.is(NAME))
                && ![List::Profanity, List::Judgement, List::Positive, List::Safety, List::Relatives, List::Staff]
                    .iter()
                    .any(|list| lexeme.on(*list))
        });
        // "I hate the new way you …": half of what they hate.
        let whole = line.get(phrase.base).is_none_or(|next| next.is(PUNCT.with(CC).with(PREP).with(ADV)));
        if phrase.pronoun
            || !head.is(N)
            || phrase.head + 1 != phrase.base
            || !plain
            || !whole
            || matches!(head.fold, "way" | "guy" | "year")
        {
            return None;
        }
        self.named(&line[phrase.start + 1..phrase.base], 0.7)
    }

    /// "filthy seats and sticky tables", said by itself: what is wrong stands before the thing.
    pub(super) fn faulted(&self, grammar: &Grammar<'_, '_>, phrase: &NounPhrase) -> Option<(f32, Reflection)> {
        let line = grammar.line;
        let adjective = &line[phrase.start];
        let head = &line[phrase.head];
        // Nothing is told before it: it is what they say, and no example of anything.
        let from = line[..phrase.start].iter().rposition(|lexeme| lexeme.is(PUNCT) && lexeme.fold != ",").map_or(0, |mark| mark + 1);
        let alone = !line[from..phrase.start].iter().any(|lexeme| {
            lexeme.must_be_finite() || lexeme.is(BE.with(HAVE).with(VB)) && !lexeme.is(N.with(ADJ)) || lexeme.is(PREP.with(SUBJ))
        }) && !line.get(phrase.base).is_some_and(|next| next.is(BE.with(HAVE).with(MODAL)) || next.must_be_finite());
        let fault = is_fault(adjective.fold);
        let thing = head.is(N)
            && (head.on(List::Topics)
                || head.on(List::Owned)
                || head.on(List::Judged)
                || matches!(
                    head.fold,
                    "burger"
                        | "chips"
                        | "fries"
                        | "milk"
                        | "chicken"
                        | "rice"
                        | "salad"
                        | "blanket"
                        | "floors"
                        | "carpet"
                        | "sheets"
                        | "cutlery"
                        | "tables"
                        | "seats"
                        | "bread"
                        | "floor"
                        | "carriage"
                        | "tray"
                        | "trays"
                ));
        let plain = line[phrase.start + 1..phrase.base.max(phrase.start + 1)].iter().all(|lexeme| {
            !lexeme.is(ODD.with(PUNCT))
                && !lexeme.quoted
                && (is_word(lexeme.fold) || lexeme.is(NAME))
                && ![List::Profanity, List::Judgement, List::Positive, List::Safety, List::Relatives, List::Staff]
                    .iter()
                    .any(|list| lexeme.on(*list))
        });
        if !alone
            || !fault
            || !thing
            || !plain
            || phrase.head + 1 != phrase.base
            || phrase.head == phrase.start
            || phrase.base - phrase.start > 4
        {
            return None;
        }
        let end = self.tail(grammar, phrase);
        let mut reflection = noun::write(self.vocabulary, self.document, grammar, phrase.start, end)?;
        reflection.level = Level::NounFragment;
        reflection.lead_with("the ");
        gate::output(&reflection.text).is_none().then_some((0.7, reflection))
    }
}

/// What is wrong with a thing in a word that stands before it and insults nobody.
pub(super) fn is_fault(word: &str) -> bool {
    matches!(
        word,
        "filthy"
            | "dirty"
            | "mouldy"
            | "moldy"
            | "sticky"
            | "stained"
            | "soggy"
            | "stale"
            | "undercooked"
            | "overcooked"
            | "burnt"
            | "smelly"
            | "greasy"
            | "blurry"
            | "lumpy"
            | "rotten"
            | "grubby"
            | "leaking"
            | "overflowing"
            | "inedible"
    )
}
