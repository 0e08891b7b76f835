//! Words of trouble in which nothing went wrong: a saying, a retort, a joke, a favour, a matter of health.
//!
//! In goes a clause with its grammar; out comes the gate that keeps it back. Read back with regret, each of these would be
//! a thing that nobody told.

use super::super::grammar::{Clause, Grammar, Referent};
use super::super::lexicon::{BE, DO, HAVE, MODAL, MONEY, VBG};
use super::super::lists::List;
use super::super::normalise::Lexeme;
use super::super::rule::GateId;
use super::super::vocabulary::Vocabulary;
use super::super::waits::is_ordinal;

/// The first objection to telling the clause as a trouble, if there is one.
pub(super) fn hollow(grammar: &Grammar<'_, '_>, clause: &Clause, vocabulary: &Vocabulary) -> Option<GateId> {
    let line = grammar.line;
    let said = Said { line, clause, lemma: vocabulary.lexicon.lemma(line[clause.verb.main].lemma) };
    if said.of_health() {
        return Some(GateId::Safety);
    }
    if said.praises() {
        return Some(GateId::Positive);
    }
    if said.gave_up_on_us() {
        return Some(GateId::Admission);
    }
    if said.points_off() {
        return Some(GateId::Reference);
    }
    if said.ends_early() {
        return Some(GateId::MissingObject);
    }
    let nothing = said.is_a_saying()
        || said.is_a_favour()
        || said.owes_nothing()
        || said.was_once()
        || said.did_not_happen()
        || said.retorts()
        || said.cannot_now()
        || said.is_on_a_list()
        || said.was_made_good()
        || said.bought()
        || said.counts_signs();
    nothing.then_some(GateId::NoIssue)
}

/// A clause with what its kinds are told by.
struct Said<'t, 'a> {
    line: &'t [Lexeme<'a>],
    clause: &'t Clause,
    /// Of its main verb.
    lemma: &'t str,
}

impl<'t, 'a> Said<'t, 'a> {
    fn words(&self) -> &'t [Lexeme<'a>] {
        &self.line[self.clause.start..self.clause.end]
    }

    /// What stands behind the verb.
    fn rest(&self) -> &'t [Lexeme<'a>] {
        &self.line[self.clause.verb.main + 1..self.clause.end]
    }

    fn has(&self, words: &[&str]) -> bool {
        self.words().iter().any(|lexeme| words.contains(&lexeme.fold))
    }

    fn pair(&self, first: &[&str], second: &[&str]) -> bool {
        self.words().windows(2).any(|pair| first.contains(&pair[0].fold) && second.contains(&pair[1].fold))
    }

    fn head(&self) -> &'t str {
        self.line[self.clause.subject.head].fold
    }

    fn object_is(&self, words: &[&str]) -> bool {
        self.clause.complements.object.is_some_and(|object| words.contains(&self.line[object.head].fold))
    }

    fn is_mine(&self) -> bool {
        self.clause.subject.referent == Referent::Customer
    }

    /// `I had a medical emergency`, `you turned us away because of my surname`: nobody's business but theirs, or a person's to answer.
    fn of_health(&self) -> bool {
        // `refused because of my surname`: a charge that a person answers.
        let for_who_they_are = self.words().iter().any(|lexeme| matches!(lexeme.fold, "because of" | "because" | "over" | "due to"))
            && self.words().windows(2).any(|pair| {
                matches!(pair[0].fold, "my" | "our" | "last" | "her" | "his")
                    && matches!(pair[1].fold, "name" | "surname" | "race" | "age" | "religion" | "accent" | "skin" | "hijab" | "gender")
            });
        for_who_they_are
            || self.pair(
                &["medical", "health"],
                &["issue", "issues", "emergency", "condition", "problem", "problems", "reason", "reasons", "episode"],
            )
    }

    /// `everybody else was outstanding`, `your tours are too popular`: kind words, whatever they were meant for.
    fn praises(&self) -> bool {
        let owed = self.words().iter().any(|lexeme| lexeme.is(MONEY))
            || matches!(
                self.head(),
                "payment" | "payments" | "balance" | "refund" | "order" | "orders" | "claim" | "bill" | "issue" | "issues"
            );
        self.clause.verb.copula
            && !self.clause.verb.negated
            && self.rest().iter().any(|lexeme| lexeme.fold == "popular" || lexeme.fold == "outstanding" && !owed)
    }

    /// `you had no right to sell it`, `you have lost my trust`: said by us, we would pass judgement on ourselves.
    fn gave_up_on_us(&self) -> bool {
        self.clause.subject.referent == Referent::Company
            && self.lemma == "have"
            && (self.pair(&["no"], &["right", "shame", "excuse", "heart", "morals", "conscience"])
                || self.object_is(&["trust", "business", "loyalty", "custom", "respect"]))
    }

    /// `we never saw anything like this`, `there's no difference`: what it is measured against stayed behind.
    fn points_off(&self) -> bool {
        let last = self.clause.end - 1;
        let like = last > self.clause.verb.main + 1
            && self.line[last - 1].fold == "like"
            && matches!(self.line[last].fold, "this" | "that" | "it")
            && matches!(self.line[last - 2].fold, "anything" | "nothing" | "something");
        let compares = self.clause.subject.referent == Referent::There && self.line[last].fold == "difference";
        // `I was sat there for ten minutes`, of a case on a belt: whose it was, nobody can tell.
        let there = self.line[self.clause.subject.head].inserted
            && self.is_mine()
            && self.lemma == "sit"
            && self.rest().first().is_some_and(|there| there.fold == "there");
        // `saying it's the weather but not what they are`
        let what_they_are = last > self.clause.verb.main + 1
            && self.line[last].fold == "are"
            && matches!(self.line[last - 1].fold, "they" | "you")
            && matches!(self.line[last - 2].fold, "what" | "who");
        // `3rd time cut off`: of what, was told before.
        let first = self.line[self.clause.subject.start].fold;
        let nth = !self.clause.shared && matches!(self.head(), "time" | "times") && (is_ordinal(first) || first == "nth");
        like || compares || there || what_they_are || nth
    }

    /// `your clerk did not say`, `I can't do online`: what, was left out.
    fn ends_early(&self) -> bool {
        let c = &self.clause.complements;
        let bare = c.object.is_none() && !c.content && c.to_verb.is_none() && c.ing.is_none();
        let unsaid = self.clause.verb.negated && matches!(self.lemma, "say" | "mention") && self.clause.end == self.clause.verb.end;
        let undone = self.clause.verb.modal.is_some()
            && self.line[self.clause.verb.main].is(DO)
            && bare
            && !self.clause.verb.passive
            && self.rest().first().is_some_and(|next| matches!(next.fold, "online" | "in" | "on" | "by" | "over" | "through" | "via"));
        // `stuck in.`, `I was lost at`: where, was cut off.
        let nowhere = matches!(self.lemma, "stick" | "strand" | "lose" | "delay" | "cancel")
            && self.clause.end > self.clause.verb.main + 1
            && matches!(self.line[self.clause.end - 1].fold, "in" | "at" | "into" | "from" | "to" | "of")
            && self.clause.end == self.clause.verb.main + 2;
        // `I was not updated on`: on what.
        let of_what = self.clause.verb.passive
            && matches!(self.lemma, "update" | "inform" | "notify" | "tell" | "advise" | "give" | "offer" | "send" | "charge" | "book")
            && self.clause.end == self.clause.verb.main + 2
            && matches!(self.line[self.clause.end - 1].fold, "on" | "about" | "of" | "with" | "to");
        unsaid || undone || nowhere || of_what
    }

    /// `you held the coach for us`: kind of whoever did.
    fn is_a_favour(&self) -> bool {
        matches!(self.clause.subject.referent, Referent::Company | Referent::Ours | Referent::Thing)
            && !self.clause.verb.negated
            && self.lemma == "hold"
            && if self.clause.verb.passive {
                matches!(self.head(), "flight" | "plane" | "train" | "bus" | "coach" | "boat" | "ferry" | "table")
            } else {
                self.object_is(&["flight", "plane", "train", "bus", "coach", "boat", "ferry", "gate", "door", "table"])
            }
            && self.has(&["for"])
            && !self.clause.complements.duration
            && !self.has(&["hostage", "up"])
    }

    /// `I have no obligation to pay it`, `I haven't had gas in my name`: what speaks for them, and no loss.
    fn owes_nothing(&self) -> bool {
        let none = self.lemma == "have"
            && self.pair(
                &["no", "zero"],
                &["obligation", "liability", "intention", "interest", "debt", "debts", "recollection", "memory", "connection"],
            );
        let in_name = self.clause.verb.negated
            && self.lemma == "have"
            && self.line[self.clause.start..self.clause.end]
                .windows(3)
                .any(|three| three[0].fold == "in" && matches!(three[1].fold, "my" | "our") && matches!(three[2].fold, "name" | "names"));
        self.is_mine() && (none || in_name)
    }

    /// `the entry was once removed`: and what came then?
    fn was_once(&self) -> bool {
        self.clause.verb.passive
            && !self.clause.verb.negated
            && !self.is_mine()
            && self.line[self.clause.subject.end..self.clause.verb.main].iter().any(|lexeme| lexeme.fold == "once")
    }

    /// `there's no such thing as luck`, `the ball was dropped`, `no weather makes this excusable`.
    fn is_a_saying(&self) -> bool {
        let such = self.pair(&["no"], &["such"]) && self.has(&["thing", "things"]);
        let ball = matches!(self.lemma, "drop" | "fumble") && (self.head() == "ball" || self.object_is(&["ball"]));
        let excuses = self.clause.subject.referent == Referent::Nobody
            && self
                .rest()
                .iter()
                .any(|lexeme| matches!(lexeme.fold, "excusable" | "acceptable" | "okay" | "ok" | "right" | "excuses" | "excuse"))
            && matches!(self.lemma, "make" | "excuse" | "justify");
        let apart = self.pair(&["nothing"], &["to"]) && self.has(&["do"]) && self.has(&["with"]) && self.lemma == "have";
        let patience = self.lemma == "run" && self.has(&["patience", "words", "ideas"]);
        // `the problem is not calling me`, `the issue was never the money`: what it is or is not, and nothing that happened.
        let defines = self.clause.subject.end > self.clause.subject.start
            && matches!(self.head(), "problem" | "issue" | "point" | "question" | "surprise" | "reason")
            && self.clause.verb.negated
            && (self.clause.verb.copula || self.line[self.clause.verb.main].is(VBG) && !self.clause.verb.passive)
            && !self.rest().iter().any(|lexeme| matches!(lexeme.fold, "fixed" | "resolved" | "solved" | "sorted" | "over" | "gone"));
        // `there's no wait time`: and glad of it.
        let none = self.clause.subject.referent == Referent::There
            && self.pair(
                &["no", "zero"],
                &["wait", "waiting", "wait time", "queue", "charge", "cost", "rush", "hurry", "worries", "problem", "problems"],
            )
            && !self.has(&["list", "room", "area", "staff", "desk"]);
        // `everyone says the roads are icy`: news, and not of theirs.
        let news = matches!(self.head(), "everyone" | "everybody" | "people") && self.lemma == "say" && self.clause.complements.content;
        // `my card is about to expire`: it has not yet.
        let about = self.clause.verb.copula
            && self.rest().first().is_some_and(|about| about.fold == "about")
            && self.rest().get(1).is_some_and(|to| to.fold == "to")
            && !self.is_mine();
        // `it seems odd to be kept here`: how it looks to them.
        let seems = self.clause.subject.referent == Referent::It && self.lemma == "seem" && self.clause.complements.to_verb.is_some();
        such || ball || excuses || apart || patience || defines || none || news || about || seems
    }

    /// `my train is not cancelled`, `there will not be a next time`: no trouble is none.
    fn did_not_happen(&self) -> bool {
        let spared = self.clause.verb.negated
            && self.clause.verb.passive
            && !self.is_mine()
            && !self.has(&["only"])
            && matches!(
                self.lemma,
                "cancel" | "delay" | "lose" | "damage" | "break" | "steal" | "reject" | "overbook" | "affect" | "suspend" | "misplace"
            );
        // What there will be or not, nobody has seen yet.
        let to_come =
            self.clause.subject.referent == Referent::There && self.clause.verb.modal.is_some_and(|at| self.line[at].fold == "will");
        spared || to_come
    }

    /// `I wasn't asking for a discount`, `I don't see how I owe you that`, `I don't get it`.
    fn retorts(&self) -> bool {
        let verb = &self.clause.verb;
        if !verb.negated {
            return false;
        }
        let next = self.rest().first().map_or("", |lexeme| lexeme.fold);
        let denies = self.is_mine()
            && verb.progressive
            && !verb.passive
            && !verb.perfect
            && matches!(self.lemma, "ask" | "say" | "blame" | "suggest" | "look" | "find" | "mean" | "joke" | "claim")
            && !(self.lemma == "find" && self.rest().iter().any(|lexeme| matches!(lexeme.fold, "my" | "our")));
        let puzzled = self.is_mine() && self.lemma == "see" && matches!(next, "how" | "why" | "what");
        let baffled = self.is_mine()
            && self.lemma == "get"
            && self.line[verb.finite].fold == "do"
            && matches!(next, "it" | "this" | "that" | "why" | "how")
            && (matches!(next, "why" | "how") || self.clause.end == verb.main + 2);
        let beginning = verb.modal.is_some() && matches!(self.lemma, "begin" | "start") && self.clause.complements.to_verb.is_some();
        // `I'm not being asked to fly it myself`: nobody wishes to be.
        let spared = self.is_mine() && self.lemma == "ask" && self.pair(&["being"], &["asked"]) && self.pair(&["asked"], &["to"]);
        // `you're not following me`: on a social network.
        let followed = self.clause.subject.referent == Referent::Company && self.lemma == "follow";
        denies || puzzled || baffled || beginning || spared || followed
    }

    /// `I can't ring you right now`, `I can't stand you`: they won't, and it is no loss.
    fn cannot_now(&self) -> bool {
        if !(self.is_mine() && self.clause.verb.negated && self.clause.verb.modal.is_some()) {
            return false;
        }
        let us = |lexeme: &Lexeme<'_>| matches!(lexeme.fold, "you" | "y'all" | "u");
        let to_us = self.rest().iter().take(2).any(us);
        let busy =
            matches!(self.lemma, "call" | "ring" | "phone" | "dial") && to_us && self.has(&["now", "right now", "at the moment", "today"]);
        let averse =
            matches!(self.lemma, "look" | "fly" | "thank" | "believe" | "stand" | "blame" | "forgive" | "trust" | "recommend") && to_us;
        busy || averse
    }

    /// `I am already signed up for alerts`: they are, and rightly.
    fn is_on_a_list(&self) -> bool {
        self.is_mine()
            && self.clause.verb.passive
            && !self.clause.verb.negated
            && matches!(self.lemma, "sign" | "register" | "enrol" | "enroll" | "subscribe")
            && !self.has(&["without", "wrong", "twice", "against", "never"])
    }

    /// `we were given a voucher to make it right`, `I was given a later train`: what was done for them.
    fn was_made_good(&self) -> bool {
        self.is_mine()
            && self.clause.verb.passive
            && !self.clause.verb.negated
            && matches!(self.lemma, "give" | "offer")
            && self.object_is(&["miles", "points", "voucher", "vouchers", "credit", "credits", "refund", "flight", "upgrade", "apology"])
            && !self.words().iter().any(|lexeme| lexeme.is(MONEY))
            && !self.has(&[
                "only",
                "wrong",
                "different",
                "instead",
                "instead of",
                "another",
                "expired",
                "later",
                "no",
                "but",
                "invalid",
                "without",
                "late",
            ])
    }

    /// `I spent £40 on my ticket`: what it cost, and not what was wrong with it.
    fn bought(&self) -> bool {
        self.is_mine()
            && self.lemma == "spend"
            && self.clause.complements.object.is_some_and(|object| self.line[object.head].is(MONEY))
            && self.clause.complements.preposition.is_some_and(|at| self.line[at].fold == "on")
            && self.clause.complements.oblique.is_some_and(|thing| thing.end == self.clause.end && thing.base == thing.end)
            && !self.has(&["extra", "more", "another", "again", "already", "only", "just", "still"])
    }

    /// `140 characters aren't enough to tell you`: said for the sake of saying it.
    fn counts_signs(&self) -> bool {
        matches!(self.head(), "characters" | "words" | "letters" | "tweets")
            && self.clause.verb.copula
            && self.clause.verb.negated
            && self.has(&["enough", "sufficient"])
    }
}

/// Whose "you" it is, where the company is the subject and somebody else speaks or waits.
pub(super) fn of_another_voice(line: &[Lexeme<'_>], clause: &Clause) -> Option<GateId> {
    if clause.subject.referent != Referent::Company || clause.shared {
        return None;
    }
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    // `a letter to inform you that you do not qualify`: the writer is that "you".
    let letter = line[..clause.subject.start]
        .windows(2)
        .any(|pair| matches!(pair[0].fold, "inform" | "notify" | "advise" | "assure" | "remind") && pair[1].fold == "you");
    // `after getting a clerk you now say …`: they got one, and we say.
    let dangles = matches!(fold(clause.start), "after" | "while" | "upon" | "since" | "before")
        && matches!(
            fold(clause.start + 1),
            "getting"
                | "waiting"
                | "calling"
                | "ringing"
                | "being"
                | "trying"
                | "sitting"
                | "standing"
                | "paying"
                | "buying"
                | "spending"
                | "receiving"
                | "speaking"
                | "talking"
                | "holding"
                | "arriving"
                | "booking"
                | "ordering"
        );
    if letter || dangles {
        return Some(GateId::Reference);
    }
    // `you say to ring the agency`: how we speak now, and no event.
    let says = matches!(line[clause.verb.main].fold, "say" | "tell") && clause.complements.to_verb == Some(clause.verb.main + 2);
    (says && line[clause.verb.main].fold == "say").then_some(GateId::CompanyPresent)
}

/// `hangs up on you`, `pulls the rug under you`: with a thing of ours for its subject, "you" is anybody it is done to.
pub(super) fn to_anybody(line: &[Lexeme<'_>], clause: &Clause) -> bool {
    matches!(clause.subject.referent, Referent::Thing | Referent::Ours | Referent::It | Referent::Nobody | Referent::Somebody)
        && (clause.verb.main + 1..clause.end).any(|i| {
            line[i].fold == "on"
                && line.get(i + 1).is_some_and(|you| you.fold == "you")
                && line.get(i + 2).is_none_or(|next| !next.is(BE.with(HAVE).with(DO).with(MODAL)))
        })
        && !line[clause.start..clause.end].iter().any(|lexeme| matches!(lexeme.fold, "me" | "my" | "us" | "our" | "i" | "we"))
}

/// `after cancelling my train twice`, of somebody who waits: whoever cancelled it, it was not they.
pub(super) fn done_by_us(line: &[Lexeme<'_>], clause: &Clause) -> bool {
    clause.subject.referent == Referent::Customer
        && (clause.verb.main + 1..clause.end.saturating_sub(2)).any(|i| {
            matches!(line[i].fold, "after" | "for" | "despite" | "by" | "following")
                && matches!(
                    line[i + 1].fold,
                    "cancelling"
                        | "canceling"
                        | "losing"
                        | "delaying"
                        | "bumping"
                        | "damaging"
                        | "breaking"
                        | "ruining"
                        | "misplacing"
                        | "overcharging"
                        | "overbooking"
                        | "stranding"
                        | "rescheduling"
                )
                && matches!(line[i + 2].fold, "my" | "our" | "me" | "us")
        })
        // `I was charged a fee for cancelling my lesson`: that was they.
        && !line[clause.verb.main..clause.end].iter().any(|lexeme| lexeme.on(List::YouSpend) || matches!(lexeme.fold, "fee" | "fees" | "charged" | "charge"))
}
