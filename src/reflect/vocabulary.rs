//! The lexicon with the packs' lists written into it.

use super::lexicon::{Lexicon, Map};
use super::lists::{List, Lists};
use super::mend::{EXPRESSIONS, MENDED};
use super::normalise::{EXPRESSION_BIT, Lexeme, MENDED_BIT, PHRASE_BIT};

/// Words, their readings and the lists they are on.
pub(crate) struct Vocabulary {
    pub(crate) lexicon: Lexicon,
    /// Entries of several words, by their first word.
    phrases: Map<Phrases>,
    /// For each list, the letters that its entries of several words begin with, as bits.
    letters: Vec<u32>,
    pub(crate) check: u128,
}

/// The entries that open with one word.
#[derive(Default)]
struct Phrases {
    /// The lists they are on.
    lists: u128,
    /// The words after the first, with blanks between them, and the list.
    entries: Vec<(Box<str>, List)>,
}

impl Vocabulary {
    pub(crate) fn new(lists: &Lists<'_>) -> Self {
        let mut lexicon = Lexicon::new();
        for (slip, _) in MENDED {
            lexicon.flag(slip, MENDED_BIT);
        }
        for (number, (joined, tags)) in EXPRESSIONS.iter().enumerate() {
            lexicon.expression(joined, *tags, number as u16);
            if let Some(first) = joined.split(' ').next() {
                lexicon.flag(first, EXPRESSION_BIT);
            }
        }
        let mut phrases: Map<Phrases> = Map::default();
        let mut letters = vec![0; List::ALL.len()];
        for (list, words) in &lists.entries {
            for word in words {
                let Some((first, rest)) = word.split_once(' ').filter(|_| lexicon.get(word).is_none()) else {
                    lexicon.enlist(word, *list as u8, list.is_of_verbs());
                    continue;
                };
                lexicon.flag_lemma(first, PHRASE_BIT);
                letters[*list as usize] |= letter(first);
                let known = phrases.entry(first.into()).or_default();
                known.lists |= list.bit();
                known.entries.push((rest.into(), *list));
            }
        }
        Self { lexicon, phrases, letters, check: lists.check }
    }

    /// Whether the word at `i`, or the phrase it opens before `end`, is on `list`.
    pub(crate) fn on(&self, line: &[Lexeme<'_>], i: usize, end: usize, list: List) -> bool {
        let Some(lexeme) = line.get(i) else { return false };
        if lexeme.on(list) {
            return true;
        }
        if lexeme.lists & PHRASE_BIT == 0 {
            return false;
        }
        let lemma = self.lexicon.lemma(lexeme.lemma);
        let letters = self.letters[list as usize];
        if letters & (letter(lexeme.fold) | letter(lemma)) == 0 {
            return false;
        }
        let opens = |first: &str| {
            self.phrases.get(first).filter(|phrases| phrases.lists & list.bit() != 0).is_some_and(|phrases| {
                phrases.entries.iter().any(|(rest, of)| *of == list && follows(line, i + 1, end, rest, lemma.is_empty()))
            })
        };
        opens(lexeme.fold) || lemma != lexeme.fold && !lemma.is_empty() && opens(lemma)
    }
}

/// The first letter of a word as a bit; what is no letter, as one of its own.
fn letter(word: &str) -> u32 {
    word.as_bytes().first().map_or(0, |first| match first {
        b'a'..=b'z' => 1 << (first - b'a'),
        _ => 1 << 26,
    })
}

/// Whether `rest` follows at `from`. A particle may stand a few words behind its verb: `put the price up`.
fn follows(line: &[Lexeme<'_>], from: usize, end: usize, rest: &str, close: bool) -> bool {
    let reach = if close { 1 } else { 6 };
    let mut at = from;
    rest.split(' ').all(|word| {
        let found = line[at.min(end)..end.min(at + reach)].iter().position(|next| next.fold.split(' ').next() == Some(word));
        found.is_some_and(|offset| {
            at += offset + 1;
            true
        })
    })
}

/// What people are tired of, as the verb begins: `tired of being put on hold`, `fed up with chasing you`.
pub(super) fn wearies(fold: &str) -> bool {
    matches!(
        fold,
        "being" | "getting" | "having" | "waiting" | "sitting" | "paying" | "calling" | "ringing" | "hearing" | "chasing" | "dealing"
    )
}
