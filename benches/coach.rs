//! How many pairs a second one core reviews: `cargo bench --bench coach`.
//!
//! The pairs are those of `tests/pairs.jsonl`, whole messages with a good and a bad reply each. Told apart: reading
//! the message, reviewing the reply against a message already read, and both, which is what a stream does.

#![allow(clippy::print_stdout, reason = "a bench prints what it measured")]

use heard::coach::CoachOptions;
use heard::engine::Engine;
use heard::reading::ReadOptions;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How long each measurement runs at least.
const AT_LEAST: Duration = Duration::from_secs(2);
/// The best of so many is told: what else the machine did only ever slows down.
const ROUNDS: usize = 3;

fn main() {
    let engine = Engine::builtin();
    let (read, coach) = (ReadOptions::default(), CoachOptions::default());
    let for_coach = ReadOptions { for_coach: true, ..ReadOptions::default() };
    let pairs: Vec<(String, String)> = include_str!("../tests/pairs.jsonl")
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .flat_map(|pair| ["good", "bad"].map(|reply| (text(&pair, "message"), text(&pair, reply))))
        .collect();
    let readings: Vec<_> = pairs.iter().map(|(message, _)| engine.read(message, &read)).collect();
    per_second("messages read", pairs.len(), |n| drop(black_box(engine.read(&pairs[n].0, &read))));
    per_second("replies reviewed without a message", pairs.len(), |n| drop(black_box(engine.coach(&pairs[n].1, None, &coach))));
    per_second("replies reviewed, message read before", pairs.len(), |n| {
        drop(black_box(engine.coach(&pairs[n].1, Some(&readings[n]), &coach)));
    });
    per_second("pairs: message read, reply reviewed", pairs.len(), |n| {
        let reading = engine.read(&pairs[n].0, &for_coach);
        drop(black_box(engine.coach(&pairs[n].1, Some(&reading), &coach)));
    });
}

fn text(pair: &serde_json::Value, field: &str) -> String {
    pair[field].as_str().unwrap_or_default().to_owned()
}

fn per_second(what: &str, items: usize, mut one: impl FnMut(usize)) {
    let mut best = 0.0_f64;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let mut done = 0_usize;
        while start.elapsed() < AT_LEAST / ROUNDS as u32 {
            (0..items).for_each(&mut one);
            done += items;
        }
        best = best.max(done as f64 / start.elapsed().as_secs_f64());
    }
    println!("{best:>9.0} a second: {what}");
}
