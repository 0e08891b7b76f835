//! What a letter asks us to do, as its writer put it: for the gap in which the agent says what will be done.
//!
//! Reflection says back only requests that it can turn round to their last word. Here nothing is turned: what is found is shown
//! to the agent as it was written, so that a request whose grammar is beyond us has its place all the same.

use super::heard::Line;
use super::quoted;
use crate::span::Span;
use crate::text::{Document, End, TokenKind};

/// Acts with which a letter bids us.
pub(super) const BIDS: &[&str] = &[
    "begin",
    "book",
    "call",
    "cancel",
    "change",
    "check",
    "close",
    "collect",
    "come",
    "correct",
    "credit",
    "deliver",
    "email",
    "explain",
    "fetch",
    "find",
    "fix",
    "get",
    "give",
    "honour",
    "issue",
    "let",
    "match",
    "mend",
    "move",
    "pay",
    "read",
    "phone",
    "post",
    "put",
    "reconsider",
    "refund",
    "reinstate",
    "release",
    "remove",
    "repair",
    "replace",
    "reply",
    "resend",
    "restore",
    "return",
    "ring",
    "send",
    "start",
    "stop",
    "strike",
    "switch",
    "take",
    "tell",
    "undo",
    "waive",
    "withdraw",
    "write",
];

/// What nobody's desk does after "please".
const NO_ACTS: &[&str] = &[
    "accept",
    "attached",
    "bear",
    "be",
    "believe",
    "do",
    "excuse",
    "feel",
    "find",
    "forgive",
    "hesitate",
    "ignore",
    "imagine",
    "note",
    "pardon",
    "read",
    "remember",
    "see",
    "take",
    "thank",
    "think",
    "understand",
    "wait",
    "worry",
    "advised",
    "rest",
    "keep",
    "for",
    "from",
    "in",
    "at",
    "on",
    "the",
    "my",
    "non",
    "to",
    "none",
    "no",
    "not",
    "as",
    "and",
    "or",
    "i",
    "it",
    "know",
    "let",
    "forget",
];

/// Words that add nothing to "fix" and "help".
const SAYS_NOTHING: &[&str] = &[
    "please",
    "can",
    "could",
    "would",
    "will",
    "you",
    "u",
    "someone",
    "somebody",
    "it",
    "this",
    "that",
    "out",
    "today",
    "asap",
    "quick",
    "quickly",
    "make",
    "me",
    "us",
    "urgently",
    "the",
    "just",
    "now",
    "with",
    "problem",
    "issue",
    "properly",
    "get",
    "need",
    "to",
    "into",
    "matter",
    "situation",
    "immediately",
    "soon",
    "as",
    "possible",
    "have",
    "i",
    "we",
    "would",
    "like",
    "want",
    "an",
    "a",
    "up",
    "and",
    "case",
    "plz",
    "pls",
    "kindly",
    "something",
    "about",
    "these",
    "things",
    "here",
];

/// What may stand for a thing that is asked for, or begin it.
const THINGS: &[&str] = &[
    "a",
    "all",
    "an",
    "another",
    "any",
    "both",
    "compensation",
    "everything",
    "half",
    "her",
    "him",
    "it",
    "my",
    "one",
    "our",
    "some",
    "somebody",
    "someone",
    "something",
    "that",
    "the",
    "their",
    "them",
    "these",
    "this",
    "those",
    "two",
    "three",
    "you",
    "your",
    "his",
    "copies",
    "confirmation",
    "mr",
    "mrs",
    "ms",
    "miss",
];

/// What they want to do and need us for.
const NEEDS_US: &[&str] = &[
    "be", "book", "cancel", "change", "claim", "close", "exchange", "freeze", "get", "have", "keep", "meet", "move", "pause", "postpone",
    "read", "receive", "rebook", "renew", "return", "see", "send", "speak", "stop", "swap", "switch", "talk", "transfer",
];

/// Where a letter's requests stand, in text order: each from the words that ask to the end of its sentence.
pub(crate) fn to_do(document: &Document) -> Vec<Span> {
    let quoted = quoted(document);
    document
        .body()
        .filter_map(|sentence| {
            let line = Line::new(document, sentence);
            let said = (0..line.len()).find(|&i| line.reports(i)).unwrap_or(usize::MAX);
            let at = (0..line.len()).find(|&i| {
                i < said
                    && line.kind(i) != Some(TokenKind::Punct)
                    && asks(&line, i, sentence.end)
                    && !quoted.iter().any(|quote| quote.contains(line.span(i, i + 1)))
            })?;
            let end = line.last_word(at)?;
            if says_nothing(&line, at, end) {
                return None;
            }
            (end > at + 1 || line.fold(at + 1) == "please").then(|| line.span(at, end))
        })
        .collect()
}

/// "please fix it", "can someone help", "please look into this matter": no more than that they wrote.
fn says_nothing(line: &Line<'_>, at: usize, end: usize) -> bool {
    // "Please help, I'm desperate": what stands behind the comma asks for nothing, unless it bids.
    let first = (at..end).find(|&i| line.kind(i) == Some(TokenKind::Punct)).unwrap_or(end);
    let goes_on = (first..end).any(|i| {
        BIDS.contains(&line.fold(i))
            && (line.kind(i - 1) == Some(TokenKind::Punct) || matches!(line.fold(i - 1), "and" | "or" | "then" | "please"))
    });
    if goes_on {
        return false;
    }
    only_begs((at..first).map(|i| line.fold(i)))
}

/// Whether words beg for help and say nothing of what with: "could somebody sort it out quickly".
pub(crate) fn only_begs<'a>(words: impl Iterator<Item = &'a str> + Clone) -> bool {
    let helps = |word: &str| {
        matches!(
            word,
            "fix"
                | "fixed"
                | "sort"
                | "sorted"
                | "resolve"
                | "resolved"
                | "help"
                | "assist"
                | "right"
                | "look"
                | "investigate"
                | "rectify"
                | "correct"
                | "do"
                | "step"
        )
    };
    // "XXXX": what somebody masked says nothing either.
    let idle = |word: &str| SAYS_NOTHING.contains(&word) || helps(word) || word.bytes().all(|byte| byte == b'x');
    words.clone().any(helps) && words.clone().all(idle)
}

/// Longest stretch of manner, in bytes, between what was read and what is asked besides.
const OF_MANNER: usize = 24;

/// A text without the marks before it.
fn bare(text: &str) -> &str {
    text.trim_start_matches([' ', ',', ';', ':', '.', ')', '\n']).trim_end()
}

/// What a sentence goes on to ask for behind what was read of it: "and write to my father", "or give me my old one".
pub(crate) fn goes_on(rest: &str) -> Option<&str> {
    let mut rest = bare(rest);
    if let Some(after) = rest.strip_prefix("please").filter(|after| !after.starts_with(char::is_alphabetic)) {
        rest = bare(after);
    }
    if ["together with ", "along with ", "as well as "].iter().any(|with| rest.starts_with(with)) {
        return Some(rest);
    }
    // "… as possible and send the letter": a word or two of manner may have stayed unread.
    let first = rest.split(' ').next().unwrap_or_default();
    let joins = matches!(first, "and" | "or" | "plus" | "also") || BIDS.contains(&first);
    if let Some(at) = rest.find(" and ").filter(|at| !joins && *at <= OF_MANNER && !rest[..*at].contains(['.', ';', '('])) {
        rest = &rest[at + 1..];
    }
    let (first, more) = rest.split_once(' ')?;
    let (word, second) = (first.to_lowercase(), more.split_whitespace().next().unwrap_or_default().to_lowercase());
    // "and I'm not leaving", "or I'll go to the ombudsman": nothing more is asked.
    let asks = |word: &str| {
        BIDS.contains(&word)
            || THINGS.contains(&word)
            || matches!(word, "please" | "not" | "say" | "make" | "have" | "to" | "for" | "whether" | "what" | "when" | "do")
    };
    match word.as_str() {
        "and" | "plus" | "also" => (asks(&second)
            || ["I'd ", "I want", "I need", "I would", "I expect", "I think it", "I'll have", "we'd ", "we want"]
                .iter()
                .any(|wish| more.starts_with(wish)))
        .then_some(more),
        "or" => asks(&second).then_some(rest),
        _ => BIDS.contains(&word.as_str()).then_some(rest),
    }
}

fn asks(line: &Line<'_>, i: usize, end: End) -> bool {
    let opens = line.opens_clause(i);
    let first = line.opens_sentence(i);
    polite(line, i)
        || (opens && (end == End::Question || first) || line.after_a_condition(i)) && of_somebody(line, i)
        || (opens
            || line.fold(i) == "i" && matches!(line.fold(i + 1), "want" | "need") && matches!(line.fold(i + 2), "someone" | "somebody")
            || line.fold(i - usize::from(i > 0)) == "think")
            && wanted(line, i)
        || first && (bid(line, i) || welcome(line, i) || end != End::Question && closes_politely(line, i))
}

/// "please …", "kindly …"
fn polite(line: &Line<'_>, i: usize) -> bool {
    if !matches!(line.fold(i), "please" | "kindly" | "pls" | "plz") {
        return false;
    }
    // "£90 please, I have the receipt": it closes what was asked.
    if line.fold(i) == "kindly" && !line.opens_clause(i)
        || line.fold(i + 1) == "," && !BIDS.contains(&line.fold(i + 2)) && !line.asks_somebody(i + 2)
    {
        return false;
    }
    let mut verb = i + 1;
    while matches!(
        line.fold(verb),
        "just" | "also" | "could" | "can" | "would" | "will" | "you" | "someone" | "somebody" | "now" | "," | "simply"
    ) {
        verb += 1;
    }
    // "please could the fitter look at it": whoever is to do it.
    let modal = (i + 1..verb).any(|at| matches!(line.fold(at), "could" | "can" | "would" | "will"))
        && THINGS.contains(&line.fold(verb))
        && !line.asks_somebody(verb - 1);
    if modal {
        return true;
    }
    // "please do not take the money", "please don't ring".
    if line.fold(verb) == "do" && line.fold(verb + 1) == "not" {
        // "please don't take this the wrong way"
        let manner = line.fold(verb + 2) == "take" && matches!(line.fold(verb + 3), "this" | "it");
        return !manner && BIDS.contains(&line.fold(verb + 2))
            || matches!(line.fold(verb + 2), "charge" | "contact" | "switch" | "throw" | "share");
    }
    // "kindly do the needful and post it", as it is said in India
    if line.fold(verb) == "do" && line.fold(verb + 2) == "needful" {
        return line.fold(verb + 3) == "and";
    }
    line.kind(verb) == Some(TokenKind::Word)
        && verb + 1 < line.last_word(i).unwrap_or(0) + usize::from(line.fold(verb) == "come" || line.fold(verb) == "stop")
        && (!NO_ACTS.contains(&line.fold(verb))
            || matches!(
                (line.fold(verb), line.fold(verb + 1)),
                ("take", "the" | "my" | "our" | "us" | "me" | "off" | "her" | "his")
                    | ("find", "my" | "our" | "out" | "it" | "somebody" | "someone")
                    | ("let", "me" | "us" | "my" | "her" | "him")
                    | ("see", "that" | "to" | "if")
            ))
}

/// "could you …", "can somebody …"
fn of_somebody(line: &Line<'_>, i: usize) -> bool {
    line.asks_somebody(i)
        && !matches!(line.fold(i + 1), "i" | "we")
        && !matches!(
            line.fold(i + 2),
            "believe" | "imagine" | "like" | "say" | "call" | "think" | "do" | "help" | "blame" | "accept" | "not"
        )
}

/// "I'd like …", "I want …", "all I ask is …"
fn wanted(line: &Line<'_>, i: usize) -> bool {
    let mine = matches!(line.fold(i), "may" | "could" | "can" | "might") && matches!(line.fold(i + 1), "i" | "we");
    let verb = i + 2 + usize::from(line.fold(i + 2) == "please");
    if mine
        && (matches!(line.fold(verb), "have" | "get") && THINGS.contains(&line.fold(verb + 1))
            || line.fold(verb) == "ask" && matches!(line.fold(verb + 1), "you" | "that" | "for" | "one" | "two" | "three"))
    {
        return true;
    }
    let mut at = match line.fold(i) {
        "i" | "we" => i + 1,
        "want" | "need" if line.opens_sentence(i) => i,
        // "request you to", as it is said in India
        "request" if line.opens_sentence(i) => return line.fold(i + 1) == "you" && line.fold(i + 2) == "to",
        // "just have someone tick them off"
        "just" => return matches!(line.fold(i + 1), "have" | "get" | "let") && matches!(line.fold(i + 2), "someone" | "somebody"),
        _ => return false,
    };
    let mut would = false;
    while matches!(
        line.fold(at),
        "would"
            | "'d"
            | "should"
            | "do"
            | "just"
            | "also"
            | "only"
            | "really"
            | "am"
            | "'m"
            | "'ll"
            | "must"
            | "now"
            | "simply"
            | "therefore"
            | "still"
            | "be"
    ) {
        would |= matches!(line.fold(at), "would" | "'d" | "should");
        at += 1;
    }
    let direct = match line.fold(at) {
        // "I'll have my £90 back"
        "have" => line.fold(at - 1) == "'ll",
        "want" | "need" | "demand" | "request" | "require" | "expect" | "insist" | "ask" | "asking" => true,
        "like" | "prefer" | "wish" | "appreciate" | "grateful" | "obliged" | "glad" => would,
        _ => return false,
    };
    let mut object = at + 1 + usize::from(line.fold(at + 1) == "also");
    while matches!(line.fold(object), "for" | "only" | "just" | "that" | "if" | "is" | "on" | "it") {
        object += 1;
    }
    let thing = line.fold(object);
    // "I need them for the wedding", "I want you to know": why, and nothing of ours.
    let idle = matches!(line.fold(at), "need" | "want" | "expect")
        && (line.fold(at + 1) == "them" || line.fold(at + 1) == "it")
        && matches!(line.fold(at + 2), "for" | "to")
        || thing == "you" && matches!(line.fold(object + 2), "know" | "understand" | "see" | "think")
        || line.fold(at) == "expect" && matches!(thing, "it" | "that" | "you") && line.fold(object + 1) != "to"
        || matches!(line.fold(at), "ask" | "asking") && !matches!(line.fold(at + 1), "for" | "that" | "you" | "is");
    // "I ask for two things only": which, stands elsewhere.
    let counts = line.fold(object + 1) == "things" && line.last_word(i).is_some_and(|last| last <= object + 3);
    let to_ask = thing == "to" && line.fold(object + 1) == "ask" && matches!(line.fold(object + 2), "for" | "you");
    let to = to_ask
        || thing == "to"
            && NEEDS_US.contains(&line.fold(object + 1))
            && !matches!(line.fold(object + 2), "honest" | "fair" | "clear" | "sure" | "left" | "able");
    // "I need to be reachable" is no wish of us.
    let to = to && !(line.fold(at) == "need" && matches!(line.fold(object + 1), "be" | "get" | "have" | "go" | "keep"));
    let named = THINGS.contains(&thing) || matches!(line.kind(object), Some(TokenKind::Number | TokenKind::Symbol));
    direct && !idle && !counts && (to || named && line.last_word(i).is_some_and(|last| last > object))
}

/// "Take it off.", "cancel the lot": an order.
fn bid(line: &Line<'_>, i: usize) -> bool {
    // "Either you pay the £90 or …", "either someone rings me or …": whatever follows.
    if line.fold(i) == "either" {
        let who = i + 1 + usize::from(matches!(line.fold(i + 1), "you" | "someone" | "somebody"));
        return who > i + 1 || BIDS.contains(&line.fold(who));
    }
    let verb = i + usize::from(line.fold(i) == "just");
    // "@acme put it in the shed": they did.
    if i > 0 && line.kind(i - 1) == Some(TokenKind::Handle) && line.fold(i) == "put" {
        return false;
    }
    // "Do not write to my office."
    if line.fold(i) == "do" && line.fold(i + 1) == "not" {
        let manner = line.fold(i + 2) == "take" && matches!(line.fold(i + 3), "this" | "it");
        return !manner && BIDS.contains(&line.fold(i + 2)) || matches!(line.fold(i + 2), "charge" | "contact");
    }
    if !BIDS.contains(&line.fold(verb)) {
        return false;
    }
    let object = line.fold(verb + 1);
    // "And send them everything": what they did, told without its "I".
    if object == "them" && line.fold(verb) != "give" && verb > 0 && matches!(line.fold(verb - 1), "and" | "then") {
        return false;
    }
    let idle = matches!(
        (line.fold(verb), object),
        ("let", "us")
            | ("take", "care" | "it" | "that" | "this")
            | ("call", "me")
            | ("tell", "you")
            | ("give", "or" | "my")
            | ("come", "on")
            | ("get", "this" | "it")
            | ("check", "in")
            | ("put", "simply")
    );
    let enclosed = line.fold(verb) == "find" && (verb..line.len()).any(|at| matches!(line.fold(at), "attached" | "enclosed"));
    let carried = matches!(line.fold(verb), "take") && matches!(line.fold(verb + 2), "off" | "back" | "away" | "down" | "out");
    let lets =
        line.fold(verb) == "let" && !(matches!(object, "me" | "us") && matches!(line.fold(verb + 2), "have" | "out" | "leave" | "keep"));
    (!idle || carried)
        && !lets
        && !enclosed
        && (THINGS.contains(&object)
            || line.fold(verb) == "write" && object == "to"
            || matches!(
                object,
                "me" | "us" | "off" | "back" | "out" | "in" | "taking" | "charging" | "sending" | "ringing" | "tomorrow" | "today" | "and"
            ))
}

/// "Half of it back would be fair"
fn welcome(line: &Line<'_>, i: usize) -> bool {
    let marking = line.fold(i).len() > 5 && line.fold(i).ends_with("ing");
    let starts = (marking || THINGS.contains(&line.fold(i))) && !matches!(line.fold(i), "it" | "that" | "this" | "you" | "all");
    starts
        && (i + 1..line.len()).take(9).any(|at| {
            line.fold(at) == "would"
                && line.fold(at + 1) == "be"
                && matches!(line.fold(at + 2), "nice" | "nicer" | "fair" | "appreciated" | "welcome" | "great")
        })
}

/// "£129 please", "Refund please."
fn closes_politely(line: &Line<'_>, i: usize) -> bool {
    let Some(end) = line.last_word(i) else { return false };
    end < i + 12
        && matches!(line.fold(end - 1), "please" | "pls")
        && (matches!(line.kind(i), Some(TokenKind::Number | TokenKind::Symbol)) || BIDS.contains(&line.fold(i)) || end < i + 4)
        && !matches!(line.fold(i), "yes" | "no" | "oh" | "well")
}

#[cfg(test)]
mod tests {
    use super::{goes_on, to_do};
    use crate::text::Document;

    #[track_caller]
    fn case(text: &str, want: &[&str]) {
        let document = Document::new(text);
        let found: Vec<&str> = to_do(&document).into_iter().map(|span| document.slice(span)).collect();
        assert_eq!(found, want, "{text:?}");
    }

    #[test]
    fn what_is_asked_for_is_shown_as_it_was_put() {
        case("Can you send one round to her? She'd like blue.", &["Can you send one round to her"]);
        case(
            "I'd like to read the logbook, and to meet whoever wrote it.",
            &["I'd like to read the logbook, and to meet whoever wrote it"],
        );
        case("It leaks. Please put the bill right.", &["Please put the bill right"]);
        case("Take it off and write to my father.", &["Take it off and write to my father"]);
        case("Half of it back would be fair.", &["Half of it back would be fair"]);
        case("Please do not take the £90 on Friday.", &["Please do not take the £90 on Friday"]);
        case("All I ask for is one person with a name.", &["I ask for is one person with a name"]);
    }

    #[test]
    fn a_letter_may_forbid_and_beg_leave() {
        case("Do not write to my office any more.", &["Do not write to my office any more"]);
        case(
            "May I ask two favours: that you write, and that you give a day.",
            &["May I ask two favours: that you write, and that you give a day"],
        );
        case("And can you tell Rosa that we miss her.", &["can you tell Rosa that we miss her"]);
    }

    #[test]
    fn a_sentence_may_go_on_asking() {
        assert_eq!(goes_on(", and write to my father"), Some("write to my father"));
        assert_eq!(goes_on(" or give me my old one"), Some("or give me my old one"));
        assert_eq!(goes_on(", refund the fees and close it"), Some("refund the fees and close it"));
        assert_eq!(goes_on(", please, together with the plan"), Some("together with the plan"));
        assert_eq!(goes_on(" as possible and send the plan"), Some("send the plan"));
        assert_eq!(goes_on(", or I shall go elsewhere"), None);
        assert_eq!(goes_on(" because it is late"), None);
    }

    #[test]
    fn what_asks_for_nothing_is_not() {
        for text in [
            "Please excuse my English.",
            "Please don't take this the wrong way.",
            "Check-in was fine.",
            "Could you not have looked first?",
            "Please help quick.",
            "Please help, we are quite desperate for a roof.",
            "Please look into this matter as soon as possible.",
            "I need this resolved immediately.",
            "Please step up and sort this asap XXXX XXXX.",
            "Please don't worry about it.",
            "I'd like to think that it was a slip.",
            "I want you to know how kind he was.",
            "I need them for the party.",
            "She said please wait here.",
            "Take care of yourselves.",
            "Please find the receipt attached.",
            "I wanted a quiet room.",
            "My nephew is kindly typing this.",
            "That is £90, please, as you can see.",
            "I ask for two things only.",
        ] {
            case(text, &[]);
        }
    }
}
