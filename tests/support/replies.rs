//! What the tests of requirement rows ask of readings and drafts from the embedded packs.

#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses its part")]

use heard::draft::Draft;
use heard::engine::Engine;
use heard::plan::DraftOptions;
use heard::reading::{ReadOptions, Reading};
use std::sync::LazyLock;

pub static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::builtin);

pub fn read(text: &str) -> Reading {
    ENGINE.read(text, &ReadOptions::default())
}

pub fn with(text: &str, options: &DraftOptions) -> Draft {
    ENGINE.draft(&read(text), options).expect("a draft")
}

pub fn draft(text: &str) -> Draft {
    with(text, &DraftOptions::default())
}

pub fn reply(text: &str) -> String {
    draft(text).reply.expect("a reply")
}

#[track_caller]
pub fn says(reply: &str, wanted: &[&str]) {
    for words in wanted {
        assert!(reply.contains(words), "no {words:?} in: {reply}");
    }
}

/// Whatever its capitals.
#[track_caller]
pub fn never_says(reply: &str, unwanted: &[&str]) {
    let lower = reply.to_lowercase();
    for words in unwanted {
        assert!(!lower.contains(&words.to_lowercase()), "{words:?} in: {reply}");
    }
}
