//! `heard pack cover`: what the packs hear in real messages, what they miss, and what a new version changes.

use crate::cli::args::{Common, CoverArgs};
use crate::cli::exit::{Failure, Status};
use crate::cli::output::sanitize::sanitize;
use crate::cli::output::wrap;
use crate::cli::{layers, output};
use colored::Colorize;
use heard::cover::{self, Compared, Cover, Covering, Use};
use heard::engine::Engine;
use heard::finding::Severity;
use heard::pack::{Layer, LayerName};
use heard::text::decode;
use serde_json::json;
use std::path::{Path, PathBuf};

/// Largest file of messages, unless `--max-bytes` says more.
const MOST_BYTES: usize = 100_000_000;
/// How many rows of each sort are shown unless all are asked for.
const HANDFUL: usize = 12;

pub(super) fn run(args: &CoverArgs, common: &Common) -> Result<Status, Failure> {
    let files = files(&args.corpus)?;
    let engine = layers::engine(common)?;
    let bad = match &args.against {
        Some(dir) => against(&files, dir, &engine, args, common)?,
        None => alone(&files, &engine, args, common)?,
    };
    Ok(if bad { Status::Failed } else { Status::Done })
}

fn alone(files: &[File], engine: &Engine, args: &CoverArgs, common: &Common) -> Result<bool, Failure> {
    let mut covering = Covering::new(engine.knowledge());
    let bad = each(files, common, |text| covering.read(text))?;
    let cover = covering.done();
    output::result(&if common.json { format!("{:#}\n", record(&cover)) } else { page(&cover, args.all) })?;
    Ok(bad)
}

fn against(files: &[File], dir: &Path, engine: &Engine, args: &CoverArgs, common: &Common) -> Result<bool, Failure> {
    // The other version takes the place of what `--packs` names; the layers below are the same.
    let mut below = common.clone();
    below.packs = Vec::new();
    let mut layers = layers::layers(&below);
    layers.push(Layer::folder(LayerName::Packs, dir));
    let (before, findings) = Engine::with(&layers);
    let errors: Vec<_> = findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    if !errors.is_empty() {
        errors.iter().for_each(|finding| output::snippet::finding(finding));
        return Err(Failure::new(format!("the packs in {} are broken, so nothing can be compared with them", dir.display())));
    }
    let mut compared = Compared::default();
    let bad = each(files, common, |text| cover::compare(before.knowledge(), engine.knowledge(), text, &mut compared))?;
    output::result(&if common.json { format!("{:#}\n", compared_record(&compared)) } else { compared_page(&compared, args.all) })?;
    Ok(bad)
}

/// A file of the corpus.
struct File {
    path: PathBuf,
    /// Whether it is one message: it stands in a folder of texts.
    whole: bool,
}

/// The files named, a folder standing for the texts in it.
fn files(named: &[PathBuf]) -> Result<Vec<File>, Failure> {
    let fail = |path: &Path, error: &dyn std::fmt::Display| Failure::new(format!("cannot read {}: {error}", path.display()));
    let mut out = Vec::new();
    for path in named {
        if !path.is_dir() {
            out.push(File { path: path.clone(), whole: false });
            continue;
        }
        let entries = std::fs::read_dir(path).map_err(|error| fail(path, &error))?;
        let mut inside: Vec<PathBuf> =
            entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "txt")).collect();
        if inside.is_empty() {
            return Err(fail(path, &"there is no .txt file in it"));
        }
        inside.sort();
        out.extend(inside.into_iter().map(|path| File { path, whole: true }));
    }
    Ok(out)
}

/// Shows every message; whether a line could not be used.
fn each(files: &[File], common: &Common, mut see: impl FnMut(&str)) -> Result<bool, Failure> {
    let mut any_bad = false;
    let mut seen = 0;
    for File { path, whole } in files {
        let fail = |error: &dyn std::fmt::Display| Failure::new(format!("cannot read {}: {error}", path.display()));
        let most = common.max_bytes.max(MOST_BYTES) as u64;
        let size = std::fs::metadata(path).map_err(|error| fail(&error))?.len();
        if size > most {
            return Err(fail(&format!("it is larger than {most} bytes; split it, or set --max-bytes")));
        }
        let (text, notes) = decode(&std::fs::read(path).map_err(|error| fail(&error))?);
        notes.iter().for_each(|note| output::note(&format!("{}: {note}", path.display())));
        let mut count = |text: &str| {
            seen += 1;
            see(text);
        };
        if *whole {
            count(&text);
            continue;
        }
        let bad = cover::messages(&text, &common.text_field, count);
        for (line, message) in bad.iter().take(5) {
            output::error(&format!("{}:{line}: {message}", path.display()));
        }
        if bad.len() > 5 {
            output::error(&format!("{}: {} more lines like that", path.display(), bad.len() - 5));
        }
        any_bad |= !bad.is_empty();
    }
    if seen == 0 {
        return Err(Failure::new("there is no message to read"));
    }
    Ok(any_bad && common.bad_lines == crate::cli::args::BadLines::Fail)
}

fn page(cover: &Cover, all: bool) -> String {
    let most = if all { usize::MAX } else { HANDFUL };
    let mut out = format!(
        "{} messages; in {} of them nothing was heard ({})\n",
        cover.messages,
        cover.unheard,
        percent(cover.unheard, cover.messages)
    );
    // Whoever has packs of their own came for those.
    let (own, built_in): (Vec<&Use>, Vec<&Use>) = cover.uses.iter().partition(|one| one.layer != "built-in");
    if !own.is_empty() {
        heading(&mut out, "your entries");
        own.iter().for_each(|one| entry(&mut out, one, cover.messages));
    }
    heading(&mut out, "most used of the built-in entries");
    // Weighted words and phrases fire everywhere; what happened is what a trainer looks for first.
    let telling = |one: &&&Use| one.messages > 0 && (all || !matches!(one.kind, "lexicon" | "phrase"));
    let fired: Vec<&&Use> = built_in.iter().filter(telling).collect();
    fired.iter().take(most).for_each(|one| entry(&mut out, one, cover.messages));
    more(&mut out, fired.len(), most);

    let shadowed: Vec<&Use> = cover.uses.iter().filter(|one| one.is_shadowed()).collect();
    if !shadowed.is_empty() {
        heading(&mut out, "shadowed: found, but a longer entry of the family always said more");
        for one in shadowed.iter().take(most) {
            let over: Vec<&str> = one.covered_by.keys().map(String::as_str).collect();
            out.push_str(&format!("  {:<10} {}  under {}\n", one.kind, sanitize(&one.id), sanitize(&over.join(", "))));
        }
        more(&mut out, shadowed.len(), most);
    }
    if !cover.groups.is_empty() {
        heading(&mut out, "nothing heard, by the words they share: the next entry to write");
        for group in cover.groups.iter().take(most) {
            out.push_str(&format!("  {:>4}  {}\n", group.messages, sanitize(&group.words).bold()));
            for sample in &group.samples {
                line(&mut out, sample);
            }
        }
        more(&mut out, cover.groups.len(), most);
    }
    if cover.alone > 0 {
        out.push_str(&format!("\n{} more share no word with another\n", cover.alone));
    }
    never(&mut out, "never found here", &built_in, |kind| kind != "phrase", most);
    never(&mut out, "never said here, with no option given", &built_in, |kind| kind == "phrase", most);

    out
}

fn heading(out: &mut String, text: &str) {
    out.push_str(&format!("\n{}\n", text.bold()));
}

fn more(out: &mut String, there: usize, shown: usize) {
    if there > shown {
        out.push_str(&format!("  {}\n", format!("and {} more; --all shows them", there - shown).dimmed()));
    }
}

fn entry(out: &mut String, one: &Use, messages: usize) {
    let dropped: Vec<String> = one.dropped.iter().map(|(why, count)| format!("{why} {count}")).collect();
    let dropped = if dropped.is_empty() { String::new() } else { format!("  not counted: {}", dropped.join(", ")) };
    let name = format!("{:<10} {}", one.kind, sanitize(&one.id));
    let count = format!("{:>5} {:>5}", one.messages, percent(one.messages, messages));
    let row = format!("  {count}  {name}{dropped}");
    out.push_str(&if one.messages == 0 { format!("{}\n", row.yellow()) } else { format!("{row}\n") });
    for sample in one.samples.iter().take(if one.layer == "built-in" { 1 } else { 2 }) {
        line(out, sample);
    }
}

fn line(out: &mut String, sample: &str) {
    out.push_str(&wrap(&sanitize(sample), "                 | ", "                 | ").dimmed().to_string());
    out.push('\n');
}

/// Ids in a block: there are many, and each says little.
fn never(out: &mut String, title: &str, uses: &[&Use], of: impl Fn(&str) -> bool, most: usize) {
    let mut ids: Vec<&str> =
        uses.iter().filter(|one| one.messages == 0 && of(one.kind) && !one.is_shadowed()).map(|one| one.id.as_str()).collect();
    if ids.is_empty() {
        return;
    }
    ids.sort_unstable();
    heading(out, &format!("{title}: {} of the built-in entries", ids.len()));
    let shown = ids.iter().take(most.saturating_mul(2)).copied().collect::<Vec<_>>().join(", ");
    // An id is not broken at its hyphens: it is copied from here.
    let whole = textwrap::Options::new(output::width())
        .initial_indent("  ")
        .subsequent_indent("  ")
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    out.push_str(&textwrap::fill(&sanitize(&shown), whole));
    out.push('\n');
    more(out, ids.len(), most.saturating_mul(2));
}

fn percent(part: usize, of: usize) -> String {
    if of == 0 { "0%".to_owned() } else { format!("{:.0}%", 100.0 * part as f64 / of as f64) }
}

fn record(cover: &Cover) -> serde_json::Value {
    let uses: Vec<_> = cover
        .uses
        .iter()
        .map(|one| {
            json!({ "kind": one.kind, "id": one.id, "pack": one.pack, "layer": one.layer, "messages": one.messages,
                "dropped": one.dropped, "shadowed": one.is_shadowed(), "covered_by": one.covered_by.keys().collect::<Vec<_>>(), "samples": one.samples })
        })
        .collect();
    let groups: Vec<_> =
        cover.groups.iter().map(|group| json!({ "words": group.words, "messages": group.messages, "samples": group.samples })).collect();
    json!({ "v": 1, "type": "cover", "messages": cover.messages, "unheard": cover.unheard, "alone": cover.alone, "entries": uses, "groups": groups })
}

fn compared_page(compared: &Compared, all: bool) -> String {
    let most = if all { usize::MAX } else { HANDFUL };
    let mut out = format!("{} of {} messages are read differently\n", compared.changed, compared.messages);
    for (what, count) in &compared.counts {
        out.push_str(&format!("  {what:<11} {count}\n"));
    }
    for changed in compared.kept.iter().take(most) {
        out.push('\n');
        out.push_str(&wrap(&sanitize(&changed.sample), &format!("{:>5}  ", changed.number), "       "));
        out.push('\n');
        for change in &changed.changes {
            let (before, after) = (sanitize(&change.before), sanitize(&change.after));
            let told = format!("{:<11} {} -> {}", change.what, before.red(), after.green());
            out.push_str(&output::sanitize::sanitize_keeping_color(&wrap(&told, "         ", "                     ")));
            out.push('\n');
        }
    }
    more(&mut out, compared.changed, most.min(compared.kept.len()));
    out
}

fn compared_record(compared: &Compared) -> serde_json::Value {
    let kept: Vec<_> = compared
        .kept
        .iter()
        .map(|changed| {
            let changes: Vec<_> = changed
                .changes
                .iter()
                .map(|change| json!({ "what": change.what, "before": change.before, "after": change.after }))
                .collect();
            json!({ "number": changed.number, "sample": changed.sample, "changes": changes })
        })
        .collect();
    json!({ "v": 1, "type": "cover-against", "messages": compared.messages, "changed": compared.changed, "counts": compared.counts, "differences": kept })
}
