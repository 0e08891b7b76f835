//! Sentences that begin with a noun and leave out its article: `Front camera is black`, `Lift out since the 3rd`.
//!
//! In goes a line and where it starts; out comes the line with an article, and a verb where one is missing. Whoever writes in
//! haste leaves both out; whatever is named so is the one that both know of.

use super::fragment::supplied;
use super::grammar::Grammar;
use super::lexicon::{
    ADJ, ADV, BE, DAY, DET, DO, HAVE, MODAL, N, NAME, NOT, NUM, OBJ, OPEN, PLURAL, POSS, PREP, SUBJ, UNIT, VB, VBD, VBG, VBN, VBZ, sub,
};
use super::lists::List;
use super::normalise::Lexeme;
use super::rule::RuleId;
use super::vocabulary::Vocabulary;
use crate::text::is_word;

/// The line of `message` from `at` on with what its first noun lacks, and the rule that put it there.
pub(super) fn completed<'a>(line: &[Lexeme<'a>], at: usize, message: &str, vocabulary: &Vocabulary) -> Option<(Vec<Lexeme<'a>>, RuleId)> {
    let end = head(line, at)?;
    // `Green Tree lost my file`: a name.
    let capital = |lexeme: &Lexeme<'_>| lexeme.span.of(message).starts_with(|c: char| c.is_uppercase());
    // `Southwest is …`: a name that is a word, too.
    let direction =
        matches!(line[end - 1].fold, "southwest" | "northwest" | "southeast" | "northeast" | "north" | "south" | "east" | "west");
    if direction || line[at + 1..end].iter().any(capital) || at > 0 && capital(&line[at]) {
        return None;
    }
    let owner = if line[end - 1].on(List::Relatives) || line[end - 1].on(List::Owned) && !line[end - 1].on(List::Staff) {
        supplied(vocabulary, "my", "your", false)
    } else {
        supplied(vocabulary, "the", "the", false)
    };
    let mut out = vec![owner];
    out.extend_from_slice(&line[at..end]);
    if let Some((verb, from)) = state(line, end) {
        out.extend(verb.iter().map(|word| supplied(vocabulary, word, word, false)));
        out.extend_from_slice(&line[from..]);
        return Some((out, RuleId::SuppliedBe));
    }
    // Nothing but the article may be missing: a finite verb must follow, at once or after a phrase.
    let noun = out.len();
    out.extend_from_slice(&line[end..]);
    let clause = Grammar::new(&out, Vec::new()).clause(0)?;
    let finite = &out[clause.verb.finite];
    // `order messed up`: messed up by somebody, and the `was` is missing, too.
    let sure = finite.is(BE.with(HAVE).with(DO).with(MODAL).with(VBZ))
        || finite.is(VBD) && (!finite.is(VBN) || finite.sub & sub::INTRANSITIVE != 0 && !finite.on(List::ThingPassive));
    // `supervisor humiliated us`, `machine swallowed my £20`: it acts on whoever writes.
    let doer = out[noun - 1].on(List::Staff)
        || matches!(out[noun - 1].fold, "machine" | "system" | "app" | "site" | "website" | "meter" | "kiosk");
    let acts = doer
        && finite.is(VBD)
        && vocabulary.lexicon.lemma(finite.lemma) != "keep"
        && out.get(clause.verb.main + 1).is_some_and(|whom| matches!(whom.fold, "me" | "us" | "my" | "our"));
    let sure = sure || acts;
    let near = clause.verb.finite <= noun + 4 && clause.subject.start == 0;
    (sure && near).then_some((out, RuleId::SuppliedArticle))
}

/// Where the bare noun phrase at `at` ends: up to three words, the last of them one thing that is not named or owned.
fn head(line: &[Lexeme<'_>], at: usize) -> Option<usize> {
    let first = line.get(at)?;
    // An order, a name, a day: no thing.
    let other = SUBJ.with(OBJ).with(DET).with(POSS).with(NUM).with(DAY).with(UNIT).with(MODAL).with(BE).with(HAVE).with(DO);
    if !first.is(N.with(ADJ)) || first.is(other) || first.is(ADV.with(PREP).with(VBG)) || first.on(List::Leads) {
        return None;
    }
    let mut end = at;
    while end < line.len()
        && end < at + 3
        && line[end].is(N.with(ADJ))
        && !line[end].is(other)
        && !(end > at && line[end].is(VBD.with(PREP)))
    {
        end += 1;
        // `account was closed`
        let next = line.get(end);
        let verb = next.is_some_and(|next| next.is(BE.with(HAVE).with(DO).with(MODAL)) || next.must_be_finite() || next.is(VBD.with(NOT)))
            // `payment app freezes`: a thing that runs does that, and no noun follows it.
            || next.is_some_and(|next| next.is(VBZ) && next.on(List::ThingDid))
                && (line[end - 1].on(List::Devices) || super::spoken::is_ours(line[end - 1].fold));
        if verb && line[end - 1].is(N) {
            break;
        }
    }
    let noun = line.get(end.checked_sub(1)?).filter(|_| end > at)?;
    let thing = noun.is(N)
        && !line[at..end].iter().any(|lexeme| lexeme.is(OPEN) && !is_word(lexeme.fold))
        && !noun.is(PLURAL.with(NAME))
        && !noun.on(List::Bare)
        && !noun.on(List::Positive)
        && !noun.on(List::Judgement);
    // `thing is`, `fact is`, `time is`: nothing in particular.
    let vague = matches!(
        noun.fold,
        "thing"
            | "fact"
            | "point"
            | "time"
            | "life"
            | "shame"
            | "fun"
            | "work"
            | "help"
            | "question"
            | "problem"
            | "issue"
            | "reason"
            | "way"
            | "news"
            | "nothing"
    );
    let orders = first.is(VB) && line.get(at + 1).is_some_and(|next| next.is(DET.with(POSS).with(OBJ).with(NUM)));
    (thing && !vague && !orders).then_some(end)
}

/// The verb that is missing between a noun that ends before `end` and what is said of it, and where that begins.
fn state(line: &[Lexeme<'_>], end: usize) -> Option<(&'static [&'static str], usize)> {
    let word = line.get(end)?;
    // `not emptied on the 3rd`
    if word.fold == "not" && line.get(end + 1).is_some_and(|done| done.is(VBN) && done.on(List::ThingNotPassive)) {
        return Some((&["was"], end));
    }
    // `out since the 3rd`, `down for two days`
    let down = matches!(word.fold, "out" | "down" | "off" | "broken" | "dead" | "closed" | "shut" | "out of order" | "out of action");
    let since = line.get(end + 1).is_some_and(|since| matches!(since.fold, "since" | "for"))
        && line[end + 2..].iter().take(3).any(|when| when.is(DAY.with(UNIT).with(NUM)));
    (down && since).then_some((&["has", "been"], end))
}
