//! The lexicon with the packs' lists written into it.

use super::lexicon::Lexicon;
use super::lists::{List, Lists};
use super::mend::{EXPRESSIONS, MENDED};
use super::normalise::{EXPRESSION_BIT, Lexeme, MENDED_BIT, PHRASE_BIT};

/// Words, their readings and the lists they are on.
pub(crate) struct Vocabulary {
    pub(crate) lexicon: Lexicon,
    /// Entries of several words: the first word or lemma, the others, the list.
    phrases: Vec<(Box<str>, Vec<Box<str>>, List)>,
    pub(crate) check: u128,
}

impl Vocabulary {
    pub(crate) fn new(lists: &Lists) -> Self {
        let mut lexicon = Lexicon::new();
        for (slip, _) in MENDED {
            lexicon.flag(slip, MENDED_BIT);
        }
        for (joined, tags) in EXPRESSIONS {
            lexicon.expression(joined, *tags);
            if let Some(first) = joined.split(' ').next() {
                lexicon.flag(first, EXPRESSION_BIT);
            }
        }
        let mut phrases = Vec::new();
        for (list, words) in &lists.entries {
            for word in words {
                let mut parts = word.split(' ');
                let Some(first) = parts.next() else { continue };
                let rest: Vec<Box<str>> = parts.map(Into::into).collect();
                if rest.is_empty() || lexicon.get(word).is_some() {
                    lexicon.enlist(word, *list as u8);
                } else {
                    lexicon.flag_lemma(first, PHRASE_BIT);
                    phrases.push((first.into(), rest, *list));
                }
            }
        }
        Self { lexicon, phrases, check: lists.check }
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
        self.phrases.iter().any(|(first, rest, of)| {
            *of == list && (&**first == lexeme.fold || &**first == lemma) && {
                // A particle may stand a few words behind its verb: `put the price up`.
                let mut at = i + 1;
                rest.iter().all(|word| {
                    let reach = if lemma.is_empty() { 1 } else { 4 };
                    let found = line[at.min(end)..end.min(at + reach)].iter().position(|next| next.fold.split(' ').next() == Some(&**word));
                    found.is_some_and(|offset| {
                        at += offset + 1;
                        true
                    })
                })
            }
        })
    }
}
