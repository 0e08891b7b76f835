//! The specific issue: its topic, the clause in our perspective, the noun
//! phrase, and what surrounds it (comparison, wish), each traced to the message.

use super::{Knowledge, ReadOptions, Reading};
use crate::matcher::{CueMatch, Owner};
use crate::reflect::{Context, Level, List, Reflection, RuleId};
use crate::scope::{self, Sense};
use crate::span::Span;
use crate::text::{Document, TokenKind, Zone};
use crate::vocab::{Family, Stance};

/// A noun phrase for the issue, ready for a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noun {
    /// `your parcel`.
    pub text: String,
    /// The customer's words it reuses; empty when only the topic's own words stand in it.
    pub span: Span,
}

/// The clause of the issue in our perspective.
#[derive(Clone, Debug, Default)]
pub struct Clause {
    /// Without a capital at the start or a stop at the end.
    pub text: String,
    /// What it reflects; empty where an agent gave it.
    pub span: Span,
    /// Which stretches of the message it reuses.
    pub spans: Vec<Span>,
    /// Whether a person should look at it.
    pub check: bool,
    /// The construction that made it an issue.
    pub construction: Option<List>,
    /// The rules that fired.
    pub fired: Vec<RuleId>,
}

impl From<Reflection> for Clause {
    fn from(reflection: Reflection) -> Self {
        Self {
            spans: reflection.pieces.iter().map(|(_, span)| *span).collect(),
            text: reflection.text,
            span: reflection.span,
            check: reflection.check,
            construction: reflection.construction,
            fired: reflection.fired,
        }
    }
}

/// What the message is about.
#[derive(Clone, Debug)]
pub struct Issue {
    /// Index of the topic in the packs.
    pub topic: Option<usize>,
    /// Where the issue is told.
    pub span: Span,
    /// The clause in our perspective.
    pub reflected: Option<Clause>,
    /// The noun phrase.
    pub noun: Option<Noun>,
    /// A noun phrase for what happened: `the wait for your parcel`.
    pub event: Option<String>,
}

/// Finds the issue, the comparison and the wish.
pub(super) fn fill(knowledge: &Knowledge, reading: &mut Reading, found: &[CueMatch], options: &ReadOptions) {
    let private: Vec<Span> = reading.private.iter().map(|private| private.span).collect();
    let company: Vec<String> =
        [&options.company, &options.company_handle].into_iter().flatten().map(|name| name.trim_start_matches('@').to_owned()).collect();
    let early = topic(knowledge, reading, found, None);
    let things: Vec<String> =
        early.iter().flat_map(|(index, _)| &knowledge.packs.topics[*index].things).map(|thing| thing.value.clone()).collect();
    let mut reflected = None;
    let mut noun = None;
    if reading.language == "en" {
        let cues: Vec<(Span, f32)> = reading
            .kept()
            .filter(|cue| !matches!(cue.family, Family::Praise | Family::Relief))
            .map(|cue| (cue.span, cue.weight as f32))
            .collect();
        let context = Context { company: &company, private: &private, cues: &cues, topics: &things };
        let reflections = knowledge.reflector.reflect(&reading.document, &context);
        // Praise has nothing to be sorry about; its words are used elsewhere.
        match reflections.best {
            Some(best) if best.level == Level::Clause && reading.stance != Stance::Praise => reflected = Some(best),
            Some(best) if best.level == Level::NounFragment => noun = Some(Noun { text: best.text, span: best.span }),
            _ => {}
        }
        noun = noun.or(reflections.noun.map(|noun| Noun { text: noun.text, span: noun.span }));
        reading.rejected = reflections.rejected.into_iter().map(|(span, gate)| (span, gate.id().to_owned())).collect();
        reading.comparison = comparison(knowledge, reading, &context);
        reading.wish = wish(knowledge, reading);
    }
    let mut clause = reflected.map(Clause::from);
    if let Some(said) = options.issue.as_deref() {
        match knowledge.reflector.perspective(said) {
            Some(text) => clause = Some(Clause { text, ..Clause::default() }),
            None => reading.notes.push("the issue given cannot be turned round safely, so it was not used".to_owned()),
        }
    }
    let topic = topic(knowledge, reading, found, clause.as_ref().map(|clause| clause.span));
    let entry = topic.map(|(index, _)| &knowledge.packs.topics[index]);
    if let Some(entry) = entry
        && noun.is_none()
    {
        noun = thing(reading, entry).or_else(|| Some(Noun { text: entry.noun.value.clone(), span: Span::default() }));
    }
    if clause.is_none() && noun.is_none() {
        return;
    }
    let event = entry
        .and_then(|entry| entry.event.as_ref())
        .map(|event| event.value.replace("{noun}", noun.as_ref().map_or("it", |noun| noun.text.as_str())));
    let places = [clause.as_ref().map(|clause| clause.span), topic.map(|(_, span)| span), noun.as_ref().map(|noun| noun.span)];
    let span = places.into_iter().flatten().find(|span| !span.is_empty()).unwrap_or_default();
    reading.issue = Some(Issue { topic: topic.map(|(index, _)| index), span, reflected: clause, noun, event });
}

/// The topic with the best evidence: a match inside the clause counts most, an early one a little.
fn topic(knowledge: &Knowledge, reading: &Reading, found: &[CueMatch], clause: Option<Span>) -> Option<(usize, Span)> {
    let mut best: Option<(f64, usize, Span)> = None;
    for one in found {
        let Owner::Topic(index) = one.owner else { continue };
        if scope::judge(&reading.document, one, Sense::Bad).is_some() {
            continue;
        }
        let entry = &knowledge.packs.topics[index as usize];
        let mut fit = entry.weight;
        if clause.is_some_and(|clause| clause.overlaps(one.span)) {
            fit += 2.0;
        }
        if reading.kept().any(|cue| cue.sentence == one.sentence && !matches!(cue.family, Family::Praise | Family::Relief)) {
            fit += 1.0;
        }
        // Longer matches say more than single words; ties go to what is said first.
        fit += 0.15 * (one.last - one.first) as f64 - 0.05 * one.sentence as f64;
        if best.as_ref().is_none_or(|(known, ..)| fit > *known) {
            best = Some((fit, index as usize, one.span));
        }
    }
    best.map(|(_, index, span)| (index, span))
}

/// The customer's own word for the topic's thing: `my package` → `your package`.
fn thing(reading: &Reading, topic: &crate::pack::model::Topic) -> Option<Noun> {
    let document = &reading.document;
    let words: Vec<Vec<String>> =
        topic.things.iter().map(|thing| thing.value.split_whitespace().map(str::to_lowercase).collect()).collect();
    let mut found: Option<(bool, Noun)> = None;
    for sentence in document.sentences().iter().filter(|sentence| matches!(sentence.zone, Zone::Body | Zone::Subject)) {
        let tokens = document.tokens_of(sentence);
        for i in 0..tokens.len() {
            for thing in &words {
                let here =
                    thing.len() <= tokens.len() - i && thing.iter().enumerate().all(|(k, word)| document.fold(&tokens[i + k]) == word);
                if !here || thing.is_empty() {
                    continue;
                }
                let before = i.checked_sub(1).map_or("", |i| document.fold(&tokens[i]));
                let after = tokens.get(i + thing.len());
                // The head of a longer name ("order form", "delivery driver") is another thing.
                if after.is_some_and(|next| next.kind == TokenKind::Word && !next.clitic && names_another_thing(document.fold(next))) {
                    continue;
                }
                let owned = matches!(before, "my" | "our");
                let span = tokens[i].span.join(tokens[i + thing.len() - 1].span);
                if found.as_ref().is_none_or(|(known, _)| owned && !known) {
                    found = Some((owned, Noun { text: format!("your {}", thing.join(" ")), span }));
                }
            }
        }
    }
    found.map(|(_, noun)| noun)
}

/// "My neighbour got the same package for £38" in our perspective.
fn comparison(knowledge: &Knowledge, reading: &Reading, context: &Context<'_>) -> Option<(String, Span)> {
    let cue = reading.kept().find(|cue| cue.family == Family::UnequalTreatment)?;
    let sentence = &reading.document.sentences()[cue.sentence];
    // The sentence by itself, so that the message's own issue does not win over it.
    let alone = Document::new(reading.document.slice(sentence.span));
    let best = knowledge
        .reflector
        .reflect(&alone, &Context { private: &[], cues: &[], ..*context })
        .best
        .filter(|best| best.level == Level::Clause)?;
    let span = Span::new(best.span.start + sentence.span.start, best.span.end + sentence.span.start);
    (!reading.private.iter().any(|private| private.span.overlaps(span))).then_some((best.text, span))
}

/// What they want to do or have done, as a verb phrase: from a wish's own words to the end of its clause.
fn wish(knowledge: &Knowledge, reading: &Reading) -> Option<(String, Span)> {
    let cue = reading.kept().find(|cue| cue.family == Family::ExplicitWish)?;
    let sentence = &reading.document.sentences()[cue.sentence];
    let tokens = reading.document.tokens_of(sentence);
    let end = tokens
        .iter()
        .find(|token| {
            token.span.start >= cue.span.end && token.kind == TokenKind::Punct && !matches!(reading.document.fold(token), "-" | "'" | "\"")
        })
        .map_or(sentence.span.end, |token| token.span.start);
    let span = Span::new(cue.span.start, end);
    knowledge.reflector.wish(&reading.document, span).map(|wish| (wish, span))
}

/// Nouns that make the word before them part of another thing's name.
fn names_another_thing(word: &str) -> bool {
    matches!(
        word,
        "form"
            | "forms"
            | "driver"
            | "number"
            | "page"
            | "confirmation"
            | "team"
            | "service"
            | "department"
            | "manager"
            | "company"
            | "centre"
            | "center"
            | "desk"
            | "agent"
            | "charge"
            | "fee"
            | "history"
            | "details"
    )
}
