//! How long one core needs to turn a message's issue round: `cargo bench --bench reflect`.
//!
//! The messages are our own: short ones (`tests/labelled.jsonl`) and whole ones (`examples/messages`). Told apart: reading
//! words and sentences, reflecting them, and the whole reading around both.

#![allow(clippy::print_stdout, reason = "a bench prints what it measured")]

use heard::engine::Engine;
use heard::reading::ReadOptions;
use heard::reflect::Context;
use heard::text::Document;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

/// How long each measurement runs at least.
const AT_LEAST: Duration = Duration::from_secs(1);
/// The best of so many is told: what else the machine did only ever slows down.
const ROUNDS: usize = 3;

fn main() {
    let engine = Engine::builtin();
    let short: Vec<String> = include_str!("../tests/labelled.jsonl")
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter_map(|row| row["text"].as_str().map(str::to_owned))
        .collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/messages");
    let whole: Vec<String> =
        std::fs::read_dir(folder).into_iter().flatten().filter_map(|entry| std::fs::read_to_string(entry.ok()?.path()).ok()).collect();
    for (kind, messages) in [("short", &short), ("whole", &whole)] {
        let documents: Vec<Document> = messages.iter().map(|text| Document::new(text.as_str())).collect();
        let (context, options) = (Context::default(), ReadOptions::default());
        mean(&format!("{kind}: words and sentences"), messages.len(), |n| drop(black_box(Document::new(messages[n].as_str()))));
        mean(&format!("{kind}: reflected"), messages.len(), |n| {
            drop(black_box(engine.knowledge().reflector.reflect(&documents[n], &context)));
        });
        mean(&format!("{kind}: read as a whole"), messages.len(), |n| drop(black_box(engine.read(&messages[n], &options))));
    }
}

fn mean(what: &str, items: usize, mut one: impl FnMut(usize)) {
    let mut best = f64::MAX;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let mut done = 0_usize;
        while start.elapsed() < AT_LEAST {
            (0..items).for_each(&mut one);
            done += items;
        }
        best = best.min(start.elapsed().as_secs_f64() / done as f64);
    }
    println!("{:>8.1} µs a message: {what}", best * 1e6);
}
