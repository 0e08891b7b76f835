//! What the customer asks us for, in our perspective: "please move me back to the morning class" is "us to
//! put you back on your old rate", "I need a copy of the invoice" is "for a copy of the invoice".
//!
//! In goes a tagged line; out comes a text that reads after "You've asked", with the part of the
//! message it reuses. Only acts and things that a customer-care desk can be asked for count (two
//! lists of the packs), and only where the grammar accounts for every word up to the next boundary.

use super::gate;
use super::grammar::{Case, Grammar};
use super::lexicon::{CC, DET, MONEY, NUM, ODD, OPEN, POSS, PUNCT, SUB, VB, VBG, VBN, sub};
use super::lists::List;
use super::normalise::Lexeme;
use super::perspective::Shift;
use super::select::span_of;
use super::vocabulary::Vocabulary;
use crate::span::Span;
use crate::text::{Document, is_word};

/// Longest request in words: what is longer wants reading, not repeating.
const MOST_WORDS: usize = 18;

/// The first request of a line.
pub(crate) fn request(vocabulary: &Vocabulary, document: &Document, line: &[Lexeme<'_>]) -> Option<(String, Span)> {
    (0..line.len())
        .filter(|&i| i == 0 || line[i - 1].is(PUNCT.with(CC)) || line[i - 1].on(List::Leads) || line[i - 1].fold == "now")
        .find_map(|i| at(vocabulary, document, line, i))
}

/// What is asked for by the words that begin at `i`.
fn at(vocabulary: &Vocabulary, document: &Document, line: &[Lexeme<'_>], i: usize) -> Option<(String, Span)> {
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    let is_someone = |i: usize| matches!(fold(i), "you" | "someone" | "somebody" | "anyone" | "anybody");
    let mut j = i;
    let mut polite = false;
    while is_polite(fold(j)) {
        polite = true;
        j += 1;
    }
    if matches!(fold(j), "can" | "could" | "would" | "will") && is_someone(j + 1) {
        return act(vocabulary, document, line, skip(line, j + 2));
    }
    if polite {
        return act(vocabulary, document, line, skip(line, j));
    }
    // "someone call me", "you need to correct my bill", "fix my broadband": asked for the writer, else it may be anybody's advice.
    let someone = matches!(fold(j), "someone" | "somebody") && line.get(j + 1).is_some_and(|verb| verb.is(VB));
    let you = fold(j).starts_with("you") && matches!(fold(j + 1), "need" | "have" | "ought") && fold(j + 2) == "to";
    let bluntly = i == super::segment::skip_leads(line, 0)
        && line.get(j).is_some_and(|verb| verb.is(VB))
        && (matches!(fold(j + 1), "my" | "our")
            || matches!(fold(j), "stop") && line.get(j + 1).is_some_and(|next| next.is(VBG))
            || matches!(fold(j), "call" | "ring" | "phone" | "contact" | "email" | "refund" | "reimburse" | "send")
                && matches!(fold(j + 1), "me" | "us")
                && !matches!(fold(j + 2), "crazy" | "old-fashioned" | "mad" | "cynical" | "paranoid"));
    if someone || you || bluntly {
        let from = skip(
            line,
            if someone {
                j + 1
            } else if you {
                j + 3
            } else {
                j
            },
        );
        return act(vocabulary, document, line, from)
            .filter(|(text, _)| text.split(' ').any(|word| matches!(word, "you" | "your" | "yours")) && text.split(' ').count() < 16);
    }
    if !matches!(fold(j), "i" | "we") {
        return None;
    }
    j += 1;
    while matches!(
        fold(j),
        "really" | "just" | "do" | "also" | "now" | "would" | "'d" | "am" | "'m" | "are" | "'re" | "have" | "'ve" | "simply" | "only"
    ) {
        j += 1;
    }
    let wanting = fold(j);
    if matches!(wanting, "appreciate" | "grateful") {
        let mut k = j + 1;
        k += usize::from(fold(k) == "it");
        if fold(k) == "if" && is_someone(k + 1) && matches!(fold(k + 2), "could" | "would" | "can") {
            return act(vocabulary, document, line, skip(line, k + 3));
        }
        return None;
    }
    if !matches!(
        wanting,
        "want" | "need" | "like" | "expect" | "demand" | "request" | "requesting" | "require" | "ask" | "asking" | "asked"
    ) {
        return None;
    }
    j += 1;
    // "I'd like to be reimbursed for my taxi"
    if fold(j) == "to" && fold(j + 1) == "be" && line.get(j + 2).is_some_and(|verb| verb.is(VBN) && verb.on(List::Requests)) {
        let mut grammar = Grammar::new(line, Vec::new());
        let read = grammar.complements_of(j + 1, false);
        let points = line[j + 2..read.end].iter().any(|lexeme| matches!(lexeme.fold, "it" | "this" | "that" | "them" | "these" | "those"));
        if points || read.stranded || !may_end(line, read.end) {
            return None;
        }
        return written(vocabulary, document, &grammar, j, read.end, "");
    }
    if is_someone(j) && fold(j + 1) == "to" {
        return act(vocabulary, document, line, skip(line, j + 2));
    }
    if matches!(wanting, "ask" | "asking" | "asked") {
        if fold(j) != "for" {
            return None;
        }
        j += 1;
    }
    thing(vocabulary, document, line, j)
}

fn is_polite(word: &str) -> bool {
    matches!(word, "please" | "kindly" | "pls" | "plz")
}

/// Past the words of manner before the verb: "could you please just …".
fn skip(line: &[Lexeme<'_>], mut i: usize) -> usize {
    while line.get(i).is_some_and(|lexeme| {
        is_polite(lexeme.fold)
            || matches!(lexeme.fold, "just" | "also" | "at least" | "maybe" | "possibly" | "simply" | "therefore" | "now")
    }) {
        i += 1;
    }
    i
}

/// Whether a phrase may end before `i`: at a mark, or at a word that begins another thought.
fn may_end(line: &[Lexeme<'_>], i: usize) -> bool {
    line.get(i).is_none_or(|lexeme| {
        lexeme.is(PUNCT.with(CC).with(SUB))
            || is_polite(lexeme.fold)
            || matches!(lexeme.fold, "asap" | "thanks" | "thank you" | "thank" | "otherwise")
    })
}

/// "us to" and what we are asked to do.
fn act(vocabulary: &Vocabulary, document: &Document, line: &[Lexeme<'_>], start: usize) -> Option<(String, Span)> {
    let mut grammar = Grammar::new(line, Vec::new());
    let mut end = one_act(vocabulary, &mut grammar, start)?;
    // "and move me back to the morning class" belongs to it, if it can be read as well.
    while grammar.fold(end) == "and" {
        let Some(next) = one_act(vocabulary, &mut grammar, skip(line, end + 1)) else { break };
        if next - start > MOST_WORDS {
            break;
        }
        end = next;
    }
    written(vocabulary, document, &grammar, start, end, "us to ")
}

fn one_act(vocabulary: &Vocabulary, grammar: &mut Grammar<'_, '_>, start: usize) -> Option<usize> {
    let line = grammar.line;
    let verb = line.get(start)?;
    if !verb.is(VB) || !vocabulary.on(line, start, line.len(), List::Requests) {
        return None;
    }
    let read = grammar.complements_of(start, false);
    // "fix it": what "it" is stands somewhere else.
    let points = |lexeme: &Lexeme<'_>| matches!(lexeme.fold, "it" | "this" | "that" | "them" | "these" | "those" | "one" | "so" | "same");
    if read.end <= start + 1
        || read.stranded
        || line[start + 1..read.end].iter().enumerate().any(|(n, lexeme)| points(lexeme) && !opens(line, start + 1 + n))
    {
        return None;
    }
    // "fix in the next update": what is to be fixed stayed in their head, too.
    let bare = matches!(line[start + 1].fold, "in" | "by" | "at" | "on" | "with" | "for" | "from" | "before")
        && matches!(
            vocabulary.lexicon.lemma(verb.lemma),
            "fix" | "resolve" | "remove" | "correct" | "restore" | "replace" | "repair" | "cancel" | "refund" | "explain"
        );
    if bare {
        return None;
    }
    // "confirm who received": what was received stayed in their head.
    let last = read.end - 1;
    let unsaid = line[last - 1].is(super::lexicon::WH) && line[last].is(super::lexicon::VBD) && line[last].sub & sub::INTRANSITIVE == 0;
    (may_end(line, read.end) && !unsaid).then_some(read.end)
}

/// Whether the word at `i` stands before a noun ("this charge") and so points at nothing else.
fn opens(line: &[Lexeme<'_>], i: usize) -> bool {
    line[i].is(DET) && line.get(i + 1).is_some_and(|next| !next.is(PUNCT.with(CC).with(SUB)) && next.is(super::lexicon::N))
}

/// "for" and the thing asked for.
fn thing(vocabulary: &Vocabulary, document: &Document, line: &[Lexeme<'_>], start: usize) -> Option<(String, Span)> {
    let mut grammar = Grammar::new(line, Vec::new());
    let first = line.get(start)?;
    if !first.is(DET.with(POSS).with(NUM)) && !first.on(List::RequestedThings) {
        return None;
    }
    let phrase = grammar.noun_phrase(start, Case::Object, false)?;
    // "my $13 back": what was theirs, whatever it is, but nobody.
    let back = first.is(POSS)
        && (line.get(phrase.end).is_some_and(|back| back.fold == "back") || line[phrase.head].fold == "back")
        && line[phrase.start + 1..phrase.end].iter().any(|thing| thing.is(MONEY) || thing.on(List::Owned) || thing.on(List::Topics));
    if !back && phrase.pronoun
        || !back && !(line[phrase.start..phrase.base].iter().any(|lexeme| lexeme.on(List::RequestedThings)))
        || first.fold == "no"
    {
        return None;
    }
    let mut end = phrase.end;
    while let Some((next, _)) = grammar.time(end) {
        end = next;
    }
    end += usize::from(matches!(grammar.fold(end), "back" | "now" | "today"));
    if !may_end(line, end) {
        return None;
    }
    written(vocabulary, document, &grammar, start, end, "for ")
}

fn written(
    vocabulary: &Vocabulary,
    document: &Document,
    grammar: &Grammar<'_, '_>,
    start: usize,
    end: usize,
    lead: &str,
) -> Option<(String, Span)> {
    let words = &grammar.line[start..end];
    let foul = |lexeme: &Lexeme<'_>| {
        lexeme.is(ODD)
            || lexeme.quoted
            || lexeme.on(List::Profanity)
            || lexeme.on(List::Safety)
            || lexeme.on(List::Threats)
            || lexeme.on(List::Judgement)
            || lexeme.on(List::Sarcasm)
            || lexeme.is(OPEN) && !is_word(lexeme.fold) && !lexeme.fold.contains(|c: char| c.is_ascii_digit())
    };
    if words.len() > MOST_WORDS || words.iter().any(foul) || words.iter().any(|lexeme| is_polite(lexeme.fold)) {
        return None;
    }
    let shift = Shift { vocabulary, message: document.text(), line: grammar.line, marks: &grammar.marks };
    let text = format!("{lead}{}", shift.write(start..end).text);
    // A slip that many make, and nobody wants to read again.
    let text = text
        .replace("for a compensation", "for compensation")
        .replace("for an advice", "for advice")
        .replace("for an information", "for information");
    gate::output(&text).is_none().then(|| (text, span_of(words)))
}
