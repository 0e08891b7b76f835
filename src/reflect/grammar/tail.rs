//! What may follow the noun of a noun phrase: `of …`, other prepositions, relative clauses, `and …`.

use super::super::lexicon::{
    ADJ, ADV, BE, CC, DAY, DET, DO, HAVE, INDEF, MODAL, N, NAME, NOT, NUM, OBJ, ODD, POSS, PREP, PUNCT, SUB, SUBJ, TO, VB, VBD, VBG, VBN,
    VBZ, WH,
};
use super::super::lists::List;
use super::{Case, Grammar, NounPhrase, Referent};

impl Grammar<'_, '_> {
    /// Adds `of …`, other prepositions (to a subject), relative clauses and coordination.
    pub(super) fn extend(&mut self, phrase: &mut NounPhrase, case: Case) {
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
                // `something I never ordered`
                if matches!(self.fold(phrase.head), "something" | "anything" | "everything" | "nothing" | "things")
                    && phrase.end == phrase.base
                    && self.is(i, SUBJ)
                    && matches!(self.fold(i), "i" | "we" | "you")
                    && let Some(end) = self.deeper(|grammar| grammar.relative_clause(i, "that"))
                {
                    phrase.end = end;
                    continue;
                }
                // `something called Gold Plus`
                if self.is(phrase.head, INDEF) && self.fold(i) == "called" && self.is(i + 1, NAME) {
                    phrase.end = i + 1 + self.line[i + 1..self.limit].iter().take_while(|next| next.is(NAME)).count();
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
            // `the shoes inside are a 5`
            if case == Case::Subject
                && matches!(lexeme.fold, "inside" | "outside" | "upstairs" | "downstairs" | "opposite" | "underneath" | "next door")
                && (self.is(i + 1, BE.with(HAVE)) || lexeme.fold == "next door" && self.is(i + 1, VBZ.with(VBD)))
            {
                phrase.end += 1;
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
    pub(super) fn coordinate(&mut self, phrase: &mut NounPhrase, case: Case) -> bool {
        let i = phrase.end;
        // `neither heating nor hot water`
        let neither = self.fold(phrase.start) == "neither" && self.fold(i) == "nor";
        let and = neither || matches!(self.fold(i), "and" | "or" | "nor" | "plus") && self.is(i, CC);
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
        // `sent me and incorrect information`: a pronoun goes on with somebody, not with a bare noun.
        if phrase.pronoun && case == Case::Object && !more.pronoun && !more.determined {
            self.marks.truncate(noted);
            return false;
        }
        // `my wife and I`, but `a refund and it …` begins something new.
        if more.pronoun && !matches!(self.fold(more.head), "i" | "me" | "we" | "us" | "him" | "her" | "them" | "myself") {
            self.marks.truncate(noted);
            return false;
        }
        // `3 hours and I`: only somebody goes with a person.
        if case == Case::Subject && more.pronoun && !phrase.pronoun {
            let head = &self.line[phrase.head];
            if !(head.on(List::Relatives) || head.on(List::Staff) || head.is(NAME) || head.is(super::super::lexicon::INDEF)) {
                self.marks.truncate(noted);
                return false;
            }
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
    pub(super) fn verb_ahead(&self, i: usize) -> bool {
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
    pub(super) fn lists_on(&self, i: usize) -> bool {
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

    /// Whether a clause that ends at `i` leaves the rest of a list behind: `in May`, of `in May, June and July`.
    pub(crate) fn is_cut_from_list(&self, i: usize) -> bool {
        // `today, 412.50 and …`: a sum is no date.
        let plain = |i: usize| self.is(i, NUM) && !self.is(i, super::super::lexicon::MONEY) && !self.fold(i).contains('.');
        let item = |i: usize| {
            let i = i + usize::from(matches!(self.fold(i), "now" | "again" | "on" | "in" | "then"));
            (self.is(i, DAY) || plain(i)) && !self.is(i, VBD.with(VBZ))
        };
        i > 0
            && (self.is(i - 1, DAY) || plain(i - 1))
            && !matches!(self.fold(i - 1), "today" | "yesterday" | "tonight" | "now")
            && (self.fold(i) == "," && item(i + 1) && self.lists_on(i) || self.fold(i) == "and" && item(i + 1) && !self.verb_ahead(i + 1))
    }

    /// Where a list of dates that goes on at `i` ends: `, June and now July`.
    pub(super) fn dates_on(&self, i: usize) -> Option<usize> {
        let mut end = i;
        while matches!(self.fold(end), "," | "and") {
            let mut j = end + 1;
            while matches!(self.fold(j), "and" | "now" | "again" | "on" | "in" | "then") {
                j += 1;
            }
            if !self.is(j, DAY.with(NUM)) {
                break;
            }
            end = self.time(j).map_or(j + 1, |(end, _)| end);
        }
        (end > i && (self.closed(end) || self.is(end, CC.with(SUB).with(PREP)))).then_some(end)
    }

    /// `who/that/which …`, `the bag I checked`, `a letter addressed to him`, `the fitter coming on Monday`.
    pub(crate) fn relative(&mut self, phrase: &NounPhrase, i: usize) -> Option<usize> {
        let lexeme = self.at(i)?;
        if phrase.pronoun {
            return None;
        }
        // `no notice that my lesson was moved`: what the notice would have said.
        if lexeme.fold == "that"
            && matches!(
                self.fold(phrase.head),
                "notice"
                    | "notification"
                    | "notifications"
                    | "message"
                    | "messages"
                    | "email"
                    | "emails"
                    | "text"
                    | "texts"
                    | "letter"
                    | "error"
                    | "call"
                    | "warning"
                    | "alert"
            )
            && let Some(end) = self.deeper(|grammar| grammar.content_clause(i + 1))
            && self.may_end(end)
        {
            return Some(end);
        }
        if matches!(lexeme.fold, "who" | "that" | "which" | "where" | "when" | "whose")
            && !self.gives_reason(i)
            && (lexeme.is(WH.with(SUBJ)))
        {
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
                // `every time I use the app it crashes`: the app does, nobody crashes it.
                let acts = lexeme.fold == "it"
                    && [List::ThingDid, List::ThingDidNot, List::ThingSays].iter().any(|list| grammar.line[clause.verb.main].on(*list));
                // `the pack I can't download it`: nothing is missing there.
                let filled = matches!(grammar.fold(clause.end), "it" | "them" | "nothing" | "anything" | "something");
                (grammar.gapped(&clause) && !acts && !filled).then_some(clause.end)
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
    pub(super) fn participle_is_reduced(&self, phrase: &NounPhrase) -> bool {
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
        // `keeps going down this is awful`: what follows the particle is a sentence of its own.
        let goes_on = self.is(i, super::super::lexicon::PART)
            && matches!(self.fold(i + 1), "this" | "that" | "it")
            && self.is(i + 2, super::super::lexicon::BE)
            && i > 0
            && self.line[i - 1].is(super::super::lexicon::VBG.with(VB).with(VBD));
        if goes_on {
            return None;
        }
        let mut j = i + 1;
        // `from under`, `up in`, `in between`
        if self.is(j, PREP)
            && !self.is(j, N.with(SUB))
            && self.is(j + 1, DET.with(POSS).with(N).with(OBJ).with(NUM).with(NAME).with(DAY))
            && !self.is(j, OBJ.with(DET))
            // `from before April`
            || matches!(self.fold(j), "before" | "after") && self.is(j + 1, DAY.with(NUM)) && self.time(j + 1).is_some()
        {
            j += 1;
        }
        // `without saying anything`
        if self.fold(j) == "saying" && matches!(self.fold(j + 1), "anything" | "nothing" | "why") && self.closed(j + 2) {
            return Some((j + 2, None));
        }
        if let Some((end, _)) = self.time(j) {
            // `on the 9am train`: the time says which.
            let names = self.is(j, DET.with(POSS))
                && self.is(end, N)
                && !self.is(end, DAY.with(super::super::lexicon::UNIT).with(VBD).with(VBZ).with(VB).with(ADV));
            if names
                && let Some(phrase) = self.deeper(|grammar| grammar.noun_phrase(j, Case::Object, false)).filter(|phrase| phrase.end > end)
            {
                return Some((phrase.end, Some(phrase)));
            }
            // `on Saturday or Sunday`
            let more = matches!(self.fold(end), "or" | "nor") && self.is(end - 1, DAY) && self.is(end + 1, DAY);
            let end = if more { self.time(end + 1).map_or(end, |(more, _)| more) } else { end };
            return Some((end, None));
        }
        if let Some(phrase) = self.deeper(|grammar| grammar.noun_phrase(j, Case::Object, false)) {
            return Some((phrase.end, Some(phrase)));
        }
        if self.fold(i) == "at" && self.fold(j) == "home" {
            return Some((j + 1, None));
        }
        // `without even telling me`
        if matches!(self.fold(j), "even" | "ever" | "first" | "once" | "actually" | "just") && self.is(j + 1, VBG) {
            j += 1;
        }
        // `on another date than originally planned`
        if matches!(self.fold(i), "as" | "than") && self.is(j, ADV) && self.is(j + 1, VBN) {
            j += 1;
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
}
