//! What capitals say: a name, a shout, a word written large by habit.

use super::super::lexicon::{DET, ODD, POSS, PREP, TO};
use super::Lexeme;
use crate::text::{Caps, Document, Token, TokenKind, is_name, is_word};

/// `at #BWI`, `to #Chicago`: a hashtag that stands in the sentence as a place or name; any other is a remark beside it.
pub(super) fn names_a_place(tokens: &[Token], i: usize, fold: &str, out: &[Lexeme<'_>]) -> bool {
    let token = &tokens[i];
    let alone = !tokens.get(i + 1).is_some_and(|next| next.hashtag && !next.space_before);
    let name = match token.caps {
        Caps::Upper => token.span.len() <= 4 && !is_word(fold),
        Caps::Title => {
            let mut chars = fold.chars();
            let name: String = chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect();
            is_name(&name) && !is_word(fold)
        }
        _ => false,
    };
    alone && name && out.last().is_some_and(|last| last.is(PREP.with(TO)) && !last.is(ODD))
}

/// `the app drains my #battery all day`: a tagged word in the middle of a sentence is a word of it.
pub(super) fn is_word_of_the_sentence(tokens: &[Token], i: usize, fold: &str, out: &[Lexeme<'_>]) -> bool {
    let plain = |token: Option<&Token>| token.is_some_and(|token| token.kind == TokenKind::Word && !token.hashtag);
    let alone = !tokens.get(i + 1).is_some_and(|next| next.hashtag);
    let led = out.last().is_some_and(|last| last.is(DET.with(POSS).with(PREP)) && !last.is(ODD));
    is_word(fold) && fold.len() > 2 && alone && led && !tokens[i].clitic && plain(tokens.get(i + 1))
}

/// `has me #stranded in Leeds`, `our train is #delayed (again)`: the state that a verb leads to, tagged or not.
pub(super) fn is_state_of_the_sentence(tokens: &[Token], i: usize, fold: &str, before: &str) -> bool {
    let state = matches!(
        fold,
        "stranded"
            | "stuck"
            | "delayed"
            | "cancelled"
            | "canceled"
            | "late"
            | "lost"
            | "missing"
            | "broken"
            | "down"
            | "grounded"
            | "trapped"
    );
    let led = matches!(before, "me" | "us" | "is" | "are" | "was" | "were" | "am" | "'m" | "'re" | "'s" | "been" | "still" | "being");
    let alone = !tokens.get(i + 1).is_some_and(|next| next.hashtag && !next.space_before);
    state && led && alone && !tokens[i].clitic
}

/// Whether a word is led by an article or owner: "my Account" is written so by habit, "to Pro" by name.
pub(super) fn out_of_place(document: &Document, token: &Token) -> bool {
    let at = document.tokens().partition_point(|other| other.span.start < token.span.start);
    at.checked_sub(1).is_some_and(|before| {
        matches!(
            document.fold(&document.tokens()[before]),
            "my" | "our" | "your" | "the" | "a" | "an" | "this" | "that" | "his" | "her" | "their"
        )
    })
}

/// Whether the word is a name once it has its capital.
pub(super) fn capitalised(fold: &str) -> bool {
    let mut chars = fold.chars();
    let name: String = chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect();
    is_name(&name)
}

/// Whether most of the words are in capitals, or begin with one.
pub(super) fn is_shouting(tokens: &[Token]) -> bool {
    let (mut words, mut upper, mut title) = (0, 0, 0);
    for token in tokens.iter().filter(|token| token.kind == TokenKind::Word && token.span.len() > 1) {
        words += 1;
        upper += usize::from(token.caps == Caps::Upper);
        title += usize::from(token.caps == Caps::Title);
    }
    words >= 3 && upper * 10 > words * 6 || words >= 5 && title * 10 > words * 7
}
