//! What we are asked for, and what is to be done with it.

use super::super::grammar::{Case, Grammar, NounPhrase};
use super::super::lexicon::{DET, MONEY, N, NUM, OPEN, PART, POSS, PREP, SUB, VB, VBG, VBN, WH};
use super::super::lists::List;
use super::super::normalise::Lexeme;
use super::{Asking, PointsBack, Request};

impl Asking<'_, '_> {
    /// "for" and the thing asked for, or two of them: `a firm date or my deposit back`.
    pub(super) fn things(&self, start: usize, openly: bool) -> Option<Request> {
        if let Some(sum) = self.sum(start) {
            return Some(sum);
        }
        let mut grammar = Grammar::new(self.line, Vec::new());
        let mut end = self.one_thing(&mut grammar, start, openly)?;
        loop {
            let comma = usize::from(grammar.fold(end) == ",");
            if !matches!(grammar.fold(end + comma), "and" | "or") {
                break;
            }
            let Some(next) = self.one_thing(&mut grammar, end + comma + 1, openly) else { break };
            end = next;
        }
        let end = self.closes(&mut grammar, end, start)?;
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

    /// `£129 please`: a sum by itself.
    fn sum(&self, start: usize) -> Option<Request> {
        let alone = self.is(start, MONEY) && (start + 1 == self.line.len() || self.closes_politely(start));
        alone.then(|| self.written(&Grammar::new(self.line, Vec::new()), start, start + 1, "for ", None)).flatten()
    }

    /// Somebody who is to act: `him to come back and check the seal` is "for him to come back and check the seal".
    pub(super) fn somebody_acts(&self, start: usize) -> Option<Request> {
        let mut grammar = Grammar::new(self.line, Vec::new());
        let phrase = grammar.noun_phrase(start, Case::Object, false)?;
        let head = &self.line[phrase.head];
        let can_act = matches!(head.fold, "him" | "her" | "someone" | "somebody" | "person" | "human" | "expert" | "specialist")
            || head.on(List::Staff)
            // `a proper tuner to look at it`
            || self.is(start, DET) && head.is(OPEN) && self.line.get(phrase.base + 1).is_some_and(|verb| verb.on(List::Requests));
        let to = phrase.base;
        if !can_act
            || super::handed::is_a_firm(head.fold)
            || self.fold(to) != "to"
            || !self.is(to + 1, VB)
            || matches!(self.fold(to + 1), "be" | "know" | "have" | "go" | "see" | "pay")
        {
            return None;
        }
        let read = grammar.complements_of(to + 1, false);
        if read.conditional || read.stranded {
            return None;
        }
        let mut end = self.reads_on(&mut grammar, read.end);
        if grammar.fold(end) == "and" && self.is(end + 1, VB) {
            let second = grammar.complements_of(end + 1, false);
            if !second.stranded && !second.conditional && second.end > end + 2 {
                end = self.reads_on(&mut grammar, second.end);
            }
        }
        let end = self.closes(&mut grammar, end, start)?;
        // `somebody to sort it`: no more than "help".
        if end <= to + 3 {
            return None;
        }
        let points = self.pointing(start, end)?;
        self.written(&grammar, start, end, "for ", points)
    }

    /// Where one thing asked for ends.
    fn one_thing(&self, grammar: &mut Grammar<'_, '_>, start: usize, openly: bool) -> Option<usize> {
        let line = self.line;
        let first = line.get(start)?;
        let urgent = super::want::is_urgent(first.fold) && line.get(start + 1).is_some_and(|thing| thing.on(List::RequestedThings));
        if !first.is(DET.with(POSS).with(NUM).with(MONEY)) && !first.on(List::RequestedThings) && !urgent || first.fold == "no" {
            return None;
        }
        let phrase = grammar.noun_phrase(start, Case::Object, false)?;
        // "my $13 back": what was theirs, whatever it is, but nobody.
        let back = (first.is(POSS) || line[phrase.start..phrase.end].iter().any(|thing| thing.is(MONEY)))
            && (line.get(phrase.end).is_some_and(|back| back.fold == "back") || line[phrase.head].fold == "back")
            && line[phrase.start..phrase.end].iter().any(|thing| thing.is(MONEY) || thing.on(List::Owned) || thing.on(List::Topics));
        let sum =
            |thing: &Lexeme<'_>| thing.is(MONEY) || matches!(thing.fold, "pounds" | "dollars" | "euros" | "rupees" | "quid" | "funds");
        let back = back || first.is(POSS) && line[phrase.start..phrase.end].iter().any(sum);
        let new = line[phrase.start..phrase.base].iter().any(|lexeme| lexeme.fold == "new");
        let asked_for =
            openly && phrase.determined || new || line[phrase.start..phrase.base].iter().any(|lexeme| lexeme.on(List::RequestedThings));
        // `all three back`
        let all = matches!(first.fold, "all" | "both");
        let back = back || all && (line[phrase.head].fold == "back" || line.get(phrase.end).is_some_and(|back| back.fold == "back"));
        // `that money`: which, they said before.
        let pointed = matches!(first.fold, "that" | "those");
        if pointed || !back && (phrase.pronoun || !asked_for) || self.undone(&phrase) {
            return None;
        }
        let end = phrase.end + usize::from(grammar.fold(phrase.end) == "back");
        let end = self.reads_on(grammar, end);
        // `some help`: with what, stands elsewhere.
        if end == phrase.head + 1 && matches!(line[phrase.head].fold, "help" | "assistance") {
            return None;
        }
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
        let alone = matches!(self.fold(start), "it" | "this" | "that" | "them" | "these" | "those")
            && (self.is(start + 1, VBN) || self.fold(start + 1) == "to" && self.fold(start + 2) == "be");
        // `the damage to the piano settled`: what is to be done stands behind all that belongs to the thing.
        let ends = if alone {
            [start + 1, start + 1]
        } else {
            // `my number working today`
            if let Some(works) = (start + 2..start + 4).find(|&at| self.fold(at) == "working" && self.is(at - 1, N)) {
                grammar.limit = works;
            }
            let phrase = grammar.noun_phrase(start, Case::Object, false);
            grammar.limit = self.line.len();
            let phrase = phrase?;
            // `the damage to the piano at the old flat`
            let mut end = phrase.end;
            while self.fold(end) == "to" && !self.is(end + 1, VB) {
                let Some(of) = grammar.noun_phrase(end + 1, Case::Object, false) else { break };
                end = of.end;
            }
            let belongs =
                (phrase.base..end).all(|at| !self.is(at, SUB.with(VBG).with(VBN).with(WH)) && !matches!(self.fold(at), "that" | "which"));
            [phrase.base, if belongs { end } else { phrase.base }]
        };
        if self.fold(start) == "no" {
            return None;
        }
        // `this off my report`
        if let Some(off) =
            ends.into_iter().find(|&base| self.fold(base) == "off" && (self.is(base + 1, POSS) || self.fold(base + 1) == "of"))
        {
            return self.taken_off(&mut grammar, start, off);
        }
        let (base, mut verb, first_verb) = ends.into_iter().find_map(|base| {
            // `these two enquiries to be removed`
            let to_be = self.fold(base) == "to" && self.fold(base + 1) == "be";
            let verb = base + if to_be { 2 } else { usize::from(self.fold(base) == "be") };
            // `my number working today`
            let works = self.fold(verb) == "working";
            (works || self.is(verb, VBN) && self.does_a_desk(verb)).then_some((base, verb, verb))
        })?;
        let read = grammar.complements_of(verb, self.is(verb, VBN));
        // `checked and remade`, `mended or paid for`
        let mut read = read;
        while matches!(grammar.fold(read.end), "and" | "or") && self.is(read.end + 1, VBN) && self.does_a_desk(read.end + 1) {
            verb = read.end + 1;
            read = grammar.complements_of(verb, true);
        }
        // `looked at properly`: what it is looked at stands before.
        let passive = (verb + 1..read.end).any(|at| matches!(self.fold(at), "at" | "into" | "off" | "out" | "up" | "after" | "for"));
        if read.stranded && !passive || read.conditional {
            return None;
        }
        let end = self.reads_on(&mut grammar, read.end);
        let end = self.closes(&mut grammar, end, start)?;
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
        let (first, second) = (start..base, first_verb..end);
        self.written_in_two(&grammar, first, second, ("for ", " to be "), points)
    }

    /// `this off my report`: "for this to be taken off your report", with the `off` at `off`.
    fn taken_off(&self, grammar: &mut Grammar<'_, '_>, start: usize, off: usize) -> Option<Request> {
        let of = usize::from(self.fold(off + 1) == "of");
        let end = grammar.noun_phrase(off + 1 + of, Case::Object, false)?.end;
        let end = self.closes(grammar, end, start)?;
        let points = self.pointing(start, end)?;
        self.written_in_two(grammar, start..off, off..end, ("for ", " to be taken "), points)
    }

    /// Whether a participle tells of an act that a desk can be asked for.
    pub(super) fn does_a_desk(&self, at: usize) -> bool {
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
                    | "settle"
                    | "undo"
                    | "remake"
                    | "redo"
                    | "reprint"
                    | "resend"
                    | "post"
                    | "leave"
                    | "move"
                    | "explain"
                    | "match"
            )
    }

    /// `to be reimbursed for my taxi`
    pub(super) fn to_be(&self, to: usize) -> Option<Request> {
        let mut grammar = Grammar::new(self.line, Vec::new());
        let read = grammar.complements_of(to + 1, false);
        if read.stranded || self.is(read.end - 1, PREP.with(PART)) {
            return None;
        }
        let end = self.closes(&mut grammar, read.end, to)?;
        let points = self.pointing(to, end)?;
        if points.is_some() {
            return None;
        }
        self.written(&grammar, to, end, "", points)
    }

    /// What they want to do and need us for: `to freeze my membership`, `can I move my slot`.
    pub(super) fn to_do(&self, verb: usize) -> Option<Request> {
        // `I asked to speak to a manager`: somebody else, on another day.
        let of_old = matches!(self.fold(verb), "speak" | "talk") && verb > 1 && self.fold(verb - 2) == "asked";
        if !needs_us(self.fold(verb)) || of_old {
            return None;
        }
        let mut grammar = Grammar::new(self.line, Vec::new());
        let read = grammar.complements_of(verb, false);
        if read.end <= verb + 1 || read.stranded || read.conditional {
            return None;
        }
        let end = self.reads_on(&mut grammar, read.end);
        let end = self.closes(&mut grammar, end, verb)?;
        let points = self.pointing(verb + 1, end)?;
        self.written(&grammar, verb, end, "to ", points)
    }

    /// `I ask that these accounts be removed`; at `that` stands the word itself, or the last one before the thing.
    pub(super) fn that(&self, that: usize) -> Option<Request> {
        let mut grammar = Grammar::new(self.line, Vec::new());
        let phrase = grammar.noun_phrase(that + 1, Case::Object, false)?;
        if matches!(self.fold(that + 1), "someone" | "somebody") {
            return self.that_somebody(that);
        }
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
        let end = self.closes(&mut grammar, read.end, that)?;
        let points = self.pointing(that + 1, end)?;
        // `I demand the fee be waived`
        self.written(&grammar, that + 1, end, "that ", points)
    }

    /// `that someone finds the ring`
    fn that_somebody(&self, that: usize) -> Option<Request> {
        let mut grammar = Grammar::new(self.line, Vec::new());
        let clause = grammar.clause(that + 1)?;
        if clause.verb.past || clause.complements.stranded || clause.complements.conditional {
            return None;
        }
        let mut end = self.reads_on(&mut grammar, clause.end);
        if grammar.fold(end) == "and"
            && let Some(shared) = grammar.shared_phrase(end + 1, &clause)
        {
            end = self.reads_on(&mut grammar, shared.end);
        }
        let end = self.closes(&mut grammar, end, that)?;
        let points = self.pointing(that + 2, end)?;
        self.written(&grammar, that, end, "", points)
    }
}

/// Acts of the writer's own that take two: to cancel, to swap.
pub(super) fn needs_us(verb: &str) -> bool {
    matches!(
        verb,
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
    )
}
