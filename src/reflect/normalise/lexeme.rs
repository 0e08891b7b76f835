//! A word, number or mark as the grammar sees it.

use super::super::lexicon::{ADJ, BE, DO, HAVE, N, Tags, VBD, VBG, VBN, VBZ};
use super::super::lists::List;
use crate::span::Span;

/// How a lexeme is written again when nothing else changes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// As the customer wrote it.
    Written,
    /// In lower case.
    Lower,
    /// With a capital.
    Title,
    /// In its normal form: drawn-out letters are reduced.
    Fold,
    /// With another spelling.
    Fixed(&'static str),
}

/// One word, number or mark as the grammar sees it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lexeme<'a> {
    pub(crate) fold: &'a str,
    pub(crate) tags: Tags,
    pub(crate) lemma: u16,
    pub(crate) sub: u8,
    pub(crate) lists: u128,
    /// Where it stands in the message; empty for an inserted word.
    pub(crate) span: Span,
    pub(crate) form: Form,
    /// The later part of a contraction.
    pub(crate) clitic: bool,
    /// Stood between quotation marks: perhaps meant ironically.
    pub(crate) quoted: bool,
    /// Put in by the program: already in our perspective.
    pub(crate) inserted: bool,
}

impl<'a> Lexeme<'a> {
    /// As it was written, with nothing known of it but its tags.
    pub(crate) const fn written(fold: &'a str, tags: Tags, span: Span) -> Self {
        Self { fold, tags, lemma: 0, sub: 0, lists: 0, span, form: Form::Written, clitic: false, quoted: false, inserted: false }
    }
    pub(crate) const fn is(&self, tags: Tags) -> bool {
        self.tags.has(tags)
    }
    pub(crate) const fn on(&self, list: List) -> bool {
        self.lists & list.bit() != 0
    }
    /// Whether it is on one of several lists, given as the bits of them all.
    pub(crate) const fn on_any(&self, lists: u128) -> bool {
        self.lists & lists != 0
    }
    /// Whether it can only be read as a finite verb or auxiliary.
    pub(crate) const fn must_be_finite(&self) -> bool {
        self.is(BE.with(HAVE).with(DO)) && !self.is(VBN.with(VBG)) || self.is(VBD.with(VBZ)) && !self.is(N.with(VBN).with(ADJ))
    }
}

/// The word at `i` in its normal form; empty where the line has no such place.
pub(crate) fn fold<'a>(line: &[Lexeme<'a>], i: usize) -> &'a str {
    line.get(i).map_or("", |lexeme| lexeme.fold)
}
