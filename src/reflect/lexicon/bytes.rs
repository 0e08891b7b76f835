//! The lexicon as bytes and back: it is made when the program is built, and reading it back is little more than copying.

use super::table::Table;
use super::{Entry, Lexicon, Map, Tags};
use crate::program::{Reader, Writer};

impl Lexicon {
    /// The lexicon as bytes, before any pack has written in it.
    #[allow(dead_code, reason = "called by build.rs and by tests")]
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::default();
        out.words(&self.entries.words);
        out.pairs(self.entries.entries.iter().map(|entry| (entry.tags.0 as u32, (entry.tags.0 >> 32) as u32)));
        out.numbers(self.entries.entries.iter().map(|entry| u32::from(entry.lemma) << 8 | u32::from(entry.sub)));
        out.number(self.lemmas.len() as u32);
        for (lemma, past) in self.lemmas.iter().zip(&self.pasts) {
            out.text(lemma);
            out.text(past.unwrap_or_default());
        }
        out.done()
    }

    /// The lexicon that bytes hold; `None` where they are not what [`to_bytes`](Self::to_bytes) wrote.
    #[allow(dead_code, reason = "not called by build.rs")]
    pub(super) fn from_bytes(bytes: &'static [u8]) -> Option<Self> {
        let mut from = Reader::new(bytes);
        let words = from.words()?;
        let tags = from.pairs(|low, high| Some(Tags(u64::from(low) | u64::from(high) << 32)))?;
        let of_lemmas = from.numbers()?;
        let entries = tags.into_iter().zip(of_lemmas).map(|(tags, of)| Entry { tags, lemma: (of >> 8) as u16, sub: of as u8, lists: 0 });
        let entries = Table { words, entries: entries.collect() };
        let count = from.number()? as usize;
        let (mut lemmas, mut pasts) = (Vec::with_capacity(count), Vec::with_capacity(count));
        for _ in 0..count {
            lemmas.push(from.text()?);
            pasts.push(Some(from.text()?).filter(|past| !past.is_empty()));
        }
        Some(Self { entries, lemmas, pasts, lemma_lists: vec![0; count], expressions: Map::default() })
    }
}

#[cfg(test)]
mod tests {
    use super::Lexicon;

    #[test]
    fn what_is_baked_is_what_would_be_made() {
        let (baked, made) = (Lexicon::new(), Lexicon::own());
        assert_eq!(baked.to_bytes(), made.to_bytes());
        assert!(Lexicon::from_bytes(&crate::baked::lexicon()[1..]).is_none());
    }
}
