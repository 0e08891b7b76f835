//! What a message says: cues kept and dropped with reasons, mood, issue, facts,
//! asks, situations and flags, with the place of each.
//!
//! Everything is decided from the packs and the message alone; every number in
//! the score is a [`Term`] that can be shown.

mod asked;
pub mod aspect;
mod at_stake;
mod bearing;
mod clause;
pub mod effort;
mod flagged;
mod harmed;
mod issue;
mod knowledge;
mod language;
mod letter;
mod mood;
pub mod name;
mod named;
mod noun;
mod one_fault;
mod people;
pub mod points;
mod promise;
mod question;
mod quiet;
mod review;
mod score;
mod signal;
mod signed;
mod stands;
mod suggested;
mod sure;
mod to_answer;
pub mod turns;
mod weigh;

pub use aspect::Aspects;
pub use clause::{Clause, Noun};
pub use effort::Effort;
pub use issue::Issue;
pub(crate) use knowledge::Compiled;
pub use knowledge::{Knowledge, of_replies, owned};
pub use name::Customer;
pub use points::{Point, Points};
pub use quiet::pulled;
pub use score::{Knob, Term};
pub(crate) use stands::told_in_a_review;
pub(crate) use sure::befell;
pub(crate) use to_answer::{asks_besides, asks_something, goes_on, only_begs, to_answer, to_do};
pub(crate) use weigh::is_event;

use crate::matcher::{CueMatch, Owner, ValueAt};
use crate::pattern::ValueName;
use crate::scope::{self, Dropped, Emphasis};
use crate::span::Span;
use crate::text::{Document, Zone};
use crate::value::{self, Private, Value, ValueKind};
use crate::vocab::{Action, FactKind, Family, Flag, Mood, Sentiment, Situation, Stance};

/// A cue found in a message.
#[derive(Clone, Debug)]
pub struct FoundCue {
    /// Id of the cue.
    pub id: String,
    /// Its index in the packs.
    pub entry: u32,
    /// Its family.
    pub family: Family,
    /// Where.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: usize,
    /// Its weight from the pack, before the formula.
    pub weight: f64,
    /// The mood it supports.
    pub mood: Option<Mood>,
    /// Why it does not count, if it does not.
    pub dropped: Option<Dropped>,
}

/// A fact with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What kind.
    pub kind: FactKind,
    /// As written.
    pub text: String,
    /// Normal form.
    pub value: String,
    /// Where.
    pub span: Span,
}

/// Something asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundAsk {
    /// Id of the ask.
    pub id: String,
    /// Where: the sentence part that asks.
    pub span: Span,
}

/// A situation, with the noun phrase at stake in our words if there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundSituation {
    /// Which.
    pub situation: Situation,
    /// Where.
    pub span: Span,
    /// What is at stake, turned to our perspective, with its place.
    pub stake: Option<(String, Span)>,
}

/// A flag with what it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundFlag {
    /// Which.
    pub flag: Flag,
    /// What it does.
    pub action: Action,
    /// Where.
    pub span: Span,
    /// Index in the packs.
    pub entry: usize,
}

/// What was said about how to read a message, beside the message itself.
#[derive(Clone, Debug, Default)]
pub struct ReadOptions {
    /// The company's name as customers write it.
    pub company: Option<String>,
    /// The company's handle, with or without `@`.
    pub company_handle: Option<String>,
    /// The customer's name, if it is known.
    pub name: Option<String>,
    /// The issue in the agent's or the customer's own sentence.
    pub issue: Option<String>,
    /// The mood, if the agent overrules it.
    pub mood: Option<Mood>,
    /// Whether it is a review: then it is read for what it likes, what it faults and what it says of the whole. Where nobody
    /// says, the message is taken for one if it reads as one.
    pub review: Option<bool>,
    /// Whether it is read only for a reply to be held against it: what nobody but a draft speaks of is left out then (what is
    /// judged thing by thing, who did it, who bears it, good news, what they have done so far).
    pub for_coach: bool,
}

/// What a message says.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The message.
    pub document: Document,
    /// Language: `en`, another code, or `und` where it cannot be told.
    pub language: &'static str,
    /// What kind of message it is.
    pub stance: Stance,
    /// Whether it was read as a review: because somebody said so, or by what it is like.
    pub is_review: bool,
    /// Negative whenever something went wrong for the writer.
    pub sentiment: Sentiment,
    /// Whether it thanks or praises beside whatever else it does.
    pub is_kind: bool,
    /// −1 … 1.
    pub score: f64,
    /// What the score was made of.
    pub terms: Vec<Term>,
    /// 0 … 4.
    pub severity: u8,
    /// What the pull of the score toward nought was made of.
    pub quiet_terms: Vec<Term>,
    /// What the severity was made of.
    pub severity_terms: Vec<Term>,
    /// How they feel, when a cue supports it.
    pub mood: Mood,
    /// Whether they (or the agent) named the feeling; else it is inferred from what happened.
    pub mood_said: bool,
    /// Cues, kept and dropped.
    pub cues: Vec<FoundCue>,
    /// The issue.
    pub issue: Option<Issue>,
    /// Facts in text order.
    pub facts: Vec<Fact>,
    /// Who wrote.
    pub customer: Option<Customer>,
    /// What they ask for.
    pub asks: Vec<FoundAsk>,
    /// Questions, as spans.
    pub questions: Vec<Span>,
    /// Praise clauses, as spans.
    pub praise: Vec<Span>,
    /// What they tell of as good, in our perspective, reading after "It's good to hear that"; only for praise.
    pub good_news: Option<Clause>,
    /// Situations.
    pub situations: Vec<FoundSituation>,
    /// Flags.
    pub flags: Vec<FoundFlag>,
    /// Private values.
    pub private: Vec<Private>,
    /// What they have done so far.
    pub effort: Option<Effort>,
    /// A clause that compares them with another customer, in our perspective.
    pub comparison: Option<(String, Span)>,
    /// What they want, as a verb phrase in our perspective.
    pub wish: Option<(String, Span)>,
    /// What they ask us for, each reading after "You've asked": "us to remove the block", "for a copy of the invoice"; at
    /// most two, in text order.
    pub requests: Vec<crate::reflect::Request>,
    /// What is praised and what is faulted, thing by thing.
    pub aspects: Aspects,
    /// The same read off the clipped clauses of a review, with their own word for what was wrong where it can be said back.
    pub points: Points,
    /// A person of ours they name.
    pub person: Option<(String, Span)>,
    /// A statement about somebody of theirs who bears it, in our perspective: "your gran uses a frame and can't get out".
    pub at_stake: Option<(String, Span)>,
    /// What they were told would happen and did not, reading after "you were told that".
    pub promise: Option<(String, Span)>,
    /// The one fault named beside praise ("my one complaint is that the room was hot"), as a clause where it can be turned round; else empty.
    pub one_fault: Option<(String, Span)>,
    /// Whether an earlier thread stands below.
    pub thread: bool,
    /// Clauses tried for the issue and refused, with the gate.
    pub(crate) rejected: Vec<(Span, String)>,
    /// What of all this bears on the trouble.
    bearing: bearing::Bearing,
    /// How loud it is.
    pub emphasis: Emphasis,
    /// Remarks for whoever reads the reading.
    pub notes: Vec<String>,
}

impl Reading {
    /// Cues that count.
    pub fn kept(&self) -> impl Iterator<Item = &FoundCue> {
        self.cues.iter().filter(|cue| cue.dropped.is_none())
    }

    /// Whether a cue of the family counts.
    #[must_use]
    pub fn has_family(&self, family: Family) -> bool {
        self.kept().any(|cue| cue.family == family)
    }

    /// Whether the situation was found.
    #[must_use]
    pub fn in_situation(&self, situation: Situation) -> bool {
        self.situations.iter().any(|found| found.situation == situation)
    }

    /// The first flag that stops a draft, if there is one.
    #[must_use]
    pub fn stop(&self) -> Option<&FoundFlag> {
        self.flags.iter().find(|flag| flag.action == Action::Stop)
    }

    /// A stretch of the message with private values masked by their kind: the only way its words reach an output.
    #[must_use]
    pub fn shown(&self, span: Span) -> String {
        value::mask_spans(self.document.slice(span), span.start, &self.private).into_owned()
    }

    /// Clauses that were tried for the issue and refused, with the gate that did it.
    #[must_use]
    pub fn rejected(&self) -> &[(Span, String)] {
        &self.rejected
    }

    /// Facts of one kind, in text order.
    pub fn facts_of(&self, kind: FactKind) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(move |fact| fact.kind == kind)
    }
}

/// Reads a message.
#[must_use]
pub fn read(knowledge: &Knowledge, text: &str, options: &ReadOptions) -> Reading {
    let document = Document::new(text);
    let private = value::private(document.text());
    let values = value::values_beside(&document, &private);
    let places = places(&values);
    let mut found = knowledge.matcher.find(&document, &places);
    let names = named::runs(&document);
    named::without_names(&document, &mut found, &names);
    let language = language::language(&document);
    let emphasis = scope::emphasis(&document);
    let cues = weigh::cues(knowledge, &document, &found);
    let verdicts = weigh::verdicts(knowledge, &document, &found);
    let mut flags = flagged::flags(knowledge, &document, &found);
    let asks = asks(knowledge, &document, &found);
    let questions = question::questions(&document);
    let situations = situations(knowledge, &document, &found, &cues);
    let told = issue::told(knowledge, &document, &cues, &private, language, &found, options);
    let (kind, unkind) = weigh::kind(knowledge, &found, &verdicts, &cues);
    let signals = signal::signals(&signal::Shape {
        names: &names,
        kind: &kind,
        unkind: &unkind,
        document: &document,
        values: &values,
        questions: &questions,
        asks: &asks,
        flags: &flags,
        emphasis,
        denied: weigh::denied(knowledge, &document, &found),
        answered: weigh::answered(&document, &cues),
    });
    let scored = score::score(knowledge, &document, &found, &verdicts, &cues, &signals, &told);
    let praise = praise(&document, &cues);
    let mut shape = letter::Letter {
        document: &document,
        cues: &cues,
        questions: &questions,
        asks: &asks,
        told: &told,
        flagged: flags.iter().any(flagged::sends_on),
        leaning: None,
    };
    flagged::without_what_is_told_by_the_way(&shape, &mut flags);
    shape.flagged = flags.iter().any(|flag| flag.action != Action::Note);
    let for_draft = !options.for_coach || options.review == Some(true);
    let points = if for_draft { points::points(knowledge, &document, &values) } else { Points::default() };
    let long = sure::words(&document) > LONG;
    let aspects = if for_draft || long { aspect::aspects(knowledge, &document, &found, &verdicts, &cues) } else { Aspects::default() };
    let is_review = options
        .review
        .unwrap_or_else(|| for_draft && language == "en" && review::is_one(&shape, &points, &aspects, knowledge.review_words()));
    if !is_review {
        shape.leaning = letter::leaning(&document);
    }
    let stance = score::stance(&shape, &scored, &situations, is_review);
    let is_kind = shape.is_kind();
    let (severity, severity_terms) = score::severity(knowledge, &cues, emphasis, &scored, &signals, &flags, &situations);
    let severity = if stance == Stance::Complaint { severity.max(1) } else { severity };
    let felt = mood::Felt {
        knowledge,
        document: &document,
        found: &found,
        cues: &cues,
        flags: &flags,
        situations: &situations,
        sentiment: scored.sentiment,
        severity,
    };
    let (mood, mood_said) = options.mood.map_or_else(|| mood::mood(&felt), |mood| (mood, true));
    // Whoever only thanks was worried before, or jokes: what they feel now is in the thanks.
    let gladdened = stance == Stance::Praise && options.mood.is_none() && !matches!(mood, Mood::Grateful | Mood::Neutral);
    let (mood, mood_said) =
        if gladdened && document.tokens().len() > score::LONG_TALE { (Mood::Grateful, false) } else { (mood, mood_said) };
    let customer = options.name.as_deref().map_or_else(|| name::customer(&document), name::named);
    let facts = facts(&document, &values, &private);
    let mut reading = Reading {
        aspects,
        points,
        effort: if for_draft { effort::effort(&document) } else { None },
        person: if for_draft { people::person(&document, &cues, customer.as_ref()) } else { None },
        at_stake: if for_draft { at_stake::at_stake(&knowledge.reflector, &document).filter(|_| language == "en") } else { None },
        one_fault: one_fault::one_fault(&knowledge.reflector, &document).filter(|_| language == "en"),
        promise: promise::promise(&document, &values).filter(|_| language == "en"),
        thread: document.sentences().iter().any(|sentence| sentence.zone == Zone::Quoted),
        language,
        stance,
        is_review,
        is_kind,
        sentiment: scored.sentiment,
        score: scored.score,
        terms: scored.terms,
        quiet_terms: scored.quiet,
        severity,
        severity_terms,
        mood,
        mood_said,
        cues,
        issue: None,
        facts,
        customer,
        asks,
        questions,
        praise,
        good_news: None,
        situations,
        flags,
        private,
        comparison: None,
        wish: None,
        requests: Vec::new(),
        emphasis,
        rejected: Vec::new(),
        bearing: bearing::Bearing::default(),
        notes: Vec::new(),
        document,
    };
    reading.stance = both_sides(&reading);
    if is_review && reading.language == "en" {
        let words = knowledge.review_words();
        reading.stance = review::stance(&reading, review::whole(&reading.document, words));
        reading.points.whole = review::liked_whole(&reading.document, words);
        reading.severity = match reading.stance {
            Stance::Complaint => reading.severity.max(1),
            Stance::Praise => 0,
            _ => reading.severity,
        };
        // Newspapers that a content guest was offered are no threat, and whoever won't come again closes no account.
        if reading.severity == 0 {
            reading.flags.retain(|flag| !matches!(flag.flag, Flag::RegulatorPress | Flag::FormalComplaint));
        }
        reading.situations.retain(|found| found.situation != Situation::Leaving);
    }
    issue::fill(knowledge, &mut reading, &found, told, options);
    reading.bearing = bearing::Bearing::of(&reading);
    // A farewell or a death that is told by the way is none: a reply is made for those that are.
    for situation in [Situation::Leaving, Situation::Bereavement] {
        if !reading.bears(situation) {
            reading.situations.retain(|found| found.situation != situation);
        }
    }
    note(&mut reading);
    reading
}

/// Words from which on an account is a long one.
const LONG: usize = 60;

/// A long account is told by the things it judges: two that are praised beside one that is faulted make it kind and critical
/// at once, however much is said of the fault; and where nothing is praised, nobody is thanked for what they liked.
fn both_sides(reading: &Reading) -> Stance {
    let (praised, faulted) = (reading.aspects.praised.len(), reading.aspects.criticised.len());
    let kindly =
        || score::opens_kindly(&reading.document, &reading.cues) && !reading.kept().any(|cue| cue.family == Family::SarcasmMarkers);
    match reading.stance {
        Stance::Complaint if reading.words() > LONG && praised >= 2 && praised > faulted && reading.severity <= 2 => Stance::Mixed,
        // "My only complaint is …": kind, and with a fault that must not be dropped.
        Stance::Praise if reading.one_fault.is_some() => Stance::Mixed,
        Stance::Mixed if reading.words() > LONG && praised == 0 && reading.sentiment == Sentiment::Negative && !kindly() => {
            Stance::Complaint
        }
        stance => stance,
    }
}

fn note(reading: &mut Reading) {
    if reading.document.tokens().is_empty() {
        reading.notes.push("the message is empty".to_owned());
    } else if reading.language != "en" {
        reading.notes.push("the message is not in a language the packs know; the reply only acknowledges it".to_owned());
    }
    if !reading.private.is_empty() {
        reading.notes.push("private data is masked and is never repeated in a reply".to_owned());
    }
}

/// The recognised values of a text, as patterns name them.
#[must_use]
pub fn value_places(document: &Document) -> Vec<ValueAt> {
    places(&value::values(document))
}

/// The same where the values are known already.
pub(crate) fn places(values: &[Value]) -> Vec<ValueAt> {
    values.iter().filter_map(|value| Some(ValueAt { name: pattern_name(value.kind)?, span: value.span })).collect()
}

/// How negation works on a family.
#[must_use]
pub const fn sense(family: Family) -> scope::Sense {
    weigh::sense(family)
}

const fn pattern_name(kind: ValueKind) -> Option<ValueName> {
    match kind {
        ValueKind::Duration => Some(ValueName::Duration),
        ValueKind::Amount => Some(ValueName::Amount),
        ValueKind::Count => Some(ValueName::Count),
        ValueKind::Date => Some(ValueName::Date),
        ValueKind::Order => Some(ValueName::Order),
        _ => None,
    }
}

fn facts(document: &Document, values: &[Value], private: &[Private]) -> Vec<Fact> {
    let in_text = |span: Span| {
        document
            .sentence_at(span.start)
            .is_none_or(|i| !matches!(document.sentences()[i].zone, Zone::Quoted | Zone::Disclaimer | Zone::Furniture))
    };
    values
        .iter()
        .filter(|value| in_text(value.span) && !private.iter().any(|private| private.span.overlaps(value.span)))
        .map(|value| {
            let kind = value.kind.fact();
            Fact { kind, text: document.slice(value.span).to_owned(), value: value.value.clone(), span: value.span }
        })
        .collect()
}

fn asks(knowledge: &Knowledge, document: &Document, found: &[CueMatch]) -> Vec<FoundAsk> {
    let mut out: Vec<FoundAsk> = Vec::new();
    for one in found {
        let Owner::Ask(index) = one.owner else { continue };
        let id = &knowledge.packs.asks[index as usize].meta.id;
        if scope::judge(document, one, scope::Sense::Bad) == Some(Dropped::Negated) || out.iter().any(|known| known.id == *id) {
            continue;
        }
        out.push(FoundAsk { id: id.clone(), span: one.span });
    }
    // "can I get" inside "can I get a refund" asks for nothing else.
    let wider: Vec<Span> = out.iter().map(|ask| ask.span).collect();
    out.retain(|ask| !wider.iter().any(|span| *span != ask.span && span.contains(ask.span)));
    out
}

fn situations(knowledge: &Knowledge, document: &Document, found: &[CueMatch], _cues: &[FoundCue]) -> Vec<FoundSituation> {
    let words = sure::words(document);
    let mut out: Vec<FoundSituation> = Vec::new();
    for one in found {
        let Owner::Situation(index) = one.owner else { continue };
        let entry = &knowledge.packs.situations[index as usize];
        if scope::judge(document, one, scope::Sense::Bad) == Some(Dropped::Negated)
            || out.iter().any(|known| known.situation == entry.situation)
        {
            continue;
        }
        // Somebody in a rush doesn't write at length: in a long account the hurry is over.
        if entry.situation == Situation::Rush && words > RUSH_WORDS {
            continue;
        }
        out.push(FoundSituation { situation: entry.situation, span: one.span, stake: None });
    }
    for one in found {
        let Owner::Stake(index) = one.owner else { continue };
        let entry = &knowledge.packs.situations[index as usize];
        if let Some(known) = out.iter_mut().find(|known| known.situation == entry.situation && known.stake.is_none())
            // "I paid my rent" three sentences before the overdraft is no stake of it.
            && document.sentence_at(known.span.start).is_some_and(|sentence| sentence.abs_diff(one.sentence) <= 1)
            && let Some(phrase) = knowledge.reflector.noun_phrase(document, one.span)
            && speakable(&phrase, entry.situation)
        {
            known.stake = Some((phrase, one.span));
        }
    }
    out
}

/// A message longer than this is not written in a rush.
const RUSH_WORDS: usize = 70;

/// Whether a stake reads well in a reply: only known words, and an event that is a certain one ("the wedding", not "a party").
fn speakable(phrase: &str, situation: Situation) -> bool {
    let known = phrase.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty()).all(|word| {
        let bare = word.trim_end_matches("'s");
        crate::text::is_word(&bare.to_lowercase()) || crate::text::is_name(bare) || word.starts_with(|c: char| c.is_ascii_digit())
    });
    // "a trip on the 18th" is one trip and no other.
    let dated = phrase.rsplit(' ').next().is_some_and(|last| {
        let last = last.to_lowercase();
        last.starts_with(|c: char| c.is_ascii_digit()) || last.ends_with("day") || last == "tomorrow"
    });
    let vague = matches!(situation, Situation::EventDeadline | Situation::Gift)
        && (phrase.starts_with("a ") || phrase.starts_with("an "))
        && !dated;
    // "her exams": whose, the reply does not say. "a bad back" is theirs, and not any.
    let nobodys = ["her ", "his ", "their "].iter().any(|theirs| phrase.starts_with(theirs))
        || situation == Situation::Health && ["a ", "an "].iter().any(|any| phrase.starts_with(any));
    known && !vague && !nobodys
}

fn praise(document: &Document, cues: &[FoundCue]) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for cue in cues.iter().filter(|cue| cue.dropped.is_none() && matches!(cue.family, Family::Praise | Family::Relief)) {
        let tokens = document.tokens();
        let first = tokens.partition_point(|token| token.span.start < cue.span.start);
        let last = tokens.partition_point(|token| token.span.end < cue.span.end).min(tokens.len().saturating_sub(1));
        let span = scope::clause_of(document, &CueMatch { owner: Owner::Cue(0), span: cue.span, first, last, sentence: cue.sentence });
        if !out.iter().any(|known| known.overlaps(span)) {
            out.push(span);
        }
    }
    out
}
