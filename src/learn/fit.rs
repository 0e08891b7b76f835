//! Regularised logistic regression over ordered labels, by coordinate descent.
//!
//! Each bound between two neighbouring labels is one logistic question ("above
//! it or not?") asked of the same sum of weights. A weight is held where the
//! pack has it, and the more messages disagree, the further it moves. Numbers
//! of the formula `quiet` draw the bounds apart: they speak for the middle. No
//! randomness: the same rows give the same numbers.

use crate::reading::pulled;

/// One message as the fit sees it.
pub(super) struct Example {
    /// Which numbers it takes, and how often.
    pub(super) shares: Vec<(u32, f64)>,
    pub(super) class: usize,
    pub(super) weight: f64,
    pub(super) fold: usize,
}

pub(super) struct Problem {
    pub(super) examples: Vec<Example>,
    /// Numbers as the packs have them.
    pub(super) start: Vec<f64>,
    /// 1 and −1 where a number must keep its sign, 0 where it is free.
    pub(super) signs: Vec<f64>,
    /// Which numbers speak for the middle.
    pub(super) quiet: Vec<bool>,
    pub(super) bounds: Vec<f64>,
    pub(super) hold: f64,
}

#[derive(Clone, Debug)]
pub(super) struct Model {
    pub(super) weights: Vec<f64>,
    quiet: Vec<bool>,
    pub(super) bounds: Vec<f64>,
}

impl Model {
    /// What speaks for one side or the other, and what for the middle.
    pub(super) fn sums(&self, example: &Example) -> Sums {
        let mut out = Sums::default();
        for (index, share) in &example.shares {
            let part = self.weights[*index as usize] * share;
            if self.quiet[*index as usize] { out.quiet += part } else { out.side += part }
        }
        out
    }

    pub(super) fn class(&self, example: &Example) -> usize {
        self.sums(example).class(&self.bounds)
    }
}

/// The two sums of a message.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    pub(super) side: f64,
    pub(super) quiet: f64,
}

impl Sums {
    /// How far above a bound the message is, as the fit asks it.
    pub(super) fn above(self, bound: usize, at: f64) -> f64 {
        self.side + way(bound) * self.quiet - at
    }

    /// The label, as a reading decides it.
    pub(super) fn class(self, bounds: &[f64]) -> usize {
        let middle = bounds.iter().sum::<f64>() / bounds.len() as f64;
        let at = if self.quiet == 0.0 { self.side } else { middle + pulled(self.side - middle, self.quiet) };
        bounds.iter().filter(|bound| at > **bound).count()
    }
}

/// What speaks for the middle speaks against falling under the first bound and against rising over the others.
fn way(bound: usize) -> f64 {
    if bound == 0 { 1.0 } else { -1.0 }
}

/// A number seen in fewer messages than this stays as it is.
const FEWEST: usize = 4;
/// The least a cue or a word keeps: what never counts should be deleted by a person, not by a fit.
const LEAST: f64 = 0.1;
/// The most a number may weigh; more than this is a rule, not a weight.
const MOST: f64 = 3.0;
const ROUNDS: usize = 60;

impl Problem {
    pub(super) fn as_it_is(&self) -> Model {
        Model { weights: self.start.clone(), quiet: self.quiet.clone(), bounds: self.bounds.clone() }
    }

    /// Weights and bounds for the examples that `part` lets in.
    pub(super) fn fit(&self, part: impl Fn(&Example) -> bool) -> Model {
        let rows: Vec<&Example> = self.examples.iter().filter(|example| part(example)).collect();
        let mut columns: Vec<Vec<(u32, f64)>> = vec![Vec::new(); self.start.len()];
        for (row, example) in rows.iter().enumerate() {
            for (index, share) in &example.shares {
                columns[*index as usize].push((row as u32, *share));
            }
        }
        let mut model = self.as_it_is();
        let mut sums: Vec<Sums> = rows.iter().map(|example| model.sums(example)).collect();
        for _ in 0..ROUNDS {
            let mut moved = 0.0_f64;
            for bound in 0..model.bounds.len() {
                let (mut slope, mut curve) = (0.0, 1e-6);
                for (example, sum) in rows.iter().zip(&sums) {
                    let p = logistic(sum.above(bound, model.bounds[bound]));
                    slope += example.weight * (f64::from(u8::from(example.class > bound)) - p);
                    curve += example.weight * p * (1.0 - p);
                }
                let step = (-slope / curve).clamp(-0.5, 0.5);
                model.bounds[bound] += step;
                moved = moved.max(step.abs());
            }
            for (index, column) in columns.iter().enumerate() {
                if column.len() < FEWEST {
                    continue;
                }
                let weight = model.weights[index];
                let (mut slope, mut curve) = (-self.hold * (weight - self.start[index]), self.hold);
                for (row, share) in column {
                    let example = rows[*row as usize];
                    for (bound, at) in model.bounds.iter().enumerate() {
                        let p = logistic(sums[*row as usize].above(bound, *at));
                        let share = share * if self.quiet[index] { way(bound) } else { 1.0 };
                        slope += example.weight * share * (f64::from(u8::from(example.class > bound)) - p);
                        curve += example.weight * share * share * p * (1.0 - p);
                    }
                }
                let step = self.allowed(index, weight + (slope / curve).clamp(-0.5, 0.5)) - weight;
                if step.abs() < 1e-9 {
                    continue;
                }
                model.weights[index] += step;
                moved = moved.max(step.abs());
                for (row, share) in column {
                    let sums = &mut sums[*row as usize];
                    if self.quiet[index] { sums.quiet += share * step } else { sums.side += share * step }
                }
            }
            if moved < 1e-3 {
                break;
            }
        }
        self.settle(&rows, &sums, &mut model);
        model
    }

    fn allowed(&self, index: usize, weight: f64) -> f64 {
        match self.signs[index] {
            sign if sign > 0.0 => weight.clamp(LEAST, MOST),
            sign if sign < 0.0 => weight.clamp(-MOST, -LEAST),
            _ => weight.clamp(-MOST, MOST),
        }
    }

    /// Moves each bound to where the mean F1 of the labels is best: rare labels count as much as common ones.
    fn settle(&self, rows: &[&Example], sums: &[Sums], model: &mut Model) {
        let classes = model.bounds.len() + 1;
        let quality = |bounds: &[f64]| {
            let mut table = vec![vec![0.0; classes]; classes];
            for (example, sum) in rows.iter().zip(sums) {
                table[example.class][sum.class(bounds)] += example.weight;
            }
            (0..classes)
                .map(|class| {
                    let hit = table[class][class];
                    let said: f64 = table.iter().map(|row| row[class]).sum();
                    let is: f64 = table[class].iter().sum();
                    if said + is > 0.0 { 2.0 * hit / (said + is) } else { 0.0 }
                })
                .sum::<f64>()
        };
        for _ in 0..2 {
            for bound in 0..model.bounds.len() {
                let from = model.bounds[bound];
                let low = if bound == 0 { f64::NEG_INFINITY } else { model.bounds[bound - 1] };
                let high = model.bounds.get(bound + 1).copied().unwrap_or(f64::INFINITY);
                let mut best = (quality(&model.bounds), from);
                for step in -15..=15_i32 {
                    let to = from + f64::from(step) * 0.1;
                    if to <= low || to >= high {
                        continue;
                    }
                    model.bounds[bound] = to;
                    let now = quality(&model.bounds);
                    if now > best.0 + 1e-6 {
                        best = (now, to);
                    }
                }
                model.bounds[bound] = best.1;
            }
        }
    }
}

pub(super) fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

#[cfg(test)]
mod tests {
    use super::{Example, Problem};

    fn problem(hold: f64, start: f64) -> Problem {
        // One number that is there in the lower label and never in the upper one.
        let examples = (0..40)
            .map(|i| Example { shares: if i % 2 == 0 { vec![(0, -1.0)] } else { vec![] }, class: i % 2, weight: 1.0, fold: i % 5 })
            .collect();
        Problem { examples, start: vec![start], signs: vec![1.0], quiet: vec![false], bounds: vec![-0.5], hold }
    }

    #[test]
    fn a_weight_moves_with_the_evidence_and_is_held_by_the_pack() {
        let loose = problem(0.5, 1.0).fit(|_| true).weights[0];
        let firm = problem(50.0, 1.0).fit(|_| true).weights[0];
        assert!(loose > 2.0, "{loose}");
        assert!((1.0..1.3).contains(&firm), "{firm}");
    }

    #[test]
    fn a_cue_never_flips() {
        let mut turned = problem(0.1, 1.0);
        for example in &mut turned.examples {
            example.class = 1 - example.class;
        }
        assert!((turned.fit(|_| true).weights[0] - 0.1).abs() < 1e-9);
    }

    #[test]
    fn the_same_rows_give_the_same_numbers() {
        let fit = || problem(1.0, 0.7).fit(|example| example.fold != 2);
        assert_eq!((fit().weights, fit().bounds), (fit().weights, fit().bounds));
    }
}
