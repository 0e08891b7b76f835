//! What is to be answered: a message's questions as the agent's gaps show them.
//!
//! Outside letters each question that [`Reading::questions`] heard, as it was put. A letter is searched once more, for it asks
//! several things in a breath; what a reply says back of what they ask for gets no answer beside it.

use super::question::{asks_politely, can_be_quoted, question, reads_as_speech, wants_to_know};
use crate::plan::asks_calmly;
use crate::reading::{Reading, goes_on, only_begs, to_answer, to_do};
use crate::reflect::{Request, RuleId};
use crate::span::Span;
use crate::vocab::{Action, Channel, Family, Flag, Situation, Stance};

/// Longest question, in characters, as a gap shows it.
const SHOWN: usize = 90;

/// The same in a letter, where one question may name two things.
const SHOWN_OF_A_LETTER: usize = 120;

/// Things to do that one gap names.
const MOST_TO_DO: usize = 4;

/// Flags of letters whose questions are answered although a team takes them.
const ANSWERED: &[Flag] = &[Flag::FormalComplaint];

/// Whether a reply goes to a letter.
const fn is_letter(channel: Channel) -> bool {
    matches!(channel, Channel::Email | Channel::Letter)
}

/// What a letter asks for, searched once for all that a draft wants of it.
pub(super) struct Asked<'r> {
    reading: &'r Reading,
    pub(super) is_letter: bool,
    /// Whether a team takes it: what they ask is passed on, and nothing is answered before.
    for_a_team: bool,
    /// What is to be done, as they put it.
    to_do: Vec<Span>,
    /// What they want to know, however unhappy they are.
    told: Vec<Span>,
}

impl<'r> Asked<'r> {
    pub(super) fn of(reading: &'r Reading, channel: Channel) -> Self {
        let is_letter = is_letter(channel);
        let for_a_team = reading.flags.iter().any(|flag| !ANSWERED.contains(&flag.flag) && flag.action == Action::Route);
        let document = &reading.document;
        let told = is_letter && (for_a_team || reading.requests.iter().any(|request| !request.is_to_be_done()));
        Self {
            reading,
            is_letter,
            for_a_team,
            to_do: if is_letter { to_do(document) } else { Vec::new() },
            told: if told { to_answer(document, true, false) } else { Vec::new() },
        }
    }

    /// Whether more is to be told than a request says: "how it was mixed up" of "how it was mixed up and who knows of it".
    pub(super) fn says_half(&self, request: &Request) -> bool {
        let sentence = |span: Span| self.reading.document.sentence_at(span.start);
        !request.is_to_be_done() && self.told.iter().any(|told| sentence(*told) == sentence(request.span) && told.start >= request.span.end)
    }

    /// The questions that get an answer, in text order, each with its place.
    pub(super) fn questions(&self) -> Vec<(String, Span)> {
        let reading = self.reading;
        let private = |span: Span| reading.private.iter().any(|private| private.span.overlaps(span));
        let document = &reading.document;
        let unhappy = matches!(reading.stance, Stance::Complaint | Stance::Mixed);
        let calm = asks_calmly(reading);
        let said_back = |span: Span| reading.requests.iter().any(|request| request.span.overlaps(span));
        let mut shown: Vec<(String, Span)> = if !self.is_letter {
            reading
                .questions
                .iter()
                .map(|span| (question(document.slice(*span), SHOWN), *span))
                // Beside a complaint many a question is a reproach; only one that wants to know something is answered by itself.
                .filter(|(text, span)| {
                    !unhappy
                        || calm && asks_politely(text) && !said_back(*span)
                        || wants_to_know(text)
                        || asks_why(reading, false) && opens_with_why(text)
                })
                .collect()
        } else if self.for_a_team {
            Vec::new()
        } else {
            let asked = to_answer(document, unhappy, asks_why(reading, true));
            asked
                .iter()
                .filter(|span| !is_said_back(reading, **span, &asked) && !self.is_to_be_done(**span))
                .map(|span| (question(document.slice(*span), SHOWN_OF_A_LETTER), *span))
                // "Can someone please sort this out today?" has its answer in the next step.
                .filter(|(text, _)| !only_begs(text.to_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())))
                .collect()
        };
        shown.retain(|(text, span)| can_be_quoted(text) && !private(*span) && !is_told(text));
        // "I'm sorry that our site is always down. [answer: why]": what is said back already isn't shown once more.
        let told = reading.sure_clause().filter(|clause| clause.fired.contains(&RuleId::WhyQuestion));
        for (text, span) in &mut shown {
            if told.is_some_and(|clause| span.overlaps(clause.span)) && opens_with_why(text) {
                "why".clone_into(text);
            }
        }
        shown
    }

    /// Whether a question is an act asked for politely, which the reply's next step takes up: "could you post one to her".
    fn is_to_be_done(&self, asked: Span) -> bool {
        let text = self.reading.document.slice(asked).to_lowercase();
        let polite = ["can", "could", "would", "will"].iter().any(|modal| {
            text.strip_prefix(modal).is_some_and(|rest| !rest.starts_with(" i ") && !rest.starts_with(" we "))
                || ["you", "u", "someone", "somebody"].iter().any(|who| text.contains(&format!(" {modal} {who} ")))
        });
        // "Can you deliver to Bute?" asks what can be had; "can you send me one" asks for it.
        let had = ["can you ", "can u "].iter().any(|can| text.starts_with(can))
            && !text.split(|c: char| !c.is_alphabetic()).any(|word| {
                matches!(
                    word,
                    "me" | "my" | "us" | "our" | "it" | "this" | "that" | "them" | "one" | "her" | "him" | "please" | "pls" | "stop" | "i"
                )
            });
        // "would you pay him or do I": which of the two, is a question.
        let either = [" or do ", " or should ", " or shall ", " or is ", " or can i ", " or will "].iter().any(|or| text.contains(or));
        self.reading.stance != Stance::Question && polite && !had && !either && self.to_do.iter().any(|span| span.overlaps(asked))
    }

    /// What a letter asks us to do and no answer takes up, as its writer put it, with its place.
    pub(super) fn left_to_do(&self, answered: &[(String, Span)]) -> Vec<Span> {
        let reading = self.reading;
        // What somebody bids us with an insult is not shown to whoever bears it.
        if reading.flags.iter().any(|flag| flag.flag == Flag::AbuseToAgent) {
            return Vec::new();
        }
        let private = |span: Span| reading.private.iter().any(|private| private.span.overlaps(span));
        let mut asked = self.to_do.clone();
        if self.for_a_team {
            asked.extend(self.told.iter().filter(|told| !self.to_do.iter().any(|span| span.overlaps(**told))));
            asked.sort_by_key(|span| span.start);
        }
        asked
            .into_iter()
            .filter(|span| !private(*span))
            .filter_map(|span| {
                let Some(first) = answered.iter().map(|(_, question)| *question).find(|question| question.overlaps(span)) else {
                    return Some(span);
                };
                // "Please keep to the price or say why …": what stands before the question is to be done.
                let before = reading.document.slice(Span::new(span.start, first.start.max(span.start)));
                let joint = [" or ", " and ", ", "].iter().filter_map(|joint| before.rfind(joint)).max()?;
                (before[..joint].split_whitespace().count() > 2).then(|| Span::new(span.start, span.start + joint))
            })
            .collect()
    }
}

/// What the agent's own gap adds of what they ask for, beside what is said back in the same sentence (`said`) or named by it (`words`).
pub(super) fn beside_it(reading: &Reading, to_do: &[Span], said: &[Span], words: &str) -> Option<String> {
    let named = |text: &str| {
        let text = text.to_lowercase();
        let has = |any: &[&str]| any.iter().any(|word| text.contains(word));
        words.contains("asked for a refund") && has(&["refund", "back"]) && text.split_whitespace().count() <= 9
            || words.contains("replaced") && has(&["replace"])
            || words.contains("asked for a call") && has(&["call", "ring", "phone"])
    };
    let document = &reading.document;
    let quoted: Vec<String> = to_do
        .iter()
        .flat_map(|span| {
            let overlapping = || said.iter().filter(|request| request.overlaps(*span));
            let (Some(first), Some(last)) =
                (overlapping().map(|request| request.start).min(), overlapping().map(|request| request.end).max())
            else {
                return [Some(document.slice(*span)), None];
            };
            // "I need the mark off, and I need a letter": what stands before and behind the half that is said back.
            let before = document.slice(Span::new(span.start, first.max(span.start)));
            let joint = [", and ", " and ", "; "].iter().filter_map(|joint| before.rfind(joint)).min();
            let before = joint.map(|joint| &before[..joint]).filter(|before| before.split_whitespace().count() > 2);
            [before, goes_on(document.slice(Span::new(last.min(span.end), span.end)))]
        })
        .flatten()
        .map(|text| question(&text.replace(';', ","), SHOWN_OF_A_LETTER))
        // "where it is" is found out anyway.
        .filter(|text| reads_as_speech(text) && !named(text) && !text.starts_with("where it ") && !text.starts_with("where they "))
        .map(|text| format!("\"{text}\""))
        .take(MOST_TO_DO)
        .collect();
    (!quoted.is_empty()).then(|| format!("they ask: {}", quoted.join("; ")))
}

/// Whether a question tells: "do you realise you closed her account" has no answer.
fn is_told(question: &str) -> bool {
    let lower = question.to_lowercase();
    ["do you reali", "did you reali", "do you even reali", "do you guys reali", "do u reali"]
        .iter()
        .any(|opening| lower.starts_with(opening))
}

/// Where nothing else is told, and told calmly, "why" is what they want to know; in a letter it is beside what is told, too.
fn asks_why(reading: &Reading, letter: bool) -> bool {
    reading.severity <= 2
        && !reading.kept().any(|cue| cue.family == Family::UnequalTreatment)
        && (letter
            || reading
                .issue
                .as_ref()
                .and_then(|issue| issue.reflected.as_ref())
                .is_none_or(|clause| clause.fired.contains(&RuleId::WhyQuestion)))
}

fn opens_with_why(text: &str) -> bool {
    text.split_whitespace().next().is_some_and(|word| word.eq_ignore_ascii_case("why"))
}

/// Whether a reply says this back as something they ask for: "could you collect the sofa" gets no answer beside "you've asked us to".
fn is_said_back(reading: &Reading, asked: Span, all: &[Span]) -> bool {
    let says_back = matches!(reading.stance, Stance::Complaint | Stance::Mixed | Stance::Request)
        && ![Situation::Bereavement, Situation::Leaving, Situation::Rush].iter().any(|situation| reading.in_situation(*situation));
    let sentence = |span: Span| reading.document.sentence_at(span.start);
    let covers = |request: &Request| {
        request.span.overlaps(asked)
            // What they want to be told is said back only if all of it is.
            && (request.is_to_be_done()
                || all.iter().filter(|span| sentence(**span) == sentence(asked)).all(|span| request.span.overlaps(*span)))
    };
    says_back && reading.requests.iter().any(covers)
}
