//! What befell people, told by a word or two of a post that runs on: left stranded, kept from something, unable to reach anybody,
//! waiting for what never came.
//!
//! In goes a line in which nothing could be told; out comes the event by itself, as [`salvage`](super::salvage) tells it.

use super::events::{before, is_foreign, is_plain, opens};
use super::fragment::supplied;
use super::grammar::{Case, Grammar};
use super::lexicon::{ADJ, ADV, BE, CC, MODAL, N, NAME, NOT, NUM, POSS, PREP, PUNCT, SUB, SUBJ, TO, VB, VBG};
use super::lists::List;
use super::normalise::{Lexeme, fold};
use super::salvage::is_open;
use super::vocabulary::Vocabulary;
use super::waits;

/// What a line tells by itself, if it is told as something that was or is so.
pub(super) fn event<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    if let Some(fear) = may_miss(line, vocabulary) {
        return Some(fear);
    }
    if line.iter().any(|lexeme| lexeme.on(List::Hedges) || is_open(lexeme)) {
        return None;
    }
    stranded(line, vocabulary)
        .or_else(|| trying_to_reach(line, vocabulary))
        .or_else(|| cut_from_us(line, vocabulary))
        .or_else(|| kept_from(line, vocabulary))
        .or_else(|| never_came(line, vocabulary))
        .or_else(|| apart(line, vocabulary))
        .or_else(|| stuck_for(line, vocabulary))
        .or_else(|| still_there(line, vocabulary))
        .or_else(|| called_often(line, vocabulary))
        .or_else(|| nothing_done(line, vocabulary))
}

/// `thx for leaving my aunt stranded smh` as `my aunt was left stranded`, `stranding us in Leeds` as `we were left stranded in Leeds`.
fn stranded<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = (0..line.len()).find(|&i| fold(line, i).starts_with("strand"))?;
    let done = fold(line, at) == "stranded";
    let left = (at.saturating_sub(6)..at).rev().find(|&i| matches!(fold(line, i), "left" | "leave" | "leaves" | "leaving"));
    let first = left.unwrap_or(at);
    let person = |i: usize| matches!(fold(line, i), "me" | "us" | "i" | "we");
    // "stranding me", "leaving us stranded", "we're stranded", "we were left stranded"
    let whom = if done { left.map_or(at, |left| left + 1) } else { at + 1 };
    let me = person(whom) && (!done || whom + 1 == at) || done && !matches!(fold(line, at + 1), "me" | "us") && is_theirs(line, first);
    let mut out = Vec::new();
    if me || done && person(at + 1) {
        out.extend([supplied(vocabulary, "i", "you", false), supplied(vocabulary, "was", "were", false)]);
    } else {
        // "my 74 y/o aunt"
        let theirs = done && left.is_some() && matches!(fold(line, whom), "my" | "our") && line[at - 1].on(List::Relatives);
        let plain = theirs && line[whom..at].iter().all(|lexeme| lexeme.is(POSS.with(N).with(ADJ)) && is_plain(lexeme));
        if !plain {
            return None;
        }
        out.extend_from_slice(&line[whom..at]);
        let was = if line[at - 1].is(super::lexicon::PLURAL) { "were" } else { "was" };
        out.push(supplied(vocabulary, was, was, false));
    }
    // "stranded my mother": whom, follows.
    let closed = line.get(at + 1).is_none_or(|next| {
        next.is(PUNCT.with(PREP).with(ADV).with(CC).with(SUB))
            || person(at + 1)
            || matches!(next.fold, "overnight" | "here" | "there" | "again")
    });
    if !closed || before(line, first, 4).any(|lexeme| is_foreign(lexeme) && lexeme.fold != "like") {
        return None;
    }
    out.push(supplied(vocabulary, "left", "left", false));
    let stranded = supplied(vocabulary, "stranded", "stranded", false);
    out.push(Lexeme { span: line[at].span, inserted: false, ..stranded });
    // Where, if it has a name.
    let place = at + 1 + usize::from(person(at + 1));
    if matches!(fold(line, place), "in" | "at") {
        let names =
            line[place + 1..].iter().take(2).take_while(|lexeme| lexeme.is(NAME) && !lexeme.is(PUNCT) && lexeme.fold.len() > 2).count();
        if names > 0 {
            out.extend_from_slice(&line[place..=place + names]);
        }
    }
    Some(out)
}

/// Whether the writer is whose state is told at `at`: `we are …`, or nobody before it.
fn is_theirs(line: &[Lexeme<'_>], at: usize) -> bool {
    let mut words = before(line, at, 5).filter(|lexeme| !lexeme.is(ADV) || lexeme.is(NOT));
    match words.next() {
        None => true,
        Some(be) if be.is(BE) => {
            words.find(|lexeme| !lexeme.is(BE.with(super::lexicon::HAVE))).is_some_and(|doer| matches!(doer.fold, "i" | "we"))
        }
        Some(_) => false,
    }
}

/// `prob gonna miss my connection smh`, `looks like we might miss our train` as `I may miss my connection`: a loss to come.
fn may_miss<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = (1..line.len()).find(|&i| fold(line, i) == "miss" && matches!(fold(line, i + 1), "my" | "our"))?;
    let near: Vec<&Lexeme<'_>> = before(line, at, 6).collect();
    let ahead = |lexeme: &&Lexeme<'_>| {
        matches!(lexeme.fold, "may" | "might" | "will" | "'ll" | "gonna" | "going" | "about" | "probably" | "likely")
    };
    let to_come = near.iter().position(ahead)?;
    // "I don't want to miss my train", "they'll miss my train", "you made me miss it"
    let foreign = |lexeme: &&&Lexeme<'_>| {
        lexeme.is(NOT.with(CC))
            || lexeme.on(List::Relatives)
            || matches!(lexeme.fold, "you" | "he" | "she" | "they" | "it" | "who" | "want" | "make" | "making" | "made" | "when" | "why")
    };
    let doer = near.iter().skip(to_come).find(|lexeme| lexeme.is(SUBJ.with(N)) && !lexeme.is(ADV.with(MODAL)) && !ahead(lexeme));
    let mine = doer.is_none_or(|doer| matches!(doer.fold, "i" | "we"));
    let open = line.iter().any(|lexeme| matches!(lexeme.fold, "if" | "unless" | "hope" | "hoping" | "hopefully" | "when"));
    if !mine || open || near.iter().any(|lexeme| foreign(&lexeme)) {
        return None;
    }
    let thing = Grammar::new(line, Vec::new()).noun_phrase(at + 1, Case::Object, false)?;
    let kept = matches!(
        fold(line, thing.head),
        "flight" | "flights" | "connection" | "connections" | "train" | "bus" | "ferry" | "meeting" | "wedding" | "cruise" | "appointment"
    );
    if !kept || thing.head + 1 != thing.base || !line[at + 1..thing.base].iter().all(is_plain) {
        return None;
    }
    let may = supplied(vocabulary, "may", "may", false);
    let mut out = vec![supplied(vocabulary, "i", "you", false), may];
    out.extend_from_slice(&line[at..thing.base]);
    Some(out)
}

/// Somebody to be spoken to.
fn is_anybody(word: &str) -> bool {
    matches!(
        word,
        "you"
            | "anyone"
            | "anybody"
            | "someone"
            | "somebody"
            | "human"
            | "person"
            | "agent"
            | "rep"
            | "representative"
            | "operator"
            | "customer service"
            | "support"
            | "line"
    )
}

/// Where the words for reaching somebody end, if they stand at `i`: `reach`, `get through`, `get a hold of`, `speak to`.
fn reaching(line: &[Lexeme<'_>], i: usize) -> Option<usize> {
    let words = [fold(line, i), fold(line, i + 1), fold(line, i + 2), fold(line, i + 3)];
    match words {
        ["reach" | "contact" | "call" | "phone" | "ring", ..] => Some(i + 1),
        ["get", "through" | "thru", ..] | ["speak" | "talk", "to" | "with", ..] => Some(i + 2),
        ["get", "hold" | "ahold", "of", _] => Some(i + 3),
        ["get", "a", "hold", "of"] => Some(i + 4),
        ["get", "a" | "an" | "any" | "the", "human" | "person" | "agent" | "operator" | "rep" | "representative", _] => Some(i + 2),
        ["get", "anyone" | "anybody" | "someone" | "somebody", ..] => Some(i + 1),
        _ => None,
    }
}

/// `three days I've been trying to reach #someone` as `you've been trying to reach us for three days`.
fn trying_to_reach<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = (0..line.len())
        .find(|&i| matches!(fold(line, i), "trying" | "tried") && fold(line, i + 1) == "to" && reaching(line, i + 2).is_some())?;
    let end = reaching(line, at + 2)?;
    let doer = before(line, at, 5).find(|lexeme| lexeme.is(SUBJ.with(NAME).with(N)) && !lexeme.is(ADV.with(super::lexicon::UNIT)));
    let mine = doer.is_none_or(|doer| matches!(doer.fold, "i" | "we"));
    let us = line.get(end).is_none_or(|next| {
        is_anybody(next.fold) || next.is(PUNCT.with(PREP).with(super::lexicon::COMPANY).with(super::lexicon::ODD)) || next.fold == "your"
    });
    let (from, to) = (0..line.len()).find_map(|i| {
        let from = i + usize::from(fold(line, i) == "for");
        let near = from > i || i < end + 8 && i + 4 > end || i < at && (i + 4 > at || line[i..at].iter().all(|lexeme| !lexeme.is(PUNCT)));
        waits::measure(line, from).filter(|_| near && line[from].is(NUM.with(super::lexicon::DET))).map(|end| (from, end))
    })?;
    if !mine || !us || before(line, at, 4).any(|lexeme| lexeme.is(NOT.with(MODAL)) || matches!(lexeme.fold, "my" | "he" | "she" | "they")) {
        return None;
    }
    let word = |word: &'static str| supplied(vocabulary, word, word, false);
    let trying = Lexeme { span: line[at].span, inserted: false, ..supplied(vocabulary, "trying", "trying", false) };
    let mut out = vec![supplied(vocabulary, "i", "you", false), supplied(vocabulary, "have", "'ve", true), word("been"), trying];
    out.push(line[at + 1]);
    out.extend(if matches!(fold(line, end - 1), "through" | "thru") {
        [word("get"), word("through")].to_vec()
    } else {
        vec![word("reach"), supplied(vocabulary, "you", "us", false)]
    });
    out.push(word("for"));
    out.extend_from_slice(&line[from..to]);
    Some(out)
}

/// `seems impossible to get thru smh`, `can't even talk to a human` as `you can't reach anyone`.
fn cut_from_us<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let (not, end) = (0..line.len()).find_map(|i| {
        let verb = match fold(line, i) {
            "can" | "could" if line.get(i + 1).is_some_and(|not| not.is(NOT)) => i + 2,
            "unable" | "impossible" if fold(line, i + 1) == "to" => i + 2,
            "able" if fold(line, i + 1) == "to" && before(line, i, 3).any(|lexeme| lexeme.is(NOT)) => i + 2,
            _ => return None,
        };
        let verb = verb
            + line[verb.min(line.len())..]
                .iter()
                .take_while(|lexeme| matches!(lexeme.fold, "even" | "actually" | "ever" | "seem" | "to"))
                .count();
        reaching(line, verb).map(|end| (i, end))
    })?;
    let doer = before(line, not, 4).find(|lexeme| lexeme.is(SUBJ.with(NAME).with(N)) && !lexeme.is(ADV));
    // "I can't ring you today": their own doing.
    let own = matches!(fold(line, end - 1), "call" | "phone" | "ring" | "contact");
    let mine = !own && doer.is_none_or(|doer| matches!(doer.fold, "i" | "we" | "it"));
    let through = matches!(fold(line, end - 1), "through" | "thru");
    let whom = (end..line.len().min(end + 4)).take_while(|&i| !line[i].is(PUNCT)).any(|i| is_anybody(fold(line, i)));
    let through_to_us =
        through && line.get(end).is_none_or(|next| next.is(PUNCT.with(CC).with(SUB)) || matches!(next.fold, "on" | "to" | "with" | "by"));
    if !mine || !(whom || through_to_us) {
        return None;
    }
    let word = |word: &'static str| supplied(vocabulary, word, word, false);
    let past = fold(line, not) == "could" || before(line, not, 4).any(|lexeme| matches!(lexeme.fold, "was" | "were"));
    let (can, not) = if past { ("could", "n't") } else { ("can", "'t") };
    let mut out = vec![supplied(vocabulary, "i", "you", false), word(can), supplied(vocabulary, "not", not, true)];
    out.extend(if through {
        [word("get"), Lexeme { span: line[end - 1].span, inserted: false, ..word("through") }]
    } else {
        [word("reach"), Lexeme { span: line[end - 1].span, inserted: false, ..word("anyone") }]
    });
    Some(out)
}

/// `app not letting me select a berth smh`, `he wouldn't let us board` as `you weren't able to board`.
fn kept_from<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = (1..line.len()).find(|&i| {
        let lets = matches!(fold(line, i), "let" | "letting" | "allow" | "allowing" | "lets" | "allows");
        let theirs = matches!(fold(line, i + 1), "my" | "our") && line.get(i + 2).is_some_and(|whom| whom.on(List::Relatives));
        lets && (theirs || matches!(fold(line, i + 1), "me" | "us"))
            && line[i.saturating_sub(2)..i].iter().any(|lexeme| lexeme.is(NOT) && lexeme.fold != "never")
    })?;
    let whom = if matches!(fold(line, at + 1), "my" | "our") { at + 1..at + 3 } else { at + 1..at + 2 };
    let verb = whom.end + usize::from(fold(line, whom.end) == "to");
    if !line.get(verb).is_some_and(|lexeme| lexeme.is(VB) && is_plain(lexeme))
        || matches!(fold(line, verb), "know" | "be" | "have" | "go" | "down" | "do" | "in" | "on" | "off")
    {
        return None;
    }
    // "don't let me down": an order; "why would you not let us": a thing asked.
    let order = line[..at].iter().rev().take(2).any(|lexeme| lexeme.fold == "do") && opens(line, at - 1);
    if order || before(line, at, 5).any(|lexeme| matches!(lexeme.fold, "i" | "should" | "must") || lexeme.on(List::Relatives)) {
        return None;
    }
    let mut end = verb + 1;
    let mut grammar = Grammar::new(line, Vec::new());
    if let Some(object) = grammar.noun_phrase(end, Case::Object, true) {
        let plain = line[object.start..object.base]
            .iter()
            .all(|lexeme| is_plain(lexeme) && !lexeme.on(List::Judgement) && !lexeme.on(List::Profanity));
        if object.pronoun || !plain || !(object.determined || line[object.head].is(super::lexicon::PLURAL.with(NAME))) {
            return None;
        }
        end = object.base;
    }
    let closed = line.get(end).is_none_or(|next| next.is(PUNCT.with(CC).with(SUB).with(PREP)) || next.is(SUBJ) && end > verb + 1);
    let whole = end > verb + 1 || matches!(fold(line, verb), "board" | "deplane" | "leave" | "fly" | "eat" | "pay" | "rebook" | "cancel");
    if !closed || !whole {
        return None;
    }
    let mut out = if whom.len() == 1 {
        vec![supplied(vocabulary, "i", "you", false), supplied(vocabulary, "was", "were", false)]
    } else {
        let was = if line[whom.end - 1].is(super::lexicon::PLURAL) { "were" } else { "was" };
        vec![line[whom.start], line[whom.end - 1], supplied(vocabulary, was, was, false)]
    };
    out.push(supplied(vocabulary, "not", "n't", true));
    out.push(supplied(vocabulary, "able", "able", false));
    out.push(supplied(vocabulary, "to", "to", false));
    out.extend_from_slice(&line[verb..end]);
    Some(out)
}

/// What is waited for, and whether it is the writer's: a parcel is, an engineer is not.
fn awaited(word: &str) -> Option<bool> {
    match word {
        "delivery" | "parcel" | "package" | "order" | "pizza" | "food" | "refund" | "taxi" | "cab" => Some(true),
        "driver" | "courier" | "engineer" | "technician" | "installer" | "plumber" | "pilot" | "crew" | "captain" => Some(false),
        _ => None,
    }
}

/// `was to have a delivery between 7 and 9 and it didn't even show up` as `your delivery didn't show up`.
fn never_came<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let (not, verb) = (1..line.len()).find_map(|i| {
        let never = line[i].fold == "never";
        let did = line[i].is(NOT) && matches!(fold(line, i - 1), "did" | "have" | "has");
        let verb = i + 1 + usize::from(matches!(fold(line, i + 1), "even" | "ever"));
        let came = matches!(
            (fold(line, verb), fold(line, verb + 1)),
            ("arrive" | "arrived", _) | ("show" | "showed" | "shown" | "turn" | "turned", "up")
        );
        (came && (never || did)).then_some((i, verb))
    })?;
    let perfect = line[..not].iter().rev().take(2).any(|lexeme| matches!(lexeme.fold, "have" | "has"));
    let thing = (not.saturating_sub(14)..not).rev().find(|&i| awaited(fold(line, i)).is_some())?;
    // Nobody and nothing else stands between that may be what never came.
    // "the parcel I paid for"
    let paid = thing + 1 + usize::from(matches!(fold(line, thing + 1), "i" | "we"));
    let between = line[paid..not]
        .iter()
        .all(|lexeme| !lexeme.is(SUBJ) || lexeme.fold == "it" || lexeme.is(super::lexicon::UNIT.with(super::lexicon::DAY)));
    let foreign = before(line, thing, 4)
        .any(|lexeme| matches!(lexeme.fold, "her" | "his" | "their" | "no" | "another") || lexeme.on(List::Relatives));
    let compound = line.get(thing + 1).is_some_and(|next| {
        next.is(N) && !next.is(ADV.with(PREP).with(PUNCT).with(super::lexicon::DAY).with(super::lexicon::UNIT).with(VB).with(VBG))
    });
    if !between || foreign || compound {
        return None;
    }
    let word = |word: &'static str| supplied(vocabulary, word, word, false);
    // Told in their own words, as far as they go: "never showed", "did not arrive".
    let never = fold(line, not) == "never";
    let whole = match fold(line, verb) {
        "arrived" | "showed" | "shown" | "turned" => never || perfect,
        _ => !never && !perfect,
    };
    if !whole || !never && fold(line, not - 1) == "have" {
        return None;
    }
    let owner = if awaited(fold(line, thing)) == Some(true) { supplied(vocabulary, "my", "your", false) } else { word("the") };
    let mut out = vec![owner, line[thing]];
    let up = fold(line, verb + 1) == "up";
    out.extend_from_slice(&line[if never { not } else { not - 1 }..=not]);
    out.push(line[verb]);
    if up {
        out.push(line[verb + 1]);
    }
    Some(out)
}

/// `now my kids aren't even sitting together smh` as `you weren't given seats together`.
fn apart<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = (1..line.len()).find(|&i| matches!(fold(line, i), "together" | "scattered" | "apart"))?;
    let near = &line[at.saturating_sub(8)..at];
    let seats = near.iter().any(|lexeme| matches!(lexeme.fold, "seat" | "seats" | "seated" | "sit" | "sitting"));
    // "we don't have to sit together"
    let free = near.iter().any(|lexeme| matches!(lexeme.fold, "have" | "need" | "mind" | "want"));
    let not = fold(line, at) != "together" || near.iter().any(|lexeme| lexeme.is(NOT) && lexeme.fold != "never");
    let not = not && !free;
    let asks = line.iter().any(|lexeme| lexeme.is(MODAL) && matches!(lexeme.fold, "can" | "could" | "should") && !lexeme.clitic)
        && !near.iter().any(|lexeme| lexeme.is(TO));
    if !seats || !not || asks || line[at..].iter().any(|lexeme| lexeme.fold == "unless") {
        return None;
    }
    let word = |word: &'static str| supplied(vocabulary, word, word, false);
    let not_ = supplied(vocabulary, "not", "n't", true);
    let mut out =
        vec![supplied(vocabulary, "i", "you", false), supplied(vocabulary, "was", "were", false), not_, word("given"), word("seats")];
    out.push(Lexeme { span: line[at].span, inserted: false, ..word("together") });
    Some(out)
}

/// `stuck here @someplace for more than 24 hours` as `you've been stuck for more than 24 hours`.
fn stuck_for<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = (0..line.len()).find(|&i| matches!(fold(line, i), "stuck" | "trapped"))?;
    let for_ = (at + 1..line.len().min(at + 5)).find(|&i| fold(line, i) == "for")?;
    let between = line[at + 1..for_]
        .iter()
        .all(|lexeme| lexeme.is(NAME.with(super::lexicon::ODD)) || matches!(lexeme.fold, "here" | "there" | "now" | "at" | "in"));
    let from = for_ + 1 + usize::from(matches!(fold(line, for_ + 1), "over" | "more than" | "about" | "almost" | "nearly"));
    let end = waits::measure(line, from)?;
    if !between || !is_theirs(line, at) || before(line, at, 4).any(is_foreign) {
        return None;
    }
    let mut out = vec![
        supplied(vocabulary, "i", "you", false),
        supplied(vocabulary, "have", "'ve", true),
        supplied(vocabulary, "been", "been", false),
    ];
    out.push(line[at]);
    out.extend_from_slice(&line[for_..end]);
    Some(out)
}

/// `first 4 were taken out of svc, still on ground 10:45pm` as `you're still on the ground`.
fn still_there<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = (0..line.len()).find(|&i| fold(line, i) == "still" && (i == 0 || !line[i - 1].is(NOT)))?;
    let sits = usize::from(matches!(fold(line, at + 1), "sitting" | "sat" | "stuck" | "waiting"));
    let place = at + 1 + sits;
    let the = usize::from(fold(line, place + 1) == "the");
    let head = place + 1 + the;
    let there = matches!(
        (fold(line, place), fold(line, head)),
        ("on", "ground" | "tarmac" | "runway" | "plane" | "platform")
            | ("at", "gate" | "airport" | "terminal")
            | ("in", "line" | "queue" | "terminal" | "airport")
    );
    let whole = line
        .get(head + 1)
        .is_none_or(|next| !next.is(N.with(NAME)) || next.is(PUNCT.with(PREP).with(ADV).with(NUM)) || next.is(NAME) && !next.is(N));
    if !there || !whole || !is_theirs(line, at) || before(line, at, 4).any(is_foreign) {
        return None;
    }
    let mut out = vec![supplied(vocabulary, "i", "you", false), supplied(vocabulary, "am", "'re", true)];
    out.extend_from_slice(&line[at..=place]);
    if the == 1 || !matches!(fold(line, head), "line") {
        out.push(supplied(vocabulary, "the", "the", false));
    }
    out.push(line[head]);
    Some(out)
}

/// `I've rung them 9 times today smh` as `you've rung 9 times today`.
fn called_often<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let at = (0..line.len()).find(|&i| matches!(fold(line, i), "called" | "emailed" | "phoned" | "rung" | "written"))?;
    let from = (at + 1..line.len().min(at + 5)).find(|&i| line[i].is(NUM) && fold(line, i + 1) == "times")?;
    let us = line[at + 1..from]
        .iter()
        .all(|lexeme| matches!(lexeme.fold, "you" | "them" | "your" | "the" | "customer service" | "number" | "support" | "line" | "over"));
    let doer = before(line, at, 4).find(|lexeme| lexeme.is(SUBJ.with(NAME).with(N)) && !lexeme.is(ADV));
    let mine = doer.is_none_or(|doer| matches!(doer.fold, "i" | "we"));
    let few = matches!(fold(line, from), "1" | "one");
    if !us || !mine || few || before(line, at, 4).any(is_foreign) {
        return None;
    }
    let mut out = vec![supplied(vocabulary, "i", "you", false), supplied(vocabulary, "have", "'ve", true)];
    out.push(Lexeme { tags: super::lexicon::VBN, ..line[at] });
    out.extend_from_slice(&line[from..from + 2]);
    if matches!(fold(line, from + 2), "today" | "already") {
        out.push(line[from + 2]);
    }
    Some(out)
}

/// `told your desk, nothing done!` as `nothing was done`, `sad that no one took action` as it stands.
fn nothing_done<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let word = |word: &'static str| supplied(vocabulary, word, word, false);
    (0..line.len()).find_map(|i| {
        let ends = |at: usize| line.get(at).is_none_or(|next| next.is(PUNCT.with(CC)));
        let be = usize::from(matches!(fold(line, i + 1), "was" | "is" | "gets" | "got"));
        let done =
            fold(line, i) == "nothing" && matches!(fold(line, i + 1 + be), "done" | "fixed" | "resolved" | "changed") && ends(i + 2 + be);
        if done && !before(line, i, 3).any(is_foreign) {
            return Some(vec![line[i], word("was"), Lexeme { tags: super::lexicon::VBN, ..line[i + 1 + be] }]);
        }
        let acted =
            matches!(fold(line, i), "nobody" | "no one") && fold(line, i + 1) == "took" && fold(line, i + 2) == "action" && ends(i + 3);
        acted.then(|| line[i..i + 3].to_vec())
    })
}
