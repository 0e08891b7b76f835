//! The embedded English word list (SCOWL; its licence is in `data/`), as a finite-state set.

use std::sync::LazyLock;

static WORDS: LazyLock<Option<fst::Set<&'static [u8]>>> = LazyLock::new(|| fst::Set::new(crate::baked::words()).ok());
static NAMES: LazyLock<Option<fst::Set<&'static [u8]>>> = LazyLock::new(|| fst::Set::new(crate::baked::names()).ok());

/// Whether `word`, in lower case, is an ordinary English word (British or American).
#[must_use]
pub fn is_word(word: &str) -> bool {
    WORDS.as_ref().is_some_and(|set| set.contains(word))
}

/// Whether `word`, written with a capital, is a proper name the list knows (`London`, `Priya` may be missing).
#[must_use]
pub fn is_name(word: &str) -> bool {
    NAMES.as_ref().is_some_and(|set| set.contains(word))
}

#[cfg(test)]
mod tests {
    use super::{is_name, is_word};

    #[test]
    fn words_are_lower_case_and_names_are_capitalised() {
        assert!(is_word("parcel") && is_word("colour") && is_word("color"));
        assert!(!is_word("parcl") && !is_word("London"));
        assert!(is_name("London"));
    }
}
