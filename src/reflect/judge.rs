//! The judgement of one chain of clauses: the constructions that make it an issue, the gates that refuse it, its score.
//!
//! In goes a chain that was read to its end; out comes a candidate, or the gate that objects.

use super::construction::View;
use super::gate;
use super::grammar::{Clause, Grammar, Referent};
use super::heart;
use super::lexicon::{COMPANY, DO, NAME, NUM, ODD, OPEN};
use super::lists::List;
use super::normalise::Lexeme;
use super::others;
use super::perspective::Shift;
use super::rule::{GateId, RuleId};
use super::segment::Origin;
use super::select::{Asked, Candidate, Chain, Select, THRESHOLD, span_of};
use super::{Level, Reflection};
use crate::span::Span;

impl Select<'_> {
    /// Puts a chain of clauses through constructions and gates.
    pub(super) fn judge(&self, grammar: &Grammar<'_, '_>, chain: &Chain<'_, '_>) -> Result<Candidate, GateId> {
        let (line, clauses) = (chain.line, chain.clauses);
        if let Some(gate) = gate::words(line, clauses, self.vocabulary) {
            return Err(gate);
        }
        // `I updated it and it still …`: what is never said.
        let unsaid = clauses[0].complements.object.is_some_and(|object| line[object.head].fold == "it") && clauses[0].subject.pronoun;
        if unsaid && clauses.get(1).is_some_and(|next| next.subject.referent == Referent::It && !next.shared) {
            return Err(GateId::Reference);
        }
        // `two burgers, two fries and only one burger came`: the end of one list taken for the head of another.
        let subject = clauses[0].subject;
        let lists_on = chain.origin == Origin::Later
            && (subject.start + 2..subject.end).any(|i| line[i].fold == "only" && matches!(line[i - 1].fold, "and" | "but"));
        if lists_on {
            return Err(GateId::NoParse);
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
        // `were unhelpful, cold and not interested`: a list that is cut off in the middle.
        let listed = end >= 2
            && line[end - 2].fold == ","
            && line[end - 1].is(super::lexicon::ADJ)
            && line.get(end).is_some_and(|next| matches!(next.fold, "and" | ","));
        if listed {
            return Err(GateId::BadEnd);
        }
        if self.was_due(line, clauses) {
            return Err(GateId::NoIssue);
        }
        if heart::is_spoken(&line[start..end]) {
            return Err(GateId::OddSign);
        }
        if self.stays_behind(chain) {
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
            && !chain.shortened
            && (chain.origin == Origin::Irony || self.says_what_is_wrong(line, clauses));
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
            None if mismatched => super::construction::Issue { list: List::YouGet, weight: 3.0 },
            None if defeated => super::construction::Issue { list: List::ComplainedOf, weight: 2.0 },
            None => {
                let telling = self.told(chain).ok_or(GateId::NoIssue)?;
                return self.retold(grammar, chain, telling);
            }
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
                // `the page says it was delivered, but nobody came`
                || clause.complements.content
                    && matches!(self.vocabulary.lexicon.lemma(line[clause.verb.main].lemma), "say" | "show")
                    && matches!(clause.subject.referent, Referent::Thing | Referent::Theirs | Referent::Ours)
                    && clauses.get(n + 1).is_some_and(|next| line[clause.end..=next.start].iter().any(|lexeme| lexeme.fold == "but"))
                // `but I was at home all day and nobody came`
                || clause.verb.copula
                    && clause.verb.past
                    && n + 1 < issues.len()
                    && matches!(clause.subject.referent, Referent::Customer)
                    && line[clause.start..clause.end].iter().any(|lexeme| matches!(lexeme.fold, "home" | "in" | "there" | "here"))
                // `my parcel was due on Tuesday and your page says …`
                || clause.verb.copula
                    && clause.verb.past
                    && !clause.verb.negated
                    && n + 1 < issues.len()
                    && line[clause.verb.main + 1].fold == "due"
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
        let (start, mut end) = (clauses[0].start, clauses[clauses.len() - 1].end);
        // `my phone isn't working here`: their place, which would be ours in our mouth. What is or isn't here is here at home.
        let last = &clauses[clauses.len() - 1];
        let said = !last.verb.copula || last.complements.object.is_some() || last.complements.adjective.is_some();
        let before = &line[end.saturating_sub(2)];
        let plainly = before.is(super::lexicon::VBG.with(super::lexicon::N).with(super::lexicon::ADJ))
            && !before.is(super::lexicon::PREP
                .with(super::lexicon::BE)
                .with(super::lexicon::NOT)
                .with(super::lexicon::ADV)
                .with(super::lexicon::VBD));
        if line[end - 1].fold == "here" && said && plainly && end > start + 3 {
            end -= 1;
        }
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
        let bears = self.bears_on(chain, issue.list);
        let score = self.score(chain, issue.weight, clauses.len(), start, end, span) + if troubles > 1 { 0.6 } else { 0.0 } + bears;
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
        let echoes =
            |lexeme: &Lexeme<'_>| matches!(lexeme.fold, "also" | "too" | "as well" | "either" | "then" | "instead" | "because" | "so");
        // An aside is not said beside the heart of it either.
        let stands_alone = !check
            && bears > -0.9
            && issue.list != List::Unhappy
            && level == Level::Clause
            && matches!(chain.origin, Origin::Main | Origin::Later | Origin::WhyQuestion)
            && !(start..end).any(|i| others::points(line, i))
            && !clauses.iter().any(|clause| clause.complements.stranded)
            && !line[start..end].iter().any(echoes)
            && (4..=22).contains(&(end - start));
        Ok(Candidate { reflection, score: score - late, late, about, stands_alone })
    }

    /// Whether what they are unhappy about says by itself what is wrong: something too much, too little, late or not done.
    /// "The fact that you are hiring" may be anything.
    fn says_what_is_wrong(&self, line: &[Lexeme<'_>], clauses: &[Clause]) -> bool {
        let (start, end) = (clauses[0].start, clauses[clauses.len() - 1].end);
        let negated =
            clauses.iter().any(|clause| clause.verb.negated || matches!(clause.subject.referent, Referent::Nobody | Referent::Nothing));
        let worse = |lexeme: &Lexeme<'_>| {
            matches!(
                lexeme.fold,
                "only"
                    | "extra"
                    | "additional"
                    | "too"
                    | "without"
                    | "no"
                    | "less"
                    | "fewer"
                    | "late"
                    | "later"
                    | "longer"
                    | "again"
                    | "twice"
                    | "still"
                    | "instead"
                    | "instead of"
                    | "another"
                    | "harsh"
                    | "unfair"
                    | "understaffed"
                    | "double"
                    | "half"
            )
        };
        // What we do all the time, "you charge people to park", is a joke on us as often as not.
        let habit = clauses[0].subject.referent == Referent::Company && !clauses[0].verb.past && !clauses[0].verb.perfect;
        let lists = [List::BadWords, List::ThereIs, List::Troubles, List::ThingIs, List::YouHaveTrouble];
        // "Our table was next to the kitchen": how it was for them, and is no more.
        let was = clauses[0].verb.past && matches!(clauses[0].subject.referent, Referent::Theirs | Referent::Ours | Referent::Thing);
        negated
            || was
            || line[start..end].iter().any(worse)
            || !habit && (clauses[0].verb.main..end).any(|i| lists.iter().any(|list| self.vocabulary.on(line, i, end, *list)))
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
}
