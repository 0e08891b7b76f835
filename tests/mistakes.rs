//! Mistakes that trainers make, one file each: all are reported, at the right place, in one run.
//!
//! The first line of `tests/mistakes/NAME.yaml` says what is expected, as
//! `# expect: line:col code, …`. A file whose name starts with `pack-` stands
//! for a pack's `pack.yaml`. The whole wording of all of them is kept in
//! `tests/mistakes/messages.txt`, to be read by people; `BLESS=1` rewrites it.

#![allow(clippy::unwrap_used, reason = "test code")]

use heard::finding::Finding;
use heard::pack::{Layer, LayerName, load};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

const MANIFEST: &str = "name: mistake\nversion: 1.0.0\nlanguage: en\nlicense: MIT\n";

fn mistakes() -> Vec<(String, String)> {
    let mut files: Vec<PathBuf> = fs::read_dir("tests/mistakes")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "yaml"))
        .collect();
    files.sort();
    files.iter().map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap())).collect()
}

/// A pack with these files, in a folder of its own.
fn pack(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (file, text) in [("pack.yaml", MANIFEST)].iter().chain(files) {
        fs::write(folder.join(file), text).unwrap();
    }
    folder
}

fn findings(folder: &Path) -> Vec<Finding> {
    let layers = [Layer::folder(LayerName::Packs, "tests/packs/sample"), Layer::folder(LayerName::Packs, folder)];
    let mut findings = heard::suite::check(&layers).findings;
    findings.retain(|finding| finding.severity > heard::finding::Severity::Tip);
    findings
}

fn told(finding: &Finding) -> String {
    let place = finding.source.as_ref().unwrap().line_col(finding.span.start);
    format!("{}:{} {}", place.line, place.col, finding.code)
}

fn file_for(name: &str) -> String {
    if name.starts_with("pack-") { "pack.yaml".to_owned() } else { format!("{name}.yaml") }
}

#[test]
fn every_mistake_is_reported_at_its_place() {
    let mut messages = String::new();
    let mut wrong = String::new();
    let mistakes = mistakes();
    assert!(mistakes.len() >= 40, "{}", mistakes.len());
    for (name, text) in &mistakes {
        let expected =
            text.lines().next().and_then(|line| line.strip_prefix("# expect: ")).expect("a first line that says what is expected");
        let folder = pack(&format!("mistake-{name}"), &[(&file_for(name), text)]);
        let findings = findings(&folder);
        let found: Vec<String> = findings.iter().map(told).collect();
        if found.join(", ") != expected {
            writeln!(wrong, "{name}: expected {expected}, found {}", found.join(", ")).unwrap();
        }
        for finding in findings {
            writeln!(messages, "{name}.yaml:{}\n  {}: {}", told(&finding), finding.severity.name(), finding.message).unwrap();
            if let Some(help) = finding.help {
                let help = help.replace(&*folder.to_string_lossy(), "PACK");
                writeln!(messages, "  help: {help}").unwrap();
            }
            if let Some(fix) = finding.fix {
                writeln!(messages, "  fix: `{}` → `{}`", fix.span.of(finding.source.unwrap().text()), fix.with).unwrap();
            }
        }
    }
    if std::env::var_os("BLESS").is_some() {
        fs::write("tests/mistakes/messages.txt", &messages).unwrap();
    }
    assert_eq!(wrong, "");
    let kept = fs::read_to_string("tests/mistakes/messages.txt").unwrap_or_default();
    assert_eq!(messages, kept, "the wording has changed; BLESS=1 keeps the new one");
}

#[test]
fn all_mistakes_of_a_pack_are_reported_in_one_run() {
    let mistakes = mistakes();
    let ten = [
        "unknown-field",
        "unknown-slot",
        "tab-for-indent",
        "unknown-step",
        "unquoted-braces",
        "unknown-evidence",
        "backward-range",
        "stop-without-card",
        "unknown-kind",
        "noun-with-a-slot",
    ];
    let files: Vec<(String, &str)> =
        ten.iter().map(|name| (format!("{name}.yaml"), mistakes.iter().find(|(other, _)| other == name).unwrap().1.as_str())).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), *text)).collect();
    let mut found: Vec<String> = findings(&pack("ten-mistakes", &files))
        .iter()
        .map(|finding| {
            format!("{} {}", Path::new(finding.source.as_ref().unwrap().name()).file_stem().unwrap().to_string_lossy(), told(finding))
        })
        .collect();
    let mut expected: Vec<String> = files
        .iter()
        .map(|(name, text)| format!("{} {}", name.trim_end_matches(".yaml"), text.lines().next().unwrap().trim_start_matches("# expect: ")))
        .collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn an_entry_with_a_mistake_is_left_out_and_its_neighbours_are_kept() {
    let text = "cues:\n  - id: broken\n    family: no-such\n  - id: whole\n    family: waiting\n    any: waiting\n    hits: waiting\n    misses: here\n";
    let loaded = load(&[Layer::folder(LayerName::User, pack("neighbours", &[("cues.yaml", text)]))]);
    let ids: Vec<&str> = loaded.packs.cues.iter().map(|cue| cue.meta.id.as_str()).collect();
    assert_eq!(ids, ["whole"]);
    assert!(loaded.broken.contains(&LayerName::User));
}
