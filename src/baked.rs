//! What `build.rs` made from `data/` and `phrases/`: the one door through which it enters the program.
//!
//! `build.rs` puts a module of the same name and the same functions in its
//! place where it needs a part of the program before these files exist.

/// Ordinary English words, as a finite-state set.
pub(crate) fn words() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/words.fst"))
}

/// Proper names, as a finite-state set.
pub(crate) fn names() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/names.fst"))
}

/// Names and texts of the built-in pack files.
pub(crate) fn texts() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/texts.postcard"))
}

/// Their trees, with everything in them.
pub(crate) fn trees() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/trees.postcard"))
}

/// Their trees without what only checking, testing and explaining need; patterns are in the two compiled sets.
pub(crate) fn lean() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/lean.postcard"))
}

/// The compiled patterns that are looked for in messages.
pub(crate) fn message_programs() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/messages.programs"))
}

/// The compiled patterns that are looked for in replies.
pub(crate) fn reply_programs() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/replies.programs"))
}
