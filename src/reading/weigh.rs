//! From matches to cues: each kept, or dropped with the reason.

use super::{FoundCue, Knowledge};
use crate::matcher::{CueMatch, Owner};
use crate::scope::{self, Dropped, Sense};
use crate::text::{Document, Token};
use crate::vocab::Family;
use std::ops::Range;

/// How negation works on a family: some say what happened, some what is good, some only what it is about.
pub(super) const fn sense(family: Family) -> Sense {
    match family {
        Family::Praise | Family::Relief => Sense::Good,
        Family::Money
        | Family::ExplicitWish
        | Family::LowExpectation
        | Family::AlreadyTried
        | Family::UltimatumChurn
        | Family::SarcasmMarkers
        | Family::NotHeard
        | Family::Unresponsive
        | Family::Urgency
        | Family::ExpectationGap
        | Family::BrokenPromise
        | Family::Effort => Sense::Plain,
        _ => Sense::Bad,
    }
}

/// Families that are themselves something going wrong (what sarcasm needs beside it).
pub(crate) const fn is_event(family: Family) -> bool {
    matches!(
        family,
        Family::RepeatContact
            | Family::Waiting
            | Family::DelayOrMissedTime
            | Family::BrokenPromise
            | Family::FailureDefect
            | Family::LostOrMissing
            | Family::Money
            | Family::UnequalTreatment
            | Family::NotHeard
            | Family::Disrespect
            | Family::Unresponsive
            | Family::ExpectationGap
    )
}

pub(super) fn cues(knowledge: &Knowledge, document: &Document, found: &[CueMatch]) -> Vec<FoundCue> {
    let mut out: Vec<FoundCue> = Vec::new();
    for one in found {
        let Owner::Cue(index) = one.owner else { continue };
        let entry = &knowledge.packs.cues[index as usize];
        out.push(FoundCue {
            id: entry.meta.id.clone(),
            entry: index,
            family: entry.family,
            span: one.span,
            sentence: one.sentence,
            weight: entry.weight,
            mood: entry.mood,
            dropped: scope::judge(document, one, sense(entry.family)),
        });
    }
    shadow(&mut out);
    let entries: Vec<usize> =
        found.iter().filter_map(|one| if let Owner::Cue(index) = one.owner { Some(index as usize) } else { None }).collect();
    alone(knowledge, &mut out, &entries);
    sarcasm(document, &mut out);
    out
}

/// For each match, why it does not count, if it is a weighted word that does not; of other entries nothing is said.
pub(super) type Verdicts = Vec<Option<Dropped>>;

/// Judges the weighted words of a message, each once for all that ask.
pub(super) fn verdicts(knowledge: &Knowledge, document: &Document, found: &[CueMatch]) -> Verdicts {
    let judge = |one: &CueMatch| {
        let Owner::Lexicon(index) = one.owner else { return None };
        let good = knowledge.packs.lexicon[index as usize].weight > 0.0;
        scope::judge(document, one, if good { Sense::Good } else { Sense::Bad })
    };
    found.iter().map(judge).collect()
}

/// The sentences in which something good is said and nothing bad, and those of which the opposite holds, in text order.
pub(super) fn kind(knowledge: &Knowledge, found: &[CueMatch], verdicts: &Verdicts, cues: &[FoundCue]) -> (Vec<usize>, Vec<usize>) {
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    for cue in cues.iter().filter(|cue| cue.dropped.is_none()) {
        if sense(cue.family) == Sense::Good { good.push(cue.sentence) } else { bad.push(cue.sentence) }
    }
    for (one, dropped) in found.iter().zip(verdicts) {
        let Owner::Lexicon(index) = one.owner else { continue };
        let weight = knowledge.packs.lexicon[index as usize].weight;
        if dropped.is_none() {
            if weight > 0.0 { good.push(one.sentence) } else { bad.push(one.sentence) }
        }
    }
    good.sort_unstable();
    good.dedup();
    bad.sort_unstable();
    bad.dedup();
    let both = good.clone();
    good.retain(|sentence| bad.binary_search(sentence).is_err());
    bad.retain(|sentence| both.binary_search(sentence).is_err());
    (good, bad)
}

/// How many places of a message deny something bad: "nothing is wrong", "wasn't late".
pub(super) fn denied(knowledge: &Knowledge, document: &Document, found: &[CueMatch]) -> usize {
    let bad = |one: &&CueMatch| match one.owner {
        Owner::Cue(index) => sense(knowledge.packs.cues[index as usize].family) == Sense::Bad,
        Owner::Lexicon(index) => knowledge.packs.lexicon[index as usize].weight < 0.0,
        _ => false,
    };
    let mut last = None;
    let mut count = 0;
    // Words in a row are one denial.
    for one in found.iter().filter(bad).filter(|one| scope::is_negated(document, one)) {
        if last.is_none_or(|last| one.first > last + 3) {
            count += 1;
        }
        last = Some(one.last);
    }
    count
}

/// Whether the writer answers a question of their own with no, and whether one about a trouble ("Any trouble? None.").
pub(super) fn answered(document: &Document, cues: &[FoundCue]) -> (bool, bool) {
    let (mut no, mut none) = (false, false);
    for sentence in (0..document.sentences().len()).filter(|&i| scope::is_answered_no(document, i)) {
        let trouble = cues[near(cues, sentence, 0)].iter().any(|cue| sense(cue.family) == Sense::Bad)
            || document.tokens_of(&document.sentences()[sentence]).iter().any(|token| is_trouble(document.fold(token)));
        if trouble { none = true } else { no = true }
    }
    (no, none)
}

fn is_trouble(word: &str) -> bool {
    ["trouble", "problem", "issue", "complain", "delay", "hassle", "difficult", "fault", "damage"].iter().any(|stem| word.starts_with(stem))
}

/// The cues up to `reach` sentences away from sentence number `sentence`: cues stand in text order, and nothing looks further for company.
pub(super) fn near(cues: &[FoundCue], sentence: usize, reach: usize) -> Range<usize> {
    let from = cues.partition_point(|cue| cue.sentence + reach < sentence);
    let to = cues.partition_point(|cue| cue.sentence <= sentence + reach);
    from..to
}

/// A match inside a longer one of the same family says nothing more.
fn shadow(cues: &mut [FoundCue]) {
    for i in 0..cues.len() {
        let inside = near(cues, cues[i].sentence, 0).any(|j| {
            let other = &cues[j];
            j != i
                && other.family == cues[i].family
                && other.dropped.is_none()
                && other.span.contains(cues[i].span)
                && (other.span.len() > cues[i].span.len() || j < i)
        });
        if inside && cues[i].dropped.is_none() {
            cues[i].dropped = Some(Dropped::Shadowed);
        }
    }
}

/// Cues that need another family beside them.
fn alone(knowledge: &Knowledge, cues: &mut [FoundCue], entries: &[usize]) {
    for i in 0..cues.len() {
        let beside = &knowledge.packs.cues[entries[i]].beside;
        // A cue that names its own family holds the failure in its own words.
        if beside.is_empty() || beside.contains(&cues[i].family) || cues[i].dropped.is_some() {
            continue;
        }
        let has = near(cues, cues[i].sentence, 1).any(|j| j != i && cues[j].dropped.is_none() && beside.contains(&cues[j].family));
        if !has {
            cues[i].dropped = Some(Dropped::Alone);
        }
    }
}

/// Praise that a sarcasm marker covers, or that thanks us for a failure, is no praise.
fn sarcasm(document: &Document, cues: &mut [FoundCue]) {
    for i in 0..cues.len() {
        if cues[i].dropped.is_some() || !matches!(cues[i].family, Family::Praise | Family::Relief) {
            continue;
        }
        let marked = cues[near(cues, cues[i].sentence, 0)]
            .iter()
            .any(|other| other.family == Family::SarcasmMarkers && other.dropped.is_none() && other.span.overlaps(cues[i].span));
        if marked || interjection_beside_failure(document, cues, i) || about_a_failure(document, cues, i) {
            cues[i].dropped = Some(Dropped::Sarcasm);
        }
    }
}

/// "Thanks for the long delay", "so thrilled to be stuck here": what the praise is about is itself the failure.
///
/// Only determiners and words of degree may stand between, so "thanks for your help with the delay" stays thanks.
fn about_a_failure(document: &Document, cues: &[FoundCue], i: usize) -> bool {
    let sentence = &document.sentences()[cues[i].sentence];
    let tokens: Vec<&Token> = document.tokens_of(sentence).iter().filter(|token| token.is_matchable()).collect();
    let from = tokens.partition_point(|token| token.span.start < cues[i].span.start);
    let joy = |word: &str| {
        matches!(word, "thrilled" | "excited" | "delighted" | "happy" | "glad" | "pleased" | "love" | "loving" | "enjoying" | "fun")
    };
    let fold = |at: usize| tokens.get(at).map_or("", |token| document.fold(token));
    let to = tokens.partition_point(|token| token.span.start < cues[i].span.end);
    let thanks = (from..to).find(|&at| fold(at).starts_with("thank") || matches!(fold(at), "thx" | "cheers" | "thnx"));
    let start = if let Some(thanks) = thanks {
        let Some(of) = (thanks + 1..tokens.len().min(thanks + 4)).find(|&at| fold(at) == "for") else { return false };
        of + 1
    } else {
        let Some(joy) = (from..to).find(|&at| joy(fold(at))) else { return false };
        match (fold(joy + 1), fold(joy + 2)) {
            ("to", "be") => joy + 3,
            ("to", _) => joy + 2,
            _ => return false,
        }
    };
    let between = |word: &str| {
        matches!(
            word,
            "the" | "a" | "an" | "this" | "that" | "these" | "your" | "my" | "our" | "all" | "such" | "another" | "yet" | "more" | "even"
        ) || matches!(word, "huge" | "long" | "massive" | "big" | "great" | "lovely" | "extra" | "constant" | "endless" | "continued")
            || matches!(word, "making" | "letting" | "allowing" | "forcing" | "having" | "leaving" | "me" | "us" | "to" | "so" | "still")
    };
    let last = (start..tokens.len()).find(|&at| !between(fold(at))).unwrap_or(tokens.len());
    let told = |word: &str| {
        matches!(
            word,
            "info" | "information" | "update" | "updates" | "notice" | "alert" | "refund" | "voucher" | "compensation" | "help" | "reply"
        )
    };
    cues[near(cues, cues[i].sentence, 0)].iter().any(|other| {
        let at = tokens.partition_point(|token| token.span.start < other.span.start);
        let end = tokens.partition_point(|token| token.span.start < other.span.end);
        other.dropped.is_none() && sense(other.family) == Sense::Bad && (start..=last).contains(&at) && end > last && !told(fold(end))
    })
}

/// "Great. Another cancelled train": praise of a word or two with nothing to praise, right before a failure.
fn interjection_beside_failure(document: &Document, cues: &[FoundCue], i: usize) -> bool {
    let sentence = &document.sentences()[cues[i].sentence];
    let words = document.tokens_of(sentence).iter().filter(|token| token.is_matchable()).count();
    let thanks = document.slice(cues[i].span).to_lowercase().contains("thank");
    words <= 3
        && !thanks
        && cues[near(cues, cues[i].sentence + 1, 0)].iter().any(|other| other.dropped.is_none() && is_event(other.family))
        && !cues
            .iter()
            .enumerate()
            .any(|(j, other)| j != i && other.dropped.is_none() && other.family == Family::Praise && other.sentence != cues[i].sentence)
}
