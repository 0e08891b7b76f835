//! The tagger: which readings of each word its neighbours rule out.
//!
//! In go lexemes with every part of speech the lexicon allows; out come the same lexemes with
//! fewer. It never adds a reading and never leaves a word without one. What stays ambiguous is
//! decided by the grammar.

use super::lexicon::{
    ADJ, ADV, BE, CC, DEGREE, DET, DO, EX, HAVE, MODAL, N, NAME, NOT, NUM, OBJ, OPEN, PART, PLURAL, POSS, PREP, PUNCT, SUB, SUBJ, TO, Tags,
    VB, VBD, VBG, VBN, VBZ, WH,
};
use super::normalise::Lexeme;

/// Rules out readings of the words of one line.
pub(crate) trait Tagger {
    /// Narrows the tags of `line` in place.
    fn tag(&self, line: &mut [Lexeme<'_>]);
}

/// The tagger the program ships: a dozen context rules over the hand lexicon.
pub(crate) struct HandTagger;

impl Tagger for HandTagger {
    fn tag(&self, line: &mut [Lexeme<'_>]) {
        for i in 0..line.len() {
            let before = line[..i]
                .iter()
                .rposition(|lexeme| !lexeme.is(ADV.with(NOT)) || lexeme.is(N.with(DET).with(PREP).with(VB)))
                .map(|j| line[j]);
            let direct = i.checked_sub(1).map(|j| line[j]);
            let next = line.get(i + 1).copied();
            let tags = narrowed(&line[i], direct.as_ref(), before.as_ref(), next.as_ref());
            line[i].tags = tags;
        }
    }
}

/// `tags` without `off`, unless nothing would be left.
fn drop(tags: Tags, off: Tags) -> Tags {
    let rest = tags.without(off);
    if rest.without(OPEN.with(PLURAL)).0 == 0 { tags } else { rest }
}

fn narrowed(this: &Lexeme<'_>, direct: Option<&Lexeme<'_>>, before: Option<&Lexeme<'_>>, next: Option<&Lexeme<'_>>) -> Tags {
    let verbs = VB.with(VBD).with(VBZ);
    let mut tags = this.tags;
    let Some(direct) = direct else {
        // A sentence that opens with a noun-verb and goes on with a finite verb opens with the noun.
        return tags;
    };
    let determiner = direct.is(POSS.with(DET)) && !direct.is(SUBJ.with(OBJ)) || direct.fold == "my";
    if determiner && tags.has(N.with(ADJ).with(VBN).with(VBG)) {
        tags = drop(tags, verbs.with(PART).with(PREP).with(CC).with(SUB));
    }
    if direct.is(TO) && tags.has(VB) && !direct.is(PREP) {
        tags = drop(tags, ADJ.with(VBN).with(VBD));
    }
    if let Some(before) = before {
        let pronoun = before.is(SUBJ) && !before.is(OBJ.with(DET)) || before.fold == "you" || before.fold == "it";
        if pronoun && !before.is(DET) && tags.has(verbs) && !(before.is(OBJ) && tags.has(N) && !next.is_some_and(opens_complement)) {
            tags = drop(tags, N.with(ADJ).with(PREP).with(PLURAL));
        }
        if before.is(MODAL.with(DO)) && !before.is(VBN.with(VBG)) && tags.has(VB) {
            tags = drop(tags, N.with(ADJ).with(VBD).with(VBN).with(PLURAL));
        }
        if before.is(HAVE) && tags.has(VBN) && tags.has(VBD) {
            tags = drop(tags, VBD);
        }
        if before.is(BE) && tags.has(VBN) {
            tags = drop(tags, VBD.with(VB));
        }
        if before.is(BE) && tags.has(VBG) {
            tags = drop(tags, N);
        }
    }
    // A particle follows its verb; `back` is not a noun or a verb there.
    if tags.has(PART) && direct.is(VB.with(VBD).with(VBN).with(VBG).with(VBZ).with(OBJ)) && !direct.is(DET.with(POSS)) {
        tags = drop(tags, N.with(VB).with(ADJ));
    }
    // `so`, `then` and `yet` join clauses only before a subject.
    // `so waking up the house`, `so fix it`
    let leads_on = this.fold == "so"
        && direct.is(N.with(ADV).with(OBJ).with(PART))
        && next.is_some_and(|next| next.is(VBG) && !next.is(ADJ) || next.is(VB) && !next.is(ADJ.with(ADV).with(N)));
    if tags.has(CC)
        && tags.has(ADV.with(DEGREE))
        && !leads_on
        && !next.is_some_and(|next| next.is(SUBJ.with(POSS).with(DET).with(EX).with(NAME).with(VBD).with(HAVE).with(BE).with(MODAL)))
    {
        tags = drop(tags, CC);
    }
    if this.fold == "that" && next.is_none_or(|next| next.is(PUNCT.with(CC).with(BE).with(MODAL))) {
        tags = drop(tags, DET);
    }
    // `no` before a noun; `one` after an adjective is a noun.
    if this.fold == "one" && direct.is(ADJ.with(NUM)) && !direct.is(VBN) && direct.fold != "only" && !direct.is(PREP) {
        tags = drop(tags, NUM);
    }
    tags
}

/// Whether a word may open what follows a verb.
fn opens_complement(lexeme: &Lexeme<'_>) -> bool {
    lexeme.is(DET.with(POSS).with(OBJ).with(SUBJ).with(NUM).with(TO).with(ADV).with(NOT).with(VBG).with(PART).with(PREP).with(WH).with(SUB))
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::{N, VB, VBD, VBN};
    use super::super::tests::tagged;

    #[test]
    fn a_possessive_makes_a_noun_and_a_pronoun_makes_a_verb() {
        let line = tagged("You charge my order twice.");
        assert!(line[1].1.has(VB) && !line[1].1.has(N), "`charge` after `you`");
        assert!(line[3].1.has(N) && !line[3].1.has(VB), "`order` after `my`");
    }

    #[test]
    fn an_auxiliary_makes_a_participle() {
        let line = tagged("My parcel has not arrived.");
        assert!(line[4].1.has(VBN) && !line[4].1.has(VBD));
    }
}
