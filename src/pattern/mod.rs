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

mod language;
mod needed;

pub use language::{PatternError, ValueName};
pub(crate) use language::{Sink, words};
pub(crate) use needed::{Haystack, needed};

use crate::span::Span;
use language::MAX_LEN;
use needed::REGEX_DEPTH;

/// A pattern that has been checked; it is compiled from its text by whoever matches it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Words.
    Words(String),
    /// An expert's regular expression.
    Regex(String),
}

/// A sink that keeps nothing: for checking.
struct Nothing;

impl Sink for Nothing {
    fn word(&mut self, _: &str) {}
    fn any_of(&mut self, _: &'static [&'static str]) {}
    fn forms_of(&mut self, _: &str) {}
    fn prefix(&mut self, _: &str) {}
    fn value(&mut self, _: ValueName) {}
    fn gap(&mut self) {}
    fn start(&mut self) {}
    fn end(&mut self) {}
    fn open(&mut self) {}
    fn next_branch(&mut self) {}
    fn close(&mut self, _: bool) {}
}

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
        words(text, &mut Nothing)?;
        Ok(Self::Words(text.to_owned()))
    }

    /// The text as written, without a leading `re:`.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Words(text) | Self::Regex(text) => text,
        }
    }
}

/// Most bytes of a compiled expression, and of what it keeps while it searches.
const REGEX_SIZE: usize = 256 * 1024;

/// Compiles an expert's regular expression with a size limit, matching any case.
fn compile_regex(text: &str) -> Result<regex::Regex, regex::Error> {
    regex::RegexBuilder::new(text).case_insensitive(true).size_limit(REGEX_SIZE).dfa_size_limit(REGEX_SIZE).nest_limit(REGEX_DEPTH).build()
}

/// An expression ready to search.
pub(crate) type SearchRegex = regex_automata::meta::Regex;

/// The same expression for searching: the engine inside `regex`, without the search for literals to look for first,
/// which takes ten times as long as everything else and longer than most messages are searched.
pub(crate) fn search_regex(text: &str) -> Option<SearchRegex> {
    let limits = SearchRegex::config().auto_prefilter(false).nfa_size_limit(Some(REGEX_SIZE)).hybrid_cache_capacity(REGEX_SIZE);
    let syntax = regex_automata::util::syntax::Config::new().case_insensitive(true).nest_limit(REGEX_DEPTH);
    SearchRegex::builder().configure(limits).syntax(syntax).build(text).ok()
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
