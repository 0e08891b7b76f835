//! What packs hold, once read and found valid: the domain types every later layer works with.
//!
//! Texts that a trainer wrote keep their place in the file ([`Placed`]), so a
//! fault found late (a slot no fact can fill) is still shown at the right column.

pub use super::coaching::{Repair, Rule, Signal};

use super::fields::Word;
use super::scenario::Scenario;
use crate::source::Source;
use crate::span::Span;
use crate::vocab::{Action, Channel, FactKind, Family, Fault, Flag, Mood, Move, Outcome, ReplyType, Situation, Slot, Stance, TextKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A value with its place in the pack file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Bytes of the value in its file.
    pub span: Span,
}

impl AsRef<str> for Placed<String> {
    fn as_ref(&self) -> &str {
        &self.value
    }
}

impl Placed<String> {
    /// Where bytes `inner` of the value stand in `source`, the file it was read from.
    ///
    /// Exact for texts written on one line; for folded, indented or escaped texts the two are walked side by side.
    #[must_use]
    pub fn locate(&self, source: &Source, inner: Span) -> Span {
        let raw = self.span.of(source.text());
        Span::new(
            self.span.start + offset_in_raw(raw, &self.value, inner.start),
            self.span.start + offset_in_raw(raw, &self.value, inner.end),
        )
    }
}

/// The offset in `raw` (as written) of offset `at` in `value` (as read).
fn offset_in_raw(raw: &str, value: &str, at: usize) -> usize {
    if raw.len() == value.len() {
        return at.min(raw.len());
    }
    let mut written = raw.char_indices().peekable();
    for (offset, wanted) in value.char_indices() {
        // Skip what folding, indentation and escapes put before the next character of the value.
        while let Some(&(_, here)) = written.peek() {
            let folded = here.is_whitespace() && wanted.is_whitespace() || here == wanted;
            if folded || !(here.is_whitespace() || here == '\\' || here == '\'') {
                break;
            }
            written.next();
        }
        if offset >= at {
            break;
        }
        let Some((_, here)) = written.next() else { break };
        if here != wanted {
            match here {
                // A line end and the indentation after it were read as one blank.
                _ if here.is_whitespace() => while written.next_if(|(_, c)| c.is_whitespace()).is_some() {},
                // The letter and the digits of an escape such as `\u00e9`.
                'u' | 'x' | 'U' => while written.next_if(|(_, c)| c.is_ascii_hexdigit()).is_some() {},
                _ => {}
            }
        }
    }
    written.peek().map_or(raw.len(), |(offset, _)| *offset)
}

/// What every entry has.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Meta {
    /// Unique within its kind.
    pub id: String,
    /// Index into [`Packs::files`].
    pub file: usize,
    /// Index into [`Packs::listed`].
    pub listed: usize,
    /// Place of the id.
    pub span: Span,
    /// Why the entry exists.
    pub why: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// Evidence ids (`C-01`), requirement ids are written in `source`.
    pub evidence: Vec<Placed<String>>,
    /// Free words to search by.
    pub tags: Vec<String>,
}

/// Patterns with what cancels them and the examples that test them.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Patterns {
    /// Any of these matches.
    pub any: Vec<Placed<String>>,
    /// A match of one of these cancels a match it overlaps or closely precedes.
    pub unless: Vec<Placed<String>>,
    /// Sentences that must match.
    pub hits: Vec<Placed<String>>,
    /// Sentences that must not match.
    pub misses: Vec<Placed<String>>,
    /// For built-in packs loaded for use: the slot of the patterns, compiled when the program was built. The lists are empty then.
    pub baked: Option<u32>,
}

/// A cue: words by which a customer shows what they feel or what went wrong.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Cue {
    /// Identity.
    pub meta: Meta,
    /// Its family.
    pub family: Family,
    /// How much it counts; negative families count against, relief and praise count for.
    pub weight: f64,
    /// The mood it supports, if it supports one.
    pub mood: Option<Mood>,
    /// What it matches.
    pub patterns: Patterns,
    /// Families of which one must also be found in the same or a neighbouring sentence (sarcasm needs a failure).
    pub beside: Vec<Family>,
}

/// A fact that a topic needs before anything can be done, with the question that asks for it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Need {
    /// The kind of fact that answers it.
    pub fact: FactKind,
    /// A whole question to the customer.
    pub ask: Placed<String>,
    /// A noun phrase for it: `the order number`.
    pub noun: Placed<String>,
}

/// A type of issue.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Topic {
    /// Identity.
    pub meta: Meta,
    /// Industry (`retail`, `travel` …) or `any`.
    pub industry: String,
    /// How much it is preferred over another topic found in the same message.
    pub weight: f64,
    /// What they write when this is the issue.
    pub patterns: Patterns,
    /// The customer's words for the thing it is about (`parcel`, `package`); the one they used is reflected.
    pub things: Vec<Placed<String>>,
    /// The noun phrase to fall back on: `your parcel`.
    pub noun: Placed<String>,
    /// A noun phrase for what happened, with `{noun}` in it: `the wait for {noun}`.
    pub event: Option<Placed<String>>,
    /// Facts that are needed.
    pub needs: Vec<Need>,
    /// What is usually done next, as verb phrases that follow "I'll": hints for the agent, never asserted.
    pub next: Vec<Placed<String>>,
}

/// Something that surrounds the message.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SituationEntry {
    /// Identity; the id is the situation's name.
    pub meta: Meta,
    /// Which situation.
    pub situation: Situation,
    /// What shows it.
    pub patterns: Patterns,
    /// Patterns whose whole match is a noun phrase that says what is at stake (`two small kids`);
    /// where `patterns` are baked, so are these, in the next slot.
    pub stakes: Vec<Placed<String>>,
}

/// Something that stops or routes a message before anything is drafted.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FlagEntry {
    /// Identity; the id is the flag's name.
    pub meta: Meta,
    /// Which flag.
    pub flag: Flag,
    /// What it does.
    pub action: Action,
    /// What shows it.
    pub patterns: Patterns,
    /// What the person at the desk reads: short lines.
    pub card: Vec<Placed<String>>,
    /// Where it goes, as a note beside a routed draft.
    pub note: Option<Placed<String>>,
}

/// Conditions, if there are any. Most entries have none in most of the places where they could, and these take up nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct When(Option<Box<Conditions>>);

impl From<Conditions> for When {
    fn from(conditions: Conditions) -> Self {
        Self((conditions != Conditions::NONE).then(|| Box::new(conditions)))
    }
}

impl std::ops::Deref for When {
    type Target = Conditions;

    fn deref(&self) -> &Conditions {
        self.0.as_deref().unwrap_or(const { &Conditions::NONE })
    }
}

/// Conditions; every key that is given must hold, a list holds when one of its values does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conditions {
    /// Mood of the reading.
    pub mood: Vec<Mood>,
    /// Severity, inclusive.
    pub severity: Option<(u8, u8)>,
    /// Fault as given by the agent.
    pub fault: Vec<Fault>,
    /// Channel of the reply.
    pub channel: Vec<Channel>,
    /// A situation that was found.
    pub situation: Vec<Situation>,
    /// A flag that was raised.
    pub flag: Vec<Flag>,
    /// Id of the chosen topic.
    pub topic: Vec<Placed<String>>,
    /// A cue family, or a cue's id, that was found.
    pub cue: Vec<Placed<String>>,
    /// Stance of the message.
    pub stance: Vec<Stance>,
    /// Type of reply asked for.
    pub reply_type: Vec<ReplyType>,
    /// Outcome given by the agent.
    pub outcome: Vec<Outcome>,
    /// Id of an ask that was found (`refund`, `cancel` …).
    pub ask: Vec<Placed<String>>,
    /// Whether an earlier thread was found below the message.
    pub thread: Option<bool>,
    /// What of the text itself it goes by.
    pub text: Vec<TextKind>,
}

impl Conditions {
    /// What always holds.
    pub const NONE: Self = Self {
        mood: Vec::new(),
        severity: None,
        fault: Vec::new(),
        channel: Vec::new(),
        situation: Vec::new(),
        flag: Vec::new(),
        topic: Vec::new(),
        cue: Vec::new(),
        stance: Vec::new(),
        reply_type: Vec::new(),
        outcome: Vec::new(),
        ask: Vec::new(),
        thread: None,
        text: Vec::new(),
    };
}

/// A sentence (rarely two) with slots, for one move.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Phrase {
    /// Identity.
    pub meta: Meta,
    /// The move it makes.
    pub reply_move: Move,
    /// The text with `{slot}`, `{slot:hint}` and `[gap]`.
    pub text: Placed<String>,
    /// When it may be chosen.
    pub when: When,
    /// When it may not be chosen.
    pub not: When,
    /// Id of a phrase that always follows it at once.
    pub then: Option<Placed<String>>,
    /// Added to its fit; 0 by default. Kept small: fit should come from conditions and slots.
    pub prefer: i32,
}

/// One step of a frame: one of these moves, once.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Step {
    /// Alternatives; the best phrase of any of them is taken.
    pub moves: Vec<Move>,
    /// Whether the step may stay empty although phrases for it exist (then it is filled only by a phrase with a condition that fits).
    pub optional: bool,
    /// When the step is taken at all.
    pub when: When,
    /// Place in the file.
    pub span: Span,
}

/// How long a reply may be.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Limits {
    /// Sentences, greeting and sign-off aside.
    pub sentences: Option<u32>,
    /// Words.
    pub words: Option<u32>,
    /// Characters, everything counted.
    pub chars: Option<u32>,
}

/// An order of moves.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Frame {
    /// Identity.
    pub meta: Meta,
    /// A short title for people.
    pub title: String,
    /// What the letters stand for, for a named frame (LAST, HEARD …).
    pub expands: Option<String>,
    /// Whether it is used only when asked for by `--frame`.
    pub on_request: bool,
    /// When it fits; the frame with most conditions that hold wins, then the later one.
    pub when: When,
    /// When it must not be used, whatever else fits.
    pub not: When,
    /// Paragraphs of steps.
    pub paragraphs: Vec<Vec<Step>>,
    /// Length.
    pub limits: Limits,
}

/// A word and what to say instead.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Instead {
    /// The word or phrase (plain, not a pattern).
    pub word: Placed<String>,
    /// What to say.
    pub say: Placed<String>,
}

/// A line of a brand's own world, and how severe a message may be for it to be used.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Lore {
    /// A whole sentence with slots.
    pub text: Placed<String>,
    /// Highest severity.
    pub max_severity: u8,
    /// When it fits.
    pub when: When,
}

/// How a brand sounds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Voice {
    /// Identity.
    pub meta: Meta,
    /// Greetings with `{name}`.
    pub greeting: Vec<Placed<String>>,
    /// Greetings when no name is known.
    pub greeting_plain: Vec<Placed<String>>,
    /// Words of this voice: replaced in drafts, flagged by the coach.
    pub avoid: Vec<Instead>,
    /// Whether drafts keep contractions.
    pub contractions: bool,
    /// Lines of the brand's own world.
    pub lore: Vec<Lore>,
    /// −2 … 2 on named axes (formality, warmth …), for people and the coach.
    pub axes: BTreeMap<String, i64>,
}

/// What a gesture costs the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Cost {
    /// Nothing but care and time.
    None,
    /// A little.
    Low,
    /// Noticeable.
    Medium,
    /// Needs thought.
    High,
}

/// Who may promise a gesture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Authority {
    /// Whoever answers.
    Agent,
    /// A team lead.
    Lead,
    /// A manager.
    Manager,
}

/// Something that may be offered.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Gesture {
    /// Identity.
    pub meta: Meta,
    /// Noun phrase that follows "I can offer you": `a refund of the delivery charge`; `{amount}` where one is given.
    pub text: Placed<String>,
    /// Cost.
    pub cost: Cost,
    /// Highest amount, in whole units of whatever currency the agent names.
    pub cap: Option<f64>,
    /// Whose approval it needs.
    pub authority: Authority,
    /// Tiers of customers it is kept for; everybody's when empty.
    pub tiers: Vec<Placed<String>>,
    /// When it fits.
    pub when: When,
}

/// Weighted words.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Lexicon {
    /// Identity.
    pub meta: Meta,
    /// Weight of each match, negative for bad news.
    pub weight: f64,
    /// What it matches.
    pub patterns: Patterns,
}

/// Named numbers of the reading's formula.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Formula {
    /// Identity.
    pub meta: Meta,
    /// Numbers by name.
    pub terms: BTreeMap<String, f64>,
}

/// What a customer says and what it becomes in our mouth.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Becomes {
    /// The customer's sentence.
    pub says: Placed<String>,
    /// The clause in our perspective.
    pub becomes: Placed<String>,
}

/// A construction (or a word list) that reflection uses.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Construction {
    /// Identity.
    pub meta: Meta,
    /// Its words.
    pub words: Vec<Placed<String>>,
    /// Whether what it yields is riskier and marked `check`.
    pub check: bool,
    /// Examples.
    pub hits: Vec<Becomes>,
    /// Sentences from which nothing may be reflected.
    pub misses: Vec<Placed<String>>,
}

/// What a mood allows a reply to say.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MoodEntry {
    /// Identity; the id is the mood's name.
    pub meta: Meta,
    /// Which mood.
    pub mood: Mood,
    /// Words a reply may name it with, mildest first.
    pub naming: Vec<Placed<String>>,
    /// The customer's own words that support it.
    pub patterns: Patterns,
    /// What most people know that feels like it: for whoever answers, never for the reply.
    pub like: Vec<Placed<String>>,
    /// How to answer it, in one line, for people.
    pub strategy: String,
    /// How to say it on the phone: pace, pauses, warmth.
    pub aloud: Option<String>,
}

/// Whether a move warms or solves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Polarity {
    /// Relational.
    Warm,
    /// Factual.
    Solve,
}

/// What a move is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MoveEntry {
    /// Identity; the id is the move's name.
    pub meta: Meta,
    /// Which move.
    pub reply_move: Move,
    /// One line for people.
    pub title: String,
    /// Whether it warms or solves.
    pub polarity: Polarity,
    /// Where it stands: `open`, `middle` or `close`.
    pub position: String,
    /// What shows it in a reply that somebody wrote.
    pub patterns: Patterns,
}

/// A citation.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Evidence {
    /// Identity (`C-01`).
    pub meta: Meta,
    /// What was found, in one or two sentences.
    pub finding: String,
    /// Who, when, where.
    pub citation: String,
    /// `strong`, `moderate`, `weak` or `practice`.
    pub strength: String,
    /// How far it was checked: `abstract`, `secondary` or `unchecked`.
    pub checked: String,
}

/// Helplines and clocks of a region; empty until a company fills it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Region {
    /// Identity.
    pub meta: Meta,
    /// For which flag, and what to show.
    pub helplines: Vec<(Flag, Placed<String>)>,
}

/// What a customer asks us to do, by their words: `refund`, `replacement`, `cancel` …
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Ask {
    /// Identity.
    pub meta: Meta,
    /// What it matches.
    pub patterns: Patterns,
    /// Noun phrase for it: `a refund`.
    pub noun: Placed<String>,
}

impl Word for Cost {
    const NOUN: &'static str = "cost";
    fn every() -> &'static [Self] {
        &[Self::None, Self::Low, Self::Medium, Self::High]
    }
    fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

impl Word for Authority {
    const NOUN: &'static str = "authority";
    fn every() -> &'static [Self] {
        &[Self::Agent, Self::Lead, Self::Manager]
    }
    fn word(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::Lead => "lead",
            Self::Manager => "manager",
        }
    }
}

impl Word for Polarity {
    const NOUN: &'static str = "polarity";
    fn every() -> &'static [Self] {
        &[Self::Warm, Self::Solve]
    }
    fn word(self) -> &'static str {
        match self {
            Self::Warm => "warm",
            Self::Solve => "solve",
        }
    }
}

/// What `pack.yaml` says about a pack, and where the pack is.
#[derive(Clone, Debug, Default)]
pub struct Manifest {
    /// Name, unique in its layer.
    pub name: Placed<String>,
    /// Version, as the author writes it.
    pub version: String,
    /// Language of its texts: `en`.
    pub language: String,
    /// Licence, if given.
    pub license: Option<String>,
    /// Author, if given.
    pub author: Option<String>,
    /// Packs that must be loaded below it.
    pub extends: Vec<Placed<String>>,
    /// Entries of lower layers that it switches off: `cue/still-waiting`.
    pub disable: Vec<Placed<String>>,
    /// Rules of the coach that replies of this house may break, each with its reason: `lecture=the contract words it so`.
    pub allow: Vec<Placed<String>>,
    /// Layer: `built-in`, `user`, `project` or `packs`.
    pub layer: &'static str,
    /// Index of its `pack.yaml` into [`Packs::files`].
    pub file: usize,
}

/// Where an entry came from, for listing.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Kind, as in YAML but singular: `cue`.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// Name of its pack.
    pub pack: Arc<str>,
    /// Layer: `built-in`, `user`, `project` or `packs`.
    pub layer: &'static str,
    /// Index into [`Packs::files`].
    pub file: usize,
    /// The whole entry, a byte range of that file.
    pub span: Span,
    /// Layer it replaced an entry of, if it did.
    pub overrides: Option<&'static str>,
}

/// Everything that was loaded, later layers having replaced earlier ones.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the entries of the kind it is named after")]
pub struct Packs {
    #[serde(skip)]
    pub files: Vec<Source>,
    #[serde(skip)]
    pub listed: Vec<Listed>,
    #[serde(skip)]
    pub manifests: Vec<Manifest>,
    #[serde(skip)]
    pub language: String,
    pub cues: Vec<Cue>,
    pub topics: Vec<Topic>,
    pub asks: Vec<Ask>,
    pub situations: Vec<SituationEntry>,
    pub flags: Vec<FlagEntry>,
    pub phrases: Vec<Phrase>,
    pub frames: Vec<Frame>,
    pub voices: Vec<Voice>,
    pub gestures: Vec<Gesture>,
    pub lexicon: Vec<Lexicon>,
    pub formula: Vec<Formula>,
    pub constructions: Vec<Construction>,
    pub moods: Vec<MoodEntry>,
    pub moves: Vec<MoveEntry>,
    pub evidence: Vec<Evidence>,
    pub regions: Vec<Region>,
    pub rules: Vec<Rule>,
    pub signals: Vec<Signal>,
    pub scenarios: Vec<Scenario>,
}

/// The slots a phrase text names, with the hint of each, in order: `{by:when}` is (`by`, `when`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Plain text.
    Text(String),
    /// A slot, with its own hint if it names one, and its place within the text.
    Slot(Slot, Option<String>, Span),
    /// A gap that only the person can fill: `[responsible team]`.
    Gap(String, Span),
}
