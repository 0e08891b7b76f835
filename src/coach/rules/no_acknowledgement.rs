//! A troubled message answered without a word that it was heard.

use super::{CoachRule, Example, Found};
use crate::coach::coverage::{Covered, Status};
use crate::coach::declared;
use crate::coach::excuse;
use crate::coach::talk::{HEARING, Talk};
use crate::coach::words;
use crate::finding::Severity;
use crate::vocab::{Action, Axis, Flag, Mood, Move, Situation};

pub(super) static RULE: CoachRule = CoachRule {
    id: "no-acknowledgement",
    title: "Nothing says that you heard",
    severity: Severity::Warning,
    axis: Axis::Empathetic,
    what: "A message about something that went wrong, answered without an acknowledgement, an apology or a line that reflects it.",
    why: "being heard is what calms an upset reader, even before the fix.",
    instead: &["I'm sorry to hear that {issue.clause}."],
    evidence: &["C-01", "C-05"],
    strength: "strong",
    examples: &[
        Example {
            message: "My parcel still hasn't arrived and nobody answers the phone!",
            reply: "Please send us your postcode.",
            found: true,
        },
        Example {
            message: "My parcel still hasn't arrived and nobody answers the phone!",
            reply: "I'm sorry to hear that your parcel still hasn't arrived. I'll trace it and call you by noon.",
            found: false,
        },
        Example {
            message: "You'll know it by the sticker, a grey cat on a windowsill.",
            reply: "They will write to me tomorrow, and I'll pass it on to you.",
            found: false,
        },
        Example {
            message: "My parcel still hasn't arrived and nobody answers the phone!",
            reply: "Please add your postcode, and I'll ask the depot. 2/2",
            found: false,
        },
        Example {
            message: "Yes. Swapped both leads this morning, still frozen.",
            reply: "Does the upstairs set do it as well?",
            found: false,
        },
        Example {
            message: "My new phone updated last night and now the camera won't focus.",
            reply: "Did the camera focus before the phone updated?",
            found: false,
        },
        Example {
            message: "Here's the other test: 90 on the left socket and I pay for 300 on both.",
            reply: "I've just looked at your router: its left socket can do no more than 100. Have you got another lead?",
            found: false,
        },
        Example {
            message: "No problem, the sofa came after all, it was awful to wait in but I just wondered why.",
            reply: "Good to know it's there. Write again any time.",
            found: false,
        },
        Example {
            message: "Thanks for the answer. I put the form in the box and still wait, my parcel hasn't come.",
            reply: "Please send me the number on the form.",
            found: false,
        },
        Example {
            message: "The heating you fitted is broken again, I'm furious.",
            reply: "I've received your private message and write back to you there.",
            found: false,
        },
        Example { message: "You are a bunch of liars.", reply: "What happened that has you feeling that way?", found: false },
        Example { message: "My card was debited twice on Monday.", reply: "Hi there, sorry about this.", found: false },
        Example { message: "What time do you open?", reply: "We open at nine.", found: false },
        Example {
            message: "The heating you fitted is broken again, I'm furious.",
            reply: "That's odd. Could you turn the dial to five and call me?",
            found: false,
        },
        Example {
            message: "The heating you fitted is broken again, I'm furious.",
            reply: "You should never feel alone with that. What did the fitter say?",
            found: false,
        },
        Example {
            message: "AN HOUR IN THE QUEUE FOR ONE SAMOSA, I'M FURIOUS!",
            reply: "Hopefully the queue moves along soon. Bhavna",
            found: false,
        },
        Example {
            message: "The app won't take my pass number, please help.",
            reply: "Happy to help. Which number stands on the back of the pass?",
            found: false,
        },
        Example {
            message: "Two jars for £3 my foot, the till said £3.40 and I feel cheated!",
            reply: "shop you were in, with your name, and I'll put it right. Thanks",
            found: false,
        },
    ],
    check,
};

/// First words of a message that answers what was asked before: the trouble was told, and heard, earlier.
const CONTINUES: &[&str] = &["yes", "no", "yeah", "yep", "yup", "nope", "ok", "okay", "done", "correct"];

fn check(talk: &Talk<'_>, coverage: &[Covered], out: &mut Vec<Found>) {
    let Some(message) = talk.message else { return };
    // Where somebody else may read the reply, saying back what was told could put them in danger.
    let watched = message.flags.iter().any(|flag| flag.flag == Flag::DomesticAbuse);
    if watched || !talk.troubled() || message.language != "en" || talk.is_part() || talk.reply.does_any(HEARING) {
        return;
    }
    // What the reading itself cannot name was not passed over by anybody, unless the trouble is plain.
    let nameable = talk.has_issue() || talk.plain_trouble() && talk.link.words() == 0;
    let in_passing = || talk.reply.body().any(|line| excuse::heard_in_passing(talk.reply.folds(line))) || hopes_with_them(talk);
    if !nameable || excuse::stands_elsewhere(talk) || in_passing() {
        return;
    }
    // A joke answered by a joke about the same thing was heard.
    if talk.may_chat() || talk.banters() && (!talk.plain_trouble() || talk.link.named.is_some()) {
        return;
    }
    // Who asks calmly for help with something is helped by help, and who only says what happened, by what can be done.
    let felt = message.mood != Mood::Neutral && message.severity >= 1;
    let explained = talk.reply.does_any(&[Move::StateOutcome, Move::ExplainCause]);
    if message.severity <= 1 && (!felt || explained || talk.asks_for_help() || !message.questions.is_empty() || talk.link.words() > 0) {
        return;
    }
    // "HELP!" met by an offer of help and a question has its answer; and a clause that the reading itself doubts may be no
    // complaint to whoever asks on.
    let asks_on = talk.reply.does_any(&[Move::Explore]);
    let calm = message.severity <= 2 || matches!(message.mood, Mood::Helpless | Mood::Confused);
    if calm && asks_on && (talk.asks_for_help() || excuse::doubted(message)) {
        return;
    }
    // A clause that takes up their words does in a hurry, or where they are calm.
    let taken_up = talk.link.words() >= 3 || talk.link.verbatim.is_some();
    let hurried = message.in_situation(Situation::Rush) || message.flags.iter().any(|flag| flag.action == Action::Route);
    if hurried && talk.link.named.is_some() || taken_up && message.severity <= 1 {
        return;
    }
    let document = &message.document;
    let opening = document.body().next().and_then(|sentence| words::each_fold(document, sentence).next());
    let answered = coverage.iter().any(|item| item.kind == "question" && item.status == Status::Answered)
        && talk.reply.does_any(&[Move::StateOutcome, Move::ExplainCause]);
    if message.severity <= 2 && (opening.is_some_and(|word| CONTINUES.contains(&word)) || answered && message.severity <= 1) {
        return;
    }
    if asks_how_it_came_to_that(talk) && message.issue.is_none() || message.severity <= 1 && asks_about_it(talk) {
        return;
    }
    let mut found = Found::at(talk.room(false), "a line first that shows you heard what happened would help");
    found.instead = RULE.instead.iter().filter_map(|text| declared::filled(talk, text)).take(1).collect();
    if found.instead.is_empty() {
        found.instead.push("say in your own words what happened to them".to_owned());
    }
    // Who is told back what they wrote has been heard, if not in so many words.
    let met = talk.link.words() >= 2
        && message.severity <= 3
        && talk.reply.does_any(&[Move::NextStep, Move::ActNow, Move::StateOutcome, Move::Options, Move::Gesture]);
    // Found out or done something about it: that shows they were heard where they are not beside themselves.
    let worked = !talk.reply.claims.is_empty() || talk.reply.body().any(|line| found_out(talk.reply.folds(line)));
    if met && worked && message.severity <= 2 {
        return;
    }
    let grave = !met && message.severity >= 2;
    out.push(if grave { found } else { found.severity(Severity::Tip) });
}

/// Whether a reply takes up their feeling in asking where it comes from, which is all that can be taken up where nothing
/// was told: "what has you feeling this way?"
fn asks_how_it_came_to_that(talk: &Talk<'_>) -> bool {
    talk.reply.body().any(|line| {
        let folds = talk.reply.folds(line);
        line.does(Move::Explore) && folds.iter().any(|word| matches!(*word, "feel" | "feeling" | "upset" | "unhappy"))
    })
}

/// Whether a question of the reply speaks of their trouble in two of their words: who asks so has read it.
fn asks_about_it(talk: &Talk<'_>) -> bool {
    talk.reply.lines.iter().zip(&talk.link.shared).any(|(line, shared)| line.does(Move::Explore) && shared.len() >= 2)
}

/// "Hopefully the queue moves quickly": a hope in one of their words hopes with them.
fn hopes_with_them(talk: &Talk<'_>) -> bool {
    talk.reply.lines.iter().zip(&talk.link.shared).any(|(line, shared)| {
        let hopes = talk.reply.folds(line).iter().any(|word| matches!(*word, "hope" | "hoping" | "hopefully" | "fingers"));
        hopes && !shared.is_empty()
    }) || talk
        .link
        .named
        .and_then(|named| talk.reply.line_at(named.start))
        .is_some_and(|line| talk.reply.folds(&talk.reply.lines[line]).contains(&"hopefully"))
}

/// "I just checked your line": somebody looked, and says so.
fn found_out(folds: &[&str]) -> bool {
    folds.windows(2).any(|pair| matches!(pair, ["i" | "we" | "just" | "have" | "'ve", "checked" | "tested" | "looked" | "found"]))
}
