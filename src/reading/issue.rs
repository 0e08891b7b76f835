//! The specific issue: its topic, the clause in our perspective, the noun
//! phrase, and what surrounds it (comparison, wish), each traced to the message.

use super::clause::{Clause, Noun};
use super::noun::{is_contested, is_party_or_place, is_shared, names_another_thing, plain_noun};
use super::sure::LETTER;
use super::{FoundCue, Knowledge, ReadOptions, Reading};
use crate::matcher::{CueMatch, Owner};
use crate::reflect::{Context, Level, List, Reflection, Request};
use crate::scope::{self, Sense};
use crate::span::Span;
use crate::text::{Document, Token, TokenKind, Zone};
use crate::value::Private;
use crate::vocab::{Family, Flag, Sentiment, Stance};

/// What the message is about.
#[derive(Clone, Debug)]
pub struct Issue {
    /// Index of the topic in the packs.
    pub topic: Option<usize>,
    /// Where the issue is told.
    pub span: Span,
    /// The clause in our perspective.
    pub reflected: Option<Clause>,
    /// Another clause of trouble, told elsewhere in the message.
    pub also: Option<Clause>,
    /// A third, where there is a second.
    pub more: Option<Clause>,
    /// The noun phrase.
    pub noun: Option<Noun>,
    /// A sentence to repeat word for word, where none could be turned round.
    pub quoted: Option<Span>,
    /// Whether the noun is a thing of the topic that was heard; where none was heard nothing speaks against it.
    pub apt: bool,
    /// A noun phrase for what happened: `the wait for your parcel`.
    pub event: Option<String>,
}

/// What reflection found, before it is known what kind of message this is.
pub(super) struct Told {
    /// The clause of an issue: that one was found is evidence by itself.
    pub(super) clause: Option<Clause>,
    /// A statement that is no issue by itself, to be told back where nothing else could be.
    retold: Option<Clause>,
    also: Option<Clause>,
    more: Option<Clause>,
    noun: Option<Noun>,
    /// Trouble that is named, where none is told, and whether it is what happened: "the delay", not "your upload speeds".
    trouble: Option<(Noun, bool)>,
    /// The trouble is no more than its kind.
    is_kind: bool,
    /// What a letter about an account, a loan or a claim is about.
    matter: Option<Clause>,
    quote: Option<Span>,
    quote_is_sure: bool,
    requests: Vec<Request>,
    pub(super) rejected: Vec<(Span, String)>,
    company: Vec<String>,
}

impl Told {
    /// Whether something is told or named that went wrong; in a letter a riskier construction tells nothing for certain.
    pub(super) fn tells(&self, letter: bool) -> bool {
        self.clause.as_ref().is_some_and(|clause| !letter || !clause.check) || self.names_trouble()
    }

    /// Whether it tells what was done to its writer's account, loan or claim, or left undone with it.
    pub(super) fn wronged(&self) -> bool {
        self.matter.as_ref().is_some_and(|matter| !matter.is_claimed())
    }

    /// Whether something was heard to go wrong in what is told.
    pub(super) fn is_heard(&self, cues: &[FoundCue]) -> bool {
        let event = |cue: &FoundCue| cue.dropped.is_none() && super::weigh::is_event(cue.family);
        self.names_trouble() || self.clause.as_ref().is_some_and(|told| cues.iter().any(|cue| event(cue) && cue.span.overlaps(told.span)))
    }

    /// Whether what is told is that something is missing or was not done.
    pub(super) fn lacks(&self) -> bool {
        let denies = |word: &str| matches!(word, "no" | "not" | "never" | "nothing" | "nobody" | "without") || word.ends_with("n't");
        self.clause.as_ref().is_some_and(|clause| !clause.check && clause.text.split_whitespace().any(denies))
    }

    /// Whether they ask us for something to be done, in so many words; what they want to be told is a question.
    pub(super) fn requests(&self) -> bool {
        // "Stop charging me": what is to stop goes on, and is a trouble.
        self.requests.iter().any(|request| request.is_to_be_done() && !request.is_to_cease())
    }

    /// Whether they ask us to leave something undone, and nothing else.
    pub(super) fn forbids(&self) -> bool {
        self.requests.iter().any(Request::is_to_cease) && !self.requests()
    }

    /// Whether what happened is named, though it is not told: "the six hour delay".
    pub(super) fn names_trouble(&self) -> bool {
        self.trouble.as_ref().is_some_and(|(_, event)| *event)
    }
}

/// Whom a public message speaks to, if nobody says who we are: the handles it opens with, or the only one in it.
fn addressed(document: &Document) -> Vec<String> {
    let name = |token: &Token| document.written(token).trim_start_matches('@').to_owned();
    let tokens = document.tokens();
    let opening: Vec<String> = tokens
        .iter()
        .skip_while(|token| token.kind == TokenKind::Punct)
        .take_while(|token| token.kind == TokenKind::Handle)
        .map(name)
        .collect();
    if !opening.is_empty() {
        return opening;
    }
    let mut handles: Vec<String> = tokens.iter().filter(|token| token.kind == TokenKind::Handle).map(name).collect();
    handles.dedup_by(|a, b| a.eq_ignore_ascii_case(b));
    if handles.len() == 1 { handles } else { Vec::new() }
}

/// Looks for the issue's clause and noun phrase.
pub(super) fn told(
    knowledge: &Knowledge,
    document: &Document,
    cues: &[FoundCue],
    private: &[Private],
    language: &str,
    found: &[CueMatch],
    options: &ReadOptions,
) -> Told {
    let mut company: Vec<String> =
        [&options.company, &options.company_handle].into_iter().flatten().map(|name| name.trim_start_matches('@').to_owned()).collect();
    if company.is_empty() {
        company.extend(addressed(document));
    }
    let mut told = Told {
        clause: None,
        retold: None,
        also: None,
        more: None,
        noun: None,
        trouble: None,
        is_kind: false,
        matter: None,
        quote: None,
        quote_is_sure: false,
        requests: Vec::new(),
        rejected: Vec::new(),
        company,
    };
    if language != "en" {
        return told;
    }
    let private: Vec<Span> = private.iter().map(|private| private.span).collect();
    let things = topic(knowledge, document, cues, found, None)
        .map_or_else(Vec::new, |(index, _)| knowledge.packs.topics[index].things.iter().map(|thing| thing.value.clone()).collect());
    let weighed: Vec<(Span, f32)> = cues
        .iter()
        .filter(|cue| cue.dropped.is_none() && !matches!(cue.family, Family::Praise | Family::Relief))
        .map(|cue| (cue.span, cue.weight as f32))
        .collect();
    let reflections =
        knowledge.reflector.reflect(document, &Context { company: &told.company, private: &private, cues: &weighed, topics: &things });
    let mut noun = reflections.noun;
    let mut others = reflections.others.into_iter().map(Clause::from);
    (told.also, told.more) = (others.next(), others.next());
    told.quote = reflections.quote;
    told.quote_is_sure = reflections.quote_is_sure;
    told.requests = reflections.requests;
    match reflections.best {
        Some(best) if best.level == Level::Clause => told.clause = Some(Clause::from(best)),
        Some(best) if best.level == Level::Told => told.retold = Some(Clause::from(best)),
        Some(best) if best.level == Level::NounFragment => noun = Some(best),
        _ => {}
    }
    // "the company refused": whether that is us, nobody can tell from here.
    let told_of_somebody = |clause: &Clause| {
        let mut words = clause.text.split_whitespace();
        let (first, second, third) = (words.next(), words.next(), words.next());
        matches!(first, Some("the" | "this" | "that"))
            && matches!(
                second,
                Some("company" | "bank" | "airline" | "agency" | "business" | "bureau" | "bureaus" | "lender" | "creditor" | "collector")
            )
            && !matches!(third, Some("you" | "we" | "that" | "who" | "which"))
    };
    told.more = told.more.filter(|more| !told_of_somebody(more));
    told.also = told.also.filter(|also| !told_of_somebody(also)).or_else(|| told.more.take());
    if told.clause.as_ref().is_some_and(told_of_somebody) {
        told.clause = told.also.take();
        told.also = told.more.take();
    }
    // What went wrong comes before what they did about it, and before how long they hung on a line.
    // "You did not agree to this": to what, stands in another sentence.
    let points = |text: &str| text.ends_with(" this") || text.ends_with(" that");
    let contact = |clause: &Clause| matches!(clause.construction, Some(List::YouTry | List::YouTold)) || points(&clause.text);
    let hung_on = |clause: &Clause| {
        let theirs = matches!(clause.construction, Some(List::YouSpend | List::YouWait))
            || clause.text.starts_with("you have been ")
            || clause.text.starts_with("you've been ");
        theirs && clause.text.split_whitespace().any(|word| matches!(word, "hold" | "phone" | "line" | "queue"))
    };
    // "You have called four times and our people keep telling you …" comes after what they called about.
    let reached = |clause: &Clause| {
        let mut words = clause.text.split_whitespace().filter(|word| !matches!(*word, "have" | "now" | "already" | "also"));
        matches!(words.next(), Some("you" | "you've"))
            && words.next().is_some_and(|verb| {
                matches!(verb, "called" | "rung" | "rang" | "phoned" | "emailed" | "written" | "contacted" | "reported" | "sent")
            })
            && (!clause.text.contains(" sent ") || clause.text.contains("heard back") || clause.text.contains("repl"))
    };
    if let (Some(clause), Some(also)) = (&mut told.clause, &mut told.also)
        && (contact(clause) || hung_on(clause) || reached(clause))
        && !contact(also)
        && !hung_on(also)
        && !reached(also)
    {
        std::mem::swap(clause, also);
    }
    // What was promised is no second trouble; what became of it would be.
    let broken = |also: &Clause| also.construction != Some(List::WePromise) || also.text.contains(" but ") || also.text.contains(" and ");
    let adds = |other: &Clause, said: &Option<Clause>| said.as_ref().is_some_and(|said| !says_the_same(&said.text, &other.text));
    let second = |other: &Clause, clause: &Option<Clause>| !contact(other) && broken(other) && adds(other, clause);
    told.more = told.more.filter(|more| second(more, &told.clause));
    told.also = told.also.filter(|also| second(also, &told.clause)).or_else(|| told.more.take());
    told.more = told.more.filter(|more| adds(more, &told.also));
    // Only what they did to be heard could be found beside the loudest sentence: what they wrote about may stand in another.
    if told.also.is_none()
        && let Some(clause) = &told.clause
        && (contact(clause) || hung_on(clause) || reached(clause))
        && let Some(first) = elsewhere(knowledge, document, &told.company, &private, clause.span)
            .filter(|found| !contact(found) && !reached(found) && !told_of_somebody(found) && !hung_on(found))
        && !says_the_same(&clause.text, &first.text)
    {
        // What is about is read from the clause that now comes first.
        noun = None;
        told.also = told.clause.replace(first);
    }
    told.noun = noun
        .map(|noun| plain_noun(noun.text, noun.span))
        .filter(|noun| is_about(knowledge, document, cues, found, told.clause.as_ref(), noun));
    // "There are no screws" of "two missing shelves, no screws and a scratch": the whole list says it.
    if let Some(list) = reflections.trouble.as_ref().filter(|trouble| trouble.level == Level::NounFragment)
        && told.clause.as_ref().is_some_and(|clause| list.span.overlaps(clause.span) && clause.span.len() < list.span.len())
    {
        told.clause = None;
    }
    told.is_kind = reflections.trouble_is_kind;
    told.matter = reflections.matter.map(Clause::from);
    told.trouble = reflections
        .trouble
        .and_then(the_first)
        .filter(|trouble| told.clause.is_none() || crate::reflect::names_dispute(&trouble.text))
        .map(|trouble| (Noun { text: trouble.text, span: trouble.span }, trouble.level == Level::NounFragment));
    told.rejected = reflections.rejected.into_iter().map(|(span, gate)| (span, gate.id().to_owned())).collect();
    told
}

/// A clause of trouble in a sentence of its own, away from `said` and at no other's mercy.
fn elsewhere(knowledge: &Knowledge, document: &Document, company: &[String], private: &[Span], said: Span) -> Option<Clause> {
    let open = |span: Span| !span.overlaps(said) && !private.iter().any(|one| one.overlaps(span));
    document.body().filter(|sentence| open(sentence.span)).find_map(|sentence| {
        let alone = Document::new(document.slice(sentence.span));
        let best = knowledge.reflector.reflect(&alone, &Context { company, ..Context::default() }).best?;
        let moved = |span: Span| Span::new(span.start + sentence.span.start, span.end + sentence.span.start);
        let told = best.level == Level::Clause && !best.check;
        let mut clause = Clause::from(best);
        clause.span = moved(clause.span);
        clause.spans = clause.spans.into_iter().map(moved).collect();
        told.then_some(clause)
    })
}

/// Whether two clauses share most of their weighty words.
fn says_the_same(one: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split_whitespace().filter(|word| word.len() > 4 && !word.contains('\'')).map(str::to_lowercase).collect()
    };
    let (one, other) = (words(one), words(other));
    let shared = other.iter().filter(|word| one.contains(word)).count();
    !other.is_empty() && shared * 2 >= other.len()
}

/// Whether a noun phrase names what the message is about, and not just something in it: a thing of the topic,
/// the clause's own subject, or something of theirs in a sentence where something went wrong.
fn is_about(
    knowledge: &Knowledge,
    document: &Document,
    cues: &[FoundCue],
    found: &[CueMatch],
    clause: Option<&Clause>,
    noun: &Noun,
) -> bool {
    let words: Vec<String> = noun.text.split_whitespace().map(str::to_lowercase).collect();
    let head = words.last().cloned().unwrap_or_default();
    // A person, a place or we ourselves are not what a reply looks into.
    let core = words
        .iter()
        .position(|word| {
            matches!(word.as_str(), "in" | "at" | "from" | "with" | "for" | "of" | "to" | "on" | "that" | "which" | "you" | "we")
        })
        .and_then(|at| at.checked_sub(1))
        .map_or(head.as_str(), |at| words[at].as_str());
    let indefinite = matches!(words.first().map(String::as_str), Some("a" | "an" | "some" | "any" | "another" | "no" | "every"));
    // "Chennai", "automated message": a name or a bare noun is no thing of theirs or ours.
    let bare = !matches!(words.first().map(String::as_str), Some("your" | "our" | "the" | "this" | "these" | "that" | "those"));
    // "I never had a response": an answer that never came is no thing to look into.
    let absent = matches!(
        head.as_str(),
        "response"
            | "responses"
            | "reply"
            | "answer"
            | "answers"
            | "call"
            | "calls"
            | "explanation"
            | "help"
            | "information"
            | "message"
            | "messages"
            | "email"
            | "emails"
            | "letter"
            | "question"
            | "story"
            | "experience"
            | "back"
            | "mind"
            | "service"
            | "number"
            | "numbers"
            | "address"
            | "name"
    );
    if indefinite || bare || absent || is_party_or_place(core) {
        return false;
    }
    let of_topic = topic(knowledge, document, cues, found, clause.map(|clause| clause.span)).is_some_and(|(index, _)| {
        knowledge.packs.topics[index].things.iter().any(|thing| thing.value.split_whitespace().last().is_some_and(|last| last == head))
    });
    let owned = noun.text.starts_with("your ");
    let opens_clause = clause.is_some_and(|clause| clause.span.contains(noun.span) && noun.span.start - clause.span.start <= 2);
    let in_clause = clause.is_some_and(|clause| clause.span.contains(noun.span));
    let beside_failure = document.sentence_at(noun.span.start).is_some_and(|sentence| {
        cues.iter().any(|cue| {
            cue.dropped.is_none()
                && cue.sentence == sentence
                && !matches!(cue.family, Family::Praise | Family::Relief | Family::ExplicitWish)
        })
    });
    of_topic || opens_clause || owned && (in_clause || beside_failure && clause.is_none())
}

/// Finds the issue, the comparison and the wish.
pub(super) fn fill(knowledge: &Knowledge, reading: &mut Reading, found: &[CueMatch], told: Told, options: &ReadOptions) {
    let private: Vec<Span> = reading.private.iter().map(|private| private.span).collect();
    reading.rejected = told.rejected;
    if reading.language == "en" {
        let context = Context { company: &told.company, private: &private, ..Context::default() };
        reading.comparison = comparison(knowledge, reading, &context);
        reading.wish = wish(knowledge, reading);
        if reading.stance == Stance::Praise && reading.flags.is_empty() && !options.for_coach {
            reading.good_news = knowledge.reflector.good_news(&reading.document, &context).map(Clause::from);
        }
    }
    // Praise has nothing to be sorry about; its words are used elsewhere.
    let mut clause = told.clause.filter(|_| reading.stance != Stance::Praise);
    let mut also = told.also.filter(|_| clause.is_some() && options.issue.is_none());
    // "Your wife rang twice" is no thing to write to husband and wife.
    let signed_by_two = reading.customer.as_ref().is_some_and(|customer| customer.called.contains(" and "));
    let of_one = |clause: &Clause| {
        signed_by_two && ["your wife", "your husband", "your partner", "your spouse"].iter().any(|who| clause.text.contains(who))
    };
    if clause.as_ref().is_some_and(of_one) {
        clause = also.take();
    }
    let mut more = told.more.filter(|more| clause.is_some() && options.issue.is_none() && !of_one(more));
    also = also.filter(|also| !of_one(also)).or_else(|| more.take());
    let mut noun = told.noun.filter(|_| reading.stance != Stance::Praise);
    // "The six hour delay" says what went wrong; "your parcel", only what it went wrong with.
    let spoken = |(noun, _): &(Noun, bool)| clause.is_none() || crate::reflect::names_dispute(&noun.text);
    let (trouble, disputed) = match told.trouble.filter(|_| options.issue.is_none() && reading.stance != Stance::Praise).filter(spoken) {
        Some(dispute) if clause.is_some() => (None, Some(dispute.0)),
        trouble => (trouble, None),
    };
    // "The cancellation of your flight" says more than "the cancellation".
    let fuller = |kind: &Noun| {
        told.is_kind
            && noun.as_ref().is_some_and(|noun| {
                topic(knowledge, &reading.document, &reading.cues, found, None).is_some_and(|(index, _)| {
                    let entry = &knowledge.packs.topics[index];
                    let event = entry.event.as_ref().is_some_and(|event| event.value.contains(kind.text.trim_start_matches("the ")));
                    event && super::sure::is_thing_of(entry, &noun.text)
                })
            })
    };
    let trouble = trouble.filter(|(kind, _)| !fuller(kind));
    let named_trouble = trouble.as_ref().is_some_and(|(_, event)| *event);
    noun = trouble.map(|(noun, _)| noun).or(noun);
    if let Some(said) = options.issue.as_deref() {
        match knowledge.reflector.perspective(said) {
            Some(text) => clause = Some(Clause { text, ..Clause::default() }),
            None => reading.notes.push("the issue given cannot be turned round safely, so it was not used".to_owned()),
        }
    }
    let topic = topic(knowledge, &reading.document, &reading.cues, found, clause.as_ref().map(|clause| clause.span));
    let entry = topic.map(|(index, _)| &knowledge.packs.topics[index]);
    if let Some((entry, (_, place))) = entry.zip(topic)
        && noun.is_none()
    {
        // The topic's own noun stands in only where the topic is the issue, and not something said beside it.
        let is_issue = clause.as_ref().is_none_or(|clause| clause.span.overlaps(place));
        noun = thing(knowledge, reading, entry).or_else(|| {
            (is_issue && named(&reading.document, entry)).then(|| Noun { text: entry.noun.value.clone(), span: Span::default() })
        });
    }
    if clause.is_none() && noun.is_none() && reading.stance == Stance::Feedback {
        noun = super::suggested::suggested(&reading.document);
    }
    let unhappy = matches!(reading.stance, Stance::Complaint | Stance::Mixed)
        || reading.stance == Stance::Request && reading.sentiment == Sentiment::Negative;
    // Only a sentence in which something was heard to go wrong is worth repeating.
    let heard_in = |span: Span| reading.is_trouble_heard_in(span);
    // What a post tells of, once its kind has a name, is not read out as well.
    let kind = named_trouble && told.is_kind && crate::reflect::is_post(&reading.document);
    let quotes = clause.is_none() && !kind && unhappy && reading.flags.is_empty();
    let quoted = told.quote.filter(|span| quotes && (told.quote_is_sure || heard_in(*span)));
    // In a letter what happened says more than the thing it happened to.
    let alone = noun.is_none() || crate::reflect::is_letter(&reading.document) && !named_trouble;
    let retold = told.retold.filter(|_| alone && quoted.is_none() && unhappy && reading.flags.is_empty() && options.issue.is_none());
    clause = clause.or(retold);
    // In a letter the trouble is mostly told where something was heard to go wrong; what stands elsewhere may be an aside.
    if let Some(clause) = clause.as_mut().filter(|clause| !clause.span.is_empty())
        && reading.words() > LETTER
        && !heard_in(clause.span)
    {
        clause.check = true;
    }
    reading.requests = super::asked::chosen(told.requests, clause.as_ref(), unhappy);
    let matter = told.matter.filter(|_| unhappy && options.issue.is_none() && !reading.is_review);
    if clause.is_none() && noun.is_none() && quoted.is_none() && matter.is_none() {
        return;
    }
    // "your 40 minute wait" is what happened, and nothing that one waits for.
    let is_event = named_trouble
        || noun.as_ref().is_some_and(|noun| {
            matches!(
                noun.text.rsplit(' ').next(),
                Some("wait" | "waits" | "queue" | "queues" | "delay" | "delays" | "hold" | "outage" | "layover")
            )
        });
    let event = match &noun {
        Some(noun) if is_event => Some(noun.text.clone()),
        _ => entry
            // "the return of your account": what happened is told of the topic's own things, and of no other.
            .filter(|entry| noun.as_ref().is_none_or(|noun| super::sure::is_thing_of(entry, &noun.text)))
            .and_then(|entry| entry.event.as_ref())
            .filter(|event| noun.is_some() || !event.value.contains("{noun}"))
            .map(|event| event.value.replace("{noun}", noun.as_ref().map_or("it", |noun| noun.text.as_str()))),
    };
    let apt = noun.as_ref().is_some_and(|noun| entry.is_none_or(|entry| super::sure::is_thing_of(entry, &noun.text)));
    let places = [clause.as_ref().map(|clause| clause.span), quoted, topic.map(|(_, span)| span), noun.as_ref().map(|noun| noun.span)];
    let span = places.into_iter().flatten().find(|span| !span.is_empty()).unwrap_or_default();
    reading.issue = Some(Issue { topic: topic.map(|(index, _)| index), span, reflected: clause, also, more, noun, apt, quoted, event });
    // What is disputed says more than a clause that may be an aside.
    if let Some(dispute) = disputed
        && reading.sure_clause().is_none()
        && let Some(issue) = reading.issue.as_mut()
    {
        issue.event = Some(dispute.text.clone());
        issue.noun = Some(dispute);
    }
    // What came of an account or a claim is what a letter about it is about, where nothing else is sure to be.
    if let Some(matter) = matter
        && reading.sure_clause().is_none()
        // "The account on your file" says more than that rights were violated; of a debt its denial is said, where it may not be regretted.
        && !reading.sure_noun().is_some_and(|noun| {
            let entries = crate::reflect::names_entries(&noun.text);
            let barred = [Flag::Legal, Flag::DiscriminationHarassment].iter().any(|flag| reading.flags.iter().any(|found| found.flag == *flag));
            if matter.check { crate::reflect::names_dispute(&noun.text) && !(barred && noun.text.contains("debt")) } else { entries }
        })
        // What is told more fully, or says more than the lesser matter, stays.
        && (!reading.is_long_letter() || reading.part_clause().is_none_or(|part| !matter.check && !part.span.overlaps(matter.span)))
        && let Some(issue) = reading.issue.as_mut()
    {
        (issue.reflected, issue.also, issue.more, issue.quoted) = (Some(matter), None, None, None);
    }
    if options.issue.is_none() {
        super::stands::stand_for_it(reading);
    }
}

/// The topic with the best evidence: a match inside the clause counts most, an early one a little.
fn topic(knowledge: &Knowledge, document: &Document, cues: &[FoundCue], found: &[CueMatch], clause: Option<Span>) -> Option<(usize, Span)> {
    let mut best: Option<(f64, usize, Span)> = None;
    for one in found {
        let Owner::Topic(index) = one.owner else { continue };
        if scope::judge(document, one, Sense::Bad).is_some_and(|dropped| dropped != scope::Dropped::Asked) {
            continue;
        }
        let entry = &knowledge.packs.topics[index as usize];
        let mut fit = entry.weight;
        if clause.is_some_and(|clause| clause.overlaps(one.span)) {
            fit += 2.0;
        }
        if cues[super::weigh::near(cues, one.sentence, 0)]
            .iter()
            .any(|cue| cue.dropped.is_none() && !matches!(cue.family, Family::Praise | Family::Relief))
        {
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

/// The customer's own words for the topic's thing: `my package` → `your package`, `my late father's account` → `your late father's account`.
fn thing(knowledge: &Knowledge, reading: &Reading, topic: &crate::pack::model::Topic) -> Option<Noun> {
    let document = &reading.document;
    let words: Vec<Vec<String>> =
        topic.things.iter().map(|thing| thing.value.split_whitespace().map(str::to_lowercase).collect()).collect();
    let mut found: Option<(u8, Noun)> = None;
    for sentence in document.sentences().iter().filter(|sentence| matches!(sentence.zone, Zone::Body | Zone::Subject)) {
        let tokens = document.tokens_of(sentence);
        for i in 0..tokens.len() {
            for thing in words.iter().filter(|thing| !thing.is_empty()) {
                let here =
                    thing.len() <= tokens.len() - i && thing.iter().enumerate().all(|(k, word)| document.fold(&tokens[i + k]) == word);
                if !here || tokens[i].hashtag {
                    continue;
                }
                let after = tokens.get(i + thing.len());
                // The head of a longer name ("order form", "delivery driver") is another thing.
                let number = after.is_some_and(|next| document.fold(next) == "#");
                if number
                    || after.is_some_and(|next| next.kind == TokenKind::Word && !next.clitic && names_another_thing(document.fold(next)))
                {
                    continue;
                }
                let head = tokens[i].span.join(tokens[i + thing.len() - 1].span);
                // Back to the determiner, over the words that belong to the phrase.
                let start = (i.saturating_sub(3)..i).rev().find(|&k| {
                    matches!(
                        document.fold(&tokens[k]),
                        "my" | "our" | "the" | "a" | "an" | "this" | "that" | "your" | "their" | "his" | "her" | "no" | "another" | "any"
                    )
                });
                let Some(start) = start.filter(|&start| tokens[start..i].iter().all(|token| token.kind == TokenKind::Word)) else {
                    continue;
                };
                let near = start + 1 == i;
                let (worth, noun) = match (document.fold(&tokens[start]), near) {
                    ("my" | "our", _) => {
                        let span = tokens[start].span.join(head);
                        match knowledge.reflector.noun_phrase(document, span) {
                            Some(text) => (3, Noun { text, span }),
                            None if near => (3, Noun { text: format!("your {}", thing.join(" ")), span: head }),
                            None => continue,
                        }
                    }
                    // "a debt", "this charge": whether it is theirs may be the very question.
                    ("a" | "an" | "the" | "this" | "that", true) if thing.last().is_some_and(|last| is_contested(last)) => {
                        (1, Noun { text: format!("the {}", thing.join(" ")), span: head })
                    }
                    // "the page", "the plumber": no more theirs than ours.
                    ("a" | "an" | "the" | "this" | "that", true) if thing.last().is_some_and(|last| is_shared(last)) => {
                        (1, Noun { text: format!("the {}", thing.join(" ")), span: head })
                    }
                    // "a parcel", "the parcel": theirs, as the topic is.
                    ("a" | "an" | "the" | "this" | "that", true) => (1, Noun { text: format!("your {}", thing.join(" ")), span: head }),
                    _ => continue,
                };
                if found.as_ref().is_none_or(|(known, _)| worth > *known) {
                    found = Some((worth, noun));
                }
            }
        }
    }
    found.map(|(_, noun)| noun)
}

/// The first of scraps in a row, which are no list of ours: the "hold" of "the four hour hold, finally cancelled my ticket".
fn the_first(mut trouble: Reflection) -> Option<Reflection> {
    let Some((first, rest)) = trouble.text.split_once(", ") else { return Some(trouble) };
    if [" and ", " or "].iter().any(|joint| rest.contains(joint)) || rest.starts_with("and ") {
        return Some(trouble);
    }
    // "The 7.12 cancelled": half a sentence.
    let end = first.len();
    let names = first.contains(' ') && !first.ends_with("ed");
    trouble.text.truncate(end);
    names.then_some(trouble)
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
    // What happened to the customer is the issue; only what somebody else got is a comparison.
    if best.text.starts_with("you ") || best.text.starts_with("you've ") || best.text.starts_with("you're ") {
        return None;
    }
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
    // What they want to do themselves; "please fix it" is ours to do and has its own words.
    let wanting: Vec<&str> = tokens
        .iter()
        .filter(|token| span.contains(token.span) && token.is_matchable())
        .map(|token| reading.document.fold(token))
        .take(6)
        .collect();
    if !wanting.windows(2).any(|pair| {
        pair[1] == "to" && matches!(pair[0], "want" | "wanted" | "like" | "need" | "trying" | "hoping" | "wish" | "wanting" | "hope")
    }) {
        return None;
    }
    // "You don't need to search, I know where it is": what nobody needs is no wish.
    let denied = |at: usize| tokens[..at].iter().rev().take(2).any(|token| matches!(reading.document.fold(token), "not" | "n't"));
    let verb = tokens.iter().position(|token| matches!(reading.document.fold(token), "want" | "need" | "like" | "wish" | "hope"));
    if verb.is_some_and(denied) {
        return None;
    }
    // "I'd like to know what you need", "to speak to a technician": what we do for that is no way there.
    let ours = |wish: &str| {
        let first = wish.split(' ').next().unwrap_or_default();
        matches!(
            first,
            "know"
                | "hear"
                | "understand"
                | "learn"
                | "see"
                | "find"
                | "ask"
                | "speak"
                | "talk"
                | "chat"
                | "thank"
                | "tell"
                | "say"
                | "point"
                | "add"
                | "mention"
                | "complain"
                | "express"
                | "share"
                | "file"
                | "report"
                | "request"
                | "inquire"
                | "enquire"
        )
    };
    knowledge.reflector.wish(&reading.document, span).filter(|wish| !ours(wish)).map(|wish| (wish, span))
}

/// Whether the customer used a word for the topic's thing at all: without one, the topic's noun would be ours, not theirs.
fn named(document: &Document, topic: &crate::pack::model::Topic) -> bool {
    let head = topic.noun.value.split_whitespace().last().unwrap_or_default().to_lowercase();
    document.body().any(|sentence| {
        let tokens = document.tokens_of(sentence);
        tokens.iter().enumerate().any(|(i, token)| {
            // "put in order", "out of order": no order of theirs.
            let before = if i > 0 { document.fold(&tokens[i - 1]) } else { "" };
            let idiom = matches!(before, "in" | "of") && document.fold(token) == "order";
            // "other flights were leaving", "the airline cancels flights": not theirs.
            let others =
                matches!(before, "other" | "others'" | "all" | "any" | "more" | "some" | "most" | "many" | "few" | "every" | "another")
                    || document.fold(token).ends_with('s')
                        && !head.ends_with('s')
                        && !matches!(before, "my" | "our" | "both" | "these" | "those" | "the" | "two" | "three" | "four" | "of");
            !idiom && !others && document.fold(token).trim_end_matches('s') == head.trim_end_matches('s')
        })
    })
}
