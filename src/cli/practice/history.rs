//! The history of rounds: a file of JSON Lines in the user's data folder.

use super::page;
use crate::cli::args::{Common, PracticeArgs};
use crate::cli::exit::{Failure, Status};
use crate::cli::output;
use etcetera::BaseStrategy;
use heard::practice::{self, Entry, Round};
use heard::record;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

/// Longest history that is read, in bytes: tens of thousands of rounds.
const MOST: u64 = 16_000_000;

/// Where the history is kept, if anywhere.
pub(super) struct History(Option<PathBuf>);

impl History {
    /// The file named on the command line, or the one in the data folder.
    pub(super) fn of(args: &PracticeArgs) -> Self {
        if args.no_history {
            return Self(None);
        }
        let own = || Some(etcetera::choose_base_strategy().ok()?.data_dir().join("heard").join("practice.jsonl"));
        Self(args.history.clone().or_else(own))
    }

    fn path(self) -> Result<PathBuf, Failure> {
        self.0.ok_or_else(|| Failure::new("there is no data folder to keep a history in; --history FILE names one"))
    }

    /// Adds a round and says where. That it cannot be kept is told, and ends nothing.
    pub(super) fn keep(self, round: &Round<'_>, args: &PracticeArgs, common: &Common) {
        let Some(path) = self.0.filter(|_| !round.turns().is_empty()) else { return };
        let now = || practice::utc(SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs()));
        let entry = Entry::of(round, args.now.clone().unwrap_or_else(now));
        match append(&path, &format!("{}\n", record::to_line(&entry))) {
            Ok(()) if common.quiet => {}
            Ok(()) => output::note(&format!("figures of this round, none of your words, are kept in {}", path.display())),
            Err(error) => output::note(&format!("this round is not kept: {}: {error}", path.display())),
        }
    }
}

fn append(path: &std::path::Path, line: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder)?;
    }
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    // In one write, so that two rounds that end together do not mix their lines.
    options.open(path)?.write_all(line.as_bytes())
}

/// Deletes the history.
pub(super) fn forget(args: &PracticeArgs, common: &Common) -> Result<Status, Failure> {
    let path = History::of(args).path()?;
    let told = match fs::remove_file(&path) {
        Ok(()) => format!("{} is deleted", path.display()),
        Err(error) if error.kind() == ErrorKind::NotFound => format!("there was no history at {}", path.display()),
        Err(error) => return Err(Failure::new(format!("cannot delete {}: {error}", path.display()))),
    };
    if !common.quiet {
        output::note(&told);
    }
    Ok(Status::Done)
}

/// Each skill over time.
pub(super) fn stats(args: &PracticeArgs, common: &Common) -> Result<Status, Failure> {
    let path = History::of(args).path()?;
    let mut bytes = Vec::new();
    match fs::File::open(&path) {
        Ok(file) => {
            file.take(MOST).read_to_end(&mut bytes).map_err(|error| Failure::new(format!("cannot read {}: {error}", path.display())))?;
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(Failure::new(format!("cannot read {}: {error}", path.display()))),
    }
    let stats = practice::stats(&String::from_utf8_lossy(&bytes));
    if common.json {
        output::result(&format!("{}\n", record::to_document(&practice::stats_record(&stats))))?;
        return Ok(Status::Done);
    }
    output::result(&page::stats(&stats))?;
    if !common.quiet {
        output::note(&format!("read from {}", path.display()));
    }
    Ok(Status::Done)
}
