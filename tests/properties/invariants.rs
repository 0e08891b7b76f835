//! What is checked of every reading, draft, review and record.

use heard::draft::Draft;
use heard::engine::Engine;
use heard::plan::DraftOptions;
use heard::reading::{ReadOptions, Reading};
use heard::record;
use heard::span::Span;
use heard::value::mask_spans;
use serde_json::Value as Json;
use std::sync::LazyLock;

/// One engine for all tests.
pub(crate) static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::builtin);

/// Reads and drafts `text` and checks everything that holds for any message. Err says what does not.
pub(crate) fn check(text: &str, options: &DraftOptions) -> Result<(), String> {
    let reading = ENGINE.read(text, &ReadOptions::default());
    let secrets = Secrets::of(text);
    spans(&reading, text)?;
    let drafts = ENGINE.variants(&reading, options, 2).map_err(|error| error.to_string())?;
    for draft in &drafts {
        reply(draft, &reading, options, &secrets)?;
        for why in [false, true] {
            let record = record::draft(ENGINE.knowledge(), draft, &reading, Json::Null, why);
            output(&record::to_line(&record), &secrets, true)?;
            output(&record::to_document(&record), &secrets, false)?;
        }
        for note in &draft.notes {
            secrets.hidden_in(note)?;
        }
    }
    let record = record::reading(ENGINE.knowledge(), &reading, Json::from("a-1"), true);
    output(&record::to_line(&record), &secrets, true)
}

fn ensure(holds: bool, what: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(what()) }
}

fn spans(reading: &Reading, text: &str) -> Result<(), String> {
    ensure(reading.document.text() == text, || "the document is not the text".to_owned())?;
    let inside = |what: &str, span: Span| {
        ensure(span.start <= span.end && text.get(span.start..span.end).is_some(), || format!("{what}: {span:?} is no range of the text"))
    };
    reading.document.tokens().iter().try_for_each(|token| inside("token", token.span))?;
    reading.document.sentences().iter().try_for_each(|sentence| inside("sentence", sentence.span))?;
    reading.cues.iter().try_for_each(|cue| inside(&cue.id, cue.span))?;
    reading.facts.iter().try_for_each(|fact| inside("fact", fact.span))?;
    reading.asks.iter().try_for_each(|ask| inside(&ask.id, ask.span))?;
    reading.questions.iter().try_for_each(|span| inside("question", *span))?;
    reading.praise.iter().try_for_each(|span| inside("praise", *span))?;
    reading.flags.iter().try_for_each(|flag| inside(flag.flag.name(), flag.span))?;
    reading.private.iter().try_for_each(|private| inside("private", private.span))?;
    for found in &reading.situations {
        inside("situation", found.span)?;
        found.stake.iter().try_for_each(|(_, span)| inside("stake", *span))?;
    }
    for (_, span) in reading.comparison.iter().chain(&reading.wish).chain(&reading.person) {
        inside("told", *span)?;
    }
    reading.customer.iter().try_for_each(|customer| inside("customer", customer.span))?;
    ensure((-1.0..=1.0).contains(&reading.score) && reading.severity <= 4, || {
        format!("score {} severity {}", reading.score, reading.severity)
    })
}

/// A reply is whole, quiet, traceable, and says sorry once.
fn reply(draft: &Draft, reading: &Reading, options: &DraftOptions, secrets: &Secrets) -> Result<(), String> {
    let Some(reply) = &draft.reply else {
        return ensure(draft.withheld.is_some() && draft.sentences.is_empty(), || "no reply, and not withheld".to_owned());
    };
    let text = reading.document.text();
    ensure(draft.withheld.is_none(), || "a withheld reply".to_owned())?;
    ensure(!reply.contains(|c: char| c.is_control() && c != '\n' || is_hidden(c)), || format!("a control in {reply:?}"))?;
    ensure(!reply.contains(['{', '}']), || format!("a brace in {reply:?}"))?;
    for inert in ["%s", "%x", "%(", "$(", "<script", "<%", "!!python", "\\u001b", "etc/passwd", "DROP TABLE"] {
        ensure(!reply.contains(inert), || format!("{inert} in {reply:?}"))?;
    }
    gaps(draft, reply)?;
    adopted(draft, reading, reply)?;
    let sentence = draft
        .sentences
        .iter()
        .any(|sentence| sentence.text.split(['.', '!', '?']).count() > 1 && sentence.text.split_whitespace().count() >= 3);
    ensure(sentence, || format!("no sentence in {reply:?}"))?;
    let sorry = draft.sentences.iter().filter(|sentence| apologises(&without_reused(&sentence.text, reading, sentence))).count();
    ensure(sorry <= 1, || format!("{sorry} apologies in {reply:?}"))?;
    for sentence in &draft.sentences {
        for reused in &sentence.from {
            ensure(text.get(reused.span.start..reused.span.end).is_some_and(|words| !words.trim().is_empty()), || {
                format!("{:?} reuses nothing at {:?}", sentence.text, reused.span)
            })?;
        }
        for id in &sentence.because {
            ensure(reading.kept().any(|cue| cue.id == *id), || format!("no cue {id} for {:?}", sentence.text))?;
        }
    }
    if let Some(most) = options.max_chars {
        ensure(reply.chars().count() <= most || draft.sentences.len() <= 1, || format!("longer than {most}: {reply:?}"))?;
    }
    secrets.hidden_in(reply)
}

/// Square brackets are gaps and nothing else.
fn gaps(draft: &Draft, reply: &str) -> Result<(), String> {
    let mut rest = reply;
    while let Some(open) = rest.find(['[', ']']) {
        ensure(rest[open..].starts_with('['), || format!("a stray ] in {reply:?}"))?;
        let inner = &rest[open + 1..];
        let close = inner.find(']').ok_or_else(|| format!("an open [ in {reply:?}"))?;
        let hint = &inner[..close];
        ensure(draft.gaps.iter().any(|gap| gap.hint == hint), || format!("[{hint}] is no gap of {reply:?}"))?;
        rest = &inner[close + 1..];
    }
    Ok(())
}

/// A sentence without the words it takes from the customer, who may be sorry as often as they like.
fn without_reused(sentence: &str, reading: &Reading, made: &heard::draft::Sentence) -> String {
    let mut out = sentence.to_owned();
    for gap in &made.gaps {
        out = out.replace(&gap.hint, "");
    }
    if let Some(clause) = reading.issue.as_ref().and_then(|issue| issue.reflected.as_ref()) {
        out = out.replace(&clause.text, "");
    }
    out
}

fn apologises(sentence: &str) -> bool {
    // "SorryThanks" may be somebody's name.
    sentence.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|word| word == "sorry" || word.starts_with("apolog"))
}

/// What shows nothing and is no part of a word or an emoji.
fn is_hidden(c: char) -> bool {
    heard::text::is_hidden(c) && !matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// Words taken from the customer read as ours: nobody says "my" for them, nothing is doubled, no long number, no quote left open.
fn adopted(draft: &Draft, reading: &Reading, reply: &str) -> Result<(), String> {
    let issue = reading.issue.as_ref();
    let told = reading.comparison.iter().chain(&reading.wish).map(|(text, _)| text.as_str());
    let told = told.chain(reading.requests.iter().map(|request| request.text.as_str()));
    let stakes = reading.situations.iter().filter_map(|found| found.stake.as_ref()).map(|(text, _)| text.as_str());
    let clauses = issue.into_iter().flat_map(|issue| [&issue.reflected, &issue.also]).flatten().map(|clause| clause.text.as_str());
    let noun = issue.and_then(|issue| issue.noun.as_ref()).map(|noun| noun.text.as_str());
    for text in told.chain(stakes).chain(clauses).chain(noun) {
        let first_person = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').find(|word| {
            let word = word.to_lowercase().replace('’', "'");
            matches!(word.as_str(), "i" | "i'm" | "i've" | "i'd" | "i'll" | "my" | "me" | "mine" | "myself")
        });
        ensure(first_person.is_none(), || format!("{first_person:?} in {text:?}"))?;
    }
    for sentence in &draft.sentences {
        if sentence.from.is_empty() {
            continue;
        }
        // A question is quoted as they wrote it.
        let mut own = sentence.text.clone();
        for gap in &sentence.gaps {
            own = own.replace(&gap.hint, "");
        }
        let words: Vec<String> = own.split_whitespace().map(str::to_lowercase).collect();
        let doubled = words.windows(2).find(|pair| pair[0] == pair[1] && pair[0].chars().all(char::is_alphabetic) && pair[0] != "had");
        ensure(doubled.is_none(), || format!("{doubled:?} in {:?}", sentence.text))?;
    }
    ensure(reply.matches('"').count().is_multiple_of(2), || format!("an open quote in {reply:?}"))?;
    ensure(reply.matches('“').count() == reply.matches('”').count(), || format!("an open quote in {reply:?}"))?;
    let mut run = 0;
    for c in reply.chars() {
        run = match c {
            c if c.is_numeric() => run + 1,
            ' ' | '-' | '.' => run,
            _ => 0,
        };
        ensure(run < 9, || format!("a long number in {reply:?}"))?;
    }
    Ok(())
}

/// A record is JSON on one line (or indented), hides nothing and shows nothing private.
pub(crate) fn output(json: &str, secrets: &Secrets, line: bool) -> Result<(), String> {
    ensure(!json.contains(|c: char| c.is_control() && (line || c != '\n') || is_hidden(c)), || format!("a raw control in {json}"))?;
    let value: Json = serde_json::from_str(json).map_err(|error| format!("{error}: {json}"))?;
    let mut shown = Vec::new();
    strings(&value, &mut shown);
    shown.into_iter().try_for_each(|string| secrets.hidden_in(string))
}

fn strings<'a>(value: &'a Json, out: &mut Vec<&'a str>) {
    match value {
        Json::String(text) => out.push(text),
        Json::Array(list) => list.iter().for_each(|value| strings(value, out)),
        Json::Object(map) => map.values().for_each(|value| strings(value, out)),
        _ => {}
    }
}

/// What of a text must not be shown: found once, looked for in every string of every record.
pub(crate) struct Secrets {
    /// Each value as written, its kind, and its figures if they are many.
    values: Vec<(String, String, Option<String>)>,
}

impl Secrets {
    /// The private values of a text; what stands open elsewhere in it, glued to other words, is no secret any more.
    pub(crate) fn of(text: &str) -> Self {
        let private = heard::value::private(text);
        let open = mask_spans(text, 0, &private);
        let open_figures = figures(&open);
        let values = private
            .iter()
            .filter_map(|private| {
                let value = private.span.of(text).trim();
                if value.chars().count() < 4 || open.contains(value) {
                    return None;
                }
                let number = figures(value);
                // Fourteen fives stand in many a text by accident.
                let telling = (b'0'..=b'9').filter(|digit| number.bytes().any(|other| other == *digit)).count() >= 3;
                let number = (number.len() >= 9 && telling && !open_figures.contains(&number)).then_some(number);
                Some((value.to_owned(), private.kind.to_string(), number))
            })
            .collect();
        Self { values }
    }

    /// Without what stands open in another text that is shown beside this one.
    pub(crate) fn except(mut self, other: &str) -> Self {
        let open = figures(other);
        self.values
            .retain(|(value, _, number)| !other.contains(value.as_str()) && number.as_ref().is_none_or(|number| !open.contains(number)));
        self
    }

    /// None of them stands in what is shown.
    fn hidden_in(&self, shown: &str) -> Result<(), String> {
        for (value, kind, number) in &self.values {
            ensure(!shown.contains(value), || format!("{value:?} ({kind}) is shown in {shown:?}"))?;
            if let Some(number) = number {
                ensure(!numbers(shown).iter().any(|shown| shown.contains(number.as_str())), || {
                    format!("the figures of {value:?} are shown in {shown:?}")
                })?;
            }
        }
        Ok(())
    }
}

/// The numbers of a text, however their figures are grouped: a letter between them ends one.
fn numbers(text: &str) -> Vec<String> {
    text.split(char::is_alphabetic).map(figures).filter(|number| !number.is_empty()).collect()
}

fn figures(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
