//! What a long message praises and what it faults, thing by thing: "the crew", "the food and the seats".
//!
//! In go the document, the matches in it and the packs' list of things that people judge; out come
//! two lists with the place of each. A review tells of ten things, and naming the three that went
//! wrong is truer than repeating one clause of forty.

use crate::matcher::{CueMatch, Owner};
use crate::reading::{FoundCue, Knowledge};
use crate::scope::{self, Dropped, Sense};
use crate::span::Span;
use crate::text::{Document, Token, TokenKind};
use crate::vocab::Family;

/// Things of a message and what is said of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aspects {
    /// What is praised, in text order, each with "the" before it.
    pub praised: Vec<(String, Span)>,
    /// What is faulted.
    pub criticised: Vec<(String, Span)>,
}

/// How many things one sentence of a reply may name.
const MOST: usize = 3;

/// Reads the aspects of a message.
pub(super) fn aspects(knowledge: &Knowledge, document: &Document, found: &[CueMatch], cues: &[FoundCue]) -> Aspects {
    let mut all = Aspects::default();
    for (index, sentence) in document.sentences().iter().enumerate() {
        if sentence.zone != crate::text::Zone::Body {
            continue;
        }
        let evidence = evidence(knowledge, document, found, cues, index);
        let mut waiting: Vec<(String, Span)> = Vec::new();
        for clause in clauses(document, document.tokens_of(sentence)) {
            let here = things(knowledge, document, clause);
            let (Some(first), Some(last)) = (clause.first(), clause.last()) else { continue };
            let span = first.span.join(last.span);
            let (good, bad) = evidence
                .iter()
                .filter(|(place, _)| span.overlaps(*place))
                .fold((0.0, 0.0), |(good, bad), (_, weight)| if *weight > 0.0 { (good + weight, bad) } else { (good, bad - weight) });
            // "The food, the seats and the toilets were awful": what is listed waits for what is said of it.
            if good + bad < 0.3 {
                if clause.len() <= 4 {
                    waiting.extend(here);
                } else {
                    waiting.clear();
                }
                continue;
            }
            if good > 0.0 && bad > 0.0 && good.max(bad) < 3.0 * good.min(bad) {
                waiting.clear();
                continue;
            }
            let list = if good > bad { &mut all.praised } else { &mut all.criticised };
            for thing in waiting.drain(..).chain(here) {
                if !list.iter().any(|(known, _)| same(known, &thing.0)) {
                    list.push(thing);
                }
            }
        }
    }
    // What is praised here and faulted there is neither.
    let both: Vec<String> = all
        .praised
        .iter()
        .filter(|(one, _)| all.criticised.iter().any(|(other, _)| same(one, other)))
        .map(|(one, _)| one.clone())
        .collect();
    all.praised.retain(|(one, _)| !both.iter().any(|other| same(one, other)));
    all.criticised.retain(|(one, _)| !both.iter().any(|other| same(one, other)));
    all
}

/// "the food, the seats and the toilets", with the places.
pub(crate) fn listed(things: &[(String, Span)]) -> Option<(String, Vec<Span>)> {
    let things = &things[..things.len().min(MOST)];
    let words: Vec<&str> = things.iter().map(|(word, _)| word.as_str()).collect();
    let text = match words.as_slice() {
        [] => return None,
        [one] => (*one).to_owned(),
        [head @ .., last] => format!("{} and {last}", head.join(", ")),
    };
    Some((text, things.iter().map(|(_, span)| *span).collect()))
}

fn same(one: &str, other: &str) -> bool {
    one.trim_end_matches('s') == other.trim_end_matches('s')
}

/// What speaks for and against in one sentence: place and weight, a good word denied counting against.
fn evidence(knowledge: &Knowledge, document: &Document, found: &[CueMatch], cues: &[FoundCue], sentence: usize) -> Vec<(Span, f64)> {
    let mut out: Vec<(Span, f64)> = cues
        .iter()
        .filter(|cue| cue.sentence == sentence)
        .filter_map(|cue| {
            let good = matches!(cue.family, Family::Praise | Family::Relief);
            let sign = if good { 1.0 } else { -1.0 };
            match cue.dropped {
                None => Some((cue.span, sign * cue.weight)),
                Some(Dropped::Negated) if good => Some((cue.span, -cue.weight)),
                _ => None,
            }
        })
        .collect();
    for one in found.iter().filter(|one| one.sentence == sentence) {
        let Owner::Lexicon(index) = one.owner else { continue };
        let weight = knowledge.packs.lexicon[index as usize].weight;
        match scope::judge(document, one, if weight > 0.0 { Sense::Good } else { Sense::Bad }) {
            None => out.push((one.span, weight)),
            Some(Dropped::Negated) if weight > 0.0 => out.push((one.span, -weight)),
            _ => {}
        }
    }
    out
}

/// A sentence cut at its marks and turns.
fn clauses<'a>(document: &'a Document, tokens: &'a [Token]) -> impl Iterator<Item = &'a [Token]> {
    tokens.split(|token| {
        token.kind == TokenKind::Punct && matches!(document.fold(token), "," | ";" | ":" | "-" | "–" | "—" | "(" | ")")
            || token.kind == TokenKind::Word
                && matches!(document.fold(token), "but" | "however" | "although" | "though" | "while" | "yet" | "and" | "except")
    })
}

/// The judged things in a clause: the packs' words, one or two long.
fn things(knowledge: &Knowledge, document: &Document, clause: &[Token]) -> Vec<(String, Span)> {
    let words: Vec<&Token> = clause.iter().filter(|token| token.kind == TokenKind::Word).collect();
    let mut out = Vec::new();
    let mut i = 0;
    while i < words.len() {
        let one = document.fold(words[i]);
        let two = words.get(i + 1).map(|next| format!("{one} {}", document.fold(next)));
        let (word, last) = match two.filter(|two| knowledge.is_judged(two)) {
            Some(two) => (two, i + 1),
            None if knowledge.is_judged(one) => (one.to_owned(), i),
            None => {
                i += 1;
                continue;
            }
        };
        // As it is written in print, whatever the customer's hyphens.
        let word = match word.as_str() {
            "check in" => "check-in",
            "wi fi" => "wifi",
            "leg room" => "legroom",
            _ => &word,
        };
        out.push((format!("the {word}"), words[i].span.join(words[last].span)));
        i = last + 1;
    }
    out
}
