//! Trouble that is named and not told: "a six hour delay", "the third cancellation", "false charges on my card".
//!
//! In go tagged lines; out comes the noun phrase that says most, in our perspective: "the six hour delay". It reads
//! after "I'm so sorry about", and stands in where no clause could be turned round.

use super::faulted::is_fault;
use super::gate;
use super::grammar::{Case, Grammar, Mark, NounPhrase};
use super::inventory::inventory;
use super::lexicon::{ADJ, BE, DET, HAVE, N, NAME, NUM, ODD, OPEN, PLURAL, POSS, PUNCT, TO, UNIT, VB, VBN};
use super::lists::List;
use super::normalise::Lexeme;
use super::noun;
use super::vocabulary::Vocabulary;
use super::waits;
use super::{Context, Level, Reflection};
use crate::text::{Document, is_word};

/// Collects trouble that is named while the lines of a message go by.
pub(crate) struct Troubles<'t> {
    pub(super) vocabulary: &'t Vocabulary,
    pub(super) document: &'t Document,
    context: &'t Context<'t>,
    best: Option<(f32, Reflection)>,
}

impl<'t> Troubles<'t> {
    pub(crate) fn new(vocabulary: &'t Vocabulary, document: &'t Document, context: &'t Context<'t>) -> Self {
        Self { vocabulary, document, context, best: None }
    }

    /// Looks at every noun of trouble in `line`.
    pub(crate) fn line(&mut self, line: &[Lexeme<'_>], question: bool, number: usize) {
        let theirs = line.iter().any(|lexeme| matches!(lexeme.fold, "my" | "our" | "your"));
        let named = |lexeme: &Lexeme<'_>| {
            lexeme.is(N) && lexeme.on(List::Troubles)
                || matches!(
                    lexeme.fold,
                    "fee"
                        | "fees"
                        | "charge"
                        | "change"
                        | "changes"
                        | "service"
                        | "communication"
                        | "experience"
                        | "experiences"
                        | "issue"
                        | "issues"
                        | "problem"
                        | "problems"
                )
                || lexeme.on(List::OneOff) && !matches!(lexeme.fold, "long" | "two" | "extra" | "outstanding")
                || is_fault(lexeme.fold)
                || theirs && matches!(lexeme.fold, "trash" | "garbage" | "rubbish" | "crap")
                || theirs && (lexeme.on(List::Judgement) || lexeme.on(List::Profanity))
        };
        let disputed = self.disputed(line).map(|(score, reflection)| (score - 0.1 * number.min(9) as f32, reflection));
        self.keep(disputed);
        let other =
            self.put_back(line).or_else(|| self.lacking(line)).or_else(|| self.kind(line, question)).or_else(|| self.disliked(line));
        self.keep(other);
        if let Some(at) = pointed_at(line)
            && gate::line(line).is_none()
            && let Some(phrase) = Grammar::new(line, Vec::new()).short_phrase(at)
        {
            let judged = self.judged(&Grammar::new(line, Vec::new()), &phrase);
            self.keep(judged);
        }
        let manner = self.manner(line).map(|reflection| (1.5, reflection));
        self.keep(manner);
        if !question
            && let Some(reflection) = inventory(self.vocabulary, self.document, line)
            && !self.context.private.iter().any(|private| private.overlaps(reflection.span))
        {
            self.keep(Some((4.0 - 0.2 * number.min(5) as f32, reflection)));
            return;
        }
        // Where the last of them stands: nothing that opens behind it can name one.
        let Some(last) = line.iter().rposition(named) else { return };
        if gate::line(line).is_some() {
            return;
        }
        let quoted = line.iter().any(|lexeme| lexeme.is(ODD) && matches!(lexeme.fold, "\"" | "“" | "”"));
        if quoted || !self.is_told(line) {
            return;
        }
        let mut grammar = Grammar::new(line, Vec::new());
        let mut i = 0;
        while i <= last {
            if !line[i..line.len().min(i + 7)].iter().any(named) {
                i += 1;
                continue;
            }
            // `the following unapproved charges`: which, stays in the message.
            if matches!(line[i].fold, "the" | "following") && line.get(i + 1).is_some_and(|next| next.fold == "following")
                || line[i].fold == "following"
                // `having experienced delays`: what they did, and not which.
                || line[i].fold == "experienced" && i > 0 && line[i - 1].fold == "having"
            {
                i += 1;
                continue;
            }
            let opens = !is_their_own(line, i)
                && line[i].is(DET.with(POSS).with(NUM).with(N).with(ADJ).with(VBN))
                && !(i > 0 && line[i - 1].is(TO) && line[i].is(VB))
                && (!line[i].is(super::lexicon::VBG) || line[i].on(List::OneOff))
                && !line[i].clitic
                && !(i > 0 && (line[i - 1].clitic || line[i - 1].fold.ends_with("'s")))
                && line[i].fold != "s";
            let Some(mut phrase) = opens.then(|| grammar.short_phrase(i)).flatten().filter(|phrase| !phrase.pronoun) else {
                i += 1;
                continue;
            };
            // `a late flight today`: when it was is no part of what it was.
            if phrase.head > phrase.start && line[phrase.head].is(super::lexicon::DAY) && line[phrase.head - 1].is(N) {
                phrase.head -= 1;
                phrase.base -= 1;
                phrase.end = phrase.base;
            }
            // "your bank shows two charges": a sentence, and no thing.
            let sentence =
                line[phrase.start..phrase.head].iter().any(|lexeme| matches!(lexeme.fold, "shows" | "says" | "has" | "reads" | "gives"));
            let later = 0.2 * number.min(5) as f32;
            let as_told = |(score, reflection): (f32, Reflection)| (score - later, reflection);
            if !denied(line, i) && !sentence {
                let named = self.phrase(&grammar, &phrase, question).map(as_told);
                self.keep(named);
            }
            let faulted = self.faulted(&grammar, &phrase);
            self.keep(faulted);
            let judged =
                self.judged(&grammar, &phrase).or_else(|| self.poor(&grammar, &phrase)).or_else(|| self.experienced(&grammar, &phrase));
            self.keep(judged.map(as_told));
            i = phrase.base.max(i + 1);
        }
    }

    /// Keeps what says more than all before it.
    fn keep(&mut self, found: Option<(f32, Reflection)>) {
        if let Some((score, reflection)) = found
            && self.best.as_ref().is_none_or(|(best, _)| score > *best)
        {
            self.best = Some((score, reflection));
        }
    }

    /// "the way I was spoken to by your staff is awful": what is judged can be named, by whom it was done, too.
    fn manner(&self, line: &[Lexeme<'_>]) -> Option<Reflection> {
        let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
        let at = (0..line.len()).find(|&i| fold(i) == "the" && fold(i + 1) == "way" && matches!(fold(i + 2), "i" | "we"))?;
        let verb = (at + 3..line.len().min(at + 6)).find(|&i| line[i].is(VBN) && !line[i].is(BE))?;
        let passive = line[at + 3..verb].iter().all(|lexeme| lexeme.is(BE.with(HAVE))) && line[at + 3..verb].iter().any(|be| be.is(BE));
        let handled = match fold(verb) {
            "treated" | "handled" | "ignored" => verb + 1,
            "spoken" | "talked" if fold(verb + 1) == "to" => verb + 2,
            "dealt" if fold(verb + 1) == "with" => verb + 2,
            _ => return None,
        };
        let bad = |lexeme: &Lexeme<'_>| lexeme.on(List::Judgement) || lexeme.on(List::Unhappy);
        if !passive || !line.iter().any(bad) || gate::line(line).is_some() || !self.is_told(line) {
            return None;
        }
        let mut grammar = Grammar::new(line, Vec::new());
        // Its verb must agree with "you" where it is written.
        grammar.marks.push((at + 3, Mark::Agree));
        let plain = |lexeme: &Lexeme<'_>| {
            !lexeme.is(ODD.with(PUNCT).with(OPEN))
                && ![List::Profanity, List::Judgement, List::Positive, List::Safety, List::Relatives].iter().any(|list| lexeme.on(*list))
        };
        let by = (fold(handled) == "by" && matches!(fold(handled + 1), "your" | "the"))
            .then(|| grammar.short_phrase(handled + 1))
            .flatten()
            .filter(|by| line[by.start..by.base].iter().all(plain) && line[by.head].on(List::Staff));
        let end = by.map_or(handled, |by| by.base);
        let mut reflection = noun::write(self.vocabulary, self.document, &grammar, at, end)?;
        reflection.level = Level::NounFragment;
        let hidden = self.context.private.iter().any(|private| private.overlaps(reflection.span));
        (!hidden && gate::output(&reflection.text).is_none()).then_some(reflection)
    }

    /// "my upload speeds are a joke": what is judged can be named, the verdict need not be.
    fn judged(&self, grammar: &Grammar<'_, '_>, phrase: &NounPhrase) -> Option<(f32, Reflection)> {
        let line = grammar.line;
        let head = &line[phrase.head];
        let words = &line[phrase.start..phrase.base];
        if !matches!(words.first()?.fold, "my" | "our" | "your") || !head.is(N) || phrase.head + 1 != phrase.base || words.len() > 5 {
            return None;
        }
        let plain = |lexeme: &Lexeme<'_>| {
            !lexeme.is(ODD.with(PUNCT))
                && !lexeme.quoted
                && ![List::Profanity, List::Judgement, List::Positive, List::Safety, List::Relatives, List::Staff]
                    .iter()
                    .any(|list| lexeme.on(*list))
                && (is_word(lexeme.fold) || lexeme.is(NAME) || !lexeme.is(OPEN))
        };
        let thing = words.iter().any(|lexeme| {
            lexeme.on(List::Topics)
                || lexeme.on(List::Owned)
                || lexeme.on(List::Devices)
                || matches!(lexeme.fold, "pricing" | "prices" | "speed" | "speeds")
        }) || (phrase.start..phrase.base).any(|i| self.vocabulary.on(line, i, phrase.base, List::Judged));
        if !thing || !words.iter().all(plain) {
            return None;
        }
        if pointed_at(line) == Some(phrase.start) {
            let reflection = noun::write(self.vocabulary, self.document, grammar, phrase.start, phrase.base)?;
            return gate::output(&reflection.text).is_none().then_some((0.8, reflection));
        }
        if !line.get(phrase.base)?.is(BE) {
            return None;
        }
        let verdict = line[phrase.base + 1..]
            .iter()
            .take(4)
            .take_while(|lexeme| !lexeme.is(PUNCT.with(super::lexicon::NOT)))
            .any(|lexeme| lexeme.on(List::Judgement) || matches!(lexeme.fold, "trash" | "garbage" | "rubbish" | "crap"));
        if !verdict {
            return None;
        }
        let reflection = noun::write(self.vocabulary, self.document, grammar, phrase.start, phrase.base)?;
        gate::output(&reflection.text).is_none().then_some((0.9, reflection))
    }

    /// "poor service on the 6pm train from Leeds": the service there can be named, where they say where.
    fn poor(&self, grammar: &Grammar<'_, '_>, phrase: &NounPhrase) -> Option<(f32, Reflection)> {
        let line = grammar.line;
        let adjective = &line[phrase.start];
        let judges = adjective.on(List::Judgement) && adjective.is(ADJ) || matches!(adjective.fold, "bad" | "slow" | "rude");
        let from = phrase.start + 1;
        let named =
            matches!(line[phrase.head].fold, "service" | "communication" | "organisation" | "organization" | "handling" | "experience");
        if !judges || !named || from > phrase.head || phrase.head + 1 != phrase.base || phrase.head - from > 1 {
            return None;
        }
        let end = self.tail(grammar, phrase);
        let plain =
            line[from..phrase.base].iter().all(|lexeme| matches!(lexeme.fold, "customer" | "customer service" | "service") || lexeme.is(N));
        if end == phrase.base || !plain {
            return None;
        }
        let mut reflection = noun::write(self.vocabulary, self.document, grammar, from, end)?;
        reflection.lead_with("the ");
        gate::output(&reflection.text).is_none().then_some((0.8, reflection))
    }

    /// "another horrible experience at your desk in Leeds": theirs, whatever it was, and where they say where.
    fn experienced(&self, grammar: &Grammar<'_, '_>, phrase: &NounPhrase) -> Option<(f32, Reflection)> {
        let line = grammar.line;
        let kinds = [
            "customer",
            "travel",
            "flight",
            "flying",
            "check in",
            "delivery",
            "shopping",
            "dining",
            "customer service",
            "checkout",
            "boarding",
            "booking",
            "purchase",
        ];
        let from = (phrase.start..phrase.head).rev().take_while(|&i| kinds.contains(&line[i].fold)).last().unwrap_or(phrase.head);
        let judged = from > phrase.start && {
            let word = &line[from - 1];
            word.on(List::Judgement) && word.is(ADJ)
                || matches!(word.fold, "bad" | "worst" | "worse" | "negative" | "rude" | "unpleasant" | "stressful" | "crappy" | "shitty")
        };
        // "never had a bad experience", "her awful experience": none of theirs.
        let theirs = !line[phrase.start..from].iter().any(|lexeme| matches!(lexeme.fold, "his" | "her" | "their" | "no" | "any" | "first"))
            && !line[..phrase.start].iter().any(|lexeme| matches!(lexeme.fold, "never" | "not" | "without" | "no"));
        if !matches!(line[phrase.head].fold, "experience" | "experiences") || phrase.head + 1 != phrase.base || !judged || !theirs {
            return None;
        }
        let end = self.tail(grammar, phrase);
        // "your experiences": of what, the reply would not say.
        if from == phrase.head && end == phrase.base && line[phrase.head].fold == "experiences" {
            return None;
        }
        let mut reflection = noun::write(self.vocabulary, self.document, grammar, from, end)?;
        reflection.level = Level::NounFragment;
        reflection.lead_with("your ");
        gate::output(&reflection.text).is_none().then_some((0.6, reflection))
    }

    /// Told as something that is or was: no condition, no praise, nothing that is over.
    fn is_told(&self, line: &[Lexeme<'_>]) -> bool {
        // `Thanks for the five hour delay`
        let ironic = line.iter().take(4).any(|lexeme| matches!(lexeme.fold, "thanks" | "thank" | "thank you"))
            && line.iter().take(6).any(|lexeme| lexeme.fold == "for");
        let off = |(i, lexeme): (usize, &Lexeme<'_>)| {
            matches!(
                lexeme.fold,
                "if" | "unless" | "whether" | "fixed" | "avoid" | "avoided" | "prevent" | "despite" | "instead" | "hope" | "will"
            ) || self.vocabulary.on(line, i, line.len(), List::Hedges)
                || self.vocabulary.on(line, i, line.len(), List::Threats)
                || self.vocabulary.on(line, i, line.len(), List::Positive)
                    && !(ironic && matches!(lexeme.fold, "thanks" | "thank" | "thank you"))
        };
        !line.iter().enumerate().any(off)
    }

    fn phrase(&self, grammar: &Grammar<'_, '_>, phrase: &NounPhrase, question: bool) -> Option<(f32, Reflection)> {
        let line = grammar.line;
        let (start, base) = (phrase.start, phrase.base);
        let words = &line[start..base];
        let head = &line[phrase.head];
        let first = &line[start];
        let fold = first.fold;
        let definite = matches!(fold, "the" | "this" | "that" | "these" | "those" | "my" | "our" | "your");
        let trouble = head.on(List::Troubles) && head.is(N)
            || matches!(head.fold, "fee" | "fees") && phrase.head > start && line[phrase.head - 1].is(N)
            || matches!(head.fold, "fee" | "charge") && words.iter().any(|lexeme| lexeme.is(super::lexicon::MONEY));
        // "4 gate changes": a change is trouble where it is one of many.
        let changed = (head.fold == "changes" || head.fold == "change" && words.iter().any(|lexeme| waits::is_ordinal(lexeme.fold)))
            && phrase.head > start
            && matches!(
                line[phrase.head - 1].fold,
                "gate" | "time" | "schedule" | "flight" | "departure" | "seat" | "platform" | "date" | "room"
            )
            && words.iter().any(|lexeme| {
                lexeme.is(NUM)
                    || waits::is_ordinal(lexeme.fold)
                    || matches!(
                        lexeme.fold,
                        "many" | "multiple" | "several" | "constant" | "numerous" | "countless" | "endless" | "repeated"
                    )
            });
        // "a line of 200 people"
        let crowd = matches!(head.fold, "line" | "queue")
            && line.get(base).is_some_and(|of| of.fold == "of")
            && line[base + 1..].iter().take(4).any(|lexeme| lexeme.is(NUM))
            && line[base + 1..].iter().take(4).any(|lexeme| matches!(lexeme.fold, "people" | "passengers" | "customers"));
        let trouble = trouble || changed;
        // "the battery issues in your update": what they are about says which.
        let trouble = trouble
            || matches!(head.fold, "issue" | "issues" | "problem" | "problems")
                && phrase.head > start
                && line[phrase.head - 1].is(N)
                && (!line[phrase.head - 1].is(ADJ)
                    || matches!(line[phrase.head - 1].fold, "mechanical" | "technical" | "electrical" | "logistical"))
                && (definite || head.is(PLURAL))
                && !matches!(line[phrase.head - 1].fold, "other" | "health" | "money" | "family" | "back" | "first" | "real" | "trust");
        let marked = !trouble
            && words
                .iter()
                .rev()
                .skip(1)
                .take(2)
                .any(|lexeme| {
                    lexeme.on(List::OneOff) && !matches!(lexeme.fold, "long" | "two" | "extra" | "late" | "outstanding")
                        || lexeme.fold == "late" && waits::late_again(words)
                })
            && (head.on(List::Topics)
                || head.on(List::Owned)
                || matches!(
                    head.fold,
                    "link"
                        | "links"
                        | "information"
                        | "info"
                        | "details"
                        | "size"
                        | "colour"
                        | "color"
                        | "code"
                        | "version"
                        | "page"
                        | "product"
                        | "inquiry"
                        | "inquiries"
                        | "item"
                        | "items"
                        | "entry"
                        | "entries"
                        | "record"
                        | "records"
                        | "balance"
                        | "balances"
                        | "address"
                        | "addresses"
                        | "reporting"
                ))
            && !head.on(List::Staff)
            // "my fraudulent account" would call it theirs; "my unpaid bill" is not held up to them.
            && !(matches!(fold, "my" | "our" | "a" | "an")
                && words.iter().any(|lexeme| matches!(lexeme.fold, "unpaid" | "overdue" | "outstanding" | "delinquent")))
            && !(matches!(fold, "my" | "our")
                && words.iter().any(|lexeme| matches!(lexeme.fold, "fraudulent" | "fake" | "false" | "unauthorized" | "unauthorised" | "bogus")));
        if !(trouble || marked) || phrase.head + 1 != base || question && !definite && !words.iter().any(|lexeme| lexeme.is(UNIT)) {
            return None;
        }
        // `this delays my trip`; `their delays`, `no delay`, `any delays`.
        let foreign = |lexeme: &Lexeme<'_>| {
            matches!(
                lexeme.fold,
                "no" | "any"
                    | "their"
                    | "his"
                    | "her"
                    | "its"
                    | "every"
                    | "other"
                    | "possible"
                    | "potential"
                    | "further"
                    | "future"
                    | "minor"
                    | "slight"
                    | "usual"
                    | "zero"
                    | "which"
                    | "what"
                    | "such"
            )
        };
        if matches!(fold, "this" | "that") && head.is(PLURAL) || words.iter().any(foreign) || gate::unmarked_owner(line, phrase) {
            return None;
        }
        let unsafe_word = |lexeme: &Lexeme<'_>| {
            lexeme.is(ODD.with(PUNCT))
                || lexeme.quoted
                || [List::Profanity, List::Positive, List::Safety, List::Threats, List::Relatives].iter().any(|list| lexeme.on(*list))
                || lexeme.is(OPEN) && !is_word(lexeme.fold) && !lexeme.is(NAME) && !lexeme.fold.contains(|c: char| c.is_ascii_digit())
        };
        // "the attendants error": whose it is has lost its mark.
        let unmarked = words.iter().rev().skip(1).any(|lexeme| lexeme.is(PLURAL) && lexeme.on(List::Staff));
        if unmarked || words.iter().any(unsafe_word) {
            return None;
        }
        let measured = words.iter().any(|lexeme| lexeme.is(UNIT))
            && words.iter().any(|lexeme| lexeme.is(NUM) || lexeme.fold.contains(|c: char| c.is_ascii_digit()));
        // "lines", "times", "wait" are trouble only where something says so.
        let long = words.iter().any(|lexeme| {
            matches!(lexeme.fold, "long" | "huge" | "massive" | "endless" | "ridiculous" | "insane" | "crazy" | "big" | "giant")
        });
        let waited = phrase.head > start && matches!(line[phrase.head - 1].fold, "wait" | "waiting" | "hold" | "response");
        let ordinal = words
            .iter()
            .any(|lexeme| waits::is_ordinal(lexeme.fold) || matches!(lexeme.fold, "constant" | "repeated" | "endless" | "nonstop"));
        let paid = words.iter().any(|lexeme| lexeme.is(super::lexicon::MONEY)) && !matches!(fold, "my" | "our");
        let weak = match head.fold {
            "line" | "lines" | "queue" | "queues" => !long && !measured && !crowd,
            "times" | "time" => !waited,
            "layover"
                if words
                    .iter()
                    .any(|lexeme| matches!(lexeme.fold, "unexpected" | "unplanned" | "unscheduled" | "unanticipated" | "forced")) =>
            {
                false
            }
            "wait" | "waits" | "hold" | "layover" => !long && !measured,
            // "my cancellation" is what they asked for, "my mistake" what they own up to.
            "cancellation" => {
                !(ordinal
                    || fold == "another"
                    || words.iter().any(|lexeme| matches!(lexeme.fold, "last" | "sudden" | "unexplained" | "unexpected")))
            }
            "mistake" | "mistakes" | "error" | "errors" => {
                matches!(fold, "my" | "our" | "your")
                    || line[..start].iter().any(|lexeme| matches!(lexeme.fold, "made" | "make" | "making"))
            }
            "lack" => line.get(base).is_none_or(|of| of.fold != "of"),
            // "the change fee": which fee says what it was for.
            "fee" | "fees"
                if phrase.head > start
                    && matches!(
                        line[phrase.head - 1].fold,
                        "change"
                            | "baggage"
                            | "bag"
                            | "luggage"
                            | "cancellation"
                            | "booking"
                            | "rebooking"
                            | "resort"
                            | "service"
                            | "delivery"
                            | "activation"
                            | "cleaning"
                            | "transfer"
                            | "overdraft"
                    ) =>
            {
                false
            }
            "charge" | "charges" | "fee" | "fees" => !marked && !paid,
            _ => false,
        };
        let known = marked
            || changed
            || crowd
            || paid
            || definite
            || measured
            || head.is(PLURAL)
            || first.is(NUM)
            || ordinal
            || matches!(fold, "a" | "an" | "another")
            || matches!(
                head.fold,
                "lack" | "lag" | "overcharging" | "overbooking" | "buffering" | "damage" | "downtime" | "spam" | "disruption" | "runaround"
            );
        if weak || !known {
            return None;
        }
        // What judges is left out: "the ridiculous delay" is "the delay".
        let mut from = start;
        while from < phrase.head
            && (line[from].is(DET.with(POSS)) && !line[from].is(NUM.with(ADJ))
                || line[from].on(List::Judgement)
                || line[from].on(List::Strong)
                || matches!(line[from].fold, "a" | "an" | "another" | "yet" | "such" | "more"))
        {
            from += 1;
        }
        // "5 hours delay": a slip that is not handed back.
        if phrase.head > from && line[phrase.head - 1].is(UNIT) && line[phrase.head - 1].fold.ends_with('s') {
            from = phrase.head;
        }
        // "York 3/4 mechanical problems": the problems, and not what stands before them.
        if phrase.head > from && matches!(line[phrase.head - 1].fold, "mechanical" | "technical" | "electrical" | "logistical") {
            from = phrase.head - 1;
        }
        if line[from..phrase.head].iter().any(|lexeme| lexeme.on(List::Judgement)) {
            return None;
        }
        // What is missing is theirs, and what was wrong is not.
        let gone = words.iter().any(|lexeme| matches!(lexeme.fold, "missing" | "lost" | "misplaced" | "stolen"));
        let wrong = words.iter().any(|lexeme| matches!(lexeme.fold, "wrong" | "incorrect" | "false" | "fake"));
        let tailed = line.get(base + 1).is_some_and(|next| matches!(next.fold, "my" | "our" | "your"));
        let theirs =
            matches!(fold, "my" | "our") || marked && !definite && !wrong && !tailed && !head.is(PLURAL) && (head.on(List::Owned) || gone);
        let lead = if theirs { "your " } else { "the " };
        let end = self.tail(grammar, phrase);
        if head.fold == "lack" && (end == base || line[base..end].iter().any(|lexeme| lexeme.on(List::ThereIsNo))) {
            return None;
        }
        let mut reflection = noun::write(self.vocabulary, self.document, grammar, from, end)
            .or_else(|| noun::write(self.vocabulary, self.document, grammar, from, base))?;
        reflection.level = Level::NounFragment;
        reflection.lead_with(lead);
        let hidden = self.context.private.iter().any(|private| private.overlaps(reflection.span));
        if hidden || gate::output(&reflection.text).is_some() {
            return None;
        }
        let score = 1.0
            + if measured { 1.0 } else { 0.0 }
            + if marked { 0.4 } else { 0.0 }
            + if theirs { 0.3 } else { 0.0 }
            + if definite { 0.2 } else { 0.0 }
            + if end > base { 0.2 } else { 0.0 };
        Some((score, reflection))
    }

    /// "of communication", "with my parcel", "at your gate": what the trouble is about, if it can be said.
    pub(super) fn tail(&self, grammar: &Grammar<'_, '_>, phrase: &NounPhrase) -> usize {
        let line = grammar.line;
        let mut end = phrase.base;
        let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
        // "the 7th outage this month": how many there were is counted within a time.
        let counted = line[phrase.start..phrase.head].iter().any(|lexeme| waits::is_ordinal(lexeme.fold));
        let time = match fold(end) {
            "today" => 1,
            "this" if matches!(fold(end + 1), "week" | "month" | "year" | "morning" | "summer" | "winter" | "season") => 2,
            _ => 0,
        };
        if counted && time > 0 && line.get(end + time).is_none_or(|next| next.is(PUNCT)) {
            return end + time;
        }
        if !line.get(end).is_some_and(|lexeme| matches!(lexeme.fold, "of" | "with" | "in" | "at" | "on" | "to" | "for" | "from")) {
            return end;
        }
        let mut reader = Grammar::new(line, Vec::new());
        let Some(inner) = reader.noun_phrase(end + 1, Case::Object, false).filter(|inner| !inner.pronoun) else { return end };
        let words = &line[inner.start..inner.base];
        let head = &line[inner.head];
        let plain = |lexeme: &Lexeme<'_>| {
            !lexeme.is(ODD.with(PUNCT).with(VBN))
                && ![List::Profanity, List::Judgement, List::Positive, List::Safety, List::Relatives].iter().any(|list| lexeme.on(*list))
                && (is_word(lexeme.fold) || lexeme.is(NAME.with(super::lexicon::COMPANY)) || !lexeme.is(OPEN))
                && !matches!(lexeme.fold, "their" | "his" | "her" | "this" | "that" | "these" | "those" | "any")
        };
        let owned = matches!(line[inner.start].fold, "my" | "our" | "your" | "the");
        let of = line[end].fold == "of";
        let fits =
            (of || owned) && words.iter().all(plain) && words.len() <= 5 && (inner.determined || head.is(PLURAL) || of && !head.is(NAME));
        let closed = line.get(inner.base).is_none_or(|next| !next.is(NAME) && !matches!(next.fold, "/" | "'s"));
        if fits && closed {
            end = inner.base;
        }
        end
    }
}

impl Troubles<'_> {
    /// Whether something private stands in the stretch.
    pub(super) fn hides(&self, span: crate::span::Span) -> bool {
        self.context.private.iter().any(|private| private.overlaps(span))
    }

    /// The trouble that says most.
    pub(crate) fn best(self) -> Option<Reflection> {
        self.best.map(|(_, reflection)| reflection).filter(|named| !is_of_more(&named.text))
    }
}

/// `the fewer delays`, `the 20 min more delays`, `the 6delays`: measured against what is not told, or typed together.
fn is_of_more(text: &str) -> bool {
    // `the Leeds 2 delays`, `the 3 delays 2 refunds`: two scraps, of which the second has a number of its own.
    let words: Vec<&str> = text.split(' ').collect();
    let recounts = (2..words.len().saturating_sub(1)).any(|i| {
        words[i].bytes().all(|b| b.is_ascii_digit())
            && !matches!(
                words[i - 1],
                "of" | "than" | "over" | "and" | "or" | "about" | "nearly" | "almost" | "another" | "to" | "all" | "last" | "past"
            )
            && matches!(
                words[i + 1].trim_end_matches(','),
                "delays" | "cancellations" | "flights" | "trains" | "changes" | "issues" | "problems" | "errors" | "refunds" | "calls"
            )
    });
    // `the long on the phone line`, `your hold`, `…, no good`: clipped.
    let clipped =
        text.contains(" long on ") || text.contains(" only ") || text.ends_with("no good") || matches!(text, "your hold" | "the hold");
    if recounts || clipped {
        return true;
    }
    text.split(' ').any(|word| {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let glued = digits > 0 && word.len() > digits + 3 && word.bytes().skip(digits).all(|b| b.is_ascii_alphabetic());
        glued || matches!(word, "fewer" | "more" | "less" | "currently" | "disaster")
    })
}

/// Where the thing begins that somebody points at: "what is wrong with my keyboard", "look at my upload speed".
fn pointed_at(line: &[Lexeme<'_>]) -> Option<usize> {
    let at = line.windows(3).position(|three| {
        let asks = matches!(three[0].fold, "wrong" | "up" | "happening" | "happened") && three[1].fold == "with";
        let shows = three[0].fold == "look" && three[1].fold == "at";
        (asks || shows) && matches!(three[2].fold, "my" | "our")
    })?;
    let denied = line[..at].iter().any(|lexeme| matches!(lexeme.fold, "nothing" | "not" | "if" | "anything"));
    (!denied).then_some(at + 2)
}

/// Whether what stands shortly before `i` says that there is none of it: "without a delay", "not a delay".
fn denied(line: &[Lexeme<'_>], i: usize) -> bool {
    line[..i]
        .iter()
        .rev()
        .take(4)
        .take_while(|lexeme| !lexeme.is(PUNCT))
        .any(|lexeme| matches!(lexeme.fold, "no" | "not" | "never" | "without" | "any" | "hardly" | "zero" | "avoid" | "nor" | "neither"))
}

/// `sorry for my mistakes`, `excuse the errors`: what the writer does in writing.
fn is_their_own(line: &[Lexeme<'_>], at: usize) -> bool {
    (at.saturating_sub(3)..at).any(|i| {
        matches!(line[i].fold, "excuse" | "forgive" | "pardon")
            || matches!(line[i].fold, "sorry" | "apologies" | "apologise" | "apologize")
                && line.get(i + 1).is_some_and(|next| matches!(next.fold, "for" | "about"))
    })
}
