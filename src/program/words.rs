//! Words and their numbers: a table that grows word by word, and that can be written to bytes and back as it stands.

use crate::text::{hash, mixed};
use std::hash::Hasher;

/// Texts numbered from 0 in the order in which they were added.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    pub(super) text: String,
    /// Where each word ends in `text`.
    pub(super) ends: Vec<u32>,
    /// An open-addressing table of numbers plus one, each below a few bits of its word's hash; 0 is a free place. Its length is
    /// a power of two.
    pub(super) slots: Vec<u32>,
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

impl Words {
    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word of a number.
    pub(crate) fn word(&self, number: u32) -> &str {
        let number = number as usize;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[number] as usize]
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
            let slot = *self.slots.get(at)?;
            let number = (slot & NUMBER).checked_sub(1)?;
            if (slot ^ hash) & !NUMBER == 0 && self.bytes(number) == word.as_bytes() {
                return Some(number);
            }
            at = (at + 1) & mask;
        }
    }

    /// The bytes of a word, for comparing: where a character ends need not be checked for that.
    #[inline]
    fn bytes(&self, number: u32) -> &[u8] {
        let number = number as usize;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text.as_bytes()[start as usize..self.ends[number] as usize]
    }

    /// The number of a word, a new one if it has none yet.
    pub(crate) fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.get(word) {
            return number;
        }
        let number = self.len() as u32;
        self.text.push_str(word);
        self.ends.push(self.text.len() as u32);
        if self.slots.len() < 2 * self.len() {
            self.slots = vec![0; (4 * self.len()).next_power_of_two().max(64)];
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
        while self.slots[at] != 0 {
            at = (at + 1) & mask;
        }
        debug_assert!(number < NUMBER, "a million words");
        self.slots[at] = hash & !NUMBER | (number + 1);
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
