//! More events that posts name in half a sentence: what their writers were made to do, what was cut off, what was called off, what
//! was to have happened by now.
//!
//! In goes a line in which nothing could be told; out comes the event by itself, as [`salvage`](super::salvage) tells it. Here are
//! the events that need no thing from a list to be sure of: the verb says enough.

use super::fragment::supplied;
use super::grammar::{Case, Grammar};
use super::lexicon::{
    ADJ, ADV, BE, CC, MODAL, MONEY, N, NAME, NOT, NUM, OPEN, PLURAL, POSS, PREP, PUNCT, SUB, SUBJ, TO, UNIT, VB, VBG, VBN,
};
use super::lists::List;
use super::normalise::{Lexeme, fold};
use super::salvage::is_open;
use super::vocabulary::Vocabulary;
use crate::text::is_word;

/// Words up to which a sentence with its own subject is read as a whole or not at all.
const SHORT: usize = 8;

/// What a line tells by itself, if it is told as something that was or is so.
pub(super) fn event<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    if line.iter().any(|lexeme| lexeme.on(List::Hedges) || is_open(lexeme)) {
        return None;
    }
    made_to(line, vocabulary)
        .or_else(|| not_working(line, vocabulary))
        .or_else(|| never_got(line, vocabulary))
        .or_else(|| hung_up(line, vocabulary))
        .or_else(|| called_off(line, vocabulary))
        .or_else(|| journey(line, vocabulary))
        .or_else(|| was_to(line, vocabulary))
}

/// A word that can be said back: known, or a number.
pub(super) fn is_plain(lexeme: &Lexeme<'_>) -> bool {
    !lexeme.is(OPEN) || is_word(lexeme.fold) || lexeme.is(NAME.with(NUM))
}

/// The words of the clause before `i`, the nearest first.
pub(super) fn before<'l, 'a>(line: &'l [Lexeme<'a>], i: usize, count: usize) -> impl Iterator<Item = &'l Lexeme<'a>> {
    line[i.saturating_sub(count)..i].iter().rev().take_while(|lexeme| !lexeme.is(PUNCT))
}

/// Whether what stands shortly before makes it somebody else's, denied, or still to come.
pub(super) fn is_foreign(lexeme: &Lexeme<'_>) -> bool {
    lexeme.is(NOT.with(MODAL))
        || lexeme.on(List::Relatives)
        || matches!(lexeme.fold, "to" | "without" | "before" | "until" | "than" | "or" | "like" | "no" | "never" | "he" | "she" | "who")
}

/// What nobody does of their own will, or what they would not have had to do here.
fn is_imposed(verb: &str) -> bool {
    matches!(
        verb,
        "check"
            | "pay"
            | "wait"
            | "sit"
            | "stand"
            | "hold"
            | "buy"
            | "walk"
            | "move"
            | "deplane"
            | "rebook"
            | "switch"
            | "sleep"
            | "queue"
            | "fly"
    )
}

/// `thanks for making us wait for a crew`, `forced to pay £40 for it` as `you were made to wait for a crew`.
fn made_to<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let (at, verb) = (0..line.len()).find_map(|i| {
        let made = matches!(fold(line, i), "made" | "making" | "makes");
        let forced = matches!(fold(line, i), "forced" | "forcing" | "forces");
        let me = matches!(fold(line, i + 1), "me" | "us");
        let verb = match (made, forced, me) {
            (true, _, true) => i + 2,
            (_, true, true) if fold(line, i + 2) == "to" => i + 3,
            // `forced to sit apart`: with nobody named before it, theirs.
            (_, true, false) if fold(line, i) == "forced" && fold(line, i + 1) == "to" && opens(line, i) => i + 2,
            _ => return None,
        };
        (line.get(verb).is_some_and(|lexeme| lexeme.is(VB)) && is_imposed(fold(line, verb))).then_some((i, verb))
    })?;
    if before(line, at, 4).any(is_foreign) {
        return None;
    }
    let end = imposed_end(line, verb)?;
    let made = !fold(line, at).starts_with('f');
    let how = if made { supplied(vocabulary, "made", "made", false) } else { supplied(vocabulary, "forced", "forced", false) };
    let mut out = vec![
        supplied(vocabulary, "i", "you", false),
        supplied(vocabulary, "was", "were", false),
        Lexeme { tags: VBN, ..how },
        supplied(vocabulary, "to", "to", false),
    ];
    out.extend_from_slice(&line[verb..end]);
    Some(out)
}

/// `Headphone jack not working on the night coach` as `the headphone jack isn't working`, `heating barely working`: a thing by its
/// bare name, and that it fails.
fn not_working<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = (1..line.len()).find(|&i| {
        let fails = matches!(
            fold(line, i + 1),
            "working" | "loading" | "charging" | "connecting" | "updating" | "syncing" | "responding" | "opening"
        );
        fails && (fold(line, i) == "not" || matches!(fold(line, i), "barely" | "hardly"))
    })?;
    let start = (0..at).rev().take_while(|&i| line[i].is(N.with(ADJ)) && !line[i].is(PUNCT.with(SUBJ).with(UNIT).with(NUM))).last()?;
    let words = &line[start..at];
    let head = words.last()?;
    let thing = |lexeme: &Lexeme<'_>| {
        !(lexeme.is(OPEN) && !is_word(lexeme.fold))
            && !lexeme.is(NAME.with(super::lexicon::DET).with(POSS).with(BE))
            && ![List::Profanity, List::Judgement, List::Positive, List::Safety, List::Relatives, List::Staff]
                .iter()
                .any(|list| lexeme.on(*list))
    };
    let known = head.is(N) && words.len() <= 3 && words.iter().all(thing);
    if !known || !opens(line, start) {
        return None;
    }
    let mut out = vec![supplied(vocabulary, "the", "the", false)];
    out.extend_from_slice(words);
    let be = if head.is(PLURAL) { "are" } else { "is" };
    out.push(supplied(vocabulary, be, be, false));
    out.extend_from_slice(&line[at..at + 2]);
    Some(out)
}

/// Whether nothing but leads and adverbs stands before `i` in its clause.
pub(super) fn opens(line: &[Lexeme<'_>], i: usize) -> bool {
    before(line, i, 6).all(|lexeme| lexeme.on(List::Leads) || lexeme.is(ADV.with(CC)) && !lexeme.is(NOT.with(SUBJ)))
}

/// Where what was imposed ends: with its thing, its place or its time. None if it ends on a word that leads on, or points back.
fn imposed_end(line: &[Lexeme<'_>], verb: usize) -> Option<usize> {
    let mut grammar = Grammar::new(line, Vec::new());
    let mut end = verb + 1;
    // `wait an hour`, `wait over an hour`
    let over = end + usize::from(matches!(fold(line, end), "over" | "about" | "almost" | "nearly" | "for"));
    if let Some((stop, true)) = grammar.time(over) {
        end = stop;
    } else if line.get(end).is_some_and(|sum| sum.is(MONEY)) {
        end += 1;
    } else if let Some(object) = grammar.noun_phrase(end, Case::Object, true) {
        let plain = line[object.start..object.base].iter().all(|lexeme| is_plain(lexeme) && !lexeme.on(List::Judgement));
        if object.pronoun || !plain {
            return None;
        }
        end = object.base;
    }
    if let Some(place) = line.get(end)
        && matches!(place.fold, "at" | "in" | "on" | "for" | "to")
        && let Some(where_to) = grammar.noun_phrase(end + 1, Case::Object, true)
        && !where_to.pronoun
        && line[where_to.start..where_to.base].iter().all(|lexeme| is_plain(lexeme) && !lexeme.on(List::Judgement))
    {
        end = where_to.base;
    }
    let alone = end == verb + 1;
    let closed = line.get(end).is_none_or(|next| {
        next.is(PUNCT.with(CC).with(SUB).with(PREP).with(TO).with(ADV)) || next.is(SUBJ) || matches!(next.fold, "when" | "because")
    });
    (!alone && closed).then_some(end)
}

/// `52 minutes and then it hung up`, `the line keeps hanging up` as `you were hung up on`; `my call got dropped` as `your call was
/// dropped`.
fn hung_up<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let about_calls = line.iter().any(|lexeme| {
        matches!(
            lexeme.fold,
            "on hold"
                | "hold"
                | "phone"
                | "call"
                | "calls"
                | "called"
                | "calling"
                | "rang"
                | "ring"
                | "answer"
                | "line"
                | "minutes"
                | "mins"
                | "hours"
        )
    });
    let at = (0..line.len()).find(|&i| matches!(fold(line, i), "hung" | "hangs" | "hang") && fold(line, i + 1) == "up")?;
    let ends = line.get(at + 2).is_none_or(|next| {
        next.is(PUNCT.with(CC))
            || matches!(next.fold, "twice" | "again" | "as soon as" | "when" | "the" | "every" | "after" | "immediately")
    });
    // Whoever hung up, it was not the writer: a machine or one of ours, or nobody but the wait is named.
    let doer = before(line, at, 4).find(|lexeme| lexeme.is(SUBJ.with(NAME)) || lexeme.is(N) && !lexeme.is(UNIT.with(ADV)));
    let not_theirs = match doer {
        Some(doer) => {
            matches!(doer.fold, "it" | "they" | "system" | "phone" | "line" | "call" | "machine" | "robot" | "recording" | "help")
                || doer.on(List::Staff)
        }
        None => fold(line, at) != "hang",
    };
    let denied = before(line, at, 4).any(|lexeme| {
        lexeme.is(NOT.with(MODAL))
            || lexeme.on(List::Relatives)
            || matches!(lexeme.fold, "to" | "i" | "we" | "you" | "had" | "have" | "finally")
    });
    if !about_calls || !ends || !not_theirs || denied {
        return None;
    }
    let hung = supplied(vocabulary, "hung", "hung", false);
    let mut out = vec![supplied(vocabulary, "i", "you", false), supplied(vocabulary, "was", "were", false)];
    out.push(Lexeme { tags: VBN, ..hung });
    out.push(line[at + 1]);
    out.push(supplied(vocabulary, "on", "on", false));
    if matches!(fold(line, at + 2), "twice" | "again") {
        out.push(line[at + 2]);
    }
    Some(out)
}

/// `not my day, never received the code, charged all the same` as `you never received the code`.
fn never_got<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = (0..line.len()).find(|&i| fold(line, i) == "never" && matches!(fold(line, i + 1), "received" | "got" | "receive" | "get"))?;
    let mine = before(line, at, 4).all(|lexeme| {
        !lexeme.is(SUBJ.with(NAME).with(N).with(NOT).with(MODAL)) || matches!(lexeme.fold, "i" | "we" | "it" | "seems" | "still" | "and")
    });
    let object = Grammar::new(line, Vec::new()).noun_phrase(at + 2, Case::Object, true)?;
    let plain = !object.pronoun
        && line[object.start..object.base]
            .iter()
            .all(|lexeme| is_plain(lexeme) && !lexeme.on(List::Judgement) && !lexeme.on(List::Profanity));
    let closed = line.get(object.base).is_none_or(|next| next.is(PUNCT.with(CC).with(SUB)));
    if !mine || !plain || !closed || !(object.determined || line[object.head].is(PLURAL)) {
        return None;
    }
    let mut out = vec![supplied(vocabulary, "i", "you", false), line[at]];
    out.push(if fold(line, at + 1).starts_with('r') {
        supplied(vocabulary, "received", "received", false)
    } else {
        supplied(vocabulary, "got", "got", false)
    });
    out.extend_from_slice(&line[object.start..object.base]);
    Some(out)
}

/// What a journey or a purchase is called off as.
fn is_called_off(word: &str) -> bool {
    matches!(word, "cancelled" | "canceled" | "cancels" | "cancelling" | "canceling" | "delayed" | "delays" | "delaying")
}

/// A thing that is called off.
fn is_booked(word: &str) -> bool {
    matches!(
        word,
        "flight"
            | "flights"
            | "train"
            | "trains"
            | "trip"
            | "bus"
            | "ferry"
            | "reservation"
            | "booking"
            | "appointment"
            | "delivery"
            | "order"
    )
}

/// `now you have cancelled my parents' flight`, `cancels flight 704 to York` as `flight 704 was cancelled`.
fn called_off<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = (0..line.len()).find(|&i| is_called_off(fold(line, i)))?;
    let owner = at + 1 + usize::from(matches!(fold(line, at + 1), "all" | "both"));
    let mine = matches!(fold(line, owner), "my" | "our");
    let numbered =
        fold(line, owner) == "flight" && line.get(owner + 1).is_some_and(|number| number.is(NUM) && !number.fold.contains([':', '.']));
    let denied = before(line, at, 4).any(|lexeme| {
        lexeme.is(NOT.with(MODAL))
            || lexeme.on(List::Relatives)
            || matches!(
                lexeme.fold,
                "to" | "i"
                    | "we"
                    | "he"
                    | "she"
                    | "before"
                    | "without"
                    | "for"
                    | "from"
                    | "of"
                    | "by"
                    | "who"
                    | "is"
                    | "are"
                    | "was"
                    | "were"
                    | "with"
                    | "w"
                    | "stop"
            )
    });
    let praised = line.iter().any(|lexeme| lexeme.on(List::Positive));
    // A short sentence with a subject of its own was refused for what it says.
    let short = line.iter().filter(|lexeme| !lexeme.is(PUNCT)).count() <= SHORT;
    let refused = short && !opens(line, at) && !before(line, at, 4).any(|lexeme| lexeme.fold == "you");
    if refused || denied || praised || !(mine || numbered) {
        return None;
    }
    let head = if numbered {
        owner + 1
    } else {
        (owner + 1..line.len().min(owner + 8))
            .take_while(|&i| (line[i].is(N.with(ADJ).with(NAME).with(CC)) || fold(line, i).starts_with('\'')) && !line[i].is(PUNCT))
            .find(|&i| is_booked(fold(line, i)))?
    };
    // "cancelled my flight reservation": what follows is the thing.
    if line.get(head + 1).is_some_and(|next| next.is(N) && !next.is(PREP.with(ADV).with(UNIT).with(NAME).with(SUBJ).with(CC))) {
        return None;
    }
    let mut out = line[owner..=head].to_vec();
    let were = if line[head].is(PLURAL) && !numbered { "were" } else { "was" };
    let how = if fold(line, at).starts_with('d') { "delayed" } else { "cancelled" };
    out.push(supplied(vocabulary, were, were, false));
    out.push(Lexeme { tags: VBN, ..supplied(vocabulary, how, how, false) });
    Some(out)
}

/// `flight from Leeds just cancelled` as `your flight from Leeds was cancelled`.
fn journey<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let start = (0..line.len()).find(|&i| matches!(fold(line, i), "flight" | "train" | "flights") && opens(line, i))?;
    let at = (start + 1..line.len().min(start + 8))
        .find(|&i| matches!(fold(line, i), "cancelled" | "canceled" | "delayed" | "diverted" | "rescheduled"))?;
    // Where from and where to stay; the rest says when, and that it did.
    let names = |i: usize| line[i].is(NAME) && !line[i].is(PUNCT.with(NUM));
    let mut route = start + 1;
    while matches!(fold(line, route), "from" | "to") && route + 1 < at && names(route + 1) {
        route += 2;
        while route < at && names(route) {
            route += 1;
        }
    }
    let plain = line[route..at].iter().all(|lexeme| {
        lexeme.is(BE) && fold(line, route) != "be"
            || lexeme.is(ADV) && !lexeme.is(NOT)
            || matches!(
                lexeme.fold,
                "got" | "just" | "has" | "been" | "yesterday" | "today" | "tonight" | "last" | "this" | "night" | "morning"
            )
    });
    let goes_on =
        line.get(at + 1).is_some_and(|next| next.is(N.with(TO)) && !next.is(PREP.with(VBG).with(ADV).with(UNIT).with(NAME).with(NUM)));
    if !plain || goes_on || line[start..at].iter().any(|lexeme| lexeme.is(NOT)) {
        return None;
    }
    let were = if line[start].is(PLURAL) { "were" } else { "was" };
    let how = match fold(line, at) {
        "canceled" => supplied(vocabulary, "cancelled", "cancelled", false),
        _ => line[at],
    };
    let mut out = vec![supplied(vocabulary, "my", "your", false)];
    out.extend_from_slice(&line[start..route]);
    out.push(supplied(vocabulary, were, were, false));
    out.push(Lexeme { tags: VBN, ..how });
    Some(out)
}

/// `now it's noon and I was supposed to arrive in York at noon` as `you were supposed to arrive in York at noon`: nobody says so
/// of what came about.
fn was_to<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = (0..line.len()).find(|&i| matches!(fold(line, i), "supposed") && fold(line, i + 1) == "to")?;
    let verb = at + 2;
    let moves = matches!(fold(line, verb), "leave" | "land" | "depart" | "arrive" | "board" | "take" | "get" | "be" | "fly" | "start");
    let me = at >= 2 && matches!(fold(line, at - 1), "was" | "were") && matches!(fold(line, at - 2), "i" | "we");
    let alone = at >= 1 && matches!(fold(line, at - 1), "was" | "were") && opens(line, at - 1);
    if !moves || !(me || alone) || line[..at].iter().rev().take(6).any(|lexeme| matches!(lexeme.fold, "that" | "which" | "who")) {
        return None;
    }
    // It ends with the time: `at 9:40`, `three hours ago`.
    let grammar = Grammar::new(line, Vec::new());
    let end = (verb + 1..line.len().min(verb + 6)).find_map(|i| {
        let from = i + usize::from(fold(line, i) == "at");
        let (end, _) = grammar.time(from).or_else(|| {
            let clock = fold(line, i) == "at" && line.get(i + 1).is_some_and(|hour| hour.is(NUM));
            clock.then_some((i + 2 + usize::from(matches!(fold(line, i + 2), "am" | "pm" | "a.m." | "p.m.")), false))
        })?;
        let ago = line[from..end].iter().any(|lexeme| lexeme.fold == "ago") || fold(line, end) == "ago";
        let clock = fold(line, i) == "at" && line.get(i + 1).is_some_and(|hour| hour.is(NUM));
        let end = end + usize::from(fold(line, end) == "ago");
        let plain = line[verb + 1..i]
            .iter()
            .all(|lexeme| lexeme.is(N.with(PREP).with(NAME).with(ADV).with(super::lexicon::DET)) && !lexeme.is(PUNCT));
        ((ago || clock) && plain).then_some(end)
    })?;
    let mut out = vec![supplied(vocabulary, "i", "you", false), supplied(vocabulary, "was", "were", false)];
    out.extend_from_slice(&line[at..end]);
    Some(out)
}
