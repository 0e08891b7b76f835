//! Constructions whose subject is a thing, or somebody who is not the writer.

use super::super::grammar::Referent;
use super::super::lexicon::{ADJ, ADV, DAY, MONEY, N, NAME, NUM, UNIT, VBN};
use super::super::lists::List;
use super::super::normalise::Lexeme;
use super::{Issue, View, issue};

impl View<'_, '_, '_> {
    pub(super) fn thing(&self) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        let subject = &self.clause.subject;
        let staff = self.vocabulary.on(self.grammar.line, subject.head, subject.end, List::Staff) || subject.referent == Referent::Other;
        let ours = subject.referent == Referent::Ours || staff;
        // `140 characters won't do it`
        if self.lemma() == "do" && c.object.is_some_and(|object| object.pronoun) {
            return None;
        }
        if verb.modal.is_some() {
            let refuses = verb.negated && !verb.progressive && matches!(self.modal(), "can" | "could" | "will" | "would");
            if refuses && (self.verb(List::ThingDidNot) || staff && !self.verb(List::WeDidNot)) {
                return issue(List::ThingDidNot, 3.0);
            }
            // `the drawer won't budge`: what a thing won't do it should, unless it would be harm, or their wish.
            let stubborn = refuses
                && self.modal() == "will"
                && !verb.never
                && matches!(subject.referent, Referent::Theirs | Referent::Thing | Referent::Ours)
                && self.grammar.is(subject.head, N)
                && !subject.pronoun
                && self.grammar.line[verb.main].lemma != 0
                && !(self.verb(List::WeDidNot) || self.verb(List::ThingDid) || self.verb(List::WeDid) || self.is_spared())
                && !matches!(
                    self.lemma(),
                    "be" | "need" | "suit" | "disappoint" | "regret" | "forget" | "hear" | "see" | "know" | "like" | "eat"
                );
            return if stubborn { issue(List::ThingDidNot, 2.5) } else { None };
        }
        // `the wrong units were delivered`, `a damaged box came`
        let comes_wrong = self.grammar.line[subject.start..subject.base]
            .iter()
            .any(|lexeme| matches!(lexeme.fold, "wrong" | "incorrect" | "damaged" | "faulty" | "broken" | "empty"));
        if comes_wrong && !verb.negated && !verb.copula && (self.verb(List::ArriveBad) || verb.passive && self.verb(List::WeSendBad)) {
            return issue(List::ArriveBad, 3.0);
        }
        if verb.passive
            && !verb.negated
            && self.verb(List::YouTry)
            && self.repeated()
            && !self.rest_is(&["back"])
            && !self.verb(List::Background) | self.rest_is(&["times", "twice", "repeatedly"])
        {
            return issue(List::YouTry, 2.5);
        }
        if verb.passive {
            if verb.negated {
                // `my inbox still isn't populated`: whatever they still wait for.
                let awaited = subject.referent == Referent::Theirs && (verb.still || self.rest_is(&["yet"]));
                if awaited || self.verb(List::ThingNotPassive) {
                    return issue(List::ThingNotPassive, 3.0);
                }
                // `my seat hasn't been assigned`: what has not been done, unless it would have been harm.
                let spared = self.verb(List::ThingPassive) || self.verb(List::WeDid) || self.verb(List::WeDidNot) || self.is_spared();
                let due = verb.perfect && matches!(subject.referent, Referent::Theirs | Referent::Ours) && !staff && !spared && !verb.never;
                return if due { issue(List::ThingNotPassive, 2.0) } else { None };
            }
            return if self.verb(List::ThingPassive) || self.grammar.line[verb.main].on(List::ThingIs) || self.rest(List::BadWords) {
                issue(List::ThingPassive, 3.0)
            } else {
                None
            };
        }
        if verb.copula {
            let outdone = (self.outdoes_quote() || !staff && self.falls_short()).then_some(()).and_then(|()| issue(List::ThingIs, 2.5));
            return self.is(staff).or(outdone);
        }
        // `your delivery is not arriving until Monday`
        let puts_off = verb.negated
            && verb.progressive
            && self.rest_is(&["until", "till"])
            && matches!(self.lemma(), "arrive" | "come" | "deliver" | "leave" | "depart" | "ship" | "open" | "get" | "board");
        if puts_off {
            return issue(List::ThingDidNot, 2.5);
        }
        // `accounts on my file do not belong to me`, read from the middle: what is theirs belongs to them.
        if self.lemma() == "belong" && subject.referent == Referent::Theirs {
            return None;
        }
        if verb.negated {
            if self.verb(List::ThingDidNot) || staff && !self.verb(List::WeDidNot) {
                return issue(List::ThingDidNot, 3.0);
            }
            // `your map doesn't list my street`: whatever a thing of theirs or ours does not do, unless it would be harm.
            let spared = self.verb(List::WeDidNot) || self.verb(List::ThingDid) || self.verb(List::WeDid) || self.is_spared();
            let fails = matches!(subject.referent, Referent::Theirs | Referent::Ours)
                && !spared
                && !verb.never
                && self.grammar.line[verb.main].lemma != 0
                && (c.object.is_some() || c.preposition.is_some());
            return if fails { issue(List::ThingDidNot, 1.8) } else { None };
        }
        if self.yet_to() {
            return issue(List::ThingDidNot, 3.0);
        }
        // `your console is causing problems with my screen`
        if self.lemma() == "cause" && !staff && self.head_on(c.object, List::YouHaveTrouble) {
            return issue(List::ThingDid, 2.5);
        }
        // `my flight got cancelled`, `my aunt got stuck in the lift`
        if self.lemma() == "get"
            && c.participle
                .or(c.adjective)
                .is_some_and(|at| self.on(at, List::ThingPassive) || matches!(self.grammar.fold(at), "stuck" | "stranded" | "trapped"))
        {
            return issue(List::ThingPassive, 3.0);
        }
        if verb.still && (verb.progressive || self.verb(List::ThingSays)) {
            return issue(List::ThingStill, 2.5);
        }
        if self.verb(List::ThingKeeps) && self.goes_on() {
            return issue(List::ThingKeeps, 3.0);
        }
        // `your site tried to charge me £40 for it`
        let tries = self.lemma() == "try" && ours && self.touches_writer() && c.to_verb.is_some_and(|at| self.on(at, List::WeDid));
        if tries && (verb.progressive || verb.past) {
            return issue(List::WeDid, 2.5);
        }
        if ours {
            // `your site has taken the money twice`
            let twice = self.verb(List::WeDid)
                && (verb.past || verb.perfect)
                && c.object.is_some_and(|object| !object.pronoun)
                && self.rest_is(&["twice", "wrong", "by mistake", "again"]);
            if twice {
                return issue(List::WeDid, 3.0);
            }
            if self.verb(List::WeRefuse) && (c.to_verb.is_some() || c.object.is_some()) {
                return issue(List::WeRefuse, 3.0);
            }
            if self.verb(List::WeKeep) && self.goes_on() {
                return issue(List::WeKeep, 3.0);
            }
            if self.verb(List::WeDid) && self.touches_writer() {
                return issue(List::WeDid, 3.5);
            }
            if self.verb(List::WeSendBad) && self.rest(List::BadWords) {
                return issue(List::WeSendBad, 3.0);
            }
        }
        // `the man told me yes` says nothing; `the man told me to ring back` does.
        let told = matches!(self.lemma(), "tell" | "say" | "ask");
        if staff && told && !(c.content || c.to_verb.is_some()) {
            return None;
        }
        if staff && self.verb(List::StaffDid) {
            return issue(List::StaffDid, if told { 2.0 } else { 2.5 });
        }
        // `the premium has gone from £212 to £390`, `the website wants $180`
        let from_to = self.rest_is(&["from"]) && self.rest_is(&["to"]);
        let numbers = self.grammar.line[verb.main + 1..self.clause.end].iter().filter(|lexeme| lexeme.is(NUM)).count();
        // "My premium fell from £90 to £60": nobody minds that.
        let down = self.lemma() == "go" && self.rest_is(&["down"]);
        let cheaper = (down || matches!(self.lemma(), "drop" | "fall" | "decrease"))
            && (subject.start..subject.end).any(|i| {
                matches!(
                    self.grammar.fold(i),
                    "cost"
                        | "costs"
                        | "price"
                        | "prices"
                        | "bill"
                        | "bills"
                        | "fee"
                        | "fees"
                        | "premium"
                        | "tax"
                        | "taxes"
                        | "interest"
                        | "rate"
                        | "payment"
                        | "payments"
                        | "debt"
                )
            });
        if matches!(self.lemma(), "go" | "jump" | "rise" | "increase" | "drop" | "fall") && from_to && numbers >= 2 && !cheaper {
            return issue(List::ThingDid, 3.0);
        }
        if matches!(self.lemma(), "want" | "cost" | "demand")
            && subject.referent != Referent::Other
            && self.grammar.line[verb.main + 1..self.clause.end].iter().any(|lexeme| lexeme.is(MONEY))
        {
            return issue(List::ThingSays, 2.5);
        }
        // `your booking page seems to be down`
        if matches!(self.lemma(), "seem" | "appear")
            && c.to_verb.is_some()
            && (verb.main + 1..self.clause.end).any(|i| self.on(i, List::ThingIs) && !self.grammar.is(i + 1, N))
        {
            return issue(List::ThingIs, 2.0);
        }
        // `the app wants me to log in again`
        let orders = subject.referent != Referent::Other
            && matches!(self.lemma(), "tell" | "ask" | "want" | "force" | "make")
            && c.object.is_some_and(|object| object.pronoun && object.referent == Referent::Customer)
            && c.to_verb.is_some()
            // `a recorded voice told us to wait two hours`
            && (!verb.past || self.lemma() == "tell" && c.duration && self.rest_is(&["wait", "hold"]));
        if orders && !self.grammar.is(subject.head, NAME) {
            return issue(List::ThingSays, 2.0);
        }
        // `the 7:42 left three minutes early`
        let early = matches!(self.lemma(), "leave" | "depart" | "close") && verb.past && self.rest_is(&["early"]) && !staff;
        if early {
            return issue(List::ThingDid, 2.5);
        }
        // `your form just spins`
        let spins = matches!(self.lemma(), "spin" | "loop")
            && (self.grammar.line[subject.head].on(List::Devices)
                || matches!(
                    self.grammar.fold(subject.head),
                    "app"
                        | "site"
                        | "website"
                        | "page"
                        | "form"
                        | "login"
                        | "checkout"
                        | "wheel"
                        | "screen"
                        | "portal"
                        | "system"
                        | "chat"
                        | "chatbot"
                ));
        if spins {
            return issue(List::ThingDid, 2.5);
        }
        // `my ferry arrived two hours later than scheduled`
        if self.behind_schedule() && matches!(self.lemma(), "arrive" | "land" | "leave" | "depart" | "come" | "get" | "board") {
            return issue(List::ThingStill, 2.5);
        }
        // `tram 22 has been sitting on the bridge`, `your ferry's been waiting off the quay for two hours`
        let sits = matches!(self.lemma(), "sit" | "wait" | "stand")
            && verb.progressive
            && subject.referent != Referent::Other
            && !staff
            && (c.duration
                || self.rest_is(&["tarmac", "runway", "depot", "warehouse", "customs"])
                || self.rest_is(&["waiting"])
                    && self.rest_is(&["for", "on"])
                    && self.rest_is(&["gate", "crew", "pilot", "driver", "bags", "captain", "fuel", "paperwork"]));
        if sits {
            return issue(List::ThingStill, 2.5);
        }
        // `my console keeps turning on by itself`, `the door opens on its own`
        let unbidden = self.rest_is(&["by itself", "on its own", "by themselves"]) && !staff && subject.referent != Referent::Other;
        if unbidden {
            return issue(List::ThingDid, 2.5);
        }
        // `the code comes back as invalid`
        let returns = matches!(self.lemma(), "come" | "show" | "read" | "scan")
            && self.rest_is(&["as"])
            && (self.rest(List::ThingIs) || self.rest_is(&["fraudulent", "declined", "rejected", "failed", "unknown", "used"]));
        if returns && !staff {
            return issue(List::ThingSays, 2.5);
        }
        let flawed = c.preposition.is_some_and(|at| self.grammar.fold(at) == "with") && self.rest(List::ThereIs);
        // `took off`, `came out`: the particle is no state.
        let state = (verb.main + 1..self.clause.end)
            .any(|i| self.on(i, List::ThingIs) && !(i == verb.main + 1 && matches!(self.grammar.fold(i), "off" | "out" | "down")));
        if self.verb(List::ArriveBad) && (self.rest(List::BadWords) || state || flawed) {
            return issue(List::ArriveBad, 3.0);
        }
        // `the driver went the wrong way`
        if staff
            && matches!(self.lemma(), "go" | "drive" | "take" | "turn" | "deliver" | "leave")
            && self.rest_is(&["the wrong way", "the wrong direction", "the wrong place", "wrong"])
        {
            return issue(List::StaffDid, 2.5);
        }
        // `your porter took us to the cellar instead of the attic`
        if staff && self.touches_writer() && self.rest_is(&["instead", "instead of"]) {
            return issue(List::StaffDid, 2.5);
        }
        // `the new version is making your app less usable`
        let worsens =
            self.lemma() == "make" && c.object.is_some() && self.rest_is(&["less", "worse", "slower", "unusable", "impossible", "harder"]);
        // `my phone signal has become worse`, `the app got slower`
        let worse = matches!(self.lemma(), "get" | "become") && self.rest_is(&["worse", "slower"]) && c.object.is_none();
        if (worsens || worse) && !staff {
            return issue(List::ThingDid, 2.5);
        }
        // `the motor makes too much noise`
        let too_much = (verb.main + 1..self.clause.end)
            .any(|i| self.grammar.fold(i) == "too" && matches!(self.grammar.fold(i + 1), "much" | "many") && self.grammar.is(i + 2, N));
        if too_much && !staff && matches!(self.lemma(), "make" | "have" | "use" | "take" | "cost" | "get") {
            return issue(List::ThingIs, 2.5);
        }
        // `the bill includes a starter we never had`
        let not_theirs = matches!(self.lemma(), "include" | "list" | "show" | "contain")
            && c.object.is_some_and(|object| {
                !object.pronoun
                    && self.grammar.line[object.base..object.end.max(object.base)]
                        .iter()
                        .any(|lexeme| matches!(lexeme.fold, "never" | "not" | "nobody" | "n't"))
            });
        if not_theirs && !staff {
            return issue(List::ThingSays, 2.5);
        }
        // `the train had two coaches instead of eight`, `it came in three boxes when it should be four`
        if !staff && self.falls_short() {
            return issue(List::ThingIs, 2.5);
        }
        // `you quoted £90 but the bill was £300`
        if self.outdoes_quote() {
            return issue(List::ThingIs, 2.5);
        }
        if self.lemma() == "have" && c.object.is_some() && self.rest(List::BadWords) {
            return issue(List::ThingIs, 2.5);
        }
        if self.lemma() == "take" && c.duration && c.object.is_none() && !matches!(self.grammar.fold(verb.main + 1), "off" | "out") {
            return issue(List::ItTakes, 2.5);
        }
        if self.verb(List::ArriveBad) && self.lead_is("only") {
            return issue(List::ArriveBad, 3.0);
        }
        // `one of your doughnuts had custard in it`: who tells what was in their food did not want it there.
        let in_it =
            self.clause.end >= 2 && self.grammar.fold(self.clause.end - 2) == "in" && self.grammar.fold(self.clause.end - 1) == "it";
        if self.lemma() == "have"
            && verb.past
            && !verb.negated
            && c.object.is_some()
            && in_it
            && eaten(&self.grammar.line[subject.start..subject.end])
        {
            return issue(List::ThingIsNot, 2.0);
        }
        if self.lemma() == "have" && (self.object_is_none() || self.head_on(c.object, List::ThereIs)) {
            return issue(List::ThingIsNot, 2.5);
        }
        // `my rent goes out on Monday`: a light that goes out fails, money that goes out is due.
        let due = matches!(self.lemma(), "go" | "come")
            && self.rest_is(&["out", "out of", "off"])
            && matches!(
                self.grammar.line[subject.head].fold,
                "rent"
                    | "mortgage"
                    | "payment"
                    | "payments"
                    | "bill"
                    | "bills"
                    | "money"
                    | "wages"
                    | "debit"
                    | "debits"
                    | "premium"
                    | "order"
                    | "sale"
            );
        // `your system blows`: a judgement, where a fuse that blows is an event.
        let jeers = matches!(self.lemma(), "blow" | "stink" | "smell" | "bang")
            && !verb.past
            && !verb.perfect
            && c.object.is_none()
            && c.preposition.is_none()
            && subject.referent == Referent::Ours;
        // `the shop only offers the large size`
        let limits = verb_is_limited(self) && !verb.modal.is_some();
        if limits {
            return issue(List::ThingDid, 2.0);
        }
        if self.verb(List::ThingDid) && !due && !jeers && !cheaper {
            return issue(List::ThingDid, 3.0);
        }
        let concerns = subject.referent != Referent::Thing
            || self.touches_writer()
            || self.rest_is(&["i", "we"])
            || self.grammar.line[verb.main + 1..self.clause.end].iter().any(|lexeme| lexeme.is(NUM));
        // `says "previous balance £88.14"`: a column read out is no sentence.
        let read_out = c.object.is_some_and(|object| {
            self.grammar.line[object.start..object.end].iter().any(|lexeme| lexeme.quoted && lexeme.is(NUM))
                || self.grammar.line[object.start].quoted && object.end - object.start > 3
        });
        if self.verb(List::ThingSays)
            && !read_out
            && concerns
            && !self.grammar.is(subject.head, NAME)
            && (c.content || c.adjective.is_some() || c.object.is_some_and(|object| !object.pronoun))
        {
            return issue(List::ThingSays, if c.content { 2.0 } else { 1.5 });
        }
        if subject.referent == Referent::Thing
            && self.verb(List::WeDid)
            && self.touches_writer()
            && (verb.past || verb.perfect)
            && self.grammar.is(subject.head, N)
            && !subject.pronoun
        {
            return issue(List::StaffDid, 2.5);
        }
        self.rest_without()
    }

    /// What is better left undone: `hasn't been affected`, `didn't hurt`.
    fn is_spared(&self) -> bool {
        matches!(
            self.lemma(),
            "affect"
                | "harm"
                | "hurt"
                | "injure"
                | "bother"
                | "touch"
                | "disturb"
                | "interrupt"
                | "disrupt"
                | "mention"
                | "matter"
                | "cost"
                | "hesitate"
                | "justify"
                | "excuse"
                | "change"
                | "use"
                | "see"
                | "mean"
                | "want"
                | "need"
                | "deserve"
                | "include"
        )
    }

    /// `had two coaches instead of eight`, `is in three boxes when it should be four`: counted, and not as it should be.
    pub(super) fn falls_short(&self) -> bool {
        let line = self.grammar.line;
        let rest = self.clause.verb.main + 1..self.clause.end;
        let counted = rest.clone().any(|i| line[i].is(NUM));
        let instead = rest.clone().any(|i| line[i].fold == "instead of" && self.grammar.is(i + 1, NUM));
        let should = rest.clone().any(|i| {
            matches!(line[i].fold, "when" | "where" | "but")
                && matches!(self.grammar.fold(i + 1), "it" | "there" | "they")
                && self.grammar.fold(i + 2) == "should"
        });
        counted && (instead || should) && !self.clause.verb.negated
    }

    /// `the bill was £300` after a quote of another sum, in the same breath.
    fn outdoes_quote(&self) -> bool {
        let line = self.grammar.line;
        let money = |from: usize, to: usize| line[from..to].iter().any(|lexeme| lexeme.is(MONEY));
        let sum = (self.clause.subject.start..self.clause.subject.end)
            .any(|i| matches!(self.grammar.fold(i), "bill" | "invoice" | "total" | "price" | "cost" | "charge" | "receipt"));
        let says = self.clause.verb.copula || matches!(self.lemma(), "come" | "say" | "show" | "read");
        let before = &line[..self.clause.start];
        let quoted = before.iter().any(|lexeme| matches!(lexeme.fold, "quoted" | "quote" | "estimate" | "estimated" | "advertised"));
        sum && says && quoted && money(0, self.clause.start) && money(self.clause.verb.main, self.clause.end) && !self.clause.verb.negated
    }

    /// `is late`, `is not working`, `was the wrong size`
    pub(super) fn is(&self, staff: bool) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        let near = verb.main + 1..self.clause.end;
        if verb.negated {
            // `my music is never in my list`
            let away = verb.never && c.preposition.is_some_and(|at| matches!(self.grammar.fold(at), "in" | "on" | "at"));
            // What somebody was not like weighs less than what went wrong.
            let manner = self.rest_is(&["helpful", "friendly", "polite", "welcoming", "professional", "attentive"]);
            let weight = if manner { 1.8 } else { 3.0 };
            return if away || near.clone().any(|i| self.on(i, List::ThingIsNot)) { issue(List::ThingIsNot, weight) } else { None };
        }
        // `all I get is a recorded message`, `all you do is apologise`
        let all = self.grammar.fold(self.clause.subject.start) == "all"
            && self.grammar.line[self.clause.subject.start + 1..verb.main].iter().any(|lexeme| matches!(lexeme.fold, "i" | "we"))
            && self.grammar.line[self.clause.subject.start + 1..verb.main]
                .iter()
                .any(|lexeme| matches!(self.vocabulary.lexicon.lemma(lexeme.lemma), "get" | "hear" | "see" | "receive"));
        let canned = self.rest_is(&[
            "automated",
            "recorded",
            "recording",
            "canned",
            "generic",
            "standard",
            "busy",
            "machine",
            "bot",
            "robot",
            "voicemail",
            "music",
            "silence",
            "excuses",
            "tone",
            "static",
            "ringing",
        ]);
        if all && canned {
            return issue(List::ThingIs, 2.5);
        }
        // `the machine was unable to print my ticket`
        if near.clone().any(|i| self.grammar.fold(i) == "unable" && self.grammar.fold(i + 1) == "to") {
            return issue(List::ThingDidNot, 2.5);
        }
        // An empty plane is room for everybody.
        let roomy = self.rest_is(&["empty", "full"])
            && matches!(
                self.grammar.fold(self.clause.subject.head),
                "plane" | "aircraft" | "flight" | "train" | "bus" | "cabin" | "section"
            );
        if roomy {
            return None;
        }
        if c.adjective.is_some_and(|at| self.on(at, List::ThingIs))
            || near.clone().take(5).any(|i| {
                // `£5 off` is a bargain.
                let off = self.grammar.fold(i) == "off" && self.grammar.is(i - 1, NUM.with(N));
                self.on(i, List::ThingIs) && !off && !self.grammar.is(i, VBN.with(NUM)) && !self.grammar.is(i + 1, N)
            })
        {
            return issue(List::ThingIs, 3.0);
        }
        // `the camera is completely black`
        let blank = near.clone().any(|i| {
            matches!(self.grammar.fold(i), "completely" | "totally" | "entirely" | "all" | "just" | "pitch")
                && matches!(self.grammar.fold(i + 1), "black" | "white" | "blank" | "grey" | "gray" | "green" | "pink" | "fuzzy" | "blurry")
        }) && (self.clause.subject.start..self.clause.subject.end).any(|i| {
            self.on(i, List::Devices)
                || matches!(self.grammar.fold(i), "screen" | "camera" | "display" | "picture" | "lens" | "monitor" | "page")
        });
        // `the boots are both left feet`
        let odd = near.clone().any(|i| self.grammar.fold(i) == "both" && matches!(self.grammar.fold(i + 1), "left" | "right"))
            && self.clause.subject.plural;
        if blank || odd {
            return issue(List::ThingIs, 2.5);
        }
        // `my bill is up £18`
        let dearer = matches!(
            self.grammar.fold(self.clause.subject.head),
            "bill"
                | "bills"
                | "rent"
                | "premium"
                | "price"
                | "prices"
                | "fee"
                | "fees"
                | "cost"
                | "tariff"
                | "payment"
                | "subscription"
                | "fare"
                | "fares"
        ) && self.grammar.fold(verb.main + 1) == "up"
            && self.grammar.line[verb.main + 2..self.clause.end].iter().any(|lexeme| lexeme.is(NUM.with(MONEY)));
        if dearer {
            return issue(List::ThingIs, 2.5);
        }
        // `the bill was too high`: more than there should be of anything, unless it is of what is good.
        let excess = near.clone().any(|i| {
            self.grammar.fold(i) == "too"
                && i + 1 < self.clause.end
                && self.grammar.is(i + 1, ADJ.with(ADV))
                && !self.on(i + 1, List::Positive)
                && !matches!(self.grammar.fold(i + 1), "far" | "bad" | "late")
        });
        // `my bill is so high`
        let so = near.clone().any(|i| {
            self.grammar.fold(i) == "so"
                && matches!(self.grammar.fold(i + 1), "high" | "low" | "expensive" | "slow" | "long" | "hard" | "difficult" | "short")
        });
        if (excess || so) && !staff {
            return issue(List::ThingIs, 2.5);
        }
        // `the crew are nowhere to be found`
        let vanished =
            near.clone().any(|i| self.grammar.fold(i) == "nowhere" && self.grammar.fold(i + 1) == "to" && self.grammar.fold(i + 2) == "be");
        if vanished {
            return issue(List::ThingIs, 3.0);
        }
        if verb.still && near.clone().any(|i| self.on(i, List::ThingStill)) {
            return issue(List::ThingStill, 2.5);
        }
        let wrong = (verb.main + 1..self.clause.end).any(|i| {
            self.on(i, List::BadWords)
                && !matches!(self.grammar.fold(i), "half" | "double" | "extra" | "only" | "used" | "short" | "fine" | "without" | "instead")
        });
        if wrong && !staff {
            return issue(List::ThingIs, 2.5);
        }
        // `the wait for a cab is longer than the ride`
        if matches!(self.grammar.fold(self.clause.subject.head), "wait" | "delay" | "queue" | "line" | "lines" | "queues")
            && self.rest_is(&["longer", "long", "endless", "huge", "insane", "massive"])
            && !self.rest_is(&["not"])
        {
            return issue(List::ThingIs, 2.5);
        }
        if matches!(self.grammar.fold(self.clause.subject.head), "wait" | "delay" | "queue")
            && self.grammar.line[near].iter().any(|lexeme| lexeme.is(UNIT.with(DAY)))
        {
            return issue(List::ThingIs, 2.5);
        }
        None
    }
}

/// `only offers`, `is only selling`: less than there should be, where somebody sells or serves it.
fn verb_is_limited(view: &View<'_, '_, '_>) -> bool {
    let (verb, c) = (&view.clause.verb, &view.clause.complements);
    let only = view.grammar.line[view.clause.subject.end..=verb.main].iter().any(|lexeme| lexeme.fold == "only");
    only && !verb.negated
        && c.object.is_some_and(|object| !object.pronoun)
        && matches!(
            view.lemma(),
            "offer" | "accept" | "allow" | "sell" | "serve" | "stock" | "provide" | "give" | "let" | "take" | "deliver"
        )
}

/// Whether a phrase ends on something that people eat or drink.
fn eaten(phrase: &[Lexeme<'_>]) -> bool {
    phrase.last().is_some_and(|thing| {
        matches!(
            thing.fold.trim_end_matches('s'),
            "bagel"
                | "biryani"
                | "biscuit"
                | "bread"
                | "bun"
                | "burger"
                | "burrito"
                | "cake"
                | "coffee"
                | "cookie"
                | "croissant"
                | "curry"
                | "dinner"
                | "dish"
                | "doughnut"
                | "donut"
                | "drink"
                | "latte"
                | "lunch"
                | "meal"
                | "muffin"
                | "noodle"
                | "omelette"
                | "pasta"
                | "pastry"
                | "pie"
                | "pizza"
                | "roll"
                | "salad"
                | "sandwich"
                | "sauce"
                | "smoothie"
                | "soup"
                | "stew"
                | "taco"
                | "tea"
                | "toastie"
                | "wrap"
                | "yoghurt"
                | "yogurt"
        )
    })
}
