//! Learning that stays legible: fits the weights that stand in packs to
//! labelled messages and proposes words the packs do not know.
//!
//! In go compiled packs and rows of text with a label; out come changes of
//! single numbers, each with the messages it rests on, figures from
//! cross-validation, and proposals. Nothing here writes a file, and nothing of
//! a message but single words and pairs of words ever leaves.

mod figures;
mod fit;
mod rows;
mod words;

pub use figures::Figures;
pub use rows::{Label, LearnError, Row, rows};
pub use words::Proposal;

use crate::reading::{self, Knob, Knowledge, ReadOptions, Term};
use fit::{Example, Model, Problem};
use std::collections::BTreeMap;

/// How to learn.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// What the rows are labelled with.
    pub label: Label,
    /// How many parts the rows are cut into for cross-validation.
    pub folds: usize,
    /// How firmly a weight is held at what the pack says; 1 moves with a handful of messages, 10 with a hundred.
    pub hold: f64,
    /// How many words to propose at most.
    pub proposals: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { label: Label::Sentiment, folds: 5, hold: 2.0, proposals: 20 }
    }
}

/// One number that the messages would have otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Which number.
    pub knob: Knob,
    /// As in the pack.
    pub before: f64,
    /// As the messages have it, to one decimal.
    pub after: f64,
    /// How many messages it counted in, by label, lowest first.
    pub seen: Vec<usize>,
}

/// Figures of one file of rows.
#[derive(Clone, Debug)]
pub struct Set {
    /// Its name.
    pub name: String,
    /// With the packs as they are.
    pub before: Figures,
    /// On rows that the fit had not seen.
    pub unseen: Figures,
}

/// What was learned.
#[derive(Clone, Debug)]
pub struct Learned {
    /// Numbers that change, the largest change first.
    pub changes: Vec<Change>,
    /// Where one label ends and the next begins, by the formula's name: before and after.
    pub bounds: Vec<(&'static str, f64, f64)>,
    /// All rows, then each file where there are several.
    pub sets: Vec<Set>,
    /// Words and pairs worth adding.
    pub proposals: Vec<Proposal>,
}

/// Fits weights to rows and says how much better they read messages they were not fitted on.
#[must_use]
pub fn learn(knowledge: &Knowledge, rows: &[Row], options: &Options) -> Learned {
    let label = options.label;
    let kept: Vec<&Row> = rows.iter().filter(|row| label.fits(row.class)).collect();
    let mut knobs: BTreeMap<Knob, usize> = BTreeMap::new();
    let mut order: Vec<Knob> = Vec::new();
    let mut examples: Vec<Example> = Vec::new();
    let mut gathered = words::Gathered::default();
    for row in &kept {
        let read = reading::read(knowledge, &row.text, &ReadOptions::default());
        let terms = if label == Label::Severity { &read.severity_terms } else { &read.terms };
        let quiet: &[Term] = if label == Label::Severity { &[] } else { &read.quiet_terms };
        let mut shares = Vec::with_capacity(terms.len() + quiet.len());
        for term in terms.iter().chain(quiet).filter(|term| term.share != 0.0) {
            let index = *knobs.entry(term.knob.clone()).or_insert_with(|| {
                order.push(term.knob.clone());
                order.len() - 1
            });
            shares.push((index as u32, term.share));
        }
        gathered.add(knowledge, &read);
        examples.push(Example { shares, class: label.level(row.class), weight: row.weight, fold: fold(&row.text, options.folds) });
    }
    let start: Vec<f64> = order.iter().map(|knob| value(knowledge, label, knob)).collect();
    let signs = order.iter().map(|knob| sign(knowledge, knob)).collect();
    let bounds = label.bounds(knowledge);
    let quiet = order.iter().map(|knob| matches!(knob, Knob::Quiet(_))).collect();
    let problem = Problem { examples, start: start.clone(), signs, quiet, bounds, hold: options.hold };

    let before: Vec<usize> = problem.examples.iter().map(|example| problem.as_it_is().class(example)).collect();
    let mut unseen = vec![0; problem.examples.len()];
    for part in 0..options.folds {
        let model = problem.fit(|example| example.fold != part);
        for (i, example) in problem.examples.iter().enumerate().filter(|(_, example)| example.fold == part) {
            unseen[i] = model.class(example);
        }
    }
    let mut model = problem.fit(|_| true);
    if label == Label::Sentiment {
        recentre(&mut model, &order);
    }
    let classes = label.levels();
    let figures = |of: &[usize], part: &dyn Fn(usize) -> bool| {
        Figures::new(classes, (0..kept.len()).filter(|&i| part(i)).map(|i| (problem.examples[i].class, of[i])))
    };
    let mut sets = vec![Set { name: "all".to_owned(), before: figures(&before, &|_| true), unseen: figures(&unseen, &|_| true) }];
    let names: std::collections::BTreeSet<&str> = kept.iter().map(|row| row.set.as_str()).collect();
    if names.len() > 1 {
        sets.extend(names.iter().map(|name| {
            let part = |i: usize| kept[i].set == *name;
            Set { name: (*name).to_owned(), before: figures(&before, &part), unseen: figures(&unseen, &part) }
        }));
    }
    Learned {
        changes: changes(&problem, &model, &order, classes),
        bounds: label.named_bounds(knowledge, &problem.bounds, &model.bounds),
        sets,
        proposals: gathered.propose(&problem, &model, options.proposals),
    }
}

fn changes(problem: &Problem, model: &Model, order: &[Knob], classes: usize) -> Vec<Change> {
    let mut seen = vec![vec![0; classes]; order.len()];
    for example in &problem.examples {
        for (index, _) in &example.shares {
            seen[*index as usize][example.class] += 1;
        }
    }
    let mut out: Vec<Change> = order
        .iter()
        .enumerate()
        .map(|(i, knob)| Change {
            knob: knob.clone(),
            before: problem.start[i],
            after: one_decimal(model.weights[i]),
            seen: std::mem::take(&mut seen[i]),
        })
        .filter(|change| (change.after - change.before).abs() > 0.049)
        .collect();
    out.sort_by(|a, b| (b.after - b.before).abs().total_cmp(&(a.after - a.before).abs()).then_with(|| a.knob.cmp(&b.knob)));
    out
}

/// Puts the middle between the bounds at nought, so that a score of nought says nothing either way.
fn recentre(model: &mut Model, order: &[Knob]) {
    let Some(bias) = order.iter().position(|knob| *knob == Knob::Formula("bias".into())) else { return };
    let middle = model.bounds.iter().sum::<f64>() / model.bounds.len() as f64;
    let middle = one_decimal(middle);
    model.weights[bias] -= middle;
    model.bounds.iter_mut().for_each(|bound| *bound -= middle);
}

fn one_decimal(number: f64) -> f64 {
    let rounded = (number * 10.0).round() / 10.0;
    if rounded == 0.0 { 0.0 } else { rounded }
}

/// The number a knob stands at.
#[must_use]
pub fn value(knowledge: &Knowledge, label: Label, knob: &Knob) -> f64 {
    match knob {
        Knob::Cue(index) => knowledge.packs.cues[*index as usize].weight,
        Knob::Lexicon(index) => knowledge.packs.lexicon[*index as usize].weight,
        Knob::Formula(name) => knowledge.number(label.formula(), name, 0.0),
        Knob::Quiet(name) => knowledge.number("quiet", name, 0.0),
    }
}

/// Which way a number may point: a cue stays a cue, bad news stays bad news.
fn sign(knowledge: &Knowledge, knob: &Knob) -> f64 {
    match knob {
        Knob::Cue(_) => 1.0,
        Knob::Lexicon(index) => knowledge.packs.lexicon[*index as usize].weight.signum(),
        Knob::Formula(_) | Knob::Quiet(_) => 0.0,
    }
}

/// The part a text falls into: the same text always in the same one.
fn fold(text: &str, folds: usize) -> usize {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    (hash >> 16) as usize % folds.max(1)
}
