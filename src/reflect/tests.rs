//! Whole sentences through the whole pipeline.

use super::Lists;
use super::lexicon::{Lexicon, Tags};

/// A sentence as the tagger leaves it: each word and its readings.
pub(super) fn tagged(text: &str) -> Vec<(String, Tags)> {
    use super::normalise::{Normaliser, Surroundings};
    use super::tag::{HandTagger, Tagger};
    let document = crate::text::Document::new(text);
    let vocabulary = super::vocabulary::Vocabulary::new(&Lists::default());
    let lexicon: &Lexicon = &vocabulary.lexicon;
    let normaliser = Normaliser { lexicon, document: &document, surroundings: Surroundings { company: &[], private: &[] } };
    let mut line = normaliser.line(&document.sentences()[0], Vec::new());
    HandTagger.tag(&mut line.lexemes);
    line.lexemes.iter().map(|lexeme| (lexeme.fold.to_owned(), lexeme.tags)).collect()
}
