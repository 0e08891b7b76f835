//! Practice: a sample situation, an answer, feedback, and a customer who reacts to what was written.
//!
//! A [`Round`] is a small machine. Its states come from a scenario in a pack; an
//! answer goes to the coach, what the coach finds decides which way the
//! conversation takes, and feedback follows every answer: practice without it
//! makes people worse. The same answers give the same round, everywhere.

mod answers;
mod feedback;
mod felt;
mod history;
mod record;
mod way;

pub use answers::{Answer, answers};
pub use feedback::{Change, Feedback, Quoted};
pub use felt::{Felt, Shown};
pub use history::{Entry, SkillOver, Stats, stats, utc};
pub use record::{ListRecord, RoundRecord, StatsRecord, listed, round, stats_record};
pub use way::{review, way};

use crate::coach::Review;
use crate::pack::scenario::{ModelReply, Scenario, State};
use crate::reading::Knowledge;
use crate::vocab::Axis;

/// Most analogies that are shown.
const ANALOGIES: usize = 2;

/// An answer with all that came of it.
#[derive(Clone, Debug)]
pub struct Turn {
    /// The state it answered.
    pub state: usize,
    /// What was written.
    pub answer: Answer,
    /// What the coach says of it.
    pub review: Review,
    /// What is told to whoever wrote it.
    pub feedback: Feedback,
    /// The way it took.
    pub way: usize,
    /// The state it led to.
    pub next: usize,
}

/// A conversation with one customer.
#[derive(Clone, Debug)]
pub struct Round<'a> {
    knowledge: &'a Knowledge,
    scenario: &'a Scenario,
    turns: Vec<Turn>,
}

impl<'a> Round<'a> {
    /// A round that has not begun.
    #[must_use]
    pub fn new(knowledge: &'a Knowledge, scenario: &'a Scenario) -> Self {
        Self { knowledge, scenario, turns: Vec::new() }
    }

    /// The situation.
    #[must_use]
    pub fn scenario(&self) -> &'a Scenario {
        self.scenario
    }

    /// What was answered so far.
    #[must_use]
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }

    /// Where the conversation stands.
    #[must_use]
    pub fn state(&self) -> &'a State {
        &self.scenario.states[self.at()]
    }

    fn at(&self) -> usize {
        self.turns.last().map_or(0, |turn| turn.next)
    }

    /// Whether the conversation has come to an end.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.state().ways.is_empty()
    }

    /// Answers the customer; nothing comes of it when the conversation is over.
    pub fn answer(&mut self, answer: Answer) -> Option<&Turn> {
        let at = self.at();
        let review = way::review(self.knowledge, self.scenario, at, &answer.reply);
        let way = way::way(self.knowledge, self.scenario, at, &review)?;
        let next = self.scenario.state(&self.scenario.states[at].ways[way].to.value)?;
        let feedback = feedback::feedback(self.knowledge, self.scenario, at, way, &answer, &review);
        self.turns.push(Turn { state: at, answer, review, feedback, way, next });
        self.turns.last()
    }

    /// Takes the last answer back, to try another.
    pub fn again(&mut self) -> Option<Answer> {
        self.turns.pop().map(|turn| turn.answer)
    }

    /// The heat at the start and after each answer.
    #[must_use]
    pub fn heats(&self) -> Vec<u8> {
        let states = std::iter::once(0).chain(self.turns.iter().map(|turn| turn.next));
        states.map(|state| self.scenario.states[state].heat).collect()
    }

    /// What most people know that feels like this customer's day: for the trainee alone, to feel their way in.
    #[must_use]
    pub fn analogies(&self) -> Vec<&'a str> {
        let moods = self.scenario.moods.iter().filter_map(|mood| self.knowledge.packs.moods.iter().find(|entry| entry.mood == *mood));
        moods.filter_map(|entry| entry.like.first()).map(|like| like.value.as_str()).take(ANALOGIES).collect()
    }

    /// Each of the six steps over all answers: the mean of what could be judged, and where it showed last.
    #[must_use]
    pub fn card(&self) -> Vec<CardStep> {
        Axis::ALL
            .iter()
            .map(|axis| {
                let levels: Vec<u32> =
                    self.turns.iter().filter_map(|turn| turn.review.scorecard.step(*axis).level).map(u32::from).collect();
                let count = u32::try_from(levels.len()).unwrap_or(1).max(1);
                let mean = u8::try_from((levels.iter().sum::<u32>() * 2 + count) / (2 * count)).unwrap_or(4);
                let shown = self.turns.iter().rev().find_map(|turn| {
                    let place = turn.review.scorecard.step(*axis).evidence.iter().find(|span| !span.is_empty())?;
                    Some(feedback::quote(&turn.answer.reply, *place, &turn.review))
                });
                CardStep { axis: *axis, level: (!levels.is_empty()).then_some(mean), shown }
            })
            .collect()
    }

    /// Replies that do well in the states of this round, and in those of the best one, in the scenario's order.
    #[must_use]
    pub fn models(&self) -> Vec<(&'a State, &'a [ModelReply])> {
        let mut met: Vec<usize> = self.turns.iter().map(|turn| turn.state).chain(self.scenario.best_path()).collect();
        met.sort_unstable();
        met.dedup();
        let states = met.into_iter().map(|at| &self.scenario.states[at]);
        states.filter(|state| !state.models.is_empty()).map(|state| (state, state.models.as_slice())).collect()
    }
}

/// One of the six steps over a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardStep {
    /// The step.
    pub axis: Axis,
    /// 0 to 4; none where texts cannot show it.
    pub level: Option<u8>,
    /// The trainee's own words that show it.
    pub shown: Option<String>,
}
