//! A unified diff of two texts, for `--diff`: replies are short, so the plain method will do.

use std::fmt::Write as _;

/// Lines of context around a change.
const CONTEXT: usize = 3;

/// The diff from `before` to `after`; empty when they are equal.
pub(crate) fn unified(name: &str, before: &str, after: &str) -> String {
    if before == after {
        return String::new();
    }
    let a: Vec<&str> = before.lines().collect();
    let b: Vec<&str> = after.lines().collect();
    let steps = steps(&a, &b);
    let mut out = format!("--- {name}\n+++ {name}\n");
    let changed: Vec<usize> = steps.iter().enumerate().filter(|(_, (mark, _))| *mark != ' ').map(|(n, _)| n).collect();
    let mut at = 0;
    while at < changed.len() {
        let start = changed[at].saturating_sub(CONTEXT);
        let mut end = (changed[at] + CONTEXT + 1).min(steps.len());
        while at + 1 < changed.len() && changed[at + 1] <= end + CONTEXT {
            at += 1;
            end = (changed[at] + CONTEXT + 1).min(steps.len());
        }
        at += 1;
        let lines = |from: usize, to: usize, not: char| steps[from..to].iter().filter(|(mark, _)| *mark != not).count();
        let _ = writeln!(
            out,
            "@@ -{},{} +{},{} @@",
            lines(0, start, '+') + 1,
            lines(start, end, '+'),
            lines(0, start, '-') + 1,
            lines(start, end, '-')
        );
        for (mark, line) in &steps[start..end] {
            let _ = writeln!(out, "{mark}{line}");
        }
    }
    super::sanitize::sanitize(&out).into_owned()
}

/// Lines kept (` `), taken out (`-`) and put in (`+`), by the longest common run of lines.
fn steps<'a>(a: &[&'a str], b: &[&'a str]) -> Vec<(char, &'a str)> {
    // A reply of very many lines is shown as replaced whole rather than compared at a cost that grows with the square.
    if a.len().saturating_mul(b.len()) > 4_000_000 {
        return a.iter().map(|line| ('-', *line)).chain(b.iter().map(|line| ('+', *line))).collect();
    }
    let mut common = vec![vec![0_u32; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            common[i][j] = if a[i] == b[j] { common[i + 1][j + 1] + 1 } else { common[i + 1][j].max(common[i][j + 1]) };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut out = Vec::with_capacity(a.len() + b.len());
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && a[i] == b[j] {
            out.push((' ', a[i]));
            i += 1;
            j += 1;
        } else if j == b.len() || i < a.len() && common[i + 1][j] >= common[i][j + 1] {
            out.push(('-', a[i]));
            i += 1;
        } else {
            out.push(('+', b[j]));
            j += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::unified;

    #[test]
    fn a_changed_line_is_shown_with_its_neighbours() {
        let before = "Hi Ann,\n\nSorry for the inconvenience.\n\nTom\n";
        let after = "Hi Ann,\n\nI'm sorry your coat is late.\n\nTom\n";
        let want = "--- r\n+++ r\n@@ -1,5 +1,5 @@\n Hi Ann,\n \n-Sorry for the inconvenience.\n+I'm sorry your coat is late.\n \n Tom\n";
        assert_eq!(unified("r", before, after), want);
        assert_eq!(unified("r", before, before), "");
    }
}
