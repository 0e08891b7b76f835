//! Kinds that match what the customer writes.

use super::common::{meta, patterns};
use crate::pack::fields::{Fields, Word};
use crate::pack::model::{Ask, Cue, FlagEntry, Meta, Need, SituationEntry, Topic};
use crate::vocab::{Flag, Situation};

/// Industries a topic may belong to.
const INDUSTRIES: &[&str] =
    &["any", "retail", "travel", "hospitality", "telecom", "utilities", "finance", "insurance-health", "software", "public", "logistics"];

pub(in crate::pack) fn cue(f: &mut Fields<'_>) -> Option<Cue> {
    let meta = meta(f);
    let family = f.need_word("family", "the family of cues it belongs to");
    let weight = f.number("weight", "how much it counts; 1 when left out");
    let mood = f.word("mood", "the mood it supports");
    let patterns = patterns(f, true);
    let beside = f.words("beside", "cue families of which one must be found in the same or a neighbouring sentence");
    Some(Cue { meta: meta?, family: family?, weight: weight.unwrap_or(1.0), mood, patterns: patterns?, beside })
}

pub(in crate::pack) fn topic(f: &mut Fields<'_>) -> Option<Topic> {
    let meta = meta(f);
    let industry = f.one_of("industry", "the industry it belongs to, or `any`", true, INDUSTRIES);
    let weight = f.number("weight", "how much it is preferred over another topic; 1 when left out");
    let patterns = patterns(f, true);
    let things = f.texts("things", "words customers use for the thing it is about");
    let noun = f.need_text("noun", "a noun phrase for it in our voice, such as `your parcel`");
    let event = f.text("event", "a noun phrase for what happened with `{noun}` in it, such as `the wait for {noun}`");
    let needs = f.groups("needs", "facts that are needed before anything can be done", need);
    let next = f.texts("next", "what is usually done next, as it reads after \"I'll\"");
    Some(Topic {
        meta: meta?,
        industry: industry?.to_owned(),
        weight: weight.unwrap_or(1.0),
        patterns: patterns?,
        things,
        noun: noun?,
        event,
        needs,
        next,
    })
}

fn need(f: &mut Fields<'_>) -> Option<Need> {
    let fact = f.need_word("fact", "the kind of fact that answers it");
    let noun = f.need_text("noun", "a noun phrase for it, such as `the order number`");
    let ask = f.need_text("ask", "the whole question to the customer");
    Some(Need { fact: fact?, ask: ask?, noun: noun? })
}

pub(in crate::pack) fn ask(f: &mut Fields<'_>) -> Option<Ask> {
    let meta = meta(f);
    let patterns = patterns(f, true);
    let noun = f.need_text("noun", "a noun phrase for it, such as `a refund`");
    Some(Ask { meta: meta?, patterns: patterns?, noun: noun? })
}

pub(in crate::pack) fn situation(f: &mut Fields<'_>) -> Option<SituationEntry> {
    let meta = meta(f);
    let patterns = patterns(f, true);
    let stakes = f.texts("stakes", "patterns whose whole match is a noun phrase for what is at stake");
    let meta = meta?;
    let situation = named::<Situation>(f, &meta)?;
    Some(SituationEntry { meta, situation, patterns: patterns?, stakes })
}

pub(in crate::pack) fn flag(f: &mut Fields<'_>) -> Option<FlagEntry> {
    let meta = meta(f);
    let action = f.need_word("action", "`stop` withholds the draft, `route` drafts neutrally, `note` only says so");
    let patterns = patterns(f, true);
    let card = f.texts("card", "short lines for the person at the desk");
    let note = f.text("note", "where the message goes");
    let meta = meta?;
    let flag = named::<Flag>(f, &meta)?;
    Some(FlagEntry { meta, flag, action: action?, patterns: patterns?, card, note })
}

/// The word of a closed list that an entry's id names.
pub(super) fn named<T: Word>(f: &mut Fields<'_>, meta: &Meta) -> Option<T> {
    let word = T::every().iter().copied().find(|word| word.word() == meta.id);
    if word.is_none() {
        f.unknown_name_at::<T>(&meta.id, meta.span);
    }
    word
}
