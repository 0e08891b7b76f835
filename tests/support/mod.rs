//! A person at a pseudo-terminal, for the tests of the interactive flows.

#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses its part")]

use expectrl::process::unix::WaitStatus;
use expectrl::session::OsSession;
use expectrl::{Eof, Expect, Session};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

pub const CTRL_C: &str = "\u{3}";
pub const CTRL_D: &str = "\u{4}";
pub const ESCAPE: &str = "\u{1b}";
pub const SHOW_CURSOR: &str = "\u{1b}[?25h";
pub const HIDE_CURSOR: &str = "\u{1b}[?25l";

/// A folder of a test's own, empty at its start.
pub fn folder(of: &str, name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(of).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Somebody at a terminal of some columns.
pub struct Person {
    session: OsSession,
    /// All that was seen so far.
    pub seen: String,
}

impl Person {
    /// Runs a command in a window of so many columns.
    pub fn sits(command: Command, columns: u16) -> Self {
        let mut session = Session::spawn(command).expect("a pseudo-terminal");
        session.set_expect_timeout(Some(Duration::from_secs(10)));
        session.get_process_mut().set_window_size(columns, 40).expect("a window");
        Self { session, seen: String::new() }
    }

    /// Waits until a text is seen.
    #[track_caller]
    pub fn sees(&mut self, text: &str) {
        match self.session.expect(text) {
            Ok(found) => {
                self.seen.push_str(&String::from_utf8_lossy(found.before()));
                self.seen.push_str(text);
            }
            Err(error) => panic!("{error}: \"{text}\" is not seen after:\n{}", self.seen),
        }
    }

    /// Whether a text is seen within half a second.
    pub fn sees_soon(&mut self, text: &str) -> bool {
        self.session.set_expect_timeout(Some(Duration::from_millis(500)));
        let found = self.session.expect(text);
        self.session.set_expect_timeout(Some(Duration::from_secs(10)));
        match found {
            Ok(found) => {
                self.seen.push_str(&String::from_utf8_lossy(found.before()));
                self.seen.push_str(text);
                true
            }
            Err(_) => false,
        }
    }

    /// Presses keys.
    #[track_caller]
    pub fn types(&mut self, text: &str) {
        self.session.send(text).expect("keys");
    }

    /// Waits for the end: all that was seen, and the exit code.
    #[track_caller]
    pub fn leaves(mut self) -> (String, i32) {
        let rest = self.session.expect(Eof).expect("an end");
        self.seen.push_str(&String::from_utf8_lossy(rest.as_bytes()));
        match self.session.get_process().wait().expect("a status") {
            WaitStatus::Exited(_, code) => (self.seen, code),
            other => panic!("{other:?} after:\n{}", self.seen),
        }
    }
}

/// A screen's text without the escapes that draw it.
pub fn bare(seen: &str) -> String {
    let mut out = String::new();
    let mut chars = seen.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\u{1b}' => {
                if chars.next_if_eq(&'[').is_some() {
                    for c in chars.by_ref() {
                        if c.is_ascii_alphabetic() {
                            break;
                        }
                    }
                }
            }
            '\r' => {}
            c => out.push(c),
        }
    }
    out
}
