//! Bakes what the binary embeds: the word lists as finite-state sets, and the built-in packs as parsed trees.

use std::{env, error::Error, fs, path::Path};

#[allow(dead_code, unreachable_pub, reason = "the crate's own module; only a part of it is needed here")]
#[path = "src/span.rs"]
mod span;
#[allow(dead_code, unreachable_pub, reason = "the crate's own module; only a part of it is needed here")]
#[path = "src/pack/tree.rs"]
mod tree;

use tree::{Kind, Node};

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    for list in ["words", "names"] {
        let source = format!("data/{list}.txt");
        println!("cargo:rerun-if-changed={source}");
        let text = fs::read_to_string(&source)?;
        let mut lines: Vec<&str> = text.lines().collect();
        lines.sort_unstable();
        lines.dedup();
        let set = fst::Set::from_iter(lines)?;
        fs::write(Path::new(&out).join(format!("{list}.fst")), set.as_fst().as_bytes())?;
    }
    println!("cargo:rerun-if-changed=phrases");
    println!("cargo:rerun-if-changed=src/pack/tree.rs");
    let packs = packs(Path::new("phrases"))?;
    let texts: Vec<(&str, &str)> = packs.iter().map(|(name, text, _)| (name.as_str(), text.as_str())).collect();
    let full: Vec<&Option<Node>> = packs.iter().map(|(.., root)| root).collect();
    let lean: Vec<Option<Node>> = packs.iter().map(|(_, text, root)| root.clone().map(|root| without_examples(root, text))).collect();
    fs::write(Path::new(&out).join("texts.postcard"), postcard::to_stdvec(&texts)?)?;
    fs::write(Path::new(&out).join("trees.postcard"), postcard::to_stdvec(&full)?)?;
    fs::write(Path::new(&out).join("lean.postcard"), postcard::to_stdvec(&lean)?)?;
    Ok(())
}

/// The tree without what only checking, testing and explaining need: half of it, and start-up time with it.
fn without_examples(mut root: Node, text: &str) -> Node {
    const KINDS: &[&str] = &["cues", "topics", "asks", "situations", "flags", "lexicon", "moods", "constructions", "phrases", "frames"];
    const LEFT_OUT: &[&str] = &["hits", "misses", "why", "source", "evidence"];
    let Kind::Map(kinds) = &mut root.kind else { return root };
    for (_, entries) in kinds.iter_mut().filter(|(kind, _)| kind.text(text).is_some_and(|kind| KINDS.contains(&kind))) {
        let Kind::Seq(entries) = &mut entries.kind else { continue };
        for entry in entries {
            if let Kind::Map(fields) = &mut entry.kind {
                fields.retain(|(name, _)| name.text(text).is_none_or(|name| !LEFT_OUT.contains(&name)));
            }
        }
    }
    root
}

/// Every pack file with its name, its text and its tree; fails with file, line and column where the YAML is wrong.
fn packs(folder: &Path) -> Result<Vec<(String, String, Option<Node>)>, Box<dyn Error>> {
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
