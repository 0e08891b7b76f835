//! Practice situations: every path ends, every state is reached, being heard calms and being told off does not.

use super::Checker;
use crate::finding::nearest;
use crate::pack::fields::shown;
use crate::pack::model::Placed;
use crate::pack::scenario::{Answered, BUILT_IN_RULES, Ending, LECTURING, MOST_HEAT, Scenario, State};
use std::collections::BTreeSet;

/// Most states of a scenario.
const MOST_STATES: usize = 60;
/// Most ways between them, all states taken together.
const MOST_WAYS: usize = 600;

impl Checker<'_> {
    pub(super) fn practising(&mut self) {
        let packs = self.packs;
        for scenario in &packs.scenarios {
            if self.turn_to(&scenario.meta) {
                self.scenario(scenario);
            }
        }
    }

    fn scenario(&mut self, scenario: &Scenario) {
        let mut sound = true;
        if let Some(beyond) = scenario.states.get(MOST_STATES) {
            let message = format!("this scenario has {} states", scenario.states.len());
            self.error("too-long", beyond.id.span, message, format!("keep it to {MOST_STATES}: a round is a few answers long"));
            return;
        }
        let ways: usize = scenario.states.iter().map(|state| state.ways.len()).sum();
        if ways > MOST_WAYS {
            let message = format!("this scenario has {ways} ways");
            self.error("too-long", scenario.meta.span, message, format!("keep it to {MOST_WAYS}: nobody could test more"));
            return;
        }
        for (n, state) in scenario.states.iter().enumerate() {
            if scenario.states[..n].iter().any(|other| other.id.value == state.id.value) {
                let message = format!("two states of this scenario are called `{}`", shown(&state.id.value));
                self.error("same-state", state.id.span, message, "give one of them another id");
                sound = false;
            }
            self.state(scenario, state, &mut sound);
        }
        if !sound {
            return;
        }
        self.reached(scenario);
        if let Some(circle) = circle(scenario) {
            let names: Vec<&str> = circle.iter().map(|at| scenario.states[*at].id.value.as_str()).collect();
            let message = format!("these states lead back to where they began: {}", names.join(" → "));
            let place = scenario.states[circle[0]].id.span;
            self.error("no-end", place, message, "let one of them lead on, so that every conversation ends");
            return;
        }
        self.heat(scenario);
    }

    fn state(&mut self, scenario: &Scenario, state: &State, sound: &mut bool) {
        let told = |word: &str| format!("the state `{}` {word}", shown(&state.id.value));
        match (state.ways.is_empty(), state.end) {
            (true, None) => {
                self.error("no-way-on", state.id.span, told("leads nowhere"), "add `next:`, or `ends: well`, `open` or `badly`");
                *sound = false;
                return;
            }
            (false, Some(_)) => {
                self.error("end-goes-on", state.id.span, told("ends and goes on"), "keep `next` or `ends`");
                *sound = false;
            }
            (true, Some(_)) => {
                if !state.models.is_empty() {
                    self.warn(
                        "never-shown",
                        state.id.span,
                        told("ends, so its `models` are never shown"),
                        "move them to the state before it",
                    );
                }
                return;
            }
            (false, None) => {}
        }
        if state.models.is_empty() {
            self.error("no-model", state.id.span, told("has no model reply"), "add `models:` with a reply that does well here, and why");
        }
        let last = state.ways.len() - 1;
        for (n, way) in state.ways.iter().enumerate() {
            *sound &= self.answered(&way.when);
            if scenario.state(&way.to.value).is_none() {
                *sound = false;
                self.unknown_state(scenario, &way.to);
            }
            if n < last && !way.conditional {
                let help = "move it to the end, or give it an `if`";
                self.error("never-taken", way.span, "the ways after this one are never taken, as it has no `if`", help);
            }
            if n == last && way.conditional {
                let help = "leave `if` out of the last way: it is for every other answer";
                self.error("no-other-way", way.span, told("has no way for an answer that fits none of its conditions"), help);
                *sound = false;
            }
        }
    }

    fn unknown_state(&mut self, scenario: &Scenario, to: &Placed<String>) {
        let near = nearest(&to.value, scenario.states.iter().map(|state| state.id.value.as_str()));
        let help = near.map_or_else(|| "add a state with this id".to_owned(), |near| format!("did you mean `{near}`?"));
        self.error("unknown-state", to.span, format!("there is no state called `{}` in this scenario", shown(&to.value)), help);
    }

    /// The names in a condition; false when one of them is unknown.
    fn answered(&mut self, when: &Answered) -> bool {
        let before = self.findings.len();
        let packs = self.packs;
        let tags = packs.rules.iter().flat_map(|rule| &rule.meta.tags);
        let tags: BTreeSet<&str> = tags.map(String::as_str).collect();
        let also: Vec<&'static str> = BUILT_IN_RULES.iter().copied().chain([LECTURING]).collect();
        for name in when.faults.iter().chain(&when.free_of) {
            if !tags.contains(name.value.as_str()) {
                self.known("rule", &also, name);
            }
        }
        if let Some(both) = when.faults.iter().find(|fault| when.free_of.iter().any(|free| free.value == fault.value)) {
            self.error("never-taken", both.span, format!("`{}` is asked for and ruled out", shown(&both.value)), "keep one of the two");
        }
        self.findings.len() == before
    }

    fn reached(&mut self, scenario: &Scenario) {
        let mut reached = vec![false; scenario.states.len()];
        let mut open = vec![0];
        while let Some(at) = open.pop() {
            if !std::mem::replace(&mut reached[at], true) {
                open.extend(scenario.nexts(at));
            }
        }
        for (state, _) in scenario.states.iter().zip(reached).filter(|(_, reached)| !reached) {
            let message = format!("no way leads to the state `{}`", shown(&state.id.value));
            self.error("never-reached", state.id.span, message, "let a way lead `to:` it, or remove it");
        }
    }

    fn heat(&mut self, scenario: &Scenario) {
        let path = scenario.best_path();
        let (first, last) = (&scenario.states[path[0]], &scenario.states[path[path.len() - 1]]);
        if last.heat >= first.heat || last.end != Some(Ending::Well) {
            let message = format!(
                "the calmest conversation ends {} at heat {} and begins at {}",
                last.end.map_or("nowhere", crate::pack::fields::Word::word),
                last.heat,
                first.heat
            );
            self.error("no-calmer", last.id.span, message, "let the best answers lead to an end that `ends: well` with less heat");
        }
        let lecturing = |fault: &Placed<String>| {
            fault.value == LECTURING
                || self.packs.rules.iter().any(|rule| rule.meta.id == fault.value && rule.meta.tags.iter().any(|tag| tag == LECTURING))
        };
        let mut wrong = Vec::new();
        for (at, state) in scenario.states.iter().enumerate() {
            let lectured: Vec<usize> =
                state.ways.iter().enumerate().filter(|(_, way)| way.when.faults.iter().any(lecturing)).map(|(n, _)| n).collect();
            if at == 0 && lectured.is_empty() {
                wrong.push((state.id.span, "being told off makes no difference here".to_owned()));
            }
            for way in lectured.into_iter().map(|n| &state.ways[n]) {
                let to = scenario.state(&way.to.value).map_or(0, |to| scenario.states[to].heat);
                if to <= state.heat && state.heat < MOST_HEAT {
                    wrong.push((way.to.span, format!("being told off leads from heat {} to heat {to}", state.heat)));
                }
            }
        }
        for (span, message) in wrong {
            self.error("lecture-cools", span, message, format!("a way for `faults: [{LECTURING}]` leads to more heat"));
        }
    }
}

/// States that lead back to the first of them, if any do.
fn circle(scenario: &Scenario) -> Option<Vec<usize>> {
    // 0 not seen, 1 on the way, 2 known to end.
    fn visit(scenario: &Scenario, at: usize, seen: &mut [u8], way: &mut Vec<usize>) -> Option<Vec<usize>> {
        if seen[at] == 1 {
            let from = way.iter().position(|known| *known == at)?;
            return Some(way[from..].iter().copied().chain([at]).collect());
        }
        if seen[at] == 2 {
            return None;
        }
        seen[at] = 1;
        way.push(at);
        for next in scenario.nexts(at) {
            if let Some(found) = visit(scenario, next, seen, way) {
                return Some(found);
            }
        }
        way.pop();
        seen[at] = 2;
        None
    }
    let mut seen = vec![0; scenario.states.len()];
    (0..scenario.states.len()).find_map(|at| visit(scenario, at, &mut seen, &mut Vec::new()))
}
