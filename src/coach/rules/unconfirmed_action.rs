//! An action said to be done that nobody confirmed: "I've refunded …".

use super::{CoachRule, Example, Found};
use crate::coach::coverage::Covered;
use crate::coach::talk::Talk;
use crate::coach::words;
use crate::finding::Severity;
use crate::vocab::{Axis, Family, Move, Stance};

pub(super) static RULE: CoachRule = CoachRule {
    id: "unconfirmed-action",
    title: "Said to be done",
    severity: Severity::Tip,
    axis: Axis::Trust,
    what: "An action the reply says was taken, which neither the message nor `--action` confirms.",
    why: "if it hasn't happened, the next message is a broken promise.",
    instead: &["Send it once it is done; `--action` tells the coach that it is."],
    evidence: &["C-12"],
    strength: "practice",
    examples: &[
        Example { message: "My parcel is lost.", reply: "I'm sorry your parcel is lost. I've refunded the full price.", found: true },
        Example {
            message: "My parcel is lost.",
            reply: "I'm sorry your parcel is lost. I'll refund the full price by Friday.",
            found: false,
        },
        Example {
            message: "Nobody has called me back about the leak.",
            reply: "I'm sorry about the leak. We have called you three times.",
            found: true,
        },
        Example {
            message: "Your ticket page is dead.",
            reply: "We've taken it down because of tonight's draw. It's back tomorrow.",
            found: false,
        },
        Example { message: "It was on version 4.", reply: "We've just released version 5, please try that one.", found: false },
        Example { message: "I can't log in.", reply: "We have put the steps into a direct message.", found: false },
        Example { message: "The lanterns in your shop are lovely!", reply: "Aren't they? We've dressed up as well.", found: false },
    ],
    check,
};

fn check(talk: &Talk<'_>, _: &[Covered], out: &mut Vec<Found>) {
    let Some(message) = talk.message else { return };
    let mut told = 0;
    for claim in &talk.reply.claims {
        let declared =
            talk.options.actions.iter().any(|action| action.split_whitespace().any(|word| words::stem(&word.to_lowercase()) == claim.verb));
        if declared {
            continue;
        }
        let reached = ["call", "contact", "email", "repl", "respond", "answer", "phon", "writ", "messag"]
            .iter()
            .any(|verb| claim.verb.starts_with(verb));
        let denied = reached && (message.has_family(Family::Unresponsive) || message.has_family(Family::NotHeard));
        let words = talk.reply.slice(claim.span);
        if denied {
            out.push(
                Found::at(claim.span, "they say that nobody got in touch")
                    .instead("check what happened, and say so")
                    .severity(Severity::Error),
            );
        } else if told == 0
            && (talk.troubled() || !message.asks.is_empty() || message.stance == Stance::Request)
            && !NEWS.iter().any(|verb| claim.verb.starts_with(verb))
            && !talk.reply.lines[claim.line].does(Move::ExplainCause)
            && !talk.reply.folds(&talk.reply.lines[claim.line]).iter().any(|word| matches!(*word, "because" | "since"))
            && !just_sent(talk.reply.folds(&talk.reply.lines[claim.line]))
        {
            told += 1;
            out.push(Found::at(claim.span, format!("please make sure this is done before it goes out: \"{words}\"")));
        }
    }
}

/// What a house makes known of itself: "we've just released the new one" is news, not a promise kept to one person.
const NEWS: &[&str] = &["releas", "launch", "publish", "announc", "open", "introduc"];

/// Whether a line only says that another message of ours went out: who writes the one knows of the other.
fn just_sent(folds: &[&str]) -> bool {
    folds.windows(2).any(|pair| matches!(pair, ["direct" | "private", "message"]))
        || folds.iter().any(|word| matches!(*word, "dm" | "dms" | "pm"))
}
