//! `heard pack try`: a message, what every pack hears in it, its reading and the draft at once.

use super::watch;
use crate::cli::args::{Common, TryArgs};
use crate::cli::exit::{Failure, Status};
use crate::cli::options::Options;
use crate::cli::{input, layers, output};
use heard::record;
use serde_json::{Value, json};
use std::io::{BufRead, IsTerminal};

pub(super) fn run(args: &TryArgs, common: &Common) -> Result<Status, Failure> {
    let mut options = Options::from_read(&args.said)?;
    for (name, text) in [("channel", &args.channel), ("fault", &args.fault), ("voice", &args.voice)] {
        if let Some(text) = text {
            options.set(name, &Value::String(text.clone()))?;
        }
    }
    match &args.text {
        Some(text) if args.watch => watch::run(&layers::layers(common), || once(text, &options, common)),
        Some(text) => once(text, &options, common),
        None if std::io::stdin().is_terminal() => one_after_another(&options, common),
        None => {
            let (text, notes) = input::message(None, common.max_bytes)?;
            notes.iter().for_each(|note| output::note(note));
            once(&text, &options, common)
        }
    }
}

/// Packs are loaded anew each time: edit, save, see again.
fn once(text: &str, options: &Options, common: &Common) -> Result<Status, Failure> {
    if text.len() > common.max_bytes {
        return Err(Failure::new(format!("the message is longer than {} bytes; --max-bytes sets the limit", common.max_bytes)));
    }
    let engine = layers::engine(common)?;
    let reading = engine.read(text, &options.read);
    let draft = engine.draft(&reading, &options.draft_for(&reading)).map_err(|error| Failure::new(error.to_string()))?;
    if common.json {
        let record = json!({
            "reading": record::reading(engine.knowledge(), &reading, Value::Null, common.why),
            "draft": record::draft(engine.knowledge(), &draft, &reading, Value::Null, common.why),
        });
        output::result(&format!("{}\n", record::to_document(&record)))?;
    } else {
        output::result(&output::tried::page(engine.knowledge(), &reading, &draft, common.why))?;
    }
    Ok(if draft.withheld.is_some() { Status::Withheld } else { Status::Done })
}

/// A line is a message; an empty line tries the last one again.
fn one_after_another(options: &Options, common: &Common) -> Result<Status, Failure> {
    output::aside("Type a message and press Enter. Enter alone tries it again with the packs as they are now; Ctrl-D ends.");
    let mut last = String::new();
    loop {
        output::prompt("\nmessage> ");
        let mut line = String::new();
        if std::io::stdin().lock().read_line(&mut line)? == 0 {
            output::aside("");
            return Ok(Status::Done);
        }
        if !line.trim().is_empty() {
            last = line.trim().to_owned();
        }
        if last.is_empty() {
            continue;
        }
        match once(&last, options, common) {
            Err(Failure::Message(message)) => output::error(&message),
            other => {
                other?;
            }
        }
    }
}
