//! What tells of no trouble, though its words are those of one: a label that says a number, a kerb that was missed.
//!
//! In goes a clause with its grammar; out comes whether it has to be left alone. "I'm sorry to hear that your niece is left
//! handed" is worse than any gap.

use super::super::grammar::{Clause, Grammar, Referent};
use super::super::lexicon::{MONEY, NUM, VBN};
use super::super::lists::List;
use super::super::normalise::Lexeme;
use super::super::vocabulary::Vocabulary;

/// Whether the clause regrets what nobody need regret; `start` is where the first clause of the chain begins.
pub(super) fn harmless(grammar: &Grammar<'_, '_>, clause: &Clause, start: usize, vocabulary: &Vocabulary) -> bool {
    let line = grammar.line;
    let told = Told { line, clause, start, vocabulary, lemma: vocabulary.lexicon.lemma(line[clause.verb.main].lemma) };
    told.handed()
        || told.counts()
        || told.reads_out()
        || told.stumbles()
        || told.inward()
        || told.guessed()
        || told.remedy()
        || told.papers()
        || told.proof()
        || told.rule()
        || told.served()
        || told.came_to()
        || told.frail()
        || told.full()
        || told.chides()
        || told.story()
        || told.riddle()
        || told.circumstance()
        || told.looked_up()
        || told.announces()
        || told.habit()
        || told.of_anybody()
        || told.manner()
        || told.read_there()
}

/// A clause with what its kinds of harmlessness are told by.
struct Told<'t, 'a> {
    line: &'t [Lexeme<'a>],
    clause: &'t Clause,
    /// Where the first clause of the chain begins.
    start: usize,
    vocabulary: &'t Vocabulary,
    /// Of its main verb.
    lemma: &'t str,
}

impl<'t, 'a> Told<'t, 'a> {
    /// `the only thing is the name`, `one thing is the noise`: what is the matter with it stands in the next sentence.
    fn announces(&self) -> bool {
        let c = &self.clause.complements;
        self.clause.verb.copula
            && self.line[self.clause.subject.head].fold == "thing"
            && self.clause.subject.end == self.clause.subject.head + 1
            && c.object.is_some_and(|object| object.end == self.clause.end && object.end <= object.start + 2)
            && !c.content
    }

    /// "the way we were spoken to at the desk": what the way was like stands elsewhere.
    fn manner(&self) -> bool {
        self.start > 0 && self.line[self.start - 1].fold == "way" && self.clause.verb.passive
    }

    /// "your website says the line is active": that it is not stands in the next sentence.
    fn read_there(&self) -> bool {
        matches!(self.line[self.clause.subject.head].fold, "website" | "site" | "tracking" | "app" | "page" | "portal")
            && !self.clause.verb.negated
            && matches!(self.lemma, "say" | "state" | "show")
            && self.clause.complements.content
            && self.rest().last().is_some_and(|last| matches!(last.fold, "active" | "available" | "open" | "delivered" | "live" | "paid"))
            && !self.rest().iter().any(|lexeme| lexeme.is(crate::reflect::lexicon::NOT))
            // "It says it was delivered, but it never came".
            && !self.line.get(self.clause.end).is_some_and(|next| matches!(next.fold, "but" | "and" | "yet" | ","))
    }

    /// What stands behind the verb.
    fn rest(&self) -> &'t [Lexeme<'a>] {
        &self.line[self.clause.verb.main + 1..self.clause.end]
    }

    fn rest_is(&self, words: &[&str]) -> bool {
        self.rest().iter().any(|lexeme| words.contains(&lexeme.fold))
    }

    fn is_thing(&self) -> bool {
        matches!(self.clause.subject.referent, Referent::Thing | Referent::Theirs | Referent::Ours)
    }

    /// "my niece is left handed"
    fn handed(&self) -> bool {
        self.line[self.clause.verb.main].fold == "left"
            && self.line.get(self.clause.verb.main + 1).is_some_and(|next| matches!(next.fold, "handed" | "footed" | "leaning"))
    }

    /// "I couldn't find it on your website": why they ask, and no trouble.
    fn looked_up(&self) -> bool {
        matches!(self.lemma, "find" | "see" | "tell")
            && self.rest().first().is_some_and(|what| matches!(what.fold, "it" | "this" | "that" | "anything"))
            && self.rest_is(&["website", "site", "web", "online", "page", "leaflet", "brochure", "faq", "menu", "poster"])
    }

    /// "the label says 90", "the register shows one visit on the Sunday": what is wrong with it, they don't say.
    fn counts(&self) -> bool {
        self.is_thing()
            && !self.clause.verb.negated
            && !self.clause.verb.passive
            && matches!(self.lemma, "say" | "show" | "read" | "state" | "display")
            && self.line.get(self.clause.verb.main + 1).is_some_and(|number| number.is(NUM) && !number.is(MONEY))
            && !(self.clause.verb.main + 1..self.clause.end).any(|i| {
                let on = |list| self.vocabulary.on(self.line, i, self.clause.end, list);
                on(List::BadWords) || on(List::ThereIs) || on(List::Troubles) || on(List::ThingIs) || on(List::YouHaveTrouble)
            })
            && !self.rest_is(&["not", "never", "no", "but", "when", "only", "late", "behind", "over", "more", "less"])
    }

    /// "the invoice says £90", and not what it should have been.
    fn reads_out(&self) -> bool {
        self.is_thing()
        && self.clause.start == self.start
        && !self.clause.verb.negated
        && matches!(self.line[self.clause.subject.head].fold, "bill" | "invoice" | "total" | "price" | "cost" | "receipt" | "estimate" | "quote")
        && (self.clause.verb.copula || matches!(self.lemma, "say" | "show" | "read" | "come"))
        // "the estimate said £40 and the invoice says £90"
        && !(self.line.get(self.clause.end).is_some_and(|next| matches!(next.fold, "and" | "but" | ","))
            && self.line[self.clause.end..].iter().any(|lexeme| lexeme.is(MONEY)))
        && self.line[self.clause.verb.main + 1..self.clause.end].iter().all(|lexeme| lexeme.is(MONEY.with(NUM)) || matches!(lexeme.fold, "to" | "for" | "about"))
    }

    /// "I missed the kerb": nobody waits for one.
    fn stumbles(&self) -> bool {
        self.lemma == "miss"
            && self.clause.complements.object.is_some_and(|object| {
                matches!(
                    self.line[object.head].fold,
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
            })
    }

    /// "I wondered why I felt so odd": how it was for them, and no event.
    fn inward(&self) -> bool {
        self.clause.subject.referent == Referent::Customer
            && self.clause.start > 0
            && self.line[self.clause.start - 1].fold == "why"
            && matches!(self.lemma, "feel" | "look" | "sound" | "think" | "want" | "bother" | "ask" | "wonder")
    }

    /// Tells somebody something.
    fn tells(&self) -> bool {
        matches!(self.lemma, "tell" | "inform" | "advise" | "say") && !self.clause.verb.negated
    }

    /// "I was told I must have a leak": a guess of somebody's.
    fn guessed(&self) -> bool {
        self.tells()
            && self.rest().windows(2).any(|pair| pair[0].fold == "must" && matches!(pair[1].fold, "have" | "be"))
            && !self.rest().windows(3).any(|three| three[0].fold == "must" && three[1].fold == "be" && three[2].is(VBN))
    }

    /// Somebody, and no thing.
    fn is_person(&self) -> bool {
        !self.is_thing() || self.line[self.clause.subject.head].on(List::Staff)
    }

    fn remedy(&self) -> bool {
        matches!(self.lemma, "tell" | "ask" | "advise")
            && self.is_person()
            && !self.clause.complements.duration
            && !self.rest_is(&["again", "twice", "times", "every time", "each time"])
            && self.clause.complements.to_verb.is_some_and(|at| {
                matches!(
                    self.line[at].fold,
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
                ) && !self.line[at..self.clause.end].iter().any(|lexeme| matches!(lexeme.fold, "back" | "later"))
            })
    }

    /// "you were given a reference number", "new boarding passes": what anybody gets, and no harm.
    fn papers(&self) -> bool {
        self.clause.verb.passive
            && !self.clause.verb.negated
            && matches!(self.lemma, "give" | "send" | "issue" | "hand" | "offer")
            && self.clause.subject.referent == Referent::Customer
            && self.clause.complements.object.is_some_and(|object| {
                matches!(
                    self.line[object.head].fold,
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
                ) || (self.clause.verb.main + 1..self.clause.end).any(|i| matches!(self.line[i].fold, "ref" | "reference"))
            })
            && !self.rest_is(&[
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
            ])
    }

    /// "the receipt shows I was covered", "my photo shows it was full": their proof, and nothing that went wrong.
    fn proof(&self) -> bool {
        self.is_thing()
            && matches!(self.lemma, "show" | "say" | "prove" | "confirm" | "read" | "state")
            && !self.clause.verb.negated
            && matches!(
                self.line[self.clause.subject.head].fold,
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
            && self
                .rest()
                .iter()
                .any(|lexeme| matches!(lexeme.fold, "i" | "we" | "you" | "paid" | "clean" | "covered" | "full" | "returned"))
            && !self.rest_is(&["not", "never", "no", "wrong", "twice", "only", "but"])
    }

    /// "your website says refunds take 14 days": the rule, and not what came of it.
    fn rule(&self) -> bool {
        self.is_thing()
            && matches!(
                self.line[self.clause.subject.head].fold,
                "website" | "site" | "page" | "policy" | "terms" | "menu" | "leaflet" | "advert" | "email" | "e-mail"
            )
            && self.lemma == "say"
            && !self.clause.verb.negated
            && self.rest().iter().any(|lexeme| matches!(lexeme.fold, "take" | "takes" | "within" | "up to" | "free" | "working" | "days"))
            && !self.rest_is(&["not", "never", "no", "wrong", "only", "but", "delayed", "cancelled", "late"])
    }

    /// "you fitted my crown on the 4th": what was to be done, and was.
    fn served(&self) -> bool {
        matches!(self.clause.subject.referent, Referent::Company | Referent::Ours)
            && !self.clause.verb.negated
            && !self.clause.verb.passive
            && self.clause.start == self.start
            && matches!(self.lemma, "fit" | "install" | "mend" | "fix" | "service" | "paint" | "build" | "replace" | "repair")
            && !(self.clause.verb.main + 1..self.clause.end).any(|i| self.vocabulary.on(self.line, i, self.clause.end, List::BadWords))
            && !self.rest_is(&["without", "instead", "twice", "again", "only", "late", "badly", "but", "not"])
            && self.line.get(self.clause.end).is_none_or(|next| !matches!(next.fold, "and" | "but" | ","))
    }

    /// "your technician came on the 4th to mend it": what they came for.
    fn came_to(&self) -> bool {
        self.line[self.clause.subject.head].on(List::Staff)
            && matches!(self.lemma, "come" | "visit" | "attend" | "arrive")
            && !self.clause.verb.negated
            && self.clause.complements.to_verb.is_some()
            && !self.rest_is(&["late", "without", "wrong", "again", "unannounced", "only"])
    }

    /// "my mother can't walk more than a few steps", "I can't keep climbing up a ladder": how it is with them; what follows from it
    /// is told as what is at stake.
    fn frail(&self) -> bool {
        self.clause.subject.referent == Referent::Customer
            && self.clause.verb.modal.is_some()
            && self.clause.verb.negated
            && !self.clause.verb.past
            && (matches!(self.lemma, "walk" | "stand" | "stretch" | "drive" | "climb" | "manage" | "lift" | "bend" | "swallow" | "carry" | "kneel")
            // "can't run to twenty a month"
            || self.lemma == "run" && self.line.get(self.clause.verb.main + 1).is_some_and(|next| next.fold == "to")
            || self.lemma == "keep" && self.rest_is(&["climbing", "lifting", "carrying", "walking"]))
            && !(self.clause.subject.pronoun && self.rest_is(&["since"]))
            && !self.rest_is(&["because", "until", "your", "you", "because of", "due to"])
    }

    /// "we don't eat pork", "I don't own a computer": how they live, and no trouble by itself.
    fn habit(&self) -> bool {
        let verb = &self.clause.verb;
        self.clause.subject.referent == Referent::Customer
            && verb.negated
            && !(verb.past || verb.perfect || verb.progressive)
            && verb.modal.is_none()
            && matches!(self.lemma, "eat" | "drink" | "smoke" | "own" | "drive" | "speak" | "celebrate" | "wear")
    }

    /// "nobody knows how long they will be", "I can't get through four pints": said of anybody, or of what they use up.
    fn of_anybody(&self) -> bool {
        let line = self.line;
        self.clause.subject.referent == Referent::Nobody && self.lemma == "know" && self.rest_is(&["they", "their"])
            || self.clause.subject.referent == Referent::Customer
                && self.lemma == "get"
                && line[self.clause.verb.main + 1..self.clause.end].windows(2).any(|pair| {
                    pair[0].fold == "through" && (pair[1].is(super::super::lexicon::NUM) || matches!(pair[1].fold, "all" | "so"))
                })
    }

    /// "the gauge was on full": as it should be.
    fn full(&self) -> bool {
        self.clause.verb.copula
            && !self.clause.verb.negated
            && matches!(self.line[self.clause.subject.head].fold, "gauge" | "tank" | "battery" | "needle" | "meter")
            && self.rest_is(&["full"])
    }

    /// "you are forever telling us to …": what they chide us with is an aside.
    fn chides(&self) -> bool {
        self.clause.subject.referent == Referent::Company
            && self.clause.verb.progressive
            && matches!(self.lemma, "tell" | "ask" | "say" | "advertise" | "remind")
            && self.line[self.clause.subject.end..self.clause.verb.main]
                .iter()
                .any(|lexeme| matches!(lexeme.fold, "forever" | "always" | "constantly"))
    }

    /// "the belt stops", "the dentist starts drilling": told as it happens, and by itself a riddle.
    fn story(&self) -> bool {
        self.is_thing()
            && self.clause.start == self.start
            && self.line[self.clause.verb.main].is(super::super::lexicon::VBZ)
            && matches!(self.lemma, "stop" | "start" | "leave" | "close" | "go")
            && (self.clause.end == self.clause.verb.main + 1
                || self.clause.complements.ing == Some(self.clause.verb.main + 1) && self.clause.end == self.clause.verb.main + 2)
            && self.line[self.clause.subject.head].fold != "app"
    }

    /// "I can't make head nor tail of it", "make sense of it": how it is to read.
    fn riddle(&self) -> bool {
        self.lemma == "see" && self.clause.verb.negated && self.line.get(self.clause.verb.main + 1).is_some_and(|next| next.fold == "why")
            || self.lemma == "make" && self.clause.verb.negated && self.rest_is(&["head", "sense"])
    }

    /// "as I can't manage the bus": why they had arranged it as they did.
    fn circumstance(&self) -> bool {
        self.clause.start > 0
            && self.clause.start == self.start
            && self.line[self.clause.start - 1].fold == "as"
            && self.clause.subject.referent == Referent::Customer
            && (self.clause.verb.modal.is_some() || self.clause.verb.copula || matches!(self.lemma, "live" | "work" | "have" | "need"))
    }
}
