//! The part of this module that `build.rs` needs to read, type and bake the built-in packs: there it is the whole module.
//!
//! The program itself starts at `mod.rs`; this file is none of its own.

pub(crate) mod bake;
pub(crate) mod coaching;
pub(crate) mod fields;
pub(crate) mod kinds;
pub(crate) mod model;
mod read;
pub(crate) mod scenario;
pub(crate) mod tree;
