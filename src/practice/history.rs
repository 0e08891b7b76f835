//! What is kept of a round: figures and names, never a word that anybody wrote.

use super::{Round, Shown};
use crate::pack::fields::Word;
use crate::record::VERSION;
use crate::vocab::Axis;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A line of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The version of the format.
    pub v: u32,
    /// `practice`.
    #[serde(rename = "type")]
    pub kind: String,
    /// When, in UTC: `2026-05-04T09:30:00Z`.
    pub at: String,
    /// Id of the scenario.
    pub scenario: String,
    /// The heat at the start and after each answer.
    pub heat: Vec<u8>,
    /// How it ended; none for a round that was left.
    pub ending: Option<String>,
    /// The six steps, 0 to 4.
    pub steps: BTreeMap<String, Option<u8>>,
    /// The three mechanisms, 0 to 2, as the best answer showed them.
    pub empathy: BTreeMap<String, u8>,
    /// What of the feelings reached the page, an answer each.
    pub felt: Vec<String>,
    /// Rules that found something.
    pub findings: Vec<String>,
}

/// The mechanisms by their names in the history.
const MECHANISMS: [&str; 3] = ["reaction", "interpretation", "exploration"];

impl Entry {
    /// What is kept of a round.
    #[must_use]
    pub fn of(round: &Round<'_>, at: String) -> Self {
        let most =
            |level: fn(&crate::coach::Empathy) -> u8| round.turns().iter().map(|turn| level(&turn.review.empathy)).max().unwrap_or(0);
        let levels = [most(|empathy| empathy.reaction), most(|empathy| empathy.interpretation), most(|empathy| empathy.exploration)];
        let findings = round.turns().iter().flat_map(|turn| &turn.review.findings).map(|finding| finding.rule.clone());
        Self {
            v: VERSION,
            kind: "practice".to_owned(),
            at,
            scenario: round.scenario().meta.id.clone(),
            heat: round.heats(),
            ending: round.state().end.map(|end| end.word().to_owned()),
            steps: round.card().into_iter().map(|step| (step.axis.name().to_owned(), step.level)).collect(),
            empathy: MECHANISMS.iter().map(|name| (*name).to_owned()).zip(levels).collect(),
            felt: round.turns().iter().map(|turn| turn.feedback.felt.shown.name().to_owned()).collect(),
            findings: findings.collect::<BTreeSet<_>>().into_iter().collect(),
        }
    }
}

/// One skill over time.
#[derive(Clone, Debug, PartialEq)]
pub struct SkillOver {
    /// Its name.
    pub id: &'static str,
    /// A level for each round, oldest first; none where it could not be judged.
    pub levels: Vec<Option<u8>>,
    /// The highest level there is.
    pub most: u8,
}

/// How many rounds at either end are compared.
const ENDS: usize = 3;

impl SkillOver {
    /// The mean of the first rounds in which it could be judged.
    #[must_use]
    pub fn first(&self) -> Option<f64> {
        mean(self.levels.iter().flatten().take(ENDS))
    }

    /// The mean of the latest ones.
    #[must_use]
    pub fn latest(&self) -> Option<f64> {
        mean(self.levels.iter().rev().flatten().take(ENDS))
    }
}

/// To one decimal.
fn mean<'a>(levels: impl Iterator<Item = &'a u8>) -> Option<f64> {
    let levels: Vec<f64> = levels.copied().map(f64::from).collect();
    let count = u32::try_from(levels.len()).ok().filter(|count| *count > 0)?;
    Some((levels.iter().sum::<f64>() / f64::from(count) * 10.0).round() / 10.0)
}

/// Figures over many rounds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stats {
    /// How many.
    pub rounds: usize,
    /// How many ended with less heat than they began.
    pub calmer: usize,
    /// How they ended; `left` for those that did not.
    pub endings: BTreeMap<&'static str, usize>,
    /// The six steps and the three mechanisms.
    pub skills: Vec<SkillOver>,
    /// What of the feelings reached the page, over all answers.
    pub felt: BTreeMap<&'static str, usize>,
    /// Rules that found something, with the number of rounds, most frequent first.
    pub findings: Vec<(String, usize)>,
    /// Scenarios, with the number of rounds, most frequent first.
    pub scenarios: Vec<(String, usize)>,
    /// Lines that could not be read.
    pub unread: usize,
}

/// Reads a history and adds it up. Lines that cannot be read are counted and left out.
#[must_use]
pub fn stats(history: &str) -> Stats {
    let mut stats = Stats::default();
    let mut entries: Vec<Entry> = Vec::new();
    for line in history.lines().filter(|line| !line.trim().is_empty()) {
        match serde_json::from_str::<Entry>(line) {
            Ok(entry) if entry.kind == "practice" && entry.v == VERSION => entries.push(entry),
            _ => stats.unread += 1,
        }
    }
    stats.rounds = entries.len();
    stats.calmer = entries.iter().filter(|entry| entry.heat.last() < entry.heat.first()).count();
    for entry in &entries {
        let known = |name: &&&str| entry.ending.as_deref() == Some(**name);
        let ending = ["well", "open", "badly"].iter().find(known).copied().unwrap_or("left");
        *stats.endings.entry(ending).or_default() += 1;
        for shown in [Shown::Expressed, Shown::Silent, Shown::Unprompted, Shown::Neither] {
            let count = entry.felt.iter().filter(|felt| *felt == shown.name()).count();
            *stats.felt.entry(shown.name()).or_default() += count;
        }
    }
    let steps = Axis::ALL.iter().map(|axis| SkillOver {
        id: axis.name(),
        levels: entries.iter().map(|entry| entry.steps.get(axis.name()).copied().flatten().map(|level| level.min(4))).collect(),
        most: 4,
    });
    let mechanisms = MECHANISMS.iter().map(|name| SkillOver {
        id: name,
        levels: entries.iter().map(|entry| entry.empathy.get(*name).map(|level| (*level).min(2))).collect(),
        most: 2,
    });
    stats.skills = steps.chain(mechanisms).collect();
    stats.findings = most_frequent(entries.iter().flat_map(|entry| entry.findings.iter().collect::<BTreeSet<_>>()));
    stats.scenarios = most_frequent(entries.iter().map(|entry| &entry.scenario));
    stats
}

fn most_frequent<'a>(names: impl Iterator<Item = &'a String>) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
    let mut list: Vec<(String, usize)> = counts.into_iter().map(|(name, count)| (name.clone(), count)).collect();
    list.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    list
}

/// Seconds since 1970 as a date and a time in UTC.
#[must_use]
pub fn utc(seconds: u64) -> String {
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    // Years of 1 March to the end of February, in eras of 400: the leap day is the last of its year.
    let days = days + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let (day, month) = (day - (153 * month + 2) / 5 + 1, if month < 10 { month + 3 } else { month - 9 });
    let year = year + era * 400 + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", second / 3_600, second / 60 % 60, second % 60)
}

#[cfg(test)]
mod tests {
    use super::{stats, utc};

    #[test]
    fn seconds_become_a_date_on_leap_days_and_at_the_turn_of_a_year_too() {
        for (seconds, wanted) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (1_709_251_199, "2024-02-29T23:59:59Z"),
            (1_735_689_599, "2024-12-31T23:59:59Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
        ] {
            assert_eq!(utc(seconds), wanted);
        }
    }

    #[test]
    fn what_is_no_round_is_counted_and_left_out() {
        let line = |heat: &str, felt: &str, real: u8| {
            format!(
                r#"{{"v":1,"type":"practice","at":"2026-05-04T09:30:00Z","scenario":"a","heat":{heat},"ending":"well","steps":{{"real":{real},"consistent":null}},"empathy":{{"reaction":2}},"felt":["{felt}"],"findings":["lecture","lecture"]}}"#
            )
        };
        let history = format!("{}\nnonsense\n{{}}\n\n{}\n", line("[3,1]", "silent", 1), line("[3,4]", "expressed", 4));
        let stats = stats(&history);
        assert_eq!((stats.rounds, stats.calmer, stats.unread), (2, 1, 2));
        assert_eq!(stats.findings, [("lecture".to_owned(), 2)]);
        assert_eq!((stats.felt["silent"], stats.felt["expressed"]), (1, 1));
        let real = stats.skills.iter().find(|skill| skill.id == "real").expect("a skill");
        assert_eq!((real.levels.as_slice(), real.first()), (&[Some(1), Some(4)][..], Some(2.5)));
        let consistent = stats.skills.iter().find(|skill| skill.id == "consistent").expect("a skill");
        assert_eq!(consistent.latest(), None);
    }

    #[test]
    fn an_empty_history_has_no_rounds() {
        let stats = stats("");
        assert_eq!((stats.rounds, stats.unread), (0, 0));
        assert!(stats.skills.iter().all(|skill| skill.latest().is_none()));
    }
}
