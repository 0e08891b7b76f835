//! Evidence added up: score, sentiment, stance, severity and mood. All numbers
//! live in the packs' `formula` and entries; each that counted is a [`Term`].

use super::issue::Told;
use super::letter::{Letter, WEIGHTY, complains, is_wanted_done, regrets, turns_round};
use super::signal::Signal;
use super::turns::Leaning;
use super::weigh::{Verdicts, is_event, near, sense};
use super::{FoundAsk, FoundCue, FoundFlag, FoundSituation, Knowledge, question, quiet};
use crate::matcher::{CueMatch, Owner};
use crate::reflect::is_post;
use crate::scope::{Dropped, Emphasis, Sense};
use crate::span::Span;
use crate::text::{Document, Sentence, Token, TokenKind, Zone};
use crate::vocab::{Action, Family, Sentiment, Situation, Stance};
use std::borrow::Cow;

/// What a number of a formula or a term is called: mostly a word of the program's own.
pub(super) type Name = Cow<'static, str>;

/// Which number of the packs a term takes its weight from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Knob {
    /// The weight of a cue, by its index.
    Cue(u32),
    /// The weight of an entry of the lexicon, by its index.
    Lexicon(u32),
    /// A number of a formula, by its name there.
    Formula(Name),
    /// A number of the formula `quiet`, by its name there.
    Quiet(Name),
}

/// Terms that a message mostly has beside its signals.
pub(super) const USUAL: usize = 8;

/// One thing that counted, and how much.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// What: `cue still-waiting`, `lexicon bad-events`, `bias`.
    pub name: Name,
    /// Its part of the sum, negative for bad news.
    pub weight: f64,
    /// Where its weight stands.
    pub knob: Knob,
    /// How often that weight was taken: `weight` = the number in the pack × `share`.
    pub share: f64,
}

pub(super) struct Scored {
    pub(super) score: f64,
    pub(super) sentiment: Sentiment,
    pub(super) terms: Vec<Term>,
    pub(super) quiet: Vec<Term>,
    pub(super) bad: f64,
    pub(super) good: f64,
}

/// Terms under way: an entry counts once however often it is repeated, with its largest share.
struct Sum<'a> {
    knowledge: &'a Knowledge,
    terms: Vec<Term>,
}

impl Sum<'_> {
    fn number(&self, term: &str, otherwise: f64) -> f64 {
        self.knowledge.number("score", term, otherwise)
    }

    fn add(&mut self, name: Name, knob: Knob, value: f64, share: f64) {
        let weight = value * share;
        match self.terms.iter_mut().find(|term| term.knob == knob) {
            Some(term) if share.abs() > term.share.abs() => *term = Term { name, weight, knob, share },
            Some(_) => {}
            None => self.terms.push(Term { name, weight, knob, share }),
        }
    }

    fn formula(&mut self, name: Name, share: f64) {
        let value = self.number(&name, 0.0);
        self.add(name.clone(), Knob::Formula(name), value, share);
    }
}

pub(super) fn score(
    knowledge: &Knowledge,
    document: &Document,
    found: &[CueMatch],
    verdicts: &Verdicts,
    cues: &[FoundCue],
    signals: &[Signal],
    told: &Told,
) -> Scored {
    let mut sum = Sum { knowledge, terms: Vec::with_capacity(signals.len() + cues.len() + USUAL) };
    sum.formula("bias".into(), 1.0);
    let standing = Standing::new(document, &sum);
    let damping = standing.damping;
    // Whoever asks something thanks and praises on the way; beside a failure praise softens the blow, or is bitter.
    let failed = told.clause.is_some() || cues.iter().any(|cue| cue.dropped.is_none() && is_event(cue.family));
    let beside = if failed { sum.number("praise-beside-failure", 1.0) } else { 1.0 };
    let asked = beside * if signals.iter().any(|(name, _)| name == "question") { sum.number("praise-beside-question", 0.6) } else { 1.0 };
    for cue in cues {
        let good = matches!(cue.family, Family::Praise | Family::Relief);
        let sign = if good { 1.0 } else { -1.0 };
        let (word, share) = match cue.dropped {
            None if good && is_courtesy(document, cue.span, cue.sentence) => ("courtesy", sum.number("courtesy", 0.3) * asked),
            None => ("cue", standing.of(cue.sentence, cue.span) * if good { asked } else { 1.0 }),
            Some(Dropped::Negated | Dropped::AnsweredNo) if good => ("not", -sum.number("negated-praise", 0.9) * standing.damping),
            Some(Dropped::Expected | Dropped::Past) if good => ("missed", -sum.number("missed-praise", 0.4) * standing.damping),
            Some(Dropped::Negated) if sense(cue.family) == Sense::Bad => ("not", -sum.number("negated-bad", 0.4) * standing.damping),
            Some(_) => continue,
        };
        sum.add(format!("{word} {}", cue.id).into(), Knob::Cue(cue.entry), cue.weight, sign * share);
    }
    for (one, dropped) in found.iter().zip(verdicts) {
        let Owner::Lexicon(index) = one.owner else { continue };
        let entry = &knowledge.packs.lexicon[index as usize];
        let good = entry.weight > 0.0;
        let sarcastic = cues[near(cues, one.sentence, 0)]
            .iter()
            .any(|cue| cue.family == Family::SarcasmMarkers && cue.dropped.is_none() && cue.span.overlaps(one.span));
        if good && sarcastic {
            continue;
        }
        let (word, share) = match dropped {
            None if good && is_courtesy(document, one.span, one.sentence) => ("courtesy", sum.number("courtesy", 0.3) * asked),
            None => ("lexicon", standing.of(one.sentence, one.span) * if good { asked } else { 1.0 }),
            Some(Dropped::Negated | Dropped::AnsweredNo) => {
                ("not", -sum.number(if good { "negated-praise" } else { "negated-bad" }, 0.5) * standing.damping)
            }
            Some(_) => continue,
        };
        sum.add(format!("{word} {}", entry.meta.id).into(), Knob::Lexicon(index), entry.weight, share);
    }
    if let Some(clause) = &told.clause {
        sum.formula(if clause.check { "issue-check" } else { "issue" }.into(), 1.0);
    } else if told.names_trouble() {
        sum.formula("named-trouble".into(), 1.0);
    }
    for (name, size) in signals {
        sum.formula(name.clone(), *size);
    }
    let number = |term: &str, otherwise: f64| knowledge.number("score", term, otherwise);
    let terms = sum.terms;
    let total: f64 = terms.iter().map(|term| term.weight).sum();
    // What was said, without the shape of the message.
    let said = |term: &&Term| !matches!(term.knob, Knob::Formula(_)) || term.name.starts_with("issue") || term.name == "named-trouble";
    let good = terms.iter().filter(said).filter(|term| term.weight > 0.0).map(|term| term.weight).sum();
    let bad = -terms.iter().filter(said).filter(|term| term.weight < 0.0).map(|term| term.weight).sum::<f64>();
    let quiet = quiet::terms(knowledge, &terms, found, cues, signals, damping);
    let total = quiet::pulled(total, quiet.iter().map(|term| term.weight).sum());
    let score = (total / number("scale", 3.0)).tanh();
    let sentiment = if score <= number("negative-below", -0.12) {
        Sentiment::Negative
    } else if score >= number("positive-above", 0.2) {
        Sentiment::Positive
    } else {
        Sentiment::Neutral
    };
    Scored { score: (score * 100.0).round() / 100.0, sentiment, terms, quiet, bad, good }
}

/// What the place of a match does to its share: after "but", and at the end of a long message, is where people say what they think.
struct Standing<'a> {
    document: &'a Document,
    before_but: f64,
    last_stand: f64,
    /// The longer a message, the more it says of everything, so each thing counts for less.
    damping: f64,
    /// The first sentence of the last stand, in a message long enough to have one.
    last: Option<usize>,
}

impl<'a> Standing<'a> {
    fn new(document: &'a Document, sum: &Sum<'_>) -> Self {
        let body: Vec<usize> = (0..document.sentences().len()).filter(|&i| document.sentences()[i].zone == Zone::Body).collect();
        let last = (body.len() >= 5).then(|| body[body.len() - body.len().div_ceil(5)]);
        let words =
            document.body().map(|sentence| document.tokens_of(sentence).iter().filter(|token| token.is_matchable()).count()).sum::<usize>()
                as f64;
        let damping = (words / sum.number("long-from", 40.0)).max(1.0).powf(-sum.number("long-damping", 0.5));
        Self { document, damping, before_but: sum.number("before-but", 1.0), last_stand: sum.number("last-stand", 1.0), last }
    }

    fn of(&self, sentence: usize, span: Span) -> f64 {
        let mut share = self.damping;
        if self.last.is_some_and(|last| sentence >= last) {
            share *= self.last_stand;
        }
        let turns = |token: &Token| matches!(self.document.fold(token), "but" | "however" | "although" | "except");
        if self.document.tokens_of(&self.document.sentences()[sentence]).iter().any(|token| token.span.start > span.end && turns(token)) {
            share *= self.before_but;
        }
        share
    }
}

/// The kind of message. A letter goes by what it does first, and by what its words weigh where that is not plain; a review
/// is read once more for what it judges.
pub(super) fn stance(read: &Letter<'_>, scored: &Scored, situations: &[FoundSituation], review: bool) -> Stance {
    let stance = match by_kind(read, scored, situations, review) {
        // However much stands around it: an enquiry beside which nothing went wrong, in any word, complains of nothing.
        Stance::Complaint if !review && read.enquires_calmly() => request_or_question(read),
        stance => stance,
    };
    let stance = match read.leaning {
        Some(leaning) if !read.flagged && !complains(read.document) => match by_turns(read, leaning, stance) {
            // "He left his cap there, I think. Has one been found?": thanks that end in a question wait for an answer.
            Stance::Praise if !review && read.waits_for_an_answer() => request_or_question(read),
            stance => stance,
        },
        _ => stance,
    };
    match stance {
        // "An incredibly easy fix, and you won't do it", "thx, now where's my bag": neither a smile nor bare thanks praises.
        Stance::Praise
            if !review
                && is_post(read.document)
                && scored.score < GLAD
                && !read.says_what_was_good()
                && !["yay", "happy", "excited"]
                    .iter()
                    .any(|glad| read.document.body().any(|sentence| says(read.document, sentence, glad))) =>
        {
            Stance::Other
        }
        stance => stance,
    }
}

/// Under this a post is thanked for what it says only if it says what was good: of those that read kindly without saying it, half
/// that score less are bitter or beside the point.
const GLAD: f64 = 0.5;

/// Log-odds from which a letter's turns of phrase overrule what its words say. Of letters that no fit had seen, what leans so
/// far one way is told right in thirteen of fourteen cases.
const OVERRULES: f64 = 1.0;

/// The same for what would be apologised for, or thanked for, although no word of it says so.
const ACCUSES: f64 = 1.5;

/// The same for a few lines, which have few turns.
const PLAIN: f64 = 1.5;

/// Under this an apology needs more than words of trouble.
const DOUBTS: f64 = 0.3;

/// By how much more mail complains than the letters that the weights were fitted to.
const MORE_COMPLAIN: f64 = 0.4;

/// What a clause counts for that tells of something that befell them.
const BEFELL: f64 = 0.7;

fn says(document: &Document, sentence: &Sentence, word: &str) -> bool {
    document.tokens_of(sentence).iter().any(|token| document.fold(token) == word)
}

/// The kind of a letter after its turns of phrase were heard. Where they and the words disagree and neither is sure, it is
/// nothing in particular: a reply that opens neither with an apology nor with thanks is right for all of them.
fn by_turns(read: &Letter<'_>, leaning: Leaning, stance: Stance) -> Stance {
    let Leaning { wrong, thanks } = leaning;
    // What befell them, in a clause that is sure, speaks for itself.
    let befell = read.told.clause.as_ref().is_some_and(|clause| !clause.check && super::befell(clause));
    let wrong = wrong + MORE_COMPLAIN + if befell { BEFELL } else { 0.0 };
    let asked = !read.questions.is_empty();
    let asks = asked || read.told.requests() || read.asks.iter().any(is_wanted_done);
    let asking = || if asks { request_or_question(read) } else { Stance::Other };
    // Without one kind word the turns have to be plainer.
    let only_thanks = !asked && thanks > if read.says_a_kind_word() { ACCUSES } else { 1.5 * ACCUSES };
    // A few lines have few turns; what their words say stands unless the turns are plain.
    if read.document.tokens().len() <= LONG_TALE {
        return match stance {
            Stance::Complaint | Stance::Mixed if wrong < -PLAIN && only_thanks => Stance::Praise,
            Stance::Complaint | Stance::Mixed if wrong < -PLAIN && asks => request_or_question(read),
            // "The last candles were eaten by the dog": nothing was heard that went wrong at our hands.
            Stance::Complaint if wrong < 0.0 && !read.hears_trouble() => asking(),
            stance => stance,
        };
    }
    match stance {
        Stance::Complaint | Stance::Mixed if wrong < -OVERRULES || wrong < -OVERRULES / 2.0 && thanks > OVERRULES => {
            if only_thanks {
                Stance::Praise
            } else {
                asking()
            }
        }
        // Thanks that say nothing bad are thanks, however they are put.
        Stance::Complaint | Stance::Mixed | Stance::Other if wrong < 0.0 && thanks > OVERRULES && !asks => Stance::Praise,
        Stance::Mixed if read.turns_bad() && wrong > -OVERRULES / 2.0 => Stance::Mixed,
        Stance::Complaint | Stance::Mixed if wrong < DOUBTS && !read.complains_in_so_many_words() && !read.told.wronged() => Stance::Other,
        Stance::Complaint if thanks > ACCUSES && read.praises() => Stance::Mixed,
        Stance::Praise if wrong > ACCUSES => Stance::Mixed,
        Stance::Question | Stance::Request | Stance::Other if wrong > ACCUSES => Stance::Complaint,
        Stance::Praise | Stance::Question if wrong > DOUBTS => Stance::Other,
        Stance::Praise if thanks < -OVERRULES => asking(),
        Stance::Question | Stance::Request if only_thanks && thanks > 2.0 * OVERRULES => Stance::Praise,
        stance => stance,
    }
}

/// A request where something is to be done, a question where it is to be told.
fn request_or_question(read: &Letter<'_>) -> Stance {
    let done = read.told.requests() || read.questions.iter().any(|question| asks_to_act(read.document, *question));
    if done { Stance::Request } else { Stance::Question }
}

/// The kind before it is asked whether anything went wrong at all: letters by what they do, the rest by weight.
fn by_kind(read: &Letter<'_>, scored: &Scored, situations: &[FoundSituation], review: bool) -> Stance {
    if review || read.document.tokens().len() <= LONG_TALE {
        return by_weight(read, scored, situations);
    }
    if read.only_thanks() {
        return Stance::Praise;
    }
    if read.only_asks() {
        return request_or_question(read);
    }
    match by_weight(read, scored, situations) {
        Stance::Question | Stance::Request | Stance::Other | Stance::Praise if complains(read.document) => {
            let kind = read.cues.iter().any(|cue| cue.dropped.is_none() && cue.family == Family::Praise && cue.id != "thanks");
            if kind || scored.sentiment == Sentiment::Positive { Stance::Mixed } else { Stance::Complaint }
        }
        Stance::Complaint if complains(read.document) && opens_kindly(read.document, read.cues) => Stance::Mixed,
        // "What do you want us to do?" under a tale of trouble is no question of fact.
        Stance::Question if scored.sentiment == Sentiment::Negative && (!read.has_an_enquiry() || read.tells_of_us()) => Stance::Complaint,
        Stance::Praise if read.ends_in_trouble() || read.asks.iter().any(is_wanted_done) => Stance::Mixed,
        // "Nobody has answered my letter yet", however calmly it is told.
        Stance::Other if read.told.wronged() && scored.sentiment != Sentiment::Positive => Stance::Complaint,
        // A letter that asks for nothing, thanks, and reads kindly is no remark.
        Stance::Other if scored.sentiment == Sentiment::Positive && read.says_thanks() => Stance::Praise,
        stance => stance,
    }
}

/// The kind of message by what its cues and words weigh.
fn by_weight(read: &Letter<'_>, scored: &Scored, situations: &[FoundSituation]) -> Stance {
    let Letter { document, cues, questions, asks, told, .. } = *read;
    // What they ask us for in so many words, and whether anything was told that went wrong.
    let letter = document.tokens().len() > LONG_TALE;
    let (requests, heard, lacks, told) = (told.requests(), told.is_heard(cues), told.lacks(), told.tells(letter));
    let kept = |test: fn(Family) -> bool| cues.iter().any(|cue| cue.dropped.is_none() && test(cue.family));
    let praise = cues.iter().any(|cue| {
        cue.dropped.is_none() && matches!(cue.family, Family::Praise | Family::Relief) && !is_courtesy(document, cue.span, cue.sentence)
    });
    let event = kept(is_event);
    let verdict = kept(is_verdict);
    let asked = |id: &str| asks.iter().any(|ask| ask.id == id);
    // "It would be handy if …" complains of nothing, whatever the words weigh.
    if asked("suggestion") && (scored.sentiment != Sentiment::Negative || !event && !verdict && !told) {
        return Stance::Feedback;
    }
    // "Thanks." beside a failure is manners or bitterness; praise of something is praise.
    let bare = |cue: &FoundCue| cue.id == "thanks" && scored.sentiment == Sentiment::Negative;
    let meant = praise
        && cues.iter().any(|cue| {
            cue.dropped.is_none()
                && matches!(cue.family, Family::Praise | Family::Relief)
                && !is_courtesy(document, cue.span, cue.sentence)
                && !bare(cue)
        });
    // "Pity about the wait at the bar though": in a sentence of its own something happened and is judged, however kind the rest is.
    let at = |sentence: usize, test: fn(Family) -> bool| {
        cues[near(cues, sentence, 0)].iter().any(|cue| cue.dropped.is_none() && test(cue.family))
    };
    // "But the ice cream had melted": whoever turns round goes on to what went wrong.
    let sting = || {
        regrets(document)
            || cues.iter().filter(|cue| cue.dropped.is_none() && is_event(cue.family)).any(|cue| {
                (at(cue.sentence, |family| family == Family::Verdict) || opens_with(document, cue.sentence, &["but", "only", "except"]))
                    && !at(cue.sentence, |family| matches!(family, Family::Praise | Family::Relief))
            })
    };
    // Whoever says that they write to praise tells what went wrong only to say who put it right, unless they turn round.
    let says_so = cues.iter().filter(|cue| cue.dropped.is_none() && cue.id == "writes-to-praise").map(|cue| cue.span.start).min();
    if let Some(from) = says_so
        && !kept(|family| matches!(family, Family::Verdict | Family::Devalued))
        && !turns_round(document, from)
    {
        return Stance::Praise;
    }
    // What weighs next to nothing by itself ("rotten", "I was told") makes no trouble of a kind letter.
    let strong = |test: fn(Family) -> bool| cues.iter().any(|cue| cue.dropped.is_none() && cue.weight >= WEIGHTY && test(cue.family));
    let kind_words = cues.iter().any(|cue| {
        cue.dropped.is_none() && cue.family == Family::Praise && cue.id != "thanks" && !is_courtesy(document, cue.span, cue.sentence)
    });
    let opens_asking = document
        .body()
        .find(|sentence| document.tokens_of(sentence).len() > 3)
        .is_some_and(|first| questions.iter().any(|question| question.overlaps(first.span)));
    // In a letter "what's the fee?" asks for a figure; in a post "why are the trains late?" asks for none.
    let wants_to_know = |ask: &FoundAsk| matches!(ask.id.as_str(), "information" | "status") || letter && ask.id == "explanation";
    // "It's a beautiful sofa. Where are its feet?": a kind word beside something that is asked for is no thanks.
    let wanted = scored.sentiment == Sentiment::Negative && (!questions.is_empty() || super::letter::pleads(document) || !read.is_warm());
    if letter && kind_words && !heard && !requests && !wanted && !strong(is_event) && !strong(is_verdict) && !regrets(document) {
        return Stance::Praise;
    }
    if praise && scored.sentiment == Sentiment::Positive {
        if sting() {
            return Stance::Mixed;
        }
        // "What came was a size too small, thanks hun": manners, whatever emoji say.
        if !kind_words && strong(is_event) && !kept(|family| family == Family::Relief) {
            return Stance::Complaint;
        }
        if scored.good > 2.5 * scored.bad && !told {
            return Stance::Praise;
        }
    }
    // "After this was resolved": a turn in a story of trouble is no praise of it.
    let kind = cues.iter().any(|cue| cue.dropped.is_none() && cue.family == Family::Praise);
    if meant && !kind && event && scored.sentiment == Sentiment::Negative && scored.bad > scored.good {
        return Stance::Complaint;
    }
    if meant && (event || verdict) && scored.good > 0.6 && scored.bad > 0.6 {
        let mostly_bad = scored.sentiment == Sentiment::Negative && scored.bad > 2.5 * scored.good;
        return if mostly_bad && !opens_kindly(document, cues) { Stance::Complaint } else { Stance::Mixed };
    }
    let term = |name: &str| scored.terms.iter().any(|term| term.name == name);
    // Nothing but questions, and nobody judged: they want to know, whatever a sum of money weighs.
    if term("only-questions") && !verdict && !told && !questions.is_empty() && scored.bad < FEW_BAD_WORDS {
        return if questions.iter().any(|question| asks_to_act(document, *question)) { Stance::Request } else { Stance::Question };
    }
    // A sum of money makes no complaint where nothing went wrong in words ("a burrito for $3").
    let words: f64 =
        scored.terms.iter().filter(|term| matches!(term.knob, Knob::Cue(_) | Knob::Lexicon(_))).map(|term| term.weight.min(0.0)).sum();
    let flagged = scored.terms.iter().any(|term| term.name.starts_with("flag-"));
    let nothing_said =
        term("amount") && !flagged && !event && !verdict && !told && words > -HEARD && asks.is_empty() && questions.is_empty();
    if scored.sentiment == Sentiment::Negative && nothing_said {
        return if requests { Stance::Request } else { Stance::Other };
    }
    // "Can somebody help me?", "please bring it on" is a request, whatever about.
    let pleads = cues.iter().any(|cue| cue.dropped.is_none() && matches!(cue.id.as_str(), "please-help" | "can-you-please"));
    if scored.sentiment == Sentiment::Negative {
        // Short and calm, nothing told, something asked: they want it done. A long account is a complaint, unless nothing but
        // its length speaks for that: length alone says nothing.
        let length: f64 = scored.terms.iter().filter(|term| term.name == "length").map(|term| term.weight).sum();
        let sum: f64 = scored.terms.iter().filter(|term| !matches!(term.knob, Knob::Quiet(_))).map(|term| term.weight).sum();
        let asked_only = !questions.is_empty() && (letter && opens_asking || !asks.is_empty()) && asks.iter().all(wants_to_know);
        let plain = words > -HEARD && sum - length > -HEARD || asked_only && !term("amount") && words > -FEW_BAD_WORDS;
        let short = plain
            || document
                .body()
                .map(|sentence| document.tokens_of(sentence).iter().filter(|token| token.is_matchable()).count())
                .sum::<usize>()
                <= 35;
        let troubled = if letter { strong(is_event) || strong(is_verdict) } else { event || verdict };
        let calm = short && !troubled && !told && (!asks.is_empty() || !questions.is_empty() || pleads || requests);
        // "I have had two notes for one chair. Have I bought two?": what they tell beside the question went wrong.
        let told_beside = !plain
            && document
                .body()
                .filter(|sentence| !questions.iter().any(|question| question.overlaps(sentence.span)))
                .map(|sentence| document.tokens_of(sentence).iter().filter(|token| token.is_matchable()).count())
                .sum::<usize>()
                >= A_STATEMENT;
        let wants_done = requests || asks.iter().any(|ask| !wants_to_know(ask));
        // A question of fact, however much surrounds it, is a question; whatever else is asked for is to be done.
        let only_asks = if plain { !wants_done && !questions.is_empty() } else { asks.is_empty() && !requests };
        return match (calm, only_asks && (!pleads || asked_only)) {
            (true, true) if !told_beside => Stance::Question,
            (true, false) => Stance::Request,
            _ => Stance::Complaint,
        };
    }
    if scored.sentiment == Sentiment::Positive && praise {
        return Stance::Praise;
    }
    if asked("suggestion") {
        return Stance::Feedback;
    }
    let asks_us = questions.iter().any(|question| asks_to_act(document, *question));
    // "It keeps timing out. Is there a way round?": calm, and something is broken all the same.
    if told && event && !praise && scored.sentiment == Sentiment::Neutral {
        return Stance::Complaint;
    }
    if !questions.is_empty() && !asks_us {
        return Stance::Question;
    }
    // "I ordered chips and got none, please help": what is pleaded for is what they tell.
    if lacks && pleads && !asks_us && !requests && asks.is_empty() && !praise {
        return Stance::Complaint;
    }
    if asks_us || pleads || requests || !asks.is_empty() || situations.iter().any(|found| found.situation == Situation::Leaving) {
        return Stance::Request;
    }
    // Somebody who tells calmly what went wrong complains, with however many thanks.
    // A letter may read kindly for its length, and what it tells is told all the same.
    let kindly = scored.sentiment == Sentiment::Positive;
    if (told && (!kindly || document.tokens().len() > LONG_TALE) || (event || verdict && scored.score < -0.2) && !kindly) && !praise {
        return Stance::Complaint;
    }
    // A long account reads kinder than a short one; where its words weigh against us and none praises, it thanks for nothing.
    let balance: f64 =
        scored.terms.iter().filter(|term| matches!(term.knob, Knob::Cue(_) | Knob::Lexicon(_))).map(|term| term.weight).sum();
    if !praise && balance < -AGAINST {
        return Stance::Complaint;
    }
    if praise {
        return Stance::Praise;
    }
    // A full stop and a smile weigh kindly; somebody is thanked for what they said in words.
    let gladdens = |term: &&Term| term.weight >= GLADDENS && matches!(term.knob, Knob::Lexicon(_)) && term.name != "emoji-good";
    if scored.sentiment == Sentiment::Positive && !event && !verdict && scored.terms.iter().any(|term| gladdens(&term)) {
        return Stance::Praise;
    }
    if (event || verdict) && scored.sentiment != Sentiment::Positive { Stance::Complaint } else { Stance::Other }
}

/// What one kind word must weigh so that it says something by itself.
const GLADDENS: f64 = 0.5;

/// Whether the sentence with that number begins with one of `words`.
fn opens_with(document: &Document, sentence: usize, words: &[&str]) -> bool {
    document.sentences().get(sentence).is_some_and(|sentence| {
        document.tokens_of(sentence).iter().find(|token| token.is_matchable()).is_some_and(|token| words.contains(&document.fold(token)))
    })
}

/// Whether a family judges, or says how somebody feels about it.
fn is_verdict(family: Family) -> bool {
    matches!(
        family,
        Family::Verdict
            | Family::Feeling
            | Family::Devalued
            | Family::TakenForGranted
            | Family::ScriptedOrLectured
            | Family::SarcasmMarkers
    )
}

/// Whether a letter begins by praising what was done, and tells nothing bad in the same breath; "I've always loved your shop" sets up the fall.
pub(super) fn opens_kindly(document: &Document, cues: &[FoundCue]) -> bool {
    let kind = |cue: &FoundCue| cue.dropped.is_none() && cue.family == Family::Praise && !is_courtesy(document, cue.span, cue.sentence);
    let opening = document.body().take(3).filter_map(|sentence| document.sentence_at(sentence.span.start));
    document.tokens().len() > SOME_TALE
        && opening.into_iter().any(|number| {
            let all = &cues[near(cues, number, 0)];
            let habit = document.tokens_of(&document.sentences()[number]).iter().any(|token| {
                matches!(
                    document.fold(token),
                    "always" | "usually" | "normally" | "years" | "used" | "until" | "but" | "previously" | "past"
                )
            });
            !habit
                && all.iter().any(kind)
                && !all.iter().any(|cue| cue.dropped.is_none() && (is_event(cue.family) || cue.family == Family::Verdict))
        })
}

/// Tokens from which on kind weights say more of a message's length than of its mood.
pub(super) const LONG_TALE: usize = 60;
/// Tokens from which on what a message opens with can be told from the rest.
const SOME_TALE: usize = 40;
/// Words that say something beside a question; "OK. Somebody reads." doesn't.
const A_STATEMENT: usize = 5;
/// Evidence below this is a question's own: an amount, a word about money.
const FEW_BAD_WORDS: f64 = 2.0;
/// What cues and words must weigh against us where the length of a message alone makes it read kindly.
const AGAINST: f64 = 1.0;

/// Weight of bad words from which something was said to have gone wrong.
const HEARD: f64 = 0.5;

/// "Could you post it again?" wants something done; "could you tell me when?" wants to know.
fn asks_to_act(document: &Document, question: Span) -> bool {
    let words: Vec<&str> = document
        .tokens()
        .iter()
        .filter(|token| question.contains(token.span) && token.is_matchable())
        .map(|token| document.fold(token))
        .collect();
    let wants = |rest: &[&str]| {
        !rest.iter().take(3).any(|word| matches!(*word, "tell" | "say" | "confirm" | "explain" | "know" | "recommend" | "guys"))
    };
    // "Could we have a late check-out?", "can I move my appointment?" wants it done; "can I bring a dog?" wants to know.
    let gets = |rest: &[&str]| {
        rest.first().is_some_and(|word| {
            matches!(*word, "have" | "get" | "move" | "swap" | "book" | "reschedule" | "borrow" | "reserve" | "postpone" | "extend")
        })
    };
    words.windows(2).enumerate().any(|(i, pair)| match pair {
        ["can" | "could" | "would" | "will" | "may", "you" | "someone" | "somebody" | "u"] => wants(&words[i + 2..]),
        ["can" | "could" | "may", "i" | "we"] => gets(&words[i + 2..]),
        _ => false,
    })
}

/// "Thanks" that closes a message or asks for something is manners, not praise.
pub(super) fn is_courtesy(document: &Document, span: Span, sentence: usize) -> bool {
    let text = document.slice(span).to_lowercase();
    let thanks = text.starts_with("thank") || text.starts_with("cheers") || text.starts_with("thx") || text.starts_with("appreciate");
    if !thanks {
        return false;
    }
    let sentence = &document.sentences()[sentence];
    let last = document.body().next_back().is_some_and(|last| last.span == sentence.span);
    // "what time do you open thanks": whoever asks is polite.
    let ends =
        document.tokens_of(sentence).iter().rev().find(|token| token.kind == TokenKind::Word).is_some_and(|word| word.span.end <= span.end);
    if ends && last && question::is_question(document, sentence) {
        return true;
    }
    // "ok thanks, bye"
    let closes =
        document.tokens_of(sentence).iter().any(|token| matches!(document.fold(token), "ok" | "okay" | "bye" | "goodbye" | "alright"));
    let words = || document.tokens_of(sentence).iter().filter(|token| token.is_matchable()).count();
    if last && closes && words() <= 5 {
        return true;
    }
    // "stood all the way with a broken toe, thanks @rail": it closes what they tell, kindly or bitterly.
    let before = document.tokens_of(sentence).iter().filter(|token| token.is_matchable() && token.span.end <= span.start).count();
    let closes_it = ends && before >= A_STATEMENT && !document.tokens_of(sentence).iter().any(|token| document.fold(token) == "for");
    last && (words() <= 5 && document.body().nth(1).is_some() || closes_it)
}

/// How upset, 0 to 4. Nothing wrong is 0 and a flag that stops a draft is 4; between them what happened, how it is said
/// and what surrounds it add up.
pub(super) fn severity(
    knowledge: &Knowledge,
    cues: &[FoundCue],
    emphasis: Emphasis,
    scored: &Scored,
    signals: &[Signal],
    flags: &[FoundFlag],
    situations: &[FoundSituation],
) -> (u8, Vec<Term>) {
    let number = |term: &str, otherwise: f64| knowledge.number("severity", term, otherwise);
    let mut terms: Vec<Term> = Vec::with_capacity(signals.len() + USUAL);
    let mut add = |name: Name, share: f64| {
        let weight = number(&name, 0.0) * share;
        match terms.iter_mut().find(|term| term.name == name) {
            // A second cue of a family adds half as much.
            Some(term) if term.share < 1.5 => {
                term.share += 0.5;
                term.weight = number(&name, 0.0) * term.share;
            }
            Some(_) => {}
            None => terms.push(Term { knob: Knob::Formula(name.clone()), name, weight, share }),
        }
    };
    let mut known: Vec<u32> = Vec::new();
    for cue in cues.iter().filter(|cue| cue.dropped.is_none()) {
        if !known.contains(&cue.entry) {
            known.push(cue.entry);
            add(cue.family.name().into(), 1.0);
        }
    }
    add("bad-news".into(), scored.bad.min(12.0));
    add("good-news".into(), scored.good.min(12.0));
    add("marks".into(), f64::from(emphasis.marks.min(2)));
    add("all-caps".into(), f64::from(u8::from(emphasis.all_caps)));
    for (name, size) in signals.iter().filter(|(name, _)| !name.starts_with("ask-")) {
        add(name.clone(), *size);
    }
    for found in situations {
        add(found.situation.name().into(), 1.0);
    }
    let stop = flags.iter().any(|flag| flag.action == Action::Stop);
    if stop || scored.sentiment != Sentiment::Negative {
        return (if stop { 4 } else { 0 }, terms);
    }
    let total: f64 = terms.iter().map(|term| term.weight).sum();
    let level = if total >= number("acute-from", 9.0) {
        4
    } else if total >= number("very-upset-from", 5.0) {
        3
    } else if total >= number("frustrated-from", 2.2) {
        2
    } else {
        1
    };
    (level, terms)
}
