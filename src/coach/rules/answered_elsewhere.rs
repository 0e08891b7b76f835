//! Everything is sent to another place, without a reason.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::finding::Severity;
use crate::vocab::{Axis, Move, Stance};

pub(super) static RULE: CoachRule = CoachRule {
    id: "sent-elsewhere",
    title: "Sent elsewhere without a reason",
    severity: Severity::Tip,
    axis: Axis::Trust,
    what: "A reply whose only step is that the customer calls, clicks, fills in or writes somewhere else, with no reason why.",
    why: "each change of place is effort for them; a reason, or doing it for them, takes the sting out.",
    instead: &["Say why it has to be there, or do it for them."],
    evidence: &["C-39"],
    strength: "moderate",
    examples: &[
        Example { message: "My card was charged twice.", reply: "Please DM us your account number and postcode.", found: true },
        Example {
            message: "My card was charged twice.",
            reply: "Please send me a direct message with your postcode, so that nobody else can read it, and I'll check both charges today.",
            found: false,
        },
        Example {
            message: "Your shop in Ely hasn't had bread by noon for a week.",
            reply: "Sorry about the bread. DM me the day you came, please, and I'll ask the manager.",
            found: false,
        },
        Example {
            message: "My card was charged twice.",
            reply: "Could you write us a direct message? We'll carry on over there.",
            found: true,
        },
        Example {
            message: "Another parcel of mine went to the wrong depot.",
            reply: "I'm sorry about your parcel. Did you get to contact our depot about it? What did they say?",
            found: false,
        },
        Example {
            message: "How do I get out of my Thursday class?",
            reply: "I'd like to verify the class you mean. Please DM your pupil number.",
            found: false,
        },
        Example {
            message: "Who can I call about a lost key?",
            reply: "Please contact our lost property desk on 020 7946 0018.",
            found: false,
        },
        Example { message: "My card was charged twice.", reply: "Happy to help with it. Please DM your postcode.", found: false },
        Example { message: "My card was charged twice.", reply: "Please call our card desk, as only they see the charges.", found: false },
        Example {
            message: "My card was charged twice.",
            reply: "Please call our card desk. We're unable to see charges from here.",
            found: false,
        },
        Example { message: "Is your hall open on Sunday?", reply: "Write to us privately in a direct message.", found: false },
        Example { message: "@yourshop ^^ this", reply: "Please send us a direct message with more details.", found: false },
        Example {
            message: "The last clerk had no badge and no manager to pass me to!",
            reply: "That sounds worrying. Please DM us the details to review what went on and verify who it was.",
            found: false,
        },
        Example {
            message: "The opening times in your leaflet are off. Can you tell us who to contact about it?",
            reply: "Please send us a direct message with the right ones.",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    if talk.praised() || talk.asks_whom() || talk.is_part() || talk.cannot_reach() {
        return;
    }
    // Whoever asks in passing, or chats, has nothing yet that could be done for them here.
    let wants = talk.message.is_some_and(|message| message.stance == Stance::Request) || talk.troubled();
    if !wants {
        return;
    }
    let pushed = |folds: &[&str]| {
        let place = folds.windows(2).any(|pair| {
            matches!(
                pair,
                ["call", "us" | "our" | "the"]
                    | ["contact", "us" | "our" | "the"]
                    | ["email", "us" | "our"]
                    | ["visit", "our" | "your" | "the"]
                    | ["dm", "us" | "your" | "me" | "the"]
                    | ["us", "dm"]
                    | ["a", "dm"]
                    | ["fill", "in" | "out"]
                    | ["direct", "message"]
                    | ["private", "message"]
                    | ["the", "link"]
                    | ["this", "link"]
            )
        });
        // "Did you call us?" asks what they did.
        let asks_back = matches!(folds, ["have" | "did" | "were" | "had", "you", ..]);
        place && !asks_back && !folds.contains(&"if")
    };
    let reason = |folds: &[&str]| {
        folds
            .windows(2)
            .any(|pair| matches!(pair, ["so", "that" | "we" | "i" | "nobody" | "your" | "as"] | ["in", "order"] | ["because", _]))
            || folds.iter().any(|word| matches!(*word, "because" | "private" | "secure" | "securely" | "safe"))
            || folds.windows(3).any(gives_reason)
            || says_the_work(folds)
    };
    // Where nothing is told yet, there is nothing to do for them here.
    if talk.message.is_some() && talk.link.terms() == 0 {
        return;
    }
    let Some(line) = talk.reply.body().find(|line| pushed(talk.reply.folds(line)) && line.does_any(&[Move::NextStep, Move::Explore]))
    else {
        return;
    };
    let helped = talk.reply.body().any(|other| {
        other.index != line.index && other.does_any(&[Move::ActNow, Move::StateOutcome, Move::ExplainCause, Move::Gesture, Move::Options])
    });
    let any_reason = talk.reply.body().any(|other| reason(talk.reply.folds(other)));
    if !helped && !any_reason {
        out.push(Found::at(line.sentence.span, "this sends them elsewhere; a reason why, or doing it for them, would help"));
    }
}

/// "…, as the desk keeps the keys": a reason after "as", which is none in "as soon as possible" and "as well as your name".
fn gives_reason(run: &[&str]) -> bool {
    let [before, "as", after] = run else { return false };
    let compares = matches!(*before, "soon" | "well" | "long" | "much" | "far" | "same" | "such" | "possible" | "known");
    !compares && matches!(*after, "that" | "this" | "it" | "we" | "i" | "they" | "he" | "she" | "there" | "the" | "your" | "our" | "only")
}

/// Whether a line says what will be done with what they send: "and I'll ask the manager", "glad to look into that text".
/// "We'll go from there" doesn't.
fn says_the_work(folds: &[&str]) -> bool {
    #[rustfmt::skip]
    const WORK: &[&str] = &[
        "look", "check", "find", "investigate", "review", "ask", "trace", "fix", "sort", "raise", "report", "speak", "talk", "see", "verify", "confirm", "test", "locate", "take",
        "forward", "pass", "share",
    ];
    // "… more details, to verify where it comes from"
    // "… so I can assist", "happy to help, please send …": the help is what it is for.
    let helps = folds.iter().any(|word| matches!(*word, "help" | "assist" | "assistance" | "continue" | "discuss"))
        || folds.windows(3).any(|run| matches!(run, ["take", "a", "look"]))
        || folds.windows(2).any(|pair| matches!(pair, ["to", "get" | "work" | "make"]));
    helps || folds
        .windows(2)
        .any(|pair| matches!(pair, ["to", "review" | "verify" | "investigate" | "check" | "look" | "locate" | "test" | "confirm"]))
        || folds.windows(4).any(|run| {
            matches!(run, ["i" | "we", "will" | "can", verb, _] if WORK.contains(verb) || matches!(*verb, "reach" | "get" | "tell" | "inform" | "let"))
                || matches!(run, ["happy" | "glad" | "like" | "want" | "love" | "need", "to", verb, _] if WORK.contains(verb))
        })
}
