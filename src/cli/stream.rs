//! JSON Lines in, JSON Lines out: in order, one record a line, constant memory.
//!
//! A bad line costs one error record. Output is flushed whenever no more input
//! is waiting, so that `tail -f | heard …` stays live.

use super::args::{BadLines, Common};
use super::exit::{Failure, Status};
use super::options::Options;
use heard::record::{self, BadLine, ErrorRecord, Line};
use serde_json::Value;
use std::io::{BufRead, BufReader, BufWriter, Read, Write};
use std::path::Path;

/// The options of the command line with those of one line laid over them.
pub(crate) fn options(line: &Line, base: &Options) -> Result<Options, Failure> {
    let mut options = base.clone();
    for (name, value) in line.fields() {
        options.set(name, value)?;
    }
    Ok(options)
}

/// Runs `serve` over every line of the file or standard input.
pub(crate) fn run(
    file: Option<&Path>,
    common: &Common,
    serve: impl Fn(&Line, Value) -> Result<String, Failure>,
) -> Result<Status, Failure> {
    match file.filter(|path| path.as_os_str() != "-") {
        Some(path) => {
            let opened = std::fs::File::open(path).map_err(|error| Failure::new(format!("cannot read {}: {error}", path.display())))?;
            lines(opened, common, serve)
        }
        None => lines(std::io::stdin().lock(), common, serve),
    }
}

fn lines(from: impl Read, common: &Common, serve: impl Fn(&Line, Value) -> Result<String, Failure>) -> Result<Status, Failure> {
    let mut reader = BufReader::with_capacity(64 * 1024, from);
    let mut out = BufWriter::with_capacity(64 * 1024, std::io::stdout().lock());
    let mut bytes = Vec::new();
    let mut number = 0;
    let mut bad = 0_usize;
    // A line may hold escapes, so it may be longer than the text it holds.
    let cap = common.max_bytes.saturating_mul(2).saturating_add(64 * 1024);
    loop {
        if reader.buffer().is_empty() {
            out.flush()?;
        }
        bytes.clear();
        let read = reader.by_ref().take(cap as u64).read_until(b'\n', &mut bytes)?;
        if read == 0 {
            break;
        }
        number += 1;
        let too_long = read == cap && !bytes.ends_with(b"\n");
        if too_long {
            skip_line(&mut reader)?;
        }
        if bytes.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let record = if too_long {
            Err(BadLine { id: Value::Null, message: format!("the line is longer than {cap} bytes") })
        } else {
            record_of(&bytes, &serve)
        };
        match record {
            Ok(line) => out.write_all(line.as_bytes())?,
            Err(BadLine { id, message }) => {
                bad += 1;
                out.write_all(record::to_line(&ErrorRecord::new(id, number, message)).as_bytes())?;
            }
        }
        out.write_all(b"\n")?;
    }
    out.flush()?;
    if bad > 0 && common.bad_lines == BadLines::Fail {
        return Err(Failure::new(format!(
            "{bad} of {number} lines could not be read; each has an error record (--bad-lines report makes this no failure)"
        )));
    }
    Ok(Status::Done)
}

fn record_of(bytes: &[u8], serve: &impl Fn(&Line, Value) -> Result<String, Failure>) -> Result<String, BadLine> {
    let line = Line::parse(bytes)?;
    let id = line.id();
    serve(&line, id.clone()).map_err(|failure| {
        let message = match failure {
            Failure::Message(message) => message,
            Failure::ClosedPipe => "closed pipe".to_owned(),
        };
        BadLine { id, message }
    })
}

/// Reads past the rest of a line without keeping it.
fn skip_line(reader: &mut impl BufRead) -> std::io::Result<()> {
    loop {
        let buffer = reader.fill_buf()?;
        if buffer.is_empty() {
            return Ok(());
        }
        if let Some(at) = buffer.iter().position(|byte| *byte == b'\n') {
            reader.consume(at + 1);
            return Ok(());
        }
        let len = buffer.len();
        reader.consume(len);
    }
}
