//! Which programs can start with a word, a prefix or a value; made once, when the first text is searched.

use crate::pattern::{SearchRegex, search_regex};
use crate::program::{EntryRow, Lists, Programs};
use std::sync::OnceLock;

/// The index of a matcher: what is in its programs is not repeated here.
pub(super) struct Index {
    /// Programs that were added at run time, by the word and by the prefix they start with.
    words: Lists,
    prefixes: Lists,
    /// Prefixes by their first two letters, each with its third byte if it has one.
    prefixes_like: Vec<Vec<(Option<u8>, u32)>>,
    pub(super) regexes: Vec<Regex>,
    /// Words of five letters or more, each with its letters, by their first letter and their length: only misspelt words ask
    /// for them.
    by_shape: OnceLock<Vec<Vec<(u32, Letters)>>>,
}

/// A regular expression, compiled when a text first holds what it needs.
pub(super) struct Regex {
    compiled: OnceLock<Option<SearchRegex>>,
    /// The characters of which one must start a match, where that can be said.
    pub(super) first: Option<Vec<char>>,
}

impl Regex {
    fn new(text: &str) -> Self {
        Self { compiled: OnceLock::new(), first: first_characters(text) }
    }

    /// The expression ready to search, unless it cannot be used.
    pub(super) fn compiled(&self, text: &str) -> Option<&SearchRegex> {
        self.compiled.get_or_init(|| search_regex(text)).as_ref()
    }
}

/// The characters of which one must start a match, where the expression opens with a plain list of them (`["“]word`).
pub(super) fn first_characters(regex: &str) -> Option<Vec<char>> {
    let (list, rest) = regex.strip_prefix('[')?.split_once(']')?;
    let plain =
        !list.is_empty() && !list.starts_with('^') && !list.contains(['\\', '-', '[', '&']) && !list.chars().any(char::is_alphabetic);
    let must = !rest.starts_with(['?', '*', '{']) && !rest.contains('|') || rest.starts_with('(');
    (plain && must && !rest.contains(")|")).then(|| list.chars().collect())
}

/// Where texts with these first two letters are listed.
fn pair(text: &str) -> usize {
    match text.as_bytes() {
        [a @ b'a'..=b'z', b @ b'a'..=b'z', ..] => usize::from(a - b'a') * 26 + usize::from(b - b'a'),
        _ => 26 * 26,
    }
}

impl Index {
    pub(super) fn new(programs: &Programs) -> Self {
        let mut prefixes_like = vec![Vec::new(); 26 * 26 + 1];
        for (prefix, number) in programs.prefixes.all().zip(0..) {
            prefixes_like[pair(prefix)].push((prefix.as_bytes().get(2).copied(), number));
        }
        Self {
            words: Lists::new(programs.words.len(), &programs.starts.words),
            prefixes: Lists::new(programs.prefixes.len(), &programs.starts.prefixes),
            prefixes_like,
            regexes: programs.regexes.iter().map(|regex| Regex::new(&regex.text)).collect(),
            by_shape: OnceLock::new(),
        }
    }

    /// Programs that can start with a word: those compiled before, and those added at run time.
    pub(super) fn with_word<'a>(&'a self, programs: &'a Programs, word: u32) -> [&'a [EntryRow]; 2] {
        [programs.by_word.get(word), self.words.get(word)]
    }

    /// Prefixes with which a word begins.
    pub(super) fn prefixes_of<'a>(&'a self, programs: &'a Programs, word: &'a str) -> impl Iterator<Item = u32> + 'a {
        let third = word.as_bytes().get(2).copied();
        let like = self.prefixes_like[pair(word)].iter().filter(move |(own, _)| own.is_none() || *own == third);
        like.map(|(_, prefix)| *prefix).filter(move |prefix| word.starts_with(programs.prefixes.word(*prefix)))
    }

    /// Programs that can start with a prefix.
    pub(super) fn with_prefix<'a>(&'a self, programs: &'a Programs, prefix: u32) -> [&'a [EntryRow]; 2] {
        [programs.by_prefix.get(prefix), self.prefixes.get(prefix)]
    }

    /// Words of patterns, of five letters or more, that are one edit away from an ASCII word and begin like it.
    pub(super) fn near<'a>(&'a self, programs: &'a Programs, word: &'a str) -> impl Iterator<Item = u32> + 'a {
        let lists = self.by_shape.get_or_init(|| {
            let mut lists = vec![Vec::new(); 128 * LENGTHS];
            for (word, number) in programs.words.all().zip(0..).filter(|(word, _)| word.len() >= 5 && word.is_ascii()) {
                lists[shape(word, word.len())].push((number, letters(word)));
            }
            lists
        });
        let shapes = shape(word, word.len().saturating_sub(1))..=shape(word, word.len() + 1);
        let own = letters(word);
        // An edit takes away one letter and brings one at most.
        let alike = move |known: Letters| (known ^ own).count_ones() <= 2;
        let near =
            move |(number, known): &(u32, Letters)| (alike(*known) && one_edit(programs.words.word(*number), word)).then_some(*number);
        lists[shapes].iter().flatten().filter_map(near)
    }
}

/// The letters of a word, each as a bit.
type Letters = u32;

fn letters(word: &str) -> Letters {
    word.bytes().fold(0, |letters, byte| letters | 1 << (byte & 31))
}

/// Lengths that words are told apart by; longer ones are as one.
const LENGTHS: usize = 16;

/// Where ASCII words that begin like `word` and are so long are listed.
fn shape(word: &str, len: usize) -> usize {
    word.as_bytes().first().map_or(0, |first| usize::from(*first)) * LENGTHS + len.min(LENGTHS - 1)
}

/// Whether two ASCII words are one edit apart, a swap of neighbours counted as one (as [`crate::finding::edits`] counts).
fn one_edit(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a.as_bytes(), b.as_bytes()) } else { (b.as_bytes(), a.as_bytes()) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let Some(at) = short.iter().zip(long).position(|(a, b)| a != b) else { return short.len() < long.len() };
    if short.len() < long.len() {
        return short[at..] == long[at + 1..];
    }
    let swapped = || at + 1 < short.len() && short[at] == long[at + 1] && short[at + 1] == long[at] && short[at + 2..] == long[at + 2..];
    short[at + 1..] == long[at + 1..] || swapped()
}

#[cfg(test)]
mod tests {
    use super::one_edit;
    use crate::finding::edits;

    #[test]
    fn one_edit_agrees_with_the_edit_distance() {
        let words = ["refund", "refnud", "refuds", "refunds", "erfund", "refun", "efund", "reffund", "fund", "rufend", "refnudx"];
        for a in words {
            for b in words {
                assert_eq!(one_edit(a, b), edits(a, b) == 1, "{a} {b}");
            }
        }
    }
}
