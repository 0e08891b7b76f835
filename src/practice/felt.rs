//! Silent empathy: what the trainee thought the customer might feel, against what the reply lets them read.

use super::answers::Answer;
use super::feedback::quote;
use crate::coach::Review;
use crate::pack::scenario::Scenario;
use crate::reading::Knowledge;
use crate::vocab::{Mood, Move};

/// What of the feeling reached the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// It was thought, and the reply says it.
    Expressed,
    /// It was thought, and the reply keeps it to itself.
    Silent,
    /// Nothing was noted down, but the reply says something.
    Unprompted,
    /// Neither.
    Neither,
}

impl Shown {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Expressed => "expressed",
            Self::Silent => "silent",
            Self::Unprompted => "unprompted",
            Self::Neither => "neither",
        }
    }
}

/// What was felt, against what the reply says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Felt {
    /// What of it reached the page.
    pub shown: Shown,
    /// Moods that the trainee's line names.
    pub named: Vec<Mood>,
    /// Those among them that this customer is likely to be in.
    pub likely: Vec<Mood>,
    /// The sentence of the reply that lets them read it.
    pub quote: Option<String>,
    /// All this in a line or two.
    pub message: String,
}

/// Moves that let a customer read that somebody thought of them, the clearest first.
const SAYING: &[Move] = &[Move::AcknowledgeFeeling, Move::Validate, Move::AcknowledgeEvent, Move::ReflectIssue, Move::ThankCandour];

pub(super) fn felt(knowledge: &Knowledge, scenario: &Scenario, answer: &Answer, review: &Review) -> Felt {
    let line = answer.feeling.as_deref().map(str::trim).filter(|line| !line.is_empty());
    let named = line.map_or_else(Vec::new, |line| moods(knowledge, line));
    let likely = named.iter().copied().filter(|mood| scenario.moods.contains(mood)).collect();
    // Words of understanding count only where they understand something: "I understand" alone does not.
    let understood = review.empathy.interpretation > 0 || review.empathy.reaction > 1;
    let sentence = SAYING.iter().find_map(|wanted| review.moves.iter().find(|one| one.reply_move == *wanted));
    let quote = sentence.filter(|_| understood).map(|one| quote(&answer.reply, one.span, review));
    let thought = line.map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        if words.len() <= MOST_WORDS {
            words.join(" ").trim_end_matches(['.', ';', ',']).to_owned()
        } else {
            format!("{} …", words[..MOST_WORDS].join(" "))
        }
    });
    let (shown, message) = match (thought, &quote) {
        (Some(thought), Some(quote)) => (Shown::Expressed, format!("you thought \"{thought}\"; what they read of it is \"{quote}\"")),
        (Some(thought), None) => (
            Shown::Silent,
            format!(
                "you thought \"{thought}\", and no sentence of the reply lets them know; what you feel for them helps once they can read it"
            ),
        ),
        (None, Some(quote)) => (Shown::Unprompted, format!("you noted nothing down, and the reply still shows them: \"{quote}\"")),
        (None, None) => (Shown::Neither, "you noted nothing down, and the reply says nothing of how it is for them".to_owned()),
    };
    Felt { shown, named, likely, quote, message }
}

/// Most words of the trainee's line that are repeated.
const MOST_WORDS: usize = 25;

/// The moods that a line names, by their names, their namings and the nouns made from them.
fn moods(knowledge: &Knowledge, line: &str) -> Vec<Mood> {
    let line = line.to_lowercase();
    let words: Vec<&str> = line.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 2).collect();
    let stem = |word: &str| word.chars().take(STEM).collect::<String>();
    let names = |name: &str| {
        let parts: Vec<&str> = name.split(|c: char| !c.is_alphabetic()).collect();
        match parts.as_slice() {
            [one] => words.iter().any(|word| *word == *one || one.len() >= STEM && word.starts_with(&stem(one))),
            _ => line.contains(name),
        }
    };
    let entries = knowledge.packs.moods.iter().filter(|entry| entry.mood != Mood::Neutral);
    let mut found: Vec<Mood> = entries
        .filter(|entry| {
            names(entry.mood.name())
                || entry.naming.iter().any(|naming| names(&naming.value))
                || entry.mood == Mood::Angry && words.iter().any(|word| matches!(*word, "anger" | "furious" | "rage" | "livid"))
        })
        .map(|entry| entry.mood)
        .collect();
    found.dedup();
    found
}

/// Letters by which a word and those made from it are known to be one: worried, worry, worrying.
const STEM: usize = 5;
