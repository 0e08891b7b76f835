//! What was compiled when the program was built reads like what is compiled at run time.

use heard::coach::{self, CoachOptions};
use heard::pack::{self, Layer, LayerName};
use heard::reading::{self, Knowledge, ReadOptions};
use heard::record;
use serde_json::Value;
use std::path::Path;

/// Our own messages: the examples and the labelled set.
fn messages() -> Vec<String> {
    let mut messages: Vec<String> = std::fs::read_dir("examples/messages")
        .expect("examples")
        .map(|entry| std::fs::read_to_string(entry.expect("an entry").path()).expect("text"))
        .collect();
    messages.sort();
    for line in std::fs::read_to_string("tests/labelled.jsonl").expect("the labelled set").lines() {
        let line: Value = serde_json::from_str(line).expect("JSON");
        messages.extend(line["text"].as_str().map(str::to_owned));
    }
    assert!(messages.len() > 100, "{} messages", messages.len());
    messages
}

fn replies() -> Vec<String> {
    let pairs = std::fs::read_to_string("tests/pairs.jsonl").expect("pairs");
    let replies: Vec<String> = pairs
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON"))
        .flat_map(|pair| ["good", "bad"].map(|key| pair[key].as_str().expect("a reply").to_owned()))
        .collect();
    assert!(replies.len() > 10, "{} replies", replies.len());
    replies
}

/// The same layers, once with baked patterns and once compiled here; both must say the same of everything.
fn same(layers: &[Layer]) -> Knowledge {
    let baked = Knowledge::new(pack::load(layers).packs);
    let fresh = Knowledge::new(pack::check(layers).packs);
    assert!(baked.packs.cues.iter().any(|cue| cue.patterns.baked.is_some() && cue.patterns.any.is_empty()), "nothing is baked");
    assert!(fresh.packs.cues.iter().all(|cue| cue.patterns.baked.is_none() && !cue.patterns.any.is_empty()), "all is compiled here");
    for message in messages() {
        let options = ReadOptions::default();
        let of = |knowledge: &Knowledge| {
            record::to_line(&record::reading(knowledge, &reading::read(knowledge, &message, &options), Value::Null, true))
        };
        assert_eq!(of(&baked), of(&fresh), "{message}");
    }
    for reply in replies() {
        let of = |knowledge: &Knowledge| format!("{:?}", coach::review(knowledge, &reply, None, &CoachOptions::default()));
        assert_eq!(of(&baked), of(&fresh), "{reply}");
    }
    baked
}

#[test]
fn built_in_packs_read_the_same_baked_and_compiled() {
    same(&[Layer::built_in()]);
}

#[test]
fn a_layer_that_replaces_and_switches_off_reads_the_same() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("baked-layer");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(
        folder.join("pack.yaml"),
        "name: house\nversion: \"1\"\nlanguage: en\ndisable: [cue/long-queue, situation/caring-for-child, ask/refund]\n",
    )
    .expect("a manifest");
    std::fs::write(
        folder.join("cues.yaml"),
        "cues:\n  - id: still-waiting\n    family: waiting\n    weight: 2\n    any: [\"parcel\", \"order~\"]\n    hits: [\"my parcel\"]\n    misses: [\"hello\"]\n\
         situations:\n  - id: travelling\n    any: [\"order\"]\n    stakes: [\"my order\"]\n    hits: [\"my order\"]\n    misses: [\"hello\"]\n",
    )
    .expect("a pack file");
    let layers = [Layer::built_in(), Layer::folder(LayerName::Packs, &folder)];
    let built_in = pack::load(&layers[..1]).packs;
    for (kind, id) in [("cue", "still-waiting"), ("situation", "travelling"), ("situation", "caring-for-child"), ("ask", "refund")] {
        assert!(built_in.listed.iter().any(|entry| entry.kind == kind && entry.id == id), "there is no {kind} {id} to replace");
    }
    let baked = same(&layers);
    let text = "My order is late.";
    let reading = reading::read(&baked, text, &ReadOptions::default());
    let record = record::to_line(&record::reading(&baked, &reading, Value::Null, false));
    assert!(record.contains("still-waiting"), "the layer's own pattern is found: {record}");
}
