//! What is said about a review beside the two texts.

use super::allowed::Allow;
use crate::finding::Severity;
use crate::plan::DraftOptions;
use crate::vocab::{Channel, Fault};

/// How much is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// Everything, tips included.
    #[default]
    Novice,
    /// Errors and warnings only.
    Expert,
}

/// What is said about a review beside the two texts.
#[derive(Clone, Debug)]
pub struct CoachOptions {
    /// Where the reply will be read; no rule on channels applies when it isn't known.
    pub channel: Option<Channel>,
    /// Whose fault it is, as far as the agent said.
    pub fault: Fault,
    /// Facts that the reply may state although the message does not: free text.
    pub facts: Vec<String>,
    /// What was done, as it reads after "I've".
    pub actions: Vec<String>,
    /// Rules that are not applied, and why.
    pub allow: Vec<Allow>,
    /// How much is told.
    pub level: Level,
    /// The severity from which a finding fails the review.
    pub fail_on: Severity,
    /// The voice whose words to avoid are checked.
    pub voice: Option<String>,
    /// Who signs: a name that is no invention.
    pub agent: Option<String>,
    /// The company: a name that is no invention.
    pub company: Option<String>,
}

impl Default for CoachOptions {
    fn default() -> Self {
        Self {
            channel: None,
            fault: Fault::Unknown,
            facts: Vec::new(),
            actions: Vec::new(),
            allow: Vec::new(),
            level: Level::Novice,
            fail_on: Severity::Error,
            voice: None,
            agent: None,
            company: None,
        }
    }
}

impl CoachOptions {
    /// The same as options of a draft, for conditions.
    pub(crate) fn as_draft(&self) -> DraftOptions {
        DraftOptions { channel: self.channel.unwrap_or(Channel::Email), fault: self.fault, ..DraftOptions::default() }
    }

    /// Whether a stated fact or action holds these words, in any case.
    pub(crate) fn declares(&self, words: &str) -> bool {
        let wanted = words.to_lowercase();
        self.facts.iter().chain(&self.actions).chain(&self.agent).chain(&self.company).any(|fact| fact.to_lowercase().contains(&wanted))
    }
}
