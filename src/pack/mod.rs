//! Phrase packs.
pub mod model;
