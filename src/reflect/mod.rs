//! Reflection: turning the customer's clause into ours, "you lost my bag" into "we lost your bag".
//!
//! In goes a [`Document`] and what the caller knows of it ([`Context`]); out come [`Reflections`]:
//! the best clause and a noun phrase for what it is about, each with the words of the message it
//! reuses, and the candidates that were rejected with the gate that did it. Nothing is reflected
//! that the grammar cannot account for word by word. Nothing here prints, promises or invents.
//!
//! `normalise` → `tag` → `segment` (with `fragment`) → `grammar` → `construction` and `gate` →
//! `perspective` → `select`; `noun` finds what a clause or a message is about.

#![allow(clippy::nonminimal_bool, reason = "conditions are written the way a rule of grammar is said")]

mod asked;
mod bare;
mod borrowed;
mod claimed;
mod construction;
mod entries;
mod events;
mod faulted;
mod fragment;
mod gate;
mod good;
mod grammar;
mod hearsay;
mod heart;
mod implied;
mod inventory;
mod judge;
mod kin;
mod kinds;
mod lacking;
mod lengths;
mod lexicon;
mod lists;
mod losses;
mod matters;
mod mend;
mod normalise;
mod noun;
mod others;
mod perspective;
mod place;
mod plights;
mod quote;
mod request;
mod restore;
mod rhetoric;
mod risk;
mod rule;
mod salvage;
mod scant;
mod scraps;
mod segment;
mod select;
mod spoken;
mod stand_in;
mod tag;
mod terse;
mod told;
mod trouble;
mod typed;
mod vain;
mod verbless;
mod vocabulary;
mod waits;

pub(crate) use claimed::{as_disputed, as_theirs, nobodys_wrong};
pub(crate) use entries::{names_dispute, names_entries};
pub use lists::{List, Lists};
pub use request::{PointsBack, Request};
pub use rule::{GateId, RuleId};
pub use segment::Origin;

use std::ops::Range;

use crate::span::Span;
use crate::text::{Document, End};
use normalise::{Normaliser, Surroundings};
use select::Asked;
use tag::{HandTagger, Tagger};
use vocabulary::Vocabulary;

/// How specific a reflection is; a lower level is more so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A clause: "our courier threw your parcel over the hedge".
    Clause,
    /// A complaint without a verb: "the 40 minute wait".
    NounFragment,
    /// What the customer wants: "you want to see the manager"; fits "I understand that …" only.
    Want,
    /// A clause that no construction calls an issue, told in a complaint: "minimum fares lose money"; fits "You've told us
    /// that …" only.
    Told,
    /// The customer's sentence, word for word, to be put between quotation marks.
    Quote,
    /// What it is about: "your missing bag".
    Topic,
    /// Nothing specific.
    Generic,
}

/// What the caller knows of the message.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    /// Names and handles of the company that is written to.
    pub company: &'a [String],
    /// Private values; nothing that touches one is reflected.
    pub private: &'a [Span],
    /// Cues that were found, with their weights; a clause that holds one is preferred.
    pub cues: &'a [(Span, f32)],
    /// Words of the topic, in lower case; a clause or noun phrase with one is preferred.
    pub topics: &'a [String],
}

/// Something of the message in our perspective.
#[derive(Clone, Debug, PartialEq)]
pub struct Reflection {
    /// How specific it is.
    pub level: Level,
    /// The text, without a capital at the start or a mark at the end.
    pub text: String,
    /// What part of the message it reflects.
    pub span: Span,
    /// Which bytes of the text reuse which bytes of the message.
    pub pieces: Vec<(Range<usize>, Span)>,
    /// Why the clause began where it did.
    pub origin: Origin,
    /// The construction that makes it an issue.
    pub construction: Option<List>,
    /// Made by a riskier construction: a person should look at it.
    pub check: bool,
    /// The rules that fired.
    pub fired: Vec<RuleId>,
}

impl Reflection {
    /// Puts `lead`, which is ours, before what is theirs: "the ", "your ".
    pub(crate) fn lead_with(&mut self, lead: &str) {
        self.text.insert_str(0, lead);
        for (range, _) in &mut self.pieces {
            *range = range.start + lead.len()..range.end + lead.len();
        }
    }
}

/// All that could be reflected of a message.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reflections {
    /// The best clause, or what stands in for one (see [`Reflection::level`]).
    pub best: Option<Reflection>,
    /// Up to two other clauses of the message, of safe constructions, that may be said beside the best; the better first.
    pub others: Vec<Reflection>,
    /// A noun phrase for what it is about; reads after "Let me look into" and "I'm so sorry about".
    pub noun: Option<Reflection>,
    /// Trouble that is named and not told: "the six hour delay"; reads after "I'm so sorry about".
    pub trouble: Option<Reflection>,
    /// The trouble is no more than its kind: "the delay". Where its thing is known, the thing says more.
    pub trouble_is_kind: bool,
    /// What a letter about an account, a loan or a claim is about, in the fewest words: "your application was denied".
    pub matter: Option<Reflection>,
    /// A sentence that tells of trouble and can be repeated word for word, where nothing could be turned round.
    pub quote: Option<Span>,
    /// The quoted sentence says itself what was amiss; else something must have been heard to go wrong in it.
    pub quote_is_sure: bool,
    /// What the customer asks us for, in text order (see [`Reflector::request`]): found on the way, for reading a line anew
    /// takes as long as most of what is then done with it.
    pub requests: Vec<Request>,
    /// Candidates that were rejected, and the gate that did it, in text order.
    pub rejected: Vec<(Span, GateId)>,
}

/// Tokens from which on a message is a letter that tells what happened, and no post that points at it.
const LETTER: usize = 34;

/// Whether a message is a letter, and no post.
pub(crate) fn is_letter(document: &Document) -> bool {
    document.tokens().len() > LETTER
}

/// Tokens up to which a message may be a post, however many it tells in: two hundred and eighty signs hold no more.
const POST: usize = 70;

/// Whether a message is as short as what is posted in public.
pub(crate) fn is_post(document: &Document) -> bool {
    document.tokens().len() <= POST
}

/// How many sentences a message may have if one of them is to stand for it.
const SHORT: usize = 5;

/// Reflects messages; built once from the packs' lists.
pub struct Reflector {
    vocabulary: Vocabulary,
    tagger: Box<dyn Tagger + Send + Sync>,
}

impl std::fmt::Debug for Reflector {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reflector").finish_non_exhaustive()
    }
}

impl Reflector {
    /// Compiles the packs' lists into the lexicon.
    #[must_use]
    pub fn new(lists: &Lists<'_>) -> Self {
        Self { vocabulary: Vocabulary::new(lists), tagger: Box::new(HandTagger) }
    }

    /// Finds what of `document` can be given back to its writer.
    #[must_use]
    pub fn reflect(&self, document: &Document, context: &Context<'_>) -> Reflections {
        let aliases = normalise::aliases(context.company);
        let normaliser = self.normaliser(document, context, &aliases);
        let mut select = select::Select::new(&self.vocabulary, document, context);
        let mut nouns = noun::Nouns::new(&self.vocabulary, document, context);
        let mut troubles = trouble::Troubles::new(&self.vocabulary, document, context);
        let mut matters = is_letter(document).then(|| matters::Matters::new(&self.vocabulary, document, context));
        let mut buffer = Vec::new();
        let mut addressed = false;
        // What a sentence without a subject may be about instead of us: what the sentence before it was about.
        let mut about_else = false;
        let mut number = 0;
        let mut requests = Vec::new();
        let borrowed = borrowed::borrowed(document);
        for sentence in document.body() {
            if borrowed.iter().any(|theirs| theirs.overlaps(sentence.span)) {
                continue;
            }
            let mut line = normaliser.line(sentence, buffer);
            line.addressed |= addressed && number <= 1 && !about_else;
            addressed |= line.addressed;
            about_else = line.lexemes.iter().any(|lexeme| {
                matches!(
                    lexeme.fold,
                    "app" | "website" | "web site" | "site" | "page" | "system" | "chatbot" | "bot" | "these" | "those" | "this"
                )
            });
            if line.lexemes.len() > 1 {
                self.tagger.tag(&mut line.lexemes);
                let question = sentence.end == End::Question;
                let marks = document.text()[sentence.span.start..].get(..sentence.span.len() + 2).unwrap_or(document.slice(sentence.span));
                let loud = marks
                    .trim_end()
                    .chars()
                    .rev()
                    .skip_while(|c| c.is_alphanumeric() || c.is_whitespace())
                    .take_while(|c| matches!(c, '?' | '!'))
                    .count()
                    > 1;
                let asked = match (question, loud) {
                    (false, _) => Asked::No,
                    (true, false) => Asked::Plainly,
                    (true, true) => Asked::Loudly,
                };
                match segment::told_before_asking(&line.lexemes).filter(|_| question) {
                    Some(end) => select.line(&line.lexemes[..end], line.addressed, Asked::No, number),
                    None => select.line(&line.lexemes, line.addressed, asked, number),
                }
                nouns.line(&line.lexemes, question, number);
                troubles.line(&line.lexemes, question, number);
                if let Some(matters) = &mut matters {
                    matters.line(&line.lexemes, question, number);
                }
                requests.extend(self.requested(document, context, &line.lexemes));
            } else {
                // `Replacement please.`
                requests.extend(self.requested(document, context, &line.lexemes));
            }
            // A greeting of a word or two is not what the message opens with.
            number += usize::from(line.lexemes.len() > 2);
            buffer = line.lexemes;
        }
        let (best, others) = select.best();
        // Of a long story no one sentence can be said to be the one that matters.
        let trouble = troubles.best();
        let quote = select
            .quote
            .filter(|_| number <= SHORT)
            // What can be named is not read out in half a sentence.
            .filter(|quote| quote.worth > 0 || trouble.is_none())
            .filter(|quote| !context.private.iter().any(|private| private.overlaps(quote.span)));
        let rejected = select.rejected;
        let noun = nouns.choose(best.as_ref());
        let told = best.as_ref().is_some_and(|best| best.reflection.level != Level::Told);
        Reflections {
            best: best.map(|candidate| candidate.reflection),
            others: others.into_iter().map(|candidate| candidate.reflection).collect(),
            noun,
            trouble_is_kind: trouble.as_ref().is_some_and(|trouble| trouble.fired.contains(&RuleId::KindAlone)),
            trouble,
            matter: matters.and_then(matters::Matters::best),
            quote: quote.filter(|_| !told).map(|quote| quote.span),
            quote_is_sure: quote.is_some_and(|quote| quote.sure),
            requests,
            rejected,
        }
    }

    /// Turns a clause somebody typed into our perspective: the customer's own sentence, or one already in our voice.
    /// `None` where it cannot be turned safely.
    #[must_use]
    pub fn perspective(&self, text: &str) -> Option<String> {
        typed::typed(&self.vocabulary, self.tagger.as_ref(), text)
    }

    /// A noun phrase of the message with its pronouns turned: "my two small kids" → "your two small kids".
    #[must_use]
    pub fn noun_phrase(&self, document: &Document, span: Span) -> Option<String> {
        self.phrase(document, span, noun::Kind::Noun)
    }

    /// What the customer wants to do: "I want to close her account" → "close her account".
    /// `span` may cover the whole wish or only the verb phrase.
    #[must_use]
    pub fn wish(&self, document: &Document, span: Span) -> Option<String> {
        self.phrase(document, span, noun::Kind::Wish)
    }

    /// What the customer asks us for, reading after "You've asked": "us to remove the block", "for a copy of the
    /// invoice"; with its place. The last request of the message that can be turned safely, for what they want is
    /// mostly said at the end.
    #[must_use]
    pub fn request(&self, document: &Document, context: &Context<'_>) -> Option<Request> {
        self.reflect(document, context).requests.into_iter().reduce(Request::plainer)
    }

    /// The requests of a line that touch nothing private.
    fn requested(&self, document: &Document, context: &Context<'_>, line: &[normalise::Lexeme<'_>]) -> Vec<Request> {
        let mut found = request::requests(&self.vocabulary, document, line, document.tokens().len() > request::LETTER);
        found.retain(|request| !context.private.iter().any(|private| private.overlaps(request.span)));
        found
    }

    /// What the customer tells of as good, reading after "It's good to hear that": "Marek fixed your lift on Sunday
    /// night". Only for messages that praise and do nothing else.
    #[must_use]
    pub fn good_news(&self, document: &Document, context: &Context<'_>) -> Option<Reflection> {
        let aliases = normalise::aliases(context.company);
        let normaliser = self.normaliser(document, context, &aliases);
        let mut buffer = Vec::new();
        let mut best: Option<(f32, Reflection)> = None;
        let mut number = 0;
        for sentence in document.body() {
            let mut line = normaliser.line(sentence, buffer);
            if line.lexemes.len() > 2 && sentence.end != End::Question {
                self.tagger.tag(&mut line.lexemes);
                if let Some((score, told)) = good::good(&self.vocabulary, document, &line.lexemes) {
                    let score = score - 0.2 * number.min(5) as f32;
                    if best.as_ref().is_none_or(|(known, _)| score > *known) {
                        best = Some((score, told));
                    }
                }
            }
            number += usize::from(line.lexemes.len() > 2);
            buffer = line.lexemes;
        }
        best.map(|(_, told)| told)
    }

    fn phrase(&self, document: &Document, span: Span, kind: noun::Kind) -> Option<String> {
        let context = Context::default();
        let normaliser = self.normaliser(document, &context, &[]);
        let sentence = &document.sentences()[document.sentence_at(span.start)?];
        let mut line = normaliser.line(sentence, Vec::new());
        self.tagger.tag(&mut line.lexemes);
        noun::phrase(&self.vocabulary, document, &line.lexemes, span, kind)
    }

    fn normaliser<'a>(&'a self, document: &'a Document, context: &Context<'a>, aliases: &'a [String]) -> Normaliser<'a> {
        Normaliser {
            lexicon: &self.vocabulary.lexicon,
            document,
            surroundings: Surroundings { company: context.company, private: context.private, aliases },
        }
    }
}

#[cfg(test)]
mod tests;
