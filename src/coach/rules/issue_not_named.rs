//! A reply that never names what the message is about.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::{HEARING, Talk};
use crate::coach::{excuse, link, naming, words};
use crate::finding::Severity;
use crate::vocab::{Axis, Flag, Move};

pub(super) static RULE: CoachRule = CoachRule {
    id: "issue-not-named",
    title: "What this is about isn't named",
    severity: Severity::Warning,
    axis: Axis::Personalize,
    what: "A reply in which no telling word of the message comes back: it would fit any message.",
    why: "concrete words are how readers know that somebody listened.",
    instead: &[],
    evidence: &["C-02", "C-03", "C-43"],
    strength: "strong",
    examples: &[
        Example {
            message: "The boiler you serviced on Monday has broken down again.",
            reply: "I'm so sorry to hear about this. We are looking into it and will be in touch soon.",
            found: true,
        },
        Example {
            message: "The boiler you serviced on Monday has broken down again.",
            reply: "I'm so sorry to hear that your boiler has broken down again. I'll call the engineer now.",
            found: false,
        },
        Example {
            message: "My ex-husband can still see where I go through the shared profile. Please take me off it.",
            reply: "Thank you for trusting us with this; your safety comes first. Is there a time that's safer to reach you?",
            found: false,
        },
        Example {
            message: "The projector won't go on to the second reel, please help.",
            reply: "Does the lamp stay dark, or does the motor hum?",
            found: false,
        },
        Example { message: "Nothing came from you, though my DM went out.", reply: "We've resent the DM, please check.", found: false },
        Example {
            message: "Three letters, three times the same nonsense. Does anybody read mine?",
            reply: "No machine here, I promise: a tired clerk in Hull, typing.",
            found: false,
        },
        Example {
            message: "The water has been off in Mill Street since breakfast, when is it back?",
            reply: "DM me a name and address, please, so we can check Mill Street for you.",
            found: false,
        },
        Example { message: "Still having problems here.", reply: "We've answered you. Please check your inbox.", found: false },
        Example {
            message: "Will visitors without a season ticket get the poster? Or none at all?",
            reply: "We don't know yet, I'm afraid. Please watch this page.",
            found: false,
        },
        Example {
            message: "Flat 9, 12 Mill Row is my address and the heating you fitted is broken again, why!",
            reply: "Please delete your post, it shows a home address to everybody, and write it in a private message.",
            found: false,
        },
        Example {
            message: "The wifi you sold us has been down since Monday and I'm furious.",
            reply: "I'll test your services from here, please give me a postcode.",
            found: false,
        },
        Example {
            message: "The heating you fitted is broken again, I'm furious.",
            reply: "I've replied to your private message, see the inbox.",
            found: false,
        },
        Example { message: "You are useless.", reply: "I'd like to understand what happened. Could you tell me?", found: false },
        Example { message: "Fed up with your customer service.", reply: "I'm so sorry to hear that. What happened?", found: false },
        Example {
            message: "The problem goes on and on, and none of you could help!",
            reply: "I understand how tiring that must be by now.",
            found: false,
        },
    ],
    check,
};

fn check(talk: &Talk<'_>, coverage: &[Covered], out: &mut Vec<Found>) {
    let Some(message) = talk.message else { return };
    if talk.link.named.is_some()
        || talk.is_part()
        || !talk.troubled()
        || !talk.has_issue()
        || excuse::stands_elsewhere(talk)
        || names_service(talk)
        || message.language != "en"
        // Where somebody else may read the reply, naming it could put them in danger.
        || message.flags.iter().any(|flag| flag.flag == Flag::DomesticAbuse)
        || !coverage.iter().any(|item| item.kind == "issue")
    {
        return;
    }
    // A message with next to nothing to name ("you are useless") cannot be named.
    let terms = talk.link.terms();
    let asked = talk.reply.does_any(&[Move::Explore]);
    if terms < 2 {
        return;
    }
    // A reply that asks in words of its own has read enough to ask, and one that speaks of a wired test or a cache has read
    // what it is for.
    let asks_in_own_words = talk.reply.body().any(|line| line.does(Move::Explore) && naming::own(&talk.reply, line) >= 1);
    if message.severity <= 2 && (asks_in_own_words || asked && message.severity <= 1 || own_words(talk) >= 2 || at_work(talk)) {
        return;
    }
    // Calm and heard, or calm and told of in a clause the reading itself doubts: nobody would miss the name.
    let doubted = excuse::doubted(message);
    if message.severity <= 1 && (message.severity == 0 || doubted || talk.asks_whom() || talk.reply.does_any(HEARING))
        || asked && doubted && message.severity <= 2
        || talk.reply.body().any(|line| excuse::cares(talk.reply.folds(line)))
    {
        return;
    }
    // "The problem goes on" gives nothing to name; being sorry for it is all there is.
    if nameless(talk) && talk.reply.does_any(HEARING) {
        return;
    }
    let name_only = talk.message.is_some_and(|message| message.customer.is_some())
        && coverage.iter().any(|item| item.kind == "name" && item.reply.is_some());
    if name_only {
        return;
    }
    let mut found = Found::at(talk.room(false), "this could answer any message: name what theirs is about");
    if let Some(noun) = talk.sure_noun() {
        found.instead.push(format!("name it: {noun}"));
    } else if let Some(clause) = talk.issue_clause() {
        found.instead.push(format!("name it: {clause}"));
    } else {
        found.instead.push("use one of their own words for it".to_owned());
    }
    let mild = talk.may_stay_general() || message.severity <= 1;
    out.push(if mild { found.severity(Severity::Tip) } else { found });
}

/// "Our people are working on it": said of something that is out of order, which a form letter wouldn't know.
fn at_work(talk: &Talk<'_>) -> bool {
    talk.reply.body().any(|line| {
        let folds = talk.reply.folds(line);
        folds
            .windows(3)
            .any(|run| matches!(run, ["working", "on", "it"] | ["up", "and", "working" | "running"] | ["aware", "of", "this" | "it"]))
    })
}

/// Whether "your service" or "your connection" names what is down: the line, the signal or the channels they write of.
fn names_service(talk: &Talk<'_>) -> bool {
    #[rustfmt::skip]
    const LINES: &[&str] = &[
        "internet", "wifi", "wi", "broadband", "cable", "tv", "signal", "outage", "channel", "channels", "network", "data", "lte", "phone", "mbps",
        "router", "modem", "landline",
    ];
    let line_down = talk.message.is_some_and(|message| {
        message.document.body().any(|sentence| words::each_fold(&message.document, sentence).any(|word| LINES.contains(&word)))
    });
    line_down
        && talk.reply.body().any(|line| {
            talk.reply
                .folds(line)
                .windows(2)
                .any(|pair| matches!(pair, ["your", "service" | "services" | "connection" | "signal" | "line" | "speeds"]))
        })
}

/// How many telling words the reply has that no form letter would have, outside what it asks to be sent.
fn own_words(talk: &Talk<'_>) -> usize {
    let lines = talk.reply.body().filter(|line| !link::wants_data(&talk.reply, line) && !link::wants_labelled(&talk.reply, line));
    lines.map(|line| naming::own(&talk.reply, line)).sum()
}

/// Whether what the message gives to name is no name: "the issue", "the problem".
fn nameless(talk: &Talk<'_>) -> bool {
    talk.issue_noun().is_some_and(|noun| !noun.split_whitespace().any(|word| words::is_content(&word.to_lowercase())))
}
