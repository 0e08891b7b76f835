//! Labelled messages as a trainer has them: one JSON object a line.

use crate::reading::Knowledge;
use crate::vocab::Sentiment;
use serde_json::Value;

/// What rows are labelled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// `negative`, `neutral`, `positive`.
    Sentiment,
    /// 0 to 4; rows with 0 teach nothing about how upset somebody is.
    Severity,
}

const SENTIMENT: [Sentiment; 3] = [Sentiment::Negative, Sentiment::Neutral, Sentiment::Positive];

impl Label {
    /// By its name on the command line.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "sentiment" => Some(Self::Sentiment),
            "severity" => Some(Self::Severity),
            _ => None,
        }
    }

    /// The formula whose numbers it fits.
    #[must_use]
    pub const fn formula(self) -> &'static str {
        match self {
            Self::Sentiment => "score",
            Self::Severity => "severity",
        }
    }

    /// The labels by name, lowest first.
    #[must_use]
    pub fn names(self) -> Vec<&'static str> {
        match self {
            Self::Sentiment => SENTIMENT.iter().map(|sentiment| sentiment.name()).collect(),
            Self::Severity => vec!["1", "2", "3", "4"],
        }
    }

    pub(super) fn levels(self) -> usize {
        self.names().len()
    }

    pub(super) const fn fits(self, class: usize) -> bool {
        matches!(self, Self::Sentiment) || class > 0
    }

    pub(super) const fn level(self, class: usize) -> usize {
        match self {
            Self::Sentiment => class,
            Self::Severity => class - 1,
        }
    }

    const fn bound_names(self) -> &'static [(&'static str, f64)] {
        match self {
            Self::Sentiment => &[("negative-below", -0.12), ("positive-above", 0.2)],
            Self::Severity => &[("frustrated-from", 2.2), ("very-upset-from", 5.0), ("acute-from", 9.0)],
        }
    }

    /// Where one label ends and the next begins, as sums.
    pub(super) fn bounds(self, knowledge: &Knowledge) -> Vec<f64> {
        let number = |name: &str, otherwise: f64| knowledge.number(self.formula(), name, otherwise);
        let scale = number("scale", 3.0);
        let names = self.bound_names().iter();
        names
            .map(|(name, otherwise)| number(name, *otherwise))
            .map(|at| if self == Self::Sentiment { at.atanh() * scale } else { at })
            .collect()
    }

    /// Bounds as the formula writes them.
    pub(super) fn named_bounds(self, knowledge: &Knowledge, before: &[f64], after: &[f64]) -> Vec<(&'static str, f64, f64)> {
        let scale = knowledge.number(self.formula(), "scale", 3.0);
        let written = |at: f64| ((if self == Self::Sentiment { (at / scale).tanh() } else { at }) * 100.0).round() / 100.0;
        self.bound_names()
            .iter()
            .zip(before.iter().zip(after))
            .map(|((name, _), (before, after))| (*name, written(*before), written(*after)))
            .collect()
    }

    fn class(self, value: &Value) -> Option<usize> {
        match self {
            Self::Sentiment => value.as_str().and_then(|name| SENTIMENT.iter().position(|sentiment| sentiment.name() == name)),
            Self::Severity => value.as_u64().filter(|level| *level <= 4).map(|level| level as usize),
        }
    }

    const fn wanted(self) -> &'static str {
        match self {
            Self::Sentiment => "negative, neutral or positive",
            Self::Severity => "a number from 0 to 4",
        }
    }

    const fn field(self) -> &'static str {
        match self {
            Self::Sentiment => "sentiment",
            Self::Severity => "severity",
        }
    }
}

/// One labelled message.
#[derive(Clone, Debug)]
pub struct Row {
    /// What they wrote.
    pub text: String,
    /// The label, lowest 0.
    pub class: usize,
    /// How much it counts; 1 unless the row has a `weight`.
    pub weight: f64,
    /// The file it comes from.
    pub set: String,
}

/// Why nothing can be learned from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LearnError {
    /// A line that is no JSON object.
    BrokenLine {
        /// Counted from 1.
        line: usize,
        /// What the parser said.
        message: String,
    },
    /// A line without a text.
    NoText {
        /// Counted from 1.
        line: usize,
    },
    /// A line whose label is missing or not one of the labels.
    BadLabel {
        /// Counted from 1.
        line: usize,
        /// Name of the field.
        field: &'static str,
        /// What it has instead.
        found: String,
        /// What it may have.
        wanted: &'static str,
    },
    /// Too few rows to learn from.
    TooFew {
        /// How many there are.
        found: usize,
        /// How many it takes.
        needed: usize,
    },
    /// All rows have the same label.
    OneClass {
        /// The label.
        label: String,
    },
}

impl std::fmt::Display for LearnError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::BrokenLine { line, message } => write!(f, "line {line} is not a JSON object: {message}"),
            Self::NoText { line } => write!(f, "line {line} has no `text`"),
            Self::BadLabel { line, field, found, wanted } => write!(f, "line {line}: `{field}` is {found}; it must be {wanted}"),
            Self::TooFew { found, needed } => write!(f, "{found} messages are too few to learn from; label at least {needed}"),
            Self::OneClass { label } => write!(f, "all messages are labelled `{label}`; add messages with another label"),
        }
    }
}

impl std::error::Error for LearnError {}

/// Fewest rows that say anything.
const FEWEST: usize = 40;

/// Reads rows, one JSON object a line with `text`, the label's own field and perhaps `weight`. Empty lines are skipped.
///
/// # Errors
/// The first line that cannot be used; a file with too few rows or only one label.
pub fn rows(files: &[(String, String)], label: Label) -> Result<Vec<Row>, LearnError> {
    let mut out: Vec<Row> = Vec::new();
    for (name, source) in files {
        for (n, text) in source.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let line = n + 1;
            let value: Value = serde_json::from_str(text).map_err(|error| LearnError::BrokenLine { line, message: error.to_string() })?;
            if !value.is_object() {
                return Err(LearnError::BrokenLine { line, message: "it is another kind of value".to_owned() });
            }
            let text =
                value.get("text").and_then(Value::as_str).filter(|text| !text.trim().is_empty()).ok_or(LearnError::NoText { line })?;
            let field = label.field();
            let given = value.get(field);
            let class = given.and_then(|given| label.class(given)).ok_or_else(|| LearnError::BadLabel {
                line,
                field,
                found: given.map_or_else(|| "missing".to_owned(), |given| format!("`{given}`")),
                wanted: label.wanted(),
            })?;
            let weight = value
                .get("weight")
                .and_then(Value::as_f64)
                .filter(|weight| weight.is_finite())
                .map_or(1.0, |weight| weight.clamp(0.0, 100.0));
            out.push(Row { text: text.to_owned(), class, weight, set: name.clone() });
        }
    }
    let useful: Vec<&Row> = out.iter().filter(|row| label.fits(row.class)).collect();
    if useful.len() < FEWEST {
        return Err(LearnError::TooFew { found: useful.len(), needed: FEWEST });
    }
    if useful.iter().all(|row| row.class == useful[0].class) {
        return Err(LearnError::OneClass { label: label.names()[label.level(useful[0].class)].to_owned() });
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::{Label, LearnError, rows};

    fn file(lines: &[&str]) -> Vec<(String, String)> {
        vec![("mine.jsonl".to_owned(), lines.join("\n"))]
    }

    #[test]
    fn what_cannot_be_used_is_named_with_its_line() {
        let good = r#"{"text": "The lift is stuck.", "sentiment": "negative"}"#;
        assert!(matches!(rows(&file(&[good, "{oops"]), Label::Sentiment), Err(LearnError::BrokenLine { line: 2, .. })));
        assert_eq!(rows(&file(&[good, "", r#"{"sentiment": "negative"}"#]), Label::Sentiment).unwrap_err(), LearnError::NoText { line: 3 });
        assert_eq!(
            rows(&file(&[r#"{"text": "Hello.", "sentiment": "cross"}"#]), Label::Sentiment).unwrap_err().to_string(),
            "line 1: `sentiment` is `\"cross\"`; it must be negative, neutral or positive"
        );
        assert_eq!(rows(&file(&[good; 3]), Label::Sentiment).unwrap_err(), LearnError::TooFew { found: 3, needed: 40 });
        assert_eq!(rows(&file(&[good; 60]), Label::Sentiment).unwrap_err(), LearnError::OneClass { label: "negative".to_owned() });
    }
}
