//! What we are asked to do.

use super::super::grammar::Grammar;
use super::super::lexicon::{DET, N, POSS, VB, VBD, WH, sub};
use super::super::lists::List;
use super::frame::skip;
use super::{Asking, MOST_WORDS, Request};

/// Verbs that open no act of a desk, whatever follows: what is told or thought, how to behave, set phrases.
fn is_no_act(word: &str) -> bool {
    matches!(
        word,
        "accept"
            | "advise"
            | "allow"
            | "bear"
            | "beware"
            | "be"
            | "believe"
            | "can"
            | "continue"
            | "cope"
            | "could"
            | "do"
            | "enjoy"
            | "excuse"
            | "expect"
            | "feel"
            | "forgive"
            | "go"
            | "grow"
            | "guess"
            | "have"
            | "hear"
            | "hope"
            | "imagine"
            | "inform"
            | "keep"
            | "know"
            | "learn"
            | "let"
            | "like"
            | "live"
            | "lose"
            | "love"
            | "mind"
            | "note"
            | "pardon"
            | "pray"
            | "read"
            | "refer"
            | "remember"
            | "rest"
            | "say"
            | "see"
            | "stay"
            | "thank"
            | "think"
            | "treat"
            | "trust"
            | "try"
            | "understand"
            | "wait"
            | "wake"
            | "want"
            | "wish"
            | "would"
            | "step"
            | "imply"
            | "pass"
            | "need"
            | "elaborate"
            | "follow"
            | "ignore"
            | "watch"
            | "hire"
            | "train"
            | "buy"
            | "sell"
            | "evidence"
            | "retweet"
            | "rt"
            | "dm"
            | "view"
            | "review"
            | "quit"
            | "share"
            | "join"
            | "care"
            | "thank you"
            | "find attached"
            | "avoid"
            | "assist"
            | "reply"
            | "respond"
            | "answer"
            | "hesitate"
    )
}

/// Verbs that say nothing without what they are about: "fix it" is no more than "help".
pub(super) fn is_vague(word: &str) -> bool {
    matches!(
        word,
        "fix"
            | "sort"
            | "resolve"
            | "do"
            | "help"
            | "correct"
            | "rectify"
            | "deal"
            | "read"
            | "handle"
            | "address"
            | "investigate"
            | "check"
            | "explain"
            | "assist"
            | "clarify"
            | "work"
    )
}

impl Asking<'_, '_> {
    /// "us to" and what we are asked to do.
    pub(super) fn acts(&self, start: usize, openly: bool) -> Option<Request> {
        self.acts_led(start, openly, "us to ")
    }

    /// `please don't send me the link again`: "us not to send you the link again".
    pub(super) fn acts_not(&self, start: usize) -> Option<Request> {
        // `please don't take this the wrong way`, `please don't worry`: asked of nobody's desk.
        let stops = matches!(
            self.fold(start),
            "send"
                | "call"
                | "contact"
                | "charge"
                | "ring"
                | "phone"
                | "email"
                | "text"
                | "write"
                | "bill"
                | "cancel"
                | "close"
                | "share"
                | "pass"
        );
        stops.then(|| self.acts_led(start, true, "us not to ")).flatten()
    }

    fn acts_led(&self, start: usize, openly: bool, lead: &str) -> Option<Request> {
        let mut grammar = Grammar::new(self.line, Vec::new());
        let mut end = self.one_act(&mut grammar, start, openly)?;
        let mut several = false;
        let (first, mut whole) = (end, true);
        // `investigate this and have the entry removed`: what comes of it is what they want.
        if self.fold(end) == "and"
            && matches!(self.fold(end + 1), "have" | "get")
            && self.looks_into(start, end)
            && let Some(done) = self.done(end + 2)
        {
            return Some(done);
        }
        // "and move me back to the morning class" belongs to it, if it can be read as well; "or" always does.
        loop {
            let listed = grammar.fold(end) == "," && matches!(grammar.fold(end + 1), "and" | "or");
            let joined = matches!(grammar.fold(end), "and" | "or") || listed && self.is(end + 2, VB);
            // `refund the two months, close the account and …`: only up to the last of them.
            let more = grammar.fold(end) == "," && self.is(end + 1, VB) && self.lists_acts(end + 1);
            if !joined && !more {
                break;
            }
            let next = skip(self, end + 1 + usize::from(listed));
            // `… and do not take the money`
            let not = grammar.fold(next) == "do" && matches!(grammar.fold(next + 1), "not" | "n't");
            if not && joined && !several && lead == "us to " {
                let Some(second) = self.one_act(&mut grammar, next + 2, openly).filter(|second| second - start <= MOST_WORDS) else {
                    break;
                };
                let closed = self.closes(&mut grammar, second, next)?;
                let points = self.pointing(start + 1, closed)?;
                return self.written_in_two(&grammar, start..end, next + 2..closed, (lead, " and not to "), points);
            }
            let Some(read) = self.one_act(&mut grammar, next, openly).filter(|read| read - start <= MOST_WORDS) else { break };
            end = read;
            several = true;
            whole = joined;
        }
        // The head of a list whose tail could not be read.
        if !whole {
            end = first;
            several = false;
        }
        // `come back and put it right`: to come back is the lesser half.
        if grammar.fold(end) == "and" && self.is(end + 1, VB) && end - start <= 3 {
            return None;
        }
        let end = self.closes(&mut grammar, end, start)?;
        let points = self.pointing(start + 1, end)?;
        // What is asked of anybody who reads it is asked of us only where it is about the writer.
        let theirs = self.line[start..end].iter().any(|lexeme| matches!(lexeme.fold, "me" | "my" | "our" | "us" | "mine"));
        if !openly
            && !self.to_us
            && !theirs
            && points.is_none()
            && !self.line[start..end].iter().any(|lexeme| matches!(lexeme.fold, "this" | "these"))
        {
            return None;
        }
        // "get it sorted", "put it right": so is every act whose end is all it says.
        let last = self.fold(end - 1);
        let vague = is_vague(self.fold(start))
            || self.fold(start) == "stop" && end == start + 2
            || self.fold(start) == "look" && (self.fold(start + 1) == "into" || end == start + 3)
            || end - start <= 3 && matches!(last, "sorted" | "fixed" | "right" | "resolved" | "done");
        if vague && !several && (points.is_some() || end - start <= 2) {
            return None;
        }
        // `stop pretending you care`, `stop losing my bags`: a reproach.
        let reproach = self.fold(start) == "stop"
            && matches!(
                self.fold(start + 1),
                "pretending"
                    | "lying"
                    | "being"
                    | "acting"
                    | "treating"
                    | "making"
                    | "saying"
                    | "blaming"
                    | "hiding"
                    | "playing"
                    | "wasting"
                    | "losing"
                    | "cancelling"
                    | "canceling"
                    | "delaying"
                    | "ignoring"
                    | "messing"
                    | "overbooking"
                    | "hanging"
            )
            // `pick up the phone before five`
            || self.fold(start) == "pick" && self.line[start..end].iter().any(|lexeme| lexeme.fold == "phone");
        if reproach {
            return None;
        }
        // `help me with a question`, `get back to me`, `send help`: with what and about what, stands elsewhere.
        let helps = self.line[start + 1..end].iter().any(|lexeme| lexeme.is(VB) && !is_vague(lexeme.fold) && lexeme.fold != "have");
        let nowhere = self.fold(start) == "help" && !helps
            || self.fold(start) == "get" && self.fold(start + 1) == "back"
            || matches!(self.fold(start), "send" | "get") && matches!(last, "help" | "assistance");
        if nowhere {
            return None;
        }
        // `return me the second payment`: who gets it back goes without saying.
        if matches!(self.fold(start), "return" | "explain" | "confirm") && matches!(self.fold(start + 1), "me" | "us") && end > start + 2 {
            return self.written_in_two(&grammar, start..start + 1, start + 2..end, (lead, " "), points);
        }
        self.written(&grammar, start, end, lead, points)
    }

    /// Whether an act says no more than that it is looked into: `conduct an investigation into this matter`.
    fn looks_into(&self, start: usize, end: usize) -> bool {
        matches!(
            self.fold(start),
            "investigate" | "look" | "review" | "conduct" | "open" | "start" | "launch" | "take" | "help" | "perform"
        ) && self.line[start + 1..end].iter().filter(|lexeme| lexeme.is(N)).all(|lexeme| {
            matches!(
                lexeme.fold,
                "action"
                    | "re"
                    | "investigation"
                    | "re-investigation"
                    | "reinvestigation"
                    | "matter"
                    | "issue"
                    | "look"
                    | "review"
                    | "case"
                    | "this"
                    | "it"
            )
        })
    }

    /// Whether an act that begins behind a comma at `from` is one of a list that ends with "and" or "or" and its last.
    fn lists_acts(&self, from: usize) -> bool {
        let end = from + self.line[from..].iter().take_while(|lexeme| !matches!(lexeme.fold, "." | ";" | ":")).count();
        (from + 2..end).any(|at| matches!(self.fold(at), "and" | "or") && self.is(skip(self, at + 1), VB))
    }

    /// Where one act ends.
    fn one_act(&self, grammar: &mut Grammar<'_, '_>, start: usize, openly: bool) -> Option<usize> {
        let line = self.line;
        let verb = line.get(start)?;
        // `come and look at the roof`: what they come for is the act.
        if matches!(verb.fold, "come" | "go") && self.fold(start + 1) == "and" && self.is(start + 2, VB) {
            return self.one_act(grammar, start + 2, openly);
        }
        // `take it seriously`, `take this in the spirit it's meant`: a manner, and nothing to carry off.
        let carried = |word: &str| matches!(word, "off" | "back" | "away" | "up" | "down" | "out" | "to");
        if verb.fold == "take" && matches!(self.fold(start + 1), "it" | "this") && !carried(self.fold(start + 2)) {
            return None;
        }
        let listed = self.vocabulary.on(line, start, line.len(), List::Requests);
        // `make sure that`, `tell me who`: only with what goes with them.
        let whole = match verb.fold {
            "make" => self.fold(start + 1) == "sure",
            // `have a quiet word`, `have somebody look at it`
            "have" => {
                matches!(self.fold(start + 1), "someone" | "somebody") && self.is(start + 2, VB)
                    || self.is(start + 1, DET) && (start + 2..start + 5).any(|at| self.fold(at) == "look" && self.fold(at + 1) == "at")
                    || self.fold(start + 1) == "a" && (start + 2..start + 4).any(|at| matches!(self.fold(at), "word" | "look" | "chat"))
            }
            // `do the fringe again`; `do better` is no act.
            "do" => {
                self.fold(start + 1) == "something" && self.fold(start + 2) == "about"
                    || self.is(start + 1, DET.with(POSS))
                        && !matches!(self.fold(start + 2), "needful" | "right" | "math" | "maths" | "same" | "job")
            }
            "go" => matches!(self.fold(start + 1), "back"),
            // `cease and desist`: from what, stands behind it.
            "cease" => self.fold(start + 1) != "and",
            "reach" => self.fold(start + 1) != "out",
            // `tell me who`, `tell the driver that he must stop`
            "tell" => matches!(self.fold(start + 1), "me" | "us") && self.is(start + 2, WH) || self.is(start + 1, DET.with(POSS)),
            _ => !is_no_act(verb.fold),
        };
        if !verb.is(VB) || !listed && (!openly || !whole) {
            return None;
        }
        let end = self
            .written_down(grammar, start)
            .or_else(|| {
                // `tell me where to buy one`
                let told = verb.fold == "tell" && matches!(self.fold(start + 1), "me" | "us");
                told.then(|| grammar.wh_clause(start + 2)).flatten().filter(|&end| self.may_stop(end))
            })
            .or_else(|| self.act_up_to(grammar, start, line.len()))
            .or_else(|| {
                // `remove these inquiries and place an alert`: the second act was read as one more thing.
                let and = (start + 2..line.len()).find(|&at| matches!(self.fold(at), "and" | "or"))?;
                self.is(and + 1, VB).then(|| self.act_up_to(grammar, start, and)).flatten()
            })
            .or_else(|| {
                // `look at the roof before it rains`: "before it" was read as a place.
                let when = (start + 2..line.len())
                    .find(|&at| matches!(self.fold(at), "before" | "until" | "till" | "when" | "once" | "because" | "as" | "since"))?;
                self.act_up_to(grammar, start, when)
            })?;
        // "fix in the next update": what is to be fixed stayed in their head, too.
        let bare = matches!(line[start + 1].fold, "in" | "by" | "at" | "on" | "with" | "for" | "from" | "before" | "to" | "into")
            && matches!(
                self.vocabulary.lexicon.lemma(verb.lemma),
                "fix" | "resolve" | "remove" | "correct" | "restore" | "replace" | "repair" | "cancel" | "refund" | "explain" | "help"
            );
        // "confirm who received": what was received stayed in their head.
        let last = end - 1;
        let unsaid = line[last - 1].is(WH) && line[last].is(VBD) && line[last].sub & sub::INTRANSITIVE == 0;
        (!bare && !unsaid).then_some(end)
    }

    /// `confirm in writing that it is closed`
    fn written_down(&self, grammar: &mut Grammar<'_, '_>, start: usize) -> Option<usize> {
        let what = start + 3;
        if self.fold(start + 1) != "in"
            || self.fold(start + 2) != "writing"
            || !matches!(self.fold(start), "confirm" | "explain" | "say" | "state" | "put")
        {
            return None;
        }
        let noted = grammar.marks.len();
        let end = if self.fold(what) == "that" { grammar.clause(what + 1).map(|clause| clause.end) } else { grammar.wh_clause(what) };
        if end.is_none() {
            grammar.marks.truncate(noted);
        }
        end.map(|end| self.reads_on(grammar, end)).filter(|&end| self.may_stop(end))
    }

    /// Where an act ends that stands before `limit`, if it can be read to a place where it may end.
    fn act_up_to(&self, grammar: &mut Grammar<'_, '_>, start: usize, limit: usize) -> Option<usize> {
        let (whole, noted) = (grammar.limit, grammar.marks.len());
        grammar.limit = limit;
        let read = grammar.complements_of(start, false);
        let end = self.reads_on(grammar, read.end);
        grammar.limit = whole;
        let stops = end == limit || self.may_stop(end);
        if end <= start + 1 || read.conditional || read.stranded && end == read.end || !stops {
            grammar.marks.truncate(noted);
            return None;
        }
        Some(end)
    }
}
