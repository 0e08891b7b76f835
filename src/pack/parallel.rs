//! Parses the files of a large pack on several threads, a few at a time so that memory stays bounded.
//!
//! A file that is one long list is cut between its items, so that one large file is shared out as well as several. What
//! the pieces say is what the whole says, or the whole is read again in one go: a cut never changes a finding.

use super::files::PackFile;
use super::tree::{self, Parsed};
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Files whose trees may be held at once.
pub(super) const BATCH: usize = 2;
/// Below this many bytes a thread costs more than it saves.
const WORTH_IT: usize = 100_000;
/// Stands in for a list's key before every piece but the first, so that each piece is nested as deeply as the whole.
const KEY: &str = "k:\n";

/// Gives every file its tree, if there is enough to do for more than one thread; else leaves them for later.
pub(super) fn parse(files: &mut [PackFile]) {
    let bytes: usize = files.iter().filter(|file| file.parsed.is_none()).map(|file| file.source.text().len()).sum();
    // Asking how many threads there are reads files, so it is asked only when it could matter.
    if bytes < WORTH_IT {
        return;
    }
    let threads = thread::available_parallelism().map_or(1, usize::from);
    if threads < 2 {
        return;
    }
    let unread = files.iter_mut().filter(|file| file.parsed.is_none());
    let cuts: Vec<(&mut PackFile, Vec<Range<usize>>)> = unread
        .map(|file| {
            let ranges = pieces(file.source.text(), threads);
            (file, ranges)
        })
        .collect();
    let work: Vec<(&str, &Range<usize>)> =
        cuts.iter().flat_map(|(file, ranges)| ranges.iter().map(|range| (file.source.text(), range))).collect();
    let parsed: Vec<Mutex<Parsed>> = work.iter().map(|_| Mutex::default()).collect();
    let next = AtomicUsize::new(0);
    let run = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some((text, range)) = work.get(at) else { break };
            let piece = &text[(*range).clone()];
            let tree = if range.start == 0 { tree::parse(piece) } else { tree::parse(&format!("{KEY}{piece}")) };
            // Every piece is taken by one thread only; the lock is for the compiler.
            *parsed[at].lock().unwrap_or_else(PoisonError::into_inner) = tree;
        }
    };
    thread::scope(|scope| {
        for _ in 1..threads.min(work.len()) {
            scope.spawn(run);
        }
        run();
    });
    let mut parsed = parsed.into_iter().map(|tree| tree.into_inner().unwrap_or_else(PoisonError::into_inner));
    for (file, ranges) in cuts {
        let trees: Vec<Parsed> = parsed.by_ref().take(ranges.len()).collect();
        file.parsed = Some(joined(trees, &ranges).unwrap_or_else(|| tree::parse(file.source.text())));
    }
}

/// One tree from the trees of the pieces: that of a single piece as it is, of several only if nothing is wrong with any.
fn joined(trees: Vec<Parsed>, ranges: &[Range<usize>]) -> Option<Parsed> {
    let mut trees = trees.into_iter();
    let mut whole = trees.next()?;
    if ranges.len() == 1 {
        return Some(whole);
    }
    if !whole.faults.is_empty() {
        return None;
    }
    let root = whole.root.as_mut()?;
    for (tree, range) in trees.zip(&ranges[1..]) {
        if !tree.faults.is_empty() || !root.take_items(tree.root?, range.start, KEY.len()) {
            return None;
        }
    }
    (root.count() <= tree::MAX_NODES).then_some(whole)
}

/// Where a file may be cut into about `many` pieces, each but the first beginning with an item of its one list; the whole
/// file if it is no such list or too short to be worth it.
fn pieces(text: &str, many: usize) -> Vec<Range<usize>> {
    let whole = || std::iter::once(0..text.len()).collect();
    if text.len() < WORTH_IT || many < 2 {
        return whole();
    }
    let mut indent: Option<&str> = None;
    let mut keyed = false;
    let mut cuts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        // Most lines lie within an item, far from where a cut is due.
        let due = cuts.len() < many && at >= cuts.len() * text.len() / many;
        if indent.is_some() && !due && line.starts_with(' ') {
            at += line.len();
            continue;
        }
        let blank = line.trim_start_matches(' ');
        let item = blank.starts_with("- ");
        let idle = blank.trim_end().is_empty() || blank.starts_with('#');
        match indent {
            // Before the first item: comments, and one key with nothing behind it.
            None if item && keyed => indent = Some(&line[..line.len() - blank.len()]),
            None if idle => {}
            None if !keyed && !item && blank.len() == line.len() && is_key(line.trim_end()) => keyed = true,
            None => return whole(),
            Some(indent) => {
                // Something else stands where the list's key stood.
                if !idle && blank.len() == line.len() && !(item && indent.is_empty()) {
                    return whole();
                }
                let own = item && line.len() - blank.len() == indent.len();
                if own && due {
                    cuts.push(at);
                }
            }
        }
        at += line.len();
    }
    let ends = cuts.iter().skip(1).copied().chain([text.len()]);
    cuts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

fn is_key(line: &str) -> bool {
    line.strip_suffix(':').is_some_and(|key| !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
}

#[cfg(test)]
mod tests {
    use super::{KEY, joined, pieces, tree};
    use std::fmt::Write as _;

    /// The tree read in pieces, if the file was cut and the pieces fit together.
    fn in_pieces(text: &str, many: usize) -> Option<tree::Parsed> {
        let ranges = pieces(text, many);
        assert_eq!(ranges.first().map(|range| range.start), Some(0));
        assert!(ranges.windows(2).all(|pair| pair[0].end == pair[1].start));
        assert_eq!(ranges.last().map(|range| range.end), Some(text.len()));
        if ranges.len() == 1 {
            return None;
        }
        let parse = |range: &std::ops::Range<usize>| {
            if range.start == 0 { tree::parse(&text[range.clone()]) } else { tree::parse(&format!("{KEY}{}", &text[range.clone()])) }
        };
        joined(ranges.iter().map(parse).collect(), &ranges)
    }

    fn items(count: usize, item: impl Fn(usize) -> String) -> String {
        (0..count).fold("# remarks\n\ncues:\n".to_owned(), |mut text, i| {
            let _ = write!(text, "{}", item(i));
            text
        })
    }

    #[test]
    fn pieces_say_what_the_whole_says() {
        for text in [
            items(4_000, |i| format!("  - id: cue-{i}\n    any: [\"a\", 'b: {i}']\n    why: |\n      - one\n      - two\n")),
            items(4_000, |i| format!("- id: cue-{i}\n  # said of it\n  any:\n  - über {i}\n  - \"two\n    lines\"\n\n")),
            items(9_000, |i| format!("  - cue {i}\r\n")),
        ] {
            for many in [2, 3, 7] {
                let cut = in_pieces(&text, many).expect("a long list is cut");
                let whole = tree::parse(&text);
                assert_eq!(cut.root, whole.root, "{many} pieces");
                assert!(whole.faults.is_empty());
            }
        }
    }

    #[test]
    fn what_is_no_plain_list_is_read_whole() {
        let fault = items(6_000, |i| format!("  - id: cue-{i}\n    any: [a{}\n", if i == 5_000 { "" } else { "]" }));
        assert!(in_pieces(&fault, 2).is_none(), "with a fault");
        let second = items(6_000, |i| format!("  - id: cue-{i}\n    any: [a, b]\n")) + "phrases:\n  - id: x\n";
        assert!(in_pieces(&second, 2).is_none(), "two lists");
        let inside = items(6_000, |i| format!("  - id: cue-{i}\n    why: \"one\n  - two\"\n"));
        assert!(in_pieces(&inside, 2).is_none(), "a cut within a text");
        assert!(in_pieces("cues:\n  - id: short\n", 2).is_none(), "not worth it");
    }
}
