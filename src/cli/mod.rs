//! The command line: one small file a command; only this module prints or ends the process.

mod args;
mod coach;
mod desk;
mod draft;
mod exit;
mod explain;
mod input;
mod layers;
mod options;
mod output;
mod pack;
mod practice;
mod read;
mod stream;
mod terminal;

use args::{Cli, Command};
use clap::{CommandFactory, Parser};
use exit::{Failure, Status};

/// Parses the command line, runs the command and turns its status into an exit code.
pub(crate) fn main() -> std::process::ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print();
            return std::process::ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    output::set_color(cli.common.color);
    let status = match run(cli) {
        Ok(status) => status,
        Err(Failure::ClosedPipe) => Status::Done,
        Err(Failure::Message(message)) => {
            output::error(&message);
            Status::Failed
        }
    };
    status.into()
}

fn run(cli: Cli) -> Result<Status, Failure> {
    let common = cli.common;
    match cli.command {
        Some(Command::Draft(args)) => draft::run(args, &common),
        Some(Command::Coach(args)) => coach::run(args, &common),
        Some(Command::Explain(args)) => explain::run(&args, &common),
        Some(Command::Read(args)) => read::run(args, &common),
        Some(Command::Practice(args)) => practice::run(&args, &common),
        Some(Command::Pack(command)) => pack::run(command, &common),
        Some(Command::Completions { shell }) => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "heard", &mut script);
            output::result(&String::from_utf8_lossy(&script))?;
            Ok(Status::Done)
        }
        Some(Command::Man) => {
            let mut page = Vec::new();
            clap_mangen::Man::new(Cli::command()).render(&mut page)?;
            output::result(&String::from_utf8_lossy(&page))?;
            Ok(Status::Done)
        }
        None => alone(&common),
    }
}

/// `heard` by itself: the desk, with the message that is piped in, if one is.
fn alone(common: &args::Common) -> Result<Status, Failure> {
    if common.json || common.jsonl {
        return Err(Failure::new("which command? `heard draft --json` drafts, `heard read --json` reads; `heard --help` shows all"));
    }
    desk::run(options::Options::default(), input::piped(common)?, common)
}
