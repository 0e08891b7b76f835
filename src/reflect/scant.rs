//! Troubles that are told without a verb, one after the other: `No engineer. No call.`, `No photo, no report, no reply`.
//!
//! In go the lines of a message; out comes one clause for what there was not, and another for a price that was not the one
//! quoted: `You quoted me £90. Bill was £300.`

use super::fragment::supplied;
use super::lexicon::{ADJ, CC, DAY, MONEY, N, PLURAL, PUNCT, SUBJ, VBD, VBG, VBN};
use super::lists::List;
use super::normalise::Lexeme;
use super::rule::RuleId;
use super::segment::{self, Origin, Start};
use super::select::{Asked, Select};
use super::vocabulary::Vocabulary;

/// What short sentences before this one told, for one that goes on with it.
#[derive(Clone, Debug, Default)]
pub(super) struct Scant<'a> {
    /// What there was not, so far.
    nones: Vec<Lexeme<'a>>,
    /// In which line that began.
    since: usize,
    /// Whether the line before told of the past.
    past: bool,
    /// A quote, and in which line it stood.
    quote: Option<(Vec<Lexeme<'a>>, usize)>,
}

/// Lines after a quote in which the bill is told.
const REACH: usize = 4;

impl<'s> Select<'s> {
    /// Takes a line together with those before it; true if something was kept.
    pub(super) fn gathered(&mut self, line: &[Lexeme<'s>], asked: Asked, number: usize) -> bool {
        let kept = self.without(line, asked, number) | self.dearer(line, asked, number);
        if self.scant.nones.is_empty() {
            self.scant.past = line.iter().any(|lexeme| lexeme.is(VBD));
        }
        kept
    }

    /// `No engineer. No call.` as `there was no engineer and no call`.
    fn without(&mut self, line: &[Lexeme<'s>], asked: Asked, number: usize) -> bool {
        let Some(parts) = nones(line).filter(|_| asked == Asked::No) else {
            self.scant.nones.clear();
            return false;
        };
        let vocabulary = self.vocabulary;
        if self.scant.nones.is_empty() {
            self.scant.since = number;
        }
        for part in parts {
            if !self.scant.nones.is_empty() {
                self.scant.nones.push(supplied(vocabulary, "and", "and", false));
            }
            self.scant.nones.extend_from_slice(part);
        }
        // Only the last two are joined by "and".
        let mut said = self.scant.nones.clone();
        let ands: Vec<usize> = (0..said.len()).filter(|&i| said[i].is(CC) && said[i].inserted).collect();
        if let Some((_, before)) = ands.split_last() {
            for &i in before {
                said[i] = Lexeme { tags: PUNCT, ..supplied(vocabulary, ",", ",", false) };
            }
        }
        let plural = said.iter().take_while(|lexeme| !lexeme.is(CC.with(PUNCT))).any(|lexeme| lexeme.is(PLURAL));
        let be = match (self.scant.past, plural) {
            (true, true) => "were",
            (true, false) => "was",
            (false, true) => "are",
            (false, false) => "is",
        };
        let be = supplied(vocabulary, be, be, false);
        let whole = [&[supplied(vocabulary, "there", "there", false), be], said.as_slice()].concat();
        // One by itself is told as any other fragment.
        let several = !ands.is_empty();
        let since = self.scant.since;
        several && self.candidate(&whole, Start { at: 0, origin: Origin::Main }, Some(RuleId::SuppliedThere), asked, since).is_some()
    }

    /// `You quoted me £90. Bill was £300.` as `you quoted me £90 but the bill was £300`.
    fn dearer(&mut self, line: &[Lexeme<'s>], asked: Asked, number: usize) -> bool {
        if asked != Asked::No {
            return false;
        }
        if let Some((quote, at)) = &self.scant.quote
            && number <= *at + REACH
            && let Some(bill) = bill(line, self.vocabulary)
        {
            let at = *at;
            let but = supplied(self.vocabulary, "but", "but", false);
            let whole = [quote.as_slice(), &[but], &bill].concat();
            return self.candidate(&whole, Start { at: 0, origin: Origin::Main }, None, asked, at).is_some();
        }
        if let Some(found) = quote(line) {
            self.scant.quote = Some((found.to_vec(), number));
        }
        false
    }
}

/// The parts of a line that consists of `no …` and nothing else.
fn nones<'l, 'a>(line: &'l [Lexeme<'a>]) -> Option<Vec<&'l [Lexeme<'a>]>> {
    let parts: Vec<_> = line.split(|lexeme| lexeme.is(PUNCT) || lexeme.fold == "and").filter(|part| !part.is_empty()).collect();
    let none = |part: &&[Lexeme<'_>]| {
        let [no, thing, rest @ ..] = *part else { return false };
        no.fold == "no"
            && thing.is(N.with(ADJ))
            && !thing.is(VBG)
            && !thing.on(List::ThereIsNo)
            && !matches!(thing.fold, "wonder" | "doubt" | "more" | "less" | "problem" | "worries" | "rush" | "hurry" | "thanks")
            && rest.len() <= 6
            && !rest.iter().any(|lexeme| lexeme.must_be_finite() || lexeme.is(SUBJ.with(VBN)) && !lexeme.is(N) || lexeme.is(DAY))
    };
    // "No idea. No thanks.": what is said of a thing and nothing of them.
    (!parts.is_empty() && parts.iter().all(none)).then_some(parts)
}

/// The clause of a line that tells what was quoted: `you quoted me £90 over the phone`.
fn quote<'l, 'a>(line: &'l [Lexeme<'a>]) -> Option<&'l [Lexeme<'a>]> {
    let first = segment::skip_leads(line, 0);
    let words = &line[first..];
    let fold = |i: usize| words.get(i).map_or("", |lexeme| lexeme.fold);
    let opens = matches!((fold(0), fold(1)), ("you", "quoted") | ("i" | "we", "was" | "were"))
        && (fold(1) == "quoted" || fold(2) == "quoted")
        || matches!(fold(0), "the" | "your" | "my")
            && matches!(fold(1), "quote" | "estimate")
            && words.iter().take(8).any(|lexeme| lexeme.is(VBD));
    let money = words.iter().position(|lexeme| lexeme.is(MONEY))?;
    let end = (money..words.len()).find(|&i| words[i].is(PUNCT.with(CC))).unwrap_or(words.len());
    (opens && money < 9 && end <= money + 8).then(|| &words[..end])
}

/// The clause of a line that tells what the bill was, with its article.
fn bill<'a>(line: &[Lexeme<'a>], vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let first = segment::skip_leads(line, 0);
    let words = &line[first..];
    let fold = |i: usize| words.get(i).map_or("", |lexeme| lexeme.fold);
    let article = usize::from(matches!(fold(0), "the" | "my" | "your" | "final"));
    let sum = matches!(fold(article), "bill" | "invoice" | "total" | "price" | "charge" | "cost")
        && matches!(fold(article + 1), "was" | "is" | "came" | "says" | "said");
    let money = words.iter().take(6).position(|lexeme| lexeme.is(MONEY))?;
    let end = (money..words.len()).find(|&i| words[i].is(PUNCT.with(CC))).unwrap_or(words.len());
    if !sum || end > money + 4 {
        return None;
    }
    let mut out = if article == 0 { vec![supplied(vocabulary, "the", "the", false)] } else { Vec::new() };
    out.extend_from_slice(&words[..end]);
    Some(out)
}
