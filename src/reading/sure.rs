//! What of a long letter is sure to be the thing that mattered.
//!
//! In goes a reading; out come its clause, its noun phrase and its request, or nothing. A letter of two
//! hundred words tells a dozen things, and the one sentence that could be turned round is seldom its
//! heart: there a clause must tell what was done to the writer, a thing must be named more than once,
//! and a request must stand where requests stand, at the end.

use super::clause::{Clause, Noun};
use super::{FoundAsk, Reading};
use crate::reflect::List;
use crate::span::Span;
use crate::text::{Document, TokenKind};
use crate::vocab::{Family, Stance};

/// Words from which a letter tells more than a reply can take up: the e-mails of complaint that were read for this are
/// shorter, formal letters longer.
const LONG_LETTER: usize = 120;

/// Words from which on a letter tells more than its trouble.
pub(super) const LETTER: usize = 45;

/// Words up to which a clause, out of its letter, says too little.
const SAYS_LITTLE: usize = 5;

/// Words of a message's body.
pub(super) fn words(document: &Document) -> usize {
    document.body().flat_map(|sentence| document.tokens_of(sentence)).filter(|token| token.kind == TokenKind::Word).count()
}

impl Reading {
    /// Words of the message's body.
    #[must_use]
    pub fn words(&self) -> usize {
        words(&self.document)
    }

    /// Whether the message is longer than what a reply can take up.
    #[must_use]
    pub fn is_long_letter(&self) -> bool {
        self.words() > LONG_LETTER
    }

    /// The clause of the issue, where it is sure to be what the message is about.
    #[must_use]
    pub fn sure_clause(&self) -> Option<&Clause> {
        self.sure_clauses().next()
    }

    /// The clauses of trouble that are sure to be what the message is about, the first of them the main one.
    ///
    /// Of a letter's clauses only those count that stand before its middle, and in which something was heard to go wrong or
    /// cannot but have gone wrong ([`speaks_for_itself`]): of the others, read back to people who had answered customers for
    /// years, one in six was what they would have sent and two in five were wrong (docs/reflection.md).
    fn sure_clauses(&self) -> impl Iterator<Item = &Clause> {
        let words = self.words();
        let (long, letter) = (words > LONG_LETTER, words > LETTER);
        let issue = self.issue.as_ref();
        let all = issue.into_iter().flat_map(|issue| issue.reflected.iter().chain(&issue.also).chain(&issue.more));
        // Where the main clause is the agent's own, or the message is short, only what stands beside it is chosen among.
        let main = issue.and_then(|issue| issue.reflected.as_ref()).filter(|clause| may_be_said(clause, letter)).is_some();
        all.filter(move |clause| {
            let said = may_be_said(clause, letter);
            if clause.span.is_empty() {
                return said;
            }
            let sure = if clause.is_matter() || letter && clause.stands {
                true
            } else if long {
                (befell(clause) || was_robbed(clause)) && says_enough(clause)
            } else {
                let heard = self.is_trouble_heard_in(clause.span);
                // Whoever praises tells late what wasn't right.
                let in_place = !self.is_late(clause.span) || self.stance == Stance::Mixed;
                !letter || in_place && (heard && !clause.check || speaks_for_itself(clause, heard))
            };
            said && sure && (main || letter)
        })
    }

    /// Whether something was heard to go wrong in a stretch of the message.
    #[must_use]
    pub(super) fn is_trouble_heard_in(&self, span: Span) -> bool {
        self.kept().any(|cue| {
            cue.span.overlaps(span)
                && !matches!(
                    cue.family,
                    Family::Praise | Family::Relief | Family::Verdict | Family::Feeling | Family::ExplicitWish | Family::Urgency
                )
        })
    }

    /// One trouble out of a letter that is true and theirs, where none is sure to be what mattered.
    ///
    /// It is said back only with room for the rest, and a person looks at it.
    #[must_use]
    pub fn part_clause(&self) -> Option<&Clause> {
        // "The accounts that are not yours" is what it is about, and no part of it.
        let disputed = || self.sure_noun().is_some_and(|noun| crate::reflect::names_entries(&noun.text));
        // Of a letter that can be taken up whole it is told only where nothing else is.
        let alone = || self.stance == Stance::Complaint && !self.is_review && self.sure_noun().is_none();
        let room = self.is_long_letter() || self.words() > LETTER && alone();
        if !room || self.sure_clause().is_some() || disputed() {
            return None;
        }
        let issue = self.issue.as_ref()?;
        issue.reflected.iter().chain(&issue.also).chain(&issue.more).find(|clause| is_trouble_of_theirs(clause))
    }

    /// Another clause that may be said beside it.
    #[must_use]
    pub fn sure_also(&self) -> Option<&Clause> {
        self.sure_clauses().nth(1)
    }

    /// A third clause that may be said beside both.
    #[must_use]
    pub fn sure_more(&self) -> Option<&Clause> {
        self.sure_clauses().nth(2)
    }

    /// The noun phrase of the issue, where it is sure to be what the message is about.
    #[must_use]
    pub fn sure_noun(&self) -> Option<&Noun> {
        let issue = self.issue.as_ref()?;
        let noun = issue.noun.as_ref()?;
        // What somebody says is recorded of them by mistake is what they write about, wherever they say it.
        let sure = if crate::reflect::names_dispute(&noun.text) {
            !self.is_long_letter() || crate::reflect::names_entries(&noun.text) || self.times(&noun.text) > 1
        } else if self.is_long_letter() {
            self.times(&noun.text) > 1 && issue.apt
        } else {
            // A thing that a letter names once, and not where it begins, is as likely beside the matter.
            let opens = self.document.body().find(|sentence| self.document.tokens_of(sentence).len() > 3);
            self.words() <= LETTER
                || matches!(self.stance, Stance::Mixed | Stance::Feedback)
                || self.questions.iter().any(|question| question.overlaps(noun.span))
                || noun.span.is_empty()
                || self.sure_clause().is_some()
                || self.times(&noun.text) > 1
                || opens.is_some_and(|first| first.span.contains(noun.span))
        };
        sure.then_some(noun)
    }

    /// Whether an ask is made of us now, and is not part of a long story ("I asked them to call me, and …").
    #[must_use]
    pub fn asks_now(&self, ask: &FoundAsk) -> bool {
        self.words() <= LETTER
            || self.is_late(ask.span)
            || !self.is_long_letter() && self.questions.iter().any(|question| question.overlaps(ask.span))
    }

    /// Whether a stretch stands in the second half of the message.
    #[must_use]
    pub fn is_late(&self, span: Span) -> bool {
        2 * span.start >= self.document.text().len()
    }

    /// How often the last word of a noun phrase stands in the message, in either number.
    #[must_use]
    pub fn times(&self, noun: &str) -> usize {
        let plain = |word: &str| word.trim_end_matches('s').to_lowercase();
        let head = plain(noun.rsplit(' ').next().unwrap_or_default());
        let tokens = self.document.body().flat_map(|sentence| self.document.tokens_of(sentence));
        tokens.filter(|token| token.kind == TokenKind::Word && plain(self.document.fold(token)) == head).count()
    }
}

/// "Sorry, something went wrong on our side": the words of a screen, and none of theirs.
fn opens_an_error(text: &str) -> bool {
    text.split_whitespace()
        .next()
        .is_some_and(|word| matches!(word.trim_end_matches([',', ':', '!']).to_lowercase().as_str(), "sorry" | "oops" | "error"))
}

/// "You are a victim of identity theft": whoever was robbed writes about that, however long the letter.
fn was_robbed(clause: &Clause) -> bool {
    let words: Vec<&str> = clause.text.split_whitespace().collect();
    !clause.check
        && clause.text.starts_with("you")
        && words.windows(2).any(|pair| matches!(pair[0], "victim" | "victims") && pair[1] == "of")
        && !words.iter().any(|word| matches!(*word, "not" | "never" | "no"))
}

/// Whether a clause of a riskier construction, or one in which nothing was `heard` to go wrong, tells of something that cannot
/// but have gone wrong: what is missing or does not do what it should, a long wait, what became of a thing of theirs, what one
/// of ours did to it.
fn speaks_for_itself(clause: &Clause, heard: bool) -> bool {
    let Some(construction) = clause.construction else { return false };
    let words: Vec<&str> = clause.text.split_whitespace().collect();
    let (first, second) = (words.first().copied().unwrap_or_default(), words.get(1).copied().unwrap_or_default());
    // What somebody said or what is written somewhere is the start of another story.
    let reported = words.iter().any(|word| matches!(*word, "said" | "says" | "say" | "told" | "tells" | "asked" | "advised" | "shows"));
    let of_thing = matches!(
        construction,
        List::ThingIs
            | List::ThingDid
            | List::ThingPassive
            | List::ThingKeeps
            | List::ThingStill
            | List::ThingIsNot
            | List::ThingDidNot
            | List::ThingNotPassive
    );
    match construction {
        _ if reported => false,
        List::ThingIsNot | List::ThingDidNot | List::ThingNotPassive | List::YouHaveNo | List::ComplainedOf | List::NothingDone => true,
        List::YouWait | List::YouSpend => {
            clause.text.contains(|c: char| c.is_ascii_digit())
                || words.iter().any(|word| matches!(*word, "hours" | "days" | "weeks" | "months"))
        }
        _ if first == "what" && second == "you" => true,
        // "On Tuesday our driver refused to let your mother on".
        List::WeRefuse => words.contains(&"our") || first == "we",
        // "You have been without hot water since Monday".
        List::YouAre if words.iter().take(5).any(|word| *word == "without") => true,
        // "One of our contractors broke your gate": whoever came for us.
        List::WeDid | List::StaffDid | List::SomeoneDid
            if words.contains(&"our") && words.contains(&"your") && matches!(first, "a" | "one" | "two") =>
        {
            true
        }
        // "You ordered the 55 and we sent you a 45": two halves of a mix-up.
        _ if words.contains(&"ordered") && words.iter().any(|word| matches!(*word, "sent" | "came" | "arrived" | "got" | "received")) => {
            true
        }
        _ if of_thing && heard => matches!(first, "our" | "the" | "your"),
        _ if of_thing && first == "your" => !super::noun::is_party_or_place(second),
        List::WeDid | List::StaffDid | List::ThingDid => matches!(first, "our" | "the") && (heard || words.contains(&"your")),
        _ => false,
    }
}

/// Whether a clause tells of a trouble that was its writer's, be it the lesser one.
///
/// "You never got a call" was somebody's trouble, whatever else was. What they did themselves, what they were told, and
/// what others did or are is no trouble by itself.
fn is_trouble_of_theirs(clause: &Clause) -> bool {
    let words: Vec<&str> = clause.text.split_whitespace().collect();
    let starts = |with: &[&str]| words.iter().find(|word| **word != "still").is_some_and(|word| with.contains(word));
    let withheld = is_withheld(clause);
    // "You have no debt" is good news.
    let lacks = clause.construction == Some(List::YouHaveNo) && !clause.check && words.first() == Some(&"you've");
    let trouble = match clause.construction {
        Some(List::YouHaveNo) => lacks,
        Some(List::ThingIsNot | List::ThingDid | List::ThingDidNot | List::ThingKeeps | List::ThingStill | List::ThingNotPassive) => {
            starts(&["your"])
        }
        // "It has been two months and you have not received an answer".
        Some(List::ItTakes) => words.iter().any(|word| matches!(*word, "not" | "haven't" | "no" | "still" | "nothing")),
        Some(List::StaffDid) => !clause.check,
        Some(List::Nobody) => starts(&["nobody", "no"]),
        _ => starts(&["you", "you've", "you're", "your", "we've"]) && (was_done(clause) || withheld),
    };
    // A clause of three words is a scrap, and a title ("from Mr") ends no sentence.
    let whole = words.len() > 3 && words.last().is_some_and(|last| !last.ends_with('.') && !matches!(*last, "Mr" | "Mrs" | "Ms" | "Dr"));
    let said = words.iter().any(|word| matches!(*word, "told" | "informed" | "advised" | "assured" | "asked" | "notified" | "promised"));
    // "You had nothing else": what it made worse stands beside it.
    trouble && whole && !said && !clause.text.ends_with("nothing else")
}

/// Whether a clause tells what its writer never got: "you never signed it" is a claim, "you never got it" is a trouble.
fn is_withheld(clause: &Clause) -> bool {
    let words: Vec<&str> = clause.text.split_whitespace().collect();
    matches!(clause.construction, Some(List::YouNot | List::YouNotPassive))
        && words.iter().any(|word| matches!(*word, "receive" | "received" | "get" | "got" | "gotten" | "hear" | "heard" | "given"))
        // "You received no response".
        || words.windows(2).any(|pair| pair[0] == "no" && matches!(pair[1], "response" | "reply" | "answer" | "explanation"))
        || words.windows(2).any(|pair| pair[0] == "heard" && pair[1] == "nothing")
}

/// Whether a clause says something by itself: more than "you were denied", and not of calls and letters, which tell how
/// somebody tried to be heard and not why.
fn says_enough(clause: &Clause) -> bool {
    let words: Vec<&str> = clause.text.split_whitespace().collect();
    words.len() > SAYS_LITTLE
        && !words.iter().any(|word| {
            matches!(
                *word,
                "phone"
                    | "call"
                    | "calls"
                    | "called"
                    | "reply"
                    | "response"
                    | "responses"
                    | "email"
                    | "emails"
                    | "letter"
                    | "letters"
                    | "hold"
            )
        })
}

/// Whether a clause surely tells what was done to its writer, or what they were kept from.
pub(crate) fn befell(clause: &Clause) -> bool {
    was_done(clause) && !clause.check
}

/// The same, whether or not a person should look at the clause first.
fn was_done(clause: &Clause) -> bool {
    let theirs = ["you ", "you've ", "you're ", "your ", "we ", "nobody ", "no one ", "the flight ", "the return flight ", "the plane "]
        .iter()
        .any(|start| clause.text.starts_with(start));
    let done = matches!(
        clause.construction,
        Some(
            List::YouPassive
                | List::YouLose
                | List::YouCannot
                | List::YouHaveNo
                | List::WeDid
                | List::WeDidNot
                | List::WeRefuse
                | List::Nobody
                | List::ThingPassive
        )
    );
    // "You were given a seat by the window": done to them, and no harm.
    let well = ["you were given ", "you were offered ", "you were seated ", "you were greeted ", "you were served ", "you were upgraded "]
        .iter()
        .any(|start| clause.text.starts_with(start))
        && !clause.text.split_whitespace().any(|word| matches!(word, "no" | "not" | "wrong" | "only" | "never" | "another"));
    // "You were warned that it had gone downhill": what others say, and nothing done.
    theirs && done && !well && !clause.text.starts_with("you were warned that ")
}

/// "For the third day nobody answered": what it is measured against stayed in their sentence.
fn may_be_said(clause: &Clause, letter: bool) -> bool {
    // "It was taken nine years": what was, stayed in their letter; a time is its own.
    let nothing_named =
        clause.text.starts_with("it ") && letter && !clause.text.starts_with("it has been") && !clause.text.starts_with("it took");
    // "Third time we've asked for it": half of "this is the third time".
    let counted = ["second time ", "third time ", "fourth time ", "fifth time "].iter().any(|opening| clause.text.starts_with(opening));
    // "Bins not emptied": clipped as it stood, it would be no sentence of ours; "there are no claims" is good news.
    let mut words = clause.text.split(' ');
    let clipped = words.nth(1) == Some("not") && words.next().is_some_and(|word| word.ends_with("ed"));
    let clipped = clipped || clause.text.ends_with(" no claims");
    let believed = letter && only_says_what_was_told(&clause.text);
    !clause.text.starts_with("for the ")
        && !opens_an_error(&clause.text)
        && !nothing_named
        && !counted
        && !clipped
        && !believed
        && !is_kindness(&clause.text)
}

/// "He wouldn't charge you", "the waitress was mortified and took it off the bill": what somebody did or did not do out of kindness.
fn is_kindness(clause: &str) -> bool {
    ["n't charge", "n't take a penny", "n't take anything", "n't hear of it", "refused a tip", "mortified", "off the bill"]
        .iter()
        .any(|kind| clause.contains(kind))
        && !clause.contains(" but ")
}

/// "You were told that the contract was closed": what came of it is the trouble, and stands elsewhere in a letter.
fn only_says_what_was_told(clause: &str) -> bool {
    let Some((_, what)) = clause.split_once("were told ").or_else(|| clause.split_once("'d been told ")) else { return false };
    let bad = |word: &str| {
        word.ends_with("n't")
            || matches!(
                word.trim_end_matches(','),
                "no" | "not"
                    | "never"
                    | "nobody"
                    | "nothing"
                    | "cannot"
                    | "only"
                    | "cost"
                    | "costs"
                    | "pay"
                    | "wait"
                    | "too"
                    | "but"
                    | "and"
                    | "refused"
                    | "rejected"
                    | "declined"
                    | "expired"
                    | "cancelled"
                    | "canceled"
                    | "blocked"
                    | "late"
                    | "lost"
                    | "sold"
                    | "off"
                    | "ignore"
            )
    };
    !what.split_whitespace().any(bad)
}

/// Whether a noun phrase names one of a topic's things.
pub(super) fn is_thing_of(topic: &crate::pack::model::Topic, noun: &str) -> bool {
    let last = |text: &str| text.rsplit(' ').next().unwrap_or_default().trim_end_matches('s').to_lowercase();
    let head = last(noun);
    last(&topic.noun.value) == head || topic.things.iter().any(|thing| last(&thing.value) == head)
}
