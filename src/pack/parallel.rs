//! Reads the files of all packs on several threads.
//!
//! A file that is one long list is cut between its items, so that one large file is shared out as well as several, and a
//! thread holds the tree of no more than a piece. What the pieces say is what the whole says, or the whole is read again in
//! one go: a cut never changes a finding.

use super::files::PackFile;
use super::part::{Part, Piece, Place};
use super::tree;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Below this many bytes of YAML a second thread costs more than it saves, and a file is not cut.
const WORTH_IT: usize = 100_000;
/// Bytes of a piece, about: small enough that all threads are done at about the same time.
const PIECE: usize = 30_000;

/// A file that is to be read.
pub(super) struct Unread {
    pub(super) file: PackFile,
    /// Where it belongs.
    pub(super) place: Place,
}

impl Unread {
    fn pieces(&self) -> Vec<Piece> {
        let text = self.file.source.text();
        if self.file.baked.is_some() || text.len() < WORTH_IT { vec![Piece::whole(text)] } else { pieces(text, text.len() / PIECE) }
    }

    /// What the pieces say, or what the whole does where they don't say it for sure.
    fn joined(&self, parts: Vec<Option<(Part, usize)>>) -> Vec<Part> {
        match parts.into_iter().collect::<Option<Vec<_>>>() {
            Some(parts) if parts.iter().map(|(_, nodes)| nodes).sum::<usize>() <= tree::MAX_NODES => {
                parts.into_iter().map(|(part, _)| part).collect()
            }
            _ => vec![Part::of_file(&self.file, &self.place)],
        }
    }
}

/// Reads every file into one part or several.
pub(super) fn read(files: &[Unread]) -> Vec<Vec<Part>> {
    let cuts: Vec<Vec<Piece>> = files.iter().map(Unread::pieces).collect();
    let work: Vec<(&Unread, &Piece)> =
        files.iter().zip(&cuts).flat_map(|(file, pieces)| pieces.iter().map(move |piece| (file, piece))).collect();
    let parts: Vec<Mutex<Option<(Part, usize)>>> = work.iter().map(|_| Mutex::default()).collect();
    let next = AtomicUsize::new(0);
    let help = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some((Unread { file, place }, piece)) = work.get(at) else { break };
            let part = match piece.key {
                Some(_) => Part::of_piece(&file.source, piece, place),
                None => Some((Part::of_file(file, place), 0)),
            };
            // Every piece is taken by one thread only; the lock is for the compiler.
            *parts[at].lock().unwrap_or_else(PoisonError::into_inner) = part;
        }
    };
    thread::scope(|scope| {
        let bytes: usize = files.iter().filter(|unread| unread.file.baked.is_none()).map(|unread| unread.file.source.text().len()).sum();
        // Asking how many threads there are reads files, so it is asked only when it could matter.
        if bytes >= WORTH_IT {
            let threads = thread::available_parallelism().map_or(1, usize::from);
            for _ in 1..threads.min(work.len()) {
                scope.spawn(help);
            }
        }
        help();
    });
    let mut parts = parts.into_iter().map(|part| part.into_inner().unwrap_or_else(PoisonError::into_inner));
    files.iter().zip(cuts).map(|(unread, pieces)| unread.joined(parts.by_ref().take(pieces.len()).collect())).collect()
}

/// A file cut into about `many` pieces, each but the first beginning with an item of its one list; the whole file if it opens
/// like no such list. That nothing else stands beside the list shows when the pieces are read.
fn pieces(text: &str, many: usize) -> Vec<Piece> {
    let Some((key, first, indent)) = opening(text) else { return vec![Piece::whole(text)] };
    let mut cuts = vec![0];
    for n in 1..many {
        let due = (n * text.len() / many).max(first + 1);
        // From the next line's beginning on.
        let Some(mut at) = text.as_bytes()[due..].iter().position(|byte| *byte == b'\n').map(|len| due + len + 1) else { break };
        for line in text[at..].split_inclusive('\n') {
            let blank = line.trim_start_matches(' ');
            if blank.starts_with("- ") && line.len() - blank.len() == indent {
                if cuts.last() != Some(&at) {
                    cuts.push(at);
                }
                break;
            }
            at += line.len();
        }
    }
    if cuts.len() == 1 {
        return vec![Piece::whole(text)];
    }
    let ends = cuts.iter().skip(1).copied().chain([text.len()]);
    cuts.iter().copied().zip(ends).map(|(start, end)| Piece { range: start..end, key: Some(key.clone()) }).collect()
}

/// Where the key of a file's one list stands, where its first item does, and how far the items are indented. Before the
/// first item only comments may stand, and one key with nothing behind it.
fn opening(text: &str) -> Option<(Range<usize>, usize, usize)> {
    let mut key = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let blank = line.trim_start_matches(' ');
        let item = blank.starts_with("- ");
        let idle = blank.trim_end().is_empty() || blank.starts_with('#');
        if let Some(key) = key.clone().filter(|_| item) {
            return Some((key, at, line.len() - blank.len()));
        }
        if !idle {
            if key.is_some() || item || blank.len() != line.len() || !is_key(line.trim_end()) {
                return None;
            }
            key = Some(at..at + line.trim_end().len() - 1);
        }
        at += line.len();
    }
    None
}

fn is_key(line: &str) -> bool {
    line.strip_suffix(':').is_some_and(|key| !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
}

#[cfg(test)]
mod tests {
    use super::{Part, Place, Unread, pieces, read};
    use crate::pack::files::PackFile;
    use crate::pack::load::LayerName;
    use crate::source::Source;
    use std::fmt::Write as _;

    fn unread(text: &str) -> Unread {
        let place = Place { file: 3, manifest: 1, pack: "big".into(), source: 2, layer: LayerName::Packs };
        Unread { file: PackFile { source: Source::new("cues.yaml", text), baked: None }, place }
    }

    /// Everything that parts say, with entries listed as one part would list them.
    fn said(parts: Vec<Part>) -> [String; 4] {
        let [mut cues, mut listings, mut states, mut findings] = [const { String::new() }; 4];
        let mut listed = 0;
        for mut part in parts {
            part.packs.cues.iter_mut().for_each(|cue| cue.meta.listed += listed);
            listed += part.packs.listed.len();
            part.packs.cues.iter().for_each(|cue| cues += &format!("{cue:?}\n"));
            part.packs.listed.iter().for_each(|entry| listings += &format!("{entry:?}\n"));
            part.entries.iter().for_each(|entry| states += &format!("{:?} {}\n", entry.span, entry.good));
            part.findings.iter().for_each(|finding| findings += &format!("{}: {:?}\n", finding.message, finding.span));
        }
        [cues, listings, states, findings]
    }

    /// What the file says when it is cut, if its pieces fit together.
    fn in_pieces(text: &str, many: usize) -> Option<[String; 4]> {
        let unread = unread(text);
        let cut = pieces(text, many);
        assert_eq!(cut.first().map(|piece| piece.range.start), Some(0));
        assert!(cut.windows(2).all(|pair| pair[0].range.end == pair[1].range.start));
        assert_eq!(cut.last().map(|piece| piece.range.end), Some(text.len()));
        if cut.len() == 1 {
            return None;
        }
        let parts: Option<Vec<Part>> =
            cut.iter().map(|piece| Part::of_piece(&unread.file.source, piece, &unread.place).map(|(part, _)| part)).collect();
        parts.map(said)
    }

    fn whole(text: &str) -> [String; 4] {
        let unread = unread(text);
        said(vec![Part::of_file(&unread.file, &unread.place)])
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
            items(400, |i| {
                format!("  - id: cue-{i}\n    family: waiting\n    any: [\"a\", 'b: {i}']\n    why: |\n      - one\n      - two\n")
            }),
            items(400, |i| format!("- id: cue-{i}\n  # said of it\n  family: waiting\n  any:\n  - über {i}\n  - \"two\n    lines\"\n\n")),
            items(400, |i| format!("  - {{id: cue-{i}, family: waiting, any: late}}\r\n")),
        ] {
            for many in [2, 3, 7] {
                let cut = in_pieces(&text, many).expect("a long list is cut");
                assert_eq!(cut, whole(&text), "{many} pieces");
                assert_eq!(cut[0].lines().count(), 400);
            }
        }
    }

    #[test]
    fn what_is_no_plain_list_is_read_whole() {
        let fault = items(600, |i| format!("  - id: cue-{i}\n    family: waiting\n    any: [a{}\n", if i == 500 { "" } else { "]" }));
        assert!(in_pieces(&fault, 2).is_none(), "with a fault");
        let wrong = items(600, |i| format!("  - id: cue-{i}\n    family: {}\n    any: a\n", if i == 500 { "x" } else { "waiting" }));
        assert!(in_pieces(&wrong, 2).is_none(), "with an entry that is wrong");
        let second = items(600, |i| format!("  - id: cue-{i}\n    any: [a, b]\n")) + "phrases:\n  - id: x\n";
        assert!(in_pieces(&second, 2).is_none(), "two lists");
        let inside = items(600, |i| format!("  - id: cue-{i}\n    why: \"one\n  - two\"\n"));
        assert!(in_pieces(&inside, 2).is_none(), "a cut within a text");
    }

    #[test]
    fn threads_read_what_one_reads() {
        let long = items(4_000, |i| format!("  - id: cue-{i}\n    family: waiting\n    any: [\"a {i}\"]\n"));
        let wrong = format!("{long}  - id: cue-x\n    famly: waiting\n");
        let texts = [&long, "cues: x", &wrong, "- [", ""];
        let files: Vec<Unread> = texts.iter().map(|text| unread(text)).collect();
        let read = read(&files);
        assert!(read[0].len() > 1 && read[2].len() == 1);
        for (parts, text) in read.into_iter().zip(texts) {
            assert_eq!(said(parts), whole(text));
        }
    }
}
