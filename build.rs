//! Bakes what the binary embeds: the word lists as finite-state sets, the built-in packs as parsed trees, and their
//! patterns compiled.

#![allow(dead_code, unreachable_pub, unused_imports, reason = "the crate's own modules; only a part of each is needed here")]

use std::{env, error::Error, fs, path::Path};

#[path = "src/finding.rs"]
mod finding;
#[path = "src/pattern/language.rs"]
mod language;
#[path = "src/pattern/needed.rs"]
mod needed;
#[path = "src/program/mod.rs"]
mod program;
#[path = "src/source.rs"]
mod source;
#[path = "src/span.rs"]
mod span;
#[path = "src/text/mod.rs"]
mod text;
#[path = "src/pack/tree.rs"]
mod tree;

/// What the modules above know by these names.
mod pattern {
    pub(crate) use crate::language::{Sink, ValueName, words};
    pub(crate) use crate::needed::needed;
}

/// The word lists, which the tokeniser needs while they are only just being made.
mod baked {
    use std::sync::OnceLock;

    pub(crate) static LISTS: [OnceLock<Vec<u8>>; 2] = [OnceLock::new(), OnceLock::new()];

    pub(crate) fn words() -> &'static [u8] {
        LISTS[0].get().map_or(&[], Vec::as_slice)
    }

    pub(crate) fn names() -> &'static [u8] {
        LISTS[1].get().map_or(&[], Vec::as_slice)
    }
}

use program::Programs;
use tree::{Kind, Node, Scalar, Style};

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    for (list, made) in ["words", "names"].into_iter().zip(&baked::LISTS) {
        let source = format!("data/{list}.txt");
        println!("cargo:rerun-if-changed={source}");
        let text = fs::read_to_string(&source)?;
        let mut lines: Vec<&str> = text.lines().collect();
        lines.sort_unstable();
        lines.dedup();
        let set = made.get_or_init(|| fst::Set::from_iter(lines).map(|set| set.as_fst().as_bytes().to_vec()).unwrap_or_default());
        fs::write(Path::new(&out).join(format!("{list}.fst")), set)?;
    }
    println!("cargo:rerun-if-changed=phrases");
    let packs = packs(Path::new("phrases"))?;
    let texts: Vec<(&str, &str)> = packs.iter().map(|(name, text, _)| (name.as_str(), text.as_str())).collect();
    let full: Vec<&Option<Node>> = packs.iter().map(|(.., root)| root).collect();
    let mut compiled = Compiled::default();
    let lean: Vec<Option<Node>> = packs
        .iter()
        .map(|(_, text, root)| root.clone().map(|root| without_examples(compiled.without_patterns(root, text), text)))
        .collect();
    fs::write(Path::new(&out).join("texts.postcard"), postcard::to_stdvec(&texts)?)?;
    fs::write(Path::new(&out).join("trees.postcard"), each(full)?)?;
    fs::write(Path::new(&out).join("lean.postcard"), each(&lean)?)?;
    fs::write(Path::new(&out).join("messages.programs"), compiled.messages.programs.to_bytes())?;
    fs::write(Path::new(&out).join("replies.programs"), compiled.replies.programs.to_bytes())?;
    Ok(())
}

/// Each tree as bytes of its own, so that several threads can read them.
fn each<'a>(trees: impl IntoIterator<Item = &'a Option<Node>>) -> Result<Vec<u8>, Box<dyn Error>> {
    let trees = trees.into_iter().map(postcard::to_stdvec).collect::<Result<Vec<_>, _>>()?;
    Ok(postcard::to_stdvec(&trees)?)
}

/// Kinds whose patterns are looked for in messages, and those whose patterns are looked for in replies.
const IN_MESSAGES: &[&str] = &["cues", "moods", "lexicon", "topics", "asks", "situations", "flags"];
const IN_REPLIES: &[&str] = &["rules", "signals", "moves"];

#[derive(Default)]
struct Side {
    programs: Programs,
    slots: u32,
}

/// The patterns of the built-in packs, compiled.
#[derive(Default)]
struct Compiled {
    messages: Side,
    replies: Side,
}

impl Compiled {
    /// The tree with every list of patterns compiled and its slot in its place.
    fn without_patterns(&mut self, mut root: Node, text: &str) -> Node {
        let Kind::Map(kinds) = &mut root.kind else { return root };
        for (kind, entries) in kinds {
            let side = match kind.text(text) {
                Some(kind) if IN_MESSAGES.contains(&kind) => &mut self.messages,
                Some(kind) if IN_REPLIES.contains(&kind) => &mut self.replies,
                _ => continue,
            };
            let Kind::Seq(entries) = &mut entries.kind else { continue };
            for entry in entries {
                if let Kind::Map(fields) = &mut entry.kind {
                    side.entry(fields, text);
                }
            }
        }
        root
    }
}

impl Side {
    /// Compiles an entry's patterns and, in a slot of their own after it, what may be at stake in a situation.
    fn entry(&mut self, fields: &mut Vec<(Node, Node)>, text: &str) {
        let field = |fields: &[(Node, Node)], name: &str| fields.iter().position(|(key, _)| key.text(text) == Some(name));
        let Some(any) = field(fields, "any") else { return };
        let slot = self.slots;
        self.slots += 2;
        for (name, slot, cancels) in [("any", slot, false), ("unless", slot, true), ("stakes", slot + 1, false)] {
            for pattern in field(fields, name).into_iter().flat_map(|index| texts_of(&fields[index].1, text)) {
                self.programs.add(slot, pattern, cancels);
            }
        }
        fields[any].1.kind = Kind::Baked(slot);
        fields.retain(|(name, _)| name.text(text).is_none_or(|name| name != "unless" && name != "stakes"));
    }
}

/// The texts of a field that is one text or a list of texts.
fn texts_of<'a>(node: &'a Node, text: &'a str) -> impl Iterator<Item = &'a str> {
    let nodes = match &node.kind {
        Kind::Seq(nodes) => nodes.as_slice(),
        _ => std::slice::from_ref(node),
    };
    nodes.iter().filter_map(move |node| match &node.kind {
        Kind::Scalar(Scalar { style: Style::Block, .. }) => node.text(text).map(str::trim_end),
        _ => node.text(text),
    })
}

/// The tree without what only checking, testing and explaining need: half of it, and start-up time with it.
fn without_examples(mut root: Node, text: &str) -> Node {
    const KINDS: &[&str] = &["cues", "topics", "asks", "situations", "flags", "lexicon", "moods", "constructions", "phrases", "frames"];
    const TESTED: &[&str] = &["rules", "signals", "moves"];
    const PRACTISED: &[&str] = &["scenarios"];
    let Kind::Map(kinds) = &mut root.kind else { return root };
    for (kind, entries) in kinds.iter_mut() {
        let left_out: &[&str] = match kind.text(text) {
            Some(kind) if KINDS.contains(&kind) => &["hits", "misses", "why", "source", "evidence"],
            Some(kind) if TESTED.contains(&kind) => &["hits", "misses"],
            Some(kind) if PRACTISED.contains(&kind) => {
                without(entries, "examples", text);
                continue;
            }
            _ => continue,
        };
        let Kind::Seq(entries) = &mut entries.kind else { continue };
        for entry in entries {
            if let Kind::Map(fields) = &mut entry.kind {
                fields.retain(|(name, _)| name.text(text).is_none_or(|name| !left_out.contains(&name)));
            }
        }
    }
    root
}

/// Takes a field out wherever it stands, however deep.
fn without(node: &mut Node, field: &str, text: &str) {
    match &mut node.kind {
        Kind::Seq(items) => items.iter_mut().for_each(|item| without(item, field, text)),
        Kind::Map(fields) => {
            fields.retain(|(name, _)| name.text(text) != Some(field));
            fields.iter_mut().for_each(|(_, value)| without(value, field, text));
        }
        _ => {}
    }
}

/// A pack file: its name, its text, its tree.
type Baked = (String, String, Option<Node>);

/// Every pack file with its name, its text and its tree; fails with file, line and column where the YAML is wrong.
fn packs(folder: &Path) -> Result<Vec<Baked>, Box<dyn Error>> {
    let mut paths = Vec::new();
    if folder.is_dir() {
        yaml_files(folder, &mut paths)?;
    }
    paths.sort();
    let mut files = Vec::new();
    let mut wrong = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
        let parsed = tree::parse(&text);
        for fault in &parsed.faults {
            let before = &text[..fault.span.start];
            let line = before.matches('\n').count() + 1;
            let col = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
            wrong.push(format!("{path}:{line}:{col}: {} ({})", fault.message, fault.help.as_deref().unwrap_or("")));
        }
        files.push((path, text, parsed.root));
    }
    if wrong.is_empty() { Ok(files) } else { Err(format!("the built-in packs cannot be read:\n{}", wrong.join("\n")).into()) }
}

fn yaml_files(folder: &Path, paths: &mut Vec<String>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            yaml_files(&path, paths)?;
        } else if path.extension().is_some_and(|extension| extension == "yaml") {
            paths.push(path.to_str().ok_or("a file name that is not UTF-8")?.replace('\\', "/"));
        }
    }
    Ok(())
}
