//! Words, numbers, marks: the tokens of a text and their normal form.
//!
//! The normal form is what patterns are matched on: lower case, contractions
//! opened (`can't` → `can` `not`), missing apostrophes mended (`dont` → `do`
//! `not`), elongation reduced, hyphens read as spaces, full-width letters
//! narrowed, invisible characters dropped. Spans always cover what was written.
//!
//! The folded text begins with the whole text in small letters, and most words' normal form is their own stretch of it; the
//! others, opened or narrowed, stand behind it.

use super::bare::{bare_contraction, open_contraction};
use super::caps::{Caps, caps};
use super::dictionary::is_word;
use crate::span::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A word, or one part of a contraction.
    Word,
    /// Digits, perhaps with separators or an ordinal ending: `48213`, `1,299.00`, `2nd`.
    Number,
    /// A currency sign, `%`, `&`, `#`, `+` and other signs that may stand beside a value.
    Symbol,
    /// Sentence marks, quotes, brackets, dashes.
    Punct,
    /// An emoji or an emoticon.
    Emoji,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// `@somebody`.
    Handle,
}

/// One token. Its normal form is asked from the document that owns it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Bytes in the decoded text.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// How it is capitalised.
    pub caps: Caps,
    /// Whether white space stands before it.
    pub space_before: bool,
    /// Whether it is the later part of a contraction (`not` in `isn't`, `'s`).
    pub clitic: bool,
    /// Whether it stands in a hashtag (`Never` and `Again` in `#NeverAgain`).
    pub hashtag: bool,
    /// Whether letters were drawn out (`soooo`).
    pub elongated: bool,
    /// Whether a hyphen joins it to the token before (`day` in `next-day`).
    pub joined: bool,
    /// Index of its sentence.
    pub sentence: u32,
    pub(super) fold: (u32, u32),
}

impl Token {
    #[inline]
    pub(super) fn folded<'a>(&self, folded: &'a str) -> &'a str {
        &folded[self.fold.0 as usize..self.fold.1 as usize]
    }

    /// Whether patterns see this token: words, numbers, signs and emoji do count, marks do not.
    #[must_use]
    pub const fn is_matchable(&self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Number | TokenKind::Symbol | TokenKind::Emoji)
    }
}

/// Whether a pattern's word is its own normal form: lower-case ASCII letters that no rule would change.
pub(crate) fn is_plain_word(word: &str) -> bool {
    let bytes = word.as_bytes();
    let (mut before, mut run) = (0, 0);
    for &byte in bytes {
        run = if byte == before { run + 1 } else { 1 };
        before = byte;
        if !byte.is_ascii_lowercase() || run > 2 {
            return false;
        }
    }
    !(bytes.is_empty() || bare_contraction(word).is_some())
}

const EMOTICONS: &[&str] =
    &[":'(", ":-)", ":-(", ":-/", ":-D", ";-)", ":)", ":(", ":D", ":P", ":p", ";)", ":/", ":|", ":o", ":O", "xD", "XD", "<3", "^_^", "-_-"];

pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

pub(super) fn is_emoji(c: char) -> bool {
    matches!(c,
        '\u{1f300}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{1f1e6}'..='\u{1f1ff}'
        | '\u{2b50}' | '\u{2b55}' | '\u{231a}' | '\u{231b}' | '\u{23e9}'..='\u{23f3}' | '\u{200d}' | '\u{20e3}')
}

pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | 'ʼ')
}

/// Letter or digit, full-width forms among them.
fn is_wordy(c: char) -> bool {
    c.is_alphanumeric() && !is_emoji(c)
}

fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ if is_apostrophe(c) => '\'',
        _ => c,
    }
}

struct Scanner<'a> {
    text: &'a str,
    folded: &'a mut String,
    out: Vec<Token>,
    space: bool,
    /// Whether an `@` stands right behind something in the text: only then may a word be an address.
    addresses: bool,
}

/// Splits `text` into tokens; their normal forms are in `folded` then, which begins with the text in small letters.
pub(super) fn tokens(text: &str, folded: &mut String) -> Vec<Token> {
    folded.clear();
    folded.push_str(text);
    folded.make_ascii_lowercase();
    let behind = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+' | b'%' | 0x80..);
    let addresses = text.as_bytes().windows(2).any(|pair| pair[1] == b'@' && behind(pair[0]));
    // A word with its space is some five letters long, and marks come between.
    let mut scanner = Scanner { text, folded, out: Vec::with_capacity(text.len() / 4 + 2), space: true, addresses };
    scanner.run();
    scanner.out
}

impl Scanner<'_> {
    fn run(&mut self) {
        let text = self.text;
        let mut at = 0;
        while let Some(&byte) = text.as_bytes().get(at) {
            if byte == b' ' {
                self.space = true;
                at += 1;
                continue;
            }
            if let Some(end) = self.set_apart(at).or_else(|| self.plain_word(at)) {
                at = end;
                self.space = false;
                continue;
            }
            let Some(c) = text[at..].chars().next() else { break };
            if c.is_whitespace() || is_invisible(c) || c.is_control() {
                self.space |= !is_invisible(c);
                at += c.len_utf8();
                continue;
            }
            at = self.token(at, c);
            self.space = false;
        }
    }

    /// `did n't`, `can 't`, `I 'm`: the later part of a contraction that a space keeps from its word, and where it ends.
    fn set_apart(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        let first = rest.chars().next().filter(|c| self.space && (matches!(c, 'n' | 'N') || is_apostrophe(*c)))?;
        let mark = if is_apostrophe(first) { 0 } else { 1 };
        let apostrophe = rest[mark..].chars().next().filter(|c| is_apostrophe(*c))?;
        let letters = mark + apostrophe.len_utf8();
        let len = letters + run_len(&rest[letters..], is_wordy);
        let tail = &rest[letters..len];
        let known = if mark == 1 { &["t"][..] } else { &["t", "m", "re", "ve", "ll", "s"] };
        if !known.iter().any(|known| tail.eq_ignore_ascii_case(known)) {
            return None;
        }
        let before = self.out.last().filter(|token| token.kind == TokenKind::Word && !token.clitic && !token.hashtag)?;
        let head = &self.folded[before.fold.0 as usize..before.fold.1 as usize];
        // "wo n't" and "ca n't" are cut before the n, "don 't" behind it.
        let whole = if mark == 1 { format!("{head}n't") } else { format!("{head}'{}", tail.to_ascii_lowercase()) };
        let (head, tail, _) = open_contraction(&whole, &whole)?;
        let (head, tail) = (self.appended(head), self.appended(tail));
        self.mark(|token| token.fold = (head.0 as u32, head.1 as u32));
        self.space = false;
        self.enter(TokenKind::Word, Span::new(at, at + len), Caps::Lower, tail, false);
        self.mark(|token| token.clitic = true);
        Some(at + len)
    }

    /// Reads a word of ASCII letters that nothing need be done to, as most are, and returns where it ends.
    fn plain_word(&mut self, at: usize) -> Option<usize> {
        let bytes = &self.text.as_bytes()[at..];
        let run = Run::of(bytes)?;
        let next = bytes.get(run.len).copied().unwrap_or(b' ');
        let goes_on =
            !next.is_ascii() || matches!(next, b'\'' | b'`' | b'@') || self.addresses && matches!(next, b'.' | b'_' | b'-' | b'+' | b'%');
        // "xD" is a face.
        let face = run.len == 2 && matches!(bytes, [b'x' | b'X', b'D', ..]);
        // "https://", "www."
        let address = matches!(next, b':' | b'.') && run.len <= 5 && matches!(bytes[0], b'h' | b'H' | b'w' | b'W');
        if goes_on || run.drawn_out || face || address {
            return None;
        }
        if bare_contraction(&self.folded[at..at + run.len]).is_some() {
            return None;
        }
        let span = Span::new(at, at + run.len);
        let joined = !self.space && self.hyphen_before(at);
        self.enter(TokenKind::Word, span, run.caps(), (at, span.end), joined);
        Some(span.end)
    }

    /// Reads one token at `at` and returns where it ends.
    fn token(&mut self, at: usize, c: char) -> usize {
        let rest = &self.text[at..];
        if let Some(len) = url_len(rest) {
            return self.plain(TokenKind::Url, at, at + len);
        }
        let boundary = self.space || self.out.last().is_none_or(|token| token.kind != TokenKind::Word && token.kind != TokenKind::Number);
        if c == '@' && boundary {
            let len = 1 + run_len(&rest[1..], |c| c.is_alphanumeric() || c == '_');
            if len > 1 {
                return self.plain(TokenKind::Handle, at, at + len);
            }
        }
        if c == '#' && boundary && rest[1..].starts_with(|c: char| c.is_alphabetic()) {
            let len = 1 + run_len(&rest[1..], |c| c.is_alphanumeric() || c == '_');
            self.hashtag(at + 1, at + len);
            return at + len;
        }
        if boundary
            && matches!(c, ':' | ';' | 'x' | 'X' | '<' | '^' | '-')
            && let Some(face) = EMOTICONS.iter().find(|face| rest.starts_with(**face))
        {
            let next = rest[face.len()..].chars().next();
            if next.is_none_or(|c| !is_wordy(c)) {
                return self.plain(TokenKind::Emoji, at, at + face.len());
            }
        }
        if is_emoji(c) {
            // One token a picture: a joiner or a skin tone belongs to the picture before it.
            let mut len = c.len_utf8();
            for next in rest[len..].chars() {
                if is_invisible(next)
                    || matches!(next, '\u{1f3fb}'..='\u{1f3ff}' | '\u{200d}' | '\u{20e3}')
                    || rest[..len].ends_with('\u{200d}')
                {
                    len += next.len_utf8();
                } else {
                    break;
                }
            }
            return self.plain(TokenKind::Emoji, at, at + len);
        }
        if c.is_ascii_digit() || ('\u{ff10}'..='\u{ff19}').contains(&c) {
            return self.number(at);
        }
        if is_wordy(c) {
            return self.word_or_email(at);
        }
        let kind = match c {
            '$' | '£' | '€' | '¥' | '₹' | '%' | '&' | '+' | '#' | '=' | '*' | '@' | '~' | '^' | '°' | '<' | '>' | '|' => {
                TokenKind::Symbol
            }
            _ => TokenKind::Punct,
        };
        self.plain(kind, at, at + c.len_utf8())
    }

    fn plain(&mut self, kind: TokenKind, start: usize, end: usize) -> usize {
        let fold = self.fold(start, end);
        self.push(kind, Span::new(start, end), fold);
        end
    }

    /// Where the lower case of what is written stands, narrowed and without what does not show.
    fn fold(&mut self, start: usize, end: usize) -> (usize, usize) {
        let written = &self.text[start..end];
        if written.bytes().all(|b| b.is_ascii() && b != b'`') {
            return (start, end);
        }
        let from = self.folded.len();
        self.folded.extend(written.chars().filter(|c| !is_invisible(*c)).map(narrow).flat_map(char::to_lowercase));
        (from, self.folded.len())
    }

    /// Appends a normal form that is not written so.
    fn appended(&mut self, fold: &str) -> (usize, usize) {
        let from = self.folded.len();
        self.folded.push_str(fold);
        (from, self.folded.len())
    }

    fn push(&mut self, kind: TokenKind, span: Span, fold: (usize, usize)) {
        let joined = !self.space && kind_is_wordy(kind) && self.hyphen_before(span.start);
        let caps = if kind == TokenKind::Word { caps(&self.text[span.start..span.end]) } else { Caps::Lower };
        self.enter(kind, span, caps, fold, joined);
    }

    fn enter(&mut self, kind: TokenKind, span: Span, caps: Caps, fold: (usize, usize), joined: bool) {
        self.out.push(Token {
            span,
            kind,
            caps,
            space_before: self.space,
            clitic: false,
            hashtag: false,
            elongated: false,
            joined,
            sentence: 0,
            fold: (fold.0 as u32, fold.1 as u32),
        });
    }

    /// Whether the mark just before `at` is a hyphen that joins two words; it is dropped from the tokens then.
    fn hyphen_before(&mut self, at: usize) -> bool {
        let n = self.out.len();
        if n < 2 {
            return false;
        }
        let (mark, before) = (&self.out[n - 1], &self.out[n - 2]);
        if mark.kind != TokenKind::Punct || mark.span.end != at || mark.space_before {
            return false;
        }
        let is_hyphen = matches!(&self.text[mark.span.start..mark.span.end], "-" | "‐" | "‑");
        if is_hyphen && kind_is_wordy(before.kind) && before.span.end == mark.span.start {
            self.out.pop();
            return true;
        }
        false
    }

    fn number(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let mut len = run_len(rest, |c| c.is_numeric());
        // Separators belong to the number only between digits: `1,299.00`, `10:30`.
        while let Some(sep) = rest[len..].chars().next().filter(|c| matches!(c, ',' | '.' | ':')) {
            let more = run_len(&rest[len + sep.len_utf8()..], |c| c.is_ascii_digit());
            if more == 0 {
                break;
            }
            len += sep.len_utf8() + more;
        }
        let tail = run_len(&rest[len..], |c| c.is_alphabetic());
        let ending = &rest[len..len + tail];
        if ["st", "nd", "rd", "th"].iter().any(|known| ending.eq_ignore_ascii_case(known)) {
            len += tail;
        } else if tail > 0 && rest[len + tail..].starts_with(|c: char| c.is_ascii_digit()) {
            // Letters between digits: a reference, one word (`6E2044B`).
            let whole = run_len(rest, char::is_alphanumeric);
            return self.plain(TokenKind::Word, at, at + whole);
        }
        self.plain(TokenKind::Number, at, at + len)
        // Letters that follow at once (`90mins`) become a word of their own on the next turn.
    }

    fn word_or_email(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        if let Some(len) = self.addresses.then(|| email_len(rest)).flatten() {
            return self.plain(TokenKind::Email, at, at + len);
        }
        let mut len = rest.bytes().position(|b| !b.is_ascii_alphanumeric()).unwrap_or(rest.len());
        // Most words end here; what is written in other letters, or with an apostrophe, is looked at character by character.
        let plain = rest.as_bytes().get(len).is_none_or(|b| b.is_ascii() && !matches!(b, b'\'' | b'`'));
        let mut chars = if plain { "" } else { rest }.char_indices().peekable();
        while let Some((i, c)) = chars.next() {
            let inner = is_apostrophe(c) && i > 0 && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
            if !(inner || is_wordy(c) || is_invisible(c) || matches!(c, '\u{300}'..='\u{36f}')) {
                break;
            }
            len = i + c.len_utf8();
        }
        self.word(at, at + len, false);
        at + len
    }

    /// Words of a hashtag: at capitals where there are any, else along the word list.
    fn hashtag(&mut self, start: usize, end: usize) {
        let tag = &self.text[start..end];
        let mut cuts = vec![0];
        let chars: Vec<(usize, char)> = tag.char_indices().collect();
        for pair in chars.windows(2) {
            let ((_, a), (i, b)) = (pair[0], pair[1]);
            if b == '_' || (a.is_lowercase() && b.is_uppercase()) || (a.is_alphabetic() != b.is_alphabetic() && a != '_') {
                cuts.push(i);
            }
        }
        if cuts.len() == 1 && tag.is_ascii() {
            cuts = segment(&tag.to_ascii_lowercase());
        }
        cuts.push(tag.len());
        for pair in cuts.windows(2) {
            let part = tag[pair[0]..pair[1]].trim_matches('_');
            if !part.is_empty() {
                let from = start + pair[0] + tag[pair[0]..pair[1]].find(part).unwrap_or(0);
                self.word(from, from + part.len(), true);
                self.space = true;
            }
        }
    }

    /// Pushes one written word, opened into its parts if it is a contraction.
    fn word(&mut self, start: usize, end: usize, hashtag: bool) {
        let written = &self.text[start..end];
        let fold = self.fold(start, end);
        let reduced = self.reduced(fold);
        let fold = reduced.unwrap_or(fold);
        if let Some((first, second, split)) = open_contraction(&self.folded[fold.0..fold.1], written) {
            // A character without width inside the contraction may lie where the parts meet.
            let split = (0..=split).rev().find(|at| written.is_char_boundary(*at)).unwrap_or(0);
            let (first, second) = (self.appended(first), self.appended(second));
            self.push(TokenKind::Word, Span::new(start, start + split), first);
            self.mark(|token| token.hashtag = hashtag);
            let space = std::mem::replace(&mut self.space, false);
            self.push(TokenKind::Word, Span::new(start + split, end), second);
            self.space = space;
            self.mark(|token| (token.hashtag, token.clitic) = (hashtag, true));
            return;
        }
        self.push(TokenKind::Word, Span::new(start, end), fold);
        self.mark(|token| (token.hashtag, token.elongated) = (hashtag, reduced.is_some()));
    }

    /// Says something more of the token that was pushed last.
    fn mark(&mut self, say: impl FnOnce(&mut Token)) {
        if let Some(token) = self.out.last_mut() {
            say(token);
        }
    }

    /// `soooo` → `so`, `helllp` → `help`: runs of three or more letters shrink to the spelling the word list knows.
    fn reduced(&mut self, fold: (usize, usize)) -> Option<(usize, usize)> {
        let word = &self.folded[fold.0..fold.1];
        if !word.as_bytes().windows(3).any(|w| w[0] == w[1] && w[1] == w[2] && w[0].is_ascii_alphabetic()) {
            return None;
        }
        // One letter over and over ("BBB", "xxx") is a name or a mark, not a word drawn out.
        if word.bytes().all(|b| b == word.as_bytes()[0]) {
            return None;
        }
        let (one, two) = (squeeze(word, 1), squeeze(word, 2));
        let chosen = if is_word(&two) { two } else { one };
        Some(self.appended(&chosen))
    }
}

const LETTER: u8 = 1;
const CAPITAL: u8 = 2;
const FIGURE: u8 = 4;

/// What each byte is, as a part of a plain word; 0 where it is none.
static KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        kinds[byte] = match byte as u8 {
            b'a'..=b'z' => LETTER,
            b'A'..=b'Z' => LETTER | CAPITAL,
            b'0'..=b'9' => FIGURE,
            _ => 0,
        };
        byte += 1;
    }
    kinds
};

/// A run of ASCII letters and figures that begins with a letter.
struct Run {
    len: usize,
    letters: usize,
    capitals: usize,
    capital_first: bool,
    /// Whether a letter stands in it three times in a row.
    drawn_out: bool,
}

impl Run {
    fn of(bytes: &[u8]) -> Option<Self> {
        let first = *bytes.first()?;
        if !first.is_ascii_alphabetic() {
            return None;
        }
        let mut run = Self { len: 0, letters: 0, capitals: 0, capital_first: first.is_ascii_uppercase(), drawn_out: false };
        let (mut before, mut same) = (0, 0);
        for &byte in bytes {
            let kind = KINDS[usize::from(byte)];
            if kind == 0 {
                break;
            }
            run.letters += usize::from(kind & LETTER != 0);
            run.capitals += usize::from(kind & CAPITAL != 0);
            let small = byte | 0x20;
            // Few letters stand twice in a row; of a figure, nothing is said.
            if small == before {
                same += 1;
                run.drawn_out |= same == 2 && kind & LETTER != 0;
            } else {
                same = 0;
            }
            before = small;
            run.len += 1;
        }
        Some(run)
    }

    /// As [`caps`] has it.
    const fn caps(&self) -> Caps {
        match (self.capital_first, self.capitals, self.letters) {
            (false, 0, _) => Caps::Lower,
            (true, 1, _) => Caps::Title,
            (true, capitals, letters) if capitals == letters => Caps::Upper,
            _ => Caps::Mixed,
        }
    }
}

const fn kind_is_wordy(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Word | TokenKind::Number)
}

fn squeeze(word: &str, keep: usize) -> String {
    let mut out = String::with_capacity(word.len());
    let chars: Vec<char> = word.chars().collect();
    let mut i = 0;
    while i < chars.len() {
        let run = chars[i..].iter().take_while(|c| **c == chars[i]).count();
        let kept = if run >= 3 { keep } else { run };
        out.extend(std::iter::repeat_n(chars[i], kept));
        i += run;
    }
    out
}

/// Cuts a run of lower-case letters along the word list, fewest words first; one piece where that fails.
fn segment(tag: &str) -> Vec<usize> {
    let n = tag.len();
    if n > 40 || is_word(tag) {
        return vec![0];
    }
    let mut best: Vec<Option<(usize, usize)>> = vec![None; n + 1];
    best[0] = Some((0, 0));
    for end in 1..=n {
        for start in 0..end {
            let Some((count, _)) = best[start] else { continue };
            let piece = &tag[start..end];
            let fine = if piece.len() < 3 {
                matches!(
                    piece,
                    "a" | "i"
                        | "me"
                        | "my"
                        | "no"
                        | "of"
                        | "on"
                        | "in"
                        | "to"
                        | "is"
                        | "it"
                        | "so"
                        | "up"
                        | "we"
                        | "us"
                        | "do"
                        | "be"
                        | "at"
                        | "an"
                        | "go"
                )
            } else {
                is_word(piece)
            };
            if fine && best[end].is_none_or(|(known, _)| count + 1 < known) {
                best[end] = Some((count + 1, start));
            }
        }
    }
    let mut cuts = Vec::new();
    let mut at = n;
    while at > 0 {
        let Some((_, start)) = best[at] else { return vec![0] };
        cuts.push(start);
        at = start;
    }
    cuts.reverse();
    cuts
}

fn run_len(text: &str, keep: impl Fn(char) -> bool) -> usize {
    text.char_indices().find(|(_, c)| !keep(*c)).map_or(text.len(), |(i, _)| i)
}

fn url_len(rest: &str) -> Option<usize> {
    if !rest.starts_with(['h', 'H', 'w', 'W']) {
        return None;
    }
    let known =
        ["http://", "https://", "www."].iter().any(|start| rest.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start)));
    if !known {
        return None;
    }
    let len = run_len(rest, |c| !c.is_whitespace() && !matches!(c, '<' | '>' | '"' | '”' | '’'));
    let trimmed = rest[..len].trim_end_matches(['.', ',', '!', '?', ')', ';', ':', '\'']).len();
    Some(trimmed.max(1))
}

fn email_len(rest: &str) -> Option<usize> {
    let local = run_len(rest, |c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%'));
    if local == 0 || !rest[local..].starts_with('@') {
        return None;
    }
    let domain = run_len(&rest[local + 1..], |c| c.is_alphanumeric() || matches!(c, '.' | '-'));
    let domain_text = rest[local + 1..local + 1 + domain].trim_end_matches(['.', '-']);
    domain_text.contains('.').then_some(local + 1 + domain_text.len())
}

#[cfg(test)]
mod tests {
    use super::TokenKind;
    use crate::text::Document;

    #[track_caller]
    fn case(text: &str, want: &[&str]) {
        let document = Document::new(text);
        let got: Vec<&str> = document.tokens().iter().map(|token| document.fold(token)).collect();
        assert_eq!(got, want, "tokens of {text:?}");
    }

    #[test]
    fn contractions_are_opened_with_or_without_apostrophes() {
        case("It isn't here, I'm told you’ve won't", &["it", "is", "not", "here", ",", "i", "am", "told", "you", "have", "will", "not"]);
        case("dont cant im ive", &["do", "not", "can", "not", "i", "am", "i", "have"]);
        case("my daughter's bag", &["my", "daughter's", "bag"]);
        case(
            "I did n't and can 't, I 'm out, they wo n\u{2019}t",
            &["i", "did", "not", "and", "can", "not", ",", "i", "am", "out", ",", "they", "will", "not"],
        );
        case("he said 't was 'mine'", &["he", "said", "'", "t", "was", "'", "mine", "'"]);
    }

    #[test]
    fn spans_cover_what_was_written() {
        let document = Document::new("I can't, he won’t");
        let written: Vec<&str> = document.tokens().iter().map(|token| document.written(token)).collect();
        assert_eq!(written, ["I", "can", "'t", ",", "he", "wo", "n’t"]);
    }

    #[test]
    fn hashtags_come_apart_into_words() {
        case("#NeverAgain #epicfail #fail", &["never", "again", "epic", "fail", "fail"]);
    }

    #[test]
    fn numbers_keep_separators_and_lose_units() {
        case("90mins for $1,299.00, 2nd time", &["90", "mins", "for", "$", "1,299.00", ",", "2nd", "time"]);
    }

    #[test]
    fn a_picture_selector_behind_a_letter_does_not_show() {
        case("I\u{fe0f}ve paid and I\u{fe0f}'m locked out", &["i", "have", "paid", "and", "i", "am", "locked", "out"]);
        let text = "I\u{fe0f}ve";
        let parts: Vec<&str> =
            super::tokens(text, &mut String::new()).iter().map(|token| &text[token.span.start..token.span.end]).collect();
        assert_eq!(parts, ["I\u{fe0f}", "ve"]);
    }

    #[test]
    fn drawn_out_words_are_reduced_and_marked() {
        let document = Document::new("soooo goooood");
        let folds: Vec<&str> = document.tokens().iter().map(|token| document.fold(token)).collect();
        assert_eq!(folds, ["so", "good"]);
        assert!(document.tokens().iter().all(|token| token.elongated));
    }

    #[test]
    fn addresses_and_handles_are_one_token() {
        let document = Document::new("@Acme see https://x.example/a?b=1, mail p.ross@mail.example.");
        let kinds: Vec<TokenKind> = document.tokens().iter().map(|token| token.kind).collect();
        assert_eq!(
            kinds,
            [TokenKind::Handle, TokenKind::Word, TokenKind::Url, TokenKind::Punct, TokenKind::Word, TokenKind::Email, TokenKind::Punct]
        );
    }

    #[test]
    fn hyphens_join_words_without_being_tokens() {
        let document = Document::new("next-day - or not");
        let got: Vec<(&str, bool)> = document.tokens().iter().map(|token| (document.fold(token), token.joined)).collect();
        assert_eq!(got, [("next", false), ("day", true), ("-", false), ("or", false), ("not", false)]);
    }
}
