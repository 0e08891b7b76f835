//! Whole clauses: lead, subject, verb, complements; and clauses within clauses.

use super::super::lexicon::{
    ADJ, ADV, BE, CC, DEGREE, DO, HAVE, MODAL, N, NOT, OBJ, ODD, PREP, PUNCT, SUB, SUBJ, TO, VB, VBD, VBG, VBN, VBZ, WH, sub,
};
use super::phrase::Case;
use super::{Clause, Complements, Grammar, Mark, NounPhrase, Referent, Verb};

impl Grammar<'_, '_> {
    /// Reads a clause at `i`: an adverbial lead, a subject, a finite verb and what follows.
    pub(crate) fn clause(&mut self, i: usize) -> Option<Clause> {
        let noted = self.marks.len();
        for attempt in 0..4 {
            self.marks.truncate(noted);
            if let Some(clause) = self.clause_as(i, attempt)
                && (attempt >= 2 || !self.at(clause.end).is_some_and(|next| next.must_be_finite() && !next.is(VBN)))
            {
                return Some(clause);
            }
        }
        self.marks.truncate(noted);
        None
    }

    /// One way to read it: 0 the longest subject, 1 a shorter one, 2 with a participle in the subject, 3 with a subject that
    /// ends before what looks like another noun.
    pub(crate) fn clause_as(&mut self, i: usize, attempt: usize) -> Option<Clause> {
        let start = self.lead(i);
        let limit = self.limit;
        if attempt == 3 {
            self.limit = self.verb_after_relative(start)?;
        }
        let subject = self.noun_phrase(start, Case::Subject, attempt == 1);
        let cut = self.limit;
        self.limit = limit;
        let mut subject = subject.filter(|subject| attempt != 3 || subject.end == cut && !subject.plural)?;
        if attempt == 2 {
            // `the parcel delivered on Monday was empty`
            let at = subject.end;
            if !self.is(at, VBN) || subject.pronoun {
                return None;
            }
            subject.end = self.deeper(|grammar| Some(grammar.complements_of(at, true).end))?;
        }
        let mut at = subject.end;
        if let Some((end, _)) = self.time(at)
            && !subject.pronoun
        {
            at = end;
        }
        let verb = self.verb_group(at, subject.plural)?;
        self.agree(&subject, verb.finite);
        let complements = self.complements(&verb);
        Some(Clause { start: i, subject, verb, complements, end: complements.end, shared: false })
    }

    /// `the kettle I bought in your shop trips the fuse`: where the verb is that looks like one more noun.
    fn verb_after_relative(&self, start: usize) -> Option<usize> {
        if !self.is(start, super::super::lexicon::DET.with(super::super::lexicon::POSS)) {
            return None;
        }
        let relative = (start + 2..start + 5).find(|&i| matches!(self.fold(i), "i" | "we" | "you" | "that" | "which"))?;
        (relative + 3..start + 14).find(|&i| {
            self.is(i, VBZ) && self.is(i, N) && self.is(i - 1, N.with(super::super::lexicon::NAME)) && !self.is(i, PREP.with(ADV))
        })
    }

    pub(crate) fn agree(&mut self, subject: &NounPhrase, finite: usize) {
        if matches!(subject.referent, Referent::Company)
            || subject.referent == Referent::Customer && (subject.pronoun || self.coordinated_with_me(subject))
        {
            self.mark(finite, Mark::Agree);
        }
    }

    fn coordinated_with_me(&self, subject: &NounPhrase) -> bool {
        self.line[subject.start..subject.end].iter().any(|lexeme| matches!(lexeme.fold, "i" | "me"))
    }

    /// Skips what may stand before the subject: `still`, `last week`, `on Monday`, `after three weeks`.
    pub(crate) fn lead(&mut self, i: usize) -> usize {
        let mut j = i;
        loop {
            if let Some((end, _)) = self.time(j)
                && !self.finite_at(self.skip_adverbs(end))
            {
                j = end;
            } else if self.at(j).is_some_and(|lexeme| {
                lexeme.is(ADV)
                    && !lexeme.is(PREP.with(SUBJ).with(super::super::lexicon::DET).with(super::super::lexicon::EX))
                    && !(lexeme.is(N.with(ADJ)) && !self.is(j + 1, SUBJ.with(PUNCT)))
            }) {
                j += 1;
            } else if (matches!(self.fold(j), "every time" | "each time" | "whenever" | "ever since" | "since" | "by the time")
                || self.fold(j) == "when" && matches!(self.fold(j + 1), "i" | "we"))
                && self.is(j + 1, SUBJ.with(super::super::lexicon::POSS))
            {
                let noted = self.marks.len();
                let led = if self.depth == 0 { self.clause_as(j + 1, 0) } else { self.deeper(|grammar| grammar.clause_as(j + 1, 0)) };
                match led {
                    Some(clause)
                        if self.fold(clause.end) == ","
                            || self.is(
                                clause.end,
                                SUBJ.with(super::super::lexicon::POSS).with(super::super::lexicon::DET).with(super::super::lexicon::INDEF),
                            ) =>
                    {
                        j = clause.end
                    }
                    _ => {
                        self.marks.truncate(noted);
                        match self.led_by(j) {
                            Some(end) => j = end,
                            None => return j,
                        }
                    }
                }
            } else if matches!(self.fold(j), "since" | "after" | "before" | "when" | "if")
                && (self.is(j + 1, VBG) && self.fold(j) != "if"
                    || self.fold(j) == "if" && matches!(self.fold(j + 1), "i" | "we" | "anyone" | "anybody" | "someone" | "somebody"))
                && let Some(end) = self.led_by(j)
            {
                j = end;
            } else if matches!(self.fold(j), "since" | "after" | "before")
                && (self.is(j + 1, super::super::lexicon::DET.with(super::super::lexicon::POSS))
                    // `since yesterday's update`
                    || self.fold(j + 1).ends_with("day's")
                    // `since 11.2 my phone dies`
                    || self.is(j + 1, super::super::lexicon::NUM)
                        && self.fold(j + 1).contains('.')
                        && self.is(j + 2, super::super::lexicon::POSS.with(PUNCT)))
            {
                // `since the update on Sunday the app …`
                let noted = self.marks.len();
                let end = self.deeper(|grammar| grammar.prepositional(j)).map(|(end, _)| end);
                let end = end.map(|end| self.prepositional(end).map_or(end, |(more, _)| more));
                match end {
                    Some(end)
                        if self.fold(end) == ","
                            || self.is(end, SUBJ.with(super::super::lexicon::DET).with(super::super::lexicon::POSS)) =>
                    {
                        j = end
                    }
                    // `since the work in our road finished the water …`
                    _ => {
                        self.marks.truncate(noted);
                        match self.led_by(j).filter(|_| self.fold(j) != "before") {
                            Some(end) => j = end,
                            None => return j,
                        }
                    }
                }
            } else if matches!(self.fold(j), "first" | "second" | "third" | "last")
                && self.is(j + 1, super::super::lexicon::UNIT)
                && self.is(j + 2, PREP)
                && let Some((end, _)) = self.deeper(|grammar| grammar.prepositional(j + 2))
                && (self.fold(end) == "," || self.is(end, SUBJ.with(super::super::lexicon::POSS).with(super::super::lexicon::DET)))
            {
                // `first night in York my card was declined`
                j = end;
            } else if let Some(end) = self.hours(j) {
                j = end;
            } else if self.is(j, PREP)
                && !self.is(j, SUB.with(N))
                && !matches!(self.fold(j), "about" | "of" | "to" | "like" | "than" | "against" | "into" | "onto")
            {
                let noted = self.marks.len();
                match self.deeper(|grammar| grammar.prepositional(j)) {
                    Some((end, phrase))
                        if phrase.is_none()
                            || self.fold(end) == ","
                            || self.is(end, SUBJ)
                            // `at the gate my son was …`
                            || matches!(self.fold(end), "my" | "our" | "your")
                            || phrase.is_some_and(|phrase| {
                                // `by the end of June every leaf was gone`
                                let dated = self.is(end - 1, super::super::lexicon::DAY)
                                    && self.is(end, super::super::lexicon::DET.with(super::super::lexicon::POSS));
                                self.is_day(phrase.head) || dated
                            }) =>
                    {
                        j = end
                    }
                    // `on the tablet I can't hear you`: no tablet that is heard.
                    Some((_, Some(phrase))) if self.is(phrase.base, SUBJ) && !self.is(phrase.base, OBJ) && phrase.base > j + 1 => {
                        self.marks.truncate(noted);
                        j = phrase.base;
                    }
                    _ => {
                        self.marks.truncate(noted);
                        return j;
                    }
                }
            } else {
                return j;
            }
            if self.fold(j) == "," {
                j += 1;
            }
        }
    }

    /// `since updating it on Monday the program …`, `if anyone opens the tap the boiler …`: where the clause begins that a lead
    /// without a comma leads to. After `if` only what happens to a thing, and without a modal, is told as it is.
    fn led_by(&mut self, j: usize) -> Option<usize> {
        let opens = super::super::lexicon::DET.with(super::super::lexicon::POSS).with(SUBJ).with(super::super::lexicon::INDEF);
        let closes =
            N.with(super::super::lexicon::NUM).with(super::super::lexicon::DAY).with(super::super::lexicon::UNIT).with(VBD).with(ADV);
        for k in j + 2..j + 16 {
            let before = self.at(k - 1)?;
            let comma = self.fold(k) == ",";
            let at = k + usize::from(comma);
            if !self.is(at, opens)
                || !comma
                    // `by the time I got through the shop …`
                    && !(before.is(super::super::lexicon::PART) && self.is(k - 2, VBD))
                    && (!before.is(closes.with(VBG)) || before.is(PREP.with(super::super::lexicon::DET).with(super::super::lexicon::POSS)))
            {
                continue;
            }
            let (limit, noted) = (self.limit, self.marks.len());
            self.limit = k;
            let end = self.deeper(|grammar| {
                if grammar.is(j + 1, VBG) {
                    Some(grammar.complements_of(j + 1, false).end)
                } else {
                    grammar.clause_as(j + 1, 0).map(|clause| clause.end)
                }
            });
            self.limit = limit;
            let read = self.marks.len();
            let main = (end == Some(k)).then(|| self.deeper(|grammar| grammar.clause(at))).flatten().filter(|main| {
                self.fold(j) != "if"
                    || main.verb.modal.is_none()
                        && !main.verb.past
                        && !main.verb.perfect
                        && matches!(main.subject.referent, Referent::Theirs | Referent::Ours | Referent::Thing)
            });
            self.marks.truncate(read);
            if main.is_some() {
                return Some(k);
            }
            self.marks.truncate(noted);
        }
        None
    }

    /// `after about seven`, `between six and eight`, before what happens then.
    fn hours(&self, j: usize) -> Option<usize> {
        let number = super::super::lexicon::NUM;
        if !matches!(self.fold(j), "after" | "before" | "between" | "from" | "around" | "until" | "by") {
            return None;
        }
        let mut k = j + 1 + usize::from(matches!(self.fold(j + 1), "about" | "around" | "roughly" | "half"));
        k += usize::from(self.fold(k) == "past");
        if !self.is(k, number) || self.is(k + 1, N.with(super::super::lexicon::UNIT)) && self.fold(k + 1) != "o'clock" {
            return None;
        }
        k += 1;
        if matches!(self.fold(k), "and" | "to" | "till" | "until") && self.is(k + 1, number) {
            k += 2;
        }
        k += usize::from(self.fold(k) == "o'clock");
        let opens = super::super::lexicon::POSS.with(super::super::lexicon::DET).with(SUBJ);
        (self.is(k, opens) || self.fold(k) == "," || matches!(self.fold(k), "in" | "at" | "on")).then_some(k)
    }

    fn skip_adverbs(&self, i: usize) -> usize {
        let mut verb = Verb::default();
        self.adverbs(i, &mut verb)
    }

    /// A clause that says what was said or known: it must have a finite verb of its own.
    pub(crate) fn content_clause(&mut self, i: usize) -> Option<usize> {
        let clause = self.clause(i)?;
        let first = self.at(clause.subject.start)?;
        // `you told me lies`: a bare noun is not taken for the subject of what follows unless something says so.
        if clause.start == clause.subject.start && !clause.subject.determined && !first.is(N) {
            return None;
        }
        // `to say flight is delayed`
        let head = self.at(clause.subject.head)?;
        if !clause.subject.determined
            && !clause.subject.pronoun
            && head.on(super::super::lists::List::Owned)
            && !head.is(super::super::lexicon::PLURAL)
            && !head.on(super::super::lists::List::Bare)
        {
            return None;
        }
        let clause = self.conjuncts(clause);
        Some(clause.end)
    }

    /// Extends a clause inside another by one verb phrase that shares its subject.
    fn conjuncts(&mut self, clause: Clause) -> Clause {
        if matches!(self.fold(clause.end), "and" | "or")
            && clause.verb.modal.is_some()
            && let Some(end) = self.deeper(|grammar| grammar.shared_phrase(clause.end + 1, &clause).map(|more| more.end))
            && (self.closed(end) || self.is(end, CC.with(SUB)))
        {
            return Clause { end, ..clause };
        }
        clause
    }

    /// A verb phrase after `and` that goes on with the subject of `before`.
    pub(crate) fn shared_phrase(&mut self, i: usize, before: &Clause) -> Option<Clause> {
        // `and there's no reply` has a subject of its own.
        if self.is(i, super::super::lexicon::EX) && self.is(i + 1, BE.with(HAVE)) {
            return None;
        }
        let mut verb =
            Verb { perfect: before.verb.perfect, progressive: before.verb.progressive, modal: before.verb.modal, ..Verb::default() };
        let at = self.adverbs(i, &mut verb);
        let lexeme = *self.at(at)?;
        if lexeme.is(N) && !lexeme.is(VBD.with(VBZ)) && before.complements.last_form != VB && before.verb.modal.is_none() {
            return None;
        }
        let mut finite = None;
        let group = if before.verb.perfect && lexeme.fold == "been" || before.verb.perfect && lexeme.is(VBN) && !lexeme.is(VBD) {
            let mut group = Verb { main: at, finite: at, end: at + 1, perfect: true, past: true, ..verb };
            if lexeme.fold == "been" {
                group = self.verb_after_been(at, group);
            }
            group
        } else if lexeme.is(HAVE.with(BE).with(DO).with(MODAL)) && !lexeme.is(VBG.with(VBN)) || lexeme.is(VBD.with(VBZ)) {
            let group = self.verb_group(i, false)?;
            finite = Some(group.finite);
            group
        } else if lexeme.is(VBG) && (before.verb.progressive || before.complements.last_form == VBG) {
            Verb { main: at, finite: at, end: at + 1, progressive: true, ..verb }
        } else if lexeme.is(VB) && (before.verb.modal.is_some() || before.complements.last_form == VB || before.verb.negated) {
            Verb { main: at, finite: at, end: at + 1, ..verb }
        } else if lexeme.is(VBN) && (before.verb.passive || before.complements.last_form == VBN) {
            Verb { main: at, finite: at, end: at + 1, passive: true, past: true, ..verb }
        } else if lexeme.is(VB)
            && !lexeme.is(N)
            && !before.verb.past
            && !before.verb.perfect
            && before.subject.referent == Referent::Customer
        {
            let group = self.verb_group(i, true)?;
            finite = Some(group.finite);
            group
        } else {
            return None;
        };
        if let Some(finite) = finite {
            self.agree(&before.subject, finite);
        }
        let complements = self.complements(&group);
        Some(Clause { start: i, subject: before.subject, verb: group, complements, end: complements.end, shared: true })
    }

    fn verb_after_been(&self, i: usize, mut group: Verb) -> Verb {
        let j = self.adverbs(i + 1, &mut group);
        group.end = j;
        if self.is(j, VBN) {
            group.passive = true;
            group.main = j;
            group.end = j + 1;
        } else if self.is(j, VBG) {
            group.progressive = true;
            group.main = j;
            group.end = j + 1;
        } else {
            group.copula = true;
        }
        group
    }

    /// `because …`, `when …`, `even though …`: the marker and its clause, or `while on hold`, `when logging in`.
    pub(crate) fn subordinate(&mut self, i: usize) -> Option<usize> {
        if let Some(clause) = self.clause(i + 1) {
            // `when you lean back`: whoever does; what we did, they tell in the past.
            let anybody = matches!(self.fold(i), "when" | "whenever" | "every time" | "each time" | "once" | "unless" | "until")
                && self.fold(clause.subject.start) == "you"
                && clause.subject.pronoun
                && !clause.verb.past
                && !clause.verb.perfect
                && !clause.verb.progressive;
            if anybody {
                self.mark(clause.subject.start, Mark::Anybody);
            }
            if !self.at(clause.end).is_none_or(|next| next.is(PUNCT.with(CC).with(SUB)) || next.is(ODD))
                && !self.at(clause.end).is_some_and(|next| next.is(SUBJ))
            {
                return None;
            }
            return Some(clause.end);
        }
        let next = self.at(i + 1)?;
        if next.is(VBG) && !matches!(self.fold(i), "because" | "although" | "even though") {
            return Some(self.complements_of(i + 1, false).end);
        }
        if matches!(self.fold(i), "when" | "while" | "where" | "once" | "as" | "until" | "although" | "though")
            && next.is(VBN.with(ADJ))
            && !next.is(super::super::lexicon::DET)
        {
            return Some(self.complements_of(i + 1, true).end);
        }
        None
    }

    /// `what I ordered`, `how to log in`, `why it failed`, `who to call`.
    pub(crate) fn wh_clause(&mut self, i: usize) -> Option<usize> {
        let mut j = i + 1;
        // `how long`, `which number`, `what time`
        if self.is(j, ADJ.with(N).with(ADV))
            && !self.is(j, SUBJ.with(super::super::lexicon::DET))
            && self.at(j + 1).is_some_and(|next| next.is(SUBJ.with(super::super::lexicon::DET).with(super::super::lexicon::POSS).with(TO)))
        {
            j += 1;
        }
        if self.is(j, TO) && self.is(j + 1, VB) {
            return Some(self.complements_of(j + 1, false).end);
        }
        if let Some(clause) = self.deeper(|grammar| grammar.clause(j)) {
            return Some(clause.end);
        }
        if matches!(self.fold(i), "what" | "who" | "which")
            && let Some(verb) = self.verb_group(j, false)
        {
            return Some(self.complements(&verb).end);
        }
        None
    }

    /// After `who`, `that`, `which`: a clause with a gap, or a verb phrase.
    pub(crate) fn relative_clause(&mut self, i: usize, marker: &str) -> Option<usize> {
        let noted = self.marks.len();
        if marker != "who" || self.is(i, SUBJ) {
            self.gap = !matches!(marker, "where" | "when" | "whose");
            let clause = self.clause_as(i, 0);
            self.gap = false;
            if let Some(clause) = clause
                && (matches!(marker, "where" | "when" | "whose") || self.gapped(&clause))
            {
                return Some(clause.end);
            }
            self.marks.truncate(noted);
        }
        if matches!(marker, "where" | "when") {
            return None;
        }
        let verb = self.verb_group(i, false)?;
        Some(self.complements(&verb).end)
    }

    /// Whether something is missing in the clause that the noun before it could be.
    pub(crate) fn gapped(&self, clause: &Clause) -> bool {
        let Complements { object, stranded, content, to_verb, ing, .. } = clause.complements;
        if stranded {
            return true;
        }
        let main = &self.line[clause.verb.main];
        if content {
            return false;
        }
        let last = to_verb.or(ing).map_or(main, |at| &self.line[at]);
        let transitive = last.sub & sub::INTRANSITIVE == 0 && !last.is(BE) && last.lemma != 0;
        object.is_none() && clause.verb.passive && last.sub & sub::TWO_OBJECTS != 0
            || object.is_none() && transitive && !clause.verb.passive && !clause.verb.copula
            || object.is_some()
                && clause.complements.second.is_none()
                && object.is_some_and(|object| object.pronoun)
                && main.sub & sub::TWO_OBJECTS != 0
    }

    /// Whether a clause may end at `i`.
    pub(crate) fn may_end(&self, i: usize) -> bool {
        self.gives_reason(i)
            || self.trails_off(i)
            || self.turns_to_asking(i)
            // `made me pay to move it then ignore the day`
            || self.fold(i) == "then" && self.is(i + 1, VB) && !self.is(i + 1, VBD.with(VBN))
            || self.at(i).is_none_or(|lexeme| {
                lexeme.is(PUNCT)
                    || lexeme.is(CC) && lexeme.fold != "or" && lexeme.fold != "nor"
                    || lexeme.is(SUB) && !matches!(lexeme.fold, "if" | "unless" | "until" | "till" | "whether" | "in case" | "before")
            })
    }

    /// `… so fix it`, `… please send it`: an order follows what was told.
    fn turns_to_asking(&self, i: usize) -> bool {
        let verb = i + 1 + usize::from(self.fold(i + 1) == "please");
        matches!(self.fold(i), "so" | "please" | "now" | "and")
            && matches!(
                self.fold(verb),
                "fix"
                    | "help"
                    | "sort"
                    | "send"
                    | "refund"
                    | "tell"
                    | "explain"
                    | "respond"
                    | "answer"
                    | "call"
                    | "contact"
                    | "advise"
                    | "do"
            )
            && (self.fold(i) == "please"
                || matches!(self.fold(verb + 1), "it" | "this" | "me" | "us" | "my" | "something" | "your" | "that"))
    }

    /// `… in the settings either`, `… has shipped or not`, `… due to "heavy volume"`: a word that adds nothing by itself, or
    /// a cause that cannot be read and can be left out.
    fn trails_off(&self, i: usize) -> bool {
        let lexeme = self.fold(i);
        let alone = matches!(lexeme, "either" | "though" | "tho") && self.closed(i + 1);
        let vague = lexeme == "or" && matches!(self.fold(i + 1), "not" | "something" | "anything" | "whatever") && self.closed(i + 2);
        let causes = matches!(lexeme, "due to" | "because of" | "thanks to" | "despite" | "according to" | "regarding")
            || matches!((lexeme, self.fold(i + 1)), ("due", "to") | ("because", "of") | ("thanks", "to") | ("according", "to"));
        i > 0 && (alone || vague || causes)
    }

    /// Where a clause that is whole may be left though the rest cannot be read: what follows only says where, from whom or
    /// with what result, or is a question or a denial of its own.
    pub(crate) fn breaks_off(&self, clause: &Clause) -> bool {
        let i = clause.end;
        let Some(lexeme) = self.at(i) else { return false };
        // Something has been said of the verb: `I'm only getting 31 mbps from …`.
        let main = &self.line[clause.verb.main];
        let alone = main.sub & sub::INTRANSITIVE != 0 && !clause.verb.copula && clause.verb.modal.is_none();
        // `my songs disappeared from …`
        if alone && i == clause.verb.end && matches!(lexeme.fold, "from" | "during" | "after") && clause.subject.determined {
            return main.is(VBD) && !clause.verb.negated;
        }
        // `€380 has gone off my card for "rear door"`
        if lexeme.fold == "for" && self.at(i + 1).is_some_and(|next| next.quoted) {
            return true;
        }
        let said = i > clause.verb.end
            && (clause.complements.object.is_some()
                || clause.verb.passive
                || clause.complements.adjective.is_some()
                || clause.complements.duration);
        let Some(last) = i.checked_sub(1).and_then(|last| self.at(last)) else { return false };
        let whole = (last.is(ADJ) && clause.verb.copula
            || last.is(N.with(OBJ).with(ADV).with(super::super::lexicon::NUM).with(super::super::lexicon::UNIT)))
            && !last.is(PREP.with(super::super::lexicon::DET).with(super::super::lexicon::POSS).with(DEGREE).with(NOT))
            || matches!(last.fold, "me" | "us" | "it" | "again" | "back");
        let where_from = matches!(lexeme.fold, "from" | "at" | "via" | "near" | "during" | "about" | "according to" | "due to");
        // `so high that nobody can take my call`
        let result = lexeme.fold == "that" && (clause.verb.end..i).any(|j| matches!(self.fold(j), "so" | "such"));
        let asks = lexeme.is(WH) && self.is(i + 1, BE.with(DO).with(MODAL).with(HAVE)) && !lexeme.is(SUB)
            || lexeme.fold == "why" && self.is(i + 1, VB);
        // `you cancel my order and offer nothing`: the last word is what else was done.
        let joined = i > 1 && last.is(VB) && self.is(i - 2, CC);
        let denies = lexeme.fold == "no"
            && !joined
            && (clause.subject.pronoun || clause.subject.determined)
            && self.is(i + 1, N.with(ADJ))
            && !matches!(self.fold(i + 1), "one" | "more" | "longer");
        // `charged twice can't get an answer`
        let goes_on = matches!(lexeme.fold, "can" | "could") && self.is(i + 1, NOT) && said;
        // `can't scan or print`: neither is possible.
        let nobody = matches!(clause.subject.referent, Referent::Nobody | Referent::Nothing);
        let neither = lexeme.fold == "or" && (clause.verb.negated || nobody) && self.is(i + 1, VB.with(N).with(VBG).with(ADJ).with(PREP));
        whole && (said && (where_from || result || denies) || asks && said || neither || goes_on)
    }

    /// `it never came, which is why I write`: what follows tells what the trouble led to.
    pub(crate) fn gives_reason(&self, i: usize) -> bool {
        self.fold(i) == "which" && matches!(self.fold(i + 1), "is" | "was" | "'s") && self.fold(i + 2) == "why"
    }

    /// A pronoun subject with its finite verb at `i`: a new clause has begun without a mark.
    pub(crate) fn runs_on(&self, i: usize) -> bool {
        let Some(lexeme) = self.at(i) else { return false };
        if !(lexeme.is(SUBJ) && matches!(lexeme.fold, "i" | "we" | "you" | "they" | "it")) {
            return false;
        }
        let mut verb = Verb::default();
        let j = self.adverbs(i + 1, &mut verb);
        self.at(j).is_some_and(|next| {
            next.is(BE.with(HAVE).with(DO).with(MODAL).with(VBD).with(VB).with(VBZ)) && !next.is(OBJ.with(DEGREE).with(WH).with(NOT))
        })
    }
}
