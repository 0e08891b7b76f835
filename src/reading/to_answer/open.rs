//! Which questions of an unhappy letter want an answer, and which are reproaches.

use super::heard::{Line, Start, Way};

/// Whether a question beside a complaint wants to know something.
pub(super) fn wants_an_answer(line: &Line<'_>, start: Start, end: usize, why: bool) -> bool {
    let words: Vec<&str> = (start.at..end).map(|i| line.fold(i)).collect();
    let word = |i: usize| words.get(i).copied().unwrap_or_default();
    let reproachful = words.iter().any(|word| {
        matches!(
            *word,
            "even"
                | "ever"
                | "really"
                | "seriously"
                | "honestly"
                | "hell"
                | "earth"
                | "kidding"
                | "joke"
                | "supposed"
                | "acceptable"
                | "fair"
                | "normal"
                | "reasonable"
                | "service"
                | "ashamed"
                | "earth's"
        )
    }) || matches!(words.as_slice(), [.., before, "right"] if !matches!(*before, "put" | "all" | "be"))
        || words.windows(2).any(|pair| matches!(*pair, ["too", "much"] | ["many", "more"] | ["many", "times"] | ["the", "point"]));
    if reproachful || line.exclaims() {
        return false;
    }
    match start.way {
        Way::Told => true,
        Way::Agreed => false,
        Way::YesNo => asks_what_holds(word(0), word(1), word(2)),
        // "Why should I", "why not": reproaches, like one that is cried out.
        Way::Wh if word(0) == "why" => why && !matches!(word(1), "should" | "not" | "would" | "on") && word(1) != "do",
        Way::Wh => asks_for_a_fact([0, 1, 2, 3].map(word), words.len()),
    }
}

/// "can Nora still use her card", "do you need a form": what holds, or will.
fn asks_what_holds(helper: &str, subject: &str, verb: &str) -> bool {
    let you = matches!(subject, "you" | "u");
    match helper {
        // "do you think", "do you know who I am", "do you realise".
        "do" if you => matches!(
            verb,
            "need"
                | "have"
                | "accept"
                | "offer"
                | "sell"
                | "collect"
                | "keep"
                | "take"
                | "still"
                | "deliver"
                | "do"
                | "ring"
                | "send"
                | "want"
                | "require"
                | "allow"
                | "run"
                | "open"
        ),
        "does" | "do" | "can" | "could" | "will" | "would" | "might" | "if" | "when" | "once" | "after" => {
            !(you && matches!(verb, "like" | "believe" | "call" | "say" | "imagine" | "want" | "accept"))
        }
        // "is this how you treat people", "is that all".
        "is" | "are" => {
            !(you
                || matches!(verb, "how" | "what" | "all" | "because" | "why" | "not")
                || subject != "there" && verb == "any"
                || matches!(subject, "this" | "that") && matches!(verb, "the" | "a"))
        }
        "have" if you => matches!(verb, "got" | "any"),
        "it" | "this" | "that" | "they" => true,
        "must" => !you,
        "should" | "may" | "shall" | "am" => matches!(subject, "i" | "we") && verb != "just",
        _ => false,
    }
}

/// "what do I owe you", "when can they come": something that can be told.
fn asks_for_a_fact([asking, second, third, fourth]: [&str; 4], words: usize) -> bool {
    let us = matches!(third, "i" | "we" | "my" | "our");
    match asking {
        "when" | "which" => words >= 3,
        "any" => true,
        "what" => {
            matches!(second, "time" | "date" | "day" | "happens" | "about" | "documents" | "papers")
                || us && matches!(second, "do" | "should" | "can" | "am" | "must" | "shall" | "are" | "will" | "would" | "is")
                || matches!((second, third), ("is" | "'s" | "are", "the" | "your" | "my"))
                || matches!(second, "does" | "would" | "will") && matches!(third, "it" | "that" | "the" | "happen")
                || second == "do" && third == "you" && fourth == "need"
        }
        "how" => {
            matches!(second, "long" | "much" | "soon" | "many" | "old" | "far" | "often" | "late" | "early")
                || matches!(second, "do" | "can" | "should" | "shall" | "does" | "will") && !matches!(third, "you" | "u")
        }
        "who" => matches!(second, "do" | "can" | "should" | "will" | "is" | "had" | "has" | "does" | "'s"),
        // "Where is my parcel" is what the reply finds out anyway; where it was is not.
        "where" => !matches!((second, third), ("is" | "'s" | "are", "it" | "my" | "they")),
        _ => false,
    }
}
