//! The table of requirements says of each row where it is answered, and says no more than is there.

use heard::engine::Engine;
use heard::pack::{self, Layer};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

const PAGE: &str = "docs/requirements.md";
/// Kinds whose entries carry sentences that they must and must not match.
const TESTED: &[&str] =
    &["cue", "topic", "ask", "situation", "flag", "lexicon", "rule", "signal", "move", "mood", "construction", "scenario"];
/// Entries named in a cell; the rest are counted.
const SHOWN: usize = 4;

/// How much of a row waits.
#[derive(Clone, Copy)]
enum Whole {
    All,
    Part,
}

/// Rows, or parts of rows, that belong to a command or an option that is not built yet, and what of them waits.
const WAITS: &[(&str, Whole, &str, &str)] = &[
    ("A023", Whole::Part, "stats", "the phrases by the hour of the day, for trainers"),
    ("A081", Whole::All, "report", "counts of issues and cues over many messages"),
    ("A086", Whole::All, "audit", "how alike many replies are to each other and to the packs"),
    ("A120", Whole::All, "report", "what recurs in the replies of each agent, for trainers"),
    ("A162", Whole::All, "audit", "how much of a reply is word for word from a pack"),
    ("A170", Whole::Part, "audit", "replies that are alike found among many"),
];

/// Rows of which tests show a part, and what is missing.
const PART: &[(&str, &str)] = &[
    ("A069", "tenure and history are no options: what a reply says of them has to stand in the message"),
    ("A104", "fourteen situations so far, where twenty are asked for"),
];

/// Rows that are not met, and why.
const NOT_MET: &[(&str, &str)] = &[(
    "A078",
    "the coach gives no numbers for efficiency, politeness and warmth: its six steps and three mechanisms rest on evidence, those three don't; a voice declares its axes for people",
)];

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
    for (name, text) in test_files() {
        for (test, id) in naming_tests(&text) {
            named.entry(id).or_default().push((true, format!("`{name}::{test}`")));
        }
    }
    named
}

/// The test files beside this one, by name.
fn test_files() -> Vec<(String, String)> {
    let paths = fs::read_dir("tests").expect("the tests").map(|entry| entry.expect("an entry").path());
    let files = paths.filter(|path| path.extension().is_some_and(|ext| ext == "rs") && !path.ends_with("requirements.rs"));
    let name = |path: &Path| path.file_stem().expect("a name").to_string_lossy().into_owned();
    let mut texts: Vec<(String, String)> = files.map(|path| (name(&path), fs::read_to_string(&path).expect("a text"))).collect();
    texts.sort();
    texts
}

/// The rows that the comments above a test or within it name, each with the test's name.
fn naming_tests(text: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let (mut above, mut is_test, mut within): (Vec<String>, bool, Option<String>) = (Vec::new(), false, None);
    for line in text.lines() {
        let comment = line.trim_start().starts_with("//").then(|| ids(line));
        match (&within, comment) {
            (Some(test), Some(rows)) => out.extend(rows.into_iter().map(|id| (test.clone(), id))),
            (None, Some(rows)) => above.extend(rows),
            (None, None) if line.starts_with("#[") => is_test |= line == "#[test]",
            (None, None) => {
                if let Some(name) = line.strip_prefix("fn ").and_then(|rest| rest.split('(').next()).filter(|_| is_test) {
                    out.extend(above.drain(..).map(|id| (name.to_owned(), id)));
                    within = Some(name.to_owned());
                }
                above.clear();
                is_test = false;
            }
            (Some(_), None) => {
                if line == "}" {
                    within = None;
                }
            }
        }
    }
    out
}

/// Whether the program has a command, or a command an option.
fn exists(command: &str) -> bool {
    let mut words = command.split(' ');
    let mut heard = Command::new(env!("CARGO_BIN_EXE_heard"));
    let (name, option) = (words.next().expect("a command"), words.next());
    let output = heard.args([name, "--help"]).output().expect("the program runs");
    output.status.success() && option.is_none_or(|option| String::from_utf8_lossy(&output.stdout).contains(option))
}

#[test]
fn what_waits_is_not_there_yet_and_what_is_not_met_has_a_reason() {
    for (id, _, command, what) in WAITS {
        assert!(!exists(command), "{id} waits for `heard {command}`, which is there now: write a test that names it");
        assert!(!what.is_empty(), "{id}");
    }
    for (id, why) in NOT_MET.iter().chain(PART) {
        assert!(why.split(' ').count() > 5, "{id}");
        assert!(!WAITS.iter().any(|(other, ..)| other == id), "{id} is both");
    }
    // What is asked for is found where it is.
    assert!(exists("practice") && exists("draft --offer"));
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
        by.sort_by_key(|(tested, name)| (!name.starts_with('`'), !tested, name.clone()));
        by.dedup();
        let waits = WAITS.iter().find(|(row, ..)| row == id);
        let not_met = NOT_MET.iter().find(|(row, _)| row == id);
        let part = PART.iter().find(|(row, _)| row == id);
        let state = match (by.first(), waits) {
            _ if not_met.is_some() => "not met",
            (Some((true, _)), None) if part.is_some() => "part",
            _ if part.is_some() => panic!("no test shows a part of {id}"),
            (_, Some((_, Whole::All, ..))) => "waits",
            (Some((true, _)), Some(_)) => "part, waits",
            (_, Some((_, _, command, _))) => panic!("no test shows the part of {id} that doesn't wait for `heard {command}`"),
            (None, None) => "open",
            (Some((true, name)), None) if name.starts_with('`') => "behaviour",
            (Some((true, _)), None) => "tested entry",
            (Some((false, _)), None) => "entry",
        };
        let tested = by.iter().any(|(_, name)| name.starts_with('`'));
        assert!(!(tested && matches!(state, "not met" | "waits")), "{id} is `{state}`, and a test names it");
        open += usize::from(state == "open");
        let mut names: Vec<String> = by.iter().take(SHOWN).map(|(_, name)| name.clone()).collect();
        if by.len() > SHOWN {
            names.push(format!("{} more", by.len() - SHOWN));
        }
        let mut last = names.join(", ");
        if let Some((_, whole, command, what)) = waits {
            last = match whole {
                Whole::All => format!("`heard {command}`: {what}"),
                Whole::Part => format!("{last}; `heard {command}`: {what}"),
            };
        }
        if let Some((_, missing)) = part {
            last = format!("{last}; missing: {missing}");
        }
        if let Some((_, why)) = not_met {
            last = (*why).to_owned();
        }
        fresh.push_str(&format!("| {id} | {asked} | {state} | {last} |\n"));
    }
    let wanted: Vec<String> = (1..=195).map(|n| format!("A{n:03}")).chain((1..=14).map(|n| format!("T{n}"))).collect();
    assert_eq!(seen, wanted, "every row once, in order");
    assert!(named.keys().all(|id| wanted.contains(id)), "an entry names a row that is not there");
    let noted = WAITS.iter().map(|(id, ..)| id).chain(PART.iter().chain(NOT_MET).map(|(id, _)| id));
    for id in noted {
        assert!(wanted.iter().any(|row| row == id), "there is no row {id}");
    }
    assert_eq!(open, 0, "rows that nothing names, waits for or gives up");
    if std::env::var_os("BLESS").is_some() {
        fs::write(PAGE, &fresh).expect("written");
    } else {
        assert!(page == fresh, "run BLESS=1 cargo test --test requirements");
    }
    assert!(!Engine::builtin().knowledge().packs.phrases.is_empty());
}
