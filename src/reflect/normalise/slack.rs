//! What quick typing leaves out: the space after a full stop, an article, the mark between a handle and its own.

use super::super::lexicon::{ADJ, ADV, CC, DET, HAVE, N, ODD, POSS, PREP, PUNCT, SUBJ, UNIT, WH};
use super::{Form, Lexeme, Normaliser};
use crate::text::{Caps, Token, TokenKind};

impl<'a> Normaliser<'a> {
    /// `w/o telling me`, `w/ no notice`, `b/c nobody came`; returns the next index.
    pub(super) fn slashed(&self, tokens: &[Token], i: usize, out: &mut Vec<Lexeme<'a>>) -> Option<usize> {
        let joined = |i: usize| tokens.get(i).filter(|token| !token.space_before).map_or("", |token| self.document.fold(token));
        let (word, len) = match (self.document.fold(&tokens[i]), joined(i + 1), joined(i + 2)) {
            ("w", "/", "o") => ("without", 3),
            ("w", "/", _) => ("with", 2),
            ("b", "/", "c") => ("because", 3),
            _ => return None,
        };
        let span = tokens[i].span.join(tokens[i + len - 1].span);
        self.push(out, word, span, Form::Fixed(word), false);
        Some(i + len)
    }

    /// `{$20.00}`: a brace that somebody who masked the letter put round a sum.
    pub(super) fn masks_sum(&self, tokens: &[Token], i: usize) -> bool {
        let money = |at: Option<usize>| {
            at.and_then(|at| tokens.get(at)).is_some_and(|beside| matches!(self.document.fold(beside), "$" | "£" | "€"))
        };
        match self.document.fold(&tokens[i]) {
            "{" => money(Some(i + 1)),
            "}" => money(i.checked_sub(2)),
            _ => false,
        }
    }

    /// A date that was blacked out, with the word that leads to it: `on XX/XX/2021`; returns the next index.
    ///
    /// Whoever masked it left the sentence whole without it.
    pub(super) fn masked_date(&self, tokens: &[Token], i: usize) -> Option<usize> {
        if !matches!(self.document.fold(&tokens[i]), "on" | "dated" | "in") {
            return None;
        }
        let masked = |fold: &str| fold.len() > 1 && fold.bytes().all(|b| b == b'x');
        let mut end = i + 1;
        let (mut slashes, mut masks) = (0, 0);
        while let Some(token) = tokens.get(end)
            && (end == i + 1 || !token.space_before)
        {
            match self.document.fold(token) {
                "/" => slashes += 1,
                fold if masked(fold) => masks += 1,
                fold if slashes > 0 && fold.bytes().all(|b| b.is_ascii_digit()) => {}
                _ => break,
            }
            end += 1;
        }
        (slashes == 2 && masks >= 1).then_some(end)
    }

    /// `it's broken.please help`: a full stop whose space was forgotten, and no address of a site.
    pub(super) fn stops_without_space(&self, tokens: &[Token], i: usize) -> bool {
        let before = i.checked_sub(1).map(|at| &tokens[at]);
        let after = tokens.get(i + 1).map_or("", |next| self.document.fold(next));
        let opens = self.lexicon.get(after).is_some_and(|entry| entry.tags.has(SUBJ.with(DET).with(POSS).with(CC).with(ADV).with(WH)))
            || matches!(after, "please" | "pls" | "then" | "no");
        before.is_some_and(|before| {
            before.kind == TokenKind::Number || before.kind == TokenKind::Word && self.document.fold(before).len() > 2
        }) && opens
    }

    /// An apostrophe after a plural, "two days' notice", "my parents' house": taken into the word before it.
    pub(super) fn owns_plural(&self, tokens: &[Token], i: usize, out: &mut [Lexeme<'a>]) -> bool {
        let quoting = out.iter().any(|lexeme| lexeme.is(ODD));
        let Some(last) = out.last_mut() else { return false };
        let follows = tokens.get(i + 1).is_some_and(|thing| thing.kind == TokenKind::Word && thing.space_before);
        let plural = last.fold.len() > 3 && last.fold.ends_with('s') && last.is(N.with(UNIT)) && last.span.end == tokens[i].span.start;
        let owns = plural && follows && !quoting && matches!(last.form, Form::Written | Form::Lower);
        if owns {
            last.tags = N.with(ADJ);
            last.span = last.span.join(tokens[i].span);
        }
        owns
    }

    /// How many tokens a handle at `i` takes with the mark of its possessive: `@ExampleRail's booking fee`.
    pub(super) fn owns(&self, tokens: &[Token], i: usize) -> Option<usize> {
        let fold = |i: usize| tokens.get(i).filter(|token| !token.space_before).map_or("", |token| self.document.fold(token));
        let len = match (fold(i + 1), fold(i + 2)) {
            ("'s" | "’s", _) => 2,
            ("'" | "’", "s") => 3,
            _ => return None,
        };
        let owned = tokens[i].kind == TokenKind::Handle && tokens.get(i + len).is_some_and(|thing| thing.kind == TokenKind::Word);
        owned.then_some(len)
    }

    /// `my @ExampleFone Nova X`: the maker's name before the thing.
    pub(super) fn is_makers(&self, tokens: &[Token], i: usize, out: &[Lexeme<'_>]) -> bool {
        tokens[i].kind == TokenKind::Handle
            && out.last().is_some_and(|last| last.is(POSS))
            && tokens.get(i + 1).is_some_and(|thing| thing.kind == TokenKind::Word)
    }

    /// `the My Garden plan`: a name that begins like an owner.
    pub(super) fn is_named_mine(&self, tokens: &[Token], i: usize) -> bool {
        let title = |token: &Token| token.kind == TokenKind::Word && token.caps == Caps::Title;
        title(&tokens[i])
            && matches!(self.document.fold(&tokens[i]), "my" | "our" | "your")
            && tokens.get(i + 1).is_some_and(title)
            && i.checked_sub(1).is_some_and(|before| tokens[before].kind == TokenKind::Word)
    }

    /// `… did not get the email as it mentioned`: who said so stays in their message, and the rest stands without it.
    pub(super) fn cut_as_said(&self, line: &mut Vec<Lexeme<'_>>) {
        let end = line.iter().rposition(|lexeme| !lexeme.is(PUNCT)).map_or(0, |last| last + 1);
        let Some([before @ .., as_word, who, said]) = line.get(..end) else { return };
        let points = as_word.fold == "as"
            && matches!(who.fold, "it" | "they" | "he" | "she")
            && matches!(said.fold, "said" | "says" | "say" | "mentioned" | "mentions" | "stated" | "states" | "claimed" | "described");
        if points && before.len() >= 3 {
            let keep = before.len();
            line.truncate(keep);
        }
    }

    /// `grrrr` at the end of a sentence.
    pub(super) fn growls(&self, token: &Token) -> bool {
        token.elongated && matches!(self.document.fold(token), "gr" | "grr" | "arg" | "argh" | "ugh" | "ah" | "boo")
    }

    /// `resolve and issue with my flight`: an issue.
    pub(super) fn is_an(&self, tokens: &[Token], i: usize, out: &[Lexeme<'_>]) -> bool {
        self.document.fold(&tokens[i]) == "and"
            && tokens
                .get(i + 1)
                .is_some_and(|next| matches!(self.document.fold(next), "issue" | "error" | "hour" | "update" | "answer" | "apology"))
            && out.last().is_some_and(|last| {
                last.is(HAVE.with(PREP)) || matches!(last.fold, "resolve" | "fix" | "solve" | "get" | "had" | "is" | "want" | "need")
            })
    }

    /// `speak to agent`: the article before any of them, as there is no other; `None` where none is missing.
    pub(super) fn any_person(&self, tokens: &[Token], i: usize, before: &str) -> Option<&'static str> {
        let fold = self.document.fold(&tokens[i]);
        let person = matches!(
            fold,
            "agent" | "representative" | "rep" | "manager" | "supervisor" | "advisor" | "adviser" | "operator" | "human" | "technician"
        );
        let after = tokens.get(i + 1).filter(|next| next.kind == TokenKind::Word && !next.clitic);
        let ends = || {
            after.is_none_or(|next| {
                self.lexicon.get(self.document.fold(next)).is_some_and(|entry| !entry.tags.has(N) || entry.tags.has(PREP.with(ADV)))
            })
        };
        // `get error message when I log in`
        let error = fold == "error"
            && matches!(before, "get" | "getting" | "got" | "gets" | "receive" | "receiving" | "received" | "gives" | "giving")
            && after.is_some_and(|next| matches!(self.document.fold(next), "message" | "msg" | "code" | "page"));
        if error {
            return Some("an");
        }
        let missing = person && matches!(before, "to" | "with" | "reach") && !tokens[i].joined && ends();
        missing.then_some(if fold.starts_with(['a', 'o']) { "an" } else { "a" })
    }
}
