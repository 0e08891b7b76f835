//! Everything that is printed. Results go to standard output, all else to standard error.

pub(crate) mod diff;
pub(crate) mod draft;
pub(crate) mod explained;
pub(crate) mod reading;
pub(crate) mod review;
pub(crate) mod sanitize;
pub(crate) mod snippet;

use super::args::ColorWhen;
use super::exit::Failure;
use sanitize::sanitize;
use std::io::Write;

/// Sets colour once: escapes are always written and stripped per stream where they are not wanted.
pub(crate) fn set_color(when: ColorWhen) {
    colored::control::set_override(true);
    match when {
        ColorWhen::Auto => {}
        ColorWhen::Always => anstream::ColorChoice::AlwaysAnsi.write_global(),
        ColorWhen::Never => anstream::ColorChoice::Never.write_global(),
    }
}

/// Prints a result, sanitised text and our own colours together, on standard output.
pub(crate) fn result(text: &str) -> Result<(), Failure> {
    let mut out = anstream::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}

/// Prints a line beside the result, on standard error. That nobody reads it is no failure.
pub(crate) fn aside(text: &str) {
    let mut err = anstream::stderr().lock();
    let _ = writeln!(err, "{text}");
}

/// Writes on standard error without a line end: our own text and colours.
pub(crate) fn raw(text: &str) {
    let mut err = anstream::stderr().lock();
    let _ = err.write_all(text.as_bytes());
    let _ = err.flush();
}

/// Tells the terminal something that is no text: never stripped, never anything but our own escapes.
pub(crate) fn escape(sequence: &str) {
    let mut err = std::io::stderr().lock();
    let _ = err.write_all(sequence.as_bytes());
    let _ = err.flush();
}

/// A short remark.
pub(crate) fn note(text: &str) {
    use colored::Colorize;
    aside(&format!("{} {}", "note:".dimmed(), sanitize(text)));
}

/// Why it could not be done.
pub(crate) fn error(text: &str) {
    use colored::Colorize;
    aside(&format!("{} {}", "error:".red().bold(), sanitize(text)));
}

/// Columns to write in: the terminal's, at most 100, at least 40; 80 where there is none.
pub(crate) fn width() -> usize {
    let columns = console::Term::stderr().size_checked().map_or(80, |(_, columns)| usize::from(columns));
    columns.clamp(40, 100)
}

/// Wraps a paragraph to the width, continuing lines with `indent`.
pub(crate) fn wrap(text: &str, first: &str, indent: &str) -> String {
    textwrap::fill(text, textwrap::Options::new(width()).initial_indent(first).subsequent_indent(indent))
}

/// A text that ends its last line.
pub(crate) fn line_ended(text: &str) -> String {
    let text = sanitize(text);
    if text.ends_with('\n') { text.into_owned() } else { format!("{text}\n") }
}
