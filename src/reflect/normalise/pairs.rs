//! Two words that are read as one, or one as two.

use super::super::lexicon::{ADJ, ADV, N, ODD, PLURAL, PREP, UNIT, VB, VBD, VBN};
use super::super::lists::List;
use super::{Form, Lexeme, Normaliser, slips};
use crate::span::Span;
use crate::text::{Caps, Token, TokenKind};

impl<'a> Normaliser<'a> {
    /// Words that are written apart or left out: `over charged`, `tomorrows flight`, `on phone`, `I been`.
    pub(super) fn two_words(&self, tokens: &[Token], i: usize, out: &mut Vec<Lexeme<'a>>) -> Option<usize> {
        let token = &tokens[i];
        let after = tokens.get(i + 1).filter(|next| next.kind == TokenKind::Word && !next.clitic);
        let fold = self.document.fold(token);
        let next = after.map_or("", |next| self.document.fold(next));
        if fold == "over" && !tokens[i].joined {
            let whole = match next {
                "charged" => "overcharged",
                "charging" => "overcharging",
                "booked" => "overbooked",
                "looked" => "overlooked",
                _ => return None,
            };
            self.push(out, whole, token.span.join(after?.span), Form::Fixed(whole), false);
            return Some(i + 2);
        }
        let day = match fold {
            "tomorrows" => "tomorrow's",
            "yesterdays" => "yesterday's",
            "todays" => "today's",
            "tonights" => "tonight's",
            _ => "",
        };
        if !day.is_empty() && after.is_some() {
            let tags = N.with(ADJ);
            out.push(Lexeme {
                fold: day,
                tags,
                lemma: 0,
                sub: 0,
                lists: 0,
                span: token.span,
                form: Form::Fixed(day),
                clitic: false,
                quoted: false,
                inserted: false,
            });
            return Some(i + 1);
        }
        let before = out.last().copied()?;
        // `drove right past my house`
        if fold == "right" && matches!(next, "past" | "by" | "over" | "through") && before.is(VBD) {
            return Some(i + 1);
        }
        // `my phone keep dying`: one thing keeps.
        let owner = out.iter().rev().skip(1).take(2).position(|lexeme| matches!(lexeme.fold, "my" | "our" | "your" | "the"));
        let owned = owner.is_some_and(|back| !out.iter().rev().nth(back + 2).is_some_and(|led| led.is(PREP)));
        let asked = || {
            out.iter().rev().take(6).any(|lexeme| {
                matches!(
                    lexeme.fold,
                    "does" | "did" | "do" | "will" | "would" | "can" | "could" | "to" | "make" | "makes" | "made" | "let" | "and"
                )
            })
        };
        if fold == "keep"
            && next.ends_with("ing")
            && owned
            && before.is(N)
            && !before.is(PLURAL.with(ODD))
            && !before.on(List::Staff)
            && !asked()
        {
            self.push(out, "keeps", token.span, Form::Fixed("keeps"), false);
            return Some(i + 1);
        }
        // `delayed an hr`
        if fold == "hr" && matches!(before.fold, "a" | "an" | "half an" | "another" | "per" | "1") {
            self.push(out, "hour", token.span, Form::Fixed("hour"), false);
            return Some(i + 1);
        }
        // `I been on hold`
        if fold == "been" && matches!(before.fold, "i" | "we") {
            self.push(out, "have", Span::new(token.span.start, token.span.start), Form::Fixed("'ve"), true);
            return None;
        }
        // `still waiting for refund`: theirs, as nobody else's would be waited for.
        let waits =
            matches!(before.fold, "for" | "on") && out.len() > 1 && matches!(out[out.len() - 2].fold, "waiting" | "wait" | "waited");
        if waits && after.is_none_or(|_| !self.lexicon.get(next).is_none_or(|entry| entry.tags.has(N) && !entry.tags.has(ADV.with(PREP)))) {
            let known = self.lexicon.get(fold)?;
            let owned = known.lists & List::Owned.bit() != 0
                && known.lists & List::Bare.bit() == 0
                && !known.tags.has(PLURAL)
                && !matches!(fold, "phone" | "desk" | "ring" | "watch" | "flight" | "train" | "table" | "room");
            let numbered = tokens.get(i + 1).is_some_and(|next| next.kind == TokenKind::Number);
            if owned && !numbered && !token.joined {
                self.push(out, "my", Span::new(token.span.start, token.span.start), Form::Fixed("your"), false);
                return None;
            }
        }
        if let Some(article) = slips::left_out(&before, fold, next) {
            self.push(out, article, Span::new(token.span.start, token.span.start), Form::Fixed(article), false);
            return None;
        }
        if let Some(article) = self.any_person(tokens, i, before.fold) {
            self.push(out, article, Span::new(token.span.start, token.span.start), Form::Fixed(article), false);
            return None;
        }
        // `on plane`, `at airport`: where nothing else can be meant.
        let led = matches!(before.fold, "on" | "at" | "off" | "from" | "to" | "over") && !before.is(ODD);
        let place = match before.fold {
            "on" => matches!(fold, "phone" | "plane" | "runway" | "tarmac" | "ground" | "train" | "bus" | "website" | "app"),
            "over" => fold == "phone",
            "at" => matches!(fold, "airport" | "counter" | "gate" | "hotel" | "depot"),
            _ => matches!(fold, "airport" | "plane" | "depot"),
        };
        let named = tokens.get(i + 1).is_some_and(|next| {
            matches!(next.kind, TokenKind::Number | TokenKind::Symbol) || next.hashtag || next.caps == Caps::Upper || next.joined
        });
        let goes_on = || {
            after.is_some_and(|_| {
                self.lexicon.get(next).is_none_or(|entry| {
                    entry.tags.has(N) && !entry.tags.has(PREP.with(ADV).with(UNIT).with(VBD).with(VB).with(VBN))
                        || matches!(next, "call" | "calls" | "line" | "support" | "hold" | "order" | "seat")
                })
            })
        };
        if led && place && !named && !token.joined && !goes_on() {
            if fold == "phone" && before.fold == "on" {
                out.pop();
                let (joined, tags) = ("on the phone", ADJ.with(ADV));
                let span = before.span.join(token.span);
                let lists = self.lexicon.get(joined).map_or(0, |entry| entry.lists);
                out.push(Lexeme {
                    fold: joined,
                    tags,
                    lists,
                    span,
                    lemma: 0,
                    sub: 0,
                    form: Form::Fixed(joined),
                    clitic: false,
                    quoted: false,
                    inserted: false,
                });
                return Some(i + 1);
            }
            self.push(out, "the", Span::new(token.span.start, token.span.start), Form::Fixed("the"), false);
        }
        None
    }
}
