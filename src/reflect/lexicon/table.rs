//! The entries of the lexicon by their word: one piece of memory, quick to copy.

use super::Entry;
use crate::program::Words;

/// Entries by word.
#[derive(Clone, Default)]
pub(super) struct Table {
    pub(super) words: Words,
    pub(super) entries: Vec<Entry>,
}

impl Table {
    pub(super) fn get(&self, word: &str) -> Option<&Entry> {
        self.words.get(word).map(|number| &self.entries[number as usize])
    }

    pub(super) fn get_mut(&mut self, word: &str) -> Option<&mut Entry> {
        self.words.get(word).map(|number| &mut self.entries[number as usize])
    }

    /// The entry of a word, made first if there is none.
    pub(super) fn or_insert_with(&mut self, word: &str, make: impl FnOnce() -> Entry) -> &mut Entry {
        let number = self.words.number(word) as usize;
        if number == self.entries.len() {
            self.entries.push(make());
        }
        &mut self.entries[number]
    }
}
