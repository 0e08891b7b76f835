//! A place that cannot be said back, left out: an address, a shop whose name is in no list.
//!
//! In goes a line; out comes the line without the phrase that only says where, so that what happened there can be told.

use super::lexicon::{ADJ, ADV, DAY, DEICTIC, DET, N, NAME, NUM, ODD, OPEN, PREP, UNIT};
use super::lists::List;
use super::normalise::Lexeme;
use crate::text::{is_name, is_word};

/// The line without its first phrase of place that holds a private value or a name in no list; `None` where there is none, or where
/// what is left would not be whole.
pub(super) fn left_out<'a>(line: &[Lexeme<'a>], at: usize) -> Option<Vec<Lexeme<'a>>> {
    let strange = |lexeme: &Lexeme<'_>| {
        // An address, which is masked; marks by themselves are something else.
        let private = lexeme.is(ODD) && lexeme.fold.bytes().any(|b| b.is_ascii_alphanumeric()) && !lexeme.fold.starts_with(['@', '#', '<']);
        private
            || lexeme.is(OPEN) && !lexeme.is(NAME) && !lexeme.inserted && !is_word(lexeme.fold) && !is_name(lexeme.fold) && !lexeme.is(NUM)
    };
    let i = (at + 1..line.len().saturating_sub(1)).find(|&i| {
        let named = line[i + 1..].iter().take_while(|lexeme| strange(lexeme) || lexeme.is(NAME)).take(4).any(strange);
        matches!(line[i].fold, "at" | "in" | "outside" | "near" | "opposite" | "from") && line[i].is(PREP) && !line[i].quoted && named
    })?;
    // To the end of the strange words, and of what is written with them.
    let named = |k: usize| line.get(k).is_some_and(|lexeme| strange(lexeme) || lexeme.is(NAME) && !lexeme.is(ADV));
    let run = |k: usize| (k..line.len()).find(|&k| !named(k)).unwrap_or(line.len());
    let mut end = run(i + 1);
    // `from buf to Leeds`: the whole way.
    while line[i].fold == "from" && line.get(end).is_some_and(|to| matches!(to.fold, "to" | "via")) && named(end + 1) {
        end = run(end + 1);
    }
    let before = &line[i - 1];
    // `I live at 4 Mill Lane`, `the shop is in …`: where is what is told.
    let told = before.is(N.with(DAY).with(UNIT).with(ADV)) || before.is(super::lexicon::VBN.with(ADJ));
    let after =
        line.get(end).is_none_or(|next| !next.is(N.with(ADJ).with(DET)) || next.is(DAY.with(UNIT).with(DEICTIC)) || next.must_be_finite());
    // `in ios 11`: the number belongs to what is cut.
    let numbered = line.get(end).is_some_and(|next| next.is(NUM) && !next.is(DAY));
    (told && after && !numbered && end - i <= 8).then(|| [&line[..i], &line[end..]].concat())
}

/// The line up to the phrase at its end that holds a word in no dictionary: "I can't pay for my lesson on zimpleapp, any ideas" as "I
/// can't pay for my lesson". What stands before it has to be whole.
pub(super) fn tail_left_out<'a>(line: &[Lexeme<'a>], at: usize) -> Option<Vec<Lexeme<'a>>> {
    let strange = |i: usize| {
        let lexeme = &line[i];
        lexeme.is(OPEN) && !lexeme.is(NAME.with(NUM)) && !lexeme.inserted && !super::gate::known(lexeme) && !is_word(lexeme.fold) && !is_name(lexeme.fold)
            // A date in figures: "on 1/11/17".
            || lexeme.fold == "/" && i > 0 && line[i - 1].is(NUM) && line.get(i + 1).is_some_and(|next| next.is(NUM))
    };
    let word = (at + 4..line.len()).find(|&i| strange(i))?;
    let i = (at + 3..word).rev().take(5).find(|&i| {
        line[i].is(PREP) && matches!(line[i].fold, "on" | "for" | "with" | "at" | "in" | "from" | "via" | "through" | "under" | "using")
    })?;
    let within = line[i + 1..word].iter().all(|lexeme| lexeme.is(N.with(ADJ).with(DET).with(NAME).with(NUM).with(super::lexicon::POSS)));
    let before = &line[i - 1];
    let whole = before.is(N.with(DAY).with(UNIT)) && !before.is(super::lexicon::VB.with(super::lexicon::VBD).without(N));
    // "having trouble with …": with what is all that is told.
    let needed = before.on(List::YouHaveTrouble) || before.on(List::Troubles) || before.on(List::ThereIs);
    // What follows may only be more of the same phrase.
    let rest = line[word + 1..]
        .iter()
        .take_while(|lexeme| !lexeme.is(super::lexicon::PUNCT))
        .all(|lexeme| lexeme.is(N.with(NAME).with(NUM).with(ADJ).with(DAY).with(ODD)) && !lexeme.must_be_finite());
    (within && whole && !needed && rest && i - at >= 4).then(|| line[..i].to_vec())
}
