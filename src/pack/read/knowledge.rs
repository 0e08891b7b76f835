//! Kinds that the reading and the coach reason with.

use super::common::{meta, patterns};
use super::matching::named;
use crate::pack::fields::Fields;
use crate::pack::model::{Becomes, Construction, Evidence, Formula, Lexicon, MoodEntry, MoveEntry, Region};

pub(in crate::pack) fn lexicon(f: &mut Fields<'_>) -> Option<Lexicon> {
    let meta = meta(f);
    let weight = f.need_number("weight", "weight of each match, -3 to 3, negative for bad news");
    let patterns = patterns(f, true);
    Some(Lexicon { meta: meta?, weight: weight?, patterns: patterns? })
}

pub(in crate::pack) fn formula(f: &mut Fields<'_>) -> Option<Formula> {
    let meta = meta(f);
    let terms = f.numbers("terms", "numbers by name", true);
    Some(Formula { meta: meta?, terms })
}

pub(in crate::pack) fn construction(f: &mut Fields<'_>) -> Option<Construction> {
    let meta = meta(f);
    let words = f.texts("words", "its words");
    let check = f.yes_no("check", "whether what it yields should be looked at before sending");
    let hits = f.groups("hits", "sentences with what each becomes", |f| {
        let says = f.need_text("says", "the customer's sentence");
        let becomes = f.need_text("becomes", "the clause in our voice");
        Some(Becomes { says: says?, becomes: becomes? })
    });
    let misses = f.texts("misses", "sentences from which nothing may be reflected");
    Some(Construction { meta: meta?, words, check: check.unwrap_or(false), hits, misses })
}

pub(in crate::pack) fn mood(f: &mut Fields<'_>) -> Option<MoodEntry> {
    let meta = meta(f);
    let naming = f.texts("naming", "words a reply may name it with, mildest first");
    let patterns = patterns(f, false);
    let like = f.texts("like", "what most people know that feels like it, for whoever answers and never for the reply");
    let strategy = f.need_text("strategy", "how to answer it, in one line");
    let aloud = f.text("aloud", "how to say it on the phone: pace, pauses, warmth").map(|text| text.value);
    let meta = meta?;
    let mood = named(f, &meta)?;
    Some(MoodEntry { meta, mood, naming, patterns: patterns?, like, strategy: strategy?.value, aloud })
}

pub(in crate::pack) fn reply_move(f: &mut Fields<'_>) -> Option<MoveEntry> {
    let meta = meta(f);
    let title = f.need_text("title", "what it does, in a line");
    let polarity = f.need_word("polarity", "whether it warms or solves");
    let position = f.one_of("position", "where in a reply it stands", true, &["open", "middle", "close"]);
    let patterns = patterns(f, false);
    let meta = meta?;
    let reply_move = named(f, &meta)?;
    Some(MoveEntry { meta, reply_move, title: title?.value, polarity: polarity?, position: position?.to_owned(), patterns: patterns? })
}

pub(in crate::pack) fn evidence(f: &mut Fields<'_>) -> Option<Evidence> {
    let meta = meta(f);
    let finding = f.need_text("finding", "what was found, in one or two sentences");
    let citation = f.need_text("citation", "who, when and where");
    let strength = f.one_of("strength", "how strong it is", true, &["strong", "moderate", "weak", "practice"]);
    let checked = f.one_of("checked", "how far it was checked", true, &["abstract", "secondary", "unchecked"]);
    Some(Evidence {
        meta: meta?,
        finding: finding?.value,
        citation: citation?.value,
        strength: strength?.to_owned(),
        checked: checked?.to_owned(),
    })
}

pub(in crate::pack) fn region(f: &mut Fields<'_>) -> Option<Region> {
    let meta = meta(f);
    let helplines = f.groups("helplines", "what to show beside a flag", |f| {
        let flag = f.need_word("flag", "for which flag");
        let text = f.need_text("text", "the line to show");
        Some((flag?, text?))
    });
    Some(Region { meta: meta?, helplines })
}
