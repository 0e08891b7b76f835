//! The records of practice, version 1.

use super::feedback::Change;
use super::history::Stats;
use super::{CardStep, Round, Turn};
use crate::pack::fields::Word;
use crate::pack::scenario::Scenario;
use crate::record::{self, ReviewRecord, VERSION};
use crate::value::mask;
use serde::Serialize;
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// What `heard practice --json` prints of a round.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct RoundRecord {
    pub v: u32,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub id: Json,
    pub scenario: String,
    pub title: String,
    pub skill: String,
    pub brief: String,
    pub channel: &'static str,
    pub turns: Vec<TurnRecord>,
    /// Whether the conversation came to an end.
    pub ended: bool,
    pub ending: Option<EndingRecord>,
    /// What the customer says now, where the conversation goes on.
    pub waiting: Option<String>,
    /// At the start and after each answer.
    pub heat: Vec<u8>,
    pub calmer: bool,
    pub card: BTreeMap<&'static str, StepRecord>,
    pub feels: String,
    pub models: Vec<ModelRecord>,
    /// Answers that were not needed.
    pub unused: usize,
}

/// An answer with what came of it.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct TurnRecord {
    pub state: String,
    pub message: String,
    pub heat: u8,
    pub answer: String,
    pub feedback: FeedbackRecord,
    pub review: ReviewRecord,
    pub next: String,
    pub next_heat: u8,
    pub reaction: String,
}

/// Feedback on an answer.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct FeedbackRecord {
    pub worked: Vec<QuotedRecord>,
    pub change: Option<ChangeRecord>,
    pub felt: FeltRecord,
}

/// Something said about the trainee's own words.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct QuotedRecord {
    pub quote: String,
    pub message: String,
}

/// One thing to change.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct ChangeRecord {
    pub rule: Option<String>,
    pub quote: String,
    pub message: String,
    pub why: String,
    pub alternative: AlternativeRecord,
    pub evidence: Vec<String>,
}

/// Another way to say it.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct AlternativeRecord {
    pub text: String,
    pub why: String,
}

/// What was felt, against what the reply says.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct FeltRecord {
    pub feeling: Option<String>,
    pub shown: &'static str,
    pub named: Vec<&'static str>,
    pub likely: Vec<&'static str>,
    pub quote: Option<String>,
    pub message: String,
}

/// How a conversation ended.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct EndingRecord {
    pub state: String,
    pub outcome: &'static str,
    pub heat: u8,
    pub says: String,
    pub lesson: Option<String>,
}

/// A step of the card.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct StepRecord {
    pub level: Option<u8>,
    pub quote: Option<String>,
}

/// A reply that does well.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct ModelRecord {
    pub state: String,
    pub message: String,
    pub reply: String,
    pub why: String,
}

/// A round as a record; `unused` answers were left when it was over.
#[must_use]
pub fn round(round: &Round<'_>, unused: usize) -> RoundRecord {
    let scenario = round.scenario();
    let (state, heat) = (round.state(), round.heats());
    let card = round.card().into_iter().map(|CardStep { axis, level, shown }| (axis.name(), StepRecord { level, quote: shown }));
    let models = round.models().into_iter().flat_map(|(state, models)| {
        models.iter().map(|model| ModelRecord {
            state: state.id.value.clone(),
            message: state.says.value.clone(),
            reply: model.reply.value.clone(),
            why: model.why.clone(),
        })
    });
    RoundRecord {
        v: VERSION,
        kind: "round",
        id: Json::Null,
        scenario: scenario.meta.id.clone(),
        title: scenario.title.clone(),
        skill: scenario.skill.clone(),
        brief: scenario.brief.value.clone(),
        channel: scenario.channel.name(),
        turns: round.turns().iter().map(|turn| turn_record(scenario, turn)).collect(),
        ended: round.is_over(),
        ending: state.end.map(|end| EndingRecord {
            state: state.id.value.clone(),
            outcome: end.word(),
            heat: state.heat,
            says: state.says.value.clone(),
            lesson: state.lesson.clone(),
        }),
        waiting: (!round.is_over()).then(|| state.says.value.clone()),
        calmer: heat.last() < heat.first(),
        heat,
        card: card.collect(),
        feels: scenario.feels.value.clone(),
        models: models.collect(),
        unused,
    }
}

fn turn_record(scenario: &Scenario, turn: &Turn) -> TurnRecord {
    let (state, next) = (&scenario.states[turn.state], &scenario.states[turn.next]);
    let felt = &turn.feedback.felt;
    let quoted = |quoted: &super::Quoted| QuotedRecord { quote: quoted.quote.clone(), message: quoted.message.clone() };
    TurnRecord {
        state: state.id.value.clone(),
        message: state.says.value.clone(),
        heat: state.heat,
        answer: mask(&turn.answer.reply).into_owned(),
        feedback: FeedbackRecord {
            worked: turn.feedback.worked.iter().map(quoted).collect(),
            change: turn.feedback.change.as_ref().map(change_record),
            felt: FeltRecord {
                feeling: turn.answer.feeling.as_deref().map(|feeling| mask(feeling).into_owned()),
                shown: felt.shown.name(),
                named: felt.named.iter().map(|mood| mood.name()).collect(),
                likely: felt.likely.iter().map(|mood| mood.name()).collect(),
                quote: felt.quote.clone(),
                message: mask(&felt.message).into_owned(),
            },
        },
        review: record::review(&turn.review, &turn.answer.reply, Json::Null),
        next: next.id.value.clone(),
        next_heat: next.heat,
        reaction: next.says.value.clone(),
    }
}

fn change_record(change: &Change) -> ChangeRecord {
    ChangeRecord {
        rule: change.rule.clone(),
        quote: change.about.quote.clone(),
        message: change.about.message.clone(),
        why: change.why.clone(),
        alternative: AlternativeRecord { text: change.rewritten.clone(), why: change.because.clone() },
        evidence: change.evidence.clone(),
    }
}

/// A situation, as `heard practice --list --json` shows it.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct ListRecord {
    pub v: u32,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub id: String,
    pub title: String,
    pub skill: String,
    pub industry: String,
    pub difficulty: u8,
    pub channel: &'static str,
    pub heat: u8,
    pub moods: Vec<&'static str>,
    pub states: usize,
}

/// A situation for the list.
#[must_use]
pub fn listed(scenario: &Scenario) -> ListRecord {
    ListRecord {
        v: VERSION,
        kind: "scenario",
        id: scenario.meta.id.clone(),
        title: scenario.title.clone(),
        skill: scenario.skill.clone(),
        industry: scenario.industry.clone(),
        difficulty: scenario.difficulty,
        channel: scenario.channel.name(),
        heat: scenario.states.first().map_or(0, |state| state.heat),
        moods: scenario.moods.iter().map(|mood| mood.name()).collect(),
        states: scenario.states.len(),
    }
}

/// What `heard practice --stats --json` prints.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct StatsRecord {
    pub v: u32,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub rounds: usize,
    pub calmer: usize,
    pub endings: BTreeMap<&'static str, usize>,
    pub skills: Vec<SkillRecord>,
    pub felt: BTreeMap<&'static str, usize>,
    pub findings: Vec<CountRecord>,
    pub scenarios: Vec<CountRecord>,
    /// Lines of the history that could not be read.
    pub unread: usize,
}

/// A skill over time.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct SkillRecord {
    pub id: String,
    pub levels: Vec<Option<u8>>,
    pub most: u8,
    pub first: Option<f64>,
    pub latest: Option<f64>,
}

/// How many rounds.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are the contract, described in its schema")]
pub struct CountRecord {
    pub id: String,
    pub rounds: usize,
}

/// Figures over many rounds as a record.
#[must_use]
pub fn stats_record(stats: &Stats) -> StatsRecord {
    let counts = |list: &[(String, usize)]| list.iter().map(|(id, rounds)| CountRecord { id: id.clone(), rounds: *rounds }).collect();
    StatsRecord {
        v: VERSION,
        kind: "practice-stats",
        rounds: stats.rounds,
        calmer: stats.calmer,
        endings: stats.endings.clone(),
        skills: stats
            .skills
            .iter()
            .map(|skill| SkillRecord {
                id: skill.id.to_owned(),
                levels: skill.levels.clone(),
                most: skill.most,
                first: skill.first(),
                latest: skill.latest(),
            })
            .collect(),
        felt: stats.felt.clone(),
        findings: counts(&stats.findings),
        scenarios: counts(&stats.scenarios),
        unread: stats.unread,
    }
}
