//! What of a message its reply covers: every question, ask, issue, amount, date and name.

use super::reply::Line;
use super::talk::{SOLVING, Talk};
use super::words;
use crate::reading::Reading;
use crate::span::Span;
use crate::text::{TokenKind, WEEKDAYS, is_auxiliary, is_question_word};
use crate::value::ValueKind;
use crate::vocab::{FactKind, Family, Move};

/// What became of something the message holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The reply answers it, names it or works on it.
    Answered,
    /// It doesn't.
    Missed,
    /// It says something else.
    Contradicted,
}

impl Status {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Missed => "missed",
            Self::Contradicted => "contradicted",
        }
    }
}

/// Something the message holds, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered {
    /// `question`, `ask`, `issue`, `amount`, `date` or `name`.
    pub kind: &'static str,
    /// In the customer's words, private values masked.
    pub text: String,
    /// Where in the message.
    pub span: Span,
    /// What became of it.
    pub status: Status,
    /// Where in the reply, if anywhere.
    pub reply: Option<Span>,
}

/// Goes through the message.
pub(crate) fn cover(talk: &Talk<'_>) -> Vec<Covered> {
    let Some(message) = talk.message else { return Vec::new() };
    let mut out = Vec::new();
    issue(talk, message, &mut out);
    questions(talk, message, &mut out);
    asks(talk, message, &mut out);
    values(talk, message, FactKind::Amount, ValueKind::Amount, "amount", &mut out);
    values(talk, message, FactKind::Date, ValueKind::Date, "date", &mut out);
    name(talk, message, &mut out);
    out
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn issue(talk: &Talk<'_>, message: &Reading, out: &mut Vec<Covered>) {
    let told = message.issue.as_ref().map(|issue| issue.span).filter(|span| !span.is_empty());
    let first = || {
        message.document.body().find(|sentence| words::telling(&message.document, message.document.tokens_of(sentence)).next().is_some())
    };
    let Some(span) = told.or_else(|| first().map(|sentence| sentence.span)) else { return };
    let status = if talk.link.named.is_some() { Status::Answered } else { Status::Missed };
    out.push(Covered { kind: "issue", text: one_line(&message.shown(span)), span, status, reply: talk.link.named });
}

/// Words of questions that want no answer.
const RHETORICAL: &[&str] = &[
    "serious",
    "seriously",
    "kidding",
    "joking",
    "joke",
    "really",
    "hell",
    "heck",
    "point",
    "even",
    "pay",
    "shame",
    "acceptable",
    "wtf",
    "sense",
];
/// Words by which a promise says that an answer will come.
const WILL_ANSWER: &[&str] = &[
    "find",
    "look",
    "check",
    "explain",
    "tell",
    "know",
    "confirm",
    "answer",
    "investigate",
    "get",
    "come",
    "send",
    "write",
    "update",
    "go",
    "see",
    "ask",
    "show",
    "hear",
    "read",
    "reply",
    "work",
];

fn questions(talk: &Talk<'_>, message: &Reading, out: &mut Vec<Covered>) {
    let real: Vec<Span> = message.questions.iter().copied().filter(|span| wants_answer(message, *span)).collect();
    let telling_lines = talk.reply.body().filter(|line| states(talk, line)).count();
    let mut before: Option<(Span, Option<Span>)> = None;
    for (n, span) in real.iter().enumerate() {
        // "Is it in the menu? Under settings or help?" asks one thing: what answers the first answers both.
        let goes_on = before.filter(|(first, _)| continues(message, *first, *span));
        let place = answer(talk, message, *span, n, telling_lines).or_else(|| goes_on.and_then(|(_, place)| place));
        before = Some((*span, place));
        let status = if place.is_some() { Status::Answered } else { Status::Missed };
        out.push(Covered { kind: "question", text: one_line(&message.shown(*span)), span: *span, status, reply: place });
    }
}

/// Whether a question is a tail of the one before it: a few words without a verb of their own to ask with.
fn continues(message: &Reading, before: Span, span: Span) -> bool {
    let document = &message.document;
    let (Some(first), Some(second)) = (document.sentence_at(before.start), document.sentence_at(span.start)) else { return false };
    let folds = words::folds(document, &document.sentences()[second]);
    second == first + 1 && folds.len() <= 6 && folds.first().is_some_and(|word| !is_auxiliary(word) && !is_question_word(word))
}

fn wants_answer(message: &Reading, span: Span) -> bool {
    let Some(index) = message.document.sentence_at(span.start) else { return false };
    let folds = words::folds(&message.document, &message.document.sentences()[index]);
    let opens = folds.first().is_some_and(|word| is_auxiliary(word) || is_question_word(word) || matches!(*word, "any" | "anyone"));
    // "Who doesn't love a cold soup?", "What says you care like a locked door?"
    // "How is that fair?" and "or what?" want no answer either.
    let taunt = matches!(folds[..], ["who", "does" | "would", "not", ..] | ["what", "says", ..])
        || matches!(folds[..], ["how", "is" | "'s", "that" | "this" | "it", ..])
            && folds.iter().any(|word| matches!(*word, "fair" | "fault" | "right" | "legal" | "possible" | "ok" | "okay" | "acceptable"))
        || !opens && matches!(folds.last(), Some(&("what" | "huh" | "eh")))
        || folds.ends_with(&["just", "me"])
        || folds.windows(2).any(|pair| matches!(pair, ["anyone" | "anybody" | "someone", "else"]));
    let rhetorical = taunt || folds.iter().filter(|word| RHETORICAL.contains(word)).count() > 0 && !(opens && folds.len() > 7);
    let scorn = message
        .kept()
        .any(|cue| span.contains(cue.span) && matches!(cue.family, Family::Verdict | Family::SarcasmMarkers | Family::Disrespect));
    let plea =
        folds.contains(&"help") || folds.windows(2).any(|pair| matches!(pair, ["going", "on"] | ["what", "gives"] | ["anyone", "there"]));
    let tells = words::telling(&message.document, message.document.tokens_of(&message.document.sentences()[index])).next().is_some();
    folds.len() >= 3 && !rhetorical && !scorn && (tells || opens && !plea)
}

/// Whether a line that says their words back tells them something besides: "the fuse box is under the stairs".
fn adds(talk: &Talk<'_>, line: &Line) -> bool {
    talk.reply.telling(line).iter().any(|(stem, _)| !talk.link.has_term(stem))
}

/// Whether a question wants a yes or a no: "is there a way …", "do you …", "any way to …".
fn asks_whether(folds: &[&str]) -> bool {
    folds.first().is_some_and(|word| is_auxiliary(word) || *word == "any")
}

/// Whether a line says where they can turn to.
fn gives_place(folds: &[&str]) -> bool {
    folds.windows(2).any(|pair| {
        matches!(pair, ["in", "touch"] | ["contact" | "call" | "email" | "ring" | "phone", _] | ["write" | "speak" | "talk" | "out", "to"])
    }) && folds.iter().any(|word| matches!(*word, "here" | "on" | "at" | "our" | "us" | "via" | "link" | "this"))
}

/// Whether a question asks what to do: any step they are told answers it.
fn wants_advice(folds: &[&str]) -> bool {
    folds.windows(3).any(|run| matches!(run, ["what", "do" | "should" | "can" | "shall" | "must" | "could", "i" | "we"]))
        && folds.last() == Some(&"do")
        || folds.windows(3).any(|run| matches!(run, ["what", "to", "do"]))
}

/// Whether a line says yes or no without the word: "we sure do", "there's no way to", "I'm afraid we don't".
fn settles(folds: &[&str]) -> bool {
    folds.windows(2).any(|pair| {
        matches!(
            pair,
            ["there" | "it" | "that", "is" | "'s" | "are"]
                | ["is" | "'s" | "are", "no"]
                | ["do" | "does" | "is" | "are", "not"]
                | ["we" | "it" | "you", "do" | "does" | "can" | "could"]
                | ["sure" | "certainly" | "absolutely", "do" | "does" | "can" | "is"]
        )
    }) && !folds.iter().take(3).any(|word| is_question_word(word))
        && !matches!(folds, ["let" | "please", ..])
}

/// Whether a line tells something that could be an answer.
fn states(talk: &Talk<'_>, line: &Line) -> bool {
    line.does_any(&[Move::StateOutcome, Move::ExplainCause, Move::Options, Move::Accommodate, Move::ActNow, Move::Gesture])
        && talk.reply.folds(line).len() >= 3
}

fn answer(talk: &Talk<'_>, message: &Reading, question: Span, n: usize, telling_lines: usize) -> Option<Span> {
    let document = &message.document;
    let index = document.sentence_at(question.start)?;
    let sentence = &document.sentences()[index];
    let stems: Vec<&str> = words::telling(document, document.tokens_of(sentence)).map(|(stem, _)| stem).collect();
    let why = words::each_fold(document, sentence).any(|word| word == "why");
    // Of two questions in a sentence, each is looked at by itself.
    let own: Vec<&str> = document
        .tokens_of(sentence)
        .iter()
        .filter(|token| token.kind == TokenKind::Word && question.contains(token.span))
        .map(|token| document.fold(token))
        .collect();
    let whether = asks_whether(&own);
    let wants_place =
        own.iter().any(|word| matches!(*word, "email" | "number" | "phone" | "contact" | "write" | "call" | "reach" | "complain"))
            && (whether || own.iter().any(|word| matches!(*word, "who" | "whom" | "where" | "how" | "what" | "which")));
    let at_a_loss = wants_advice(&words::folds(document, sentence));
    for line in talk.reply.body() {
        let folds = talk.reply.folds(line);
        let vow = talk.reply.vows.iter().any(|vow| talk.reply.lines[vow.line].index == line.index);
        let willing = folds.windows(3).any(|run| {
            matches!(
                run,
                [
                    "happy" | "glad" | "love" | "like",
                    "to",
                    "look" | "check" | "find" | "explain" | "investigate" | "confirm" | "answer" | "ask"
                ]
            )
        });
        let looks = folds.windows(3).any(|run| matches!(run, ["i" | "we", "can", "look" | "check" | "find" | "investigate" | "test"]));
        let willing = willing
            || looks
            || folds.windows(3).any(|run| matches!(run, ["so" | "that", "i" | "we", "can"]))
                && folds.iter().any(|word| matches!(*word, "check" | "investigate" | "analyse" | "analyze" | "find" | "test"));
        let deferred = willing || (vow || folds.contains(&"let")) && folds.iter().any(|word| WILL_ANSWER.contains(word));
        if deferred {
            return Some(line.sentence.span);
        }
        let particulars = talk.reply.telling(line).len();
        if why && !line.does(Move::ExplainCause) && !(states(talk, line) && particulars >= 2) {
            continue;
        }
        let shares = talk.reply.telling(line).iter().any(|(stem, _)| stems.contains(stem));
        let direct = folds.iter().skip(1).any(|word| *word == "yes")
            || n == 0 && matches!(folds.first(), Some(&("yes" | "no" | "sure" | "absolutely" | "certainly")));
        let direct = direct || (n == 0 || shares) && whether && settles(folds);
        let gap = talk.reply.slice(line.sentence.span).contains("[answer");
        if direct
            || gap
            || line.does(Move::ReflectIssue) && shares && adds(talk, line)
            || wants_place && gives_place(folds)
            || at_a_loss && (line.does(Move::NextStep) || line.does(Move::Explore))
            || (line.does_any(SOLVING) || states(talk, line)) && (shares || why || stems.is_empty() && (vow || states(talk, line)))
        {
            return Some(line.sentence.span);
        }
    }
    // As many statements as questions: read as their answers, in order.
    (!why && n < telling_lines).then(|| talk.reply.body().filter(|line| states(talk, line)).nth(n).map(|line| line.sentence.span)).flatten()
}

fn asks(talk: &Talk<'_>, message: &Reading, out: &mut Vec<Covered>) {
    for ask in &message.asks {
        let entry = talk.knowledge.packs.asks.iter().find(|entry| entry.meta.id == ask.id);
        let document = &message.document;
        let mut stems: Vec<String> = document
            .sentence_at(ask.span.start)
            .map(|index| &document.sentences()[index])
            .into_iter()
            .flat_map(|sentence| words::telling(document, document.tokens_of(sentence)))
            .filter(|(_, span)| ask.span.overlaps(*span))
            .map(|(stem, _)| stem.to_owned())
            .collect();
        stems.extend(
            entry
                .into_iter()
                .flat_map(|entry| entry.noun.value.split_whitespace())
                .map(str::to_lowercase)
                .filter(|word| words::is_content(word))
                .map(|word| words::stem(&word).to_owned()),
        );
        stems.extend(words::stem(&ask.id).split('-').map(str::to_owned));
        let more = met_by(&ask.id);
        let place = talk.reply.body().find(|line| {
            line.does_any(more)
                || talk.reply.telling(line).iter().any(|(stem, _)| stems.iter().any(|known| known == stem))
                || talk.reply.vows.iter().any(|vow| talk.reply.lines[vow.line].index == line.index && vow.by.is_some())
        });
        let status = if place.is_some() { Status::Answered } else { Status::Missed };
        out.push(Covered {
            kind: "ask",
            text: one_line(&message.shown(ask.span)),
            span: ask.span,
            status,
            reply: place.map(|line| line.sentence.span),
        });
    }
}

/// Moves that meet an ask whatever their words.
fn met_by(ask: &str) -> &'static [Move] {
    match ask {
        "refund" | "compensation" => &[Move::Gesture],
        "explanation" => &[Move::ExplainCause],
        "apology" => &[Move::Apologise, Move::OwnResponsibility],
        "status" | "information" => &[Move::StateOutcome, Move::ExplainCause, Move::ActNow],
        "human" | "callback" => &[Move::NextStep, Move::ActNow],
        "help" | "repair" | "correction" => &[Move::ActNow, Move::NextStep, Move::StateOutcome],
        _ => &[Move::ActNow],
    }
}

fn values(talk: &Talk<'_>, message: &Reading, fact: FactKind, value: ValueKind, kind: &'static str, out: &mut Vec<Covered>) {
    let same = |a: &str, b: &str| a == b || figures(a) == figures(b) && !figures(a).is_empty() && value == ValueKind::Amount;
    let own: Vec<_> = talk.reply.values.iter().filter(|own| own.kind == value).collect();
    // Told back, not newly given: "sorry you were charged £46" with another sum than theirs.
    let odd = own.iter().find(|own| {
        !message.facts_of(fact).any(|fact| same(&fact.value, &own.value))
            && !talk.options.declares(talk.reply.slice(own.span))
            && told_back(talk, own.span)
            && (value == ValueKind::Amount || comparable(message, &own.value))
    });
    let mut blamed = false;
    for fact in message.facts_of(fact) {
        let place = own.iter().find(|own| same(&fact.value, &own.value)).map(|own| own.span);
        let status = match (place, odd) {
            (Some(_), _) => Status::Answered,
            (None, Some(_)) if !blamed => {
                blamed = true;
                Status::Contradicted
            }
            _ => Status::Missed,
        };
        let reply = place.or_else(|| odd.filter(|_| status == Status::Contradicted).map(|own| own.span));
        out.push(Covered { kind, text: fact.text.clone(), span: fact.span, status, reply });
    }
}

/// The digits of a value, without noughts after the point.
fn figures(value: &str) -> String {
    let digits: String = value.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
    digits.strip_suffix(".00").map(str::to_owned).unwrap_or(digits)
}

/// A weekday against a weekday, a day of a month against another: dates of different shapes contradict nothing.
fn comparable(message: &Reading, value: &str) -> bool {
    let day = |value: &str| WEEKDAYS.iter().any(|day| value.contains(day));
    message.facts_of(FactKind::Date).count() == 1
        && message.facts_of(FactKind::Date).all(|fact| day(&fact.value) == day(value) && (day(value) || fact.value.len() == value.len()))
}

/// Whether a value stands in a sentence that tells the customer's own story back to them.
fn told_back(talk: &Talk<'_>, span: Span) -> bool {
    let Some(line) = talk.reply.line_at(span.start).map(|n| &talk.reply.lines[n]) else { return false };
    let promised = talk.reply.vows.iter().any(|vow| vow.span.contains(span))
        || talk.reply.claims.iter().any(|claim| talk.reply.lines[claim.line].index == line.index);
    line.does_any(&[Move::AcknowledgeEvent, Move::ReflectIssue, Move::Apologise, Move::Validate, Move::OwnResponsibility])
        && !promised
        && !line.does(Move::Gesture)
}

fn name(talk: &Talk<'_>, message: &Reading, out: &mut Vec<Covered>) {
    let Some(customer) = &message.customer else { return };
    let parts: Vec<String> = customer
        .name
        .split_whitespace()
        .chain(customer.called.split_whitespace())
        .map(|part| part.trim_matches('.').to_lowercase())
        .collect();
    let greeted = greeted(talk);
    let used = talk
        .reply
        .lines
        .iter()
        .filter(|line| line.main() != Some(Move::SignOff))
        .flat_map(|line| talk.reply.tokens(line))
        .find(|token| parts.iter().any(|part| part.len() > 1 && part == talk.reply.document.fold(token)))
        .map(|token| token.span);
    let (status, reply) = match (&greeted, used) {
        (_, Some(span)) => (Status::Answered, Some(span)),
        (Some(span), None) => (Status::Contradicted, Some(*span)),
        (None, None) => (Status::Missed, None),
    };
    let span = message.document.text().find(customer.name.as_str()).map(|at| Span::new(at, at + customer.name.len())).unwrap_or_default();
    out.push(Covered { kind: "name", text: customer.called.clone(), span, status, reply });
}

/// The name a reply greets with.
pub(crate) fn greeted(talk: &Talk<'_>) -> Option<Span> {
    use crate::text::{Caps, TokenKind};
    let line = talk.reply.lines.first().filter(|line| line.does(Move::Greet))?;
    let tokens = talk.reply.tokens(line);
    let document = talk.reply.document;
    let greeting = |word: &str| {
        matches!(word, "hi" | "hello" | "hey" | "dear" | "good" | "morning" | "afternoon" | "evening" | "day" | "there" | "hiya" | "again")
    };
    let start = tokens.iter().position(|token| token.kind == TokenKind::Word && !greeting(document.fold(token)))?;
    let first = tokens.iter().position(|token| token.kind == TokenKind::Word)?;
    if !greeting(document.fold(&tokens[first]))
        || tokens[first..start].iter().any(|token| token.kind == TokenKind::Punct && document.fold(token) != ",")
    {
        return None;
    }
    let run: Vec<_> = tokens[start..]
        .iter()
        .take_while(|token| token.kind == TokenKind::Word && token.caps != Caps::Lower || document.fold(token) == ".")
        .collect();
    let span = run.iter().map(|token| token.span).reduce(|a, b| a.join(b))?;
    let stops_there = tokens.get(start + run.len()).is_none_or(|token| token.kind == TokenKind::Punct);
    let title = matches!(
        document.fold(&tokens[start]),
        "sir"
            | "madam"
            | "customer"
            | "team"
            | "all"
            | "everyone"
            | "valued"
            | "guest"
            | "friend"
            | "folks"
            | "thank"
            | "thanks"
            | "we"
            | "i"
            | "sorry"
            | "sir/madam"
            | "client"
            | "member"
    );
    let clear = stops_there && !title && document.slice(span).chars().any(char::is_alphabetic);
    clear.then_some(span)
}
