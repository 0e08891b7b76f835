//! A page as it is typed or pasted: ended by Ctrl-D or two empty lines, however
//! long its lines are; empty lines inside a paste end nothing.

use super::tty::Tty;
use super::{Answer, Stop};
use crate::cli::output;
use textwrap::core::display_width;

const CTRL_C: char = '\u{3}';
const CTRL_D: char = '\u{4}';
const CTRL_U: char = '\u{15}';
const ESCAPE: char = '\u{1b}';
/// Longest wait for the rest of a paste, or of an escape sequence.
const REST: i64 = 40;

/// What a page holds so far.
#[derive(Debug, Default)]
struct Page {
    text: String,
    /// Inside a paste, as terminals mark it.
    pasting: bool,
    returned: bool,
}

/// What a character does to a page.
#[derive(Debug, PartialEq, Eq)]
enum Typed {
    /// Print this.
    Echo(String),
    /// The page ends, if nothing more waits behind two empty lines.
    Done { surely: bool },
    Interrupted,
}

impl Page {
    /// Takes one character.
    fn take(&mut self, c: char) -> Typed {
        if c == '\n' && std::mem::take(&mut self.returned) {
            return Typed::Echo(String::new());
        }
        self.returned = c == '\r';
        match c {
            CTRL_C => Typed::Interrupted,
            CTRL_D if !self.pasting => Typed::Done { surely: true },
            '\r' | '\n' => {
                self.text.push('\n');
                let empty_lines = self.text.ends_with("\n\n\n") && !self.text.trim().is_empty();
                if empty_lines && !self.pasting { Typed::Done { surely: false } } else { Typed::Echo("\n".to_owned()) }
            }
            '\u{7f}' | '\u{8}' => match self.text.pop() {
                Some('\n') => {
                    self.text.push('\n');
                    Typed::Echo(String::new())
                }
                Some(gone) => Typed::Echo(rub_out(display_width(gone.encode_utf8(&mut [0; 4])))),
                None => Typed::Echo(String::new()),
            },
            CTRL_U => {
                let start = self.text.rfind('\n').map_or(0, |at| at + 1);
                let columns = display_width(&self.text[start..]);
                self.text.truncate(start);
                Typed::Echo(rub_out(columns))
            }
            '\t' => self.add('\t', "    "),
            c if c.is_control() => Typed::Echo(String::new()),
            c => self.add(c, c.encode_utf8(&mut [0; 4])),
        }
    }

    fn add(&mut self, c: char, shown: &str) -> Typed {
        self.text.push(c);
        Typed::Echo(output::sanitize::sanitize(shown).into_owned())
    }
}

fn rub_out(columns: usize) -> String {
    "\u{8} \u{8}".repeat(columns)
}

/// Reads a page. A first line that is one of `commands` is the answer by itself.
pub(super) fn read(tty: &Tty, commands: &[&str], most: usize) -> Result<Answer, Stop> {
    let dumb = console::is_dumb();
    let mark = |on: bool| {
        if !dumb {
            output::escape(if on { "\u{1b}[?2004h" } else { "\u{1b}[?2004l" });
        }
    };
    mark(true);
    let answer = typed(tty, commands, most);
    mark(false);
    output::raw("\n");
    answer
}

fn typed(tty: &Tty, commands: &[&str], most: usize) -> Result<Answer, Stop> {
    let mut page = Page::default();
    let mut bytes: Vec<u8> = Vec::new();
    let mut chunk = [0_u8; 4096];
    loop {
        let read = tty.read(&mut chunk)?;
        if read == 0 {
            return Err(Stop::Gone("the terminal went away".to_owned()));
        }
        bytes.extend_from_slice(&chunk[..read]);
        let mut echo = String::new();
        let mut waiting = characters(&mut bytes).into_iter().peekable();
        while let Some(c) = waiting.next() {
            if c == ESCAPE {
                let mut sequence: String = String::new();
                // The rest of a sequence comes with its start, or at once.
                while let Some(next) = waiting.next_if(|next| goes_on(&sequence, *next)) {
                    sequence.push(next);
                }
                match sequence.as_str() {
                    "[200~" => page.pasting = true,
                    "[201~" => page.pasting = false,
                    "" if !page.pasting && waiting.peek().is_none() && !tty.more_within(REST) => return Ok(Answer::Back),
                    _ => {}
                }
                continue;
            }
            match page.take(c) {
                Typed::Echo(text) => echo.push_str(&text),
                Typed::Interrupted => return Err(Stop::Interrupted(page.text)),
                Typed::Done { surely } => {
                    if surely || waiting.peek().is_none() && !tty.more_within(REST) {
                        output::raw(&echo);
                        return Ok(Answer::Text(page.text));
                    }
                    echo.push('\n');
                }
            }
            if commands.iter().any(|command| page.text.strip_suffix('\n') == Some(command)) {
                output::raw(&echo);
                return Ok(Answer::Text(page.text.trim_end().to_owned()));
            }
            if page.text.len() > most {
                return Err(Stop::Gone(format!("the message is longer than {most} bytes; --max-bytes sets the limit")));
            }
        }
        output::raw(&echo);
    }
}

/// One line as it is typed, echoed as it comes.
pub(super) fn one_line(tty: &Tty) -> Result<String, Stop> {
    let mut page = Page::default();
    let mut bytes: Vec<u8> = Vec::new();
    let mut byte = [0_u8; 1];
    loop {
        // Byte by byte: what is typed ahead belongs to the next question.
        if tty.read(&mut byte)? == 0 {
            return Err(Stop::Gone("the terminal went away".to_owned()));
        }
        bytes.push(byte[0]);
        for c in characters(&mut bytes) {
            match page.take(c) {
                Typed::Echo(text) => output::raw(&text),
                Typed::Interrupted => {
                    output::raw("\n");
                    return Err(Stop::Interrupted(page.text));
                }
                Typed::Done { .. } if page.text.trim().is_empty() => return Err(Stop::Gone("input ended".to_owned())),
                Typed::Done { .. } => page.text.push('\n'),
            }
        }
        if page.text.ends_with('\n') {
            return Ok(page.text.trim_end().to_owned());
        }
    }
}

/// Whether a character belongs to an escape sequence that started so.
fn goes_on(sequence: &str, next: char) -> bool {
    match sequence.chars().next() {
        None => matches!(next, '[' | 'O'),
        Some('O') => sequence.len() == 1,
        Some(_) => sequence.len() == 1 || sequence.len() < 12 && !sequence.ends_with(|c: char| ('@'..='~').contains(&c)),
    }
}

/// The whole characters at the start of some bytes; what is cut off in the middle stays.
fn characters(bytes: &mut Vec<u8>) -> Vec<char> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match std::str::from_utf8(&bytes[at..]) {
            Ok(text) => {
                out.extend(text.chars());
                at = bytes.len();
            }
            Err(error) => {
                let good = error.valid_up_to();
                out.extend(String::from_utf8_lossy(&bytes[at..at + good]).chars());
                at += good;
                match error.error_len() {
                    Some(bad) => {
                        out.push('\u{fffd}');
                        at += bad;
                    }
                    None => break,
                }
            }
        }
    }
    bytes.drain(..at);
    out
}

#[cfg(test)]
mod tests {
    use super::{CTRL_C, CTRL_D, Page, Typed, characters};

    fn type_in(page: &mut Page, text: &str) -> Typed {
        text.chars().map(|c| page.take(c)).last().expect("something typed")
    }

    #[test]
    fn a_page_ends_with_ctrl_d_or_two_empty_lines() {
        let mut page = Page::default();
        assert_eq!(type_in(&mut page, "Where is my parcel?\r\r"), Typed::Echo("\n".to_owned()));
        assert_eq!(type_in(&mut page, "\r"), Typed::Done { surely: false });
        assert_eq!(page.text.trim(), "Where is my parcel?");
        assert_eq!(page.take(CTRL_D), Typed::Done { surely: true });
    }

    #[test]
    fn empty_lines_before_anything_is_written_or_inside_a_paste_end_nothing() {
        let mut page = Page::default();
        assert_eq!(type_in(&mut page, "\r\r\r\r"), Typed::Echo("\n".to_owned()));
        page.pasting = true;
        assert_eq!(type_in(&mut page, "Hi,\r\n\r\n\r\n"), Typed::Echo(String::new()), "the second half of a line end");
        assert_eq!(page.text.trim_start(), "Hi,\n\n\n");
    }

    #[test]
    fn what_was_rubbed_out_is_gone_and_lines_before_stay() {
        let mut page = Page::default();
        type_in(&mut page, "one\rtwoo\u{7f}");
        assert_eq!(page.text, "one\ntwo");
        type_in(&mut page, "\u{15}\u{7f}");
        assert_eq!(page.text, "one\n");
        assert_eq!(page.take(CTRL_C), Typed::Interrupted);
    }

    #[test]
    fn characters_cut_in_two_wait_for_their_rest() {
        let mut bytes = "né".as_bytes()[..2].to_vec();
        assert_eq!(characters(&mut bytes), ['n']);
        bytes.push(0xa9);
        assert_eq!(characters(&mut bytes), ['é']);
        let mut bytes = vec![b'a', 0xff, b'b'];
        assert_eq!(characters(&mut bytes), ['a', '\u{fffd}', 'b']);
    }
}
