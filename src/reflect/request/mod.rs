//! What the customer asks us for, in our perspective: "please move me back to the morning class" is "us to
//! move you back to the morning class", "I need a copy of the invoice" is "for a copy of the invoice", "please
//! tell me when it will come" is "when it will come".
//!
//! In goes a tagged line; out comes a text that reads after "You've asked", with the part of the
//! message it reuses. A [`Frame`] says how the customer asks; what it leads to is an act (`act`), a thing or
//! what is to be done with one (`thing`), or what they want to be told. The plainer the frame, the more is
//! believed: after "please" any act counts that a desk can be asked for, without it only those of a list. Only
//! where the grammar accounts for every word up to the next boundary is anything said back.

mod act;
mod frame;
mod handed;
mod thing;
mod want;

use super::gate;
use super::grammar::{Case, Grammar, Mark};
use super::lexicon::{ADJ, BE, CC, DET, MONEY, N, NUM, ODD, OPEN, PLURAL, POSS, PREP, PUNCT, SUB, SUBJ, TO, Tags, VB, VBD, VBG, VBZ, WH};
use super::lists::List;
use super::normalise::Lexeme;
use super::perspective::Shift;
use super::segment;
use super::select::span_of;
use super::vocabulary::Vocabulary;
use crate::span::Span;
use crate::text::{Document, is_word};
use frame::Frame;

/// Longest request in words: what is longer wants reading, not repeating.
const MOST_WORDS: usize = 22;

/// Longest clause, in words, that says by when: "before my sister visits".
const MOST_OF_A_DAY: usize = 9;

/// Words from which on a message is a letter, and what it bids it bids us.
pub(super) const LETTER: usize = 35;

/// Words behind which stands what a wish depends on.
fn hangs_on(word: &str) -> bool {
    matches!(word, "if" | "unless" | "until" | "till" | "when" | "before" | "after" | "once")
}

/// What the customer asks us for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Reads after "You've asked": "us to ring you", "for a refund", "when it will come".
    pub text: String,
    /// Where it is asked.
    pub span: Span,
    /// A word of it that stands for something said before, which the reply has to have said as well.
    pub points: Option<PointsBack>,
}

impl Request {
    /// Whether they ask us to do something, or to leave it: "us to ring you".
    #[must_use]
    pub fn is_act(&self) -> bool {
        self.text.starts_with("us ")
    }

    /// Whether something is to be done, whoever does it, and not only told: "us to ring you", "for a refund", "to pause it".
    #[must_use]
    pub fn is_to_be_done(&self) -> bool {
        self.is_act() || ["for ", "to ", "that "].iter().any(|lead| self.text.starts_with(lead))
    }

    /// Whether something is to be left undone or to stop, and so goes on: "us to stop charging you", "us not to ring".
    #[must_use]
    pub fn is_to_cease(&self) -> bool {
        ["us to stop", "us to cease", "us to refrain", "us not "].iter().any(|lead| self.text.starts_with(lead))
    }

    /// The later of two requests, for what they want is mostly said at the end; one that points at nothing before one that does.
    #[must_use]
    pub fn plainer(self, after: Self) -> Self {
        if after.points.is_some() && self.points.is_none() { self } else { after }
    }
}

/// What a word that points back needs before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointsBack {
    /// "us to look at it again"
    One,
    /// "us to restore them"
    Many,
}

/// The requests of a line, in the order they are made in.
pub(crate) fn requests(vocabulary: &Vocabulary, document: &Document, line: &[Lexeme<'_>], to_us: bool) -> Vec<Request> {
    // Cheap to ask of every line; most ask for nothing.
    let asks = |lexeme: &Lexeme<'_>| lexeme.is(frame::OPENS) || frame::opens(lexeme.fold);
    if line.len() > 3 && !line.iter().any(asks) {
        return Vec::new();
    }
    let asking = Asking { vocabulary, document, line, to_us };
    let mut found: Vec<Request> = Vec::new();
    for (i, lexeme) in line.iter().enumerate() {
        let fresh = found.last().is_none_or(|last| lexeme.span.start >= last.span.end);
        if fresh && asking.may_begin(i) {
            found.extend(asking.at(i));
        }
    }
    found
}

/// A line that is searched for a request.
struct Asking<'r, 'a> {
    vocabulary: &'r Vocabulary,
    document: &'r Document,
    line: &'r [Lexeme<'a>],
    /// Whether it stands in a letter: what that bids, it bids us.
    to_us: bool,
}

impl<'a> Asking<'_, 'a> {
    fn fold(&self, i: usize) -> &'a str {
        self.line.get(i).map_or("", |lexeme| lexeme.fold)
    }

    fn is(&self, i: usize, tags: Tags) -> bool {
        self.line.get(i).is_some_and(|lexeme| lexeme.is(tags))
    }

    /// Whether "please" stands behind the words that begin at `i`; at the end of a line it is left off the line.
    fn closes_politely(&self, i: usize) -> bool {
        let end = i + self.line[i..].iter().take_while(|lexeme| !lexeme.is(PUNCT)).count();
        let Some(last) = self.line[i..end].last() else { return false };
        let after = self.document.text().get(last.span.end..).unwrap_or_default().trim_start_matches([' ', ',', '.']);
        let (word, rest) = after.split_at(after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len()));
        // "Dear Head Teacher, please excuse my English": it opens the next thing.
        let ends = !rest.trim_start_matches([' ', ',']).starts_with(char::is_alphabetic) || rest.starts_with('\n');
        frame::is_polite(self.fold(end)) && (end + 1 == self.line.len() || self.is(end + 1, PUNCT))
            || ends && frame::is_polite(&word.to_lowercase())
    }

    fn may_begin(&self, i: usize) -> bool {
        let line = self.line;
        i == 0
            || line[i - 1].is(PUNCT.with(CC)) && line[i - 1].fold != ":"
            || line[i - 1].on(List::Leads)
            || line[i - 1].fold == "now"
            // `I hope you can`, `all I want is`
            || matches!(line[i - 1].fold, "hope" | "hoping" | "perhaps" | "maybe" | "chance" | "all" | "what")
            // `it would be great if you could`, `I'd appreciate it if you would`
            || line[i].fold == "if"
            || matches!(line[i].fold, "i" | "we") && self.is_fronted(i)
            // `… could not help Please remove it`: a new sentence, though no mark says so.
            || frame::is_polite(line[i].fold) && self.is_capitalised(i) && !self.is_capitalised(i - 1)
    }

    fn is_capitalised(&self, i: usize) -> bool {
        self.document.slice(self.line[i].span).starts_with(char::is_uppercase)
    }

    /// Whether no more stands before `i` than on what ground something is asked: `per our agreement I would like …`.
    fn is_fronted(&self, i: usize) -> bool {
        self.line[0].is(PREP) && self.line[..i].iter().all(|lexeme| !lexeme.is(PUNCT.with(CC).with(SUBJ).with(VBD).with(VBZ).with(WH)))
    }

    /// What is asked for by the words that begin at `i`.
    fn at(&self, i: usize) -> Option<Request> {
        let frame = frame::at(self, i)?;
        if self.held_back(i) {
            return None;
        }
        match frame {
            Frame::Act { from, openly } => self.acts(from, openly),
            Frame::Thing { from, openly } => {
                self.things(from, openly).or_else(|| self.done(from)).or_else(|| self.somebody_acts(from)).or_else(|| self.handed(from))
            }
            Frame::Had { thing, from, openly } => self.done(thing).or_else(|| self.acts(from, openly)),
            Frame::Firm(from) => self.handed(from),
            Frame::MustBe { thing, be } => self.must_be(thing, be),
            Frame::Done(from) => self.done(from).or_else(|| self.somebody_acts(from)),
            Frame::ToBe(from) => self.to_be(from),
            Frame::Do(from) => self.to_do(from),
            Frame::Told(from) => self.told(from),
            Frame::That(from) => self.that(from).or_else(|| self.handed(from + 1)),
            Frame::Not(from) => self.acts_not(from),
        }
    }

    /// Whether what begins at `i` holds only under a condition, or is what somebody else said.
    fn held_back(&self, i: usize) -> bool {
        let before = &self.line[..i];
        let possible = before.windows(2).any(|pair| pair[0].fold == "if" && pair[1].fold == "possible");
        let others = before.iter().any(|lexeme| {
            matches!(
                lexeme.fold,
                "said"
                    | "says"
                    | "saying"
                    | "states"
                    | "stated"
                    | "stating"
                    | "reads"
                    | "reading"
                    | "told"
                    | "replied"
                    | "message"
                    | "when"
            )
        });
        segment::conditional(self.line, i) && !possible || others
    }

    /// What they want to be told: `when it will come`, `when it is coming, and whether anything can be done meanwhile`.
    fn told(&self, from: usize) -> Option<Request> {
        let mut grammar = Grammar::new(self.line, Vec::new());
        let first = grammar.wh_clause(from)?;
        let noted = grammar.marks.len();
        let and = first + usize::from(self.fold(first) == ",");
        if self.fold(and) == "and" && (self.is(and + 1, WH) || matches!(self.fold(and + 1), "if" | "whether")) {
            let both = grammar.wh_clause(and + 1).and_then(|end| self.told_up_to(&mut grammar, from, end));
            if both.is_some() {
                return both;
            }
            grammar.marks.truncate(noted);
        }
        self.told_up_to(&mut grammar, from, first)
    }

    fn told_up_to(&self, grammar: &mut Grammar<'_, '_>, from: usize, end: usize) -> Option<Request> {
        let end = self.closes(grammar, end, from)?;
        let points = self.pointing(from + 1, end)?;
        // `tell me what`, `where it is`: to find that out is what a reply is for.
        if end < from + 3 || end == from + 3 && points.is_some() || self.is(end - 1, ODD) {
            return None;
        }
        self.written(grammar, from, end, "", points)
    }

    /// Where a request that was read up to `end` may stop, if it may: never before what it depends on.
    fn closes(&self, grammar: &mut Grammar<'_, '_>, mut end: usize, from: usize) -> Option<usize> {
        // `until you send me the papers`: it is we who are asked, and not anybody.
        for (_, mark) in grammar.marks.iter_mut().filter(|(at, mark)| *at >= from && *mark == Mark::Anybody) {
            *mark = Mark::SubjectYou;
        }
        // Why they ask for it is told elsewhere.
        end = (from + 1..end)
            .find(|&at| {
                matches!(self.fold(at), "because" | "since" | "as" | "so that" | "than") && !(at > 1 && (self.as_soon(at) || self.as_soon(at - 2)))
                    // `before Friday, that's when the baby comes`
                    || self.fold(at) == "," && matches!(self.fold(at + 1), "that" | "this" | "it" | "she" | "he" | "they")
            })
            .unwrap_or(end);
        while is_manner(self.fold(end)) || self.as_soon(end) {
            end += if self.as_soon(end) { 4 } else { 1 };
        }
        end = self.until_when(grammar, end);
        let stops = self.may_stop(end);
        // `or refund me`, `until it is sorted`: half of it would be another request.
        let depends = |at: usize| {
            // `or I'll go elsewhere` is no other wish.
            let threatens = self.fold(at) == "or" && matches!(self.fold(at + 1), "i" | "we");
            !threatens && (hangs_on(self.fold(at)) || matches!(self.fold(at), "or" | "instead" | "rather" | "nor" | "but" | "not"))
        };
        let next = end + usize::from(self.fold(end) == ",");
        // `before my sister visits`: the wish is whole without its day, which the agent reads anyway.
        let dated = self.fold(next) == "before";
        let whole = !depends(next) || dated || matches!(self.fold(next), "but" | "not");
        (stops && (!depends(end) || dated) && whole && end - from <= MOST_WORDS).then_some(end)
    }

    /// Whether `as soon as possible` stands at `at`.
    fn as_soon(&self, at: usize) -> bool {
        [0, 1, 2, 3].map(|k| self.fold(at + k)) == ["as", "soon", "as", "possible"]
    }

    /// Past `before my sister visits`, `until the baby sleeps`, if the grammar can read it: by when, or how long.
    fn until_when(&self, grammar: &mut Grammar<'_, '_>, end: usize) -> usize {
        let at = end + usize::from(self.fold(end) == "," && self.fold(end + 1) == "before");
        if !matches!(self.fold(at), "before" | "until" | "till" | "when" | "once" | "after") || !self.is(at + 1, SUBJ.with(DET).with(POSS))
        {
            return end;
        }
        let noted = grammar.marks.len();
        match grammar.subordinate(at) {
            // With a comma in it, it would read as a part of their sentence.
            Some(read) if at == end && self.may_stop(read) && read - at <= MOST_OF_A_DAY => read,
            _ => {
                grammar.marks.truncate(noted);
                end
            }
        }
    }

    /// Whether something else begins at `end`.
    fn may_stop(&self, end: usize) -> bool {
        self.line.get(end).is_none_or(|lexeme| {
            lexeme.is(PUNCT.with(CC).with(SUB))
                || frame::is_polite(lexeme.fold)
                || is_manner(lexeme.fold)
                || self.as_soon(end)
                || matches!(lexeme.fold, "asap" | "thanks" | "thank you" | "thank" | "otherwise" | "instead")
                // `if you could resend them I'd be grateful`
                || matches!(lexeme.fold, "i" | "we") && matches!(self.fold(end + 1), "'d" | "would")
                // `a refund would be appreciated`
                || frame::is_welcome(self, end)
                // `at the address listed above`: what stands elsewhere on their page is not said back.
                || matches!(lexeme.fold, "at" | "to") && self.points_to_the_page(end)
        })
    }

    /// Whether a place is named at `at` by where it stands in their letter: `at the above address`.
    fn points_to_the_page(&self, at: usize) -> bool {
        let behind = self.line[at + 1..].iter().take_while(|lexeme| !lexeme.is(PUNCT.with(CC))).take(4);
        self.is(at + 1, DET) && behind.into_iter().any(|lexeme| matches!(lexeme.fold, "above" | "below"))
    }

    /// Reads on from `end` to a place where a request may stop: whom it is for, when, where, what they mean by it.
    fn reads_on(&self, grammar: &mut Grammar<'_, '_>, mut end: usize) -> usize {
        while end < self.line.len() && !self.is(end, PUNCT.with(CC)) && !self.points_to_the_page(end) {
            let after_person = matches!(self.fold(end - 1), "me" | "us");
            let next = if let Some((next, _)) = grammar.time(end) {
                Some(next)
            } else if self.is(end, TO) && self.is(end + 1, VB) || self.is(end, PREP) && self.is(end + 1, VBG) {
                Some(grammar.complements_of(end + 1, false).end)
            } else if self.is(end, PREP) && !self.is(end, SUB) || self.is(end, TO) {
                grammar.noun_phrase(end + 1, Case::Object, false).map(|phrase| phrase.end)
            } else if (after_person || self.is(end - 1, PREP)) && self.is(end, DET.with(POSS).with(NUM)) {
                grammar.noun_phrase(end, Case::Object, false).map(|phrase| phrase.end)
            } else if self.is(end, WH) && matches!(self.fold(end - 1), "explanation" | "reason") {
                // `an explanation why it was closed`
                grammar.wh_clause(end)
            } else if matches!(self.fold(end), "related" | "associated" | "connected" | "linked") && self.is(end + 1, PREP.with(TO)) {
                // `any calls related to this debt`
                grammar.noun_phrase(end + 2, Case::Object, false).map(|phrase| phrase.end)
            } else if matches!(self.fold(end), "i" | "we" | "you") && self.is(end - 1, N.with(NUM).with(MONEY)) {
                grammar.relative_clause(end, "that")
            } else {
                None
            };
            match next {
                Some(next) if next > end => end = next,
                _ => break,
            }
        }
        end
    }

    /// What the words between point back to, if it is clear enough: the outer `None` where it is not.
    fn pointing(&self, start: usize, end: usize) -> Option<Option<PointsBack>> {
        let mut named = false;
        let mut points = None;
        for i in start..end {
            let lexeme = &self.line[i];
            let alone = !(lexeme.is(DET) && i + 1 < end && self.opens(i));
            match lexeme.fold {
                // `there's a charge` points nowhere.
                "there" if !named && !self.is(i + 1, BE) => return None,
                "then" | "so" if alone => return None,
                // Whoever told of somebody knows who that is.
                "he" | "she" | "him" | "her" | "his" | "hers" if !named => points = points.or(Some(PointsBack::One)),
                "their" | "theirs" if !named => points = Some(PointsBack::Many),
                "same" | "both" | "either" | "neither" | "others" if !named => return None,
                "one" | "ones" if !named && !self.opens(i) => points = points.or(Some(PointsBack::One)),
                "they" if !named => points = Some(PointsBack::Many),
                "it" | "its" if !named => points = points.or(Some(PointsBack::One)),
                "this" | "that"
                    if !named
                        && (alone
                            || matches!(self.fold(i + 1), "matter" | "issue" | "problem" | "situation" | "mess" | "error" | "mistake")) =>
                {
                    points = points.or(Some(PointsBack::One))
                }
                "them" | "these" | "those" if alone && !named => points = Some(PointsBack::Many),
                // `all three back`
                "all" | "both" if !named && !(i + 1..end).any(|at| self.is(at, N) && self.fold(at) != "back") => {
                    points = Some(PointsBack::Many)
                }
                // "get someone to look at it": who does it says nothing of what.
                "someone" | "somebody" | "anyone" | "anybody" => {}
                _ => named |= lexeme.is(N) && !lexeme.is(PUNCT),
            }
        }
        Some(points)
    }

    /// Whether the word at `i` stands before a noun ("this charge") and so points at nothing else.
    fn opens(&self, i: usize) -> bool {
        self.line.get(i + 1).is_some_and(|next| !next.is(PUNCT.with(CC).with(SUB)) && next.is(N.with(ADJ).with(NUM)))
    }

    fn written(&self, grammar: &Grammar<'_, '_>, start: usize, end: usize, lead: &str, points: Option<PointsBack>) -> Option<Request> {
        self.written_in_two(grammar, start..start, start..end, (lead, ""), points)
    }

    /// Writes what is asked for, with `leads` before it and between its two parts.
    fn written_in_two(
        &self,
        grammar: &Grammar<'_, '_>,
        first: std::ops::Range<usize>,
        second: std::ops::Range<usize>,
        leads: (&str, &str),
        points: Option<PointsBack>,
    ) -> Option<Request> {
        let words = &self.line[first.start.min(second.start)..second.end];
        // `from Larkfield`: the name of a firm or a place, as they write it; "can you deliver to Larkfield?" asks what can be had.
        let last = self.line.last().map_or(0, |lexeme| lexeme.span.end);
        let questioned = self.document.text().get(last..).is_some_and(|rest| rest.trim_start().starts_with('?'));
        let named = |lexeme: &Lexeme<'_>| {
            let word = self.document.slice(lexeme.span);
            !questioned && word.len() > 3 && word.starts_with(char::is_uppercase) && word[1..].chars().all(|c| c.is_ascii_lowercase())
        };
        let foul = |lexeme: &Lexeme<'_>| {
            lexeme.is(ODD)
                || lexeme.quoted
                || lexeme.on(List::Profanity)
                || lexeme.on(List::Safety)
                || lexeme.on(List::Threats)
                || lexeme.on(List::Judgement)
                || lexeme.on(List::Sarcasm)
                || frame::is_polite(lexeme.fold)
                || matches!(lexeme.fold, "customers" | "customer" | "hell" | "god" | "act" | "alone")
                // What stands elsewhere on their page.
                || matches!(lexeme.fold, "following" | "below" | "above" | "attached" | "enclosed" | "listed")
                || lexeme.is(OPEN) && !is_word(lexeme.fold) && !lexeme.fold.contains(|c: char| c.is_ascii_digit()) && !named(lexeme)
        };
        // `in other shop`: a learner's slip is not read back to them.
        let than = words.windows(2).any(|pair| pair[0].fold == "other" && pair[1].fold == "than");
        let slipped = than
            || words
                .windows(3)
                .any(|three| three[1].fold == "other" && three[2].is(N) && !three[2].is(PLURAL) && !three[0].is(DET.with(POSS)));
        if slipped || words.is_empty() || words.len() > MOST_WORDS || words.iter().any(foul) {
            return None;
        }
        let shift = Shift { vocabulary: self.vocabulary, message: self.document.text(), line: self.line, marks: &grammar.marks };
        let text = format!("{}{}{}{}", leads.0, shift.write(first).text, leads.1, shift.write(second).text);
        // Slips that many make, and nobody wants to read again.
        let text = text
            .replace("for a compensation", "for compensation")
            .replace("for an advice", "for advice")
            .replace("for an information", "for information")
            // `can anything be done`
            .replace("for anything to be ", "for something to be ");
        // `Please Help Little Joe`: a title or a cry, and no request of a desk's.
        let act = text.strip_prefix("us to ").unwrap_or_default();
        if act.starts_with(char::is_uppercase) {
            return None;
        }
        // `please give Brightwell a chance`, asked of somebody else: nobody asks us to give us anything.
        if act.split(' ').nth(1) == Some("us") || act.contains(" let us ") {
            return None;
        }
        gate::output(&text).is_none().then(|| Request { text, span: span_of(words), points })
    }
}

/// Words that may close a request and say how or when: "properly", "today".
fn is_manner(word: &str) -> bool {
    matches!(
        word,
        "too"
            | "now"
            | "today"
            | "soon"
            | "immediately"
            | "again"
            | "as well"
            | "properly"
            | "straight away"
            | "better"
            | "quickly"
            | "urgently"
    )
}
