//! Whether what an agent did or will do can stand after "I've" and "I'll".
//!
//! In go the words as typed; out come the words as they must read, or nothing where they cannot follow.

use crate::text::forms;

/// `did` and `will` as they must read: without a leading "I've" or "I will", starting with a fitting verb form.
pub(super) fn follows(given: &str, option: &str) -> Option<String> {
    let text = given.trim().trim_end_matches(['.', '!', ',']).trim();
    let text = &*text.replace('’', "'");
    let drop = |heads: &[&str]| {
        heads.iter().find_map(|head| {
            text.get(..head.len()).filter(|start| start.eq_ignore_ascii_case(head)).map(|_| text[head.len()..].trim().to_owned())
        })
    };
    let text = match option {
        "did" => drop(&["i have ", "i've ", "have ", "i "]),
        _ => drop(&["i will ", "i'll ", "i'm going to ", "will "]),
    }
    .unwrap_or_else(|| text.to_owned());
    let first = text.split_whitespace().find(|word| !matches!(*word, "already" | "now" | "also" | "personally" | "just"))?.to_lowercase();
    let fits = match option {
        "did" => participle(&first),
        _ => {
            (!first.ends_with("ing") || matches!(first.as_str(), "ring" | "bring" | "swing" | "fling" | "string" | "sing"))
                && !participle_only(&first)
                && !matches!(first.as_str(), "i" | "we" | "you" | "the" | "a" | "an" | "my" | "your" | "to" | "it" | "they")
        }
    };
    let mut chars = text.chars();
    let lowered: String = if first.chars().count() > 1
        && text.starts_with(char::is_uppercase)
        && !text.split_whitespace().next().unwrap_or_default().chars().skip(1).any(char::is_uppercase)
    {
        chars.next().map_or_else(String::new, |c| c.to_lowercase().chain(chars).collect())
    } else {
        text.clone()
    };
    fits.then_some(lowered)
}

fn participle(word: &str) -> bool {
    word.ends_with("ed") && word.len() > 3 || IRREGULAR_PARTICIPLES.contains(&word)
}

/// A past form that is not also a base form: `booked`, `sent`.
fn participle_only(word: &str) -> bool {
    participle(word)
        && !matches!(
            word,
            "put"
                | "set"
                | "let"
                | "cut"
                | "read"
                | "shut"
                | "run"
                | "come"
                | "become"
                | "need"
                | "feed"
                | "speed"
                | "proceed"
                | "exceed"
                | "succeed"
                | "embed"
        )
        || forms("do").iter().skip(1).any(|form| form == word)
}

const IRREGULAR_PARTICIPLES: &[&str] = &[
    "been",
    "begun",
    "brought",
    "built",
    "bought",
    "caught",
    "chosen",
    "come",
    "cut",
    "done",
    "drawn",
    "driven",
    "found",
    "forgotten",
    "given",
    "gone",
    "got",
    "gotten",
    "had",
    "heard",
    "held",
    "kept",
    "known",
    "laid",
    "led",
    "left",
    "let",
    "made",
    "met",
    "paid",
    "put",
    "read",
    "rung",
    "run",
    "said",
    "seen",
    "sent",
    "set",
    "shown",
    "shut",
    "sold",
    "sought",
    "spoken",
    "spent",
    "stood",
    "taken",
    "told",
    "thought",
    "understood",
    "undone",
    "written",
    "withdrawn",
    "won",
];

#[cfg(test)]
mod tests {
    use super::follows;

    #[test]
    fn did_and_will_must_follow_their_words() {
        assert_eq!(follows("booked an engineer", "did").as_deref(), Some("booked an engineer"));
        assert_eq!(follows("I've sent a new one.", "did").as_deref(), Some("sent a new one"));
        assert_eq!(follows("Call you back", "will").as_deref(), Some("call you back"));
        assert_eq!(follows("I will ring the depot", "will").as_deref(), Some("ring the depot"));
        assert_eq!(follows("I’ve sent a new one", "did").as_deref(), Some("sent a new one"));
        assert_eq!(follows("an engineer", "did"), None);
        assert_eq!(follows("calling you", "will"), None);
        assert_eq!(follows("sent it", "will"), None);
        assert_eq!(follows("", "will"), None);
    }
}
