//! What may follow a verb, and how far it reaches.

use super::super::lexicon::{
    ADJ, ADV, BE, CC, DAY, DEGREE, DET, DO, HAVE, INDEF, MODAL, N, NAME, NOT, NUM, OBJ, ODD, OPEN, PART, POSS, PREP, PUNCT, QUANT, SUB,
    SUBJ, TO, UNIT, VB, VBD, VBG, VBN, WH, sub,
};
use super::{Case, Complements, Grammar, Verb};

impl Grammar<'_, '_> {
    /// What follows the verb form at `i` (`to log in`, `trying to …`, `addressed to him`).
    pub(crate) fn complements_of(&mut self, i: usize, passive: bool) -> Complements {
        let (copula, lemma_sub) = self.at(i).map_or((false, 0), |lexeme| (lexeme.is(BE), lexeme.sub));
        let mut verb = Verb { main: i, end: i + 1, finite: i, passive, copula, ..Verb::default() };
        if self.fold(i) == "be" || self.fold(i) == "being" {
            if let Some(inner) = self.be_group(i, verb) {
                verb = inner;
            }
        } else if self.fold(i) == "have" || self.fold(i) == "having" {
            let mut perfect = verb;
            let after = self.adverbs(i + 1, &mut perfect);
            if self.is(after, VBN)
                && (self.fold(i) == "having" || self.fold(after) == "been")
                && let Some(inner) = self.participle_group(after, perfect)
            {
                verb = inner;
            }
        }
        let _ = lemma_sub;
        self.complements(&verb)
    }

    /// Reads everything after the verb that belongs to it.
    pub(crate) fn complements(&mut self, verb: &Verb) -> Complements {
        let main = self.line[verb.main];
        let bits = main.sub;
        let mut got = Complements { end: verb.end, last_form: main.tags, ..Complements::default() };
        let room = if verb.copula {
            1
        } else if bits & sub::INTRANSITIVE != 0 {
            0
        } else if verb.passive {
            usize::from(bits & sub::TWO_OBJECTS != 0)
        } else if bits & sub::TWO_OBJECTS != 0 {
            2
        } else {
            1
        };
        let gap = std::mem::take(&mut self.gap);
        let room = if gap && !verb.passive && bits & sub::INTRANSITIVE == 0 && !verb.copula { room - 1 } else { room };
        let mut objects = 0;
        let mut manner = false;
        let mut i = verb.end;
        // `had phoned or texted me`: either verb, and one object.
        if self.fold(i) == "or"
            && [VBN, VBD, VB].into_iter().any(|tag| self.is(i - 1, tag) && self.is(i + 1, tag))
            && !verb.copula
            && self.is(i + 2, OBJ.with(DET).with(POSS))
        {
            i += 2;
        }
        while self.spend()
            && let Some(&lexeme) = self.at(i)
        {
            // `last night, from the 5.40 to the noon one, and …`: a phrase set between commas.
            if lexeme.fold == "," && self.is(i + 1, PREP) && !self.is(i + 1, SUB) && self.depth < 2 {
                let from = self.fold(i + 1);
                let mut end = self.deeper(|grammar| grammar.prepositional(i + 1)).map(|(end, _)| end);
                if let Some(so_far) = end
                    && from == "from"
                    && self.fold(so_far) == "to"
                {
                    end = self.deeper(|grammar| grammar.prepositional(so_far)).map(|(end, _)| end);
                }
                if let Some(end) = end
                    && matches!(self.fold(end), ",")
                    && matches!(self.fold(end + 1), "and" | "but")
                {
                    i = end;
                    if self.is(end + 1, CC) {
                        break;
                    }
                    continue;
                }
            }
            // `in May, June and now July`
            if self.is_cut_from_list(i)
                && let Some(end) = self.dates_on(i)
            {
                i = end;
                continue;
            }
            // `gone off my card for "damage rear door"`: what it was called, where it cannot be read to the end.
            if lexeme.fold == "for" && self.at(i + 1).is_some_and(|next| next.quoted) && i > verb.end {
                let noted = self.marks.len();
                let end = self.deeper(|grammar| grammar.prepositional(i)).map(|(end, _)| end);
                self.marks.truncate(noted);
                if end.is_none_or(|end| self.at(end).is_some_and(|next| next.quoted)) {
                    break;
                }
            }
            // `a bill for £213, of which £189 is roaming`
            if lexeme.fold == ","
                && self.fold(i + 1) == "of"
                && self.fold(i + 2) == "which"
                && self.is(i + 3, NUM)
                && self.depth < 2
                && let Some(end) = self.deeper(|grammar| grammar.clause(i + 3).map(|clause| clause.end))
                && (self.closed(end) || self.is(end, CC))
            {
                i = end;
                continue;
            }
            if lexeme.is(PUNCT.with(ODD)) {
                break;
            }
            // `sent my bag to York and me to Leeds`
            if lexeme.fold == "and"
                && objects == 1
                && got.preposition.is_some()
                && matches!(self.fold(i + 1), "me" | "us" | "him" | "her")
                && self.is(i + 2, PREP.with(TO))
                && let Some((end, _)) = self.deeper(|grammar| grammar.prepositional(i + 2))
                && (self.closed(end) || self.is(end, CC.with(SUB)))
            {
                i = end;
                continue;
            }
            // `click on the pack it freezes`: a new clause, and no object so late.
            // `was told at the desk it had been cancelled`: what was told comes after where.
            let tells = || verb.passive && bits & sub::CLAUSE != 0 && bits & sub::TWO_OBJECTS != 0 && !got.content && objects == 0;
            if lexeme.fold == "it" && i > verb.end + 1 && self.runs_on(i) && !tells() {
                break;
            }
            // `late and without the drinks`
            if lexeme.fold == "and"
                && matches!(self.fold(i + 1), "without" | "with" | "in" | "on")
                && i > verb.end
                && let Some((end, _)) = self.deeper(|grammar| grammar.prepositional(i + 1))
                && (self.closed(end) || self.is(end, CC.with(SUB)))
            {
                i = end;
                continue;
            }
            // `fell off the first time I pulled it`
            if lexeme.fold == "the"
                && matches!(self.fold(i + 1), "first" | "second" | "third" | "last")
                && self.fold(i + 2) == "time"
                && self.is(i + 3, SUBJ)
                && i > verb.main
                && let Some(end) = self.deeper(|grammar| grammar.clause_as(i + 3, 0).map(|clause| clause.end))
                && (self.closed(end) || self.is(end, CC))
            {
                i = end;
                continue;
            }
            if let Some((end, measures)) = self.time(i) {
                got.duration |= measures;
                if self.is(end - 1, ADJ) && verb.copula && matches!(self.fold(end - 1), "late" | "old" | "early" | "long") {
                    got.adjective = Some(end - 1);
                }
                i = end;
                // `on Saturday or Sunday`
                if matches!(self.fold(i), "or" | "and")
                    && self.is(i - 1, DAY)
                    && self.is(i + 1, DAY)
                    && let Some((more, _)) = self.time(i + 1)
                    && (self.closed(more) || self.is(more, CC.with(SUB)))
                {
                    i = more;
                }
                if self.is(i, ADJ) && matches!(self.fold(i), "late" | "early") {
                    got.adjective = Some(i);
                    i += 1;
                }
                continue;
            }
            // `scraped all the way round`
            if lexeme.fold == "all" && self.fold(i + 1) == "the" && self.fold(i + 2) == "way" {
                i += 3 + usize::from(self.is(i + 3, PART) && !self.opens_noun(i + 4));
                continue;
            }
            // `right down to the skin`
            if lexeme.fold == "right"
                && i > verb.end
                && matches!(self.fold(i + 1), "down" | "up" | "through" | "across" | "over" | "round" | "off")
            {
                i += 1;
                continue;
            }
            // `… though.`: an afterthought, and no part of it.
            if lexeme.fold == "though" && self.closed(i + 1) {
                break;
            }
            // `by post or by e-mail`
            if matches!(lexeme.fold, "or" | "nor")
                && got.preposition.is_some()
                && self.is(i + 1, PREP)
                && let Some((end, _)) = self.deeper(|grammar| grammar.prepositional(i + 1))
                && (self.closed(end) || self.is(end, CC.with(SUB)))
            {
                i = end;
                continue;
            }
            // `your apps do not work the same`
            if lexeme.fold == "the" && self.fold(i + 1) == "same" && self.closed(i + 2) && i > verb.main {
                i += 2;
                continue;
            }
            // `still says pending`, `shows as delivered`: what a screen says, in a word or two.
            if objects == 0
                && got.adjective.is_none()
                && matches!(self.lemma_fold(verb.main), "say" | "show" | "read")
                && let Some(end) = self.shown(i + usize::from(lexeme.fold == "as"))
            {
                got.adjective = Some(i);
                i = end;
                continue;
            }
            // What was said, before it is taken for an object.
            let says = bits & sub::CLAUSE != 0 && !got.content && !gap;
            if says && (objects == 0 || bits & sub::TWO_OBJECTS != 0) && !verb.copula {
                let from = if lexeme.fold == "that" { i + 1 } else { i };
                if (lexeme.fold == "that"
                    || lexeme.is(SUBJ.with(DET).with(POSS).with(N).with(INDEF).with(NAME).with(super::super::lexicon::EX)))
                    && let Some(end) = self.deeper(|grammar| grammar.content_clause(from))
                {
                    got.content = true;
                    i = end;
                    continue;
                }
                if matches!(lexeme.fold, "if" | "whether")
                    && !verb.negated
                    && let Some(end) = self.deeper(|grammar| grammar.content_clause(i + 1))
                {
                    got.content = true;
                    i = end;
                    continue;
                }
            }
            if lexeme.is(WH) && (bits & sub::CLAUSE != 0 || verb.copula || objects == 0 && lexeme.fold == "what") {
                let Some(end) = self.deeper(|grammar| grammar.wh_clause(i)) else { break };
                got.content = true;
                i = end;
                continue;
            }
            if lexeme.is(TO) {
                let mut to = Verb::default();
                let j = self.adverbs(i + 1, &mut to);
                if self.at(j).is_some_and(|next| {
                    next.is(VB) || next.is(OPEN) && !next.is(NAME) && bits != 0 && !next.is(super::super::lexicon::PLURAL)
                }) && !(self.is(j, N) && got.to_verb.is_some())
                {
                    let inner = self.deeper(|grammar| Some(grammar.complements_of(j, false)));
                    let Some(inner) = inner else { break };
                    got.to_verb.get_or_insert(j);
                    got.last_form = VB;
                    got.stranded = inner.stranded;
                    got.duration |= inner.duration;
                    got.conditional |= inner.conditional;
                    got.object = got.object.or(inner.object);
                    i = inner.end;
                    continue;
                }
            }
            if lexeme.is(SUB) && !lexeme.is(ADV) || lexeme.is(SUB) && self.is(i + 1, SUBJ.with(DET).with(POSS).with(NAME)) {
                // `you still don't know if your order has shipped`
                let unknown =
                    matches!(lexeme.fold, "if" | "whether") && verb.negated && matches!(self.fold(verb.main), "know" | "tell" | "see");
                if unknown && let Some(end) = self.deeper(|grammar| grammar.subordinate(i)) {
                    got.content = true;
                    i = end;
                    continue;
                }
                if matches!(lexeme.fold, "if" | "unless" | "whether" | "in case" | "until" | "till" | "once") && !self.is(i, PREP) {
                    got.conditional = matches!(lexeme.fold, "if" | "unless" | "whether" | "in case");
                    break;
                }
                if let Some(end) = self.deeper(|grammar| grammar.subordinate(i)) {
                    i = end;
                    continue;
                }
                if !lexeme.is(PREP) {
                    break;
                }
            }
            // `was due on Monday`
            if lexeme.fold == "due"
                && verb.copula
                && got.adjective.is_none()
                && self.is(i + 1, PREP.with(DAY).with(NUM))
                && self.fold(i + 1) != "to"
            {
                got.adjective = Some(i);
                i += 1;
                continue;
            }
            if lexeme.is(PREP.with(TO))
                && !(lexeme.is(ADV) && !lexeme.is(PART) && !self.is(i + 1, DET.with(POSS).with(N).with(OBJ).with(NUM)))
            {
                if let Some((end, oblique)) = self.deeper(|grammar| grammar.prepositional(i)) {
                    got.preposition.get_or_insert(i);
                    if got.oblique.is_none() {
                        got.oblique = oblique;
                    }
                    got.duration |= oblique.is_none() && self.line[i..end].iter().any(|lexeme| lexeme.is(UNIT));
                    got.stranded = false;
                    i = end;
                    continue;
                }
                if lexeme.is(PART) {
                    i += 1;
                    continue;
                }
                if matches!(lexeme.fold, "for" | "with" | "from" | "about" | "to" | "at" | "of" | "into")
                    && (self.closed(i + 1)
                        || self.is(i + 1, CC.with(SUB).with(BE).with(HAVE).with(VBD).with(ADV).with(NOT).with(DO).with(MODAL)))
                {
                    got.stranded = true;
                    i += 1;
                    continue;
                }
                if lexeme.is(ADV) && (self.closed(i + 1) || self.is(i + 1, CC.with(SUB))) {
                    i += 1;
                    continue;
                }
                break;
            }
            if lexeme.is(PART) && !lexeme.is(N) {
                i += 1;
                continue;
            }
            if lexeme.is(VBN)
                && (!lexeme.is(N) || self.is(i + 1, PART))
                && !verb.copula
                && (main.fold != "has")
                && (self.takes_participle(verb, objects) || objects > 0 && bits & sub::OBJECT_PLUS != 0)
            {
                got.participle.get_or_insert(i);
                let inner = self.deeper(|grammar| Some(grammar.complements_of(i, true)));
                let Some(inner) = inner else { break };
                got.duration |= inner.duration;
                got.last_form = VBN;
                i = inner.end;
                continue;
            }
            // `so hot that I can't hold it`
            if lexeme.fold == "that"
                && got.adjective.is_some_and(|at| at > 0 && self.fold(at - 1) == "so" && at + 1 == i)
                && let Some(end) = self.deeper(|grammar| grammar.content_clause(i + 1))
                && (self.closed(end) || self.is(end, CC.with(SUB)))
            {
                i = end;
                continue;
            }
            // `£4 more than on the shelf`
            if matches!(lexeme.fold, "more than" | "less than")
                && self.is(i - 1, super::super::lexicon::MONEY)
                && let Some(end) = self
                    .deeper(|grammar| grammar.prepositional(i + 1).map(|(end, _)| end))
                    .or_else(|| self.deeper(|grammar| grammar.noun_phrase(i + 1, Case::Object, false).map(|phrase| phrase.end)))
            {
                i = end;
                continue;
            }
            // `came round the belt missing a wheel`
            if lexeme.fold == "missing"
                && !verb.copula
                && objects == 0
                && (i > verb.end || bits & sub::INTRANSITIVE != 0)
                && self.is(i + 1, DET.with(NUM).with(POSS))
                && let Some(lost) = self.deeper(|grammar| grammar.noun_phrase(i + 1, Case::Object, false))
            {
                got.adjective.get_or_insert(i);
                i = lost.end;
                continue;
            }
            let predicate_ok = verb.copula
                || bits & sub::ADJECTIVE != 0
                || bits & sub::OBJECT_PLUS != 0 && objects > 0
                || verb.passive
                    && (bits & sub::OBJECT_PLUS != 0 || !lexeme.is(VBN.with(VBD)) && (self.closed(i + 1) || self.is(i + 1, PREP)));
            // `spelled my name wrong`
            let result = objects > 0
                && matches!(lexeme.fold, "wrong" | "late" | "early" | "open" | "empty" | "short" | "unlocked")
                && (self.closed(i + 1) || self.is(i + 1, PREP.with(CC)));
            if (predicate_ok || result)
                && got.adjective.is_none()
                && let Some((at, end)) = self.adjective_phrase(i, objects)
            {
                got.adjective = Some(at);
                i = end;
                continue;
            }
            if lexeme.is(VBG) && !(objects == 0 && room > 0 && super::phrase::names_a_thing(&lexeme) && self.closed(i + 1) && !verb.copula)
            {
                let inner = self.deeper(|grammar| Some(grammar.complements_of(i, false)));
                let Some(inner) = inner else { break };
                got.ing.get_or_insert(i);
                got.last_form = VBG;
                got.duration |= inner.duration;
                got.content |= inner.content;
                got.conditional |= inner.conditional;
                got.stranded = inner.stranded;
                if got.object.is_none() {
                    got.object = inner.object;
                }
                if got.participle.is_none() {
                    got.participle = inner.participle;
                }
                i = inner.end;
                continue;
            }
            if lexeme.is(VB) && objects > 0 && (bits & sub::OBJECT_PLUS != 0) && !lexeme.is(N.with(ADJ))
                || lexeme.is(VB) && objects == 1 && matches!(self.lemma_fold(verb.main), "let" | "make" | "help")
            {
                let inner = self.deeper(|grammar| Some(grammar.complements_of(i, false)));
                let Some(inner) = inner else { break };
                got.last_form = VB;
                got.stranded = inner.stranded;
                i = inner.end;
                continue;
            }
            if lexeme.is(NOT) && !self.is(i + 1, VBG.with(TO).with(ADV).with(PREP)) {
                break;
            }
            // `made me pay to move it then ignore the day`: whose doing the second is, nobody can tell.
            if lexeme.fold == "then" && self.is(i + 1, VB) && !self.is(i + 1, VBD.with(VBN)) {
                break;
            }
            // `delayed so I missed`, `cancelled then lost`: a new clause, not an adverb.
            if lexeme.is(CC) && matches!(lexeme.fold, "so" | "then" | "yet") && !self.closed(i + 1) {
                break;
            }
            if lexeme.is(NOT.with(ADV))
                && !lexeme.is(DET)
                && (!lexeme.is(PREP) || self.closed(i + 1) || self.is(i + 1, PREP.with(CC).with(SUB)))
                && !(lexeme.is(DEGREE) && self.opens_noun(i + 1) && !self.is(i + 1, ADV))
                || lexeme.is(QUANT) && self.closed(i + 1)
            {
                manner |= lexeme.fold.ends_with("ly") && !lexeme.is(DEGREE);
                // `on hold` is what they are: nothing else can be.
                if verb.copula && lexeme.is(ADJ) && lexeme.fold.contains(' ') {
                    got.adjective.get_or_insert(i);
                }
                i += 1;
                continue;
            }
            if lexeme.is(DEGREE) && self.is(i + 1, ADV.with(QUANT)) && !self.is(i + 1, N) {
                i += 1;
                continue;
            }
            if objects < room
                && !(verb.copula && got.adjective.is_some())
                && !(gap && !lexeme.is(OBJ))
                && !manner
                && self.opens_noun(i)
                && let Some(phrase) = self.deeper(|grammar| grammar.noun_phrase(i, Case::Object, false))
            {
                objects += 1;
                if objects == 1 {
                    got.object = Some(phrase);
                } else {
                    got.second = Some(phrase);
                }
                i = phrase.end;
                // A first object of one that may be given something leaves room for the thing.
                continue;
            }
            break;
        }
        got.end = i;
        got
    }

    /// A status at `i` as a screen shows it: `pending`, `sold out`, `"out for delivery"`; where it ends.
    fn shown(&self, i: usize) -> Option<usize> {
        let mut end = i;
        while self.at(end).is_some_and(|lexeme| {
            let status = lexeme.quoted && !lexeme.is(PUNCT.with(ODD).with(NUM))
                || lexeme.is(ADJ.with(VBN)) && !lexeme.is(DET.with(POSS).with(NUM).with(SUBJ).with(DAY))
                || matches!(lexeme.fold, "pending" | "processing" | "loading" | "unavailable" | "offline" | "error" | "invalid")
                || end > i && lexeme.is(PART);
            status && end < i + 5
        }) {
            end += 1;
        }
        (end > i && (self.closed(end) || self.is(end, PREP.with(CC).with(ADV).with(SUB)))).then_some(end)
    }

    /// `get charged`, `got disconnected`, `feel ignored`.
    pub(super) fn takes_participle(&self, verb: &Verb, objects: usize) -> bool {
        objects == 0 && matches!(self.lemma_fold(verb.main), "get")
            || objects > 0 && matches!(self.lemma_fold(verb.main), "get" | "have" | "leave" | "left" | "keep" | "see" | "find")
    }

    /// Whether a noun phrase may open at `i`.
    pub(crate) fn opens_noun(&self, i: usize) -> bool {
        self.at(i).is_some_and(|lexeme| {
            lexeme.is(DET.with(POSS).with(OBJ).with(N).with(ADJ).with(NUM).with(NAME).with(INDEF).with(QUANT).with(DEGREE))
                && !lexeme.must_be_finite()
        })
    }

    /// An adjective with its degree words: `so late`, `badly damaged and dirty`.
    pub(super) fn adjective_phrase(&mut self, i: usize, objects: usize) -> Option<(usize, usize)> {
        let mut j = i;
        while self.at(j).is_some_and(|lexeme| lexeme.is(DEGREE.with(ADV)) && !lexeme.is(N))
            && self.at(j + 1).is_some_and(|next| next.is(ADJ.with(DEGREE).with(ADV)))
            && !(self.is(j, ADJ) && !self.is(j + 1, ADJ))
        {
            j += 1;
        }
        let lexeme = self.at(j)?;
        if !lexeme.is(ADJ)
            || lexeme.is(DET.with(POSS).with(NUM))
            || lexeme.is(super::super::lexicon::DEICTIC) && self.is(j + 1, UNIT.with(N))
        {
            return None;
        }
        // An adjective before a noun opens a noun phrase.
        if objects == 0
            && self.at(j + 1).is_some_and(|next| {
                next.is(N.with(NAME))
                    && !next.is(PREP.with(ADV).with(DAY).with(UNIT).with(CC).with(SUB).with(OBJ))
                    && !next.must_be_finite()
            })
            && !matches!(lexeme.fold, "able" | "unable" | "due" | "upside down" | "out of order" | "stone")
        {
            return None;
        }
        // `stone cold`, `brand new`
        if self.is(j + 1, ADJ) && !self.is(j + 1, VBN.with(NUM).with(ADV)) && lexeme.is(N) {
            return Some((j + 1, j + 2));
        }
        let mut end = j + 1;
        while matches!(self.fold(end), "and" | "or" | ",")
            && self.at(end + 1).is_some_and(|next| next.is(ADJ) && !next.is(DET.with(VB).with(NUM).with(SUBJ)))
            && (self.closed(end + 2) || self.is(end + 2, PREP.with(ADV).with(CC)))
        {
            end += 2;
        }
        Some((j, end))
    }
}
