//! The coach: reviews a reply against the message it answers.
//!
//! In go a reply and, if there is one, the reading of the message; out comes a
//! [`Review`]: what is good about it, at most a few findings with their reasons
//! and repairs, what of the message it covers, and its moves. Linters see one
//! text; the coach sees both: what was asked, what was felt, what was promised.
//! It never changes a fact and never speaks of the person who wrote.

mod allowed;
mod coverage;
mod declared;
mod empathy;
mod excuse;
mod finding;
mod fix;
mod link;
mod moves;
mod naming;
mod options;
mod promise;
mod reply;
pub mod rules;
mod score;
mod strength;
mod talk;
mod words;

pub use allowed::{Allow, Allowed, allowing, rule_ids, unknown as unknown_allowed};
pub use coverage::{Covered, Status};
pub use declared::finds;
pub use empathy::Empathy;
pub use finding::Finding;
pub use fix::{Edit, apply, fixed};
pub use options::{CoachOptions, Level};
pub use promise::Promise;
pub use reply::Who;
pub use score::Scorecard;
pub use strength::Strength;

use crate::finding::Severity;
use crate::reading::{Knowledge, Reading};
use crate::span::Span;
use crate::text::Document;
use crate::value::Private;
use crate::vocab::Move;
use talk::Talk;

/// A move with the stretch of the reply that makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoveAt {
    /// The move.
    pub reply_move: Move,
    /// The sentence.
    pub span: Span,
}

/// What the coach says of a reply.
#[derive(Clone, Debug)]
pub struct Review {
    /// A checklist score, 0 to 100: how much of what could be checked is there.
    pub score: u8,
    /// Whether nothing reaches the severity that was asked to fail on.
    pub pass: bool,
    /// The six steps.
    pub scorecard: Scorecard,
    /// The three mechanisms.
    pub empathy: Empathy,
    /// What could be better, most important first.
    pub findings: Vec<Finding>,
    /// What was found and is allowed, with the reason.
    pub allowed: Vec<Allowed>,
    /// What is good; never empty.
    pub strengths: Vec<Strength>,
    /// What of the message is answered, missed or contradicted.
    pub coverage: Vec<Covered>,
    /// What is promised: who, what, by when.
    pub promises: Vec<Promise>,
    /// What each sentence does, in text order; a sentence may do several things.
    pub moves: Vec<MoveAt>,
    /// Private values of the reply: masked wherever its words are shown.
    pub private: Vec<Private>,
}

impl Review {
    /// Findings of at least this severity.
    pub fn at_least(&self, severity: Severity) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.severity >= severity)
    }

    /// Whether a finding of the rule is there.
    #[must_use]
    pub fn found(&self, rule: &str) -> bool {
        self.findings.iter().any(|finding| finding.rule == rule)
    }

    /// Whether a sentence makes the move.
    #[must_use]
    pub fn does(&self, wanted: Move) -> bool {
        self.moves.iter().any(|one| one.reply_move == wanted)
    }
}

/// Whether a signal or a move's patterns are found in a text.
#[must_use]
pub fn shows(knowledge: &Knowledge, owner: crate::matcher::Owner, text: &str) -> bool {
    let document = Document::new(text);
    let reply = reply::Reply::new(knowledge, &document);
    reply.matches.iter().any(|found| found.owner == owner)
}

/// Reviews a reply, against the message it answers where there is one.
#[must_use]
pub fn review(knowledge: &Knowledge, reply: &str, message: Option<&Reading>, options: &CoachOptions) -> Review {
    let document = Document::new(reply);
    let talk = Talk::new(knowledge, &document, message, options);
    let coverage = coverage::cover(&talk);
    let empathy = empathy::measure(&talk);
    let promises = promise::promises(&talk);
    let mut findings = declared::run(&talk);
    findings.extend(rules::run(&talk, &coverage));
    let allowed = allowed::take(&mut findings, &knowledge.packs, options);
    let findings = finding::settle(findings, options);
    let scorecard = score::scorecard(&talk, &coverage, &findings);
    let score = score::checklist(&talk, &coverage, &empathy, &findings);
    let strengths = strength::strengths(&talk, &coverage, &promises, &findings);
    let pass = !findings.iter().any(|finding| finding.severity >= options.fail_on);
    let moves = talk
        .reply
        .lines
        .iter()
        .flat_map(|line| line.moves.iter().map(|reply_move| MoveAt { reply_move: *reply_move, span: line.sentence.span }))
        .collect();
    Review { score, pass, scorecard, empathy, findings, allowed, strengths, coverage, promises, moves, private: talk.reply.private }
}
