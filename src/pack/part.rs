//! What one file of a pack, or a piece of one, says: its entries and its faults, read apart from every other file.
//!
//! Files and pieces are read on several threads; [`Loader`](super::load) puts what they say together in the order in which
//! they stand.

use super::bake::Baked;
use super::fields;
use super::files::{Form, PackFile};
use super::kinds::{self, KINDS, Kind};
use super::load::LayerName;
use super::model::{Listed, Packs};
use super::tree::{self, Fault, Kind as NodeKind, Node, Parsed};
use crate::finding::{Finding, Fix, Severity, edits, nearest};
use crate::source::Source;
use crate::span::Span;
use std::ops::Range;
use std::sync::Arc;

/// Most findings that one file may have; those beyond are counted.
pub(super) const MAX_FINDINGS: usize = 100;

/// Where a file belongs.
pub(super) struct Place {
    /// Its index among the files.
    pub(super) file: usize,
    /// The index of its pack's manifest.
    pub(super) manifest: usize,
    /// The name of its pack.
    pub(super) pack: Arc<str>,
    /// Which of the layers given, by position: packs of one name may come from several folders.
    pub(super) source: usize,
    /// The name of that layer.
    pub(super) layer: LayerName,
}

/// What loading knows of an entry beside what is listed.
pub(super) struct EntryState {
    pub(super) kind: &'static Kind,
    pub(super) manifest: usize,
    /// Which of the layers given, by position: packs of one name may come from several folders.
    pub(super) source: usize,
    pub(super) layer: LayerName,
    pub(super) span: Span,
    pub(super) good: bool,
}

impl EntryState {
    /// Whether tests have checked it before the program was built.
    pub(super) fn trusted(&self) -> bool {
        self.layer == LayerName::BuiltIn
    }
}

/// What a file or a piece of one says. Entries are listed from nought on.
#[derive(Default)]
pub(super) struct Part {
    /// The entries; of the other lists only that of all entries is filled.
    pub(super) packs: Packs,
    /// For each of `packs.listed`: its kind, its manifest, whether it can be used.
    pub(super) entries: Vec<EntryState>,
    /// Everything that is wrong with it.
    pub(super) findings: Vec<Finding>,
    /// Text after `id:` in a file that could not be read: what stands there is not called unknown.
    pub(super) unread_ids: Vec<String>,
    /// Faults beyond those that are told.
    untold: usize,
}

/// A piece of a file that is one list of entries of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// The bytes of the file that it takes up; the first begins with the file.
    pub(super) range: Range<usize>,
    /// Where the list's key stands, if the file was cut.
    pub(super) key: Option<Range<usize>>,
}

impl Piece {
    /// The file as a whole.
    pub(super) fn whole(text: &str) -> Self {
        Self { range: 0..text.len(), key: None }
    }
}

/// Stands in for a list's key before every piece but the first, so that each piece is nested as deeply as the whole.
const KEY: &str = "k:\n";

impl Part {
    /// Reads a whole file.
    pub(super) fn of_file(file: &PackFile, place: &Place) -> Self {
        match file.baked {
            Some(Form::Entries(bytes)) => Self::of_baked(postcard::from_bytes(bytes).unwrap_or_default(), place),
            _ => Self::of_tree(&file.source, file.tree(), place),
        }
    }

    /// A file that was read when the program was built.
    fn of_baked(baked: Baked, place: &Place) -> Self {
        let Baked { packs, listed } = baked;
        let mut part = Self { packs, ..Self::default() };
        KINDS.iter().for_each(|kind| (kind.of_file)(&mut part.packs, place.file));
        part.packs.listed.reserve_exact(listed.len());
        part.entries.reserve_exact(listed.len());
        for entry in listed {
            part.list(&KINDS[entry.kind], entry.id, entry.span, entry.id_span, true, place);
        }
        part
    }

    fn of_tree(source: &Source, parsed: Parsed, place: &Place) -> Self {
        let Parsed { root, faults, .. } = parsed;
        let mut part = Self { findings: told(source, &faults), ..Self::default() };
        if let Some(root) = root {
            part.kinds(source, &root, &faults, place);
        } else if !faults.is_empty() {
            part.unread_ids.extend(source.text().lines().filter_map(id_on).map(str::to_owned));
        }
        // What a reader says about a place where the YAML itself is wrong only repeats it.
        let mut at = 0;
        part.findings.retain(|finding| {
            at += 1;
            at <= faults.len() || !faults.iter().any(|fault| fault.span == finding.span)
        });
        if part.untold > 0 {
            let last = part.findings.last().map_or(Span::default(), |finding| finding.span);
            part.findings.push(Finding::error(
                "more-faults",
                source,
                last,
                format!("{} more faults in this file are not shown", part.untold),
            ));
        }
        part
    }

    /// Reads a piece of a file, and tells how many nodes it holds; none if it cannot be said for sure that it means the same by
    /// itself as it does within the whole, or if anything is wrong with it.
    pub(super) fn of_piece(source: &Source, piece: &Piece, place: &Place) -> Option<(Self, usize)> {
        let text = &source.text()[piece.range.clone()];
        let first = piece.range.start == 0;
        let Parsed { root, faults, nodes } = if first { tree::parse(text) } else { tree::parse(&format!("{KEY}{text}")) };
        let kind = kinds::by_key(&source.text()[piece.key.clone()?])?;
        let mut items = root.filter(|_| faults.is_empty())?.into_only_list()?;
        if !first {
            items.iter_mut().for_each(|item| item.move_by(piece.range.start, KEY.len()));
        }
        let mut part = Self::default();
        items.iter().for_each(|item| part.entry(kind, source, item, &[], place));
        // The whole has a root, a key and a list but once.
        part.findings.is_empty().then_some((part, if first { nodes } else { nodes - 3 }))
    }

    fn kinds(&mut self, source: &Source, root: &Node, faults: &[Fault], place: &Place) {
        let text = source.text();
        let before = self.findings.len();
        let NodeKind::Map(pairs) = &root.kind else {
            if !root.is_nothing(text) {
                let finding =
                    Finding::error("wrong-type", source, root.inner(), "a pack file should start with a kind of entry, such as `cues:`");
                self.findings.push(finding.help(format!("the kinds are {}", kind_names())));
            }
            return;
        };
        for (key, value) in pairs {
            let written = key.text(text).unwrap_or("");
            let Some(kind) = kinds::by_key(written) else {
                if self.findings.len() < before + MAX_FINDINGS {
                    self.findings.push(unknown_kind(source, key, written));
                } else {
                    self.untold += 1;
                }
                continue;
            };
            let items = match &value.kind {
                NodeKind::Seq(items) => items.as_slice(),
                NodeKind::Map(_) => std::slice::from_ref(value),
                NodeKind::Scalar(_) | NodeKind::Baked(_) => {
                    let message = format!("`{written}` should be a list of entries");
                    let finding = Finding::error("wrong-type", source, key.inner(), message);
                    self.findings.push(finding.help("write `- id: …` below it, and the entry's other fields below that"));
                    continue;
                }
            };
            for item in items {
                if self.findings.len() > before + MAX_FINDINGS {
                    self.untold += self.findings.len() - before - MAX_FINDINGS;
                    self.findings.truncate(before + MAX_FINDINGS);
                }
                self.entry(kind, source, item, faults, place);
            }
        }
    }

    fn entry(&mut self, kind: &'static Kind, source: &Source, item: &Node, faults: &[Fault], place: &Place) {
        let listed = self.packs.listed.len();
        let read = (kind.read)(source, item, &mut self.findings, &mut self.packs, place.file, listed);
        let good = read && !faults.iter().any(|fault| fault.code != "lost-after-hash" && item.span().contains(fault.span));
        let id = kinds::id(item, source);
        let span = id.map_or_else(|| item.span(), Node::inner);
        let id = id.and_then(|id| id.text(source.text())).unwrap_or("").to_owned();
        self.list(kind, id, item.span(), span, good, place);
    }

    fn list(&mut self, kind: &'static Kind, id: String, whole: Span, span: Span, good: bool, place: &Place) {
        self.packs.listed.push(Listed {
            kind: kind.name,
            id,
            pack: Arc::clone(&place.pack),
            layer: place.layer.name(),
            file: place.file,
            span: whole,
            overrides: None,
        });
        let Place { manifest, source, layer, .. } = *place;
        self.entries.push(EntryState { kind, manifest, source, layer, span, good });
    }
}

/// What is wrong with the YAML itself, as findings.
pub(super) fn told(source: &Source, faults: &[Fault]) -> Vec<Finding> {
    let told = |fault: &Fault| {
        let mut finding = Finding::error(fault.code, source, fault.span, fault.message.clone());
        finding.help = fault.help.clone();
        if fault.code == "lost-after-hash" {
            finding.severity = Severity::Warning;
        }
        finding
    };
    faults.iter().take(MAX_FINDINGS).map(told).collect()
}

fn kind_names() -> String {
    KINDS.iter().map(|kind| format!("`{}`", kind.key)).collect::<Vec<_>>().join(", ")
}

fn unknown_kind(source: &Source, key: &Node, written: &str) -> Finding {
    let mut finding =
        Finding::error("unknown-kind", source, key.inner(), format!("there is no kind of entry called `{}`", fields::shown(written)));
    let near = kinds::by_name(written).map(|kind| kind.key).or_else(|| nearest(written, KINDS.iter().map(|kind| kind.key)));
    match near {
        Some(near) => {
            finding.help = Some(format!("did you mean `{near}`?"));
            if edits(written, near) == 1 {
                finding.fix = Some(Fix { span: key.inner(), with: near.to_owned() });
            }
        }
        None => finding.help = Some(format!("the kinds are {}", kind_names())),
    }
    finding
}

/// The id on a line such as `  - id: still-waiting`.
fn id_on(line: &str) -> Option<&str> {
    let rest = line.trim_start().trim_start_matches("- ").trim_start().strip_prefix("id:")?;
    Some(rest.split('#').next().unwrap_or("").trim().trim_matches(['"', '\'']))
}
