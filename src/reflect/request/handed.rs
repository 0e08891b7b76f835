//! What a firm is to do that the letter speaks of by its name: `I would like Brightwell to remove this entry from my file`,
//! `I ask that the lender close the account`. Whether it is we who are meant, the letter leaves open, and so does the
//! passive: "for this entry to be removed from your file" is asked for either way.

use super::super::grammar::{Case, Grammar};
use super::super::lexicon::{CC, DET, NOT, POSS, PUNCT, SUBJ, TO, VB};
use super::super::lists::List;
use super::{Asking, PointsBack, Request};

/// Most words that a firm's name takes, with what stands between it and its act.
const OF_A_NAME: usize = 8;

/// What a letter calls the firm that it is about.
pub(super) fn is_a_firm(word: &str) -> bool {
    matches!(
        word,
        "company"
            | "bank"
            | "lender"
            | "lenders"
            | "bureau"
            | "bureaus"
            | "agency"
            | "agencies"
            | "creditor"
            | "creditors"
            | "servicer"
            | "collector"
            | "collectors"
            | "firm"
            | "shop"
            | "store"
            | "seller"
            | "landlord"
            | "hospital"
            | "airline"
            | "insurer"
            | "provider"
            | "institution"
            | "institutions"
            | "they"
            | "them"
    )
}

/// Acts that somebody else's desk does, and that say nothing of what comes of it.
fn is_looking(word: &str) -> bool {
    matches!(word, "look" | "investigate" | "check")
}

impl Asking<'_, '_> {
    /// What a firm is asked for whose name begins at `doer`.
    pub(super) fn handed(&self, doer: usize) -> Option<Request> {
        let verb = self.firms_act(doer)?;
        let participle = self.vocabulary.lexicon.past(self.line[verb].lemma);
        // Of the others the past is another word: `given`, `taken`.
        if !(participle.ends_with("ed") || matches!(participle, "sent" | "paid" | "put")) {
            return None;
        }
        let mut grammar = Grammar::new(self.line, Vec::new());
        let read = grammar.complements_of(verb, false);
        let thing = read.object?;
        let pointing = matches!(self.fold(thing.start), "it" | "this" | "that" | "them" | "these" | "those");
        if thing.start != verb + 1 || thing.pronoun && !pointing || read.second.is_some() || read.stranded || read.conditional {
            return None;
        }
        let end = self.reads_on(&mut grammar, read.end);
        let end = self.closes(&mut grammar, end, verb)?;
        let points: Option<PointsBack> = self.pointing(thing.start, end)?;
        if points.is_some() && super::act::is_vague(self.fold(verb)) {
            return None;
        }
        let done = if thing.end < end { format!(" to be {participle} ") } else { format!(" to be {participle}") };
        self.written_in_two(&grammar, thing.start..thing.end, thing.end..end, ("for ", &done), points)
    }

    /// What has to be done with the thing that opens at `start`, with the `be` of it at `be`: "for this charge to be reversed".
    pub(super) fn must_be(&self, start: usize, be: usize) -> Option<Request> {
        let base = (start + 1..be).find(|&at| matches!(self.fold(at), "must" | "should" | "need" | "needs"))?;
        let mut grammar = Grammar::new(self.line, Vec::new());
        grammar.limit = base;
        let pronoun = base == start + 1;
        if !pronoun && grammar.noun_phrase(start, Case::Subject, false)?.end != base
            || self.line[base..be].iter().any(|lexeme| lexeme.is(NOT))
        {
            return None;
        }
        grammar.limit = self.line.len();
        let read = grammar.complements_of(be + 1, true);
        if read.stranded || read.conditional {
            return None;
        }
        let end = self.reads_on(&mut grammar, read.end);
        let end = self.closes(&mut grammar, end, start)?;
        let points = self.pointing(start, end)?;
        let lead = if self.fold(start) == "they" { "for them" } else { "for " };
        let thing = if self.fold(start) == "they" { base..base } else { start..base };
        self.written_in_two(&grammar, thing, be + 1..end, (lead, " to be "), points)
    }

    /// The act of a desk that a firm named from `doer` on is to do: the verb behind its name.
    fn firms_act(&self, doer: usize) -> Option<usize> {
        let named = |i: usize| {
            let lexeme = &self.line[i];
            !lexeme.is(DET.with(POSS).with(SUBJ)) && self.document.slice(lexeme.span).starts_with(char::is_uppercase)
        };
        let acts = |i: usize| {
            let of_a_desk = self.is(i, VB) && self.does_a_desk(i);
            of_a_desk && (self.is(i - 1, TO) || self.is(i + 1, DET.with(POSS)) || matches!(self.fold(i + 1), "it" | "them"))
        };
        let verb = (doer + 1..self.line.len().min(doer + OF_A_NAME))
            .find(|&i| acts(i) || self.is(i, VB) && (self.is(i - 1, TO) || self.fold(i) == "investigate"))?;
        let doing = &self.line[doer..verb];
        let firm = (doer..verb).any(|i| is_a_firm(self.fold(i))) && !self.is(doer, POSS);
        let plain = doing.iter().all(|lexeme| {
            (!lexeme.is(PUNCT.with(CC)) || lexeme.fold == ".") && !lexeme.on(List::Relatives) && !matches!(lexeme.fold, "i" | "we" | "you")
        });
        if !plain || !firm && !named(doer) {
            return None;
        }
        if acts(verb) && !is_looking(self.fold(verb)) {
            return Some(verb);
        }
        // `to investigate the lender and remove the account`: what is to come of it.
        (verb + 1..self.line.len()).find(|&i| matches!(self.fold(i - 1), "and" | ",") && acts(i) && !is_looking(self.fold(i)))
    }
}
