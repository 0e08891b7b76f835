//! Packs made ready for reading: patterns compiled, tables looked up once.

use crate::matcher::{Matcher, Owner};
use crate::pack::Packs;
use crate::pack::model::{Patterns, Placed};
use crate::reflect::{List, Lists, Reflector};
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// Packs with everything that reading compiles from them.
#[derive(Debug)]
pub struct Knowledge {
    /// The packs.
    pub packs: Packs,
    /// All patterns.
    pub matcher: Matcher,
    /// Turns the customer's clause into ours.
    pub reflector: Reflector,
    /// What is looked for in replies, compiled when the first reply is reviewed.
    replies: OnceLock<Matcher>,
    /// The topics in whose list of things a word stands.
    things: OnceLock<HashMap<String, Vec<u32>>>,
    /// Things that people judge, from the packs' list.
    judged: OnceLock<HashSet<String>>,
}

impl Knowledge {
    /// Compiles packs. A pattern that cannot be read is left out; `pack check` reports it.
    #[must_use]
    pub fn new(packs: Packs) -> Self {
        // Both halves take about as long; a second core does one of them.
        let (matcher, reflector) = std::thread::scope(|scope| {
            let reflector = scope.spawn(|| reflector(&packs));
            let matcher = matcher(&packs);
            (matcher, reflector.join().ok())
        });
        let reflector = reflector.unwrap_or_else(|| Reflector::new(&Lists::new(std::iter::empty())));
        Self { packs, matcher, reflector, replies: OnceLock::new(), things: OnceLock::new(), judged: OnceLock::new() }
    }

    /// The patterns of rules, signals and moves, for replies.
    pub fn replies(&self) -> &Matcher {
        self.replies.get_or_init(|| {
            let mut matcher = Matcher::new();
            for (owner, patterns) in of_replies(&self.packs) {
                add_all(&mut matcher, owner, &patterns.any, false);
                add_all(&mut matcher, owner, &patterns.unless, true);
            }
            matcher
        })
    }

    /// The topics to whose things a word (in the form that `key` gives it) belongs.
    pub fn topics_of(&self, word: &str, key: fn(&str) -> &str) -> &[u32] {
        let things = self.things.get_or_init(|| {
            let mut things: HashMap<String, Vec<u32>> = HashMap::new();
            for (index, topic) in self.packs.topics.iter().enumerate() {
                for thing in topic.things.iter().filter(|thing| !thing.value.contains(' ')) {
                    things.entry(key(&thing.value.to_lowercase()).to_owned()).or_default().push(index as u32);
                }
            }
            things
        });
        things.get(word).map_or(&[], Vec::as_slice)
    }

    /// Whether a word (or two) in lower case names something that people judge: `food`, `cabin crew`.
    pub(super) fn is_judged(&self, word: &str) -> bool {
        let judged = self.judged.get_or_init(|| {
            let lists = self.packs.constructions.iter().filter(|entry| entry.meta.id == List::Judged.id());
            lists.flat_map(|entry| entry.words.iter().map(|word| word.value.to_lowercase())).collect()
        });
        judged.contains(word)
    }

    /// A number of the formula, or `otherwise` where no pack gives it.
    #[must_use]
    pub fn number(&self, formula: &str, term: &str, otherwise: f64) -> f64 {
        self.packs
            .formula
            .iter()
            .find(|entry| entry.meta.id == formula)
            .and_then(|entry| entry.terms.get(term))
            .copied()
            .unwrap_or(otherwise)
    }
}

fn matcher(packs: &Packs) -> Matcher {
    let mut matcher = Matcher::new();
    for (owner, patterns) in owned(packs) {
        add_all(&mut matcher, owner, &patterns.any, false);
        add_all(&mut matcher, owner, &patterns.unless, true);
    }
    for (i, entry) in packs.situations.iter().enumerate() {
        add_all(&mut matcher, Owner::Stake(i as u32), &entry.stakes, false);
    }
    matcher
}

fn reflector(packs: &Packs) -> Reflector {
    let words: Vec<Vec<String>> =
        packs.constructions.iter().map(|entry| entry.words.iter().map(|word| word.value.clone()).collect()).collect();
    Reflector::new(&Lists::new(
        packs.constructions.iter().zip(&words).map(|(entry, words)| (entry.meta.id.as_str(), words.as_slice(), entry.check)),
    ))
}

/// Every entry that has patterns, with its owner.
pub fn owned(packs: &Packs) -> impl Iterator<Item = (Owner, &Patterns)> {
    let cues = packs.cues.iter().enumerate().map(|(i, entry)| (Owner::Cue(i as u32), &entry.patterns));
    let moods = packs.moods.iter().enumerate().map(|(i, entry)| (Owner::Mood(i as u32), &entry.patterns));
    let lexicon = packs.lexicon.iter().enumerate().map(|(i, entry)| (Owner::Lexicon(i as u32), &entry.patterns));
    let topics = packs.topics.iter().enumerate().map(|(i, entry)| (Owner::Topic(i as u32), &entry.patterns));
    let asks = packs.asks.iter().enumerate().map(|(i, entry)| (Owner::Ask(i as u32), &entry.patterns));
    let situations = packs.situations.iter().enumerate().map(|(i, entry)| (Owner::Situation(i as u32), &entry.patterns));
    let flags = packs.flags.iter().enumerate().map(|(i, entry)| (Owner::Flag(i as u32), &entry.patterns));
    cues.chain(moods).chain(lexicon).chain(topics).chain(asks).chain(situations).chain(flags)
}

/// Every entry whose patterns are looked for in replies, with its owner.
pub fn of_replies(packs: &Packs) -> impl Iterator<Item = (Owner, &Patterns)> {
    let rules = packs.rules.iter().enumerate().map(|(i, entry)| (Owner::Rule(i as u32), &entry.patterns));
    let signals = packs.signals.iter().enumerate().map(|(i, entry)| (Owner::Signal(i as u32), &entry.patterns));
    let moves = packs.moves.iter().enumerate().map(|(i, entry)| (Owner::Move(i as u32), &entry.patterns));
    rules.chain(signals).chain(moves)
}

fn add_all(matcher: &mut Matcher, owner: Owner, patterns: &[Placed<String>], cancels: bool) {
    for pattern in patterns {
        matcher.add_text(owner, &pattern.value, cancels);
    }
}
