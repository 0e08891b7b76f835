//! The table of requirements says of each row where it is answered, and says no more than is there.

use heard::engine::Engine;
use heard::pack::{self, Layer};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const PAGE: &str = "docs/requirements.md";
/// Kinds whose entries carry sentences that they must and must not match.
const TESTED: &[&str] =
    &["cue", "topic", "ask", "situation", "flag", "lexicon", "rule", "signal", "move", "mood", "construction", "scenario"];
/// Entries named in a cell; the rest are counted.
const SHOWN: usize = 4;

/// The row ids in a text: `A001`, `T3`.
fn ids(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| {
            let digits = word.get(1..).unwrap_or_default();
            let number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
            number && (word.starts_with('A') && word.len() == 4 || word.starts_with('T') && word.len() <= 3)
        })
        .map(str::to_owned)
        .collect()
}

/// What names each row: entries of the built-in packs by their `source`, and tests by their comments.
fn named() -> BTreeMap<String, Vec<(bool, String)>> {
    let loaded = pack::check(&[Layer::built_in()]);
    let mut named: BTreeMap<String, Vec<(bool, String)>> = BTreeMap::new();
    for entry in &loaded.packs.listed {
        let file = &loaded.packs.files[entry.file];
        let yaml = file.text().get(entry.span.start..entry.span.end).unwrap_or_default();
        let source = yaml.lines().find_map(|line| line.trim().strip_prefix("source:")).unwrap_or_default();
        let tested = TESTED.contains(&entry.kind) && (yaml.contains("hits:") || entry.kind == "scenario");
        for id in ids(source) {
            named.entry(id).or_default().push((tested, format!("{}/{}", entry.kind, entry.id)));
        }
    }
    for file in ["behaviour", "metamorphic", "golden", "coach", "exemplars", "rows", "mechanisms", "practice"] {
        let path = format!("tests/{file}.rs");
        let Ok(text) = fs::read_to_string(Path::new(&path)) else { continue };
        for line in text.lines().filter(|line| line.trim_start().starts_with("//")) {
            for id in ids(line) {
                named.entry(id).or_default().push((true, format!("`{path}`")));
            }
        }
    }
    named
}

#[test]
fn the_table_is_whole_and_says_what_is_there() {
    let page = fs::read_to_string(PAGE).expect("the page");
    let named = named();
    let mut fresh = String::new();
    let mut seen = Vec::new();
    let mut open = 0;
    for line in page.lines() {
        let cells: Vec<&str> = line.trim_matches('|').splitn(4, " | ").map(str::trim).collect();
        let [id, asked, ..] = cells.as_slice() else {
            fresh.push_str(&format!("{line}\n"));
            continue;
        };
        if ids(id).len() != 1 || ids(id)[0] != *id {
            fresh.push_str(&format!("{line}\n"));
            continue;
        }
        seen.push((*id).to_owned());
        let mut by: Vec<(bool, String)> = named.get(*id).cloned().unwrap_or_default();
        by.sort_by_key(|(tested, name)| (!tested, name.clone()));
        by.dedup();
        let state = match by.first() {
            None => "open",
            Some((true, name)) if name.starts_with('`') => "behaviour",
            Some((true, _)) => "tested entry",
            Some((false, _)) => "entry",
        };
        open += usize::from(state == "open");
        let mut names: Vec<String> = by.iter().take(SHOWN).map(|(_, name)| name.clone()).collect();
        if by.len() > SHOWN {
            names.push(format!("{} more", by.len() - SHOWN));
        }
        fresh.push_str(&format!("| {id} | {asked} | {state} | {} |\n", names.join(", ")));
    }
    let wanted: Vec<String> = (1..=195).map(|n| format!("A{n:03}")).chain((1..=14).map(|n| format!("T{n}"))).collect();
    assert_eq!(seen, wanted, "every row once, in order");
    assert!(named.keys().all(|id| wanted.contains(id)), "an entry names a row that is not there");
    // What is open may only become less.
    assert!(open <= 80, "{open} rows are open");
    if std::env::var_os("BLESS").is_some() {
        fs::write(PAGE, &fresh).expect("written");
    } else {
        assert!(page == fresh, "run BLESS=1 cargo test --test requirements");
    }
    assert!(!Engine::builtin().knowledge().packs.phrases.is_empty());
}
