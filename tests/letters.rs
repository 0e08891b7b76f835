//! What kind of letter it is: how well the table in `src/reading/turns` tells letters that no fit has seen, and whether it is
//! what `letters.jsonl` gives. `UPDATE_GOLDEN=1` writes it anew.

use heard::reading::turns::{ALWAYS, UNIT, leaning, turns};
use heard::text::Document;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// How often a turn has to occur before it is given a weight.
const OFTEN: usize = 8;

/// How hard weights are drawn to nothing, how far one letter moves them at first, and how often each letter is read.
const HOLD: f64 = 0.05;
const STEP: f64 = 0.5;
const ROUNDS: usize = 25;

struct Letter {
    turns: Vec<u32>,
    wrong: bool,
    thanks: bool,
    /// Letters of people who only ask, only complain and so on.
    kind: String,
    text: String,
}

fn letters() -> Vec<Letter> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/letters.jsonl");
    let file = std::fs::read_to_string(path).expect("the letters are there");
    file.lines()
        .map(|line| {
            let letter: serde_json::Value = serde_json::from_str(line).expect("a letter is an object");
            let kind = letter["kind"].as_str().expect("a letter has a kind").to_owned();
            let text = letter["text"].as_str().expect("a letter has a text").to_owned();
            Letter {
                turns: turns(&Document::new(text.as_str())),
                wrong: matches!(kind.as_str(), "complaint" | "mixed"),
                thanks: matches!(kind.as_str(), "praise" | "mixed" | "thanks-question"),
                kind,
                text,
            }
        })
        .collect()
}

/// Logistic regression over turns that are there or not, letter by letter, each weight with a step of its own that shrinks as
/// it is used. No randomness: the same letters give the same weights.
fn fit(letters: &[&Letter], is: impl Fn(&Letter) -> bool) -> BTreeMap<u32, f64> {
    let mut often: BTreeMap<u32, usize> = BTreeMap::new();
    for turn in letters.iter().flat_map(|letter| &letter.turns) {
        *often.entry(*turn).or_default() += 1;
    }
    let known: Vec<u32> = often.into_iter().filter(|(_, times)| *times >= OFTEN).map(|(turn, _)| turn).collect();
    let places: Vec<Vec<usize>> =
        letters.iter().map(|letter| letter.turns.iter().filter_map(|turn| known.binary_search(turn).ok()).collect()).collect();
    let always = known.binary_search(&ALWAYS).expect("every letter has it");
    // A weight, and the squares of how it was moved.
    let mut weights: Vec<(f64, f64)> = vec![(0.0, 1e-6); known.len()];
    let mut order: Vec<usize> = (0..letters.len()).collect();
    let mut state: u64 = 1;
    for _ in 0..ROUNDS {
        for last in (1..order.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(last, (state >> 33) as usize % (last + 1));
        }
        for &at in &order {
            let sum: f64 = places[at].iter().map(|place| weights[*place].0).sum();
            let off = 1.0 / (1.0 + (-sum).exp()) - f64::from(u8::from(is(letters[at])));
            for &place in &places[at] {
                let (weight, moved) = &mut weights[place];
                let slope = off + if place == always { 0.0 } else { HOLD * *weight };
                *moved += slope * slope;
                *weight -= STEP * slope / moved.sqrt();
            }
        }
    }
    known.into_iter().zip(weights).map(|(turn, (weight, _))| (turn, weight)).collect()
}

fn sum(weights: &BTreeMap<u32, f64>, letter: &Letter) -> f64 {
    letter.turns.iter().filter_map(|turn| weights.get(turn)).sum()
}

#[test]
fn letters_that_no_fit_has_seen_are_told() {
    let letters = letters();
    let folds = 5;
    let (mut wrong, mut thanks, mut sure, mut sure_right) = (0, 0, 0, 0);
    for fold in 0..folds {
        let rest: Vec<&Letter> = letters.iter().enumerate().filter(|(at, _)| at % folds != fold).map(|(_, letter)| letter).collect();
        let (of_wrong, of_thanks) = (fit(&rest, |letter| letter.wrong), fit(&rest, |letter| letter.thanks));
        for letter in letters.iter().skip(fold).step_by(folds) {
            let lean = sum(&of_wrong, letter);
            wrong += usize::from((lean > 0.0) == letter.wrong);
            thanks += usize::from((sum(&of_thanks, letter) > 0.0) == letter.thanks);
            sure += usize::from(lean.abs() > 1.0);
            sure_right += usize::from(lean.abs() > 1.0 && (lean > 0.0) == letter.wrong);
        }
    }
    let share = |part: usize, whole: usize| part as f64 / whole as f64;
    let (wrong, thanks) = (share(wrong, letters.len()), share(thanks, letters.len()));
    println!("wrong {wrong:.3}, thanks {thanks:.3}, sure {:.3}, of these right {:.3}", share(sure, letters.len()), share(sure_right, sure));
    assert!(wrong >= 0.84, "whether something went wrong is told for {wrong:.3} of unseen letters");
    assert!(thanks >= 0.84, "whether somebody is thanked is told for {thanks:.3} of unseen letters");
}

#[test]
fn the_table_is_what_the_letters_give() {
    let letters = letters();
    let all: Vec<&Letter> = letters.iter().collect();
    let (wrong, thanks) = (fit(&all, |letter| letter.wrong), fit(&all, |letter| letter.thanks));
    let byte = |weight: f64| (weight / UNIT).round().clamp(-127.0, 127.0) as i8;
    // What weighs a twentieth tells nothing.
    let kept: BTreeMap<u32, (i8, i8)> = wrong
        .iter()
        .map(|(turn, weight)| (*turn, (byte(*weight), byte(thanks[turn]))))
        .filter(|(_, (wrong, thanks))| wrong.unsigned_abs() > 2 || thanks.unsigned_abs() > 2)
        .collect();
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/reading/turns/weights.bin");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let record = |(turn, (wrong, thanks)): (&u32, &(i8, i8))| {
            let [_, number @ ..] = turn.to_be_bytes();
            [number[0], number[1], number[2], wrong.to_le_bytes()[0], thanks.to_le_bytes()[0]]
        };
        let table: Vec<u8> = kept.iter().flat_map(record).collect();
        std::fs::write(&path, &table).expect("the table can be written");
        return;
    }
    // Another machine's arithmetic may round the last place differently: letters are weighed, and bytes aren't compared.
    for letter in &letters {
        let have = leaning(&Document::new(letter.text.as_str()));
        let known = letter.turns.iter().filter_map(|turn| kept.get(turn));
        let (want_wrong, want_thanks) =
            known.fold((0.0, 0.0), |(wrong, thanks), (one, other)| (wrong + f64::from(*one) * UNIT, thanks + f64::from(*other) * UNIT));
        assert!((have.wrong - want_wrong).abs() < 0.5 && (have.thanks - want_thanks).abs() < 0.5, "{} {:?}", letter.kind, letter.text);
    }
}
