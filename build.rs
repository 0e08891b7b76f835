//! Bakes what the binary embeds: the word lists as tables, the hand lexicon, the built-in packs as parsed trees
//! and as typed entries, and their patterns compiled.

#![allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    clippy::wrong_self_convention,
    reason = "the crate's own modules; only a part of each is needed here"
)]

use std::{env, error::Error, fs, path::Path};

#[path = "src/finding.rs"]
mod finding;
#[path = "src/pattern/language.rs"]
mod language;
#[path = "src/reflect/lexicon/mod.rs"]
mod lexicon;
#[path = "src/pattern/needed.rs"]
mod needed;
#[path = "src/pack/built.rs"]
mod pack;
#[path = "src/program/mod.rs"]
mod program;
#[path = "src/source.rs"]
mod source;
#[path = "src/span.rs"]
mod span;
#[path = "src/text/mod.rs"]
mod text;
#[path = "src/vocab.rs"]
mod vocab;

/// What the modules above know by these names.
mod pattern {
    pub(crate) use crate::language::{Sink, ValueName, words};
    pub(crate) use crate::needed::needed;
}

/// The word lists, which the tokeniser needs while they are only just being made; what is made from others is not there yet.
mod baked {
    use std::sync::OnceLock;

    pub(crate) static LISTS: [OnceLock<Vec<u8>>; 2] = [OnceLock::new(), OnceLock::new()];

    pub(crate) fn words() -> &'static [u8] {
        LISTS[0].get().map_or(&[], Vec::as_slice)
    }

    pub(crate) fn names() -> &'static [u8] {
        LISTS[1].get().map_or(&[], Vec::as_slice)
    }

    pub(crate) fn lexicon() -> &'static [u8] {
        &[]
    }
}

use finding::Finding;
use pack::bake::Baked;
use pack::tree::{self, Kind, Node, Scalar, Style};
use program::Programs;
use source::Source;
use std::fmt::Write as _;

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    for (list, made) in ["words", "names"].into_iter().zip(&baked::LISTS) {
        let source = format!("data/{list}.txt");
        println!("cargo:rerun-if-changed={source}");
        let text = fs::read_to_string(&source)?;
        let mut lines: Vec<&str> = text.lines().collect();
        lines.sort_unstable();
        lines.dedup();
        fs::write(Path::new(&out).join(format!("{list}.table")), made.get_or_init(|| text::to_bytes(&lines)))?;
    }
    fs::write(Path::new(&out).join("lexicon.bytes"), lexicon::Lexicon::own().to_bytes())?;
    println!("cargo:rerun-if-changed=phrases");
    let packs = packs(Path::new("phrases"))?;
    let mut compiled = Compiled::default();
    let mut files = String::new();
    for (number, PackFile { source, root }) in packs.iter().enumerate() {
        let lean = root.clone().map(|root| without_examples(compiled.without_patterns(root, source.text()), source.text()));
        fs::write(Path::new(&out).join(format!("{number}.tree")), postcard::to_stdvec(root)?)?;
        fs::write(Path::new(&out).join(format!("{number}.entries")), postcard::to_stdvec(&entries(source, lean.as_ref())?)?)?;
        let path = fs::canonicalize(source.name())?;
        writeln!(
            files,
            "    File {{ name: {:?}, text: include_str!({path:?}), tree: include_bytes!(\"{number}.tree\"), entries: include_bytes!(\"{number}.entries\") }},",
            source.name()
        )?;
    }
    fs::write(Path::new(&out).join("files.rs"), format!("&[\n{files}]\n"))?;
    fs::write(Path::new(&out).join("messages.programs"), compiled.messages.programs.to_bytes())?;
    fs::write(Path::new(&out).join("replies.programs"), compiled.replies.programs.to_bytes())?;
    Ok(())
}

/// The entries of a file, typed; fails with every fault of theirs. A pack's manifest holds none.
fn entries(source: &Source, root: Option<&Node>) -> Result<Baked, Box<dyn Error>> {
    let mut findings = Vec::new();
    let is_manifest = source.name().ends_with("pack.yaml");
    let baked = root.filter(|_| !is_manifest).map(|root| Baked::of(source, root, &mut findings)).unwrap_or_default();
    let told: Vec<String> =
        findings.iter().filter(|finding| finding.severity == finding::Severity::Error).map(|f| told(source, f)).collect();
    if told.is_empty() { Ok(baked) } else { Err(wrong(&told)) }
}

fn told(source: &Source, finding: &Finding) -> String {
    let place = source.line_col(finding.span.start);
    format!("{}:{}:{}: {} ({})", source.name(), place.line, place.col, finding.message, finding.help.as_deref().unwrap_or(""))
}

fn wrong(faults: &[String]) -> Box<dyn Error> {
    format!("the built-in packs cannot be read:\n{}", faults.join("\n")).into()
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

/// A pack file and its tree.
struct PackFile {
    source: Source,
    root: Option<Node>,
}

/// Every pack file in the order of the paths; fails with file, line and column where the YAML is wrong.
fn packs(folder: &Path) -> Result<Vec<PackFile>, Box<dyn Error>> {
    let mut paths = Vec::new();
    if folder.is_dir() {
        yaml_files(folder, &mut paths)?;
    }
    paths.sort();
    let mut files = Vec::new();
    let mut faults = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
        let source = Source::new(&path, text.as_str());
        let parsed = tree::parse(&text);
        faults.extend(parsed.faults.iter().map(|fault| {
            let finding = Finding::error(fault.code, &source, fault.span, fault.message.clone());
            told(&source, &fault.help.iter().fold(finding, Finding::help))
        }));
        files.push(PackFile { source, root: parsed.root });
    }
    if faults.is_empty() { Ok(files) } else { Err(wrong(&faults)) }
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
