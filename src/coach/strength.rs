//! What is good about a reply: said first, and never nothing.

use super::coverage::{Covered, Status};
use super::promise::Promise;
use super::reply::Who;
use super::talk::Talk;
use crate::matcher::Owner;
use crate::span::Span;
use crate::vocab::Move;

/// Something that is good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strength {
    /// Kebab-case name.
    pub id: String,
    /// Where.
    pub span: Span,
    /// What to say of it.
    pub message: String,
}

/// Most strengths that are told.
const MOST: usize = 4;

/// The strengths of a reply, most telling first.
pub(crate) fn strengths(talk: &Talk<'_>, coverage: &[Covered], promises: &[Promise]) -> Vec<Strength> {
    let mut out: Vec<Strength> = Vec::new();
    let mut add = |id: &str, span: Span, message: &str| {
        if !out.iter().any(|known| known.id == id) {
            out.push(Strength { id: id.to_owned(), span, message: message.to_owned() });
        }
    };
    if let Some(span) = talk.link.verbatim {
        add("their-own-words", span, "you use their own words");
    } else if let Some(span) = talk.link.named.filter(|_| !talk.praised()) {
        add("names-the-issue", span, "you name what this is about");
    }
    if let Some(promise) = promises.iter().find(|promise| promise.by.is_some() && matches!(promise.who, Who::I | Who::You)) {
        add("promise-with-time", promise.span, "your promise says who and by when");
    }
    let questions = || coverage.iter().filter(|item| item.kind == "question");
    if questions().next().is_some() && questions().all(|item| item.status == Status::Answered) {
        let span = questions().find_map(|item| item.reply).unwrap_or_default();
        add(
            "answers-the-question",
            span,
            if questions().count() > 1 { "every question gets its answer" } else { "their question gets its answer" },
        );
    }
    for found in &talk.reply.matches {
        let Owner::Signal(index) = found.owner else { continue };
        let signal = &talk.knowledge.packs.signals[index as usize];
        if let Some(message) = &signal.strength {
            add(&signal.meta.id, found.span, message);
        }
    }
    for (wanted, id, message) in [
        (Move::AcknowledgeFeeling, "names-the-feeling", "you name how it feels for them"),
        (Move::AcknowledgeEvent, "acknowledges-first", "you acknowledge what happened"),
        (Move::ActNow, "already-acted", "something has been done already, and you say so"),
        (Move::StateOutcome, "says-what-is-so", "you say plainly how things stand"),
        (Move::ExplainCause, "gives-the-reason", "you give the reason"),
        (Move::Options, "gives-options", "they get to choose"),
        (Move::Explore, "asks-a-real-question", "you ask for what you need to know"),
        (Move::NextStep, "says-what-next", "they can see what happens next"),
    ] {
        if let Some(line) = talk.reply.body().find(|line| line.main() == Some(wanted)) {
            add(id, line.sentence.span, message);
        }
    }
    if let Some(item) = coverage.iter().find(|item| item.kind == "name" && item.status == Status::Answered) {
        add("uses-their-name", item.reply.unwrap_or_default(), "you use their name");
    }
    if let Some(line) = talk.reply.lines.iter().find(|line| line.does(Move::Greet)) {
        add("greets", line.sentence.span, "you greet them");
    }
    out.truncate(MOST);
    if out.is_empty() {
        let span = talk.reply.lines.first().map(|line| line.sentence.span).unwrap_or_default();
        let words = talk.reply.words();
        let (id, message) = match words {
            0 => ("a-start", "an empty page is a start: say first what you heard"),
            1..=60 => ("short", "it's short, which is easy to read"),
            _ => ("took-time", "you took the time to write at some length"),
        };
        out.push(Strength { id: id.to_owned(), span, message: message.to_owned() });
    }
    out
}
