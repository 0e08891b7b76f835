//! A YAML file as a tree in which every node knows its place.
//!
//! In goes the text of one pack file, out comes a [`Node`] or the [`Fault`]s
//! that kept one from being built. Only what a pack needs is taken: texts,
//! lists and fields. Anchors, aliases, merge keys, tags and further documents
//! are faults, so nothing is ever expanded, and depth and size are bounded.
//!
//! `build.rs` includes this file to read the built-in packs when the program is
//! built; it must not use anything of the crate but [`Span`].

use crate::span::Span;
use serde::{Deserialize, Serialize};
use serde_saphyr::granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, ScanError, Span as EventSpan};
use std::collections::HashSet;

/// Longest file that is read, in bytes.
pub const MAX_BYTES: usize = 2_000_000;
/// Deepest nesting of lists and fields.
pub const MAX_DEPTH: usize = 16;
/// Most nodes of one file.
pub const MAX_NODES: usize = 250_000;

/// A text, a list or a set of fields, with its place in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Node {
    start: u32,
    end: u32,
    /// What it is.
    pub kind: Kind,
}

/// What a node is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// A text, a number, or nothing at all.
    Scalar(Scalar),
    /// A list.
    Seq(Vec<Node>),
    /// Fields, in the order in which they are written, keys unique.
    Map(Vec<(Node, Node)>),
    /// Patterns of a built-in entry that were compiled when the program was built, by their slot. No file reads as this.
    Baked(u32),
}

/// A single value: how it is written, and its text where that is not simply a piece of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scalar {
    /// How it is written.
    pub style: Style,
    decoded: Option<Box<str>>,
}

/// How a single value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Style {
    /// Without quotes.
    Plain,
    /// In `'…'` or `"…"`.
    Quoted,
    /// After `|` or `>`.
    Block,
}

impl Node {
    /// The bytes of the file that it takes up, quotes and brackets included.
    #[must_use]
    pub fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// The bytes of the file that hold a text's own characters, quotes left out; the whole span for anything else.
    #[must_use]
    pub fn inner(&self) -> Span {
        match &self.kind {
            Kind::Scalar(Scalar { style: Style::Quoted, .. }) if self.end - self.start >= 2 => {
                Span::new(self.start as usize + 1, self.end as usize - 1)
            }
            _ => self.span(),
        }
    }

    /// The text of a single value; `file` is the text the tree was read from.
    #[must_use]
    pub fn text<'a>(&'a self, file: &'a str) -> Option<&'a str> {
        match &self.kind {
            Kind::Scalar(scalar) => Some(scalar.decoded.as_deref().unwrap_or_else(|| self.inner().of(file))),
            Kind::Seq(_) | Kind::Map(_) | Kind::Baked(_) => None,
        }
    }

    /// Whether it is a single value of this text; asked for each two fields that stand together.
    fn is_text(&self, text: &str, file: &str) -> bool {
        match &self.kind {
            Kind::Scalar(Scalar { style: Style::Plain, decoded: None }) => {
                file.as_bytes().get(self.start as usize..self.end as usize) == Some(text.as_bytes())
            }
            _ => self.text(file) == Some(text),
        }
    }

    /// The items of the one list that these fields are, if they are that.
    pub(super) fn into_only_list(self) -> Option<Vec<Self>> {
        let Kind::Map(mut fields) = self.kind else { return None };
        let (_, list) = fields.pop().filter(|_| fields.is_empty())?;
        match list.kind {
            Kind::Seq(items) => Some(items),
            _ => None,
        }
    }

    /// Moves it to where it stands `more` bytes further on and `less` bytes further back.
    pub(super) fn move_by(&mut self, more: usize, less: usize) {
        let moved = |place: u32| u32::try_from((place as usize + more).saturating_sub(less)).unwrap_or(u32::MAX);
        self.start = moved(self.start);
        self.end = moved(self.end);
        match &mut self.kind {
            Kind::Seq(items) => items.iter_mut().for_each(|item| item.move_by(more, less)),
            Kind::Map(pairs) => pairs.iter_mut().for_each(|(key, value)| {
                key.move_by(more, less);
                value.move_by(more, less);
            }),
            Kind::Scalar(_) | Kind::Baked(_) => {}
        }
    }

    /// Whether nothing is written here (`key:` and then nothing, `~` or `null`).
    #[must_use]
    pub fn is_nothing(&self, file: &str) -> bool {
        matches!(&self.kind, Kind::Scalar(Scalar { style: Style::Plain, .. }))
            && matches!(self.text(file), Some("" | "~" | "null" | "Null" | "NULL"))
    }
}

/// Something that is wrong with the YAML itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Kebab-case name of the problem.
    pub code: &'static str,
    /// Where.
    pub span: Span,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
    /// Whether reading stopped here, so that there is no tree.
    pub fatal: bool,
}

/// What came of reading a file.
#[derive(Clone, Debug, Default)]
pub struct Parsed {
    /// The tree, unless a fault was fatal or the file is empty.
    pub root: Option<Node>,
    /// What is wrong, in the order of the file.
    pub faults: Vec<Fault>,
    /// How many nodes there are.
    pub nodes: usize,
}

/// Reads the YAML of one file.
#[must_use]
pub fn parse(text: &str) -> Parsed {
    if text.len() > MAX_BYTES {
        let mut reader = Reader::new(text);
        reader.fatal(
            "file-too-big",
            Span::new(0, 0),
            format!("the file is larger than {} MB", MAX_BYTES / 1_000_000),
            "split it into several files",
        );
        return reader.finish();
    }
    let mut options = Options::default();
    options.emit_anchor_events = true;
    options.emit_unresolved_aliases = true;
    options.disallow_directives = true;
    options.emit_comments = false;
    options.flow_nesting_limit = MAX_DEPTH;
    options.block_nesting_limit = MAX_DEPTH;
    let mut reader = Reader::new(text);
    for event in Parser::new_from_str_with_options(text, options) {
        let keep_on = match event {
            Ok((event, span)) => reader.event(event, &span),
            Err(error) => {
                reader.syntax(&error);
                false
            }
        };
        if !keep_on {
            break;
        }
    }
    reader.finish()
}

/// A list or a set of fields that is not closed yet.
enum Open {
    Seq(u32, Vec<Node>),
    Map { start: u32, pairs: Vec<(Node, Node)>, key: Option<Node>, seen: HashSet<Box<str>> },
}

/// Above this many fields, keys are compared through a set.
const FEW_KEYS: usize = 16;

struct Reader<'a> {
    text: &'a str,
    open: Vec<Open>,
    root: Option<Node>,
    faults: Vec<Fault>,
    nodes: usize,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, open: Vec::new(), root: None, faults: Vec::new(), nodes: 0 }
    }

    fn finish(mut self) -> Parsed {
        let broken = self.faults.iter().any(|fault| fault.fatal);
        self.faults.sort_by_key(|fault| fault.span);
        Parsed { root: if broken { None } else { self.root }, faults: self.faults, nodes: self.nodes }
    }

    fn fault(&mut self, code: &'static str, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.faults.push(Fault { code, span, message: message.into(), help: Some(help.into()), fatal: false });
    }

    fn fatal(&mut self, code: &'static str, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.faults.push(Fault { code, span, message: message.into(), help: Some(help.into()), fatal: true });
    }

    fn place(&self, span: &EventSpan) -> (u32, u32) {
        let range = span.byte_range().unwrap_or(self.text.len()..self.text.len());
        (u32::try_from(range.start).unwrap_or(u32::MAX), u32::try_from(range.end).unwrap_or(u32::MAX))
    }

    /// Takes one event; false when reading cannot go on.
    fn event(&mut self, event: Event<'_>, at: &EventSpan) -> bool {
        let (start, end) = self.place(at);
        let span = Span::new(start as usize, end as usize);
        if let Some(tag) = at.tag_span() {
            let (start, end) = self.place(&tag);
            let tag = Span::new(start as usize, end as usize);
            self.fault(
                "tag",
                tag,
                format!("`{}` is a YAML tag, which packs do not use", tag.of(self.text)),
                "put the text in quotes, or remove the tag",
            );
        }
        match event {
            Event::Scalar(value, style, _, _) => {
                let end = self.trimmed_end(start, end, style);
                let node = self.scalar(&value, style, start, end);
                self.lost_after_hash(&node);
                self.add(node)
            }
            Event::SequenceStart(..) => self.enter(Open::Seq(start, Vec::new()), span),
            Event::MappingStart(..) => self.enter(Open::Map { start, pairs: Vec::with_capacity(8), key: None, seen: HashSet::new() }, span),
            Event::SequenceEnd | Event::MappingEnd => self.leave(end),
            Event::Anchor(_, name) => {
                self.fault(
                    "anchor",
                    span,
                    format!("`&{name}` is a YAML anchor, which packs do not use"),
                    "write the text out, in quotes if it starts with `&`",
                );
                true
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                let written = span.of(self.text).to_owned();
                self.fault(
                    "alias",
                    span,
                    format!("`{written}` is a YAML alias, which packs do not use"),
                    "write the text out, in quotes if it starts with `*`",
                );
                let node = self.scalar(&written, ScalarStyle::Plain, start, end);
                self.add(node)
            }
            Event::DocumentStart(..) if self.root.is_some() => {
                self.fatal(
                    "second-document",
                    span,
                    "a second document starts here",
                    "remove the `---`, or move what follows into a file of its own",
                );
                false
            }
            _ => true,
        }
    }

    /// The end of a value without the line ends and blanks that follow it.
    fn trimmed_end(&self, start: u32, end: u32, style: ScalarStyle) -> u32 {
        if matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted) {
            return end;
        }
        let raw = Span::new(start as usize, end as usize).of(self.text);
        start + u32::try_from(raw.trim_end().len()).unwrap_or(0)
    }

    fn scalar(&self, value: &str, style: ScalarStyle, start: u32, end: u32) -> Node {
        let style = match style {
            ScalarStyle::Plain => Style::Plain,
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
            ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
        };
        let mut node = Node { start, end, kind: Kind::Scalar(Scalar { style, decoded: None }) };
        if node.inner().of(self.text) != value {
            node.kind = Kind::Scalar(Scalar { style, decoded: Some(value.into()) });
        }
        node
    }

    /// Words after ` #` are a comment; without a space after the `#` they were probably meant to be read.
    fn lost_after_hash(&mut self, node: &Node) {
        let Kind::Scalar(Scalar { style: Style::Plain, .. }) = node.kind else { return };
        let at = node.end as usize;
        let rest = self.text.get(at..).unwrap_or("");
        // Only what follows at once is looked at: the rest of the line may be long, and every item of a list asks.
        let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let mut lost = rest[blanks..].chars();
        if node.start < node.end && lost.next() == Some('#') && lost.next().is_some_and(char::is_alphanumeric) {
            let from = at + blanks;
            let trimmed = rest[blanks..].split(['\n', '\r']).next().unwrap_or("");
            self.fault(
                "lost-after-hash",
                Span::new(from, from + trimmed.trim_end().len()),
                "everything from this `#` on is a comment and is not read",
                "put the whole text in quotes, or write a space after the `#`",
            );
        }
    }

    fn count(&mut self, span: Span) -> bool {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            self.fatal("file-too-big", span, format!("the file holds more than {MAX_NODES} values"), "split it into several files");
            return false;
        }
        true
    }

    fn enter(&mut self, open: Open, span: Span) -> bool {
        if self.open.len() >= MAX_DEPTH {
            self.fatal(
                "too-deep",
                span,
                format!("lists and fields are nested more than {MAX_DEPTH} deep"),
                "put texts that hold brackets in quotes",
            );
            return false;
        }
        self.open.push(open);
        true
    }

    fn leave(&mut self, end: u32) -> bool {
        let node = match self.open.pop() {
            Some(Open::Seq(start, items)) => {
                let end = self.close(start, end, items.last().map(|item| item.end));
                Node { start, end, kind: Kind::Seq(items) }
            }
            Some(Open::Map { start, pairs, .. }) => {
                let end = self.close(start, end, pairs.last().map(|(_, value)| value.end));
                Node { start, end, kind: Kind::Map(pairs) }
            }
            None => return true,
        };
        self.add(node)
    }

    /// Where a list or a set of fields ends: at its bracket, or with its last value.
    fn close(&self, start: u32, end: u32, last: Option<u32>) -> u32 {
        let bracketed = matches!(self.text.as_bytes().get(start as usize), Some(b'[' | b'{'))
            && matches!(self.text.as_bytes().get((end as usize).wrapping_sub(1)), Some(b']' | b'}'));
        if bracketed { end } else { last.unwrap_or(end).max(start) }
    }

    fn add(&mut self, node: Node) -> bool {
        let span = node.span();
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::Seq(_, items)) => items.push(node),
            Some(Open::Map { pairs, key, seen, .. }) => match key.take() {
                None => {
                    let file = self.text;
                    let Some(name) = node.text(file) else {
                        self.fault("field-name", span, "a field's name must be a word", "put texts that hold brackets in quotes");
                        if let Some(Open::Map { key, .. }) = self.open.last_mut() {
                            *key = Some(node);
                        }
                        return self.count(span);
                    };
                    let twice = if pairs.len() < FEW_KEYS {
                        pairs.iter().any(|(other, _)| other.is_text(name, file))
                    } else {
                        if seen.is_empty() {
                            seen.extend(pairs.iter().filter_map(|(other, _)| other.text(file).map(Box::from)));
                        }
                        seen.contains(name)
                    };
                    if !seen.is_empty() {
                        seen.insert(name.into());
                    }
                    let odd = (twice || name == "<<").then(|| name.to_owned());
                    *key = Some(node);
                    match odd.as_deref() {
                        Some("<<") => {
                            self.fault("merge-key", span, "`<<` merges fields, which packs do not use", "write the fields out");
                        }
                        Some(name) => self.fault("duplicate-key", span, format!("`{name}` is written twice here"), "keep one of the two"),
                        None => {}
                    }
                }
                Some(key) => pairs.push((key, node)),
            },
        }
        self.count(span)
    }

    fn syntax(&mut self, error: &ScanError) {
        let mut at = error.marker().byte_offset().unwrap_or(self.text.len()).min(self.text.len());
        if is_tab(error.kind()) {
            // The parser names the text before the tab, which is no help: tabs cannot be seen.
            at += self.text.get(at..).and_then(|rest| rest.find('\t')).unwrap_or(0);
        }
        let len = self.text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let (message, help) = match error.kind() {
            // A field among list items: it is the indentation that went wrong.
            ErrorKind::ExpectedBlockSequenceEntry if !self.text[at..].starts_with('-') => wording(&ErrorKind::InvalidIndentation),
            kind => wording(kind),
        };
        let code = if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) { "too-deep" } else { "yaml-syntax" };
        self.fatal(code, Span::new(at, at + len), message, help);
    }
}

fn is_tab(kind: &ErrorKind) -> bool {
    use ErrorKind as E;
    matches!(kind, E::TabNotAllowed | E::TabInBlockIndentation | E::TabInIndentation | E::TabAtBlockScalarStart | E::TabInPlainScalar)
}

/// The parser's complaint in a trainer's words.
fn wording(kind: &ErrorKind) -> (String, &'static str) {
    use ErrorKind as E;
    let (message, help) = match kind {
        tab if is_tab(tab) => ("a tab stands where only spaces may stand", "indent with spaces"),
        E::UnclosedQuotedScalar | E::DocumentIndicatorInQuotedScalar => {
            ("a quote is opened and never closed", "close it with the same quote")
        }
        E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => {
            ("the text goes on after its closing quote", "quote the whole text with \"…\"; inside it, write \\\" for a quote")
        }
        E::UnknownQuotedScalarEscape | E::InvalidQuotedScalarHexEscape | E::InvalidUnicodeEscape => {
            ("a backslash in \"…\" is followed by a letter it does not go with", "write \\\\ for a backslash, or use '…'")
        }
        E::InvalidIndentation | E::InvalidQuotedScalarIndent | E::InvalidFlowScalarIndent | E::InvalidBlockScalarIndent => {
            ("this line is not indented as its neighbours are", "start it in the same column as the lines it belongs to")
        }
        E::ExpectedBlockMappingKey | E::SimpleKeyExpected | E::InvalidSimpleKey => (
            "a field, such as `text: …`, was expected here",
            "check the indentation, the colon and the quotes of this line and the one before",
        ),
        E::ExpectedBlockSequenceEntry | E::BlockSequenceEntryNotAllowed => {
            ("a list item does not fit here", "start every `-` of a list in the same column")
        }
        E::MappingValueNotAllowed | E::InvalidColonPlacement | E::InvalidMappingValueWhitespace | E::MappingKeyNotAllowed => {
            ("a colon does not fit here", "put a text that holds `: ` in quotes")
        }
        E::ExpectedFlowSequenceSeparator | E::UnexpectedEofFlowSequence => {
            ("a list in `[…]` needs a comma or its `]` here", "put texts that hold brackets, commas or quotes in quotes")
        }
        E::ExpectedFlowMappingSeparator | E::UnexpectedEofFlowMapping | E::UnexpectedEofImplicitFlowMapping => {
            ("fields in `{…}` need a comma or their `}` here", "a text that starts with `{` must stand in quotes")
        }
        E::UnclosedFlowCollection { .. } => ("a bracket is opened and never closed", "close it, or put the text in quotes"),
        E::MisplacedFlowCollectionEnd | E::MismatchedFlowCollectionEnd { .. } => {
            ("this bracket closes nothing that is open", "remove it, or put the text in quotes")
        }
        E::RecursionLimitExceeded => ("lists and fields are nested too deep", "put texts that hold brackets in quotes"),
        E::DirectiveDisallowed => ("a line cannot start with `%` here", "put the text in quotes"),
        E::UnexpectedCharacter { character: '\0' } => ("there is a NUL character here", "save the file as plain text, UTF-8"),
        E::UnexpectedCharacter { character } => {
            return (format!("`{}` cannot start a text without quotes", character.escape_default()), "put the text in quotes");
        }
        E::InvalidBlockEntryWhitespace => ("a `-` must be followed by a space", "write `- ` and then the text"),
        E::ExpectedTagBang | E::InvalidTagTerminator | E::MissingTagUri | E::UndeclaredTagHandle => {
            ("a text without quotes cannot start with `!`", "put the text in quotes")
        }
        E::MissingAnchorOrAliasName => ("a text without quotes cannot start with `*` or `&`", "put the text in quotes"),
        other => return (format!("the YAML cannot be read here: {other}"), "check the indentation and the quotes of this line"),
    };
    (message.to_owned(), help)
}

#[cfg(test)]
mod tests {
    use super::{Kind, MAX_DEPTH, Parsed, parse};

    #[track_caller]
    fn faults(text: &str) -> Vec<(&'static str, usize)> {
        parse(text).faults.iter().map(|fault| (fault.code, fault.span.start)).collect()
    }

    #[test]
    fn texts_keep_their_place_without_their_quotes() {
        let text = "a: plain words\nb: 'it''s'\nc: \"caf\\u00e9\"\nd: [x, \"y\"]\ne: |\n  two\n  lines\n";
        let Parsed { root: Some(root), faults, .. } = parse(text) else { panic!("a tree") };
        assert_eq!(faults, []);
        let Kind::Map(pairs) = &root.kind else { panic!("fields") };
        let values: Vec<_> = pairs.iter().map(|(_, value)| (value.text(text), value.inner().of(text))).collect();
        assert_eq!(
            values,
            [
                (Some("plain words"), "plain words"),
                (Some("it's"), "it''s"),
                (Some("café"), "caf\\u00e9"),
                (None, "[x, \"y\"]"),
                (Some("two\nlines\n"), "two\n  lines"),
            ]
        );
    }

    #[test]
    fn what_packs_do_not_use_is_refused_with_its_place() {
        assert_eq!(faults("a: &x b\nc: *x\n"), [("anchor", 3), ("alias", 11)]);
        assert_eq!(faults("a: *sigh*\n"), [("alias", 3)]);
        assert_eq!(faults("a: !!str b\n"), [("tag", 3)]);
        assert_eq!(faults("<<: {a: b}\n"), [("merge-key", 0)]);
        assert_eq!(faults("a: b\n---\nc: d\n"), [("second-document", 5)]);
        assert_eq!(faults("a: b\nc: d\na: e\n"), [("duplicate-key", 10)]);
        assert_eq!(faults("a: order #12 is late\n"), [("lost-after-hash", 9)]);
        assert_eq!(faults("a: order # a comment\n"), []);
    }

    #[test]
    fn windows_line_ends_do_not_move_places() {
        assert_eq!(faults("a: b\r\nc: d\r\na: e\r\n"), [("duplicate-key", 12)]);
    }

    #[test]
    fn nesting_is_bounded() {
        let deep = "[".repeat(100_000);
        assert_eq!(faults(&deep), [("too-deep", MAX_DEPTH)]);
        let dashes = "- ".repeat(100_000);
        assert_eq!(faults(&dashes), [("too-deep", 2 * MAX_DEPTH)]);
        let braces = "{a: ".repeat(100_000);
        assert_eq!(faults(&braces), [("too-deep", 4 * MAX_DEPTH)]);
    }
}
