//! Which runs of three bytes a text has: a quick no to "does this stand in it?".

/// The runs of three bytes of a text, as bits of which some share each.
///
/// Looking for a few words in a text costs as much as reading it a few times; most are not there, and that is told by a bit.
pub(crate) struct Trigrams([u64; WORDS]);

/// Enough that a message of a few sentences leaves most bits unset.
const WORDS: usize = 64;

impl Trigrams {
    /// The runs of a text.
    pub(crate) fn of(text: &str) -> Self {
        let mut bits = [0; WORDS];
        for run in text.as_bytes().windows(3) {
            let (word, bit) = place(run);
            bits[word] |= bit;
        }
        Self(bits)
    }

    /// Whether `part` may stand in the text; it doesn't where this says no.
    pub(crate) fn may_hold(&self, part: &str) -> bool {
        part.as_bytes().windows(3).all(|run| {
            let (word, bit) = place(run);
            self.0[word] & bit != 0
        })
    }
}

fn place(run: &[u8]) -> (usize, u64) {
    let hash = (u32::from(run[0]) << 16 | u32::from(run[1]) << 8 | u32::from(run[2])).wrapping_mul(0x9e37_79b1) >> 20;
    (hash as usize / 64, 1 << (hash % 64))
}

#[cfg(test)]
mod tests {
    use super::Trigrams;

    #[test]
    fn what_stands_there_is_never_denied() {
        let text = "The lift is stuck at floor nine, señor.";
        let trigrams = Trigrams::of(text);
        for (start, _) in text.char_indices() {
            for (end, _) in text[start..].char_indices() {
                assert!(trigrams.may_hold(&text[start..start + end]));
            }
        }
        assert!(!trigrams.may_hold("stairs") && !trigrams.may_hold("the lift"));
        assert!(Trigrams::of("").may_hold("at") && !Trigrams::of("at").may_hold("att"));
    }
}
