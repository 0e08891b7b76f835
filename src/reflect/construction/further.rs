//! Constructions that no list of verbs tells: the penalty that was given, the price that is named, what came instead, the
//! noise that goes on.
//!
//! In goes a clause in which the other constructions found nothing; out comes what these find.

use super::super::grammar::Referent;
use super::super::lexicon::{HAVE, N, NAME, NUM};
use super::super::lists::List;
use super::{Issue, View, issue};

impl View<'_, '_, '_> {
    /// What goes wrong in a way that the words after the verb tell, or the noun before it.
    pub(super) fn further(&self) -> Option<Issue> {
        let verb = &self.clause.verb;
        if verb.modal.is_some() || self.clause.shared && verb.copula {
            return None;
        }
        match self.clause.subject.referent {
            Referent::Customer => self.penalised().or_else(|| self.never_theirs()).or_else(|| self.hardly()).or_else(|| self.kept_apart()),
            Referent::Nobody => self.nobody_came(),
            Referent::There if self.noise_until() => issue(List::ThereIs, 2.5),
            Referent::There if (self.falls_short() || self.never_dealt_with()) && !verb.negated => issue(List::ThereIs, 3.0),
            Referent::Thing | Referent::Theirs | Referent::Ours => self
                .came_instead()
                .or_else(|| self.priced())
                .or_else(|| self.goes_on_and_on())
                .or_else(|| self.sounds_wrong())
                .or_else(|| self.turns_bad())
                .or_else(|| self.is_back())
                .or_else(|| self.is_otherwise())
                .or_else(|| self.unequal())
                .or_else(|| self.paid_in_vain())
                .or_else(|| self.still_with_us())
                .or_else(|| self.lasts_briefly())
                .or_else(|| self.comes_back_with())
                .or_else(|| self.lets_in())
                .or_else(|| self.puts_down())
                .or_else(|| self.so_much_that())
                .or_else(|| self.says_ever_since())
                .or_else(|| self.holds_us())
                .or_else(|| self.goes_past())
                .or_else(|| self.kept_apart()),
            _ => None,
        }
    }

    fn object_is(&self, folds: &[&str]) -> bool {
        let c = &self.clause.complements;
        c.object.or(c.oblique).is_some_and(|object| folds.contains(&self.grammar.fold(object.head)))
    }

    fn happened(&self) -> bool {
        self.clause.verb.past || self.clause.verb.perfect
    }

    /// `I have been given a £70 penalty`, `I got a fine for it`.
    fn penalised(&self) -> Option<Issue> {
        let penalty = self.object_is(&["penalty", "penalties", "fine", "fines", "surcharge", "charge", "fee", "fees", "bill", "invoice"]);
        let verb = &self.clause.verb;
        if !penalty || verb.negated || !self.happened() {
            return None;
        }
        let sum = self.rest_is_money() || self.rest_is(&["penalty", "penalties", "fine", "fines", "surcharge"]);
        let given = verb.passive && matches!(self.lemma(), "give" | "issue" | "send" | "serve" | "hand");
        let got = !verb.passive && (matches!(self.lemma(), "get" | "receive") || self.lemma() == "have" && verb.perfect);
        match (given, got) {
            (true, _) if sum => issue(List::YouPassive, 3.0),
            (_, true) if sum => issue(List::YouGet, 2.5),
            _ => None,
        }
    }

    /// `I've never lived in Hull`, `I never had an account at that bank`: what is held against them was never theirs.
    fn never_theirs(&self) -> Option<Issue> {
        let verb = &self.clause.verb;
        let claims = verb.never
            && matches!(self.lemma(), "live" | "borrow" | "apply" | "bank" | "own" | "deal" | "open" | "sign" | "take")
            && (self.clause.complements.object.is_some_and(|object| !object.pronoun)
                || self.clause.complements.oblique.is_some_and(|object| !object.pronoun));
        if claims { issue(List::YouNot, 2.0) } else { None }
    }

    /// `there's a card account on my report from a bank I have never dealt with`.
    fn never_dealt_with(&self) -> bool {
        let rest = &self.grammar.line[self.clause.verb.main + 1..self.clause.end];
        rest.windows(3).any(|three| {
            matches!(three[0].fold, "i" | "we")
                && (matches!(three[1].fold, "never" | "not") || three[1].is(HAVE) && matches!(three[2].fold, "never" | "not"))
        })
    }

    /// `we hardly slept`, `I could barely hear`.
    fn hardly(&self) -> Option<Issue> {
        let verb = &self.clause.verb;
        let hardly = (self.clause.subject.end..verb.main).any(|i| matches!(self.grammar.fold(i), "hardly" | "barely" | "scarcely"));
        if hardly && matches!(self.lemma(), "sleep" | "eat" | "move" | "hear" | "see" | "use") && self.happened() {
            issue(List::YouNot, 2.0)
        } else {
            None
        }
    }

    /// `my five year old was put eight rows away from us`, `we were seated apart`.
    fn kept_apart(&self) -> Option<Issue> {
        let verb = &self.clause.verb;
        let moved = verb.passive && !verb.negated && matches!(self.lemma(), "put" | "seat" | "sit" | "place" | "move" | "split");
        let apart = self.rest_is(&["apart", "separately"]) || self.rest_is(&["away"]) && self.touches_writer();
        let theirs = matches!(self.clause.subject.referent, Referent::Customer | Referent::Theirs);
        if moved && apart && theirs { issue(List::YouPassive, 3.0) } else { None }
    }

    /// `nobody has been out`, `nobody has been to look at it`: the one perfect in which being is coming.
    fn nobody_came(&self) -> Option<Issue> {
        let verb = &self.clause.verb;
        let been = verb.perfect && verb.copula && !verb.negated && self.grammar.fold(verb.main) == "been";
        let c = &self.clause.complements;
        let came = self.clause.end == verb.main + 1 || c.to_verb.is_some() || self.rest_is(&["out", "round", "around", "since", "yet"]);
        if been && came && (c.object.is_none() || c.to_verb.is_some()) && c.adjective.is_none() { issue(List::Nobody, 3.0) } else { None }
    }

    /// `what I got was a folding seat`, `what arrived is a black one`: nobody says so of what they had ordered.
    fn came_instead(&self) -> Option<Issue> {
        let (verb, subject) = (&self.clause.verb, &self.clause.subject);
        if self.grammar.fold(subject.start) != "what" || verb.negated {
            return None;
        }
        let got = self.grammar.line[subject.start + 1..subject.end].iter().any(|lexeme| {
            matches!(lexeme.fold, "got" | "received" | "given" | "sent" | "arrived" | "came" | "turned" | "found" | "bought" | "delivered")
        });
        let told = verb.copula && self.clause.complements.object.is_some() || !verb.copula && self.clause.end > verb.main + 2;
        if got && told { issue(List::ThingIs, 3.0) } else { None }
    }

    /// `my renewal has come through at £890`, `my latest bill is £412 for one month`: they would not write of a price that is as it
    /// should be, but anything else that went wrong says more.
    fn priced(&self) -> Option<Issue> {
        let (verb, subject) = (&self.clause.verb, &self.clause.subject);
        let sum = matches!(
            self.grammar.fold(subject.head),
            "renewal"
                | "premium"
                | "bill"
                | "bills"
                | "quote"
                | "price"
                | "rent"
                | "fare"
                | "payment"
                | "payments"
                | "debit"
                | "charge"
                | "statement"
        ) && matches!(subject.referent, Referent::Theirs | Referent::Ours);
        let says = verb.copula || matches!(self.lemma(), "come" | "arrive" | "go" | "work");
        // `my bill is due on the £50 plan`, `my bill is usually £50`: which sum is right.
        let usual = self.grammar.line[self.clause.start..self.clause.end]
            .iter()
            .any(|lexeme| matches!(lexeme.fold, "usually" | "normally" | "only" | "just" | "used" | "still"));
        if sum && says && self.rest_is_money() && !verb.negated && !usual { issue(List::ThingIs, 1.6) } else { None }
    }

    /// `the music went on until two`, `the drilling started at six in the morning`.
    fn goes_on_and_on(&self) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        let noise = matches!(
            self.grammar.fold(self.clause.subject.head),
            "music"
                | "noise"
                | "party"
                | "banging"
                | "drilling"
                | "hammering"
                | "shouting"
                | "barking"
                | "alarm"
                | "alarms"
                | "bass"
                | "disco"
                | "karaoke"
                | "singing"
                | "racket"
                | "building work"
                | "works"
        );
        let on = matches!(self.lemma(), "go" | "play" | "continue" | "last" | "carry" | "start" | "ring" | "blare")
            && (c.duration || self.rest_is(&["until", "till", "all night", "through", "past", "morning", "night", "midnight"]));
        // `till ten, as you promised`
        let agreed =
            self.grammar.line[verb.main..].iter().any(|lexeme| matches!(lexeme.fold, "promised" | "agreed" | "planned" | "advertised"));
        if noise && on && !verb.negated && !agreed { issue(List::ThingDid, 2.5) } else { None }
    }

    /// `the grinding noise was back`, `the damp is back again`
    fn is_back(&self) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        let trouble = matches!(
            self.grammar.fold(self.clause.subject.head),
            "noise"
                | "noises"
                | "smell"
                | "leak"
                | "damp"
                | "mould"
                | "mold"
                | "fault"
                | "problem"
                | "error"
                | "rattle"
                | "knocking"
                | "grinding"
                | "squeak"
                | "drip"
                | "mice"
                | "ants"
                | "rats"
                | "light"
                | "message"
                | "buzzing"
                | "vibration"
                | "crack"
        );
        let back = verb.copula && self.grammar.fold(verb.end) == "back" || self.lemma() == "come" && self.rest_is(&["back"]);
        let told = !matches!(self.grammar.fold(self.clause.subject.start), "no" | "that") && c.object.is_none();
        if trouble && back && told && !verb.negated { issue(List::ThingIs, 3.0) } else { None }
    }

    /// `the dress is two sizes smaller than the one I ordered`, `the price was £4 more than on the shelf`
    fn is_otherwise(&self) -> Option<Issue> {
        let verb = &self.clause.verb;
        let line = &self.grammar.line[..self.clause.end];
        let agreed = [
            "ordered",
            "booked",
            "paid",
            "asked",
            "advertised",
            "promised",
            "quoted",
            "expected",
            "described",
            "agreed",
            "chose",
            "shown",
            "shelf",
            "label",
            "website",
            "menu",
            "picture",
            "ticket",
            "shop",
        ];
        let than = (verb.main + 1..self.clause.end).find(|&i| {
            // `a different colour from the one in the shop`
            let from = line[i].fold == "from" && line[verb.main + 1..i].iter().any(|lexeme| lexeme.fold == "different");
            from || matches!(line[i].fold, "than" | "more than" | "less than")
        });
        let otherwise = than.is_some_and(|at| {
            // `better than I expected`
            let good = line[verb.main + 1..at].iter().any(|lexeme| lexeme.on(List::Positive) || matches!(lexeme.fold, "cheaper" | "less"));
            !good && line[at..].iter().any(|lexeme| agreed.contains(&lexeme.fold))
        });
        if verb.copula && otherwise && !verb.negated { issue(List::ThingIs, 2.5) } else { None }
    }

    /// `the repair lasted two days`, `the battery lasts less than an hour`
    fn lasts_briefly(&self) -> Option<Issue> {
        let thing = matches!(
            self.grammar.fold(self.clause.subject.head),
            "repair"
                | "repairs"
                | "battery"
                | "charge"
                | "fix"
                | "bulb"
                | "bulbs"
                | "cartridge"
                | "ink"
                | "tyre"
                | "heel"
                | "heels"
                | "zip"
        );
        // A battery that lasts two days is a good one.
        let runs_down = matches!(self.grammar.fold(self.clause.subject.head), "battery" | "charge");
        let briefly = self.rest_is(&["minutes", "hour", "hours"])
            || !runs_down && self.rest_is(&["day", "days", "week", "weeks", "month"]) && !self.rest_is(&["all", "whole"]);
        let briefly = briefly && self.clause.complements.duration;
        if self.lemma() == "last" && thing && briefly && !self.clause.verb.negated { issue(List::ThingIs, 2.5) } else { None }
    }

    /// `my washing came back with dye all over it`, `the garage returned my car with a scratch along the door`
    fn comes_back_with(&self) -> Option<Issue> {
        let with = (self.clause.verb.main + 1..self.clause.end).find(|&i| self.grammar.fold(i) == "with");
        let flawed = with.is_some_and(|at| (at + 1..self.clause.end).any(|i| self.on(i, List::ThereIs) || self.on(i, List::BadWords)))
            || with.is_some() && self.rest_is(&["over"]) && self.rest_is(&["all"]);
        let back =
            matches!(self.lemma(), "come" | "go") && self.rest_is(&["back", "home"]) || matches!(self.lemma(), "return" | "give" | "hand");
        let theirs = matches!(self.lemma(), "come" | "go") || self.touches_writer();
        if flawed && back && theirs && self.happened() && !self.clause.verb.negated { issue(List::ArriveBad, 2.5) } else { None }
    }

    /// `the legs are different lengths`
    fn unequal(&self) -> Option<Issue> {
        let verb = &self.clause.verb;
        let apart = self.rest_is(&["lengths", "sizes", "colours", "colors", "shades", "heights", "widths"]);
        if verb.copula && apart && self.rest_is(&["different"]) && !verb.negated { issue(List::ThingIs, 2.5) } else { None }
    }

    /// `two of the lessons I paid for were never given`
    fn paid_in_vain(&self) -> Option<Issue> {
        let (verb, subject) = (&self.clause.verb, &self.clause.subject);
        let paid = (subject.start..subject.end.saturating_sub(1)).any(|i| {
            matches!(self.grammar.fold(i), "i" | "we") && matches!(self.grammar.fold(i + 1), "paid" | "ordered" | "booked" | "bought")
        });
        let harm = self.verb(List::ThingPassive) || self.verb(List::WeDidNot);
        if verb.passive && verb.negated && paid && !harm { issue(List::ThingNotPassive, 2.5) } else { None }
    }

    /// `my phone has been with your repair shop for six weeks`
    fn still_with_us(&self) -> Option<Issue> {
        let verb = &self.clause.verb;
        let with_us =
            self.clause.complements.preposition.is_some_and(|at| {
                matches!(self.grammar.fold(at), "with" | "at" | "in") && matches!(self.grammar.fold(at + 1), "you" | "your")
            });
        let theirs = self.clause.subject.referent == Referent::Theirs;
        let long = self.clause.complements.duration && self.rest_is(&["for"]);
        if verb.copula && verb.perfect && theirs && with_us && long && !verb.negated { issue(List::ThingStill, 2.5) } else { None }
    }

    /// `the new windows let water in`
    fn lets_in(&self) -> Option<Issue> {
        let through = self.rest_is(&["in", "through"]) && self.rest_is(&["water", "rain", "wind", "air", "draughts", "drafts", "cold"]);
        if self.lemma() == "let" && through && !self.clause.verb.negated { issue(List::ThingDid, 2.5) } else { None }
    }

    /// `the lady put the phone down on me`
    fn puts_down(&self) -> Option<Issue> {
        let phone = self.lemma() == "put" && self.rest_is(&["phone", "receiver"]) && self.rest_is(&["down"]);
        if phone && self.happened() && !self.clause.verb.negated { issue(List::StaffDid, 2.5) } else { None }
    }

    /// `the phone gets so hot that I can't hold it`
    fn so_much_that(&self) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        let so = c.adjective.is_some_and(|at| at > 0 && self.grammar.fold(at - 1) == "so" && self.grammar.fold(at + 1) == "that");
        let bad = self.grammar.line[verb.main..self.clause.end].iter().any(|l| matches!(l.fold, "not" | "never" | "nobody" | "nothing"));
        if so && bad && !verb.negated && (verb.copula || matches!(self.lemma(), "get" | "become")) {
            issue(List::ThingIs, 2.5)
        } else {
            None
        }
    }

    /// `the tracker has said "in progress" ever since`, `the page has said pending for a month`
    fn says_ever_since(&self) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        let says = verb.perfect && !verb.negated && matches!(self.lemma(), "say" | "show");
        let long = c.duration || self.rest_is(&["ever since", "since"]);
        let what =
            c.adjective.is_some() || c.object.is_some() || self.grammar.line[verb.main + 1..self.clause.end].iter().any(|l| l.quoted);
        if says && long && what { issue(List::ThingSays, 3.5) } else { None }
    }

    /// `the tracking has it as handed to a resident`: nobody would write who had it.
    pub(super) fn said_to_be_there(&self) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        let tracks = matches!(
            self.grammar.fold(self.clause.subject.head),
            "tracking" | "tracker" | "app" | "site" | "website" | "email" | "e-mail" | "text" | "page" | "courier" | "link" | "update"
        );
        let says = matches!(self.lemma(), "say" | "show") && c.content && !verb.negated && verb.modal.is_none();
        let there = self.grammar.line[verb.main + 1..self.clause.end].windows(2).any(|pair| {
            matches!(pair[0].fold, "was" | "been" | "were")
                && matches!(pair[1].fold, "delivered" | "handed" | "signed" | "collected" | "left" | "picked" | "received")
        });
        let denied = self.rest_is(&["not", "never", "nobody", "would", "will", "if"]);
        if tracks && says && there && !denied { issue(List::ThingSays, 3.5) } else { None }
    }

    /// `the help line had me hold for forty minutes`
    fn holds_us(&self) -> Option<Issue> {
        let verb = &self.clause.verb;
        let us = self.clause.complements.object.is_some_and(|object| object.pronoun && object.referent == Referent::Customer);
        let held = matches!(self.lemma(), "have" | "keep" | "leave") && self.rest_is(&["on hold", "hold", "waiting", "stranded"]);
        if us && held && !verb.negated { issue(List::WeKeep, 2.0) } else { None }
    }

    /// `the 14 has gone straight past our stop`, `the bus drove straight past`
    fn goes_past(&self) -> Option<Issue> {
        let verb = &self.clause.verb;
        let past =
            self.grammar.fold(verb.end) == "past" || self.grammar.fold(verb.end) == "straight" && self.grammar.fold(verb.end + 1) == "past";
        let stop = self.rest_is(&["us", "me", "stop", "stops", "house"]) || self.clause.end <= verb.end + 2;
        // `the deadline went past`: time does.
        let rides = matches!(
            self.grammar.fold(self.clause.subject.head),
            "bus" | "buses" | "tram" | "train" | "coach" | "taxi" | "cab" | "driver" | "van" | "lorry" | "ferry"
        ) || self.grammar.is(self.clause.subject.head, NUM);
        let gone = matches!(self.lemma(), "go" | "drive" | "sail" | "run") && self.happened();
        if past && stop && rides && gone && !verb.negated { issue(List::ThingDid, 3.0) } else { None }
    }

    /// `there was a disco both nights until one`
    fn noise_until(&self) -> bool {
        let noise = self.object_is(&[
            "disco",
            "party",
            "music",
            "noise",
            "banging",
            "drilling",
            "karaoke",
            "shouting",
            "wedding",
            "band",
            "building work",
            "works",
            "hammering",
            "singing",
        ]);
        noise && !self.clause.verb.negated && self.rest_is(&["until", "till", "all night", "past"])
    }

    /// `the brakes are making a grinding noise`
    fn sounds_wrong(&self) -> Option<Issue> {
        let noise = self.object_is(&["noise", "noises", "sound", "sounds", "racket"]);
        if noise && matches!(self.lemma(), "make" | "give") && !self.clause.verb.negated { issue(List::ThingDid, 2.5) } else { None }
    }

    /// `the radiators go cold`, `the screen turned green`: into a state that things have when they are broken.
    fn turns_bad(&self) -> Option<Issue> {
        let (verb, subject) = (&self.clause.verb, &self.clause.subject);
        let head = &self.grammar.line[subject.head];
        let state = (verb.main + 1..(verb.main + 4).min(self.clause.end)).any(|i| {
            (self.on(i, List::ThingIs) || matches!(self.grammar.fold(i), "black" | "blank" | "white" | "green" | "cold" | "dark"))
                && !matches!(self.grammar.fold(i), "off" | "out" | "down" | "up")
        });
        let thing = head.is(N) && !head.is(NAME) && !head.on(List::Staff) && !head.on(List::Relatives);
        // `the heater still blows warm`, `the tap runs cold`
        let warm = matches!(self.lemma(), "blow" | "run") && self.rest_is(&["warm", "cold", "hot", "brown", "cloudy", "lukewarm"]);
        if warm && thing && !verb.negated {
            return issue(List::ThingDid, 2.5);
        }
        if matches!(self.lemma(), "go" | "turn" | "become") && state && thing && !verb.negated { issue(List::ThingDid, 2.5) } else { None }
    }
}
