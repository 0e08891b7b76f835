//! Contractions and how they come apart, those that are typed without their apostrophe among them.

use super::token::{is_apostrophe, is_invisible};

/// Contractions written without their apostrophe, and how they come apart: (whole, bytes of the first part, first, second).
const BARE: &[(&str, usize, &str, &str)] = &[
    ("arent", 3, "are", "not"),
    ("cannot", 3, "can", "not"),
    ("cant", 3, "can", "not"),
    ("couldnt", 5, "could", "not"),
    ("couldve", 5, "could", "have"),
    ("didnt", 3, "did", "not"),
    ("doesnt", 4, "does", "not"),
    ("dont", 2, "do", "not"),
    ("hadnt", 3, "had", "not"),
    ("hasnt", 3, "has", "not"),
    ("havent", 4, "have", "not"),
    ("im", 1, "i", "am"),
    ("isnt", 2, "is", "not"),
    ("itll", 2, "it", "will"),
    ("ive", 1, "i", "have"),
    ("shouldnt", 6, "should", "not"),
    ("shouldve", 6, "should", "have"),
    ("thats", 4, "that", "'s"),
    ("theres", 5, "there", "'s"),
    ("theyre", 4, "they", "are"),
    ("theyve", 4, "they", "have"),
    ("wasnt", 3, "was", "not"),
    ("werent", 4, "were", "not"),
    ("weve", 2, "we", "have"),
    ("whats", 4, "what", "'s"),
    ("wont", 2, "will", "not"),
    ("wouldnt", 5, "would", "not"),
    ("wouldve", 5, "would", "have"),
    ("youre", 3, "you", "are"),
    ("youve", 3, "you", "have"),
];

/// Where a contraction that is written without its apostrophe stands in [`BARE`].
pub(super) fn bare_contraction(word: &str) -> Option<usize> {
    let bytes = word.as_bytes();
    // Only words that end like a contraction can be one.
    let may_contract = bytes.len() <= 8
        && matches!(
            bytes,
            [.., b'n' | b'o', b't'] | [.., b'v' | b'r', b'e'] | [.., b'i', b'm'] | [.., b'l', b'l'] | [.., b't' | b'e', b's']
        );
    if may_contract { BARE.binary_search_by(|(whole, ..)| (*whole).cmp(word)).ok() } else { None }
}

/// Opens a contraction given its folded and its written form: first part, second part, bytes of the written first part.
pub(super) fn open_contraction(fold: &str, written: &str) -> Option<(&'static str, &'static str, usize)> {
    let Some(apostrophe) = fold.bytes().position(|b| b == b'\'') else {
        let &(_, split, first, second) = &BARE[bare_contraction(fold)?];
        // What does not show (the picture selector in "I\u{fe0f}ve") lengthens what was written and not what was meant.
        let shown = || written.char_indices().filter(|(_, c)| !is_invisible(*c));
        return (fold.len() == shown().count()).then(|| (first, second, shown().nth(split).map_or(written.len(), |(at, _)| at)));
    };
    let at = written.char_indices().find(|(_, c)| is_apostrophe(*c)).map(|(i, _)| i)?;
    let (head, tail) = (&fold[..apostrophe], &fold[apostrophe + 1..]);
    if tail == "t" {
        let first = match head {
            "ca" => return None,
            "can" => "can",
            "won" => "will",
            "shan" => "shall",
            "ain" => "is",
            _ => intern(head.strip_suffix('n')?)?,
        };
        let split = if head == "can" { at } else { at - 1 };
        return Some((first, "not", split));
    }
    let second = match tail {
        "m" => "am",
        "re" => "are",
        "ve" => "have",
        "ll" => "will",
        "d" => "'d",
        "s" => "'s",
        _ => return None,
    };
    intern(head).map(|first| (first, second, at))
}

/// The closed-class words that take clitics; other heads (`daughter's`) keep their own text through `possessive`.
fn intern(head: &str) -> Option<&'static str> {
    const HEADS: &[&str] = &[
        "i",
        "you",
        "he",
        "she",
        "it",
        "we",
        "they",
        "that",
        "there",
        "this",
        "here",
        "what",
        "who",
        "where",
        "how",
        "when",
        "is",
        "are",
        "was",
        "were",
        "do",
        "does",
        "did",
        "has",
        "have",
        "had",
        "could",
        "would",
        "should",
        "must",
        "might",
        "need",
        "let",
        "can",
        "will",
        "nobody",
        "everything",
        "nothing",
        "someone",
        "something",
        "everyone",
        "anyone",
        "somebody",
        "one",
    ];
    HEADS.iter().find(|known| **known == head).copied()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_of_bare_contractions_is_sorted_for_searching() {
        assert!(super::BARE.is_sorted_by_key(|(whole, ..)| *whole));
        assert!(super::BARE.iter().all(|(whole, ..)| super::bare_contraction(whole).is_some()));
    }
}
