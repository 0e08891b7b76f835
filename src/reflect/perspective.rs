//! The perspective shift: the same clause, written from our side.
//!
//! In go lexemes and the grammar's notes on who is a subject where; out comes text with a note
//! of which words of the message each part reuses. Tense, numbers, dates and negations are
//! never touched.

use std::ops::Range;

use super::grammar::Mark;
use super::lexicon::{ADJ, BE, COMPANY, DET, HAVE, N, NAME, NUM, POSS, PUNCT, UNIT, VBN, VBZ};
use super::lists::List;
use super::normalise::{Form, Lexeme};
use super::rule::RuleId;
use super::vocabulary::Vocabulary;
use crate::span::Span;

/// A piece of the text and where its words stand in the message.
pub(crate) type Trace = (Range<usize>, Span);

/// A text in our perspective, with its trace and the rules that fired.
#[derive(Debug, Default)]
pub(crate) struct Shifted {
    pub(crate) text: String,
    pub(crate) pieces: Vec<Trace>,
    pub(crate) fired: Vec<RuleId>,
}

pub(crate) struct Shift<'s, 'a> {
    pub(crate) vocabulary: &'s Vocabulary,
    pub(crate) message: &'a str,
    pub(crate) line: &'s [Lexeme<'a>],
    pub(crate) marks: &'s [(usize, Mark)],
}

/// What a lexeme is written as.
enum Written<'w> {
    Same,
    Word(&'w str, RuleId),
    Nothing,
}

impl Shift<'_, '_> {
    fn has(&self, i: usize, mark: Mark) -> bool {
        self.marks.iter().any(|&(at, noted)| at == i && noted == mark)
    }

    /// Writes the lexemes of `range`.
    pub(crate) fn write(&self, range: Range<usize>) -> Shifted {
        let mut out = Shifted { text: String::with_capacity(96), ..Shifted::default() };
        let mut previous: Option<usize> = None;
        for i in range.clone() {
            let lexeme = &self.line[i];
            let written = self.written(i, range.end);
            if matches!(written, Written::Nothing) {
                continue;
            }
            // `telling me I owe £40`: not "telling you you owe".
            let twice = previous.is_some_and(|before| matches!(self.line[before].fold, "me" | "us")) && matches!(lexeme.fold, "i" | "we");
            if twice && matches!(written, Written::Word("you", _)) {
                out.text.push_str(" that");
            }
            self.space(&mut out, previous, i);
            let start = out.text.len();
            match written {
                Written::Word(word, rule) => {
                    out.text.push_str(word);
                    out.note(rule);
                }
                _ => self.same(&mut out, lexeme),
            }
            if !lexeme.span.is_empty() {
                out.trace(start, lexeme.span, self.message);
            }
            previous = Some(i);
        }
        out
    }

    /// The lexeme as it was, save for capitals and spelling.
    fn same(&self, out: &mut Shifted, lexeme: &Lexeme<'_>) {
        let message = lexeme.span.of(self.message);
        match lexeme.form {
            // `WON'T`, shouted by itself: its first half is no word that could stand large.
            Form::Written if lexeme.fold == "will" && message.eq_ignore_ascii_case("wo") => out.text.push_str("wo"),
            Form::Written => push_plain(&mut out.text, message),
            Form::Lower => {
                if message.bytes().any(|b| b.is_ascii_uppercase()) {
                    out.note(RuleId::Lowered);
                }
                let at = out.text.len();
                push_plain(&mut out.text, &message.to_lowercase());
                if out.text.len() == at {
                    out.text.push_str(lexeme.fold);
                }
            }
            Form::Fold => out.text.push_str(lexeme.fold),
            Form::Title => {
                let mut chars = lexeme.fold.chars();
                out.text.extend(chars.next().into_iter().flat_map(char::to_uppercase));
                out.text.push_str(chars.as_str());
            }
            Form::Fixed(word) => {
                if lexeme.inserted && word == "the" {
                    out.note(RuleId::SuppliedArticle);
                } else if !lexeme.inserted && !lexeme.clitic && word != "and" {
                    out.note(RuleId::Mended);
                }
                out.text.push_str(word);
            }
        }
    }

    fn space(&self, out: &mut Shifted, previous: Option<usize>, i: usize) {
        let Some(before) = previous else { return };
        let (a, b) = (&self.line[before], &self.line[i]);
        if b.clitic || b.is(PUNCT) && matches!(b.fold, "," | ";" | ":" | ")") {
            return;
        }
        let gap = if a.span.is_empty() || b.span.is_empty() || before + 1 != i {
            " "
        } else {
            self.message.get(a.span.end..b.span.start).unwrap_or(" ")
        };
        if gap.contains(['(', '[']) {
            out.note(RuleId::Bracket);
        }
        match gap {
            // `2hrs`
            "" if a.is(NUM) && b.is(UNIT) => out.text.push(' '),
            // `w/NO update`, `the 0800#`: signs that are written out as words.
            "" if matches!(a.form, Form::Fixed("with" | "without" | "because" | "and"))
                || matches!(b.form, Form::Fixed("number" | "and")) =>
            {
                out.text.push(' ')
            }
            "" => {}
            "-" | "‐" | "‑" => out.text.push('-'),
            _ => out.text.push(' '),
        }
    }

    /// What becomes of lexeme `i`; `end` is where the clause ends.
    fn written(&self, i: usize, end: usize) -> Written<'_> {
        let lexeme = &self.line[i];
        if lexeme.is(COMPANY) {
            // `my Acme account` is `your account`, `no Acme driver` is `no driver`.
            let led = i > 0 && self.line[i - 1].is(POSS.with(DET)) && !matches!(self.line[i - 1].fold, "the" | "an" | "a" | "this");
            if led && i + 1 < end {
                return Written::Nothing;
            }
            return self.company(i, end);
        }
        // `the Acme app` is `our app`.
        if lexeme.is(DET)
            && i + 2 < end
            && self.line[i + 1].is(COMPANY)
            && self.line[i + 2].is(N)
            && matches!(lexeme.fold, "the" | "an" | "a" | "this")
        {
            return Written::Nothing;
        }
        // `a flight on Acme` is one with us.
        if matches!(lexeme.fold, "on" | "in" | "at")
            && i + 1 < end
            && self.line[i + 1].is(COMPANY)
            && !(i + 2 < end && self.line[i + 2].is(N))
        {
            return Written::Word("with", RuleId::CompanyToWe);
        }
        // "I can't call since Monday": what goes on from then till now has its own tense.
        if self.fails_since(i, end) {
            return Written::Word("haven't been able to", RuleId::Mended);
        }
        if i > 0 && matches!(lexeme.fold, "not" | "n't") && self.fails_since(i - 1, end) {
            return Written::Nothing;
        }
        match lexeme.fold {
            "i" | "me" => Written::Word("you", RuleId::MeToYou),
            "we" => Written::Word("you", RuleId::MeToYou),
            "us" if !lexeme.is(NAME) => Written::Word("you", RuleId::MeToYou),
            "my" => Written::Word("your", RuleId::MyToYour),
            "our" if self.line.get(i + 1).is_some_and(|next| next.on(List::Staff)) => Written::Same,
            "our" => Written::Word("your", RuleId::MyToYour),
            "mine" | "ours" => Written::Word("yours", RuleId::MyToYour),
            "myself" => Written::Word("yourself", RuleId::MeToYou),
            "ourselves" => Written::Word("yourselves", RuleId::MeToYou),
            "your" if self.is_ones_own(i) => Written::Word("your", RuleId::MyToYour),
            "your" => Written::Word("our", RuleId::YourToOur),
            "yours" => Written::Word("ours", RuleId::YourToOur),
            "yourself" | "yourselves" => Written::Word("ourselves", RuleId::YourToOur),
            "you" | "you guys" | "you people" | "you all" | "you lot" => {
                if self.has(i, Mark::Anybody) {
                    Written::Word("you", RuleId::Anybody)
                } else if self.has(i, Mark::SubjectYou) {
                    Written::Word("we", RuleId::YouToWe)
                } else {
                    Written::Word("us", RuleId::YouToUs)
                }
            }
            _ if self.has(i, Mark::Agree) => self.agreeing(i),
            _ => Written::Same,
        }
    }

    /// `the option to send a card to your phone`: one's own, whoever one is, after what one can do with it.
    fn is_ones_own(&self, i: usize) -> bool {
        let theirs = self.line.get(i + 1).is_some_and(|next| {
            next.on(super::lists::List::Devices) && next.fold != "app" && next.fold != "line"
                || matches!(
                    next.fold,
                    "account"
                        | "profile"
                        | "photos"
                        | "pictures"
                        | "music"
                        | "inbox"
                        | "contacts"
                        | "home"
                        | "house"
                        | "own"
                        | "device"
                        | "pc"
                        | "playlist"
                        | "playlists"
                )
        });
        let can = self.line[..i].windows(2).rposition(|pair| {
            matches!(
                pair[0].fold,
                "feature" | "features" | "option" | "options" | "ability" | "way" | "button" | "function" | "able" | "possible"
            ) && pair[1].is(super::lexicon::TO)
        });
        theirs && can.is_some()
    }

    /// Whether `i` is the "can" of a customer who "can't … since" a time.
    fn fails_since(&self, i: usize, end: usize) -> bool {
        let fold = |at: usize| self.line.get(at).map_or("", |lexeme| lexeme.fold);
        let from = i.saturating_sub(usize::from(i > 0 && fold(i - 1) == "still"));
        fold(i) == "can"
            && matches!(fold(i + 1), "not" | "n't")
            && from > 0
            && matches!(fold(from - 1), "i" | "we")
            && (i + 2..end).any(|at| {
                fold(at) == "since" && (at + 1..end.min(at + 5)).any(|after| self.line[after].is(super::lexicon::DAY.with(NUM).with(UNIT)))
            })
    }

    /// A finite verb whose subject is now `you` or `we`.
    fn agreeing(&self, i: usize) -> Written<'_> {
        let lexeme = &self.line[i];
        let word = match lexeme.fold {
            "am" if lexeme.clitic => "'re",
            "am" | "is" => "are",
            "was" => "were",
            "has" => "have",
            "does" => "do",
            "'s" if lexeme.is(BE.with(HAVE)) => {
                if self.line.get(i + 1).is_some_and(|next| next.fold == "been") {
                    "'ve"
                } else {
                    "'re"
                }
            }
            _ if lexeme.is(VBZ) && lexeme.lemma != 0 => self.vocabulary.lexicon.lemma(lexeme.lemma),
            _ => return Written::Same,
        };
        Written::Word(word, RuleId::Agreement)
    }

    fn company(&self, i: usize, end: usize) -> Written<'_> {
        let possessive = self.line[i].span.of(self.message).ends_with("'s") || self.line[i].span.of(self.message).ends_with("’s");
        let before_noun = i + 1 < end
            && (self.line[i + 1].is(N) || self.line[i + 1].is(ADJ) && !self.line[i + 1].is(VBN))
            && !self.line[i + 1].is(NUM.with(BE))
            // `flew Acme thinking it was safe`
            && !(self.line[i + 1].fold.ends_with("ing") && !(i + 2 < end && self.line[i + 2].is(N)));
        let flown = i > 0 && self.vocabulary.lexicon.lemma(self.line[i - 1].lemma) == "fly";
        let word = if self.has(i, Mark::SubjectYou) {
            "we"
        } else if flown && !possessive && !before_noun {
            "with us"
        } else if possessive || before_noun {
            "our"
        } else {
            "us"
        };
        Written::Word(word, RuleId::CompanyToWe)
    }
}

/// Appends `text` with curly apostrophes straightened and white space as single spaces.
fn push_plain(out: &mut String, text: &str) {
    if text.is_ascii() && !text.bytes().any(|b| b.is_ascii_whitespace() || b == b'`') {
        out.push_str(text);
        return;
    }
    let mut space = false;
    for c in text.chars() {
        match c {
            '’' | '‘' | '`' | '´' | 'ʼ' => out.push('\''),
            c if c.is_whitespace() => {
                space = true;
                continue;
            }
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
            | '\u{fe00}'..='\u{fe0f}' => continue,
            c => {
                if space {
                    out.push(' ');
                }
                out.push(c);
            }
        }
        space = false;
    }
}

impl Shifted {
    pub(crate) fn note(&mut self, rule: RuleId) {
        if !self.fired.contains(&rule) {
            self.fired.push(rule);
        }
    }

    /// Notes that the text from `start` to its end reuses `span`, joining it to the piece before where both run on alike.
    fn trace(&mut self, start: usize, span: Span, message: &str) {
        let end = self.text.len();
        if let Some((range, last)) = self.pieces.last_mut() {
            let joined = last.join(span);
            if last.end <= span.start && self.text.get(range.start..end).is_some_and(|text| text.eq_ignore_ascii_case(joined.of(message))) {
                *range = range.start..end;
                *last = joined;
                return;
            }
        }
        self.pieces.push((start..end, span));
    }
}
