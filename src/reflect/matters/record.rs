//! What is recorded of people and what comes of it, and what they were never sent.

use super::held::{is_masked, last_word};
use super::{Matters, Told, is_anothers, is_supposed};
use crate::reflect::lexicon::{ADJ, ADV, BE, CC, DET, DO, HAVE, MONEY, N, NOT, NUM, PLURAL, PREP, PUNCT, SUB, VBN};
use crate::reflect::normalise::{Lexeme, fold};
use crate::reflect::salvage::is_open;

impl Matters<'_> {
    /// `Acme reported my account as late` as `your account was reported as late`.
    pub(super) fn reported<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let at = (0..line.len()).find(|&i| matches!(fold(line, i), "reported" | "reporting" | "reports" | "showing" | "listed"))?;
        let late = |i: usize| match fold(line, i) {
            "late" if !matches!(fold(line, i + 1), "payment" | "payments" | "fee" | "fees") => Some("late"),
            "past due" | "delinquent" | "unpaid" => Some(fold(line, i)),
            "past" if fold(line, i + 1) == "due" => Some("past due"),
            "due" if fold(line, i - 1) == "days" && line[i.saturating_sub(4)..i].iter().any(|lexeme| lexeme.fold == "past") => {
                Some("past due")
            }
            _ => None,
        };
        let end = (at + 1..line.len().min(at + 12))
            .take_while(|&i| !line[i].is(PUNCT) && !matches!(fold(line, i), "because" | "when" | "although" | "while" | "but"))
            .find(|&i| late(i).is_some())?;
        let how = late(end)?;
        // "an unpaid collection"
        if line.get(end + 1).is_some_and(|next| next.is(N) && !next.is(PREP.with(PUNCT).with(ADV).with(CC)) && how != "past due") {
            return None;
        }
        let between = &line[at + 1..end];
        if between.iter().any(|lexeme| lexeme.is(NOT))
            || line[..at].iter().any(is_open)
            || line[at.saturating_sub(4)..at].iter().any(|lexeme| lexeme.is(NOT))
        {
            return None;
        }
        let mut out = if let Some((thing, _)) = self.thing(line, at + 1).filter(|_| matches!(fold(line, at + 1), "my" | "our")) {
            thing
        } else if matches!(fold(line, at + 1), "me" | "us")
            || between.windows(2).any(|pair| pair[0].fold == "i" && matches!(pair[1].fold, "am" | "was" | "'m"))
        {
            vec![self.you()]
        } else if matches!(fold(line, at + 1), "this" | "the") && matches!(fold(line, at + 2), "account" | "loan" | "payment") {
            vec![self.word("the"), line[at + 2]]
        } else {
            return None;
        };
        let many = out.len() == 1 || out.last().is_some_and(|head| head.is(PLURAL));
        out.push(self.word(if many { "were" } else { "was" }));
        out.push(self.participle("reported", &line[at]));
        out.push(self.word("as"));
        match how {
            "past due" => out.extend([self.word("past"), self.word("due")]),
            _ => out.push(Lexeme { tags: ADJ, ..line[end] }),
        }
        Some((3.1, out))
    }

    /// `they sent me to collections`, `the account was placed in collections`.
    pub(super) fn collected<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let at = (3..line.len()).find(|&i| {
            matches!(fold(line, i), "collections" | "collection")
                && matches!(fold(line, i - 1), "in" | "into" | "to")
                && !line.get(i + 1).is_some_and(|next| next.is(N) && !next.is(PREP.with(ADV)))
        })?;
        let verb = (at.saturating_sub(9)..at).rev().find(|&i| matches!(fold(line, i), "sent" | "placed" | "put" | "sending" | "turned"))?;
        if is_supposed(line, verb)
            || line[verb.saturating_sub(4)..at].iter().any(|lexeme| lexeme.is(NOT) || matches!(lexeme.fold, "i" | "we"))
        {
            return None;
        }
        let passive = line[verb - 1].is(BE) || line[verb - 1].is(ADV) && verb >= 2 && line[verb - 2].is(BE);
        let account = |i: usize| matches!(fold(line, i), "account" | "debt" | "bill" | "loan" | "balance");
        let mut out = if matches!(fold(line, verb + 1), "me" | "us") {
            vec![self.you()]
        } else if matches!(fold(line, verb + 1), "my" | "this" | "the") && account(verb + 2)
            || passive
                && (verb.saturating_sub(5)..verb).any(|i| account(i) && matches!(fold(line, i.wrapping_sub(1)), "my" | "this" | "the"))
        {
            let head = if account(verb + 2) { verb + 2 } else { (verb.saturating_sub(5)..verb).rev().find(|&i| account(i))? };
            let mine = fold(line, head - 1) == "my";
            vec![if mine { self.your() } else { self.word("the") }, line[head]]
        } else {
            return None;
        };
        out.push(self.word(if out.len() == 1 { "were" } else { "was" }));
        if fold(line, verb) == "placed" || fold(line, verb) == "put" {
            out.extend([self.participle("placed", &line[verb]), self.word("in")]);
        } else {
            out.extend([self.participle("sent", &line[verb]), self.word("to")]);
        }
        out.push(self.word("collections"));
        Some((3.0, out))
    }

    /// `my credit score has dropped 40 points` as `your credit score dropped by 40 points`.
    pub(super) fn score_fell<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let head = (1..line.len()).find(|&i| matches!(last_word(fold(line, i)), "score" | "scores"))?;
        let (thing, end) = self.thing(line, (head.saturating_sub(4)..head).rev().find(|&i| matches!(fold(line, i), "my" | "our"))?)?;
        let fell = |word: &str| {
            matches!(word, "dropped" | "decreased" | "declined" | "fell" | "fallen" | "plummeted" | "drop" | "dropping" | "down")
        };
        let verb = (end..line.len().min(end + 4)).find(|&i| fell(fold(line, i)))?;
        let plain = line[end..verb]
            .iter()
            .all(|lexeme| lexeme.is(HAVE.with(BE).with(ADV)) && !lexeme.is(NOT) || matches!(lexeme.fold, "to" | "went" | "gone" | "going"));
        if !plain || line[..head].iter().any(is_open) {
            return None;
        }
        let mut out = thing;
        out.push(self.word("dropped"));
        let by = verb + 1 + usize::from(matches!(fold(line, verb + 1), "by" | "over" | "about" | "approximately"));
        let by = by + usize::from(matches!(fold(line, by), "over" | "about" | "almost" | "nearly"));
        if line.get(by).is_some_and(|number| number.is(NUM) && !number.is(MONEY)) && matches!(fold(line, by + 1), "points" | "pts") {
            out.extend([self.word("by"), line[by], self.word("points")]);
        }
        Some((2.0, out))
    }

    /// `they never sent me a statement` as `you were never sent a statement`, `nobody notified me` as `you were not notified`.
    pub(super) fn never_sent<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let at = (1..line.len()).find(|&i| {
            matches!(fold(line, i), "send" | "sent" | "notify" | "notified" | "provide" | "provided")
                && matches!(fold(line, i + 1), "me" | "us")
        })?;
        let mut from = at;
        while from > 0
            && (line[from - 1].is(NOT.with(DO).with(HAVE)) || matches!(fold(line, from - 1), "even" | "once" | "ever" | "to" | "failed"))
        {
            from -= 1;
        }
        let denied = line[from..at].iter().any(|lexeme| lexeme.is(NOT) || lexeme.fold == "failed");
        if from == 0 || !denied || !is_anothers(line, from) || line[..at].iter().any(is_open) {
            return None;
        }
        let not = if line[from..at].iter().any(|lexeme| lexeme.fold == "never") { "never" } else { "not" };
        let mut out = vec![self.you(), self.word("were"), self.word(not)];
        if fold(line, at).starts_with('n') {
            out.push(self.participle("notified", &line[at]));
            return Some((2.3, out));
        }
        let with = usize::from(fold(line, at + 2) == "with");
        let start = at + 2 + with;
        let opened = matches!(fold(line, start), "a" | "an" | "any" | "my" | "the");
        let mut end = start + usize::from(opened);
        while end < line.len().min(start + 5)
            && self.is_plain(&line[end])
            && line[end].is(N.with(ADJ))
            && !line[end].is(PREP.with(PUNCT).with(CC))
        {
            end += 1;
        }
        let head = line.get(end.wrapping_sub(1)).filter(|head| head.is(N) && end > start + usize::from(opened))?;
        let closed = line.get(end).is_none_or(|next| next.is(PUNCT.with(CC).with(SUB).with(PREP).with(ADV)));
        if !closed || !opened && !head.is(PLURAL) || is_masked(head.fold) {
            return None;
        }
        out.push(self.participle("sent", &line[at]));
        out.extend_from_slice(&line[start..end]);
        Some((2.3, out))
    }

    /// `I tried three times to get my report`, told as what lasts.
    pub(super) fn tries<'a>(&self, line: &[Lexeme<'a>]) -> Told<'a> {
        let to = (2..line.len())
            .find(|&i| fold(line, i) == "to" && matches!(fold(line, i + 2), "my" | "our") && super::is_reached(fold(line, i + 1)))?;
        let tried = (to.saturating_sub(5)..to).rev().find(|&i| matches!(fold(line, i), "tried" | "attempted" | "trying"))?;
        let often = line[tried + 1..to].iter().all(|lexeme| lexeme.is(ADV.with(NUM).with(DET).with(ADJ)) || lexeme.fold == "times");
        let mine = line[tried.saturating_sub(4)..tried].iter().any(|lexeme| matches!(lexeme.fold, "i" | "we"));
        let (thing, end) = self.thing(line, to + 2)?;
        // "I tried to close my account": how one of many steps went.
        let goes_on = tried + 1 < to || line[tried.saturating_sub(3)..tried].iter().any(|lexeme| matches!(lexeme.fold, "have" | "been"));
        if !often
            || !mine
            || !goes_on
            || line[..tried].iter().any(is_open)
            || last_word(thing.last()?.fold) == "home"
            || !super::ends_at(line, end)
        {
            return None;
        }
        let mut out = vec![self.you()];
        out.extend(["have", "been"].map(|word| self.word(word)));
        out.push(Lexeme { tags: VBN, ..self.word("trying") });
        out.extend_from_slice(&line[to..to + 2]);
        out.extend(thing);
        Some((2.0, out))
    }
}
