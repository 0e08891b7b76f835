//! One sentence's tokens, looked at by index: what every recogniser in this room reads.

use crate::span::Span;
use crate::text::{Document, Token, TokenKind};

use super::ValueKind;

/// The tokens of one sentence. Indices outside it read as nothing, so no value crosses its ends.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) document: &'a Document,
    pub(super) tokens: &'a [Token],
    /// The normal form of each token: recognisers ask for it again and again.
    pub(super) words: &'a [&'a str],
    /// Whether money was found earlier in the message: then a bare `180` may be money too.
    pub(super) money_seen: bool,
}

/// What a recogniser found, and the index of the first token behind it.
pub(super) struct Found {
    pub(super) kind: ValueKind,
    pub(super) span: Span,
    pub(super) value: String,
    pub(super) next: usize,
}

impl<'a> Look<'a> {
    /// The normal form of token `i`, `""` outside the sentence.
    pub(super) fn word(&self, i: usize) -> &'a str {
        self.words.get(i).copied().unwrap_or_default()
    }

    /// The normal form of the token `n` places before `i`.
    pub(super) fn back(&self, i: usize, n: usize) -> &'a str {
        i.checked_sub(n).map_or("", |i| self.word(i))
    }

    pub(super) fn kind(&self, i: usize) -> Option<TokenKind> {
        self.tokens.get(i).map(|token| token.kind)
    }

    pub(super) fn is_number(&self, i: usize) -> bool {
        self.kind(i) == Some(TokenKind::Number)
    }

    /// Whether token `i` exists and touches the token before it.
    pub(super) fn touches(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|token| !token.space_before && !token.joined)
    }

    /// The token's digits, where it is made of ASCII digits only.
    pub(super) fn digits(&self, i: usize) -> Option<&'a str> {
        let word = self.word(i);
        (self.is_number(i) && !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())).then_some(word)
    }

    /// Whether token `i` begins with a capital.
    pub(super) fn capital(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|token| self.document.written(token).starts_with(char::is_uppercase))
    }

    /// What tokens `from..to` cover; `to > from`.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.tokens[from].span.start, self.tokens[to - 1].span.end)
    }

    /// The written words of tokens `from..to`, in lower case, each run of white space one space.
    pub(super) fn lower(&self, from: usize, to: usize) -> String {
        let mut out = String::new();
        for part in self.document.slice(self.span(from, to)).split_whitespace() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.extend(part.chars().flat_map(char::to_lowercase));
        }
        out
    }

    /// Whether nothing that could be a noun stands at `i`: the end, a mark, or a small word.
    pub(super) fn no_noun_at(&self, i: usize) -> bool {
        let Some(kind) = self.kind(i) else { return true };
        match kind {
            TokenKind::Word => matches!(
                self.word(i),
                "and"
                    | "but"
                    | "or"
                    | "so"
                    | "for"
                    | "to"
                    | "at"
                    | "in"
                    | "on"
                    | "by"
                    | "from"
                    | "with"
                    | "when"
                    | "which"
                    | "because"
                    | "as"
                    | "if"
                    | "i"
                    | "we"
                    | "you"
                    | "it"
                    | "they"
                    | "he"
                    | "she"
                    | "is"
                    | "was"
                    | "has"
                    | "had"
                    | "have"
                    | "that"
                    | "then"
                    | "now"
                    | "until"
                    | "till"
                    | "before"
                    | "after"
                    | "since"
                    | "without"
                    | "not"
                    | "no"
                    | "still"
                    | "yet"
                    | "my"
                    | "your"
                    | "the"
                    | "this"
                    | "while"
                    | "where"
                    | "please"
                    | "only"
                    | "just"
                    | "instead"
                    | "although"
                    | "though"
                    | "than"
                    | "already"
                    | "again"
                    | "twice"
                    | "each"
                    | "per"
                    | "plus"
                    | "extra"
                    | "more"
                    | "last"
                    | "today"
                    | "yesterday"
                    | "there"
                    | "would"
                    | "will"
                    | "can"
                    | "could"
                    | "did"
                    | "do"
                    | "does"
                    | "be"
                    | "are"
                    | "were"
                    | "about"
                    | "via"
                    | "out"
                    | "off"
                    | "saying"
                    | "via."
                    | "total"
                    | "apiece"
            ),
            TokenKind::Number => false,
            _ => true,
        }
    }
}
