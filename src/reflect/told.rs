//! What may be told back though no construction calls it an issue: "minimum fares lose money".
//!
//! In goes a clause that passed every gate; out comes a candidate that gives way to every other, for
//! "You've told us that …", which neither regrets it nor owns up to it.

use super::gate;
use super::grammar::{Clause, Grammar, Referent};
use super::lexicon::{DET, N, NAME, NUM};
use super::lists::List;
use super::normalise::Lexeme;
use super::others;
use super::perspective::Shift;
use super::rule::{GateId, RuleId};
use super::segment::Origin;
use super::select::{Asked, Candidate, Chain, Select, THRESHOLD, span_of};
use super::{Level, Reflection};

/// How many sentences a message may have if one that is no issue is to stand for it.
const SHORT: usize = 3;
/// What an event has to tell (see [`Select::telling`]) before a longer message is told back by it.
const TELLING: f32 = 1.5;

impl Select<'_> {
    /// Whether a chain in which no construction finds an issue may be told back, and how much it tells.
    ///
    /// A plain statement that no construction calls an issue, near the start of a short message, in which something was
    /// heard to go wrong: what "You've told us that …" may say back without judging it.
    pub(super) fn told(&self, chain: &Chain<'_, '_>) -> Option<f32> {
        if self.is_told(chain) {
            return Some(0.0);
        }
        // A post says what it is about in what the constructions know, or can be quoted.
        if !self.letter {
            return None;
        }
        self.telling(chain).filter(|telling| *telling >= TELLING)
    }

    fn is_told(&self, chain: &Chain<'_, '_>) -> bool {
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
        // "Any help is welcome", "some people don't mind": of nobody in particular; "9 seats open", "the word means …": no event.
        let general = matches!(words[0].fold, "any" | "some" | "many" | "most" | "people")
            || matches!(self.vocabulary.lexicon.lemma(line[verb.main].lemma), "mean" | "define" | "appreciate")
            || words[0].is(NUM)
            // Whoever is named is not told on.
            || line[clause.subject.head].is(NAME) && !line[clause.subject.head].is(NUM)
            || words.iter().any(|lexeme| matches!(lexeme.fold, "you" | "your")) && clause.subject.referent == Referent::Thing;
        // "Your flight back not seated together": a participle without its verb.
        let verbless = verb.finite == verb.main && line[verb.main].is(super::lexicon::VBN) && verb.negated;
        let points = general
            || verbless
            || words.iter().any(|lexeme| matches!(lexeme.fold, "he" | "she" | "it" | "they" | "them" | "him" | "her" | "this" | "that"));
        plain && subject && heard && asserted && !points
    }

    /// How much a plain statement tells of what happened to its writer, where no construction calls it an issue: what our
    /// people did with something of theirs, what was done to them, what is not as it was agreed. What they did, have or are
    /// themselves is mostly background. None if it cannot be told by itself.
    ///
    /// The figures were set on letters of our own: a statement reaches [`TELLING`] if somebody else acts in it and one more
    /// thing speaks for it.
    fn telling(&self, chain: &Chain<'_, '_>) -> Option<f32> {
        let line = chain.line;
        let (first, last) = (chain.clauses.first()?, chain.clauses.last()?);
        let words = &line[first.start..last.end];
        let plain = matches!(chain.origin, Origin::Main | Origin::Later)
            && chain.asked == Asked::No
            && !chain.shortened
            && chain.repair.is_none()
            && words.len() >= 5;
        let points = |i: usize| others::points(line, i) || matches!(line[i].fold, "her" | "its" | "here");
        // "I've got a viva at nine and …": how it stands with them comes before what happened, and is not it.
        let stands = |clause: &Clause| {
            clause.subject.referent == Referent::Customer
                && !clause.shared
                && !clause.verb.negated
                && !clause.verb.passive
                && !clause.verb.past
        };
        if !plain || first.shared || chain.clauses.iter().any(stands) || (first.start..last.end).any(points) {
            return None;
        }
        let mut telling = chain
            .clauses
            .iter()
            .filter(|clause| !clause.shared)
            .map(|clause| self.acted(line, clause))
            .try_fold(f32::MIN, |most, acted| acted.map(|acted| most.max(acted)))?;
        let any = |folds: &[&str]| words.iter().any(|lexeme| folds.contains(&lexeme.fold));
        if any(&["without", "instead", "instead of", "only", "again", "another", "wrong", "still", "already", "nobody", "nothing", "never"])
        {
            telling += 0.7;
        }
        if chain.clauses.iter().any(|clause| clause.verb.negated) {
            telling += 0.7;
        }
        if any(&["even though", "although", "though", "but", "yet", "except"]) {
            telling += 0.5;
        }
        if (first.start..last.end).any(|i| self.vocabulary.on(line, i, last.end, List::BadWords)) {
            telling += 0.7;
        }
        if words.iter().any(|lexeme| lexeme.is(NUM)) {
            telling += 0.3;
        }
        let span = span_of(words);
        if self.context.cues.iter().any(|(cue, weight)| *weight > 0.0 && cue.overlaps(span)) {
            telling += 0.5;
        }
        Some(telling)
    }

    /// How much one clause tells by who acts in it.
    fn acted(&self, line: &[Lexeme<'_>], clause: &Clause) -> Option<f32> {
        let verb = &clause.verb;
        let rest = &line[verb.main + 1..clause.end];
        let theirs = rest.iter().any(|lexeme| matches!(lexeme.fold, "my" | "our" | "me" | "us"));
        let happened = verb.past || verb.perfect;
        if verb.modal.is_some() && !verb.negated {
            return None;
        }
        // "our people", "the lady at the counter": somebody who works for us.
        let staff = (clause.subject.start..clause.subject.end.min(clause.subject.base)).any(|i| line[i].on(List::Staff));
        Some(match clause.subject.referent {
            // What we are or have is no event.
            Referent::Company if verb.copula || !happened || self.vocabulary.lexicon.lemma(line[verb.main].lemma) == "have" => return None,
            Referent::Company => 1.0 + if theirs { 0.7 } else { 0.0 },
            Referent::Customer if verb.passive && happened => 1.0,
            Referent::Customer => -1.0,
            Referent::Nobody | Referent::Nothing => 1.5,
            Referent::It => return None,
            // "Your groomer shaved my dog": what is ours acts on what is theirs.
            Referent::Ours if happened && !verb.copula && theirs => 1.7,
            _ if staff && happened && !verb.copula => 1.0 + if theirs { 1.0 } else { 0.0 },
            _ if happened && !verb.copula => 0.5 + if theirs { 0.7 } else { 0.0 },
            _ => 0.3,
        })
    }

    /// The candidate that such a statement makes: it gives way to every other.
    pub(super) fn retold(&self, grammar: &Grammar<'_, '_>, chain: &Chain<'_, '_>, telling: f32) -> Result<Candidate, GateId> {
        let (start, end) = (chain.clauses[0].start, chain.clauses[chain.clauses.len() - 1].end);
        let shift = Shift { vocabulary: self.vocabulary, message: self.document.text(), line: chain.line, marks: &grammar.marks };
        let written = shift.write(start..end);
        if let Some(gate) = gate::output(&written.text) {
            return Err(gate);
        }
        let reflection = Reflection {
            level: Level::Told,
            text: written.text,
            span: span_of(&chain.line[start..end]),
            pieces: written.pieces,
            origin: chain.origin,
            construction: None,
            check: true,
            fired: written.fired,
        };
        let late = 10.0 + 0.35 * chain.number.min(6) as f32;
        Ok(Candidate { reflection, score: THRESHOLD + telling - late, late, about: None, stands_alone: false })
    }
}
