//! Which moves a reply makes, in which order, and why: a frame chosen for this
//! message, channel and situation, with the steps that apply.

mod asks;
mod claim;
mod sent;
mod text;

pub(crate) use asks::asks_calmly;
pub(crate) use text::{LONG, TOLD_IN_FULL, construction, is_troubled, is_uneasy};

use crate::pack::model::{Frame, Step, When};
use crate::reading::{Knowledge, Reading};
use crate::vocab::{Channel, Fault, Outcome, ReplyType};

/// What the agent said about the reply.
#[derive(Clone, Debug)]
pub struct DraftOptions {
    /// Who signs.
    pub agent: Option<String>,
    /// Their role.
    pub role: Option<String>,
    /// For which company.
    pub company: Option<String>,
    /// Where the reply will be read.
    pub channel: Channel,
    /// Whose fault it is.
    pub fault: Fault,
    /// What was done, reading after "I've".
    pub did: Option<String>,
    /// What will be done, reading after "I'll".
    pub will: Option<String>,
    /// By when.
    pub by: Option<String>,
    /// What is offered: a gesture's id, perhaps with an amount (`goodwill-credit:20`).
    pub offer: Option<String>,
    /// Who agreed to the offer, where somebody has to.
    pub approved_by: Option<String>,
    /// The customer's tier: decides what may be offered, never the words.
    pub tier: Option<String>,
    /// What kind of reply.
    pub reply_type: ReplyType,
    /// What became of a suggestion.
    pub outcome: Option<Outcome>,
    /// A frame by name.
    pub frame: Option<String>,
    /// A voice by name.
    pub voice: Option<String>,
    /// Added to the seed that the message gives.
    pub seed: u64,
    /// Longest reply, in characters.
    pub max_chars: Option<usize>,
}

impl Default for DraftOptions {
    fn default() -> Self {
        Self {
            agent: None,
            role: None,
            company: None,
            channel: Channel::Email,
            fault: Fault::Unknown,
            did: None,
            will: None,
            by: None,
            offer: None,
            approved_by: None,
            tier: None,
            reply_type: ReplyType::Reply,
            outcome: None,
            frame: None,
            voice: None,
            seed: 0,
            max_chars: None,
        }
    }
}

/// A frame chosen, with the steps that apply.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    /// The frame.
    pub frame: &'a Frame,
    /// Paragraph number and step.
    pub steps: Vec<(usize, &'a Step)>,
}

/// Chooses a frame: of those whose conditions hold, the one that asks for most, the later of equals.
///
/// None only where the packs hold no frame that fits.
#[must_use]
pub fn plan<'a>(knowledge: &'a Knowledge, reading: &Reading, options: &DraftOptions) -> Option<Plan<'a>> {
    let frames = &knowledge.packs.frames;
    let asked = options.frame.as_deref().and_then(|id| frames.iter().find(|frame| frame.meta.id == id));
    let frame = asked.or_else(|| {
        frames
            .iter()
            .filter(|frame| !frame.on_request && !touches(&frame.not, knowledge, reading, options))
            .filter_map(|frame| Some((fit(&frame.when, knowledge, reading, options)?, frame)))
            .max_by_key(|(fit, _)| *fit)
            .map(|(_, frame)| frame)
    })?;
    let steps = frame
        .paragraphs
        .iter()
        .enumerate()
        .flat_map(|(paragraph, steps)| steps.iter().map(move |step| (paragraph, step)))
        .filter(|(_, step)| fit(&step.when, knowledge, reading, options).is_some())
        .collect();
    Some(Plan { frame, steps })
}

/// What each condition is worth when it holds: the rarer the thing it asks for, the more it says.
mod worth {
    pub(super) const FLAG: u32 = 24;
    pub(super) const TYPE: u32 = 20;
    pub(super) const OUTCOME: u32 = 20;
    pub(super) const TEXT: u32 = 30;
    pub(super) const STORY: u32 = 4;
    pub(super) const SITUATION: u32 = 10;
    pub(super) const TOPIC: u32 = 5;
    pub(super) const CUE: u32 = 5;
    pub(super) const ASK: u32 = 4;
    pub(super) const MOOD: u32 = 4;
    pub(super) const FAULT: u32 = 3;
    pub(super) const STANCE: u32 = 2;
    pub(super) const CHANNEL: u32 = 2;
    pub(super) const SEVERITY: u32 = 1;
    pub(super) const THREAD: u32 = 1;
}

/// How much `when` asks for, if all of it holds.
#[must_use]
pub fn fit(when: &When, knowledge: &Knowledge, reading: &Reading, options: &DraftOptions) -> Option<u32> {
    asked_for(when, knowledge, reading, options, &Heard::Anywhere)
}

/// The same for a line that speaks of what it is chosen by: that must bear on the trouble, and is not enough as an aside.
///
/// A wedding that is over, or children in another part of a letter, make a reply no more fitting that names them.
#[must_use]
pub fn fit_beside(when: &When, knowledge: &Knowledge, reading: &Reading, options: &DraftOptions) -> Option<u32> {
    asked_for(when, knowledge, reading, options, &Heard::BesideTheIssue)
}

/// Whether any condition that is given holds: what `not` means.
#[must_use]
pub fn touches(when: &When, knowledge: &Knowledge, reading: &Reading, options: &DraftOptions) -> bool {
    let mut any = false;
    each_given(when, knowledge, reading, options, &Heard::Anywhere, |holds, _| {
        any = holds;
        !holds
    });
    any
}

fn asked_for(when: &When, knowledge: &Knowledge, reading: &Reading, options: &DraftOptions, heard: &Heard) -> Option<u32> {
    let mut total = Some(0);
    each_given(when, knowledge, reading, options, heard, |holds, worth| {
        total = if holds { total.map(|total| total + worth) } else { None };
        holds
    });
    total
}

/// Where in a message a cue or a situation must stand to count.
#[derive(PartialEq, Eq)]
enum Heard {
    Anywhere,
    BesideTheIssue,
}

/// Goes through the conditions that are given, the cheap ones first, until `go_on` has heard enough: it is told of each whether it
/// holds and what it is worth.
fn each_given(
    when: &When,
    knowledge: &Knowledge,
    reading: &Reading,
    options: &DraftOptions,
    heard: &Heard,
    mut go_on: impl FnMut(bool, u32) -> bool,
) {
    let anywhere = *heard == Heard::Anywhere;
    // A post is one stretch, and a review tells of one visit: only in what is written to us are there asides.
    let no_asides = anywhere || !matches!(options.channel, Channel::Email | Channel::Letter | Channel::Phone);
    let topic = || reading.issue.as_ref().and_then(|issue| issue.topic).map(|index| knowledge.packs.topics[index].meta.id.as_str());
    let conditions: [(bool, &dyn Fn() -> bool, u32); 14] = [
        (!when.stance.is_empty(), &|| when.stance.contains(&reading.stance), worth::STANCE),
        (!when.channel.is_empty(), &|| when.channel.contains(&options.channel), worth::CHANNEL),
        (when.severity.is_some(), &|| when.severity.is_some_and(|(low, high)| (low..=high).contains(&reading.severity)), worth::SEVERITY),
        (!when.mood.is_empty(), &|| when.mood.contains(&reading.mood), worth::MOOD),
        (!when.fault.is_empty(), &|| when.fault.contains(&options.fault), worth::FAULT),
        (when.thread.is_some(), &|| when.thread == Some(reading.thread), worth::THREAD),
        (
            !when.reply_type.is_empty(),
            &|| when.reply_type.contains(&options.reply_type),
            if when.reply_type.contains(&ReplyType::Reply) { 0 } else { worth::TYPE },
        ),
        (!when.outcome.is_empty(), &|| options.outcome.is_some_and(|outcome| when.outcome.contains(&outcome)), worth::OUTCOME),
        (!when.flag.is_empty(), &|| reading.flags.iter().any(|flag| when.flag.contains(&flag.flag)), worth::FLAG),
        (!when.topic.is_empty(), &|| topic().is_some_and(|topic| when.topic.iter().any(|id| id.value == topic)), worth::TOPIC),
        (
            !when.ask.is_empty(),
            &|| when.ask.iter().any(|id| reading.asks.iter().any(|ask| ask.id == id.value && reading.asks_now(ask))),
            worth::ASK,
        ),
        (
            !when.cue.is_empty(),
            &|| {
                when.cue.iter().any(|id| {
                    reading.kept().any(|cue| (cue.id == id.value || cue.family.name() == id.value) && (no_asides || reading.weighs(cue)))
                })
            },
            worth::CUE,
        ),
        (
            !when.situation.is_empty(),
            &|| when.situation.iter().any(|situation| text::is_in(reading, *situation) && (anywhere || reading.bears(*situation))),
            worth::SITUATION,
        ),
        (
            !when.text.is_empty(),
            &|| when.text.iter().any(|kind| text::holds(*kind, reading)),
            if when.text.iter().any(|kind| text::says_what_is_told(*kind)) { worth::STORY } else { worth::TEXT },
        ),
    ];
    for (given, holds, worth) in conditions {
        if given && !go_on(holds(), worth) {
            return;
        }
    }
}
