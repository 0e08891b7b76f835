//! How a customer asks: the words around a request, and where what is asked for begins.

use super::super::lexicon::{MONEY, NUM, POSS, Tags, VB, VBG, VBN};
use super::super::lists::List;
use super::super::segment;
use super::Asking;

/// A way of asking, and where what is asked for begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// `please …`, `could you …`, `I want you to …`; `openly` where it cannot be anything but a request.
    Act { from: usize, openly: bool },
    /// `I'd like …`
    Thing(usize),
    /// `I want it …`, `I am asking for these to be …`
    Done(usize),
    /// `I'd like to be …`
    ToBe(usize),
    /// `I want to …`
    To(usize),
    /// `please tell me when …`
    Told(usize),
    /// `I ask that …`
    That(usize),
    /// `please don't …`
    Not(usize),
}

/// Tags of words with which a request may open.
pub(super) const OPENS: Tags = VB;

/// Words without which a line asks for nothing.
pub(super) fn opens(word: &str) -> bool {
    is_polite(word)
        || matches!(
            word,
            "want"
                | "need"
                | "like"
                | "expect"
                | "demand"
                | "request"
                | "requesting"
                | "ask"
                | "asking"
                | "'ll"
                | "appreciate"
                | "grateful"
                | "obliged"
                | "glad"
                | "pleased"
        )
}

pub(super) fn is_polite(word: &str) -> bool {
    matches!(word, "please" | "kindly" | "pls" | "plz")
}

fn is_someone(word: &str) -> bool {
    matches!(word, "you" | "someone" | "somebody" | "anyone" | "anybody")
}

/// The way of asking that opens at `i`.
pub(super) fn at(asking: &Asking<'_, '_>, i: usize) -> Option<Frame> {
    let fold = |i: usize| asking.fold(i);
    let mut j = i;
    let mut polite = false;
    while is_polite(fold(j)) {
        polite = true;
        j += 1;
    }
    if matches!(fold(j), "can" | "could" | "would" | "will" | "may") {
        if is_someone(fold(j + 1)) {
            return Some(act(asking, j + 2, true));
        }
        // `can I have my money back`
        if matches!(fold(j), "can" | "could" | "may") && matches!(fold(j + 1), "i" | "we") {
            let k = skip(asking, j + 2);
            return matches!(fold(k), "have" | "get").then_some(Frame::Thing(k + 1));
        }
    }
    if polite && fold(j) == "do" && matches!(fold(j + 1), "not" | "n't") && asking.is(j + 2, VB) {
        return Some(Frame::Not(j + 2));
    }
    if polite {
        return Some(act(asking, j, true));
    }
    // `perhaps you could …`, `it would be great if you could …`, `I hope you can …`
    if matches!(fold(j), "you" | "someone" | "somebody")
        && matches!(fold(j + 1), "could" | "can" | "would" | "will")
        && i > 0
        && asking.line[..i].iter().rev().take(6).any(|lexeme| matches!(lexeme.fold, "hope" | "hoping" | "perhaps" | "maybe" | "chance"))
    {
        return Some(act(asking, j + 2, true));
    }
    // `just tell me how that happens`
    let told = j + usize::from(fold(j) == "just");
    if fold(told) == "tell" && matches!(fold(told + 1), "me" | "us") && i == segment::skip_leads(asking.line, 0) {
        return Some(act(asking, told, true)).filter(|frame| matches!(frame, Frame::Told(_)));
    }
    // `request you to stop the debit`, as it is said in India
    if fold(j) == "request" && fold(j + 1) == "you" && fold(j + 2) == "to" {
        return Some(act(asking, j + 3, true));
    }
    // `let me have my money back`
    if fold(j) == "let" && matches!(fold(j + 1), "me" | "us") && fold(j + 2) == "have" {
        return Some(Frame::Thing(j + 3));
    }
    // `Replacement please.`
    if i == segment::skip_leads(asking.line, 0)
        && asking.line[j..].iter().take_while(|lexeme| !lexeme.is(super::PUNCT)).count() < 4
        && !asking.is(j, VB.with(super::super::lexicon::SUBJ))
        && asking.closes_politely(j)
    {
        return Some(Frame::Thing(j));
    }
    bluntly(asking, i, j).or_else(|| wanted(asking, i, j))
}

/// `someone call me`, `you need to correct my bill`, `fix my broadband`: an act of those a desk is asked for.
fn bluntly(asking: &Asking<'_, '_>, i: usize, j: usize) -> Option<Frame> {
    let fold = |i: usize| asking.fold(i);
    let verb = asking.is(j, VB);
    if matches!(fold(j), "someone" | "somebody") && asking.is(j + 1, VB) {
        return Some(act(asking, j + 1, false));
    }
    if fold(j).starts_with("you") && matches!(fold(j + 1), "need" | "have" | "ought") && fold(j + 2) == "to" {
        return Some(act(asking, j + 3, false));
    }
    if i != segment::skip_leads(asking.line, 0) || !verb {
        return None;
    }
    // `Cancel this charge please`
    let closes_politely = asking.closes_politely(j);
    let theirs = matches!(fold(j + 1), "my" | "our");
    let stops = matches!(fold(j), "stop") && asking.is(j + 1, VBG);
    let to_me = matches!(
        fold(j),
        "call" | "ring" | "phone" | "contact" | "email" | "refund" | "reimburse" | "send" | "take" | "remove" | "move" | "switch" | "book"
    ) && matches!(fold(j + 1), "me" | "us")
        && !matches!(fold(j + 2), "crazy" | "old-fashioned" | "mad" | "cynical" | "paranoid");
    let politely = closes_politely && !matches!(fold(j), "need" | "want");
    (theirs || stops || to_me || politely).then(|| act(asking, j, politely))
}

/// `I want …`, `we'd like …`, `need …`
fn wanted(asking: &Asking<'_, '_>, i: usize, mut j: usize) -> Option<Frame> {
    let fold = |i: usize| asking.fold(i);
    let subject = matches!(fold(j), "i" | "we");
    if !subject && !(i == segment::skip_leads(asking.line, 0) && matches!(fold(j), "need" | "want" | "would")) {
        return None;
    }
    j += usize::from(subject);
    while !(fold(j) == "have" && fold(j - 1) == "'ll")
        && matches!(
            fold(j),
            "really"
                | "just"
                | "do"
                | "also"
                | "now"
                | "would"
                | "'d"
                | "am"
                | "'m"
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
        )
    {
        j += 1;
    }
    let wanting = fold(j);
    if matches!(wanting, "appreciate" | "grateful" | "obliged" | "glad" | "pleased") {
        let mut k = j + 1;
        k += usize::from(fold(k) == "it");
        if fold(k) == "if" && is_someone(fold(k + 1)) && matches!(fold(k + 2), "could" | "would" | "can") {
            return Some(act(asking, k + 3, true));
        }
        let would = asking.line[i..j].iter().any(|lexeme| matches!(lexeme.fold, "would" | "'d"));
        return (would && (fold(k) == "for" || wanting == "appreciate")).then(|| Frame::Thing(k + usize::from(fold(k) == "for")));
    }
    if wanting == "have" && asking.line[i..j].iter().any(|lexeme| lexeme.fold == "'ll") {
        return Some(Frame::Thing(j + 1));
    }
    if !matches!(
        wanting,
        "want" | "need" | "like" | "expect" | "demand" | "request" | "requesting" | "require" | "ask" | "asking" | "asked"
    ) {
        return None;
    }
    // "I like my room", "I need a holiday": only with "would" is it asked for.
    if wanting == "like" && !asking.line[i..j].iter().any(|lexeme| matches!(lexeme.fold, "would" | "'d")) {
        return None;
    }
    j += 1;
    if fold(j) == "to" {
        if fold(j + 1) == "be" {
            return asking.line.get(j + 2).is_some_and(|verb| verb.is(VBN) && verb.on(List::Requests)).then_some(Frame::ToBe(j));
        }
        return Some(Frame::To(j));
    }
    // `all I want is my deposit back`
    if fold(j) == "is" && i > 0 && matches!(fold(i - 1), "all" | "what") {
        return Some(Frame::Thing(j + 1));
    }
    if is_someone(fold(j)) && fold(j + 1) == "to" {
        return Some(act(asking, j + 2, true));
    }
    if fold(j) == "for" && is_someone(fold(j + 1)) && fold(j + 2) == "to" {
        return Some(act(asking, j + 3, true));
    }
    if fold(j) == "that" && is_someone(fold(j + 1)) && asking.is(j + 2, VB) {
        return Some(act(asking, j + 2, true));
    }
    if fold(j) == "that" && matches!(wanting, "ask" | "asking" | "demand" | "request" | "requesting") {
        return Some(Frame::That(j));
    }
    if matches!(wanting, "ask" | "asking" | "asked") {
        if fold(j) != "for" {
            return None;
        }
        j += 1;
    }
    let pronoun = matches!(fold(j), "it" | "this" | "that" | "them" | "these" | "those") && asking.is(j + 1, VBN.with(super::SUB));
    if pronoun {
        return Some(Frame::Done(j));
    }
    let opens = asking
        .line
        .get(j)
        .is_some_and(|first| first.is(super::super::lexicon::DET.with(POSS).with(NUM).with(MONEY)) || first.on(List::RequestedThings));
    opens.then_some(Frame::Thing(j))
}

/// The act at `from`, or what they want to be told.
fn act(asking: &Asking<'_, '_>, from: usize, openly: bool) -> Frame {
    let from = skip(asking, from);
    let fold = |i: usize| asking.fold(i);
    let mut j = from;
    match fold(j) {
        "let" if matches!(fold(j + 1), "me" | "us") && fold(j + 2) == "know" => j += 3,
        "tell" if matches!(fold(j + 1), "me" | "us") => j += 2,
        "advise" | "inform" => j += 1 + usize::from(matches!(fold(j + 1), "me" | "us")),
        _ => return Frame::Act { from, openly },
    }
    j += usize::from(matches!(fold(j), "exactly" | "just"));
    if asking.is(j, super::super::lexicon::WH) || matches!(fold(j), "if" | "whether") {
        return Frame::Told(j);
    }
    Frame::Act { from, openly }
}

/// Past the words of manner before the verb: "could you please just …".
pub(super) fn skip(asking: &Asking<'_, '_>, mut i: usize) -> usize {
    while asking.line.get(i).is_some_and(|lexeme| {
        is_polite(lexeme.fold)
            || matches!(
                lexeme.fold,
                "just" | "also" | "at least" | "maybe" | "possibly" | "simply" | "therefore" | "now" | "urgently" | "immediately"
            )
    }) {
        i += 1;
    }
    i
}
