//! What may be told back though no construction calls it an issue: "minimum fares lose money".
//!
//! In goes a clause that passed every gate; out comes a candidate that gives way to every other, for
//! "You've told us that …", which neither regrets it nor owns up to it.

use super::gate;
use super::grammar::{Grammar, Referent};
use super::lexicon::{DET, N, NAME};
use super::lists::List;
use super::perspective::Shift;
use super::rule::{GateId, RuleId};
use super::segment::Origin;
use super::select::{Asked, Candidate, Chain, Select, THRESHOLD, span_of};
use super::{Level, Reflection};

/// How many sentences a message may have if one that is no issue is to stand for it.
const SHORT: usize = 3;

impl Select<'_> {
    /// A plain statement that no construction calls an issue, near the start of a short message, in which something was
    /// heard to go wrong: what "You've told us that …" may say back without judging it.
    pub(super) fn is_told(&self, chain: &Chain<'_, '_>) -> bool {
        let [clause] = chain.clauses else { return false };
        let line = chain.line;
        let words = &line[clause.start..clause.end];
        let verb = &clause.verb;
        let plain = matches!(chain.origin, Origin::Main | Origin::WhyQuestion)
            && chain.asked == Asked::No
            && chain.number < SHORT
            && !chain.shortened
            && chain.repair.is_none_or(|rule| matches!(rule, RuleId::SuppliedOwner | RuleId::WhyQuestion))
            && !clause.shared
            && words.len() >= 4;
        let subject = match clause.subject.referent {
            // "You're not fooling me": a retort.
            Referent::Company => (!verb.copula || verb.negated) && !line[verb.main].on(List::WeDidNot),
            Referent::Theirs | Referent::Ours | Referent::Thing | Referent::There | Referent::Somebody => true,
            _ => false,
        };
        // "A used napkin in the soup": `used` is no verb there.
        let subject = subject && {
            let head = &line[clause.subject.head];
            clause.subject.pronoun || head.is(N.with(NAME)) && !head.is(DET)
        };
        let heard = self.context.cues.iter().any(|(cue, weight)| *weight > 0.0 && cue.overlaps(span_of(words)))
            || verb.negated
            || (clause.start..clause.end).any(|i| self.vocabulary.on(line, i, clause.end, List::BadWords));
        // "in someone's soup": no verb.
        let possessive = line[verb.finite].clitic && line[verb.finite].fold == "'s";
        let subject = subject && !possessive;
        let asserted = verb.modal.is_none() || verb.negated;
        let points =
            words.iter().any(|lexeme| matches!(lexeme.fold, "he" | "she" | "it" | "they" | "them" | "him" | "her" | "this" | "that"));
        plain && subject && heard && asserted && !points
    }

    /// The candidate that such a statement makes: it gives way to every other.
    pub(super) fn retold(&self, grammar: &Grammar<'_, '_>, chain: &Chain<'_, '_>) -> Result<Candidate, GateId> {
        let clause = &chain.clauses[0];
        let shift = Shift { vocabulary: self.vocabulary, message: self.document.text(), line: chain.line, marks: &grammar.marks };
        let written = shift.write(clause.start..clause.end);
        if let Some(gate) = gate::output(&written.text) {
            return Err(gate);
        }
        let reflection = Reflection {
            level: Level::Told,
            text: written.text,
            span: span_of(&chain.line[clause.start..clause.end]),
            pieces: written.pieces,
            origin: chain.origin,
            construction: None,
            check: true,
            fired: written.fired,
        };
        let late = 10.0 + 0.35 * chain.number as f32;
        Ok(Candidate { reflection, score: THRESHOLD - late, late, about: None, stands_alone: false })
    }
}
