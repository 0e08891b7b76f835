//! Which way an answer takes: the scenario's conditions against what the coach found.

use crate::coach::{self, CoachOptions, Covered, Finding, Review, Status};
use crate::pack::Packs;
use crate::pack::model::Placed;
use crate::pack::scenario::{Answered, Scenario};
use crate::reading::{self, Knowledge, ReadOptions};
use crate::vocab::Move;

/// What the coach says of an answer in a state: it knows the brief, and what the customer said at any time.
#[must_use]
pub fn review(knowledge: &Knowledge, scenario: &Scenario, at: usize, reply: &str) -> Review {
    let state = &scenario.states[at];
    let message = reading::read(knowledge, &state.says.value, &ReadOptions::default());
    let said = scenario.states.iter().map(|state| &state.says);
    let options = CoachOptions {
        channel: Some(scenario.channel),
        fault: scenario.fault,
        facts: scenario.facts.iter().chain([&scenario.brief]).chain(said).map(|fact| fact.value.clone()).collect(),
        actions: scenario.actions.iter().map(|action| action.value.clone()).collect(),
        ..CoachOptions::default()
    };
    coach::review(knowledge, reply, Some(&message), &options)
}

/// The first way of a state whose condition holds; none in a state that ends.
#[must_use]
pub fn way(knowledge: &Knowledge, scenario: &Scenario, at: usize, review: &Review) -> Option<usize> {
    scenario.states.get(at)?.ways.iter().position(|way| holds(&knowledge.packs, &way.when, review))
}

/// Whether a condition holds.
pub(super) fn holds(packs: &Packs, when: &Answered, review: &Review) -> bool {
    let found = |names: &[Placed<String>]| review.findings.iter().any(|finding| named(packs, names, finding));
    lacking(when, review).is_none()
        && !when.lacks.iter().any(|one| review.does(*one))
        && (when.faults.is_empty() || found(&when.faults))
        && !found(&when.free_of)
        && when.worst.is_none_or(|worst| review.findings.iter().all(|finding| finding.severity <= worst))
        && (when.misses.is_empty() || when.misses.iter().any(|subject| of(review, subject).any(|item| item.status != Status::Answered)))
}

/// What a condition asks for and an answer does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lack<'a> {
    /// None of these moves is made.
    Moves(&'a [Move]),
    /// These moves come after others that they should come before.
    Order(&'a [Move]),
    /// This of the message is not taken up.
    Subject(&'a str),
    /// Too little of it is about them.
    Empathy,
}

/// The first thing that a condition asks for and an answer does not have.
pub(super) fn lacking<'a>(when: &'a Answered, review: &Review) -> Option<Lack<'a>> {
    if let Some(group) = when.does.iter().find(|group| place(review, group).is_none()) {
        return Some(Lack::Moves(group));
    }
    let uncovered = |subject: &&&str| {
        let mut items = of(review, subject).peekable();
        items.peek().is_none() || items.any(|item| item.status != Status::Answered)
    };
    if let Some(subject) = when.covers.iter().find(uncovered) {
        return Some(Lack::Subject(subject));
    }
    let mut before = None;
    for group in &when.order {
        let here = place(review, group);
        match (here, before) {
            (None, _) => return Some(Lack::Moves(group)),
            (Some(here), Some((earlier, first))) if here < earlier => return Some(Lack::Order(first)),
            (Some(here), _) => before = Some((here, group.as_slice())),
        }
    }
    when.empathy.filter(|(least, most)| !(*least..=*most).contains(&review.empathy.sum())).map(|_| Lack::Empathy)
}

/// Where one of these moves is made first.
fn place(review: &Review, group: &[Move]) -> Option<usize> {
    review.moves.iter().find(|one| group.contains(&one.reply_move)).map(|one| one.span.start)
}

fn of<'a>(review: &'a Review, subject: &'a str) -> impl Iterator<Item = &'a Covered> {
    review.coverage.iter().filter(move |item| item.kind == subject)
}

/// Whether a finding is of a rule, or of a rule with a tag, among these names.
pub(super) fn named(packs: &Packs, names: &[Placed<String>], finding: &Finding) -> bool {
    let tags = packs.rules.iter().find(|rule| rule.meta.id == finding.rule).map_or(&[][..], |rule| rule.meta.tags.as_slice());
    names.iter().any(|name| name.value == finding.rule || tags.contains(&name.value))
}

#[cfg(test)]
mod tests {
    use super::{Lack, holds, lacking};
    use crate::coach::{self, CoachOptions, Review};
    use crate::engine::Engine;
    use crate::finding::Severity;
    use crate::pack::model::Placed;
    use crate::pack::scenario::Answered;
    use crate::reading::ReadOptions;
    use crate::vocab::Move;

    const MESSAGE: &str = "You charged me 38.50 for a delivery that never came. Can I have my money back?";
    const GOOD: &str = "I'm sorry to hear that you were charged 38.50 for a delivery that never came. Yes, I'll refund it today.";
    const BACKWARDS: &str = "I'll refund it today. I'm sorry to hear that you were charged 38.50 for a delivery that never came.";
    const LECTURE: &str = "Please note that you should have read the terms.";

    fn told(engine: &Engine, reply: &str) -> Review {
        let message = engine.read(MESSAGE, &ReadOptions::default());
        coach::review(engine.knowledge(), reply, Some(&message), &CoachOptions::default())
    }

    fn names(names: &[&str]) -> Vec<Placed<String>> {
        names.iter().map(|name| Placed { value: (*name).to_owned(), ..Placed::default() }).collect()
    }

    #[test]
    fn every_key_of_a_condition_holds_and_fails() {
        let engine = Engine::builtin();
        let packs = &engine.knowledge().packs;
        let hearing = vec![Move::AcknowledgeEvent, Move::Apologise];
        let none = Answered::default;
        for (name, when, holds_for, fails_for) in [
            ("does", Answered { does: vec![hearing.clone(), vec![Move::NextStep]], ..none() }, GOOD, LECTURE),
            ("lacks", Answered { lacks: vec![Move::Apologise], ..none() }, LECTURE, GOOD),
            ("faults by rule", Answered { faults: names(&["lecture"]), ..none() }, LECTURE, GOOD),
            ("faults by tag", Answered { faults: names(&["brushing-off", "lecturing"]), ..none() }, LECTURE, GOOD),
            ("free-of", Answered { free_of: names(&["lecturing"]), ..none() }, GOOD, LECTURE),
            ("worst", Answered { worst: Some(Severity::Tip), ..none() }, GOOD, LECTURE),
            ("covers", Answered { covers: vec!["question", "amount"], ..none() }, GOOD, LECTURE),
            ("misses", Answered { misses: vec!["amount"], ..none() }, LECTURE, GOOD),
            ("order", Answered { order: vec![hearing, vec![Move::NextStep]], ..none() }, GOOD, BACKWARDS),
            ("empathy", Answered { empathy: Some((2, 6)), ..none() }, GOOD, LECTURE),
        ] {
            assert!(holds(packs, &when, &told(&engine, holds_for)), "{name}: {holds_for}");
            assert!(!holds(packs, &when, &told(&engine, fails_for)), "{name}: {fails_for}");
        }
        assert!(holds(packs, &none(), &told(&engine, "")), "no condition always holds");
    }

    #[test]
    fn what_is_not_in_the_message_cannot_be_covered() {
        let engine = Engine::builtin();
        let when = Answered { covers: vec!["name"], ..Answered::default() };
        assert_eq!(lacking(&when, &told(&engine, GOOD)), Some(Lack::Subject("name")));
    }
}
