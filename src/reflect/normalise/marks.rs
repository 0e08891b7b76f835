//! Numbers, signs, brackets and quotations, and the company's name.

use super::super::lexicon::{ADJ, CC, DAY, MONEY, N, NUM, ODD};
use super::{Form, Lexeme, Normaliser};
use crate::text::{Token, TokenKind};

impl<'a> Normaliser<'a> {
    pub(super) fn number(&self, tokens: &[Token], i: usize, out: &mut Vec<Lexeme<'a>>) -> usize {
        let token = &tokens[i];
        let fold = self.document.fold(token);
        let mut span = token.span;
        let mut tags = NUM;
        let mut next = i + 1;
        let ordinal = fold.ends_with(|c: char| c.is_ascii_alphabetic());
        if ordinal {
            tags = NUM.with(ADJ).with(DAY);
        }
        if let Some(after) = tokens.get(next) {
            let after_fold = self.document.fold(after);
            if matches!(after_fold, "am" | "pm") && after.kind == TokenKind::Word {
                span = span.join(after.span);
                tags = NUM.with(DAY);
                next += 1;
            } else if !after.space_before && after.kind == TokenKind::Symbol && matches!(after_fold, "%" | "+" | "£" | "$" | "€") {
                span = span.join(after.span);
                if matches!(after_fold, "£" | "$" | "€") {
                    tags = tags.with(MONEY);
                }
                next += 1;
            } else if !after.space_before && !after.joined && after.kind == TokenKind::Word && after.span.len() == 1 {
                // `flat 3B`, `gate 12a`
                span = span.join(after.span);
                tags = NUM.with(N);
                next += 1;
            } else if !after.space_before
                && after.kind == TokenKind::Punct
                && matches!(after_fold, "-" | "–" | "/")
                && tokens.get(next + 1).is_some_and(|last| last.kind == TokenKind::Number && !last.space_before)
            {
                span = span.join(tokens[next + 1].span);
                next += 2;
            }
        }
        out.push(Lexeme {
            fold,
            tags,
            lemma: 0,
            sub: 0,
            lists: 0,
            span,
            form: Form::Written,
            clitic: false,
            quoted: false,
            inserted: false,
        });
        next
    }

    pub(super) fn symbol(&self, tokens: &[Token], i: usize, out: &mut Vec<Lexeme<'a>>) -> usize {
        let token = &tokens[i];
        let fold = self.document.fold(token);
        let money = matches!(fold, "$" | "£" | "€" | "¥" | "₹");
        if money
            && let Some(number) = tokens.get(i + 1)
            && number.kind == TokenKind::Number
        {
            let mut span = token.span.join(number.span);
            let mut next = i + 2;
            if let Some(k) = tokens.get(next)
                && !k.space_before
                && matches!(self.document.fold(k), "k" | "m" | "bn" | "+")
            {
                span = span.join(k.span);
                next += 1;
            }
            let fold = self.document.fold(number);
            let tags = NUM.with(MONEY);
            out.push(Lexeme {
                fold,
                tags,
                lemma: 0,
                sub: 0,
                lists: 0,
                span,
                form: Form::Written,
                clitic: false,
                quoted: false,
                inserted: false,
            });
            return next;
        }
        let tags = if fold == "&" { CC } else { ODD };
        let (fold, form) = if fold == "&" { ("and", Form::Fixed("and")) } else { (fold, Form::Written) };
        out.push(Lexeme { fold, tags, lemma: 0, sub: 0, lists: 0, span: token.span, form, clitic: false, quoted: false, inserted: false });
        i + 1
    }

    /// A bracket of up to eight words without a first person is left out; returns the index after it.
    pub(super) fn bracket(&self, tokens: &[Token], i: usize) -> Option<usize> {
        let end = tokens[i + 1..].iter().take(14).position(|token| matches!(self.document.fold(token), ")" | "]"))? + i + 1;
        let inside = &tokens[i + 1..end];
        let personal = inside.iter().any(|token| matches!(self.document.fold(token), "i" | "we" | "my" | "me" | "our"));
        (!personal && inside.len() <= 12).then_some(end + 1)
    }

    /// A quotation of up to four words is read without its marks; returns the index after it.
    pub(super) fn quotation(&self, tokens: &[Token], i: usize) -> Option<usize> {
        let open = self.document.fold(&tokens[i]);
        let end = tokens[i + 1..].iter().take(7).position(|token| {
            let fold = self.document.fold(token);
            token.kind == TokenKind::Punct && (fold == open || matches!((open, fold), ("“", "”") | ("‘", "’") | ("'", "’") | ("«", "»")))
        })? + i
            + 1;
        let inside = &tokens[i + 1..end];
        (!inside.is_empty()
            && inside.iter().filter(|token| token.kind == TokenKind::Word).count() <= 4
            && inside.iter().all(|token| token.is_matchable()))
        .then_some(end + 1)
    }

    /// Whether one of the company's names stands at token `i`; returns the index after it.
    pub(super) fn company_at(&self, tokens: &[Token], i: usize) -> Option<usize> {
        self.surroundings.company.iter().find_map(|name| {
            let mut at = i;
            for word in name.trim_start_matches('@').split(|c: char| c.is_whitespace() || c == '-').filter(|word| !word.is_empty()) {
                let token = tokens.get(at)?;
                let fold = self.document.fold(token).trim_start_matches('@');
                let fold = fold.strip_suffix("'s").unwrap_or(fold);
                if !fold.eq_ignore_ascii_case(word) {
                    return None;
                }
                at += 1;
            }
            (at > i).then_some(at)
        })
    }
}
