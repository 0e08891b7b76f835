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
            Referent::Customer => self
                .imposed()
                .or_else(|| self.was_to())
                .or_else(|| self.left_behind())
                .or_else(|| self.slept_there())
                .or_else(|| self.went_far())
                .or_else(|| self.about_to_miss()),
            Referent::Company => self.hardly_helps().or_else(|| self.unwilling()).or_else(|| self.gives_to_others()),
            Referent::Thing | Referent::Theirs | Referent::Ours => self
                .cannot_be_done()
                .or_else(|| self.hardly_helps())
                .or_else(|| self.went_to_others())
                .or_else(|| self.is_elsewhere())
                .or_else(|| self.crawls()),
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

    /// `you gave our seats to another family`
    fn gives_to_others(&self) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        let others = self.rest_is(&["somebody", "someone", "somebody else", "someone else", "another", "others"]);
        let theirs = c.object.is_some_and(|object| matches!(self.grammar.fold(object.start), "my" | "our") && others);
        let gave = matches!(self.lemma(), "give" | "sell" | "assign" | "hand") && (verb.past || verb.perfect) && !verb.negated;
        if gave && theirs && verb.modal.is_none() { issue(List::WeDid, 3.0) } else { None }
    }

    /// `my seat was given to somebody else`
    fn went_to_others(&self) -> Option<Issue> {
        let verb = &self.clause.verb;
        let others = self.rest_is(&["somebody", "someone", "somebody else", "someone else", "away", "another", "others"]);
        let given = verb.passive && !verb.negated && matches!(self.lemma(), "give" | "sell" | "hand" | "assign");
        let theirs = self.clause.subject.referent == Referent::Theirs;
        if given && others && theirs && verb.modal.is_none() { issue(List::ThingPassive, 3.0) } else { None }
    }

    /// `we slept at the airport`, `I spent the night on the floor of your lounge`: nobody does who had a bed.
    fn slept_there(&self) -> Option<Issue> {
        let verb = &self.clause.verb;
        let slept = self.lemma() == "sleep" || self.lemma() == "spend" && self.rest_is(&["night", "nights"]);
        let there = self.rest_is(&["airport", "floor", "terminal", "station", "lobby", "bench", "cot", "cots", "lounge", "car"]);
        if slept && there && (verb.past || verb.perfect || verb.progressive) && !verb.negated && verb.modal.is_none() {
            issue(List::YouWait, 2.5)
        } else {
            None
        }
    }

    /// `I've driven to three shops`, `we have to stay another night`, `I've spoken to six agents`, `I wasted a whole morning`: what it
    /// cost them.
    fn went_far(&self) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        if verb.negated || verb.modal.is_some() {
            return None;
        }
        let several = |heads: &[&str]| {
            c.oblique.is_some_and(|object| {
                let many = (object.start..object.head).any(|i| {
                    self.grammar.is(i, NUM) && !matches!(self.grammar.fold(i), "1" | "one" | "2" | "two" | "a couple of" | "few" | "a few")
                });
                many && heads.contains(&self.grammar.fold(object.head))
            })
        };
        let told = verb.past || verb.perfect;
        let places =
            ["airports", "stores", "shops", "stations", "branches", "locations", "terminals", "desks", "counters", "lines", "queues"];
        let people =
            ["people", "agents", "reps", "representatives", "advisors", "advisers", "departments", "operators", "managers", "clerks"];
        let went = matches!(self.lemma(), "drive" | "walk" | "travel") && told && several(&places);
        let spoke = matches!(self.lemma(), "speak" | "talk" | "deal") && told && several(&people);
        let stays = self.lemma() == "have"
            && c.to_verb.is_some_and(|at| self.grammar.fold(at) == "stay")
            && self.rest_is(&["extra", "another", "overnight", "additional"]);
        let wastes = self.lemma() == "waste"
            && told
            && self.rest_is(&["whole", "entire", "half"])
            && self.rest_is(&["day", "morning", "afternoon", "evening", "night", "weekend", "lunch", "week"]);
        match (went || spoke, stays || wastes) {
            (_, true) => issue(List::YouSpend, 2.5),
            (true, _) => issue(List::YouTry, 2.0),
            _ => None,
        }
    }

    /// `I'm going to miss my train`, `we may miss our train`
    fn about_to_miss(&self) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        let misses = c.to_verb.is_some_and(|at| {
            matches!(self.grammar.fold(at), "miss" | "lose") && matches!(self.grammar.fold(at + 1), "my" | "our" | "the" | "a" | "an")
        });
        let goes = verb.progressive && self.grammar.fold(verb.main) == "going";
        // "going to miss the way it was": a feeling.
        let feels = (verb.main..self.clause.end).take(6).any(|i| {
            matches!(
                self.grammar.fold(i),
                "way" | "old" | "customer" | "business" | "app" | "shop" | "store" | "mind" | "you" | "your" | "it"
            )
        });
        let may = self.lemma() == "miss"
            && verb.modal.is_some_and(|at| matches!(self.grammar.fold(at), "may" | "might"))
            && matches!(self.grammar.fold(verb.main + 1), "my" | "our");
        if (goes && misses || may) && !feels && !verb.negated { issue(List::YouLose, 2.5) } else { None }
    }

    /// `my bag is in Rome`, `our luggage is still at JFK`: nobody writes so who is there, too.
    fn is_elsewhere(&self) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        let luggage =
            matches!(self.grammar.fold(self.clause.subject.head), "bag" | "bags" | "luggage" | "baggage" | "suitcase" | "suitcases")
                && self.clause.subject.referent == Referent::Theirs;
        let there = c.preposition.is_some_and(|at| {
            matches!(self.grammar.fold(at), "in" | "at")
                && at <= verb.main + 2
                && self.grammar.is(at + 1, NAME)
                && !self.grammar.is(at + 1, NUM)
        });
        if luggage && there && verb.copula && !verb.past && !verb.negated && verb.modal.is_none() {
            issue(List::ThingIs, 2.0)
        } else {
            None
        }
    }

    /// `my upload speed crawls at 0.4`, `the download drops to 2 every evening`
    fn crawls(&self) -> Option<Issue> {
        let verb = &self.clause.verb;
        let rate = matches!(
            self.grammar.fold(self.clause.subject.head),
            "speed" | "speeds" | "download" | "downloads" | "upload" | "uploads" | "bandwidth" | "ping" | "broadband" | "wifi" | "internet"
        );
        let low = matches!(self.lemma(), "drop" | "fall" | "crawl" | "max" | "average" | "struggle" | "dip")
            && (verb.main + 1..self.clause.end).any(|i| self.grammar.is(i, NUM));
        if rate && low && !verb.negated && verb.modal.is_none() { issue(List::ThingIs, 2.5) } else { None }
    }
}
