//! The hash of short words.

/// The words of tables are chosen by whoever writes packs and lists, so a hash that resists chosen words is not needed.
#[inline]
pub(crate) fn hash(word: &str) -> u32 {
    let hash = mixed(0, word.as_bytes());
    (hash ^ (hash >> 32)) as u32
}

/// Mixes bytes into what was mixed before.
///
/// Short ones are read as two numbers that may share bytes in the middle: copying just so many as there are would be a call
/// for each word, and going through them one by one a loop.
#[inline]
pub(crate) fn mixed(before: u64, bytes: &[u8]) -> u64 {
    let mix = |hash: u64, number: u64| (hash.rotate_left(5) ^ number).wrapping_mul(0x517c_c1b7_2722_0a95);
    let len = bytes.len();
    let mut hash = mix(before, len as u64);
    if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        hash = mix(hash, u64::from_le_bytes(*first));
        for chunk in bytes[8..].as_chunks::<8>().0 {
            hash = mix(hash, u64::from_le_bytes(*chunk));
        }
        mix(hash, u64::from_le_bytes(*last))
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        mix(hash, u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32)
    } else if let [first, .., last] = bytes {
        mix(hash, u64::from(*first) | u64::from(bytes[len / 2]) << 8 | u64::from(*last) << 16)
    } else {
        mix(hash, bytes.first().map_or(0, |only| u64::from(*only)))
    }
}

#[cfg(test)]
mod tests {
    use super::hash;
    use std::collections::HashSet;

    #[test]
    fn words_of_any_length_are_told_apart() {
        let words =
            (0..40).flat_map(|len| ["a".repeat(len), "b".repeat(len), format!("{}c", "a".repeat(len)), format!("c{}", "a".repeat(len))]);
        let words: HashSet<String> = words.collect();
        let hashes: HashSet<u32> = words.iter().map(|word| hash(word)).collect();
        assert_eq!(hashes.len(), words.len());
    }
}
