//! Reads the fields of one entry, and tells which fields an entry may have.
//!
//! A kind of entry is declared once, as a function that asks a [`Fields`] for
//! each of its fields by name with a line of explanation. Run over a node it
//! yields the entry and every fault at once; run without one ([`describe`]) it
//! yields the list of fields, from which the JSON Schema and the tables of the
//! documentation are made. Faults are reported in a trainer's words, with the
//! nearest valid name and a repair where it is certain.

mod describe;
mod values;

pub use describe::{Field, Shape, describe};
pub use values::Word;
pub(super) use values::shown;

use super::tree::{Kind, Node, Style};
use crate::finding::{Finding, edits, nearest};
use crate::source::Source;
use crate::span::Span;

/// Most faults that are told of one entry.
const MAX_FINDINGS: usize = 100;

/// The fields of one entry, or of a group of fields inside one.
pub struct Fields<'a> {
    /// What the fields belong to, in a message: `cue`, `when`.
    what: &'static str,
    source: Option<&'a Source>,
    pairs: &'a [(Node, Node)],
    /// The keys of `pairs`, as they are written.
    keys: Vec<&'a str>,
    /// Where a fault of the entry as a whole is shown.
    place: Span,
    used: Vec<bool>,
    names: Vec<&'static str>,
    /// Required fields that are not written, with their explanation.
    missing: Vec<(&'static str, &'static str)>,
    /// Whether these are the fields of an entry, and not of a group inside one.
    whole: bool,
    findings: Vec<Finding>,
    described: Option<Vec<Field>>,
}

/// Reads one entry: what `read` makes of `node`, unless something in it is an error.
///
/// Everything wrong with it is added to `findings`, also when an entry results.
pub fn read<'a, T>(
    what: &'static str,
    source: &'a Source,
    node: &'a Node,
    findings: &mut Vec<Finding>,
    read: impl FnOnce(&mut Fields<'a>) -> Option<T>,
) -> Option<T> {
    let Kind::Map(pairs) = &node.kind else {
        let finding = Finding::error(
            "wrong-type",
            source,
            node.inner(),
            format!("a {what} should be a set of fields, and this is {}", shape_of(node, source.text())),
        );
        findings.push(finding.help("write `- id: …` and the other fields below it, all starting in the same column"));
        return None;
    };
    let keys = keys(pairs, source.text());
    let place = entry_place(&keys, pairs, node);
    let mut fields = Fields {
        what,
        source: Some(source),
        pairs,
        used: vec![false; keys.len()],
        keys,
        place,
        names: Vec::with_capacity(FIELDS),
        missing: Vec::new(),
        whole: true,
        findings: Vec::new(),
        described: None,
    };
    let value = read(&mut fields);
    fields.finish();
    let broken = fields.findings.iter().any(|finding| finding.severity == crate::finding::Severity::Error);
    findings.append(&mut fields.findings);
    if broken { None } else { value }
}

/// Fields that most entries may have at most.
const FIELDS: usize = 16;

/// The keys of fields as they are written; no field is called by an empty name.
fn keys<'a>(pairs: &'a [(Node, Node)], file: &'a str) -> Vec<&'a str> {
    pairs.iter().map(|(key, _)| key.text(file).unwrap_or("")).collect()
}

/// The id's text if there is one, else the first field's name.
fn entry_place(keys: &[&str], pairs: &[(Node, Node)], node: &Node) -> Span {
    let id = keys.iter().position(|key| *key == "id").map(|index| pairs[index].1.inner());
    id.or_else(|| pairs.first().map(|(key, _)| key.inner())).unwrap_or_else(|| node.span())
}

/// What a node is, in words.
fn shape_of(node: &Node, file: &str) -> &'static str {
    match &node.kind {
        _ if node.is_nothing(file) => "empty",
        Kind::Scalar(_) => "a text",
        Kind::Seq(_) => "a list",
        Kind::Map(_) => "a set of fields",
        Kind::Baked(_) => "compiled",
    }
}

impl<'a> Fields<'a> {
    fn file(&self) -> &'a str {
        self.source.map_or("", Source::text)
    }

    /// Whether the fields are only being listed; nothing is read then.
    #[must_use]
    pub fn is_describing(&self) -> bool {
        self.described.is_some()
    }

    /// The place at which a fault of the whole entry is shown: its id, or its first field.
    #[must_use]
    pub fn place(&self) -> Span {
        self.place
    }

    /// Reports an error of this entry.
    pub fn error(&mut self, code: &'static str, span: Span, message: impl Into<String>, help: impl Into<Option<String>>) {
        let Some(source) = self.source else { return };
        if self.findings.len() >= MAX_FINDINGS {
            return;
        }
        let mut finding = Finding::error(code, source, span, message);
        finding.help = help.into();
        self.findings.push(finding);
    }

    /// Reports an error that has a certain repair.
    fn error_with_fix(&mut self, code: &'static str, span: Span, message: String, help: Option<String>, with: &str) {
        self.error(code, span, message, help);
        if let Some(finding) = self.findings.last_mut().filter(|finding| finding.span == span) {
            finding.fix = Some(crate::finding::Fix { span, with: with.to_owned() });
        }
    }

    /// The node of a field, if it is written and not empty.
    fn take(&mut self, name: &'static str, doc: &'static str, required: bool, shape: impl FnOnce() -> Shape) -> Option<&'a Node> {
        if let Some(list) = &mut self.described {
            list.push(Field { name, doc, required, shape: shape() });
            return None;
        }
        self.names.push(name);
        let file = self.file();
        let Some(index) = self.keys.iter().position(|key| *key == name) else {
            // Fields that `<<` would have brought are not missed: that it brings none is reported already.
            if required && !self.keys.contains(&"<<") {
                self.missing.push((name, doc));
            }
            return None;
        };
        self.used[index] = true;
        let (key, value) = &self.pairs[index];
        if value.is_nothing(file) {
            let help = if required { format!("write {doc}") } else { "write a value after the colon, or remove the line".to_owned() };
            self.error("empty-field", key.inner(), format!("`{name}` is empty"), help);
            return None;
        }
        Some(value)
    }

    /// The slot of patterns that were compiled when the program was built and stand under this name.
    pub fn baked(&mut self, name: &str) -> Option<u32> {
        let index = self.keys.iter().position(|key| *key == name)?;
        let Kind::Baked(slot) = self.pairs[index].1.kind else { return None };
        self.used[index] = true;
        Some(slot)
    }

    fn wrong_type(&mut self, name: &str, node: &Node, wanted: &str) {
        let file = self.file();
        let raw = node.span().of(file);
        let help = match &node.kind {
            Kind::Map(_) | Kind::Seq(_) if wanted.contains("text") && raw.starts_with(['{', '[']) => {
                Some("a text that starts with a bracket must stand in quotes".to_owned())
            }
            Kind::Map(pairs) if wanted.contains("text") && pairs.len() == 1 => {
                Some("a text with `: ` in it must stand in quotes".to_owned())
            }
            Kind::Scalar(scalar) if scalar.style != Style::Plain && !wanted.contains("text") => Some("write it without quotes".to_owned()),
            _ => None,
        };
        let message = format!("`{name}` should be {wanted}, and this is {}", shape_of(node, file));
        self.error("wrong-type", node.inner(), message, help);
    }

    /// Reads a group of fields, such as `when`; nothing when it isn't there.
    pub fn group<T>(&mut self, name: &'static str, doc: &'static str, read: impl FnOnce(&mut Fields<'a>) -> Option<T>) -> Option<T> {
        if self.is_describing() {
            let fields = describe::<T>(read);
            return self.take(name, doc, false, || Shape::Group(fields)).and(None);
        }
        let node = self.take(name, doc, false, || Shape::Text)?;
        self.inside(name, node, read)
    }

    /// Reads a list of groups of fields, such as `needs`.
    pub fn groups<T>(&mut self, name: &'static str, doc: &'static str, mut read: impl FnMut(&mut Fields<'a>) -> Option<T>) -> Vec<T> {
        if self.is_describing() {
            let fields = describe::<T>(read);
            self.take(name, doc, false, || Shape::Groups(fields));
            return Vec::new();
        }
        let Some(node) = self.take(name, doc, false, || Shape::Text) else { return Vec::new() };
        let items = match &node.kind {
            Kind::Seq(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        items.iter().filter_map(|item| self.inside(name, item, &mut read)).collect()
    }

    /// Reads the fields of a node inside this entry.
    pub fn inside<T>(&mut self, what: &'static str, node: &'a Node, read: impl FnOnce(&mut Fields<'a>) -> Option<T>) -> Option<T> {
        let Kind::Map(pairs) = &node.kind else {
            self.wrong_type(what, node, "a set of fields");
            return None;
        };
        let mut fields = Fields {
            what,
            source: self.source,
            pairs,
            place: pairs.first().map_or(node.span(), |(key, _)| key.inner()),
            keys: keys(pairs, self.file()),
            used: vec![false; pairs.len()],
            names: Vec::with_capacity(FIELDS),
            missing: Vec::new(),
            whole: false,
            findings: std::mem::take(&mut self.findings),
            described: None,
        };
        let value = read(&mut fields);
        fields.finish();
        self.findings = fields.findings;
        value
    }

    /// A field whose value is read by the caller; `schema` describes it for editors, `words` for people.
    pub fn custom(
        &mut self,
        name: &'static str,
        doc: &'static str,
        required: bool,
        words: &'static str,
        schema: impl FnOnce() -> serde_json::Value,
    ) -> Option<&'a Node> {
        self.take(name, doc, required, || Shape::Custom(words, schema()))
    }

    /// Reports fields that are unknown and fields that are missing; a missing one that an unknown one stands for is not told twice.
    fn finish(&mut self) {
        self.unknown_keys();
        for (name, doc) in std::mem::take(&mut self.missing) {
            let message =
                if self.whole { format!("this {} has no `{name}`", self.what) } else { format!("`{}` has no `{name}` here", self.what) };
            self.error("missing-field", self.place, message, format!("add `{name}:`, {doc}"));
        }
    }

    fn unknown_keys(&mut self) {
        for index in 0..self.pairs.len() {
            if self.used[index] {
                continue;
            }
            let key = &self.pairs[index].0;
            let written = self.keys[index].to_owned();
            if written == "<<" {
                continue;
            }
            let shown = values::shown(&written);
            let message = if self.whole {
                format!("a {} has no field `{shown}`", self.what)
            } else {
                format!("`{}` has no field `{shown}`", self.what)
            };
            let free = self.names.iter().copied().filter(|name| !self.keys.contains(name));
            let near = nearest(&written, free).or_else(|| other_words(&written).filter(|name| self.names.contains(name)));
            self.missing.retain(|(name, _)| near != Some(*name));
            match near {
                Some(name) if edits(&written, name) == 1 => {
                    self.error_with_fix("unknown-key", key.inner(), message, Some(format!("did you mean `{name}`?")), name);
                }
                Some(name) => self.error("unknown-key", key.inner(), message, format!("did you mean `{name}`?")),
                None => {
                    let help = format!("its fields are {}", values::listed(&self.names));
                    self.error("unknown-key", key.inner(), message, help);
                }
            }
        }
    }
}

/// Names that people reach for, and what the field is called here.
fn other_words(written: &str) -> Option<&'static str> {
    Some(match written {
        "pattern" | "patterns" | "match" | "matches" | "words" => "any",
        "example" | "examples" | "good" | "yes" => "hits",
        "counterexamples" | "bad" | "no" => "misses",
        "except" | "not" | "ignore" => "unless",
        "sentence" | "say" | "phrase" | "template" | "reply" => "text",
        "condition" | "conditions" | "if" => "when",
        "name" | "key" => "id",
        "reason" | "because" | "comment" | "note" => "why",
        "next-phrase" | "followed-by" => "then",
        "kind" | "type" | "category" => "family",
        _ => return None,
    })
}
