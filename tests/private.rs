//! Precision and recall of private values on cases of our own, per kind; every value in them is invented.
//!
//! A find counts only if its kind and its bytes are both right. Floors fail the test; the figures are printed
//! (`cargo test --test private -- --nocapture`).

use std::borrow::Cow;
use std::collections::BTreeMap;

use heard::value::{mask, private};
use heard::vocab::PrivateKind;
use serde_json::Value as Json;

/// Lowest precision and recall over all kinds together.
const FLOOR: f64 = 0.97;
/// Lowest recall of any one kind.
const KIND_FLOOR: f64 = 0.90;

struct Case {
    text: String,
    private: Vec<(PrivateKind, String)>,
}

fn cases() -> Vec<Case> {
    include_str!("private.jsonl")
        .lines()
        .map(|line| {
            let case: Json = serde_json::from_str(line).expect(line);
            let private = case["private"].as_array().expect(line).iter().map(|value| {
                let kind = PrivateKind::parse(value["kind"].as_str().expect(line)).expect(line);
                (kind, value["text"].as_str().expect(line).to_owned())
            });
            Case { text: case["text"].as_str().expect(line).to_owned(), private: private.collect() }
        })
        .collect()
}

#[derive(Default)]
struct Tally {
    right: u32,
    extra: u32,
    missed: u32,
}

impl Tally {
    fn precision(&self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.extra).max(1))
    }

    fn recall(&self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.missed).max(1))
    }
}

#[test]
fn precision_and_recall_hold_their_floors() {
    let mut tallies: BTreeMap<PrivateKind, Tally> = BTreeMap::new();
    let mut faults = Vec::new();
    let cases = cases();
    for case in &cases {
        let got: Vec<(PrivateKind, String)> = private(&case.text).iter().map(|p| (p.kind, p.span.of(&case.text).to_owned())).collect();
        let mut open = case.private.clone();
        for found in &got {
            let tally = tallies.entry(found.0).or_default();
            if let Some(at) = open.iter().position(|want| want == found) {
                open.remove(at);
                tally.right += 1;
            } else {
                tally.extra += 1;
            }
        }
        for (kind, _) in &open {
            tallies.entry(*kind).or_default().missed += 1;
        }
        if got != case.private {
            faults.push(format!("{:?}\n  want {:?}\n  got  {got:?}", case.text, case.private));
        }
    }
    let mut all = Tally::default();
    println!("{:<16}{:>6}{:>6}{:>7}{:>11}{:>8}", "kind", "right", "extra", "missed", "precision", "recall");
    for (kind, tally) in &tallies {
        println!("{kind:<16}{:>6}{:>6}{:>7}{:>11.3}{:>8.3}", tally.right, tally.extra, tally.missed, tally.precision(), tally.recall());
        all.right += tally.right;
        all.extra += tally.extra;
        all.missed += tally.missed;
    }
    let empty = cases.iter().filter(|case| case.private.is_empty()).count();
    println!("{} cases, {empty} of them with nothing private: precision {:.3}, recall {:.3}", cases.len(), all.precision(), all.recall());
    let faults = faults.join("\n");
    assert!(all.precision() >= FLOOR && all.recall() >= FLOOR, "precision or recall fell below {FLOOR}:\n{faults}");
    for (kind, tally) in &tallies {
        assert!(tally.recall() >= KIND_FLOOR, "recall of {kind} fell below {KIND_FLOOR}:\n{faults}");
    }
    println!("{faults}");
}

#[test]
fn every_kind_has_cases_and_a_third_of_all_cases_hold_nothing() {
    let cases = cases();
    assert!(cases.len() >= 200, "{} cases", cases.len());
    assert!(cases.iter().filter(|case| case.private.is_empty()).count() * 3 >= cases.len());
    for &kind in PrivateKind::ALL {
        let n = cases.iter().flat_map(|case| &case.private).filter(|(known, _)| *known == kind).count();
        assert!(n >= 5, "{kind} has {n} cases");
    }
}

#[test]
fn nothing_found_survives_its_mask_and_masking_twice_changes_nothing() {
    for case in cases() {
        let once = mask(&case.text).into_owned();
        for found in private(&case.text) {
            let value = found.span.of(&case.text);
            // A short value (`123`) may stand elsewhere in the sentence too.
            assert!(value.len() < 6 || !once.contains(value), "{once:?} still shows {value:?}");
        }
        assert_eq!(mask(&once), Cow::Borrowed(once.as_str()), "{:?}", case.text);
    }
}
