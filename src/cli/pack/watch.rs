//! Doing something again whenever a pack is saved: a look at the files' times, a few times a second.

use crate::cli::exit::{Failure, Status};
use crate::cli::output;
use colored::Colorize;
use heard::pack::Layer;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(250);
/// Most files that are looked at, as deep as packs may be nested.
const MOST_FILES: usize = 20_000;
const DEEPEST: usize = 8;

/// Runs `once` now and whenever a file of the layers changes, until the program is interrupted or nobody reads on.
pub(super) fn run(layers: &[Layer], mut once: impl FnMut() -> Result<Status, Failure>) -> Result<Status, Failure> {
    let folders: Vec<&Path> = layers.iter().map(|layer| layer.path.as_path()).filter(|path| !path.as_os_str().is_empty()).collect();
    if folders.is_empty() {
        return Err(Failure::new("there is no folder to watch; name a pack, the built-in ones don't change"));
    }
    loop {
        let seen = look(&folders);
        match once() {
            Ok(_) => {}
            Err(Failure::ClosedPipe) => return Ok(Status::Done),
            Err(Failure::Message(message)) => output::error(&message),
        }
        let names: Vec<String> = folders.iter().map(|path| path.display().to_string()).collect();
        output::aside(&format!("{}", format!("watching {}; Ctrl-C ends it", names.join(", ")).dimmed()));
        while look(&folders) == seen {
            std::thread::sleep(PAUSE);
        }
        // An editor may write in several steps.
        std::thread::sleep(Duration::from_millis(60));
        output::aside(&format!("\n{}", "saved; once more".bold()));
    }
}

/// Names, sizes and times of the files in the folders.
fn look(folders: &[&Path]) -> Vec<(std::path::PathBuf, u64, Option<SystemTime>)> {
    let mut seen = Vec::new();
    let mut open: Vec<(std::path::PathBuf, usize)> = folders.iter().map(|path| (path.to_path_buf(), 0)).collect();
    while let Some((folder, depth)) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries.filter_map(Result::ok) {
            let Ok(meta) = entry.metadata() else { continue };
            if meta.is_dir() && depth < DEEPEST {
                open.push((entry.path(), depth + 1));
            } else if meta.is_file() && seen.len() < MOST_FILES {
                seen.push((entry.path(), meta.len(), meta.modified().ok()));
            }
        }
    }
    seen.sort();
    seen
}
