//! `heard read`: what the message says.

use super::args::{Common, ReadArgs};
use super::exit::{Failure, Status};
use super::options::Options;
use super::{input, layers, output, stream};
use heard::record;
use serde_json::Value;

pub(crate) fn run(args: ReadArgs, common: &Common) -> Result<Status, Failure> {
    let options = Options::from_read(&args.said)?;
    let engine = std::mem::ManuallyDrop::new(layers::engine(common)?);
    if common.jsonl {
        return stream::run(args.file.as_deref(), common, |line, id| {
            let options = stream::options(line, &options)?;
            let reading = engine.read(line.text(&common.text_field)?, &options.read);
            Ok(record::to_line(&record::reading(engine.knowledge(), &reading, id, common.why)))
        });
    }
    let (text, notes) = input::message(args.file.as_deref(), common.max_bytes)?;
    let mut reading = engine.read(&text, &options.read);
    reading.notes.extend(notes);
    if common.json {
        output::result(&format!("{}\n", record::to_document(&record::reading(engine.knowledge(), &reading, Value::Null, common.why))))?;
    } else {
        output::result(&output::reading::page(engine.knowledge(), &reading, common.why))?;
    }
    Ok(Status::Done)
}
