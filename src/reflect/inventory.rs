//! Troubles that are listed and not told: "Stained sheets, somebody else's hair in the bath and a window that won't shut."
//!
//! In goes a tagged line; out comes the whole list in our perspective, reading after "I'm so sorry about": "the stained sheets,
//! somebody else's hair in the bath and a window that won't shut".

use super::gate;
use super::grammar::{Case, Grammar, NounPhrase};
use super::lexicon::{ADJ, ADV, BE, CC, DET, INDEF, N, NAME, NOT, NUM, ODD, OPEN, POSS, PREP, PUNCT, SUBJ, TO, VB, VBD, VBG, VBN};
use super::lists::List;
use super::normalise::Lexeme;
use super::noun;
use super::segment::skip_leads;
use super::vocabulary::Vocabulary;
use super::{Level, Reflection};
use crate::text::Document;

/// Longest list, in words: a longer one would be the whole letter.
const MAX_WORDS: usize = 26;

/// The troubles that a line lists, if it does nothing else.
pub(super) fn inventory(vocabulary: &Vocabulary, document: &Document, line: &[Lexeme<'_>]) -> Option<Reflection> {
    let from = skip_leads(line, 0);
    // `nothing but delays and gate changes`: they are what there was.
    let nothing_but =
        line.get(from).is_some_and(|first| first.fold == "nothing") && line.get(from + 1).is_some_and(|but| but.fold == "but");
    let from = from + 2 * usize::from(nothing_but);
    if gate::line(line).is_some() || !line[from..].iter().any(|lexeme| lexeme.fold == ",") {
        return None;
    }
    let (items, end, grammar) = items(line, from)?;
    let first = items.first()?;
    let last = items.last()?;
    // `doors shut, no clerks`: two scraps are no list.
    let scrap = items.len() == 2 && items[1..].iter().any(|&item| line[item].fold == "no");
    if items.len() < 2 || end - first > MAX_WORDS || scrap {
        return None;
    }
    let words = &line[*first..end];
    let plain = |i: usize| {
        let lexeme = &line[i];
        let on = |list| vocabulary.on(line, i, end, list);
        !lexeme.is(ODD)
            && !lexeme.quoted
            && !(lexeme.is(OPEN) && !lexeme.inserted && !gate::known(lexeme))
            && ![List::Profanity, List::Judgement, List::Positive, List::Safety, List::Threats, List::Hedges, List::Relatives]
                .into_iter()
                .any(on)
            // "my bank shows two charges, both …": a sentence, and no list.
            && !lexeme.is(BE)
            // "heating fine, hot water cold": what is well is no trouble.
            && !matches!(lexeme.fold, "fine" | "ok" | "okay")
            && !matches!(lexeme.fold, "shows" | "says" | "has" | "had" | "gives")
            && !matches!(lexeme.fold, "he" | "she" | "his" | "her" | "they" | "their" | "this" | "that's")
    };
    if !(*first..end).all(plain) {
        return None;
    }
    let bad = |i: usize| {
        let on = |list| vocabulary.on(line, i, end, list);
        on(List::BadWords)
            || on(List::ThingIs)
            || on(List::ThereIs)
            || on(List::Troubles)
            || line[i].is(VBN) && on(List::ThingPassive)
            || line[i].is(VBG) && on(List::ThingDid)
            || line[i].is(NOT)
            || line[i].fold == "no"
    };
    // At least two of them say what was wrong, or one and the rest are what nobody lists otherwise.
    let told = items.iter().zip(items.iter().skip(1).copied().chain([end])).filter(|(from, to)| (**from..*to).any(bad)).count();
    if told < 2 && !(told == 1 && items.len() == 2 && (*first..*last).any(bad)) {
        return None;
    }
    let opening = &line[*first];
    let (start, lead) = match opening.fold {
        "a" | "an" => (first + 1, "the "),
        "no" => (first + 1, "the lack of "),
        _ if opening.is(DET.with(POSS).with(INDEF)) || words[0].fold.ends_with("'s") || opening.is(NAME) => (*first, ""),
        _ => (*first, "the "),
    };
    let mut reflection = noun::write(vocabulary, document, &grammar, start, end)?;
    reflection.level = Level::NounFragment;
    reflection.lead_with(lead);
    gate::output(&reflection.text).is_none().then_some(reflection)
}

/// Where each item begins, and where the last one ends, if the line is a list to its end or to a phrase set off by a comma.
fn items<'l, 'a>(line: &'l [Lexeme<'a>], from: usize) -> Option<(Vec<usize>, usize, Grammar<'l, 'a>)> {
    let mut grammar = Grammar::new(line, Vec::new());
    let (mut items, mut i) = (Vec::new(), from);
    loop {
        let first = line.get(i)?;
        // `I was cold, …`: a sentence, and no list.
        if first.is(SUBJ) && !first.is(DET.with(POSS)) || first.fold == "there" {
            return None;
        }
        // `three cracked cups`, `torn covers`: nobody tore them in a list.
        let is = |at: usize, tags| line.get(at).is_some_and(|lexeme| lexeme.is(tags));
        let participle = i + usize::from(first.is(NUM));
        let noun = if is(participle, VBN) && is(participle + 1, N) { participle + 1 } else { i };
        let phrase = grammar.noun_phrase(noun, Case::Object, false).filter(|phrase| !phrase.pronoun || first.is(INDEF))?;
        items.push(i);
        // The grammar reads some of them together.
        items.extend((i + 2..phrase.end).filter(|&k| (line[k - 1].fold == "," || line[k - 1].fold == "and") && line[k].fold != "and"));
        i = phrase.end;
        while let Some(end) = tail(&mut grammar, &phrase, i) {
            i = end;
        }
        let Some(next) = line.get(i) else { break };
        let mark = next.fold == ",";
        if mark && line.get(i + 1).is_some_and(|after| after.is(PREP) && !after.is(CC)) {
            break;
        }
        if mark || next.is(CC) && matches!(next.fold, "and" | "&") {
            i += 1 + usize::from(mark && line.get(i + 1).is_some_and(|after| matches!(after.fold, "and" | "&")));
            continue;
        }
        if next.is(PUNCT) {
            break;
        }
        return None;
    }
    Some((items, i, grammar))
}

/// What belongs to a listed thing and stands behind it: where it is, what it does, what was done to it, how it is.
fn tail(grammar: &mut Grammar<'_, '_>, phrase: &NounPhrase, i: usize) -> Option<usize> {
    let lexeme = *grammar.line.get(i)?;
    let closed = |at: usize| grammar.line.get(at).is_none_or(|next| next.is(PUNCT.with(CC).with(PREP)));
    if lexeme.is(PREP) && !lexeme.is(VBG.with(VBN)) {
        return grammar.prepositional(i).map(|(end, _)| end).or_else(|| (lexeme.is(ADV) && closed(i + 1)).then_some(i + 1));
    }
    if lexeme.is(TO) && grammar.line.get(i + 1).is_some_and(|verb| verb.is(VB)) {
        return Some(grammar.complements_of(i + 1, false).end);
    }
    if lexeme.is(NOT) && grammar.line.get(i + 1).is_some_and(|verb| verb.is(VBG)) {
        return Some(grammar.complements_of(i + 1, false).end);
    }
    if lexeme.is(ADJ.with(ADV)) && closed(i + 1) || lexeme.is(N) && i == phrase.end && grammar.line[i - 1].is(ADJ.with(VBN)) {
        return Some(i + 1);
    }
    if lexeme.is(VBG.with(VBN)) && !lexeme.is(VBD.with(BE)) || lexeme.is(VBG) {
        return Some(grammar.complements_of(i, !lexeme.is(VBG)).end);
    }
    grammar.relative(phrase, i)
}
