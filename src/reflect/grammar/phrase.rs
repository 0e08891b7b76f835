//! Noun phrases, prepositional phrases and expressions of time.

use super::super::lexicon::{
    ADJ, ADV, BE, CC, COMPANY, DAY, DEGREE, DEICTIC, DET, DO, EX, HAVE, INDEF, MODAL, MONEY, N, NAME, NOT, NUM, OBJ, ODD, OPEN, PLURAL,
    POSS, PREP, PUNCT, QUANT, SUB, SUBJ, TO, UNIT, VB, VBD, VBG, VBN, VBZ, WH,
};
use super::super::lists::List;
use super::super::normalise::NOMINAL;
use super::{Grammar, Mark, NounPhrase, Referent};

/// Where a noun phrase stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Subject,
    Object,
}

impl Grammar<'_, '_> {
    /// Reads a noun phrase at `i`. `shorter` asks for the reading that leaves the last word to a verb.
    pub(crate) fn noun_phrase(&mut self, i: usize, case: Case, shorter: bool) -> Option<NounPhrase> {
        if !self.spend() {
            return None;
        }
        let mut phrase = self.base_phrase(i, case, shorter)?;
        phrase.base = phrase.end;
        self.extend(&mut phrase, case);
        Some(phrase)
    }

    fn base_phrase(&mut self, i: usize, case: Case, shorter: bool) -> Option<NounPhrase> {
        let first = self.at(i)?;
        let next_nominal = self.at(i + 1).is_some_and(|next| {
            next.is(NOMINAL.with(ADJ)) && !next.is(SUBJ.with(OBJ).with(PREP).with(BE))
                || next.is(VBN.with(POSS).with(OPEN)) && !next.must_be_finite()
        });
        let wanted = if case == Case::Subject { SUBJ } else { OBJ };
        // `this`, `that`, `her` before a noun are determiners.
        let determines = first.is(DET.with(POSS).with(NUM)) && (next_nominal || first.is(NUM) && self.fold(i + 1) == "of");
        if first.is(SUBJ.with(OBJ)) && !determines && !(first.is(NUM) && case == Case::Subject) {
            if !first.is(wanted) {
                return None;
            }
            let referent = match first.fold {
                "i" | "we" | "me" | "us" | "myself" | "ourselves" | "mine" | "ours" => Referent::Customer,
                "it" | "this" | "that" | "these" | "those" | "one" | "ones" | "itself" => Referent::It,
                fold if fold.starts_with("you") => Referent::Company,
                _ => Referent::Other,
            };
            if case == Case::Subject {
                match referent {
                    Referent::Company => self.mark(i, Mark::SubjectYou),
                    Referent::Customer => self.mark(i, Mark::SubjectMe),
                    _ => {}
                }
            }
            let plural = matches!(first.fold, "we" | "us" | "they" | "them" | "these" | "those");
            return Some(NounPhrase { start: i, end: i + 1, head: i, base: i + 1, referent, plural, determined: true, pronoun: true });
        }
        // `somebody else's flat`
        if first.is(INDEF) && self.fold(i + 1) == "else's" {
            let mut phrase = self.nominal(i + 2, case, shorter)?;
            phrase.start = i;
            phrase.determined = true;
            return Some(phrase);
        }
        if first.is(INDEF) && !first.is(QUANT) || first.fold == "none" && first.is(INDEF) {
            let referent = match first.fold {
                "nobody" | "no one" | "none" => Referent::Nobody,
                "nothing" => Referent::Nothing,
                _ => Referent::Somebody,
            };
            let mut end = i + 1;
            while self.is(end, ADJ) && !self.is(end, VBN.with(VB).with(DEICTIC)) || self.fold(end) == "else" {
                end += 1;
            }
            return Some(NounPhrase { start: i, end, head: i, base: end, referent, plural: false, determined: true, pronoun: true });
        }
        if first.is(EX) && case == Case::Subject {
            return Some(NounPhrase {
                start: i,
                end: i + 1,
                head: i,
                base: i + 1,
                referent: Referent::There,
                plural: false,
                determined: true,
                pronoun: true,
            });
        }
        self.nominal(i, case, shorter)
    }

    /// A phrase with a noun for its head.
    fn nominal(&mut self, i: usize, case: Case, shorter: bool) -> Option<NounPhrase> {
        let mut j = i;
        let mut determined = false;
        let mut referent = Referent::Thing;
        // `all my bags`, `both of them`, `two of the items`.
        while let Some(lexeme) = self.at(j) {
            if lexeme.is(POSS) && !(lexeme.fold == "her" && !self.is(j + 1, NOMINAL.with(ADJ))) {
                match lexeme.fold {
                    "my" | "our" => referent = Referent::Theirs,
                    "your" => referent = Referent::Ours,
                    _ => {}
                }
                determined = true;
                j += 1;
                break;
            }
            if lexeme.is(DET) || lexeme.is(QUANT) && self.is(j + 1, NOMINAL.with(ADJ).with(POSS).with(DET)) {
                if lexeme.fold == "no" && case == Case::Subject {
                    referent = Referent::Nobody;
                }
                determined = true;
                // `complain that my order`: no article stands before a possessive, save `all`, `both`, `half`.
                if self.is(j + 1, POSS) && !lexeme.is(QUANT) {
                    return None;
                }
                j += 1;
            } else if lexeme.is(DEGREE) && self.is(j + 1, NUM.with(DET)) {
                j += 1;
            } else {
                break;
            }
        }
        let mut head = None;
        let mut ambiguous = None;
        let mut k = j;
        while let Some(lexeme) = self.at(k) {
            if lexeme.is(PUNCT.with(ODD).with(NOT).with(MODAL).with(TO).with(WH)) || lexeme.is(BE.with(DO)) || lexeme.is(HAVE) {
                break;
            }
            if lexeme.is(SUBJ.with(OBJ)) && lexeme.fold != "one" && lexeme.fold != "ones" {
                break;
            }
            if lexeme.is(POSS.with(INDEF))
                || lexeme.is(COMPANY) && head.is_some()
                || lexeme.is(DET) && !lexeme.is(NUM.with(QUANT).with(ADJ))
            {
                break;
            }
            // `a very small box`, `an almost new phone`
            if lexeme.is(DEGREE.with(ADV)) && !lexeme.is(N.with(ADJ).with(NUM).with(UNIT).with(DAY)) {
                if head.is_none() && self.at(k + 1).is_some_and(|next| next.is(ADJ.with(NUM)) && !next.must_be_finite()) {
                    k += 1;
                    continue;
                }
                break;
            }
            if lexeme.is(PREP.with(SUB).with(CC)) && !lexeme.is(N.with(NAME)) {
                break;
            }
            if lexeme.must_be_finite() {
                break;
            }
            // After a determiner a word that is only known as a verb is a noun: `my fob`.
            let nominal = lexeme.is(NOMINAL)
                || determined && matches!(lexeme.fold, "one" | "ones")
                || determined && head.is_none() && lexeme.is(VB) && !lexeme.is(ADJ);
            let verbal = lexeme.is(VBD.with(VBZ)) || lexeme.is(VB) && self.plural_before(head, k);
            if head.is_some() && verbal && !lexeme.is(NAME) {
                // After a noun, a word that may be a verb is left to the verb unless only a noun fits what follows.
                if !nominal {
                    break;
                }
                ambiguous = Some((k, head));
            }
            if lexeme.is(VBN) && !nominal {
                // A participle stands before its noun, never after it.
                if head.is_some() || !self.at(k + 1).is_some_and(|next| next.is(NOMINAL.with(ADJ)) && !next.is(DET.with(PREP).with(BE))) {
                    break;
                }
            } else if lexeme.is(VBG) && !nominal && head.is_some() {
                break;
            }
            if lexeme.is(VBG) && head.is_some() && !names_a_thing(lexeme) {
                // `the engineer coming on Monday`, `a message saying`
                break;
            }
            if lexeme.is(VBG) && head.is_none() && !determined && !self.is(k + 1, NOMINAL) {
                break;
            }
            if nominal {
                head = Some(k);
            } else if !lexeme.is(ADJ) {
                break;
            } else if head.is_some() {
                // `service unavailable`: the adjective is a predicate.
                if !self.is(k + 1, N.with(NAME)) || lexeme.is(DEICTIC) && !lexeme.is(NUM) {
                    break;
                }
            }
            if nominal && lexeme.is(DAY) && !lexeme.is(NUM) && head != Some(k) {
                break;
            }
            k += 1;
        }
        if shorter {
            let (at, before) = ambiguous?;
            k = at;
            head = before;
        }
        if head.is_none() && determined && k > j && self.is(k - 1, ADJ) && self.at(j).is_some() {
            // `the latest`, `the wrong one`, `the same`
            head = Some(k - 1);
        }
        if head.is_none()
            && determined
            && k == j
            && self.at(i).is_some_and(|lexeme| {
                lexeme.is(QUANT.with(NUM))
                    && matches!(
                        lexeme.fold,
                        "all"
                            | "both"
                            | "none"
                            | "some"
                            | "any"
                            | "most"
                            | "much"
                            | "more"
                            | "few"
                            | "many"
                            | "neither"
                            | "either"
                            | "each"
                            | "half"
                    )
            })
        {
            head = Some(j - 1);
        }
        let head = head?;
        let end = head + 1;
        let lexeme = self.at(head)?;
        if self.line[i..end].iter().any(|lexeme| lexeme.is(COMPANY)) {
            referent = if end - i == 1 { Referent::Company } else { Referent::Ours };
            if end - i == 1 && case == Case::Subject {
                self.mark(i, Mark::SubjectYou);
            }
        }
        if referent == Referent::Theirs && lexeme.on(List::Relatives) {
            referent = Referent::Customer;
        }
        if self.fold(i) == "none" {
            referent = Referent::Nobody;
        }
        determined |=
            self.is(i, NUM.with(NAME).with(MONEY)) || self.is(i, QUANT) || self.line[i..=head].iter().any(|lexeme| lexeme.is(NUM));
        let plural =
            lexeme.is(PLURAL) || self.line[i..head].iter().any(|lexeme| lexeme.is(NUM) && lexeme.fold != "1" && lexeme.fold != "one");
        Some(NounPhrase { start: i, end, head, base: end, referent, plural, determined, pronoun: false })
    }

    fn plural_before(&self, head: Option<usize>, k: usize) -> bool {
        head.is_some_and(|head| head + 1 == k && self.is(head, PLURAL))
    }

    /// Adds `of …`, other prepositions (to a subject), relative clauses and coordination.
    fn extend(&mut self, phrase: &mut NounPhrase, case: Case) {
        loop {
            let i = phrase.end;
            if phrase.pronoun && !(self.fold(i) == "of" && self.is(phrase.head, INDEF)) && !(case == Case::Object && self.fold(i) == "of") {
                if case == Case::Subject
                    && self.is(phrase.head, INDEF)
                    && self.is(i, PREP)
                    && let Some((end, _)) = self.deeper(|grammar| grammar.prepositional(i))
                {
                    phrase.end = end;
                    continue;
                }
                if self.coordinate(phrase, case) {
                    continue;
                }
                return;
            }
            let Some(lexeme) = self.at(i) else { return };
            if lexeme.fold == "of" {
                let Some(inner) = self.deeper(|grammar| grammar.noun_phrase(i + 1, Case::Object, false)) else { return };
                // `two of my bags` is the customer's, `one of your drivers` is ours.
                if phrase.referent == Referent::Thing && matches!(inner.referent, Referent::Theirs | Referent::Ours) {
                    phrase.referent = inner.referent;
                }
                phrase.end = inner.end;
                continue;
            }
            if case == Case::Subject && lexeme.is(PREP) && !lexeme.is(super::super::lexicon::PART.with(SUB))
                || case == Case::Subject && lexeme.is(TO)
            {
                if let Some((end, _)) = self.deeper(|grammar| grammar.prepositional(i)) {
                    phrase.end = end;
                    continue;
                }
                return;
            }
            if case == Case::Subject && matches!(lexeme.fold, "on" | "in" | "inside" | "under" | "over" | "through") {
                if let Some((end, _)) = self.deeper(|grammar| grammar.prepositional(i)) {
                    phrase.end = end;
                    continue;
                }
                return;
            }
            // `one leg missing`, `the parts left`
            if matches!(lexeme.fold, "missing" | "available" | "left" | "open" | "outstanding")
                && case == Case::Object
                && (self.closed(i + 1) || self.is(i + 1, CC.with(PREP)))
                && phrase.end == phrase.base
            {
                phrase.end += 1;
                continue;
            }
            if let Some(end) = self.relative(phrase, i) {
                phrase.end = end;
                continue;
            }
            if self.coordinate(phrase, case) {
                continue;
            }
            return;
        }
    }

    /// `X and Y`, `X, Y and Z`: only where no verb follows that would make Y a subject.
    fn coordinate(&mut self, phrase: &mut NounPhrase, case: Case) -> bool {
        let i = phrase.end;
        let and = matches!(self.fold(i), "and" | "or" | "nor" | "plus") && self.is(i, CC);
        let comma = self.fold(i) == "," && self.lists_on(i);
        if !and && !comma {
            return false;
        }
        let noted = self.marks.len();
        let more = self.deeper(|grammar| grammar.noun_phrase(i + 1, case, false));
        let Some(more) = more else { return false };
        let mut after = more.end;
        while self.is(after, ADV.with(NOT)) && !self.is(after, DAY) {
            after += 1;
        }
        // `my wife and I`, but `a refund and it …` begins something new.
        if more.pronoun && !matches!(self.fold(more.head), "i" | "me" | "we" | "us" | "him" | "her" | "them" | "myself") {
            self.marks.truncate(noted);
            return false;
        }
        let verb_follows = case == Case::Object && self.verb_ahead(after)
            || self.at(after).is_some_and(|lexeme| {
                lexeme.is(BE.with(HAVE).with(DO).with(MODAL).with(VBD).with(VBZ)) && !lexeme.is(VBG)
                    || lexeme.is(VB) && more.plural && !lexeme.is(N)
            });
        if case == Case::Object && verb_follows
            || more.pronoun && case == Case::Object && !matches!(self.fold(more.head), "me" | "us" | "him" | "her" | "them")
        {
            self.marks.truncate(noted);
            return false;
        }
        if case == Case::Subject && !verb_follows && and {
            self.marks.truncate(noted);
            return false;
        }
        if more.referent == Referent::Customer || phrase.referent == Referent::Customer && !phrase.pronoun {
            phrase.referent = Referent::Customer;
        }
        phrase.end = more.end;
        phrase.plural = true;
        true
    }

    /// Whether a finite verb follows before the next mark or conjunction, with no other subject in between.
    fn verb_ahead(&self, i: usize) -> bool {
        for j in i..i + 8 {
            let Some(lexeme) = self.at(j) else { return false };
            if lexeme.is(PUNCT.with(ODD).with(CC).with(WH))
                || lexeme.is(SUBJ) && !lexeme.is(DET.with(OBJ))
                || lexeme.is(SUB) && !lexeme.is(PREP)
            {
                return false;
            }
            if lexeme.must_be_finite() || lexeme.is(BE.with(MODAL)) && !lexeme.is(VBG.with(VBN).with(VB)) {
                return true;
            }
        }
        false
    }

    /// Whether the comma at `i` belongs to a list that ends in `and`.
    fn lists_on(&self, i: usize) -> bool {
        let mut words = 0;
        let mut j = i + 1;
        while let Some(lexeme) = self.at(j) {
            if lexeme.fold == "," {
                words = 0;
            } else if matches!(lexeme.fold, "and" | "or") {
                // `…, and we` is a clause, `…, shoes and socks` is a list.
                return words > 0 && !self.is(j + 1, SUBJ);
            } else if lexeme.is(PUNCT.with(ODD).with(SUBJ).with(BE).with(HAVE).with(DO).with(MODAL).with(SUB)) || lexeme.must_be_finite() {
                return false;
            } else {
                words += 1;
                if words > 5 {
                    return false;
                }
            }
            j += 1;
        }
        false
    }

    /// `who/that/which …`, `the bag I checked`, `a letter addressed to him`, `the fitter coming on Monday`.
    fn relative(&mut self, phrase: &NounPhrase, i: usize) -> Option<usize> {
        let lexeme = self.at(i)?;
        if phrase.pronoun {
            return None;
        }
        if matches!(lexeme.fold, "who" | "that" | "which" | "where" | "when" | "whose") && (lexeme.is(WH.with(SUBJ))) {
            return self.deeper(|grammar| grammar.relative_clause(i + 1, lexeme.fold));
        }
        let owner = lexeme.is(POSS) && !lexeme.is(OBJ) && self.line[..i].last().is_some_and(|last| last.is(N)) && phrase.determined;
        if owner
            || lexeme.is(SUBJ) && !lexeme.is(DET) && !self.is(i, OBJ)
            || matches!(lexeme.fold, "you" | "it") && self.line[..i].last().is_some_and(|last| last.is(N))
        {
            // A reduced relative clause leaves a gap where the noun would stand.
            return self.deeper(|grammar| {
                grammar.gap = true;
                let clause = grammar.clause_as(i, 0);
                grammar.gap = false;
                let clause = clause?;
                grammar.gapped(&clause).then_some(clause.end)
            });
        }
        if lexeme.is(VBN) && !lexeme.is(VBD)
            || lexeme.is(VBN)
                && self.at(i + 1).is_some_and(|next| next.is(PREP.with(TO)) && !next.is(OBJ))
                && self.participle_is_reduced(phrase)
        {
            return self.deeper(|grammar| Some(grammar.complements_of(i, true).end));
        }
        if lexeme.is(VBG) && !lexeme.is(ADJ) {
            return self.deeper(|grammar| Some(grammar.complements_of(i, false).end));
        }
        None
    }

    /// In object position a participle after the noun belongs to it; a subject's would be its verb.
    fn participle_is_reduced(&self, phrase: &NounPhrase) -> bool {
        phrase.start > 0
            && self.line[..phrase.start].iter().rev().take(12).any(|lexeme| lexeme.must_be_finite() || lexeme.is(BE.with(HAVE)))
            && self.line[phrase.start.saturating_sub(1)].is(PREP
                .with(VBD)
                .with(VBN)
                .with(VBG)
                .with(VB)
                .with(VBZ)
                .with(BE)
                .with(OBJ)
                .with(HAVE)
                .with(ADV))
    }

    /// A preposition and what it governs; also says which noun phrase that is.
    pub(crate) fn prepositional(&mut self, i: usize) -> Option<(usize, Option<NounPhrase>)> {
        if !self.is(i, PREP.with(TO)) {
            return None;
        }
        let mut j = i + 1;
        // `from under`, `up in`, `in between`
        if self.is(j, PREP)
            && !self.is(j, N.with(SUB))
            && self.is(j + 1, DET.with(POSS).with(N).with(OBJ).with(NUM).with(NAME))
            && !self.is(j, OBJ.with(DET))
        {
            j += 1;
        }
        if let Some((end, _)) = self.time(j) {
            return Some((end, None));
        }
        if let Some(phrase) = self.deeper(|grammar| grammar.noun_phrase(j, Case::Object, false)) {
            return Some((phrase.end, Some(phrase)));
        }
        let lexeme = self.at(j)?;
        if lexeme.is(VBG) {
            return self.deeper(|grammar| Some(grammar.complements_of(j, false).end)).map(|end| (end, None));
        }
        if lexeme.is(NOT) && self.is(j + 1, VBG) {
            return self.deeper(|grammar| Some(grammar.complements_of(j + 1, false).end)).map(|end| (end, None));
        }
        if lexeme.is(WH) {
            return self.deeper(|grammar| grammar.wh_clause(j)).map(|end| (end, None));
        }
        let preposition = self.fold(i);
        if matches!(preposition, "as" | "than") && lexeme.is(ADJ.with(VBN)) && !lexeme.is(VB)
            || matches!(preposition, "for" | "from" | "until" | "since" | "by" | "than") && lexeme.is(ADV) && !lexeme.is(NOT)
        {
            return Some((j + 1, None));
        }
        None
    }

    /// An expression of time or measure: `for` is not part of it. Says whether it measures or counts.
    pub(crate) fn time(&self, i: usize) -> Option<(usize, bool)> {
        let mut j = i;
        while self.is(j, DEGREE) && !self.is(j, UNIT) && (self.is(j + 1, NUM.with(DEGREE)) || matches!(self.fold(j + 1), "a" | "an")) {
            j += 1;
        }
        // `three weeks`, `an hour and a half`, `half an hour`, `2+ hours`, `45 minutes now`
        if self.is(j, NUM) || matches!(self.fold(j), "a" | "an" | "half a" | "half an") || self.is(j, DEICTIC) && self.is(j, QUANT) {
            let mut k = j + 1;
            while self.is(k, NUM) && !self.is(k, UNIT.with(DAY))
                || self.fold(k) == "whole"
                || self.fold(k) == "full"
                || self.fold(k) == "working"
                || self.fold(k) == "business"
                || self.fold(k) == "extra"
            {
                k += 1;
            }
            if self.is(k, UNIT) && !self.unit_is_noun(k) {
                let mut end = k + 1;
                if self.fold(end) == "and" && self.fold(end + 1) == "a" && self.fold(end + 2) == "half" {
                    end += 3;
                } else if (self.fold(end) == "and" || self.fold(end) == "," || self.is(end, NUM)) && self.is(end, NUM.with(CC)) {
                    let more = if self.is(end, NUM) { end } else { end + 1 };
                    if self.is(more, NUM) && self.is(more + 1, UNIT) {
                        end = more + 2;
                    }
                }
                if matches!(
                    self.fold(end),
                    "ago"
                        | "later"
                        | "late"
                        | "early"
                        | "earlier"
                        | "after"
                        | "before"
                        | "running"
                        | "straight"
                        | "long"
                        | "old"
                        | "afterwards"
                ) && !(matches!(self.fold(end), "after" | "before") && !self.closed(end + 1))
                {
                    end += 1;
                }
                let dates = matches!(self.fold(end - 1), "ago" | "later" | "after" | "before" | "earlier" | "afterwards");
                return Some((end, !dates));
            }
            // `3 March`, `14 October 2025`, `2nd of May`
            if self.is(j, NUM) && self.is(k, DAY) && !self.is(k, NUM) && k == j + 1 && self.is(k, DAY) {
                let mut end = k + 1;
                if self.is(end, NUM) && self.fold(end).len() == 4 {
                    end += 1;
                }
                return Some((end, false));
            }
            if self.is(j, DAY) {
                // A clock time: `3am`; an ordinal by itself is not one.
                return (!self.fold(j).ends_with(['t', 'd', 'h'])).then_some((j + 1, false));
            }
            return None;
        }
        // `last week`, `every single day`, `this month`, `all day`, `the 9th`, `the same day`
        if self.is(j, DEICTIC) || self.fold(j) == "the" {
            let mut k = j + 1;
            while self.is(k, DEICTIC.with(NUM)) && !self.is(k, UNIT.with(DAY))
                || matches!(self.fold(k), "single" | "whole" | "entire" | "very" | "other")
            {
                k += 1;
            }
            if self.is(k, UNIT.with(DAY))
                && !self.unit_is_noun(k)
                && (self.fold(j) != "the" || k > j + 1 || self.is(k, NUM) || self.fold(k) == "morning" || self.fold(k) == "weekend")
            {
                let mut end = k + 1;
                if self.is(end, UNIT) && self.is(k, DAY) {
                    end += 1;
                } else if self.fold(end) == "of" && self.is(end + 1, DAY) {
                    end += 2;
                }
                let counts = matches!(self.fold(j), "every" | "all" | "each") || matches!(self.fold(k), "time" | "times");
                return Some((end, counts));
            }
            return None;
        }
        // `Monday morning`, `March 3`, `yesterday evening`, `today`
        if self.is(j, DAY) && !self.is(j, NUM) {
            let mut end = j + 1;
            if self.is(end, UNIT) && !self.unit_is_noun(end) {
                end += 1;
            } else if self.is(end, NUM) && !self.is(end, MONEY) && self.fold(j) != "today" {
                end += 1;
                if self.is(end, NUM) && self.fold(end).len() == 4 {
                    end += 1;
                }
            }
            return Some((end, false));
        }
        if matches!(self.fold(j), "hours" | "days" | "weeks" | "months" | "years" | "ages")
            && (self.closed(j + 1) || self.is(j + 1, ADV.with(PREP).with(CC).with(SUB).with(VBG).with(TO)))
        {
            let end = if self.fold(j + 1) == "ago" { j + 2 } else { j + 1 };
            return Some((end, true));
        }
        None
    }

    /// `a two hour delay`, `a 40 minute wait`: the unit stands before its noun.
    fn unit_is_noun(&self, k: usize) -> bool {
        self.at(k + 1).is_some_and(|next| {
            next.is(N) && !next.is(UNIT.with(PREP).with(ADV).with(VBD).with(VBZ).with(SUB).with(DAY)) && !next.is(VB.with(VBG))
        }) || self.at(k + 1).is_some_and(|next| {
            matches!(
                next.fold,
                "wait" | "delay" | "visit" | "stay" | "contract" | "trip" | "call" | "drive" | "walk" | "warranty" | "slot" | "notice"
            )
        })
    }
}

/// Participles that name a thing and so may end a noun phrase: `my booking`, `your tracking`.
pub(crate) fn names_a_thing(lexeme: &super::super::normalise::Lexeme<'_>) -> bool {
    lexeme.on(List::Topics)
        || lexeme.on(List::Owned)
        || lexeme.on(List::Bare)
        || matches!(
            lexeme.fold,
            "booking"
                | "bookings"
                | "building"
                | "meeting"
                | "training"
                | "wedding"
                | "banking"
                | "cleaning"
                | "packaging"
                | "wiring"
                | "flooring"
                | "roofing"
                | "plumbing"
                | "lighting"
                | "clothing"
                | "bedding"
                | "fitting"
                | "hearing"
                | "housing"
                | "warning"
                | "viewing"
                | "recording"
                | "reading"
                | "readings"
                | "setting"
                | "settings"
                | "listing"
                | "seating"
                | "catering"
                | "landing"
                | "filing"
                | "morning"
                | "evening"
                | "billing"
                | "shipping"
                | "screening"
                | "fencing"
                | "coating"
                | "crossing"
                | "railing"
                | "opening"
                | "swimming"
        )
}
