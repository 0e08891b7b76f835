//! Words and their numbers: a table that grows word by word, and that can be written to bytes and back as it stands.

use std::hash::Hasher;

/// Texts numbered from 0 in the order in which they were added.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    pub(super) text: String,
    /// Where each word ends in `text`.
    pub(super) ends: Vec<u32>,
    /// An open-addressing table of numbers plus one; 0 is a free place. Its length is a power of two.
    pub(super) slots: Vec<u32>,
}

/// A fast hasher for short words (FNV-1a folded to eight bytes a step).
#[derive(Default, Clone)]
pub(crate) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
    fn write(&mut self, bytes: &[u8]) {
        each_eight(bytes, |word| self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95));
    }
}

/// Shows bytes as numbers of eight, the last filled up with zeros.
///
/// A copy of so many bytes as are left would be a call for each word; steps of a known size are none.
#[inline]
fn each_eight(bytes: &[u8], mut see: impl FnMut(u64)) {
    let (whole, rest) = bytes.as_chunks::<8>();
    whole.iter().for_each(|chunk| see(u64::from_le_bytes(*chunk)));
    if rest.is_empty() {
        return;
    }
    let mut last = 0;
    let (fours, rest) = rest.as_chunks::<4>();
    let mut shift = 0;
    if let [four] = fours {
        last = u64::from(u32::from_le_bytes(*four));
        shift = 32;
    }
    for byte in rest {
        last |= u64::from(*byte) << shift;
        shift += 8;
    }
    see(last);
}

/// Words of packs are chosen by whoever writes the packs, so a hash that resists chosen words is not needed.
fn hash(word: &str) -> usize {
    let mut hash = word.len() as u64;
    each_eight(word.as_bytes(), |eight| hash = (hash.rotate_left(5) ^ eight).wrapping_mul(0x517c_c1b7_2722_0a95));
    (hash ^ (hash >> 32)) as usize
}

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
        let mut at = hash(word) & mask;
        while let Some(number) = self.slots[at].checked_sub(1) {
            if self.bytes(number) == word.as_bytes() {
                return Some(number);
            }
            at = (at + 1) & mask;
        }
        None
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
        let mut at = hash(self.word(number)) & mask;
        while self.slots[at] != 0 {
            at = (at + 1) & mask;
        }
        self.slots[at] = number + 1;
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
