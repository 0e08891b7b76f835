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
        for (n, line) in reply.lines.iter().enumerate().filter(|(_, line)| !line.is_frame()) {
            self.shared[n].retain(|(span, _)| !own.contains(&reply.slice(*span).to_lowercase()));
            if self.named.is_none()
                && let Some((span, _)) = self.shared[n].first()
            {
                self.named = Some(self.shared[n].iter().fold(*span, |whole, (span, _)| whole.join(*span)));
            }
            for pair in self.shared[n].windows(2) {
                let near = pair[1].0.start.saturating_sub(pair[0].0.end) <= 12 && pair[1].1.start.saturating_sub(pair[0].1.end) <= 12;
                if near && pair[0].1.start < pair[1].1.start && self.verbatim.is_none() {
                    self.verbatim = Some(pair[0].0.join(pair[1].0));
                }
            }
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

/// Another word for the same thing ("package" where they wrote "parcel"), outside requests for data.
fn by_thing(knowledge: &Knowledge, reply: &Reply, message: &Reading) -> Option<Span> {
    let topic = message.issue.as_ref()?.topic?;
    let things: Vec<&str> = knowledge.packs.topics[topic]
        .things
        .iter()
        .filter(|thing| !thing.value.contains(' '))
        .map(|thing| words::stem(&thing.value))
        .collect();
    reply.lines.iter().filter(|line| !line.is_frame() && !line.does_any(&[Move::Explore, Move::NextStep])).find_map(|line| {
        words::telling(&reply.document, reply.tokens(line)).find(|(stem, _)| things.contains(stem)).map(|(_, span)| span)
    })
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
