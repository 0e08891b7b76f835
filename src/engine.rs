//! One door to the library: packs in, readings and drafts out.

use crate::coach::{self, CoachOptions, Review};
use crate::draft::edit::Editing;
use crate::draft::{self, Draft, DraftError};
use crate::finding::Finding;
use crate::pack::{self, Layer};
use crate::plan::DraftOptions;
use crate::practice::Round;
use crate::reading::{self, Compiled, Knowledge, ReadOptions, Reading};

/// Packs, compiled, ready to read any number of messages. Shared freely between threads.
#[derive(Debug)]
pub struct Engine {
    knowledge: Knowledge,
}

impl Engine {
    /// An engine with the built-in packs only: what scripts use for the same bytes everywhere.
    ///
    /// ```
    /// use heard::engine::Engine;
    /// let engine = Engine::builtin();
    /// let reading = engine.read("You lost my suitcase and nobody answers the phone.", &Default::default());
    /// assert_eq!(reading.sentiment.name(), "negative");
    /// ```
    #[must_use]
    pub fn builtin() -> Self {
        Self::with(&[Layer::built_in()]).0
    }

    /// An engine over layers, with what was wrong in them. What is broken is left out and the rest works.
    #[must_use]
    pub fn with(layers: &[Layer]) -> (Self, Vec<Finding>) {
        let (loaded, compiled) = pack::load_and(layers, Compiled::of);
        let compiled = compiled.unwrap_or_else(|| Compiled::of(&loaded.packs));
        (Self { knowledge: Knowledge::of_compiled(loaded.packs, compiled) }, loaded.findings)
    }

    /// The packs and what was compiled from them.
    #[must_use]
    pub fn knowledge(&self) -> &Knowledge {
        &self.knowledge
    }

    /// Reads a message.
    #[must_use]
    pub fn read(&self, text: &str, options: &ReadOptions) -> Reading {
        reading::read(&self.knowledge, text, options)
    }

    /// Drafts a reply to a reading.
    ///
    /// # Errors
    /// When an option names something the packs do not have, or cannot read in its place.
    pub fn draft(&self, reading: &Reading, options: &DraftOptions) -> Result<Draft, DraftError> {
        draft::draft(&self.knowledge, reading, options)
    }

    /// What a draft of this reading can be changed into: other phrases, moves more or fewer, gaps filled.
    #[must_use]
    pub const fn editing<'a>(&'a self, reading: &'a Reading, options: &'a DraftOptions) -> Editing<'a> {
        Editing::new(&self.knowledge, reading, options)
    }

    /// Several drafts that differ.
    ///
    /// # Errors
    /// As [`draft`](Self::draft).
    pub fn variants(&self, reading: &Reading, options: &DraftOptions, count: usize) -> Result<Vec<Draft>, DraftError> {
        draft::variants(&self.knowledge, reading, options, count)
    }

    /// Reviews a reply, against the message it answers where there is one.
    #[must_use]
    pub fn coach(&self, reply: &str, message: Option<&Reading>, options: &CoachOptions) -> Review {
        coach::review(&self.knowledge, reply, message, options)
    }

    /// A round of practice with a scenario of the packs, if there is one of that id.
    ///
    /// ```
    /// use heard::engine::Engine;
    /// use heard::practice::Answer;
    /// let engine = Engine::builtin();
    /// let mut round = engine.practise("missing-order").expect("a scenario");
    /// let reply = "You should have asked for signed delivery.".to_owned();
    /// round.answer(Answer { feeling: None, reply });
    /// assert_eq!(round.heats(), [3, 4]);
    /// ```
    #[must_use]
    pub fn practise(&self, id: &str) -> Option<Round<'_>> {
        let scenario = self.knowledge.packs.scenarios.iter().find(|scenario| scenario.meta.id == id)?;
        Some(Round::new(&self.knowledge, scenario))
    }

    /// The reply with every safe repair applied.
    #[must_use]
    pub fn fixed(&self, reply: &str, message: Option<&Reading>, options: &CoachOptions) -> String {
        coach::fixed(&self.knowledge, reply, message, options)
    }
}
