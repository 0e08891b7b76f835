//! The layers hold: dependencies run one way, the library never prints, and no file has grown into a monster.

use std::fs;
use std::path::{Path, PathBuf};

/// From the ground up. A layer may use those before it, never those after it.
const LAYERS: &[&str] = &[
    "baked", "span", "source", "finding", "vocab", "text", "value", "pattern", "program", "pack", "matcher", "scope", "reflect", "reading",
    "plan", "draft", "coach", "record", "explain", "practice", "report", "learn", "cover", "fairness", "engine", "suite", "cli",
];
/// Lines after which a file wants splitting (tests included).
const MOST_LINES: usize = 700;

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            out.push(path);
        }
    }
}

fn sources() -> Vec<(PathBuf, String)> {
    let mut paths = Vec::new();
    files(Path::new("src"), &mut paths);
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).expect("a file"))).collect()
}

fn layer(path: &Path) -> Option<usize> {
    let first = path.strip_prefix("src").ok()?.components().next()?.as_os_str().to_str()?;
    LAYERS.iter().position(|layer| *layer == first.trim_end_matches(".rs"))
}

#[test]
fn dependencies_run_one_way() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let Some(own) = layer(&path) else { continue };
        // What a layer's tests use is their business.
        let code = text.split("#[cfg(test)]").next().unwrap_or("");
        for (n, line) in code.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            for used in line.split("crate::").skip(1).chain(line.split("heard::").skip(1)) {
                let name: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if let Some(other) = LAYERS.iter().position(|layer| *layer == name)
                    && other > own
                {
                    wrong.push(format!("{}:{}: `{}` uses `{name}`", path.display(), n + 1, LAYERS[own]));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_room_is_in_the_order() {
    for (path, _) in sources() {
        let known = layer(&path).is_some() || matches!(path.to_str(), Some("src/lib.rs" | "src/main.rs"));
        assert!(known, "{} is in no layer; add it to LAYERS", path.display());
    }
}

#[test]
fn the_library_never_mentions_the_terminal() {
    for (path, text) in sources().iter().filter(|(path, _)| !path.starts_with("src/cli") && path != Path::new("src/main.rs")) {
        for word in ["clap::", "colored::", "anstream::", "dialoguer::", "println!", "eprintln!", "std::process::exit"] {
            assert!(!text.contains(word), "{} mentions {word}", path.display());
        }
    }
}

#[test]
fn no_file_is_a_monster() {
    for (path, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines; split it", path.display());
    }
}

#[test]
fn every_module_says_what_it_is_for() {
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "{} opens without a word on what it is for", path.display());
    }
}
