//! Fields that several kinds share.

use crate::pack::fields::Fields;
use crate::pack::model::{Conditions, Meta, Patterns, When};

/// The fields every entry may have.
pub(super) fn meta(f: &mut Fields<'_>) -> Option<Meta> {
    let id = f.need_id();
    let why = f.text("why", "why this entry exists, in a sentence");
    let source = f.text("source", "where it comes from: an article, a person, a requirement");
    let evidence = f.texts("evidence", "ids of the evidence it rests on, such as `C-01`");
    let tags = f.texts("tags", "words to search by");
    let id = id?;
    Some(Meta {
        id: id.value,
        file: 0,
        listed: 0,
        span: id.span,
        why: why.map(|why| why.value),
        source: source.map(|source| source.value),
        evidence,
        tags: tags.into_iter().map(|tag| tag.value).collect(),
    })
}

/// Patterns and the sentences that test them.
pub(super) fn patterns(f: &mut Fields<'_>, required: bool) -> Option<Patterns> {
    let baked = f.baked("any");
    if baked.is_some() {
        return Some(Patterns { baked, ..Patterns::default() });
    }
    let any = if required {
        f.need_texts("any", "patterns of which one must match")
    } else {
        Some(f.texts("any", "patterns of which one must match"))
    };
    let unless = f.texts("unless", "patterns that cancel a match they overlap or stand just before");
    let hits = f.texts("hits", "sentences that must match: its tests");
    let misses = f.texts("misses", "sentences that must not match, near misses above all");
    Some(Patterns { any: any?, unless, hits, misses, baked: None })
}

/// The keys of `when` and `not`.
pub(super) fn when(f: &mut Fields<'_>) -> Option<When> {
    let conditions = Conditions {
        mood: f.words("mood", "mood of the message"),
        severity: f.range("severity", "how upset they are, 0 to 4", 0, 4),
        fault: f.words("fault", "whose fault it is, as the agent said"),
        channel: f.words("channel", "where the reply will be read"),
        situation: f.words("situation", "a situation that was found"),
        flag: f.words("flag", "a flag that was raised"),
        topic: f.texts("topic", "id of the topic the message is about"),
        cue: f.texts("cue", "a cue family or the id of a cue that was found"),
        stance: f.words("stance", "what kind of message it is"),
        reply_type: f.words("type", "what kind of reply is drafted"),
        outcome: f.words("outcome", "what became of their suggestion"),
        ask: f.texts("ask", "id of something they ask for"),
        thread: f.yes_no("thread", "whether an earlier conversation stands below the message"),
        text: f.words("text", "what of the text itself a reply goes by"),
    };
    Some(conditions.into())
}

/// `when` of an entry; no conditions when it isn't there.
pub(super) fn conditions(f: &mut Fields<'_>) -> When {
    f.group("when", "conditions that must all hold", when).unwrap_or_default()
}
