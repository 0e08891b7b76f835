//! The two texts side by side, with everything the rules ask of them.

use super::link::Link;
use super::moves;
use super::options::CoachOptions;
use super::reply::{Line, Reply};
use crate::plan::DraftOptions;
use crate::reading::{Knowledge, Reading};
use crate::span::Span;
use crate::vocab::{Move, Sentiment, Situation, Stance};

/// A reply beside its message.
pub(crate) struct Talk<'a> {
    pub(crate) knowledge: &'a Knowledge,
    pub(crate) reply: Reply,
    pub(crate) message: Option<&'a Reading>,
    pub(crate) options: &'a CoachOptions,
    pub(crate) draft: DraftOptions,
    pub(crate) link: Link,
}

/// Moves that get something done or told.
pub(crate) const SOLVING: &[Move] = &[
    Move::ExplainCause,
    Move::StateOutcome,
    Move::ActNow,
    Move::NextStep,
    Move::Options,
    Move::Accommodate,
    Move::Gesture,
    Move::Prevent,
    Move::SignpostHelp,
];
/// Moves that show that somebody listened.
pub(crate) const HEARING: &[Move] = &[
    Move::AcknowledgeFeeling,
    Move::AcknowledgeEvent,
    Move::ReflectIssue,
    Move::Validate,
    Move::OwnResponsibility,
    Move::Apologise,
    Move::ThankCandour,
];

impl<'a> Talk<'a> {
    pub(crate) fn new(knowledge: &'a Knowledge, text: &str, message: Option<&'a Reading>, options: &'a CoachOptions) -> Self {
        let mut reply = Reply::new(knowledge, text);
        let mut link = Link::new(&reply, message);
        let shared: Vec<usize> = link.shared.iter().map(Vec::len).collect();
        moves::label(knowledge, &mut reply, &shared);
        link.name(knowledge, &reply, message);
        Self { knowledge, reply, message, options, draft: options.as_draft(), link }
    }

    /// How upset they are; 0 without a message.
    pub(crate) fn severity(&self) -> u8 {
        self.message.map_or(0, |message| message.severity)
    }

    /// Whether something went wrong for whoever wrote the message.
    pub(crate) fn troubled(&self) -> bool {
        self.message.is_some_and(|message| {
            message.severity >= 1 && message.stance != Stance::Praise
                || message.sentiment == Sentiment::Negative
                || matches!(message.stance, Stance::Complaint | Stance::Mixed)
        })
    }

    /// Whether the message is nothing but praise.
    pub(crate) fn praised(&self) -> bool {
        self.message.is_some_and(|message| message.stance == Stance::Praise)
    }

    /// Where something that is missing would go: after the greeting, or before the sign-off.
    pub(crate) fn room(&self, at_the_end: bool) -> Span {
        let mut body = self.reply.lines.iter().filter(|line| !line.is_frame());
        let at =
            if at_the_end { body.next_back().map(|line| line.sentence.span.end) } else { body.next().map(|line| line.sentence.span.start) };
        let at = at.unwrap_or(self.reply.document.text().len());
        Span::new(at, at)
    }

    /// The first line of the body that makes one of the moves.
    pub(crate) fn first_of(&self, wanted: &[Move]) -> Option<(usize, &Line)> {
        self.reply.body().enumerate().find(|(_, line)| line.does_any(wanted))
    }

    /// Whether a reply that names nothing has its reasons: nothing could be named safely and it still
    /// hears and steps, or a condolence says it all.
    pub(crate) fn may_stay_general(&self) -> bool {
        let Some(message) = self.message else { return true };
        let steps = self.reply.vows.iter().any(|vow| vow.by.is_some()) || self.reply.does_any(&[Move::Explore]);
        let condoles =
            message.in_situation(Situation::Bereavement) && self.reply.body().any(|line| self.reply.folds(line).contains(&"loss"));
        message.issue.is_none() && steps && (self.reply.does_any(HEARING) || self.reply.does_any(&[Move::ThankContact])) || condoles
    }

    /// The noun phrase of the issue, where the message gives one.
    pub(crate) fn issue_noun(&self) -> Option<&'a str> {
        self.message?.issue.as_ref()?.noun.as_ref().map(|noun| noun.text.as_str())
    }

    /// The issue in our voice, where it can be said without a second look.
    pub(crate) fn issue_clause(&self) -> Option<&'a str> {
        self.message?.issue.as_ref()?.reflected.as_ref().filter(|clause| !clause.check).map(|clause| clause.text.as_str())
    }
}
