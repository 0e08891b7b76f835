//! The record of a review.

use super::VERSION;
use crate::coach::{Finding, Review, Who};
use crate::span::Span;
use crate::value;
use serde::Serialize;
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// What `heard coach --json` prints. Offsets are bytes of the reply, those of `coverage` of the message.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct ReviewRecord {
    pub v: u32,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub id: Json,
    pub score: u8,
    pub pass: bool,
    pub scorecard: ScorecardRecord,
    pub empathy: EmpathyRecord,
    pub findings: Vec<FindingRecord>,
    /// Left out where nothing was allowed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub allowed: Vec<AllowedRecord>,
    pub strengths: Vec<StrengthRecord>,
    pub coverage: Vec<CoverageRecord>,
    pub moves: Vec<MoveRecord>,
    pub promises: Vec<PromiseRecord>,
    /// Where each step of the scorecard shows.
    pub evidence: BTreeMap<&'static str, Vec<(usize, usize)>>,
}

/// The six steps.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct ScorecardRecord {
    pub real: Option<u8>,
    pub trust: Option<u8>,
    pub personalize: Option<u8>,
    pub empathetic: Option<u8>,
    pub consistent: Option<u8>,
    pub correct: Option<u8>,
}

/// The three mechanisms.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct EmpathyRecord {
    pub reaction: u8,
    pub interpretation: u8,
    pub exploration: u8,
}

/// A finding.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct FindingRecord {
    pub rule: String,
    pub severity: &'static str,
    pub start: usize,
    pub end: usize,
    pub text: String,
    pub message: String,
    pub why: String,
    pub instead: Vec<String>,
    pub fix: Option<FixRecord>,
    pub evidence: Vec<String>,
}

/// A rule that found something and was allowed.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct AllowedRecord {
    pub rule: String,
    pub reason: Option<String>,
    pub pack: Option<String>,
    pub places: usize,
}

/// An edit.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct FixRecord {
    pub start: usize,
    pub end: usize,
    pub with: String,
}

/// A strength.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct StrengthRecord {
    pub id: String,
    pub start: usize,
    pub end: usize,
    pub text: String,
    pub message: String,
}

/// Something of the message and what became of it.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct CoverageRecord {
    pub kind: &'static str,
    pub text: String,
    pub status: &'static str,
    pub start: usize,
    pub end: usize,
}

/// A move.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct MoveRecord {
    #[serde(rename = "move")]
    pub reply_move: &'static str,
    pub start: usize,
    pub end: usize,
}

/// A promise.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct PromiseRecord {
    pub who: &'static str,
    pub start: usize,
    pub end: usize,
    pub text: String,
    pub by: Option<String>,
}

/// A review as a record; `reply` is the text that was reviewed.
#[must_use]
pub fn review(review: &Review, reply: &str, id: Json) -> ReviewRecord {
    let shown = |span: Span| value::mask_spans(span.of(reply), span.start, &review.private).into_owned();
    let level = |axis| review.scorecard.step(axis).level;
    use crate::vocab::Axis;
    ReviewRecord {
        v: VERSION,
        kind: "review",
        id,
        score: review.score,
        pass: review.pass,
        scorecard: ScorecardRecord {
            real: level(Axis::Real),
            trust: level(Axis::Trust),
            personalize: level(Axis::Personalize),
            empathetic: level(Axis::Empathetic),
            consistent: level(Axis::Consistent),
            correct: level(Axis::Correct),
        },
        empathy: EmpathyRecord {
            reaction: review.empathy.reaction,
            interpretation: review.empathy.interpretation,
            exploration: review.empathy.exploration,
        },
        findings: review.findings.iter().map(|finding| finding_record(finding, &shown)).collect(),
        allowed: review
            .allowed
            .iter()
            .map(|allowed| AllowedRecord {
                rule: allowed.rule.clone(),
                reason: allowed.reason.clone(),
                pack: allowed.pack.clone(),
                places: allowed.places,
            })
            .collect(),
        strengths: review
            .strengths
            .iter()
            .map(|strength| StrengthRecord {
                id: strength.id.clone(),
                start: strength.span.start,
                end: strength.span.end,
                text: shown(strength.span),
                message: strength.message.clone(),
            })
            .collect(),
        coverage: review
            .coverage
            .iter()
            .map(|item| CoverageRecord {
                kind: item.kind,
                text: item.text.clone(),
                status: item.status.name(),
                start: item.span.start,
                end: item.span.end,
            })
            .collect(),
        moves: review
            .moves
            .iter()
            .map(|one| MoveRecord { reply_move: one.reply_move.name(), start: one.span.start, end: one.span.end })
            .collect(),
        promises: review
            .promises
            .iter()
            .map(|promise| PromiseRecord {
                who: match promise.who {
                    Who::I => "i",
                    Who::We => "we",
                    Who::Someone => "someone",
                    Who::You => "unsaid",
                },
                start: promise.span.start,
                end: promise.span.end,
                text: shown(promise.span),
                by: promise.by.map(&shown),
            })
            .collect(),
        evidence: review
            .scorecard
            .steps()
            .filter(|(_, step)| step.level.is_some())
            .map(|(axis, step)| (axis.name(), step.evidence.iter().map(|span| (span.start, span.end)).collect()))
            .collect(),
    }
}

fn finding_record(finding: &Finding, shown: &dyn Fn(Span) -> String) -> FindingRecord {
    FindingRecord {
        rule: finding.rule.clone(),
        severity: finding.severity.name(),
        start: finding.span.start,
        end: finding.span.end,
        text: shown(finding.span),
        message: finding.message.clone(),
        why: finding.why.clone(),
        instead: finding.instead.clone(),
        fix: finding.fix.as_ref().map(|fix| FixRecord { start: fix.span.start, end: fix.span.end, with: fix.with.clone() }),
        evidence: finding.evidence.clone(),
    }
}
