//! What was charged, taken and not given back.

use super::held::last_word;
use super::verbs::fetched;
use super::{Matters, Told, is_anothers, is_supposed, said_of_i};
use crate::reflect::lexicon::{ADJ, ADV, BE, DET, MONEY, N, NOT, NUM, PLURAL, PREP, PUNCT, SUBJ, VBN};
use crate::reflect::normalise::{Lexeme, fold};
use crate::reflect::salvage::is_open;

impl Matters<'_> {
    /// `they charged me £40 for it`, `I was charged a late fee` as `you were charged a late fee`.
    pub(super) fn charged<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let (at, what, again) = (0..line.len()).find_map(|i| {
            let billed = matches!(fold(line, i), "charged" | "overcharged" | "billed" | "charging" | "billing" | "charges");
            if !billed {
                return None;
            }
            let me = matches!(fold(line, i + 1), "me" | "us");
            let was = i >= 2
                && (line[i - 1].is(BE) && !matches!(fold(line, i - 1), "be" | "is" | "are") || matches!(fold(line, i - 1), "am" | "being"))
                && line[i.saturating_sub(4)..i].iter().any(|lexeme| matches!(lexeme.fold, "i" | "we"));
            let was = was && !fold(line, i).ends_with("ing");
            let what = i + 1 + usize::from(me);
            let again = usize::from(matches!(fold(line, what), "twice" | "again" | "double"));
            (me || was).then_some((i, what, again))
        })?;
        let from = at.saturating_sub(3);
        if is_supposed(line, at) || line[from..at].iter().any(|lexeme| matches!(lexeme.fold, "to" | "never" | "before") || lexeme.is(NOT)) {
            return None;
        }
        let start = what + again;
        // `a £35 late fee`, `£19 a month`, `an overdraft fee`
        let fee = |i: usize| {
            matches!(last_word(fold(line, i)), "fee" | "fees" | "interest" | "charges" | "premium" | "premiums" | "penalty" | "penalties")
        };
        let mut end = start;
        if line.get(end).is_some_and(|sum| sum.is(MONEY)) {
            end += 1;
            if matches!(fold(line, end), "a" | "per" | "each" | "every") && matches!(fold(line, end + 1), "month" | "year" | "week" | "day")
            {
                end += 2;
            }
            if fold(line, end) == "in" || fold(line, end) == "for" {
                let fees = (end + 1..line.len().min(end + 5))
                    .take_while(|&i| self.is_plain(&line[i]) && line[i].is(N.with(ADJ).with(DET)))
                    .find(|&i| fee(i));
                end = fees.map_or(end, |fees| fees + 1);
            }
        } else {
            let fees = (start..line.len().min(start + 6))
                .take_while(|&i| {
                    self.is_plain(&line[i])
                        && (line[i].is(N.with(ADJ).with(MONEY).with(NUM).with(VBN))
                            || matches!(fold(line, i), "a" | "an" | "multiple" | "several"))
                })
                .find(|&i| fee(i) && !line.get(i + 1).is_some_and(|next| next.is(N) && !next.is(PREP.with(ADV).with(BE).with(SUBJ))));
            match fees {
                Some(fees) if line[start].is(DET) || line[fees].is(PLURAL) || fold(line, fees) == "interest" => end = fees + 1,
                _ if again == 1 || fold(line, at) == "overcharged" => {}
                _ => return None,
            }
        }
        // "charged me £5000 for a car": a price. "for a service I did not want" says it whole, but seldom ends.
        let bare_sum = end == start + 1 && again == 0 && fold(line, at) != "overcharged";
        let verb = match fold(line, at) {
            "overcharged" => "overcharged",
            "billed" | "billing" => "billed",
            _ => "charged",
        };
        let tail = self.without(line, end);
        let going_on = fold(line, at).ends_with("ing");
        let score = if bare_sum && tail.is_empty() { 2.6 } else { 3.4 };
        let mut out = vec![self.you()];
        if going_on {
            out.extend([self.word("are"), self.word("being")]);
        } else {
            out.push(self.word("were"));
        }
        out.push(Lexeme { tags: VBN, span: line[at].span, inserted: false, ..self.word(verb) });
        out.extend_from_slice(&line[what..end]);
        out.extend(tail);
        Some((score, out))
    }

    /// `they withdrew £300 from my account` as `£300 was withdrawn from your account`.
    pub(super) fn taken<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let place = (2..line.len()).find(|&i| matches!(fold(line, i), "from" | "of") && matches!(fold(line, i + 1), "my" | "our"))?;
        let (thing, end) = self.thing(line, place + 1)?;
        if !matches!(
            last_word(thing.last()?.fold),
            "account" | "accounts" | "card" | "balance" | "savings" | "escrow" | "deposit" | "check" | "paycheck"
        ) {
            return None;
        }
        let out_of = usize::from(fold(line, place) == "of" && fold(line, place - 1) == "out");
        if fold(line, place) == "of" && out_of == 0 {
            return None;
        }
        let last = place - 1 - out_of;
        let sum = (last.saturating_sub(2)..=last).rev().find(|&i| line[i].is(MONEY) || matches!(line[i].fold, "money" | "funds"))?;
        let verb = (sum.saturating_sub(4)..sum).rev().find(|&i| fetched(fold(line, i)).is_some())?;
        let plain = line[verb + 1..sum]
            .iter()
            .all(|lexeme| lexeme.is(ADJ.with(DET).with(NUM).with(ADV).with(PREP)) && self.is_plain(lexeme) && !lexeme.is(NOT));
        if !plain || said_of_i(line, verb) || !is_anothers(line, verb) || is_supposed(line, verb) {
            return None;
        }
        let mut out = vec![line[sum], self.word("was"), Lexeme { tags: VBN, ..self.word(fetched(fold(line, verb))?) }];
        if matches!(line[sum].fold, "funds") {
            out[1] = self.word("were");
        }
        out.push(self.word("from"));
        out.extend(thing);
        out.extend(self.without(line, end));
        Some((3.5, out))
    }

    /// `the bank refused to give me my money back` as `you were not given your money back`.
    pub(super) fn not_given_back<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let at = (2..line.len()).find(|&i| {
            matches!(fold(line, i), "refund" | "reimburse" | "return" | "give" | "credit" | "release")
                && matches!(fold(line, i + 1), "me" | "us" | "my" | "our")
        })?;
        let refused = line[at.saturating_sub(4)..at].iter().any(|lexeme| {
            lexeme.is(NOT) || matches!(lexeme.fold, "refuse" | "refuses" | "refused" | "refusing" | "failed" | "never" | "unwilling")
        });
        let mine = line[at.saturating_sub(5)..at].iter().any(|lexeme| matches!(lexeme.fold, "i" | "we" | "if"));
        let me = usize::from(matches!(fold(line, at + 1), "me" | "us"));
        let money = matches!(fold(line, at + 1 + me), "my" | "our" | "the")
            && matches!(fold(line, at + 2 + me), "money" | "funds" | "refund" | "deposit");
        let refunds = matches!(fold(line, at), "refund" | "reimburse")
            && me == 1
            && (money || line.get(at + 2).is_none_or(|next| next.is(PUNCT.with(MONEY)) || next.fold == "for"));
        if !refused || mine || !(money || refunds) || line[..at].iter().any(is_open) {
            return None;
        }
        let mut out = vec![self.you(), self.word("were"), self.word("not")];
        if money {
            let refund = fold(line, at + 2 + me) == "refund";
            out.push(Lexeme { tags: VBN, ..self.word("given") });
            out.push(self.your());
            out.push(line[at + 2 + me]);
            if !refund {
                out.push(self.word("back"));
            }
        } else {
            out.push(Lexeme {
                tags: VBN,
                span: line[at].span,
                inserted: false,
                ..self.word(if fold(line, at) == "refund" { "refunded" } else { "reimbursed" })
            });
        }
        Some((3.5, out))
    }
}
