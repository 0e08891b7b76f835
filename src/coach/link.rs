//! What a reply takes up from the message: shared words, and whether it names what the message is about.

use super::reply::{Line, Reply};
use super::{naming, words};
use crate::reading::{Knowledge, Reading};
use crate::span::Span;
use crate::text::{Document, End, WordSet, places};
use crate::value::ValueKind;
use crate::vocab::{Family, Move};

/// The words two texts share.
#[derive(Debug, Default)]
pub(crate) struct Link<'a> {
    /// The telling words of the message, each once, by stem; insults and private values are none of them.
    terms: Vec<(&'a str, Span)>,
    /// For each line of the reply, the telling words it shares with the message: place in the reply, place in the message.
    pub(crate) shared: Vec<Vec<(Span, Span)>>,
    /// Where the reply names what the message is about.
    pub(crate) named: Option<Span>,
    /// The longest run of the customer's own words that the reply repeats, when it is two telling words or more.
    pub(crate) verbatim: Option<Span>,
}

impl<'a> Link<'a> {
    /// Compares the words of the two.
    pub(crate) fn new(reply: &Reply<'_>, message: Option<&'a Reading>) -> Self {
        let Some(message) = message else { return Self { shared: vec![Vec::new(); reply.lines.len()], ..Self::default() } };
        let terms = terms(message);
        let shared = reply
            .lines
            .iter()
            .map(|line| {
                let mut seen: Vec<&str> = Vec::new();
                reply
                    .telling(line)
                    .iter()
                    .filter_map(|(stem, span)| {
                        let from = term(&terms, stem)?;
                        (!seen.contains(stem)).then(|| {
                            seen.push(stem);
                            (*span, from)
                        })
                    })
                    .collect()
            })
            .collect();
        Self { terms, shared, named: None, verbatim: None }
    }

    /// Decides, once moves are known, whether the reply names the issue.
    pub(crate) fn name(&mut self, knowledge: &Knowledge, reply: &Reply<'_>, message: Option<&Reading>) {
        let Some(message) = message else { return };
        let own: Vec<String> =
            message.customer.iter().flat_map(|customer| customer.name.split_whitespace()).map(str::to_lowercase).collect();
        for (n, _) in reply.lines.iter().enumerate().filter(|(_, line)| !line.is_frame()) {
            self.shared[n].retain(|(span, _)| !own.contains(&reply.slice(*span).to_lowercase()));
            let only_data = || {
                self.shared[n].len() == 1
                    && wants_labelled(reply, &reply.lines[n])
                    && !in_purpose(reply, &reply.lines[n], self.shared[n][0].0)
            };
            if self.named.is_none() && !only_data() {
                self.named =
                    self.shared[n].iter().filter(|pair| !is_label(reply, message, **pair)).map(|(span, _)| *span).reduce(Span::join);
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
                    && match value.kind {
                        ValueKind::Order => false,
                        // "You tried it five times" tells their story back; "five" elsewhere may be any five.
                        ValueKind::Count => reply.line_at(value.span.start).is_some_and(|n| tells_back(reply, &reply.lines[n])),
                        _ => true,
                    }
            };
            self.named = reply.values.iter().find(told).map(|value| value.span);
        }
        if self.named.is_none() {
            self.named = by_thing(knowledge, reply, message, &self.terms);
        }
        if self.named.is_none() {
            self.named = reply.body().find_map(|line| {
                naming::regretted(reply, line, &own)
                    .or_else(|| naming::troubled_by(reply, line))
                    .or_else(|| naming::the_wait(reply, line, message))
                    .or_else(|| naming::tested(reply, line))
                    .or_else(|| naming::the_message(reply, line, message))
                    .or_else(|| naming::plain_thing(reply, line, message))
            });
        }
        if self.named.is_none() {
            let in_english = message.language == "en" && naming::in_english(reply);
            self.named = in_english.then(|| reply.body().find_map(|line| naming::particular(reply, line, &own))).flatten();
        }
    }

    /// How many different telling words the message has.
    pub(crate) fn terms(&self) -> usize {
        self.terms.len()
    }

    /// Whether the message has a telling word of that stem.
    pub(crate) fn has_term(&self, stem: &str) -> bool {
        term(&self.terms, stem).is_some()
    }

    /// How many telling words are shared in all.
    pub(crate) fn words(&self) -> usize {
        self.shared.iter().map(Vec::len).sum()
    }
}

/// The clause or the noun phrase of the issue, word for word.
fn said_back(reply: &Reply<'_>, message: &Reading) -> Option<Span> {
    let issue = message.issue.as_ref()?;
    let text = reply.document.text();
    [issue.reflected.as_ref().map(|clause| clause.text.as_str()), issue.noun.as_ref().map(|noun| noun.text.as_str())]
        .into_iter()
        .flatten()
        .filter(|words| words.contains(' '))
        .find_map(|words| text.find(words).map(|at| Span::new(at, at + words.len())))
}

/// Another word for the same thing ("package" where they wrote "parcel"), or the topic's own word for what happened, outside requests for data.
fn by_thing(knowledge: &Knowledge, reply: &Reply<'_>, message: &Reading, terms: &[(&str, Span)]) -> Option<Span> {
    let topic = message.issue.as_ref().and_then(|issue| issue.topic);
    let mut things: Vec<u32> = terms.iter().flat_map(|(stem, _)| knowledge.same_thing(stem, words::stem)).copied().collect();
    things.extend(topic.and_then(|topic| only_thing(knowledge, topic)));
    let event = topic.and_then(|topic| knowledge.packs.topics[topic].event.as_ref());
    let event: Vec<&str> = event
        .into_iter()
        .flat_map(|event| event.value.split_whitespace())
        .filter(|word| words::is_content(word))
        .map(words::stem)
        .chain(wished(knowledge, message))
        .collect();
    if things.is_empty() && event.is_empty() {
        return None;
    }
    let named = |line: &Line| {
        reply
            .telling(line)
            .iter()
            .filter(|(_, span)| label_of(reply.document, *span).is_none())
            .find(|(stem, _)| event.contains(stem) || knowledge.same_thing(stem, words::stem).iter().any(|thing| things.contains(thing)))
            .map(|(_, span)| *span)
    };
    // "Try another router" would fit anybody's broadband: a synonym in an instruction names nothing.
    let tells =
        |line: &&Line| !line.is_frame() && (line.main() != Some(Move::NextStep) || line.does(Move::Explore)) && !wants_data(reply, line);
    reply.lines.iter().filter(tells).find_map(named)
}

/// Whether a line says what happened to them.
fn tells_back(reply: &Reply<'_>, line: &Line) -> bool {
    let folds = reply.folds(line);
    folds.iter().any(|word| matches!(*word, "you" | "your")) && !line.does_any(&[Move::NextStep, Move::Explore]) && !folds.contains(&"if")
}

/// The one thing that a topic is about, where all its words are words for one thing.
fn only_thing(knowledge: &Knowledge, topic: usize) -> Option<u32> {
    let things = &knowledge.packs.topics[topic].things;
    let mut groups = things.iter().flat_map(|thing| knowledge.same_thing(words::stem(&thing.value), words::stem));
    let first = *groups.next()?;
    groups.all(|group| *group == first).then_some(first)
}

/// The words for what the customer asks for, however they put it: "my money back" wants a refund.
fn wished<'a>(knowledge: &'a Knowledge, message: &Reading) -> impl Iterator<Item = &'a str> {
    let asks: Vec<&str> = message.asks.iter().map(|ask| ask.id.as_str()).collect();
    let entries = knowledge.packs.asks.iter().filter(move |entry| asks.contains(&entry.meta.id.as_str()));
    entries.flat_map(|entry| entry.noun.value.split_whitespace()).filter(|word| words::is_content(word)).map(words::stem)
}

/// Whether a line only asks for data: an address, a number, which of several it is, a message elsewhere.
pub(crate) fn wants_data(reply: &Reply<'_>, line: &Line) -> bool {
    let folds = reply.folds(line);
    let labels = folds.iter().filter(|word| LABEL_WORDS.has(word)).count();
    labels >= 2 || line.does_any(&[Move::Explore, Move::NextStep]) && hands_over(folds) || asks_which(reply, line)
}

/// Whether a line that has but one of their words is a request for data: "Let us know the flights with your full name."
pub(crate) fn wants_labelled(reply: &Reply<'_>, line: &Line) -> bool {
    let folds = reply.folds(line);
    let asks = folds.windows(3).any(|run| matches!(run, ["let", "us" | "me", "know"])) || hands_over(folds);
    let ours = reply.vows.iter().any(|vow| reply.lines[vow.line].index == line.index);
    asks_which(reply, line) || asks && !ours && folds.iter().any(|word| LABEL_WORDS.has(word))
}

/// Whether a word stands in what the data is wanted for: "your postcode, so I can look at your street".
fn in_purpose(reply: &Reply<'_>, line: &Line, word: Span) -> bool {
    let tokens = reply.tokens(line);
    tokens.windows(2).any(|pair| {
        let we = matches!(reply.document.fold(&pair[1]), "i" | "we" | "that");
        reply.document.fold(&pair[0]) == "so" && we && pair[1].span.end <= word.start
    })
}

fn hands_over(folds: &[&str]) -> bool {
    folds.iter().any(|word| matches!(*word, "dm" | "dms" | "pm" | "send" | "provide" | "share" | "include" | "submit"))
}

/// "Which card is this concerning?" wants to know which, and says nothing of what happened.
fn asks_which(reply: &Reply<'_>, line: &Line) -> bool {
    let folds = reply.folds(line);
    line.sentence.end == End::Question
        && folds.iter().take(2).any(|word| matches!(*word, "which" | "what"))
        && folds
            .windows(2)
            .any(|pair| matches!(pair, ["is" | "are", "this" | "it" | "these" | "you" | "your"] | ["do" | "did" | "have", "you"]))
}

/// Words that make the word before them the label of some data: "booking number".
const LABELS: &[&str] =
    &["number", "reference", "code", "id", "address", "details", "email", "link", "name", "info", "information", "no", "#"];
static LABEL_WORDS: WordSet<{ places(LABELS.len()) }> = WordSet::new(LABELS);

/// The word that makes a word part of a label: the "number" of "the order number".
pub(super) fn label_of(document: &Document, span: Span) -> Option<&str> {
    let tokens = document.tokens();
    let next = tokens.partition_point(|token| token.span.start < span.end);
    tokens.get(next).map(|token| document.fold(token)).filter(|next| LABEL_WORDS.has(next))
}

/// Whether a shared word is only part of a label, of which the message did not speak itself.
fn is_label(reply: &Reply<'_>, message: &Reading, shared: (Span, Span)) -> bool {
    label_of(reply.document, shared.0).is_some() && label_of(&message.document, shared.1).is_none()
}

/// Where the message has a telling word of that stem first.
fn term(terms: &[(&str, Span)], stem: &str) -> Option<Span> {
    terms.binary_search_by_key(&stem, |(known, _)| known).ok().map(|at| terms[at].1)
}

/// The telling words of a message in the order of their stems, each where it stands first.
fn terms(message: &Reading) -> Vec<(&str, Span)> {
    let document = &message.document;
    let shunned: Vec<Span> = message
        .kept()
        .filter(|cue| matches!(cue.family, Family::Verdict | Family::Disrespect))
        .map(|cue| cue.span)
        .chain(message.private.iter().map(|private| private.span))
        .collect();
    let mut terms: Vec<(&str, Span)> =
        document.body().flat_map(|sentence| words::telling(document, document.tokens_of(sentence))).collect();
    terms.retain(|(_, span)| !shunned.iter().any(|shunned| shunned.overlaps(*span)));
    terms.sort_by_key(|(stem, _)| *stem);
    terms.dedup_by_key(|(stem, _)| *stem);
    terms
}
