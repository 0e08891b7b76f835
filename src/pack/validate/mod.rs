//! What can only be judged once every pack is read: references, patterns, examples, slots, and things that can never be used.
//!
//! An entry with an error is left out, so that what it would have replaced stays
//! in use. Built-in entries are checked only when asked to be thorough, as tests
//! have checked them before the program was built.

mod coaching;
mod matching;
mod practising;
mod replies;
mod tips;
mod whole;

use super::fields::shown;
use super::model::{Meta, Packs, Patterns, Placed};
use super::part::EntryState;
use super::phrase_text;
use crate::finding::{Finding, Fix, Severity, nearest};
use crate::pattern::Pattern;
use crate::program::WordHasher;
use crate::source::Source;
use crate::span::Span;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::BuildHasherDefault;

/// What is wrong, and the entries (indices into `listed`) that cannot be used because of it.
pub(super) struct Verdict {
    pub(super) findings: Vec<Finding>,
    pub(super) bad: Vec<usize>,
}

/// Checks the entries of all layers against each other.
pub(super) fn run(packs: &Packs, entries: &[EntryState], unread: &BTreeSet<String>, thorough: bool) -> Verdict {
    let wanted: Vec<bool> = entries.iter().map(|entry| entry.good && (thorough || !entry.trusted())).collect();
    if !wanted.contains(&true) {
        return Verdict { findings: Vec::new(), bad: Vec::new() };
    }
    let mut ids: HashMap<&'static str, Ids<'_>> = HashMap::new();
    for of_kind in packs.listed.chunk_by(|one, next| one.kind == next.kind) {
        let of_one = ids.entry(of_kind[0].kind).or_default();
        // A set that grows under thousands of ids hashes each of them several times.
        of_one.reserve(of_kind.len());
        of_one.extend(of_kind.iter().map(|listed| listed.id.as_str()));
    }
    let mut checker = Checker {
        packs,
        entries,
        unread,
        thorough,
        wanted,
        ids,
        findings: Vec::new(),
        bad: Vec::new(),
        current: 0,
        told: vec![(0, 0); packs.files.len()],
        searched: 0,
    };
    checker.twice();
    checker.metas();
    checker.matching();
    checker.replies();
    checker.coaching();
    checker.practising();
    checker.whole();
    Verdict { findings: checker.findings, bad: checker.bad }
}

/// The ids of one kind.
type Ids<'a> = HashSet<&'a str, BuildHasherDefault<WordHasher>>;

struct Checker<'a> {
    packs: &'a Packs,
    entries: &'a [EntryState],
    unread: &'a BTreeSet<String>,
    thorough: bool,
    wanted: Vec<bool>,
    /// Ids of each kind, whether or not the entry can be used: only a name that stands nowhere is unknown.
    ids: HashMap<&'static str, Ids<'a>>,
    findings: Vec<Finding>,
    bad: Vec<usize>,
    /// The entry that is being checked.
    current: usize,
    /// Faults and tips of each file so far.
    told: Vec<(usize, usize)>,
    /// Unknown names for which a near one was looked for.
    searched: usize,
}

/// Most faults that are told of one file.
const MAX_FINDINGS: usize = 100;
/// Most tips that are told of one file.
const MAX_TIPS: usize = 100;
/// Most unknown names for which a near one is looked for: each search goes through all ids.
const MAX_SEARCHES: usize = 100;

impl<'a> Checker<'a> {
    /// Turns to an entry; false when it need not be checked.
    fn turn_to(&mut self, meta: &Meta) -> bool {
        self.current = meta.listed;
        self.wanted[meta.listed]
    }

    fn source(&self) -> &'a Source {
        &self.packs.files[self.packs.listed[self.current].file]
    }

    fn report(&mut self, code: &'static str, severity: Severity, span: Span, message: impl Into<String>, help: Option<String>) {
        let mut finding = Finding::error(code, self.source(), span, message).severity(severity);
        finding.help = help;
        if severity == Severity::Error && self.bad.last() != Some(&self.current) {
            self.bad.push(self.current);
        }
        let (told, tips) = &mut self.told[self.packs.listed[self.current].file];
        let (count, most) = if severity == Severity::Tip { (tips, MAX_TIPS) } else { (told, MAX_FINDINGS) };
        *count += 1;
        if *count <= most {
            self.findings.push(finding);
        }
    }

    fn error(&mut self, code: &'static str, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.report(code, Severity::Error, span, message, Some(help.into()));
    }

    fn warn(&mut self, code: &'static str, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.report(code, Severity::Warning, span, message, Some(help.into()));
    }

    fn fix(&mut self, span: Span, with: &str) {
        if let Some(finding) = self.findings.last_mut().filter(|finding| finding.span == span) {
            finding.fix = Some(Fix { span, with: with.to_owned() });
        }
    }

    /// A name that must be the id of an entry of one kind.
    fn reference(&mut self, kind: &'static str, name: &Placed<String>) {
        self.known(kind, &[], name);
    }

    /// A name that must be the id of an entry of one kind, or one of `also`.
    fn known(&mut self, kind: &'static str, also: &[&'static str], name: &Placed<String>) {
        let written = name.value.as_str();
        let ids = self.ids.get(kind);
        if ids.is_some_and(|ids| ids.contains(written)) || also.contains(&written) || self.unread.contains(written) {
            return;
        }
        // Numbers of evidence are no words: one that is a digit off is no likelier to be meant than another.
        let ids = ids.filter(|_| kind != "evidence");
        let all = ids.into_iter().flatten().copied().chain(also.iter().copied());
        self.searched += 1;
        let near = if self.searched > MAX_SEARCHES { None } else { nearest(written, all).map(str::to_owned) };
        let shown = shown(written);
        let message = format!("there is no {kind} called `{shown}`");
        let help = near.as_ref().map_or_else(
            || format!("write the id of one that exists, or add one called `{shown}`"),
            |near| format!("did you mean `{near}`?"),
        );
        self.error("unknown-reference", name.span, message, help);
        if let Some(near) = near.filter(|near| crate::finding::edits(written, near) == 1) {
            self.fix(name.span, &near);
        }
    }

    /// The syntax of a pattern.
    fn pattern(&mut self, text: &Placed<String>) {
        if only_words(&text.value) {
            return;
        }
        if let Err(error) = Pattern::parse(&text.value) {
            let span = text.locate(self.source(), error.span);
            self.report("bad-pattern", Severity::Error, span, error.message, error.help);
        }
    }

    fn patterns(&mut self, patterns: &Patterns) {
        for list in [&patterns.any, &patterns.unless] {
            for (index, text) in list.iter().enumerate() {
                self.pattern(text);
                if list.len() < 200 && list[..index].iter().any(|other| other.value == text.value) {
                    self.warn(
                        "repeated-pattern",
                        text.span,
                        format!("`{}` is written twice in this list", shown(&text.value)),
                        "keep one of the two",
                    );
                }
            }
        }
        // Few are compared one by one: a set costs more than that.
        let many = patterns.misses.len() > 8;
        let misses: HashSet<&str> = patterns.misses.iter().filter(|_| many).map(|miss| miss.value.as_str()).collect();
        for hit in &patterns.hits {
            let missed =
                if many { misses.contains(hit.value.as_str()) } else { patterns.misses.iter().any(|miss| miss.value == hit.value) };
            if missed {
                self.error(
                    "hit-and-miss",
                    hit.span,
                    "this sentence is among the `hits` and among the `misses`",
                    "keep it in one of the two lists",
                );
            }
        }
    }

    /// Examples are the tests of an entry that matches.
    fn examples(&mut self, what: &str, meta: &Meta, patterns: &Patterns) {
        for (name, list, does) in [("hits", &patterns.hits, "must"), ("misses", &patterns.misses, "must not")] {
            if list.is_empty() {
                self.error(
                    "missing-examples",
                    meta.span,
                    format!("this {what} has no `{name}`"),
                    format!("add `{name}:` with a sentence that it {does} match"),
                );
            }
        }
    }

    /// The slots of a text; `allowed` are those that may stand there, all when it is empty.
    fn text(&mut self, what: &str, text: &Placed<String>, allowed: Option<&[crate::vocab::Slot]>) -> Vec<super::model::Piece> {
        let pieces = match phrase_text::parse(&text.value) {
            Ok(pieces) => pieces,
            Err(errors) => {
                for error in errors {
                    let span = text.locate(self.source(), error.span);
                    self.error(error.code, span, error.message, error.help);
                    if let Some(with) = error.fix {
                        self.fix(span, &with);
                    }
                }
                return Vec::new();
            }
        };
        if let Some(allowed) = allowed {
            for piece in &pieces {
                let (name, span) = match piece {
                    super::model::Piece::Slot(slot, _, span) if !allowed.contains(slot) => (format!("{{{slot}}}"), *span),
                    super::model::Piece::Gap(hint, span) => (format!("[{hint}]"), *span),
                    _ => continue,
                };
                let help = match allowed {
                    [] => "write plain words".to_owned(),
                    [only] => format!("only `{{{only}}}` may stand here"),
                    many => {
                        format!("only {} may stand here", many.iter().map(|slot| format!("`{{{slot}}}`")).collect::<Vec<_>>().join(", "))
                    }
                };
                let span = text.locate(self.source(), span);
                self.error("slot-not-here", span, format!("`{name}` cannot stand in {what}"), help);
            }
        }
        pieces
    }
}

/// Whether a pattern is nothing but plain words, and so cannot be wrong: most are.
fn only_words(text: &str) -> bool {
    text.len() < 200 && text.bytes().any(|b| b.is_ascii_lowercase()) && text.bytes().all(|b| b.is_ascii_lowercase() || b == b' ')
}
