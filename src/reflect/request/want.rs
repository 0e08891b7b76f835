//! How somebody says what they want: "I want …", "we'd like …", "I'd be grateful for …", and where that begins.

use super::super::lexicon::{DET, MONEY, NUM, POSS, PUNCT, QUANT, SUB, VB, VBN, WH};
use super::super::lists::List;
use super::super::segment;
use super::Asking;
use super::frame::{Frame, act, is_someone, skip};

/// The frame of a wish that opens at `i`, with its subject, if it has one, at `subject`.
pub(super) fn wanted(asking: &Asking<'_, '_>, i: usize, subject: usize) -> Option<Frame> {
    let fold = |i: usize| asking.fold(i);
    let named = matches!(fold(subject), "i" | "we");
    if !named && !(i == segment::skip_leads(asking.line, 0) && matches!(fold(subject), "need" | "want" | "would")) {
        return None;
    }
    let mut j = subject + usize::from(named);
    while is_before_wanting(fold(j)) && !(fold(j) == "have" && fold(j - 1) == "'ll") {
        j += 1;
    }
    let said = |words: &[&str]| asking.line[i..j].iter().any(|lexeme| words.contains(&lexeme.fold));
    let thing = |from: usize| Some(Frame::Thing { from, openly: false });
    match fold(j) {
        "appreciate" => thanked_for(asking, j, said(&["would", "'d"])),
        "grateful" | "obliged" | "glad" | "pleased" => thanked_for(asking, j, said(&["would", "'d", "should"])),
        "have" if said(&["'ll"]) => thing(j + 1),
        // `I'd rather have the old one repaired`
        "rather" if said(&["would", "'d"]) && matches!(fold(j + 1), "have" | "get") => thing(j + 2),
        "insist" if fold(j + 1) == "on" => thing(j + 2),
        "trust" => {
            let you = j + 1 + usize::from(fold(j + 1) == "that");
            (fold(you) == "you" && fold(you + 1) == "will").then(|| act(asking, you + 2, true))
        }
        // `I'm hoping for a refund`, `I was hoping to move my slot`, `I'm looking for a refund`
        "hoping" | "looking" if fold(j + 1) == "for" => thing(j + 2),
        "hoping" | "looking" if fold(j + 1) == "to" && matches!(fold(j + 2), "get" | "have") => Some(Frame::Done(j + 3)),
        "hoping" if fold(j + 1) == "to" => Some(Frame::Do(j + 2)),
        // "I like my room", "I need a holiday": only with "would" or "should" is it asked for.
        "like" | "prefer" if !said(&["would", "'d", "should"]) => None,
        "want" | "need" | "like" | "prefer" | "wish" | "expect" | "demand" | "request" | "requesting" | "demanding" | "require" | "ask"
        | "asking" | "asked" => what(asking, i, j),
        _ => None,
    }
}

/// Words that may stand between whoever wants something and their wanting.
fn is_before_wanting(word: &str) -> bool {
    matches!(
        word,
        "really"
            | "just"
            | "do"
            | "also"
            | "now"
            | "would"
            | "'d"
            | "am"
            | "'m"
            | "was"
            | "are"
            | "'re"
            | "have"
            | "'ve"
            | "simply"
            | "only"
            | "be"
            | "therefore"
            | "must"
            | "respectfully"
            | "kindly"
            | "still"
            | "should"
            | "'ll"
            | "will"
            | "humbly"
            | "honestly"
            | "hereby"
    )
}

/// What they would be thankful for, if it is yet to come: `I'd be grateful if you could …`, `I should be glad to have …`.
fn thanked_for(asking: &Asking<'_, '_>, wanting: usize, would: bool) -> Option<Frame> {
    let fold = |i: usize| asking.fold(i);
    let at = wanting + 1 + usize::from(fold(wanting + 1) == "it");
    if fold(at) == "if" && is_someone(fold(at + 1)) && matches!(fold(at + 2), "could" | "would" | "can") {
        return Some(act(asking, at + 3, true));
    }
    let from = match fold(at) {
        "to" if matches!(fold(at + 1), "have" | "get" | "receive") => at + 2,
        "of" | "for" => at + 1,
        _ if fold(wanting) == "appreciate" => at,
        _ => return None,
    };
    would.then_some(Frame::Thing { from, openly: false })
}

/// What is wanted behind the wanting word at `wanting`.
fn what(asking: &Asking<'_, '_>, i: usize, wanting: usize) -> Option<Frame> {
    let fold = |i: usize| asking.fold(i);
    let mut j = wanting + 1;
    while matches!(fold(j), "only" | "just") {
        j += 1;
    }
    if fold(j) == "to" {
        return to_do(asking, wanting, j);
    }
    if fold(j) == "is" {
        return (i > 0 && matches!(fold(i - 1), "all" | "what")).then(|| all_of_it(asking, j + 1));
    }
    if is_someone(fold(j)) && fold(j + 1) == "to" {
        return Some(act(asking, j + 2, true));
    }
    let asks = matches!(fold(wanting), "ask" | "asking" | "asked");
    let requests = matches!(fold(wanting), "ask" | "asking" | "demand" | "demanding" | "request" | "requesting");
    // `I request you investigate this`
    if fold(j) == "you" && requests && asking.is(j + 1, VB) {
        return Some(act(asking, j + 1, true));
    }
    if fold(j) == "for" && is_someone(fold(j + 1)) && fold(j + 2) == "to" {
        return Some(act(asking, j + 3, true));
    }
    if fold(j) == "that" && is_someone(fold(j + 1)) && asking.is(skip(asking, j + 2), VB) {
        return Some(act(asking, j + 2, true));
    }
    if fold(j) == "that" && requests {
        return Some(Frame::That(j));
    }
    // `I am asking Brightwell to remove this entry`; what was asked of them before is told elsewhere.
    if asks && fold(j) != "for" {
        return (fold(wanting) != "asked").then_some(Frame::Firm(j));
    }
    j += usize::from(asks);
    let pronoun = matches!(fold(j), "it" | "this" | "that" | "them" | "these" | "those");
    if pronoun && (asking.is(j + 1, VBN.with(SUB)) || fold(j + 1) == "to" && fold(j + 2) == "be") {
        return Some(Frame::Done(j));
    }
    // `I demand the items be deleted`
    if requests && !pronoun && (j + 1..j + 9).any(|at| fold(at) == "be" && asking.is(at + 1, VBN)) {
        return Some(Frame::That(j - 1));
    }
    // `I would like him to come back`, `I want a proper tuner to look at it`
    let opens = asking.line.get(j).is_some_and(|first| {
        first.is(DET.with(POSS).with(NUM).with(MONEY).with(QUANT))
            || first.on(List::RequestedThings)
            || is_urgent(first.fold) && asking.line.get(j + 1).is_some_and(|thing| thing.on(List::RequestedThings))
            || matches!(first.fold, "him" | "her" | "them" | "half" | "all" | "someone" | "somebody")
    });
    if !opens {
        return Some(Frame::Firm(j));
    }
    // `I demand`, `I request` leave no doubt that it is asked of us; what is asked of our character is no thing.
    let formal = matches!(fold(wanting), "demand" | "demanding" | "request" | "requesting")
        && !asking.line[j..].iter().take_while(|lexeme| !lexeme.is(PUNCT)).any(|lexeme| is_goodwill(lexeme.fold));
    Some(Frame::Thing { from: j, openly: formal })
}

/// How a thing is demanded: `immediate validation`.
pub(super) fn is_urgent(word: &str) -> bool {
    matches!(word, "immediate" | "prompt" | "full" | "formal" | "written" | "proper" | "complete")
}

/// What a letter asks of whoever reads it, and of no desk: `I request your understanding`.
fn is_goodwill(word: &str) -> bool {
    matches!(
        word,
        "action"
            | "assistance"
            | "attention"
            | "compliance"
            | "consideration"
            | "cooperation"
            | "help"
            | "honesty"
            | "justice"
            | "patience"
            | "respect"
            | "support"
            | "understanding"
    )
}

/// `I want to know why …`, `I wish to have …`, `I'd like to be …`, `I want to cancel …`, with the `to` at `to`.
fn to_do(asking: &Asking<'_, '_>, wanting: usize, to: usize) -> Option<Frame> {
    let fold = |i: usize| asking.fold(i);
    match fold(to + 1) {
        "know" | "understand" | "hear" => {
            let mut at = to + 2;
            if fold(at) == "in" && fold(at + 1) == "writing" {
                at += 2;
            }
            at += usize::from(matches!(fold(at), "exactly" | "please"));
            (asking.is(at, WH) || matches!(fold(at), "if" | "whether")).then_some(Frame::Told(at))
        }
        // "I need to have a quiet week" asks for nothing of ours, "I need to have the entry removed" does.
        "have" | "get" if fold(wanting) == "need" => Some(Frame::Done(to + 2)),
        "have" | "get" | "receive" if !matches!(fold(wanting), "expect" | "need") => Some(Frame::Thing { from: to + 2, openly: false }),
        "be" => asking.line.get(to + 2).is_some_and(|verb| verb.is(VBN) && verb.on(List::Requests)).then_some(Frame::ToBe(to)),
        _ => Some(Frame::Do(to + 1)),
    }
}

/// What stands behind `all I want is`: my deposit back, that someone finds the ring, for the gate to be mended.
fn all_of_it(asking: &Asking<'_, '_>, from: usize) -> Frame {
    match asking.fold(from) {
        "that" if is_someone(asking.fold(from + 1)) && asking.is(from + 2, VB) => act(asking, from + 2, true),
        "that" => Frame::That(from),
        "for" => Frame::Done(from + 1),
        _ => Frame::Thing { from, openly: false },
    }
}
