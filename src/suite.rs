//! Runs the packs' own examples: every `hits` must match its entry, every `misses` must not.

use crate::coach;
use crate::finding::{Finding, Severity};
use crate::matcher::{Matcher, Owner, ValueAt};
use crate::pack::model::{Meta, Patterns, Placed};
use crate::pack::scenario::State;
use crate::pack::{self, Layer, Loaded, Packs};
use crate::practice;
use crate::reading::{Knowledge, of_replies, owned, value_places};
use crate::scope::{self, Sense};
use crate::span::Span;
use crate::text::Document;

/// What came of running all examples.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// How many were run.
    pub examples: usize,
    /// Those that did not do what they should, at their place in the pack.
    pub failures: Vec<Finding>,
    /// How many entries have patterns, and so can be exercised.
    pub entries: usize,
    /// Entries that no example exercises one way or the other: nothing shows that they match, or that they don't match everything.
    pub uncovered: Vec<Finding>,
}

/// Loads layers to find everything that is wrong with them: what a pack's own files show, and what only the coach knows.
#[must_use]
pub fn check(layers: &[Layer]) -> Loaded {
    let mut loaded = pack::check(layers);
    loaded.findings.extend(coach::unknown_allowed(&loaded.packs));
    loaded
}

/// Runs every example of every entry.
#[must_use]
pub fn run(packs: Packs) -> Report {
    let knowledge = Knowledge::new(packs);
    let mut report = Report::default();
    for (owner, patterns) in owned(&knowledge.packs) {
        for hit in &patterns.hits {
            report.examples += 1;
            if let Err(why) = matches(&knowledge, owner, patterns, &hit.value) {
                report.failures.push(failure(&knowledge.packs, owner, hit, "hit-missed", format!("this should match, but {why}")));
            }
        }
        for miss in &patterns.misses {
            report.examples += 1;
            if let Ok(span) = matches(&knowledge, owner, patterns, &miss.value) {
                let words = span.of(&miss.value);
                report.failures.push(failure(
                    &knowledge.packs,
                    owner,
                    miss,
                    "miss-matched",
                    format!("this should not match, but \"{words}\" does"),
                ));
            }
        }
    }
    replies(&knowledge, &mut report);
    reflections(&knowledge, &mut report);
    practising(&knowledge, &mut report);
    coverage(&knowledge.packs, &mut report);
    report
}

/// Which entries no example exercises, counting only the examples that do what they should.
fn coverage(packs: &Packs, report: &mut Report) {
    // A list of words alone has nothing to match by itself, and one that only refuses nothing to yield.
    let of_constructions =
        packs.constructions.iter().filter(|entry| !entry.hits.is_empty()).map(|entry| (&entry.meta, entry.hits.len(), entry.misses.len()));
    let of_patterns = owned(packs)
        .chain(of_replies(packs))
        .filter(|(_, patterns)| !patterns.any.is_empty())
        .map(|(owner, patterns)| (meta(packs, owner), patterns.hits.len(), patterns.misses.len()));
    let mut uncovered = Vec::new();
    for (meta, hits, misses) in of_patterns.chain(of_constructions) {
        report.entries += 1;
        let failed = |code: &str| report.failures.iter().filter(|failure| failure.code == code && inside(packs, meta, failure)).count();
        let lacks = match (hits > failed("hit-missed"), misses > failed("miss-matched")) {
            (true, true) => continue,
            (false, true) => "a sentence that it should match (`hits`)",
            (true, false) => "a sentence that it should not match (`misses`)",
            (false, false) => "a sentence that it should match (`hits`) and one that it should not (`misses`)",
        };
        let place = Placed { value: String::new(), span: meta.span };
        uncovered.push(at(packs, meta, &place, "not-exercised", format!("`{}` lacks {lacks}", meta.id)));
    }
    report.uncovered = uncovered;
}

/// Whether a failure lies in the text of an entry.
fn inside(packs: &Packs, meta: &Meta, failure: &Finding) -> bool {
    let (Some(listed), Some(file)) = (packs.listed.get(meta.listed), packs.files.get(meta.file)) else { return false };
    failure.source.as_ref().is_some_and(|source| source.name() == file.name()) && listed.span.contains(failure.span)
}

/// Whether an entry's match in the text counts; where it was found, or why not.
fn matches(knowledge: &Knowledge, owner: Owner, patterns: &Patterns, text: &str) -> Result<Span, String> {
    let document = Document::new(text);
    let values: Vec<ValueAt> = value_places(&document);
    let found = knowledge.matcher.find_all(&document, &values);
    let mut why = None;
    for (one, cancelled) in found.iter().filter(|(one, _)| one.owner == owner) {
        let words = one.span.of(text);
        if *cancelled {
            why = Some(cancelled_by(patterns, &document, &values, words));
            continue;
        }
        match scope::judge(&document, one, sense(knowledge, owner)) {
            None => return Ok(one.span),
            // A question about it still is about it.
            Some(scope::Dropped::Asked) if matches!(owner, Owner::Situation(_) | Owner::Flag(_)) => return Ok(one.span),
            Some(dropped) => why = Some(format!("\"{words}\" is {} there", dropped.reason())),
        }
    }
    Err(why.unwrap_or_else(|| nearest(patterns, &document, &values, text)))
}

/// Which pattern came nearest, and the word at which it failed.
fn nearest(patterns: &Patterns, document: &Document, values: &[ValueAt], text: &str) -> String {
    let mut matcher = Matcher::new();
    for pattern in &patterns.any {
        matcher.add_text(Owner::Cue(0), &pattern.value, false);
    }
    match matcher.nearest(document, values) {
        None => "none of its patterns begins with a word of it".to_owned(),
        Some(found) => {
            let stands = found.stands.map_or_else(|| "the sentence ends".to_owned(), |word| format!("\"{word}\" stands"));
            format!("after \"{}\" {stands} where {} is wanted", found.span.of(text), found.wanted)
        }
    }
}

/// The `unless` that cancels a match.
fn cancelled_by(patterns: &Patterns, document: &Document, values: &[ValueAt], words: &str) -> String {
    let one = patterns.unless.iter().find(|unless| {
        let mut matcher = Matcher::new();
        matcher.add_text(Owner::Cue(0), &unless.value, false) && !matcher.find(document, values).is_empty()
    });
    match one {
        Some(unless) => format!("`unless: {}` cancels \"{words}\"", unless.value),
        None => format!("an `unless` cancels \"{words}\""),
    }
}

fn sense(knowledge: &Knowledge, owner: Owner) -> Sense {
    match owner {
        Owner::Cue(index) => crate::reading::sense(knowledge.packs.cues[index as usize].family),
        Owner::Lexicon(index) if knowledge.packs.lexicon[index as usize].weight > 0.0 => Sense::Good,
        // A stop flag prefers to be wrong: only its own `unless` excuses it.
        Owner::Flag(index) if knowledge.packs.flags[index as usize].action == crate::vocab::Action::Stop => Sense::Plain,
        Owner::Topic(_) | Owner::Ask(_) => Sense::Plain,
        _ => Sense::Bad,
    }
}

/// Examples of what the coach looks for in replies.
fn replies(knowledge: &Knowledge, report: &mut Report) {
    for (owner, patterns) in of_replies(&knowledge.packs) {
        let finds = |text: &str| match owner {
            Owner::Rule(index) => coach::finds(knowledge, index as usize, text),
            _ => coach::shows(knowledge, owner, text),
        };
        for (list, wanted) in [(&patterns.hits, true), (&patterns.misses, false)] {
            for example in list {
                report.examples += 1;
                if finds(&example.value) != wanted {
                    let (code, message) = if wanted {
                        ("hit-missed", "this should match, but it does not")
                    } else {
                        ("miss-matched", "this should not match, but it does")
                    };
                    report.failures.push(failure(&knowledge.packs, owner, example, code, message.to_owned()));
                }
            }
        }
    }
}

/// Scenarios: every way has an answer that takes it; model replies take the best one, and the coach has no warning for them.
fn practising(knowledge: &Knowledge, report: &mut Report) {
    for scenario in &knowledge.packs.scenarios {
        for (at, state) in scenario.states.iter().enumerate() {
            let mut told = |place: &Placed<String>, code: &'static str, message: String| {
                let message = format!("`{}` in `{}`: {message}", state.id.value, scenario.meta.id);
                report.failures.push(self::at(&knowledge.packs, &scenario.meta, place, code, message));
            };
            let best = scenario.best_way(at);
            let mut taken = vec![false; state.ways.len()];
            for model in &state.models {
                report.examples += 1;
                let review = practice::review(knowledge, scenario, at, &model.reply.value);
                if let Some(finding) = review.at_least(Severity::Warning).next() {
                    let message = format!("the coach says of this model reply: {} ({})", finding.message, finding.rule);
                    told(&model.reply, "model-fails", message);
                }
                let way = practice::way(knowledge, scenario, at, &review);
                way.into_iter().for_each(|way| taken[way] = true);
                if way != best {
                    told(&model.reply, "model-misses", format!("this model reply {}", led(state, way, best)));
                }
            }
            for (n, way) in state.ways.iter().enumerate() {
                for example in &way.examples {
                    report.examples += 1;
                    let review = practice::review(knowledge, scenario, at, &example.value);
                    let took = practice::way(knowledge, scenario, at, &review);
                    taken[n] |= took == Some(n);
                    if took != Some(n) {
                        told(example, "hit-missed", format!("this answer {}", led(state, took, Some(n))));
                    }
                }
            }
            for (way, _) in state.ways.iter().zip(taken).filter(|(_, taken)| !taken) {
                let message = format!("no example takes the way to `{}`", way.to.value);
                told(&way.to, "way-untested", message);
            }
        }
    }
}

/// "leads to `gone`, and should lead to `helped`"
fn led(state: &State, took: Option<usize>, wanted: Option<usize>) -> String {
    let name = |way: Option<usize>| {
        way.map_or_else(
            || "nowhere".to_owned(),
            |way| format!("to `{}` (way {} of {})", state.ways[way].to.value, way + 1, state.ways.len()),
        )
    };
    format!("leads {}, and should lead {}", name(took), name(wanted))
}

/// Constructions' examples: what is said must become what is written beside it.
fn reflections(knowledge: &Knowledge, report: &mut Report) {
    for entry in &knowledge.packs.constructions {
        // Good news is told beside the issue, never as one.
        let good = entry.meta.id.starts_with("good-");
        let told = |text: &str| {
            let reading = crate::reading::read(knowledge, text, &crate::reading::ReadOptions::default());
            if good { reading.good_news } else { reading.issue.and_then(|issue| issue.reflected) }
        };
        for hit in &entry.hits {
            report.examples += 1;
            let got = told(&hit.says.value).map(|clause| clause.text);
            if got.as_deref() != Some(hit.becomes.value.as_str()) {
                let message =
                    format!("\"{}\" becomes {}", hit.says.value, got.map_or_else(|| "nothing".to_owned(), |got| format!("\"{got}\"")));
                report.failures.push(at(&knowledge.packs, &entry.meta, &hit.becomes, "hit-missed", message));
            }
        }
        for miss in &entry.misses {
            report.examples += 1;
            if let Some(got) = told(&miss.value) {
                report.failures.push(at(
                    &knowledge.packs,
                    &entry.meta,
                    miss,
                    "miss-matched",
                    format!("nothing should be reflected here, but \"{}\" is", got.text),
                ));
            }
        }
    }
}

fn failure(packs: &Packs, owner: Owner, example: &Placed<String>, code: &'static str, message: String) -> Finding {
    let meta = meta(packs, owner);
    at(packs, meta, example, code, format!("`{}`: {message}", meta.id))
}

fn meta(packs: &Packs, owner: Owner) -> &Meta {
    match owner {
        Owner::Cue(i) => &packs.cues[i as usize].meta,
        Owner::Mood(i) => &packs.moods[i as usize].meta,
        Owner::Lexicon(i) => &packs.lexicon[i as usize].meta,
        Owner::Topic(i) => &packs.topics[i as usize].meta,
        Owner::Ask(i) => &packs.asks[i as usize].meta,
        Owner::Situation(i) | Owner::Stake(i) => &packs.situations[i as usize].meta,
        Owner::Flag(i) => &packs.flags[i as usize].meta,
        Owner::Rule(i) => &packs.rules[i as usize].meta,
        Owner::Signal(i) => &packs.signals[i as usize].meta,
        Owner::Move(i) => &packs.moves[i as usize].meta,
    }
}

fn at(packs: &Packs, meta: &Meta, place: &Placed<String>, code: &'static str, message: String) -> Finding {
    match packs.files.get(meta.file) {
        Some(source) => Finding::error(code, source, place.span, message),
        None => Finding { code, severity: Severity::Error, source: None, span: place.span, message, help: None, fix: None },
    }
}
