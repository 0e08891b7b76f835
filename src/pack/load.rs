//! Layers in, one set of entries out: later layers replace entries of earlier ones or switch them off.

use super::fields;
use super::files::{PackFile, PackFolder, Walk};
use super::kinds::{self, KINDS, Kind};
use super::model::{Listed, Manifest, Packs};
use super::tree::{self, Fault, Kind as NodeKind, Node, Parsed};
use super::{order, parallel, read, validate};
use crate::finding::{Finding, Fix, Severity, edits, nearest};
use crate::source::Source;
use crate::span::Span;
use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;

/// Where a pack comes from; later ones win.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LayerName {
    /// Compiled into the program.
    BuiltIn,
    /// The user's own folder.
    User,
    /// `.heard` in the folder the program runs in.
    Project,
    /// Named on the command line.
    Packs,
}

impl LayerName {
    /// The name used in JSON and in lists.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::BuiltIn => "built-in",
            Self::User => "user",
            Self::Project => "project",
            Self::Packs => "packs",
        }
    }
}

/// One layer: the built-in packs, or a folder that is a pack or holds packs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// Which layer it is.
    pub name: LayerName,
    /// Its folder; not used for the built-in packs.
    pub path: PathBuf,
}

impl Layer {
    /// The packs that are compiled in.
    #[must_use]
    pub fn built_in() -> Self {
        Self { name: LayerName::BuiltIn, path: PathBuf::new() }
    }

    /// A folder that is a pack or holds packs. A user or project folder that isn't there is no fault.
    #[must_use]
    pub fn folder(name: LayerName, path: impl Into<PathBuf>) -> Self {
        Self { name, path: path.into() }
    }
}

/// What came of loading.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// All entries that can be used.
    pub packs: Packs,
    /// Everything that is wrong, by file and place.
    pub findings: Vec<Finding>,
    /// Layers in which there was an error, so that something was left out.
    pub broken: BTreeSet<LayerName>,
}

/// The built-in packs alone.
#[must_use]
pub fn builtin() -> Loaded {
    load(&[Layer::built_in()])
}

/// Loads layers for use: built-in packs are trusted, as tests have checked them; no tips are given.
#[must_use]
pub fn load(layers: &[Layer]) -> Loaded {
    Loader { thorough: false, ..Loader::default() }.run(layers)
}

/// Loads layers to find everything that is wrong with them, tips included.
#[must_use]
pub fn check(layers: &[Layer]) -> Loaded {
    Loader { thorough: true, ..Loader::default() }.run(layers)
}

/// Most findings that one file may have; those beyond are counted.
pub(super) const MAX_FINDINGS: usize = 100;

#[derive(Default)]
pub(super) struct Loader {
    /// Whether built-in packs are checked too and tips are given.
    pub(super) thorough: bool,
    pub(super) packs: Packs,
    pub(super) findings: Vec<Finding>,
    /// For each of `packs.listed`: its kind, its manifest, whether it can be used.
    pub(super) entries: Vec<EntryState>,
    /// Text after `id:` in files that could not be read: what stands there is not called unknown.
    pub(super) unread_ids: BTreeSet<String>,
    broken: BTreeSet<LayerName>,
    /// Faults of the file that is being read beyond those that are told.
    untold: usize,
    /// Position of the layer that is being read.
    source: usize,
}

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

impl Loader {
    fn run(mut self, layers: &[Layer]) -> Loaded {
        for (source, layer) in layers.iter().enumerate() {
            self.source = source;
            let before = self.findings.len();
            let folders = match layer.name {
                LayerName::BuiltIn => super::builtin::packs(self.thorough),
                name => Walk::new(&mut self.findings).packs(&layer.path, name == LayerName::Packs),
            };
            self.layer(layer.name, folders);
            if self.findings[before..].iter().any(|finding| finding.severity == Severity::Error) {
                self.broken.insert(layer.name);
            }
        }
        self.validate();
        self.resolve();
        self.sort_findings();
        Loaded { packs: self.packs, findings: self.findings, broken: self.broken }
    }

    /// Reads the packs of one layer, those they extend first.
    fn layer(&mut self, name: LayerName, folders: Vec<PackFolder>) {
        let first = self.packs.manifests.len();
        let mut contents: Vec<Vec<PackFile>> = Vec::new();
        for folder in folders {
            let file = self.packs.files.len();
            let source = folder.manifest.source.clone();
            self.packs.files.push(source.clone());
            let Some(mut manifest) = self.manifest(folder.manifest) else { continue };
            manifest.layer = name.name();
            manifest.file = file;
            if let Some(other) = self.packs.manifests[first..].iter().find(|other| other.name.value == manifest.name.value) {
                let message = format!("two packs are called `{}`", manifest.name.value);
                let place = self.packs.files[other.file].name().to_owned();
                self.findings.push(
                    Finding::error("same-pack-name", &source, manifest.name.span, message)
                        .help(format!("the other is {place}; this one is left out until it has a name of its own")),
                );
                continue;
            }
            self.packs.manifests.push(manifest);
            contents.push(folder.files);
        }
        let sequence = order::packs(&self.packs, first, &mut self.findings);
        let mut contents: Vec<Option<Vec<PackFile>>> = contents.into_iter().map(Some).collect();
        for manifest in sequence {
            let mut files = contents[manifest - first].take().unwrap_or_default();
            for batch in files.chunks_mut(parallel::BATCH) {
                parallel::parse(batch);
                for file in batch {
                    self.file(file, manifest, name);
                }
            }
        }
    }

    fn manifest(&mut self, file: PackFile) -> Option<Manifest> {
        let source = file.source;
        let parsed = file.parsed.unwrap_or_else(|| tree::parse(source.text()));
        self.faults(&source, &parsed.faults);
        let Some(root) = parsed.root else {
            if parsed.faults.is_empty() {
                let finding = Finding::error("empty-file", &source, Span::default(), "the file is empty");
                self.findings.push(finding.help("write `name`, `version` and `language`"));
            }
            return None;
        };
        fields::read("pack", &source, &root, &mut self.findings, read::manifest)
    }

    fn faults(&mut self, source: &Source, faults: &[Fault]) {
        for fault in faults.iter().take(MAX_FINDINGS) {
            let mut finding = Finding::error(fault.code, source, fault.span, fault.message.clone());
            finding.help = fault.help.clone();
            if fault.code == "lost-after-hash" {
                finding.severity = Severity::Warning;
            }
            self.findings.push(finding);
        }
    }

    /// Reads every entry of one file.
    fn file(&mut self, file: &mut PackFile, manifest: usize, layer: LayerName) {
        let source = file.source.clone();
        let Parsed { root, faults } = file.parsed.take().unwrap_or_else(|| tree::parse(source.text()));
        let index = self.packs.files.len();
        self.packs.files.push(source.clone());
        let before = self.findings.len();
        self.faults(&source, &faults);
        if let Some(root) = root {
            self.kinds(&source, &root, &faults, index, manifest, layer);
        } else if !faults.is_empty() {
            self.unread_ids.extend(source.text().lines().filter_map(id_on).map(str::to_owned));
        }
        // What a reader says about a place where the YAML itself is wrong only repeats it.
        let mut own = self.findings.split_off(before);
        let tree_spans: Vec<Span> = faults.iter().map(|fault| fault.span).collect();
        own = own.into_iter().enumerate().filter(|(i, f)| *i < tree_spans.len() || !tree_spans.contains(&f.span)).map(|(_, f)| f).collect();
        let more = std::mem::take(&mut self.untold);
        if more > 0 {
            let last = own.last().map_or(Span::default(), |finding| finding.span);
            own.push(Finding::error("more-faults", &source, last, format!("{more} more faults in this file are not shown")));
        }
        self.findings.append(&mut own);
    }

    fn kinds(&mut self, source: &Source, root: &Node, faults: &[Fault], file: usize, manifest: usize, layer: LayerName) {
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
                self.entry(
                    source,
                    item,
                    faults,
                    EntryState { kind, manifest, source: self.source, layer, span: item.span(), good: false },
                    file,
                );
            }
        }
    }

    fn entry(&mut self, source: &Source, item: &Node, faults: &[Fault], mut state: EntryState, file: usize) {
        let listed = self.packs.listed.len();
        let kind = state.kind;
        let read = (kind.read)(source, item, &mut self.findings, &mut self.packs, file, listed);
        state.good = read && !faults.iter().any(|fault| fault.code != "lost-after-hash" && item.span().contains(fault.span));
        let id = match &item.kind {
            NodeKind::Map(pairs) => pairs.iter().find(|(key, _)| key.text(source.text()) == Some("id")),
            _ => None,
        };
        if let Some((_, value)) = id {
            state.span = value.inner();
        }
        self.packs.listed.push(Listed {
            kind: kind.name,
            id: id.and_then(|(_, value)| value.text(source.text())).unwrap_or("").to_owned(),
            pack: self.packs.manifests[state.manifest].name.value.clone(),
            layer: state.layer.name(),
            file,
            span: item.span(),
            overrides: None,
        });
        self.entries.push(state);
    }

    /// Checks entries against each other; one with an error is left out, and what it would have replaced stays.
    fn validate(&mut self) {
        let verdict = validate::run(&self.packs, &self.entries, &self.unread_ids, self.thorough);
        self.findings.extend(verdict.findings);
        for index in verdict.bad {
            self.entries[index].good = false;
            self.broken.insert(self.entries[index].layer);
        }
    }

    /// By file in the order of reading, then by place.
    fn sort_findings(&mut self) {
        if self.findings.len() < 2 {
            return;
        }
        let ranks: HashMap<&str, usize> = self.packs.files.iter().enumerate().map(|(index, file)| (file.name(), index + 1)).collect();
        let rank = |finding: &Finding| finding.source.as_ref().and_then(|source| ranks.get(source.name())).copied().unwrap_or(0);
        self.findings.sort_by_key(|finding| (rank(finding), finding.span));
    }
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
