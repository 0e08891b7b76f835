//! Words and pairs of words that the packs do not know and the labels do.
//!
//! A word is worth proposing when the messages that hold it are read wrong in
//! one direction. Only dictionary words are ever proposed: no name, number or
//! address can leave a message this way.

use super::fit::{Example, Model, Problem, Sums, logistic};
use crate::matcher::Owner;
use crate::reading::{Knowledge, Reading, value_places};
use crate::text::{TokenKind, is_word};
use std::collections::BTreeMap;

/// A word or pair worth adding to the lexicon.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// As a pattern.
    pub words: String,
    /// The weight that fits it.
    pub weight: f64,
    /// In how many messages, by label, lowest first.
    pub seen: Vec<usize>,
    /// Logarithm of the odds for the lowest label with the word against without.
    pub log_odds: f64,
    /// Of those messages, how many are read as labelled now, and would be with it.
    pub right: (usize, usize),
}

/// Fewest messages a proposal rests on.
const FEWEST: usize = 5;

#[derive(Default)]
pub(super) struct Gathered {
    /// Rows by word or pair.
    rows: BTreeMap<String, Vec<u32>>,
    count: u32,
}

impl Gathered {
    /// Gathers the words of a message that no cue and no lexicon entry covers.
    pub(super) fn add(&mut self, knowledge: &Knowledge, reading: &Reading) {
        let document = &reading.document;
        let mut covered = vec![false; document.tokens().len()];
        for one in knowledge.matcher.find(document, &value_places(document)) {
            if matches!(one.owner, Owner::Lexicon(_)) {
                covered[one.first..=one.last].fill(true);
            }
        }
        let mut words: Vec<String> = Vec::new();
        for sentence in document.body() {
            let tokens: Vec<(usize, &str)> = (sentence.first..sentence.last)
                .filter(|&i| {
                    document.tokens()[i].kind == TokenKind::Word
                        && !reading.private.iter().any(|private| private.span.overlaps(document.tokens()[i].span))
                })
                .map(|i| (i, document.fold(&document.tokens()[i])))
                .collect();
            let plain = |word: &str| word.len() > 1 && is_word(word) || matches!(word, "i" | "a" | "u");
            for (n, (at, word)) in tokens.iter().enumerate() {
                if plain(word) && word.len() > 1 && !covered[*at] {
                    words.push((*word).to_owned());
                }
                if let Some((next, second)) = tokens.get(n + 1)
                    && *next == at + 1
                    && plain(word)
                    && plain(second)
                    && !(covered[*at] && covered[*next])
                {
                    words.push(format!("{word} {second}"));
                }
            }
        }
        words.sort_unstable();
        words.dedup();
        for word in words {
            self.rows.entry(word).or_default().push(self.count);
        }
        self.count += 1;
    }

    /// The proposals that help most, at most `most` of them.
    pub(super) fn propose(self, problem: &Problem, model: &Model, most: usize) -> Vec<Proposal> {
        let sums: Vec<Sums> = problem.examples.iter().map(|example| model.sums(example)).collect();
        let classes = model.bounds.len() + 1;
        let total = count(problem.examples.iter(), classes);
        let mut ranked: Vec<(f64, Proposal)> = Vec::new();
        for (words, rows) in self.rows.into_iter().filter(|(_, rows)| rows.len() >= FEWEST) {
            // The slope and the curve of the loss if the word were weighed: one step of the same regression.
            let (mut slope, mut curve) = (0.0, 0.0);
            for row in &rows {
                let example = &problem.examples[*row as usize];
                for (bound, at) in model.bounds.iter().enumerate() {
                    let p = logistic(sums[*row as usize].above(bound, *at));
                    slope += example.weight * (f64::from(u8::from(example.class > bound)) - p);
                    curve += example.weight * p * (1.0 - p);
                }
            }
            let surprise = slope / curve.max(1e-9).sqrt();
            let weight = ((slope / (curve + problem.hold)).clamp(-2.0, 2.0) * 10.0).round() / 10.0;
            if surprise.abs() < 2.5 || weight.abs() < 0.2 {
                continue;
            }
            let seen = count(rows.iter().map(|row| &problem.examples[*row as usize]), classes);
            let right = |more: f64| {
                rows.iter()
                    .filter(|row| {
                        let sums = sums[**row as usize];
                        Sums { side: sums.side + more, ..sums }.class(&model.bounds) == problem.examples[**row as usize].class
                    })
                    .count()
            };
            let right = (right(0.0), right(weight));
            ranked.push((surprise.abs(), Proposal { words, weight, log_odds: log_odds(&seen, &total), seen, right }));
        }
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.words.cmp(&b.1.words)));
        ranked.into_iter().map(|(_, proposal)| proposal).take(most).collect()
    }
}

fn count<'a>(examples: impl Iterator<Item = &'a Example>, classes: usize) -> Vec<usize> {
    let mut out = vec![0; classes];
    for example in examples {
        out[example.class] += 1;
    }
    out
}

fn log_odds(seen: &[usize], total: &[usize]) -> f64 {
    let (low, rest) = (seen[0] as f64 + 0.5, seen[1..].iter().sum::<usize>() as f64 + 0.5);
    let (all_low, all_rest) =
        (total[0] as f64 - seen[0] as f64 + 0.5, (total[1..].iter().sum::<usize>() - seen[1..].iter().sum::<usize>()) as f64 + 0.5);
    ((low / rest / (all_low / all_rest)).ln() * 100.0).round() / 100.0
}
