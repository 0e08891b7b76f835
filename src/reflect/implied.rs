//! Trouble that another sentence takes for granted: a question about "my flight that was cancelled".
//!
//! In goes a line in which nothing was told outright; out comes the clause that it presupposes, by itself.

use super::fragment;
use super::lexicon::{ADJ, ADV, BE, DO, HAVE, MODAL, N, NOT, NUM, PUNCT, SUBJ, VB};
use super::lists::List;
use super::normalise::Lexeme;
use super::rule::RuleId;
use super::segment::{self, Origin, Start};
use super::select::{Asked, Select};

/// `How do I swap my train that was cancelled?` as `my train was cancelled`: what is said of a thing of theirs in
/// passing is so, whatever the sentence around it asks or wants.
pub(super) fn of_theirs<'a>(line: &[Lexeme<'a>]) -> Option<Vec<Lexeme<'a>>> {
    let tells = |from: usize| {
        let verb = from + line[from..].iter().take_while(|lexeme| lexeme.is(ADV.with(NOT)) && !lexeme.is(BE.with(HAVE).with(DO))).count();
        line.get(verb).is_some_and(|verb| !verb.is(MODAL.with(SUBJ)) && (verb.is(BE.with(HAVE).with(DO)) || verb.must_be_finite()))
    };
    let that =
        (2..line.len().saturating_sub(2)).find(|&i| matches!(line[i].fold, "that" | "which") && line[i - 1].is(N) && tells(i + 1))?;
    let owner = (that.saturating_sub(4)..that - 1).rev().find(|&i| matches!(line[i].fold, "my" | "our"))?;
    let thing = &line[that - 1];
    let theirs = thing.on(List::Owned) || thing.on(List::Devices) || thing.on(List::Topics);
    let plain = line[owner + 1..that].iter().all(|lexeme| lexeme.is(N.with(ADJ).with(NUM)) && !lexeme.is(PUNCT.with(SUBJ)));
    // `any of my bags that were lost`: none may have been.
    let open = line[..owner].iter().any(|lexeme| matches!(lexeme.fold, "if" | "unless" | "whether" | "any" | "no" | "none"));
    let listed = line[that..].iter().any(|lexeme| matches!(lexeme.fold, "or" | "if"));
    // `the credit from my spring trip that never came`: it may be said of the thing before.
    let of_another = owner > 0 && matches!(line[owner - 1].fold, "from" | "of" | "in" | "by" | "with")
        // `a mark on my record that was made in error`
        || owner > 1 && matches!(line[owner - 1].fold, "on" | "to" | "at") && line[owner - 2].is(N) && !line[owner - 2].is(VB);
    // `my report which is wrong account`: a learner's noun, and nothing that the report is.
    let noun = line.get(that + 1).is_some_and(|be| be.is(BE))
        && line.get(that + 2).is_some_and(|word| word.is(ADJ))
        && line.get(that + 3).is_some_and(|word| word.is(N) && !word.is(ADV));
    if noun || of_another || !theirs || thing.on(List::Staff) || !plain || open || listed {
        return None;
    }
    Some([&line[owner..that], &line[that + 1..]].concat())
}

/// Where the fact begins against which a question protests: `How am I supposed to pay when your site is down?`
///
/// A question that wants to know when something is so protests against nothing.
pub(super) fn protested(line: &[Lexeme<'_>]) -> Option<usize> {
    let ask = segment::skip_leads(line, 0);
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    let when = (ask + 3..line.len()).find(|&i| line[i].fold == "when")?;
    let me = |i: usize| matches!(fold(i), "i" | "we");
    let asks = match fold(ask) {
        "how" => {
            // `how can I when …`
            matches!(fold(ask + 1), "can" | "could") && me(ask + 2) && when == ask + 3
                || matches!(fold(ask + 1), "am" | "are") && me(ask + 2) && fold(ask + 3) == "supposed"
                || matches!(fold(ask + 1), "do" | "can" | "could" | "did") && fold(ask + 2) == "you" && fold(ask + 3) == "expect"
        }
        "why" => matches!(fold(ask + 1), "would" | "should") && (me(ask + 2) || matches!(fold(ask + 2), "anyone" | "anybody")),
        _ => false,
    };
    let wants_to_know = matches!(
        fold(when - 1),
        "know" | "tell" | "see" | "check" | "find" | "out" | "sure" | "guess" | "predict" | "ask" | "say" | "on" | "for" | "about"
    ) || line[ask..when].iter().any(|lexeme| matches!(lexeme.fold, "know" | "if"));
    (asks && !wants_to_know && when + 3 < line.len() + 1).then_some(when + 1)
}

impl<'s> Select<'s> {
    /// What the line takes for granted, where it tells nothing outright.
    pub(super) fn implied(&mut self, line: &[Lexeme<'s>], number: usize) {
        let from = Start { at: 0, origin: Origin::Subordinate };
        if let Some(passing) = of_theirs(line) {
            self.candidate(&passing, from, Some(RuleId::Factive), Asked::No, number);
        }
        let Some(fact) = protested(line).map(|at| &line[at..]) else { return };
        if self.candidate(fact, from, Some(RuleId::Factive), Asked::No, number).is_none()
            && let Some((whole, rule)) = fragment::complete(fact, 0, false, self.vocabulary)
        {
            self.candidate(&whole, from, Some(rule), Asked::No, number);
        }
    }
}
