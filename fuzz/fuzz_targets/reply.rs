//! Any bytes as a reply and, after a NUL, the message it answers: reviewed, recorded, mended; nothing private is shown.
#![no_main]

#[path = "../../tests/properties/invariants.rs"]
#[allow(dead_code, reason = "the message target checks the rest")]
mod invariants;

use heard::coach::CoachOptions;
use heard::reading::ReadOptions;
use heard::{record, text::decode};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|bytes: &[u8]| {
    let (reply, message) = match bytes.iter().position(|byte| *byte == 0) {
        Some(at) => (&bytes[..at], Some(decode(&bytes[at + 1..]).0)),
        None => (bytes, None),
    };
    let reply = decode(reply).0;
    let engine = &*invariants::ENGINE;
    let reading = message.as_deref().map(|text| engine.read(text, &ReadOptions::default()));
    let options = CoachOptions::default();
    let review = engine.coach(&reply, reading.as_ref(), &options);
    let line = record::to_line(&record::review(&review, &reply, Value::Null));
    let asked = message.as_deref().unwrap_or_default();
    for (text, other) in [(reply.as_str(), asked), (asked, reply.as_str())] {
        if let Err(what) = invariants::output(&line, &invariants::Secrets::of(text).except(other), true) {
            panic!("{what}");
        }
    }
    for finding in &review.findings {
        assert!(reply.get(finding.span.start..finding.span.end).is_some(), "{} at {:?}", finding.rule, finding.span);
    }
    assert!(!review.strengths.is_empty(), "something good can be said of any reply");
    let _ = engine.fixed(&reply, reading.as_ref(), &options);
});
