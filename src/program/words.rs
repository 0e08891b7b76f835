//! Words and their numbers: a table that grows word by word, and that can be written to bytes and back as it stands.

use super::bytes::{Number, number};
use crate::text::{hash, mixed};
use std::borrow::Cow;
use std::hash::Hasher;
use std::ops::Range;

/// Texts numbered from 0 in the order in which they were added.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    pub(super) text: Cow<'static, str>,
    /// Where each word ends in `text`.
    pub(super) ends: Cow<'static, [Number]>,
    /// An open-addressing table of numbers plus one, each below a few bits of its word's hash; 0 is a free place. Its length is
    /// a power of two.
    pub(super) slots: Cow<'static, [Number]>,
}

/// A fast hasher for short words.
#[derive(Default, Clone)]
pub(crate) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = mixed(self.0, bytes);
    }
    /// The mark behind a text: its length is mixed in already.
    fn write_u8(&mut self, byte: u8) {
        self.0 ^= u64::from(byte);
    }
}

/// The bits of a slot that hold a number; those above tell most other words apart without a look at their text.
const NUMBER: u32 = (1 << 20) - 1;

/// A free place.
const FREE: Number = [0; 4];

impl Words {
    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word of a number.
    pub(crate) fn word(&self, number: u32) -> &str {
        &self.text[self.range(number)]
    }

    /// Where a word stands in `text`.
    #[inline]
    fn range(&self, word: u32) -> Range<usize> {
        let word = word as usize;
        let start = word.checked_sub(1).map_or(0, |before| number(&self.ends[before]));
        start as usize..number(&self.ends[word]) as usize
    }

    /// All of them, in the order of their numbers.
    pub(crate) fn all(&self) -> impl Iterator<Item = &str> {
        (0..self.len() as u32).map(|number| self.word(number))
    }

    /// The number of a word.
    pub(crate) fn get(&self, word: &str) -> Option<u32> {
        let mask = self.slots.len().checked_sub(1)?;
        let hash = hash(word);
        let mut at = hash as usize & mask;
        loop {
            let slot = number(self.slots.get(at)?);
            let known = (slot & NUMBER).checked_sub(1)?;
            if (slot ^ hash) & !NUMBER == 0 && self.bytes(known) == word.as_bytes() {
                return Some(known);
            }
            at = (at + 1) & mask;
        }
    }

    /// The bytes of a word, for comparing: where a character ends need not be checked for that.
    #[inline]
    fn bytes(&self, number: u32) -> &[u8] {
        &self.text.as_bytes()[self.range(number)]
    }

    /// The number of a word, a new one if it has none yet.
    pub(crate) fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.get(word) {
            return number;
        }
        let number = self.len() as u32;
        self.text.to_mut().push_str(word);
        let end = self.text.len() as u32;
        self.ends.to_mut().push(end.to_le_bytes());
        if self.slots.len() < 2 * self.len() {
            self.slots = vec![FREE; (4 * self.len()).next_power_of_two().max(64)].into();
            for number in 0..self.len() as u32 {
                self.enter(number);
            }
        } else {
            self.enter(number);
        }
        number
    }

    fn enter(&mut self, number: u32) {
        let mask = self.slots.len() - 1;
        let hash = hash(self.word(number));
        let mut at = hash as usize & mask;
        let slots = self.slots.to_mut();
        while slots[at] != FREE {
            at = (at + 1) & mask;
        }
        debug_assert!(number < NUMBER, "a million words");
        slots[at] = (hash & !NUMBER | (number + 1)).to_le_bytes();
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn a_word_keeps_its_number_while_the_table_grows() {
        let mut words = Words::default();
        assert_eq!(words.get("late"), None);
        let numbers: Vec<u32> = (0..500).map(|n| words.number(&format!("word{n}"))).collect();
        assert_eq!(numbers, (0..500).collect::<Vec<u32>>());
        for n in 0..500 {
            assert_eq!(words.number(&format!("word{n}")), n);
            assert_eq!(words.word(n), format!("word{n}"));
        }
        assert_eq!((words.get(""), words.get("word500"), words.len()), (None, None, 500));
    }
}
