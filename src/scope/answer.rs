//! Questions that the writer answers with no at once, and claims denied in the next breath.
//!
//! In go a document and the number of a sentence; out comes whether the next
//! sentence takes it back: "Was it on time? It was not.", "They say it is superb. It isn't."

use crate::text::{Document, End, Token, TokenKind};

/// An answer longer than this tells something of its own.
const LONGEST: usize = 6;

/// Whether the sentence is a question that the writer answers with no at once ("Was it on time? No.").
#[must_use]
pub fn is_answered_no(document: &Document, sentence: usize) -> bool {
    if document.sentences()[sentence].end != End::Question {
        return false;
    }
    document.sentences().get(sentence + 1).is_some_and(|next| {
        let tokens = document.tokens_of(next);
        if tokens.first().is_some_and(|token| matches!(document.fold(token), "no" | "nope" | "nah" | "never"))
            && tokens.get(1).is_none_or(|token| token.kind == TokenKind::Punct)
        {
            return true;
        }
        let words = words(document, sentence + 1);
        if words.len() > LONGEST || next.end == End::Question {
            return false;
        }
        let first = words.first().copied().unwrap_or("");
        matches!(first, "no" | "nope" | "nah" | "never" | "none" | "nothing" | "hardly" | "nowhere") && words.len() <= 3
            || first == "not" && words.get(1).is_some_and(|next| !matches!(*next, "sure" | "yet" | "only" | "just"))
            || matches!(first, "of" | "absolutely" | "certainly" | "definitely" | "clearly" | "obviously") && words.last() == Some(&"not")
            || denies(&words)
    })
}

/// Whether the next sentence only denies this one ("It isn't.").
pub(super) fn is_denied(document: &Document, sentence: usize) -> bool {
    document.sentences()[sentence].end != End::Question
        && document.sentences().len() > sentence + 1
        && denies(&words(document, sentence + 1))
}

/// "I expected trouble and there was none".
pub(super) fn is_none(document: &Document, after: &[Token]) -> bool {
    after.windows(3).any(|three| {
        document.fold(&three[2]) == "none"
            && document.fold(&three[0]) == "there"
            && matches!(document.fold(&three[1]), "was" | "were" | "is" | "are")
    })
}

/// "It did not", "they don't", "it really isn't".
fn denies(words: &[&str]) -> bool {
    if matches!(words, ["there", "was" | "were" | "is" | "are", "none" | "no", ..]) && words.len() <= 4 {
        return true;
    }
    (2..=4).contains(&words.len())
        && matches!(words[0], "it" | "they" | "that" | "he" | "she" | "i" | "we")
        && words.last().is_some_and(|last| matches!(*last, "not" | "n't"))
}

fn words(document: &Document, sentence: usize) -> Vec<&str> {
    let tokens = document.tokens_of(&document.sentences()[sentence]).iter().filter(|token| token.is_matchable());
    let mut words = Vec::with_capacity(LONGEST + 1);
    words.extend(tokens.take(LONGEST + 1).map(|token| document.fold(token)));
    words
}

#[cfg(test)]
mod tests {
    use super::{is_answered_no, is_denied};
    use crate::text::Document;

    #[test]
    fn a_short_no_answers_the_question_before_it() {
        for text in [
            "Was it on time? No.",
            "Did it come when you said? It did not.",
            "Am I happy? Not in the slightest.",
            "Has anybody apologised? Of course not.",
            "Would I buy it again? Never.",
        ] {
            assert!(is_answered_no(&Document::new(text), 0), "{text}");
        }
        for text in ["Is it open? Not sure.", "Is it open? Not a soul answered the phone when I rang.", "Was it good? Yes, very."] {
            assert!(!is_answered_no(&Document::new(text), 0), "{text}");
        }
    }

    #[test]
    fn a_claim_may_be_denied_in_the_next_breath() {
        assert!(is_denied(&Document::new("The reviews say it is superb. It isn't."), 0));
        assert!(!is_denied(&Document::new("It is superb. It did not take long."), 0));
    }
}
