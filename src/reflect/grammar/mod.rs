//! The phrase grammar: reads one clause from a given lexeme on and says where it ends.
//!
//! In go the lexemes of a line; out comes a [`Clause`] with its subject, its verb and what
//! follows it. The grammar has to account for every word it passes: where it cannot go on, the
//! clause ends, and whoever asked decides whether a clause may end there.

mod clause;
mod complement;
pub(crate) use phrase::Case;
pub(crate) mod phrase;
mod tail;
mod time;
mod verb;

use super::lexicon::{PUNCT, Tags};
use super::normalise::Lexeme;

/// Whom or what a noun phrase stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Referent {
    /// The writer: `I`, `we`, or somebody of theirs, `my wife`.
    Customer,
    /// Us: `you`, the company by name.
    Company,
    /// Something of the writer's: `my bag`.
    Theirs,
    /// Something or somebody of ours: `your driver`.
    Ours,
    /// Any other thing.
    #[default]
    Thing,
    /// `nobody`, `no one`, `none of them`.
    Nobody,
    /// `nothing`.
    Nothing,
    /// `someone`, `everyone`.
    Somebody,
    /// `it`, `this`, `that`.
    It,
    /// `he`, `she`, `they`.
    Other,
    /// `there`.
    There,
}

/// A noun phrase.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct NounPhrase {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Its head noun or pronoun.
    pub(crate) head: usize,
    /// End of the part before any preposition or relative clause.
    pub(crate) base: usize,
    pub(crate) referent: Referent,
    pub(crate) plural: bool,
    /// Opens with an article, a possessive, a number or the like.
    pub(crate) determined: bool,
    pub(crate) pronoun: bool,
}

/// How a finite verb is built.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Verb {
    /// The word that agrees with the subject.
    pub(crate) finite: usize,
    /// The word that carries the meaning.
    pub(crate) main: usize,
    pub(crate) end: usize,
    pub(crate) negated: bool,
    pub(crate) never: bool,
    pub(crate) still: bool,
    pub(crate) passive: bool,
    pub(crate) progressive: bool,
    pub(crate) perfect: bool,
    /// A modal: its index.
    pub(crate) modal: Option<usize>,
    pub(crate) past: bool,
    /// The verb is a plain `be`.
    pub(crate) copula: bool,
    /// `accidentally`, `by mistake`.
    pub(crate) slip: bool,
}

/// What follows the verb.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Complements {
    pub(crate) object: Option<NounPhrase>,
    pub(crate) second: Option<NounPhrase>,
    /// Predicative adjective or participle.
    pub(crate) adjective: Option<usize>,
    /// The base verb of the first `to …`.
    pub(crate) to_verb: Option<usize>,
    /// The first `-ing` verb.
    pub(crate) ing: Option<usize>,
    /// The participle after `get` or an object.
    pub(crate) participle: Option<usize>,
    /// First preposition.
    pub(crate) preposition: Option<usize>,
    /// Noun phrase after the first preposition.
    pub(crate) oblique: Option<NounPhrase>,
    /// A measure of time, or a count of times.
    pub(crate) duration: bool,
    /// A clause that says what was said.
    pub(crate) content: bool,
    /// Ends on a preposition that has nothing after it.
    pub(crate) stranded: bool,
    /// `if`, `unless`: what is said holds only under a condition.
    pub(crate) conditional: bool,
    /// Last verb form read, for `to log in and check`.
    pub(crate) last_form: Tags,
    pub(crate) end: usize,
}

/// One clause.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Clause {
    pub(crate) start: usize,
    pub(crate) subject: NounPhrase,
    pub(crate) verb: Verb,
    pub(crate) complements: Complements,
    pub(crate) end: usize,
    /// Shares its subject with the clause before it.
    pub(crate) shared: bool,
}

/// What has to change when a word is written from our side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// `you` stands as a subject here.
    SubjectYou,
    /// This verb's subject is the writer or the company.
    Agree,
    /// `I` or `we` stands as a subject here.
    SubjectMe,
    /// `you` is anybody here: `it jams when you lean back`.
    Anybody,
}

/// Reads phrases and clauses from a line.
pub(crate) struct Grammar<'l, 'a> {
    pub(crate) line: &'l [Lexeme<'a>],
    /// One past the last lexeme that may be read.
    pub(crate) limit: usize,
    /// What has been noted so far, in reading order; a retry takes notes back.
    pub(crate) marks: Vec<(usize, Mark)>,
    depth: u8,
    fuel: u16,
    /// The next verb's object is the noun before: `the kettle I bought`.
    gap: bool,
}

/// Clauses within clauses that are followed before giving up.
const MAX_DEPTH: u8 = 7;
/// Phrases read for one candidate before giving up, so that no text can make reading slow.
const FUEL: u16 = 400;

impl<'l, 'a> Grammar<'l, 'a> {
    pub(crate) fn new(line: &'l [Lexeme<'a>], marks: Vec<(usize, Mark)>) -> Self {
        Self { line, limit: line.len(), marks, depth: 0, fuel: FUEL, gap: false }
    }

    pub(crate) fn at(&self, i: usize) -> Option<&'l Lexeme<'a>> {
        if i < self.limit { self.line.get(i) } else { None }
    }

    pub(crate) fn is(&self, i: usize, tags: Tags) -> bool {
        self.at(i).is_some_and(|lexeme| lexeme.is(tags))
    }

    pub(crate) fn fold(&self, i: usize) -> &'a str {
        self.at(i).map_or("", |lexeme| lexeme.fold)
    }

    /// Whether nothing but a mark or the end stands at `i`.
    pub(crate) fn closed(&self, i: usize) -> bool {
        self.at(i).is_none_or(|lexeme| lexeme.is(PUNCT))
    }

    fn spend(&mut self) -> bool {
        self.fuel = self.fuel.saturating_sub(1);
        self.fuel > 0
    }

    fn mark(&mut self, i: usize, mark: Mark) {
        self.marks.push((i, mark));
    }

    /// Reads with `read` one level deeper; gives back notes and position if nothing comes of it.
    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        if self.depth >= MAX_DEPTH || !self.spend() {
            return None;
        }
        self.depth += 1;
        let noted = self.marks.len();
        let got = read(self);
        if got.is_none() {
            self.marks.truncate(noted);
        }
        self.depth -= 1;
        got
    }
}
