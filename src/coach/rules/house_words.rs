//! Words that the house's voice avoids.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::fix::{self};
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::span::Span;
use crate::vocab::Axis;

pub(super) static RULE: CoachRule = CoachRule {
    id: "house-words",
    title: "A word the house avoids",
    severity: Severity::Warning,
    axis: Axis::Consistent,
    what: "A word on the `avoid` list of the voice that was asked for.",
    why: "One voice across all replies is part of being trusted.",
    instead: &[],
    evidence: &[],
    strength: "practice",
    examples: &[
        Example { message: "", reply: "If you need assistance, write to me.", found: true },
        Example { message: "", reply: "If you need help, write to me.", found: false },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    let Some(id) = &talk.options.voice else { return };
    let Some(voice) = talk.knowledge.packs.voices.iter().find(|voice| voice.meta.id == *id) else { return };
    let text = talk.reply.document.text();
    let lower = text.to_lowercase();
    // Only where lower case keeps the length can the place be told.
    if lower.len() != text.len() {
        return;
    }
    for avoid in &voice.avoid {
        let word = avoid.word.value.to_lowercase();
        for (at, _) in lower.match_indices(&word) {
            let whole = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            if !whole(lower[..at].chars().next_back()) || !whole(lower[at + word.len()..].chars().next()) {
                continue;
            }
            let span = Span::new(at, at + word.len());
            let sentence = talk.reply.document.sentence_at(at).map_or(span, |index| talk.reply.document.sentences()[index].span);
            out.push(Found::at(span, format!("this voice says \"{}\"", avoid.say.value)).instead(avoid.say.value.clone()).fix(fix::edit(
                text,
                span,
                sentence,
                &avoid.say.value,
            )));
        }
    }
}
