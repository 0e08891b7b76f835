//! What stands under "can", "will" or "would" and may be told all the same.
//!
//! In goes a clause; out comes the gate that keeps it back, if its modal verb does.

use super::super::grammar::{Clause, Referent};
use super::super::normalise::Lexeme;
use super::super::rule::GateId;

/// A refusal ("you won't let me in") and a loss to come ("I'll miss my train", "I may miss it") are told; promises, plans and what
/// anybody can or cannot do are not.
pub(super) fn modal(line: &[Lexeme<'_>], clause: &Clause, lemma: &str) -> Option<GateId> {
    let (subject, verb) = (&clause.subject, &clause.verb);
    let main = &line[verb.main];
    let fold = line[verb.modal?].fold;
    let stuck = subject.referent == Referent::Customer
        && matches!(lemma, "be" | "stick" | "strand")
        && line[verb.main..clause.end].iter().any(|lexeme| matches!(lexeme.fold, "stuck" | "stranded"));
    let missed = matches!(fold, "will" | "may" | "might") && lemma == "miss" || fold == "will" && (lemma == "lose" || stuck);
    let refused = (verb.negated || subject.referent == Referent::Nobody) && matches!(fold, "can" | "could" | "will" | "would");
    // "You can't correspond with anyone there": anybody can't, and least of all we.
    let anybody = subject.referent == Referent::Company
        && matches!(fold, "can" | "could")
        && [lemma, main.fold].iter().any(|verb| {
            matches!(*verb, "correspond" | "speak" | "talk" | "reach" | "expect" | "trust" | "rely" | "win" | "argue" | "beat")
        });
    // "You cannot choose where to sit": nor can any other guest.
    let guest = subject.referent == Referent::Company
        && matches!(fold, "can" | "could")
        && matches!(
            lemma,
            "choose"
                | "pick"
                | "select"
                | "eat"
                | "drink"
                | "sleep"
                | "sit"
                | "stand"
                | "relax"
                | "work"
                | "hear"
                | "see"
                | "watch"
                | "move"
                | "stretch"
                | "breathe"
                | "swim"
                | "park"
                | "bring"
                | "use"
                | "pay"
                | "buy"
        )
        && !line[clause.start..clause.end].iter().any(|lexeme| matches!(lexeme.fold, "me" | "my" | "us" | "our" | "i" | "we"));
    // "You can't get through to a clerk": nor could anybody else who tries.
    let tries = line[subject.head].fold == "you"
        && matches!(fold, "can" | "could")
        && matches!(lemma, "get" | "find" | "control" | "spell")
        && !line[clause.start..clause.end].iter().any(|lexeme| matches!(lexeme.fold, "me" | "my" | "us" | "our" | "i" | "we"));
    if anybody || guest || tries {
        return Some(GateId::GenericYou);
    }
    if !missed && !refused {
        return Some(if subject.referent == Referent::Company { GateId::Promise } else { GateId::Modal });
    }
    if fold == "will" && subject.referent == Referent::Customer && !missed || fold == "would" && subject.referent == Referent::Customer {
        return Some(GateId::Modal);
    }
    None
}
