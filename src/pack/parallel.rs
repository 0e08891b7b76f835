//! Parses the files of a large pack on several threads, a few at a time so that memory stays bounded.

use super::files::PackFile;
use super::tree;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Files whose trees may be held at once.
pub(super) const BATCH: usize = 2;
/// Below this many bytes a thread costs more than it saves.
const WORTH_IT: usize = 100_000;

/// Gives every file its tree, if there is enough to do for more than one thread; else leaves them for later.
pub(super) fn parse(files: &mut [PackFile]) {
    let bytes: usize = files.iter().filter(|file| file.parsed.is_none()).map(|file| file.source.text().len()).sum();
    // Asking how many threads there are reads files, so it is asked only when it could matter.
    if bytes < WORTH_IT {
        return;
    }
    let threads = thread::available_parallelism().map_or(1, usize::from).min(files.len());
    if threads < 2 {
        return;
    }
    let next = AtomicUsize::new(0);
    let files: Vec<Mutex<&mut PackFile>> = files.iter_mut().map(Mutex::new).collect();
    let work = || {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            // Every file is taken by one thread only; the lock is for the compiler.
            let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
            if file.parsed.is_none() {
                file.parsed = Some(tree::parse(file.source.text()));
            }
        }
    };
    thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(work);
        }
        work();
    });
}
