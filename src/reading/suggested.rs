//! What a suggestion is about: the map of "it would be handy if the map remembered my stops".
//!
//! In goes the document; out comes the thing that is to change, in our perspective, with its place.

use super::clause::Noun;
use crate::text::{Document, Token, TokenKind, is_auxiliary, is_word};

/// Words after `the` or `your` that a thing may be made of.
const MOST_WORDS: usize = 2;

/// The thing that the writer wishes would do something else.
pub(super) fn suggested(document: &Document) -> Option<Noun> {
    document.body().find_map(|sentence| {
        let tokens = document.tokens_of(sentence);
        let fold = |i: usize| tokens.get(i).map_or("", |token| document.fold(token));
        (0..tokens.len()).find_map(|i| {
            if fold(i) != "if" || !matches!(fold(i + 1), "the" | "your") {
                return None;
            }
            let last = (i + 2..=i + 1 + MOST_WORDS)
                .find(|&at| tokens[i + 2..=at.min(tokens.len() - 1)].iter().all(|token| is_plain(document, token)) && does(fold(at + 1)))?;
            let words: Vec<&str> = (i + 2..=last).map(fold).collect();
            let owner = if fold(i + 1) == "your" { "our" } else { "the" };
            Some(Noun { text: format!("{owner} {}", words.join(" ")), span: tokens[i + 1].span.join(tokens[last].span) })
        })
    })
}

fn is_plain(document: &Document, token: &Token) -> bool {
    token.kind == TokenKind::Word
        && is_word(document.fold(token))
        && !is_auxiliary(document.fold(token))
        && !matches!(document.fold(token), "i" | "we" | "you" | "it" | "they" | "my" | "he" | "she")
}

/// Whether a word says what the thing would do: a past form, which is how a wish is told.
fn does(word: &str) -> bool {
    is_auxiliary(word)
        || matches!(word, "let" | "told" | "sent" | "gave" | "kept" | "came" | "went" | "said")
        || word.len() > 4 && word.ends_with("ed")
}

#[cfg(test)]
mod tests {
    use super::suggested;
    use crate::text::Document;

    #[track_caller]
    fn case(text: &str, want: Option<&str>) {
        assert_eq!(suggested(&Document::new(text)).map(|noun| noun.text).as_deref(), want, "{text:?}");
    }

    #[test]
    fn a_thing_that_should_do_something_is_named() {
        case("It would be handy if the map remembered my stops.", Some("the map"));
        case("It'd be great if your order page could show the weight.", Some("our order page"));
        case("It would help if you answered.", None);
        case("It'd be nice if the book I waited for weren't bent.", None);
        case("Tell me if the lamp is in stock", Some("the lamp"));
        case("It would be good if the", None);
    }
}
