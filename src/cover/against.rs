//! Two versions of packs over the same messages: which are read differently, and how.

use crate::reading::{self, Knowledge, ReadOptions, Reading};
use crate::span::Span;
use std::collections::{BTreeMap, BTreeSet};

/// One thing that a message was read as and now is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// `severity`, `topic`, `cues` …
    pub what: &'static str,
    /// By the other version.
    pub before: String,
    /// Now.
    pub after: String,
}

/// A message that is read differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Which message, counted from 1.
    pub number: usize,
    /// Its beginning, masked.
    pub sample: String,
    /// What changed.
    pub changes: Vec<Change>,
}

/// What came of the comparison.
#[derive(Clone, Debug, Default)]
pub struct Compared {
    /// How many messages were read.
    pub messages: usize,
    /// How many are read differently.
    pub changed: usize,
    /// How often each thing changed.
    pub counts: BTreeMap<&'static str, usize>,
    /// The messages, as far as they are kept.
    pub kept: Vec<Changed>,
}

/// Most messages that are kept to be shown.
const MOST: usize = 5_000;

/// Reads one more message both ways.
pub fn compare(before: &Knowledge, after: &Knowledge, text: &str, compared: &mut Compared) {
    compared.messages += 1;
    let old = told(before, &reading::read(before, text, &ReadOptions::default()));
    let reading = reading::read(after, text, &ReadOptions::default());
    let new = told(after, &reading);
    let changes: Vec<Change> = old
        .into_iter()
        .zip(new)
        .filter(|((_, before), (_, after))| before != after)
        .map(|((what, before), (_, after))| if what == "cues" { difference(&before, &after) } else { Change { what, before, after } })
        .collect();
    if changes.is_empty() {
        return;
    }
    compared.changed += 1;
    for change in &changes {
        *compared.counts.entry(change.what).or_default() += 1;
    }
    if compared.kept.len() < MOST {
        let line = reading.shown(Span::new(0, reading.document.text().len())).split_whitespace().collect::<Vec<_>>().join(" ");
        let sample = if line.chars().count() <= 160 { line } else { line.chars().take(159).chain(['…']).collect() };
        compared.kept.push(Changed { number: compared.messages, sample, changes });
    }
}

/// Of two lists, only what went and what came.
fn difference(before: &str, after: &str) -> Change {
    let set = |text: &str| text.split(", ").filter(|id| *id != "none").map(str::to_owned).collect::<BTreeSet<_>>();
    let (old, new) = (set(before), set(after));
    let only = |of: &BTreeSet<String>, not: &BTreeSet<String>| or_none(of.difference(not).cloned().collect());
    Change { what: "cues", before: only(&old, &new), after: only(&new, &old) }
}

/// What a reading says, by name, in words that can be compared.
fn told(knowledge: &Knowledge, reading: &Reading) -> Vec<(&'static str, String)> {
    let packs = &knowledge.packs;
    let issue = reading.issue.as_ref();
    let topic = issue.and_then(|issue| issue.topic).and_then(|at| packs.topics.get(at)).map(|topic| topic.meta.id.clone());
    let set = |ids: BTreeSet<String>| or_none(ids.into_iter().collect());
    vec![
        ("stance", reading.stance.to_string()),
        ("sentiment", reading.sentiment.name().to_owned()),
        ("severity", reading.severity.to_string()),
        ("mood", reading.mood.to_string()),
        ("flags", set(reading.flags.iter().map(|flag| flag.flag.to_string()).collect())),
        ("topic", topic.unwrap_or_else(|| "none".to_owned())),
        (
            "issue",
            issue
                .and_then(|issue| issue.reflected.as_ref())
                .map_or_else(|| "none".to_owned(), |clause| crate::value::mask(&clause.text).into_owned()),
        ),
        ("asks", set(reading.asks.iter().map(|ask| ask.id.clone()).collect())),
        ("situations", set(reading.situations.iter().map(|found| found.situation.to_string()).collect())),
        ("cues", set(reading.kept().map(|cue| cue.id.clone()).collect())),
    ]
}

fn or_none(ids: Vec<String>) -> String {
    if ids.is_empty() { "none".to_owned() } else { ids.join(", ") }
}
