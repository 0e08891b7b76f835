//! The phrase-pattern language that trainers write: words, not regular expressions.
//!
//! ```text
//! still waiting                  these words, any case, any spacing, hyphen or not
//! (late|delayed)                 one of these
//! been waiting (for)? {duration} an optional word, a recognised value
//! refund* charge~                any word starting so, any inflection
//! no ... reply                   up to four words between, in the same sentence
//! ^thanks$                       the sentence's start and end
//! \(c\)                          a backslash takes the next character as it is
//! re:\b\d{5}\b                   a regular expression, for experts
//! ```
//!
//! Contractions match opened or not (`isn't` is `is not`), with straight,
//! curly or no apostrophe: a pattern's words go through the same tokeniser as
//! a message's.

use crate::span::Span;
use crate::text::{Document, forms, is_plain_word};

/// A recognised value that a pattern may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

/// One element of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A word in normal form.
    Word(String),
    /// Any word that starts so.
    Prefix(String),
    /// Any of these words: the inflections of one.
    Forms(Vec<String>),
    /// One of these sequences.
    Either(Vec<Vec<Item>>),
    /// This sequence or nothing.
    Maybe(Vec<Item>),
    /// Up to four words.
    Gap,
    /// A recognised value.
    Value(ValueName),
    /// The sentence's first word comes next.
    Start,
    /// The sentence's last word came before.
    End,
}

/// A pattern, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Words.
    Words(Vec<Item>),
    /// An expert's regular expression, checked for syntax and size only when it is first used.
    Regex(String),
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
const MAX_LEN: usize = 2_000;
/// Deepest nesting of brackets.
const MAX_DEPTH: usize = 8;

impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// The first fault, with its place within `text`: an empty pattern or alternative, brackets that do not
    /// pair, an unknown value, a pattern that matches anything, or a regular expression that cannot be read.
    pub fn parse(text: &str) -> Result<Self, PatternError> {
        let whole = Span::new(0, text.len());
        let fail = |span, message: &str, help: Option<&str>| {
            Err(PatternError { span, message: message.to_owned(), help: help.map(str::to_owned) })
        };
        if text.len() > MAX_LEN {
            return fail(whole, "the pattern is too long", Some("split it into several patterns"));
        }
        if let Some(regex) = text.strip_prefix("re:") {
            return match compile_regex(regex) {
                Ok(_) if regex.is_empty() => fail(whole, "nothing follows `re:`", Some("write the words to match, without `re:`")),
                Ok(found) if found.is_match("") => {
                    fail(Span::new(3, text.len()), "this regular expression matches nothing at all, so it would match everywhere", None)
                }
                Ok(_) => Ok(Self::Regex(regex.to_owned())),
                Err(error) => Err(PatternError {
                    span: Span::new(3, text.len()),
                    message: format!("the regular expression cannot be used: {}", error.to_string().lines().last().unwrap_or("").trim()),
                    help: Some("most patterns need no `re:`; write the words themselves".to_owned()),
                }),
            };
        }
        let mut parser = Parser { text, at: 0, depth: 0 };
        let items = parser.sequence()?;
        if parser.at < text.len() {
            return fail(
                Span::new(parser.at, parser.at + 1),
                "this `)` closes nothing",
                Some("remove it, or write `\\)` for the character itself"),
            );
        }
        if !items.iter().any(solid) {
            return fail(
                whole,
                "the pattern holds no word that must be there, so it would match anything",
                Some("write at least one word outside `(…)?`"),
            );
        }
        if let Some(Item::Gap) = items.first() {
            return fail(Span::new(0, 3), "a pattern cannot start with `...`", Some("drop the dots: a match may start anywhere"));
        }
        if let Some(Item::Gap) = items.last() {
            return fail(
                Span::new(text.len() - 3, text.len()),
                "a pattern cannot end with `...`",
                Some("drop the dots: anything may follow a match"),
            );
        }
        Ok(Self::Words(items))
    }
}

/// Compiles an expert's regular expression with a size limit, matching any case.
pub(crate) fn compile_regex(text: &str) -> Result<regex::Regex, regex::Error> {
    regex::RegexBuilder::new(text).case_insensitive(true).size_limit(256 * 1024).dfa_size_limit(256 * 1024).nest_limit(32).build()
}

fn solid(item: &Item) -> bool {
    match item {
        Item::Word(_) | Item::Prefix(_) | Item::Forms(_) | Item::Value(_) => true,
        Item::Either(branches) => branches.iter().all(|branch| branch.iter().any(solid)),
        Item::Maybe(_) | Item::Gap | Item::Start | Item::End => false,
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl Parser<'_> {
    fn error<T>(start: usize, end: usize, message: impl Into<String>, help: impl Into<Option<&'static str>>) -> Result<T, PatternError> {
        Err(PatternError { span: Span::new(start, end), message: message.into(), help: help.into().map(str::to_owned) })
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    /// Items up to `|`, `)` or the end.
    fn sequence(&mut self) -> Result<Vec<Item>, PatternError> {
        let mut items = Vec::new();
        while let Some(c) = self.peek() {
            match c {
                '|' if self.depth > 0 => break,
                '|' => return Self::error(self.at, self.at + 1, "`|` stands outside brackets", "write `(this|that)`"),
                ')' => break,
                '(' => items.push(self.group()?),
                '{' => {
                    let value = self.value()?;
                    let optional = self.peek() == Some('?');
                    self.at += usize::from(optional);
                    items.push(if optional { Item::Maybe(vec![value]) } else { value });
                }
                '^' => {
                    self.at += 1;
                    items.push(Item::Start);
                }
                '$' => {
                    self.at += 1;
                    items.push(Item::End);
                }
                '.' if self.text[self.at..].starts_with("...") => {
                    self.at += 3;
                    if items.last() == Some(&Item::Gap) {
                        return Self::error(self.at - 3, self.at, "two gaps stand side by side", "one `...` is up to four words");
                    }
                    items.push(Item::Gap);
                }
                '…' => {
                    self.at += '…'.len_utf8();
                    items.push(Item::Gap);
                }
                '?' => {
                    return Self::error(
                        self.at,
                        self.at + 1,
                        "`?` follows no brackets",
                        "write `(word)?` for an optional word; leave question marks out",
                    );
                }
                '*' | '~' => {
                    return Self::error(
                        self.at,
                        self.at + 1,
                        format!("`{c}` follows no word"),
                        "write it right after a word: `refund*`, `wait~`",
                    );
                }
                '}' => return Self::error(self.at, self.at + 1, "this `}` closes nothing", None),
                c if c.is_whitespace() => self.at += c.len_utf8(),
                _ => self.words(&mut items)?,
            }
        }
        Ok(items)
    }

    fn group(&mut self) -> Result<Item, PatternError> {
        let start = self.at;
        self.at += 1;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Self::error(start, start + 1, "brackets are nested too deep", "split the pattern into several");
        }
        let mut branches = Vec::new();
        loop {
            let branch_start = self.at;
            let branch = self.sequence()?;
            if branch.is_empty() {
                return Self::error(
                    branch_start.saturating_sub(1),
                    self.at.max(branch_start),
                    "an alternative is empty",
                    "for something optional write `(word)?`",
                );
            }
            branches.push(branch);
            match self.peek() {
                Some('|') => self.at += 1,
                Some(')') => break,
                _ => return Self::error(start, start + 1, "this `(` is never closed", "add `)`"),
            }
        }
        self.at += 1;
        self.depth -= 1;
        let optional = self.peek() == Some('?');
        if optional {
            self.at += 1;
        }
        if matches!(self.peek(), Some('*' | '~')) {
            return Self::error(self.at, self.at + 1, "`*` and `~` belong to single words", "write `(refund*|credit~)`");
        }
        let item = if branches.len() == 1 && optional {
            return Ok(Item::Maybe(branches.swap_remove(0)));
        } else {
            Item::Either(branches)
        };
        Ok(if optional { Item::Maybe(vec![item]) } else { item })
    }

    fn value(&mut self) -> Result<Item, PatternError> {
        let start = self.at;
        let Some(len) = self.text[start..].find('}') else {
            return Self::error(start, start + 1, "this `{` is never closed", "write a value such as `{duration}`");
        };
        let name = self.text[start + 1..start + len].trim();
        self.at = start + len + 1;
        match ValueName::ALL.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => Ok(Item::Value(*value)),
            None => {
                let near = crate::finding::nearest(name, ValueName::ALL.iter().map(|(known, _)| *known));
                Err(PatternError {
                    span: Span::new(start, self.at),
                    message: format!("there is no value called `{name}`"),
                    help: Some(near.map_or_else(
                        || "the values are {duration}, {amount}, {count}, {date}, {order} and {name}".to_owned(),
                        |near| format!("did you mean `{{{near}}}`?"),
                    )),
                })
            }
        }
    }

    /// Plain words up to the next sign of the language.
    fn words(&mut self, items: &mut Vec<Item>) -> Result<(), PatternError> {
        let start = self.at;
        let mut chunk = String::new();
        while let Some(c) = self.peek() {
            if c == '\\' {
                let Some(next) = self.text[self.at + 1..].chars().next() else {
                    return Self::error(self.at, self.at + 1, "a backslash at the end takes nothing with it", None);
                };
                chunk.push(next);
                self.at += 1 + next.len_utf8();
                continue;
            }
            if c.is_whitespace()
                || matches!(c, '(' | ')' | '|' | '{' | '}' | '^' | '$' | '*' | '~' | '…')
                || self.text[self.at..].starts_with("...")
            {
                break;
            }
            chunk.push(c);
            self.at += c.len_utf8();
        }
        let mut words = normal_words(chunk);
        if words.is_empty() {
            return Self::error(start, self.at, "this holds no word", "marks between words are skipped when matching; leave them out");
        }
        if let Some(sign @ ('*' | '~')) = self.peek() {
            self.at += 1;
            let last = words.pop().unwrap_or_default();
            items.extend(words.into_iter().map(word));
            if sign == '*' {
                if last.chars().count() < 2 {
                    return Self::error(
                        start,
                        self.at,
                        "so short a beginning would match almost any word",
                        "write more letters before `*`",
                    );
                }
                items.push(Item::Prefix(last));
            } else {
                items.push(Item::Forms(forms(&last)));
            }
            return Ok(());
        }
        items.extend(words.into_iter().map(word));
        Ok(())
    }
}

/// The words of a piece of a pattern in the normal form of a message's tokens.
fn normal_words(chunk: String) -> Vec<String> {
    if is_plain_word(&chunk) {
        return vec![chunk];
    }
    let document = Document::new(chunk);
    document.tokens().iter().filter(|token| token.is_matchable()).map(|token| document.fold(token).to_owned()).collect()
}

/// A word as an item; the short forms `'s` and `'d` stand for what they may be short for.
fn word(word: String) -> Item {
    let forms: &[&str] = match word.as_str() {
        "is" => &["is", "'s"],
        "has" => &["has", "'s"],
        "'s" => &["'s", "is", "has"],
        "had" => &["had", "'d"],
        "would" => &["would", "'d"],
        "'d" => &["'d", "had", "would"],
        _ => return Item::Word(word),
    };
    Item::Forms(forms.iter().map(|form| (*form).to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[track_caller]
    fn fault(text: &str, start: usize, end: usize, message: &str) {
        let error = Pattern::parse(text).expect_err("a fault");
        assert_eq!((error.span.start, error.span.end, error.message.as_str()), (start, end, message), "{text}");
    }

    #[test]
    fn faults_are_told_in_words_with_their_place() {
        fault("", 0, 0, "the pattern holds no word that must be there, so it would match anything");
        fault("(late|)", 5, 6, "an alternative is empty");
        fault("(late", 0, 1, "this `(` is never closed");
        fault("late)", 4, 5, "this `)` closes nothing");
        fault("for {durtion}", 4, 13, "there is no value called `durtion`");
        fault("(very)? (much)?", 0, 15, "the pattern holds no word that must be there, so it would match anything");
        fault("late|early", 4, 5, "`|` stands outside brackets");
        fault("no reply ...", 9, 12, "a pattern cannot end with `...`");
        fault("a* b", 0, 2, "so short a beginning would match almost any word");
    }

    #[test]
    fn a_regular_expression_is_checked() {
        assert!(Pattern::parse(r"re:\b\d{5}\b").is_ok());
        assert!(Pattern::parse("re:(").is_err());
        assert!(Pattern::parse("re:x*").is_err(), "matches the empty text");
        assert!(Pattern::parse(r"re:(\w{500}){500}").is_err(), "too large");
    }
}
