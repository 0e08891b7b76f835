//! Where messages come from: a file or standard input, decoded, with a cap on their length.

use super::exit::Failure;
use heard::text::decode;
use std::io::{IsTerminal, Read};
use std::path::Path;

/// A whole message and what had to be guessed to decode it.
pub(crate) fn message(file: Option<&Path>, max_bytes: usize) -> Result<(String, Vec<String>), Failure> {
    let bytes = match file.filter(|path| path.as_os_str() != "-") {
        Some(path) => {
            let opened = std::fs::File::open(path).map_err(|error| Failure::new(format!("cannot read {}: {error}", path.display())))?;
            capped(opened, max_bytes).map_err(|error| Failure::new(format!("cannot read {}: {error}", path.display())))?
        }
        None => {
            let stdin = std::io::stdin();
            if stdin.is_terminal() {
                super::output::note("paste the message, then press Ctrl-D on a line of its own");
            }
            capped(stdin.lock(), max_bytes).map_err(|error| Failure::new(format!("cannot read standard input: {error}")))?
        }
    };
    let (text, notes) = decode(&bytes);
    Ok((text, notes))
}

/// The message that is piped in, if standard input is no terminal and holds one. Only asked where there is a terminal besides.
pub(crate) fn piped(common: &super::args::Common) -> Result<Option<String>, Failure> {
    if std::io::stdin().is_terminal() || !super::terminal::is_there() {
        return Ok(None);
    }
    let (text, notes) = message(None, common.max_bytes)?;
    notes.iter().for_each(|note| super::output::note(note));
    Ok(Some(text).filter(|text| !text.trim().is_empty()))
}

fn capped(mut from: impl Read, max_bytes: usize) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.by_ref().take(max_bytes as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > max_bytes {
        return Err(std::io::Error::other(format!("the message is longer than {max_bytes} bytes; --max-bytes sets the limit")));
    }
    Ok(bytes)
}
