//! What we are asked for, and what is to be done with it.

use super::super::grammar::{Case, Grammar, NounPhrase};
use super::super::lexicon::{DET, MONEY, NUM, PART, POSS, PREP, VB, VBN};
use super::super::lists::List;
use super::super::normalise::Lexeme;
use super::{Asking, PointsBack, Request};

impl Asking<'_, '_> {
    /// "for" and the thing asked for, or two of them: `a firm date or my deposit back`.
    pub(super) fn things(&self, start: usize) -> Option<Request> {
        let mut grammar = Grammar::new(self.line, Vec::new());
        let mut end = self.one_thing(&mut grammar, start)?;
        while matches!(grammar.fold(end), "and" | "or") {
            let Some(next) = self.one_thing(&mut grammar, end + 1) else { break };
            end = next;
        }
        let end = self.closes(end, start)?;
        let points = self.pointing(start, end)?;
        // `want refund`: who leaves out the article means one.
        let bare = self.line[start].on(List::RequestedThings) && !self.is(start, DET.with(POSS).with(NUM));
        let lead = match self.fold(start) {
            // `money back please`
            "money" => "for your ",
            "refund" | "replacement" | "reply" | "response" | "callback" | "receipt" | "copy" | "date" | "discount" | "technician"
            | "voucher" => "for a ",
            "answer" | "engineer" | "explanation" | "apology" | "update" | "exchange" | "appointment" => "for an ",
            _ => "for ",
        };
        self.written(&grammar, start, end, if bare { lead } else { "for " }, points)
    }

    /// Where one thing asked for ends.
    fn one_thing(&self, grammar: &mut Grammar<'_, '_>, start: usize) -> Option<usize> {
        let line = self.line;
        let first = line.get(start)?;
        if !first.is(DET.with(POSS).with(NUM).with(MONEY)) && !first.on(List::RequestedThings) || first.fold == "no" {
            return None;
        }
        let phrase = grammar.noun_phrase(start, Case::Object, false)?;
        // "my $13 back": what was theirs, whatever it is, but nobody.
        let back = (first.is(POSS) || line[phrase.start..phrase.end].iter().any(|thing| thing.is(MONEY)))
            && (line.get(phrase.end).is_some_and(|back| back.fold == "back") || line[phrase.head].fold == "back")
            && line[phrase.start..phrase.end].iter().any(|thing| thing.is(MONEY) || thing.on(List::Owned) || thing.on(List::Topics));
        let sum = |thing: &Lexeme<'_>| thing.is(MONEY) || matches!(thing.fold, "pounds" | "dollars" | "euros" | "rupees" | "quid");
        let back = back || first.is(POSS) && line[phrase.start..phrase.end].iter().any(sum);
        let asked_for = line[phrase.start..phrase.base].iter().any(|lexeme| lexeme.on(List::RequestedThings));
        // `that money`: which, they said before.
        let pointed = matches!(first.fold, "that" | "those");
        if pointed || !back && (phrase.pronoun || !asked_for) || self.undone(&phrase) {
            return None;
        }
        let end = phrase.end + usize::from(grammar.fold(phrase.end) == "back");
        let end = self.reads_on(grammar, end);
        Some(end)
    }

    /// Whether what follows a noun is what is to be done with it, and no part of its name.
    fn undone(&self, phrase: &NounPhrase) -> bool {
        self.is(phrase.base, VBN) && !self.is(phrase.base, VB.with(DET))
    }

    /// What is to be done with something: `the decision looked at again` is "for the decision to be looked at again".
    pub(super) fn done(&self, start: usize) -> Option<Request> {
        let mut grammar = Grammar::new(self.line, Vec::new());
        // `this looked at`: by itself, and no opening of a name.
        let alone = matches!(self.fold(start), "it" | "this" | "that" | "them" | "these" | "those") && self.is(start + 1, VBN);
        let base = if alone { start + 1 } else { grammar.noun_phrase(start, Case::Object, false)?.base };
        let mut verb = base;
        // `these two enquiries to be removed`
        let to_be = self.fold(verb) == "to" && self.fold(verb + 1) == "be";
        verb += if to_be { 2 } else { usize::from(self.fold(verb) == "be") };
        let listed = self.line.get(verb).is_some_and(|done| done.is(VBN)) && self.does_a_desk(verb);
        if !listed || self.fold(start) == "no" {
            return None;
        }
        let read = grammar.complements_of(verb, true);
        // `looked at properly`: what it is looked at stands before.
        let passive = (verb + 1..read.end).any(|at| matches!(self.fold(at), "at" | "into" | "off" | "out" | "up" | "after"));
        if read.stranded && !passive || read.conditional {
            return None;
        }
        let end = self.reads_on(&mut grammar, read.end);
        let end = self.closes(end, start)?;
        let mut points = self.pointing(start, end)?;
        if alone {
            points = Some(if matches!(self.fold(start), "it" | "this" | "that") { PointsBack::One } else { PointsBack::Many });
        }
        // `I'd like it put right`: no more than "help".
        let last = self.fold(end - 1);
        let vague = matches!(self.fold(verb), "sorted" | "fixed" | "resolved" | "corrected" | "rectified" | "addressed") || last == "right";
        if points.is_some() && vague {
            return None;
        }
        let (first, second) = (start..base, verb..end);
        self.written_in_two(&grammar, first, second, ("for ", " to be "), points)
    }

    /// Whether a participle tells of an act that a desk can be asked for.
    fn does_a_desk(&self, at: usize) -> bool {
        let done = &self.line[at];
        let lemma = self.vocabulary.lexicon.lemma(done.lemma);
        done.on(List::Requests)
            || matches!(
                lemma,
                "look"
                    | "delete"
                    | "refund"
                    | "remove"
                    | "take"
                    | "send"
                    | "fix"
                    | "repair"
                    | "sort"
                    | "put"
                    | "replace"
                    | "correct"
                    | "investigate"
                    | "resolve"
                    | "cancel"
                    | "pay"
                    | "deliver"
                    | "collect"
                    | "return"
                    | "credit"
                    | "drop"
                    | "waive"
                    | "review"
                    | "close"
                    | "stop"
                    | "clean"
                    | "finish"
                    | "do"
                    | "deal"
                    | "reverse"
                    | "restore"
                    | "update"
                    | "change"
                    | "check"
                    | "address"
                    | "validate"
                    | "reinstate"
                    | "reimburse"
                    | "give"
                    | "reduce"
                    | "lift"
                    | "reopen"
                    | "rebook"
                    | "rectify"
                    | "clear"
                    | "mend"
                    | "honour"
                    | "honor"
            )
    }

    /// `to be reimbursed for my taxi`
    pub(super) fn to_be(&self, to: usize) -> Option<Request> {
        let mut grammar = Grammar::new(self.line, Vec::new());
        let read = grammar.complements_of(to + 1, false);
        if read.stranded || self.is(read.end - 1, PREP.with(PART)) {
            return None;
        }
        let end = self.closes(read.end, to)?;
        let points = self.pointing(to, end)?;
        if points.is_some() {
            return None;
        }
        self.written(&grammar, to, end, "", points)
    }

    /// What they want to do and need us for: `to freeze my membership`.
    pub(super) fn to_do(&self, to: usize) -> Option<Request> {
        let verb = to + 1;
        let needs_us = matches!(
            self.fold(verb),
            "cancel"
                | "close"
                | "swap"
                | "change"
                | "return"
                | "freeze"
                | "pause"
                | "book"
                | "switch"
                | "exchange"
                | "transfer"
                | "renew"
                | "update"
                | "downgrade"
                | "upgrade"
                | "rebook"
                | "reschedule"
                | "rearrange"
                | "borrow"
                | "extend"
                | "dispute"
                | "appeal"
                | "speak"
                | "talk"
        );
        // `I asked to speak to a manager`: somebody else, on another day.
        let of_old = matches!(self.fold(verb), "speak" | "talk") && to > 0 && self.fold(to - 1) == "asked";
        if !needs_us || of_old {
            return None;
        }
        let mut grammar = Grammar::new(self.line, Vec::new());
        let read = grammar.complements_of(verb, false);
        if read.end <= verb + 1 || read.stranded || read.conditional {
            return None;
        }
        let end = self.reads_on(&mut grammar, read.end);
        let end = self.closes(end, to)?;
        let points = self.pointing(verb + 1, end)?;
        self.written(&grammar, to, end, "", points)
    }

    /// `I ask that these accounts be removed`
    pub(super) fn that(&self, that: usize) -> Option<Request> {
        let mut grammar = Grammar::new(self.line, Vec::new());
        let phrase = grammar.noun_phrase(that + 1, Case::Object, false)?;
        if self.fold(phrase.base) != "be" || phrase.pronoun && self.fold(that + 1) != "it" {
            return None;
        }
        let verb = phrase.base + 1;
        if !(self.is(verb, VBN) && self.does_a_desk(verb)) {
            return None;
        }
        let read = grammar.complements_of(verb, true);
        if read.stranded || read.conditional {
            return None;
        }
        let end = self.closes(read.end, that)?;
        let points = self.pointing(that + 1, end)?;
        self.written(&grammar, that, end, "", points)
    }
}
