//! The JSON records, version 1: types of their own, converted from the domain
//! types, so that the inside can change while the contract holds.
//!
//! Offsets are half-open byte ranges into the decoded input. Private values
//! are masked by their kind in every text. The schema is `schema/heard-v1.schema.json`.

mod line;
mod review;

pub use line::{BadLine, Line};
pub use review::{ReviewRecord, review};

use crate::draft::Draft;
use crate::reading::{Knowledge, Reading};
use crate::span::Span;
use crate::text::is_hidden;
use serde::Serialize;
use serde_json::Value as Json;

/// The version that every record carries.
pub const VERSION: u32 = 1;

/// What `heard read --json` prints.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct ReadingRecord {
    pub v: u32,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub id: Json,
    pub language: &'static str,
    pub stance: &'static str,
    pub sentiment: &'static str,
    pub score: f64,
    pub severity: u8,
    pub mood: &'static str,
    pub cues: Vec<CueRecord>,
    pub issue: Option<IssueRecord>,
    pub facts: Vec<FactRecord>,
    pub customer: Option<CustomerRecord>,
    pub asks: Vec<NamedPlace>,
    pub questions: Vec<Place>,
    pub praise: Vec<Place>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub good_news: Option<GoodNewsRecord>,
    pub situations: Vec<&'static str>,
    pub flags: Vec<FlagRecord>,
    pub private: Vec<PrivateRecord>,
    pub notes: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Why>,
}

/// What they tell of as good.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct GoodNewsRecord {
    pub reflected: String,
    pub text: String,
    pub start: usize,
    pub end: usize,
}

/// A cue.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct CueRecord {
    pub id: String,
    pub family: &'static str,
    pub start: usize,
    pub end: usize,
    pub text: String,
    pub weight: f64,
    pub dropped: Option<&'static str>,
}

/// The issue.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct IssueRecord {
    pub topic: Option<String>,
    pub start: usize,
    pub end: usize,
    pub quote: Option<String>,
    pub reflected: Option<String>,
    pub noun: Option<String>,
    pub check: bool,
}

/// A fact.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct FactRecord {
    pub kind: &'static str,
    pub text: String,
    pub value: String,
    pub start: usize,
    pub end: usize,
}

/// The customer.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct CustomerRecord {
    pub name: String,
    pub called: String,
}

/// A place with an id.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct NamedPlace {
    pub id: String,
    pub text: String,
    pub start: usize,
    pub end: usize,
}

/// A place.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct Place {
    pub text: String,
    pub start: usize,
    pub end: usize,
}

/// A flag.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct FlagRecord {
    pub id: &'static str,
    pub action: &'static str,
    pub text: String,
    pub start: usize,
    pub end: usize,
}

/// A private value: its kind and place, never its text.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct PrivateRecord {
    pub kind: &'static str,
    pub start: usize,
    pub end: usize,
}

/// What `--why` adds to a reading.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct Why {
    pub score: Vec<(String, f64)>,
    pub quiet: Vec<(String, f64)>,
    pub severity: Vec<(String, f64)>,
    pub construction: Option<String>,
    pub fired: Vec<String>,
    pub rejected: Vec<Rejected>,
}

/// A clause that was tried and refused.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct Rejected {
    pub start: usize,
    pub end: usize,
    pub text: String,
    pub gate: String,
}

/// What `heard draft --json` prints.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct DraftRecord {
    pub v: u32,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub id: Json,
    pub reply: Option<String>,
    pub ready: bool,
    pub withheld: Option<WithheldRecord>,
    pub sentences: Vec<SentenceRecord>,
    pub gaps: Vec<GapRecord>,
    pub notes: Vec<String>,
    pub reading: ReadingRecord,
}

/// Why a draft is withheld.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct WithheldRecord {
    pub flag: &'static str,
    pub card: Vec<String>,
}

/// A sentence of a draft.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct SentenceRecord {
    pub text: String,
    #[serde(rename = "move")]
    pub reply_move: &'static str,
    pub phrase: String,
    pub because: Vec<String>,
    pub check: bool,
    pub from: Vec<FromRecord>,
}

/// A stretch of the message that a sentence reuses.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct FromRecord {
    pub slot: &'static str,
    pub start: usize,
    pub end: usize,
}

/// A gap.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct GapRecord {
    pub slot: String,
    pub hint: String,
}

/// A line that could not be served.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct ErrorRecord {
    pub v: u32,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub id: Json,
    pub line: usize,
    pub message: String,
}

impl ErrorRecord {
    /// A record for line `line` (from 1).
    #[must_use]
    pub fn new(id: Json, line: usize, message: impl Into<String>) -> Self {
        Self { v: VERSION, kind: "error", id, line, message: message.into() }
    }
}

/// A reading as a record; `why` adds what the numbers were made of.
#[must_use]
pub fn reading(knowledge: &Knowledge, reading: &Reading, id: Json, why: bool) -> ReadingRecord {
    let shown = |span: Span| reading.shown(span);
    let place = |span: Span| Place { text: shown(span), start: span.start, end: span.end };
    ReadingRecord {
        v: VERSION,
        kind: "reading",
        id,
        language: reading.language,
        stance: reading.stance.name(),
        sentiment: reading.sentiment.name(),
        score: reading.score,
        severity: reading.severity,
        mood: reading.mood.name(),
        cues: reading
            .cues
            .iter()
            .map(|cue| CueRecord {
                id: cue.id.clone(),
                family: cue.family.name(),
                start: cue.span.start,
                end: cue.span.end,
                text: shown(cue.span),
                weight: cue.weight,
                dropped: cue.dropped.map(crate::scope::Dropped::reason),
            })
            .collect(),
        issue: reading.issue.as_ref().map(|issue| IssueRecord {
            topic: issue.topic.map(|index| knowledge.packs.topics[index].meta.id.clone()),
            start: issue.span.start,
            end: issue.span.end,
            quote: (!issue.span.is_empty()).then(|| shown(issue.span)),
            reflected: issue.reflected.as_ref().map(|clause| clause.text.clone()),
            noun: issue.noun.as_ref().map(|noun| noun.text.clone()),
            check: issue.reflected.as_ref().is_some_and(|clause| clause.check),
        }),
        facts: reading
            .facts
            .iter()
            .map(|fact| FactRecord {
                kind: fact.kind.name(),
                text: fact.text.clone(),
                value: fact.value.clone(),
                start: fact.span.start,
                end: fact.span.end,
            })
            .collect(),
        customer: reading.customer.as_ref().map(|customer| CustomerRecord { name: customer.name.clone(), called: customer.called.clone() }),
        asks: reading
            .asks
            .iter()
            .map(|ask| NamedPlace { id: ask.id.clone(), text: shown(ask.span), start: ask.span.start, end: ask.span.end })
            .collect(),
        questions: reading.questions.iter().copied().map(place).collect(),
        praise: reading.praise.iter().copied().map(place).collect(),
        good_news: reading.good_news.as_ref().map(|told| GoodNewsRecord {
            reflected: told.text.clone(),
            text: shown(told.span),
            start: told.span.start,
            end: told.span.end,
        }),
        situations: reading.situations.iter().map(|found| found.situation.name()).collect(),
        flags: reading
            .flags
            .iter()
            .map(|flag| FlagRecord {
                id: flag.flag.name(),
                action: flag.action.name(),
                text: shown(flag.span),
                start: flag.span.start,
                end: flag.span.end,
            })
            .collect(),
        private: reading
            .private
            .iter()
            .map(|private| PrivateRecord { kind: private.kind.name(), start: private.span.start, end: private.span.end })
            .collect(),
        notes: reading.notes.clone(),
        why: why.then(|| explain(reading, &shown)),
    }
}

fn explain(reading: &Reading, shown: &dyn Fn(Span) -> String) -> Why {
    let pairs = |terms: &[crate::reading::Term]| {
        terms
            .iter()
            .filter(|term| term.weight != 0.0)
            .map(|term| (term.name.to_string(), (term.weight * 1000.0).round() / 1000.0))
            .collect()
    };
    let clause = reading.issue.as_ref().and_then(|issue| issue.reflected.as_ref());
    Why {
        score: pairs(&reading.terms),
        quiet: pairs(&reading.quiet_terms),
        severity: pairs(&reading.severity_terms),
        construction: clause.and_then(|clause| clause.construction).map(|list| list.id().to_owned()),
        fired: clause.map(|clause| clause.fired.iter().map(|rule| rule.id().to_owned()).collect()).unwrap_or_default(),
        rejected: reading
            .rejected()
            .iter()
            .map(|(span, gate)| Rejected { start: span.start, end: span.end, text: shown(*span), gate: gate.clone() })
            .collect(),
    }
}

/// A draft as a record.
#[must_use]
pub fn draft(knowledge: &Knowledge, draft: &Draft, read: &Reading, id: Json, why: bool) -> DraftRecord {
    DraftRecord {
        v: VERSION,
        kind: "draft",
        id: id.clone(),
        reply: draft.reply.clone(),
        ready: draft.is_ready(),
        withheld: draft.withheld.as_ref().map(|withheld| WithheldRecord { flag: withheld.flag.name(), card: withheld.card.clone() }),
        sentences: draft
            .sentences
            .iter()
            .map(|sentence| SentenceRecord {
                text: sentence.text.clone(),
                reply_move: sentence.reply_move.name(),
                phrase: sentence.phrase.clone(),
                because: sentence.because.clone(),
                check: sentence.check,
                from: sentence
                    .from
                    .iter()
                    .map(|reused| FromRecord { slot: reused.slot.name(), start: reused.span.start, end: reused.span.end })
                    .collect(),
            })
            .collect(),
        gaps: draft.gaps.iter().map(|gap| GapRecord { slot: gap.slot.clone(), hint: gap.hint.clone() }).collect(),
        notes: draft.notes.clone(),
        reading: reading(knowledge, read, id, why),
    }
}

/// A record as one line of JSON: C0, DEL, C1 and bidirectional controls are escaped.
#[must_use]
pub fn to_line(record: &impl Serialize) -> String {
    /// Most records are shorter: a text that grows is copied each time.
    const USUAL: usize = 2048;
    let mut json = Vec::with_capacity(USUAL);
    let written = serde_json::to_writer(&mut json, record).is_ok();
    escape_controls(String::from_utf8(json).ok().filter(|_| written).unwrap_or_else(|| "null".to_owned()))
}

/// A record as an indented JSON document, escaped alike.
#[must_use]
pub fn to_document(record: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(record).unwrap_or_else(|_| "null".to_owned());
    escape_controls(json)
}

/// `serde_json` escapes C0 by itself; DEL, C1 and what is hidden or turns the direction are left to us.
fn escape_controls(json: String) -> String {
    if json.is_ascii() && !json.contains('\u{7f}') {
        return json;
    }
    // Joiners and selectors are part of an emoji and of some scripts' words.
    let hidden = |c: char| {
        c >= '\u{7f}'
            && (matches!(c, '\u{7f}'..='\u{9f}') || is_hidden(c) && !matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}'))
    };
    // Between the few other characters stand long runs of plain ones.
    let mut rest = json.as_str();
    let mut found = false;
    while let Some(at) = rest.bytes().position(|byte| byte >= 0x7f)
        && let Some(c) = rest[at..].chars().next()
        && !found
    {
        found = hidden(c);
        rest = &rest[at + c.len_utf8()..];
    }
    if !found {
        return json;
    }
    let mut out = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        if hidden(c) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::to_line;

    #[test]
    fn hidden_controls_are_escaped() {
        assert_eq!(to_line(&"a\u{1b}[31m\u{202e}\u{85}\u{7f}"), r#""a\u001b[31m\u202e\u0085\u007f""#);
    }
}
