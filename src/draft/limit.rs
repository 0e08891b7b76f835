//! Length: whole sentences go, the least needed first, never part of one.

use super::{Sentence, is_gap};
use crate::pack::model::Limits;
use crate::plan::DraftOptions;
use crate::vocab::Move;

/// How much a reply needs a move; the lowest goes first.
const fn need(reply_move: Move) -> u8 {
    match reply_move {
        Move::NextStep | Move::ActNow | Move::StateOutcome | Move::SetBoundary | Move::SignpostHelp => 9,
        Move::AcknowledgeEvent | Move::ReflectIssue | Move::Explore | Move::OwnResponsibility => 8,
        Move::AcknowledgeFeeling | Move::Apologise | Move::ThankContact | Move::FeedbackLoop => 7,
        Move::Options | Move::Accommodate | Move::ExplainCause | Move::Gesture => 6,
        Move::Greet | Move::SignOff => 5,
        Move::Validate | Move::ConfirmUnderstanding | Move::HoldExpectation | Move::InviteBack => 4,
        _ => 3,
    }
}

/// Drops sentences until the frame's and the agent's limits hold; at least one stays.
pub(super) fn apply(sentences: &mut Vec<Sentence>, limits: Limits, options: &DraftOptions) {
    let max_chars = [limits.chars.map(|chars| chars as usize), options.max_chars].into_iter().flatten().min();
    while sentences.len() > 1 && over(sentences, limits, max_chars) {
        // The last sentence that says something by itself stays: a reply is never a gap alone.
        let says = |sentence: &Sentence| !matches!(sentence.reply_move, Move::Greet | Move::SignOff) && !is_gap(&sentence.text);
        let only = if sentences.iter().filter(|sentence| says(sentence)).count() == 1 { sentences.iter().position(says) } else { None };
        // Of equals the later one goes: what was said first was more to the point.
        let least = sentences
            .iter()
            .enumerate()
            .filter(|(i, _)| Some(*i) != only)
            .min_by_key(|(i, sentence)| (need(sentence.reply_move), std::cmp::Reverse(*i)))
            .map(|(i, _)| i);
        match least {
            Some(i) => sentences.remove(i),
            None => return,
        };
    }
}

fn over(sentences: &[Sentence], limits: Limits, max_chars: Option<usize>) -> bool {
    let body = sentences.iter().filter(|sentence| !matches!(sentence.reply_move, Move::Greet | Move::SignOff));
    let words: usize = sentences.iter().map(|sentence| sentence.text.split_whitespace().count()).sum();
    // Two characters between sentences: the widest join that is used.
    let chars: usize = sentences.iter().map(|sentence| sentence.text.chars().count() + 2).sum::<usize>().saturating_sub(2);
    limits.sentences.is_some_and(|max| body.map(|sentence| full_stops(&sentence.text)).sum::<usize>() > max as usize)
        || limits.words.is_some_and(|max| words > max as usize)
        || max_chars.is_some_and(|max| chars > max)
}

/// Sentences in a phrase, at least one.
pub(super) fn full_stops(text: &str) -> usize {
    text.char_indices().filter(|(i, c)| matches!(c, '.' | '!' | '?') && text[i + 1..].starts_with(|c: char| c.is_whitespace())).count() + 1
}

#[cfg(test)]
mod tests {
    use super::{Limits, Sentence, apply};
    use crate::plan::DraftOptions;
    use crate::vocab::Move;

    fn sentence(reply_move: Move, text: &str) -> Sentence {
        Sentence {
            text: text.to_owned(),
            reply_move,
            phrase: "x".to_owned(),
            because: Vec::new(),
            check: false,
            from: Vec::new(),
            gaps: Vec::new(),
            paragraph: 0,
        }
    }

    #[test]
    fn whole_sentences_go_the_least_needed_first() {
        let mut sentences = vec![
            sentence(Move::AcknowledgeEvent, "I'm sorry to hear that your kettle leaks."),
            sentence(Move::Validate, "That is a nuisance in the morning."),
            sentence(Move::NextStep, "I'll send you a new one by Friday."),
        ];
        apply(&mut sentences, Limits::default(), &DraftOptions { max_chars: Some(80), ..DraftOptions::default() });
        let left: Vec<&str> = sentences.iter().map(|sentence| sentence.text.as_str()).collect();
        assert_eq!(left, ["I'm sorry to hear that your kettle leaks.", "I'll send you a new one by Friday."]);
        let mut with_gap = vec![
            sentence(Move::ExplainCause, "[answer: \"is it open\"]"),
            sentence(Move::InviteContact, "If anything's unclear, just reply here."),
        ];
        apply(&mut with_gap, Limits { chars: Some(10), ..Limits::default() }, &DraftOptions::default());
        assert_eq!(with_gap.len(), 1);
        assert!(with_gap[0].text.starts_with("If"), "a reply is never a gap alone");
        apply(&mut sentences, Limits { chars: Some(10), ..Limits::default() }, &DraftOptions::default());
        assert_eq!(sentences.len(), 1, "one whole sentence always stays");
    }
}
