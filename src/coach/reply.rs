//! A reply as the coach sees it: its sentences with their moves, its values, what it claims and what it promises.

use super::words::{self, Words};
use crate::matcher::{CueMatch, Owner};
use crate::reading::{Knowledge, places};
use crate::span::Span;
use crate::text::{Document, End, Sentence, Token, TokenKind, WEEKDAYS, Zone};
use crate::value::{self, Private, Value};
use crate::vocab::Move;

/// Zones of a reply that its writer wrote: everything but an earlier thread and small print.
pub(crate) const WRITTEN: &[Zone] = &[Zone::Body, Zone::Subject, Zone::Greeting, Zone::SignOff, Zone::Signature, Zone::Furniture];

/// One sentence of the reply.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// The sentence.
    pub(crate) sentence: Sentence,
    /// Its index in the document.
    pub(crate) index: usize,
    /// What it does, the main thing first; empty only where it has no word.
    pub(crate) moves: Vec<Move>,
}

impl Line {
    /// Whether it makes the move.
    pub(crate) fn does(&self, wanted: Move) -> bool {
        self.moves.contains(&wanted)
    }

    /// Whether it makes one of the moves.
    pub(crate) fn does_any(&self, wanted: &[Move]) -> bool {
        self.moves.iter().any(|own| wanted.contains(own))
    }

    /// Its main move.
    pub(crate) fn main(&self) -> Option<Move> {
        self.moves.first().copied()
    }

    /// Whether it is part of the letter's frame: a greeting or a sign-off.
    pub(crate) fn is_frame(&self) -> bool {
        matches!(self.main(), Some(Move::Greet | Move::SignOff))
    }
}

/// Who does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// "I".
    I,
    /// "We".
    We,
    /// A team, a colleague, "someone".
    Someone,
    /// Told from the customer's side: "you'll hear from us".
    You,
}

/// "I've refunded …": something said to have been done.
#[derive(Clone, Debug)]
pub(crate) struct Claim {
    /// From the subject to the verb.
    pub(crate) span: Span,
    /// The verb's stem.
    pub(crate) verb: String,
    /// Index of its line.
    pub(crate) line: usize,
}

/// "I'll call you by Friday": something that will be done.
#[derive(Clone, Debug)]
pub(crate) struct Vow {
    /// From the subject to the clause's end.
    pub(crate) span: Span,
    /// Who.
    pub(crate) who: Who,
    /// The time given, if one is.
    pub(crate) by: Option<Span>,
    /// Index of its line.
    pub(crate) line: usize,
}

/// A reply, split and labelled.
#[derive(Debug)]
pub(crate) struct Reply<'d> {
    pub(crate) document: &'d Document,
    pub(crate) values: Vec<Value>,
    pub(crate) private: Vec<Private>,
    pub(crate) matches: Vec<CueMatch>,
    pub(crate) lines: Vec<Line>,
    pub(crate) claims: Vec<Claim>,
    pub(crate) vows: Vec<Vow>,
    words: Words<'d>,
}

impl<'d> Reply<'d> {
    /// Searches a reply; moves are labelled by [`super::moves`].
    pub(crate) fn new(knowledge: &Knowledge, document: &'d Document) -> Self {
        let private = value::private(document.text());
        let values = value::values_beside(document, &private);
        let matches = knowledge
            .replies()
            .find_in(document, &places(&values), WRITTEN)
            .into_iter()
            .filter(|(_, cancelled)| !cancelled)
            .map(|(found, _)| found)
            .collect();
        let lines = document
            .sentences()
            .iter()
            .enumerate()
            .filter(|(_, sentence)| WRITTEN.contains(&sentence.zone))
            .map(|(index, sentence)| Line { sentence: *sentence, index, moves: Vec::new() })
            .collect();
        let mut reply =
            Self { document, values, private, matches, lines, claims: Vec::new(), vows: Vec::new(), words: Words::of(document) };
        reply.claims = claims(&reply);
        reply.vows = vows(&reply);
        reply
    }

    /// The words as written.
    pub(crate) fn slice(&self, span: Span) -> &str {
        self.document.slice(span)
    }

    /// Tokens of a line.
    pub(crate) fn tokens(&self, line: &Line) -> &[Token] {
        self.document.tokens_of(&line.sentence)
    }

    /// Normal forms of a line's words.
    pub(crate) fn folds(&self, line: &Line) -> &[&'d str] {
        self.words.folds(line.index)
    }

    /// The telling words of a line: stem and place.
    pub(crate) fn telling(&self, line: &Line) -> &[(&'d str, Span)] {
        self.words.telling(line.index)
    }

    /// Lines that are neither greeting nor sign-off.
    pub(crate) fn body(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| !line.is_frame() && !line.moves.is_empty())
    }

    /// Also takes as private what is private in the message and written out here, whatever stands beside it.
    pub(crate) fn hide(&mut self, message: &crate::reading::Reading) {
        /// Shorter values are in too many other words.
        const SHORTEST: usize = 4;
        let text = self.document.text();
        let mut found = Vec::new();
        for private in &message.private {
            let value = message.document.slice(private.span);
            if value.chars().count() < SHORTEST {
                continue;
            }
            for (at, value) in text.match_indices(value) {
                let span = Span::new(at, at + value.len());
                if !self.private.iter().chain(&found).any(|known| known.span.overlaps(span)) {
                    found.push(Private { kind: private.kind, span });
                }
            }
        }
        self.private.extend(found);
        self.private.sort_by_key(|private| private.span.start);
    }

    /// Matches of one owner.
    pub(crate) fn of(&self, owner: Owner) -> impl Iterator<Item = &CueMatch> {
        self.matches.iter().filter(move |found| found.owner == owner)
    }

    /// The line of sentence number `sentence`.
    pub(crate) fn line_of(&self, sentence: usize) -> Option<usize> {
        self.lines.binary_search_by_key(&sentence, |line| line.index).ok()
    }

    /// The line that holds a byte.
    pub(crate) fn line_at(&self, offset: usize) -> Option<usize> {
        self.line_of(self.document.sentence_at(offset)?)
    }

    /// Whether any line makes one of the moves.
    pub(crate) fn does_any(&self, wanted: &[Move]) -> bool {
        self.lines.iter().any(|line| line.does_any(wanted))
    }

    /// How many words stand between greeting and sign-off.
    pub(crate) fn words(&self) -> usize {
        self.body().map(|line| self.tokens(line).iter().filter(|token| token.is_matchable() && !token.clitic).count()).sum()
    }

    /// Whether a span stands in quotation marks.
    pub(crate) fn is_quoted(&self, span: Span) -> bool {
        let Some(sentence) = self.document.sentence_at(span.start).map(|index| self.document.sentences()[index]) else { return false };
        let mark =
            |token: &&Token| token.kind == TokenKind::Punct && matches!(self.document.fold(token), "\"" | "“" | "”" | "‘" | "«" | "»");
        let tokens = self.document.tokens_of(&sentence);
        let before = tokens.iter().filter(|token| token.span.end <= span.start).filter(mark).count();
        before % 2 == 1 && tokens.iter().filter(|token| token.span.start >= span.end).any(|token| mark(&token))
    }
}

/// Participles that end otherwise than in -ed and say that something was done.
const DONE: &[&str] = &[
    "sent",
    "spoken",
    "booked",
    "made",
    "put",
    "taken",
    "found",
    "given",
    "got",
    "written",
    "paid",
    "set",
    "left",
    "held",
    "brought",
    "kept",
    "bought",
    "chosen",
    "forwarded",
    "reset",
    "told",
    "dealt",
    "sorted",
    "begun",
    "run",
    "done",
];
/// Participles that say what somebody perceived or is, not what was done.
const PERCEIVED: &[&str] = &[
    "received",
    "noticed",
    "heard",
    "experienced",
    "missed",
    "needed",
    "wanted",
    "disappointed",
    "noted",
    "loved",
    "enjoyed",
    "appreciated",
    "disappeared",
    "tried",
];

fn claims(reply: &Reply<'_>) -> Vec<Claim> {
    let document = reply.document;
    let mut out = Vec::new();
    for (n, line) in reply.lines.iter().enumerate() {
        let tokens = document.tokens_of(&line.sentence);
        for i in 0..tokens.len() {
            if !matches!(document.fold(&tokens[i]), "i" | "we") {
                continue;
            }
            let mut at = i + 1;
            if !tokens.get(at).is_some_and(|token| matches!(document.fold(token), "have" | "'ve")) {
                continue;
            }
            at += 1;
            while tokens
                .get(at)
                .is_some_and(|token| matches!(document.fold(token), "just" | "now" | "already" | "also" | "today" | "personally" | "since"))
            {
                at += 1;
            }
            let Some(verb) = tokens.get(at).filter(|token| token.kind == TokenKind::Word) else { continue };
            let fold = document.fold(verb);
            let done = (fold.ends_with("ed") && fold.len() > 3 || DONE.contains(&fold)) && !PERCEIVED.contains(&fold);
            // "the trouble we've caused" is an account, not an action.
            let asked = i > 0
                && matches!(
                    document.fold(&tokens[i - 1]),
                    "if" | "what" | "once" | "when" | "that" | "which" | "until" | "after" | "trouble" | "problem"
                );
            if done && !asked && fold != "caused" {
                out.push(Claim { span: tokens[i].span.join(verb.span), verb: words::stem(fold).to_owned(), line: n });
            }
        }
    }
    out
}

/// Verbs after "will" that promise nothing that could be kept or broken.
const NO_VOW: &[&str] = &[
    "be",
    "need",
    "have",
    "always",
    "never",
    "not",
    "hope",
    "miss",
    "understand",
    "see",
    "gladly",
    "happily",
    "do",
    "require",
    "try",
    "want",
    "love",
];
/// Words that make "be" after "will" a promise after all.
const BE_VOW: &[&str] = &[
    "refunded",
    "credited",
    "replaced",
    "sent",
    "back",
    "in",
    "calling",
    "sending",
    "looking",
    "contacted",
    "resolved",
    "fixed",
    "shipped",
    "delivered",
    "issued",
];

fn vows(reply: &Reply<'_>) -> Vec<Vow> {
    let document = reply.document;
    let mut out: Vec<Vow> = Vec::new();
    for (n, line) in reply.lines.iter().enumerate() {
        if line.sentence.end == End::Question {
            continue;
        }
        let tokens = document.tokens_of(&line.sentence);
        for i in 0..tokens.len() {
            let word = |at: usize| tokens.get(at).map_or("", |token| document.fold(token));
            let who = match word(i) {
                "i" => Who::I,
                "we" => Who::We,
                "you" if matches!(word(i + 1), "will" | "shall") && matches!(word(i + 2), "hear" | "receive" | "get" | "have") => Who::You,
                "someone" | "somebody" | "they" | "team" | "colleague" | "manager" | "supervisor" | "agent" | "engineer" | "specialist"
                | "department" => Who::Someone,
                _ => continue,
            };
            let mut at = match (word(i + 1), word(i + 2), word(i + 3)) {
                ("will" | "shall", ..) => i + 2,
                ("am" | "are", "going", "to") => i + 4,
                _ => continue,
            };
            while matches!(
                word(at),
                "also" | "now" | "then" | "personally" | "just" | "certainly" | "definitely" | "immediately" | "get" | "myself"
            ) && at < i + 6
            {
                at += 1;
            }
            let verb = word(at);
            let weak = NO_VOW.contains(&verb) && !(verb == "be" && BE_VOW.contains(&word(at + 1))) && !(verb == "have" && who == Who::You);
            let condition = i > 0 && matches!(word(i - 1), "if" | "when" | "once" | "that" | "what" | "which" | "how" | "whether");
            if tokens.get(at).is_none() || weak || condition && who != Who::I {
                continue;
            }
            let end = tokens[at..]
                .iter()
                .find(|token| token.kind == TokenKind::Punct && matches!(document.fold(token), ";" | "." | ":"))
                .map_or(line.sentence.span.end, |token| token.span.start);
            let span = Span::new(tokens[i].span.start, end);
            out.push(Vow { span, who, by: when(reply, span).or_else(|| when(reply, line.sentence.span)), line: n });
        }
    }
    out
}

/// Where a time is given within `span`: a date, a length of time, "today", "now".
pub(crate) fn when(reply: &Reply<'_>, span: Span) -> Option<Span> {
    use crate::value::ValueKind;
    // Values and tokens stand in text order.
    let from = reply.values.partition_point(|value| value.span.start < span.start);
    let value = reply.values[from..]
        .iter()
        .take_while(|value| value.span.start < span.end)
        .find(|value| matches!(value.kind, ValueKind::Date | ValueKind::Duration) && span.contains(value.span))
        .map(|value| value.span);
    value.or_else(|| {
        let tokens = reply.document.tokens();
        tokens[tokens.partition_point(|token| token.span.start < span.start)..]
            .iter()
            .take_while(|token| token.span.start < span.end)
            .find(|token| {
                let word = reply.document.fold(token);
                let year =
                    word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) && word.bytes().all(|b| b.is_ascii_digit());
                span.contains(token.span) && year
                    || span.contains(token.span)
                        && (WEEKDAYS.contains(&word)
                            || matches!(word, "today" | "tomorrow" | "tonight" | "now" | "immediately" | "noon" | "midday" | "["))
            })
            .map(|token| token.span)
    })
}
