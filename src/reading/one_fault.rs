//! The one fault that a kind message names: "my one complaint is that the room was hot".
//!
//! In goes the document; out comes where it is named, with the clause in our perspective where it can be turned round.

use crate::reflect::Reflector;
use crate::span::Span;
use crate::text::{Document, Token, TokenKind, WordSet, places};

/// Words that the clause may have.
const MOST_WORDS: usize = 14;

/// The fault that somebody calls the only one.
pub(super) fn one_fault(reflector: &Reflector, document: &Document) -> Option<(String, Span)> {
    document.body().find_map(|sentence| {
        let tokens = document.tokens_of(sentence);
        let fold = |i: usize| tokens.get(i).map_or("", |token| document.fold(token));
        // Most sentences have no word for it.
        if !(0..tokens.len()).any(|i| is_fault(fold(i)) || fold(i) == "thing") {
            return None;
        }
        // "This is only a small grumble", "One thing though": what it is comes after.
        let small = (0..tokens.len()).find(|&i| {
            matches!(fold(i), "small" | "tiny" | "minor" | "little") && is_fault(fold(i + 1)) && i > 0 && matches!(fold(i - 1), "a" | "one")
                || fold(i) == "one" && fold(i + 1) == "thing" && matches!(fold(i + 2), "though" | "however")
        });
        if let Some(i) = small {
            return Some((String::new(), tokens[i].span.join(tokens[(i + 1).min(tokens.len() - 1)].span)));
        }
        let at = (1..tokens.len()).find(|&i| {
            let only = |back: usize| i >= back && matches!(fold(i - back), "only" | "one" | "sole" | "single");
            is_fault(fold(i)) && (only(1) || only(2) && !matches!(fold(i - 1), "of" | "no" | "to"))
                // "The only thing is that …"
                || fold(i) == "thing" && fold(i - 1) == "only" && fold(i + 1) == "is" && fold(i + 2) == "that"
        })?;
        // "the only complaint I have is that …"
        let is = (at + 1..(at + 8).min(tokens.len())).find(|&i| matches!(fold(i), "is" | "was" | "'s" | "being" | "would"))?;
        let span = tokens[at].span.join(tokens[is].span);
        let that = (is + 1..(is + 3).min(tokens.len())).find(|&i| fold(i) == "that");
        let clause = that.and_then(|that| clause(reflector, document, &tokens[that + 1..]));
        Some(clause.unwrap_or((String::new(), span)))
    })
}

/// The clause after "is that", up to where it goes on to what came of it.
fn clause(reflector: &Reflector, document: &Document, rest: &[Token]) -> Option<(String, Span)> {
    let end = rest
        .iter()
        .position(|token| token.kind == TokenKind::Punct || matches!(document.fold(token), "which" | "while" | "because" | "but" | "so"))
        .unwrap_or(rest.len());
    let said = &rest[..end];
    let away = |word: &str| matches!(word, "he" | "she" | "it" | "they" | "them" | "him" | "this" | "these" | "those" | "there");
    if !(3..=MOST_WORDS).contains(&said.len()) || said.iter().any(|token| away(document.fold(token))) {
        return None;
    }
    let span = said[0].span.join(said[said.len() - 1].span);
    let text = reflector.perspective(document.slice(span))?;
    (!text.contains(['.', ';', ':', '"'])).then_some((text, span))
}

/// What people call what they find fault with.
const FAULT: &[&str] = &[
    "complaint",
    "gripe",
    "criticism",
    "negative",
    "issue",
    "downside",
    "niggle",
    "drawback",
    "problem",
    "disappointment",
    "quibble",
    "fault",
    "minus",
    "grumble",
    "letdown",
];
static FAULTS: WordSet<{ places(FAULT.len()) }> = WordSet::new(FAULT);

fn is_fault(word: &str) -> bool {
    FAULTS.has(word)
}

#[cfg(test)]
mod tests {
    use super::one_fault;
    use crate::engine::Engine;
    use crate::text::Document;

    #[track_caller]
    fn case(text: &str, want: Option<&str>) {
        let engine = Engine::builtin();
        let found = one_fault(&engine.knowledge().reflector, &Document::new(text)).map(|(text, _)| text);
        assert_eq!(found.as_deref(), want, "{text:?}");
    }

    #[test]
    fn the_only_fault_is_found() {
        case("A lovely stay. My only complaint is that our room was far too warm, which kept us up.", Some("your room was far too warm"));
        case("Great crew. The only negative was the coffee.", Some(""));
        case("Lovely tulips. The only thing is that the card was not in the box.", Some("the card was not in the box"));
        case("Becky is brilliant. So this is only a small grumble. The door was shut.", Some(""));
        case("They were lovely to him. One thing though. The list had another name on it.", Some(""));
        case("My one small gripe is that they ran out of milk.", Some(""));
    }

    #[test]
    fn where_nothing_is_called_a_fault_none_is_found() {
        case("My only complaint: none!", None);
        case("It was the only hotel with a pool.", None);
        case("The only thing is the price.", None);
        case("No complaint at all, it was wonderful.", None);
    }
}
