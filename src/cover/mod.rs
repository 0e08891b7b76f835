//! What packs hear in many real messages: which entries fire and how often,
//! which never do, and the messages in which nothing was heard, in groups that
//! share words, so that the next entry to write is obvious.
//!
//! Messages come in one after the other and none is kept but a few samples,
//! masked; memory does not grow with the corpus.

mod against;
mod groups;
mod messages;

pub use against::{Change, Changed, Compared, compare};
pub use groups::Group;
pub use messages::messages;

use crate::draft;
use crate::matcher::Owner;
use crate::pack::model::Meta;
use crate::plan::DraftOptions;
use crate::reading::{self, Knowledge, ReadOptions, Reading, value_places};
use crate::scope::Dropped;
use crate::span::Span;
use std::collections::{BTreeMap, HashSet};

/// Samples that are kept of an entry.
const SAMPLES: usize = 2;
/// Messages without anything heard that are kept for grouping.
const MOST_UNHEARD: usize = 20_000;
/// Characters of a sample.
const SAMPLE_CHARS: usize = 110;

/// One entry and how it did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Use {
    /// `cue`, `topic`, `phrase` …
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// Its pack.
    pub pack: String,
    /// Its layer.
    pub layer: &'static str,
    /// In how many messages it was found and counted.
    pub messages: usize,
    /// In how many it was found and did not count, by the reason.
    pub dropped: BTreeMap<&'static str, usize>,
    /// The longer entries that covered it.
    pub covered_by: BTreeMap<String, usize>,
    /// Sample lines with private values masked.
    pub samples: Vec<String>,
}

impl Use {
    /// Whether it was found, but a longer entry of its family always said more.
    #[must_use]
    pub fn is_shadowed(&self) -> bool {
        self.messages == 0 && self.dropped.contains_key(Dropped::Shadowed.reason())
    }
}

/// What came of a corpus.
#[derive(Clone, Debug, Default)]
pub struct Cover {
    /// How many messages were read.
    pub messages: usize,
    /// Every entry that looks at messages or speaks in drafts, most used first.
    pub uses: Vec<Use>,
    /// In how many messages nothing was heard.
    pub unheard: usize,
    /// Those, grouped by the words they share; the largest first.
    pub groups: Vec<Group>,
    /// Messages nothing was heard in that share their words with too few others.
    pub alone: usize,
}

/// Reads messages and counts.
#[derive(Debug)]
pub struct Covering<'k> {
    knowledge: &'k Knowledge,
    uses: Vec<Use>,
    /// Where an owner's entry stands in `uses`, by its place in the listing.
    place: Vec<Option<usize>>,
    messages: usize,
    unheard: usize,
    kept: Vec<String>,
}

impl<'k> Covering<'k> {
    /// Nothing read yet.
    #[must_use]
    pub fn new(knowledge: &'k Knowledge) -> Self {
        const KINDS: &[&str] = &["cue", "topic", "ask", "situation", "flag", "mood", "lexicon", "phrase"];
        let packs = &knowledge.packs;
        let mut uses = Vec::new();
        let mut place = vec![None; packs.listed.len()];
        // A mood without words of its own is only ever inferred.
        let silent: HashSet<usize> = packs.moods.iter().filter(|mood| mood.patterns.any.is_empty()).map(|mood| mood.meta.listed).collect();
        for (at, listed) in packs.listed.iter().enumerate() {
            if KINDS.contains(&listed.kind) && !silent.contains(&at) {
                place[at] = Some(uses.len());
                uses.push(Use {
                    kind: listed.kind,
                    id: listed.id.clone(),
                    pack: listed.pack.to_string(),
                    layer: listed.layer,
                    ..Use::default()
                });
            }
        }
        Self { knowledge, uses, place, messages: 0, unheard: 0, kept: Vec::new() }
    }

    /// Reads one more message, and drafts a reply to see which phrases are used.
    pub fn read(&mut self, text: &str) {
        self.messages += 1;
        let reading = reading::read(self.knowledge, text, &ReadOptions::default());
        let mut seen: HashSet<usize> = HashSet::new();
        let packs = &self.knowledge.packs;
        for cue in &reading.cues {
            let Some(entry) = packs.cues.get(cue.entry as usize) else { continue };
            let Some(at) = self.place[entry.meta.listed] else { continue };
            match cue.dropped {
                None => self.count(at, &reading, cue.span, &mut seen),
                Some(why) => {
                    *self.uses[at].dropped.entry(why.reason()).or_default() += 1;
                    if why == Dropped::Shadowed
                        && let Some(over) = reading.kept().find(|over| over.family == cue.family && over.span.contains(cue.span))
                    {
                        *self.uses[at].covered_by.entry(over.id.clone()).or_default() += 1;
                    }
                    if self.uses[at].messages == 0 && self.uses[at].samples.is_empty() {
                        self.uses[at].samples.push(line_around(&reading, cue.span));
                    }
                }
            }
        }
        let values = value_places(&reading.document);
        for found in self.knowledge.matcher.find(&reading.document, &values) {
            if let Some(meta) = meta_of(self.knowledge, found.owner)
                && let Some(at) = self.place[meta.listed]
            {
                self.count(at, &reading, found.span, &mut seen);
            }
        }
        if let Ok(draft) = draft::draft(self.knowledge, &reading, &DraftOptions::default()) {
            for sentence in &draft.sentences {
                let used = packs.phrases.iter().find(|phrase| phrase.meta.id == sentence.phrase);
                if let Some(at) = used.and_then(|phrase| self.place[phrase.meta.listed])
                    && seen.insert(at)
                {
                    self.uses[at].messages += 1;
                }
            }
        }
        let nothing = reading.kept().next().is_none()
            && reading.issue.as_ref().is_none_or(|issue| issue.topic.is_none())
            && reading.asks.is_empty()
            && reading.flags.is_empty()
            && reading.situations.is_empty();
        if nothing {
            self.unheard += 1;
            if self.kept.len() < MOST_UNHEARD {
                self.kept.push(masked_start(&reading));
            }
        }
    }

    fn count(&mut self, at: usize, reading: &Reading, span: Span, seen: &mut HashSet<usize>) {
        if !seen.insert(at) {
            return;
        }
        let entry = &mut self.uses[at];
        if entry.messages == 0 {
            // What did not count is no good sample once something does.
            entry.samples.clear();
        }
        entry.messages += 1;
        if entry.samples.len() < SAMPLES {
            let line = line_around(reading, span);
            if !entry.samples.contains(&line) {
                entry.samples.push(line);
            }
        }
    }

    /// The whole picture.
    #[must_use]
    pub fn done(mut self) -> Cover {
        self.uses.sort_by(|a, b| b.messages.cmp(&a.messages).then_with(|| (a.kind, &a.id).cmp(&(b.kind, &b.id))));
        let (groups, alone) = groups::group(&self.kept);
        Cover { messages: self.messages, uses: self.uses, unheard: self.unheard, groups, alone }
    }
}

/// The entry of a match, cues aside: whether those count is the reading's to say.
fn meta_of(knowledge: &Knowledge, owner: Owner) -> Option<&Meta> {
    let packs = &knowledge.packs;
    Some(match owner {
        Owner::Mood(i) => &packs.moods.get(i as usize)?.meta,
        Owner::Lexicon(i) => &packs.lexicon.get(i as usize)?.meta,
        Owner::Topic(i) => &packs.topics.get(i as usize)?.meta,
        Owner::Ask(i) => &packs.asks.get(i as usize)?.meta,
        Owner::Situation(i) => &packs.situations.get(i as usize)?.meta,
        Owner::Flag(i) => &packs.flags.get(i as usize)?.meta,
        _ => return None,
    })
}

/// The sentence around a match, masked and on one line, cut to fit.
fn line_around(reading: &Reading, span: Span) -> String {
    let sentence = reading.document.sentence_at(span.start).map_or(span, |at| reading.document.sentences()[at].span);
    let words = |span: Span| reading.shown(span).split_whitespace().collect::<Vec<_>>().join(" ");
    let whole = words(sentence);
    if whole.chars().count() <= SAMPLE_CHARS {
        return whole;
    }
    // The match itself must be in what is shown.
    let lead = words(Span::new(sentence.start, span.start));
    let skip = lead.chars().count().saturating_sub(SAMPLE_CHARS / 3);
    let cut: String = whole.chars().skip(skip).take(SAMPLE_CHARS).collect();
    let end = if whole.chars().count() > skip + SAMPLE_CHARS { "…" } else { "" };
    format!("{}{}{end}", if skip > 0 { "…" } else { "" }, cut.trim())
}

fn masked_start(reading: &Reading) -> String {
    let text = reading.document.text();
    let shown = reading.shown(Span::new(0, text.len()));
    let line = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= 400 { line } else { line.chars().take(400).chain(['…']).collect() }
}
