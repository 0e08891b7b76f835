//! The three mechanisms of empathy in text, 0 none, 1 weak, 2 strong: reaction (a
//! feeling toward them), interpretation (their feeling or situation understood),
//! exploration (a question about it). The packs' signals carry the words.

use super::reply::Line;
use super::talk::Talk;
use crate::matcher::Owner;
use crate::text::End;
use crate::vocab::{Mechanism, Move};

/// The levels of the three mechanisms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Empathy {
    /// A feeling toward them.
    pub reaction: u8,
    /// Their feeling or situation, understood.
    pub interpretation: u8,
    /// Interest in what they have not said.
    pub exploration: u8,
}

impl Empathy {
    /// The three together, 0 to 6.
    #[must_use]
    pub const fn sum(self) -> u8 {
        self.reaction + self.interpretation + self.exploration
    }
}

/// Measures a reply.
pub(crate) fn measure(talk: &Talk<'_>) -> Empathy {
    let mut empathy = Empathy::default();
    let mut show = |mechanism: Mechanism, level: u8| {
        let own = match mechanism {
            Mechanism::Reaction => &mut empathy.reaction,
            Mechanism::Interpretation => &mut empathy.interpretation,
            Mechanism::Exploration => &mut empathy.exploration,
        };
        *own = level.max(*own);
    };
    for found in &talk.reply.matches {
        let Owner::Signal(index) = found.owner else { continue };
        if let Some((mechanism, level)) = talk.knowledge.packs.signals[index as usize].shows {
            show(mechanism, level);
        }
    }
    for (n, line) in talk.reply.lines.iter().enumerate() {
        let shared = talk.link.shared.get(n).map_or(0, Vec::len);
        if line.does(Move::ReflectIssue) || line.does(Move::AcknowledgeEvent) && shared > 0 {
            show(Mechanism::Interpretation, if shared >= 2 { 2 } else { 1 });
        }
        if line.does(Move::Validate) || line.does(Move::AcknowledgeFeeling) {
            show(Mechanism::Interpretation, if shared > 0 { 2 } else { 1 });
        }
        if line.sentence.end == End::Question && !line.is_frame() {
            if let Some(level) = question(talk, line, shared) {
                show(Mechanism::Exploration, level);
            }
        }
    }
    empathy
}

/// A question about them: specific when it takes up their words or asks about something named.
fn question(talk: &Talk<'_>, line: &Line, shared: usize) -> Option<u8> {
    let folds = talk.reply.folds(line);
    let about_them = folds.iter().any(|word| {
        matches!(*word, "you" | "your" | "yours" | "it" | "that" | "this" | "they" | "he" | "she" | "there" | "happened" | "wrong")
    });
    let help = line.does(Move::InviteContact) || super::moves::moves_elsewhere(&folds);
    if help || !about_them && shared == 0 {
        return None;
    }
    let telling = super::words::telling(&talk.reply.document, talk.reply.tokens(line)).count();
    Some(if shared > 0 || telling >= 1 && folds.len() > 3 { 2 } else { 1 })
}
