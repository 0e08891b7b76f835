//! A sentence of the customer's that may stand between quotation marks.
//!
//! In goes a line that no construction could read; out comes its place in the message, if every word can be said
//! again as it stands. Nothing is turned round, so no grammar can go wrong; what remains is tact. A sentence
//! that is repeated must tell of trouble, be plainly written, and neither judge, threaten, joke nor ask.

use super::gate;
use super::lexicon::{BE, DO, HAVE, MODAL, NOT, SUBJ, VB, VBD, VBG, VBN, VBZ, WH};
use super::lists::List;
use super::normalise::Lexeme;
use super::segment;
use super::vocabulary::Vocabulary;
use crate::span::Span;
use crate::text::{Document, is_auxiliary, is_question_word, is_word};

/// How many words can be quoted: fewer say nothing, more would be their message over again.
const WORDS: std::ops::RangeInclusive<usize> = 5..=24;

/// Where the sentence stands, and how much it tells.
pub(super) fn quotable(line: &[Lexeme<'_>], vocabulary: &Vocabulary, document: &Document) -> Option<(u8, Span)> {
    // "…, can you help us": what is told, without what is asked.
    let asks = |i: &usize| line[*i - 1].is(super::lexicon::PUNCT) && (is_auxiliary(line[*i].fold) || is_question_word(line[*i].fold));
    let asked = (1..line.len()).find(asks).map(|at| at - 1);
    let line = &line[..segment::told_before_asking(line).or(asked).unwrap_or(line.len())];
    let first = segment::skip_leads(line, 0);
    let words = line.get(first..)?;
    // "the way we we're left": nobody wants their slip read back.
    if words.windows(2).any(|pair| pair[0].fold == pair[1].fold) {
        return None;
    }
    // "I'll never come back": what they mean to do.
    if words.windows(2).any(|pair| matches!(pair[0].fold, "i" | "we") && matches!(pair[1].fold, "will" | "would")) {
        return None;
    }
    if gate::line(line).is_some() || !opens_plainly(words) || line.iter().any(|lexeme| is_unfit(lexeme)) {
        return None;
    }
    if (0..line.len())
        .any(|i| [List::Sarcasm, List::Strong, List::Threats, List::Unquoted].iter().any(|list| vocabulary.on(line, i, line.len(), *list)))
    {
        return None;
    }
    let start = words.first()?.span.start;
    let end = words.iter().rev().find(|lexeme| !lexeme.is(super::lexicon::PUNCT))?.span.end;
    let finite = words.iter().any(|lexeme| lexeme.is(VBD.with(VBZ).with(BE).with(HAVE).with(DO).with(MODAL)) && !lexeme.is(VBG));
    let told = (first..line.len()).filter(|&i| tells_of_trouble(line, i, vocabulary)).count();
    let theirs = words.iter().any(|lexeme| matches!(lexeme.fold, "i" | "we" | "my" | "our" | "me" | "us"));
    let worth = told.min(2) as u8 + u8::from(theirs);
    let span = Span::new(start, end);
    (finite && told > 0 && worth > 1 && is_plain(document.slice(span))).then_some((worth, span))
}

/// A statement whose subject is in it: no question, no order, nothing whose meaning stayed in the sentence before.
fn opens_plainly(words: &[Lexeme<'_>]) -> bool {
    let Some(first) = words.first() else { return false };
    let pointing = matches!(
        first.fold,
        "it" | "this" | "that" | "these" | "those" | "they" | "he" | "she" | "him" | "her" | "them" | "there" | "and" | "or" | "but" | "if"
    ) || matches!(
        first.fold,
        "when" | "while" | "unless" | "like" | "as" | "let" | "just" | "not" | "never" | "without" | "especially" | "only"
    );
    // "2 of 2": a message in parts.
    let part = first.is(super::lexicon::NUM) && words.get(1).is_some_and(|of| matches!(of.fold, "of" | "/"));
    // "Says it isn't available": who says so stayed behind.
    let headless = first.is(VBZ) && !first.is(super::lexicon::N.with(BE).with(HAVE).with(DO));
    // "I've oiled it, I've turned it over"
    let dangling = words.iter().position(|lexeme| matches!(lexeme.fold, "it" | "this" | "them" | "that")).is_some_and(|at| {
        !words[..at].iter().any(|lexeme| lexeme.is(super::lexicon::N) && !lexeme.is(SUBJ.with(VB).with(VBD).with(VBN)))
            && !words.get(at + 1).is_some_and(|next| next.is(super::lexicon::N.with(super::lexicon::ADJ).with(BE).with(VBZ).with(SUBJ)))
    });
    let orders = first.is(VB) && !first.is(super::lexicon::N.with(super::lexicon::ADJ).with(VBD).with(MODAL).with(HAVE).with(BE).with(DO));
    !(pointing || part || orders || headless || dangling || is_auxiliary(first.fold) || is_question_word(first.fold) || first.is(WH))
        && !(first.is(SUBJ)
            && words.get(1).is_some_and(|verb| {
                matches!(verb.fold, "hope" | "wish" | "want" | "need" | "love" | "like" | "guess" | "believe" | "think" | "feel")
            }))
}

/// Words that are never repeated, however they stand.
fn is_unfit(lexeme: &Lexeme<'_>) -> bool {
    const UNFIT: u128 = List::Profanity.bit()
        | List::Judgement.bit()
        | List::Positive.bit()
        | List::Safety.bit()
        | List::Threats.bit()
        | List::Relatives.bit()
        | List::Unquoted.bit();
    lexeme.quoted || lexeme.on_any(UNFIT)
}

/// A word that says that something is not as it should be.
fn tells_of_trouble(line: &[Lexeme<'_>], i: usize, vocabulary: &Vocabulary) -> bool {
    let lexeme = &line[i];
    let weak = matches!(
        lexeme.fold,
        "only" | "used" | "half" | "double" | "extra" | "short" | "fine" | "instead" | "hot" | "down" | "out" | "off" | "up"
    );
    lexeme.is(NOT)
        || matches!(lexeme.fold, "no" | "nobody" | "nothing" | "none" | "still" | "without")
        || !weak && [List::BadWords, List::ThingIs].iter().any(|list| vocabulary.on(line, i, line.len(), *list))
        || lexeme.is(VBG) && (lexeme.on(List::YouWait) || i > 0 && line[i - 1].on(List::ThingKeeps))
        || lexeme.is(VBN) && lexeme.on(List::ThingPassive) && i > 0 && (line[i - 1].is(BE.with(VBN)) || line[i - 1].fold == "got")
}

/// Written as it can be shown again: whole words of a dictionary, no shouting, no signs beyond a sentence's own.
fn is_plain(text: &str) -> bool {
    let signs = |c: char| c.is_alphanumeric() || c == ' ' || matches!(c, '\'' | '’' | ',' | '-' | '£' | '$' | '€' | '%' | '.' | ':');
    let all: Vec<&str> = text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    let shouted = |word: &&&str| word.len() > 2 && word.chars().all(|c| c.is_uppercase());
    let known = |word: &&str| {
        let fold = word.replace('’', "'").to_lowercase();
        word.is_empty()
            || word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            || is_word(&fold)
            || fold.strip_suffix("'s").is_some_and(is_word)
            || is_auxiliary(&fold)
            || fold.contains('-') && fold.split('-').all(is_word)
            || fold.ends_with("n't")
            || fold.ends_with("'ve")
            || fold.ends_with("'m")
            || fold.ends_with("'re")
            || fold.ends_with("'ll")
    };
    let doubled = all.windows(2).any(|pair| pair[0].eq_ignore_ascii_case(pair[1]));
    let letter = |word: &&&str| word.len() == 1 && word.chars().all(|c| c.is_alphabetic() && !matches!(c, 'a' | 'A' | 'i' | 'I'));
    // "I trying", "its saying": a slip is not held up to anybody.
    let slips = all.windows(2).any(|pair| {
        matches!(pair[0], "I" | "i" | "its" | "Its" | "we" | "We") && pair[1].ends_with("ing")
            || matches!(pair[0], "have" | "has") && matches!(pair[1], "purchase" | "order" | "receive" | "book" | "buy" | "call" | "send")
    });
    !doubled
        && !slips
        && text.bytes().filter(u8::is_ascii_digit).count() <= 8
        && !text.contains("XXX")
        && !text.contains("  ")
        && !all.iter().any(|word| letter(&word))
        && WORDS.contains(&all.iter().filter(|word| !word.is_empty()).count())
        && text.chars().all(signs)
        && !text.contains("..")
        && all.iter().filter(shouted).count() < 2
        && all.iter().all(known)
}
