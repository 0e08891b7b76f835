//! Practice situations: small machines whose next state depends on what the coach found in an answer.

use super::fields::Word;
use super::model::{Meta, Placed};
use crate::finding::Severity;
use crate::vocab::{Channel, Fault, Mood, Move};
use serde::{Deserialize, Serialize};

/// The most heat a customer can show.
pub const MOST_HEAT: u8 = 5;

/// What of a message an answer can take up, by the coach's names.
pub const SUBJECTS: &[&str] = &["issue", "question", "ask", "amount", "date", "name"];

/// The tag of rules that find a customer being told off; a scenario says what it does to the heat.
pub const LECTURING: &str = "lecturing";

/// The coach's rules that are written in Rust, which packs may name but do not hold.
pub const BUILT_IN_RULES: &[&str] = &[
    "advises-already-tried",
    "asks-for-what-was-given",
    "buried-good-news",
    "cheer-at-trouble",
    "corporate-we",
    "emotion-mismatch",
    "fault-admission",
    "hard-to-read",
    "house-words",
    "issue-not-named",
    "missed-question",
    "name-only-personalisation",
    "no-acknowledgement",
    "no-next-step",
    "other-language",
    "over-mirroring",
    "person-must-take-this",
    "placeholder",
    "polite-wall",
    "praise-oversold",
    "private-data-repeated",
    "promise-without-time",
    "reference-only",
    "sent-elsewhere",
    "several-apologies",
    "solve-before-acknowledge",
    "too-long",
    "too-many-questions",
    "unconfirmed-action",
    "unsupported-fact",
    "warm-words-only",
    "wrong-fact",
    "wrong-name",
];

/// A situation to answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Scenario {
    /// Identity.
    pub meta: Meta,
    /// A short title for people.
    pub title: String,
    /// Industry, as topics name theirs.
    pub industry: String,
    /// 1 gentle, 2 middling, 3 hard.
    pub difficulty: u8,
    /// Where the customer writes and reads.
    pub channel: Channel,
    /// Whose fault it is, as far as the trainee knows.
    pub fault: Fault,
    /// What the trainee knows that the message does not say.
    pub brief: Placed<String>,
    /// What is to be learned here, in one line.
    pub skill: String,
    /// Facts of the brief, so that an answer may state them.
    pub facts: Vec<Placed<String>>,
    /// What was done already, as it reads after "I've".
    pub actions: Vec<Placed<String>>,
    /// Moods that the customer is likely to be in.
    pub moods: Vec<Mood>,
    /// What the customer would say they felt, told when the round is over.
    pub feels: Placed<String>,
    /// The states; the first one begins.
    pub states: Vec<State>,
}

/// A moment of the conversation: what the customer says, and what may follow.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct State {
    /// Unique within its scenario.
    pub id: Placed<String>,
    /// 0 calm … [`MOST_HEAT`] about to leave.
    pub heat: u8,
    /// What the customer writes, or what they do.
    pub says: Placed<String>,
    /// Ways on, the first whose condition holds is taken; none for an end.
    pub ways: Vec<Way>,
    /// Replies that do well here, each with its reason.
    pub models: Vec<ModelReply>,
    /// How it ended, for an end.
    pub end: Option<Ending>,
    /// What to take along, for an end.
    pub lesson: Option<String>,
}

/// A reply that does well.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ModelReply {
    /// The whole reply.
    pub reply: Placed<String>,
    /// Why it works.
    pub why: String,
}

/// How a round ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Ending {
    /// The customer was heard and helped.
    Well,
    /// Something is left.
    Open,
    /// The customer is lost.
    Badly,
}

impl Word for Ending {
    const NOUN: &'static str = "ending";
    fn every() -> &'static [Self] {
        &[Self::Well, Self::Open, Self::Badly]
    }
    fn word(self) -> &'static str {
        match self {
            Self::Well => "well",
            Self::Open => "open",
            Self::Badly => "badly",
        }
    }
}

/// A way from one state to another.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Way {
    /// When it is taken.
    pub when: Answered,
    /// Whether it has a condition at all.
    pub conditional: bool,
    /// Id of the state it leads to.
    pub to: Placed<String>,
    /// Answers that take it: its tests.
    pub examples: Vec<Placed<String>>,
    /// Place in the file.
    pub span: crate::span::Span,
}

/// A condition on what the coach found in an answer; every key that is given must hold.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Answered {
    /// Each group names moves of which the answer makes one.
    pub does: Vec<Vec<Move>>,
    /// Moves of which it makes none.
    pub lacks: Vec<Move>,
    /// Rules, or tags of rules, of which one found something.
    pub faults: Vec<Placed<String>>,
    /// Rules, or tags of rules, of which none found anything.
    pub free_of: Vec<Placed<String>>,
    /// The weightiest finding it may have.
    pub worst: Option<Severity>,
    /// What it takes up, all of it.
    #[serde(with = "subjects")]
    pub covers: Vec<&'static str>,
    /// What of which it misses or contradicts something.
    #[serde(with = "subjects")]
    pub misses: Vec<&'static str>,
    /// Moves whose first sentences stand in this order.
    pub order: Vec<Vec<Move>>,
    /// The three mechanisms of empathy together, 0 to 6.
    pub empathy: Option<(u8, u8)>,
}

/// [`SUBJECTS`] by their numbers.
mod subjects {
    use super::{Deserialize, SUBJECTS, Serialize};

    pub(super) fn serialize<S: serde::Serializer>(names: &[&'static str], serializer: S) -> Result<S::Ok, S::Error> {
        let number = |name: &&'static str| SUBJECTS.iter().position(|known| known == name);
        names.iter().map(number).collect::<Vec<_>>().serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<&'static str>, D::Error> {
        let numbers = Vec::<Option<usize>>::deserialize(deserializer)?;
        Ok(numbers.into_iter().flatten().filter_map(|number| SUBJECTS.get(number).copied()).collect())
    }
}

impl Scenario {
    /// Place of a state.
    #[must_use]
    pub fn state(&self, id: &str) -> Option<usize> {
        self.states.iter().position(|state| state.id.value == id)
    }

    /// Where the ways of a state lead.
    pub fn nexts(&self, at: usize) -> impl Iterator<Item = usize> {
        self.states.get(at).into_iter().flat_map(|state| &state.ways).filter_map(|way| self.state(&way.to.value))
    }

    /// The least heat in which the conversation can end from each state; none where it cannot end.
    ///
    /// States that stand on a circle only count for the ways that leave it.
    #[must_use]
    pub fn coolest_ends(&self) -> Vec<Option<u8>> {
        let mut best: Vec<Option<u8>> = self.states.iter().map(|state| state.ways.is_empty().then_some(state.heat)).collect();
        // Each pass carries the ends one step further back.
        for _ in 0..self.states.len() {
            for at in 0..self.states.len() {
                let next = self.nexts(at).filter_map(|next| best[next]).min();
                best[at] = match (best[at], next) {
                    (Some(own), Some(next)) => Some(own.min(next)),
                    (own, next) => own.or(next),
                };
            }
        }
        best
    }

    /// The way that leads to the coolest end from a state.
    #[must_use]
    pub fn best_way(&self, at: usize) -> Option<usize> {
        let ends = self.coolest_ends();
        let ways = self.states.get(at)?.ways.iter().enumerate();
        ways.filter_map(|(n, way)| {
            let to = self.state(&way.to.value)?;
            Some((ends[to]?, self.states[to].heat, n))
        })
        .min()
        .map(|(.., n)| n)
    }

    /// The states of the calmest conversation, from the first to an end.
    #[must_use]
    pub fn best_path(&self) -> Vec<usize> {
        let mut path = vec![0];
        while let Some(at) = path.last().copied()
            && path.len() <= self.states.len()
            && let Some(way) = self.best_way(at)
            && let Some(to) = self.state(&self.states[at].ways[way].to.value)
        {
            path.push(to);
        }
        path
    }
}
