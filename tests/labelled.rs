//! Our own labelled messages (`labelled.md` says how they are labelled) are read well enough: floors under every figure.

use heard::engine::Engine;
use heard::reading::Reading;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static READ: LazyLock<Vec<(Value, Reading)>> = LazyLock::new(|| {
    let engine = Engine::builtin();
    include_str!("labelled.jsonl")
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("a JSON object"))
        .map(|row| {
            let reading = engine.read(row["text"].as_str().expect("a text"), &Default::default());
            (row, reading)
        })
        .collect()
});

/// Share of rows for which the test holds.
fn share(test: impl Fn(&Value, &Reading) -> bool) -> f64 {
    READ.iter().filter(|(row, reading)| test(row, reading)).count() as f64 / READ.len() as f64
}

fn macro_f1(pairs: &[(&str, &str)], classes: &[&str]) -> f64 {
    let f1 = |class: &str| {
        let hit = pairs.iter().filter(|(given, read)| *given == class && *read == class).count();
        let all = pairs.iter().filter(|(given, _)| *given == class).count() + pairs.iter().filter(|(_, read)| *read == class).count();
        2.0 * hit as f64 / all.max(1) as f64
    };
    classes.iter().map(|class| f1(class)).sum::<f64>() / classes.len() as f64
}

/// Per id: found and labelled, found only, labelled only.
fn tallies(field: &str, found: impl Fn(&Reading) -> Vec<&'static str>) -> BTreeMap<String, [usize; 3]> {
    let mut out: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    for (row, reading) in READ.iter() {
        let labels: Vec<&str> = row[field].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        let mut got = found(reading);
        got.sort_unstable();
        got.dedup();
        for id in &got {
            out.entry((*id).to_owned()).or_default()[usize::from(!labels.contains(id))] += 1;
        }
        for label in labels.iter().filter(|label| !got.contains(*label)) {
            out.entry((*label).to_owned()).or_default()[2] += 1;
        }
    }
    out
}

fn precision([hit, extra, _]: [usize; 3]) -> f64 {
    hit as f64 / (hit + extra).max(1) as f64
}

fn recall([hit, _, missed]: [usize; 3]) -> f64 {
    hit as f64 / (hit + missed).max(1) as f64
}

fn summed(tallies: &BTreeMap<String, [usize; 3]>) -> [usize; 3] {
    tallies.values().fold([0; 3], |sum, one| [sum[0] + one[0], sum[1] + one[1], sum[2] + one[2]])
}

#[track_caller]
fn at_least(what: &str, got: f64, floor: f64) {
    assert!(got >= floor, "{what} is {got:.3}, under its floor of {floor}");
}

#[test]
fn sentiment_is_read_as_labelled() {
    let pairs: Vec<(&str, &str)> =
        READ.iter().map(|(row, reading)| (row["sentiment"].as_str().unwrap_or(""), reading.sentiment.name())).collect();
    at_least("macro-F1 over three classes", macro_f1(&pairs, &["negative", "neutral", "positive"]), 0.70);
    let two: Vec<(&str, &str)> = pairs
        .iter()
        .map(|(given, read)| (if *given == "negative" { "yes" } else { "no" }, if *read == "negative" { "yes" } else { "no" }))
        .collect();
    at_least("macro-F1 of negative against the rest", macro_f1(&two, &["yes", "no"]), 0.78);
}

#[test]
fn stance_severity_and_mood_are_read_as_labelled() {
    at_least("stance", share(|row, reading| row["stance"] == reading.stance.name()), 0.67);
    at_least(
        "severity within one",
        share(|row, reading| row["severity"].as_i64().unwrap_or(9).abs_diff(i64::from(reading.severity)) <= 1),
        0.89,
    );
    at_least("severity exactly", share(|row, reading| row["severity"].as_i64() == Some(i64::from(reading.severity))), 0.60);
    at_least("mood", share(|row, reading| row["mood"] == reading.mood.name()), 0.48);
}

#[test]
fn cues_are_found_where_a_careful_reader_marks_them() {
    let tallies = tallies("cues", |reading| reading.kept().map(|cue| cue.family.name()).collect());
    let all = summed(&tallies);
    at_least("precision of all cues", precision(all), 0.45);
    at_least("recall of all cues", recall(all), 0.40);
    for (family, floor) in [("praise", 0.78), ("devalued", 0.7), ("disrespect", 0.7), ("waiting", 0.6), ("urgency", 0.6), ("verdict", 0.5)]
    {
        at_least(&format!("precision of {family}"), precision(tallies[family]), floor);
    }
}

#[test]
fn flags_are_raised_and_not_raised_for_nothing() {
    let tallies = tallies("flags", |reading| reading.flags.iter().map(|flag| flag.flag.name()).collect());
    let all = summed(&tallies);
    at_least("recall of all flags", recall(all), 0.60);
    at_least("precision of all flags", precision(all), 0.50);
    at_least("recall of self-harm", recall(tallies["self-harm"]), 1.0);
}
