//! Lists of words that the program's own rules ask for, as tables made when the program is compiled.
//!
//! A `match` over thirty words compares with one after the other. Here the first, the middle and the last letter and the length
//! find the one place where a word could stand, which mostly is free: then it is none of them, and no text was compared.

/// A set of words.
pub(crate) struct WordSet<const PLACES: usize> {
    words: &'static [&'static str],
    /// For each place the number of the word that stands there, from 1; 0 where none does.
    places: [u16; PLACES],
}

impl<const PLACES: usize> WordSet<PLACES> {
    /// The set of a list; `PLACES` is what [`places`] says of its length.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut table = [0; PLACES];
        let mut number = 0;
        while number < words.len() {
            enter(&mut table, words[number], number);
            number += 1;
        }
        Self { words, places: table }
    }

    /// Whether `word` is one of them.
    #[inline]
    pub(crate) fn has(&self, word: &str) -> bool {
        find(&self.places, word, |number| self.words[number]).is_some()
    }
}

/// Words and what each means.
pub(crate) struct WordMap<V: 'static, const PLACES: usize> {
    words: &'static [(&'static str, V)],
    places: [u16; PLACES],
}

impl<V: Copy, const PLACES: usize> WordMap<V, PLACES> {
    /// From a list; `PLACES` is what [`places`] says of its length.
    pub(crate) const fn new(words: &'static [(&'static str, V)]) -> Self {
        let mut table = [0; PLACES];
        let mut number = 0;
        while number < words.len() {
            enter(&mut table, words[number].0, number);
            number += 1;
        }
        Self { words, places: table }
    }

    /// What `word` means.
    #[inline]
    pub(crate) fn get(&self, word: &str) -> Option<V> {
        find(&self.places, word, |number| self.words[number].0).map(|number| self.words[number].1)
    }
}

/// How many places the table of so many words has: at least half of them are free, so that a look seldom goes on to the next.
pub(crate) const fn places(words: usize) -> usize {
    (2 * words + 1).next_power_of_two()
}

const fn enter(places: &mut [u16], word: &str, number: usize) {
    let mut at = place(word.as_bytes()) & (places.len() - 1);
    while places[at] != 0 {
        at = (at + 1) & (places.len() - 1);
    }
    places[at] = number as u16 + 1;
}

#[inline]
fn find<const PLACES: usize>(places: &[u16; PLACES], word: &str, known: impl Fn(usize) -> &'static str) -> Option<usize> {
    let mut at = place(word.as_bytes());
    loop {
        let number = usize::from(places[at & (PLACES - 1)]).checked_sub(1)?;
        if known(number) == word {
            return Some(number);
        }
        at += 1;
    }
}

/// Where a word would like to stand in a table of any length.
#[inline]
const fn place(word: &[u8]) -> usize {
    let len = word.len();
    if len == 0 {
        return 0;
    }
    let letters = word[0] as u32 | (word[len / 2] as u32) << 8 | (word[len - 1] as u32) << 16 | (len as u32) << 24;
    (letters.wrapping_mul(0x9e37_79b1) >> 16) as usize
}

/// The words of a list for a [`WordMap`].
pub(crate) const fn words<V, const N: usize>(list: &[(&'static str, V); N]) -> [&'static str; N] {
    let mut words = [""; N];
    let mut word = 0;
    while word < N {
        words[word] = list[word].0;
        word += 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{WordMap, WordSet, places, words};

    #[test]
    fn a_set_has_its_words_and_no_other() {
        const FRUIT: &[&str] = &["apple", "pear", "plum", "fig", "kiwi", "açaí"];
        static SET: WordSet<{ places(FRUIT.len()) }> = WordSet::new(FRUIT);
        assert!(FRUIT.iter().all(|word| SET.has(word)));
        assert!(["", "appl", "appie", "pea", "Fig", "lime", "plums"].iter().all(|word| !SET.has(word)));
    }

    #[test]
    fn a_map_knows_what_its_words_mean() {
        const LEGS: [(&str, u8); 3] = [("hen", 2), ("cat", 4), ("ant", 6)];
        static MAP: WordMap<u8, { places(3) }> = WordMap::new(&LEGS);
        assert_eq!((MAP.get("hen"), MAP.get("cat"), MAP.get("ant"), MAP.get("cow"), MAP.get("")), (Some(2), Some(4), Some(6), None, None));
        assert_eq!(words(&LEGS), ["hen", "cat", "ant"]);
    }
}
