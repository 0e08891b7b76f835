//! Candidates and the choice among them.
//!
//! In go tagged lines, one after the other; out comes the best [`Candidate`]. Structure and
//! construction decide, not how loud a sentence is: a riskier construction gives way to a safer
//! one of nearly the same weight, and an earlier sentence to none.

use super::construction::View;
use super::fragment;
use super::gate;
use super::grammar::{Clause, Grammar, Mark, Referent};
use super::kin::Kin;
use super::lexicon::{COMPANY, DO, NAME, NUM, ODD, OPEN, PLURAL, UNIT, VBZ};
use super::lists::List;
use super::normalise::Lexeme;
use super::others;
use super::perspective::Shift;
use super::quote;
use super::rule::{GateId, RuleId};
use super::scant::Scant;
use super::segment::{self, Origin, Start};
use super::stand_in::{self, Named};
use super::vain;
use super::vocabulary::Vocabulary;
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
    pub(crate) quote: Option<(u8, Span)>,
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
        Self {
            vocabulary,
            document,
            context,
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

    /// Looks for candidates in one line.
    pub(crate) fn line(&mut self, line: &[Lexeme<'s>], addressed: bool, asked: Asked, number: usize) {
        if let Some(gate) = gate::line(line) {
            self.reject(line, 0, line.len(), gate);
            return;
        }
        let question = asked != Asked::No;
        // "WHY IS MY WATER BROWN." asks, whatever its mark.
        let asks_why = line.first().is_some_and(|lexeme| lexeme.fold == "why");
        if (question || asks_why) && self.why(line, number) {
            return;
        }
        // `Thanks for losing my bag.`
        if (!question || line.first().is_some_and(|first| matches!(first.fold, "thanks" | "thank")))
            && line.iter().take(4).any(|lexeme| matches!(lexeme.fold, "thanks" | "thank"))
            && let you = fragment::supplied(self.vocabulary, "you", "we", false)
            && let Some(statement) = segment::thanks_statement(line, you, &self.vocabulary.lexicon)
        {
            self.candidate(&statement, Start { at: 0, origin: Origin::Irony }, None, Asked::No, number);
            return;
        }
        let others = line.iter().any(|lexeme| lexeme.is(PLURAL) && !lexeme.is(UNIT.with(VBZ)) || lexeme.on(List::Staff));
        // `I'm trying to redeem my voucher and it's not working`
        if let Some(vain) = vain::tried(line, self.vocabulary)
            && self.candidate(&vain, Start { at: 0, origin: Origin::Main }, Some(RuleId::InVain), asked, number).is_some()
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
            // `internet has been down`: whose it is goes without saying to them, not to us.
            if matches!(start.origin, Origin::Main | Origin::Later)
                && let Some(owned) = fragment::household(line, start.at, self.vocabulary)
                && let Some(end) = self.candidate(&owned, Start { at: 0, origin: start.origin }, Some(RuleId::SuppliedOwner), asked, number)
            {
                read_to = start.at + end.saturating_sub(1);
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
            if let Some(end) = self.candidate(line, start, None, asked, number) {
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
            && self.quote.is_none_or(|(told, _)| quote.0 > told)
        {
            self.quote = Some(quote);
        }
        if self.best.is_none() {
            self.implied(line, number);
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
        let statement = segment::why_statement(line, &mut grammar, lexicon).or_else(|| segment::presupposed(line, lexicon));
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

    /// Puts a chain of clauses through constructions and gates.
    fn judge(&self, grammar: &Grammar<'_, '_>, chain: &Chain<'_, '_>) -> Result<Candidate, GateId> {
        let (line, clauses) = (chain.line, chain.clauses);
        if let Some(gate) = gate::words(line, clauses, self.vocabulary) {
            return Err(gate);
        }
        // `I updated it and it still …`: what is never said.
        let unsaid = clauses[0].complements.object.is_some_and(|object| line[object.head].fold == "it") && clauses[0].subject.pronoun;
        if unsaid && clauses.get(1).is_some_and(|next| next.subject.referent == Referent::It && !next.shared) {
            return Err(GateId::Reference);
        }
        let (start, end) = (clauses[0].start, clauses[clauses.len() - 1].end);
        // What was said aloud is quoted, not told: `I said, "I can't talk now"`.
        let open = line[..start].iter().filter(|lexeme| lexeme.is(ODD) && matches!(lexeme.fold, "\"" | "“" | "”")).count();
        if open % 2 == 1 {
            return Err(GateId::OddSign);
        }
        if others::unnamed_others(&line[start..end])
            || others::unnamed_it(&line[start..end], clauses.get(1).map_or(start, |next| next.start) - start)
        {
            return Err(GateId::Reference);
        }
        if self.is_of_the_writer(line, clauses) {
            return Err(GateId::Reference);
        }
        for (n, clause) in clauses.iter().enumerate() {
            if let Some(gate) = gate::clause(grammar, clause, n == 0, clauses[0].start, self.vocabulary) {
                return Err(gate);
            }
        }
        let names = |clause: &Clause| {
            !clause.shared
                && line[clause.subject.start..clause.subject.end]
                    .iter()
                    .any(|lexeme| lexeme.is(NAME) && lexeme.is(OPEN) && !lexeme.is(COMPANY.with(NUM)))
        };
        if clauses.iter().any(|clause| clause.subject.referent == Referent::Company) && clauses.iter().any(names) {
            return Err(GateId::OtherCompany);
        }
        let issues: Vec<_> = clauses.iter().map(|clause| View { grammar, vocabulary: self.vocabulary, clause }.issue()).collect();
        // Whatever somebody is unhappy about, if it is said to the end and of something in particular.
        let complained = matches!(chain.origin, Origin::Factive | Origin::Irony)
            && issues.iter().all(Option::is_none)
            && clauses[0].subject.determined
            // `turns out we can't afford it`: their purse is no event.
            && !(clauses[0].verb.modal.is_some()
                && self.vocabulary.on(line, clauses[0].verb.main, clauses[0].end, List::YouCannot))
            // `you are the only shop that …`: what we are is no event.
            && !(clauses[0].subject.referent == Referent::Company && clauses[0].verb.copula)
            && !chain.shortened;
        let supposed = |n: usize| {
            let clause = &clauses[n];
            clause.verb.passive && self.vocabulary.lexicon.lemma(line[clause.verb.main].lemma) == "suppose"
        };
        // `it was supposed to leave at four but it is now six`, `… and now it leaves at six`
        let turns = |n: usize| {
            let between = &line[clauses[n].end..(clauses[n + 1].start + 1).min(line.len())];
            between.iter().any(|lexeme| lexeme.fold == "but")
                || between.iter().any(|lexeme| lexeme.fold == "and") && between.iter().any(|lexeme| lexeme.fold == "now")
        };
        let defeated = clauses.len() == 2 && supposed(0) && issues[1].is_none() && !clauses[1].shared && turns(0);
        let mismatched = issues.iter().all(Option::is_none) && self.is_mismatched(grammar, clauses);
        let issue = match issues.iter().flatten().max_by(|a, b| a.weight.total_cmp(&b.weight)) {
            Some(issue) => *issue,
            // Whatever the customer says they are unhappy about is the issue.
            None if complained => super::construction::Issue { list: List::ComplainedOf, weight: 2.0 },
            None if mismatched => super::construction::Issue { list: List::YouGet, weight: 2.5 },
            None if defeated => super::construction::Issue { list: List::ComplainedOf, weight: 2.0 },
            None if self.is_told(chain) => return self.retold(grammar, chain),
            None => return Err(GateId::NoIssue),
        };
        // What is not an issue may only tell the story before one.
        for (n, found) in issues.iter().enumerate() {
            let clause = &clauses[n];
            // "I'm closing on a house and my score dropped": what goes well is no story of what went wrong.
            let under_way = !clause.verb.perfect && !clause.verb.past && (clause.verb.copula || clause.verb.progressive);
            // "we finally got on but were held up again": what came right at last is nothing to be sorry about.
            if found.is_none() && line[clause.start..clause.end].iter().any(|lexeme| matches!(lexeme.fold, "finally" | "eventually")) {
                return Err(GateId::NoIssue);
            }
            let tells = !under_way
                && matches!(clause.subject.referent, Referent::Customer)
                && self.vocabulary.on(line, clause.verb.main, clause.end, List::Background)
                && !clause.verb.negated;
            // `drilled through a pipe and flooded our kitchen`: one subject, and the issue comes second.
            let tells = tells
                || clause.verb.passive && !clause.verb.negated && !clause.shared
                || clauses.get(n + 1).is_some_and(|next| next.shared) && !clause.verb.negated && clause.verb.modal.is_none()
                || clause.verb.passive && self.vocabulary.lexicon.lemma(line[clause.verb.main].lemma) == "suppose";
            let goes_on =
                n > 0 && issues[n - 1].is_some() && clause.verb.copula && clause.verb.negated && clause.complements.end == clause.verb.end
                    || n > 0 && clause.shared && issues[n - 1].is_some() && !clause.verb.negated;
            // `I was told they would come, but they did not`
            // `I was told somebody would call, and no one has`
            let goes_on = goes_on
                || n > 0
                    && issues[n - 1].is_some()
                    && clause.subject.referent == Referent::Nobody
                    && line[clause.verb.main].is(DO.with(super::lexicon::HAVE).with(super::lexicon::BE))
                    && clause.end == clause.verb.main + 1;
            // `we were supposed to leave at six but it is now nine`
            let goes_on = goes_on || n > 0 && supposed(n - 1) && turns(n - 1);
            let goes_on = goes_on
                || n > 0
                    && issues[n - 1].is_some()
                    && clause.verb.negated
                    && line[clause.verb.main].is(DO)
                    && clause.complements.end == clause.verb.end;
            if found.is_none() && !complained && !mismatched && !(tells && n + 1 < issues.len()) && !goes_on {
                return Err(GateId::NoIssue);
            }
        }
        // `papers you say that you never had`: what was never received stands before it.
        let last = &line[clauses[clauses.len() - 1].end - 1];
        let dangles = chain.origin == Origin::RunOn
            && clauses[clauses.len() - 1].complements.content
            && last.is(super::lexicon::VB.with(super::lexicon::VBD).with(super::lexicon::VBN))
            && matches!(
                self.vocabulary.lexicon.lemma(last.lemma),
                "receive" | "get" | "send" | "have" | "find" | "lose" | "need" | "order"
            );
        if dangles {
            return Err(GateId::MissingObject);
        }
        // `I have a ticket but can't find the seat`: what they have is no trouble, and what follows says enough.
        let owns = clauses.len() > 1
            && issues[0].is_none()
            && clauses[0].subject.referent == Referent::Customer
            && !clauses[0].verb.perfect
            && !clauses[0].verb.negated
            && self.vocabulary.lexicon.lemma(line[clauses[0].verb.main].lemma) == "have"
            && clauses[0].complements.to_verb.is_none()
            && !line[clauses[1].start..clauses[1].end]
                .iter()
                .any(|lexeme| matches!(lexeme.fold, "it" | "them" | "they" | "this" | "one" | "neither" | "both" | "none"));
        if owns && matches!(line[clauses[0].end].fold, "but" | "and" | ",") {
            return Err(GateId::NoIssue);
        }
        let (start, end) = (clauses[0].start, clauses[clauses.len() - 1].end);
        // `the app says it's on its way but the shop says it's cancelled`: the half that is fine tells nothing.
        let half = clauses.len() == 1
            && matches!(issue.list, List::ThingSays | List::WePromise)
            && clauses[0].complements.to_verb.is_none()
            && line.get(end + usize::from(line.get(end).is_some_and(|next| next.fold == ","))).is_some_and(|next| next.fold == "but");
        if half {
            return Err(GateId::NoIssue);
        }
        if chain.asked != Asked::No && !self.stands_as_fact(chain) {
            return Err(GateId::Question);
        }
        let shift = Shift { vocabulary: self.vocabulary, message: self.document.text(), line, marks: &grammar.marks };
        let mut written = shift.write(start..end);
        if let Some(gate) = gate::output(&written.text) {
            return Err(gate);
        }
        if let Some(rule) = chain.repair {
            written.note(rule);
        }
        if clauses.len() > 1 {
            written.note(RuleId::Joined);
        }
        if chain.shortened {
            written.note(RuleId::Shortened);
        }
        match chain.origin {
            Origin::Factive => written.note(RuleId::Factive),
            Origin::Irony => written.note(RuleId::Irony),
            Origin::Later | Origin::Subordinate | Origin::RunOn => written.note(RuleId::LaterClause),
            _ => {}
        }
        let span = span_of(&line[start..end]);
        let check = mismatched || complained && self.vocabulary.check & List::ComplainedOf.bit() != 0
            // What goes on with a subject that was read already adds no risk of its own.
            || issues
                .iter()
                .zip(clauses)
                .any(|(issue, clause)| !clause.shared && issue.is_some_and(|issue| self.vocabulary.check & issue.list.bit() != 0))
            || self.is_risky(chain);
        // What a second clause adds to the trouble is worth its length.
        let troubles = issues.iter().flatten().count();
        let score = self.score(chain, issue.weight, clauses.len(), start, end, span) + if troubles > 1 { 0.6 } else { 0.0 };
        let about = super::noun::about(self.vocabulary, self.document, grammar, clauses);
        // Trying to do something is not yet an issue: it fits only after "I understand that".
        let level = if issue.list == List::YouTry && issue.weight < 1.0 { Level::Want } else { Level::Clause };
        let score = if level == Level::Want { THRESHOLD } else { score };
        let reflection = Reflection {
            level,
            text: written.text,
            span,
            pieces: written.pieces,
            origin: chain.origin,
            construction: Some(issue.list),
            check,
            fired: written.fired,
        };
        // How they feel about a thing gives way to anything that happened.
        let (score, late) = match issue.list {
            List::Unhappy => (THRESHOLD, 10.0),
            _ => (score, 0.35 * chain.number.min(6) as f32),
        };
        // A word that points at something said elsewhere.
        let points = |(n, lexeme): (usize, &Lexeme<'_>)| {
            matches!(lexeme.fold, "it" | "them" | "they" | "he" | "she" | "him" | "his" | "their" | "one")
                || lexeme.fold == "there" && !line.get(start + n + 1).is_some_and(|next| next.is(super::lexicon::BE))
                || matches!(lexeme.fold, "this" | "these" | "those" | "that")
                    && !line
                        .get(start + n + 1)
                        .is_some_and(|next| next.is(super::lexicon::N.with(super::lexicon::ADJ).with(super::lexicon::SUBJ)))
        };
        let echoes =
            |lexeme: &Lexeme<'_>| matches!(lexeme.fold, "also" | "too" | "as well" | "either" | "then" | "instead" | "because" | "so");
        let stands_alone = !check
            && issue.list != List::Unhappy
            && level == Level::Clause
            && matches!(chain.origin, Origin::Main | Origin::Later | Origin::WhyQuestion)
            && !line[start..end].iter().enumerate().any(points)
            && !clauses.iter().any(|clause| clause.complements.stranded)
            && !line[start..end].iter().any(echoes)
            && (4..=22).contains(&(end - start));
        Ok(Candidate { reflection, score: score - late, late, about, stands_alone })
    }

    fn score(&self, chain: &Chain<'_, '_>, weight: f32, count: usize, start: usize, end: usize, span: Span) -> f32 {
        let line = &chain.line[start..end];
        let words = line.len() as f32;
        let mut score = weight;
        if line.iter().any(|lexeme| matches!(lexeme.fold, "my" | "me" | "i" | "we" | "our" | "us")) {
            score += 1.0;
        }
        if line.iter().any(|lexeme| matches!(lexeme.fold, "you" | "your") || lexeme.is(COMPANY)) {
            score += 0.3;
        }
        if words < 5.0 {
            score -= 1.0;
        }
        if words > 20.0 {
            score -= 0.2 * (words - 20.0);
        }
        score += if count > 1 { 0.3 } else { 0.0 };
        if line.iter().any(|lexeme| lexeme.is(NUM)) {
            score += 0.3;
        }
        score -= match chain.origin {
            Origin::Main => 0.0,
            Origin::Later => 0.2,
            Origin::Subordinate | Origin::Factive => 0.3,
            Origin::Fragment | Origin::Irony => 0.3,
            Origin::RunOn | Origin::TheyAsWe | Origin::ItAsNamed | Origin::Undergone => 0.6,
            Origin::WhyQuestion => 0.6,
        };
        if chain.shortened {
            // "No agent either": what stood before it weighs more.
            score -= if chain.line.get(end).is_some_and(|next| next.fold == "either") { 1.3 } else { 0.3 };
        }
        if matches!(chain.clauses[0].subject.referent, Referent::It | Referent::Other)
            && !chain.clauses[0].complements.duration
            && chain.clauses[0].complements.to_verb.is_none()
        {
            score -= 1.5;
        }
        // What somebody said about it is not the thing itself.
        let said = &chain.clauses[0];
        let reports =
            matches!(self.vocabulary.lexicon.lemma(chain.line[said.verb.main].lemma), "say" | "tell" | "ask" | "claim" | "explain")
                && (chain.line[said.subject.head].on(List::Staff) || said.subject.referent == Referent::Other);
        // What was promised about it is not the thing itself either.
        let promised = said.subject.referent == Referent::Company
            && matches!(self.vocabulary.lexicon.lemma(chain.line[said.verb.main].lemma), "promise" | "guarantee" | "assure");
        if reports || promised {
            score -= 1.2;
        }
        let vague = chain.clauses[0].complements.object.is_some_and(|object| matches!(chain.line[object.head].fold, "it" | "them"))
            && !matches!(chain.clauses[0].subject.referent, Referent::Theirs | Referent::Thing | Referent::Ours);
        if vague {
            score -= 1.2;
        }
        let cue: f32 = self.context.cues.iter().filter(|(cue, _)| cue.overlaps(span)).map(|(_, weight)| weight).sum();
        score += 0.2 * cue.min(5.0);
        if line.iter().any(|lexeme| self.context.topics.iter().any(|topic| topic == lexeme.fold)) {
            score += 0.5;
        }
        score
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
