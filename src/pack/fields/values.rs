//! The types of value that a field may hold.

use super::{Fields, Shape};
use crate::finding::{Severity, edits, nearest};
use crate::pack::model::Placed;
use crate::pack::tree::{Kind, Node, Scalar, Style};
use crate::span::Span;
use crate::vocab;
use std::collections::BTreeMap;

/// One of a closed list of names.
pub trait Word: Copy + 'static {
    /// What one of these is called.
    const NOUN: &'static str;
    /// All of them.
    fn every() -> &'static [Self];
    /// Its name in YAML.
    fn word(self) -> &'static str;
}

macro_rules! words {
    ($($name:ident),+ $(,)?) => { $(
        impl Word for vocab::$name {
            const NOUN: &'static str = vocab::$name::NOUN;
            fn every() -> &'static [Self] { Self::ALL }
            fn word(self) -> &'static str { self.name() }
        }
    )+ };
}

words!(
    Mood,
    Family,
    Situation,
    Flag,
    Move,
    Slot,
    Channel,
    Stance,
    TextKind,
    Sentiment,
    Fault,
    Action,
    FactKind,
    PrivateKind,
    ReplyType,
    Outcome,
    Axis,
    RuleKind,
    RuleScope,
    Mechanism
);

impl Word for Severity {
    const NOUN: &'static str = "severity";
    fn every() -> &'static [Self] {
        &[Self::Tip, Self::Warning, Self::Error]
    }
    fn word(self) -> &'static str {
        self.name()
    }
}

/// `a`, `b` and `c`
pub(super) fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => format!("`{one}`"),
        [all @ .., last] => format!("{} and `{last}`", all.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")),
    }
}

/// A name as it may stand in a message: not longer than a line.
pub(crate) fn shown(name: &str) -> String {
    const MOST: usize = 60;
    if name.chars().count() <= MOST { name.to_owned() } else { format!("{}…", name.chars().take(MOST).collect::<String>()) }
}

fn plural(noun: &str) -> String {
    noun.strip_suffix('y').map_or_else(|| format!("{noun}s"), |stem| format!("{stem}ies"))
}

/// What may be said in place of a name that is not one of `names`.
pub(crate) fn unknown_name(noun: &str, written: &str, names: &[&'static str]) -> (String, String, Option<&'static str>) {
    let message = format!("there is no {noun} called `{}`", shown(written));
    match nearest(written, names.iter().copied()) {
        Some(near) => (message, format!("did you mean `{near}`?"), (edits(written, near) == 1).then_some(near)),
        None => (message, format!("the {} are {}", plural(noun), listed(names)), None),
    }
}

impl<'a> Fields<'a> {
    fn placed(&mut self, name: &str, node: &'a Node) -> Option<Placed<String>> {
        let Some(text) = node.text(self.file()) else {
            self.wrong_type(name, node, "a text");
            return None;
        };
        let text = match &node.kind {
            Kind::Scalar(Scalar { style: Style::Block, .. }) => text.trim_end(),
            _ => text,
        };
        if text.trim().is_empty() {
            self.error("empty-text", node.span(), format!("a text in `{name}` is empty"), "write something, or remove it".to_owned());
            return None;
        }
        Some(Placed { value: text.to_owned(), span: node.inner() })
    }

    /// A text that may be left out.
    pub fn text(&mut self, name: &'static str, doc: &'static str) -> Option<Placed<String>> {
        let node = self.take(name, doc, false, || Shape::Text)?;
        self.placed(name, node)
    }

    /// A text that must be there.
    pub fn need_text(&mut self, name: &'static str, doc: &'static str) -> Option<Placed<String>> {
        let node = self.take(name, doc, true, || Shape::Text)?;
        self.placed(name, node)
    }

    /// The nodes of a field that is one value or a list of values.
    fn items(&mut self, name: &'static str, node: Option<&'a Node>) -> &'a [Node] {
        let Some(node) = node else { return &[] };
        match &node.kind {
            Kind::Seq(items) if items.is_empty() => {
                self.error(
                    "empty-list",
                    node.span(),
                    format!("`{name}` is an empty list"),
                    "write something in it, or remove the line".to_owned(),
                );
                &[]
            }
            Kind::Seq(items) => items,
            _ => std::slice::from_ref(node),
        }
    }

    /// One text or a list of texts, which may be left out.
    pub fn texts(&mut self, name: &'static str, doc: &'static str) -> Vec<Placed<String>> {
        let node = self.take(name, doc, false, || Shape::Texts);
        let items = self.items(name, node);
        items.iter().filter_map(|item| self.placed(name, item)).collect()
    }

    /// One text or a list of texts, at least one.
    pub fn need_texts(&mut self, name: &'static str, doc: &'static str) -> Option<Vec<Placed<String>>> {
        let node = self.take(name, doc, true, || Shape::Texts);
        let items = self.items(name, node);
        let texts: Vec<_> = items.iter().filter_map(|item| self.placed(name, item)).collect();
        (!texts.is_empty()).then_some(texts)
    }

    /// A number, or nothing when it isn't there.
    pub fn number(&mut self, name: &'static str, doc: &'static str) -> Option<f64> {
        let node = self.take(name, doc, false, || Shape::Number)?;
        self.as_number(name, node)
    }

    /// A number that must be there.
    pub fn need_number(&mut self, name: &'static str, doc: &'static str) -> Option<f64> {
        let node = self.take(name, doc, true, || Shape::Number)?;
        self.as_number(name, node)
    }

    fn as_number(&mut self, name: &str, node: &'a Node) -> Option<f64> {
        let number = self.plain(node).and_then(|text| text.parse::<f64>().ok()).filter(|number| number.is_finite());
        if number.is_none() {
            self.wrong_type(name, node, "a number");
        }
        number
    }

    fn plain(&self, node: &'a Node) -> Option<&'a str> {
        match &node.kind {
            Kind::Scalar(Scalar { style: Style::Plain, .. }) => node.text(self.file()),
            _ => None,
        }
    }

    /// A whole number between `min` and `max`.
    pub fn whole(&mut self, name: &'static str, doc: &'static str, min: i64, max: i64) -> Option<i64> {
        let node = self.take(name, doc, false, || Shape::Whole(min, max))?;
        self.as_whole(name, node, min, max)
    }

    /// A whole number between `min` and `max` that every entry must have.
    pub fn need_whole(&mut self, name: &'static str, doc: &'static str, min: i64, max: i64) -> Option<i64> {
        let node = self.take(name, doc, true, || Shape::Whole(min, max))?;
        self.as_whole(name, node, min, max)
    }

    fn as_whole(&mut self, name: &str, node: &'a Node, min: i64, max: i64) -> Option<i64> {
        let Some(number) = self.plain(node).and_then(|text| text.parse::<i64>().ok()) else {
            self.wrong_type(name, node, "a whole number");
            return None;
        };
        if (min..=max).contains(&number) {
            return Some(number);
        }
        self.error("out-of-range", node.inner(), format!("`{name}` is {number}"), format!("write a number from {min} to {max}"));
        None
    }

    /// `true` or `false`.
    pub fn yes_no(&mut self, name: &'static str, doc: &'static str) -> Option<bool> {
        let node = self.take(name, doc, false, || Shape::YesNo)?;
        let meant = match self.plain(node) {
            Some("true") => return Some(true),
            Some("false") => return Some(false),
            Some("yes" | "Yes" | "YES" | "on" | "y" | "True" | "TRUE") => "true",
            Some("no" | "No" | "NO" | "off" | "n" | "False" | "FALSE") => "false",
            _ => {
                self.wrong_type(name, node, "`true` or `false`");
                return None;
            }
        };
        self.error_with_fix(
            "wrong-type",
            node.inner(),
            format!("`{name}` should be `true` or `false`"),
            Some(format!("write `{meant}`")),
            meant,
        );
        None
    }

    /// A name from a closed list.
    pub fn word<T: Word>(&mut self, name: &'static str, doc: &'static str) -> Option<T> {
        let node = self.take(name, doc, false, || shape::<T>(false))?;
        self.as_word(name, node)
    }

    /// A name from a closed list that must be there.
    pub fn need_word<T: Word>(&mut self, name: &'static str, doc: &'static str) -> Option<T> {
        let node = self.take(name, doc, true, || shape::<T>(false))?;
        self.as_word(name, node)
    }

    /// One name from a closed list, or several.
    pub fn words<T: Word>(&mut self, name: &'static str, doc: &'static str) -> Vec<T> {
        let node = self.take(name, doc, false, || shape::<T>(true));
        let items = self.items(name, node);
        items.iter().filter_map(|item| self.as_word(name, item)).collect()
    }

    /// Reads a node as a name from a closed list.
    pub fn as_word<T: Word>(&mut self, name: &str, node: &'a Node) -> Option<T> {
        let Some(text) = node.text(self.file()) else {
            self.wrong_type(name, node, &format!("the name of a {}", T::NOUN));
            return None;
        };
        let word = T::every().iter().copied().find(|word| word.word() == text);
        if word.is_none() {
            self.unknown_name_at::<T>(text, node.inner());
        }
        word
    }

    /// One of a few names that stand nowhere else.
    pub fn one_of(
        &mut self,
        name: &'static str,
        doc: &'static str,
        required: bool,
        names: &'static [&'static str],
    ) -> Option<&'static str> {
        let node = self.take(name, doc, required, || Shape::Names { noun: name, names: names.to_vec(), many: false })?;
        self.as_one_of(name, node, names)
    }

    /// One or several of a few names that stand nowhere else.
    pub fn several_of(&mut self, name: &'static str, doc: &'static str, names: &'static [&'static str]) -> Vec<&'static str> {
        let node = self.take(name, doc, false, || Shape::Names { noun: name, names: names.to_vec(), many: true });
        let items = self.items(name, node);
        items.iter().filter_map(|item| self.as_one_of(name, item, names)).collect()
    }

    fn as_one_of(&mut self, name: &'static str, node: &'a Node, names: &'static [&'static str]) -> Option<&'static str> {
        let Some(text) = node.text(self.file()) else {
            self.wrong_type(name, node, "a name");
            return None;
        };
        let found = names.iter().copied().find(|known| *known == text);
        if found.is_none() {
            let (message, help, certain) = unknown_name(name, text, names);
            match certain {
                Some(near) => self.error_with_fix("unknown-name", node.inner(), message, Some(help), near),
                None => self.error("unknown-name", node.inner(), message, help),
            }
        }
        found
    }

    /// A number or a range of numbers: `2`, `2..`, `..1`, `1..3`.
    pub fn range(&mut self, name: &'static str, doc: &'static str, min: u8, max: u8) -> Option<(u8, u8)> {
        let node = self.take(name, doc, false, || Shape::Range(min, max))?;
        let text = node.text(self.file()).map(str::trim);
        let bound = |text: &str, open: u8| if text.trim().is_empty() { Some(open) } else { text.trim().parse::<u8>().ok() };
        let read = text.and_then(|text| match text.split_once("..") {
            Some(("", "")) => None,
            Some((from, to)) => Some((bound(from, min)?, bound(to, max)?)),
            None => text.parse().ok().map(|only| (only, only)),
        });
        let Some((from, to)) = read else {
            self.wrong_type(name, node, &format!("a number or a range such as `2..`, `..1` or `1..3`, from {min} to {max}"));
            return None;
        };
        if from.max(to) > max || from.min(to) < min {
            let written = text.unwrap_or("");
            self.error("out-of-range", node.inner(), format!("`{name}` is `{written}`"), format!("write numbers from {min} to {max}"));
            return None;
        }
        if from > to {
            let with = format!("{to}..{from}");
            let message = format!("the range runs backwards, from {from} to {to}");
            self.error_with_fix("reversed-range", node.inner(), message, Some(format!("write `{with}`")), &with);
            return None;
        }
        Some((from, to))
    }

    /// Names of the writer's own choice, each with a number.
    pub fn numbers(&mut self, name: &'static str, doc: &'static str, required: bool) -> BTreeMap<String, f64> {
        let Some(node) = self.take(name, doc, required, || Shape::Numbers) else { return BTreeMap::new() };
        let Kind::Map(pairs) = &node.kind else {
            self.wrong_type(name, node, "a set of names with numbers");
            return BTreeMap::new();
        };
        let file = self.file();
        pairs.iter().filter_map(|(key, value)| Some((key.text(file)?.to_owned(), self.as_number(name, value)?))).collect()
    }

    /// An id: lower case words with hyphens between them.
    pub fn need_id(&mut self) -> Option<Placed<String>> {
        let id = self.need_text("id", "a short name in lower case with hyphens, unique among its kind")?;
        self.check_id(&id).then_some(id)
    }

    /// Whether a text can be an id; reports it when not.
    pub fn check_id(&mut self, id: &Placed<String>) -> bool {
        if is_id(&id.value) {
            return true;
        }
        let better = kebab(&id.value);
        let help = if better.is_empty() { "use letters, digits and hyphens".to_owned() } else { format!("write `{}`", shown(&better)) };
        self.error("bad-id", id.span, format!("`{}` cannot be an id", shown(&id.value)), help);
        false
    }

    /// The text of a node of this file, if it is a text.
    #[must_use]
    pub fn text_of(&self, node: &'a Node) -> Option<&'a str> {
        node.text(self.file())
    }

    /// Where `len` bytes from `at` of a text stand in the file.
    #[must_use]
    pub fn place_in(&self, node: &'a Node, at: usize, len: usize) -> Span {
        let placed = Placed { value: self.text_of(node).unwrap_or("").to_owned(), span: node.inner() };
        self.source.map_or(node.inner(), |source| placed.locate(source, Span::new(at, at + len)))
    }

    /// Reports a name that is not in the list of `T`.
    pub fn unknown_name_at<T: Word>(&mut self, written: &str, span: Span) {
        let names: Vec<_> = T::every().iter().map(|word| word.word()).collect();
        let (message, help, certain) = unknown_name(T::NOUN, written, &names);
        match certain {
            Some(near) => self.error_with_fix("unknown-name", span, message, Some(help), near),
            None => self.error("unknown-name", span, message, help),
        }
    }
}

fn shape<T: Word>(many: bool) -> Shape {
    Shape::Names { noun: T::NOUN, names: T::every().iter().map(|word| word.word()).collect(), many }
}

/// Letters, digits, single hyphens and dots between them; upper case only as in `C-01`.
pub(crate) fn is_id(text: &str) -> bool {
    let evidence = |text: &str| {
        text.split_once('-').is_some_and(|(letters, digits)| {
            !letters.is_empty()
                && letters.bytes().all(|b| b.is_ascii_uppercase())
                && !digits.is_empty()
                && digits.bytes().all(|b| b.is_ascii_alphanumeric())
        })
    };
    let kebab =
        |text: &str| text.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
    text.len() <= 80 && (kebab(text) || evidence(text))
}

fn kebab(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::is_id;

    #[test]
    fn ids_are_kebab_case_or_evidence_numbers() {
        for good in ["still-waiting", "x", "72-hours", "C-01", "CP-12a"] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["", "Still-Waiting", "still waiting", "-x", "x-", "a--b", "C-", "é"] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
