//! Reviews a reply against the message it answers: `cargo run --example coach_a_reply`.

#![allow(clippy::print_stdout, reason = "an example prints")]

use heard::coach::CoachOptions;
use heard::engine::Engine;
use heard::reading::ReadOptions;

fn main() {
    let engine = Engine::builtin();
    let message = "My card was charged twice for the same taxi and I can't reach anyone.";
    let reply = "We apologise for any inconvenience. Your call is important to us.";
    let reading = engine.read(message, &ReadOptions::default());
    let review = engine.coach(reply, Some(&reading), &CoachOptions::default());
    println!("score {}", review.score);
    for finding in &review.findings {
        let words = reply.get(finding.span.start..finding.span.end).unwrap_or_default();
        println!("  {}: \"{words}\": {}", finding.rule, finding.message);
    }
}
