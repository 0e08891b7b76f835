//! The six steps and the checklist: how much of what a text can show is there.

use super::coverage::{Covered, Status};
use super::empathy::Empathy;
use super::finding::Finding;
use super::reply::Who;
use super::talk::{HEARING, SOLVING, Talk};
use crate::finding::Severity;
use crate::matcher::Owner;
use crate::span::Span;
use crate::vocab::{Axis, Move};

/// One step: 0 to 4 with where it shows, or none where a text cannot show it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// 0 to 4.
    pub level: Option<u8>,
    /// Where it shows.
    pub evidence: Vec<Span>,
}

/// The six steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scorecard {
    steps: [Step; 6],
}

impl Scorecard {
    /// One step.
    #[must_use]
    pub fn step(&self, axis: Axis) -> &Step {
        &self.steps[axis as usize]
    }

    /// All, in the order in which they are named.
    pub fn steps(&self) -> impl Iterator<Item = (Axis, &Step)> {
        Axis::ALL.iter().map(|axis| (*axis, self.step(*axis)))
    }
}

/// Counts what is there for each step.
pub(crate) fn scorecard(talk: &Talk<'_>, coverage: &[Covered], findings: &[Finding]) -> Scorecard {
    let mut card = Scorecard::default();
    let reply = &talk.reply;
    for axis in Axis::ALL.iter().copied() {
        let mut points: Vec<Option<Span>> = Vec::new();
        match axis {
            Axis::Real if talk.message.is_some() => {
                points.push(talk.link.named);
                points.push(talk.link.verbatim.or_else(|| talk.link.named.filter(|_| talk.link.words() >= 3)));
                points.push(reply.body().find(|line| line.does_any(SOLVING)).map(|line| line.sentence.span));
                let told = coverage.iter().find(|item| matches!(item.kind, "amount" | "date") && item.status == Status::Answered);
                points.push(told.and_then(|item| item.reply).or_else(|| reply.vows.iter().find_map(|vow| vow.by)));
            }
            Axis::Trust => {
                points.push(
                    reply
                        .vows
                        .iter()
                        .find(|vow| vow.who == Who::I)
                        .map(|vow| vow.span)
                        .or_else(|| reply.claims.first().map(|claim| claim.span)),
                );
                points.push(reply.vows.iter().find_map(|vow| vow.by));
                points.push(of_axis(talk, axis).or_else(|| {
                    reply.body().find(|line| line.does_any(&[Move::ExplainCause, Move::OwnResponsibility])).map(|line| line.sentence.span)
                }));
                points.push(
                    reply
                        .body()
                        .find(|line| line.does_any(&[Move::NextStep, Move::ActNow, Move::StateOutcome]))
                        .map(|line| line.sentence.span),
                );
            }
            Axis::Personalize if talk.message.is_some() => {
                let item = |kind: &str| {
                    coverage.iter().find(|item| item.kind == kind && item.status == Status::Answered).and_then(|item| item.reply)
                };
                points.push(if coverage.iter().any(|item| item.kind == "name") { item("name") } else { talk.link.named });
                points.push(item("issue"));
                points.push(talk.link.verbatim);
                points.push(item("question").or_else(|| item("ask")).or_else(|| of_axis(talk, axis)));
            }
            Axis::Empathetic => {
                let line = |moves: &[Move]| reply.body().find(|line| line.does_any(moves)).map(|line| line.sentence.span);
                points.push(line(&[Move::AcknowledgeEvent, Move::Apologise, Move::ThankCandour, Move::ThankContact]));
                points.push(line(&[Move::AcknowledgeFeeling, Move::Validate, Move::OwnResponsibility]));
                points.push(line(&[Move::ReflectIssue]).or_else(|| line(HEARING).and(talk.link.named)));
                points.push(of_axis(talk, axis));
            }
            Axis::Correct if talk.message.is_some() => {
                card.steps[axis as usize] = correct(coverage, findings);
                continue;
            }
            // That like cases are treated alike shows in many replies, not in one; the house's words do.
            Axis::Consistent if talk.options.voice.is_some() => points.extend([Some(Span::default()); 4]),
            _ => continue,
        }
        let against = findings.iter().filter(|finding| finding.axis == axis && finding.severity > Severity::Tip).count();
        let level = points.iter().flatten().count().saturating_sub(against);
        card.steps[axis as usize] = Step {
            level: Some(u8::try_from(level).unwrap_or(4).min(4)),
            evidence: points.into_iter().flatten().filter(|span| !span.is_empty()).collect(),
        };
    }
    card
}

/// The first signal that counts for a step.
fn of_axis(talk: &Talk<'_>, axis: Axis) -> Option<Span> {
    talk.reply.matches.iter().find_map(|found| match found.owner {
        Owner::Signal(index) => (talk.knowledge.packs.signals[index as usize].axis == Some(axis)).then_some(found.span),
        _ => None,
    })
}

fn correct(coverage: &[Covered], findings: &[Finding]) -> Step {
    let wanted: Vec<&Covered> = coverage.iter().filter(|item| matches!(item.kind, "question" | "ask" | "issue")).collect();
    let wrong = coverage.iter().any(|item| item.status == Status::Contradicted)
        || findings.iter().any(|finding| finding.axis == Axis::Correct && finding.severity == Severity::Error);
    if wanted.is_empty() && !wrong {
        return Step::default();
    }
    let met = wanted.iter().filter(|item| item.status == Status::Answered).count();
    let level = if wanted.is_empty() { 4 } else { met * 4 / wanted.len() };
    let level = if wrong { level.min(1) } else { level };
    Step { level: u8::try_from(level).ok(), evidence: wanted.iter().filter_map(|item| item.reply).collect() }
}

/// What each severity takes from the checklist, and how much it may take in all.
const TAKES: [(Severity, f64, f64); 3] = [(Severity::Error, 15.0, 60.0), (Severity::Warning, 7.0, 42.0), (Severity::Tip, 2.0, 10.0)];

/// The checklist: what applies and is there, less what was found.
pub(crate) fn checklist(talk: &Talk<'_>, coverage: &[Covered], empathy: &Empathy, findings: &[Finding]) -> u8 {
    let reply = &talk.reply;
    let mut got = 0.0;
    let mut all = 0.0;
    let mut item = |weight: f64, share: f64| {
        all += weight;
        got += weight * share.clamp(0.0, 1.0);
    };
    let yes = |holds: bool| f64::from(u8::from(holds));
    let share = |kinds: &[&str]| {
        let wanted: Vec<&Covered> = coverage.iter().filter(|item| kinds.contains(&item.kind)).collect();
        (!wanted.is_empty()).then(|| wanted.iter().filter(|item| item.status == Status::Answered).count() as f64 / wanted.len() as f64)
    };
    if reply.body().next().is_none() {
        return 0;
    }
    let troubled = talk.message.is_none() || talk.troubled();
    // A question that is answered needs no other step.
    let answered = coverage.iter().any(|item| item.kind == "question" && item.status == Status::Answered);
    if let Some(share) = share(&["issue"]) {
        item(if talk.praised() { 8.0 } else { 18.0 }, share * (0.6 + 0.4 * (talk.link.words() as f64 / 3.0).min(1.0)));
    }
    if let Some(share) = share(&["question", "ask"]) {
        item(18.0, share);
    }
    if let Some(share) = share(&["name"]) {
        item(4.0, share);
    }
    if troubled {
        item(12.0, yes(reply.does_any(HEARING)));
        item(8.0, f64::from(empathy.reaction.max(empathy.interpretation)) / 2.0);
    }
    if talk.praised() {
        item(
            20.0,
            yes(reply.does_any(&[
                Move::ThankContact,
                Move::ThankBusiness,
                Move::ThankCandour,
                Move::FeedbackLoop,
                Move::AcknowledgeFeeling,
            ])),
        );
    } else {
        item(
            14.0,
            yes(answered
                || reply.does_any(&[Move::ActNow, Move::NextStep, Move::StateOutcome, Move::Options, Move::Gesture, Move::Accommodate])),
        );
        item(
            6.0,
            yes(answered
                || reply.vows.iter().any(|vow| matches!(vow.who, Who::I | Who::You))
                || !reply.claims.is_empty()
                || reply.does_any(&[Move::StateOutcome])),
        );
        if troubled || !answered {
            item(6.0, yes(reply.vows.iter().any(|vow| vow.by.is_some()) || !reply.claims.is_empty()));
        }
    }
    let last_warm = reply.body().last().is_some_and(|line| {
        line.does_any(&[
            Move::Reassure,
            Move::InviteContact,
            Move::InviteBack,
            Move::ThankCandour,
            Move::ThankBusiness,
            Move::ThankContact,
            Move::AcknowledgeFeeling,
        ])
    });
    item(4.0, yes(last_warm));
    let base = if all > 0.0 { 100.0 * got / all } else { 60.0 };
    let taken: f64 = TAKES.iter().map(|(severity, each, most)| (distinct(findings, *severity) as f64 * each).min(*most)).sum();
    (base - taken).clamp(0.0, 100.0).round() as u8
}

/// Rules that found something of a severity: one rule that finds it in three places is still one thing to learn.
fn distinct(findings: &[Finding], severity: Severity) -> usize {
    let of = |finding: &&Finding| finding.severity == severity;
    findings
        .iter()
        .enumerate()
        .filter(|(n, finding)| of(finding) && !findings[..*n].iter().any(|other| of(&other) && other.rule == finding.rule))
        .count()
}
