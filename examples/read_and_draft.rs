//! Reads a message and drafts a reply with the built-in packs: `cargo run --example read_and_draft`.

#![allow(clippy::print_stdout, reason = "an example prints")]

use heard::engine::Engine;
use heard::plan::DraftOptions;
use heard::reading::ReadOptions;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let engine = Engine::builtin();
    let message = "You cancelled my train twice this week and nobody told me. I want my money back.\n\nRuth";
    let reading = engine.read(message, &ReadOptions::default());
    println!("{}, severity {} of 4", reading.stance.name(), reading.severity);
    for cue in reading.kept() {
        println!("  {} at bytes {}..{}", cue.id, cue.span.start, cue.span.end);
    }
    let options = DraftOptions { agent: Some("Priya".to_owned()), ..DraftOptions::default() };
    let draft = engine.draft(&reading, &options)?;
    match &draft.reply {
        Some(reply) => println!("\n{reply}"),
        None => println!("\na person must take this one"),
    }
    for gap in &draft.gaps {
        println!("  to fill in: {}", gap.hint);
    }
    Ok(())
}
