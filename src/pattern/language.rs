//! The words of the phrase-pattern language: parsed element by element into a [`Sink`], so that nothing needs to be
//! built in between. `build.rs` reads the built-in patterns with it too.

use crate::span::Span;
use crate::text::{folded_words, is_plain_word};

/// A recognised value that a pattern may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueName {
    /// `{duration}`: three weeks
    Duration,
    /// `{amount}`: £20
    Amount,
    /// `{count}`: three times, 2nd
    Count,
    /// `{date}`: 3 March, yesterday
    Date,
    /// `{order}`: an order or ticket reference
    Order,
    /// `{name}`: a capitalised name
    Name,
}

impl ValueName {
    /// All names, as written between braces.
    pub const ALL: &'static [(&'static str, Self)] = &[
        ("duration", Self::Duration),
        ("amount", Self::Amount),
        ("count", Self::Count),
        ("date", Self::Date),
        ("order", Self::Order),
        ("name", Self::Name),
    ];
}

/// What reads a pattern's elements as they are parsed, so that nothing needs to be built in between.
pub(crate) trait Sink {
    /// One word in normal form.
    fn word(&mut self, word: &str);
    /// Any of these words.
    fn any_of(&mut self, words: &'static [&'static str]);
    /// Any inflection of a word.
    fn forms_of(&mut self, lemma: &str);
    /// Any word that starts so.
    fn prefix(&mut self, prefix: &str);
    /// A recognised value.
    fn value(&mut self, value: ValueName);
    /// Up to four words.
    fn gap(&mut self);
    /// The sentence's first word comes next.
    fn start(&mut self);
    /// The sentence's last word came before.
    fn end(&mut self);
    /// Alternatives begin.
    fn open(&mut self);
    /// The next alternative begins.
    fn next_branch(&mut self);
    /// The alternatives end; the whole of them may be left out if `optional`.
    fn close(&mut self, optional: bool);
}

/// What is wrong with a pattern, in a trainer's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternError {
    /// Bytes within the pattern's text.
    pub span: Span,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
}

/// Longest pattern that is accepted, in bytes: far beyond a sentence, far below a bomb.
pub(crate) const MAX_LEN: usize = 2_000;
/// Deepest nesting of brackets.
const MAX_DEPTH: usize = 8;

/// Reads a pattern of words into a sink.
///
/// # Errors
/// As [`Pattern::parse`]; the sink has then seen part of it.
pub(crate) fn words(text: &str, sink: &mut impl Sink) -> Result<(), PatternError> {
    let whole = Span::new(0, text.len());
    let fail = |span, message: &str, help: &str| Err(PatternError { span, message: message.to_owned(), help: Some(help.to_owned()) });
    if text.len() > MAX_LEN {
        return fail(whole, "the pattern is too long", "split it into several patterns");
    }
    let mut parser = Parser { text, at: 0, depth: 0, sink };
    let shape = parser.sequence()?;
    if parser.at < text.len() {
        return fail(Span::new(parser.at, parser.at + 1), "this `)` closes nothing", "remove it, or write `\\)` for the character itself");
    }
    if !shape.solid {
        return fail(
            whole,
            "the pattern holds no word that must be there, so it would match anything",
            "write at least one word outside `(…)?`",
        );
    }
    if shape.first_is_gap {
        return fail(
            gap(text.find("..."), text.find('…'), usize::min),
            "a pattern cannot start with `...`",
            "drop the dots: a match may start anywhere",
        );
    }
    if shape.last_is_gap {
        return fail(
            gap(text.rfind("..."), text.rfind('…'), usize::max),
            "a pattern cannot end with `...`",
            "drop the dots: anything may follow a match",
        );
    }
    Ok(())
}

/// The place of a gap, however it is written: three dots and an ellipsis are three bytes each.
fn gap(dots: Option<usize>, ellipsis: Option<usize>, which: fn(usize, usize) -> usize) -> Span {
    let at = match (dots, ellipsis) {
        (Some(dots), Some(ellipsis)) => which(dots, ellipsis),
        (one, other) => one.or(other).unwrap_or_default(),
    };
    Span::new(at, at + 3)
}

/// What is known of a sequence once it is read.
#[derive(Clone, Copy, Default)]
struct Shape {
    items: usize,
    /// Whether something in it must be there.
    solid: bool,
    first_is_gap: bool,
    last_is_gap: bool,
}

impl Shape {
    fn push(&mut self, solid: bool, gap: bool) {
        self.first_is_gap |= gap && self.items == 0;
        self.last_is_gap = gap;
        self.solid |= solid;
        self.items += 1;
    }
}

struct Parser<'a, 's, S> {
    text: &'a str,
    at: usize,
    depth: usize,
    sink: &'s mut S,
}

fn error<T>(start: usize, end: usize, message: impl Into<String>, help: impl Into<Option<&'static str>>) -> Result<T, PatternError> {
    Err(PatternError { span: Span::new(start, end), message: message.into(), help: help.into().map(str::to_owned) })
}

impl<S: Sink> Parser<'_, '_, S> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    /// Items up to `|`, `)` or the end.
    fn sequence(&mut self) -> Result<Shape, PatternError> {
        let mut shape = Shape::default();
        while let Some(c) = self.peek() {
            match c {
                '|' if self.depth > 0 => break,
                '|' => return error(self.at, self.at + 1, "`|` stands outside brackets", "write `(this|that)`"),
                ')' => break,
                '(' => {
                    let solid = self.group()?;
                    shape.push(solid, false);
                }
                '{' => {
                    let solid = self.value()?;
                    shape.push(solid, false);
                }
                '^' | '$' => {
                    self.at += 1;
                    if c == '^' {
                        self.sink.start()
                    } else {
                        self.sink.end()
                    }
                    shape.push(false, false);
                }
                '.' | '…' if c == '…' || self.text[self.at..].starts_with("...") => {
                    self.at += 3;
                    if shape.last_is_gap {
                        return error(self.at - 3, self.at, "two gaps stand side by side", "one `...` is up to four words");
                    }
                    self.sink.gap();
                    shape.push(false, true);
                }
                '?' => {
                    return error(
                        self.at,
                        self.at + 1,
                        "`?` follows no brackets",
                        "write `(word)?` for an optional word; leave question marks out",
                    );
                }
                '*' | '~' => {
                    return error(
                        self.at,
                        self.at + 1,
                        format!("`{c}` follows no word"),
                        "write it right after a word: `refund*`, `wait~`",
                    );
                }
                '}' => return error(self.at, self.at + 1, "this `}` closes nothing", None),
                c if c.is_whitespace() => self.at += c.len_utf8(),
                _ => {
                    self.words()?;
                    shape.push(true, false);
                }
            }
        }
        Ok(shape)
    }

    /// Alternatives in brackets; whether one of them must be there.
    fn group(&mut self) -> Result<bool, PatternError> {
        let start = self.at;
        self.at += 1;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return error(start, start + 1, "brackets are nested too deep", "split the pattern into several");
        }
        self.sink.open();
        let mut solid = true;
        loop {
            let branch_start = self.at;
            let branch = self.sequence()?;
            if branch.items == 0 {
                return error(
                    branch_start.saturating_sub(1),
                    self.at.max(branch_start),
                    "an alternative is empty",
                    "for something optional write `(word)?`",
                );
            }
            solid &= branch.solid;
            match self.peek() {
                Some('|') => {
                    self.at += 1;
                    self.sink.next_branch();
                }
                Some(')') => break,
                _ => return error(start, start + 1, "this `(` is never closed", "add `)`"),
            }
        }
        self.at += 1;
        self.depth -= 1;
        let optional = self.optional();
        if matches!(self.peek(), Some('*' | '~')) {
            return error(self.at, self.at + 1, "`*` and `~` belong to single words", "write `(refund*|credit~)`");
        }
        self.sink.close(optional);
        Ok(solid && !optional)
    }

    fn optional(&mut self) -> bool {
        let optional = self.peek() == Some('?');
        self.at += usize::from(optional);
        optional
    }

    fn value(&mut self) -> Result<bool, PatternError> {
        let start = self.at;
        let Some(len) = self.text[start..].find('}') else {
            return error(start, start + 1, "this `{` is never closed", "write a value such as `{duration}`");
        };
        let name = self.text[start + 1..start + len].trim();
        self.at = start + len + 1;
        let Some((_, value)) = ValueName::ALL.iter().find(|(known, _)| *known == name) else {
            let near = crate::finding::nearest(name, ValueName::ALL.iter().map(|(known, _)| *known));
            return Err(PatternError {
                span: Span::new(start, self.at),
                message: format!("there is no value called `{name}`"),
                help: Some(near.map_or_else(
                    || "the values are {duration}, {amount}, {count}, {date}, {order} and {name}".to_owned(),
                    |near| format!("did you mean `{{{near}}}`?"),
                )),
            });
        };
        if self.peek() == Some('?') {
            self.sink.open();
            self.sink.value(*value);
            self.at += 1;
            self.sink.close(true);
            return Ok(false);
        }
        self.sink.value(*value);
        Ok(true)
    }

    /// Plain words up to the next sign of the language.
    fn words(&mut self) -> Result<(), PatternError> {
        let start = self.at;
        let sign = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '|' | '{' | '}' | '^' | '$' | '*' | '~' | '…');
        // Most words are plain: no escape, nothing to normalise.
        let plain =
            self.text.as_bytes()[start..].iter().position(|byte| !byte.is_ascii_lowercase()).map_or(self.text.len(), |len| start + len);
        if plain > start && self.text[plain..].chars().next().is_none_or(|c| sign(c) || c == '?') && is_plain_word(&self.text[start..plain])
        {
            self.at = plain;
            let text = self.text;
            return self.ending(start, &text[start..plain]);
        }
        let mut chunk = String::new();
        while let Some(c) = self.peek() {
            if c == '\\' {
                let Some(next) = self.text[self.at + 1..].chars().next() else {
                    return error(self.at, self.at + 1, "a backslash at the end takes nothing with it", None);
                };
                chunk.push(next);
                self.at += 1 + next.len_utf8();
                continue;
            }
            if sign(c) || self.text[self.at..].starts_with("...") {
                break;
            }
            chunk.push(c);
            self.at += c.len_utf8();
        }
        let words = folded_words(&chunk);
        let Some((last, before)) = words.split_last() else {
            return error(start, self.at, "this holds no word", "marks between words are skipped when matching; leave them out");
        };
        for word in before {
            self.plain(word);
        }
        self.ending(start, last)
    }

    /// A word with what may follow it at once: `*`, `~` or nothing.
    fn ending(&mut self, start: usize, word: &str) -> Result<(), PatternError> {
        match self.peek() {
            Some('*') => {
                self.at += 1;
                if word.chars().count() < 2 {
                    return error(start, self.at, "so short a beginning would match almost any word", "write more letters before `*`");
                }
                self.sink.prefix(word);
            }
            Some('~') => {
                self.at += 1;
                self.sink.forms_of(word);
            }
            _ => self.plain(word),
        }
        Ok(())
    }

    /// A word; the short forms `'s` and `'d` stand for what they may be short for.
    fn plain(&mut self, word: &str) {
        match word {
            "is" => self.sink.any_of(&["is", "'s"]),
            "has" => self.sink.any_of(&["has", "'s"]),
            "'s" => self.sink.any_of(&["'s", "is", "has"]),
            "had" => self.sink.any_of(&["had", "'d"]),
            "would" => self.sink.any_of(&["would", "'d"]),
            "'d" => self.sink.any_of(&["'d", "had", "would"]),
            _ => self.sink.word(word),
        }
    }
}
