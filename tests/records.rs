//! Every record that is printed fits the schema in the repository.

use heard::coach::{Allow, CoachOptions};
use heard::engine::Engine;
use heard::plan::DraftOptions;
use heard::practice::{self, Answer, Entry, Round};
use heard::reading::ReadOptions;
use heard::record::{self, ErrorRecord};
use serde_json::{Value, json};
use std::fs;

fn examples() -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = fs::read_dir("examples/messages")
        .expect("examples/messages")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| (path.display().to_string(), String::from_utf8_lossy(&fs::read(&path).expect("a message")).into_owned()))
        .collect();
    out.sort();
    out
}

fn validator() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(include_str!("../schema/heard-v1.schema.json")).expect("the schema is JSON");
    jsonschema::validator_for(&schema).expect("the schema is a schema")
}

#[track_caller]
fn fits(validator: &jsonschema::Validator, name: &str, line: &str) {
    let record: Value = serde_json::from_str(line).expect("a record is JSON");
    let errors: Vec<String> = validator.iter_errors(&record).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{name}: {errors:#?}");
}

/// A draft may say any slot's name as where its words come from, so the schema has to know them all.
#[test]
fn the_schema_knows_every_slot() {
    let schema: Value = serde_json::from_str(include_str!("../schema/heard-v1.schema.json")).expect("the schema is JSON");
    let mut listed = Vec::new();
    let mut left = vec![&schema];
    while let Some(value) = left.pop() {
        if let Some(names) = value.pointer("/properties/slot/enum").and_then(Value::as_array) {
            listed.push(names);
        }
        match value {
            Value::Object(fields) => left.extend(fields.values()),
            Value::Array(items) => left.extend(items),
            _ => {}
        }
    }
    assert!(!listed.is_empty());
    for slot in heard::vocab::Slot::ALL {
        assert!(listed.iter().any(|names| names.contains(&json!(slot.name()))), "{}", slot.name());
    }
}

#[test]
fn readings_and_drafts_of_all_examples_fit_the_schema() {
    let engine = Engine::builtin();
    let validator = validator();
    for (name, text) in examples() {
        let reading = engine.read(&text, &ReadOptions::default());
        let draft = engine.draft(&reading, &DraftOptions::default()).expect("a draft");
        for why in [false, true] {
            fits(&validator, &name, &record::to_line(&record::reading(engine.knowledge(), &reading, json!("a-1"), why)));
            fits(&validator, &name, &record::to_line(&record::draft(engine.knowledge(), &draft, &reading, Value::Null, why)));
        }
    }
}

#[test]
fn reviews_of_all_drafts_fit_the_schema_and_their_places_are_ranges_of_their_texts() {
    let engine = Engine::builtin();
    let validator = validator();
    for (name, text) in examples() {
        let reading = engine.read(&text, &ReadOptions::default());
        let draft = engine.draft(&reading, &DraftOptions::default()).expect("a draft");
        let reply = draft.reply.unwrap_or_else(|| "Sorry for any inconvenience! We'll be in touch soon.".to_owned());
        let review = engine.coach(&reply, Some(&reading), &CoachOptions::default());
        let mut record = serde_json::to_value(record::review(&review, &reply, json!("a-1"))).expect("JSON");
        fits(&validator, &name, &record.to_string());
        let mut places = Vec::new();
        collect(&record["coverage"].take(), &mut places);
        assert!(places.iter().all(|(start, end)| text.get(*start..*end).is_some()), "{name}: coverage");
        places.clear();
        collect(&record, &mut places);
        assert!(places.iter().all(|(start, end)| reply.get(*start..*end).is_some()), "{name}: {places:?}");
    }
}

#[test]
fn a_review_with_allowed_rules_fits_the_schema() {
    let engine = Engine::builtin();
    let validator = validator();
    let reply = "Rest assured. Please note that deposits are kept. Please note that doors close at six.";
    let allow = ["lecture=the contract words it so", "rest-assured"].map(Allow::parse).to_vec();
    let review = engine.coach(reply, None, &CoachOptions { allow, ..CoachOptions::default() });
    let mut record = serde_json::to_value(record::review(&review, reply, Value::Null)).expect("JSON");
    let allowed = &record["allowed"];
    let expected = json!([
        { "rule": "lecture", "reason": "the contract words it so", "pack": null, "places": 2 },
        { "rule": "rest-assured", "reason": null, "pack": null, "places": 1 },
    ]);
    assert_eq!(*allowed, expected);
    fits(&validator, "allowed", &record.to_string());
    // A field of another type, or one that is missing, is refused.
    for (field, value) in [("places", json!("two")), ("rule", Value::Null), ("reason", json!(4)), ("pack", json!(["core"]))] {
        let kept = std::mem::replace(&mut record["allowed"][0][field], value);
        assert!(!validator.is_valid(&record), "{field}");
        record["allowed"][0][field] = kept;
    }
    record["allowed"][0].as_object_mut().expect("an object").remove("places");
    assert!(!validator.is_valid(&record));
}

#[test]
fn rounds_the_list_the_figures_and_the_history_fit_the_schema() {
    let engine = Engine::builtin();
    let validator = validator();
    let mut history = String::new();
    for scenario in &engine.knowledge().packs.scenarios {
        let name = &scenario.meta.id;
        fits(&validator, name, &record::to_line(&practice::listed(scenario)));
        let model = |at: usize| scenario.states[at].models.first().map_or("", |model| model.reply.value.as_str());
        for replies in [vec![], vec!["You should have asked.", "Hello."], scenario.best_path().iter().map(|at| model(*at)).collect()] {
            let mut round = Round::new(engine.knowledge(), scenario);
            for reply in replies {
                round.answer(Answer { feeling: Some("cross".to_owned()), reply: reply.to_owned() });
            }
            fits(&validator, name, &record::to_line(&practice::round(&round, 2)));
            let kept = record::to_line(&Entry::of(&round, practice::utc(0)));
            fits(&validator, name, &kept);
            history.push_str(&kept);
            history.push('\n');
        }
    }
    for history in ["", history.as_str()] {
        fits(&validator, "stats", &record::to_line(&practice::stats_record(&practice::stats(history))));
    }
}

#[test]
fn an_error_record_fits_the_schema() {
    fits(&validator(), "error", &record::to_line(&ErrorRecord::new(json!(7), 3, "not JSON")));
}

#[test]
fn the_schema_refuses_what_is_not_a_record() {
    assert!(!validator().is_valid(&json!({ "v": 2, "type": "reading" })));
    assert!(!validator().is_valid(&json!({ "v": 1, "type": "error", "id": null, "line": 0, "message": "x" })));
}

#[test]
fn offsets_of_a_reading_are_byte_ranges_into_the_text() {
    let engine = Engine::builtin();
    for (name, text) in examples() {
        let reading = engine.read(&text, &ReadOptions::default());
        let record = serde_json::to_value(record::reading(engine.knowledge(), &reading, Value::Null, false)).expect("JSON");
        let mut places = Vec::new();
        collect(&record, &mut places);
        for (start, end) in places {
            assert!(start <= end && text.get(start..end).is_some(), "{name}: {start}..{end} is no range of the text");
        }
    }
}

fn collect(value: &Value, out: &mut Vec<(usize, usize)>) {
    match value {
        Value::Object(map) => {
            if let (Some(start), Some(end)) = (map.get("start").and_then(Value::as_u64), map.get("end").and_then(Value::as_u64)) {
                out.push((usize::try_from(start).expect("fits"), usize::try_from(end).expect("fits")));
            }
            map.values().for_each(|value| collect(value, out));
        }
        Value::Array(list) => list.iter().for_each(|value| collect(value, out)),
        _ => {}
    }
}
