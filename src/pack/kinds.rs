//! The kinds of entry: what each is called, how it is read and where it is kept.

use super::fields::{Field, Fields, describe, read};
use super::model::{
    Ask, Construction, Cue, Evidence, FlagEntry, Formula, Frame, Gesture, Lexicon, Meta, MoodEntry, MoveEntry, Packs, Phrase, Region, Rule,
    Signal, SituationEntry, Topic, Voice,
};
use super::read;
use super::scenario::Scenario;
use super::tree::{Kind as Tree, Node};
use crate::finding::Finding;
use crate::source::Source;

/// Shows what the entries of one kind have in common to the caller.
type Each = fn(&Packs, &mut dyn FnMut(&Meta));

/// A kind of entry.
pub struct Kind {
    /// The top-level key in YAML: `cues`.
    pub key: &'static str,
    /// One of them: `cue`.
    pub name: &'static str,
    /// What it is for, in a trainer's words.
    pub doc: &'static str,
    /// The fields an entry may have.
    pub fields: fn() -> Vec<Field>,
    /// Reads one entry into `packs`; false when it could not be used.
    pub(super) read: fn(&Source, &Node, &mut Vec<Finding>, &mut Packs, file: usize, listed: usize) -> bool,
    /// What all entries of the kind have in common, one after the other.
    pub(super) each: Each,
    /// Says of which file all entries of the kind are.
    pub(super) of_file: fn(&mut Packs, file: usize),
    /// Makes room for the entries of other packs, so that they are moved but once.
    pub(super) reserve: fn(&mut Packs, &mut dyn Iterator<Item = &Packs>),
    /// Moves the entries of other packs to the end of these, which have so many listings before theirs.
    pub(super) join: fn(&mut Packs, &mut Packs, listed: usize),
    /// Keeps the entries whose listing keeps its place or gets a new one.
    pub(super) keep: fn(&mut Packs, &dyn Fn(usize) -> Option<usize>),
}

macro_rules! kinds {
    ($($key:literal $name:literal $list:ident $type:ty, $read:ident, $doc:literal;)+) => {
        /// Every kind, in the order in which they are documented.
        pub static KINDS: &[Kind] = &[$(
            Kind {
                key: $key,
                name: $name,
                doc: $doc,
                fields: || describe(read::$read),
                read: |source, node, findings, packs, file, listed| {
                    let Some(mut entry) = self::read::<$type>($name, source, node, findings, read::$read) else { return false };
                    place(&mut entry.meta, file, listed);
                    packs.$list.push(entry);
                    true
                },
                each: |packs, see| packs.$list.iter().for_each(|entry| see(&entry.meta)),
                of_file: |packs, file| packs.$list.iter_mut().for_each(|entry| entry.meta.file = file),
                reserve: |packs, others| packs.$list.reserve_exact(others.map(|other| other.$list.len()).sum()),
                join: |packs, more, listed| {
                    packs.$list.extend(more.$list.drain(..).map(|mut entry| {
                        entry.meta.listed += listed;
                        entry
                    }));
                },
                keep: |packs, to| packs.$list.retain_mut(|entry| move_to(&mut entry.meta, to)),
            },
        )+];
    };
}

kinds! {
    "cues" "cue" cues Cue, cue, "when they write …: words by which a customer shows what they feel or what went wrong";
    "topics" "topic" topics Topic, topic, "they write about …: types of issue, what is needed and what is usually done";
    "asks" "ask" asks Ask, ask, "they ask for …: what the customer wants done";
    "situations" "situation" situations SituationEntry, situation, "take care when …: what surrounds the message, and what is at stake";
    "flags" "flag" flags FlagEntry, flag, "stop when …: what stops or routes a message, with its card";
    "phrases" "phrase" phrases Phrase, phrase, "say …: sentences with slots, each making one move";
    "frames" "frame" frames Frame, frame, "in this order …: moves in paragraphs for a channel and a kind of message";
    "voices" "voice" voices Voice, voice, "sound like us …: greetings, words to use and to avoid";
    "gestures" "gesture" gestures Gesture, gesture, "you may offer …: what, up to how much, with whose approval";
    "rules" "rule" rules Rule, rule, "in a reply, don't …: what the coach looks for";
    "signals" "signal" signals Signal, signal, "a reply shows …: what the coach counts for it";
    "scenarios" "scenario" scenarios Scenario, scenario, "practise …: situations to answer";
    "lexicon" "lexicon" lexicon Lexicon, lexicon, "counts for …: weighted words";
    "formula" "formula" formula Formula, formula, "how evidence adds up: named numbers";
    "constructions" "construction" constructions Construction, construction, "problems are told like …: what a customer says and what it becomes in our voice";
    "moods" "mood" moods MoodEntry, mood, "what each mood allows a reply to name";
    "moves" "move" moves MoveEntry, reply_move, "what each move does and where it stands";
    "evidence" "evidence" evidence Evidence, evidence, "why: findings with their citations";
    "region" "region" regions Region, region, "helplines of a region";
}

fn place(meta: &mut Meta, file: usize, listed: usize) {
    meta.file = file;
    meta.listed = listed;
}

fn move_to(meta: &mut Meta, to: &dyn Fn(usize) -> Option<usize>) -> bool {
    match to(meta.listed) {
        Some(index) => {
            meta.listed = index;
            true
        }
        None => false,
    }
}

/// The value of an entry's `id`, if it has one.
pub(super) fn id<'n>(entry: &'n Node, source: &Source) -> Option<&'n Node> {
    let Tree::Map(fields) = &entry.kind else { return None };
    fields.iter().find(|(key, _)| key.text(source.text()) == Some("id")).map(|(_, value)| value)
}

/// The kind written under a top-level key.
#[must_use]
pub fn by_key(key: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.key == key)
}

/// The kind called by its singular name.
#[must_use]
pub fn by_name(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}

/// The fields of `pack.yaml`.
#[must_use]
pub fn manifest_fields() -> Vec<Field> {
    describe(|f: &mut Fields<'_>| read::manifest(f))
}
