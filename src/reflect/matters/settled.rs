//! What somebody says is over and done with, or never was: a debt that was paid, a payment that was never late. It is theirs to say.

use super::held::last_word;
use super::{Matters, Told, is_supposed};
use crate::reflect::lexicon::{ADV, BE, HAVE, MODAL, NOT};
use crate::reflect::normalise::{Lexeme, fold};
use crate::reflect::salvage::is_open;

/// What is owed, and can be paid or written off.
fn is_owed(word: &str) -> bool {
    matches!(
        word,
        "debt"
            | "debts"
            | "account"
            | "accounts"
            | "loan"
            | "loans"
            | "collection"
            | "balance"
            | "bill"
            | "mortgage"
            | "medical bill"
            | "amount"
    )
}

impl Matters<'_> {
    /// `this debt was already paid` as `the debt was already paid`, `we paid the bill in full` as `you paid the bill in full`.
    pub(super) fn settled<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let at = (1..line.len()).find(|&i| matches!(fold(line, i), "paid" | "discharged" | "settled" | "paid off"))?;
        let denied = line[at.saturating_sub(5)..at].iter().any(|lexeme| {
            lexeme.is(NOT)
                || lexeme.is(MODAL) && !lexeme.is(HAVE.with(BE))
                || matches!(lexeme.fold, "until" | "once" | "before" | "when" | "after" | "being" | "be")
        });
        if denied || line[..at].iter().any(is_open) || is_supposed(line, at) {
            return None;
        }
        let whole = |i: usize| match (fold(line, i), fold(line, i + 1)) {
            ("off" | "in full", _) => 1,
            ("in", "full") => 2,
            _ => 0,
        };
        // `I paid off this account`, `we have already paid the bill in full`
        if let Some(subject) = (at.saturating_sub(3)..at).find(|&i| matches!(fold(line, i), "i" | "we"))
            && line[subject + 1..at].iter().all(|lexeme| lexeme.is(HAVE.with(ADV)))
            && fold(line, at) != "discharged"
        {
            let off = usize::from(fold(line, at + 1) == "off");
            let opened = matches!(fold(line, at + 1 + off), "this" | "the" | "my" | "that");
            let head = at + 2 + off;
            let full = whole(head + 1);
            let already = line[subject + 1..at].iter().any(|lexeme| lexeme.fold == "already");
            if !opened || !line.get(head).is_some_and(|head| is_owed(last_word(head.fold))) || off + full == 0 && !already {
                return None;
            }
            let mut out = vec![self.you()];
            out.extend_from_slice(&line[subject + 1..at + 1 + off]);
            out.extend([if fold(line, head - 1) == "my" { self.your() } else { self.word("the") }, line[head]]);
            out.extend_from_slice(&line[head + 1..head + 1 + full]);
            return Some((1.8, out));
        }
        // `the loan has been paid off`
        let be = (at.saturating_sub(4)..at).find(|&i| line[i].is(BE.with(HAVE)))?;
        let passive =
            line[be..at].iter().any(|lexeme| lexeme.is(BE)) && line[be..at].iter().all(|lexeme| lexeme.is(BE.with(HAVE).with(ADV)));
        let head = be.checked_sub(1).filter(|&head| is_owed(last_word(fold(line, head))))?;
        let theirs = head.checked_sub(1).filter(|&i| matches!(fold(line, i), "my" | "this" | "the" | "our"))?;
        if !passive {
            return None;
        }
        let mine = matches!(fold(line, theirs), "my" | "our");
        let mut out = vec![if mine { self.your() } else { self.word("the") }, line[head]];
        out.extend_from_slice(&line[be..=at]);
        out.extend_from_slice(&line[at + 1..at + 1 + whole(at + 1)]);
        Some((1.8, out))
    }

    /// `I have never missed a payment` as `you have never missed a payment`, `we were never late`.
    pub(super) fn punctual<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let never = (1..line.len()).find(|&i| fold(line, i) == "never" || fold(line, i) == "not" && line[i - 1].is(HAVE))?;
        let subject = (never.saturating_sub(2)..never).find(|&i| matches!(fold(line, i), "i" | "we"))?;
        if !line[subject + 1..never].iter().all(|lexeme| lexeme.is(HAVE.with(BE))) || line[..subject].iter().any(is_open) {
            return None;
        }
        let (from, end) = match (fold(line, never + 1), fold(line, never + 2), fold(line, never + 3)) {
            ("been", "late", "on" | "with" | "for") | ("missed", "a", "payment") => {
                (never, never + if fold(line, never + 1) == "been" { 3 } else { 4 })
            }
            ("been", "late", _) => (never, never + 3),
            ("missed", "a", "single") if fold(line, never + 4) == "payment" => (never, never + 5),
            ("missed", "any" | "my", "payments") => (never, never + 4),
            ("late", ..) if line[never - 1].is(BE) => (never, never + 2),
            _ => return None,
        };
        let mut out = vec![self.you()];
        out.extend(line[subject + 1..from].iter().map(|lexeme| if lexeme.fold == "was" { self.word("were") } else { *lexeme }));
        out.extend_from_slice(&line[from..end]);
        Some((1.7, out))
    }
}
