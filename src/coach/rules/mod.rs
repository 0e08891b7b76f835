//! Rules that no pattern can express: they compare the two texts, count, or look at the order.
//!
//! One file a rule, its documentation on top; a new rule is a file and two lines here.

mod already_tried;
mod answered_elsewhere;
mod asks_for_what_was_given;
mod buried_outcome;
mod cheer_at_trouble;
mod corporate_we;
mod emotion_mismatch;
mod fault_admission;
mod hard_to_read;
mod house_words;
mod issue_not_named;
mod missed_question;
mod name_only;
mod no_acknowledgement;
mod no_next_step;
mod other_language;
mod over_mirroring;
mod person_must_take_this;
mod placeholder;
mod polite_wall;
mod praise_oversold;
mod private_data;
mod promise_without_time;
mod reference_only;
mod several_apologies;
mod solve_before_acknowledge;
mod too_long;
mod too_many_questions;
mod unconfirmed_action;
mod unsupported_fact;
mod warm_words_only;
mod wrong_name;
mod wrong_value;

use super::coverage::Covered;
use super::finding::Finding;
use super::fix::Edit;
use super::talk::Talk;
use crate::finding::Severity;
use crate::span::Span;
use crate::vocab::Axis;

/// A rule written in Rust.
#[derive(Debug)]
pub struct CoachRule {
    /// Its id, which names the problem.
    pub id: &'static str,
    /// A short title for people.
    pub title: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The step of the scorecard it belongs to.
    pub axis: Axis,
    /// What it looks for.
    pub what: &'static str,
    /// Why it matters, in one line.
    pub why: &'static str,
    /// What to write instead.
    pub instead: &'static [&'static str],
    /// Ids of the evidence.
    pub evidence: &'static [&'static str],
    /// `strong`, `moderate`, `weak` or `practice`.
    pub strength: &'static str,
    /// Its tests, and what `explain` shows.
    pub examples: &'static [Example],
    check: fn(&Talk<'_>, &[Covered], &mut Vec<Found>),
}

/// A message, a reply, and whether the rule finds something.
#[derive(Debug)]
pub struct Example {
    /// The message; empty for none.
    pub message: &'static str,
    /// The reply.
    pub reply: &'static str,
    /// Whether the rule finds something.
    pub found: bool,
}

/// What a rule found.
#[derive(Debug, Default)]
struct Found {
    span: Span,
    message: String,
    instead: Vec<String>,
    fix: Option<Edit>,
    severity: Option<Severity>,
}

impl Found {
    fn at(span: Span, message: impl Into<String>) -> Self {
        Self { span, message: message.into(), ..Self::default() }
    }

    fn instead(mut self, text: impl Into<String>) -> Self {
        self.instead.push(text.into());
        self
    }

    fn fix(mut self, edit: Edit) -> Self {
        self.fix = Some(edit);
        self
    }

    fn severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }
}

/// Every rule, those that must not be missed first.
pub static RULES: &[&CoachRule] = &[
    &person_must_take_this::RULE,
    &private_data::RULE,
    &placeholder::RULE,
    &fault_admission::RULE,
    &wrong_name::RULE,
    &wrong_value::RULE,
    &missed_question::RULE,
    &asks_for_what_was_given::RULE,
    &already_tried::RULE,
    &other_language::RULE,
    &unconfirmed_action::RULE,
    &unsupported_fact::RULE,
    &no_acknowledgement::RULE,
    &issue_not_named::RULE,
    &name_only::RULE,
    &reference_only::RULE,
    &emotion_mismatch::RULE,
    &solve_before_acknowledge::RULE,
    &several_apologies::RULE,
    &warm_words_only::RULE,
    &cheer_at_trouble::RULE,
    &over_mirroring::RULE,
    &no_next_step::RULE,
    &polite_wall::RULE,
    &answered_elsewhere::RULE,
    &promise_without_time::RULE,
    &corporate_we::RULE,
    &buried_outcome::RULE,
    &too_many_questions::RULE,
    &too_long::RULE,
    &hard_to_read::RULE,
    &praise_oversold::RULE,
    &house_words::RULE,
];

/// The rule of that id.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static CoachRule> {
    RULES.iter().copied().find(|rule| rule.id == id)
}

/// Runs them all.
pub(crate) fn run(talk: &Talk<'_>, coverage: &[Covered]) -> Vec<Finding> {
    let mut out = Vec::new();
    let mut found = Vec::new();
    if talk.reply.body().next().is_none() {
        return out;
    }
    for rule in RULES {
        (rule.check)(talk, coverage, &mut found);
        if found.is_empty() {
            continue;
        }
        out.extend(found.drain(..).map(|found| Finding {
            rule: rule.id.to_owned(),
            severity: found.severity.unwrap_or(rule.severity),
            span: found.span,
            message: found.message,
            why: rule.why.to_owned(),
            instead: if found.instead.is_empty() { rule.instead.iter().map(|text| (*text).to_owned()).collect() } else { found.instead },
            fix: found.fix,
            evidence: rule.evidence.iter().map(|id| (*id).to_owned()).collect(),
            strength: rule.strength.to_owned(),
            axis: rule.axis,
        }));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::RULES;
    use crate::coach::{CoachOptions, review};
    use crate::reading::{Knowledge, ReadOptions, read};

    #[test]
    fn every_rule_finds_what_its_examples_say() {
        let knowledge = Knowledge::new(crate::pack::builtin().packs);
        let mut wrong = Vec::new();
        for rule in RULES {
            assert!(rule.examples.iter().any(|example| example.found), "{} has no example in which it finds something", rule.id);
            assert!(rule.examples.iter().any(|example| !example.found), "{} has no example in which it finds nothing", rule.id);
            for example in rule.examples {
                let reading = read(&knowledge, example.message, &ReadOptions::default());
                let message = (!example.message.is_empty()).then_some(&reading);
                let options = CoachOptions { voice: (rule.id == "house-words").then(|| "plain".to_owned()), ..CoachOptions::default() };
                let review = review(&knowledge, example.reply, message, &options);
                if review.found(rule.id) != example.found {
                    wrong.push(format!(
                        "{}: {:?} → {:?}",
                        rule.id,
                        example.reply,
                        review.findings.iter().map(|f| f.rule.as_str()).collect::<Vec<_>>()
                    ));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn rules_are_documented_and_named_once() {
        for (i, rule) in RULES.iter().enumerate() {
            assert!(RULES[..i].iter().all(|other| other.id != rule.id), "{} is there twice", rule.id);
            assert!(!rule.what.is_empty() && !rule.why.is_empty(), "{} lacks its documentation", rule.id);
            assert!(!rule.evidence.is_empty() || rule.strength == "practice", "{} names neither evidence nor practice", rule.id);
        }
    }
}
