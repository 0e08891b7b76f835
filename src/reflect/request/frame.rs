//! How a customer asks: the words around a request, and where what is asked for begins.

use super::super::lexicon::{CC, DET, POSS, SUBJ, Tags, VB, VBG, VBN, WH};
use super::super::lists::List;
use super::super::segment;
use super::Asking;

/// A way of asking, and where what is asked for begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// `please …`, `could you …`, `I want you to …`; `openly` where it cannot be anything but a request.
    Act { from: usize, openly: bool },
    /// `I'd like …`; `openly` where it is asked of us in so many words: `may I have …`
    Thing { from: usize, openly: bool },
    /// `I want it …`, `I am asking for these to be …`
    Done(usize),
    /// `please have … done`: with the thing at `thing`, or else an act
    Had { thing: usize, from: usize, openly: bool },
    /// `I'd like to be …`
    ToBe(usize),
    /// `I want to …`, `can I …`
    Do(usize),
    /// `please tell me when …`
    Told(usize),
    /// `I ask that …`
    That(usize),
    /// `I would like Brightwell to …`
    Firm(usize),
    /// `it needs to be …`, with the `be` at `be`
    MustBe { thing: usize, be: usize },
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
                | "demanding"
                | "ask"
                | "asking"
                | "'ll"
                | "appreciate"
                | "grateful"
                | "obliged"
                | "glad"
                | "pleased"
                | "prefer"
                | "rather"
                | "wish"
                | "insist"
                | "trust"
                | "hoping"
                | "looking"
                | "wonder"
                | "wondered"
                | "wondering"
                | "possible"
                | "any"
                | "either"
                | "someone"
                | "somebody"
                | "instructed"
                | "requested"
                | "directed"
                | "must"
                | "needs"
                | "should"
        )
}

pub(super) fn is_polite(word: &str) -> bool {
    matches!(word, "please" | "kindly" | "pls" | "plz")
}

pub(super) fn is_someone(word: &str) -> bool {
    matches!(word, "you" | "someone" | "somebody" | "anyone" | "anybody")
}

fn is_would(word: &str) -> bool {
    matches!(word, "could" | "can" | "would" | "will" | "'d" | "may" | "might")
}

/// Past whoever is asked to act at `i`, `you`, `somebody else`; `i` itself where nobody is.
fn past_someone(asking: &Asking<'_, '_>, i: usize) -> Option<usize> {
    let i = skip(asking, i);
    is_someone(asking.fold(i)).then(|| i + 1 + usize::from(asking.fold(i + 1) == "else"))
}

/// The way of asking that opens at `i`.
pub(super) fn at(asking: &Asking<'_, '_>, i: usize) -> Option<Frame> {
    let mut j = i;
    while is_polite(asking.fold(j)) {
        j += 1;
    }
    questioned(asking, j)
        .or_else(|| if j > i { politely(asking, j) } else { None })
        .or_else(|| hoped(asking, i))
        .or_else(|| wondered(asking, i))
        .or_else(|| plainly(asking, i))
        .or_else(|| bluntly(asking, i))
        .or_else(|| super::want::wanted(asking, i, j))
}

/// `could you …`, `can someone else …`, `may I have …`, `would it be possible to …`, `any chance of …`
fn questioned(asking: &Asking<'_, '_>, j: usize) -> Option<Frame> {
    let fold = |i: usize| asking.fold(i);
    if matches!(fold(j), "can" | "could" | "would" | "will" | "may") {
        if let Some(verb) = past_someone(asking, j + 1) {
            // `would you be able to send one`
            let able = fold(verb) == "be" && fold(verb + 1) == "able" && fold(verb + 2) == "to";
            return Some(act(asking, if able { verb + 3 } else { verb }, true));
        }
        // `can I have my money back`
        if matches!(fold(j), "can" | "could" | "may") && matches!(fold(j + 1), "i" | "we") {
            let k = skip(asking, j + 2);
            if super::thing::needs_us(fold(k)) {
                return Some(Frame::Do(k));
            }
            return matches!(fold(k), "have" | "get").then_some(Frame::Thing { from: k + 1, openly: true });
        }
        // `could the gate be mended`, `can anything be done about the smell`
        let opens = asking.line.get(j + 1).is_some_and(|first| first.is(DET.with(POSS)) || matches!(first.fold, "anything" | "something"));
        let be = (j + 2..j + 8).find(|&at| fold(at) == "be");
        if opens && fold(j) != "may" && be.is_some_and(|be| asking.is(be + 1, VBN)) {
            return Some(Frame::Done(j + 1));
        }
    }
    if matches!(fold(j), "would" | "is") && fold(j + 1) == "it" {
        return made_possible(asking, j + 2);
    }
    // `any chance of a refund`
    let any = j + if fold(j) == "is" && fold(j + 1) == "there" { 2 } else { 0 };
    (fold(any) == "any" && fold(any + 1) == "chance" && fold(any + 2) == "of").then_some(Frame::Thing { from: any + 3, openly: true })
}

/// What is to be made possible, from `[be] possible [for you] to` on: to have something, what they need us for, or an act of ours.
fn made_possible(asking: &Asking<'_, '_>, from: usize) -> Option<Frame> {
    let fold = |i: usize| asking.fold(i);
    let possible = from + usize::from(fold(from) == "be");
    if fold(possible) != "possible" {
        return None;
    }
    let to = if fold(possible + 1) == "for" { past_someone(asking, possible + 2)? } else { possible + 1 };
    if fold(to) != "to" {
        return None;
    }
    Some(match fold(to + 1) {
        "have" | "get" => Frame::Thing { from: to + 2, openly: true },
        verb if super::thing::needs_us(verb) => Frame::Do(to + 1),
        _ => act(asking, to + 1, true),
    })
}

/// `please …`
fn politely(asking: &Asking<'_, '_>, j: usize) -> Option<Frame> {
    if asking.fold(j) == "do" && matches!(asking.fold(j + 1), "not" | "n't") {
        return asking.is(j + 2, VB).then_some(Frame::Not(j + 2));
    }
    // `please somebody look`
    let from = past_someone(asking, j).filter(|&verb| asking.is(verb, VB)).unwrap_or(j);
    Some(act(asking, from, true))
}

/// `perhaps you could …`, `I hope you can …`, `it would be great if you could …`, `if you could …`
fn hoped(asking: &Asking<'_, '_>, i: usize) -> Option<Frame> {
    let fold = |i: usize| asking.fold(i);
    let before = || asking.line[..i].iter().rev().take(6).map(|lexeme| lexeme.fold);
    if matches!(fold(i), "you" | "someone" | "somebody")
        && is_would(fold(i + 1))
        && before().any(|word| matches!(word, "hope" | "hoping" | "perhaps" | "maybe" | "chance"))
    {
        return Some(act(asking, i + 2, true));
    }
    let if_you =
        fold(i) == "if" && matches!(fold(i + 1), "you" | "someone" | "somebody") && matches!(fold(i + 2), "could" | "would" | "'d");
    if !if_you {
        return None;
    }
    // `if you could have seen her face`: no wish of today's.
    let from = skip(asking, i + 3);
    let gone = fold(from) == "have";
    let welcome = before().any(|word| {
        matches!(
            word,
            "great" | "nice" | "good" | "helpful" | "kind" | "lovely" | "wonderful" | "grateful" | "appreciate" | "glad" | "best"
        )
    });
    let opens = i == segment::skip_leads(asking.line, 0)
        && asking.line[from..].iter().any(|lexeme| {
            matches!(
                lexeme.fold,
                "grateful" | "appreciate" | "great" | "kind" | "thanks" | "thank" | "thank you" | "good" | "lovely" | "please"
            )
        });
    (!gone && (welcome || opens)).then(|| act(asking, from, true))
}

/// `I was wondering if I could have …`, `I wondered whether you could …`
fn wondered(asking: &Asking<'_, '_>, i: usize) -> Option<Frame> {
    let fold = |i: usize| asking.fold(i);
    let mut j = i;
    while matches!(fold(j), "i" | "we" | "was" | "am" | "'m" | "were" | "are" | "'re" | "just" | "also" | "so") {
        j += 1;
    }
    if j > i + 4 || !matches!(fold(j), "wonder" | "wondered" | "wondering") || !matches!(fold(j + 1), "if" | "whether") {
        return None;
    }
    let at = j + 2;
    if let Some(modal) = past_someone(asking, at).filter(|&modal| is_would(fold(modal))) {
        return Some(act(asking, modal + 1, true));
    }
    if matches!(fold(at), "i" | "we") && matches!(fold(at + 1), "could" | "can" | "might" | "may") {
        let verb = skip(asking, at + 2);
        return matches!(fold(verb), "have" | "get").then_some(Frame::Thing { from: verb + 1, openly: true });
    }
    let it = fold(at) == "it" && matches!(fold(at + 1), "is" | "was" | "'s" | "would");
    it.then(|| made_possible(asking, at + 2)).flatten()
}

/// `just tell me how that happens`, `request you to stop the debit`, `let me have my money back`, `replacement please`
fn plainly(asking: &Asking<'_, '_>, j: usize) -> Option<Frame> {
    let fold = |i: usize| asking.fold(i);
    let first = j == segment::skip_leads(asking.line, 0);
    let told = j + usize::from(fold(j) == "just");
    if fold(told) == "tell" && matches!(fold(told + 1), "me" | "us") && first {
        return Some(act(asking, told, true)).filter(|frame| matches!(frame, Frame::Told(_)));
    }
    // `request you to stop the debit`, as it is said in India
    if fold(j) == "request" && fold(j + 1) == "you" && fold(j + 2) == "to" {
        return Some(act(asking, j + 3, true));
    }
    // `You are instructed to stop the letters`
    if fold(j) == "you" && fold(j + 1) == "are" {
        let told = j + 2 + usize::from(matches!(fold(j + 2), "hereby" | "now" | "therefore"));
        let bid = matches!(fold(told), "instructed" | "requested" | "asked" | "directed" | "required" | "ordered");
        if bid && fold(told + 1) == "to" {
            return Some(act(asking, told + 2, true));
        }
    }
    // `my request is that you close it`
    if matches!(fold(j), "my" | "our") && fold(j + 1) == "request" && fold(j + 2) == "is" {
        return match fold(j + 3) {
            "that" if is_someone(fold(j + 4)) => Some(act(asking, j + 5, true)),
            "that" => Some(Frame::That(j + 3)),
            "for" => Some(Frame::Thing { from: j + 4, openly: true }),
            _ => None,
        };
    }
    // `all I am trying to do is have this undone`
    if fold(j) == "all" && matches!(fold(j + 1), "i" | "we") {
        let is = (j + 2..j + 9).find(|&at| fold(at) == "is").unwrap_or(asking.line.len());
        let had = is + 1 + usize::from(fold(is + 1) == "to");
        if matches!(fold(had), "get" | "have") {
            return Some(Frame::Done(had + 1));
        }
    }
    // `to look into it and assist in having the entry removed`
    let assists = matches!(fold(j), "assist" | "help") && j > 0 && fold(j - 1) == "and";
    let done = if assists { had_done(asking, j).map(Frame::Done) } else { must_be_done(asking, j) };
    if let Some(frame) = done {
        return Some(frame);
    }
    if fold(j) == "let" && matches!(fold(j + 1), "me" | "us") && fold(j + 2) == "have" {
        return Some(Frame::Thing { from: j + 3, openly: false });
    }
    // `let me know when you can come`; `let me know what you think` asks for nothing.
    if fold(told) == "let" && matches!(fold(told + 1), "me" | "us") && fold(told + 2) == "know" && first {
        let idle = matches!(fold(told + 5), "get" | "think" | "need" | "want" | "like" | "prefer" | "feel")
            || matches!(fold(told + 3), "if" | "whether");
        return Some(act(asking, told, true)).filter(|frame| !idle && matches!(frame, Frame::Told(_)));
    }
    // `A refund would be appreciated.`
    if first && (j + 1..j + 8).any(|at| is_welcome(asking, at)) {
        return Some(Frame::Thing { from: j, openly: false });
    }
    // `Replacement please.`
    let short = asking.line[j..].iter().take_while(|lexeme| !lexeme.is(super::PUNCT)).count() < 4;
    (first && short && !asking.is(j, VB.with(SUBJ)) && asking.closes_politely(j)).then_some(Frame::Thing { from: j, openly: false })
}

/// Whether at `i` a thing is called welcome: `would be nice`.
pub(super) fn is_welcome(asking: &Asking<'_, '_>, i: usize) -> bool {
    matches!(asking.fold(i), "would" | "will")
        && asking.fold(i + 1) == "be"
        && matches!(
            asking.fold(i + 2 + usize::from(matches!(asking.fold(i + 2), "much" | "greatly" | "very" | "most"))),
            "nice" | "appreciated" | "welcome" | "good" | "great" | "lovely" | "helpful"
        )
}

/// `someone call me`, `you need to correct my bill`, `fix my broadband`: an act of those a desk is asked for.
fn bluntly(asking: &Asking<'_, '_>, i: usize) -> Option<Frame> {
    let fold = |i: usize| asking.fold(i);
    let someone = matches!(fold(i), "someone" | "somebody");
    if someone && asking.is(i + 1, VB) {
        return Some(act(asking, i + 1, false));
    }
    // `you need to`, `somebody has to`, `you must`
    if someone || fold(i).starts_with("you") {
        let verb = match fold(i + 1) {
            "need" | "needs" | "have" | "has" | "ought" if fold(i + 2) == "to" => i + 3,
            "must" | "should" => i + 2,
            _ => return None,
        };
        return Some(act(asking, verb, false));
    }
    // `either put on the lessons or …`, `just send a new one`
    let from = i + usize::from(fold(i) == "either");
    if fold(i) == "just" && asking.is(i + 1, VB) {
        return orders(asking, i + 1).then(|| act(asking, i + 1, false));
    }
    let opens = i == 0 || i == segment::skip_leads(asking.line, 0);
    if !opens || !asking.is(from, VB) || matches!(fold(from), "need" | "want") {
        return None;
    }
    if from > i {
        return Some(act(asking, from, true));
    }
    // `Cancel this charge please`
    let closes_politely = asking.closes_politely(i);
    let theirs = matches!(fold(i + 1), "my" | "our");
    let stops = matches!(fold(i), "stop") && asking.is(i + 1, VBG);
    let to_me = matches!(
        fold(i),
        "call"
            | "ring"
            | "phone"
            | "contact"
            | "email"
            | "refund"
            | "reimburse"
            | "send"
            | "take"
            | "remove"
            | "move"
            | "switch"
            | "book"
            | "give"
            | "pay"
    ) && matches!(fold(i + 1), "me" | "us")
        && !matches!(fold(i + 2), "crazy" | "old-fashioned" | "mad" | "cynical" | "paranoid" | "strength")
        && fold(i + 3) != "break";
    let comes = fold(i) == "come";
    (theirs || stops || to_me || closes_politely || orders(asking, i)).then(|| act(asking, i, closes_politely || comes))
}

/// `cancel the fine`, `send someone to mend the gate`: what a letter bids us do, where the rest of it speaks of the writer.
fn orders(asking: &Asking<'_, '_>, i: usize) -> bool {
    let comes = asking.fold(i) == "come" && asking.fold(i + 1) == "and";
    let verb = if comes { i + 2 } else { i };
    let definite = matches!(
        asking.fold(verb + 1),
        "the" | "this" | "these" | "it" | "them" | "mine" | "ours" | "someone" | "somebody" | "back" | "off"
    );
    asking.to_us && definite && asking.line.get(verb).is_some_and(|act| act.is(VB) && (comes || act.on(List::Requests)))
}

/// The act at `from`, or what they want to be told.
pub(super) fn act(asking: &Asking<'_, '_>, from: usize, openly: bool) -> Frame {
    let from = skip(asking, from);
    let fold = |i: usize| asking.fold(i);
    let mut j = from;
    match fold(j) {
        "let" if matches!(fold(j + 1), "me" | "us") && fold(j + 2) == "know" => j += 3,
        "tell" if matches!(fold(j + 1), "me" | "us") => j += 2,
        "advise" | "inform" => j += 1 + usize::from(matches!(fold(j + 1), "me" | "us")),
        // `have the entry removed`, `help me get the entry removed`, `assist in getting the entry removed`
        "have" | "get" | "help" | "assist" => {
            return had_done(asking, j).map_or(Frame::Act { from, openly }, |thing| Frame::Had { thing, from, openly });
        }
        _ => return Frame::Act { from, openly },
    }
    j += usize::from(matches!(fold(j), "exactly" | "just"));
    if asking.is(j, WH) || matches!(fold(j), "if" | "whether") {
        return Frame::Told(j);
    }
    Frame::Act { from, openly }
}

/// What has to be done with a thing, whoever does it: `it has to be reversed`, `this charge must be reversed`.
fn must_be_done(asking: &Asking<'_, '_>, i: usize) -> Option<Frame> {
    let fold = |i: usize| asking.fold(i);
    let opens = (i == segment::skip_leads(asking.line, 0) || i > 0 && asking.is(i - 1, CC))
        && (matches!(fold(i), "it" | "this" | "that" | "they" | "these" | "those") || asking.is(i, DET.with(POSS)));
    let be = (i + 1..i + 9).find(|&at| fold(at) == "be").filter(|_| opens)?;
    // `must be`, `needs to be`: "should be credited" and "has to be paid" may tell what is usual.
    let must = match fold(be - 1) {
        "must" => true,
        "to" => matches!(fold(be - 2), "need" | "needs"),
        "should" => matches!(fold(be + 1), "removed" | "deleted" | "corrected" | "waived" | "reversed"),
        _ => false,
    };
    let undone = matches!(
        fold(be + 1),
        "removed"
            | "deleted"
            | "corrected"
            | "waived"
            | "reversed"
            | "refunded"
            | "reimbursed"
            | "reinstated"
            | "restored"
            | "replaced"
            | "lifted"
            | "cancelled"
            | "canceled"
    );
    (must && undone).then_some(Frame::MustBe { thing: i, be })
}

/// Where the thing begins that we are to have something done with, or to help with: the `the entry` of `have the entry removed`.
fn had_done(asking: &Asking<'_, '_>, from: usize) -> Option<usize> {
    let fold = |i: usize| asking.fold(i);
    let mut j = from;
    if matches!(fold(j), "help" | "assist") {
        j += 1 + usize::from(matches!(fold(j + 1), "me" | "us" | "with"));
        j += usize::from(matches!(fold(j), "in" | "to" | "with"));
    }
    let thing = j + 1;
    let had =
        matches!(fold(j), "have" | "get" | "having" | "getting") && !matches!(fold(thing), "someone" | "somebody" | "a" | "me" | "us");
    had.then_some(thing)
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
