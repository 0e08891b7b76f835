//! What a reply takes up from the message: shared words, and whether it names what the message is about.

use super::reply::Reply;
use super::words;
use crate::reading::{Knowledge, Reading};
use crate::span::Span;
use crate::vocab::{Family, Move};
use std::collections::HashMap;

/// The words two texts share.
#[derive(Debug, Default)]
pub(crate) struct Link {
    /// For each line of the reply, the telling words it shares with the message: place in the reply, place in the message.
    pub(crate) shared: Vec<Vec<(Span, Span)>>,
    /// Where the reply names what the message is about.
    pub(crate) named: Option<Span>,
    /// The longest run of the customer's own words that the reply repeats, when it is two telling words or more.
    pub(crate) verbatim: Option<Span>,
}

impl Link {
    /// Compares the words of the two.
    pub(crate) fn new(knowledge: &Knowledge, reply: &Reply, message: Option<&Reading>) -> Self {
        let Some(message) = message else { return Self { shared: vec![Vec::new(); reply.lines.len()], ..Self::default() } };
        let terms = terms(message);
        let _ = knowledge;
        let shared = reply
            .lines
            .iter()
            .map(|line| {
                let mut seen: Vec<&str> = Vec::new();
                words::telling(&reply.document, reply.tokens(line))
                    .filter_map(|(stem, span)| {
                        let from = *terms.get(stem)?;
                        (!seen.contains(&stem)).then(|| {
                            seen.push(stem);
                            (span, from)
                        })
                    })
                    .collect()
            })
            .collect();
        Self { shared, named: None, verbatim: None }
    }

    /// Decides, once moves are known, whether the reply names the issue.
    pub(crate) fn name(&mut self, knowledge: &Knowledge, reply: &Reply, message: Option<&Reading>) {
        let Some(message) = message else { return };
        let own: Vec<String> =
            message.customer.iter().flat_map(|customer| customer.name.split_whitespace()).map(str::to_lowercase).collect();
        for (n, _) in reply.lines.iter().enumerate().filter(|(_, line)| !line.is_frame()) {
            self.shared[n].retain(|(span, _)| !own.contains(&reply.slice(*span).to_lowercase()));
            if self.named.is_none() {
                self.named = self.shared[n].iter().map(|(span, _)| *span).filter(|span| !is_label(reply, *span)).reduce(Span::join);
            }
            for pair in self.shared[n].windows(2) {
                let near = pair[1].0.start.saturating_sub(pair[0].0.end) <= 12 && pair[1].1.start.saturating_sub(pair[0].1.end) <= 12;
                if near && pair[0].1.start < pair[1].1.start && self.verbatim.is_none() {
                    self.verbatim = Some(pair[0].0.join(pair[1].0));
                }
            }
        }
        if self.named.is_none() {
            self.named = said_back(reply, message);
        }
        if self.named.is_none() {
            let told = |value: &&crate::value::Value| {
                message.facts.iter().any(|fact| fact.value == value.value)
                    && !matches!(value.kind, crate::value::ValueKind::Order | crate::value::ValueKind::Count)
            };
            self.named = reply.values.iter().find(told).map(|value| value.span);
        }
        if self.named.is_none() {
            self.named = by_thing(knowledge, reply, message);
        }
    }

    /// How many telling words are shared in all.
    pub(crate) fn words(&self) -> usize {
        self.shared.iter().map(Vec::len).sum()
    }
}

/// The clause or the noun phrase of the issue, word for word.
fn said_back(reply: &Reply, message: &Reading) -> Option<Span> {
    let issue = message.issue.as_ref()?;
    let text = reply.document.text();
    [issue.reflected.as_ref().map(|clause| clause.text.as_str()), issue.noun.as_ref().map(|noun| noun.text.as_str())]
        .into_iter()
        .flatten()
        .filter(|words| words.contains(' '))
        .find_map(|words| text.find(words).map(|at| Span::new(at, at + words.len())))
}

/// Another word for the same thing ("package" where they wrote "parcel"), or the topic's own word for what happened, outside requests for data.
fn by_thing(knowledge: &Knowledge, reply: &Reply, message: &Reading) -> Option<Span> {
    let topic = message.issue.as_ref().and_then(|issue| issue.topic);
    let mut topics: Vec<u32> = terms(message).keys().flat_map(|stem| knowledge.topics_of(stem, words::stem)).copied().collect();
    topics.extend(topic.and_then(|topic| u32::try_from(topic).ok()));
    let event = topic.and_then(|topic| knowledge.packs.topics[topic].event.as_ref());
    let event: Vec<&str> = event
        .into_iter()
        .flat_map(|event| event.value.split_whitespace())
        .filter(|word| words::is_content(word))
        .map(words::stem)
        .collect();
    if topics.is_empty() {
        return None;
    }
    reply.lines.iter().filter(|line| !line.is_frame() && !wants_data(reply, line)).find_map(|line| {
        words::telling(&reply.document, reply.tokens(line))
            .find(|(stem, _)| event.contains(stem) || knowledge.topics_of(stem, words::stem).iter().any(|topic| topics.contains(topic)))
            .map(|(_, span)| span)
    })
}

/// Whether a line only asks for data: an address, a number, a message elsewhere.
fn wants_data(reply: &Reply, line: &crate::coach::reply::Line) -> bool {
    let moves = [Move::Explore, Move::NextStep];
    line.does_any(&moves)
        && reply
            .folds(line)
            .iter()
            .any(|word| matches!(*word, "dm" | "number" | "address" | "email" | "contact" | "please" | "send" | "link"))
}

/// Words that make the word before them the label of some data: "booking number".
const LABELS: &[&str] = &["number", "reference", "code", "id", "address", "details", "email", "link", "name", "no"];

/// Whether a shared word is only part of a label: "the order number".
fn is_label(reply: &Reply, span: Span) -> bool {
    let tokens = reply.document.tokens();
    let next = tokens.partition_point(|token| token.span.start < span.end);
    tokens.get(next).is_some_and(|token| LABELS.contains(&reply.document.fold(token)))
}

/// The telling words of a message by stem: insults and private values are none of them.
pub(crate) fn terms(message: &Reading) -> HashMap<&str, Span> {
    let document = &message.document;
    let shunned: Vec<Span> = message
        .kept()
        .filter(|cue| matches!(cue.family, Family::Verdict | Family::Disrespect))
        .map(|cue| cue.span)
        .chain(message.private.iter().map(|private| private.span))
        .collect();
    let mut terms = HashMap::new();
    for sentence in document.body() {
        for (stem, span) in words::telling(document, document.tokens_of(sentence)) {
            if !shunned.iter().any(|shunned| shunned.overlaps(span)) {
                terms.entry(stem).or_insert(span);
            }
        }
    }
    terms
}
