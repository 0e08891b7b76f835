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
        if let [first, second, rest @ ..] = text.as_bytes() {
            let mut run = u32::from(*first) << 8 | u32::from(*second);
            for byte in rest {
                run = run << 8 | u32::from(*byte);
                let (word, bit) = place(run);
                bits[word] |= bit;
            }
        }
        Self(bits)
    }

    /// Whether `part` may stand in the text; it doesn't where this says no.
    pub(crate) fn may_hold(&self, part: &str) -> bool {
        part.as_bytes().windows(3).all(|run| {
            let (word, bit) = place(u32::from(run[0]) << 16 | u32::from(run[1]) << 8 | u32::from(run[2]));
            self.0[word] & bit != 0
        })
    }
}

/// The bit of the last three bytes of a number.
fn place(run: u32) -> (usize, u64) {
    let hash = (run << 8).wrapping_mul(0x9e37_79b1) >> 20;
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
