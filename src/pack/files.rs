//! Finds the packs under a folder and reads their files, within limits and never outside a pack's own folder.

use super::tree::{self, MAX_BYTES, Parsed};
use crate::finding::{Finding, Severity};
use crate::source::Source;
use crate::span::Span;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Most YAML files of one pack.
const MAX_FILES: usize = 2_000;
/// Most bytes of YAML in one layer.
const MAX_TOTAL: usize = 16_000_000;
/// Most packs of one layer.
const MAX_PACKS: usize = 200;
/// Deepest folder inside a pack.
const MAX_FOLDERS: usize = 8;
/// The file that makes a folder a pack.
pub(super) const MANIFEST: &str = "pack.yaml";

/// One YAML file of a pack.
pub(super) struct PackFile {
    pub(super) source: Source,
    /// What was made of it when the program was built, if it is a built-in one.
    pub(super) baked: Option<Form>,
}

/// What was made of a built-in file when the program was built, as bytes.
#[derive(Clone, Copy)]
pub(super) enum Form {
    /// Its tree, with everything in it: for checking.
    Tree(&'static [u8]),
    /// Its entries, without what only checking, testing and explaining need: for use.
    Entries(&'static [u8]),
}

impl PackFile {
    /// Its tree, read from its text if it was not parsed before.
    pub(super) fn tree(&self) -> Parsed {
        match self.baked {
            Some(Form::Tree(bytes)) => Parsed { root: postcard::from_bytes(bytes).unwrap_or_default(), ..Parsed::default() },
            _ => tree::parse(self.source.text()),
        }
    }
}

/// A folder with a `pack.yaml`, its files in the order of their paths, the manifest first.
pub(super) struct PackFolder {
    pub(super) manifest: PackFile,
    pub(super) files: Vec<PackFile>,
}

/// A finding about a folder or a file that could not be read as text.
pub(super) fn about(path: &Path, code: &'static str, message: String, help: &str) -> Finding {
    let source = Source::new(&path.to_string_lossy(), "");
    Finding::error(code, &source, Span::default(), message).help(help)
}

/// What reading a layer's folder has used up so far, and what went wrong.
pub(super) struct Walk<'a> {
    findings: &'a mut Vec<Finding>,
    bytes: usize,
}

impl<'a> Walk<'a> {
    pub(super) fn new(findings: &'a mut Vec<Finding>) -> Self {
        Self { findings, bytes: 0 }
    }

    /// The packs under `root`: the folder itself if it has a manifest, else the folders in it that have one.
    pub(super) fn packs(&mut self, root: &Path, must_exist: bool) -> Vec<PackFolder> {
        match fs::metadata(root) {
            Ok(meta) if meta.is_dir() => {}
            Ok(_) => {
                self.add(about(
                    root,
                    "not-a-folder",
                    format!("`{}` is a file", root.display()),
                    "name the folder that holds the pack's `pack.yaml`",
                ));
                return Vec::new();
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                if must_exist {
                    self.add(about(root, "no-such-folder", format!("there is no folder `{}`", root.display()), "check the path"));
                }
                return Vec::new();
            }
            Err(error) => {
                self.add(unreadable(root, &error));
                return Vec::new();
            }
        }
        if root.join(MANIFEST).symlink_metadata().is_ok() {
            return self.pack(root).into_iter().collect();
        }
        let mut packs = Vec::new();
        let mut without = Vec::new();
        for path in self.entries(root) {
            if packs.len() >= MAX_PACKS {
                self.add(about(
                    root,
                    "too-many-packs",
                    format!("`{}` holds more than {MAX_PACKS} packs", root.display()),
                    "those after them are left out",
                ));
                break;
            }
            if fs::metadata(&path).is_ok_and(|meta| meta.is_dir()) {
                if path.join(MANIFEST).symlink_metadata().is_ok() {
                    packs.extend(self.pack(&path));
                } else if self.entries(&path).iter().any(|path| is_yaml(path)) {
                    without.push(path);
                }
            } else if is_yaml(&path) {
                without.push(path);
            }
        }
        for path in &without {
            self.add(about(
                path,
                "no-manifest",
                format!("`{}` belongs to no pack", path.display()),
                "a pack is a folder with a `pack.yaml` in it",
            ));
        }
        if must_exist && packs.is_empty() && without.is_empty() {
            self.add(about(
                root,
                "no-pack",
                format!("there is no pack in `{}`", root.display()),
                "a pack is a folder with a `pack.yaml` in it",
            ));
        }
        packs
    }

    fn pack(&mut self, folder: &Path) -> Option<PackFolder> {
        let mut paths = Vec::new();
        self.collect(folder, 0, &mut paths);
        let mut manifest = None;
        let mut files = Vec::new();
        for path in paths {
            let Some(source) = self.read(&path) else { continue };
            let file = PackFile { source, baked: None };
            if path == folder.join(MANIFEST) {
                manifest = Some(file);
            } else {
                files.push(file);
            }
        }
        Some(PackFolder { manifest: manifest?, files })
    }

    /// The YAML files under a pack's folder; links are refused, hidden files and other types passed over.
    fn collect(&mut self, folder: &Path, depth: usize, paths: &mut Vec<PathBuf>) {
        for path in self.entries(folder) {
            if paths.len() >= MAX_FILES {
                self.add(about(folder, "too-many-files", format!("the pack holds more than {MAX_FILES} YAML files"), "join some of them"));
                return;
            }
            let Ok(meta) = path.symlink_metadata() else { continue };
            if meta.is_symlink() {
                if is_yaml(&path) || fs::metadata(&path).is_ok_and(|meta| meta.is_dir()) {
                    let message = format!("`{}` is a link, and a pack is read from its own folder only", path.display());
                    self.add(about(&path, "outside-pack", message, "put the file itself in the pack"));
                }
            } else if meta.is_dir() {
                if path.join(MANIFEST).symlink_metadata().is_ok() {
                    let message = format!("`{}` is a pack inside a pack", path.display());
                    self.add(about(&path, "pack-in-pack", message, "put the two folders side by side"));
                } else if depth < MAX_FOLDERS {
                    self.collect(&path, depth + 1, paths);
                } else {
                    self.add(about(&path, "too-deep", format!("`{}` is nested too deep", path.display()), "move its files up"));
                }
            } else if is_yaml(&path) && meta.is_file() {
                paths.push(path);
            }
        }
    }

    /// What lies in a folder, in the order of names, hidden files left out.
    fn entries(&mut self, folder: &Path) -> Vec<PathBuf> {
        match fs::read_dir(folder) {
            Ok(entries) => {
                let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
                paths.retain(|path| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with('.')));
                paths.sort();
                paths
            }
            Err(error) => {
                self.add(unreadable(folder, &error));
                Vec::new()
            }
        }
    }

    fn read(&mut self, path: &Path) -> Option<Source> {
        let too_big =
            || about(path, "file-too-big", format!("the file is larger than {} MB", MAX_BYTES / 1_000_000), "split it into several files");
        let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX);
        let read = File::open(path).and_then(|file| {
            let expected = file.metadata().map_or(0, |meta| meta.len().min(limit));
            let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or(0));
            file.take(limit + 1).read_to_end(&mut bytes).map(|_| bytes)
        });
        let bytes = match read {
            Ok(bytes) => bytes,
            Err(error) => {
                self.add(unreadable(path, &error));
                return None;
            }
        };
        if bytes.len() > MAX_BYTES {
            self.add(too_big());
            return None;
        }
        self.bytes += bytes.len();
        if self.bytes > MAX_TOTAL {
            if self.bytes - bytes.len() <= MAX_TOTAL {
                let message = format!("the packs here hold more than {} MB of YAML", MAX_TOTAL / 1_000_000);
                self.add(about(path, "too-much", message, "this file and those after it are left out"));
            }
            return None;
        }
        match decode(bytes) {
            Ok(text) => Some(Source::new(&path.to_string_lossy(), text)),
            Err((at, help, bytes)) => {
                let source = Source::new(&path.to_string_lossy(), String::from_utf8_lossy(&bytes));
                self.findings.push(Finding::error("not-utf8", &source, Span::new(at, at), "the file is not UTF-8 text").help(help));
                None
            }
        }
    }

    fn add(&mut self, finding: Finding) {
        debug_assert_eq!(finding.severity, Severity::Error);
        self.findings.push(finding);
    }
}

/// The text of a file without its byte order mark, or where it stops being UTF-8, what to do about it, and its bytes.
fn decode(bytes: Vec<u8>) -> Result<String, (usize, &'static str, Vec<u8>)> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err((0, "it looks like UTF-16; save it as UTF-8", bytes));
    }
    let mut text = String::from_utf8(bytes).map_err(|error| (error.utf8_error().valid_up_to(), "save it as UTF-8", error.into_bytes()))?;
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    Ok(text)
}

fn unreadable(path: &Path, error: &io::Error) -> Finding {
    about(path, "unreadable", format!("`{}` cannot be read: {error}", path.display()), "check that it exists and that you may read it")
}

fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml")
}
