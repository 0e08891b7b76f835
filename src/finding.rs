//! What is wrong, where, and what to write instead: the one shape in which the
//! pack checker and the coach report, so that one renderer serves both.

use crate::source::Source;
use crate::span::Span;
use serde::{Deserialize, Serialize};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Worth knowing; nothing is broken.
    Tip,
    /// Likely to hurt; a person should look.
    Warning,
    /// Wrong; the thing does not work or must not be sent.
    Error,
}

impl Severity {
    /// The name used in JSON and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tip => "tip",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A certain repair: put `with` in the place of `span`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The bytes to replace, in the finding's own source; empty to insert.
    pub span: Span,
    /// What to write there.
    pub with: String,
}

/// One thing found, in a text that a person wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Kebab-case name of the problem, stable across releases.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The text it was found in, or none when it is about a folder.
    pub source: Option<Source>,
    /// Byte range in that text.
    pub span: Span,
    /// What is wrong: lower case, no full stop, names in backticks.
    pub message: String,
    /// What to write instead, if there is something to say.
    pub help: Option<String>,
    /// A repair that is certain to be right.
    pub fix: Option<Fix>,
}

impl Finding {
    /// An error at `span` of `source`.
    #[must_use]
    pub fn error(code: &'static str, source: &Source, span: Span, message: impl Into<String>) -> Self {
        Self { code, severity: Severity::Error, source: Some(source.clone()), span, message: message.into(), help: None, fix: None }
    }

    /// The same with another severity.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Adds what to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds a certain repair.
    #[must_use]
    pub fn fix(mut self, span: Span, with: impl Into<String>) -> Self {
        self.fix = Some(Fix { span, with: with.into() });
        self
    }
}

/// The candidate nearest to `word` by edits, if one is near enough to be a likely slip.
///
/// Near enough means at most a third of the word's characters, and at least one edit is always allowed.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (word.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (edits(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, candidate)| (*distance, *candidate))
        .map(|(_, candidate)| candidate)
}

/// Edit distance that counts a swap of neighbours as one edit (optimal string alignment).
#[must_use]
pub fn edits(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let swap = usize::from(a[i - 1] != b[j - 1]);
            row[j] = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + swap);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = last;
        last = row;
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::{edits, nearest};

    #[test]
    fn a_swap_of_neighbours_is_one_edit() {
        assert_eq!(edits("familiy", "family"), 1);
        assert_eq!(edits("wieght", "weight"), 1);
        assert_eq!(edits("", "abc"), 3);
    }

    #[test]
    fn the_nearest_name_is_offered_only_when_it_is_near() {
        let names = ["family", "weight", "unless"];
        assert_eq!(nearest("famly", names), Some("family"));
        assert_eq!(nearest("colour", names), None);
    }
}
