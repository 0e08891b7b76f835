//! What of a letter is its heart, and what only stands beside it.
//!
//! In goes a chain of clauses that passed every gate; out comes by how much it gives way to the others of the letter, or goes
//! before them: an excuse, a wait on a line, a fee that was due are told on the way to what went wrong, and what the request
//! speaks of is mostly what it is all about.

use super::grammar::{Clause, Referent};
use super::lexicon::{N, NAME, UNIT};
use super::lists::List;
use super::normalise::Lexeme;
use super::others;
use super::segment::Origin;
use super::select::{Chain, Select};
use crate::text::{Document, TokenKind, Zone};

/// By how much a clause that shares a thing with the request goes before one that doesn't.
const ASKED_ABOUT: f32 = 0.8;

/// By how much a wait on the line gives way to what they rang about.
const ON_A_LINE: f32 = 0.8;

impl Select<'_> {
    /// By how much a chain gives way (below nought) or goes before others (above it); in a post only a wait on the line does.
    pub(super) fn bears_on(&self, chain: &Chain<'_, '_>, list: List) -> f32 {
        let line = chain.line;
        let (first, last) = (&chain.clauses[0], &chain.clauses[chain.clauses.len() - 1]);
        let words = &line[first.start..last.end];
        let before = first.start.checked_sub(1).map_or("", |at| line[at].fold);
        let lemma = |clause: &Clause| self.vocabulary.lexicon.lemma(line[clause.verb.main].lemma);
        let any = |folds: &[&str]| words.iter().any(|lexeme| folds.contains(&lexeme.fold));
        // How they tried to be heard.
        let on_a_line = (any(&["on hold", "hold", "on the phone", "helpline", "queue"]) && any(&["minutes", "mins", "hour", "hours"])
            || list == List::YouWait && any(&["talk", "speak"]))
            && matches!(list, List::YouAre | List::YouWait | List::YouSpend | List::WeKeep);
        if !self.letter {
            return if on_a_line { -ON_A_LINE } else { 0.0 };
        }
        let mut bears = 0.0;
        if words.iter().any(|lexeme| self.is_asked_about(lexeme)) {
            bears += ASKED_ABOUT;
        }
        // `so I can't do the form`, `…, because your line was closed`: what came of it, and what it came of.
        if before == "so" && first.subject.referent == Referent::Customer {
            bears -= 1.0;
        }
        if chain.origin == Origin::Subordinate && matches!(before, "because" | "as" | "since" | "cause") {
            bears -= 1.0;
        }
        let tried = list == List::YouTry && !matches!(lemma(first), "try" | "attempt" | "struggle" | "ask" | "dispute" | "return");
        if tried || on_a_line {
            bears -= if tried { 0.4 } else { ON_A_LINE };
        }
        let line_was_closed =
            matches!(line[first.subject.head].fold, "line" | "lines" | "helpline" | "switchboard" | "office" | "reception" | "desk")
                && matches!(list, List::ThingIs | List::ThingPassive | List::ThingIsNot)
                && any(&["closed", "shut", "busy", "engaged", "full"]);
        if line_was_closed {
            bears -= if any(&["because", "as"]) { 4.0 } else { 1.0 };
        }
        // `your engineer has been out twice`: how often, and not what for.
        let came = line[first.subject.head].on(List::Staff)
            && line[first.verb.main].fold == "been"
            && any(&["out", "round", "here"])
            && any(&["twice", "times", "once"]);
        if came {
            bears -= 1.5;
        }
        // `the lady moved us to another floor`: what was done about it.
        let remedy = (line[first.subject.head].on(List::Staff)
            || matches!(line[first.subject.head].fold, "lady" | "man" | "woman" | "girl" | "lad"))
            && matches!(lemma(first), "move" | "offer" | "give" | "find" | "put")
            && any(&["another", "new", "different"]);
        if remedy {
            bears -= 3.0;
        }
        if chain.repair == Some(super::RuleId::Heard) {
            bears += 0.8;
        }
        // What was offered is no harm by itself.
        if list == List::YouTold && lemma(first) == "offer" {
            bears -= 1.5;
        }
        if self.points_back(line, chain.clauses) {
            bears -= 1.5;
        }
        bears
    }

    /// `you took the fee the same day`: a payment that was due, unless it was taken again.
    pub(super) fn was_due(&self, line: &[Lexeme<'_>], clauses: &[Clause]) -> bool {
        let (first, last) = (&clauses[0], &clauses[clauses.len() - 1]);
        let paid = last.complements.object.is_some_and(|object| {
            matches!(line[object.start].fold, "the" | "my" | "our")
                && line[object.start..=object.head]
                    .iter()
                    .any(|lexeme| matches!(lexeme.fold, "fee" | "payment" | "deposit" | "order" | "booking"))
        });
        let amiss = [
            "twice",
            "again",
            "still",
            "without",
            "extra",
            "wrong",
            "before",
            "even though",
            "although",
            "but",
            "back",
            "from",
            "out of",
            "off",
            "down",
            "away",
            "and",
        ];
        self.vocabulary.lexicon.lemma(line[last.verb.main].lemma) == "take"
            && last.subject.referent == Referent::Company
            && !last.verb.negated
            && paid
            && !line[last.verb.main..last.end].iter().chain(&line[first.start..first.verb.main]).any(|lexeme| amiss.contains(&lexeme.fold))
    }

    /// Whether an `it` of the chain, or a `there` at its end, is explained by nothing in it.
    fn points_back(&self, line: &[Lexeme<'_>], clauses: &[Clause]) -> bool {
        let (start, end) = (clauses[0].start, clauses[clauses.len() - 1].end);
        let chain = &line[start..end];
        let it = (1..chain.len()).any(|i| {
            chain[i].fold == "it"
                && !chain.get(i + 1).is_some_and(|next| matches!(next.fold, "'s" | "takes" | "took" | "costs" | "cost" | "would"))
                && !others::is_named(chain, i)
        });
        let there = chain.last().is_some_and(|last| last.fold == "there")
            && !chain.iter().any(|lexeme| matches!(lexeme.fold, "at" | "in" | "to" | "branch" | "shop" | "store" | "hotel"));
        it || there
    }

    fn is_asked_about(&self, lexeme: &Lexeme<'_>) -> bool {
        lexeme.is(N) && !lexeme.is(UNIT) && self.asked_about.iter().any(|asked| asked == stem(lexeme.fold))
    }

    /// What in a chain makes no sense to whoever has not read the sentence before: a `they brought it` in its subject, a thing
    /// nobody mentioned, what everybody says of `it`.
    pub(super) fn stays_behind(&self, chain: &Chain<'_, '_>) -> bool {
        let line = chain.line;
        let start = chain.clauses[0].start;
        chain.clauses.iter().any(|clause| {
            if clause.shared {
                return false;
            }
            let it = |i: usize| line[i].fold == "it" && !others::is_named(&line[start..], i - start);
            // `the two men who brought it`
            let subject = !clause.subject.pronoun && (clause.subject.start + 1..clause.subject.end).any(it);
            let lemma = self.vocabulary.lexicon.lemma(line[clause.verb.main].lemma);
            let object = clause.complements.object.filter(|object| line[object.head].fold == "it" && object.end == object.start + 1);
            // `nobody mentioned it when I paid`
            let unmentioned = matches!(lemma, "mention" | "notice" | "explain" | "spot") && object.is_some_and(|object| it(object.head));
            // `everyone says it's done`, `your letter said it was for new members`: of a screen it is what is shown.
            let says = self.letter
                && clause.complements.content
                && matches!(lemma, "say" | "claim" | "insist" | "tell")
                && (clause.subject.referent == Referent::Somebody
                    || line[clause.subject.head].on(List::Staff)
                    || matches!(line[clause.subject.head].fold, "letter" | "email" | "e-mail" | "mail" | "text" | "message" | "leaflet")
                    || clause.subject.referent == Referent::Company)
                && (clause.verb.main + 1..clause.end.min(clause.verb.main + 5)).any(|i| {
                    line[i].fold == "it"
                        && !line[clause.verb.main + 1..i].iter().any(|lexeme| lexeme.is(N.with(NAME)))
                        && !line.get(i + 1).is_some_and(|next| matches!(next.fold, "takes" | "took" | "costs" | "cost"))
                        && !line.get(i + 2).is_some_and(|next| matches!(next.fold, "take" | "cost"))
                });
            // `I had to save up for it`
            let had_to = clause.complements.to_verb.is_some()
                && lemma == "have"
                && clause.complements.object.is_none()
                && line[clause.end - 1].fold == "it"
                && it(clause.end - 1);
            subject || unmentioned || says || self.letter && had_to
        })
    }
}

/// What somebody said aloud, with its own `I` and `you`: turned round it would be somebody else's.
pub(super) fn is_spoken(words: &[Lexeme<'_>]) -> bool {
    words.iter().any(|lexeme| {
        lexeme.quoted && matches!(lexeme.fold, "i" | "we" | "you" | "my" | "our" | "your" | "me" | "us" | "mate" | "sir" | "madam" | "love")
    })
}

/// The things that the request, the subject line and "I am writing about …" speak of.
pub(super) fn asked_about(document: &Document) -> Vec<String> {
    let mut things = Vec::new();
    for sentence in document.sentences() {
        let tokens = document.tokens_of(sentence);
        let fold = |i: usize| tokens.get(i).map_or("", |token| document.fold(token));
        let from = match sentence.zone {
            Zone::Subject => Some(0),
            Zone::Body => (0..tokens.len()).find(|&i| opens_request(&fold, i)),
            _ => None,
        };
        let Some(from) = from else { continue };
        for token in tokens[from..].iter().filter(|token| token.kind == TokenKind::Word) {
            let word = stem(document.fold(token));
            if word.len() > 3 && !is_general(word) && !things.iter().any(|known| known == word) {
                things.push(word.to_owned());
            }
        }
    }
    things
}

/// `please …`, `can you …`, `I want …`, `I am writing about …`.
fn opens_request<'d>(fold: &impl Fn(usize) -> &'d str, i: usize) -> bool {
    match fold(i) {
        "please" => true,
        "can" | "could" | "would" | "will" => matches!(fold(i + 1), "you" | "someone" | "somebody"),
        "want" | "need" | "expect" | "demand" | "like" => {
            matches!(fold(i.wrapping_sub(1)), "i" | "we" | "would" | "'d" | "just" | "only") || i == 0
        }
        "about" | "regarding" | "concerning" | "on" => {
            matches!(fold(i.wrapping_sub(1)), "writing" | "complain" | "complaint" | "up" | "again" | "emailing" | "question") && i < 12
        }
        "regards" => matches!(fold(i.wrapping_sub(1)), "in" | "with"),
        _ => false,
    }
}

/// A word in the singular, as far as that can be told by its ending.
fn stem(word: &str) -> &str {
    word.strip_suffix('s').filter(|stem| stem.len() > 2 && !stem.ends_with('s')).unwrap_or(word)
}

/// Words that name nothing in particular.
fn is_general(word: &str) -> bool {
    matches!(
        word,
        "please"
            | "someone"
            | "somebody"
            | "anyone"
            | "thing"
            | "money"
            | "back"
            | "time"
            | "answer"
            | "reply"
            | "letter"
            | "call"
            | "email"
            | "phone"
            | "number"
            | "name"
            | "address"
            | "help"
            | "matter"
            | "week"
            | "month"
            | "today"
            | "tomorrow"
            | "this"
            | "that"
            | "what"
            | "with"
            | "from"
            | "have"
            | "person"
            | "people"
            | "house"
            | "home"
            | "work"
            | "company"
            | "service"
            | "customer"
            | "date"
            | "place"
            | "point"
            | "next"
            | "same"
            | "hour"
            | "minute"
            | "working"
            | "writing"
    )
}
