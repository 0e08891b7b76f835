//! `$VISUAL` or `$EDITOR` on a private file, without a shell; drawn on the
//! terminal even where standard output goes elsewhere.

use crate::cli::exit::Failure;
use std::io::{Read, Write};
use std::process::{Command, Stdio};

/// Longest text that is taken back from an editor, in bytes.
const MOST: u64 = 1_000_000;

/// Edits a text; none when the editor failed or left it empty.
pub(super) fn edit(text: &str) -> Result<Option<String>, Failure> {
    let chosen = ["VISUAL", "EDITOR"].iter().filter_map(|name| std::env::var(name).ok()).find(|value| !value.trim().is_empty());
    let chosen = chosen.unwrap_or_else(|| if cfg!(windows) { "notepad.exe".to_owned() } else { "vi".to_owned() });
    let (program, arguments) = parts(&chosen).ok_or_else(|| Failure::new(format!("`{chosen}` cannot be run as an editor")))?;
    // Readable by nobody else, and gone when dropped.
    let mut file = tempfile::Builder::new().prefix("heard-").suffix(".txt").tempfile()?;
    file.write_all(text.as_bytes())?;
    file.flush()?;
    let mut command = Command::new(&program);
    command.args(arguments).arg(file.path());
    #[cfg(unix)]
    if let (Ok(input), Ok(output)) = (std::fs::File::open("/dev/tty"), std::fs::File::options().write(true).open("/dev/tty")) {
        command.stdin(Stdio::from(input)).stdout(Stdio::from(output));
    }
    #[cfg(not(unix))]
    command.stdin(Stdio::inherit());
    let status = command.status().map_err(|error| Failure::new(format!("cannot run the editor `{program}`: {error}")))?;
    if !status.success() {
        return Ok(None);
    }
    // Editors may have put a new file in its place: it is opened again by name.
    let mut bytes = Vec::new();
    std::fs::File::open(file.path())?.take(MOST).read_to_end(&mut bytes)?;
    let (text, _) = heard::text::decode(&bytes);
    Ok(Some(text.trim().to_owned()).filter(|text| !text.is_empty()))
}

/// A program and its arguments, quoted as for a shell but read without one.
fn parts(chosen: &str) -> Option<(String, Vec<String>)> {
    let mut words = shell_words::split(chosen).ok()?.into_iter();
    Some((words.next().filter(|program| !program.is_empty())?, words.collect()))
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn an_editor_may_have_arguments_and_never_a_shell() {
        assert_eq!(parts("code --wait"), Some(("code".to_owned(), vec!["--wait".to_owned()])));
        assert_eq!(parts("'my editor' -x"), Some(("my editor".to_owned(), vec!["-x".to_owned()])));
        assert_eq!(parts("vi; rm -rf x").map(|(program, _)| program), Some("vi;".to_owned()));
        assert_eq!(parts("''"), None);
        assert_eq!(parts("vi '"), None);
    }
}
