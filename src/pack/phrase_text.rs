//! The text of a phrase, taken apart into plain text, slots and gaps.
//!
//! `{issue.clause}` is a slot, `{by:when}` a slot with a hint of its own,
//! `[responsible team]` a gap that only the person can fill; `{{` and `}}` are
//! braces. Square brackets never stand for themselves, so that a gap cannot be
//! taken for finished text.

use super::model::Piece;
use crate::finding::{edits, nearest};
use crate::span::Span;
use crate::vocab::Slot;

/// What is wrong with a text, in a trainer's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextError {
    /// Kebab-case name of the problem.
    pub code: &'static str,
    /// Bytes within the text.
    pub span: Span,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
    /// What to put in the place of the span, where that is certain.
    pub fix: Option<String>,
}

/// Longest text, in bytes: far beyond a sentence or two.
const MAX_TEXT: usize = 4_000;
/// Most faults of one text.
const MAX_ERRORS: usize = 20;
/// Longest hint, in bytes.
const MAX_HINT: usize = 80;

/// Takes a text apart.
///
/// # Errors
/// Every fault in it, in order.
pub fn parse(text: &str) -> Result<Vec<Piece>, Vec<TextError>> {
    let mut parser = Parser { text, at: 0, plain: String::new(), pieces: Vec::new(), errors: Vec::new() };
    if text.len() > MAX_TEXT {
        parser.error("text-too-long", Span::new(0, 0), "the text is too long".to_owned(), "keep it to a sentence or two");
        return Err(parser.errors);
    }
    while let Some(c) = parser.text[parser.at..].chars().next().filter(|_| parser.errors.len() < MAX_ERRORS) {
        parser.piece(c);
    }
    parser.flush();
    if parser.errors.is_empty() { Ok(parser.pieces) } else { Err(parser.errors) }
}

/// Bytes are looked at, not characters: phrases are taken apart by the thousand.
const fn is_bracket(byte: u8) -> bool {
    matches!(byte, b'{' | b'}' | b'[' | b']')
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    plain: String,
    pieces: Vec<Piece>,
    errors: Vec<TextError>,
}

impl Parser<'_> {
    fn piece(&mut self, c: char) {
        let rest = &self.text[self.at..];
        match c {
            '{' | '}' if rest[1..].starts_with(c) => {
                self.plain.push(c);
                self.at += 2;
            }
            '{' => self.bracketed('}', "write a slot such as `{name}`", Self::slot),
            '[' => self.bracketed(']', "write a gap such as `[what you will check]`", Self::gap),
            '}' => self.stray("this `}` closes nothing", "remove it, or write `}}` for the character itself"),
            ']' => self.stray("this `]` closes nothing", "remove it; square brackets are only for gaps"),
            _ => {
                let plain = rest.bytes().position(is_bracket).unwrap_or(rest.len());
                self.plain.push_str(&rest[..plain]);
                self.at += plain;
            }
        }
    }

    fn stray(&mut self, message: &str, help: &str) {
        self.error("bad-brackets", Span::new(self.at, self.at + 1), message.to_owned(), help);
        self.at += 1;
    }

    /// What stands between brackets is handed to `inner`; an opening bracket inside means that this one was never closed.
    fn bracketed(&mut self, close: char, help: &str, inner: fn(&mut Self, Span)) {
        let start = self.at;
        let body = &self.text[start + 1..];
        let end = body.bytes().position(|b| is_bracket(b) || b == b'\n');
        match end {
            Some(end) if body[end..].starts_with(close) => {
                self.at = start + end + 2;
                inner(self, Span::new(start + 1, start + 1 + end));
            }
            _ => {
                let open = &self.text[start..=start];
                self.error("bad-brackets", Span::new(start, start + 1), format!("this `{open}` is never closed"), help);
                self.at = start + 1;
            }
        }
    }

    fn slot(&mut self, body: Span) {
        let whole = Span::new(body.start - 1, body.end + 1);
        let inside = body.of(self.text);
        let (name, hint) = inside.split_once(':').map_or((inside, None), |(name, hint)| (name, Some(hint.trim())));
        let trimmed = name.trim();
        if trimmed.is_empty() {
            self.error("unknown-slot", whole, "this slot has no name".to_owned(), "write one, such as `{name}`");
            return;
        }
        let Some(slot) = Slot::parse(trimmed) else {
            self.unknown_slot(trimmed, Span::new(body.start, body.start + name.len()));
            return;
        };
        match hint {
            Some("") => self.error(
                "bad-hint",
                whole,
                format!("the hint of `{trimmed}` is empty"),
                "write what the person should fill in, or drop the colon",
            ),
            Some(hint) if hint.len() > MAX_HINT => {
                self.error("bad-hint", whole, format!("the hint of `{trimmed}` is too long"), "keep it to a few words")
            }
            Some(_) if !slot.may_be_gap() => {
                self.error(
                    "bad-hint",
                    whole,
                    format!("`{trimmed}` never shows as a gap, so its hint would never be seen"),
                    "drop the hint; only `did`, `will`, `by` and `question` take one",
                );
            }
            _ => {
                self.flush();
                self.pieces.push(Piece::Slot(slot, hint.map(str::to_owned), whole));
            }
        }
    }

    fn unknown_slot(&mut self, written: &str, span: Span) {
        let names = Slot::ALL.iter().map(|slot| slot.name());
        let near = nearest(written, names.clone()).or_else(|| names.clone().find(|name| name.rsplit('.').next() == Some(written)));
        let help = match near {
            Some(near) => format!("did you mean `{{{near}}}`?"),
            None => format!("the slots are {}", names.collect::<Vec<_>>().join(", ")),
        };
        self.error("unknown-slot", span, format!("there is no slot called `{}`", super::fields::shown(written)), &help);
        if let (Some(near), Some(error)) = (near, self.errors.last_mut()) {
            error.fix = (edits(written, near) == 1).then(|| near.to_owned());
        }
    }

    fn gap(&mut self, body: Span) {
        let whole = Span::new(body.start - 1, body.end + 1);
        let hint = body.of(self.text).trim();
        if hint.is_empty() {
            self.error("bad-hint", whole, "this gap is empty".to_owned(), "say in a few words what the person should fill in");
        } else if hint.len() > MAX_HINT {
            self.error("bad-hint", whole, "the hint in this gap is too long".to_owned(), "keep it to a few words");
        } else {
            let hint = hint.to_owned();
            self.flush();
            self.pieces.push(Piece::Gap(hint, whole));
        }
    }

    fn flush(&mut self) {
        if !self.plain.is_empty() {
            self.pieces.push(Piece::Text(std::mem::take(&mut self.plain)));
        }
    }

    fn error(&mut self, code: &'static str, span: Span, message: String, help: &str) {
        self.errors.push(TextError { code, span, message, help: help.to_owned(), fix: None });
    }
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::pack::model::Piece;
    use crate::span::Span;
    use crate::vocab::Slot;

    #[test]
    fn slots_hints_and_gaps_are_told_apart() {
        assert_eq!(
            parse("I'll {will:what you will check} by {by} with [the team]."),
            Ok(vec![
                Piece::Text("I'll ".to_owned()),
                Piece::Slot(Slot::Will, Some("what you will check".to_owned()), Span::new(5, 31)),
                Piece::Text(" by ".to_owned()),
                Piece::Slot(Slot::By, None, Span::new(35, 39)),
                Piece::Text(" with ".to_owned()),
                Piece::Gap("the team".to_owned(), Span::new(45, 55)),
                Piece::Text(".".to_owned()),
            ])
        );
        assert_eq!(parse("a {{brace}}"), Ok(vec![Piece::Text("a {brace}".to_owned())]));
    }

    #[test]
    fn every_fault_is_found_with_its_place() {
        let faults = |text: &str| -> Vec<(&'static str, usize, usize)> {
            parse(text).expect_err("faults").iter().map(|error| (error.code, error.span.start, error.span.end)).collect()
        };
        assert_eq!(faults("Hi {nmae}, {topic"), [("unknown-slot", 4, 8), ("bad-brackets", 11, 12)]);
        assert_eq!(faults("{} [] }"), [("unknown-slot", 0, 2), ("bad-hint", 3, 5), ("bad-brackets", 6, 7)]);
        assert_eq!(faults("{name:who}"), [("bad-hint", 0, 10)]);
        assert_eq!(faults("[what {name} did]"), [("bad-brackets", 0, 1), ("bad-brackets", 16, 17)]);
    }
}
