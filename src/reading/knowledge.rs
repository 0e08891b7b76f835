//! Packs made ready for reading: patterns compiled, tables looked up once.

use crate::baked;
use crate::matcher::{Matcher, Owner};
use crate::pack::Packs;
use crate::pack::model::{Patterns, Placed};
use crate::program::{Programs, WordHasher, Words};
use crate::reflect::{List, Lists, Reflector};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::BuildHasherDefault;
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
    /// Groups of words for one thing, by word.
    same_thing: OnceLock<HashMap<String, Vec<u32>, BuildHasherDefault<WordHasher>>>,
    /// Things that people judge, from the packs' list.
    judged: OnceLock<Judged>,
    /// The formulas' numbers, each with the id of its formula.
    formulas: OnceLock<Vec<(String, Formula)>>,
    looked_into: OnceLock<WordSet>,
    review: OnceLock<ReviewWords>,
    staff: OnceLock<WordSet>,
}

/// A set of words and of the names of things.
type WordSet = HashSet<String, BuildHasherDefault<WordHasher>>;

/// Things that people judge.
#[derive(Debug, Default)]
struct Judged {
    things: Words,
    /// The first words of those that have two.
    first: Words,
}

/// The numbers of a formula by their names.
#[derive(Debug, Default)]
struct Formula {
    names: Words,
    numbers: Vec<f64>,
}

/// The words by which a review says what was good and what was not.
#[derive(Debug)]
pub(super) struct ReviewWords {
    /// Things that are judged.
    pub(super) things: WordSet,
    /// What is wrong with a thing, said before it.
    pub(super) faults: WordSet,
    /// Verdicts against.
    pub(super) bad: WordSet,
    /// Verdicts for.
    pub(super) good: WordSet,
    /// What is missed where there is none.
    pub(super) missed: WordSet,
    /// The words with which things that are judged or missed begin: most words are none, and need no look at those behind them.
    pub(super) opens: WordSet,
}

/// What is compiled from packs before the first message is read.
pub(crate) struct Compiled {
    matcher: Matcher,
    reflector: Reflector,
}

impl Compiled {
    /// Compiles packs.
    pub(crate) fn of(packs: &Packs) -> Self {
        Self { matcher: matcher(packs), reflector: reflector(packs) }
    }
}

impl Knowledge {
    /// Compiles packs. A pattern that cannot be read is left out; `pack check` reports it.
    #[must_use]
    pub fn new(packs: Packs) -> Self {
        let compiled = Compiled::of(&packs);
        Self::of_compiled(packs, compiled)
    }

    /// The same where what is compiled from the packs is there already.
    pub(crate) fn of_compiled(packs: Packs, compiled: Compiled) -> Self {
        Self {
            packs,
            matcher: compiled.matcher,
            reflector: compiled.reflector,
            replies: OnceLock::new(),
            same_thing: OnceLock::new(),
            judged: OnceLock::new(),
            formulas: OnceLock::new(),
            looked_into: OnceLock::new(),
            review: OnceLock::new(),
            staff: OnceLock::new(),
        }
    }

    /// The patterns of rules, signals and moves, for replies.
    pub fn replies(&self) -> &Matcher {
        self.replies.get_or_init(|| {
            let mut matcher = over(baked::reply_programs(), of_replies(&self.packs));
            add_own(&mut matcher, of_replies(&self.packs));
            matcher
        })
    }

    /// The packs' groups of words for one thing in which a word (in the form that `key` gives it) stands.
    pub fn same_thing(&self, word: &str, key: fn(&str) -> &str) -> &[u32] {
        let groups = self.same_thing.get_or_init(|| {
            let mut groups: HashMap<String, Vec<u32>, _> = HashMap::default();
            let lists = self.packs.constructions.iter().filter(|entry| entry.meta.id == List::SameThing.id());
            for (index, group) in (0..).zip(lists.flat_map(|entry| &entry.words)) {
                for word in group.value.to_lowercase().split_whitespace() {
                    let of_word = groups.entry(key(word).to_owned()).or_default();
                    if !of_word.contains(&index) {
                        of_word.push(index);
                    }
                }
            }
            groups
        });
        groups.get(word).map_or(&[], Vec::as_slice)
    }

    /// Whether a word (or two) in lower case names something that people judge: `food`, `cabin crew`.
    pub(super) fn is_judged(&self, word: &str) -> bool {
        self.judged().things.get(word).is_some()
    }

    /// Whether such a thing of two words may begin with a word.
    pub(super) fn begins_judged(&self, word: &str) -> bool {
        self.judged().first.get(word).is_some()
    }

    fn judged(&self) -> &Judged {
        self.judged.get_or_init(|| {
            let mut judged = Judged::default();
            for thing in self.listed(List::Judged) {
                judged.things.number(&thing);
                if let Some((first, _)) = thing.split_once(' ') {
                    judged.first.number(first);
                }
            }
            judged
        })
    }

    /// The words by which a review judges, from the packs' lists.
    pub(super) fn review_words(&self) -> &ReviewWords {
        self.review.get_or_init(|| {
            let mut things = self.words_of(List::Judged);
            things.extend(self.words_of(List::ReviewThings));
            let missed = self.words_of(List::MissedThings);
            let opens = things.iter().chain(&missed).filter_map(|thing| Some(thing.split(' ').next()?.to_owned())).collect();
            ReviewWords {
                things,
                faults: self.words_of(List::FaultedAs),
                bad: self.words_of(List::BadSaid),
                good: self.words_of(List::GoodSaid),
                missed,
                opens,
            }
        })
    }

    /// Whether a noun phrase ends in something that a person at a desk can look into: `your refund`, `your credit report`.
    #[must_use]
    pub fn is_looked_into(&self, noun: &str) -> bool {
        let lower = noun.to_lowercase();
        let mut words = lower.rsplit(' ');
        let (last, before) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let known = self.looked_into.get_or_init(|| self.words_of(List::LookedInto));
        known.contains(last) || known.contains(&format!("{before} {last}"))
    }

    /// Whether `noun` is somebody who works for us ("the lad on chat"): a person is no thing to be looked into.
    #[must_use]
    pub fn is_somebody(&self, noun: &str) -> bool {
        let staff = self.staff.get_or_init(|| self.words_of(List::Staff));
        // "your five year old"
        if noun.ends_with(" old") {
            return true;
        }
        let head = noun.split([' ', ',']).take_while(|word| !matches!(*word, "on" | "at" | "in" | "from" | "who" | "of" | "with")).last();
        head.is_some_and(|head| staff.contains(head.to_lowercase().as_str()))
    }

    /// Whether `noun` is one of the things of any of `topics`, by id: what is said of a bill is said of no doorbell.
    #[must_use]
    pub fn is_thing_of<'t>(&self, noun: &str, topics: impl Iterator<Item = &'t str>) -> bool {
        let lower = noun.to_lowercase();
        let ends = |thing: &str| {
            let thing = thing.to_lowercase();
            lower
                .strip_suffix(thing.as_str())
                .or_else(|| lower.strip_suffix(&format!("{thing}s")))
                .is_some_and(|before| before.is_empty() || before.ends_with(' '))
        };
        topics.filter_map(|id| self.packs.topics.iter().find(|topic| topic.meta.id == id)).any(|topic| {
            topic.noun.value.to_lowercase() == lower
                || topic.things.iter().any(|thing| ends(&thing.value))
                || ends(topic.noun.value.rsplit(' ').next().unwrap_or_default())
        })
    }

    /// The words of one of the packs' lists, in lower case.
    fn words_of(&self, list: List) -> WordSet {
        self.listed(list).collect()
    }

    fn listed(&self, list: List) -> impl Iterator<Item = String> {
        let lists = self.packs.constructions.iter().filter(move |entry| entry.meta.id == list.id());
        lists.flat_map(|entry| entry.words.iter().map(|word| word.value.to_lowercase()))
    }

    /// A number of the formula, or `otherwise` where no pack gives it.
    #[must_use]
    pub fn number(&self, formula: &str, term: &str, otherwise: f64) -> f64 {
        let formulas = self.formulas.get_or_init(|| {
            let of = |terms: &BTreeMap<String, f64>| {
                let mut names = Words::default();
                terms.keys().for_each(|name| _ = names.number(name));
                Formula { names, numbers: terms.values().copied().collect() }
            };
            self.packs.formula.iter().map(|entry| (entry.meta.id.clone(), of(&entry.terms))).collect()
        });
        let known = formulas.iter().find(|(id, _)| id == formula).map(|(_, formula)| formula);
        known.and_then(|known| Some(known.numbers[known.names.get(term)? as usize])).unwrap_or(otherwise)
    }
}

fn matcher(packs: &Packs) -> Matcher {
    let mut matcher = over(baked::message_programs(), owned(packs));
    add_own(&mut matcher, owned(packs));
    for (i, entry) in packs.situations.iter().enumerate() {
        add_all(&mut matcher, Owner::Stake(i as u32), &entry.stakes, false);
    }
    matcher
}

fn reflector(packs: &Packs) -> Reflector {
    // Groups of words for one thing compare two texts; of how a sentence is built they say nothing.
    // Nor do the words by which a review judges.
    let of_texts = [List::SameThing, List::ReviewThings, List::FaultedAs, List::BadSaid, List::GoodSaid, List::MissedThings];
    let entries = || packs.constructions.iter().filter(|entry| !of_texts.iter().any(|list| list.id() == entry.meta.id));
    Reflector::new(&Lists::new(entries().map(|entry| (entry.meta.id.as_str(), entry.words.as_slice(), entry.check))))
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

/// A matcher that starts with the patterns that were compiled when the program was built, as far as their entries are in use.
fn over<'p>(programs: &'static [u8], entries: impl Iterator<Item = (Owner, &'p Patterns)>) -> Matcher {
    let mut owners = Vec::new();
    for (owner, slot) in entries.filter_map(|(owner, patterns)| Some((owner, patterns.baked? as usize))) {
        if owners.len() < slot + 2 {
            owners.resize(slot + 2, None);
        }
        owners[slot] = Some(owner);
        if let Owner::Situation(index) = owner {
            owners[slot + 1] = Some(Owner::Stake(index));
        }
    }
    // Packs that were read whole, or none of our own: nothing to start with.
    let programs = if owners.is_empty() { None } else { Programs::from_bytes(programs) };
    programs.map_or_else(Matcher::new, |programs| Matcher::over(programs, owners))
}

/// Compiles the patterns of the entries that were not compiled before.
fn add_own<'p>(matcher: &mut Matcher, entries: impl Iterator<Item = (Owner, &'p Patterns)>) {
    for (owner, patterns) in entries {
        add_all(matcher, owner, &patterns.any, false);
        add_all(matcher, owner, &patterns.unless, true);
    }
}

fn add_all(matcher: &mut Matcher, owner: Owner, patterns: &[Placed<String>], cancels: bool) {
    for pattern in patterns {
        matcher.add_text(owner, &pattern.value, cancels);
    }
}
