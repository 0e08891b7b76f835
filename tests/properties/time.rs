//! Twice the text takes about twice the time, whatever the text.

use super::invariants::ENGINE;
use heard::coach::CoachOptions;
use heard::plan::DraftOptions;
use heard::reading::ReadOptions;
use heard::record;
use std::time::{Duration, Instant};

/// Texts that might send some part of the program round and round.
const UNITS: &[&str] = &[
    "a ",
    "a",
    "aA",
    ". ",
    "? ",
    "why? ",
    "\n",
    "\r",
    "> ",
    "( ",
    "\" ",
    "'",
    "’s ",
    "i'm ",
    "not ",
    "never not ",
    "and ",
    "that ",
    "my my ",
    "the ",
    "but ",
    "-",
    "...",
    "@a ",
    "#",
    "https://a.example ",
    "😡",
    "e\u{301}",
    "\u{200b}",
    "\u{1b}[",
    "ﾊ",
    "{name} ",
    "[",
    "still waiting ",
    "i waited and waited. ",
    "my parcel hasn't arrived ",
    "my parcel hasn't arrived. ",
    "my parcel hasn't arrived, ",
    "you lost my bag and ",
    "I want a refund. ",
    "thanks. ",
    "£42 ",
    "nine days ",
    "AB-20418 ",
    "4111 1111 1111 1111 ",
    "a@example.com ",
    "parcl ",
    "Hannah ",
    "HANNAH\n",
    "Kind regards,\n",
    "On Monday, Ana wrote:\n",
    "I will sue. ",
    "so so so sorry ",
    "which which ",
    "who told me that ",
    "to be ",
    "of the ",
];

fn times(what: &str, run: impl Fn(&str)) {
    for unit in UNITS {
        let time = |bytes: usize| {
            let text = unit.repeat(bytes / unit.len());
            let start = Instant::now();
            run(&text);
            start.elapsed()
        };
        // Four times the text takes about four times as long; a quadratic walk would take sixteen. A busy machine may need a second look.
        let linear = (0..3).any(|_| time(24_000) < time(6_000) * 8 + Duration::from_millis(40));
        assert!(linear, "{what}: {unit:?} takes more than linear time: {:?} for 6 kB, {:?} for 24 kB", time(6_000), time(24_000));
    }
}

#[test]
fn reading_and_drafting_are_linear() {
    times("read and draft", |text| {
        let reading = ENGINE.read(text, &ReadOptions::default());
        let draft = ENGINE.draft(&reading, &DraftOptions::default()).expect("a draft");
        let _ = record::to_line(&record::draft(ENGINE.knowledge(), &draft, &reading, serde_json::Value::Null, true));
    });
}

#[test]
fn coaching_is_linear() {
    let message = ENGINE.read("My parcel hasn't arrived and I want a refund. Where is it?", &ReadOptions::default());
    times("coach", |text| {
        let _ = ENGINE.coach(text, Some(&message), &CoachOptions::default());
        let _ = ENGINE.fixed(text, Some(&message), &CoachOptions::default());
    });
}

#[test]
fn the_longest_message_is_done_in_seconds() {
    // A release build takes tenths of a second; the bound is for a debug build on a busy machine.
    for unit in ["my parcel hasn't arrived and nobody answers, ", "my parcel hasn't arrived. ", "a", "why? "] {
        let text = unit.repeat(1_000_000 / unit.len());
        let start = Instant::now();
        let reading = ENGINE.read(&text, &ReadOptions::default());
        let _ = ENGINE.draft(&reading, &DraftOptions::default()).expect("a draft");
        assert!(start.elapsed() < Duration::from_secs(60), "{unit:?}: {:?}", start.elapsed());
    }
}
