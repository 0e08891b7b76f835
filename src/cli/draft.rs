//! `heard draft`: the main job.

use super::args::{Common, DraftArgs};
use super::exit::{Failure, Status};
use super::options::Options;
use super::{desk, input, layers, output, stream};
use heard::draft::Draft;
use heard::record;
use serde_json::Value;

pub(crate) fn run(args: DraftArgs, common: &Common) -> Result<Status, Failure> {
    let options = Options::from_draft(&args)?;
    if args.interactive {
        let message = match &args.file {
            Some(file) => Some(input::message(Some(file), common.max_bytes)?.0),
            None => input::piped(common)?,
        };
        return desk::run(options, message, common);
    }
    // Before anything is read: an editor without a terminal would wait for keys that never come.
    let mut terminal = if args.edit { Some(desk::open(common)?) } else { None };
    // Never taken apart: the process ends before that would help anybody, and it costs a tenth of a short run.
    let engine = std::mem::ManuallyDrop::new(layers::engine(common)?);
    if common.jsonl {
        return stream::run(args.file.as_deref(), common, |line, id| {
            let options = stream::options(line, &options)?;
            let text = line.text(&common.text_field)?;
            let reading = engine.read(text, &options.read);
            let draft = engine.draft(&reading, &options.draft_for(&reading)).map_err(|error| Failure::new(error.to_string()))?;
            Ok(record::to_line(&record::draft(engine.knowledge(), &draft, &reading, id, common.why)))
        });
    }
    let (text, notes) = input::message(args.file.as_deref(), common.max_bytes)?;
    let mut reading = engine.read(&text, &options.read);
    reading.notes.extend(notes);
    let drafts =
        engine.variants(&reading, &options.draft_for(&reading), args.variants as usize).map_err(|error| Failure::new(error.to_string()))?;
    if common.json {
        let records: Vec<_> =
            drafts.iter().map(|draft| record::draft(engine.knowledge(), draft, &reading, Value::Null, common.why)).collect();
        let json = if args.variants == 1 { record::to_document(&records[0]) } else { record::to_document(&records) };
        output::result(&format!("{json}\n"))?;
    } else {
        for (n, draft) in drafts.iter().enumerate() {
            if let Some(reply) = &draft.reply {
                let edited = match &mut terminal {
                    Some(terminal) => terminal.edit(reply)?,
                    None => None,
                };
                let reply = edited.as_ref().unwrap_or(reply);
                if args.copy {
                    output::note(&super::terminal::clipboard::copy(reply, !super::terminal::is_there()));
                }
                let rule = if n > 0 { "\n---\n\n" } else { "" };
                output::result(&format!("{rule}{}\n", output::sanitize::sanitize(reply)))?;
            }
        }
        if !common.quiet {
            beside(&drafts, &engine, &reading, common);
        }
    }
    if drafts.iter().any(|draft| draft.withheld.is_some()) {
        if common.quiet || common.json {
            output::draft::card(&drafts[0]);
        }
        return Ok(Status::Withheld);
    }
    Ok(if args.strict && drafts.iter().any(|draft| !draft.gaps.is_empty()) { Status::No } else { Status::Done })
}

fn beside(drafts: &[Draft], engine: &heard::engine::Engine, reading: &heard::reading::Reading, common: &Common) {
    let Some(first) = drafts.first() else { return };
    output::draft::card(first);
    output::draft::margin(engine.knowledge(), first, reading);
    if common.why {
        for draft in drafts {
            output::draft::why(draft, reading);
        }
    }
}
