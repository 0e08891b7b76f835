//! What tells of no trouble, though its words are those of one: a label that says a number, a kerb that was missed.
//!
//! In goes a clause with its grammar; out comes whether it has to be left alone. "I'm sorry to hear that your niece is left
//! handed" is worse than any gap.

use super::super::grammar::{Clause, Grammar, Referent};
use super::super::lexicon::{MONEY, NUM, VBN};
use super::super::lists::List;
use super::super::vocabulary::Vocabulary;

/// Whether the clause regrets what nobody need regret; `start` is where the first clause of the chain begins.
pub(super) fn harmless(grammar: &Grammar<'_, '_>, clause: &Clause, start: usize, vocabulary: &Vocabulary) -> bool {
    let line = grammar.line;
    let (subject, verb, complements) = (&clause.subject, &clause.verb, &clause.complements);
    let main = verb.main;
    let lemma = vocabulary.lexicon.lemma(line[main].lemma);
    let rest = &line[main + 1..clause.end];
    let rest_is = |words: &[&str]| rest.iter().any(|lexeme| words.contains(&lexeme.fold));
    let thing = matches!(subject.referent, Referent::Thing | Referent::Theirs | Referent::Ours);
    // "my niece is left handed"
    let handed = line[main].fold == "left" && line.get(main + 1).is_some_and(|next| matches!(next.fold, "handed" | "footed" | "leaning"));
    // "the label says 90", "the register shows one visit on the Sunday": what is wrong with it, they don't say.
    let counts = thing
        && !verb.negated
        && !verb.passive
        && matches!(lemma, "say" | "show" | "read" | "state" | "display")
        && line.get(main + 1).is_some_and(|number| number.is(NUM) && !number.is(MONEY))
        && !(main + 1..clause.end).any(|i| {
            let on = |list| vocabulary.on(line, i, clause.end, list);
            on(List::BadWords) || on(List::ThereIs) || on(List::Troubles) || on(List::ThingIs) || on(List::YouHaveTrouble)
        })
        && !rest_is(&["not", "never", "no", "but", "when", "only", "late", "behind", "over", "more", "less"]);
    // "the invoice says £90", and not what it should have been.
    let reads_out = thing
        && clause.start == start
        && !verb.negated
        && matches!(line[subject.head].fold, "bill" | "invoice" | "total" | "price" | "cost" | "receipt" | "estimate" | "quote")
        && (verb.copula || matches!(lemma, "say" | "show" | "read" | "come"))
        // "the estimate said £40 and the invoice says £90"
        && !(line.get(clause.end).is_some_and(|next| matches!(next.fold, "and" | "but" | ","))
            && line[clause.end..].iter().any(|lexeme| lexeme.is(MONEY)))
        && line[main + 1..clause.end].iter().all(|lexeme| lexeme.is(MONEY.with(NUM)) || matches!(lexeme.fold, "to" | "for" | "about"));
    // "I missed the kerb": nobody waits for one.
    let stumbles = lemma == "miss"
        && complements.object.is_some_and(|object| {
            matches!(
                line[object.head].fold,
                "kerb"
                    | "curb"
                    | "step"
                    | "steps"
                    | "stair"
                    | "stairs"
                    | "turning"
                    | "joke"
                    | "point"
                    | "ball"
                    | "nail"
                    | "target"
                    | "beat"
            )
        });
    // "I wondered why I felt so odd": how it was for them, and no event.
    let inward = subject.referent == Referent::Customer
        && clause.start > 0
        && line[clause.start - 1].fold == "why"
        && matches!(lemma, "feel" | "look" | "sound" | "think" | "want" | "bother" | "ask" | "wonder");
    let told = matches!(lemma, "tell" | "inform" | "advise" | "say") && !verb.negated;
    // "I was told I must have a leak": a guess of somebody's.
    let guessed = told
        && rest.windows(2).any(|pair| pair[0].fold == "must" && matches!(pair[1].fold, "have" | "be"))
        && !rest.windows(3).any(|three| three[0].fold == "must" && three[1].fold == "be" && three[2].is(VBN));
    // "support told me to clear the cache": the first thing that anybody says, and the trouble stood before it.
    let person = !thing || line[subject.head].on(List::Staff);
    let remedy = matches!(lemma, "tell" | "ask" | "advise")
        && person
        && !complements.duration
        && !rest_is(&["again", "twice", "times", "every time", "each time"])
        && complements.to_verb.is_some_and(|at| {
            matches!(
                line[at].fold,
                "clear"
                    | "restart"
                    | "reboot"
                    | "reset"
                    | "reinstall"
                    | "refresh"
                    | "update"
                    | "unplug"
                    | "delete"
                    | "try"
                    | "check"
                    | "email"
            ) && !line[at..clause.end].iter().any(|lexeme| matches!(lexeme.fold, "back" | "later"))
        });
    // "you were given a reference number", "new boarding passes": what anybody gets, and no harm.
    let papers = verb.passive
        && !verb.negated
        && matches!(lemma, "give" | "send" | "issue" | "hand" | "offer")
        && subject.referent == Referent::Customer
        && complements.object.is_some_and(|object| {
            matches!(
                line[object.head].fold,
                "number"
                    | "reference"
                    | "pass"
                    | "passes"
                    | "receipt"
                    | "form"
                    | "forms"
                    | "leaflet"
                    | "confirmation"
                    | "ticket"
                    | "tickets"
                    | "code"
                    | "appointment"
                    | "toothbrush"
                    | "slip"
            ) || (main + 1..clause.end).any(|i| matches!(line[i].fold, "ref" | "reference"))
        })
        && !rest_is(&[
            "wrong",
            "another",
            "different",
            "only",
            "instead",
            "late",
            "no",
            "without",
            "twice",
            "again",
            "somebody",
            "someone",
        ]);
    // "the receipt shows I was covered", "my photo shows it was full": their proof, and nothing that went wrong.
    let proof = thing
        && matches!(lemma, "show" | "say" | "prove" | "confirm" | "read" | "state")
        && !verb.negated
        && matches!(
            line[subject.head].fold,
            "receipt"
                | "photo"
                | "photos"
                | "picture"
                | "pictures"
                | "confirmation"
                | "inventory"
                | "screenshot"
                | "dashcam"
                | "statement"
                | "proof"
                | "video"
        )
        && rest.iter().any(|lexeme| matches!(lexeme.fold, "i" | "we" | "you" | "paid" | "clean" | "covered" | "full" | "returned"))
        && !rest_is(&["not", "never", "no", "wrong", "twice", "only", "but"]);
    // "your website says refunds take 14 days": the rule, and not what came of it.
    let rule = thing
        && matches!(
            line[subject.head].fold,
            "website" | "site" | "page" | "policy" | "terms" | "menu" | "leaflet" | "advert" | "email" | "e-mail"
        )
        && lemma == "say"
        && !verb.negated
        && rest.iter().any(|lexeme| matches!(lexeme.fold, "take" | "takes" | "within" | "up to" | "free" | "working" | "days"))
        && !rest_is(&["not", "never", "no", "wrong", "only", "but", "delayed", "cancelled", "late"]);
    // "you fitted my crown on the 4th": what was to be done, and was.
    let served = matches!(subject.referent, Referent::Company | Referent::Ours)
        && !verb.negated
        && !verb.passive
        && clause.start == start
        && matches!(lemma, "fit" | "install" | "mend" | "fix" | "service" | "paint" | "build" | "replace" | "repair")
        && !(main + 1..clause.end).any(|i| vocabulary.on(line, i, clause.end, List::BadWords))
        && !rest_is(&["without", "instead", "twice", "again", "only", "late", "badly", "but", "not"])
        && line.get(clause.end).is_none_or(|next| !matches!(next.fold, "and" | "but" | ","));
    // "your technician came on the 4th to mend it": what they came for.
    let came_to = line[subject.head].on(List::Staff)
        && matches!(lemma, "come" | "visit" | "attend" | "arrive")
        && !verb.negated
        && complements.to_verb.is_some()
        && !rest_is(&["late", "without", "wrong", "again", "unannounced", "only"]);
    // "my mother can't walk more than a few steps", "I can't keep climbing up a ladder": how it is with them; what follows from it
    // is told as what is at stake.
    let frail = subject.referent == Referent::Customer
        && verb.modal.is_some()
        && verb.negated
        && !verb.past
        && (matches!(lemma, "walk" | "stand" | "stretch" | "drive" | "climb" | "manage" | "lift" | "bend" | "swallow" | "carry" | "kneel")
            // "can't run to twenty a month"
            || lemma == "run" && line.get(main + 1).is_some_and(|next| next.fold == "to")
            || lemma == "keep" && rest_is(&["climbing", "lifting", "carrying", "walking"]))
        && !(subject.pronoun && rest_is(&["since"]))
        && !rest_is(&["because", "until", "your", "you", "because of", "due to"]);
    // "the gauge was on full": as it should be.
    let full = verb.copula
        && !verb.negated
        && matches!(line[subject.head].fold, "gauge" | "tank" | "battery" | "needle" | "meter")
        && rest_is(&["full"]);
    // "you are forever telling us to …": what they chide us with is an aside.
    let chides = subject.referent == Referent::Company
        && verb.progressive
        && matches!(lemma, "tell" | "ask" | "say" | "advertise" | "remind")
        && line[subject.end..main].iter().any(|lexeme| matches!(lexeme.fold, "forever" | "always" | "constantly"));
    // "the belt stops", "the dentist starts drilling": told as it happens, and by itself a riddle.
    let story = thing
        && clause.start == start
        && line[main].is(super::super::lexicon::VBZ)
        && matches!(lemma, "stop" | "start" | "leave" | "close" | "go")
        && (clause.end == main + 1 || complements.ing == Some(main + 1) && clause.end == main + 2)
        && line[subject.head].fold != "app";
    // "I can't make head nor tail of it", "make sense of it": how it is to read.
    let riddle = lemma == "see" && verb.negated && line.get(main + 1).is_some_and(|next| next.fold == "why")
        || lemma == "make" && verb.negated && rest_is(&["head", "sense"]);
    // "as I can't manage the bus": why they had arranged it as they did.
    let circumstance = clause.start > 0
        && clause.start == start
        && line[clause.start - 1].fold == "as"
        && subject.referent == Referent::Customer
        && (verb.modal.is_some() || verb.copula || matches!(lemma, "live" | "work" | "have" | "need"));
    handed
        || counts
        || reads_out
        || stumbles
        || inward
        || guessed
        || remedy
        || papers
        || proof
        || came_to
        || circumstance
        || frail
        || full
        || chides
        || story
        || riddle
        || rule
        || served
}
