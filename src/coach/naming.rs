//! How a reply names an issue without a word of the message: by what it regrets, by what it says the trouble is
//! with, or by saying so much of its own that it fits no other message.

use super::link::{label_of, wants_data, wants_labelled};
use super::reply::{Line, Reply};
use super::words;
use crate::reading::Reading;
use crate::span::Span;
use crate::text::{Token, TokenKind};
use crate::vocab::{Family, Move};

/// Commonest English words.
const ENGLISH: &[&str] = &["the", "and", "you", "we", "to", "of", "your", "for", "please", "with", "is", "it", "in", "that"];

/// Whether a reply has at least two of the commonest English words.
pub(super) fn in_english(reply: &Reply<'_>) -> bool {
    reply.lines.iter().flat_map(|line| reply.folds(line)).filter(|word| ENGLISH.contains(word)).nth(1).is_some()
}

/// Words after "sorry" or before "issue" that would fit any trouble.
#[rustfmt::skip]
const VAGUE: &[&str] = &[
    "accommodate", "account", "aggravation", "annoyance", "annoyed", "answer", "attention", "bother", "cause", "caused", "complete", "confusion",
    "difficulties", "difficulty", "disappoint", "disappointing", "disappointment", "dissatisfaction", "dissatisfied", "distress", "encountered",
    "encountering", "error", "errors", "expectations", "experienced", "experiencing", "expressed", "faced", "facing", "future", "going",
    "hassle", "hearing", "impression", "late", "learn", "letting", "major", "mention", "miscommunication", "misunderstanding", "mistake", "negative",
    "ongoing", "oversight", "poor", "pleasant", "related", "run", "running", "similar", "standards", "stress", "such", "technical",
    "terribly", "tough", "tweet", "unhappy", "unpleasant",
];
/// Words that end what a regret is about.
const ENDS_REGRET: &[&str] = &["and", "but", "please", "let", "can", "could", "would", "if", "so", "or", "because", "as", "however", "may"];

/// What a regret says they had to go through: "sorry about the wait" names it, whatever word they used for it.
pub(super) fn regretted(reply: &Reply<'_>, line: &Line, own: &[String]) -> Option<Span> {
    let document = reply.document;
    let tokens = reply.tokens(line);
    let sorry = tokens
        .iter()
        .position(|token| matches!(document.fold(token), "sorry" | "apologise" | "apologize" | "apologies" | "apology" | "regret"))?;
    let tail = &tokens[sorry + 1..];
    let end = tail
        .iter()
        .position(|token| token.kind == TokenKind::Punct && document.fold(token) != "-" || ENDS_REGRET.contains(&document.fold(token)))
        .unwrap_or(tail.len());
    let tail = &tail[..end];
    let says = |words: &[&str]| tail.iter().any(|token| words.contains(&document.fold(token)));
    // What we did not do for them elsewhere, how they feel about it, and our own late answer are not what they wrote of.
    if says(&["feel", "feeling", "feels", "reply", "replying", "response", "responding", "respond", "sooner", "disappoint", "unable"]) {
        return None;
    }
    // "Sorry that I'm not showing a number" is our trouble, not theirs.
    if says(&["i", "we"]) && !says(&["you", "your"]) {
        return None;
    }
    words::telling(document, tail)
        .map(|(_, span)| span)
        .find(|span| {
            let fold = reply.slice(*span).to_lowercase();
            !VAGUE.contains(&fold.as_str()) && !own.contains(&fold)
        })
        .filter(|span| label_of(document, *span).is_none())
}

/// What a trouble is said to be with: "the login issue", "problems with your charger".
pub(super) fn troubled_by(reply: &Reply<'_>, line: &Line) -> Option<Span> {
    if line.does(Move::InviteContact) || reply.folds(line).iter().any(|word| matches!(*word, "not" | "no")) {
        return None;
    }
    let document = reply.document;
    let tokens = reply.tokens(line);
    let at = tokens.iter().position(|token| {
        matches!(
            document.fold(token),
            "issue"
                | "issues"
                | "concern"
                | "concerns"
                | "problem"
                | "problems"
                | "trouble"
                | "difficulty"
                | "difficulties"
                | "outage"
                | "interruption"
        )
    })?;
    let telling = |tokens: &[Token]| {
        words::telling(document, tokens).map(|(_, span)| span).find(|span| !VAGUE.contains(&reply.slice(*span).to_lowercase().as_str()))
    };
    if matches!(document.fold(&tokens[at]), "outage" | "interruption") {
        return Some(tokens[at].span);
    }
    let service = at > 0 && document.fold(&tokens[at - 1]) == "service";
    if service && reply.folds(line).iter().any(|word| matches!(*word, "you" | "your" | "having")) {
        return Some(tokens[at - 1].span.join(tokens[at].span));
    }
    let before = telling(&tokens[at.saturating_sub(1)..at]);
    let joined =
        tokens.get(at + 1).is_some_and(|token| matches!(document.fold(token), "with" | "about" | "regarding" | "concerning" | "in" | "on"))
            || tokens.get(at + 1).is_some_and(|token| document.fold(token).ends_with("ing") && words::is_content(document.fold(token)));
    let after = || joined.then(|| telling(&tokens[at + 1..tokens.len().min(at + 5)])).flatten();
    before.or_else(after)
}

/// Words for having to wait, in a message or in a reply to it.
const WAITS: &[&str] =
    &["wait", "waits", "waited", "waiting", "queue", "queues", "queued", "delay", "delays", "delayed", "hold", "lateness"];

/// The wait, by whatever word: "the wait" names a line out of the door, "the delay" four hours at the gate.
pub(super) fn the_wait(reply: &Reply<'_>, line: &Line, message: &Reading) -> Option<Span> {
    let past = |folds: &[&str]| {
        folds.windows(2).any(|pair| {
            matches!(pair, ["the" | "a" | "long" | "in", "line" | "lines"] | ["still", "sitting" | "standing" | "here"] | ["past", _])
        })
    };
    let told = message.has_family(Family::Waiting)
        || message.has_family(Family::DelayOrMissedTime)
        || message.document.body().any(|sentence| {
            let folds = words::folds(&message.document, sentence);
            folds.iter().any(|word| WAITS.contains(word)) || past(&folds)
        });
    if !told || line.does(Move::HoldExpectation) {
        return None;
    }
    let tokens = reply.tokens(line);
    let named = |at: &usize| {
        let before = at.checked_sub(1).map_or("", |before| reply.document.fold(&tokens[before]));
        // "Wait", "please wait" and "can't wait" are no nouns.
        let word = reply.document.fold(&tokens[*at]);
        (WAITS.contains(&word) || word == "line")
            && matches!(before, "the" | "a" | "this" | "that" | "your" | "long" | "such" | "any" | "been" | "were" | "kept")
    };
    let behind = |at: &usize| {
        let next = tokens.get(at + 1).map_or("", |next| reply.document.fold(next));
        matches!((reply.document.fold(&tokens[*at]), next), ("behind", "schedule") | ("late" | "later", _) | ("running", "late"))
    };
    (0..tokens.len()).find(|at| named(at) || behind(at) && !reply.folds(line).contains(&"sorry")).map(|at| tokens[at].span)
}

/// "We've resent the DM", to somebody who writes of a message: what they wait for is the message itself.
pub(super) fn the_message(reply: &Reply<'_>, line: &Line, message: &Reading) -> Option<Span> {
    let writes = |word: &str| matches!(word, "dm" | "dms" | "dmd" | "dm'd" | "pm" | "inbox");
    let told = message.document.body().any(|sentence| words::each_fold(&message.document, sentence).any(writes));
    let claimed = reply.claims.iter().any(|claim| reply.lines[claim.line].index == line.index)
        || reply.folds(line).iter().any(|word| matches!(*word, "sent" | "resent" | "resend" | "responded" | "replied"));
    let tokens = reply.tokens(line);
    (told && claimed).then(|| tokens.iter().find(|token| writes(reply.document.fold(token))).map(|token| token.span)).flatten()
}

/// Words that mostly are the furniture of service talk, and sometimes are what it is about.
const PLAIN: &[&str] = &["email", "emails", "call", "link", "line", "chat", "message", "reply", "report"];

/// "Was this in the email app?", to somebody whose e-mails vanish: a plain word that both texts have, where it is not
/// what they should send or do.
pub(super) fn plain_thing(reply: &Reply<'_>, line: &Line, message: &Reading) -> Option<Span> {
    if line.does_any(&[Move::NextStep, Move::InviteContact]) || wants_data(reply, line) || wants_labelled(reply, line) {
        return None;
    }
    let document = &message.document;
    let told =
        |word: &str| document.body().any(|sentence| words::each_fold(document, sentence).any(|own| words::stem(own) == words::stem(word)));
    let tokens = reply.tokens(line);
    let found = tokens.iter().find(|token| {
        let fold = reply.document.fold(token);
        PLAIN.contains(&fold) && told(fold) && label_of(reply.document, token.span).is_none()
    });
    found.map(|token| token.span)
}

/// "let me test the line": what is tested is what doesn't work.
pub(super) fn tested(reply: &Reply<'_>, line: &Line) -> Option<Span> {
    let tokens = reply.tokens(line);
    let word = |at: usize| tokens.get(at).map_or("", |token| reply.document.fold(token));
    (0..tokens.len())
        .find(|at| {
            matches!(word(*at), "test" | "check" | "testing" | "checking" | "checked" | "tested")
                && matches!(word(at + 1), "the" | "your")
                && matches!(word(at + 2), "line" | "connection" | "signal" | "speed" | "coverage" | "network")
        })
        .map(|at| tokens[at + 2].span)
}

/// So many telling words in one sentence fit no other message.
const PARTICULAR: usize = 4;

/// How many different telling words a line has that would not fit any trouble.
pub(crate) fn own(reply: &Reply<'_>, line: &Line) -> usize {
    let mut stems: Vec<&str> = Vec::new();
    for &(stem, span) in reply.telling(line) {
        let written = reply.slice(span);
        let vague = VAGUE.contains(&written.to_lowercase().as_str()) || label_of(reply.document, span).is_some();
        // Names and abbreviations are no words of the matter.
        if !vague && written.chars().next().is_some_and(char::is_lowercase) && !stems.contains(&stem) {
            stems.push(stem);
        }
    }
    stems.len()
}

/// A line that says something of its own: so many particular words fit no other message.
pub(super) fn particular(reply: &Reply<'_>, line: &Line, own: &[String]) -> Option<Span> {
    if !line.does_any(&[Move::StateOutcome, Move::ExplainCause, Move::Options, Move::Accommodate, Move::Explore])
        || line.does_any(&[Move::NextStep, Move::InviteContact, Move::SetBoundary, Move::FeedbackLoop])
        || wants_data(reply, line)
        || wants_labelled(reply, line)
    {
        return None;
    }
    let mut spans: Vec<Span> = Vec::new();
    let mut stems: Vec<&str> = Vec::new();
    for &(stem, span) in reply.telling(line) {
        let fold = reply.slice(span).to_lowercase();
        if !stems.contains(&stem) && !VAGUE.contains(&fold.as_str()) && !own.contains(&fold) {
            stems.push(stem);
            spans.push(span);
        }
    }
    (stems.len() >= PARTICULAR).then(|| spans.into_iter().reduce(Span::join)).flatten()
}

#[cfg(test)]
mod tests {
    use crate::coach::{CoachOptions, Status, review};
    use crate::reading::{Knowledge, ReadOptions, read};

    fn named(message: &str, reply: &str) -> bool {
        let knowledge = Knowledge::new(crate::pack::builtin().packs);
        let reading = read(&knowledge, message, &ReadOptions::default());
        let review = review(&knowledge, reply, Some(&reading), &CoachOptions::default());
        review.coverage.iter().any(|item| item.kind == "issue" && item.status == Status::Answered)
    }

    #[test]
    fn what_is_regretted_or_said_to_be_in_trouble_is_named() {
        for (message, reply) in [
            ("Nearly four hours stuck at the gate and nobody tells us a thing.", "I'm sorry about the delay, Marta."),
            ("Can't get past the code you text me, it never turns up.", "Sorry you're having trouble signing in."),
            ("We're still sitting on the quay and the ferry should have left by now.", "Yes, about five minutes behind schedule."),
            ("Half an hour I stand in line for one samosa!", "Fingers crossed the line moves faster now."),
            ("My half-written email vanished, and so did the next one. Please help.", "Was this in a shared email account?"),
            ("Your service is a joke, it never lets me on!", "I'm happy to test the line for you."),
            ("It drops me every evening at eight.", "Hi Joe, are you still having connection issues?"),
            ("Nothing loads in our street since this morning.", "We're working on the outage and expect it to be over by noon."),
            ("My knees were against the row in front the whole way.", "Sorry about the narrow seats."),
            ("Came by at one for a pie and the line went round the corner, so disappointed.", "We hope the wait pays off for you."),
        ] {
            assert!(named(message, reply), "{reply}");
        }
    }

    #[test]
    fn what_fits_any_trouble_names_nothing() {
        for (message, reply) in [
            ("Nearly four hours stuck at the gate and nobody tells us a thing.", "I'm sorry about the inconvenience, Marta."),
            ("Nearly four hours stuck at the gate and nobody tells us a thing.", "Sorry for the late reply, we'll look into it."),
            ("Nearly four hours stuck at the gate and nobody tells us a thing.", "I'm sorry you feel this way about our airline."),
            ("It drops me every evening at eight.", "Sorry for any difficulties caused. Please send us a message."),
            ("It drops me every evening at eight.", "Let us know if you have any other billing issues."),
            ("It drops me every evening at eight.", "I'm not seeing any gateway issues."),
            ("Came by at one for a pie and the line went round the corner, so disappointed.", "We can't wait to have you back."),
        ] {
            assert!(!named(message, reply), "{reply}");
        }
    }

    #[test]
    fn a_sentence_full_of_particulars_fits_no_other_message() {
        let message = "Why on earth may I write only through your form, do you think I bite?";
        assert!(named(message, "Couriers and tenants are insured as long as the handover is booked inside the portal."));
        assert!(!named(message, "We always aim to give every customer the best possible experience."));
    }
}
