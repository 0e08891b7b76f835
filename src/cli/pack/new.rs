//! `heard pack new`: a small pack that works as it is, with a word on each part of it.

use super::yaml::{list, put};
use crate::cli::args::{Common, LayerArg, NewArgs};
use crate::cli::exit::{Failure, Status};
use crate::cli::{layers, output};
use heard::pack;
use serde_yaml::{Mapping, Value};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// The schema's file in the pack, and the line by which editors find it.
const SCHEMA: &str = "pack.schema.json";
const SCHEMA_LINE: &str = "# yaml-language-server: $schema=pack.schema.json\n";

pub(super) fn run(args: &NewArgs, common: &Common) -> Result<Status, Failure> {
    let name = args.name.as_str();
    if !is_name(name) {
        return Err(Failure::new(format!(
            "`{name}` can't be a pack's name; use small letters, digits and single hyphens, such as `front-desk`"
        )));
    }
    let folder = folder(args)?.join(name);
    if folder.symlink_metadata().is_ok() {
        return Err(Failure::new(format!("{} is already there; nothing was written", folder.display())));
    }
    let files = [
        ("pack.yaml", manifest(name)?),
        ("cues.yaml", cues(name)?),
        ("topics.yaml", topics(name)?),
        ("phrases.yaml", phrases(name)?),
        (SCHEMA, format!("{:#}\n", pack::schema())),
    ];
    save(&folder, &files)?;
    let mut page = String::new();
    for (file, _) in &files {
        let _ = writeln!(page, "{}", folder.join(file).display());
    }
    output::result(&page)?;
    if !common.quiet {
        let shown = folder.display();
        let over = if args.layer.is_some() { String::new() } else { format!(" --packs {shown}") };
        output::aside(&format!(
            "\nIt works as it is: change one thing, and look again.\n  heard pack check {shown}\n  heard pack test {shown}\n  heard pack try{over} \"Your courier left my parcel at the wrong counter.\""
        ));
    }
    Ok(Status::Done)
}

fn is_name(name: &str) -> bool {
    name.len() <= 60
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && !name.ends_with('-')
        && !name.contains("--")
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn folder(args: &NewArgs) -> Result<PathBuf, Failure> {
    match (args.layer, &args.within) {
        (Some(LayerArg::Project), _) => Ok(PathBuf::from(layers::PROJECT)),
        (Some(LayerArg::User), _) => layers::user().ok_or_else(|| Failure::new("there is no folder for your own packs; use --in DIR")),
        (None, Some(within)) => Ok(within.clone()),
        (None, None) => Ok(PathBuf::new()),
    }
}

/// Writes all files, or takes away again what was written of them.
fn save(folder: &Path, files: &[(&str, String)]) -> Result<(), Failure> {
    let fail = |path: &Path, error: std::io::Error| Failure::new(format!("cannot write {}: {error}", path.display()));
    std::fs::create_dir_all(folder).map_err(|error| fail(folder, error))?;
    for (n, (file, text)) in files.iter().enumerate() {
        let path = folder.join(file);
        if let Err(error) = std::fs::write(&path, text) {
            for (written, _) in &files[..=n] {
                let _ = std::fs::remove_file(folder.join(written));
            }
            let _ = std::fs::remove_dir(folder);
            return Err(fail(&path, error));
        }
    }
    Ok(())
}

fn manifest(name: &str) -> Result<String, Failure> {
    let mut map = Mapping::new();
    for (key, value) in [("name", name), ("version", "0.1.0"), ("language", "en")] {
        put(&mut map, key, value);
    }
    put(&mut map, "author", "your team");
    put(&mut map, "license", "for our own use");
    page(
        "What the pack is called. A pack lies over the built-in ones: an entry of yours with the id of a built-in one\n\
         replaces it, and `disable: [cue/still-waiting]` here would switch one off.",
        &[("author", "Whoever is asked when an entry is unclear."), ("license", "How others may use it: \"MIT\", \"for our own use\" …")],
        Value::Mapping(map),
    )
}

fn cues(name: &str) -> Result<String, Failure> {
    let mut cue = Mapping::new();
    put(&mut cue, "id", format!("{name}-wrong-counter"));
    put(&mut cue, "family", "lost-or-missing");
    put(&mut cue, "weight", 2);
    put(&mut cue, "mood", "frustrated");
    list(
        &mut cue,
        "any",
        ["(leave~|send~|take~) ... (at|to) the wrong (counter|locker)", "sitting (at|in) another locker (for)? {duration}"],
    );
    list(&mut cue, "unless", ["my (own)? mistake"]);
    list(&mut cue, "hits", ["Your courier left it at the wrong counter.", "It's been sitting in another locker for two days."]);
    list(&mut cue, "misses", ["I walked up to the wrong counter.", "My own mistake: I sent it to the wrong locker."]);
    put(&mut cue, "why", "a parcel somewhere else is a missing parcel, whatever the tracking says");
    put(&mut cue, "source", "our delivery team");
    page(
        "When they write … : words by which a customer shows what went wrong or how they feel.",
        &[
            ("id", "A short name of your own. Nobody else's entry of this kind may have it."),
            ("family", "What sort of trouble it is. `heard explain family/lost-or-missing` shows what belongs there."),
            ("weight", "How much it counts: 1 is a nuisance, 3 a disaster."),
            ("mood", "The feeling it shows, if it shows one."),
            (
                "any",
                "Words, not code. (at|to) is one of these, (for)? may be left out, {duration} is any length of time,\n\
                 send~ is send, sends, sent, sending, and ... is a gap of up to four words.",
            ),
            ("unless", "These words take a match back."),
            ("hits", "Its tests: sentences it must find …"),
            ("misses", "… and sentences it must leave alone. Near misses are the best ones."),
            ("why", "For whoever changes it next."),
        ],
        entries("cues", vec![cue]),
    )
}

fn topics(name: &str) -> Result<String, Failure> {
    let mut topic = Mapping::new();
    put(&mut topic, "id", format!("{name}-pick-up-point"));
    put(&mut topic, "industry", "logistics");
    list(&mut topic, "any", ["(parcel)? locker*", "pick-up (counter|point)"]);
    list(&mut topic, "hits", ["The locker was full again.", "I went to the pick-up counter."]);
    list(&mut topic, "misses", ["I left my bag at the gym."]);
    list(&mut topic, "things", ["locker", "counter"]);
    put(&mut topic, "noun", "your pick-up point");
    list(&mut topic, "next", ["ask the courier where it was left"]);
    put(&mut topic, "why", "these go to the courier desk, not to the shop");
    put(&mut topic, "source", "our delivery team");
    page(
        "They write about … : a type of issue.",
        &[
            ("industry", "retail, travel, telecom … or `any`."),
            ("things", "The customer's own words for it; the one they used comes back in the reply."),
            ("noun", "What a reply calls it when they used no word of their own."),
            ("next", "What you usually do next, as it reads after \"I'll\". Only a hint for whoever answers."),
        ],
        entries("topics", vec![topic]),
    )
}

fn phrases(name: &str) -> Result<String, Failure> {
    let mut phrase = Mapping::new();
    put(&mut phrase, "id", format!("{name}-sorry-wrong-counter"));
    put(&mut phrase, "move", "acknowledge-event");
    put(&mut phrase, "text", "I'm so sorry to hear that {issue.clause}. A parcel at the wrong counter is as good as no parcel.");
    let mut when = Mapping::new();
    put(&mut when, "cue", format!("{name}-wrong-counter"));
    put(&mut when, "severity", "2..");
    list(&mut when, "fault", ["unknown", "third-party"]);
    put(&mut phrase, "when", Value::Mapping(when));
    put(&mut phrase, "prefer", 5);
    put(&mut phrase, "why", "says back what happened, in their words");
    list(&mut phrase, "evidence", ["C-01"]);
    page(
        "Say … : a sentence of a reply. It is used where it fits better than the sentences that come with the program.",
        &[
            (
                "move",
                "What the sentence does. `heard explain move/acknowledge-event` says more; `heard pack search apologise` finds others.",
            ),
            ("text", "{issue.clause} is what happened, in the customer's words. A sentence whose slots can't be filled is not used."),
            ("when", "Only when all of this holds: this cue, somebody frustrated or worse, and nobody has said it was our fault."),
            ("prefer", "A small push ahead of sentences that fit as well."),
        ],
        entries("phrases", vec![phrase]),
    )
}

fn entries(kind: &str, entries: Vec<Mapping>) -> Value {
    let mut map = Mapping::new();
    put(&mut map, kind, entries.into_iter().map(Value::Mapping).collect::<Vec<_>>());
    Value::Mapping(map)
}

/// A file: the schema's line, what the file is for, and the YAML with a word before each of the keys named.
fn page(about: &str, words: &[(&str, &str)], value: Value) -> Result<String, Failure> {
    let yaml = serde_yaml::to_string(&value).map_err(|error| Failure::new(error.to_string()))?;
    let mut out = SCHEMA_LINE.to_owned();
    comment(&mut out, "", about);
    for line in yaml.lines() {
        let bare = line.trim_start();
        let key = bare.trim_start_matches("- ").split(':').next().unwrap_or("");
        // A comment on an entry's first key stands before its dash.
        if let Some((_, word)) = words.iter().find(|(known, _)| *known == key) {
            comment(&mut out, &line[..line.len() - bare.len()], word);
        }
        out.push_str(line);
        out.push('\n');
    }
    Ok(out)
}

fn comment(out: &mut String, indent: &str, text: &str) {
    for line in text.lines() {
        let _ = writeln!(out, "{indent}# {line}");
    }
}
