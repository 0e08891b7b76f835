//! Constructions whose subject is the writer.

use super::super::grammar::{NounPhrase, Referent};
use super::super::lexicon::{COMPANY, MONEY, NAME, NUM, UNIT, VBG};
use super::super::lists::List;
use super::super::vocabulary::wearies;
use super::{Issue, View, issue};

impl View<'_, '_, '_> {
    pub(super) fn customer(&self) -> Option<Issue> {
        let (verb, c) = (&self.clause.verb, &self.clause.complements);
        // `I have not had an accident`: what they were spared is nothing to regret.
        let spared = self.clause.verb.negated
            && self.lemma() == "have"
            && self.clause.complements.object.is_some_and(|object| {
                matches!(
                    self.grammar.fold(object.head),
                    "accident"
                        | "accidents"
                        | "crash"
                        | "claim"
                        | "claims"
                        | "fine"
                        | "fines"
                        | "problem"
                        | "problems"
                        | "trouble"
                        | "complaint"
                        | "complaints"
                        | "fault"
                        | "faults"
                        | "leak"
                        | "leaks"
                )
            });
        // `I don't owe you a penny`: what they hold against us, and nothing that happened.
        let owes = verb.negated && self.lemma() == "owe" && c.object.is_some_and(|object| object.referent == Referent::Company);
        if spared || owes {
            return None;
        }
        // `we'll be stuck in Leeds until Monday`, `I will be two hours late for my exam`
        let stranded_soon = self.modal() == "will"
            && !verb.negated
            && (self.grammar.fold(verb.main) == "be" || matches!(self.grammar.fold(verb.main), "stuck" | "stranded"))
            && self.rest_or_main_is_stuck();
        if stranded_soon {
            return issue(List::YouAre, 2.0);
        }
        if verb.modal.is_some() {
            return if verb.negated
                && matches!(self.modal(), "can" | "could")
                && !self.verb(List::YouCannot)
                && !verb.progressive
                && !(self.lemma() == "see" && c.content)
                // `I can't check`, `we can't get in touch`: with what or whom, they don't say, and it may be us.
                && !(matches!(self.lemma(), "check" | "do" | "find" | "get" | "try" | "help" | "reply" | "respond" | "answer") && self.clause.end == verb.main + 1)
                && !(self.lemma() == "get" && self.rest_is(&["touch"]) && !self.rest_is(&["with"]))
            {
                issue(List::YouCannot, 3.0)
            } else {
                None
            };
        }
        // `tired of being put on hold`: what is done to them again and again.
        let weary = (verb.main..self.clause.end).any(|i| matches!(self.grammar.fold(i), "tired" | "weary" | "fed" | "fed up" | "sick"))
            && (verb.main..self.clause.end.saturating_sub(1))
                .any(|i| matches!(self.grammar.fold(i), "of" | "with") && wearies(self.grammar.fold(i + 1)));
        if weary && !verb.negated {
            return issue(List::YouAre, 2.5);
        }
        // `you're disappointed with our service`: with what, and no more; any event says more.
        let unhappy = (verb.main..self.clause.end.min(verb.main + 5)).any(|i| {
            self.on(i, List::Unhappy)
                && matches!(self.grammar.fold(i + 1), "in" | "with" | "by" | "at" | "about" | "of")
                && self.clause.end > i + 2
        });
        if unhappy && !verb.negated && (verb.passive || verb.copula) {
            return issue(List::Unhappy, 1.7);
        }
        // `stuck on the runway`, `stranded in Leeds`
        if verb.passive && !verb.negated && matches!(self.grammar.fold(verb.main), "stuck" | "stranded" | "trapped") {
            return issue(List::YouAre, 3.0);
        }
        // `I'm being shown ads`
        if verb.passive && self.lemma() == "show" && self.rest_is(&["ads", "adverts", "ad", "advert"]) {
            return issue(List::YouPassive, 2.5);
        }
        // `we've been sat on the tarmac for two hours`
        let sat = verb.passive
            && !verb.negated
            && matches!(self.grammar.fold(verb.main), "sat" | "stood" | "parked" | "held")
            && c.duration
            && c.preposition.is_some_and(|at| matches!(self.grammar.fold(at), "on" | "at" | "in" | "outside"));
        if sat {
            return issue(List::YouWait, 3.0);
        }
        // `I was rebooked on a ferry that was too late for our train`, `we got rebooked for tomorrow`
        let too_late = verb.passive
            && !verb.negated
            && matches!(self.lemma(), "rebook" | "reschedule")
            && (self.rest_is(&["too", "tomorrow", "later"]) || self.rest_is(&["next"]) && self.rest_is(&["day", "morning", "week"]));
        if too_late {
            return issue(List::YouPassive, 2.0);
        }
        if verb.passive {
            if verb.negated {
                return if self.verb(List::YouNotPassive) && self.clause.end > verb.main + 1 {
                    issue(List::YouNotPassive, 2.5)
                } else {
                    None
                };
            }
            // `I was yelled at for standing up`
            if matches!(self.lemma(), "yell" | "scream") && self.grammar.fold(verb.end) == "at" {
                return issue(List::YouPassive, 2.5);
            }
            // `I've been asked for the same form twice`
            if self.lemma() == "ask" && self.repeated() && c.preposition.is_some_and(|at| self.grammar.fold(at) == "for") {
                return issue(List::YouPassive, 2.5);
            }
            // "I was given the £50": money is no harm, unless it is too little.
            let paid = self.lemma() == "give"
                && (verb.main + 1..self.clause.end).take(3).any(|i| self.grammar.is(i, MONEY))
                && !self.rest_is(&["only", "just", "instead", "wrong", "voucher"]);
            if paid {
                return None;
            }
            // `I was offered to wait`: a verb that takes no such turn.
            if matches!(self.lemma(), "offer" | "refuse") && c.to_verb.is_some_and(|at| at <= verb.main + 2) {
                return None;
            }
            if self.verb(List::YouTold) && self.clause.end > verb.main + 2 && self.says_what() {
                // `told that it had been cancelled`, `told there was no table`: what they were told is what went wrong.
                let bad = c.content
                    && (self.rest(List::ThingPassive)
                        || self.rest_is(&["no", "not", "nothing", "nobody", "someone else", "somebody else", "else", "gone"]))
                    && !self.rest_is(&["would", "will", "be", "wait"]);
                return if bad { issue(List::YouPassive, 3.0) } else { issue(List::YouTold, 2.0) };
            }
            // `I was charged` says too little; `I was ignored` does not.
            let bare = self.clause.end == verb.main + 1
                // `I cancelled and am still being charged`
                && !(verb.still && (self.clause.shared || self.grammar.line[self.clause.subject.head].inserted))
                && matches!(
                    self.lemma(),
                    "charge"
                        | "put"
                        | "give"
                        | "move"
                        | "keep"
                        | "hold"
                        | "sell"
                        | "text"
                        | "mark"
                        | "treat"
                        | "quote"
                        | "bill"
                        | "hit"
                        | "stop"
                        | "speak"
                        | "chase"
                        | "assign"
                        | "remove"
                );
            return if self.verb(List::YouPassive) && !bare { issue(List::YouPassive, 3.0) } else { None };
        }
        if verb.copula {
            let from = verb.main + 1..self.clause.end.min(verb.main + 6);
            if verb.negated {
                // `I'm still not home`
                let away = verb.still && self.rest_is(&["home", "there", "moving"]);
                return if self.rest_is(&["able"]) || away { issue(List::YouCannot, 3.0) } else { None };
            }
            let busy = from.clone().any(|i| {
                matches!(
                    self.grammar.fold(i),
                    "on the phone" | "in line" | "in the queue" | "in a queue" | "down" | "off" | "out" | "short"
                )
            });
            // `we are victims of a ticket scam`
            let robbed = !verb.negated
                && from.clone().any(|i| matches!(self.grammar.fold(i), "victim" | "victims"))
                && self.rest_is(&["theft", "identity theft", "fraud", "scam"]);
            let bad = robbed
                || from.clone().any(|i| self.on(i, List::YouAre)) && (!busy || c.duration || verb.still)
                || verb.still && from.clone().any(|i| matches!(self.grammar.fold(i), "here" | "there" | "awake" | "at"));
            // `we've been on the tarmac for two hours`, `I'm still in the station waiting for my train`
            let place = c.oblique.is_some_and(|place| {
                super::super::waits::is_held_at(self.grammar.fold(place.head)) || self.grammar.fold(place.head) == "airport"
            });
            let held = !verb.negated && place && c.preposition.is_some() && (c.duration || verb.still);
            return if bad || held { issue(List::YouAre, 3.0) } else { None };
        }
        // `we wait one hour`, told in the present, is a learner's past or a habit.
        if !verb.past
            && !verb.perfect
            && !verb.progressive
            && !verb.negated
            && !verb.still
            && (self.verb(List::YouWait)
                || self.verb(List::YouSpend)
                || self.verb(List::YouFind)
                || matches!(self.lemma(), "receive" | "arrive"))
        {
            return None;
        }
        if verb.slip && !verb.negated {
            return issue(List::YouSlip, 3.0);
        }
        if verb.negated {
            if self.lemma() == "have" && (verb.never || c.to_verb.is_some() || self.head_on(c.object, List::YouHaveTrouble)) {
                return None;
            }
            // `never heard of it`
            let heard_of = self.lemma() == "hear" && c.preposition.is_some_and(|at| self.grammar.fold(at) == "of");
            // `I haven't got the strength for this` is how it is for them, not what happened.
            let inner = self.rest_is(&["strength", "energy", "patience", "heart", "words", "nerve", "stomach", "will", "capacity"]);
            // `I still don't know if my sofa has left`
            if self.lemma() == "know" && c.content {
                return if self.rest_is(&["if", "whether"]) && self.touches_writer() { issue(List::YouNot, 2.5) } else { None };
            }
            // `we haven't moved in an hour`, `we haven't even left the gate`
            if verb.perfect
                && matches!(self.lemma(), "move" | "leave")
                && (c.duration
                    || verb.still
                    || self.lemma() == "move" && self.clause.end == verb.main + 1
                    || self.rest_is(&["yet", "gate", "ground", "runway", "tarmac", "airport", "station"])
                    || (self.clause.start..verb.main).any(|i| self.grammar.fold(i) == "even"))
            {
                return issue(List::YouNot, 2.5);
            }
            // What they happen not to own matters less than what happened.
            let lacks = self.lemma() == "have" && c.object.is_some_and(|object| matches!(self.grammar.fold(object.start), "a" | "an"));
            // `I don't have a printer`: their household, and none of our doing.
            let household = lacks
                && self.rest_is(&[
                    "computer",
                    "laptop",
                    "printer",
                    "scanner",
                    "smartphone",
                    "car",
                    "tv",
                    "television",
                    "pc",
                    "tablet",
                    "landline",
                    "job",
                ]);
            // `I don't have Silver`: a plan or a pass that is not theirs.
            let pass =
                self.lemma() == "have" && c.object.is_some_and(|object| object.head == object.start && self.grammar.is(object.head, NAME));
            return if self.verb(List::YouNot) && !heard_of && !inner && !household && !pass {
                issue(List::YouNot, if lacks { 2.0 } else { 3.0 })
            } else {
                None
            };
        }
        // `no interesting flying`: a learner's English, or nothing that could be had.
        let activity = c.object.is_some_and(|object| {
            let head = &self.grammar.line[object.head];
            head.is(VBG) && head.lemma != 0 && !super::super::grammar::phrase::names_a_thing(head)
        });
        if self.object_is_none()
            && !activity
            && self.verb(List::YouHaveNo)
            && !(self.rest_is(&["option", "options"]) && c.object.is_some_and(|object| self.clause.end == object.end))
            // `I have no memory of it` is how it is for them.
            && !self.rest_is(&["memory", "recollection", "knowledge", "recall"])
            // `no perks or bad service`: nobody goes without what is bad.
            && !(self.rest_is(&["or"]) && (self.rest(List::BadWords) || self.rest_is(&["bad", "poor", "rude", "terrible", "awful", "late", "wrong"])))
            && !c.object.is_some_and(|object| self.on(object.head, List::ThereIsNo))
        {
            return issue(List::YouHaveNo, 3.0);
        }
        // `I have had eleven calls from you`, `I've had four different handlers`: more of them than anybody wants.
        let many = matches!(self.lemma(), "have" | "get" | "receive" | "see" | "speak")
            && (verb.past || verb.perfect)
            && c.object.or(c.oblique).is_some_and(|object| {
                let number = (object.start..object.head).find(|&i| self.grammar.is(i, NUM) && !self.grammar.is(i, MONEY));
                let several =
                    number.is_some_and(|i| !matches!(self.grammar.fold(i), "1" | "2" | "one" | "two" | "a couple of" | "a few" | "few"));
                let calls = matches!(
                    self.grammar.fold(object.head),
                    "calls" | "letters" | "texts" | "emails" | "messages" | "reminders" | "visits"
                );
                let people = self.grammar.fold(object.head - usize::from(object.head > object.start)) == "different"
                    && (self.on(object.head, List::Staff)
                        || matches!(
                            self.grammar.fold(object.head),
                            "handlers" | "people" | "answers" | "departments" | "stories" | "dates"
                        ));
                several
                    && (calls && c.ing.is_some() | self.rest_is(&["asking", "demanding", "chasing", "telling", "threatening"]) || people)
            });
        if many {
            return issue(List::YouHaveTrouble, 2.5);
        }
        // `I've felt seasick the whole time`
        if self.lemma() == "feel"
            && (verb.past || verb.perfect)
            && self.rest_is(&["sick", "seasick", "dizzy", "ill", "unwell", "faint", "nauseous"])
        {
            return issue(List::YouAre, 2.5);
        }
        // `she went four days without her tablets`
        if self.lemma() == "go" && self.rest_is(&["without"]) && (c.duration || verb.perfect) {
            return issue(List::YouHaveNo, 2.5);
        }
        // `I got all of my scores reset`
        let undone = self.lemma() == "get"
            && !verb.passive
            && c.object.is_some_and(|object| !object.pronoun)
            && c.participle.is_some_and(|at| self.on(at, List::ThingPassive) && at > verb.main + 1)
            && self.touches_writer();
        // `we've had nothing but problems`
        let nothing_but = self.lemma() == "have"
            && self.rest_is(&["nothing"])
            && self.rest_is(&["but"])
            && self.rest_is(&["problems", "issues", "trouble", "delays", "errors"]);
        if undone || nothing_but {
            return issue(List::YouHaveTrouble, 2.0);
        }
        let told = verb.past || verb.perfect || verb.progressive;
        let stuck = |at: usize| {
            told && matches!(self.grammar.fold(at), "stuck" | "stranded" | "trapped") && self.clause.end > at + 1
                || matches!(self.grammar.fold(at), "yelled" | "screamed") && self.grammar.fold(at + 1) == "at"
        };
        if self.lemma() == "get" && c.participle.or(c.adjective).is_some_and(|at| self.on(at, List::YouPassive) || stuck(at)) {
            return issue(List::YouPassive, 3.0);
        }
        if matches!(self.lemma(), "have" | "get" | "experience" | "encounter" | "face" | "notice" | "see")
            && self.head_on(c.object, List::YouHaveTrouble)
            // `we have a problem` does not say which; a wait is long or measured, else it may have been a short one.
            && c.object.is_some_and(|object| match self.grammar.fold(object.head) {
                "wait" | "waits" | "queue" | "queues" => self.measures(&object),
                _ => self.clause.end > object.head + 1 || verb.progressive,
            })
        {
            return issue(List::YouHaveTrouble, 2.5);
        }
        // "I have photos to show you" has to do nothing.
        let bare = c.object.is_none_or(|object| c.to_verb.is_some_and(|at| at < object.start));
        if self.lemma() == "have" && bare && c.to_verb.is_some_and(|at| at <= verb.main + 3) {
            return if self.verb_after_to_is_issue() { issue(List::YouHadTo, 2.0) } else { None };
        }
        if self.lemma() == "have"
            && c.object.is_some()
            && (c.participle.is_some() || c.ing.is_some() || c.adjective.is_some())
            && (self.rest(List::ThingIs) || self.rest(List::ThingPassive))
            // A mailbox that is full is in the way; a freezer full of food is what they have.
            && !self.rest_is(&["full"])
        {
            return issue(List::YouHaveTrouble, 2.0);
        }
        // `I kept paying the old firm`: what was rightly done is no trouble.
        let dutiful = self.clause.verb.past && self.rest_is(&["paying", "trying", "waiting"]) && !self.rest_is(&["for"]);
        // `I'm going round in circles with your chat`, `we're getting nowhere`
        let nowhere = matches!(self.lemma(), "get" | "go")
            && (verb.progressive || verb.perfect)
            && (self.rest_is(&["nowhere"]) || self.rest_is(&["circles"]) && self.rest_is(&["in"]));
        if nowhere {
            return issue(List::YouHaveTrouble, 2.5);
        }
        // `I got home four hours later than planned`
        if self.behind_schedule() && matches!(self.lemma(), "get" | "arrive" | "land" | "leave" | "reach" | "depart" | "board" | "come") {
            return issue(List::YouWait, 2.5);
        }
        // `I keep missing my connections`: as if it were an adjective.
        let misses = self.lemma() == "keep"
            && c.adjective.is_some_and(|at| at == verb.main + 1 && self.grammar.is(at, VBG))
            && self.touches_writer();
        if misses {
            return issue(List::YouKeep, 3.0);
        }
        if self.verb(List::YouKeep) && (c.ing.is_some() || c.object.is_some()) && self.lemma() == "keep" && self.goes_on() && !dutiful {
            return issue(List::YouKeep, 3.0);
        }
        // `I'm sitting on the tarmac`
        let kept = matches!(self.lemma(), "sit" | "stand")
            && verb.progressive
            && c.preposition.is_some_and(|at| matches!(self.grammar.fold(at), "on" | "at" | "in"))
            && self.rest_is(&[
                "plane", "tarmac", "runway", "gate", "bus", "train", "airport", "line", "queue", "platform", "station", "aircraft",
                "flight",
            ]);
        if kept {
            return issue(List::YouWait, 2.0);
        }
        let waits = matches!(self.lemma(), "wait" | "queue") || verb.still;
        if self.verb(List::YouWait)
            && (c.duration
                || waits && verb.progressive && (verb.still || self.clause.end > verb.main + 1)
                || waits && matches!(c.preposition.map(|at| self.grammar.fold(at)), Some("for" | "on" | "in" | "at")))
        {
            return issue(List::YouWait, if verb.progressive || c.duration { 3.0 } else { 2.0 });
        }
        if self.verb(List::YouSpend) && (c.duration || self.measures_object()) || self.lemma() == "pay" && self.rest_is(&["not", "never"]) {
            return issue(List::YouSpend, 2.5);
        }
        if self.verb(List::YouRunOut) && !verb.progressive && c.to_verb.is_none() {
            return issue(List::YouRunOut, 2.5);
        }
        // `I miss the old menu` is a feeling.
        let custom =
            self.rest_is(&["customer", "business", "faith", "respect", "trust", "patience", "hope", "loyalty", "interest", "temper"]);
        // `losing faith in your support team`
        if custom
            && self.lemma() == "lose"
            && verb.progressive
            && c.preposition.is_some_and(|at| self.grammar.fold(at) == "in" && !self.grammar.is(at + 1, COMPANY))
            && self.rest_is(&["faith", "trust", "patience", "hope"])
        {
            return issue(List::Unhappy, 1.7);
        }
        let longs = custom || self.lemma() == "miss" && !verb.past && !verb.perfect && !verb.progressive;
        // `I missed your call`: what they failed to do themselves is nothing to regret to them, unless it came of something.
        let own_slip = self.lemma() == "miss"
            && !self.rest_is(&["because", "due to", "since", "thanks to"])
            && c.object.is_some_and(|object| {
                matches!(
                    self.grammar.fold(object.head),
                    "call"
                        | "calls"
                        | "appointment"
                        | "deadline"
                        | "payment"
                        | "payments"
                        | "email"
                        | "message"
                        | "kerb"
                        | "curb"
                        | "step"
                        | "turning"
                        | "voicemail"
                        | "installment"
                        | "instalment"
                )
            });
        if self.verb(List::YouLose) && c.object.is_some() && !longs && !own_slip {
            return issue(List::YouLose, 2.5);
        }
        // `I left my bag on the bus`
        let left_behind = self.lemma() == "leave"
            && (verb.past || verb.perfect)
            && c.preposition.is_some_and(|at| matches!(self.grammar.fold(at), "in" | "on" | "at" | "inside" | "under" | "aboard"))
            && c.object.is_some_and(|object| {
                matches!(self.grammar.fold(object.start), "my" | "our" | "a" | "an" | "some")
                    && !object.pronoun
                    && !matches!(
                        self.grammar.fold(object.head),
                        "message"
                            | "messages"
                            | "voicemail"
                            | "review"
                            | "note"
                            | "tip"
                            | "comment"
                            | "comments"
                            | "feedback"
                            | "number"
                            | "hotel"
                            | "job"
                            | "room"
                            | "house"
                            | "home"
                            | "country"
                            | "deposit"
                            | "details"
                            | "party"
                            | "tick"
                    )
            });
        // What they did themselves gives way to what was done about it.
        if left_behind {
            return issue(List::YouLose, 1.6);
        }
        if self.verb(List::YouFind) && !self.rest_is(&["out"]) && c.object.is_some_and(|object| !object.pronoun) {
            return issue(List::YouFind, 2.0);
        }
        if self.verb(List::YouGet)
            && c.ing.is_some()
            && c.content
            && (self.rest(List::ThingPassive) || self.rest(List::ThingIs) || self.rest_is(&["not"]))
        {
            return issue(List::YouGet, 2.0);
        }
        // `I got some odd text from you`
        let odd = c.object.is_some_and(|object| {
            (object.start..object.head)
                .any(|i| matches!(self.grammar.fold(i), "odd" | "weird" | "strange" | "suspicious" | "random" | "unsolicited"))
                && matches!(
                    self.grammar.fold(object.head),
                    "text"
                        | "texts"
                        | "alert"
                        | "alerts"
                        | "email"
                        | "emails"
                        | "message"
                        | "messages"
                        | "call"
                        | "calls"
                        | "charge"
                        | "charges"
                        | "letter"
                        | "letters"
                        | "bill"
                        | "parcel"
                        | "package"
                        | "error"
                        | "errors"
                        | "notification"
                        | "notifications"
                )
        });
        if odd && matches!(self.lemma(), "get" | "receive" | "have" | "see") {
            return issue(List::YouGet, 2.5);
        }
        // `I've been getting calls from your agents`: they go on, and are told of as what should stop.
        let rung = c
            .object
            .is_some_and(|object| matches!(self.grammar.fold(object.head), "calls" | "phone calls" | "robocalls" | "voicemails" | "texts"));
        if matches!(self.lemma(), "get" | "receive") && verb.progressive && verb.perfect && rung && self.rest_is(&["from"]) {
            return issue(List::YouGet, 2.0);
        }
        // `I spoke with a rep that offered no help`: what came of it stands in the clause that tells of them.
        let in_vain = matches!(self.lemma(), "speak" | "talk" | "deal" | "chat")
            && (verb.past || verb.perfect)
            && self.rest_is(&["that", "who"])
            && self.rest_is(&["no", "not", "nothing", "rude", "unhelpful", "refused", "zero"]);
        if in_vain {
            return issue(List::YouTry, 2.0);
        }
        // `I got your letter turning down my claim`
        let letter = c.object.is_some_and(|object| {
            (object.start..object.end).any(|i| self.grammar.is(i, VBG) && (self.on(i, List::ThingPassive) || self.on(i, List::WeDid)))
        });
        if matches!(self.lemma(), "get" | "receive") && letter && self.touches_writer() {
            return issue(List::YouGet, 2.8);
        }
        // `I got a wet towel on it`, `I get to work late`: where it went, or they did.
        let went = self.lemma() == "get"
            && (c.object.is_none() && !verb.past && !verb.perfect
                || c.preposition
                    .is_some_and(|at| matches!(self.grammar.fold(at), "on" | "over" | "round") && self.grammar.fold(at + 1) == "it"));
        if self.verb(List::YouGet)
            && !went
            && (self.rest(List::BadWords)
                && !self.rest_is(&["only", "so", "extra"])
                // `I ordered the cups late`: that was their own doing.
                && !(matches!(self.lemma(), "order" | "buy") && self.rest_is(&["late", "short", "without", "instead"]))
                || c.object.is_some_and(|object| self.grammar.fold(object.start) == "only")
                || matches!(self.lemma(), "get" | "receive")
                    && c.object.is_some_and(|object| !object.pronoun)
                    && (self.clause.start..verb.main).any(|i| self.grammar.fold(i) == "only"))
        {
            return issue(List::YouGet, 2.5);
        }
        // `I still see question marks in every email`
        let lingers = verb.still
            && !verb.perfect
            && matches!(self.lemma(), "see" | "get")
            && (c.content || c.object.is_some_and(|object| !object.pronoun));
        if lingers {
            return issue(List::YouKeep, 2.0);
        }
        // `I still have the temporary number`: what should have been changed.
        let unchanged = verb.still
            && !verb.perfect
            && self.lemma() == "have"
            && c.object.is_some_and(|object| {
                matches!(self.grammar.fold(object.start), "the" | "my" | "our")
                    && self.grammar.line[object.start..object.head]
                        .iter()
                        .any(|lexeme| matches!(lexeme.fold, "temporary" | "wrong" | "broken" | "faulty" | "damaged"))
            });
        if unchanged {
            return issue(List::YouKeep, 2.5);
        }
        let present = !verb.past && !verb.perfect && !verb.progressive;
        // `I've told you three times that the balcony is loose`
        if matches!(self.lemma(), "tell" | "warn") && !present && self.repeated() && c.content {
            return issue(List::YouTry, 2.0);
        }
        // `I tried several times and …`: what they tried stands elsewhere.
        // `I called again to ask`: what, stayed behind.
        let asks_nothing = matches!(self.grammar.fold(self.clause.end - 1), "ask" | "say" | "know" | "inquire" | "enquire" | "see");
        let untold = asks_nothing
            || self.lemma() == "try"
                && c.to_verb.is_none()
                && !c.object.is_some_and(|object| object.determined && !self.grammar.line[object.head].is(UNIT));
        // `I asked for one hour at most`: what they asked for, and not how often.
        let asked_once = self.lemma() == "ask" && !self.rest_is(&["times", "twice", "repeatedly", "again", "several", "since", "multiple"]);
        // `I'm trying to add a day`, `I called 24 hours in advance`: a measure of something else than their effort.
        let measured_thing = c.duration
            && !self.rest_is(&["for", "since", "times", "twice", "all", "over", "last", "past"])
            && (self.rest_is(&["advance", "ahead", "early", "notice", "before"])
                || c.to_verb
                    .is_some_and(|at| matches!(self.grammar.fold(at), "add" | "extend" | "stay" | "book" | "spend" | "get" | "take")));
        if self.verb(List::YouTry)
            && !asked_once
            && !measured_thing
            && !present
            && !untold
            && (self.repeated() || verb.progressive && c.to_verb.is_some() && matches!(self.lemma(), "try" | "attempt" | "struggle"))
        {
            // Effort is told beside what went wrong, and gives way to it.
            let struggles = matches!(self.lemma(), "try" | "attempt" | "struggle") && c.to_verb.is_some();
            let weight = if !self.repeated() {
                0.8
            } else if struggles && (verb.progressive || verb.perfect && c.duration) {
                2.5
            } else if verb.progressive || verb.perfect {
                1.8
            } else {
                1.5
            };
            return issue(List::YouTry, weight);
        }
        None
    }

    /// `we will be stuck`, `we will be two days late and stranded`
    fn rest_or_main_is_stuck(&self) -> bool {
        self.grammar.line[self.clause.verb.main..self.clause.end].iter().any(|lexeme| matches!(lexeme.fold, "stuck" | "stranded"))
    }

    /// `told to ring back`, `told about the fee`, `promised a refund`: not `told yes` or `told only burritos`.
    fn says_what(&self) -> bool {
        let c = &self.clause.complements;
        let about = c.preposition.is_some_and(|at| matches!(self.grammar.fold(at), "about" | "of"));
        let thing = !matches!(self.lemma(), "tell" | "inform" | "advise" | "ask" | "warn" | "assure")
            && c.object.is_some_and(|object| object.determined && !object.pronoun);
        c.content || c.to_verb.is_some() || thing || about || self.rest_is(&["nothing", "different", "that"])
    }

    /// `had to` is an issue with a verb of effort after it, whatever it is, unless it is one of wishing or knowing.
    pub(super) fn verb_after_to_is_issue(&self) -> bool {
        self.clause.complements.to_verb.is_some_and(|at| !self.on(at, List::YouHadTo))
    }

    pub(super) fn measures_object(&self) -> bool {
        self.grammar.line[self.clause.verb.main + 1..self.clause.end]
            .iter()
            // "Wasted your time": how much of it, they don't say.
            .any(|lexeme| lexeme.is(MONEY.with(UNIT)) && !matches!(lexeme.fold, "time" | "times") || lexeme.fold == "money")
    }

    /// A wait that is said to be long: "a 40 minute wait", "a long wait".
    fn measures(&self, wait: &NounPhrase) -> bool {
        self.grammar.line[wait.start..wait.head].iter().any(|lexeme| {
            lexeme.is(UNIT)
                || matches!(lexeme.fold, "long" | "huge" | "endless" | "massive" | "lengthy" | "terrible" | "ridiculous")
                || lexeme.fold.contains('-') && lexeme.fold.starts_with(|c: char| c.is_ascii_digit())
        })
    }
}
