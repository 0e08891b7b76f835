//! What a long message praises and what it faults, thing by thing: "the crew", "the food and the seats".
//!
//! In go the document, the matches in it and the packs' list of things that people judge; out come
//! two lists with the place of each. A review tells of ten things, and naming the three that went
//! wrong is truer than repeating one clause of forty.

use crate::matcher::{CueMatch, Owner};
use crate::reading::weigh::{Verdicts, near};
use crate::reading::{FoundCue, Knowledge};
use crate::scope::Dropped;
use crate::span::Span;
use crate::text::{Document, Token, TokenKind};
use crate::vocab::Family;

/// Things of a message and what is said of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aspects {
    /// What is praised, people first and then by how strongly, each with "the" before it.
    pub praised: Vec<(String, Span)>,
    /// What is faulted.
    pub criticised: Vec<(String, Span)>,
}

/// Weight from which a word of the lexicon judges the thing beside it.
const JUDGES: f64 = 1.0;

/// How many bytes may stand between a thing and the word that judges it: five words or so.
const BESIDE: usize = 32;

/// How many things one sentence of a reply may name.
const MOST: usize = 3;

/// A thing and how strongly it was judged.
struct Judged {
    text: String,
    span: Span,
    weight: f64,
}

/// Reads the aspects of a message.
pub(super) fn aspects(knowledge: &Knowledge, document: &Document, found: &[CueMatch], verdicts: &Verdicts, cues: &[FoundCue]) -> Aspects {
    let mut praised: Vec<Judged> = Vec::new();
    let mut criticised: Vec<Judged> = Vec::new();
    for (index, sentence) in document.sentences().iter().enumerate() {
        if sentence.zone != crate::text::Zone::Body {
            continue;
        }
        let evidence = evidence(knowledge, found, verdicts, cues, index);
        let mut waiting: Vec<(String, Span)> = Vec::new();
        // "pleased with the room and porters": what a list goes on with is judged like the thing before it.
        let mut goes_on: Option<(bool, f64)> = None;
        let mut parts = clauses(document, document.tokens_of(sentence)).peekable();
        while let Some((turned, clause)) = parts.next() {
            // "Lunch on time, but turned away from the terrace": what comes after the turn is not said of it.
            if turned {
                goes_on = None;
                waiting.clear();
            }
            let here = things(knowledge, document, clause);
            let (Some(first), Some(last)) = (clause.first(), clause.last()) else { continue };
            let span = first.span.join(last.span);
            let denied = clause.iter().any(|token| denies(document.fold(token)));
            let (mut good, mut bad) = evidence
                .iter()
                // "customer service" is a thing, and says nothing about itself.
                .filter(|(place, _)| span.overlaps(*place) && !here.iter().any(|(_, thing)| thing.contains(*place)))
                // "no wish to make our stay pleasant", "never got round to breakfast": nobody is thanked for that.
                .filter(|(_, weight)| *weight < 0.0 || !denied)
                // "seeking support for six hours, and a bad screen": a verdict is on what stands beside it.
                .filter(|(place, _)| here.is_empty() || here.iter().any(|(_, thing)| apart(*place, *thing) <= BESIDE))
                .fold((0.0, 0.0), |(good, bad), (_, weight)| if *weight > 0.0 { (good + weight, bad) } else { (good, bad - weight) });
            let opens = here.first().is_some_and(|(_, thing)| thing.start == first.span.start);
            if let Some((kind, weight)) = goes_on.filter(|_| opens && good + bad < 0.3) {
                if kind { good = weight } else { bad = weight }
            }
            let ends = here.last().is_some_and(|(_, thing)| thing.end == last.span.end);
            // "The food, the seats and the toilets were awful": what is listed waits for what is said of it.
            if good + bad < 0.3 {
                goes_on = None;
                // "The soup is nothing special": said of it already, and not what comes next.
                let judged = clause.iter().any(|token| matches!(document.fold(token), "is" | "are" | "was" | "were" | "'s"));
                if clause.len() <= 4 && !judged && ends {
                    waiting.extend(here);
                } else {
                    waiting.clear();
                }
                continue;
            }
            if good > 0.0 && bad > 0.0 && good.max(bad) < 3.0 * good.min(bad) {
                goes_on = None;
                waiting.clear();
                continue;
            }
            goes_on = ends.then_some((good > bad, good.max(bad)));
            // "The crew were quick but then ran away": whoever is praised so is not thanked for it.
            let taken_back = parts.peek().is_some_and(|(turned, next)| *turned && goes_on_of_the_same(document, next));
            if good > bad && taken_back {
                goes_on = None;
                waiting.clear();
                continue;
            }
            let list = if good > bad { &mut praised } else { &mut criticised };
            for (text, span) in waiting.drain(..).chain(here) {
                let weight = good.max(bad);
                // "the service" beside "the customer service" is said once, and in the words that say more.
                if let Some(wider) = list.iter_mut().find(|known| ends_in(&text, &known.text)) {
                    *wider = Judged { text, span, weight: wider.weight.max(weight) };
                } else if let Some(known) = list.iter_mut().find(|known| same(&known.text, &text) || ends_in(&known.text, &text)) {
                    known.weight += weight;
                } else {
                    list.push(Judged { text, span, weight });
                }
            }
        }
    }
    // What is praised here and faulted there is neither.
    let in_both = |one: &Judged, others: &[Judged]| others.iter().any(|other| alike(&one.text, &other.text));
    let both: Vec<String> = praised
        .iter()
        .filter(|one| in_both(one, &criticised))
        .chain(criticised.iter().filter(|one| in_both(one, &praised)))
        .map(|one| one.text.clone())
        .collect();
    Aspects { praised: foremost(praised, &both), criticised: foremost(criticised, &both) }
}

/// People first, then what was judged most strongly; a meal beside the food is the food.
fn foremost(mut things: Vec<Judged>, both: &[String]) -> Vec<(String, Span)> {
    things.retain(|one| !both.iter().any(|other| same(&one.text, other)));
    if things.iter().any(|one| one.text == "the food") {
        things.retain(|one| one.text == "the food" || !is_fare(&one.text));
    }
    // In the air and on a journey a connection is another train of thought than the wifi's.
    if things.iter().any(|one| matches!(one.text.as_str(), "the wifi" | "the internet")) {
        things.retain(|one| one.text != "the connection");
    }
    if things.iter().any(|one| matches!(one.text.as_str(), "the screen" | "the screens" | "the TV screen")) {
        things.retain(|one| one.text != "the TV");
    }
    let rank = |one: &Judged| !is_people(&one.text);
    things.sort_by(|one, other| rank(one).cmp(&rank(other)).then(other.weight.total_cmp(&one.weight)));
    // The crew, the cabin crew and the flight attendants are the same people.
    let mut people = false;
    things.retain(|one| !is_people(&one.text) || !std::mem::replace(&mut people, true));
    things.into_iter().map(|one| (one.text, one.span)).collect()
}

/// People by their work, whatever they are called.
pub(super) fn is_people(thing: &str) -> bool {
    matches!(
        thing,
        "the crew"
            | "the staff"
            | "the cabin crew"
            | "the cabin staff"
            | "the flight attendants"
            | "the stewards"
            | "the team"
            | "the host"
            | "the hosts"
            | "the waiter"
            | "the waiters"
            | "the waitress"
    )
}

/// What can let somebody down in a message that tells no event: what is done for people, and what runs for them.
pub(crate) fn lets_down(thing: &str) -> bool {
    matches!(
        thing,
        "the customer service"
            | "the service"
            | "the support"
            | "the support team"
            | "the delivery service"
            | "the app"
            | "the website"
            | "the internet"
            | "the connection"
            | "the signal"
            | "the coverage"
            | "the wifi"
            | "the battery"
            | "the battery life"
            | "the upload speed"
            | "the upload speeds"
            | "the crew"
            | "the cabin crew"
            | "the staff"
            | "the agents"
            | "the gate agents"
    )
}

/// Whether somebody of ours is among what is listed.
pub(crate) fn names_people(listed: &str) -> bool {
    listed.split([',', ' ']).any(works_for_us)
}

/// Whether a word by itself says who works for us: "crew", "receptionist".
pub(super) fn works_for_us(word: &str) -> bool {
    matches!(
        word,
        "agents"
            | "attendant"
            | "attendants"
            | "captain"
            | "courier"
            | "crew"
            | "driver"
            | "engineer"
            | "host"
            | "hostess"
            | "hostesses"
            | "hosts"
            | "instructor"
            | "instructors"
            | "landlord"
            | "management"
            | "manager"
            | "owner"
            | "owners"
            | "pilot"
            | "plumber"
            | "receptionist"
            | "server"
            | "staff"
            | "steward"
            | "stewardess"
            | "stewardesses"
            | "stewards"
            | "teacher"
            | "teachers"
            | "team"
            | "technician"
            | "technicians"
            | "trainer"
            | "trainers"
            | "waiter"
            | "waiters"
            | "waitress"
            | "waitstaff"
    )
}

/// Whether something is among what is listed that is bad by itself, and lets nobody down: a queue, a delay.
pub(crate) fn names_a_nuisance(listed: &str) -> bool {
    listed.split([',', ' ']).any(|word| {
        matches!(
            word,
            "queue"
                | "queues"
                | "wait"
                | "delay"
                | "delays"
                | "noise"
                | "price"
                | "prices"
                | "cost"
                | "costs"
                | "fees"
                | "charges"
                | "smell"
        )
    })
}

/// What is ours among the things that people judge, said as ours: "our food and seats", "the queue and our seats".
pub(crate) fn as_ours(things: &[(String, Span)]) -> Vec<(String, Span)> {
    things
        .iter()
        .map(|(word, span)| {
            let bare = word.strip_prefix("the ").filter(|bare| is_ours(bare));
            (bare.map_or_else(|| word.clone(), |bare| format!("our {bare}")), *span)
        })
        .collect()
}

/// What is done, run or served by whoever answers.
pub(crate) fn is_ours(thing: &str) -> bool {
    matches!(
        thing,
        "service"
            | "customer service"
            | "support"
            | "support team"
            | "delivery service"
            | "app"
            | "website"
            | "crew"
            | "cabin crew"
            | "cabin staff"
            | "flight attendants"
            | "stewards"
            | "staff"
            | "team"
            | "agents"
            | "gate agents"
            | "ground staff"
            | "timekeeping"
            | "check-in"
            | "food"
            | "meals"
            | "breakfast"
            | "menu"
            | "drinks"
            | "wine"
            | "wines"
            | "snacks"
            | "seats"
            | "seating"
            | "cabin"
            | "legroom"
            | "entertainment"
            | "screens"
            | "toilets"
            | "wifi"
    )
}

/// "the food, the seats and the toilets", with the places.
pub(crate) fn listed(things: &[(String, Span)]) -> Option<(String, Vec<Span>)> {
    let things = &things[..things.len().min(MOST)];
    let words: Vec<&str> = things.iter().map(|(word, _)| word.as_str()).collect();
    // "our food, seats and toilets"
    let bare: Option<Vec<&str>> = words.iter().skip(1).map(|word| word.strip_prefix("our ")).collect();
    let words = match (words.first(), bare) {
        (Some(first), Some(rest)) if first.starts_with("our ") => std::iter::once(*first).chain(rest).collect(),
        _ => words,
    };
    let text = match words.as_slice() {
        [] => return None,
        [one] => (*one).to_owned(),
        [head @ .., last] => format!("{} and {last}", head.join(", ")),
    };
    Some((text, things.iter().map(|(_, span)| *span).collect()))
}

/// Bytes between two stretches of a message; none where they touch.
fn apart(one: Span, other: Span) -> usize {
    other.start.saturating_sub(one.end).max(one.start.saturating_sub(other.end))
}

/// Words that turn praise beside them round.
fn denies(word: &str) -> bool {
    matches!(
        word,
        "no" | "not" | "n't" | "never" | "nobody" | "none" | "nothing" | "any" | "hardly" | "without" | "lack" | "lacked" | "if" | "would"
    )
}

/// Whether one thing is a kind of the other: "the customer service", "the service".
fn ends_in(one: &str, other: &str) -> bool {
    let bare = other.trim_start_matches("the ");
    one.len() > other.len() && one.ends_with(bare) && one[..one.len() - bare.len()].ends_with(' ')
}

pub(super) fn same(one: &str, other: &str) -> bool {
    one.trim_end_matches('s') == other.trim_end_matches('s')
}

/// Whether two words name one thing on different days: a good meal and poor food are two minds about the food.
fn alike(one: &str, other: &str) -> bool {
    same(one, other) || is_people(one) && is_people(other) || is_fare(one) && is_fare(other) || is_seat(one) && is_seat(other)
}

pub(super) fn is_fare(thing: &str) -> bool {
    matches!(
        thing,
        "the food" | "the meal" | "the meals" | "the dinner" | "the lunch" | "the breakfast" | "the snack" | "the snacks" | "the menu"
    )
}

pub(super) fn is_seat(thing: &str) -> bool {
    matches!(thing, "the seat" | "the seats" | "the seating" | "the legroom")
}

/// What speaks for and against in one sentence: place and weight, a good word denied counting against.
fn evidence(knowledge: &Knowledge, found: &[CueMatch], verdicts: &Verdicts, cues: &[FoundCue], sentence: usize) -> Vec<(Span, f64)> {
    let mut out: Vec<(Span, f64)> = cues[near(cues, sentence, 0)]
        .iter()
        // Whoever waited or rang in vain says so of no dish on the table.
        .filter(|cue| {
            matches!(
                cue.family,
                Family::Praise
                    | Family::Relief
                    | Family::Verdict
                    | Family::Disrespect
                    | Family::FailureDefect
                    | Family::Feeling
                    | Family::SarcasmMarkers
            )
        })
        .filter_map(|cue| {
            let good = matches!(cue.family, Family::Praise | Family::Relief);
            let sign = if good { 1.0 } else { -1.0 };
            match cue.dropped {
                None => Some((cue.span, sign * cue.weight)),
                Some(Dropped::Negated) if good => Some((cue.span, -cue.weight)),
                _ => None,
            }
        })
        .collect();
    let from = found.partition_point(|one| one.sentence < sentence);
    for (one, dropped) in found[from..].iter().zip(&verdicts[from..]).take_while(|(one, _)| one.sentence == sentence) {
        let Owner::Lexicon(index) = one.owner else { continue };
        let weight = knowledge.packs.lexicon[index as usize].weight;
        match dropped {
            // A word that weighs little is heard in the sum and judges nothing by itself ("average", "standard").
            None if weight.abs() >= JUDGES => out.push((one.span, weight)),
            Some(Dropped::Negated) if weight > JUDGES => out.push((one.span, -weight)),
            _ => {}
        }
    }
    out
}

/// A sentence cut at its marks and turns; the flag says whether a turn ("but", "although") leads a clause in.
fn clauses<'a>(document: &'a Document, tokens: &'a [Token]) -> impl Iterator<Item = (bool, &'a [Token])> {
    let turns = |token: &Token| {
        token.kind == TokenKind::Word
            && matches!(document.fold(token), "but" | "however" | "although" | "though" | "while" | "yet" | "except")
    };
    let cuts = move |token: &Token| {
        turns(token)
            || token.kind == TokenKind::Punct && matches!(document.fold(token), "," | ";" | ":" | "-" | "–" | "—" | "(" | ")")
            || token.kind == TokenKind::Word && document.fold(token) == "and"
    };
    let mut at = 0;
    tokens.split(cuts).map(move |clause| {
        let turned = at > 0 && turns(&tokens[at - 1]);
        at += clause.len() + 1;
        (turned, clause)
    })
}

/// Whether a clause after a turn has no subject of its own, and so goes on about the one before.
fn goes_on_of_the_same(document: &Document, clause: &[Token]) -> bool {
    let first = clause.iter().find(|token| token.kind == TokenKind::Word).map_or("", |token| document.fold(token));
    matches!(
        first,
        "then"
            | "lacked"
            | "lacks"
            | "lacking"
            | "ran"
            | "never"
            | "did"
            | "do"
            | "does"
            | "were"
            | "was"
            | "are"
            | "is"
            | "could"
            | "not"
            | "failed"
            | "seemed"
            | "looked"
            | "disappeared"
            | "vanished"
    )
}

/// The judged things in a clause: the packs' words, one or two long.
fn things(knowledge: &Knowledge, document: &Document, clause: &[Token]) -> Vec<(String, Span)> {
    let words: Vec<&Token> = clause.iter().filter(|token| token.kind == TokenKind::Word && !token.hashtag).collect();
    let mut out = Vec::new();
    let mut i = 0;
    while i < words.len() {
        let one = document.fold(words[i]);
        let two = words.get(i + 1).filter(|_| knowledge.begins_judged(one)).map(|next| format!("{one} {}", document.fold(next)));
        let (word, last) = match two.filter(|two| knowledge.is_judged(two)) {
            Some(two) => (two, i + 1),
            None if knowledge.is_judged(one) => (one.to_owned(), i),
            None => {
                i += 1;
                continue;
            }
        };
        // As it is written in print, whatever the customer's hyphens.
        let word = match word.as_str() {
            "check in" => "check-in",
            "wi fi" => "wifi",
            "leg room" => "legroom",
            "tv" => "TV",
            "tv screen" => "TV screen",
            _ => &word,
        };
        // "no food", "without seats": what wasn't there is not what is judged.
        let before = |n: usize| i.checked_sub(n).map_or("", |at| document.fold(words[at]));
        // "the queue at reception", "noise in the room": where it was is not what is judged.
        let place = !out.is_empty()
            && (matches!(before(1), "at" | "in" | "by" | "near" | "outside")
                || before(1) == "the" && matches!(before(2), "at" | "in" | "by" | "near" | "outside"));
        // "out of service", "to set up new service": how things stand, and no verdict.
        let denied = place
            || before(1) == "of" && before(2) == "out"
            || before(1) == "new"
            || matches!(before(1), "no" | "any" | "without" | "zero")
            || before(1) == "of" && matches!(before(2), "lack" | "shortage" | "absence" | "instead" | "member" | "members");
        // "post it on the internet", "security agents", "staff your counters": another sense, or nobody of ours.
        let after = words.get(last + 1).map_or("", |next| document.fold(next));
        let elsewhere = match word {
            "internet" => [before(1), before(2), before(3)].iter().any(|lead| matches!(*lead, "on" | "to" | "over" | "via" | "through")),
            // "I looked it up on the website": where they read it.
            "website" | "app" => {
                [before(1), before(2)].iter().any(|lead| matches!(*lead, "on" | "from" | "through" | "via" | "to" | "checking"))
            }
            "agents" => matches!(before(1), "tsa" | "security" | "border" | "customs" | "travel"),
            "staff" => matches!(after, "your" | "the" | "their" | "more"),
            _ => false,
        };
        // "the boarding gate", "seat row 20": the word before another noun names no thing by itself.
        let compound =
            words.get(last + 1).is_some_and(|next| next.span.start == words[last].span.end + 1 && is_second_half(document.fold(next)));
        if !denied && !compound && !elsewhere {
            // "my internet is useless": theirs, where "the internet" would be everybody's.
            let household =
                matches!(word, "internet" | "wifi" | "battery" | "battery life" | "upload speed" | "upload speeds" | "coverage" | "signal");
            let whose = if household && matches!(before(1), "my" | "our") { "your" } else { "the" };
            out.push((format!("{whose} {word}"), words[i].span.join(words[last].span)));
        }
        i = last + 1;
    }
    out
}

/// Whether a word makes the thing before it half of another: "boarding gate", "seat number".
pub(super) fn is_second_half(word: &str) -> bool {
    matches!(
        word,
        "gate"
            | "gates"
            | "phone"
            | "line"
            | "error"
            | "video"
            | "pass"
            | "passes"
            | "trolley"
            | "row"
            | "rows"
            | "number"
            | "numbers"
            | "map"
            | "belt"
            | "belts"
            | "desk"
            | "desks"
            | "reservation"
            | "drop"
            | "hall"
            | "bag"
            | "bags"
            | "voucher"
            | "vouchers"
            | "policy"
            | "system"
            | "counter"
            | "counters"
            | "box"
            | "card"
            | "charge"
            | "charges"
            | "cost"
            | "costs"
            | "fee"
            | "fees"
            | "manager"
            | "member"
            | "members"
            | "supplies"
            | "allowance"
            | "shortage"
            | "time"
            | "times"
            | "size"
    )
}
