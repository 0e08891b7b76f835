//! A person at a terminal: what they are asked, in a form that can be answered
//! with keys, in lines (a dumb terminal) or from a script in a test.
//!
//! Flows (`desk`, `practice`) are machines that yield an [`Ask`] and take an
//! [`Answer`]; only this room touches the terminal. Everything here is drawn on
//! standard error, so that standard output holds the result alone. Nothing is
//! asked unless both ends are a terminal.

pub(crate) mod clipboard;
mod draw;
pub(crate) mod editor;
mod keys;
mod line;
mod lists;
mod page;
mod plain;
mod tty;

use super::exit::Failure;
use super::output;
use std::io::IsTerminal;
use std::sync::atomic::{AtomicBool, Ordering};
use tty::Tty;

/// Set by Ctrl-C while no prompt of ours reads keys.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// A key with what it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    /// The character; `\n` for Enter, `<` and `>` for the arrows to the sides.
    pub(crate) key: char,
    /// What it does, in a word or two.
    pub(crate) label: &'static str,
}

/// Keys from pairs.
pub(crate) fn keys(pairs: &[(char, &'static str)]) -> Vec<Key> {
    pairs.iter().map(|(key, label)| Key { key: *key, label }).collect()
}

/// A line of a board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// What it is, in a word.
    pub(crate) label: String,
    /// What it says.
    pub(crate) text: String,
    /// A remark behind the label: `2 of 5`.
    pub(crate) mark: String,
}

/// What a person is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ask {
    /// Several lines; a first line that is one of `commands` is an answer by itself.
    Page { prompt: String, commands: &'static [&'static str] },
    /// One key.
    Keys { keys: Vec<Key> },
    /// One line, which starts as `initial`.
    Line { prompt: String, initial: String },
    /// One of a list.
    Pick { prompt: String, items: Vec<String>, at: usize },
    /// A list to work on: a key for the line that is marked.
    Board { rows: Vec<Row>, at: usize, keys: Vec<Key> },
}

/// What they answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// A page or a line.
    Text(String),
    /// A key.
    Key(char),
    /// An item of a list.
    Picked(usize),
    /// A key on a line of a board.
    Row(usize, char),
    /// One step back.
    Back,
}

/// Why there is no answer.
#[derive(Debug)]
pub(crate) enum Stop {
    /// Ctrl-C; what was typed and not yet given as an answer.
    Interrupted(String),
    /// The terminal went away, or could not be read.
    Gone(String),
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::Interrupted { Self::Interrupted(String::new()) } else { Self::Gone(error.to_string()) }
    }
}

/// Whether a person is there to be asked: a terminal to draw on, and one to read keys from.
pub(crate) fn is_there() -> bool {
    std::io::stderr().is_terminal() && Tty::open().is_some()
}

/// The terminal of one run; gives it back as it was found.
pub(crate) struct Terminal {
    tty: Tty,
    plain: bool,
    most: usize,
}

impl Terminal {
    /// Takes the terminal, or says that there is none: never a prompt without one.
    pub(crate) fn open(most: usize, instead: &str) -> Result<Self, Failure> {
        let none = || Failure::new(format!("this asks questions and needs a terminal; without one, {instead}"));
        if !std::io::stderr().is_terminal() {
            return Err(none());
        }
        let tty = Tty::open().ok_or_else(none)?;
        // A second handler cannot be set; the first one serves.
        let _ = ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::SeqCst));
        let plain = std::env::var_os("TERM").is_none_or(|term| term.is_empty() || term == "dumb");
        Ok(Self { tty, plain, most })
    }

    /// Whether the terminal can only print lines.
    pub(crate) const fn is_plain(&self) -> bool {
        self.plain
    }

    /// Prints a text above the next question.
    pub(crate) fn show(&self, text: &str) {
        if !text.is_empty() {
            output::aside(text);
        }
    }

    /// Asks.
    pub(crate) fn ask(&mut self, ask: &Ask) -> Result<Answer, Stop> {
        if INTERRUPTED.swap(false, Ordering::SeqCst) {
            return Err(Stop::Interrupted(String::new()));
        }
        match ask {
            Ask::Page { prompt, commands } => {
                output::aside(&output::wrap(prompt, "", ""));
                page::read(&self.tty, commands, self.most)
            }
            Ask::Line { prompt, initial } if self.plain => plain::line(&self.tty, prompt, initial),
            Ask::Line { prompt, initial } => line::edit(prompt, initial),
            Ask::Keys { keys } if self.plain => plain::keys(&self.tty, keys),
            Ask::Keys { keys } => keys::one(keys),
            Ask::Pick { prompt, items, at } if self.plain => plain::pick(&self.tty, prompt, items, *at),
            Ask::Pick { prompt, items, at } => lists::pick(prompt, items, *at),
            Ask::Board { rows, at, keys } if self.plain => plain::board(&self.tty, rows, *at, keys),
            Ask::Board { rows, at, keys } => keys::board(rows, *at, keys),
        }
    }

    /// Asks yes or no; anything but `y` is no.
    pub(crate) fn yes(&mut self, question: &str) -> bool {
        self.show(question);
        matches!(self.ask(&Ask::Keys { keys: keys(&[('y', "yes"), ('n', "no"), ('\n', "no")]) }), Ok(Answer::Key('y')))
    }

    /// Runs an editor on a text with the terminal as it was found; none when nothing was saved.
    pub(crate) fn edit(&mut self, text: &str) -> Result<Option<String>, Failure> {
        self.tty.lend(|| editor::edit(text))
    }
}
