//! Which move each sentence of a reply makes: the packs' patterns first, then how it is built.

use super::reply::{Line, Reply, Who};
use crate::matcher::Owner;
use crate::reading::Knowledge;
use crate::text::{End, Zone};
use crate::vocab::Move;

/// When a sentence makes several moves, the earlier one here is its main one.
const MAIN_FIRST: &[Move] = &[
    Move::SignOff,
    Move::SignpostHelp,
    Move::SetBoundary,
    Move::OwnResponsibility,
    Move::Gesture,
    Move::StateOutcome,
    Move::Apologise,
    Move::AcknowledgeEvent,
    Move::AcknowledgeFeeling,
    Move::Validate,
    Move::ReflectIssue,
    Move::ConfirmUnderstanding,
    Move::ActNow,
    Move::NextStep,
    Move::HoldExpectation,
    Move::Options,
    Move::Accommodate,
    Move::Prevent,
    Move::FeedbackLoop,
    Move::ExplainCause,
    Move::Explore,
    Move::InviteBack,
    Move::InviteContact,
    Move::ThankCandour,
    Move::ThankBusiness,
    Move::ThankContact,
    Move::Reassure,
    Move::Greet,
];

/// Labels every line of the reply.
pub(crate) fn label(knowledge: &Knowledge, reply: &mut Reply<'_>, shared: &[usize]) {
    let mut found: Vec<Vec<Move>> = vec![Vec::new(); reply.lines.len()];
    for one in &reply.matches {
        let Owner::Move(index) = one.owner else { continue };
        let Some(line) = reply.line_of(one.sentence) else { continue };
        let reply_move = knowledge.packs.moves[index as usize].reply_move;
        if !found[line].contains(&reply_move) {
            found[line].push(reply_move);
        }
    }
    let last = reply.lines.len().saturating_sub(1);
    for (n, moves) in found.iter_mut().enumerate() {
        let line = &reply.lines[n];
        built(reply, line, n, n == last, shared.get(n).copied().unwrap_or(0), moves);
        moves.sort_by_key(|own| MAIN_FIRST.iter().position(|known| known == own));
    }
    for (line, moves) in reply.lines.iter_mut().zip(found) {
        line.moves = moves;
    }
}

/// Moves that show in how a sentence is built rather than in its words.
fn built(reply: &Reply<'_>, line: &Line, n: usize, is_last: bool, shared: usize, moves: &mut Vec<Move>) {
    let folds = reply.folds(line);
    if folds.is_empty() {
        return;
    }
    let sorry = moves.contains(&Move::Apologise);
    let mut add = |one: Move| {
        if !moves.contains(&one) {
            moves.push(one);
        }
    };
    if n > 0 && matches!(line.sentence.zone, Zone::SignOff | Zone::Signature) {
        let has_words = folds.len() > 6;
        if !has_words {
            moves.clear();
            moves.push(Move::SignOff);
            return;
        }
    } else if n == 0 && line.sentence.end == End::Question && folds.len() > 2 && greets(folds) {
        // "Hi Ruth, having trouble with the lock?" greets and asks.
        add(Move::Greet);
    } else if n == 0 && greets(folds) && sorry {
        // "Hi there, sorry about this."
        add(Move::Greet);
    } else if line.sentence.zone == Zone::Greeting || n == 0 && folds.len() <= 5 && greets(folds) {
        moves.clear();
        moves.push(Move::Greet);
        return;
    } else if n == 0 && greets(folds) {
        add(Move::Greet);
    } else if is_last
        && n > 0
        && folds.len() <= 3
        && line.sentence.end == End::Break
        && reply.tokens(line).iter().all(|token| token.kind != crate::text::TokenKind::Word || token.caps != crate::text::Caps::Lower)
    {
        moves.clear();
        moves.push(Move::SignOff);
        return;
    }
    if line.sentence.end == End::Question && !moves.contains(&Move::ConfirmUnderstanding) && !moves.contains(&Move::InviteContact) {
        if moves_elsewhere(folds) || told_to_try(folds) { add_to(moves, Move::NextStep) } else { add_to(moves, Move::Explore) }
    }
    // "Do I understand that it went out on Monday?" is a question all the same.
    if line.sentence.end == End::Question && moves.contains(&Move::ConfirmUnderstanding) {
        add_to(moves, Move::Explore);
    }
    if moves.contains(&Move::Explore) && (moves_elsewhere(folds) || told_to_try(folds)) {
        moves.retain(|own| *own != Move::Explore);
        add_to(moves, Move::NextStep);
    }
    // "Let us know if you have other questions" opens a door and asks nothing.
    if moves.contains(&Move::InviteContact) && line.sentence.end != End::Question {
        moves.retain(|own| *own != Move::Explore);
    }
    if reply.claims.iter().any(|claim| claim.line == n) && !moves.contains(&Move::FeedbackLoop) {
        add_to(moves, Move::ActNow);
    }
    if reply.vows.iter().any(|vow| vow.line == n && matches!(vow.who, Who::I | Who::We | Who::Someone | Who::You)) {
        add_to(moves, Move::NextStep);
    }
    let answering =
        [Move::AcknowledgeEvent, Move::ReflectIssue, Move::Apologise, Move::OwnResponsibility, Move::Explore, Move::ActNow, Move::NextStep];
    let about_you = folds.iter().any(|word| matches!(*word, "you" | "your"));
    // A greeting, a name and a filler may stand before what opens a reply, no more.
    let opens = n <= 3 && reply.lines[..n].iter().all(|before| reply.folds(before).len() <= 5);
    if shared >= 2
        && (about_you || opens && line.sentence.end != End::Question && folds[0] != "please")
        && !moves.iter().any(|own| answering.contains(own))
    {
        add_to(moves, Move::ReflectIssue);
    }
    if moves.iter().all(|own| *own == Move::Greet) && (moves.is_empty() || folds.len() > 5) {
        let imperative = matches!(
            folds[0],
            "please"
                | "try"
                | "go"
                | "click"
                | "open"
                | "send"
                | "call"
                | "visit"
                | "check"
                | "follow"
                | "restart"
                | "turn"
                | "update"
                | "reply"
                | "simply"
                | "just"
        );
        let reason = folds.iter().any(|word| matches!(*word, "because" | "due" | "since"));
        let told =
            folds.len() > 1 && folds[0] == "please" && matches!(folds[1], "note" | "be" | "remember" | "understand" | "bear" | "keep");
        moves.push(if imperative && !told {
            Move::NextStep
        } else if reason {
            Move::ExplainCause
        } else {
            Move::StateOutcome
        });
    }
}

fn add_to(moves: &mut Vec<Move>, one: Move) {
    if !moves.contains(&one) {
        moves.push(one);
    }
}

fn greets(folds: &[&str]) -> bool {
    matches!(folds[0], "hi" | "hello" | "hey" | "dear" | "hiya" | "greetings" | "morning" | "afternoon" | "evening" | "hola" | "bonjour")
        || folds.len() > 1 && folds[0] == "good" && matches!(folds[1], "morning" | "afternoon" | "evening" | "day")
}

/// Whether a question is an instruction in courteous form: "Could you try deleting the cache?"
fn told_to_try(folds: &[&str]) -> bool {
    folds.windows(3).any(|run| {
        matches!(run, ["can" | "could" | "would" | "will", "you", "try" | "restart" | "reinstall" | "call" | "visit" | "email" | "fill"])
    }) || folds.windows(4).any(|run| {
        matches!(
            run,
            ["can" | "could" | "would", "you", "please" | "also", "try" | "restart" | "reinstall" | "call" | "visit" | "email" | "fill"]
        )
    })
}

/// Whether a question only asks to come to another place: "Could you DM us your account number?"
pub(crate) fn moves_elsewhere(folds: &[&str]) -> bool {
    let asks = folds.iter().take(4).any(|word| matches!(*word, "what" | "which" | "when" | "where" | "who" | "how" | "why"));
    let elsewhere = folds.iter().any(|word| matches!(*word, "dm" | "dms" | "pm"))
        || folds.windows(2).any(|pair| {
            matches!(
                pair,
                ["direct", "message"]
                    | ["private", "message"]
                    | ["call", "us"]
                    | ["contact", "us"]
                    | ["email", "us"]
                    | ["message", "us"]
                    | ["give", "us"]
                    | ["follow", "us"]
            )
        });
    elsewhere && !asks
}
