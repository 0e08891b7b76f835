//! Trouble that has no noun of its own and can be named all the same: how late it was, and what there was none of.
//!
//! In goes a tagged line; out comes "the delay of two hours" or "the lack of communication", reading after "I'm so sorry about".

use super::fragment::supplied;
use super::gate;
use super::grammar::Grammar;
use super::lexicon::{BE, N, NOT, NUM, PREP, PUNCT, UNIT, VBN};
use super::lists::List;
use super::normalise::Lexeme;
use super::noun;
use super::trouble::Troubles;
use super::{Level, Reflection};

impl Troubles<'_> {
    /// `delayed 2.5 hours`, `an hour late and no info`: how long.
    pub(super) fn put_back(&self, line: &[Lexeme<'_>]) -> Option<(f32, Reflection)> {
        if gate::line(line).is_some() || line.iter().any(|lexeme| is_open(lexeme) || lexeme.is(NOT)) {
            return None;
        }
        let measured = |from: usize| match Grammar::new(line, Vec::new()).time(from) {
            Some((end, true))
                if line[end - 1].is(UNIT)
                    && line[from..end].iter().any(|lexeme| lexeme.is(NUM) || matches!(lexeme.fold, "an" | "half")) =>
            {
                Some(end)
            }
            _ => None,
        };
        let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
        let time = (0..line.len()).find_map(|i| {
            if fold(i) == "delayed" {
                let from = i + 1 + usize::from(matches!(fold(i + 1), "by" | "for" | "over"));
                return measured(from).map(|end| from..end);
            }
            let end = measured(i)?;
            let late = matches!(fold(end), "late" | "delayed") || fold(end) == "behind" && fold(end + 1) == "schedule";
            // "I was ten minutes late", "two hours late fee"
            let own = line[i.saturating_sub(4)..i].iter().any(|lexeme| matches!(lexeme.fold, "i" | "we" | "he" | "she"));
            let more = line.get(end + 1).is_some_and(|next| next.is(N) && !next.is(PREP.with(VBN).with(BE)));
            (late && !own && !more).then_some(i..end)
        })?;
        let words =
            [&[supplied(self.vocabulary, "delay", "delay", false), supplied(self.vocabulary, "of", "of", false)], &line[time]].concat();
        self.named(&words, 1.6)
    }

    /// `… and no communication`, `zero updates`: what there was none of, where it is owed to whoever waits.
    pub(super) fn lacking(&self, line: &[Lexeme<'_>]) -> Option<(f32, Reflection)> {
        // A letter tells what there was none of in a sentence that can be read.
        if !super::is_post(self.document) || gate::line(line).is_some() || line.iter().any(is_open) {
            return None;
        }
        let at = (1..line.len()).find(|&i| {
            matches!(line[i - 1].fold, "no" | "zero" | "not any")
                && matches!(
                    line[i].fold,
                    "communication"
                        | "information"
                        | "info"
                        | "updates"
                        | "explanation"
                        | "notice"
                        | "apology"
                        | "help"
                        | "assistance"
                        | "response"
                        | "legroom"
                )
        })?;
        let before = at.checked_sub(2).map_or("", |i| line[i].fold);
        let after = line.get(at + 1);
        let closed = after.is_none_or(|next| next.is(PUNCT.with(PREP).with(super::lexicon::CC)) && next.fold != "for");
        if !closed || matches!(before, "need" | "want" | "of" | "there") {
            return None;
        }
        let words = [supplied(self.vocabulary, "lack", "lack", false), supplied(self.vocabulary, "of", "of", false), line[at]];
        self.named(&words, 0.9)
    }

    fn named(&self, words: &[Lexeme<'_>], score: f32) -> Option<(f32, Reflection)> {
        let grammar = Grammar::new(words, Vec::new());
        let mut reflection = noun::write(self.vocabulary, self.document, &grammar, 0, words.len())?;
        reflection.level = Level::NounFragment;
        reflection.lead_with("the ");
        (gate::output(&reflection.text).is_none() && !self.hides(reflection.span)).then_some((score, reflection))
    }
}

/// Words under which what is named may never have been so.
fn is_open(lexeme: &Lexeme<'_>) -> bool {
    lexeme.on(List::Hedges)
        || lexeme.on(List::Safety)
        || matches!(
            lexeme.fold,
            "if" | "unless"
                | "whether"
                | "will"
                | "would"
                | "could"
                | "hope"
                | "avoid"
                | "instead"
                | "despite"
                | "when"
                | "made"
                | "great"
                | "love"
        )
}
