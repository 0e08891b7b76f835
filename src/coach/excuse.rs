//! What excuses a reply that neither names nor acknowledges: the answer stands elsewhere, the talk goes on from before, or a
//! few plain words heard them that make no move of their own.

use super::talk::Talk;
use super::words;
use crate::reading::Reading;

/// Whether what is missing in the reply may stand in another message, before this one or beside it.
pub(super) fn stands_elsewhere(talk: &Talk<'_>) -> bool {
    // A reply of two or three words is a scrap of a longer talk.
    let scrap = talk.reply.body().map(|line| talk.reply.folds(line).len()).sum::<usize>() <= 3;
    scrap || talk.message.is_some_and(goes_on) || answered_apart(talk) || rejoices(talk) || warns(talk)
}

/// Whether the reading itself doubts the clause it took for the issue.
pub(super) fn doubted(message: &Reading) -> bool {
    message.issue.as_ref().and_then(|issue| issue.reflected.as_ref()).is_some_and(|clause| clause.check)
}

/// Whether the reply says that another message of ours holds the answer: "your DM is answered", "see your inbox". What is missing here may stand there.
pub(super) fn answered_apart(talk: &Talk<'_>) -> bool {
    talk.reply.body().any(|line| {
        let folds = talk.reply.folds(line);
        let place = folds.iter().any(|word| matches!(*word, "dm" | "dms" | "dm's" | "pm" | "inbox" | "messages" | "message" | "email"));
        let went = folds.windows(2).any(|pair| {
            matches!(
                pair,
                [
                    "i" | "we" | "'ve" | "have" | "just",
                    "answered" | "replied" | "responded" | "sent" | "resent" | "messaged" | "followed" | "received"
                ] | ["has" | "have" | "just", "respond" | "reply"]
                    | ["in", "touch"]
            )
        });
        let looks = folds.windows(3).any(|run| {
            matches!(
                run,
                ["check" | "see", "your" | "our" | "the", "dm" | "dms" | "dm's" | "pm" | "inbox" | "messages" | "message" | "email"]
            )
        });
        let theirs = folds.windows(2).any(|pair| matches!(pair, ["dm" | "message" | "email" | "send", "us" | "me"]));
        (place && went || looks) && !theirs && !folds.contains(&"once")
    })
}

/// Whether the reply takes the message for good news: "we're glad the team could help". Whoever wrote it knows what
/// went before, which the message alone doesn't show.
fn rejoices(talk: &Talk<'_>) -> bool {
    talk.reply.body().any(|line| {
        let folds = talk.reply.folds(line);
        folds.windows(2).any(|pair| matches!(pair, ["glad" | "happy" | "pleased" | "delighted", "that" | "our" | "you" | "we"]))
            && folds.iter().any(|word| matches!(*word, "able" | "could" | "helped" | "worked" | "got" | "resolved" | "sorted"))
    })
}

/// Whether the reply warns them that they wrote something private where all can read it: that comes first, and has read it.
fn warns(talk: &Talk<'_>) -> bool {
    talk.reply.body().any(|line| {
        let folds = talk.reply.folds(line);
        folds.iter().any(|word| matches!(*word, "delete" | "remove"))
            && folds.iter().any(|word| matches!(*word, "post" | "posted" | "tweet" | "publicly" | "personal"))
    })
}

/// Whether a calm message thanks for an answer before it says anything else: the trouble was told, and heard, before.
fn goes_on(message: &Reading) -> bool {
    let document = &message.document;
    let opening = document.body().next().map(|sentence| words::folds(document, sentence)).unwrap_or_default();
    let thanks = opening.iter().take(2).any(|word| matches!(*word, "thanks" | "thank" | "thankyou" | "thx"));
    let answer =
        opening.iter().any(|word| matches!(*word, "response" | "reply" | "answer" | "responding" | "replying" | "answering" | "help"));
    message.severity <= 1 && thanks && (answer || opening.len() <= 3)
}

/// Whether a line takes up their trouble in the few words people have for it: "that doesn't seem right", "oh no", "it came
/// to our attention", "you should never feel like that", "we hope everyone is safe", "I'd love to get your
/// battery back on track".
pub(super) fn heard_in_passing(folds: &[&str]) -> bool {
    let has = |wanted: &[&str]| has(folds, wanted);
    let pair = |first: &[&str], second: &[&str]| pair(folds, first, second);
    #[rustfmt::skip]
    const ODD: &[&str] = &[
        "strange", "odd", "weird", "concerning", "concerns", "unusual", "awful", "terrible",
        "worrying", "alarming", "unacceptable", "disappointing",
    ];
    let cry = matches!(folds, ["oh", "no", ..] | ["uh", "oh", ..] | ["yikes" | "ouch" | "oof" | "eek" | "ugh" | "oops" | "uh-oh", ..]);
    let odd = has(&["that", "that's", "this"])
        && (has(ODD) || pair(&["not", "seem", "look", "sound", "does"], &["right", "good", "ideal", "cool", "great", "okay"]));
    let noted =
        pair(&["our", "my"], &["attention"]) || pair(&["for"], &["reporting", "alerting", "flagging"]) || pair(&["letting"], &["us", "me"]);
    let feels = has(&["feel", "feeling"]) && has(&["you"]) && has(&["not", "never", "hate"]);
    let mends = pair(&["back"], &["on", "up"]) && has(&["track", "running", "speed"])
        || pair(&["turn"], &["things", "this", "it"]) && has(&["around", "round"])
        || pair(&["make", "set", "put"], &["this", "it", "things"]) && has(&["right", "correct"])
        || pair(&["make"], &["sure"]) && has(&["right", "correct"])
        || pair(&["not"], &["what", "how"]) && has(&["want", "like", "expect", "hope"])
        || pair(&["not", "never", "hate"], &["like", "want", "to"]) && has(&["hear", "see", "read"]);
    cry || odd || noted || feels || cares(folds) || mends
}

/// "We hope everyone is safe", "we're concerned to read this", "we hear you": care for them, whatever it was.
pub(super) fn cares(folds: &[&str]) -> bool {
    let has = |wanted: &[&str]| has(folds, wanted);
    let pair = |first: &[&str], second: &[&str]| pair(folds, first, second);
    pair(&["hope"], &["everyone", "everybody", "you", "all"]) && has(&["ok", "okay", "safe", "alright", "unhurt", "fine"])
        || has(&["concerned", "worried", "saddened"])
        || pair(&["hear"], &["you"]) && folds.len() <= 4
}

/// Whether one of the words is there.
fn has(folds: &[&str], wanted: &[&str]) -> bool {
    folds.iter().any(|word| wanted.contains(word))
}

/// Whether a word of the first stands right before one of the second.
fn pair(folds: &[&str], first: &[&str], second: &[&str]) -> bool {
    folds.windows(2).any(|pair| first.contains(&pair[0]) && second.contains(&pair[1]))
}

#[cfg(test)]
mod tests {
    use super::{cares, heard_in_passing};

    fn folds(text: &str) -> Vec<&str> {
        text.split_whitespace().collect()
    }

    #[test]
    fn few_words_can_show_that_somebody_heard() {
        for text in [
            "that is odd",
            "oh no not again",
            "it came to our attention through you",
            "you should never feel like that",
            "we do not like to read this",
            "let us put this right",
            "we hope you are all safe",
        ] {
            assert!(heard_in_passing(&folds(text)), "{text}");
        }
        assert!(cares(&folds("we are concerned to read this")));
    }

    #[test]
    fn a_form_letter_heard_nobody() {
        for text in ["thanks for writing", "please send us your number", "here to help", "we look into it now", "no problem at all"] {
            assert!(!heard_in_passing(&folds(text)), "{text}");
        }
    }
}
