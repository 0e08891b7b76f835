//! What makes a candidate risky, and what is a fact though it is asked.
//!
//! In goes a chain of clauses that would be said back; out comes whether a person should look at it first.

use super::grammar::{Clause, Grammar, Referent};
use super::lexicon::{COMPANY, NAME, NUM, OPEN};
use super::lists::List;
use super::normalise::{Form, Lexeme};
use super::rule::RuleId;
use super::segment::Origin;
use super::select::{Asked, Chain, Select};

impl Select<'_> {
    /// What is said in a question and still is a fact: `why my card was declined`, `My order is cancelled??`, about oneself.
    pub(super) fn stands_as_fact(&self, chain: &Chain<'_, '_>) -> bool {
        let first = &chain.clauses[0];
        let before = first.start.checked_sub(1).map_or("", |at| chain.line[at].fold);
        let presupposed = chain.origin == Origin::Factive && matches!(before, "why" | "come" | "reason" | "how");
        let outcry = chain.origin == Origin::Main
            && !matches!(first.subject.referent, Referent::Company | Referent::It | Referent::Other)
            && (chain.asked == Asked::Loudly || first.verb.negated && first.verb.modal.is_none());
        // `you're seriously charging me for the sauce?`
        let aghast = chain.origin == Origin::Main
            && first.subject.referent == Referent::Company
            && first.verb.progressive
            && chain.line[first.start..first.verb.main].iter().any(|lexeme| matches!(lexeme.fold, "seriously" | "really" | "actually"));
        // `It's going to cost me £9 to swap my berth?`
        let costs = chain.origin == Origin::Main
            && first.complements.to_verb.is_some_and(|at| chain.line[at].fold == "cost")
            && chain.line[first.start].fold == "it";
        // `No online orders today?`: whoever asks so has seen none.
        // `No refund?` may ask for one.
        let none = chain.repair == Some(RuleId::SuppliedThere)
            && first.subject.referent == Referent::There
            && !chain.line[first.start..first.end].iter().any(|lexeme| {
                matches!(
                    lexeme.fold,
                    "compensation"
                        | "refund"
                        | "refunds"
                        | "discount"
                        | "discounts"
                        | "chance"
                        | "way"
                        | "help"
                        | "option"
                        | "options"
                        | "credit"
                        | "voucher"
                        | "upgrade"
                        | "deal"
                        | "offer"
                )
            });
        // `the clerk still can't give me a seat?`, `nobody is picking up?`: what still is so, or has no one to it, is told.
        let still = matches!(chain.origin, Origin::Main | Origin::Later)
            && !matches!(first.subject.referent, Referent::Company | Referent::It | Referent::Other)
            && (first.verb.still && first.verb.negated && !chain.line[first.start..first.end].iter().any(|lexeme| lexeme.fold == "it")
                || first.subject.referent == Referent::Nobody
                    && first.verb.modal.is_none()
                    && (first.subject.pronoun || chain.line[first.subject.head].on(List::Staff)));
        // `you keep ringing me and hanging up?`
        let again = chain.origin == Origin::Main
            && first.subject.referent == Referent::Company
            && first.verb.modal.is_none()
            && chain.line[first.verb.main].on(List::WeKeep)
            && first.complements.ing.is_some();
        let amazed = chain.origin == Origin::Main
            && matches!(first.subject.referent, Referent::Theirs | Referent::Ours)
            && first.verb.modal.is_none()
            && super::rhetoric::is_amazed(&chain.line[first.start..first.end]);
        // `you cancelled my flight?`: what was done to what is theirs they know.
        let done = matches!(chain.origin, Origin::Main | Origin::Later)
            && first.subject.referent == Referent::Company
            && (first.verb.past || first.verb.perfect)
            && !first.verb.negated
            && first.verb.modal.is_none()
            && chain.line[first.verb.main].on(List::WeDid)
            && chain.line[first.verb.end..first.end].iter().any(|lexeme| matches!(lexeme.fold, "my" | "our"));
        done || presupposed || amazed || costs || none || outcry || aghast || still || again || first.subject.referent == Referent::Customer
    }

    /// `I ordered a large coat and got a small one`: what was asked for and what came, as one trouble.
    pub(super) fn is_mismatched(&self, grammar: &Grammar<'_, '_>, clauses: &[Clause]) -> bool {
        let line = grammar.line;
        if self.comes_otherwise(line, clauses) {
            return true;
        }
        let [asked, got] = clauses else { return false };
        // `we paid for a cot and there wasn't one`
        let absent = got.subject.referent == Referent::There
            && got.verb.negated
            && got.verb.copula
            && got.verb.past
            && got.complements.object.is_some_and(|object| line[object.head].fold == "one" && got.end == object.end);
        let lemma = |clause: &Clause| self.vocabulary.lexicon.lemma(line[clause.verb.main].lemma);
        let mine = |clause: &Clause| clause.subject.referent == Referent::Customer && !clause.verb.negated && clause.verb.modal.is_none();
        let counted = |clause: &Clause| line[clause.verb.main + 1..clause.end].iter().any(|lexeme| lexeme.is(NUM));
        // A confirmation or a call is no other thing than what was ordered.
        let thing = got.complements.object.is_some_and(|object| {
            (!object.pronoun || line[object.head].is(NUM))
                && !matches!(
                    line[object.head].fold,
                    "email"
                        | "message"
                        | "text"
                        | "call"
                        | "confirmation"
                        | "reply"
                        | "response"
                        | "answer"
                        | "discount"
                        | "refund"
                        | "notification"
                        | "mail"
                        | "letter"
                )
                && (object.start..object.base).all(|i| !line[i].on(List::Positive))
        });
        let asks =
            // Whoever bought a barn and got a loan got what they wanted.
            (asks_for(lemma(asked))
                // `paid for twenty and got thirteen`: the same, where both are counted.
                || lemma(asked) == "pay" && asked.complements.preposition.is_some_and(|at| line[at].fold == "for") && counted(asked) && counted(got))
                && !asked.verb.passive
                && (asked.complements.object.is_some() || asked.complements.oblique.is_some());
        let gets = matches!(lemma(got), "get" | "receive") && !got.verb.passive
            || matches!(lemma(got), "give" | "send" | "sell") && got.verb.passive;
        let wanted = asks || lemma(asked) == "pay" && asked.complements.preposition.is_some_and(|at| line[at].fold == "for");
        if absent && mine(asked) && wanted && asked.verb.past {
            return true;
        }
        mine(asked) && mine(got) && asks && gets && thing && (got.verb.past || got.verb.progressive && lemma(asked) == "pay")
    }

    /// `I asked for a size 7 and the box says 7, but the shoes inside are a 5`, `my order was for 56 and the bag had 28 in it`: one
    /// number asked for, another come.
    fn comes_otherwise(&self, line: &[Lexeme<'_>], clauses: &[Clause]) -> bool {
        let [asked, .., got] = clauses else { return false };
        let lemma = |clause: &Clause| self.vocabulary.lexicon.lemma(line[clause.verb.main].lemma);
        let numbers = |clause: &Clause| -> Vec<&str> {
            line[clause.verb.main + 1..clause.end].iter().filter(|lexeme| lexeme.is(NUM)).map(|lexeme| lexeme.fold).collect()
        };
        let plain = |clause: &Clause| !clause.verb.negated && clause.verb.modal.is_none() && !clause.shared;
        let asks = asked.subject.referent == Referent::Customer && (asks_for(lemma(asked)) || lemma(asked) == "pay") && !asked.verb.passive
            || asked.verb.copula
                && line[asked.subject.start..asked.subject.end].iter().any(|lexeme| {
                    matches!(lexeme.fold, "order" | "prescription" | "booking" | "reservation" | "appointment" | "ticket" | "tickets")
                });
        let comes =
            got.subject.referent == Referent::Customer && matches!(lemma(got), "get" | "receive") && !got.verb.passive && asked.verb.copula
                || matches!(got.subject.referent, Referent::Thing | Referent::Theirs | Referent::Ours)
                    && (got.verb.copula || matches!(lemma(got), "have" | "contain" | "say" | "come" | "hold"));
        let (wanted, came) = (numbers(asked), numbers(got));
        plain(asked) && plain(got) && asks && comes && wanted.len() == 1 && came.len() == 1 && wanted[0] != came[0]
    }

    /// `the wifi says connected but can't get on`: it is the writer who can't.
    pub(super) fn is_of_the_writer(&self, line: &[Lexeme<'_>], clauses: &[Clause]) -> bool {
        clauses.iter().any(|clause| {
            clause.shared
                && clause.verb.modal.is_some()
                && clause.verb.negated
                && matches!(clause.subject.referent, Referent::Theirs | Referent::Thing | Referent::Ours | Referent::It)
                && !line[clause.subject.head].on(List::Staff)
                && matches!(
                    self.vocabulary.lexicon.lemma(line[clause.verb.main].lemma),
                    "get"
                        | "log"
                        | "access"
                        | "reach"
                        | "speak"
                        | "contact"
                        | "call"
                        | "book"
                        | "check"
                        | "pay"
                        | "cancel"
                        | "order"
                        | "watch"
                        | "sign"
                        | "see"
                        | "find"
                )
        })
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
            || matches!(chain.repair, Some(RuleId::Presupposed | RuleId::PastMeant))
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

/// Verbs by which somebody says what they are to get.
fn asks_for(lemma: &str) -> bool {
    matches!(lemma, "order" | "ask" | "request" | "book" | "reserve" | "choose" | "select")
}
