//! A sentence in the house's voice: its words for ours, contractions opened where it has none.

use super::fill::capitalised;
use crate::plan::DraftOptions;
use crate::reading::Knowledge;

/// The text in the chosen voice: its words for ours, contractions opened where it has none.
pub(super) fn voiced(knowledge: &Knowledge, options: &DraftOptions, text: &str) -> String {
    let Some(voice) = options.voice.as_deref().and_then(|id| knowledge.packs.voices.iter().find(|voice| voice.meta.id == id)) else {
        return text.to_owned();
    };
    let mut out = text.to_owned();
    if !voice.contractions {
        for (short, long) in [
            ("can't", "cannot"),
            ("won't", "will not"),
            ("shan't", "shall not"),
            ("n't", " not"),
            ("I'm", "I am"),
            ("'ve", " have"),
            ("'ll", " will"),
            ("'re", " are"),
            ("That's", "That is"),
            ("that's", "that is"),
            ("It's", "It is"),
            ("it's", "it is"),
            ("There's", "There is"),
            ("there's", "there is"),
            ("What's", "What is"),
            ("what's", "what is"),
            ("Here's", "Here is"),
            ("here's", "here is"),
            ("Let's", "Let us"),
            ("let's", "let us"),
        ] {
            out = out.replace(short, long);
        }
    }
    for instead in &voice.avoid {
        out = replace_word(&out, &instead.word.value, &instead.say.value);
    }
    out
}

/// Replaces a whole word or phrase, keeping a capital at its start.
fn replace_word(text: &str, word: &str, with: &str) -> String {
    if word.is_empty() {
        return text.to_owned();
    }
    let lower = text.to_ascii_lowercase();
    let target = word.to_ascii_lowercase();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(found) = lower[at..].find(&target) {
        let (start, end) = (at + found, at + found + target.len());
        let alone = !text[..start].ends_with(char::is_alphanumeric) && !text[end..].starts_with(char::is_alphanumeric);
        out.push_str(&text[at..start]);
        if alone {
            let capital = text[start..].starts_with(char::is_uppercase);
            out.push_str(&if capital { capitalised(with) } else { with.to_owned() });
        } else {
            out.push_str(&text[start..end]);
        }
        at = end;
    }
    out.push_str(&text[at..]);
    out
}

#[cfg(test)]
mod tests {
    use super::replace_word;

    #[test]
    fn whole_words_are_replaced() {
        assert_eq!(replace_word("Sorry. I'm sorry, sorryish", "sorry", "so sorry"), "So sorry. I'm so sorry, sorryish");
    }
}
