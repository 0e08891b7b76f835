//! What a sentence leaves to be understood, put back where only one thing can be meant.
//!
//! In goes a line and a place where a clause could not be read as it stands; out come candidates for the line made whole: its
//! pronoun by the name of what it stands for, its noun with an article, its subject or its verb supplied.

use super::bare;
use super::fragment;
use super::grammar::Grammar;
use super::lexicon::{BE, CC, DET, DO, HAVE, N, NAME, PLURAL, POSS, PUNCT, SUBJ, UNIT, VBD};
use super::lists::List;
use super::normalise::Lexeme;
use super::place;
use super::rule::RuleId;
use super::segment::{Origin, Start};
use super::select::{Asked, Select};
use super::spoken::speaks_for_us;
use super::stand_in;
use super::terse;

impl<'s> Select<'s> {
    /// Tries the clause at `start` with what it leaves out; returns where the reading ends, if one was kept.
    pub(super) fn restored(&mut self, line: &[Lexeme<'s>], start: Start, addressed: bool, asked: Asked, number: usize) -> Option<usize> {
        let question = asked != Asked::No;
        let whole = matches!(start.origin, Origin::Main | Origin::Later);
        if whole
            && !question
            && let Some((plain, rule)) = terse::not_delivered(line, start.at, self.vocabulary)
            && self.candidate(&plain, Start { at: 0, origin: Origin::Fragment }, Some(rule), asked, number).is_some()
        {
            return Some(line.len());
        }
        let before = line[..start.at].iter().any(|lexeme| lexeme.is(PLURAL) && !lexeme.is(UNIT) && !speaks_for_us(lexeme.fold));
        if !before
            && addressed
            && !question
            && !self.others
            && let Some(ours) = stand_in::they_as_you(line, start.at)
            && let Some(end) = self.candidate(&ours, Start { at: start.at, origin: Origin::TheyAsWe }, None, asked, number)
        {
            return Some(end);
        }
        // `now it …`
        let at = start.at + usize::from(line.get(start.at).is_some_and(|lexeme| matches!(lexeme.fold, "now" | "then")));
        if whole
            && !question
            && let Some((plain, origin)) =
                stand_in::made_plain(line, at, &stand_in::before(line, at, &self.named, self.vocabulary), self.vocabulary)
            && self.candidate(&plain, Start { at: 0, origin }, None, asked, number).is_some()
        {
            return Some(line.len());
        }
        // `every evening from seven to ten it drops out`
        let led = Grammar::new(line, Vec::new()).lead(start.at);
        if whole
            && !question
            && led > at
            && line.get(led).is_some_and(|lexeme| lexeme.fold == "it")
            && let Some((plain, origin)) =
                stand_in::made_plain(line, led, &stand_in::before(line, led, &self.named, self.vocabulary), self.vocabulary)
            && self.candidate(&[&line[start.at..led], &plain[..]].concat(), Start { at: 0, origin }, None, asked, number).is_some()
        {
            return Some(line.len());
        }
        if whole
            && !question
            && let Some(cut) = place::left_out(line, start.at)
            && let from = (Start { at: start.at, origin: start.origin })
            && let Some(end) = self.candidate(&cut, from, Some(RuleId::PlaceLeftOut), asked, number)
        {
            return Some(end);
        }
        if whole
            && !question
            && let Some(cut) = place::tail_left_out(line, start.at)
            && let from = (Start { at: start.at, origin: start.origin })
            && self.candidate(&cut, from, Some(RuleId::PlaceLeftOut), asked, number).is_some()
        {
            return Some(line.len());
        }
        if whole
            && !question
            && let Some(plain) = self.kin.made_plain(line, Grammar::new(line, Vec::new()).lead(start.at), self.vocabulary)
            && self.candidate(&plain, Start { at: 0, origin: Origin::ItAsNamed }, None, asked, number).is_some()
        {
            return Some(line.len());
        }
        if matches!(start.origin, Origin::Main | Origin::Later | Origin::Fragment)
            && let Some((completed, rule)) = fragment::complete(line, start.at, addressed, self.vocabulary)
            && !(rule == RuleId::SuppliedMe && goes_on_with_another(line, start.at))
            // A fragment in a question says something only if it says what still is, or is not.
            && (!question
                // `No wifi on the 9:40?`
                || rule == RuleId::SuppliedThere && matches!(line[start.at].fold, "no" | "still")
                // `Servers down again??`: an outcry.
                || asked == Asked::Loudly && matches!(rule, RuleId::SuppliedBe | RuleId::SuppliedOwner)
                // `an hour at the gate and still no crew??`
                || asked == Asked::Loudly
                    && rule == RuleId::SuppliedMe
                    && Grammar::new(line, Vec::new()).time(start.at).is_some_and(|(_, measures)| measures)
                || rule == RuleId::SuppliedMe
                    && (line[start.at..].iter().take(3).any(|lexeme| matches!(lexeme.fold, "still" | "not" | "been"))
                        || matches!(line[start.at].fold, "stuck" | "stranded")
                        || line[start.at].on(List::YouWait) && line[start.at..].iter().take(6).any(|lexeme| lexeme.is(UNIT))))
        {
            let from = Start { at: 0, origin: Origin::Fragment };
            if self.candidate(&completed, from, Some(rule), asked, number).is_some() {
                return Some(line.len());
            }
        }
        // `my shop came, order was 41 items and …`
        let after_comma =
            start.origin == Origin::Later && line[start.at - 1].fold == "," && !line[start.at..].iter().any(|l| l.fold == ",");
        if (start.origin == Origin::Main || after_comma && self.has_none())
            && !question
            && let Some((completed, rule)) = bare::completed(line, start.at, self.document.text(), self.vocabulary)
            && self.candidate(&completed, Start { at: 0, origin: Origin::Fragment }, Some(rule), asked, number).is_some()
        {
            return Some(line.len());
        }
        if whole
            && !question
            && let Some((plain, rule)) = terse::spelt_out(line, start.at, addressed && !self.others, self.vocabulary)
            && let from = (Start { at: 0, origin: Origin::Fragment })
            && self.candidate(&plain, from, Some(rule), asked, number).is_some()
        {
            return Some(line.len());
        }
        None
    }
}

/// `the photographer came late, missed the vows`: whoever the sentence began with, and not the writer, who would say "my".
fn goes_on_with_another(line: &[Lexeme<'_>], at: usize) -> bool {
    let before = &line[..at];
    let mine = |words: &[Lexeme<'_>]| words.iter().any(|lexeme| matches!(lexeme.fold, "i" | "we" | "my" | "our" | "me" | "us"));
    let Some(subject) = before.iter().find(|lexeme| lexeme.is(SUBJ.with(DET).with(POSS).with(N).with(NAME)) && !lexeme.on(List::Leads))
    else {
        return false;
    };
    let told = before.iter().any(|lexeme| lexeme.is(VBD) || lexeme.must_be_finite());
    // `my case was not only late but sat in Leeds`
    if before.windows(2).any(|pair| pair[0].fold == "not" && pair[1].fold == "only") && before.iter().any(|lexeme| lexeme.is(N)) {
        return true;
    }
    let goes_on = line[at].is(VBD) && !line[at].on(List::YouWait) && !line[at].is(BE.with(HAVE).with(DO));
    goes_on
        && told
        && !matches!(subject.fold, "i" | "we" | "my" | "our")
        && before.last().is_some_and(|last| last.is(PUNCT.with(CC)))
        && !mine(&line[at..line.len().min(at + 5)])
}
