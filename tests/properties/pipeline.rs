//! The whole way from a message to its records, and a reply's review.

use super::config;
use super::invariants::{ENGINE, Secrets, check, output};
use super::text::{EXAMPLES, HOSTILE, PRIVATE, messages, mutated, pieces};
use heard::coach::CoachOptions;
use heard::plan::DraftOptions;
use heard::reading::ReadOptions;
use heard::record;
use heard::vocab::{Channel, Fault, Outcome, ReplyType};
use proptest::prelude::{ProptestConfig, Strategy, any, proptest};
use proptest::test_runner::TestCaseError;
use proptest::{option, sample};
use serde_json::Value as Json;

fn options() -> impl Strategy<Value = DraftOptions> {
    (
        sample::select(Channel::ALL),
        sample::select(Fault::ALL),
        sample::select(ReplyType::ALL),
        option::of(sample::select(Outcome::ALL)),
        any::<u64>(),
        option::of(20_usize..600),
    )
        .prop_map(|(channel, fault, reply_type, outcome, seed, max_chars)| DraftOptions {
            channel,
            fault,
            reply_type,
            outcome,
            seed,
            max_chars,
            ..DraftOptions::default()
        })
}

/// What holds for a review of any reply to any message.
fn reviewed(reply: &str, message: Option<&str>) -> Result<(), TestCaseError> {
    let fail = |what: String| TestCaseError::fail(what);
    let reading = message.map(|text| ENGINE.read(text, &ReadOptions::default()));
    let options = CoachOptions::default();
    let review = ENGINE.coach(reply, reading.as_ref(), &options);
    let record = record::review(&review, reply, Json::Null);
    let line = record::to_line(&record);
    for (text, other) in [(reply, message.unwrap_or_default()), (message.unwrap_or_default(), reply)] {
        output(&line, &Secrets::of(text).except(other), true).map_err(fail)?;
    }
    for finding in &review.findings {
        if reply.get(finding.span.start..finding.span.end).is_none() {
            return Err(fail(format!("{} at {:?} is no range of the reply", finding.rule, finding.span)));
        }
    }
    if review.strengths.is_empty() {
        return Err(fail("nothing good was found to say".to_owned()));
    }
    let _ = ENGINE.fixed(reply, reading.as_ref(), &options);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 2_000, ..config(120) })]

    #[test]
    fn any_message_is_read_and_drafted_soundly(text in messages()) {
        check(&text, &DraftOptions::default()).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn under_any_options_too(text in mutated(), options in options()) {
        check(&text, &options).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn any_reply_is_reviewed_soundly(reply in messages(), message in option::of(pieces())) {
        reviewed(&reply, message.as_deref())?;
    }
}

#[test]
fn the_records_of_hostile_messages_fit_the_schema() {
    let schema: Json = serde_json::from_str(include_str!("../../schema/heard-v1.schema.json")).expect("the schema is JSON");
    let schema = jsonschema::validator_for(&schema).expect("the schema is a schema");
    for (n, bit) in HOSTILE.iter().chain(PRIVATE).enumerate() {
        let text = format!("{bit} {} {bit}", EXAMPLES[n % EXAMPLES.len()]);
        let reading = ENGINE.read(&text, &ReadOptions::default());
        let draft = ENGINE.draft(&reading, &DraftOptions::default()).expect("a draft");
        let review = ENGINE.coach(&text, Some(&reading), &CoachOptions::default());
        for line in [
            record::to_line(&record::reading(ENGINE.knowledge(), &reading, Json::Null, true)),
            record::to_line(&record::draft(ENGINE.knowledge(), &draft, &reading, Json::Null, true)),
            record::to_line(&record::review(&review, &text, Json::Null)),
        ] {
            let value: Json = serde_json::from_str(&line).expect("JSON");
            let errors: Vec<String> = schema.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
            assert!(errors.is_empty(), "{text:?}: {errors:#?}");
        }
    }
}

#[test]
fn every_example_survives_every_hostile_bit_at_its_seams() {
    for (n, text) in EXAMPLES.iter().enumerate() {
        for (k, bit) in HOSTILE.iter().chain(PRIVATE).enumerate() {
            // Every example meets every eighth bit at one of its seams, so that together they meet all, everywhere.
            if (n + k) % 8 != 0 {
                continue;
            }
            let middle = text.find(". ").map_or(text.len(), |at| at + 1);
            let word = text.find(' ').unwrap_or(0);
            let at = [0, word, middle, text.len()][(n / 8 + k) % 4];
            let mut hostile = text.clone();
            hostile.insert_str(at, &format!(" {bit} "));
            if let Err(what) = check(&hostile, &DraftOptions::default()) {
                panic!("{what}\nin {hostile:?}");
            }
        }
    }
}

#[test]
fn what_looks_like_a_template_stays_the_customers_business() {
    for bit in ["{issue.clause}", "{name}", "{{7*7}}", "${HOME}", "%s", "`id`", "<b>x</b>", "[when]"] {
        let text = format!("My parcel {bit} hasn't arrived. I ordered {bit} nine days ago. Regards, {bit}");
        let reading = ENGINE.read(&text, &ReadOptions::default());
        let reply = ENGINE.draft(&reading, &DraftOptions::default()).expect("a draft").reply.expect("a reply");
        assert!(!reply.replace("[when]", "").contains(bit), "{bit}: {reply}");
        assert!(!reply.contains("49") && !reply.contains("/root") && !reply.contains("uid="), "{bit}: {reply}");
    }
}
