//! The exit code as a type with one conversion.

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    /// Done.
    Done,
    /// The answer is "no": findings, a gap under `--strict`.
    No,
    /// It could not be done: usage, input, a broken layer, a bad line.
    Failed,
    /// Withheld: a person must take this one now.
    Withheld,
    /// Ctrl-C.
    Interrupted,
}

impl From<Status> for std::process::ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Done => 0,
            Status::No => 1,
            Status::Failed => 2,
            Status::Withheld => 3,
            Status::Interrupted => 130,
        })
    }
}

/// Why a run could not be done; printed by `cli::main` alone.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A message for the person.
    Message(String),
    /// The reader went away: success.
    ClosedPipe,
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::BrokenPipe { Self::ClosedPipe } else { Self::Message(error.to_string()) }
    }
}

impl From<String> for Failure {
    fn from(message: String) -> Self {
        Self::Message(message)
    }
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self::Message(message.into())
    }
}
