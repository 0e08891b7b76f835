//! Slips of somebody who is learning English: said back word for word, they would read as ours, or as mockery.
//!
//! In goes a clause with its grammar; out comes whether it has one.

use super::super::grammar::{Clause, Grammar, Referent};
use super::super::lexicon::{BE, DAY, DET, N, NAME, OBJ, POSS, SUBJ, UNIT, VB};
use super::super::vocabulary::Vocabulary;

/// Whether the clause has a slip that would be ours.
pub(super) fn learner(grammar: &Grammar<'_, '_>, clause: &Clause, vocabulary: &Vocabulary) -> bool {
    let line = grammar.line;
    let verb = &clause.verb;
    let main = &line[verb.main];
    let lemma = vocabulary.lexicon.lemma(main.lemma);
    let words = clause.start..clause.end;
    // "I have told to your colleague"
    let told_to = matches!(lemma, "tell" | "inform" | "ask" | "call" | "phone")
        && !verb.passive
        && line.get(verb.main + 1).is_some_and(|to| to.fold == "to")
        && line.get(verb.main + 2).is_some_and(|whom| whom.is(POSS.with(DET).with(OBJ).with(NAME)) && !whom.is(VB));
    // "they are telling that it will come"
    let tells_nobody =
        verb.progressive && lemma == "tell" && !verb.passive && clause.complements.object.is_none() && clause.complements.content;
    // "the wall is having black mould": a thing has it; it is having trouble at the most.
    let having = words.clone().skip(1).any(|i| {
        line[i].fold == "having"
            && line[i - 1].is(BE)
            && i >= 2
            && line[i - 2].is(N)
            && !line[i - 2].is(SUBJ.with(NAME))
            && !line[i - 2].on(super::super::lists::List::Staff)
            && !line[i - 2].on(super::super::lists::List::Relatives)
            && !line[i + 1..].iter().take(5).any(|thing| {
                let trouble = ["trouble", "problem", "issue", "difficult", "glitch", "fault", "error", "outage", "hiccup"];
                thing.fold == "hard" || trouble.iter().any(|word| thing.fold.starts_with(word))
            })
    });
    // "the wall in bedroom"
    let no_article = words.clone().skip(1).any(|i| {
        matches!(line[i - 1].fold, "in" | "of" | "from" | "behind" | "on" | "under" | "near" | "at")
            && matches!(
                line[i].fold,
                "bedroom"
                    | "kitchen"
                    | "bathroom"
                    | "garage"
                    | "garden"
                    | "lounge"
                    | "sofa"
                    | "wall"
                    | "ceiling"
                    | "roof"
                    | "wardrobe"
                    | "cupboard"
                    | "fridge"
                    | "oven"
                    | "hallway"
                    | "basement"
                    | "window"
                    | "flat"
            )
            && !line.get(i + 1).is_some_and(|next| next.is(N))
    });
    // "on Monday somebody has called": what is over has no "has".
    let over = verb.perfect
        && !clause.shared
        && matches!(line[verb.finite].fold, "has" | "have")
        && line[clause.start..clause.subject.start].iter().enumerate().any(|(n, lexeme)| {
            let i = clause.start + n;
            matches!(lexeme.fold, "yesterday" | "ago")
                || lexeme.is(DAY) && i > 0 && matches!(line[i - 1].fold, "on" | "last")
                || lexeme.fold == "night" && i > 0 && line[i - 1].fold == "last"
        })
        && !line[clause.start..clause.subject.start].iter().any(|lexeme| matches!(lexeme.fold, "since" | "for" | "over" | "in" | "during"));
    // "I'm living here since March"
    let since = verb.progressive
        && !verb.perfect
        && !verb.past
        && clause.subject.referent == Referent::Customer
        && words.clone().any(|i| line[i].fold == "since" && line.get(i + 1).is_some_and(|when| when.is(DAY.with(UNIT))));
    // "when I open the box the glass was broken": one of the two is in a learner's tense.
    let lead = line.get(clause.start..clause.subject.start).unwrap_or_default();
    let mixed = verb.past
        && !verb.perfect
        && lead.first().is_some_and(|first| first.fold == "when")
        && lead.get(1).is_some_and(|who| matches!(who.fold, "i" | "we"))
        && lead.get(2).is_some_and(|opens| opens.is(super::super::lexicon::VB) && !opens.is(super::super::lexicon::VBD));
    // "30 days since you send it": what began then was done then.
    let began = words.clone().any(|i| {
        line[i].fold == "since"
            && matches!(line.get(i + 1).map_or("", |who| who.fold), "i" | "we" | "you")
            && line.get(i + 2).is_some_and(|verb| {
                verb.is(super::super::lexicon::VB)
                    && !verb.is(super::super::lexicon::VBD.with(BE).with(super::super::lexicon::HAVE).with(super::super::lexicon::DO))
            })
    });
    told_to || tells_nobody || having || no_article || over || since || mixed || began
}
