//! Constructions that a verb tells together with what it could not do, how little there was, or whom it served.
//!
//! In goes a clause in which the other constructions found nothing; out comes what these find.

use super::super::grammar::Referent;
use super::super::lexicon::{N, NAME, NUM, PLURAL};
use super::super::lists::List;
use super::{Issue, View, issue};

impl View<'_, '_, '_> {
    /// What is plain from the verb and a word or two behind it.
    pub(super) fn plain(&self) -> Option<Issue> {
        match self.clause.subject.referent {
            Referent::Customer => self.imposed().or_else(|| self.was_to()).or_else(|| self.left_behind()),
            Referent::Company => self.hardly_helps().or_else(|| self.unwilling()),
            Referent::Thing | Referent::Theirs | Referent::Ours => {
                self.cannot_be_done().or_else(|| self.hardly_helps()).or_else(|| self.went_to_others())
            }
            Referent::Other if !self.clause.subject.pronoun => self.hardly_helps(),
            _ => None,
        }
    }

    /// `we were made to wait in the rain`: nobody is made to do what they would have done.
    fn imposed(&self) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        let verb_of = c.to_verb.map_or("", |at| self.grammar.fold(at));
        // `made to feel at home`
        let feels = matches!(verb_of, "feel" | "laugh" | "smile" | "believe" | "look" | "measure" | "order" | "realise" | "realize");
        let made = verb.passive && self.lemma() == "make" && c.to_verb.is_some_and(|at| at > verb.main) && !feels;
        if made && !verb.negated && verb.modal.is_none() { issue(List::YouPassive, 3.0) } else { None }
    }

    /// `I was supposed to land three hours ago`, `we were supposed to leave at 9:40`: said only of what did not come about.
    fn was_to(&self) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        let supposed = verb.passive && verb.past && !verb.negated && self.lemma() == "suppose";
        let timed = self.rest_is(&["ago", "at"]) && (verb.main + 1..self.clause.end).any(|i| self.grammar.is(i, NUM));
        let moves = c.to_verb.is_some_and(|at| {
            matches!(self.grammar.fold(at), "leave" | "land" | "depart" | "arrive" | "board" | "take" | "get" | "be" | "fly" | "start")
        });
        // `… at nine but it is now ten`: the two halves are told together.
        let turns = matches!(self.grammar.fold(self.clause.end), "but" | "and" | ",");
        if supposed && timed && moves && !turns { issue(List::YouNot, 1.6) } else { None }
    }

    /// `I left a pair of headphones on the 9:40`, `I left my scarf in the cab`
    fn left_behind(&self) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        let thing = c.object.is_some_and(|object| {
            !object.pronoun && (object.determined || self.grammar.is(object.head, PLURAL)) && !self.grammar.is(object.head, NAME)
        });
        let aboard = c.preposition.is_some_and(|at| matches!(self.grammar.fold(at), "on" | "in" | "at"))
            && self.rest_is(&[
                "flight", "plane", "train", "bus", "coach", "tram", "ferry", "taxi", "cab", "car", "seat", "pocket", "locker", "terminal",
                "lounge", "lobby",
            ]);
        let left = self.lemma() == "leave" && (verb.past || verb.perfect) && !verb.passive && !verb.negated;
        if left && thing && aboard { issue(List::YouLose, 2.5) } else { None }
    }

    /// `you don't want to honour my voucher`
    fn unwilling(&self) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        let owed = c.to_verb.is_some_and(|at| {
            matches!(
                self.grammar.fold(at),
                "honor"
                    | "honour"
                    | "refund"
                    | "pay"
                    | "give"
                    | "let"
                    | "change"
                    | "rebook"
                    | "fix"
                    | "compensate"
                    | "reimburse"
                    | "accept"
                    | "credit"
                    | "replace"
                    | "repair"
            )
        });
        let refuses = verb.negated && !verb.never && verb.modal.is_none() && self.lemma() == "want" && owed;
        if refuses && self.touches_writer() { issue(List::WeRefuse, 2.5) } else { None }
    }

    /// `the ticket can't be used`, `my points could not be added`: unless it would have been harm.
    fn cannot_be_done(&self) -> Option<Issue> {
        let verb = &self.clause.verb;
        let subject = &self.clause.subject;
        let head = &self.grammar.line[subject.head];
        let cannot = verb.passive && verb.negated && !verb.never && matches!(self.modal(), "can" | "could");
        let serves = matches!(
            self.lemma(),
            "use"
                | "book"
                | "rebook"
                | "change"
                | "open"
                | "redeem"
                | "add"
                | "apply"
                | "process"
                | "complete"
                | "refund"
                | "cancel"
                | "fix"
                | "repair"
                | "find"
                | "locate"
                | "track"
                | "trace"
                | "deliver"
                | "transfer"
                | "update"
                | "edit"
                | "delete"
                | "download"
                | "play"
                | "accept"
                | "verify"
                | "reach"
                | "contact"
                | "access"
                | "scan"
                | "read"
                | "print"
                | "turn"
                | "switch"
                | "reset"
                | "restore"
                | "connect"
        );
        let thing = head.is(N) && !subject.pronoun && !head.on(List::Relatives) && !head.on(List::Staff);
        // A rule or an opinion is said of everything alike: `mistakes can't be fixed by shouting`.
        let definite = subject.determined || subject.referent != Referent::Thing;
        if cannot && serves && thing && definite { issue(List::ThingDidNot, 2.0) } else { None }
    }

    /// `your agent offered little help`, `the crew gave no explanation`, `your reps were no help`.
    fn hardly_helps(&self) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        let ours = matches!(self.clause.subject.referent, Referent::Company | Referent::Ours)
            || self.grammar.line[self.clause.subject.head].on(List::Staff);
        let object = c.object.or(c.second)?;
        let few = matches!(self.grammar.fold(object.start), "little" | "no" | "zero");
        let help = matches!(
            self.grammar.fold(object.head),
            "help"
                | "explanation"
                | "information"
                | "info"
                | "support"
                | "assistance"
                | "apology"
                | "answers"
                | "answer"
                | "compensation"
                | "sympathy"
                | "updates"
        );
        let gives = matches!(self.lemma(), "offer" | "give" | "provide" | "show") || verb.copula;
        if ours && few && help && gives && !verb.negated && verb.modal.is_none() { issue(List::ThingIsNot, 2.0) } else { None }
    }

    /// `my seat was given to somebody else`
    fn went_to_others(&self) -> Option<Issue> {
        let verb = &self.clause.verb;
        let others = self.rest_is(&["somebody", "someone", "somebody else", "someone else", "away", "another", "others"]);
        let given = verb.passive && !verb.negated && matches!(self.lemma(), "give" | "sell" | "hand" | "assign");
        let theirs = self.clause.subject.referent == Referent::Theirs;
        if given && others && theirs && verb.modal.is_none() { issue(List::ThingPassive, 3.0) } else { None }
    }
}
