//! What packs hold for the coach: rules about replies, and signals that count for a reply.

use super::model::{Meta, Patterns, Placed, When};
use crate::finding::Severity;
use crate::vocab::{Axis, Mechanism, Move, RuleKind, RuleScope};
use serde::{Deserialize, Serialize};

/// What to write in the place of a rule's match.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Repair {
    /// The words; slots that the message fills may stand in them. Empty to leave the match out.
    pub replace: Placed<String>,
    /// Whether the whole sentence is replaced, and not the match alone.
    pub sentence: bool,
}

/// What the coach looks for in a reply.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Rule {
    /// Identity; the id names the problem.
    pub meta: Meta,
    /// A short title for people.
    pub title: String,
    /// `avoid` and `prefer` report a match, `require` a missing one, `limit` one too many, `order` one that comes too late.
    pub kind: RuleKind,
    /// How much it matters.
    pub severity: Severity,
    /// The step of the scorecard it belongs to.
    pub axis: Axis,
    /// Where it looks.
    pub scope: RuleScope,
    /// What it looks for, with its examples: `hits` are replies in which it finds something.
    pub patterns: Patterns,
    /// Moves it looks for, beside or instead of patterns (`require`, `limit`, `order`).
    pub moves: Vec<Move>,
    /// For `order`: moves before which one of `moves` must stand.
    pub before: Vec<Move>,
    /// For `limit`: how many are fine.
    pub at_most: usize,
    /// When it applies; without a message, a rule with conditions on the message does not.
    pub when: When,
    /// When it does not apply.
    pub not: When,
    /// One kind line to whoever wrote the reply.
    pub message: String,
    /// What to write instead.
    pub instead: Vec<String>,
    /// A repair that is safe to apply.
    pub fix: Option<Repair>,
    /// How strong the evidence is: `strong`, `moderate`, `weak` or `practice`.
    pub strength: String,
}

/// Something that counts for a reply: a strength to tell, a level of one of the three mechanisms.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Signal {
    /// Identity.
    pub meta: Meta,
    /// What shows it.
    pub patterns: Patterns,
    /// The mechanism it shows, with its level: 1 weak, 2 strong.
    pub shows: Option<(Mechanism, u8)>,
    /// The step of the scorecard it counts for.
    pub axis: Option<Axis>,
    /// What is said about it to whoever wrote the reply.
    pub strength: Option<String>,
}
