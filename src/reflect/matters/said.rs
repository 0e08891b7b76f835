//! What people are asked for, rung about and accused of by firms they owe nothing to, and what they say to it.

use super::held::{is_masked, last_word};
use super::{Matters, Told, is_supposed};
use crate::reflect::lexicon::{MODAL, MONEY, NOT, PUNCT, VBN};
use crate::reflect::normalise::{Lexeme, fold};
use crate::reflect::salvage::is_open;

impl Matters<'_> {
    /// `they say I owe £120` as `you are being asked for £120`.
    pub(super) fn said_to_owe<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let at = (1..line.len()).find(|&i| matches!(fold(line, i), "owe" | "owed") && matches!(fold(line, i - 1), "i" | "we"))?;
        let that = usize::from(at >= 2 && fold(line, at - 2) == "that");
        let before = |n: usize| at.checked_sub(n).map_or("", |i| fold(line, i));
        let me = usize::from(matches!(before(2 + that), "me" | "us"));
        let says = matches!(
            before(2 + that + me),
            "say"
                | "says"
                | "saying"
                | "said"
                | "claim"
                | "claims"
                | "claiming"
                | "claimed"
                | "stating"
                | "states"
                | "told"
                | "telling"
                | "stated"
        );
        // "I told them that I owed £20"
        let own = matches!(before(3 + that + me), "i" | "we") || matches!(before(3 + that + me), "never" | "not");
        if !says || own {
            return None;
        }
        let to = usize::from(matches!(fold(line, at + 1), "them" | "him" | "her" | "a"));
        let masked = (0..4).take_while(|n| is_masked(fold(line, at + 1 + to + n))).count();
        let what = at + 1 + to + masked;
        let what = what + usize::from(matches!(fold(line, what), "over" | "about" | "approximately"));
        let sum = line.get(what).filter(|sum| sum.is(MONEY) || sum.fold == "money")?;
        let mut out = vec![self.you()];
        out.extend(["are", "being", "asked", "for"].map(|word| self.word(word)));
        out.push(*sum);
        Some((2.9, out))
    }

    /// `they keep calling me at work` as `you keep being called at work`, `I have been getting numerous calls`.
    pub(super) fn rung<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        if let Some(told) = self.calls(line) {
            return Some((1.8, told));
        }
        let at = (1..line.len()).find(|&i| {
            matches!(fold(line, i), "calling" | "call" | "called" | "calls" | "texting") && matches!(fold(line, i + 1), "me" | "us" | "my")
        })?;
        let often = |lexeme: &Lexeme<'_>| {
            matches!(
                lexeme.fold,
                "keep"
                    | "keeps"
                    | "kept"
                    | "continue"
                    | "continues"
                    | "continued"
                    | "constantly"
                    | "repeatedly"
                    | "harassing"
                    | "continuously"
                    | "nonstop"
                    | "continually"
            )
        };
        let before = &line[at.saturating_sub(4)..at];
        let work = fold(line, at + 1) != "my" && fold(line, at + 2) == "at" && matches!(fold(line, at + 3), "work" | "home");
        let denied = before.iter().any(|lexeme| lexeme.is(NOT) || matches!(lexeme.fold, "i" | "we" | "stop"));
        if !before.iter().any(often) || denied || line[..at].iter().any(is_open) {
            return None;
        }
        let verb = if fold(line, at) == "texting" { "texted" } else { "called" };
        let mut out = vec![self.you(), self.word("keep"), self.word("being"), self.participle(verb, &line[at])];
        if work {
            out.extend_from_slice(&line[at + 2..at + 4]);
        }
        Some((2.4, out))
    }

    /// `I started receiving numerous calls from them` as `you have been getting numerous calls`.
    fn calls<'a>(&self, line: &[Lexeme<'a>]) -> Option<Vec<Lexeme<'a>>> {
        let calls = (1..line.len()).find(|&i| matches!(last_word(fold(line, i)), "calls"))?;
        let verb =
            (calls.saturating_sub(5)..calls).rev().find(|&i| matches!(fold(line, i), "receiving" | "getting" | "received" | "get"))?;
        let mine = line[verb.saturating_sub(4)..verb].iter().any(|lexeme| matches!(lexeme.fold, "i" | "we"));
        let denied = line[verb.saturating_sub(4)..verb].iter().any(|lexeme| lexeme.is(NOT) || lexeme.fold == "to");
        let between = &line[verb + 1..calls];
        let often = |word: &str| {
            matches!(
                word,
                "numerous"
                    | "constant"
                    | "daily"
                    | "repeated"
                    | "multiple"
                    | "several"
                    | "countless"
                    | "endless"
                    | "many"
                    | "collection"
                    | "harassing"
            )
        };
        let known = |word: &str| often(word) || matches!(word, "phone" | "robo" | "automated" | "debt");
        let owed = line.iter().any(|lexeme| matches!(lexeme.fold, "debt" | "debts" | "collector" | "collectors"));
        let goes_on = fold(line, verb).ends_with("ing") && owed || between.iter().any(|lexeme| often(lexeme.fold));
        if !mine || denied || !goes_on || !between.iter().all(|lexeme| known(lexeme.fold)) {
            return None;
        }
        let mut out = vec![self.you()];
        out.extend(["have", "been", "getting"].map(|word| self.word(word)));
        out.extend(line[verb + 1..=calls].iter().filter(|lexeme| lexeme.fold != "harassing").copied());
        Some(out)
    }

    /// `I was scammed out of £300`, `I believe I have been defrauded` as `you believe that you have been defrauded`.
    pub(super) fn scammed<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        // `they filed suit against me`
        if let Some(suit) = (1..line.len()).find(|&i| {
            matches!(fold(line, i), "suit" | "lawsuit")
                && fold(line, i + 1) == "against"
                && matches!(fold(line, i + 2), "me" | "us")
                && line[i.saturating_sub(3)..i].iter().any(|lexeme| lexeme.fold == "filed")
        }) && !is_supposed(line, suit)
        {
            return Some((3.0, vec![self.you(), self.word("were"), self.participle("sued", &line[suit])]));
        }
        let at = (2..line.len()).find(|&i| matches!(fold(line, i), "scammed" | "defrauded" | "sued"))?;
        let been = matches!(fold(line, at - 1), "been" | "was" | "were" | "got" | "being");
        let from = (at.saturating_sub(4)..at - 1).rev().find(|&i| matches!(fold(line, i), "i" | "we"))?;
        // By whom it was is theirs to say, and ours neither to own nor to deny.
        let by_us = fold(line, at + 1) == "by" && matches!(fold(line, at + 2), "you" | "your" | "this" | "them");
        if !been || by_us || line[from..at].iter().any(|lexeme| lexeme.is(NOT)) || line[..from].iter().any(is_open) {
            return None;
        }
        let believes = from
            .checked_sub(1 + usize::from(from > 0 && fold(line, from - 1) == "that"))
            .is_some_and(|i| matches!(fold(line, i), "believe" | "think" | "feel" | "realized" | "realised"));
        let mut out = vec![self.you()];
        if believes && fold(line, at) != "sued" {
            out.extend([self.word("believe"), self.word("that"), self.you()]);
        }
        let perfect = fold(line, at - 1) == "been";
        if perfect {
            out.extend([self.word("have"), self.word("been")]);
        } else {
            out.push(self.word("were"));
        }
        out.push(Lexeme { tags: VBN, ..line[at] });
        if fold(line, at + 1) == "out" && fold(line, at + 2) == "of" && line.get(at + 3).is_some_and(|sum| sum.is(MONEY)) {
            out.extend_from_slice(&line[at + 1..at + 4]);
        }
        Some((3.0, out))
    }

    /// `this is not my account`, `we don't owe this debt`, `we have no knowledge of this loan`, told as theirs to say.
    pub(super) fn disowned<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let owed = |word: &str| {
            matches!(word, "debt" | "debts" | "account" | "accounts" | "card" | "loan" | "balance" | "amount" | "charge" | "charges")
        };
        let this = |i: usize| matches!(fold(line, i), "this" | "these" | "the" | "that");
        let ends = |i: usize| line.get(i).is_none_or(|next| next.is(PUNCT.with(NOT)) || !next.is(crate::reflect::lexicon::N));
        if let Some(at) = (2..line.len()).find(|&i| {
            fold(line, i) == "owe"
                && line[i - 1].is(NOT)
                && line[i.saturating_sub(4)..i].iter().any(|lexeme| matches!(lexeme.fold, "i" | "we"))
        }) {
            let mut out = vec![self.you(), self.word("do"), self.word("not"), Lexeme { span: line[at].span, ..self.word("owe") }];
            let sum = |i: usize| line.get(i).is_some_and(|sum| sum.is(MONEY));
            let them = usize::from(matches!(fold(line, at + 1), "them" | "anyone"));
            if this(at + 1) && owed(fold(line, at + 2)) && ends(at + 3) {
                out.extend_from_slice(&line[at + 1..at + 3]);
            } else if sum(at + 1 + them) {
                out.push(line[at + 1 + them]);
            } else {
                return None;
            }
            return (!is_supposed(line, at - 2)).then_some((2.9, out));
        }
        if let Some(at) = (2..line.len()).find(|&i| {
            fold(line, i) == "knowledge"
                && fold(line, i - 1) == "no"
                && matches!(fold(line, i - 2), "have" | "had")
                && matches!(fold(line, i + 1), "of" | "about")
        }) && at > 2
            && matches!(fold(line, at - 3), "i" | "we")
            && this(at + 2)
            && owed(fold(line, at + 3))
            && ends(at + 4)
        {
            let mut out = vec![self.you(), self.word("have")];
            out.extend_from_slice(&line[at - 1..at + 4]);
            return Some((2.7, out));
        }
        let at =
            (1..line.len()).find(|&i| fold(line, i) == "not" && fold(line, i + 1) == "my" && owed(fold(line, i + 2)) && ends(i + 3))?;
        let said = matches!(fold(line, at - 1), "is" | "was") && at >= 2 && matches!(fold(line, at - 2), "this" | "it");
        if !said || line[..at - 1].iter().any(is_open) {
            return None;
        }
        let mut out = vec![self.word("this")];
        out.extend_from_slice(&line[at - 1..at + 1]);
        out.extend([self.your(), line[at + 2]]);
        Some((2.6, out))
    }

    /// `I am formally disputing this debt` as `you dispute this debt`, `I requested validation of the debt` as `you have asked for
    /// validation of the debt`: what they write for, told as theirs.
    pub(super) fn contested<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let owed = |word: &str| {
            matches!(
                word,
                "debt"
                    | "account"
                    | "accounts"
                    | "charge"
                    | "charges"
                    | "balance"
                    | "inquiry"
                    | "inquiries"
                    | "collection"
                    | "transaction"
                    | "transactions"
            )
        };
        let head = |from: usize| {
            let from = from + usize::from(matches!(fold(line, from), "this" | "the" | "these" | "an" | "a" | "any" | "such" | "said"));
            let from = from + usize::from(fold(line, from) == "alleged");
            owed(fold(line, from))
                .then_some(from)
                .filter(|&at| !line.get(at + 1).is_some_and(|next| next.is(crate::reflect::lexicon::N) && !next.is(PUNCT)))
        };
        let mine = |i: usize| line[i.saturating_sub(4)..i].iter().any(|lexeme| matches!(lexeme.fold, "i" | "we"));
        let denied = |i: usize| line[i.saturating_sub(4)..i].iter().any(|lexeme| lexeme.is(NOT)) || line[..i].iter().any(is_open);
        if let Some((at, head)) = (1..line.len()).find_map(|i| {
            let disputes = matches!(fold(line, i), "dispute" | "disputing" | "disputed") && mine(i) && !denied(i);
            disputes.then(|| head(i + 1)).flatten().map(|head| (i, head))
        }) {
            let verb = if fold(line, at) == "disputed" { "disputed" } else { "dispute" };
            let many = line[head].is(crate::reflect::lexicon::PLURAL);
            let which = self.word(if many { "these" } else { "this" });
            return Some((1.6, vec![self.you(), self.word(verb), which, line[head]]));
        }
        let at = (1..line.len()).find(|&i| {
            fold(line, i) == "validation"
                && line[i.saturating_sub(7)..i]
                    .iter()
                    .any(|lexeme| matches!(lexeme.fold, "request" | "requested" | "requesting" | "demand" | "demanded" | "demanding"))
                && line[..i].iter().any(|lexeme| matches!(lexeme.fold, "i" | "we" | "my"))
        })?;
        let debt = fold(line, at - 1) == "debt" || fold(line, at + 1) == "of" && head(at + 2).is_some_and(|at| fold(line, at) == "debt");
        if !debt || denied(at) {
            return None;
        }
        let mut out = vec![self.you()];
        out.extend(["have", "asked", "for"].map(|word| self.word(word)));
        out.push(line[at]);
        out.extend(["of", "the", "debt"].map(|word| self.word(word)));
        Some((1.2, out))
    }

    /// `Acme has violated my rights` as `your rights were violated`, told as theirs to say.
    pub(super) fn wronged<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let rights = (1..line.len()).find(|&i| fold(line, i) == "rights")?;
        let from = rights.saturating_sub(6);
        // "That violates my rights"; "further calls will be a violation of them" is a warning.
        let violates = |i: usize| match fold(line, i) {
            "violated" | "violating" | "violates" => true,
            "violation" | "violations" => line[i.saturating_sub(4)..i].iter().any(|lexeme| matches!(lexeme.fold, "is" | "are" | "was")),
            _ => false,
        };
        let mine = line[from..rights].iter().any(|lexeme| lexeme.fold == "my");
        let verb = (from..rights).chain(rights + 1..line.len().min(rights + 5)).find(|&i| violates(i))?;
        if !mine
            || line[from..rights].iter().any(|lexeme| lexeme.is(NOT))
            || line[..rights].iter().any(|lexeme| {
                is_open(lexeme) || lexeme.is(MODAL) || matches!(lexeme.fold, "any" | "further" | "failure" | "nobody" | "no one")
            })
        {
            return None;
        }
        Some((0.9, vec![self.your(), line[rights], self.word("were"), self.participle("violated", &line[verb])]))
    }
}
