//! What a clause or a message is about, as a noun phrase in our perspective.
//!
//! In go clauses and lines; out comes "your missing bag", "the shower in room 4C": something that
//! reads after "Let me look into" and "I'm so sorry about". The customer's own words are
//! preferred, and a noun that may belong to somebody else is left alone.

use super::gate;
use super::grammar::{Case, Clause, Grammar, NounPhrase};
use super::lexicon::{ADJ, DAY, DET, MONEY, N, NAME, NUM, ODD, OPEN, PLURAL, POSS, PUNCT, TO, UNIT, VB, VBN, VBZ};
use super::lists::List;
use super::normalise::Lexeme;
use super::perspective::Shift;
use super::segment::Origin;
use super::select::{Candidate, span_of};
use super::vocabulary::Vocabulary;
use super::{Context, Level, Reflection};
use crate::span::Span;
use crate::text::{Document, is_word};

/// What kind of phrase is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Noun,
    Wish,
}

/// The best noun phrase of the clauses: their owner's noun first, then what they are about.
pub(crate) fn about(vocabulary: &Vocabulary, document: &Document, grammar: &Grammar<'_, '_>, clauses: &[Clause]) -> Option<Reflection> {
    let mut best: Option<(f32, Reflection)> = None;
    for clause in clauses {
        let c = &clause.complements;
        for (n, phrase) in [Some(clause.subject), c.object, c.second, c.oblique].into_iter().enumerate() {
            let Some(phrase) = phrase else { continue };
            if n == 0 && clause.shared {
                continue;
            }
            let place = [0.3, 0.2, 0.2, 0.0][n];
            let Some((score, reflection)) = topic(vocabulary, document, grammar, &phrase) else { continue };
            if best.as_ref().is_none_or(|(top, _)| score + place > *top) {
                best = Some((score + place, reflection));
            }
        }
    }
    best.map(|(_, reflection)| reflection)
}

/// A noun phrase as a topic, with how good a topic it is.
fn topic(vocabulary: &Vocabulary, document: &Document, grammar: &Grammar<'_, '_>, phrase: &NounPhrase) -> Option<(f32, Reflection)> {
    let line = grammar.line;
    // "your son Jacob": somebody, and no matter.
    let person = line[phrase.start..=phrase.head].iter().any(|lexeme| lexeme.on(List::Relatives)) && line[phrase.head].is(NAME);
    if phrase.pronoun || phrase.end <= phrase.start || person || gate::unmarked_owner(line, phrase) {
        return None;
    }
    let head = &line[phrase.head];
    let words = &line[phrase.start..phrase.end];
    if !head.is(N) && !head.is(NAME)
        || head.is(UNIT.with(DAY).with(MONEY))
        || matches!(
            head.fold,
            "ton"
                | "tons"
                | "load"
                | "loads"
                | "lot"
                | "lots"
                | "bunch"
                | "series"
                | "pair"
                | "couple"
                | "kind"
                | "sort"
                | "type"
                | "part"
                | "end"
                | "rest"
                | "set"
                | "list"
                | "number"
                | "front"
                | "back"
                | "side"
                | "middle"
                | "bottom"
                | "top"
        ) && line.get(phrase.base).is_some_and(|next| next.fold == "of")
        || words.iter().any(|lexeme| lexeme.on(List::Staff))
        || head.on(List::Relatives)
        || words.iter().any(|lexeme| matches!(lexeme.fold, "his" | "her" | "their"))
    {
        return None;
    }
    // "my unpaid bill": what somebody owes is not held up to them.
    let owed = matches!(words.first().map_or("", |first| first.fold), "my" | "our")
        && words.iter().any(|lexeme| matches!(lexeme.fold, "unpaid" | "overdue" | "outstanding" | "owed" | "delinquent"));
    if owed {
        return None;
    }
    // "the room for bags", "in order for us", "your baggage claim", "your refund policy": a word that means another thing here.
    let before = phrase.start.checked_sub(1).map_or("", |at| line[at].fold);
    let last_but_one = if phrase.head > phrase.start { line[phrase.head - 1].fold } else { before };
    let another_sense = match head.fold {
        "room" => {
            matches!(last_but_one, "enough" | "more" | "no" | "much" | "the" | "of")
                && line.get(phrase.base).is_some_and(|next| next.fold == "for")
        }
        "order" => phrase.head == phrase.start && before == "in",
        "claim" => matches!(last_but_one, "baggage" | "luggage" | "bag"),
        "policy" | "policies" => {
            matches!(
                last_but_one,
                "refund" | "return" | "returns" | "cancellation" | "luggage" | "baggage" | "bag" | "price" | "privacy" | "change" | "pet"
            )
        }
        // Of a plane, it is where they wait; any other may be what they write about.
        // What one cannot look into: "the damage to my ability to pay".
        "ability" | "rights" | "right" | "attention" | "behalf" | "patience" | "trust" | "reputation" | "mind" | "intention"
        | "understanding" => true,
        // In a long letter they are how it was told of.
        "phone" | "call" | "calls" | "visit" | "conversation" => document.tokens().len() > 160,
        "gate" => line.iter().any(|lexeme| {
            matches!(
                lexeme.fold,
                "flight" | "plane" | "pilot" | "boarding" | "boarded" | "airport" | "crew" | "landed" | "jetway" | "change"
            )
        }),
        _ => false,
    };
    // "the crown Mr Okafor fitted": whose doing it was is no part of its name.
    let titled = words.iter().any(|lexeme| matches!(lexeme.fold, "mr" | "mrs" | "ms" | "dr" | "prof"));
    if another_sense || titled {
        return None;
    }
    // "the printer driver finds": a verb inside is no name; "my phone #": a number follows.
    let cut_off = phrase.head > phrase.start + 1
        && matches!(
            head.fold,
            "stop"
                | "stops"
                | "work"
                | "break"
                | "go"
                | "drop"
                | "keep"
                | "run"
                | "come"
                | "crash"
                | "freeze"
                | "get"
                | "lands"
                | "shows"
                | "leaves"
                | "departs"
                | "boards"
                | "arrives"
                | "says"
                | "sits"
        )
        && (line[phrase.head - 1].on(List::Topics) || line[phrase.head - 1].on(List::Owned));
    let shorthand = !head.is(NUM)
        && head.fold.starts_with(|c: char| c.is_ascii_lowercase())
        && head.span.of(document.text()).starts_with(|c: char| c.is_ascii_lowercase())
        && head.fold.contains(|c: char| c.is_ascii_digit());
    let dated = words.iter().skip(1).any(|lexeme| matches!(lexeme.fold, "today's" | "tomorrow's" | "yesterday's" | "tonight's"));
    if cut_off || shorthand || dated {
        return None;
    }
    let verbal = line[phrase.start..phrase.head]
        .iter()
        .any(|lexeme| lexeme.is(VBZ) && lexeme.lemma != 0 && !lexeme.on(List::Topics) && !lexeme.on(List::Owned));
    if verbal || line.get(phrase.base).is_some_and(|next| matches!(next.fold, "#" | "/")) {
        return None;
    }
    // "your BOS to …": a place that somebody flies from.
    if head.is(NAME) && head.form == super::normalise::Form::Written && line.get(phrase.base).is_some_and(|next| next.fold == "to") {
        return None;
    }
    // "why is my water brown": the last word is what the water is.
    if phrase.head > phrase.start + 1 && head.on(List::ThingIs) && line[phrase.head - 1].is(N) {
        return None;
    }
    if words.iter().any(|lexeme| {
        lexeme.is(ODD)
            || lexeme.on(List::Judgement)
            || lexeme.on(List::Profanity)
            || lexeme.on(List::Positive)
            || lexeme.on(List::Safety)
            || lexeme.on(List::Threats)
    }) {
        return None;
    }
    if words
        .iter()
        .any(|lexeme| lexeme.is(OPEN) && !is_word(lexeme.fold) && !lexeme.is(NAME) && !lexeme.fold.contains(|c: char| c.is_ascii_digit()))
    {
        return None;
    }
    let first = &line[phrase.start];
    let topical = words.iter().any(|lexeme| lexeme.on(List::Topics));
    let owned = matches!(first.fold, "my" | "our");
    let ours = first.fold == "your";
    let definite = matches!(first.fold, "the" | "this" | "that" | "these" | "those");
    let trouble = head.on(List::YouHaveTrouble) || head.on(List::ThereIs);
    let mut score = 0.0;
    score += if topical { 1.5 } else { 0.0 };
    score += if owned {
        1.5
    } else if ours || definite {
        0.8
    } else {
        0.0
    };
    score += if trouble { 0.8 } else { 0.0 };
    // `a three hour wait`
    let measured = matches!(head.fold, "wait" | "delay" | "queue" | "hold" | "outage" | "layover")
        && words.iter().any(|lexeme| lexeme.is(UNIT))
        && (first.is(NUM) || matches!(first.fold, "a" | "an" | "another"));
    if !measured && first.is(NUM) && !first.is(MONEY) && !words.iter().any(|lexeme| lexeme.on(List::OneOff)) {
        return None;
    }
    let indefinite = matches!(first.fold, "a" | "an") || first.is(NUM) && !first.is(MONEY) && phrase.head > phrase.start;
    if !(owned || ours || definite || indefinite || head.is(PLURAL) || topical && head.on(List::Owned))
        || words.iter().any(|lexeme| matches!(lexeme.fold, "no" | "still"))
        || head.fold == "one"
    {
        return None;
    }
    if score < 0.8 && !indefinite {
        return None;
    }
    if !topical && !owned && !trouble {
        score -= 0.5;
    }
    // "reach you by phone": how, and not what about.
    let bare = !(owned || ours || definite || indefinite);
    if bare && phrase.start > 0 && matches!(line[phrase.start - 1].fold, "by" | "via" | "per" | "over" | "on" | "as") {
        return None;
    }
    let end = tail(grammar, phrase);
    let mut from = phrase.start;
    let mut lead = "";
    if measured {
        score += 1.5;
        from += usize::from(!first.is(NUM));
        lead = "your ";
    } else if matches!(first.fold, "a" | "an") && !trouble {
        // An article of the customer's telling becomes an owner: `I ordered a lamp` is about `your lamp`.
        if !acquired(line, phrase.start, vocabulary) {
            return None;
        }
        score += 1.2;
        from += 1;
        lead = "your ";
    } else if !(owned || ours || definite || first.is(DET.with(POSS).with(NUM).with(NAME))) {
        // "the wrong pizza" is not theirs, and "the missing items in your order" need no second owner.
        let astray = words.iter().any(|lexeme| matches!(lexeme.fold, "wrong" | "incorrect"))
            || line[phrase.base..end].iter().any(|lexeme| matches!(lexeme.fold, "my" | "our" | "your"));
        // "people with cancelled flights": whose they are, nobody says.
        let several = head.is(PLURAL) && words.iter().any(|lexeme| lexeme.on(List::OneOff));
        lead = if head.on(List::Owned) && !astray && !several { "your " } else { "the " };
    } else if matches!(first.fold, "this" | "that" | "these" | "those") {
        from += 1;
        lead = "the ";
    } else if matches!(first.fold, "all" | "both" | "every" | "each" | "any" | "another" | "some") {
        return None;
    }
    if line[from..end].iter().any(|lexeme| lexeme.is(PUNCT)) {
        return None;
    }
    let mut reflection = write(vocabulary, document, grammar, from, end)?;
    reflection.lead_with(lead);
    gate::output(&reflection.text).is_none().then_some((score, reflection))
}

/// Where a topic ends: `the shower in room 4C`, not `my laptop when I get home`. Long tails make a clumsy topic.
fn tail(grammar: &Grammar<'_, '_>, phrase: &NounPhrase) -> usize {
    let line = grammar.line;
    let mut end = phrase.base;
    while end < line.len() && matches!(line[end].fold, "of" | "in" | "from" | "to" | "with" | "for") && end + 1 < line.len() {
        let mut reader = Grammar::new(line, Vec::new());
        if line[end].fold == "to" && line[end + 1].is(VB) {
            break;
        }
        let Some(inner) = reader.noun_phrase(end + 1, Case::Object, false) else { break };
        if inner.base - phrase.start > 8
            || inner.pronoun
            || line[inner.head].is(UNIT.with(DAY))
            || line[end + 1..inner.base].iter().any(|lexeme| lexeme.on(List::Judgement))
        {
            break;
        }
        end = inner.base;
    }
    end
}

/// Whether what stands at `start` was bought, so that it is the customer's whatever it is.
pub(super) fn bought(line: &[Lexeme<'_>], start: usize, vocabulary: &Vocabulary) -> bool {
    start >= 2
        && matches!(line[start - 2].fold, "i" | "we" | "ve" | "'ve" | "just" | "have" | "had")
        && matches!(vocabulary.lexicon.lemma(line[start - 1].lemma), "order" | "buy" | "purchase")
}

/// Whether the noun phrase at `start` is what the customer ordered, bought or booked.
pub(super) fn acquired(line: &[Lexeme<'_>], start: usize, vocabulary: &Vocabulary) -> bool {
    // "you have a lost property policy": ours.
    if start >= 2 && matches!(line[start - 1].fold, "have" | "need") && line[start - 2].fold == "you" {
        return false;
    }
    let from = start.saturating_sub(3);
    line[from..start].iter().any(|lexeme| {
        matches!(
            vocabulary.lexicon.lemma(lexeme.lemma),
            "order" | "buy" | "book" | "purchase" | "reserve" | "rent" | "hire" | "return" | "have" | "need"
        ) || lexeme.fold == "without"
    })
}

pub(super) fn write(
    vocabulary: &Vocabulary,
    document: &Document,
    grammar: &Grammar<'_, '_>,
    start: usize,
    end: usize,
) -> Option<Reflection> {
    if start >= end {
        return None;
    }
    let shift = Shift { vocabulary, message: document.text(), line: grammar.line, marks: &grammar.marks };
    let written = shift.write(start..end);
    Some(Reflection {
        level: Level::Topic,
        text: written.text,
        span: span_of(&grammar.line[start..end]),
        pieces: written.pieces,
        origin: Origin::Main,
        construction: None,
        check: false,
        fired: written.fired,
    })
}

/// Collects noun phrases of a message while its lines go by.
pub(crate) struct Nouns<'n> {
    vocabulary: &'n Vocabulary,
    document: &'n Document,
    context: &'n Context<'n>,
    best: Option<(f32, Reflection)>,
}

impl<'n> Nouns<'n> {
    pub(crate) fn new(vocabulary: &'n Vocabulary, document: &'n Document, context: &'n Context<'n>) -> Self {
        Self { vocabulary, document, context, best: None }
    }

    /// Looks at every noun phrase that begins in `line`.
    pub(crate) fn line(&mut self, line: &[Lexeme<'_>], question: bool, number: usize) {
        if gate::line(line).is_some() {
            return;
        }
        // What stands in a quotation is not the customer's own.
        if line.iter().any(|lexeme| lexeme.is(ODD) && matches!(lexeme.fold, "\"" | "“" | "”")) {
            return;
        }
        let trouble = line.iter().enumerate().any(|(i, lexeme)| {
            lexeme.on(List::ThingIs)
                || lexeme.on(List::ThingPassive) && lexeme.is(VBN)
                || lexeme.on(List::BadWords)
                || lexeme.on(List::YouHaveTrouble)
                || lexeme.on(List::ThereIs)
                || lexeme.on(List::OneOff)
                || matches!(lexeme.fold, "not" | "no" | "never" | "nobody" | "no one" | "nothing" | "without" | "still" | "unable")
                || self.vocabulary.on(line, i, line.len(), List::ThingDid) && lexeme.is(VB)
        });
        let span = span_of(line);
        let cue = self.context.cues.iter().any(|(cue, _)| cue.overlaps(span));
        let mut grammar = Grammar::new(line, Vec::new());
        let mut i = 0;
        while i < line.len() {
            let opens =
                line[i].is(DET.with(POSS).with(NUM)) || line[i].is(N.with(ADJ)) && (line[i].on(List::Topics) || line[i].on(List::OneOff));
            // `somebody's food`
            let foreign =
                opens && i > 0 && line[i - 1].fold.ends_with("'s") && !line[i - 1].is(DAY) && line[i].is(N.with(ADJ)) && !line[i].is(POSS);
            if !opens || foreign || line[i].is(VB) && i > 0 && line[i - 1].is(TO) {
                i += 1;
                continue;
            }
            let Some(phrase) = grammar.noun_phrase(i, Case::Object, false) else {
                i += 1;
                continue;
            };
            let topical = line[phrase.start..phrase.base].iter().any(|lexeme| lexeme.on(List::Topics))
                || matches!(line[phrase.head].fold, "wait" | "delay" | "queue" | "hold" | "outage" | "layover")
                || line[phrase.head].on(List::Devices) && line[phrase.start].fold == "my";
            if let Some((mut score, reflection)) = topic(self.vocabulary, self.document, &grammar, &phrase) {
                let owned = matches!(line[phrase.start].fold, "my" | "our");
                let marked = line[phrase.start..phrase.base].iter().any(|lexeme| lexeme.on(List::OneOff));
                score += if trouble || cue { 0.8 } else { 0.0 };
                score += if marked { 1.0 } else { 0.0 };
                score -= 0.15 * number.min(6) as f32;
                score -= if question { 0.2 } else { 0.0 };
                let hinted =
                    line[phrase.start..phrase.end].iter().any(|lexeme| self.context.topics.iter().any(|topic| topic == lexeme.fold));
                score += if hinted { 1.0 } else { 0.0 };
                let bad = trouble || cue || hinted || marked;
                if topical
                    && (owned && (bad || !question) || bad)
                    && score >= 2.0
                    && self.best.as_ref().is_none_or(|(best, _)| score > *best)
                {
                    self.best = Some((score, reflection));
                }
            }
            i = phrase.base.max(i + 1);
        }
    }

    /// The noun phrase of the chosen clause, or else the message's best.
    pub(crate) fn choose(self, clause: Option<&Candidate>) -> Option<Reflection> {
        clause.and_then(|candidate| candidate.about.clone()).or(self.best.map(|(_, reflection)| reflection))
    }
}

/// The phrase on `span` of the message, with its pronouns turned: see [`super::Reflector::noun_phrase`] and `wish`.
pub(crate) fn phrase(vocabulary: &Vocabulary, document: &Document, line: &[Lexeme<'_>], span: Span, kind: Kind) -> Option<String> {
    let mut start = line.iter().position(|lexeme| lexeme.span.end > span.start)?;
    let mut end = line.iter().rposition(|lexeme| !lexeme.span.is_empty() && lexeme.span.start < span.end)? + 1;
    if kind == Kind::Wish
        && let Some(to) = line[start..end].iter().position(|lexeme| lexeme.is(TO))
        && line.get(start + to + 1).is_some_and(|next| next.is(VB.with(OPEN)))
        && line[start..start + to]
            .iter()
            .any(|lexeme| lexeme.on(List::Wishes) || matches!(lexeme.fold, "like" | "trying" | "hoping" | "love"))
    {
        start += to + 1;
    }
    while end > start && line[end - 1].is(PUNCT) {
        end -= 1;
    }
    if start >= end || line[start..end].iter().any(|lexeme| lexeme.is(ODD) || lexeme.on(List::Profanity) || lexeme.on(List::Safety)) {
        return None;
    }
    let mut grammar = Grammar::new(line, Vec::new());
    grammar.limit = end;
    let read_to = match kind {
        Kind::Noun => grammar.noun_phrase(start, Case::Object, false)?.end,
        Kind::Wish if line[start].is(VB) => grammar.complements_of(start, false).end,
        Kind::Wish => return None,
    };
    if read_to < end {
        return None;
    }
    let shift = Shift { vocabulary, message: document.text(), line, marks: &grammar.marks };
    let written = shift.write(start..end);
    gate::output(&written.text).is_none().then_some(written.text)
}
