//! From the fields of an entry to its domain type, one declaration a kind.
//!
//! Each function here is both the reader of a kind and the list of its fields;
//! the lines of explanation end up in the editor schema and the documentation.

mod coaching;
mod common;
mod drafting;
mod knowledge;
mod manifest;
mod matching;
mod practising;

pub(super) use coaching::{rule, signal};
pub(super) use drafting::{frame, gesture, phrase, voice};
pub(super) use knowledge::{construction, evidence, formula, lexicon, mood, region, reply_move};
pub(super) use manifest::manifest;
pub(super) use matching::{ask, cue, flag, situation, topic};
pub(super) use practising::scenario;
