//! A draft changed by the person who signs it: another phrase for a move, a move
//! added or dropped, a gap filled.
//!
//! Each change yields a whole draft again. What may be swapped in or added obeys
//! the same conditions as any draft: slots that can be filled, nothing said
//! twice, one apology.

use super::choose::Choosing;
use super::fill::{self, Fillers};
use super::{Draft, DraftError, Gap, Sentence, assembled, checked, seed, sentence};
use crate::plan::{DraftOptions, plan};
use crate::reading::{Knowledge, Reading};
use crate::vocab::{Channel, Move, Slot};

/// Phrases that may be offered for one place.
const MOST: usize = 24;

/// What one draft is changed with: the message and the options it was made from.
#[derive(Clone, Copy, Debug)]
pub struct Editing<'a> {
    knowledge: &'a Knowledge,
    reading: &'a Reading,
    options: &'a DraftOptions,
}

impl<'a> Editing<'a> {
    /// Changes to drafts of this reading with these options.
    #[must_use]
    pub const fn new(knowledge: &'a Knowledge, reading: &'a Reading, options: &'a DraftOptions) -> Self {
        Self { knowledge, reading, options }
    }

    /// Sentences that could stand in place of the one at `at`, the one that stands there among them, best fit first.
    #[must_use]
    pub fn alternatives(&self, draft: &Draft, at: usize) -> Vec<Sentence> {
        let Some(now) = draft.sentences.get(at) else { return Vec::new() };
        let mut moves = vec![now.reply_move];
        if let Some(plan) = plan(self.knowledge, self.reading, self.options) {
            let steps = plan.steps.iter().filter(|(_, step)| step.moves.contains(&now.reply_move));
            moves.extend(steps.flat_map(|(_, step)| step.moves.iter().copied()));
        }
        let others: Vec<&Sentence> = draft.sentences.iter().enumerate().filter(|(n, _)| *n != at).map(|(_, sentence)| sentence).collect();
        let before = draft.sentences.iter().take(at).collect::<Vec<_>>();
        let mut found = self.fitting(&others, &before, &moves, now.paragraph);
        if !found.iter().any(|sentence| sentence.text == now.text) {
            found.insert(0, now.clone());
        }
        found
    }

    /// One sentence for each move that could still be made, in the order in which moves are made.
    #[must_use]
    pub fn additions(&self, draft: &Draft) -> Vec<Sentence> {
        let all: Vec<&Sentence> = draft.sentences.iter().collect();
        let absent = Move::ALL.iter().filter(|one| !draft.sentences.iter().any(|sentence| sentence.reply_move == **one));
        absent.filter_map(|one| self.fitting(&all, &all, &[*one], 0).into_iter().next()).collect()
    }

    /// The draft with another sentence at `at`.
    #[must_use]
    pub fn with(&self, draft: &Draft, at: usize, sentence: Sentence) -> Draft {
        let mut sentences = draft.sentences.clone();
        if let Some(place) = sentences.get_mut(at) {
            *place = sentence;
        }
        self.again(draft, sentences)
    }

    /// The draft without the sentence at `at`; one sentence always stays.
    #[must_use]
    pub fn without(&self, draft: &Draft, at: usize) -> Draft {
        let mut sentences = draft.sentences.clone();
        if at < sentences.len() && sentences.len() > 1 {
            sentences.remove(at);
        }
        self.again(draft, sentences)
    }

    /// The draft with a sentence more, where its move usually stands; and its place.
    #[must_use]
    pub fn and(&self, draft: &Draft, mut sentence: Sentence) -> (Draft, usize) {
        let mut sentences = draft.sentences.clone();
        let at = sentences.iter().position(|other| order(other.reply_move) > order(sentence.reply_move)).unwrap_or(sentences.len());
        let beside = if at == 0 { sentences.first() } else { sentences.get(at - 1) };
        // A greeting stands alone: what follows it belongs to the paragraph after.
        sentence.paragraph = match beside {
            Some(greeting) if greeting.reply_move == Move::Greet => sentences.get(at).map_or(greeting.paragraph + 1, |next| next.paragraph),
            Some(other) => other.paragraph,
            None => 0,
        };
        sentences.insert(at, sentence);
        (self.again(draft, sentences), at)
    }

    /// The draft with a gap filled wherever it stands.
    ///
    /// # Errors
    /// When the words for `did` or `will` cannot follow "I've" or "I'll".
    pub fn filled(&self, draft: &Draft, gap: &Gap, words: &str) -> Result<Draft, DraftError> {
        let words: String = words
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .chars()
            .map(|c| match c {
                '[' => '(',
                ']' => ')',
                c if c.is_control() => ' ',
                c => c,
            })
            .collect();
        if words.is_empty() {
            return Ok(draft.clone());
        }
        let words = match gap.slot.as_str() {
            "did" | "will" => {
                let mut options = self.options.clone();
                *(if gap.slot == "did" { &mut options.did } else { &mut options.will }) = Some(words);
                let options = checked(self.knowledge, &options)?;
                (if gap.slot == "did" { options.did } else { options.will }).unwrap_or_default()
            }
            "by" => ["by ", "By "].iter().find_map(|by| words.strip_prefix(by)).unwrap_or(&words).trim_end_matches('.').to_owned(),
            _ => words,
        };
        let hole = format!("[{}]", gap.hint);
        let mut sentences = draft.sentences.clone();
        for sentence in &mut sentences {
            if sentence.gaps.contains(gap) {
                sentence.text = fill_hole(&sentence.text, &hole, &words);
                sentence.gaps.retain(|other| other != gap);
            }
        }
        Ok(self.again(draft, sentences))
    }

    fn again(&self, draft: &Draft, sentences: Vec<Sentence>) -> Draft {
        assembled(self.knowledge, self.reading, self.channel(), sentences, draft.frame.clone())
    }

    const fn channel(&self) -> Channel {
        self.options.channel
    }

    /// Sentences of these moves beside `others`, `before` standing before them.
    fn fitting(&self, others: &[&Sentence], before: &[&Sentence], moves: &[Move], paragraph: usize) -> Vec<Sentence> {
        let Ok(options) = checked(self.knowledge, self.options) else { return Vec::new() };
        let mut fillers = Fillers::new(self.knowledge, self.reading, &options);
        let seed = seed(self.reading.document.text(), options.seed);
        let mut choosing = Choosing::new(self.knowledge, self.reading, &options, &fillers, seed, &[]);
        others.iter().for_each(|sentence| choosing.said(sentence));
        let chosen = choosing.fitting(moves);
        let asked = before.iter().flat_map(|sentence| &sentence.from).filter(|reused| reused.slot == Slot::Question).count();
        let mut found: Vec<Sentence> = Vec::new();
        for phrase in chosen.iter().take(MOST) {
            fillers.skip_questions(asked);
            let made = sentence(self.knowledge, self.reading, &options, &mut fillers, phrase, paragraph);
            if !found.iter().any(|known| known.text == made.text) {
                found.push(made);
            }
        }
        found
    }
}

/// Where a move usually stands among others.
fn order(reply_move: Move) -> usize {
    let place = Move::ALL.iter().position(|one| *one == reply_move).unwrap_or(0);
    match reply_move {
        Move::SignOff => usize::MAX,
        // Guards come before the close.
        Move::SetBoundary | Move::SignpostHelp | Move::HoldExpectation => order(Move::NextStep),
        _ => place,
    }
}

/// Puts words where a gap was: a capital at a sentence's start, a full stop where the gap was a whole sentence.
fn fill_hole(text: &str, hole: &str, words: &str) -> String {
    let mut out = String::with_capacity(text.len() + words.len());
    let mut rest = text;
    while let Some(at) = rest.find(hole) {
        out.push_str(&rest[..at]);
        let before = out.trim_end();
        let opens = before.is_empty() || before.ends_with(['.', '!', '?']);
        rest = &rest[at + hole.len()..];
        let after = rest.trim_start();
        let punctuated = after.starts_with(['.', ',', ';', ':', '!', '?']);
        let words = if punctuated { words.trim_end_matches('.') } else { words };
        out.push_str(&if opens { fill::capitalised(words) } else { words.to_owned() });
        let ends = after.is_empty() || after.starts_with(|c: char| c.is_uppercase() || c == '[');
        if opens && ends && !words.ends_with(['.', '!', '?']) {
            out.push('.');
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::{Editing, fill_hole};
    use crate::engine::Engine;
    use crate::plan::DraftOptions;
    use crate::vocab::Move;

    const MESSAGE: &str = "My freezer has been broken for nine days and I have rung three times. When will someone come?\n\nJo Adams";

    #[test]
    fn a_phrase_is_swapped_for_another_that_fits() {
        let engine = Engine::builtin();
        let reading = engine.read(MESSAGE, &Default::default());
        let options = DraftOptions::default();
        let draft = engine.draft(&reading, &options).expect("a draft");
        let editing = Editing::new(engine.knowledge(), &reading, &options);
        let at = 1;
        let others = editing.alternatives(&draft, at);
        assert!(others.len() > 1, "{others:?}");
        assert!(others.iter().any(|sentence| sentence.text == draft.sentences[at].text));
        let other = others.into_iter().find(|sentence| sentence.text != draft.sentences[at].text).expect("another");
        let changed = editing.with(&draft, at, other.clone());
        assert!(changed.reply.expect("a reply").contains(&other.text));
    }

    #[test]
    fn a_move_is_dropped_and_another_added_where_it_belongs() {
        let engine = Engine::builtin();
        let reading = engine.read(MESSAGE, &Default::default());
        let options = DraftOptions { agent: Some("Sam".to_owned()), ..DraftOptions::default() };
        let draft = engine.draft(&reading, &options).expect("a draft");
        let editing = Editing::new(engine.knowledge(), &reading, &options);
        let shorter = editing.without(&draft, 1);
        assert_eq!(shorter.sentences.len(), draft.sentences.len() - 1);
        let more = editing.additions(&draft);
        let gesture = more.into_iter().find(|sentence| sentence.reply_move != Move::Greet).expect("something more to say");
        let (longer, at) = editing.and(&draft, gesture.clone());
        assert_eq!(longer.sentences[at].text, gesture.text);
        assert_eq!(longer.sentences.last().map(|sentence| sentence.reply_move), Some(Move::SignOff), "the signature stays last");
    }

    #[test]
    fn a_gap_is_filled_as_it_must_read() {
        let engine = Engine::builtin();
        let reading = engine.read(MESSAGE, &Default::default());
        let options = DraftOptions::default();
        let mut draft = engine.draft(&reading, &options).expect("a draft");
        let editing = Editing::new(engine.knowledge(), &reading, &options);
        assert!(!draft.gaps.is_empty());
        if let Some(will) = draft.gaps.iter().find(|gap| gap.slot == "will") {
            assert!(editing.filled(&draft, will, "calling you").is_err());
        }
        while let Some(gap) = draft.gaps.first().cloned() {
            draft =
                editing.filled(&draft, &gap, if gap.slot == "will" { "I'll send an engineer." } else { "tomorrow at noon" }).expect("fits");
        }
        assert!(!draft.reply.expect("a reply").contains('['));
    }

    #[test]
    fn a_gap_that_was_a_sentence_ends_in_a_stop() {
        assert_eq!(fill_hole("[answer: \"x\"] Thanks.", "[answer: \"x\"]", "yes, you can"), "Yes, you can. Thanks.");
        assert_eq!(fill_hole("I'll call by [when], and wait.", "[when]", "noon."), "I'll call by noon, and wait.");
        assert_eq!(fill_hole("Let me say: [a].", "[a]", "it is gone"), "Let me say: it is gone.");
    }
}
