//! How a word is capitalised.

/// How a word is capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caps {
    /// No capital, or no letter.
    Lower,
    /// First letter only.
    Title,
    /// All of at least two letters.
    Upper,
    /// Anything else (`iPhone`).
    Mixed,
}

/// How a word is capitalised, from what is written.
pub(super) fn caps(written: &str) -> Caps {
    // Most words are small letters, with a capital or without.
    if let [first, rest @ ..] = written.as_bytes()
        && first.is_ascii_alphabetic()
        && rest.iter().all(u8::is_ascii_lowercase)
    {
        return if first.is_ascii_uppercase() { Caps::Title } else { Caps::Lower };
    }
    let mut letters = written.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return Caps::Lower };
    let (mut upper, mut lower) = (0, 0);
    for c in letters {
        if c.is_uppercase() {
            upper += 1;
        } else {
            lower += 1;
        }
    }
    match (first.is_uppercase(), upper, lower) {
        (true, 0, 0) => Caps::Title,
        (true, _, 0) => Caps::Upper,
        (true, 0, _) => Caps::Title,
        (false, 0, _) => Caps::Lower,
        _ => Caps::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::Caps;
    use crate::text::Document;

    #[test]
    fn capitals_are_told_apart() {
        let document = Document::new("I am WAITING for Anna iPhone");
        let caps: Vec<Caps> = document.tokens().iter().map(|token| token.caps).collect();
        assert_eq!(caps, [Caps::Title, Caps::Lower, Caps::Upper, Caps::Lower, Caps::Title, Caps::Mixed]);
    }
}
