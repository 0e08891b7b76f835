//! What makes a candidate risky, and what is a fact though it is asked.
//!
//! In goes a chain of clauses that would be said back; out comes whether a person should look at it first.

use super::grammar::Referent;
use super::lexicon::{COMPANY, NAME, NUM, OPEN};
use super::normalise::Form;
use super::segment::Origin;
use super::select::{Asked, Chain, Select};

impl Select<'_> {
    /// What is said in a question and still is a fact: `why my card was declined`, `My order is cancelled??`, about oneself.
    pub(super) fn stands_as_fact(&self, chain: &Chain<'_, '_>) -> bool {
        let first = &chain.clauses[0];
        let before = first.start.checked_sub(1).map_or("", |at| chain.line[at].fold);
        let presupposed = chain.origin == Origin::Factive && matches!(before, "why" | "come" | "reason");
        let outcry = chain.origin == Origin::Main
            && !matches!(first.subject.referent, Referent::Company | Referent::It | Referent::Other)
            && (chain.asked == Asked::Loudly || first.verb.negated && first.verb.modal.is_none());
        // `you're seriously charging me for the sauce?`
        let aghast = chain.origin == Origin::Main
            && first.subject.referent == Referent::Company
            && first.verb.progressive
            && chain.line[first.start..first.verb.main].iter().any(|lexeme| matches!(lexeme.fold, "seriously" | "really" | "actually"));
        presupposed || outcry || aghast || first.subject.referent == Referent::Customer
    }

    /// Structures that went wrong more often than others.
    pub(super) fn is_risky(&self, chain: &Chain<'_, '_>) -> bool {
        let line = &chain.line[chain.clauses[0].start..chain.clauses[chain.clauses.len() - 1].end];
        // "Why is my water brown?" takes it for granted that it is; whose doing a thing is stays open.
        let granted = chain.origin == Origin::WhyQuestion && chain.clauses[0].subject.referent == Referent::Theirs;
        matches!(
            chain.origin,
            Origin::Subordinate
                | Origin::Irony
                | Origin::RunOn
                | Origin::WhyQuestion
                | Origin::TheyAsWe
                | Origin::ItAsNamed
                | Origin::Undergone
        ) && !granted
            || chain.asked != Asked::No
            || line.iter().any(|lexeme| lexeme.quoted)
            || chain.clauses.iter().any(|clause| clause.subject.referent == Referent::Company && clause.verb.modal.is_some())
            || chain.clauses.iter().any(|clause| {
                !clause.shared && chain.line[clause.subject.head].is(NAME) && !chain.line[clause.subject.head].is(COMPANY.with(NUM))
            })
            || chain.clauses.iter().any(|clause| !clause.shared && clause.subject.referent == Referent::Other)
            || line.iter().any(|lexeme| {
                lexeme.is(NAME)
                    && lexeme.is(OPEN)
                    && lexeme.form == Form::Written
                    && !crate::text::is_name(lexeme.span.of(self.document.text()))
            })
    }
}
