//! `heard pack …`: the workshop for phrase packs.

mod attempt;
mod cover;
mod find;
mod learn;
mod new;
mod watch;
mod yaml;

use super::args::{CheckArgs, Common, FindingFormat, PackArgs, PackCommand, TestArgs};
use super::exit::{Failure, Status};
use super::{layers, output};
use heard::engine::Engine;
use heard::finding::Severity;
use heard::pack::{self, Layer, LayerName};
use heard::suite;
use serde_json::json;

pub(crate) fn run(command: PackCommand, common: &Common) -> Result<Status, Failure> {
    match command {
        PackCommand::New(args) => new::run(&args, common),
        PackCommand::Try(args) => attempt::run(&args, common),
        PackCommand::Cover(args) => cover::run(&args, common),
        PackCommand::Show(args) => find::show(&args, common),
        PackCommand::Search(args) => find::search(&args, common),
        PackCommand::Check(args) => check(&args, common),
        PackCommand::Test(args) => test(&args, common),
        PackCommand::List(args) => list(&args, common),
        PackCommand::Learn(args) => learn::run(&args, common),
        PackCommand::Fairness(args) => fairness(&args, common),
        PackCommand::Schema => {
            output::result(&format!("{:#}\n", pack::schema()))?;
            Ok(Status::Done)
        }
    }
}

/// The built-in layer with the folder given on top, or the layers of the command line.
fn layers_for(args: &PackArgs, common: &Common) -> Vec<Layer> {
    match &args.dir {
        None => layers::layers(common),
        Some(dir) => {
            let mut layers = if common.no_builtin { Vec::new() } else { vec![Layer::built_in()] };
            layers.push(Layer::folder(LayerName::Packs, dir));
            layers
        }
    }
}

fn check(args: &CheckArgs, common: &Common) -> Result<Status, Failure> {
    let loaded = suite::check(&layers_for(&args.packs, common));
    let mut findings = loaded.findings;
    // Whoever checks a pack of their own isn't told what could be tidier in the ones below it.
    if args.packs.dir.is_some() {
        let below: Vec<&str> = loaded
            .packs
            .listed
            .iter()
            .filter(|entry| entry.layer == "built-in")
            .filter_map(|entry| Some(loaded.packs.files.get(entry.file)?.name()))
            .collect();
        findings.retain(|finding| {
            finding.severity == Severity::Error || !finding.source.as_ref().is_some_and(|source| below.contains(&source.name()))
        });
    }
    findings.sort_by_key(|finding| (finding.source.as_ref().map(|source| source.name().to_owned()), finding.span.start));
    let count = |severity: Severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let (errors, warnings, tips) = (count(Severity::Error), count(Severity::Warning), count(Severity::Tip));
    findings.retain(|finding| !common.quiet || finding.severity == Severity::Error);
    match if common.json { FindingFormat::Json } else { args.format } {
        FindingFormat::Text => findings.iter().for_each(output::snippet::finding),
        FindingFormat::Json => output::result(&output::machine::json(&findings))?,
        FindingFormat::Sarif => output::result(&output::machine::sarif(&findings))?,
        FindingFormat::Github => output::result(&output::machine::github(&findings))?,
    }
    let entries = loaded.packs.listed.iter().filter(|entry| args.packs.dir.is_none() || entry.layer != "built-in").count();
    output::aside(&format!(
        "{}, {}, {}, {}",
        counted(entries, "entry", "entries"),
        counted(errors, "error", "errors"),
        counted(warnings, "warning", "warnings"),
        counted(tips, "tip", "tips")
    ));
    Ok(if errors > 0 { Status::No } else { Status::Done })
}

fn test(args: &TestArgs, common: &Common) -> Result<Status, Failure> {
    let layers = layers_for(&args.packs, common);
    if args.watch { watch::run(&layers, || test_once(&layers, args, common)) } else { test_once(&layers, args, common) }
}

fn test_once(layers: &[Layer], args: &TestArgs, common: &Common) -> Result<Status, Failure> {
    let loaded = suite::check(layers);
    let broken = loaded.findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    let report = suite::run(loaded.packs);
    let uncovered: &[_] = if args.coverage { &report.uncovered } else { &[] };
    if common.json {
        let all: Vec<_> = report.failures.iter().chain(uncovered).cloned().collect();
        output::result(&output::machine::json(&all))?;
    } else {
        report.failures.iter().chain(uncovered).for_each(output::snippet::finding);
        output::result(&format!("{} examples, {} failed\n", report.examples, report.failures.len()))?;
        if args.coverage {
            output::result(&format!("{} entries, {} not exercised both ways\n", report.entries, uncovered.len()))?;
        }
    }
    if broken > 0 {
        output::note(&format!("`heard pack check` finds {broken} errors; entries that have one were left out"));
    }
    Ok(if report.failures.is_empty() && uncovered.is_empty() && broken == 0 { Status::Done } else { Status::No })
}

fn fairness(args: &PackArgs, common: &Common) -> Result<Status, Failure> {
    let (engine, findings) = Engine::with(&layers_for(args, common));
    if let Some(broken) = findings.iter().find(|finding| finding.severity == Severity::Error) {
        output::snippet::finding(broken);
        return Err(Failure::new("the packs are broken; `heard pack check` shows every fault"));
    }
    let fairness = heard::fairness::run(engine.knowledge());
    if common.json {
        let unfair: Vec<_> = fairness
            .unfair
            .iter()
            .map(|one| json!({ "group": one.group, "first": one.first, "other": one.other, "how": one.how }))
            .collect();
        let record = json!({ "sets": fairness.sets, "messages": fairness.messages, "unfair": unfair });
        output::result(&format!("{record:#}\n"))?;
    } else {
        for one in &fairness.unfair {
            output::aside(&format!("{}: {}\n  {}\n  {}", one.group, one.how, one.first.replace('\n', " "), one.other.replace('\n', " ")));
        }
        output::result(&format!(
            "{} sets of {} messages, {} treated otherwise\n",
            fairness.sets,
            fairness.messages,
            fairness.unfair.len()
        ))?;
    }
    Ok(if fairness.unfair.is_empty() { Status::Done } else { Status::No })
}

fn list(args: &PackArgs, common: &Common) -> Result<Status, Failure> {
    let loaded = pack::load(&layers_for(args, common));
    let file = |index: usize| loaded.packs.files.get(index).map_or("", |source| source.name());
    if common.json {
        let records: Vec<_> = loaded
            .packs
            .listed
            .iter()
            .map(|entry| json!({ "kind": entry.kind, "id": entry.id, "pack": &*entry.pack, "layer": entry.layer, "file": file(entry.file), "overrides": entry.overrides }))
            .collect();
        output::result(&format!("{:#}\n", json!(records)))?;
        return Ok(Status::Done);
    }
    let mut page = String::new();
    for entry in &loaded.packs.listed {
        page.push_str(&format!(
            "{:<13} {:<36} {:<9} {}\n",
            entry.kind,
            entry.id,
            entry.layer,
            entry.overrides.map(|layer| format!("overrides {layer}")).unwrap_or_default()
        ));
    }
    output::result(&page)?;
    Ok(Status::Done)
}

/// `1 error`, `2 errors`.
fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
