//! Layers in, one set of entries out: later layers replace entries of earlier ones or switch them off.

use super::fields;
use super::files::{PackFile, PackFolder, Walk};
use super::kinds::KINDS;
use super::model::{Manifest, Packs};
use super::parallel::Unread;
use super::part::{self, EntryState, Part, Place};
use super::tree::Parsed;
use super::{order, parallel, read, validate};
use crate::finding::{Finding, Severity};
use crate::span::Span;
use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

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
    load_and(layers, |_| ()).0
}

/// The same, with what the caller makes of the packs, if that is made already.
///
/// `make` is done on a second thread while a large layer is checked. What was made is given back only if checking and layering
/// left every entry where it was.
#[must_use]
pub(crate) fn load_and<T: Send>(layers: &[Layer], make: impl FnOnce(&Packs) -> T + Send) -> (Loaded, Option<T>) {
    Loader { thorough: false, ..Loader::default() }.run(layers, make)
}

/// Loads layers to find everything that is wrong with them, tips included.
#[must_use]
pub fn check(layers: &[Layer]) -> Loaded {
    Loader { thorough: true, ..Loader::default() }.run(layers, |_| ()).0
}

/// Entries to check from which on something is made of the packs meanwhile.
const WORTH_A_THREAD: usize = 300;

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
}

impl Loader {
    /// Reads, checks and orders the layers.
    fn run<T: Send>(mut self, layers: &[Layer], make: impl FnOnce(&Packs) -> T + Send) -> (Loaded, Option<T>) {
        let mut files = Vec::new();
        for (source, layer) in layers.iter().enumerate() {
            let before = self.findings.len();
            let folders = match layer.name {
                LayerName::BuiltIn => super::builtin::packs(self.thorough),
                name => Walk::new(&mut self.findings).packs(&layer.path, name == LayerName::Packs),
            };
            self.layer(source, layer.name, folders, &mut files);
            self.note_broken(layer.name, before);
        }
        let parts = parallel::read(&files);
        let layers: Vec<LayerName> =
            files.iter().zip(&parts).flat_map(|(unread, parts)| parts.iter().map(|_| unread.place.layer)).collect();
        self.join(parts.into_iter().flatten().collect(), &layers);
        let made = self.validate(make);
        let whole = self.resolve();
        self.sort_findings();
        (Loaded { packs: self.packs, findings: self.findings, broken: self.broken }, made.filter(|_| whole))
    }

    /// Notes a layer as broken if there is an error among the findings from `before` on.
    fn note_broken(&mut self, layer: LayerName, before: usize) {
        if self.findings[before..].iter().any(|finding| finding.severity == Severity::Error) {
            self.broken.insert(layer);
        }
    }

    /// Reads the manifests of one layer and adds the files of its packs to those that are to be read, the packs they extend first.
    fn layer(&mut self, source: usize, name: LayerName, folders: Vec<PackFolder>, files: &mut Vec<Unread>) {
        let first = self.packs.manifests.len();
        let mut contents: Vec<Vec<PackFile>> = Vec::new();
        for folder in folders {
            let file = self.packs.files.len();
            let source = folder.manifest.source.clone();
            self.packs.files.push(source.clone());
            let Some(mut manifest) = self.manifest(&folder.manifest) else { continue };
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
        for manifest in sequence {
            let pack: Arc<str> = self.packs.manifests[manifest].name.value.as_str().into();
            for file in std::mem::take(&mut contents[manifest - first]) {
                let pack = Arc::clone(&pack);
                let place = Place { file: self.packs.files.len(), manifest, pack, source, layer: name };
                self.packs.files.push(file.source.clone());
                files.push(Unread { file, place });
            }
        }
    }

    fn manifest(&mut self, file: &PackFile) -> Option<Manifest> {
        let source = &file.source;
        let Parsed { root, faults, .. } = file.tree();
        self.findings.extend(part::told(source, &faults));
        let Some(root) = root else {
            if faults.is_empty() {
                let finding = Finding::error("empty-file", source, Span::default(), "the file is empty");
                self.findings.push(finding.help("write `name`, `version` and `language`"));
            }
            return None;
        };
        fields::read("pack", source, &root, &mut self.findings, read::manifest)
    }

    /// Adds what was read from the files, a part after the other; each is of the layer that stands at its place.
    fn join(&mut self, mut parts: Vec<Part>, layers: &[LayerName]) {
        for (part, layer) in parts.iter_mut().zip(layers) {
            let before = self.findings.len();
            self.findings.append(&mut part.findings);
            self.note_broken(*layer, before);
            self.unread_ids.extend(part.unread_ids.drain(..));
        }
        KINDS.iter().for_each(|kind| (kind.reserve)(&mut self.packs, &mut parts.iter().map(|part| &part.packs)));
        // Moving thousands of entries takes its time mostly for fresh memory, of which each thread gets its own.
        let mut listed = std::mem::take(&mut self.packs.listed);
        let mut before = listed.len();
        let lists: Vec<_> =
            parts.iter_mut().map(|part| (std::mem::take(&mut part.packs.listed), std::mem::take(&mut part.entries))).collect();
        let counts: Vec<usize> = lists.iter().map(|(listed, _)| listed.len()).collect();
        let entries = &mut self.entries;
        let list = || {
            let more = counts.iter().sum();
            listed.reserve_exact(more);
            entries.reserve_exact(more);
            for (mut more_listed, mut more_entries) in lists {
                listed.append(&mut more_listed);
                entries.append(&mut more_entries);
            }
        };
        let packs = &mut self.packs;
        let move_all = || {
            for (mut part, count) in parts.into_iter().zip(&counts) {
                KINDS.iter().for_each(|kind| (kind.join)(packs, &mut part.packs, before));
                before += count;
            }
        };
        if layers.iter().zip(&counts).filter(|(layer, _)| **layer != LayerName::BuiltIn).map(|(_, count)| count).sum::<usize>()
            < WORTH_A_THREAD
        {
            list();
            move_all();
        } else {
            thread::scope(|scope| {
                scope.spawn(list);
                move_all();
            });
        }
        self.packs.listed = listed;
    }

    /// Checks entries against each other; one with an error is left out, and what it would have replaced stays. What is made
    /// of the packs meanwhile holds for those entries that are good so far.
    fn validate<T: Send>(&mut self, make: impl FnOnce(&Packs) -> T + Send) -> Option<T> {
        let check = || validate::run(&self.packs, &self.entries, &self.unread_ids, self.thorough);
        let unchecked = self.entries.iter().filter(|entry| entry.good && !entry.trusted()).count();
        let (verdict, made) = if unchecked < WORTH_A_THREAD {
            (check(), None)
        } else {
            thread::scope(|scope| {
                let made = scope.spawn(|| make(&self.packs));
                (check(), made.join().ok())
            })
        };
        self.findings.extend(verdict.findings);
        for index in verdict.bad {
            self.entries[index].good = false;
            self.broken.insert(self.entries[index].layer);
        }
        made
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
