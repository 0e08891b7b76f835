//! The embedded English word list (SCOWL; its licence is in `data/`), as a table that is read where it lies.
//!
//! A list is its words in the order of their hash, each behind its length, and before them where each of the groups of words
//! with a like hash begins: a look-up reads one place and compares a word or two, and nothing is made at start.

use super::hash::hash;

/// Whether `word`, in lower case, is an ordinary English word (British or American).
#[must_use]
pub fn is_word(word: &str) -> bool {
    holds(crate::baked::words(), word)
}

/// Whether `word`, written with a capital, is a proper name the list knows (`London`, `Priya` may be missing).
#[must_use]
pub fn is_name(word: &str) -> bool {
    holds(crate::baked::names(), word)
}

/// The bytes of a list; each word is shorter than 256 bytes.
#[allow(dead_code, reason = "called by build.rs and by tests")]
pub(crate) fn to_bytes(words: &[&str]) -> Vec<u8> {
    let bits = (words.len() / 2).max(1).next_power_of_two().trailing_zeros();
    let mut groups: Vec<Vec<&str>> = vec![Vec::new(); 1 << bits];
    for word in words {
        groups[group(word, bits)].push(word);
    }
    let mut out = vec![bits as u8];
    let mut at = 0_u32;
    for group in &groups {
        out.extend(at.to_le_bytes());
        at += group.iter().map(|word| 1 + word.len() as u32).sum::<u32>();
    }
    out.extend(at.to_le_bytes());
    for word in groups.iter().flatten() {
        out.push(word.len() as u8);
        out.extend(word.as_bytes());
    }
    out
}

fn group(word: &str, bits: u32) -> usize {
    hash(word) as usize & ((1 << bits) - 1)
}

fn holds(list: &[u8], word: &str) -> bool {
    let Some((&bits, list)) = list.split_first() else { return false };
    let (starts, words) = list.split_at(4 * ((1 << bits) + 1));
    let (starts, _) = starts.as_chunks::<4>();
    let group = group(word, u32::from(bits));
    let start = |group: usize| u32::from_le_bytes(starts[group]) as usize;
    let mut words = &words[start(group)..start(group + 1)];
    while let Some((&len, rest)) = words.split_first() {
        let (known, behind) = rest.split_at(usize::from(len));
        if known == word.as_bytes() {
            return true;
        }
        words = behind;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{holds, is_name, is_word, to_bytes};

    #[test]
    fn words_are_lower_case_and_names_are_capitalised() {
        assert!(is_word("parcel") && is_word("colour") && is_word("color"));
        assert!(!is_word("parcl") && !is_word("London"));
        assert!(is_name("London"));
    }

    #[test]
    fn a_list_holds_its_words_and_no_other() {
        let words: Vec<String> = (0..300).map(|n| format!("word{n}")).collect();
        let list = to_bytes(&words.iter().map(String::as_str).collect::<Vec<_>>());
        assert!(words.iter().all(|word| holds(&list, word)));
        assert!(!holds(&list, "word300") && !holds(&list, "word") && !holds(&list, "") && !holds(&to_bytes(&[]), "word1"));
        assert!(!holds(&[], "word1"), "before a list is made");
    }
}
