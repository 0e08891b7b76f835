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

/// A sentence that can be repeated.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Quote {
    /// How much it tells; nothing of a sentence that is none, and gives way to whatever can be named.
    pub(crate) worth: u8,
    pub(crate) span: Span,
    /// It says itself what was amiss, in a word that nothing denies.
    pub(crate) sure: bool,
}

/// Where the sentence stands, and how much it tells.
pub(super) fn quotable(line: &[Lexeme<'_>], vocabulary: &Vocabulary, document: &Document) -> Option<Quote> {
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
    let plain = is_plain(document.slice(span));
    if finite && told > 0 && worth > 1 {
        return plain.then_some(Quote { worth, span, sure: speaks_for_itself(line, first, vocabulary) });
    }
    (plain && is_fragment(line, first, vocabulary)).then_some(Quote { worth: 0, span, sure: true })
}

/// Whether a sentence tells of trouble in a word that names it, and not only by what it denies: "the screen is still dark", but not
/// "I don't want another".
fn speaks_for_itself(line: &[Lexeme<'_>], first: usize, vocabulary: &Vocabulary) -> bool {
    let words = &line[first..];
    let ahead = words.iter().any(|lexeme| {
        matches!(
            lexeme.fold,
            "will"
                | "'ll"
                | "want"
                | "wanted"
                | "need"
                | "needed"
                | "expect"
                | "never"
                | "guess"
                | "always"
                | "happy"
                | "lucky"
                | "glad"
                | "stop"
                | "fly"
                | "switch"
                | "you"
                | "going"
                | "respect"
                | "trying"
        )
    });
    // "No, I was early", "despite my bag …", "to write to them …": an answer, or half a sentence.
    let opens = words.first().is_some_and(|first| {
        first.is(super::lexicon::DET.with(super::lexicon::POSS).with(super::lexicon::NUM).with(SUBJ))
            && !matches!(first.fold, "no" | "all" | "some")
            || first.is(super::lexicon::N) && !first.is(VB.with(super::lexicon::PREP).with(VBG))
    });
    let denying = |lexeme: &Lexeme<'_>| lexeme.is(NOT) || matches!(lexeme.fold, "no" | "nobody" | "nothing" | "none" | "still" | "without");
    let named = (first..line.len()).any(|i| {
        !denying(&line[i])
            && line[i].fold != "full"
            && tells_of_trouble(line, i, vocabulary)
            // "I lost respect": what they did, and no state of anything.
            && !(i > 0 && line[i - 1].is(SUBJ))
            && !line[i.saturating_sub(3)..i].iter().any(denying)
    });
    // What is not so of a thing is told; what a writer does not do may be their wish.
    let theirs = words.first().is_some_and(|subject| subject.is(SUBJ));
    let denied = !theirs && words.iter().any(denying);
    let wavers = theirs && words.iter().any(|lexeme| lexeme.is(NOT));
    opens && !ahead && !wavers && (named || denied)
}

/// A sentence without a subject, or without a verb, that says by itself what was amiss: "three hours at the gate and still no crew".
/// Nobody is spoken to or of in it, so that it can stand between quotation marks as it is.
fn is_fragment(line: &[Lexeme<'_>], first: usize, vocabulary: &Vocabulary) -> bool {
    let words = &line[first..];
    let speaks = words.iter().any(|lexeme| {
        lexeme.is(SUBJ)
            || lexeme.on(List::Hedges)
            || matches!(
                lexeme.fold,
                "me" | "us"
                    | "you"
                    | "your"
                    | "him"
                    | "her"
                    | "them"
                    | "his"
                    | "their"
                    | "who"
                    | "please"
                    | "thanks"
                    | "thank"
                    | "told"
                    | "guess"
                    | "hopefully"
                    | "finally"
                    | "ouch"
                    | "wow"
                    | "ugh"
                    | "lol"
            )
    });
    let counted = words.windows(2).any(|pair| {
        (pair[0].is(super::lexicon::NUM) || matches!(pair[0].fold, "an" | "another" | "whole")) && pair[1].is(super::lexicon::UNIT)
    });
    let amiss = (first..line.len())
        .filter(|&i| {
            tells_of_trouble(line, i, vocabulary)
                || matches!(
                    line[i].fold,
                    "late" | "later" | "delay" | "delays" | "cancellation" | "missed" | "missing" | "waiting" | "wait" | "waited" | "lost"
                )
        })
        .count();
    let praises = words.first().is_some_and(|first| first.fold == "big") && words.get(1).is_some_and(|up| up.fold == "up");
    !speaks && !praises && (amiss > 1 || amiss > 0 && counted)
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
        // "later then planned"
        matches!(pair[0].to_lowercase().as_str(), "later" | "more" | "less" | "better" | "worse" | "longer") && pair[1] == "then"
            || matches!(pair[0], "I" | "i" | "its" | "Its" | "we" | "We") && pair[1].ends_with("ing")
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
