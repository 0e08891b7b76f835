//! The three mechanisms of empathy (C-06), measured against labelled pairs and held to what any measure of them must do.

use heard::coach::{CoachOptions, Empathy};
use heard::engine::Engine;
use heard::reading::ReadOptions;
use proptest::prelude::*;
use serde_json::Value;
use std::sync::LazyLock;

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::builtin);

struct Labelled {
    message: String,
    reply: String,
    levels: [u8; 3],
}

const NAMES: [&str; 3] = ["reaction", "interpretation", "exploration"];
/// Macro-F1 over none, weak and strong that each mechanism must reach.
const LEAST: [f64; 3] = [0.95, 0.90, 0.92];

fn labelled() -> Vec<Labelled> {
    include_str!("mechanisms.jsonl")
        .lines()
        .map(|line| {
            let pair: Value = serde_json::from_str(line).expect("a pair is JSON");
            let text = |name: &str| pair[name].as_str().expect("a text").to_owned();
            let levels = NAMES.map(|name| u8::try_from(pair[name].as_u64().expect("a level")).expect("0 to 2"));
            Labelled { message: text("message"), reply: text("reply"), levels }
        })
        .collect()
}

fn measure(message: &str, reply: &str) -> Empathy {
    let reading = ENGINE.read(message, &ReadOptions::default());
    ENGINE.coach(reply, Some(&reading), &CoachOptions::default()).empathy
}

const fn levels(empathy: Empathy) -> [u8; 3] {
    [empathy.reaction, empathy.interpretation, empathy.exploration]
}

#[test]
fn levels_agree_with_the_labels() {
    let pairs = labelled();
    assert!(pairs.len() >= 220);
    let found: Vec<[u8; 3]> = pairs.iter().map(|pair| levels(measure(&pair.message, &pair.reply))).collect();
    for (m, name) in NAMES.iter().enumerate() {
        let f1 = |level: u8| {
            let both = pairs.iter().zip(&found).filter(|(pair, found)| pair.levels[m] == level && found[m] == level).count();
            let labels = pairs.iter().filter(|pair| pair.levels[m] == level).count();
            let finds = found.iter().filter(|found| found[m] == level).count();
            assert!(labels >= 5, "{name} has too few pairs of level {level} to be measured");
            2.0 * both as f64 / (labels + finds) as f64
        };
        let macro_f1 = (f1(0) + f1(1) + f1(2)) / 3.0;
        assert!(macro_f1 >= LEAST[m], "{name}: macro-F1 {macro_f1:.3}");
    }
}

#[test]
fn what_serves_anybody_shows_nothing() {
    let message = "My parcel is late and I'm so upset.";
    for reply in [
        "Your ticket number is 4411.",
        "We open at nine.",
        "Sent.",
        "Please find the form attached.",
        "Refunds take five days.",
        "Is there anything else I can help you with?",
        "If you are upset, call this line.",
        "I hope to be able to confirm the date.",
    ] {
        let shown = measure(message, reply);
        assert_eq!((shown.interpretation, shown.exploration), (0, 0), "{reply}");
        assert!(shown.reaction < 2, "{reply}");
    }
}

#[test]
fn a_claim_is_weaker_than_what_shows_it() {
    let message = "I've been waiting three weeks for my parcel and I'm exhausted.";
    let weak = measure(message, "I understand your frustration.");
    let strong = measure(message, "Three weeks of waiting must be exhausting.");
    assert_eq!((weak.interpretation, strong.interpretation), (1, 2));
    let weak = measure(message, "Sorry for the wait.");
    let strong = measure(message, "I'm so sorry for the wait.");
    assert_eq!((weak.reaction, strong.reaction), (1, 2));
    let weak = measure(message, "What happened?");
    let strong = measure(message, "Did the parcel get as far as your local depot?");
    assert_eq!((weak.exploration, strong.exploration), (1, 2));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn a_sentence_more_takes_nothing_away(a in 0..120_usize, b in 0..120_usize) {
        let pairs = labelled();
        let before = levels(measure(&pairs[a].message, &pairs[a].reply));
        let longer = format!("{}\n\n{}", pairs[a].reply, pairs[b].reply);
        let after = levels(measure(&pairs[a].message, &longer));
        for m in 0..3 {
            prop_assert!(after[m] >= before[m], "{}: {before:?} → {after:?} in {longer:?}", NAMES[m]);
        }
    }

    #[test]
    fn typing_changes_nothing(a in 0..120_usize, shout in any::<bool>()) {
        let pair = &labelled()[a];
        let typed = if shout { pair.reply.to_uppercase() } else { pair.reply.replace('\'', "\u{2019}").replace(' ', "  ") };
        prop_assert_eq!(measure(&pair.message, &pair.reply), measure(&pair.message, &typed), "{}", typed);
    }
}
