//! The reply: phrases chosen for the planned moves, slots filled from the
//! message and the options, every sentence traceable.
//!
//! Nothing is asserted that the message, an option or a pack did not say; what
//! only the agent can know stays a visible gap, `[hint]`.

mod answers;
mod choose;
pub mod edit;
mod fill;
mod follows;
mod limit;
mod measure;
mod needs;
mod offer;
mod question;
mod regret;
mod requested;
mod reviewed;
mod voice;

use crate::plan::{DraftOptions, Plan, plan};
use crate::reading::{Knowledge, Reading};
use crate::span::Span;
use crate::vocab::{Action, Channel, Flag, Move, Slot};
use fill::{Filled, Fillers};

/// A gap left for the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The slot's name, or `free` for a gap no option fills.
    pub slot: String,
    /// What belongs there.
    pub hint: String,
}

/// A stretch of the message that a sentence reuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reused {
    /// Through which slot.
    pub slot: Slot,
    /// Where in the message.
    pub span: Span,
}

/// One sentence (or a phrase of two) of the reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// As it reads.
    pub text: String,
    /// What it does.
    pub reply_move: Move,
    /// The phrase it came from.
    pub phrase: String,
    /// Cues that asked for it.
    pub because: Vec<String>,
    /// Whether it reuses a riskier construction: look at this line.
    pub check: bool,
    /// What it reuses.
    pub from: Vec<Reused>,
    /// Its gaps.
    pub gaps: Vec<Gap>,
    /// Its paragraph.
    pub paragraph: usize,
}

/// A draft that must not be sent by a machine: the flag and what the person at the desk reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withheld {
    /// The flag.
    pub flag: Flag,
    /// The protocol card.
    pub card: Vec<String>,
}

/// A reply, or the reason why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The whole reply; none when withheld.
    pub reply: Option<String>,
    /// Why it is withheld.
    pub withheld: Option<Withheld>,
    /// Its sentences in order.
    pub sentences: Vec<Sentence>,
    /// Gaps in order, without repeats.
    pub gaps: Vec<Gap>,
    /// Remarks for the person at the desk.
    pub notes: Vec<String>,
    /// The frame it follows.
    pub frame: String,
}

impl Draft {
    /// Whether it could be sent as it stands: no gap, nothing to look at.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.reply.is_some() && self.gaps.is_empty() && self.sentences.iter().all(|sentence| !sentence.check)
    }
}

/// What a draft cannot be made for.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftError {
    /// No frame, gesture or voice has this id; the nearest that does.
    Unknown {
        /// `frame`, `gesture`, `voice`.
        kind: &'static str,
        /// As given.
        id: String,
        /// The nearest known id.
        near: Option<String>,
    },
    /// The offer is above its cap.
    OverCap {
        /// The gesture.
        id: String,
        /// As given.
        amount: f64,
        /// The cap.
        cap: f64,
    },
    /// The offer has a cap, and what stands for its amount is no number.
    NoAmount {
        /// The gesture.
        id: String,
        /// As given.
        amount: String,
    },
    /// The offer is kept for other tiers than this customer's.
    OtherTier {
        /// The gesture.
        id: String,
        /// The tiers it is kept for.
        tiers: Vec<String>,
    },
    /// `--did` or `--will` cannot follow "I've" or "I'll".
    DoesNotFollow {
        /// `did` or `will`.
        option: &'static str,
        /// The word it would follow.
        after: &'static str,
        /// An example that would.
        example: &'static str,
    },
}

impl std::fmt::Display for DraftError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unknown { kind, id, near } => {
                write!(f, "there is no {kind} called `{id}`")?;
                near.as_ref().map_or(Ok(()), |near| write!(f, "; did you mean `{near}`?"))
            }
            Self::OverCap { id, amount, cap } => write!(f, "`{id}` may be offered up to {cap}, not {amount}"),
            Self::NoAmount { id, amount } => write!(f, "`{amount}` is no amount; write for example `--offer {id}:20`"),
            Self::OtherTier { id, tiers } => {
                let tiers: Vec<String> = tiers.iter().map(|tier| format!("`--tier {tier}`")).collect();
                write!(f, "`{id}` may be offered only with {}", tiers.join(" or "))
            }
            Self::DoesNotFollow { option, after, example } => {
                write!(f, "`--{option}` must read after \"{after}\", for example: {after} {example}")
            }
        }
    }
}

impl std::error::Error for DraftError {}

/// Drafts a reply to what was read.
///
/// # Errors
/// When an option names something the packs do not have, an offer is above its cap, or `did` or `will` cannot follow its words.
pub fn draft(knowledge: &Knowledge, reading: &Reading, options: &DraftOptions) -> Result<Draft, DraftError> {
    variant(knowledge, reading, options, &[])
}

/// Several drafts that differ in their phrases; fewer where the packs hold no more.
///
/// # Errors
/// As [`draft`].
pub fn variants(knowledge: &Knowledge, reading: &Reading, options: &DraftOptions, count: usize) -> Result<Vec<Draft>, DraftError> {
    let mut drafts: Vec<Draft> = Vec::new();
    for _ in 0..count.max(1) {
        let used: Vec<String> = drafts.iter().flat_map(|draft| &draft.sentences).map(|sentence| sentence.phrase.clone()).collect();
        let next = variant(knowledge, reading, options, &used)?;
        if drafts.iter().any(|known| known.reply == next.reply) {
            break;
        }
        drafts.push(next);
    }
    Ok(drafts)
}

fn variant(knowledge: &Knowledge, reading: &Reading, options: &DraftOptions, used: &[String]) -> Result<Draft, DraftError> {
    let options = &checked(knowledge, options)?;
    if let Some(stop) = reading.stop() {
        let entry = &knowledge.packs.flags[stop.entry];
        let mut card: Vec<String> = entry.card.iter().map(|line| line.value.clone()).collect();
        card.extend(
            knowledge
                .packs
                .regions
                .iter()
                .flat_map(|region| &region.helplines)
                .filter(|(flag, _)| *flag == stop.flag)
                .map(|(_, line)| line.value.clone()),
        );
        let notes = vec![format!("a person must take this one now: `{}`", stop.flag)];
        return Ok(Draft {
            reply: None,
            withheld: Some(Withheld { flag: stop.flag, card }),
            sentences: Vec::new(),
            gaps: Vec::new(),
            notes,
            frame: String::new(),
        });
    }
    let mut fillers = Fillers::new(knowledge, reading, options);
    let seed = seed(reading.document.text(), options.seed);
    let mut sentences = Vec::new();
    let mut frame = String::new();
    let mut limits = crate::pack::model::Limits::default();
    if let Some(Plan { frame: chosen, steps }) = plan(knowledge, reading, options) {
        frame.clone_from(&chosen.meta.id);
        limits = chosen.limits;
        let mut choosing = choose::Choosing::new(knowledge, reading, options, &fillers, seed, used).within(limits);
        let mut chosen: Vec<(usize, choose::Chosen<'_>)> = steps
            .into_iter()
            .flat_map(|(paragraph, step)| choosing.step(step).into_iter().map(move |phrase| (paragraph, phrase)))
            .collect();
        if let Some(at) = chosen.iter().rposition(|(_, phrase)| !matches!(phrase.reply_move, Move::Greet | Move::SignOff))
            && let Some(lore) = choosing.lore()
        {
            chosen.insert(at + 1, (chosen[at].0, lore));
        }
        sentences.extend(chosen.iter().map(|(paragraph, phrase)| sentence(knowledge, reading, options, &mut fillers, phrase, *paragraph)));
    }
    // A reply says something by itself, whatever the gaps are filled with.
    if sentences.iter().all(|sentence| matches!(sentence.reply_move, Move::Greet | Move::SignOff) || is_gap(&sentence.text)) {
        let at = sentences.iter().position(|sentence| sentence.reply_move != Move::Greet).unwrap_or(sentences.len());
        let paragraph = sentences.get(at).map_or(at, |next| next.paragraph);
        sentences.insert(at, last_resort(paragraph));
    }
    limit::apply(&mut sentences, limits, options);
    Ok(assembled(knowledge, reading, options.channel, sentences, frame))
}

/// The draft that these sentences make.
fn assembled(knowledge: &Knowledge, reading: &Reading, channel: Channel, sentences: Vec<Sentence>, frame: String) -> Draft {
    let reply = render(&sentences, channel);
    let mut gaps: Vec<Gap> = Vec::new();
    for gap in sentences.iter().flat_map(|sentence| &sentence.gaps) {
        if !gaps.contains(gap) {
            gaps.push(gap.clone());
        }
    }
    let mut notes = notes(knowledge, reading, &sentences, &frame);
    if channel == Channel::Phone {
        let mood = knowledge.packs.moods.iter().find(|entry| entry.mood == reading.mood);
        notes.extend(mood.and_then(|entry| entry.aloud.as_ref()).map(|aloud| format!("aloud: {aloud}")));
    }
    Draft { reply: Some(reply), withheld: None, notes, sentences, gaps, frame }
}

/// Whether a sentence is nothing but a gap.
fn is_gap(text: &str) -> bool {
    text.starts_with('[') && text.find(']') == Some(text.len() - 1)
}

/// When no pack offers a fitting sentence, one that is always true.
fn last_resort(paragraph: usize) -> Sentence {
    Sentence {
        text: "Thank you for your message.".to_owned(),
        reply_move: Move::ThankContact,
        phrase: "last-resort".to_owned(),
        because: Vec::new(),
        check: false,
        from: Vec::new(),
        gaps: Vec::new(),
        paragraph,
    }
}

fn notes(knowledge: &Knowledge, reading: &Reading, sentences: &[Sentence], frame: &str) -> Vec<String> {
    let mut notes = reading.notes.clone();
    for flag in &reading.flags {
        let entry = &knowledge.packs.flags[flag.entry];
        let line = match (flag.action, &entry.note) {
            (Action::Route, Some(note)) => format!("flag `{}`: {}", flag.flag, note.value),
            (Action::Route, None) => {
                format!("flag `{}`: route this to the team that handles it; admit nothing, promise nothing", flag.flag)
            }
            (_, Some(note)) => format!("flag `{}`: {}", flag.flag, note.value),
            _ => continue,
        };
        notes.push(line);
    }
    for sentence in sentences.iter().filter(|sentence| sentence.check) {
        notes.push(format!("check this line: \"{}\"", sentence.text));
    }
    if frame == "unsure" {
        notes.push("this may complain, ask or thank: if something went wrong, say sorry for it first".to_owned());
    }
    if let Some((person, _)) = &reading.person
        && reading.stance == crate::vocab::Stance::Praise
    {
        notes.push(format!("pass this on to {person}, then add it with --did \"passed your words on to {person}\""));
    }
    notes
}

/// The seed: the message and the option, mixed so that near messages differ (FNV-1a).
fn seed(text: &str, option: u64) -> u64 {
    mix(text.bytes(), 0xcbf2_9ce4_8422_2325 ^ option.wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

fn mix(bytes: impl Iterator<Item = u8>, start: u64) -> u64 {
    let mut hash = start;
    for byte in bytes {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash ^ (hash >> 29)
}

/// A phrase with its slots filled.
fn sentence(
    knowledge: &Knowledge,
    reading: &Reading,
    options: &DraftOptions,
    fillers: &mut Fillers<'_>,
    phrase: &choose::Chosen<'_>,
    paragraph: usize,
) -> Sentence {
    let Filled { text, gaps, from } = fillers.fill(&phrase.pieces, phrase.reply_move, phrase.situations);
    let text = voice::voiced(knowledge, options, &text);
    let because = because(reading, phrase, &from);
    Sentence { text, reply_move: phrase.reply_move, phrase: phrase.id.to_owned(), because, check: phrase.check, from, gaps, paragraph }
}

/// The cues that asked for a sentence: those its condition names, else those whose words it reuses.
fn because(reading: &Reading, phrase: &choose::Chosen<'_>, from: &[Reused]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for cue in reading.kept() {
        let named = phrase.cues.iter().any(|id| id.value == cue.id || id.value == cue.family.name());
        let reused = from.iter().any(|reused| reused.span.overlaps(cue.span));
        let felt = phrase.reply_move == Move::AcknowledgeFeeling && cue.mood == Some(reading.mood);
        if (named || reused || felt) && !ids.contains(&cue.id) {
            ids.push(cue.id.clone());
        }
    }
    ids.truncate(4);
    ids
}

/// Paragraphs by blank lines; a greeting and a sign-off on lines of their own.
fn render(sentences: &[Sentence], channel: Channel) -> String {
    let mut out = String::new();
    let mut last: Option<&Sentence> = None;
    for sentence in sentences {
        if let Some(before) = last {
            let lines = matches!(channel, Channel::Email | Channel::Letter);
            out.push_str(match (before.paragraph == sentence.paragraph, lines, before.reply_move) {
                (true, true, Move::Greet) | (false, true, _) => "\n\n",
                (false, false, _) if channel == Channel::Review => "\n\n",
                _ if sentence.reply_move == Move::SignOff => "\n",
                _ => " ",
            });
        }
        out.push_str(&sentence.text);
        last = Some(sentence);
    }
    out
}

/// Options whose words hold: ids known, caps kept, `did` and `will` able to follow.
fn checked(knowledge: &Knowledge, options: &DraftOptions) -> Result<DraftOptions, DraftError> {
    let packs = &knowledge.packs;
    let known = |kind: &'static str, id: &str, ids: &mut dyn Iterator<Item = &str>| {
        let ids: Vec<&str> = ids.collect();
        if ids.contains(&id) {
            Ok(())
        } else {
            Err(DraftError::Unknown { kind, id: id.to_owned(), near: crate::finding::nearest(id, ids).map(str::to_owned) })
        }
    };
    let mut options = options.clone();
    if let Some(id) = &options.frame {
        known("frame", id, &mut packs.frames.iter().map(|frame| frame.meta.id.as_str()))?;
    }
    if let Some(id) = &options.voice {
        known("voice", id, &mut packs.voices.iter().map(|voice| voice.meta.id.as_str()))?;
    }
    offer::check(knowledge, &options)?;
    for (option, text, after, example) in [
        ("did", &mut options.did, "I've", "booked an engineer for tomorrow"),
        ("will", &mut options.will, "I'll", "call the depot and find your parcel"),
    ] {
        if let Some(given) = text {
            *given = follows::follows(given, option).ok_or(DraftError::DoesNotFollow { option, after, example })?;
        }
    }
    Ok(options)
}
