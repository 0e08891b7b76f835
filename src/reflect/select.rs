//! Candidates and the choice among them.
//!
//! In go tagged lines, one after the other; out comes the best [`Candidate`]. Structure and
//! construction decide, not how loud a sentence is: a riskier construction gives way to a safer
//! one of nearly the same weight, and an earlier sentence to none.

use super::asked;
use super::events;
use super::fragment;
use super::gate;
use super::grammar::{Clause, Grammar, Mark};
use super::hearsay;
use super::kin::Kin;
use super::lexicon::{DO, ODD, PLURAL, UNIT, VBZ};
use super::lists::List;
use super::normalise::Lexeme;
use super::plights;
use super::quote;
use super::rhetoric;
use super::rule::{GateId, RuleId};
use super::salvage;
use super::scant::Scant;
use super::segment::{self, Origin, Start};
use super::stand_in::{self, Named};
use super::terse;
use super::vain;
use super::verbless;
use super::vocabulary::Vocabulary;
use super::waits;
use super::{Context, Level, Reflection};
use crate::span::Span;
use crate::text::Document;

/// A clause that passed every gate.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) reflection: Reflection,
    pub(crate) score: f32,
    /// What the place in the message took off the score.
    pub(super) late: f32,
    /// The noun phrase the clause is about, in our perspective.
    pub(crate) about: Option<Reflection>,
    /// Safe to say beside another clause: nothing in it points at words left out, and no construction is risky.
    pub(super) stands_alone: bool,
}

/// What a candidate has to reach; a bare background clause never does.
pub(super) const THRESHOLD: f32 = 1.5;
/// By how much a risky construction must beat a safe one.
const CHECK_COST: f32 = 0.7;

pub(crate) struct Select<'s> {
    pub(super) vocabulary: &'s Vocabulary,
    pub(super) document: &'s Document,
    pub(super) context: &'s Context<'s>,
    /// Whether the message is a letter, and no post.
    pub(super) letter: bool,
    /// The things that its request speaks of.
    pub(super) asked_about: Vec<String>,
    best: Option<Candidate>,
    /// The best that stands alone, of the others.
    second: Option<Candidate>,
    /// The next best after it.
    third: Option<Candidate>,
    pub(crate) rejected: Vec<(Span, GateId)>,
    marks: Vec<(usize, Mark)>,
    /// Somebody else has been spoken of, whom `they` may mean.
    pub(super) others: bool,
    /// Whom `he` and `she` may mean.
    pub(super) kin: Kin<'s>,
    pub(super) scant: Scant<'s>,
    /// What the line before named, which `it` may mean.
    pub(super) named: Vec<Lexeme<'s>>,
    /// The line before, where it told of a promise and of nothing else.
    promised: Vec<Lexeme<'s>>,
    /// The sentence that tells most and can be repeated word for word, with how much it tells.
    pub(crate) quote: Option<quote::Quote>,
}

/// How a chain of clauses is to be judged.
pub(super) struct Chain<'c, 'a> {
    pub(super) line: &'c [Lexeme<'a>],
    pub(super) clauses: &'c [Clause],
    pub(super) origin: Origin,
    pub(super) repair: Option<RuleId>,
    pub(super) shortened: bool,
    pub(super) asked: Asked,
    pub(super) number: usize,
}

/// Whether a sentence ends like a question, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    No,
    Plainly,
    /// `??`, `?!`: more outcry than question.
    Loudly,
}

impl<'s> Select<'s> {
    pub(crate) fn new(vocabulary: &'s Vocabulary, document: &'s Document, context: &'s Context<'s>) -> Self {
        let letter = super::is_letter(document);
        Self {
            vocabulary,
            document,
            context,
            letter,
            asked_about: if letter { super::heart::asked_about(document) } else { Vec::new() },
            best: None,
            second: None,
            third: None,
            rejected: Vec::new(),
            marks: Vec::new(),
            others: false,
            kin: Kin::default(),
            scant: Scant::default(),
            named: Vec::new(),
            promised: Vec::new(),
            quote: None,
        }
    }

    /// The best candidate, and up to two others that may be said beside it, the better one first.
    pub(crate) fn best(&mut self) -> (Option<Candidate>, Vec<Candidate>) {
        let best = self.best.take();
        let others = [self.second.take(), self.third.take()].into_iter().flatten().filter(|other| {
            best.as_ref()
                .is_some_and(|best| best.reflection.level == Level::Clause && !best.reflection.span.overlaps(other.reflection.span))
        });
        let others = others.collect();
        (best, others)
    }

    /// Whether nothing has been found so far.
    pub(super) fn has_none(&self) -> bool {
        self.best.is_none()
    }

    /// Looks for candidates in one line.
    pub(crate) fn line(&mut self, line: &[Lexeme<'s>], addressed: bool, asked: Asked, number: usize) {
        if let Some(gate) = gate::line(line) {
            self.reject(line, 0, line.len(), gate);
            return;
        }
        let question = asked != Asked::No;
        // `my app keeps crashing this is ridiculous`
        let line = &line[..segment::verdict(line).unwrap_or(line.len())];
        // "WHY IS MY WATER BROWN." asks, whatever its mark.
        let asks_why = line.first().is_some_and(|lexeme| lexeme.fold == "why");
        if (question || asks_why) && self.why(line, number) {
            return;
        }
        if (question || asks_why)
            && let Some(statement) = rhetoric::asserted(line, self.vocabulary)
            && let from = (Start { at: 0, origin: Origin::WhyQuestion })
            && self.candidate(&statement, from, Some(RuleId::Presupposed), Asked::No, number).is_some()
        {
            return;
        }
        if let Some(at) = rhetoric::reason_for(line)
            && self.candidate(line, Start { at, origin: Origin::Factive }, Some(RuleId::Presupposed), Asked::No, number).is_some()
        {
            return;
        }
        // `so you're telling me there's no bus`, `is anybody else having trouble with the app`
        if let Some(at) = asked::told_me(line)
            && self.candidate(line, Start { at, origin: Origin::Factive }, Some(RuleId::Presupposed), Asked::No, number).is_some()
        {
            return;
        }
        if let Some(shared) = asked::anyone_else(line, self.vocabulary) {
            self.candidate(&shared, Start { at: 0, origin: Origin::Main }, Some(RuleId::Presupposed), Asked::No, number);
        }
        // `Thanks for losing my bag.`
        let opens = segment::skip_leads(line, 0);
        if (!question || line.iter().take(opens + 3).any(|first| matches!(first.fold, "thanks" | "thank")))
            && line.iter().take(4).any(|lexeme| matches!(lexeme.fold, "thanks" | "thank"))
            && let you = fragment::supplied(self.vocabulary, "you", "we", false)
            && let Some(statement) = segment::thanks_statement(line, you, &self.vocabulary.lexicon)
        {
            self.candidate(&statement, Start { at: 0, origin: Origin::Irony }, None, Asked::No, number);
            return;
        }
        // `your rider ate my chips I'm not even joking`: what is said of the telling is no part of it.
        let line = &line[..segment::tells_truly(line).unwrap_or(line.len())];
        let others = line.iter().any(|lexeme| lexeme.is(PLURAL) && !lexeme.is(UNIT.with(VBZ)) || lexeme.on(List::Staff));
        // `I'm trying to redeem my voucher and it's not working`
        if let Some(vain) = vain::tried(line, self.vocabulary)
            && self.candidate(&vain, Start { at: 0, origin: Origin::Main }, Some(RuleId::InVain), asked, number).is_some()
        {
            return;
        }
        if let Some(amiss) = verbless::fine_but(line, self.vocabulary)
            && self.candidate(&amiss, Start { at: 0, origin: Origin::Fragment }, Some(RuleId::SuppliedBe), asked, number).is_some()
        {
            return;
        }
        let spelt = fragment::spelt_out(line, self.vocabulary);
        let line = spelt.as_deref().unwrap_or(line);
        // `You promised a call by noon. Nobody rang.`
        let promised = std::mem::take(&mut self.promised);
        if asked == Asked::No && segment::denies_promise(line) && !promised.is_empty() {
            let and = fragment::supplied(self.vocabulary, "and", "and", false);
            // What they did not come about weighs more; "no one has", by itself, says nothing.
            let says_nothing = line
                .iter()
                .rev()
                .find(|lexeme| !lexeme.is(super::lexicon::PUNCT))
                .is_some_and(|last| last.is(DO.with(super::lexicon::HAVE)));
            let late = if says_nothing { number.saturating_sub(1) } else { number + 4 };
            let kept = [promised.as_slice(), &[and], line].concat();
            let from = Start { at: segment::promised_from(&kept), origin: Origin::Main };
            if self.candidate(&kept, from, None, asked, late).is_some() {
                return;
            }
        }
        if asked == Asked::No && segment::promises(line) {
            self.promised = line.to_vec();
        }
        if self.gathered(line, asked, number) {
            return;
        }
        let starts = segment::starts(line, &Grammar::new(line, Vec::new()));
        let mut read_to = 0;
        for start in starts {
            if start.at < read_to && matches!(start.origin, Origin::RunOn | Origin::Subordinate | Origin::Fragment) {
                continue;
            }
            // What follows `if …,` holds only under the condition.
            if segment::conditional(line, start.at) {
                self.reject(line, start.at, line.len(), GateId::Conditional);
                continue;
            }
            if question && start.origin == Origin::RunOn {
                continue;
            }
            let sarcastic = (0..start.at).any(|i| self.vocabulary.on(line, i, line.len(), List::Sarcasm)) && start.origin != Origin::Irony;
            if sarcastic && start.origin != Origin::Later {
                self.reject(line, start.at, line.len(), GateId::Sarcasm);
                continue;
            }
            if start.at > 0 && line[start.at - 1].fold == "and" && line[..start.at].iter().any(|lexeme| lexeme.on(List::Positive)) {
                self.reject(line, start.at, line.len(), GateId::Positive);
                continue;
            }
            // `glad you didn't call the lesson off`
            let glad = line[start.at.saturating_sub(3)..start.at]
                .iter()
                .any(|lexeme| matches!(lexeme.fold, "glad" | "grateful" | "thankful" | "relieved" | "delighted"))
                && !line[..start.at].iter().any(|lexeme| lexeme.is(super::lexicon::NOT))
                && line[start.at..].iter().take(4).any(|lexeme| lexeme.is(super::lexicon::NOT));
            if glad {
                self.reject(line, start.at, line.len(), GateId::Positive);
                continue;
            }
            // `queues may be long or the lift slow`: under the same "may".
            let supposed = start.at > 0
                && line[start.at - 1].fold == "or"
                && line[..start.at].iter().any(|lexeme| matches!(lexeme.fold, "may" | "might" | "could" | "would"));
            if supposed {
                self.reject(line, start.at, line.len(), GateId::Hedge);
                continue;
            }
            // `her and another clerk walked off`: two together, and no second clause.
            let together = start.origin == Origin::Later
                && start.at > 1
                && line[start.at - 1].fold == "and"
                && matches!(line[start.at - 2].fold, "her" | "him" | "she" | "he")
                && !line[..start.at - 1].iter().any(super::normalise::Lexeme::must_be_finite);
            if together {
                self.reject(line, start.at, line.len(), GateId::Reference);
                continue;
            }
            // `internet has been down`: whose it is goes without saying to them, not to us.
            if matches!(start.origin, Origin::Main | Origin::Later)
                && let Some(owned) = verbless::household(line, start.at, self.vocabulary)
                && let Some(end) = self.candidate(&owned, Start { at: 0, origin: start.origin }, Some(RuleId::SuppliedOwner), asked, number)
            {
                read_to = start.at + end.saturating_sub(1);
                continue;
            }
            // `a letter saying my claim is refused because …`: the reason is the letter's.
            let reason = (start.origin == Origin::Factive && line[start.at - 1].fold == "saying")
                .then(|| (start.at..line.len()).find(|&i| matches!(line[i].fold, "because" | "because of" | "as" | "due to")))
                .flatten();
            if let Some(reason) = reason
                && self.candidate(&line[..reason], start, None, asked, number).is_some()
            {
                read_to = line.len();
                continue;
            }
            // `the clerk say us that our table is not free`: it was so when they were told.
            if start.origin == Origin::Factive
                && let Some(said) = fragment::as_said(line, start.at, self.vocabulary)
            {
                if let Some(end) = self.candidate(&said, Start { at: 0, origin: Origin::Factive }, None, asked, number) {
                    read_to = start.at + end;
                }
                continue;
            }
            // `the man at the desk told us our table had gone`
            if asked == Asked::No
                && matches!(start.origin, Origin::Main | Origin::Later)
                && let Some(mine) = hearsay::made_plain(line, start.at, self.vocabulary)
                && self.candidate(&mine, Start { at: 0, origin: start.origin }, Some(RuleId::Heard), asked, number).is_some()
            {
                read_to = line.len();
                continue;
            }
            if let Some(end) = self.candidate(line, start, None, asked, number) {
                read_to = end;
                continue;
            }
            // `and you cancel my train`: told in the present, it happened all the same.
            if !question
                && let Some(past) = asked::past_meant(line, start.at, &self.vocabulary.lexicon)
                && let Some(end) = self.candidate(&past, start, Some(RuleId::PastMeant), asked, number)
            {
                read_to = end;
                continue;
            }
            // `it won't let me sign in`: whatever it is.
            if matches!(start.origin, Origin::Main | Origin::Later)
                && !question
                && let Some(barred) = vain::not_let(line, start.at, self.vocabulary)
                && self.candidate(&barred, Start { at: 0, origin: start.origin }, Some(RuleId::InVain), asked, number).is_some()
            {
                read_to = line.len();
                continue;
            }
            if let Some(end) = self.restored(line, start, addressed, asked, number) {
                read_to = end;
            }
        }
        if asked == Asked::No
            && self.best.is_none()
            && number <= super::SHORT
            && let Some(quote) = quote::quotable(line, self.vocabulary, self.document)
            && self.quote.is_none_or(|told| quote.worth > told.worth)
        {
            self.quote = Some(quote);
        }
        if self.best.is_none() {
            self.implied(line, number);
        }
        // `gave up after an hour on hold`: the wait, where nothing else could be read.
        if self.best.is_none()
            && let Some(waited) = waits::on_hold(line, self.vocabulary).or_else(|| waits::waiting(line, self.vocabulary))
        {
            self.candidate(&waited, Start { at: 0, origin: Origin::Fragment }, Some(RuleId::WaitAlone), Asked::No, number);
        }
        // `… she hung up on me smh never again`: the event, where nothing else could be read.
        if self.best.is_none()
            && asked != Asked::Plainly
            && super::is_post(self.document)
            && let Some(event) = salvage::event(line, self.vocabulary)
                .or_else(|| events::event(line, self.vocabulary))
                .or_else(|| plights::event(line, self.vocabulary))
        {
            let from = Start { at: 0, origin: Origin::Fragment };
            self.candidate(&event, from, Some(RuleId::EventAlone), Asked::No, number + 1);
        }
        // `slow boarding and rude desk clerks`
        if self.best.is_none()
            && !question
            && let Some(rude) = terse::rude(line, self.vocabulary)
        {
            self.candidate(&rude, Start { at: 0, origin: Origin::Fragment }, Some(RuleId::SuppliedBe), Asked::No, number + 4);
        }
        self.others |= others;
        self.kin.note(line, self.vocabulary);
        match stand_in::named(line, self.vocabulary) {
            Named::Nothing => {}
            Named::Thing(named) => self.named = named,
            Named::Several => self.named.clear(),
        }
    }

    /// `why is my water brown` as `my water is brown`. True if the sentence was one.
    fn why(&mut self, line: &[Lexeme<'s>], number: usize) -> bool {
        let mut grammar = Grammar::new(line, Vec::new());
        let lexicon = &self.vocabulary.lexicon;
        let statement = asked::why_statement(line, &mut grammar, lexicon).or_else(|| asked::presupposed(line, lexicon));
        let Some(statement) = statement else { return false };
        // `why can't I have chips for free`: a wish, and nobody's loss.
        if line.windows(2).any(|pair| pair[0].fold == "for" && matches!(pair[1].fold, "free" | "nothing")) {
            return false;
        }
        self.candidate(&statement, Start { at: 0, origin: Origin::WhyQuestion }, Some(RuleId::WhyQuestion), Asked::No, number);
        true
    }

    /// Reads a chain of clauses at `start` and judges it, longest first; returns where the longest ends if one was kept.
    pub(super) fn candidate(
        &mut self,
        line: &[Lexeme<'_>],
        start: Start,
        repair: Option<RuleId>,
        asked: Asked,
        number: usize,
    ) -> Option<usize> {
        let mut marks = std::mem::take(&mut self.marks);
        marks.clear();
        let mut grammar = Grammar::new(line, marks);
        let Some(first) = grammar.clause(start.at) else {
            self.reject(line, start.at, line.len(), if asked == Asked::No { GateId::NoParse } else { GateId::Question });
            self.marks = std::mem::take(&mut grammar.marks);
            return None;
        };
        // `a cracked cup you sold me`: the noun before it is what was sent.
        if start.origin == Origin::RunOn && grammar.gapped(&first) {
            self.reject(line, start.at, first.end, GateId::NoParse);
            self.marks = std::mem::take(&mut grammar.marks);
            return None;
        }
        let mut clauses = [first; 3];
        let mut noted = [grammar.marks.len(); 3];
        let mut count = 1;
        while count < 3 {
            let last = clauses[count - 1];
            let Some(next) = segment::conjunction(&grammar, last.end) else { break };
            let before = grammar.marks.len();
            let shared = grammar.shared_phrase(next, &last);
            let joined = match shared {
                Some(clause) => Some(clause),
                None => {
                    grammar.marks.truncate(before);
                    grammar.clause(next)
                }
            };
            let Some(clause) = joined else {
                grammar.marks.truncate(before);
                break;
            };
            clauses[count] = clause;
            count += 1;
            noted[count - 1] = grammar.marks.len();
        }
        let mut kept = None;
        let mut objection = GateId::NoParse;
        for n in (1..=count).rev() {
            grammar.marks.truncate(noted[n - 1]);
            let end = clauses[n - 1].end;
            let ran_on = grammar.runs_on(end);
            if !(grammar.may_end(end) || ran_on || grammar.breaks_off(&clauses[n - 1])) {
                objection = if grammar.is(end, ODD) { GateId::OddSign } else { GateId::NoParse };
                continue;
            }
            // `taken in May, June and July`: the whole list, or nothing of it.
            if grammar.is_cut_from_list(end) {
                objection = GateId::NoParse;
                continue;
            }
            // A clause that is cut off where something is still said about it.
            let shortened = !grammar.closed(end);
            let chain = Chain { line, clauses: &clauses[..n], origin: start.origin, repair, shortened, asked, number };
            match self.judge(&grammar, &chain) {
                Ok(candidate) => {
                    kept = kept.or(Some(end));
                    self.offer(candidate);
                }
                Err(gate) => {
                    // What was tried at greater length is worth knowing where a shorter reading was kept.
                    if n > 1 && !matches!(gate, GateId::NoIssue | GateId::NoParse) {
                        self.reject(line, clauses[0].start, end, gate);
                    }
                    objection = gate;
                }
            }
        }
        if kept.is_none() {
            self.reject(line, start.at, clauses[0].end, objection);
        }
        self.marks = std::mem::take(&mut grammar.marks);
        kept
    }

    fn offer(&mut self, candidate: Candidate) {
        let cost = |candidate: &Candidate| candidate.score - if candidate.reflection.check { CHECK_COST } else { 0.0 };
        if candidate.score + candidate.late < THRESHOLD {
            return;
        }
        let runner_up = if self.best.as_ref().is_none_or(|best| cost(&candidate) > cost(best)) {
            self.best.replace(candidate)
        } else {
            Some(candidate)
        };
        let Some(runner_up) = runner_up.filter(|candidate| candidate.stands_alone) else { return };
        // Two readings of one stretch are not two issues.
        let same =
            |other: &Option<Candidate>| other.as_ref().is_some_and(|other| other.reflection.span.overlaps(runner_up.reflection.span));
        if same(&self.best) {
            return;
        }
        let better = |than: &Option<Candidate>| than.as_ref().is_none_or(|than| cost(&runner_up) > cost(than));
        if same(&self.second) {
            if better(&self.second) {
                self.second = Some(runner_up);
            }
        } else if better(&self.second) {
            self.third = self.second.replace(runner_up).or(self.third.take());
        } else if better(&self.third) {
            self.third = Some(runner_up);
        }
    }

    fn reject(&mut self, line: &[Lexeme<'_>], start: usize, end: usize, gate: GateId) {
        let span = span_of(&line[start.min(line.len())..end.min(line.len())]);
        if !span.is_empty() {
            self.rejected.push((span, gate));
        }
    }
}

/// The stretch of the message that `lexemes` stand on.
pub(crate) fn span_of(lexemes: &[Lexeme<'_>]) -> Span {
    let mut stretch: Option<Span> = None;
    for lexeme in lexemes.iter().filter(|lexeme| !lexeme.span.is_empty()) {
        stretch = Some(stretch.map_or(lexeme.span, |so_far| so_far.join(lexeme.span)));
    }
    stretch.unwrap_or_default()
}
