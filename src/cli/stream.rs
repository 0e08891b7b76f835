//! JSON Lines in, JSON Lines out: in order, one record a line, constant memory.
//!
//! A bad line costs one error record. Output is flushed whenever no more input
//! is waiting, so that `tail -f | heard …` stays live.

use super::args::{BadLines, Common};
use super::exit::{Failure, Status};
use super::options::Options;
use heard::record::{self, ErrorRecord};
use serde_json::{Map, Value};
use std::io::{BufRead, BufReader, BufWriter, Read, Write};
use std::path::Path;

/// One line, parsed.
pub(crate) struct Line {
    value: Value,
}

impl Line {
    /// The text, where `--text-field` points.
    pub(crate) fn text(&self, common: &Common) -> Result<String, Failure> {
        match self.value.pointer(&common.text_field) {
            Some(Value::String(text)) => Ok(text.clone()),
            Some(_) => Err(Failure::new(format!("`{}` is not text", common.text_field))),
            None => Err(Failure::new(format!("there is no `{}`", common.text_field))),
        }
    }

    /// The options of the command line with those of this line laid over them.
    pub(crate) fn options(&self, base: &Options) -> Result<Options, Failure> {
        let mut options = base.clone();
        if let Some(object) = self.object() {
            for (name, value) in object {
                options.set(name, value)?;
            }
        }
        Ok(options)
    }

    /// Another text of the line, if it is there.
    pub(crate) fn optional(&self, name: &str) -> Result<Option<String>, Failure> {
        match self.value.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(_) => Err(Failure::new(format!("`{name}` is not text"))),
        }
    }

    /// A list of texts, or one.
    pub(crate) fn texts(&self, name: &str) -> Result<Vec<String>, Failure> {
        let fault = || Failure::new(format!("`{name}` must be a text or a list of texts"));
        match self.value.get(name) {
            None | Some(Value::Null) => Ok(Vec::new()),
            Some(Value::String(text)) => Ok(vec![text.clone()]),
            Some(Value::Array(list)) => list.iter().map(|item| item.as_str().map(str::to_owned).ok_or_else(fault)).collect(),
            Some(_) => Err(fault()),
        }
    }

    /// Whether the line sets something.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.value.get(name).is_some_and(|value| !value.is_null())
    }

    fn object(&self) -> Option<&Map<String, Value>> {
        self.value.as_object()
    }
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
        let record = if too_long { Err((Value::Null, format!("the line is longer than {cap} bytes"))) } else { record_of(&bytes, &serve) };
        match record {
            Ok(line) => out.write_all(line.as_bytes())?,
            Err((id, message)) => {
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

fn record_of(bytes: &[u8], serve: &impl Fn(&Line, Value) -> Result<String, Failure>) -> Result<String, (Value, String)> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let value: Value = match serde_json::from_slice(bytes) {
        Ok(value) => value,
        Err(error) => return Err((Value::Null, format!("not JSON: {error}"))),
    };
    let id = value.get("id").cloned().unwrap_or(Value::Null);
    if !value.is_object() {
        return Err((Value::Null, "a line must hold a JSON object".to_owned()));
    }
    serve(&Line { value }, id.clone()).map_err(|failure| {
        let message = match failure {
            Failure::Message(message) => message,
            Failure::ClosedPipe => "closed pipe".to_owned(),
        };
        (id, message)
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
