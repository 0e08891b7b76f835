//! `heard coach`: reviews a reply against the message it answers.

use super::args::{CoachArgs, Common, FailOn, LevelArg};
use super::exit::{Failure, Status};
use super::options::Options;
use super::{input, layers, output, stream};
use heard::coach::{Allow, CoachOptions, Level, rule_ids, unknown_allowed};
use heard::engine::Engine;
use heard::finding::{Severity, nearest};
use heard::reading::{ReadOptions, Reading};
use heard::record;
use serde_json::Value;

pub(crate) fn run(args: CoachArgs, common: &Common) -> Result<Status, Failure> {
    let read = Options::from_read(&args.said)?;
    let engine = layers::engine(common)?;
    let options = options(&args, &engine, &read)?;
    if common.jsonl {
        return lines(&args, common, &engine, &read, &options);
    }
    let from_stdin = |path: &Option<std::path::PathBuf>| path.as_ref().is_none_or(|path| path.as_os_str() == "-");
    if from_stdin(&args.reply) && args.message.as_ref().is_some_and(|path| path.as_os_str() == "-") {
        return Err(Failure::new("the reply and the message cannot both come from standard input; give one of them as a file"));
    }
    let message = match &args.message {
        Some(path) => Some(engine.read(&input::message(Some(path), common.max_bytes)?.0, &read.read)),
        None => None,
    };
    let (reply, notes) = input::message(args.reply.as_deref(), common.max_bytes)?;
    for note in notes.iter().filter(|_| !common.quiet) {
        output::note(note);
    }
    if args.fix || args.diff {
        let fixed = engine.fixed(&reply, message.as_ref(), &options);
        let name = args.reply.as_ref().map_or_else(|| "reply".to_owned(), |path| path.display().to_string());
        output::result(&if args.diff { output::diff::unified(&name, &reply, &fixed) } else { output::line_ended(&fixed) })?;
        let left = engine.coach(&fixed, message.as_ref(), &options);
        if !common.quiet && !left.findings.is_empty() {
            output::note(&format!("{} left that only you can decide; `heard coach` shows them", output::review::counted(&left)));
        }
        return Ok(status(left.pass));
    }
    let review = engine.coach(&reply, message.as_ref(), &options);
    if common.json {
        output::result(&format!("{}\n", record::to_document(&record::review(&review, &reply, Value::Null))))?;
    } else {
        output::result(&output::review::page(&review, &reply, message.as_ref(), args.all, common.why))?;
    }
    Ok(status(review.pass))
}

fn status(pass: bool) -> Status {
    if pass { Status::Done } else { Status::No }
}

/// JSON Lines: each holds the reply, and may hold the message and the options by name.
fn lines(args: &CoachArgs, common: &Common, engine: &Engine, read: &Options, options: &CoachOptions) -> Result<Status, Failure> {
    let failed = std::cell::Cell::new(false);
    let status = stream::run(args.reply.as_deref(), common, |line, id| {
        let said = stream::options(line, read)?;
        let mut options = options.clone();
        for (name, list) in [("facts", &mut options.facts), ("actions", &mut options.actions)] {
            list.extend(line.texts(name)?);
        }
        options.allow.extend(line.texts("allow")?.iter().map(|allow| Allow::parse(allow)));
        if line.has("channel") {
            options.channel = Some(said.draft.channel);
        }
        options.fault = if line.has("fault") { said.draft.fault } else { options.fault };
        options.voice = said.draft.voice.clone().or(options.voice);
        options.agent = said.draft.agent.clone().or(options.agent);
        options.company = said.draft.company.clone().or(options.company);
        let read = ReadOptions { for_coach: true, ..said.read };
        let message: Option<Reading> = line.optional("message")?.map(|message| engine.read(message, &read));
        let reply = line.text(&common.text_field)?;
        let review = engine.coach(reply, message.as_ref(), &options);
        failed.set(failed.get() || !review.pass);
        Ok(record::to_line(&record::review(&review, reply, id)))
    })?;
    Ok(if status == Status::Done && failed.get() && args.fail_on.is_some() { Status::No } else { status })
}

fn options(args: &CoachArgs, engine: &Engine, read: &Options) -> Result<CoachOptions, Failure> {
    let mut options = CoachOptions {
        facts: args.facts.clone(),
        actions: args.actions.clone(),
        allow: args.allow.iter().map(|allow| Allow::parse(allow)).collect(),
        voice: args.voice.clone(),
        agent: args.agent.clone(),
        company: read.read.company.clone(),
        level: match args.level {
            LevelArg::Novice => Level::Novice,
            LevelArg::Expert => Level::Expert,
        },
        fail_on: match args.fail_on {
            Some(FailOn::Warning) => Severity::Warning,
            Some(FailOn::Tip) => Severity::Tip,
            Some(FailOn::Error) | None => Severity::Error,
        },
        ..CoachOptions::default()
    };
    let packs = &engine.knowledge().packs;
    for Allow { rule, .. } in &options.allow {
        if !rule_ids(packs).any(|id| id == rule) {
            let near = nearest(rule, rule_ids(packs)).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            return Err(Failure::new(format!("there is no rule called `{rule}`{near}")));
        }
    }
    for found in unknown_allowed(packs) {
        let help = found.help.map(|help| format!("; {help}")).unwrap_or_default();
        output::note(&format!("in a pack's `allow`, {}{help}", found.message));
    }
    if let Some(voice) = &options.voice {
        let voices = || packs.voices.iter().map(|voice| voice.meta.id.as_str());
        if !voices().any(|id| id == voice) {
            let near = nearest(voice, voices()).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            return Err(Failure::new(format!("there is no voice called `{voice}`{near}")));
        }
    }
    let mut said = Options::default();
    if let Some(channel) = &args.channel {
        said.set("channel", &Value::String(channel.clone()))?;
        options.channel = Some(said.draft.channel);
    }
    if let Some(fault) = &args.fault {
        said.set("fault", &Value::String(fault.clone()))?;
        options.fault = said.draft.fault;
    }
    Ok(options)
}
