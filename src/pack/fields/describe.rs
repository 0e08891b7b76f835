//! What a field is, for people and for editors.

use super::Fields;
use crate::span::Span;

/// One field of a kind of entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name in YAML.
    pub name: &'static str,
    /// What it is for, in a line that reads after a comma.
    pub doc: &'static str,
    /// Whether every entry must have it.
    pub required: bool,
    /// What may stand there.
    pub shape: Shape,
}

/// What may stand in a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A text.
    Text,
    /// One text or a list of texts.
    Texts,
    /// A number.
    Number,
    /// A whole number between these.
    Whole(i64, i64),
    /// `true` or `false`.
    YesNo,
    /// One of these names, or a list of them when `many`.
    Names {
        /// What one of them is called.
        noun: &'static str,
        /// All of them.
        names: Vec<&'static str>,
        /// Whether a list may stand there.
        many: bool,
    },
    /// A number or a range of numbers between these: `2`, `2..`, `..1`, `1..3`.
    Range(u8, u8),
    /// A set of fields.
    Group(Vec<Field>),
    /// A list of sets of fields.
    Groups(Vec<Field>),
    /// Names of the writer's own choice, each with a number.
    Numbers,
    /// Something else: in words, and as a JSON Schema.
    Custom(&'static str, serde_json::Value),
}

/// The fields that `read` asks for, without reading anything.
#[must_use]
pub fn describe<'a, T>(read: impl FnOnce(&mut Fields<'a>) -> Option<T>) -> Vec<Field> {
    let mut fields = Fields {
        what: "",
        source: None,
        pairs: &[],
        keys: Vec::new(),
        place: Span::default(),
        used: Vec::new(),
        names: Vec::new(),
        missing: Vec::new(),
        whole: true,
        findings: Vec::new(),
        described: Some(Vec::new()),
    };
    read(&mut fields);
    fields.described.unwrap_or_default()
}
