//! Numbers, signs, brackets and quotations, and the company's name.

use super::super::lexicon::{
    ADJ, ADV, BE, CC, DAY, DET, DO, HAVE, MODAL, MONEY, N, NAME, NOT, NUM, OBJ, ODD, PLURAL, POSS, PREP, TO, UNIT, VB, VBD, VBG, VBN, VBZ,
};
use super::super::lists::List;
use super::{Form, Lexeme, Normaliser};
use crate::text::{Caps, Token, TokenKind};

impl<'a> Normaliser<'a> {
    pub(super) fn number(&self, tokens: &[Token], i: usize, out: &mut Vec<Lexeme<'a>>) -> usize {
        let token = &tokens[i];
        let fold = self.document.fold(token);
        let mut span = token.span;
        let mut tags = NUM;
        let mut next = i + 1;
        if fold == "2" && tokens.get(next).is_some_and(|day| self.document.fold(day) == "day" && !day.joined) {
            self.push(out, "today", span.join(tokens[next].span), Form::Fixed("today"), false);
            return next + 1;
        }
        // `2nite`, `2moro`
        let joined = tokens.get(next).filter(|word| fold == "2" && !word.space_before && word.kind == TokenKind::Word);
        if let Some((word, whole)) = joined.and_then(|word| match self.document.fold(word) {
            "nite" | "night" => Some((word, "tonight")),
            "moro" | "morrow" | "mrw" => Some((word, "tomorrow")),
            _ => None,
        }) {
            self.push(out, whole, span.join(word.span), Form::Fixed(whole), false);
            return next + 1;
        }
        if let Some(word) = self.digit_word(tokens, i, out) {
            self.push(out, word, span, Form::Fixed(word), false);
            return next;
        }
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
        out.push(Lexeme::written(fold, tags, span));
        next
    }

    /// `trying 2 travel`, `waiting 4 my bag`: a digit that is heard as a word.
    fn digit_word(&self, tokens: &[Token], i: usize, out: &[Lexeme<'a>]) -> Option<&'static str> {
        let digit = self.document.fold(&tokens[i]);
        if !matches!(digit, "2" | "4") || tokens[i].joined {
            return None;
        }
        let before = out.last()?;
        let next = tokens.get(i + 1).filter(|next| next.kind == TokenKind::Word && next.space_before && !next.joined)?;
        // `from Leeds 2 ORD`
        let caps = next.caps == Caps::Upper && next.span.len() == 3;
        let next = self.document.fold(next);
        if digit == "2" && caps && before.is(NAME.with(N)) {
            return Some("to");
        }
        let after = self.lexicon.get(next)?;
        let leads = before.is(VB.with(VBD).with(VBN).with(VBG).with(VBZ).with(ADJ).with(ADV).with(N).with(UNIT))
            && !before.is(PREP.with(DET).with(TO));
        let pronoun = after.tags.has(DET.with(POSS).with(OBJ)) && !after.tags.has(NUM) || matches!(next, "u" | "ur" | "my");
        if digit == "2" && before.fold == "due" {
            return Some("to");
        }
        if digit == "4" && leads && after.tags.has(NUM) {
            return Some("for");
        }
        if leads && pronoun {
            return Some(if digit == "2" { "to" } else { "for" });
        }
        let wants = matches!(
            before.fold,
            "want"
                | "wanted"
                | "wants"
                | "need"
                | "needed"
                | "needs"
                | "trying"
                | "try"
                | "tried"
                | "able"
                | "unable"
                | "have"
                | "had"
                | "has"
                | "going"
                | "hoping"
                | "waiting"
                | "supposed"
                | "how"
                | "where"
                | "refused"
                | "used"
                | "asked"
                | "told"
                | "seems"
                | "seem"
                | "like"
                | "managed"
                | "impossible"
                | "hard"
        );
        // `we have 2 empty boxes` counts them.
        let counts = matches!(before.fold, "have" | "had" | "has") && after.tags.has(ADJ.with(N).with(PLURAL));
        (digit == "2" && wants && !counts && after.tags.has(VB) && !after.tags.has(UNIT.with(PLURAL))).then_some("to")
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
            out.push(Lexeme::written(fold, tags, span));
            return next;
        }
        // `your 800 #`, `the 0800#`, `my phone #`: a number.
        let number = fold == "#"
            && out.last().is_some_and(|last| {
                last.is(NUM) && !last.is(MONEY)
                    || matches!(
                        last.fold,
                        "phone"
                            | "tracking"
                            | "order"
                            | "confirmation"
                            | "flight"
                            | "reference"
                            | "account"
                            | "ticket"
                            | "case"
                            | "booking"
                            | "room"
                            | "card"
                    )
            })
            && !tokens.get(i + 1).is_some_and(|next| !next.space_before && next.kind != TokenKind::Punct || next.kind == TokenKind::Number);
        if number {
            self.push(out, "number", token.span, Form::Fixed("number"), false);
            return i + 1;
        }
        // `sitting @ gate 4`: at.
        let at = fold == "@"
            && i > 0
            && tokens.get(i + 1).is_some_and(|next| next.space_before && matches!(next.kind, TokenKind::Word | TokenKind::Number));
        if at {
            self.push(out, "at", token.span, Form::Fixed("at"), false);
            return i + 1;
        }
        // `click & collect`: one service.
        let whole = fold == "&" && tokens.get(i + 1).is_some_and(|next| self.document.fold(next) == "collect");
        if whole && let Some(last) = out.last_mut().filter(|last| last.fold == "click") {
            *last = Lexeme {
                fold: "click and collect",
                tags: N,
                lemma: 0,
                sub: 0,
                lists: 0,
                span: last.span.join(tokens[i + 1].span),
                form: Form::Fixed("click and collect"),
                ..*last
            };
            return i + 2;
        }
        // `L&F`, `B&B`: a name, and no two things.
        let joined = !token.space_before && tokens.get(i + 1).is_some_and(|next| !next.space_before);
        let tags = if fold == "&" && !(joined && i > 0) { CC } else { ODD };
        let (fold, form) = if fold == "&" { ("and", Form::Fixed("and")) } else { (fold, Form::Written) };
        out.push(Lexeme { fold, tags, lemma: 0, sub: 0, lists: 0, span: token.span, form, clitic: false, quoted: false, inserted: false });
        i + 1
    }

    /// A bracket of up to eight words without a first person is left out; returns the index after it.
    pub(super) fn bracket(&self, tokens: &[Token], i: usize, out: &[Lexeme<'_>]) -> Option<usize> {
        // `mailed on ( ALL DATES ) and …`: what a preposition leads to is not left out.
        if out.last().is_some_and(|last| last.is(PREP)) {
            return None;
        }
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
    pub(super) fn company_at(&self, tokens: &[Token], i: usize, out: &[Lexeme<'a>]) -> Option<usize> {
        if let Some(end) = self.surroundings.company.iter().find_map(|name| self.name_at(tokens, i, name)) {
            return Some(end);
        }
        // A name guessed from a handle may be a product's as well: only where somebody acts or is acted with.
        let token = &tokens[i];
        if token.kind != TokenKind::Word || token.caps == Caps::Lower {
            return None;
        }
        let end = self.surroundings.aliases.iter().find_map(|name| self.name_at(tokens, i, name))?;
        (self.acts_at(tokens, end)
            || out.last().is_some_and(|last| matches!(last.fold, "from" | "by" | "with" | "via" | "to"))
                && !tokens.get(end).is_some_and(|next| {
                    next.kind == TokenKind::Word && self.lexicon.get(self.document.fold(next)).is_none_or(|entry| entry.tags.has(N))
                }))
        .then_some(end)
    }

    fn name_at(&self, tokens: &[Token], i: usize, name: &str) -> Option<usize> {
        let parts = |c: char| c.is_whitespace() || c == '-';
        let name = name.trim_start_matches('@').trim_start_matches(parts);
        // Most words begin with another letter.
        let first = self.document.fold(&tokens[i]).trim_start_matches('@').as_bytes().first()?;
        if !name.as_bytes().first()?.eq_ignore_ascii_case(first) {
            return None;
        }
        let mut at = i;
        for word in name.split(parts).filter(|word| !word.is_empty()) {
            let token = tokens.get(at)?;
            let fold = self.document.fold(token).trim_start_matches('@');
            let fold = fold.strip_suffix("'s").unwrap_or(fold);
            if !fold.eq_ignore_ascii_case(word) {
                return None;
            }
            at += 1;
        }
        (at > i).then_some(at)
    }

    /// Whether a verb of what companies do follows: `has lost`, `keeps charging`, `refused`, `driver left`.
    pub(super) fn acts_at(&self, tokens: &[Token], i: usize) -> bool {
        let does = List::WeDid.bit() | List::WeRefuse.bit() | List::WeSendBad.bit() | List::WePromise.bit();
        for token in tokens.iter().skip(i).take(4) {
            let Some(entry) = self.lexicon.get(self.document.fold(token)) else { return false };
            let lists = entry.lists | self.lexicon.lemma_lists(entry.lemma);
            if entry.tags.has(VBD.with(VBZ).with(VBN).with(VBG).with(VB)) && !entry.tags.has(BE.with(HAVE).with(DO)) && lists & does != 0 {
                return true;
            }
            let staff = lists & List::Staff.bit() != 0;
            if staff {
                return true;
            }
            if !entry.tags.has(BE.with(HAVE).with(DO).with(NOT).with(ADV).with(MODAL)) && !matches!(self.lexicon.lemma(entry.lemma), "keep")
            {
                return false;
            }
        }
        false
    }
}

/// Names that customers may use for the owner of a handle: `@AcmeSupport` is `Acme`.
pub(crate) fn aliases(company: &[String]) -> Vec<String> {
    const BESIDE: &[&str] = &[
        "Ask", "Contact", "The", "Help", "Helps", "Helpers", "Support", "Cares", "Care", "Service", "Services", "Assist", "Team", "Tweets",
        "Official", "UK", "US", "USA", "CS", "HQ", "Online", "India", "Global",
    ];
    let mut out = Vec::new();
    let names = company.iter().map(|name| name.trim_start_matches('@'));
    for name in names.filter(|name| !name.bytes().any(|byte| byte == b' ' || byte.is_ascii_digit())) {
        let parted = name.contains('_');
        let mut core = name;
        loop {
            core = core.trim_matches('_');
            let less = BESIDE.iter().find_map(|word| {
                let cut = |at: usize| {
                    core.get(at..at + word.len()).is_some_and(|part| part == *word || parted && part.eq_ignore_ascii_case(word))
                };
                if core.len() <= word.len() + 1 {
                    None
                } else if cut(0) {
                    core.get(word.len()..)
                } else if cut(core.len() - word.len()) {
                    core.get(..core.len() - word.len())
                } else {
                    None
                }
            });
            match less {
                Some(less) => core = less,
                None => break,
            }
        }
        if core.len() < 3 {
            continue;
        }
        if core != name {
            out.push(core.replace('_', " "));
        }
        // `VirginTrains` is `Virgin Trains`.
        let mut apart = String::with_capacity(core.len() + 3);
        let mut before = ' ';
        for c in core.chars() {
            if c.is_uppercase() && before.is_lowercase() {
                apart.push(' ');
            }
            apart.push(if c == '_' { ' ' } else { c });
            before = c;
        }
        if apart != core {
            out.push(apart);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::aliases;

    #[test]
    fn a_handle_names_its_owner() {
        let names = |handle: &str| aliases(&[handle.to_owned()]);
        assert_eq!(names("@AcmeSupport"), ["Acme"]);
        assert_eq!(names("Ask_Zentrix"), ["Zentrix"]);
        assert_eq!(names("NorthernFerries"), ["Northern Ferries"]);
        assert!(names("acme").is_empty() && names("115858").is_empty());
    }
}
