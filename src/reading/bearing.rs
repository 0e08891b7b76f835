//! What of the things told by the way bears on the trouble, now.
//!
//! In go a reading and one of its finds; out comes whether a reply may go by it. A letter mentions an operation, a wedding or
//! three children in passing as often as it mentions them because they are at stake; an assurance that "this can't wait" is
//! odd where the stay is over. What is at stake stands beside the trouble or what is asked, and goes on or lies ahead.

use super::{FoundCue, FoundSituation, Reading};
use crate::span::Span;
use crate::text::{Document, Token, TokenKind, WEEKDAYS, is_on_the_calendar};
use crate::vocab::{Family, Situation, Stance};

/// Words up to which a sentence ("That's five nights.") parts nothing.
const SCRAP: usize = 5;

/// Sentences in which a message says why it is written.
const OPENING: usize = 3;

/// Words before a noun in which "after" and its like put it behind.
const BEHIND: usize = 4;

/// Words after an event in which its date stands.
const DATED: usize = 6;

/// Whether a situation may be told beside the matter: who writes, and why at all, is none such.
const fn may_be_an_aside(situation: Situation) -> bool {
    matches!(
        situation,
        Situation::CaringForChild
            | Situation::Travelling
            | Situation::EventDeadline
            | Situation::Health
            | Situation::MoneyStress
            | Situation::CaringRole
            | Situation::BusinessStake
            | Situation::Gift
            | Situation::Celebration
            | Situation::FirstTime
            | Situation::Leaving
    )
}

/// Whether a cue tells how somebody was dealt with over the trouble: that belongs to it wherever it is told.
const fn is_about_dealings(family: Family) -> bool {
    matches!(
        family,
        Family::RepeatContact
            | Family::NotHeard
            | Family::Unresponsive
            | Family::Effort
            | Family::AlreadyTried
            | Family::ScriptedOrLectured
            | Family::BrokenPromise
            | Family::Feeling
            | Family::Verdict
            | Family::ExplicitWish
            | Family::UltimatumChurn
            | Family::LowExpectation
    )
}

/// What bears on the trouble, found once for all the lines that ask.
#[derive(Clone, Debug, Default)]
pub(super) struct Bearing {
    /// Whether each sentence is of the trouble or of what is asked, or stands next to one; empty where the message is no letter.
    beside: Vec<bool>,
    /// Situations that may be spoken of.
    situations: Vec<Situation>,
}

impl Bearing {
    /// Finds what bears on the trouble of a reading whose issue is known.
    pub(super) fn of(reading: &Reading) -> Self {
        let mut bearing = Self { beside: sentences_beside(reading), situations: Vec::new() };
        let bears = |found: &&FoundSituation| {
            let stake = found.stake.as_ref().map_or(found.span, |(_, span)| *span);
            let over = |span: Span| is_over(&reading.document, span);
            if found.situation == Situation::Bereavement {
                if reading.stance == Stance::Praise {
                    return is_told_to_us(&reading.document, found.span);
                }
                // "It's only me and the dog since my wife died": who asks what can be had says why, and no news.
                if reading.stance == Stance::Question && is_long_past(&reading.document, found.span) {
                    return false;
                }
                return is_news(reading, found.span) || bearing.is_beside(&reading.document, found.span);
            }
            !may_be_an_aside(found.situation)
                || found.situation == Situation::Leaving && !reading.is_long_letter()
                || bearing.is_beside(&reading.document, found.span)
                    && (may_be_over(found.situation, reading.stance) || !over(found.span) && !over(stake))
        };
        bearing.situations = reading.situations.iter().filter(bears).map(|found| found.situation).collect();
        bearing
    }

    fn is_beside(&self, document: &Document, span: Span) -> bool {
        self.beside.is_empty() || document.sentence_at(span.start).is_none_or(|at| self.beside[at])
    }
}

impl Reading {
    /// Whether a situation may be spoken of as bearing on the trouble: told beside it or beside what is asked, and not over.
    ///
    /// A situation that says who writes, or why at all (a death, a hurry), counts wherever it is told.
    #[must_use]
    pub fn bears(&self, situation: Situation) -> bool {
        self.bearing.situations.contains(&situation)
    }

    /// Whether a cue may be spoken of as part of the trouble, and is no aside.
    #[must_use]
    pub fn weighs(&self, cue: &FoundCue) -> bool {
        let met = self.bearing.beside.is_empty() || cue.family != Family::Disrespect || self.is_of_somebody_met(cue.sentence);
        // "I panicked and paid" tells what they felt then, and a worry by the way is about something else.
        let letter = !self.bearing.beside.is_empty();
        let by_the_way = letter && cue.id == "feels-worried" && (is_over(&self.document, cue.span) || !self.is_beside_the_issue(cue.span));
        met && !by_the_way && (is_about_dealings(cue.family) || self.is_beside_the_issue(cue.span))
    }

    /// Whether a sentence speaks of somebody who dealt with the writer: rudeness is somebody's, and a cat's manners are nobody's.
    fn is_of_somebody_met(&self, sentence: usize) -> bool {
        let tokens = self.document.tokens_of(&self.document.sentences()[sentence]);
        let folds: Vec<&str> = tokens.iter().map(|token| self.document.fold(token)).collect();
        let somebody = folds.iter().any(|word| is_somebody_met(word))
            || folds.iter().any(|word| matches!(*word, "he" | "she" | "someone" | "somebody"));
        // "A cheeky question: may we bring our own cake?": a question about themselves.
        somebody && !self.questions.iter().any(|question| question.overlaps(self.document.sentences()[sentence].span))
            || folds.windows(2).any(|pair| matches!(pair, ["to", "me" | "us" | "my" | "him" | "her"]))
    }

    /// Whether a stretch stands in a sentence of the trouble or of what is asked, or next to one. A post is one stretch.
    ///
    /// Where no trouble could be told apart, only what is asked is sure.
    #[must_use]
    pub fn is_beside_the_issue(&self, span: Span) -> bool {
        self.bearing.is_beside(&self.document, span)
    }
}

/// Whether a death is told where a message says why it is written: "My father died in March and I am trying to close his
/// account." Further on, and far from the matter, it is told by the way.
fn is_news(reading: &Reading, death: Span) -> bool {
    let opening = reading.document.body().nth(OPENING).map_or(usize::MAX, |next| next.span.start);
    reading.stance != Stance::Praise && death.start < opening
}

/// Whether whoever thanks tells of a death of theirs: "my father passed away on the 3rd", and not "after my husband died".
fn is_told_to_us(document: &Document, death: Span) -> bool {
    let Some(at) = document.sentence_at(death.start) else { return false };
    let sentence = &document.sentences()[at];
    let said = document.slice(death).to_lowercase();
    // "She passed, with a merit."
    let away = document.slice(Span::new(death.start, sentence.span.end)).to_lowercase().contains("passed away");
    let died = away || ["died", "dead", "lost", "put to sleep"].iter().any(|word| said.contains(word));
    let by_the_way = |token: &Token| {
        matches!(document.fold(token), "after" | "before" | "who" | "whose" | "if" | "that" | "because" | "as")
            && token.span.start < death.end + SOON
    };
    died && !is_long_past(document, death) && !document.tokens_of(sentence).iter().any(by_the_way)
}

/// Whether a sentence speaks of a death as of something past: "since my husband died", "my wife died last year".
fn is_long_past(document: &Document, death: Span) -> bool {
    document.sentence_at(death.start).is_some_and(|at| {
        document.tokens_of(&document.sentences()[at]).iter().any(|token| {
            matches!(document.fold(token), "since" | "when" | "until" | "till" | "years" | "year" | "ago")
                && token.span.start < death.end + SOON
        })
    })
}

/// Bytes behind a death in which its time stands.
const SOON: usize = 20;

/// Whether a word names us, or somebody who may have dealt with the writer for us.
pub(super) fn is_somebody_met(word: &str) -> bool {
    matches!(
        word,
        "you"
            | "your"
            | "u"
            | "ur"
            | "they"
            | "staff"
            | "driver"
            | "crew"
            | "agent"
            | "adviser"
            | "advisor"
            | "rep"
            | "assistant"
            | "manager"
            | "receptionist"
            | "reception"
            | "waiter"
            | "waitress"
            | "steward"
            | "guard"
            | "engineer"
            | "man"
            | "woman"
            | "lady"
            | "guy"
            | "girl"
            | "boy"
            | "lad"
            | "bloke"
            | "clerk"
            | "cashier"
            | "nurse"
            | "doctor"
            | "conductor"
    )
}

/// What was taken from the rent is still short; and good news is good news for a while, where nothing went wrong beside it.
fn may_be_over(situation: Situation, stance: Stance) -> bool {
    matches!(situation, Situation::FirstTime | Situation::MoneyStress | Situation::Leaving)
        || situation == Situation::Celebration && !matches!(stance, Stance::Complaint | Stance::Mixed)
}

/// For each sentence of a letter, whether it is of the trouble or of what is asked, or next to one.
fn sentences_beside(reading: &Reading) -> Vec<bool> {
    let document = &reading.document;
    if !crate::reflect::is_letter(document) {
        return Vec::new();
    }
    let told = reading.issue.iter().flat_map(|issue| {
        let clauses = issue.reflected.iter().chain(&issue.also).chain(&issue.more).flat_map(|clause| &clause.spans);
        clauses.chain(&issue.quoted).chain(issue.event.as_ref().and(issue.noun.as_ref()).map(|noun| &noun.span))
    });
    let asked = reading.asks.iter().filter(|ask| reading.asks_now(ask)).map(|ask| &ask.span);
    let needed = reading.kept().filter(|cue| matches!(cue.family, Family::ExplicitWish | Family::Urgency)).map(|cue| &cue.span);
    let spans = told
        .chain(asked)
        .chain(needed)
        .chain(&reading.questions)
        .chain(reading.requests.iter().map(|request| &request.span))
        .chain(reading.wish.iter().chain(&reading.promise).map(|(_, span)| span))
        .filter(|span| !span.is_empty());
    let parts = |at: usize| {
        let words = document.tokens_of(&document.sentences()[at]).iter().filter(|token| token.kind == TokenKind::Word && !token.clitic);
        words.take(SCRAP + 1).count() > SCRAP
    };
    let mut own = vec![false; document.sentences().len()];
    for at in spans.filter_map(|span| document.sentence_at(span.start)) {
        own[at] = true;
    }
    // From each such sentence on to the next that says something, one way and the other.
    let mut beside = own.clone();
    let mut open = false;
    for at in 0..own.len() {
        beside[at] |= open;
        open = own[at] || open && !parts(at);
    }
    open = false;
    for at in (0..own.len()).rev() {
        beside[at] |= open;
        open = own[at] || open && !parts(at);
    }
    beside
}

/// Whether something told of is over: "after my operation", "three hungry kids by then", "we stayed for our anniversary".
fn is_over(document: &Document, span: Span) -> bool {
    let Some(sentence) = document.sentence_at(span.start) else { return false };
    let tokens: Vec<&Token> = document
        .tokens_of(&document.sentences()[sentence])
        .iter()
        .filter(|token| {
            matches!(token.kind, TokenKind::Word | TokenKind::Number) || token.clitic || matches!(document.fold(token), "," | ":" | ";")
        })
        .collect();
    let word = |i: usize| tokens.get(i).map_or("", |token| document.fold(token));
    let at = tokens.iter().position(|token| token.span.end > span.start).unwrap_or(0);
    let end = tokens.iter().position(|token| token.span.start >= span.end).unwrap_or(tokens.len());
    let pair = |i: usize, first: &[&str], second: &[&str]| first.contains(&word(i)) && second.contains(&word(i + 1));
    if (0..tokens.len()).any(|i| {
        pair(i, &["by"], &["then"])
            || pair(i, &["back"], &["then"])
            || pair(i, &["that"], &["night", "evening", "day", "weekend"])
            || pair(i, &["last"], &["night", "weekend", "month", "year", "summer", "winter", "spring", "autumn"])
            || word(i) == "ago"
    }) {
        return true;
    }
    // The find itself may hold the verb: "got married".
    let own = (at..end).find(|&i| is_past(word(i)) || is_present(word(i)));
    // "the wedding on Saturday", "her 70th next week": the date is still to come, whatever was done about it.
    if own.is_none() && (end..(end + DATED).min(tokens.len())).take_while(|&i| word(i) != ",").any(|i| is_to_come(word(i), word(i + 1))) {
        return governing(document, &tokens, at).is_some_and(|verb| takes_place(document.fold(tokens[verb])));
    }
    if (at.saturating_sub(BEHIND)..at).any(|i| matches!(word(i), "after" | "following") && word(i + 1) != "all") {
        return true;
    }
    // "We just had a baby."
    if at > 0 && word(at - 1) == "just" || (at..end).any(|i| word(i) == "just") {
        return false;
    }
    let Some(verb) = own.or_else(|| governing(document, &tokens, at)) else { return false };
    let before = |n: usize| verb.checked_sub(n).map_or("", word);
    // "I've booked it for", "we have ordered": it still matters. "I'd booked it", "we had ordered": it did.
    // "ordered for my brother's wedding", "meant to be here for it": what it was for may be still to come.
    if (at.saturating_sub(BEHIND)..at).any(|i| word(i) == "for") && looks_ahead(word(verb)) {
        return false;
    }
    let perfect = [before(1), before(2)].iter().any(|word| matches!(*word, "have" | "'ve" | "has")) || before(1) == "'s";
    is_past(word(verb)) && !perfect
}

/// The verb that a word at `at` stands under: the last one before it, or else the first after it.
fn governing(document: &Document, tokens: &[&Token], at: usize) -> Option<usize> {
    let is_verb = |i: &usize| {
        let word = document.fold(tokens[*i]);
        // "a planned operation", "my retired father": no verb, but what kind of thing it is.
        let describes = i.checked_sub(1).is_some_and(|j| matches!(document.fold(tokens[j]), "a" | "an" | "the" | "my" | "our" | "your"));
        // "had to leave", "could not get": the verb before it says when.
        let bare = i.checked_sub(1).is_some_and(|j| matches!(document.fold(tokens[j]), "to" | "not" | "could" | "would" | "did" | "never"));
        (is_past(word) || is_present(word)) && !describes && !bare
    };
    let runs_on = |i: &usize| !matches!(document.fold(tokens[*i]), ":" | ";");
    (0..at).rev().take_while(runs_on).find(is_verb).or_else(|| (at..tokens.len()).take_while(runs_on).find(is_verb))
}

/// A word after an event that says it is still to come.
fn is_to_come(word: &str, next: &str) -> bool {
    matches!(word, "tomorrow" | "tonight" | "upcoming" | "soon" | "coming")
        || matches!(word, "next" | "this") && next.chars().next().is_some_and(char::is_alphabetic)
        || matches!(word, "on" | "in") && (is_on_the_calendar(next) || next == "may" || next.starts_with(|c: char| c.is_ascii_digit()))
        || WEEKDAYS.contains(&word)
}

/// Verbs by which an event is told to have taken place.
fn takes_place(word: &str) -> bool {
    matches!(word, "was" | "were" | "had" | "stayed" | "ate" | "went" | "came" | "attended" | "celebrated" | "visited" | "spent" | "held")
}

/// Verbs of getting something for a day to come.
fn looks_ahead(word: &str) -> bool {
    matches!(
        word,
        "ordered"
            | "bought"
            | "booked"
            | "reserved"
            | "paid"
            | "needed"
            | "wanted"
            | "meant"
            | "supposed"
            | "planned"
            | "arranged"
            | "promised"
    )
}

fn is_present(word: &str) -> bool {
    matches!(
        word,
        "is" | "are"
            | "am"
            | "'s"
            | "'re"
            | "'m"
            | "have"
            | "has"
            | "'ve"
            | "need"
            | "needs"
            | "can"
            | "ca"
            | "cannot"
            | "do"
            | "does"
            | "will"
            | "'ll"
            | "wo"
            | "must"
            | "want"
            | "wants"
            | "use"
            | "uses"
            | "live"
            | "lives"
            | "rely"
            | "relies"
            | "depend"
            | "depends"
            | "work"
            | "works"
            | "look"
            | "care"
            | "run"
            | "runs"
            | "sleep"
            | "sleeps"
            | "take"
            | "takes"
            | "get"
            | "gets"
            | "leave"
            | "leaves"
            | "fly"
            | "start"
            | "starts"
            | "waiting"
            | "trying"
            | "typing"
            | "writing"
            | "holding"
    )
}

pub(super) fn is_past(word: &str) -> bool {
    matches!(
        word,
        "was"
            | "were"
            | "had"
            | "did"
            | "went"
            | "came"
            | "got"
            | "took"
            | "made"
            | "gave"
            | "told"
            | "rang"
            | "sent"
            | "bought"
            | "paid"
            | "thought"
            | "left"
            | "ate"
            | "kept"
            | "sat"
            | "stood"
            | "slept"
            | "fell"
            | "saw"
            | "wore"
            | "flew"
            | "drove"
            | "brought"
            | "felt"
            | "lost"
            | "spent"
            | "wrote"
            | "said"
            | "broke"
            | "held"
            | "met"
            | "ran"
            | "chose"
            | "knew"
            | "meant"
    ) || word.len() > 4 && word.ends_with("ed") && !matches!(word, "need" | "speed" | "indeed" | "hundred")
}

#[cfg(test)]
mod tests {
    use crate::engine::Engine;
    use crate::reading::ReadOptions;
    use crate::vocab::Situation;

    #[track_caller]
    fn case(text: &str, situation: Situation, want: bool) {
        let reading = Engine::builtin().read(text, &ReadOptions::default());
        assert!(reading.in_situation(situation), "{text:?} tells of it at all");
        assert_eq!(reading.bears(situation), want, "{text:?}");
    }

    #[test]
    fn what_goes_on_or_lies_ahead_bears_on_the_trouble() {
        case("The cot never came. We have two small children sleeping on the floor.", Situation::CaringForChild, true);
        case("My dress is still not here. My sister's wedding is on Saturday.", Situation::EventDeadline, true);
        case("I ordered the cake for my sister's wedding on Saturday and nobody answers.", Situation::EventDeadline, true);
        case("The lift is broken and my husband is on dialysis.", Situation::Health, true);
        case("We've booked the hall for our anniversary and now you want to cancel.", Situation::EventDeadline, true);
    }

    #[test]
    fn what_is_over_does_not() {
        case("We had booked the room for some rest after my husband's operation, and the bar was loud.", Situation::Health, false);
        case("It came two hours late and the two small children were in bed by then.", Situation::CaringForChild, false);
        case("We stayed with you for our anniversary and the bath was dirty.", Situation::EventDeadline, false);
        case("We got married in June and the album is still not here.", Situation::Celebration, false);
    }

    #[test]
    fn what_stands_far_from_the_trouble_is_an_aside() {
        case(
            "I have come here with my two small children for years. We like the pool. We like the garden too. The staff know us by name. \
             On Monday you charged me twice for the locker. Please refund the second charge.",
            Situation::CaringForChild,
            false,
        );
    }
}
