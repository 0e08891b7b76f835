//! Constructions: which structures say that something went wrong.
//!
//! In goes a parsed clause; out comes the construction that makes it an issue, if any does.
//! The structure is matched here, the words come from the packs' lists.

mod customer;
mod further;
mod plain;
mod thing;

use super::grammar::{Clause, Grammar, NounPhrase, Referent};
use super::lexicon::{MONEY, N, NUM, SUBJ, VBG};
use super::lists::List;
use super::vocabulary::Vocabulary;

/// A construction that was found, and how much it weighs as an issue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Issue {
    pub(crate) list: List,
    pub(crate) weight: f32,
}

const fn issue(list: List, weight: f32) -> Option<Issue> {
    Some(Issue { list, weight })
}

/// A clause with everything its constructions look at.
pub(crate) struct View<'v, 'l, 'a> {
    pub(crate) grammar: &'v Grammar<'l, 'a>,
    pub(crate) vocabulary: &'v Vocabulary,
    pub(crate) clause: &'v Clause,
}

impl View<'_, '_, '_> {
    fn on(&self, i: usize, list: List) -> bool {
        self.vocabulary.on(self.grammar.line, i, self.clause.end, list)
    }

    fn verb(&self, list: List) -> bool {
        self.on(self.clause.verb.main, list)
    }

    /// Whether any word after the verb is on `list`.
    fn rest(&self, list: List) -> bool {
        // `half five`: when, and no half of anything.
        let clock = |i: usize| self.grammar.fold(i) == "half" && self.grammar.is(i + 1, NUM);
        (self.clause.verb.main + 1..self.clause.end).any(|i| self.on(i, list) && !clock(i))
    }

    fn rest_is(&self, folds: &[&str]) -> bool {
        self.grammar.line[self.clause.verb.main + 1..self.clause.end].iter().any(|lexeme| folds.contains(&lexeme.fold))
    }

    /// Whether the writer is touched by it: `me`, `my`, `us`, `our` after the verb.
    fn touches_writer(&self) -> bool {
        self.rest_is(&["me", "my", "us", "our", "mine", "ours"])
    }

    fn rest_is_money(&self) -> bool {
        self.grammar.line[self.clause.verb.main + 1..self.clause.end].iter().any(|lexeme| lexeme.is(MONEY))
    }

    fn object_is_none(&self) -> bool {
        self.clause.complements.object.is_some_and(|object| self.none(&object))
            || self.clause.complements.second.is_some_and(|object| self.none(&object))
    }

    fn none(&self, phrase: &NounPhrase) -> bool {
        let first = phrase.start + usize::from(self.grammar.fold(phrase.start) == "still");
        matches!(self.grammar.fold(first), "no" | "nothing" | "none" | "zero" | "neither")
    }

    fn head_on(&self, phrase: Option<NounPhrase>, list: List) -> bool {
        phrase.is_some_and(|phrase| (phrase.start..phrase.base).any(|i| self.on(i, list) && self.grammar.is(i, N.with(VBG))))
    }

    fn lemma(&self) -> &str {
        self.vocabulary.lexicon.lemma(self.grammar.line[self.clause.verb.main].lemma)
    }

    /// Whether `word` stands before or opens the subject: `only one arrived`.
    fn lead_is(&self, word: &str) -> bool {
        !self.clause.shared && self.grammar.line[self.clause.start..self.clause.subject.end].iter().any(|lexeme| lexeme.fold == word)
    }

    /// `keeps crashing`, `keep on sending`: the `-ing` follows at once.
    fn goes_on(&self) -> bool {
        // `continued to offer help` is no trouble.
        let kind = |at: usize| {
            matches!(
                self.vocabulary.lexicon.lemma(self.grammar.line[at].lemma),
                "offer"
                    | "provide"
                    | "help"
                    | "support"
                    | "assist"
                    | "serve"
                    | "enjoy"
                    | "love"
                    | "improve"
                    | "deliver"
                    | "give"
                    | "use"
                    | "buy"
                    | "return"
                    | "reply"
                    | "answer"
            )
        };
        let c = &self.clause.complements;
        if c.ing.is_some_and(kind) || c.to_verb.is_some_and(|to| to + 1 < self.clause.end && kind(to + 1) || kind(to)) {
            return false;
        }
        self.clause.complements.ing.is_some_and(|at| at <= self.clause.verb.main + 2)
            || self.clause.complements.to_verb.is_some_and(|at| at == self.clause.verb.main + 2)
    }

    /// `have yet to call`, `is yet to arrive`: what is still not done.
    pub(super) fn yet_to(&self) -> bool {
        let verb = self.clause.verb.main;
        matches!(self.lemma(), "have" | "be")
            && (verb + 1..self.clause.end.saturating_sub(1))
                .take(2)
                .any(|i| self.grammar.fold(i) == "yet" && self.grammar.fold(i + 1) == "to")
            && self.clause.complements.to_verb.is_some()
    }

    /// `four hours later than planned`
    pub(super) fn behind_schedule(&self) -> bool {
        let line = &self.grammar.line[..self.clause.end];
        (self.clause.verb.main + 1..self.clause.end).any(|i| {
            line[i].fold == "later"
                && self.grammar.fold(i + 1) == "than"
                && i + 2 < line.len()
                && matches!(line[i + 2].fold, "planned" | "scheduled" | "expected" | "promised" | "booked" | "advertised" | "intended")
        })
    }

    fn modal(&self) -> &str {
        self.clause.verb.modal.map_or("", |at| self.grammar.fold(at))
    }

    /// `twice`, `three times`, `every day`, `again`, `for two weeks`.
    fn repeated(&self) -> bool {
        let c = &self.clause.complements;
        c.duration
            || self.rest_is(&["twice", "times", "repeatedly", "again", "several", "multiple", "countless", "numerous"])
            || (self.clause.verb.main + 1..self.clause.end).any(|i| self.grammar.fold(i) == "since" && !self.grammar.is(i + 1, SUBJ))
    }

    /// The construction that makes the clause an issue.
    pub(crate) fn issue(&self) -> Option<Issue> {
        // `it will cost me £50 to swap my berth`
        let costs = self.clause.complements.to_verb.is_some_and(|at| self.grammar.fold(at) == "cost")
            && self.grammar.fold(self.clause.verb.main) == "going"
            && self.clause.subject.referent == Referent::It;
        if costs && !self.clause.verb.negated {
            return issue(List::ItTakes, 2.5);
        }
        let found = match self.clause.subject.referent {
            Referent::Customer => self.customer(),
            Referent::Company => self.company(),
            Referent::Nobody => self.nobody(),
            Referent::Nothing => self.nothing(),
            Referent::There => self.there(),
            Referent::It => self.expletive().or_else(|| self.thing()),
            Referent::Somebody => (self.verb(List::SomeoneDid) && !self.clause.verb.negated && !self.clause.verb.passive)
                .then_some(())
                .and_then(|()| issue(List::SomeoneDid, 4.5))
                .or_else(|| self.thing()),
            Referent::Theirs | Referent::Ours | Referent::Thing | Referent::Other => self.said_to_be_there().or_else(|| self.thing()),
        };
        found.or_else(|| self.further()).or_else(|| self.plain())
    }

    fn company(&self) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        if verb.passive || verb.copula {
            return self.rest_without().or_else(|| {
                (verb.copula && verb.negated && self.rest_is(&["able"])).then_some(()).and_then(|()| issue(List::WeDidNot, 2.0))
            });
        }
        // `you never update your systems`: a jibe, where `you never called me` tells what happened.
        if verb.never && !verb.past && !verb.perfect && verb.modal.is_none() && !self.touches_writer() {
            return None;
        }
        if verb.negated {
            let modal_ok = matches!(self.modal(), "" | "can" | "could")
                || matches!(self.modal(), "will" | "would") && !verb.never && !matches!(self.lemma(), "have" | "get" | "see" | "hear");
            return if modal_ok && !self.verb(List::WeDidNot) && !self.rest_is(&["without"]) { issue(List::WeDidNot, 2.5) } else { None };
        }
        if verb.modal.is_some() {
            return None;
        }
        if self.verb(List::WeRefuse) && (c.to_verb.is_some() || c.object.is_some()) {
            return issue(List::WeRefuse, 3.0);
        }
        // `you offered no help`, `you have yet to call me`
        let nothing = self.object_is_none()
            && matches!(self.lemma(), "offer" | "give" | "provide" | "send" | "show" | "have" | "make" | "take")
            && !c.object.is_some_and(|object| self.on(object.head, List::ThereIsNo));
        if nothing || self.yet_to() {
            return issue(List::WeDidNot, 2.5);
        }
        // `you have my date of birth wrong`
        let mistaken = self.lemma() == "have" && c.object.is_some() && self.touches_writer() && self.rest_is(&["wrong"]);
        if mistaken {
            return issue(List::WeSendBad, 2.5);
        }
        // `you keep answering my calls`
        let kindly = |at: usize| {
            matches!(self.grammar.fold(at), "returning" | "answering" | "replying")
                || self.rest_is(&["back"]) && matches!(self.grammar.fold(at), "calling" | "ringing" | "writing")
        };
        if self.lemma() == "keep" && c.ing.is_some_and(kindly) {
            return None;
        }
        // `you have one person at the desk`
        let few = self.lemma() == "have"
            && !verb.past
            && c.object.is_some_and(|object| {
                matches!(self.grammar.fold(object.start), "one" | "1" | "two" | "2")
                    && (self.on(object.head, List::Staff) || matches!(self.grammar.fold(object.head), "desk" | "till" | "counter" | "lane"))
            })
            && self.rest_is(&["at", "for", "on", "working", "open", "helping", "serving"]);
        if few {
            return issue(List::ThereIs, 2.5);
        }
        if self.verb(List::WeKeep) && self.goes_on() || verb.still && verb.progressive {
            return issue(List::WeKeep, 3.0);
        }
        // `you have me stuck in Leeds`, `you keep us on hold`
        if matches!(self.lemma(), "have" | "keep" | "leave")
            && c.object.is_some_and(|object| object.pronoun && object.referent == Referent::Customer)
            && (self.rest(List::YouAre) || c.ing.is_some() || self.rest(List::YouPassive))
        {
            return issue(List::WeKeep, 3.0);
        }
        if self.verb(List::WeSendBad) && self.rest(List::BadWords) {
            return issue(List::WeSendBad, 3.0);
        }
        // `you're taking me to Rome`, `you owe me`: nothing wrong, or not said what.
        let carries = matches!(self.lemma(), "take" | "send" | "move" | "keep" | "hold")
            && c.object.is_some_and(|object| object.pronoun && object.referent == Referent::Customer)
            && c.second.is_none()
            && !verb.past
            && !verb.perfect
            && c.participle.is_none()
            && c.adjective.is_none()
            && c.ing.is_none();
        let owes = self.lemma() == "owe" && c.second.is_none() && !self.measures_object();
        if carries || owes {
            return self.rest_without();
        }
        // `you're running two hours behind`
        if self.lemma() == "run" && self.rest_is(&["behind", "late"]) && (verb.progressive || verb.past) {
            return issue(List::WeDid, 2.0);
        }
        // `you're trying to charge me for it`
        let tries = self.lemma() == "try"
            && (verb.progressive || verb.past)
            && self.touches_writer()
            && c.to_verb.is_some_and(|at| self.on(at, List::WeDid));
        if tries {
            return issue(List::WeDid, 2.5);
        }
        // `you dropped an update`: what is dropped is theirs, or it is brought out.
        let brings_out = self.lemma() == "drop" && !self.touches_writer();
        if brings_out {
            return self.rest_without();
        }
        // `you keep me fit`: no harm, unless it says where or how.
        let keeps = self.lemma() == "keep"
            && c.object.is_some_and(|object| object.pronoun && object.referent == Referent::Customer)
            && !verb.past
            && !(self.rest(List::YouAre)
                || self.rest(List::YouPassive)
                || self.rest(List::YouWait)
                || c.ing.is_some()
                || self.rest_is(&["from", "waiting", "awake", "up"]));
        if keeps {
            return self.rest_without();
        }
        if self.verb(List::WeDid)
            && (self.touches_writer() || c.object.is_some_and(|object| !object.pronoun) && (verb.past || verb.perfect || verb.progressive))
        {
            return issue(List::WeDid, if self.touches_writer() { 3.5 } else { 2.5 });
        }
        // `each month you take £60`
        let takes = matches!(self.lemma(), "take" | "bill" | "debit" | "deduct")
            && self.rest_is_money()
            && self.grammar.line[self.clause.start..self.clause.end].iter().any(|lexeme| matches!(lexeme.fold, "every" | "each"));
        if takes {
            return issue(List::WeDid, 3.0);
        }
        if self.verb(List::WePromise) && (c.content || c.object.is_some()) {
            return issue(List::WePromise, 2.0);
        }
        self.rest_without()
    }

    /// `… without telling me`, `… without my consent`
    fn rest_without(&self) -> Option<Issue> {
        let line = self.grammar.line;
        let found = (self.clause.verb.main + 1..self.clause.end).any(|i| {
            line[i].fold == "without"
                && line.get(i + 1).is_some_and(|next| {
                    next.is(VBG)
                        || matches!(next.fold, "my" | "our" | "any" | "notice" | "warning" | "permission" | "consent" | "explanation")
                })
        });
        if found { issue(List::WeDid, 3.0) } else { None }
    }

    fn nobody(&self) -> Option<Issue> {
        let verb = &self.clause.verb;
        // `nobody else`, and `nobody here`, who is one of theirs.
        let subject = &self.grammar.line[self.clause.subject.start..self.clause.verb.finite];
        let theirs = subject.iter().any(|lexeme| matches!(lexeme.fold, "else" | "here" | "my" | "our" | "us"));
        // `no storm makes this acceptable`: a verdict, and nothing that nobody did.
        let verdict =
            self.lemma() == "make" && self.rest_is(&["excusable", "acceptable", "better", "right", "sense", "okay", "ok", "worth"]);
        if verdict || theirs || verb.negated || verb.modal.is_some() && !matches!(self.modal(), "can" | "could" | "will" | "would") {
            return None;
        }
        if verb.copula {
            return if self.rest_is(&["able", "available", "there", "here", "home", "answering", "willing", "interested"]) {
                issue(List::Nobody, 2.5)
            } else {
                None
            };
        }
        // `none of the windows were shut` is no issue; `no driver came` and `none of the lifts work` are.
        let head = &self.grammar.line[self.clause.subject.head];
        let person = self.clause.subject.pronoun && head.fold != "none" || head.on(List::Staff);
        // `no farmer can make a cloud`
        if !person && verb.modal.is_some() {
            return None;
        }
        if !person
            && !(if verb.passive {
                self.verb(List::ThingNotPassive) || self.none_done()
            } else {
                self.verb(List::ThingDidNot) || self.verb(List::NothingDone)
            })
        {
            return None;
        }
        if self.verb(List::Nobody) || self.clause.end == verb.main + 1 && matches!(self.lemma(), "have" | "do" | "be") {
            return None;
        }
        issue(List::Nobody, 3.0)
    }

    /// `no bags have been unloaded yet`: what nothing of theirs has had done to it, unless that would have been harm.
    fn none_done(&self) -> bool {
        let verb = &self.clause.verb;
        let thing = &self.grammar.line[self.clause.subject.head];
        let awaited = verb.perfect || self.rest_is(&["yet"]);
        let spared = self.verb(List::ThingPassive) || self.verb(List::WeDid) || self.verb(List::WeDidNot);
        let told = self.verb(List::YouNotPassive) && matches!(thing.fold, "passengers" | "customers" | "guests" | "people" | "us" | "none");
        (thing.on(List::Topics) || thing.on(List::Owned)) && awaited && !spared || told
    }

    fn nothing(&self) -> Option<Issue> {
        let verb = &self.clause.verb;
        if verb.negated || verb.modal.is_some() || verb.copula {
            return None;
        }
        if self.verb(List::NothingDone) { issue(List::NothingDone, 3.0) } else { None }
    }

    fn there(&self) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        // `there seems to be a problem with my card`
        if matches!(self.lemma(), "seem" | "appear") && !verb.negated && verb.modal.is_none() {
            let with = (verb.main..self.clause.end).find(|&i| matches!(self.grammar.fold(i), "with" | "on" | "in"))?;
            let trouble = (verb.main + 1..with).any(|i| self.on(i, List::ThereIs) || self.on(i, List::YouHaveTrouble));
            return if trouble { issue(List::ThereIs, 2.5) } else { None };
        }
        if !verb.copula || verb.modal.is_some() && !self.clause.verb.negated {
            return None;
        }
        let object = c.object?;
        // `there is nothing she might add`, cut before they come in, says nothing.
        if object.pronoun && self.clause.end == object.end || self.grammar.is(object.head, NUM) && !self.grammar.is(object.head, N) {
            return None;
        }
        // `you have no option`: for what, stayed in their sentence.
        if matches!(self.grammar.fold(object.head), "option" | "options") && self.clause.end == object.head + 1 {
            return None;
        }
        // `no points for me`: a joke on themselves.
        let jokes = self.none(&object)
            && matches!(self.grammar.fold(object.head), "points" | "treats" | "cake" | "sleep" | "sweets" | "presents" | "perks")
            && self.clause.end >= 2
            && self.grammar.fold(self.clause.end - 2) == "for"
            && matches!(self.grammar.fold(self.clause.end - 1), "me" | "us");
        // `no small amount of luck`: a good deal of it.
        let much = self.none(&object) && matches!(self.grammar.fold(object.start + 1), "small" | "little" | "mean");
        if jokes || much {
            return None;
        }
        if self.none(&object) || verb.negated {
            // `no sign of trouble` is good news, `no sign of my parcel` is not.
            let of_theirs = self.grammar.fold(object.head) == "sign"
                && self.grammar.line[object.head..self.clause.end].iter().any(|lexeme| matches!(lexeme.fold, "my" | "our" | "i" | "we"));
            return if self.on(object.head, List::ThereIsNo) && !of_theirs { None } else { issue(List::ThereIsNo, 3.0) };
        }
        // `there are only two agents at the desk`: fewer than there should be.
        let few = (verb.main..object.start).any(|i| self.grammar.fold(i) == "only")
            && self.grammar.is(object.start, NUM)
            && (self.on(object.head, List::Staff)
                || matches!(
                    self.grammar.fold(object.head),
                    "till"
                        | "tills"
                        | "checkout"
                        | "checkouts"
                        | "counter"
                        | "counters"
                        | "desk"
                        | "desks"
                        | "window"
                        | "windows"
                        | "checkpoint"
                        | "checkpoints"
                        | "lane"
                        | "lanes"
                        | "lift"
                        | "lifts"
                        | "toilet"
                        | "toilets"
                        | "kiosk"
                        | "kiosks"
                        | "scanner"
                        | "register"
                        | "registers"
                        | "bathroom"
                        | "bathrooms"
                        | "restroom"
                        | "restrooms"
                        | "coaches"
                        | "carriages"
                        | "cars"
                ));
        // `there's one agent for a hundred people`, `there are forty people in line`
        let counted = self.grammar.is(object.start, NUM);
        let outnumbered = counted
            && matches!(self.grammar.fold(object.start), "one" | "1" | "two" | "2")
            && (self.on(object.head, List::Staff) || matches!(self.grammar.fold(object.head), "desk" | "till" | "counter" | "checkout"))
            && self.rest_is(&["for", "helping", "serving"])
            && self.rest_is(&[
                "people",
                "passengers",
                "customers",
                "flights",
                "flight",
                "line",
                "queue",
                "everyone",
                "plane",
                "planes",
                "train",
                "bus",
                "coach",
            ]);
        let crowd = counted
            && matches!(self.grammar.fold(object.head), "people" | "passengers" | "customers")
            && self.rest_is(&["in line", "in the queue", "in a queue", "line", "queue", "waiting", "ahead"])
            && !matches!(self.grammar.fold(object.start), "one" | "1" | "two" | "2" | "three" | "3");
        if few || outnumbered || crowd {
            return issue(List::ThereIs, 2.5);
        }
        let vague = matches!(self.grammar.fold(object.head), "issue" | "problem" | "error" | "mistake" | "fault")
            && self.clause.end == object.head + 1;
        if self.head_on(Some(object), List::ThereIs) && !vague
            || self.rest(List::BadWords) && !matches!(self.grammar.fold(object.head), "thing" | "way")
        {
            return issue(List::ThereIs, 3.0);
        }
        None
    }

    /// `it's been three weeks`, `it took two hours`, `it's impossible to get through`
    fn expletive(&self) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        if self.grammar.fold(self.clause.subject.head) != "it" || verb.negated || verb.modal.is_some() {
            return None;
        }
        let of_us = self.grammar.line[verb.main..self.clause.end]
            .windows(2)
            .any(|pair| pair[0].fold == "of" && matches!(pair[1].fold, "us" | "me"));
        if self.lemma() == "take"
            && c.object.is_some_and(|object| self.grammar.is(object.start, NUM) && object.head > object.start)
            && c.to_verb.is_some()
            // `it takes the two of us to get each other up`: their strength, and no work of ours.
            && !of_us
        {
            return issue(List::ItTakes, 2.5);
        }
        // `it costs £30 to change my flight`
        let charged = self.lemma() == "cost"
            && c.object.is_some_and(|object| (object.start..object.base).any(|i| self.grammar.is(i, MONEY)))
            && c.to_verb.is_some()
            && self.touches_writer();
        if charged {
            return issue(List::ItTakes, 2.5);
        }
        let anchored = self.rest_is(&["since", "for", "to", "before", "after", "ever since"]) || self.lemma() == "take";
        if c.duration && !of_us && (verb.copula && c.adjective.is_none() && verb.perfect || self.lemma() == "take") {
            // By itself `it's been three weeks` leaves open since what.
            return issue(List::ItTakes, if anchored { 2.5 } else { 0.4 });
        }
        if verb.copula && c.to_verb.is_some() && c.adjective.is_some_and(|at| self.on(at, List::Impossible)) {
            return issue(List::Impossible, 2.5);
        }
        None
    }
}
