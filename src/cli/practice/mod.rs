//! `heard practice`: sample situations, answered and fed back on.

mod history;
mod page;
mod sitting;

use super::args::{Common, PracticeArgs};
use super::exit::{Failure, Status};
use super::{input, layers, output};
use heard::engine::Engine;
use heard::finding::nearest;
use heard::pack::scenario::Scenario;
use heard::practice::{self, Round};
use heard::record;
use history::History;
use std::path::Path;

pub(crate) fn run(args: &PracticeArgs, common: &Common) -> Result<Status, Failure> {
    if common.jsonl {
        return Err(Failure::new("practice has no stream: use --json with --answers, --list or --stats"));
    }
    if let Some(now) = &args.now
        && !is_datetime(now)
    {
        return Err(Failure::new(format!("--now is `{now}`; write it as 2026-05-04T09:30:00Z")));
    }
    if args.forget {
        return history::forget(args, common);
    }
    if args.stats {
        return history::stats(args, common);
    }
    let engine = layers::engine(common)?;
    if args.list {
        return list(&engine, common);
    }
    let wanted = args.scenario.as_deref().or(args.id.as_deref());
    match &args.answers {
        Some(file) => scripted(&engine, wanted, file, args, common),
        None => sitting::run(&engine, wanted, args, common),
    }
}

/// Whether a text has the shape of a date and a time in UTC.
fn is_datetime(text: &str) -> bool {
    const SHAPE: &str = "0000-00-00T00:00:00Z";
    text.len() == SHAPE.len()
        && text.bytes().zip(SHAPE.bytes()).all(|(c, shape)| if shape == b'0' { c.is_ascii_digit() } else { c == shape })
}

/// The situations, one a line.
fn list(engine: &Engine, common: &Common) -> Result<Status, Failure> {
    let scenarios = &engine.knowledge().packs.scenarios;
    if common.json {
        let records: Vec<_> = scenarios.iter().map(practice::listed).collect();
        output::result(&format!("{}\n", record::to_document(&records)))?;
        return Ok(Status::Done);
    }
    output::result(&page::list(scenarios))?;
    Ok(Status::Done)
}

/// The scenario of that id, or a failure that names the nearest one.
fn scenario<'a>(engine: &'a Engine, id: &str) -> Result<&'a Scenario, Failure> {
    let scenarios = &engine.knowledge().packs.scenarios;
    scenarios.iter().find(|scenario| scenario.meta.id == id).ok_or_else(|| {
        let near = nearest(id, scenarios.iter().map(|scenario| scenario.meta.id.as_str()));
        let near = near.map_or_else(|| "`heard practice --list` shows them".to_owned(), |near| format!("did you mean `{near}`?"));
        Failure::new(format!("there is no scenario called `{id}`; {near}"))
    })
}

/// A round whose answers come from a file.
fn scripted(engine: &Engine, wanted: Option<&str>, file: &Path, args: &PracticeArgs, common: &Common) -> Result<Status, Failure> {
    let Some(id) = wanted else {
        return Err(Failure::new("--answers needs a scenario: --scenario ID; `heard practice --list` shows them"));
    };
    let scenario = scenario(engine, id)?;
    let (text, notes) = input::message(Some(file), common.max_bytes)?;
    for note in notes.iter().filter(|_| !common.quiet) {
        output::note(note);
    }
    let mut answers =
        practice::answers(&text).map_err(|error| Failure::new(format!("{}: {error}", file.display())))?.into_iter().peekable();
    let mut round = Round::new(engine.knowledge(), scenario);
    while !round.is_over()
        && let Some(answer) = answers.next()
    {
        round.answer(answer);
    }
    let unused = answers.count();
    if common.json {
        output::result(&format!("{}\n", record::to_document(&practice::round(&round, unused))))?;
    } else {
        output::result(&page::whole(&round))?;
        if unused > 0 && !common.quiet {
            output::note(&format!("{unused} of the answers were not needed"));
        }
    }
    History::of(args).keep(&round, args, common);
    Ok(Status::Done)
}
