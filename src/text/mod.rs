//! Messages and replies as text: decoded, split into zones, sentences and tokens.
//!
//! In goes text from a stranger; out comes a [`Document`] whose tokens point
//! back into the decoded text by byte [`Span`]s. Nothing here knows what a cue
//! or a reply is, and nothing here prints: [`Untrusted`] has no `Display`.

mod asking;
mod bare;
mod caps;
mod decode;
mod dictionary;
mod hash;
mod inflect;
mod sentence;
mod tame;
mod token;
mod trigrams;
mod word_set;
mod zone;

pub use asking::{WEEKDAYS, is_auxiliary, is_on_the_calendar, is_question_word};
pub use caps::Caps;
pub use decode::decode;
#[allow(unused_imports, reason = "build.rs writes")]
pub(crate) use dictionary::to_bytes;
pub use dictionary::{is_name, is_word};
pub(crate) use hash::{hash, mixed};
pub use inflect::forms;
pub use sentence::{End, Sentence};
pub use tame::{is_hidden, tamed};
pub(crate) use token::is_plain_word;
pub use token::{Token, TokenKind};
pub(crate) use trigrams::Trigrams;
#[allow(unused_imports, reason = "not used by build.rs")]
pub(crate) use word_set::{WordMap, WordSet, places, words};
pub use zone::Zone;
pub(crate) use zone::signs_off;

use crate::span::Span;

/// Text from outside. It can be read and measured, but has no `Display`:
/// printing goes through the masker and the sanitiser.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Untrusted(String);

impl Untrusted {
    /// Takes text from outside.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The raw text, for analysis only.
    #[must_use]
    pub fn raw(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Untrusted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Untrusted({} bytes)", self.0.len())
    }
}

/// The words of a few words that are no message (a pattern's), in the form that [`Document::fold`] gives them.
pub(crate) fn folded_words(text: &str) -> Vec<String> {
    let mut folded = String::with_capacity(text.len());
    let tokens = token::tokens(text, &mut folded);
    tokens.iter().filter(|token| token.is_matchable()).map(|token| token.folded(&folded).to_owned()).collect()
}

/// A message or a reply: its text with sentences and tokens, in text order.
#[derive(Clone, Debug, Default)]
pub struct Document {
    text: Untrusted,
    folded: String,
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
}

impl Document {
    /// Splits `text` into zones, sentences and tokens. Linear in the length of the text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        let text: String = text.into();
        // Room for the contractions that are opened.
        let mut folded = String::with_capacity(text.len() + text.len() / 8 + 16);
        let mut tokens = token::tokens(&text, &mut folded);
        let zones = zone::zones(&text, &folded[..text.len()]);
        let sentences = sentence::sentences(&text, &folded, &mut tokens, &zones);
        Self { text: Untrusted(text), folded, tokens, sentences }
    }

    /// The decoded text that all spans refer to.
    #[must_use]
    pub fn text(&self) -> &str {
        self.text.raw()
    }

    /// All tokens, in order.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// All sentences, in order, of every zone.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The sentences the writer wrote to us now: not quoted mail, signatures, disclaimers or page furniture.
    pub fn body(&self) -> impl DoubleEndedIterator<Item = &Sentence> {
        self.sentences.iter().filter(|sentence| sentence.zone == Zone::Body)
    }

    /// The tokens of one sentence.
    #[must_use]
    pub fn tokens_of(&self, sentence: &Sentence) -> &[Token] {
        &self.tokens[sentence.first..sentence.last]
    }

    /// The normal form of a token: lower case, straight apostrophes, contractions opened
    /// (`isn't` is two tokens, `is` and `not`), elongation reduced (`soooo` is `so`).
    #[must_use]
    #[inline]
    pub fn fold(&self, token: &Token) -> &str {
        token.folded(&self.folded)
    }

    /// The text a token covers, as written.
    #[must_use]
    pub fn written(&self, token: &Token) -> &str {
        token.span.of(self.text())
    }

    /// The slice of the text that `span` covers.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        span.of(self.text())
    }

    /// Index of the sentence that holds byte `offset`, if any.
    #[must_use]
    pub fn sentence_at(&self, offset: usize) -> Option<usize> {
        let i = self.sentences.partition_point(|sentence| sentence.span.end <= offset);
        (i < self.sentences.len() && self.sentences[i].span.start <= offset).then_some(i)
    }
}
