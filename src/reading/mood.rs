//! The mood: what the customer says they feel, else what their cues, flags and
//! situation support.
//!
//! In go what was found; out come the mood and whether the customer said it.
//! One that was not said is never named in a reply, so it is never stronger
//! than their own word.

use super::weigh::is_event;
use super::{FoundCue, FoundFlag, FoundSituation, Knowledge};
use crate::matcher::{CueMatch, Owner};
use crate::scope::{self, Sense};
use crate::text::Document;
use crate::vocab::{Family, Flag, Mood, Sentiment, Situation};

/// What the mood is read from.
pub(super) struct Felt<'a> {
    pub(super) knowledge: &'a Knowledge,
    pub(super) document: &'a Document,
    pub(super) found: &'a [CueMatch],
    pub(super) cues: &'a [FoundCue],
    pub(super) flags: &'a [FoundFlag],
    pub(super) situations: &'a [FoundSituation],
    pub(super) sentiment: Sentiment,
    pub(super) severity: u8,
}

/// The mood, and whether the customer named it in their own words.
pub(super) fn mood(felt: &Felt<'_>) -> (Mood, bool) {
    let wrong = felt.sentiment == Sentiment::Negative || felt.severity > 0;
    // The customer's own feeling words come first.
    let mut own: Vec<(Mood, usize)> = Vec::new();
    for one in felt.found {
        let Owner::Mood(index) = one.owner else { continue };
        let mood = felt.knowledge.packs.moods[index as usize].mood;
        let sense = if mood == Mood::Grateful { Sense::Good } else { Sense::Bad };
        if scope::judge(felt.document, one, sense).is_none() && !is_of_another(felt.document, one) {
            match own.iter_mut().find(|(known, _)| *known == mood) {
                Some((_, n)) => *n += 1,
                None => own.push((mood, 1)),
            }
        }
    }
    if wrong {
        own.retain(|(mood, _)| *mood != Mood::Grateful);
    } else if felt.sentiment == Sentiment::Positive && own.iter().any(|(mood, _)| *mood == Mood::Grateful) {
        // "I was worried, and now I'm so grateful": what they feel now.
        own.retain(|(mood, _)| *mood == Mood::Grateful);
    }
    if let Some((mood, _)) = own.iter().filter(|(mood, _)| *mood != Mood::Neutral).max_by_key(|(mood, n)| (*n, std::cmp::Reverse(*mood))) {
        return (*mood, true);
    }
    let mut sums: Vec<(Mood, f64)> = Vec::new();
    for cue in felt.cues.iter().filter(|cue| cue.dropped.is_none()) {
        if let Some(mood) = cue.mood {
            match sums.iter_mut().find(|(known, _)| *known == mood) {
                Some((_, sum)) => *sum += cue.weight,
                None => sums.push((mood, cue.weight)),
            }
        }
    }
    if wrong {
        sums.retain(|(mood, _)| *mood != Mood::Grateful);
    } else if felt.sentiment == Sentiment::Positive {
        sums.retain(|(mood, _)| *mood == Mood::Grateful);
    } else {
        sums.retain(|(mood, _)| !matches!(mood, Mood::Frustrated | Mood::Angry));
    }
    let likeliest = sums.into_iter().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).map(|(mood, _)| mood);
    let mood = match (felt.sentiment, likeliest) {
        (Sentiment::Positive, None) if !wrong => Mood::Grateful,
        (_, None | Some(Mood::Frustrated | Mood::Hurt | Mood::Impatient)) if wrong => felt.finer(likeliest),
        (_, mood) => mood.unwrap_or(Mood::Neutral),
    };
    (mood, false)
}

/// "The volunteer, who was mortified", "they were embarrassed": a feeling of somebody else's.
fn is_of_another(document: &Document, one: &CueMatch) -> bool {
    // "They are so frustrating": whom it frustrates is the writer.
    if document.slice(one.span).ends_with("ing") {
        return false;
    }
    let sentence = &document.sentences()[one.sentence];
    let before: Vec<&str> = document
        .tokens_of(sentence)
        .iter()
        .filter(|token| token.is_matchable() && token.span.end <= one.span.start)
        .map(|token| document.fold(token))
        .collect();
    let degree = |word: &&&str| matches!(**word, "so" | "very" | "really" | "quite" | "clearly" | "obviously" | "absolutely" | "a" | "bit");
    let mut rest = before.iter().rev().skip_while(degree);
    rest.next().is_some_and(|verb| matches!(*verb, "was" | "is" | "were" | "are" | "looked" | "seemed" | "sounded" | "'s"))
        && rest.next().is_some_and(|who| matches!(*who, "who" | "he" | "they"))
}

impl Felt<'_> {
    /// Trouble without a feeling in it: what kind of trouble says what is felt.
    fn finer(&self, likeliest: Option<Mood>) -> Mood {
        let kept = |families: &[Family]| self.cues.iter().any(|cue| cue.dropped.is_none() && families.contains(&cue.family));
        let flagged = |flags: &[Flag]| self.flags.iter().any(|found| flags.contains(&found.flag));
        let in_situation = |list: &[Situation]| self.situations.iter().any(|found| list.contains(&found.situation));
        let harsh = kept(&[Family::Verdict, Family::Disrespect, Family::PublicThreat, Family::UltimatumChurn]);
        if flagged(&[Flag::ThreatToOthers, Flag::AbuseToAgent]) {
            return Mood::Angry;
        }
        if flagged(&[
            Flag::Medical,
            Flag::ImmediateDanger,
            Flag::MinorAtRisk,
            Flag::DomesticAbuse,
            Flag::FraudSecurity,
            Flag::ProductSafety,
        ]) && !harsh
        {
            return Mood::Worried;
        }
        if self.severity >= 3
            && (harsh || flagged(&[Flag::Legal, Flag::RegulatorPress, Flag::FormalComplaint, Flag::DiscriminationHarassment]))
        {
            return Mood::Angry;
        }
        if likeliest == Some(Mood::Hurt) {
            return Mood::Hurt;
        }
        let trying = kept(&[
            Family::RepeatContact,
            Family::Waiting,
            Family::Unresponsive,
            Family::NotHeard,
            Family::Effort,
            Family::ScriptedOrLectured,
            Family::BrokenPromise,
            Family::AlreadyTried,
            Family::SarcasmMarkers,
        ]);

        if !harsh
            && !trying
            && in_situation(&[Situation::PersonalSafety, Situation::MoneyStress, Situation::Health, Situation::CaringForChild])
        {
            return Mood::Worried;
        }
        let happened = self.cues.iter().any(|cue| cue.dropped.is_none() && is_event(cue.family));
        if likeliest == Some(Mood::Impatient) && !happened {
            return Mood::Impatient;
        }
        // Said calmly, or about something that was looked forward to.
        let praised = self.cues.iter().any(|cue| cue.dropped.is_none() && cue.family == Family::Praise && !cue.id.starts_with("thanks"));
        if praised || kept(&[Family::ExpectationGap]) && !kept(&[Family::RepeatContact, Family::NotHeard, Family::Unresponsive]) {
            return Mood::Disappointed;
        }
        if self.severity >= 2 || likeliest.is_some() && (trying || kept(&[Family::Money])) { Mood::Frustrated } else { Mood::Neutral }
    }
}
