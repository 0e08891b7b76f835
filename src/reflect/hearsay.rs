//! What somebody told the writer to their face, and what was handed to them, told as the writer's.
//!
//! In goes a line and a place where a clause begins; out comes "I was told that …" for "the man at the desk told us …", and "I was
//! given a £70 penalty" for "he gave me a £70 penalty". Who it was is left out: the reply does not know them.

use super::fragment::supplied;
use super::grammar::{Case, Grammar};
use super::lexicon::{BE, CC, COMPANY, HAVE, MONEY, N, NAME, POSS, PUNCT, SUBJ, VBD, VBN};
use super::lists::List;
use super::normalise::{Lexeme, fold};
use super::vocabulary::Vocabulary;

/// The line from `at` on as what the writer was told or given.
pub(super) fn made_plain<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let led = Grammar::new(line, Vec::new()).lead(at);
    told(line, led, vocabulary).or_else(|| given(line, at, vocabulary))
}

fn i_was<'a>(line: &[Lexeme<'a>], me: usize, vocabulary: &Vocabulary) -> [Lexeme<'a>; 2] {
    let subject = if fold(line, me) == "us" { "we" } else { "i" };
    let be = if subject == "we" { "were" } else { "was" };
    [supplied(vocabulary, subject, "you", false), supplied(vocabulary, be, "were", false)]
}

/// `the young man at the front told us our table had gone`: what has become of something of theirs, by somebody who has no name.
fn told<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let verb = (at + 1..line.len().min(at + 12)).find(|&i| fold(line, i) == "told" && matches!(fold(line, i + 1), "me" | "us"))?;
    let by = &line[at..verb];
    let person = |lexeme: &Lexeme<'_>| {
        lexeme.on(List::Staff)
            || matches!(
                lexeme.fold,
                "he" | "she" | "man" | "lady" | "woman" | "girl" | "boy" | "lad" | "guy" | "bloke" | "chap" | "gentleman"
            )
    };
    let plain = matches!(by.first()?.fold, "the" | "a" | "an" | "one" | "he" | "she" | "another" | "this")
        && by.iter().any(person)
        && !by.iter().any(|lexeme| lexeme.is(COMPANY.with(PUNCT).with(CC).with(NAME)) || lexeme.is(POSS) || lexeme.is(VBD.with(HAVE)));
    let said = verb + 2 + usize::from(fold(line, verb + 2) == "that");
    let whose = matches!(fold(line, said), "my" | "our");
    if !plain || !whose {
        return None;
    }
    // It has happened: what will be, or may have been, was only said.
    let mut grammar = Grammar::new(line, Vec::new());
    let thing = grammar.noun_phrase(said, Case::Subject, false)?;
    let happened = matches!(fold(line, thing.end), "had" | "has" | "was" | "were" | "have")
        && (thing.end + 1..line.len().min(thing.end + 4)).any(|i| line[i].is(VBN) && !line[i].is(BE.with(HAVE)));
    if !happened {
        return None;
    }
    // What they gave as the reason was said aloud.
    let end = (said..line.len()).find(|&i| line[i].quoted || matches!(line[i].fold, "because" | "as" | "since") || line[i].is(PUNCT));
    let mut out = i_was(line, verb + 1, vocabulary).to_vec();
    out.push(line[verb]);
    out.extend_from_slice(&line[verb + 2..end.unwrap_or(line.len())]);
    Some(out)
}

/// `instead of selling me a ticket he gave me a £70 penalty`
fn given<'a>(line: &[Lexeme<'a>], at: usize, vocabulary: &Vocabulary) -> Option<Vec<Lexeme<'a>>> {
    let me = (at + 2..line.len().min(at + 16)).find(|&i| {
        matches!(fold(line, i), "me" | "us")
            && matches!(fold(line, i - 1), "gave" | "issued" | "handed")
            && matches!(fold(line, i - 2), "he" | "she" | "they" | "guard" | "inspector" | "conductor" | "warden" | "officer")
    })?;
    let mut grammar = Grammar::new(line, Vec::new());
    let fine = grammar.noun_phrase(me + 1, Case::Object, false)?;
    let penal = matches!(fold(line, fine.head), "penalty" | "fine" | "ticket" | "charge" | "bill" | "notice")
        && line[fine.start..fine.end].iter().any(|lexeme| lexeme.is(MONEY) || matches!(lexeme.fold, "penalty" | "fine"));
    let whole = line.get(fine.end).is_none_or(|next| next.is(PUNCT.with(CC)) || next.fold == "for");
    if !penal || !whole || line[fine.start..fine.end].iter().any(|lexeme| lexeme.is(SUBJ) && !lexeme.is(N)) {
        return None;
    }
    let mut out = i_was(line, me, vocabulary).to_vec();
    out.push(supplied(vocabulary, "given", "given", false));
    out.extend_from_slice(&line[me + 1..fine.end]);
    Some(out)
}
