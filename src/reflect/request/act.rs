//! What we are asked to do.

use super::super::grammar::Grammar;
use super::super::lexicon::{VB, VBD, WH, sub};
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
            | "cease"
            | "avoid"
            | "assist"
            | "reply"
            | "respond"
            | "answer"
            | "hesitate"
    )
}

/// Verbs that say nothing without what they are about: "fix it" is no more than "help".
fn is_vague(word: &str) -> bool {
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
        // "and move me back to the morning class" belongs to it, if it can be read as well; "or" always does.
        while matches!(grammar.fold(end), "and" | "or") {
            let next = self.one_act(&mut grammar, skip(self, end + 1), openly).filter(|next| next - start <= MOST_WORDS);
            let Some(next) = next else { break };
            end = next;
            several = true;
        }
        // `come back and put it right`: to come back is the lesser half.
        if grammar.fold(end) == "and" && self.is(end + 1, VB) && end - start <= 3 {
            return None;
        }
        let end = self.closes(end, start)?;
        let points = self.pointing(start + 1, end)?;
        // What is asked of anybody who reads it is asked of us only where it is about the writer.
        let theirs = self.line[start..end].iter().any(|lexeme| matches!(lexeme.fold, "me" | "my" | "our" | "us" | "mine"));
        if !openly && !theirs && points.is_none() && !self.line[start..end].iter().any(|lexeme| matches!(lexeme.fold, "this" | "these")) {
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
        // `stop pretending you care`, `stop lying to me`: a reproach.
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
            );
        if reproach {
            return None;
        }
        // `help me with a question`, `get back to me`: with what and about what, stands elsewhere.
        let helps = self.line[start + 1..end].iter().any(|lexeme| lexeme.is(VB) && !is_vague(lexeme.fold));
        let nowhere = self.fold(start) == "help" && !helps || self.fold(start) == "get" && self.fold(start + 1) == "back";
        if nowhere {
            return None;
        }
        // `return me the second payment`: who gets it back goes without saying.
        if matches!(self.fold(start), "return" | "explain" | "confirm") && matches!(self.fold(start + 1), "me" | "us") && end > start + 2 {
            return self.written_in_two(&grammar, start..start + 1, start + 2..end, (lead, " "), points);
        }
        self.written(&grammar, start, end, lead, points)
    }

    /// Where one act ends.
    fn one_act(&self, grammar: &mut Grammar<'_, '_>, start: usize, openly: bool) -> Option<usize> {
        let line = self.line;
        let verb = line.get(start)?;
        let listed = self.vocabulary.on(line, start, line.len(), List::Requests);
        // `make sure that`, `tell me who`: only with what goes with them.
        let whole = match verb.fold {
            "make" => self.fold(start + 1) == "sure",
            "have" => matches!(self.fold(start + 1), "a") && matches!(self.fold(start + 2), "word" | "look" | "chat"),
            "tell" => matches!(self.fold(start + 1), "me" | "us") && self.is(start + 2, WH),
            _ => !is_no_act(verb.fold),
        };
        if !verb.is(VB) || !listed && (!openly || !whole) {
            return None;
        }
        let end = self.act_up_to(grammar, start, line.len()).or_else(|| {
            // `remove these inquiries and place an alert`: the second act was read as one more thing.
            let and = (start + 2..line.len()).find(|&at| matches!(self.fold(at), "and" | "or"))?;
            self.is(and + 1, VB).then(|| self.act_up_to(grammar, start, and)).flatten()
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
