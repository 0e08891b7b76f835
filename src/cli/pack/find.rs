//! `heard pack show` and `heard pack search`: an entry by its name, or by a few letters of what it says.

use super::layers_for;
use crate::cli::args::{Common, PackArgs, SearchArgs, ShowArgs};
use crate::cli::exit::{Failure, Status};
use crate::cli::output::{self, sanitize::sanitize};
use colored::Colorize;
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use heard::finding::{edits, nearest};
use heard::pack::model::{Listed, Packs};
use heard::pack::{self, Loaded};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::BufRead;
use std::path::Path;

/// Most rows of a search: a page that can be read.
const MOST_ROWS: usize = 20;
/// What a hit weighs by where it is: in the id or a tag, in a word of the text, in a word that is one slip away.
const IN_ID: i64 = 100;
const IN_TEXT: i64 = 40;
const NEAR_WORD: i64 = 20;

fn loaded(common: &Common) -> Loaded {
    pack::check(&layers_for(&PackArgs { dir: None }, common))
}

/// The entry as it is written.
fn yaml<'a>(packs: &'a Packs, entry: &Listed) -> &'a str {
    packs.files.get(entry.file).and_then(|file| file.text().get(entry.span.start..entry.span.end)).unwrap_or("")
}

/// `phrases/core/cues/waiting.yaml:12`.
fn place(packs: &Packs, entry: &Listed) -> (String, usize) {
    packs.files.get(entry.file).map_or((String::new(), 0), |file| (file.name().to_owned(), file.line_col(entry.span.start).line))
}

fn record(packs: &Packs, entry: &Listed) -> Value {
    let (file, line) = place(packs, entry);
    json!({
        "kind": entry.kind,
        "id": entry.id,
        "pack": &*entry.pack,
        "layer": entry.layer,
        "file": file,
        "line": line,
        "overrides": entry.overrides,
    })
}

/// One entry, or several kinds that share an id.
pub(super) fn show(args: &ShowArgs, common: &Common) -> Result<Status, Failure> {
    let packs = loaded(common).packs;
    let (kind, id) = args.id.split_once('/').map_or((None, args.id.as_str()), |(kind, id)| (Some(kind), id));
    let found: Vec<&Listed> = packs.listed.iter().filter(|entry| entry.id == id && kind.is_none_or(|kind| kind == entry.kind)).collect();
    if found.is_empty() {
        let ids = packs.listed.iter().filter(|entry| kind.is_none_or(|kind| kind == entry.kind)).map(|entry| entry.id.as_str());
        let near = nearest(id, ids)
            .map_or_else(|| "`heard pack search` finds entries by a few letters".to_owned(), |near| format!("did you mean `{near}`?"));
        return Err(Failure::new(format!("no entry is called `{}`; {near}", args.id)));
    }
    if common.json {
        let records: Vec<Value> = found
            .iter()
            .map(|entry| {
                let mut record = record(&packs, entry);
                record["yaml"] = Value::from(yaml(&packs, entry));
                record
            })
            .collect();
        output::result(&format!("{:#}\n", json!(records)))?;
        return Ok(Status::Done);
    }
    let mut page = String::new();
    for (n, entry) in found.iter().enumerate() {
        let (file, line) = place(&packs, entry);
        if n > 0 {
            page.push('\n');
        }
        let _ = writeln!(page, "{} {}", entry.kind, sanitize(&entry.id).bold());
        let _ = writeln!(page, "{}", format!("pack {} · {} · {}:{line}", sanitize(&entry.pack), entry.layer, sanitize(&file)).dimmed());
        if let Some(layer) = entry.overrides {
            let _ = writeln!(page, "overrides the entry of the layer `{layer}`");
        }
        page.push('\n');
        // The first line of an entry begins where its list item does, after "- ".
        for (row, line) in yaml(&packs, entry).trim_end().lines().enumerate() {
            let _ = writeln!(
                page,
                "  {}{}",
                if row == 0 { "- " } else { "" },
                sanitize(if row == 0 { line } else { line.strip_prefix("  ").unwrap_or(line) })
            );
        }
    }
    output::result(&page)?;
    Ok(Status::Done)
}

/// Entries in which every word given is found, the best first.
pub(super) fn search(args: &SearchArgs, common: &Common) -> Result<Status, Failure> {
    let packs = loaded(common).packs;
    if let Some(kind) = &args.kind
        && !packs.listed.iter().any(|entry| entry.kind == kind)
    {
        let near =
            nearest(kind, packs.listed.iter().map(|entry| entry.kind)).map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        return Err(Failure::new(format!("no entry is of the kind `{kind}`{near}")));
    }
    let used = args.log.as_deref().map(used).transpose()?;
    let words: Vec<String> = args.words.iter().flat_map(|word| word.split_whitespace()).map(str::to_lowercase).collect();
    let fuzzy = SkimMatcherV2::default().ignore_case();
    let mut rows: Vec<(i64, &Listed)> = packs
        .listed
        .iter()
        .filter(|entry| args.kind.as_ref().is_none_or(|kind| entry.kind == kind))
        .filter_map(|entry| Some((score(&fuzzy, &words, entry, yaml(&packs, entry))?, entry)))
        .collect();
    rows.sort_by_key(|(score, entry)| (-score, entry.kind, entry.id.clone()));
    let times = |entry: &Listed| used.as_ref().map(|used| used.get(&entry.id).copied().unwrap_or(0));
    if common.json {
        let records: Vec<Value> = rows
            .iter()
            .map(|(_, entry)| {
                let mut record = record(&packs, entry);
                if let Some(times) = times(entry) {
                    record["used"] = Value::from(times);
                }
                record
            })
            .collect();
        output::result(&format!("{:#}\n", json!(records)))?;
        return Ok(if rows.is_empty() { Status::No } else { Status::Done });
    }
    let mut page = String::new();
    for (_, entry) in rows.iter().take(MOST_ROWS) {
        let times = times(entry).map_or_else(String::new, |times| format!("  used {times}×"));
        let _ = writeln!(page, "{:<13} {:<36} {:<9}{times}", entry.kind, sanitize(&entry.id), entry.layer);
        if let Some(line) = said(yaml(&packs, entry)) {
            let _ = writeln!(page, "{}", output::wrap(&sanitize(&line), "    ", "    ").dimmed());
        }
    }
    output::result(&page)?;
    if rows.len() > MOST_ROWS {
        output::aside(&format!("{} more; another word, or --kind, finds fewer", rows.len() - MOST_ROWS));
    }
    if rows.is_empty() {
        output::aside("nothing is like that");
    }
    Ok(if rows.is_empty() { Status::No } else { Status::Done })
}

/// How well an entry fits all the words; none where one of them is not in it.
fn score(fuzzy: &SkimMatcherV2, words: &[String], entry: &Listed, yaml: &str) -> Option<i64> {
    let text = yaml.to_lowercase();
    let id = format!("{} {}", entry.kind, entry.id);
    let parts: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|part| !part.is_empty()).collect();
    words
        .iter()
        .map(|word| {
            if id.contains(word.as_str()) {
                return Some(IN_ID);
            }
            if text.contains(word.as_str()) {
                return Some(IN_TEXT);
            }
            let letters = word.chars().count();
            if letters >= 4 && parts.iter().any(|part| part.len().abs_diff(word.len()) <= 2 && edits(part, word) <= letters / 4) {
                return Some(NEAR_WORD);
            }
            // Letters in order, close together, in the id alone: in a text some letters are always in order.
            fuzzy.fuzzy_match(&id, word).filter(|score| *score >= 12 * letters as i64)
        })
        .sum()
}

/// The line of an entry that says most about it: its text, noun or title.
fn said(yaml: &str) -> Option<String> {
    ["text:", "noun:", "title:", "why:"].iter().find_map(|key| {
        let line = yaml.lines().find(|line| line.trim_start().starts_with(key))?;
        let value = line.trim_start()[key.len()..].trim().trim_matches('"');
        (!value.is_empty() && !value.starts_with(['>', '|'])).then(|| value.to_owned())
    })
}

/// How often each id occurs in a log of records: cues heard, phrases said, topics named.
fn used(path: &Path) -> Result<BTreeMap<String, usize>, Failure> {
    let unreadable = |error: std::io::Error| Failure::new(format!("{}: {error}", path.display()));
    let file = std::io::BufReader::new(std::fs::File::open(path).map_err(unreadable)?);
    let mut counts = BTreeMap::new();
    for (n, line) in file.lines().enumerate() {
        let line = line.map_err(unreadable)?;
        if line.trim().is_empty() {
            continue;
        }
        let record: Value = serde_json::from_str(&line)
            .map_err(|error| Failure::new(format!("{}:{}: this is no record: {error}", path.display(), n + 1)))?;
        let reading = record.get("reading").unwrap_or(&record);
        let each = |list: &Value, key: &str| -> Vec<String> {
            list.as_array().into_iter().flatten().filter_map(|item| item[key].as_str()).map(str::to_owned).collect()
        };
        let topic = reading["issue"]["topic"].as_str().map(str::to_owned);
        for id in each(&reading["cues"], "id").into_iter().chain(each(&record["sentences"], "phrase")).chain(topic) {
            *counts.entry(id).or_insert(0) += 1;
        }
    }
    Ok(counts)
}
