//! The clipboard, both ways: the desktop's own commands where they are, and the
//! terminal's escape (OSC 52) for copying through it.

use crate::cli::output;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Longest text taken from a clipboard, in bytes.
const MOST: u64 = 1_000_000;
/// Longest text that is copied through the terminal: many drop longer ones.
const MOST_BY_TERMINAL: usize = 74_000;

type Tool = (&'static str, &'static [&'static str]);

const WAYLAND: (Tool, Tool) = (("wl-copy", &[]), ("wl-paste", &["--no-newline"]));
const X11: &[(Tool, Tool)] = &[
    (("xclip", &["-selection", "clipboard"]), ("xclip", &["-selection", "clipboard", "-o"])),
    (("xsel", &["--clipboard", "--input"]), ("xsel", &["--clipboard", "--output"])),
];
const ELSEWHERE: &[(Tool, Tool)] =
    &[(("pbcopy", &[]), ("pbpaste", &[])), (("clip.exe", &[]), ("powershell.exe", &["-NoProfile", "-Command", "Get-Clipboard"]))];

/// The commands for copying and pasting that this desktop has.
fn tools() -> Option<(Tool, Tool)> {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let mut all: Vec<(Tool, Tool)> = Vec::new();
    if set("WAYLAND_DISPLAY") {
        all.push(WAYLAND);
    }
    if set("DISPLAY") {
        all.extend(X11);
    }
    all.extend(ELSEWHERE);
    all.into_iter().find(|(copy, paste)| on_path(copy.0).is_some() && on_path(paste.0).is_some())
}

fn on_path(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// Whether there is a clipboard to take from.
pub(crate) fn can_paste() -> bool {
    tools().is_some()
}

/// The text of the clipboard, if there is any.
pub(crate) fn paste() -> Option<String> {
    let (_, (program, arguments)) = tools()?;
    let mut child = Command::new(program).args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
    let mut bytes = Vec::new();
    child.stdout.take()?.take(MOST).read_to_end(&mut bytes).ok()?;
    let done = child.wait().is_ok_and(|status| status.success());
    let (text, _) = heard::text::decode(&bytes);
    Some(text).filter(|text| done && !text.trim().is_empty())
}

/// Copies a text by the desktop's command and through the terminal; says how, or that neither was possible.
pub(crate) fn copy(text: &str, plain: bool) -> String {
    let by_tool = tools().is_some_and(|((program, arguments), _)| {
        let child = Command::new(program).args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        child.is_ok_and(|mut child| {
            let written = child.stdin.take().is_some_and(|mut to| to.write_all(text.as_bytes()).is_ok());
            written && child.wait().is_ok_and(|status| status.success())
        })
    });
    let by_terminal = !plain && text.len() <= MOST_BY_TERMINAL;
    if by_terminal {
        output::escape(&osc52(text));
    }
    match (by_tool, by_terminal) {
        (true, _) => "copied to the clipboard".to_owned(),
        (false, true) => "copied through the terminal, if it allows that (OSC 52)".to_owned(),
        (false, false) => "there is no clipboard here; save it or print it".to_owned(),
    }
}

fn osc52(text: &str) -> String {
    format!("\u{1b}]52;c;{}\u{7}", base64(text.as_bytes()))
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let n = three.iter().fold(0_u32, |n, byte| n << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let letter = LETTERS[(n >> (18 - 6 * place) & 63) as usize];
            out.push(if place <= three.len() { char::from(letter) } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{base64, osc52};

    #[test]
    fn base64_is_padded_as_it_should_be() {
        for (text, wanted) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("Hi Jo,\né", "SGkgSm8sCsOp")] {
            assert_eq!(base64(text.as_bytes()), wanted, "{text}");
        }
    }

    #[test]
    fn nothing_of_a_reply_can_end_the_escape_early() {
        let escape = osc52("a\u{7}\u{1b}\\b");
        assert_eq!(escape.matches('\u{7}').count(), 1);
        assert_eq!(escape.matches('\u{1b}').count(), 1);
    }
}
