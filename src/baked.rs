//! What `build.rs` made from `data/` and `phrases/`: the one door through which it enters the program.
//!
//! `build.rs` puts a module of the same name and the same functions in its
//! place where it needs a part of the program before these files exist.

/// Ordinary English words, as a table of the dictionary.
pub(crate) fn words() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/words.table"))
}

/// Proper names, as a table of the dictionary.
pub(crate) fn names() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/names.table"))
}

/// The hand lexicon of English that reflection uses.
pub(crate) fn lexicon() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bytes"))
}

/// A file of the built-in packs.
pub(crate) struct File {
    /// Its path.
    pub(crate) name: &'static str,
    pub(crate) text: &'static str,
    /// Its tree, with everything in it.
    pub(crate) tree: &'static [u8],
    /// Its entries without what only checking, testing and explaining need; patterns are in the two compiled sets.
    pub(crate) entries: &'static [u8],
}

/// The files of the built-in packs, in the order of their paths.
pub(crate) static FILES: &[File] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The compiled patterns that are looked for in messages.
pub(crate) fn message_programs() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/messages.programs"))
}

/// The compiled patterns that are looked for in replies.
pub(crate) fn reply_programs() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/replies.programs"))
}
