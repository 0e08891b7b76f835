//! Explanations of what packs hold, kind by kind.

use super::{Explained, with_meta};
use crate::pack::fields::Word;
use crate::pack::model::{Authority, Packs, Patterns, Placed};
use crate::reading::Knowledge;

/// The entry of a kind and an id.
pub(super) fn explained(knowledge: &Knowledge, kind: &str, id: &str) -> Option<Explained> {
    let packs = &knowledge.packs;
    macro_rules! entry {
        ($list:ident, |$one:ident| $fill:expr) => {{
            let $one = packs.$list.iter().find(|entry| entry.meta.id == id)?;
            let mut explained = with_meta(knowledge, kind, &$one.meta);
            let fill: Fill = $fill;
            explained.what = fill.what;
            explained.instead = fill.instead;
            explained.examples = fill.examples;
            Some(explained)
        }};
    }
    match kind {
        "cue" => entry!(cues, |cue| {
            let mood = cue.mood.map(|mood| format!(", {mood}")).unwrap_or_default();
            Fill::new([format!("a cue of the family {}{mood}; counts {}", cue.family, cue.weight)]).patterns(&cue.patterns)
        }),
        "topic" => entry!(topics, |topic| Fill::new([format!("what a message is about ({}): {}", topic.industry, topic.noun.value)])
            .more("usually done next", &topic.next)
            .patterns(&topic.patterns)),
        "ask" => entry!(asks, |ask| Fill::new([format!("they ask for {}", ask.noun.value)]).patterns(&ask.patterns)),
        "situation" => {
            entry!(situations, |entry| Fill::new([format!("surrounds a message: {}", entry.situation)]).patterns(&entry.patterns))
        }
        "flag" => {
            entry!(flags, |flag| Fill::new([format!("{}s a message", flag.action)]).more("card", &flag.card).patterns(&flag.patterns))
        }
        "phrase" => entry!(phrases, |phrase| Fill::new([format!("makes the move {}", phrase.reply_move), phrase.text.value.clone()])),
        "frame" => entry!(frames, |frame| Fill::new([frame.title.clone()].into_iter().chain(frame.expands.clone()).chain(
            frame.paragraphs.iter().map(|steps| {
                steps.iter().map(|step| step.moves.iter().map(|one| one.name()).collect::<Vec<_>>().join("|")).collect::<Vec<_>>().join(" ")
            })
        ))),
        "voice" => entry!(voices, |voice| Fill::new(["how a house sounds".to_owned()])
            .more("greets with", &voice.greeting)
            .avoid(voice.avoid.iter().map(|avoid| format!("\"{}\" rather than \"{}\"", avoid.say.value, avoid.word.value)))),
        "gesture" => entry!(gestures, |gesture| {
            let who = match gesture.authority {
                Authority::Agent => "yours to promise".to_owned(),
                other => format!("a {} has to agree", other.word()),
            };
            let cap = gesture.cap.map(|cap| format!("up to {cap}"));
            let costs = [Some(format!("costs: {}", gesture.cost.word())), cap, Some(who)];
            Fill::new([format!("may be offered: {}", gesture.text.value), costs.into_iter().flatten().collect::<Vec<_>>().join(" · ")])
                .more("only for the tier", &gesture.tiers)
        }),
        "lexicon" => entry!(lexicon, |entry| Fill::new([format!("words that count {}", entry.weight)]).patterns(&entry.patterns)),
        "formula" => entry!(formula, |entry| Fill::new(entry.terms.iter().map(|(name, number)| format!("{name} = {number}")))),
        "construction" => {
            entry!(constructions, |entry| Fill::new([format!("{} words that reflecting the issue goes by", entry.words.len())])
                .examples(entry.hits.iter().map(|hit| format!("+ {} → {}", hit.says.value, hit.becomes.value))))
        }
        "mood" => entry!(moods, |mood| Fill::new([mood.strategy.clone()])
            .more("a reply may say", &mood.naming)
            .more("feels like", &mood.like)
            .patterns(&mood.patterns)),
        "move" => {
            entry!(moves, |entry| Fill::new([format!("{} ({:?}, stands {})", entry.title, entry.polarity, entry.position).to_lowercase()])
                .patterns(&entry.patterns))
        }
        "evidence" => entry!(evidence, |entry| Fill::new([
            entry.finding.clone(),
            entry.citation.clone(),
            format!("strength: {}; checked: {}", entry.strength, entry.checked)
        ])
        .examples(uses(packs, id))),
        "region" => entry!(regions, |region| Fill::new([format!("{} helplines", region.helplines.len())])),
        "rule" => entry!(rules, |rule| Fill::new([
            rule.title.clone(),
            rule.message.clone(),
            format!("{} · {} · step: {} · {}", rule.kind, rule.severity.name(), rule.axis, rule.strength)
        ])
        .avoid(rule.instead.iter().cloned())
        .patterns(&rule.patterns)),
        "signal" => entry!(signals, |signal| {
            let shows = signal.shows.map(|(mechanism, level)| format!("counts as {mechanism}, level {level}"));
            let axis = signal.axis.map(|axis| format!("counts for the step {axis}"));
            Fill::new(["something that counts for a reply".to_owned()].into_iter().chain(shows).chain(axis).chain(signal.strength.clone()))
                .patterns(&signal.patterns)
        }),
        "scenario" => entry!(scenarios, |scenario| Fill::new([
            format!("a situation to practise: {}", scenario.title),
            scenario.brief.value.clone(),
            format!("{} · {} · what it teaches: {}", scenario.industry, scenario.channel, scenario.skill)
        ])),
        _ => None,
    }
}

/// What an entry has to say for itself.
#[derive(Default)]
struct Fill {
    what: Vec<String>,
    instead: Vec<String>,
    examples: Vec<String>,
}

/// Most examples of each sort.
const MOST: usize = 3;

impl Fill {
    fn new(what: impl IntoIterator<Item = String>) -> Self {
        Self { what: what.into_iter().collect(), ..Self::default() }
    }

    fn more(mut self, label: &str, texts: &[Placed<String>]) -> Self {
        if !texts.is_empty() {
            let list: Vec<&str> = texts.iter().map(|text| text.value.as_str()).collect();
            self.what.push(format!("{label}: {}", list.join(" · ")));
        }
        self
    }

    fn avoid(mut self, instead: impl IntoIterator<Item = String>) -> Self {
        self.instead.extend(instead);
        self
    }

    fn examples(mut self, examples: impl IntoIterator<Item = String>) -> Self {
        self.examples.extend(examples);
        self
    }

    fn patterns(mut self, patterns: &Patterns) -> Self {
        self.examples.extend(patterns.hits.iter().take(MOST).map(|hit| format!("+ {}", hit.value)));
        self.examples.extend(patterns.misses.iter().take(MOST).map(|miss| format!("- {}", miss.value)));
        self
    }
}

/// The rules that rest on a piece of evidence.
fn uses(packs: &Packs, id: &str) -> Vec<String> {
    let declared = packs.rules.iter().filter(|rule| rule.meta.evidence.iter().any(|own| own.value == id)).map(|rule| rule.meta.id.as_str());
    let built = crate::coach::rules::RULES.iter().filter(|rule| rule.evidence.contains(&id)).map(|rule| rule.id);
    let all: Vec<&str> = declared.chain(built).collect();
    if all.is_empty() { Vec::new() } else { vec![format!("rules that rest on it: {}", all.join(", "))] }
}
