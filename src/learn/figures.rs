//! How often labels were right.

/// Counts of labels given and labels read.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Rows: label given; columns: label read.
    pub table: Vec<Vec<usize>>,
}

impl Figures {
    pub(super) fn new(classes: usize, pairs: impl Iterator<Item = (usize, usize)>) -> Self {
        let mut table = vec![vec![0; classes]; classes];
        for (given, read) in pairs {
            table[given][read] += 1;
        }
        Self { table }
    }

    /// How many rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.table.iter().flatten().sum()
    }

    /// Share of rows read as labelled.
    #[must_use]
    pub fn accuracy(&self) -> f64 {
        let right: usize = (0..self.table.len()).map(|class| self.table[class][class]).sum();
        right as f64 / self.rows().max(1) as f64
    }

    /// Mean F1 over the labels that occur.
    #[must_use]
    pub fn macro_f1(&self) -> f64 {
        mean_f1(&self.table)
    }

    /// Mean F1 of the lowest label against all others.
    #[must_use]
    pub fn lowest_against_rest(&self) -> f64 {
        let mut two = vec![vec![0; 2]; 2];
        for (given, row) in self.table.iter().enumerate() {
            for (read, count) in row.iter().enumerate() {
                two[usize::from(given > 0)][usize::from(read > 0)] += count;
            }
        }
        mean_f1(&two)
    }
}

fn mean_f1(table: &[Vec<usize>]) -> f64 {
    let each: Vec<f64> = (0..table.len())
        .filter(|class| table[*class].iter().sum::<usize>() > 0)
        .map(|class| {
            let said: usize = table.iter().map(|row| row[class]).sum();
            let is: usize = table[class].iter().sum();
            2.0 * table[class][class] as f64 / (said + is) as f64
        })
        .collect();
    each.iter().sum::<f64>() / each.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::Figures;

    #[test]
    fn figures_count_what_was_right() {
        let figures = Figures::new(3, [(0, 0), (0, 0), (0, 1), (1, 1), (2, 2), (2, 1)].into_iter());
        assert!((figures.accuracy() - 4.0 / 6.0).abs() < 1e-9);
        assert!((figures.macro_f1() - (0.8 + 0.5 + 2.0 / 3.0) / 3.0).abs() < 1e-9);
        assert!((figures.lowest_against_rest() - (0.8 + 6.0 / 7.0) / 2.0).abs() < 1e-9);
    }
}
