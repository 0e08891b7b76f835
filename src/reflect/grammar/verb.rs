//! Verb groups and what may follow a verb.

use super::super::lexicon::{
    ADJ, ADV, BE, DAY, DEGREE, DET, DO, HAVE, MODAL, N, NAME, NOT, NUM, OBJ, OPEN, PART, PREP, UNIT, VB, VBD, VBG, VBN, VBZ,
};
use super::{Grammar, Verb};

impl Grammar<'_, '_> {
    /// Reads a finite verb group at `i`; `shared` allows the participle or base form a coordination leaves over.
    pub(crate) fn verb_group(&mut self, i: usize, plural: bool) -> Option<Verb> {
        let mut verb = Verb::default();
        let mut j = self.adverbs(i, &mut verb);
        let first = *self.at(j)?;
        verb.finite = j;
        // `who'd bought`
        if first.fold == "'d" {
            let after = self.adverbs(j + 1, &mut verb);
            if self.is(after, VBN) && !self.is(after, VB) {
                verb.perfect = true;
                verb.past = true;
                return self.participle_group(after, verb);
            }
        }
        if first.is(MODAL) {
            verb.modal = Some(j);
            j = self.adverbs(j + 1, &mut verb);
            return self.bare_group(j, verb);
        }
        if first.is(DO) && !first.is(VBN.with(VBG)) {
            let after = self.adverbs(j + 1, &mut verb);
            if self.at(after).is_some_and(|next| next.is(VB) || next.is(OPEN) && !next.is(DET))
                && (verb.negated || !self.is(after, N) || self.is(after, VB))
            {
                verb.past = first.fold == "did";
                return self.bare_group(after, verb);
            }
            // A main verb: `did nothing`; or one that stands for another: `but they did not`.
            let stands_in = verb.negated && self.may_end(after);
            verb.main = j;
            verb.past = first.fold == "did";
            verb.end = if stands_in { after } else { j + 1 };
            return Some(verb);
        }
        if first.is(HAVE) && !(first.is(BE) && first.fold != "'s") {
            let mut perfect = Verb { perfect: true, ..verb };
            let after = self.adverbs(j + 1, &mut perfect);
            if let Some(next) = self.at(after) {
                if next.is(VBN) {
                    perfect.past = true;
                    return self.participle_group(after, perfect);
                }
                if !first.is(BE) && perfect.negated && !verb.negated && self.is(after, N) {
                    return None;
                }
                if !first.is(BE) {
                    // A main verb: `have no hot water`, `had to`.
                    verb.main = j;
                    verb.past = first.fold == "had";
                    verb.end = j + 1;
                    return Some(verb);
                }
            }
        }
        if first.is(BE) && !first.is(VBN.with(VBG)) && (first.fold != "be") {
            verb.past = matches!(first.fold, "was" | "were");
            return self.be_group(j, verb);
        }
        let finite = first.is(VBD.with(VBZ)) || first.is(VB) && !first.is(VBZ);
        if !finite || first.is(OPEN) && !first.is(VBD) {
            return None;
        }
        let _ = plural;
        verb.past = first.is(VBD);
        verb.main = j;
        verb.end = j + 1;
        Some(verb)
    }

    /// After a modal, `to` or `do`: a base verb.
    pub(crate) fn bare_group(&mut self, i: usize, mut verb: Verb) -> Option<Verb> {
        let lexeme = self.at(i)?;
        if lexeme.fold == "be" {
            return self.be_group(i, verb);
        }
        if lexeme.fold == "have" {
            let mut perfect = Verb { perfect: true, ..verb };
            let after = self.adverbs(i + 1, &mut perfect);
            if self.is(after, VBN) {
                return self.participle_group(after, perfect);
            }
        }
        if lexeme.is(VB) || lexeme.is(OPEN.with(N)) && lexeme.is(OPEN) && !lexeme.is(VBD.with(VBG).with(NAME).with(ADV)) {
            verb.main = i;
            verb.end = i + 1;
            return Some(verb);
        }
        None
    }

    /// After `have`: a participle, `been` among them.
    pub(super) fn participle_group(&mut self, i: usize, mut verb: Verb) -> Option<Verb> {
        if self.fold(i) == "been" {
            return self.be_group(i, verb);
        }
        verb.main = i;
        verb.end = i + 1;
        Some(verb)
    }

    /// A form of `be` at `i`: passive, progressive or copula.
    pub(super) fn be_group(&mut self, i: usize, mut verb: Verb) -> Option<Verb> {
        let mut j = self.adverbs(i + 1, &mut verb);
        if self.fold(j) == "being" && self.is(j + 1, VBN) {
            j += 1;
        }
        if let Some(next) = self.at(j) {
            if next.is(VBG) && next.fold != "being" && !(next.is(ADJ) && !next.is(OPEN) && next.lemma == 0) {
                verb.progressive = true;
                verb.main = j;
                verb.end = j + 1;
                return Some(verb);
            }
            if next.is(VBN) && next.fold != "been" && !self.participle_premodifies(j) {
                verb.passive = true;
                verb.main = j;
                verb.end = j + 1;
                return Some(verb);
            }
        }
        verb.copula = true;
        verb.main = i;
        verb.end = j.max(i + 1);
        // Adverbs that begin what follows (`so late`) are read there.
        while verb.end > i + 1
            && self.is(verb.end - 1, DEGREE.with(ADJ))
            && !self.is(verb.end - 1, NOT)
            // `there is only one till open`
            && !(self.fold(verb.end - 1) == "only" && (self.is(verb.end, NUM) || matches!(self.fold(verb.end), "a" | "an")))
            && self.at(verb.end).is_some_and(|next| next.is(ADJ.with(NUM).with(DET)))
        {
            verb.end -= 1;
        }
        Some(verb)
    }

    /// `it was broken glass`: the participle stands before a noun.
    fn participle_premodifies(&self, j: usize) -> bool {
        self.is(j, ADJ)
            && self.at(j + 1).is_some_and(|next| {
                next.is(N)
                    && !next.is(PREP.with(ADV).with(PART).with(DET).with(UNIT).with(VB).with(DAY).with(NUM).with(OBJ))
                    && self.closed(j + 2)
            })
    }

    /// Skips adverbs and negations, noting them.
    pub(crate) fn adverbs(&self, i: usize, verb: &mut Verb) -> usize {
        let mut j = i;
        while let Some(lexeme) = self.at(j) {
            if lexeme.is(NOT) {
                verb.negated = true;
                verb.never |= lexeme.fold == "never";
            } else if lexeme.fold == "since" && j > 0 && self.is(j - 1, HAVE) && self.is(j + 1, VBN) && self.fold(j + 1) != "been" {
                // `you have since charged me`
            } else if lexeme.fold == "no longer" {
                verb.negated = true;
            } else if !(lexeme.is(ADV) && !lexeme.is(VB.with(VBD).with(N).with(DET).with(PREP).with(DAY).with(UNIT))
                || matches!(lexeme.fold, "still" | "just" | "only" | "even" | "also" | "now" | "all" | "both" | "each"))
            {
                break;
            } else {
                verb.still |= lexeme.fold == "still";
                verb.slip |= matches!(lexeme.fold, "accidentally" | "mistakenly" | "inadvertently" | "stupidly" | "wrongly");
            }
            j += 1;
        }
        j
    }

    /// The first lexeme of the lemma's base, as a short name for the few verbs the grammar knows by heart.
    pub(crate) fn lemma_fold(&self, i: usize) -> &str {
        match self.fold(i) {
            "let" | "lets" | "letting" => "let",
            "make" | "makes" | "made" | "making" => "make",
            "help" | "helps" | "helped" | "helping" => "help",
            "get" | "gets" | "got" | "getting" | "gotten" => "get",
            "keep" | "keeps" | "kept" | "keeping" => "keep",
            "say" | "says" | "said" | "saying" => "say",
            "show" | "shows" | "showed" | "showing" => "show",
            "read" | "reads" => "read",
            "have" | "has" | "had" | "having" => "have",
            fold => fold,
        }
    }

    /// Whether `i` is an auxiliary or verb that can only be finite.
    pub(crate) fn finite_at(&self, i: usize) -> bool {
        self.at(i).is_some_and(|lexeme| {
            lexeme.is(MODAL.with(BE).with(HAVE).with(DO).with(VBD).with(VBZ)) && !lexeme.is(VBG) || lexeme.is(VB) && !lexeme.is(N.with(ADJ))
        })
    }

    pub(crate) fn is_day(&self, i: usize) -> bool {
        self.is(i, DAY.with(UNIT))
    }
}
