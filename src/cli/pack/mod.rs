//! `heard pack …`: the workshop for phrase packs.

mod attempt;
mod cover;
mod learn;
mod new;
mod watch;
mod yaml;

use super::args::{Common, PackArgs, PackCommand, TestArgs};
use super::exit::{Failure, Status};
use super::{layers, output};
use heard::finding::Severity;
use heard::pack::{self, Layer, LayerName};
use heard::suite;
use serde_json::json;

pub(crate) fn run(command: PackCommand, common: &Common) -> Result<Status, Failure> {
    match command {
        PackCommand::New(args) => new::run(&args, common),
        PackCommand::Try(args) => attempt::run(&args, common),
        PackCommand::Cover(args) => cover::run(&args, common),
        PackCommand::Show(_) | PackCommand::Search(_) => Ok(Status::Failed),
        PackCommand::Check(args) => check(&args, common),
        PackCommand::Test(args) => test(&args, common),
        PackCommand::List(args) => list(&args, common),
        PackCommand::Learn(args) => learn::run(&args, common),
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

fn check(args: &PackArgs, common: &Common) -> Result<Status, Failure> {
    let loaded = pack::check(&layers_for(args, common));
    let mut findings = loaded.findings;
    findings.sort_by_key(|finding| (finding.source.as_ref().map(|source| source.name().to_owned()), finding.span.start));
    for finding in findings.iter().filter(|finding| !common.quiet || finding.severity == Severity::Error) {
        output::snippet::finding(finding);
    }
    let count = |severity: Severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let (errors, warnings, tips) = (count(Severity::Error), count(Severity::Warning), count(Severity::Tip));
    output::aside(&format!("{} entries, {errors} errors, {warnings} warnings, {tips} tips", loaded.packs.listed.len()));
    Ok(if errors > 0 { Status::No } else { Status::Done })
}

fn test(args: &TestArgs, common: &Common) -> Result<Status, Failure> {
    let loaded = pack::check(&layers_for(&args.packs, common));
    let report = suite::run(loaded.packs);
    for failure in &report.failures {
        output::snippet::finding(failure);
    }
    output::result(&format!("{} examples, {} failed\n", report.examples, report.failures.len()))?;
    Ok(if report.failures.is_empty() { Status::Done } else { Status::No })
}

fn list(args: &PackArgs, common: &Common) -> Result<Status, Failure> {
    let loaded = pack::load(&layers_for(args, common));
    let file = |index: usize| loaded.packs.files.get(index).map_or("", |source| source.name());
    if common.json {
        let records: Vec<_> = loaded
            .packs
            .listed
            .iter()
            .map(|entry| json!({ "kind": entry.kind, "id": entry.id, "pack": entry.pack, "layer": entry.layer, "file": file(entry.file), "overrides": entry.overrides }))
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
