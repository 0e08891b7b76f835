//! The desk: `heard` alone, and `heard draft -i`. The [`machine`] says what is asked and what an answer changes; [`look`]
//! writes the pages; here they meet the terminal, the editor, the clipboard and the disk.

mod look;
mod machine;

use super::args::Common;
use super::exit::{Failure, Status};
use super::options::Options;
use super::terminal::{Stop, Terminal, clipboard};
use super::{layers, output};
use heard::engine::Engine;
use machine::{Desk, Next, Outcome, Task};
use std::fs::File;
use std::io::{ErrorKind, Write};

/// What to do where there is no terminal.
const INSTEAD: &str = "use `heard draft FILE`, or pipe the message in: `heard draft < message.txt`";

/// Sits down at the desk; a message that is already there is looked at at once.
pub(crate) fn run(options: Options, message: Option<String>, common: &Common) -> Result<Status, Failure> {
    let mut terminal = open(common)?;
    let engine = layers::engine(common)?;
    at(&mut terminal, &engine, options, message)
}

/// Takes the terminal, or says that there is none and what to do instead.
pub(crate) fn open(common: &Common) -> Result<Terminal, Failure> {
    Terminal::open(common.max_bytes, INSTEAD)
}

fn at(terminal: &mut Terminal, engine: &Engine, options: Options, message: Option<String>) -> Result<Status, Failure> {
    let mut desk = Desk::new(engine, options, message);
    loop {
        let shown = desk.take_shown();
        terminal.show(&shown);
        let answer = match terminal.ask(&desk.ask()) {
            Ok(answer) => answer,
            Err(Stop::Interrupted(typed)) => return Ok(interrupted(terminal, desk.kept(), &typed)),
            Err(Stop::Gone(why)) => {
                keep(desk.kept(), "");
                return Err(Failure::new(why));
            }
        };
        match desk.answer(answer) {
            Next::Ask => {}
            Next::Do(task) => {
                let outcome = perform(terminal, task);
                desk.did(outcome);
            }
            Next::Print(reply) => {
                output::result(&output::line_ended(&reply))?;
                return Ok(Status::Done);
            }
            Next::Quit => return Ok(Status::Done),
            Next::Withhold => return Ok(Status::Withheld),
        }
    }
}

/// Ends on Ctrl-C. What was typed or drafted so far is offered, on standard error: standard output is for finished replies.
fn interrupted(terminal: &mut Terminal, kept: Option<&str>, typed: &str) -> Status {
    if kept.is_some() || !typed.trim().is_empty() {
        output::aside("");
        if terminal.yes("Stopped. Print what is there so far?") {
            keep(kept, typed);
        }
    }
    Status::Interrupted
}

/// Shows what must not be lost: what was drafted, and what was typed and not yet given.
fn keep(kept: Option<&str>, typed: &str) {
    for text in [kept.unwrap_or_default(), typed] {
        if !text.trim().is_empty() {
            output::aside(output::line_ended(text.trim()).trim_end());
        }
    }
}

fn perform(terminal: &mut Terminal, task: Task) -> Outcome {
    match task {
        Task::EditMessage(text) | Task::EditReply(text) => match terminal.edit(&text) {
            Ok(edited) => Outcome::Text(edited),
            Err(Failure::Message(message)) => Outcome::Said(message),
            Err(Failure::ClosedPipe) => Outcome::Said("the terminal went away".to_owned()),
        },
        Task::Paste if !clipboard::can_paste() => {
            Outcome::Said("No clipboard command is here (wl-paste, xclip, xsel, pbpaste); paste it into the terminal.".to_owned())
        }
        Task::Paste => {
            clipboard::paste().map_or_else(|| Outcome::Said("The clipboard holds no text.".to_owned()), |text| Outcome::Text(Some(text)))
        }
        Task::Copy(text) => Outcome::Said(clipboard::copy(&text, terminal.is_plain())),
        Task::Save { path, text, replace } => save(&path, &text, replace),
    }
}

/// Saves a reply; a file that is there is replaced only when that was asked for.
fn save(path: &str, text: &str, replace: bool) -> Outcome {
    let opened = if replace { File::create(path) } else { File::create_new(path) };
    let written = opened.and_then(|mut file| {
        file.write_all(text.trim_end().as_bytes())?;
        file.write_all(b"\n")
    });
    match written {
        Ok(()) => Outcome::Said(format!("saved as {path}")),
        Err(error) if !replace && error.kind() == ErrorKind::AlreadyExists => Outcome::Exists,
        Err(error) => Outcome::Said(format!("{path} can't be written: {error}")),
    }
}
