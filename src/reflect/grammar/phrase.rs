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

    /// A noun phrase without what may follow its noun.
    pub(crate) fn short_phrase(&mut self, i: usize) -> Option<NounPhrase> {
        let mut phrase = self.base_phrase(i, Case::Object, false)?;
        phrase.base = phrase.end;
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
            // `nothing but problems`
            if first.fold == "nothing" && self.fold(i + 1) == "but" && self.is(i + 2, N) {
                end = i + 3;
            }
            while self.is(end, ADJ) && !self.is(end, VBN.with(VB).with(DEICTIC)) || self.fold(end) == "else" {
                end += 1;
            }
            // `nothing but problems`
            if first.fold == "nothing"
                && self.fold(end) == "but"
                && let Some(all) = self.deeper(|grammar| grammar.noun_phrase(end + 1, Case::Object, false))
            {
                end = all.end;
            }
            return Some(NounPhrase { start: i, end, head: i, base: end, referent, plural: false, determined: true, pronoun: true });
        }
        if first.fold == "what" && case == Case::Subject {
            return self.free_relative(i);
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

    /// `what I got`, `what we were given`, `what arrived`: a clause that names what somebody came by.
    fn free_relative(&mut self, i: usize) -> Option<NounPhrase> {
        let end = if matches!(self.fold(i + 1), "arrived" | "came" | "turned" | "happened") {
            i + 2 + usize::from(self.fold(i + 1) == "turned")
        } else if matches!(self.fold(i + 1), "i" | "we") {
            self.deeper(|grammar| {
                grammar.gap = true;
                let clause = grammar.clause_as(i + 1, 0);
                grammar.gap = false;
                clause.filter(|clause| grammar.gapped(clause)).map(|clause| clause.end)
            })?
        } else {
            return None;
        };
        Some(NounPhrase { start: i, end, head: i, base: end, referent: Referent::Thing, plural: false, determined: true, pronoun: false })
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
                // `my yesterday's call`
                if self.fold(j + 1).ends_with("day's") || self.fold(j + 1) == "tomorrow's" {
                    return None;
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
                // `a later train`
                let which = determined && matches!(lexeme.fold, "later" | "earlier") && self.is(k + 1, N);
                if head.is_none() && (which || self.at(k + 1).is_some_and(|next| next.is(ADJ.with(NUM)) && !next.must_be_finite())) {
                    k += 1;
                    continue;
                }
                break;
            }
            if lexeme.is(PREP.with(SUB).with(CC)) && !lexeme.is(N.with(NAME)) {
                break;
            }
            // `delayed flight 3rd time this month`
            if lexeme.must_be_finite() || head.is_some() && lexeme.is(NUM) && self.is(k + 1, UNIT) {
                break;
            }
            // After a determiner a word that is only known as a verb is a noun: `my fob`.
            let nominal = lexeme.is(NOMINAL)
                || determined && matches!(lexeme.fold, "one" | "ones")
                // `new ones`
                || lexeme.fold == "ones" && k > j
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
                // `waited 3 hours` is no thing that was waited.
                if head.is_some()
                    || !determined && self.is(k + 1, NUM)
                    || !self.at(k + 1).is_some_and(|next| next.is(NOMINAL.with(ADJ)) && !next.is(DET.with(PREP).with(BE)))
                {
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
            // `my five year old`: somebody, and no year.
            let aged = lexeme.is(NUM)
                && determined
                && matches!(self.fold(k + 1), "year" | "yr" | "month" | "week")
                && self.fold(k + 2) == "old"
                && !self.is(k + 3, N);
            if aged {
                k += 2;
                head = Some(k);
            } else if nominal {
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
        // `the shoes inside are a 5`
        if head.is_none() && determined && k == j && j > i && self.is(j, NUM) && !self.is(j, MONEY) && self.closed(j + 1) {
            head = Some(j);
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
        determined |= self.fold(i).ends_with("day's") || matches!(self.fold(i), "tomorrow's" | "tonight's");
        determined |=
            self.is(i, NUM.with(NAME).with(MONEY)) || self.is(i, QUANT) || self.line[i..=head].iter().any(|lexeme| lexeme.is(NUM));
        let plural =
            lexeme.is(PLURAL) || self.line[i..head].iter().any(|lexeme| lexeme.is(NUM) && lexeme.fold != "1" && lexeme.fold != "one");
        Some(NounPhrase { start: i, end, head, base: end, referent, plural, determined, pronoun: false })
    }

    fn plural_before(&self, head: Option<usize>, k: usize) -> bool {
        head.is_some_and(|head| head + 1 == k && self.is(head, PLURAL))
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
                | "ordering"
                | "pricing"
                | "building"
                | "meeting"
                | "training"
                | "wedding"
                | "banking"
                | "sharing"
                | "streaming"
                | "roaming"
                | "messaging"
                | "mirroring"
                | "gaming"
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
