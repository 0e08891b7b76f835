//! Evidence added up: score, sentiment, stance, severity and mood. All numbers
//! live in the packs' `formula` and entries; each that counted is a [`Term`].

use super::weigh::{is_event, sense};
use super::{Clause, FoundAsk, FoundCue, FoundFlag, FoundSituation, Knowledge};
use crate::matcher::{CueMatch, Owner};
use crate::scope::{self, Dropped, Emphasis, Sense};
use crate::span::Span;
use crate::text::Document;
use crate::vocab::{Family, Flag, Mood, Sentiment, Situation, Stance};

/// One thing that counted, and how much.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// What: `cue still-waiting`, `lexicon bad-events`, `bias`.
    pub name: String,
    /// Its share, negative for bad news.
    pub weight: f64,
}

pub(super) struct Scored {
    pub(super) score: f64,
    pub(super) sentiment: Sentiment,
    pub(super) terms: Vec<Term>,
    pub(super) bad: f64,
    pub(super) good: f64,
}

pub(super) fn score(
    knowledge: &Knowledge,
    document: &Document,
    found: &[CueMatch],
    cues: &[FoundCue],
    emphasis: Emphasis,
    questions: &[Span],
    told: Option<&Clause>,
) -> Scored {
    let number = |term: &str, otherwise: f64| knowledge.number("score", term, otherwise);
    let mut terms: Vec<Term> = vec![Term { name: "bias".to_owned(), weight: number("bias", 0.0) }];
    let mut add = |name: String, weight: f64| {
        // An entry counts once however often it is repeated.
        match terms.iter_mut().find(|term| term.name == name) {
            Some(term) => {
                if weight.abs() > term.weight.abs() {
                    term.weight = weight;
                }
            }
            None => terms.push(Term { name, weight }),
        }
    };
    for cue in cues {
        let good = matches!(cue.family, Family::Praise | Family::Relief);
        let sign = if good { 1.0 } else { -1.0 };
        match cue.dropped {
            None => add(format!("cue {}", cue.id), sign * cue.weight * number(if good { "praise" } else { "cue" }, 1.0)),
            Some(Dropped::Negated) if good => add(format!("not {}", cue.id), -cue.weight * number("negated-praise", 0.9)),
            Some(Dropped::AnsweredNo) if good => add(format!("no {}", cue.id), -cue.weight * number("negated-praise", 0.9)),
            Some(Dropped::Expected | Dropped::Past) if good => {
                add(format!("missed {}", cue.id), -cue.weight * number("missed-praise", 0.4))
            }
            Some(Dropped::Negated) if sense(cue.family) == Sense::Bad => {
                add(format!("not {}", cue.id), cue.weight * number("negated-bad", 0.4))
            }
            Some(_) => {}
        }
    }
    for one in found {
        let Owner::Lexicon(index) = one.owner else { continue };
        let entry = &knowledge.packs.lexicon[index as usize];
        let good = entry.weight > 0.0;
        let sarcastic = cues.iter().any(|cue| cue.family == Family::SarcasmMarkers && cue.dropped.is_none() && cue.span.overlaps(one.span));
        if good && sarcastic {
            continue;
        }
        match scope::judge(document, one, if good { Sense::Good } else { Sense::Bad }) {
            None => add(format!("lexicon {}", entry.meta.id), entry.weight),
            Some(Dropped::Negated | Dropped::AnsweredNo) => {
                add(format!("not {}", entry.meta.id), -entry.weight * number(if good { "negated-praise" } else { "negated-bad" }, 0.5))
            }
            Some(_) => {}
        }
    }
    if let Some(clause) = told {
        terms.push(Term { name: "issue told".to_owned(), weight: -number(if clause.check { "issue-check" } else { "issue" }, 1.0) });
    }
    let base: f64 = terms.iter().map(|term| term.weight).sum();
    let loud = f64::from(emphasis.shouted.min(2) + emphasis.marks.min(1) + u32::from(emphasis.all_caps));
    if base < -0.5 && loud > 0.0 {
        terms.push(Term { name: "loud".to_owned(), weight: -number("loud", 0.15) * loud });
    }
    if !questions.is_empty() {
        terms.push(Term { name: "question".to_owned(), weight: number("question", 0.0) });
    }
    let total: f64 = terms.iter().map(|term| term.weight).sum();
    let good = terms.iter().filter(|term| term.weight > 0.0).map(|term| term.weight).sum();
    let bad = -terms.iter().filter(|term| term.weight < 0.0).map(|term| term.weight).sum::<f64>();
    let score = (total / number("scale", 3.0)).tanh();
    let sentiment = if score <= number("negative-below", -0.12) {
        Sentiment::Negative
    } else if score >= number("positive-above", 0.2) {
        Sentiment::Positive
    } else {
        Sentiment::Neutral
    };
    terms.retain(|term| term.weight != 0.0);
    Scored { score: (score * 100.0).round() / 100.0, sentiment, terms, bad, good }
}

pub(super) fn stance(
    document: &Document,
    scored: &Scored,
    cues: &[FoundCue],
    asks: &[FoundAsk],
    questions: &[Span],
    situations: &[FoundSituation],
) -> Stance {
    let kept = |test: fn(Family) -> bool| cues.iter().any(|cue| cue.dropped.is_none() && test(cue.family));
    let praise = cues
        .iter()
        .any(|cue| cue.dropped.is_none() && matches!(cue.family, Family::Praise | Family::Relief) && !is_courtesy(document, cue));
    let event = kept(is_event);
    let verdict = kept(|family| {
        matches!(
            family,
            Family::Verdict
                | Family::Feeling
                | Family::Devalued
                | Family::TakenForGranted
                | Family::ScriptedOrLectured
                | Family::SarcasmMarkers
        )
    });
    let asked = |id: &str| asks.iter().any(|ask| ask.id == id);
    if asked("suggestion") && scored.sentiment != Sentiment::Negative {
        return Stance::Feedback;
    }
    if praise && (event || verdict) && scored.good > 0.6 && scored.bad > 0.6 {
        return if scored.sentiment == Sentiment::Negative && scored.bad > 2.5 * scored.good { Stance::Complaint } else { Stance::Mixed };
    }
    if scored.sentiment == Sentiment::Negative {
        return Stance::Complaint;
    }
    if scored.sentiment == Sentiment::Positive && praise {
        return Stance::Praise;
    }
    if asked("suggestion") {
        return Stance::Feedback;
    }
    if event || verdict && scored.score < 0.0 {
        return Stance::Complaint;
    }
    if !questions.is_empty() {
        return Stance::Question;
    }
    if !asks.is_empty() || situations.iter().any(|found| found.situation == Situation::Leaving) {
        return Stance::Request;
    }
    if praise || scored.sentiment == Sentiment::Positive { Stance::Praise } else { Stance::Other }
}

/// "Thanks" that closes a message or asks for something is manners, not praise.
fn is_courtesy(document: &Document, cue: &FoundCue) -> bool {
    let text = document.slice(cue.span).to_lowercase();
    let thanks = text.starts_with("thank") || text.starts_with("cheers") || text.starts_with("thx") || text.starts_with("appreciate");
    let sentence = &document.sentences()[cue.sentence];
    let words = document.tokens_of(sentence).iter().filter(|token| token.is_matchable()).count();
    let last = document.body().last().is_some_and(|last| last.span == sentence.span);
    thanks && last && words <= 5 && document.body().count() > 1
}

pub(super) fn severity(
    knowledge: &Knowledge,
    cues: &[FoundCue],
    emphasis: Emphasis,
    scored: &Scored,
    flags: &[FoundFlag],
) -> (u8, Vec<Term>) {
    let number = |term: &str, otherwise: f64| knowledge.number("severity", term, otherwise);
    let mut terms: Vec<Term> = Vec::new();
    for cue in
        cues.iter().filter(|cue| cue.dropped.is_none() && !matches!(cue.family, Family::Praise | Family::Relief | Family::ExplicitWish))
    {
        let name = format!("cue {}", cue.id);
        if !terms.iter().any(|term| term.name == name) {
            let share = if is_event(cue.family) { number("event", 0.8) } else { number("attitude", 1.0) };
            terms.push(Term { name, weight: cue.weight * share });
        }
    }
    let events: f64 = terms.iter().map(|term| term.weight).sum();
    if events > 0.0 || scored.sentiment == Sentiment::Negative {
        let loud = number("shouted", 0.5) * f64::from(emphasis.shouted.min(3))
            + number("marks", 0.4) * f64::from(emphasis.marks.min(2))
            + number("all-caps", 1.5) * f64::from(u8::from(emphasis.all_caps));
        if loud > 0.0 {
            terms.push(Term { name: "loud".to_owned(), weight: loud });
        }
        if flags.iter().any(|flag| flag.flag == Flag::AbuseToAgent) {
            terms.push(Term { name: "abuse".to_owned(), weight: number("abuse", 3.0) });
        }
        if scored.good > 0.0 {
            terms.push(Term { name: "praise".to_owned(), weight: -number("praise", 0.5) * scored.good });
        }
    }
    let total: f64 = terms.iter().map(|term| term.weight).sum();
    if scored.sentiment != Sentiment::Negative && total < number("frustrated-from", 2.2) {
        let wrong = cues.iter().any(|cue| cue.dropped.is_none() && is_event(cue.family) && cue.family != Family::Money);
        return (u8::from(wrong && scored.sentiment != Sentiment::Positive), terms);
    }
    let level = if total >= number("acute-from", 9.0) {
        4
    } else if total >= number("very-upset-from", 5.0) {
        3
    } else if total >= number("frustrated-from", 2.2) {
        2
    } else {
        1
    };
    (level, terms)
}

/// The mood, and whether the customer named it in their own words.
pub(super) fn mood(
    knowledge: &Knowledge,
    document: &Document,
    found: &[CueMatch],
    cues: &[FoundCue],
    sentiment: Sentiment,
    severity: u8,
) -> (Mood, bool) {
    // The customer's own feeling words come first.
    let mut own: Vec<(Mood, usize)> = Vec::new();
    for one in found {
        let Owner::Mood(index) = one.owner else { continue };
        let mood = knowledge.packs.moods[index as usize].mood;
        let sense = if mood == Mood::Grateful { Sense::Good } else { Sense::Bad };
        if scope::judge(document, one, sense).is_none() {
            match own.iter_mut().find(|(known, _)| *known == mood) {
                Some((_, n)) => *n += 1,
                None => own.push((mood, 1)),
            }
        }
    }
    if sentiment == Sentiment::Negative || severity > 0 {
        own.retain(|(mood, _)| *mood != Mood::Grateful);
    }
    if let Some((mood, _)) = own.iter().filter(|(mood, _)| *mood != Mood::Neutral).max_by_key(|(mood, n)| (*n, std::cmp::Reverse(*mood))) {
        return (*mood, true);
    }
    let mut sums: Vec<(Mood, f64)> = Vec::new();
    for cue in cues.iter().filter(|cue| cue.dropped.is_none()) {
        if let Some(mood) = cue.mood {
            match sums.iter_mut().find(|(known, _)| *known == mood) {
                Some((_, sum)) => *sum += cue.weight,
                None => sums.push((mood, cue.weight)),
            }
        }
    }
    if sentiment == Sentiment::Negative || severity > 0 {
        sums.retain(|(mood, _)| *mood != Mood::Grateful);
    }
    sums.into_iter().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).map_or((Mood::Neutral, false), |(mood, _)| (mood, false))
}
