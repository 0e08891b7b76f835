//! No phrase is written for one message: each fits several of our own, unless what it is for is rare by nature.

use heard::engine::Engine;
use heard::plan::DraftOptions;
use heard::reading::ReadOptions;
use heard::vocab::{Channel, Fault};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Phrases that fit one of our own messages so far: they ask for two things at once (a request and a repetition, an amount
/// and a question), and our own messages are short; and few of ours say of themselves that they are frustrated (a landlord
/// who loses patience is not the writer). The list may only shrink.
const FIT_ONE_SO_FAR: &[&str] =
    &["look-into-the-amount", "s4-why-you-are-frustrated-when", "s4-why-you-are-frustrated-with", "sorry-about-topic-and-effort"];

/// Our own messages: the examples, the labelled set, those of the pairs of replies, and some of the letters.
fn messages() -> Vec<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all: Vec<String> = std::fs::read_dir(root.join("examples/messages"))
        .expect("the examples")
        .map(|entry| std::fs::read_to_string(entry.expect("an entry").path()).expect("a message"))
        .collect();
    let mut seen = BTreeSet::new();
    for (file, field) in [("labelled.jsonl", "text"), ("pairs.jsonl", "message")] {
        let rows = std::fs::read_to_string(root.join("tests").join(file)).expect("messages of our own");
        for line in rows.lines() {
            let row: Value = serde_json::from_str(line).expect("a row");
            let text = row[field].as_str().expect("a text").to_owned();
            if seen.insert(text.clone()) {
                all.push(text);
            }
        }
    }
    // Some of the letters: two thousand would take minutes.
    let letters = std::fs::read_to_string(root.join("tests/letters.jsonl")).expect("letters of our own");
    for line in letters.lines().step_by(37) {
        let letter: Value = serde_json::from_str(line).expect("a letter is an object");
        all.push(letter["text"].as_str().expect("a letter has a text").to_owned());
    }
    all
}

/// Wherever it came by, and whatever the agent may add: nothing, whose fault it was and what was done, or an offer.
fn options() -> Vec<DraftOptions> {
    Channel::ALL
        .iter()
        .flat_map(|channel| {
            let plain = DraftOptions { channel: *channel, ..DraftOptions::default() };
            let known = DraftOptions { fault: Fault::Ours, did: Some("sent a new one today".to_owned()), ..plain.clone() };
            [plain, known]
        })
        .chain([
            DraftOptions { offer: Some("larger-credit:80".to_owned()), ..DraftOptions::default() },
            DraftOptions { offer: Some("larger-credit:80".to_owned()), approved_by: Some("Mara".to_owned()), ..DraftOptions::default() },
        ])
        .collect()
}

#[test]
fn no_phrase_fits_one_message_only() {
    let engine = Engine::builtin();
    let options = options();
    let mut fits: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (number, text) in messages().iter().enumerate() {
        let reading = engine.read(text, &ReadOptions::default());
        for options in &options {
            let draft = engine.draft(&reading, options).expect("a draft");
            let editing = engine.editing(&reading, options);
            for at in 0..draft.sentences.len() {
                for sentence in editing.alternatives(&draft, at) {
                    fits.entry(sentence.phrase).or_default().insert(number);
                }
            }
            for sentence in editing.additions(&draft) {
                fits.entry(sentence.phrase).or_default().insert(number);
            }
        }
    }
    // A topic's own question is asked of those who have that trouble, however few of ours do.
    let topics: BTreeSet<&str> = engine.knowledge().packs.topics.iter().map(|topic| topic.meta.id.as_str()).collect();
    // What only happens to few (a death, a hurry, a second letter) has few messages here.
    let rare = |id: &str| {
        engine.knowledge().packs.phrases.iter().find(|phrase| phrase.meta.id == id).is_some_and(|phrase| {
            let when = &phrase.when;
            !when.situation.is_empty() || !when.flag.is_empty() || !when.text.is_empty() || when.thread.is_some()
        })
    };
    let once: Vec<&String> = fits
        .iter()
        .filter(|(phrase, numbers)| numbers.len() == 1 && !topics.contains(phrase.as_str()) && !rare(phrase))
        .map(|(phrase, _)| phrase)
        .collect();
    let new: Vec<&&String> = once.iter().filter(|phrase| !FIT_ONE_SO_FAR.contains(&phrase.as_str())).collect();
    assert!(new.is_empty(), "these phrases fit one message only: {new:#?}");
    let more: Vec<&&str> = FIT_ONE_SO_FAR.iter().filter(|phrase| !once.iter().any(|one| one == *phrase)).collect();
    assert!(more.is_empty(), "these fit more than one message, or none, by now; take them off the list: {more:#?}");
}
