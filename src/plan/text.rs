//! What of a message's own text a reply goes by: each kind of text, and whether a message is of it.
//!
//! In goes a reading; out comes yes or no for each [`TextKind`]. What a kind means to whoever writes conditions stands
//! with its name, in [`TextKind::means`].

use super::asks::only_asks;
use super::claim::{is_claim, names_what_is_denied};
use super::sent;
use crate::reading::{Clause, Reading, asks_besides, asks_something, is_event};
use crate::reflect::{List, RuleId};
use crate::span::Span;
use crate::text::TokenKind;
use crate::vocab::{FactKind, Family, Flag, Sentiment, Situation, Stance, TextKind};

/// Verbs that start a story: what the customer did before something went wrong.
const BACKGROUND: &[&str] = &[
    "ordered",
    "bought",
    "paid",
    "booked",
    "switched",
    "upgraded",
    "renewed",
    "returned",
    "signed",
    "joined",
    "moved",
    "applied",
    "placed",
    "purchased",
    "stayed",
    "sent",
    "reported",
    "left",
    "arrived",
    "checked",
    "renewed",
    "transferred",
    "registered",
    "went",
    "came",
    "flew",
    "travelled",
    "traveled",
    "requested",
    "asked",
    "submitted",
    "cancelled",
    "canceled",
];

/// Words from which a message is long enough to tell of more than one trouble.
const TELLS_MORE: usize = 40;

/// Words up to which a clause leaves breath for what else there was.
const BRIEF_CLAUSE: usize = 16;

/// Whether a promise was broken or somebody slighted in a sentence that the clause at `said` does not stand in, nor one of its words.
fn tells_more(reading: &Reading, said: Span) -> bool {
    let here = reading.document.sentence_at(said.start);
    let asked = |span: Span| {
        reading.asks.iter().any(|ask| ask.span.overlaps(span)) || reading.questions.iter().any(|question| question.overlaps(span))
    };
    reading
        .kept()
        .any(|cue| Some(cue.sentence) != here && !asked(cue.span) && matches!(cue.family, Family::BrokenPromise | Family::Disrespect))
}

/// Whether a clause tells what the customer did and then what came of it ("you ordered a coat and it never came").
fn is_story(clause: &str) -> bool {
    // "You have every channel but the list asks you to subscribe", "you're trying to book and an error comes up".
    let trying = ["you're trying ", "you are trying "].iter().any(|start| clause.starts_with(start));
    let has = clause.starts_with("you have ") && !["been", "to", "no", "not", "had"].iter().any(|word| clause[9..].starts_with(word));
    if has && clause.contains(" but ") || trying && (clause.contains(" but ") || clause.contains(" and ")) {
        return true;
    }
    let mut words = clause.split_whitespace();
    let you = matches!(words.next(), Some("you" | "you've"));
    let verb = words.find(|word| !matches!(*word, "have" | "had" | "recently" | "also" | "already" | "only" | "just" | "now"));
    you && verb.is_some_and(|verb| BACKGROUND.contains(&verb)) && (clause.contains(" and ") || clause.contains(" but "))
}

/// Words after which a message has told what happened, so "what happened?" would show it was not read.
pub(crate) const TOLD_IN_FULL: usize = 30;

/// Words up to which a message that gives a date or a sum has still not told what happened.
const SAID_LITTLE: usize = 12;

/// Words up to which somebody in a hurry is answered with the answer alone; whoever writes more wants more than that.
const BRIEF: usize = 45;

/// Words from which a review is answered by what it judges, and no one sentence of it is sure to be the one that matters.
pub(crate) const LONG: usize = 60;

/// Words from which a message tells something that a reply can name.
const TELLS: usize = 5;

/// Whether a clause is led in as what came of something: "because of this I was refused".
fn follows_from(reading: &Reading, clause: &Clause) -> bool {
    let document = &reading.document;
    let Some(at) = document.sentence_at(clause.span.start) else { return false };
    let lead: Vec<&str> = document
        .tokens_of(&document.sentences()[at])
        .iter()
        .take_while(|token| token.span.start < clause.span.start)
        .filter(|token| token.kind == TokenKind::Word)
        .map(|token| document.fold(token))
        .collect();
    matches!(
        lead.as_slice(),
        ["because", "of", "this" | "that" | "it"] | ["as", "a", "result"] | ["due", "to", "this" | "that"] | ["therefore" | "consequently"]
    )
}

/// The construction that makes the clause an issue.
pub(crate) fn construction(reading: &Reading) -> Option<List> {
    reading.sure_clause()?.construction
}

/// The clause itself.
fn clause(reading: &Reading) -> Option<&str> {
    reading.sure_clause().map(|clause| clause.text.as_str())
}

/// Whether a clause tells of a promise: "you were told somebody would ring", "we quoted you £90".
///
/// "You were told to wait" is none, and nor is bad news ("you were told it would cost £40"), which nobody counts on.
fn is_promise(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.iter().any(|word| matches!(*word, "promised" | "guaranteed" | "assured")) || text.starts_with("we quoted you ") {
        return true;
    }
    if ["we told you it ", "we told you that ", "we told you there "].iter().any(|told| text.starts_with(told)) {
        return true;
    }
    if !words.iter().any(|word| matches!(*word, "said" | "told" | "say" | "says" | "informed" | "advised" | "agreed" | "confirmed")) {
        return false;
    }
    words.iter().enumerate().any(|(i, word)| {
        let word = word.to_lowercase();
        let mut after = words[i + 1..].iter().copied().skip_while(|word| matches!(*word, "now" | "then" | "also" | "be" | "only"));
        let next = after.next().unwrap_or_default();
        let denied = word.ends_with("n't") || matches!(next, "not" | "never");
        let done = if matches!(next, "not" | "never") { after.find(|word| *word != "be").unwrap_or_default() } else { next };
        let clitic = word.ends_with("'ll") || word.ends_with("'d") && next != "been" && next != "had" && !next.ends_with("ed");
        let modal = matches!(word.as_str(), "would" | "will" | "wouldn't" | "won't") || clitic;
        // "told I was going to get a crate"
        let plan = i > 1 && word == "to" && words[i - 1] == "going" && matches!(words[i - 2], "was" | "were" | "be");
        let modal = modal || plan;
        let costs = matches!(
            done.trim_end_matches(','),
            "cost"
                | "have"
                | "need"
                | "lose"
                | "charged"
                | "billed"
                | "pay"
                | "owe"
                | "miss"
                | "closed"
                | "cancelled"
                | "canceled"
                | "suspended"
                | "terminated"
                | "denied"
                | "refused"
                | "reported"
                | "sued"
                | "removed"
                | "evicted"
        );
        modal && !done.is_empty() && denied == costs
    })
}

/// Score up to which the praise of a long review is hardly warm: those who give full marks score above it.
const LUKEWARM: f64 = 0.85;

/// Weight from which something that happened is a trouble, however kind the rest is.
const A_TROUBLE: f64 = 1.0;

/// Score from which somebody who praises one thing after another and faults none is warm enough.
const FAIRLY_WARM: f64 = 0.7;

/// Score up to which a stray good word in a message praises nothing.
const BITTER: f64 = -0.8;

/// Words up to which somebody who is furious has said nothing else.
const OUTBURST: usize = 20;

/// How much bad news in words makes a question or a remark one in trouble.
const TROUBLE: f64 = -0.5;

/// Of ten words of a message, how many its drafted clauses take up where "all of it" is no boast.
const WHOLE: usize = 6;

/// Whether the words themselves tell of trouble, whatever a sum of money, a demand or the marks make of them.
pub(crate) fn is_troubled(reading: &Reading) -> bool {
    let tells = |name: &str| {
        matches!(
            name.strip_prefix("lexicon ").unwrap_or_default(),
            "lost-or-stuck" | "broken-words" | "fault-words" | "refused-words" | "poor-state" | "verdict-strong" | "feelings-bad"
        )
    };
    reading.kept().any(|cue| is_event(cue.family) || cue.family == Family::AlreadyTried)
        || reading.terms.iter().filter(|term| tells(&term.name)).map(|term| term.weight.min(0.0)).sum::<f64>() <= TROUBLE
}

/// Whether they are in a situation that a reply goes by; nobody is in a rush for wanting it soon.
pub(super) fn is_in(reading: &Reading, situation: Situation) -> bool {
    reading.in_situation(situation) && !(situation == Situation::Rush && is_unhurried(reading))
}

/// "asap", "urgent": they want it soon, and nothing says that they stand at a gate.
fn is_unhurried(reading: &Reading) -> bool {
    reading.situations.iter().filter(|found| found.situation == Situation::Rush).any(|found| {
        matches!(
            reading.document.slice(found.span).to_lowercase().trim_matches(|c: char| !c.is_alphabetic()),
            "asap" | "as soon as possible" | "urgent" | "urgently"
        )
    })
}

/// Whether a word speaks of us.
fn is_we(word: &str) -> bool {
    matches!(word, "we" | "we're" | "we've" | "we'd" | "we'll")
}

/// What somebody is said to have decided, or to do all the time: until it has been looked into it is one side's word.
const DECIDED: &[&str] = &[
    "kept",
    "keep",
    "keeping",
    "refuse",
    "refused",
    "refusing",
    "deny",
    "denied",
    "denying",
    "decline",
    "declined",
    "report",
    "reporting",
    "reported",
    "rid",
    "never",
    "always",
    "won't",
    "don't",
    "will",
    "would",
    "wouldn't",
    "withheld",
    "ignore",
    "ignored",
    "ignoring",
    "claim",
    "claimed",
    "claiming",
    "lied",
    "force",
    "forced",
    "forcing",
    "violated",
    "stole",
];

/// Whether a clause says what we decided, or do as a habit: "we've kept £40", "you paid it off and we're still reporting it".
fn accuses(clause: &str) -> bool {
    let words: Vec<&str> = clause.split_whitespace().collect();
    (0..words.len()).any(|i| {
        let opens = i == 0 || matches!(words[i - 1], "and" | "but");
        opens
            && is_we(words[i])
            && words[i + 1..]
                .iter()
                .find(|word| !matches!(**word, "still" | "just" | "also" | "have" | "are" | "got" | "had" | "even"))
                .is_some_and(|verb| DECIDED.contains(verb))
    })
}

/// Whether a clause tells what its writer did to themselves: "you left your coat in the room".
fn is_own_doing(clause: &str) -> bool {
    let mut words = clause.split_whitespace();
    let you = matches!(words.next(), Some("you" | "you've"));
    let verb = words.find(|word| !matches!(*word, "have" | "had" | "accidentally" | "stupidly" | "just"));
    you && verb.is_some_and(|verb| matches!(verb, "left" | "forgot" | "dropped" | "misplaced"))
        && !["you left you", "left without", "left waiting", "left feeling", "left with", "left the flight"]
            .iter()
            .any(|other| clause.contains(other))
}

/// Words of a message from which one short clause is a small part of it.
const FULL: usize = 40;

/// Words up to which a clause is short.
const SHORT_CLAUSE: usize = 7;

/// Whether one short clause is all that can be said back of a message that tells much more.
fn is_thin(reading: &Reading) -> bool {
    reading.words() >= FULL
        && reading.sure_also().is_none()
        && reading.promise.is_none()
        && reading.sure_clause().is_some_and(|clause| !clause.span.is_empty() && clause.text.split_whitespace().count() <= SHORT_CLAUSE)
}

/// How many of the words of a message are told for each that is said back, where the rest is no mere colour.
const SHARE: usize = 3;

/// Whether an opening that has no room for more ("you disputed it three times, and I'm sorry …") leaves out most of what they tell.
fn is_left_out(reading: &Reading) -> bool {
    let closed = [TextKind::Tried, TextKind::Accuses, TextKind::Claim];
    let said = |clause: &Clause| clause.text.split_whitespace().count();
    reading.words() >= TELLS_MORE
        && closed.iter().any(|kind| holds(*kind, reading))
        && reading.promise.is_none()
        && reading.sure_also().is_none()
        && reading.sure_clause().is_some_and(|clause| !clause.span.is_empty() && SHARE * said(clause) <= reading.words())
}

/// Words that say that something is wrong, whatever it is.
const ALARM: &[&str] = &[
    "screaming",
    "yelling",
    "shouting",
    "concerning",
    "concerned",
    "alarming",
    "worrying",
    "worried",
    "scared",
    "scary",
    "unsafe",
    "dangerous",
    "hacked",
    "scammed",
    "stranded",
    "outage",
    "stuck",
];

/// The sum of the weights of the lexicons that a name begins with, of those a message hits.
fn weighed(reading: &Reading, lexicons: &[&str]) -> f64 {
    reading
        .terms
        .iter()
        .filter(|term| term.name.strip_prefix("lexicon ").is_some_and(|name| lexicons.contains(&name)))
        .map(|term| term.weight)
        .sum()
}

/// Whether a face, a cry or a word of alarm says that something is wrong, though nothing that went wrong can be read.
pub(crate) fn is_uneasy(reading: &Reading) -> bool {
    // What is told for a fact is answered as one; only where nothing is, the tone is all there is to go by.
    if weighed(reading, &["emoji-good"]) > 0.0 || reading.stance == Stance::Complaint && !is_untroubled(reading) {
        return false;
    }
    let document = &reading.document;
    let words: Vec<&str> = document.body().flat_map(|sentence| document.tokens_of(sentence)).map(|token| document.fold(token)).collect();
    let pair = |first: &[&str], second: &[&str]| words.windows(2).any(|two| first.contains(&two[0]) && second.contains(&two[1]));
    weighed(reading, &["emoji-bad"]) < 0.0
        || words.iter().any(|word| ALARM.contains(word))
        || pair(&["is", "are", "being", "went", "'s", "'re", "still"], &["down", "missing", "broken", "dead"])
        || pair(&["or"], &["else"])
        // "how can you not be open"
        || words.windows(3).any(|three| three == ["can", "you", "not"])
        // "mine has nine of them. So???"
        || reading.stance == Stance::Complaint && document.text().contains("??")
}

/// The lexicons of good words.
const KIND_WORDS: &[&str] = &["great-everyday", "great-words", "delight", "gratitude", "thanks-warm", "kind-words"];

/// How much a good word weighs by which somebody is surely pleased.
const PLEASED: f64 = 0.8;

/// Whether a message greets or calls for somebody and says no more: only then is "what can I do?" no robot's question.
fn hails(reading: &Reading) -> bool {
    let mut words = reading
        .document
        .body()
        .flat_map(|sentence| reading.document.tokens_of(sentence))
        .filter(|token| token.kind == TokenKind::Word && !token.hashtag)
        .map(|token| reading.document.fold(token))
        .peekable();
    words.peek().is_some()
        && words.all(|word| {
            matches!(
                word,
                "hi" | "hello"
                    | "hey"
                    | "hiya"
                    | "yo"
                    | "greetings"
                    | "good"
                    | "morning"
                    | "afternoon"
                    | "evening"
                    | "there"
                    | "help"
                    | "please"
                    | "pls"
                    | "plz"
                    | "anyone"
                    | "anybody"
                    | "somebody"
                    | "someone"
                    | "need"
                    | "some"
                    | "assistance"
                    | "attention"
                    | "i"
                    | "me"
                    | "a"
                    | "with"
                    | "something"
                    | "you"
                    | "guys"
                    | "team"
                    | "dear"
                    | "sir"
                    | "madam"
                    | "question"
                    | "quick"
                    | "have"
                    | "to"
                    | "speak"
                    | "talk"
                    | "chat"
                    | "excuse"
            )
        })
}

/// Whether a remark is made out of pleasure.
fn is_cheerful(reading: &Reading) -> bool {
    reading.score > 0.0
        && weighed(reading, &["emoji-good"]) + weighed(reading, KIND_WORDS) >= PLEASED
        && !is_uneasy(reading)
        && !is_troubled(reading)
}

/// Whether a message that reads as cross tells of nothing that went wrong and asks for nothing: a joke, an aside.
fn is_untroubled(reading: &Reading) -> bool {
    let told = reading.issue.as_ref().is_some_and(|issue| issue.reflected.is_some() || issue.quoted.is_some() || issue.noun.is_some());
    let telling = |family: Family| {
        is_event(family)
            || matches!(
                family,
                Family::AlreadyTried
                    | Family::RepeatContact
                    | Family::Verdict
                    | Family::Disrespect
                    | Family::Feeling
                    | Family::ExplicitWish
                    | Family::UltimatumChurn
            )
    };
    !told
        && !is_troubled(reading)
        && reading.asks.is_empty()
        && reading.questions.is_empty()
        && reading.aspects.criticised.is_empty()
        && reading.severity <= 2
        && reading.facts_of(FactKind::Amount).count() < 2
        // What isn't there, won't work or never comes is trouble, in whatever tone.
        && !reading.document.body().flat_map(|sentence| reading.document.tokens_of(sentence)).any(|token| {
            matches!(reading.document.fold(token), "not" | "n't" | "never" | "no" | "cannot" | "without" | "nothing" | "nobody" | "empty" | "error")
        })
        && !reading.kept().any(|cue| telling(cue.family))
}

/// A thing named in one word, "the fee", "your flight": it says what a message is about, and nothing of what went wrong.
fn is_bare(noun: &str) -> bool {
    let mut words = noun.split_whitespace();
    matches!(words.next(), Some("the" | "your" | "this" | "that")) && words.next().is_some() && words.next().is_none()
}

/// Whether the kind is about what was told: such a condition says more of a message than one about its length or its signs.
pub(super) const fn says_what_is_told(kind: TextKind) -> bool {
    matches!(
        kind,
        TextKind::Story
            | TextKind::Untold
            | TextKind::Brief
            | TextKind::Tried
            | TextKind::Promised
            | TextKind::Unnamed
            | TextKind::HalfTold
            | TextKind::Long
            | TextKind::Consequence
            | TextKind::Troubled
            | TextKind::AskedAboutIt
            | TextKind::AsksBesides
            | TextKind::AsksSomething
            | TextKind::OnlyAsks
            | TextKind::PraisesTwo
            | TextKind::Bare
            | TextKind::ToldWhole
            | TextKind::Partly
            | TextKind::Claim
            | TextKind::Denied
            | TextKind::Accuses
            | TextKind::OwnDoing
            | TextKind::Rang
            | TextKind::ToldPromise
            | TextKind::OfUs
            | TextKind::Unhurried
            | TextKind::OneFault
            | TextKind::Shows
            | TextKind::Lukewarm
            | TextKind::InPoints
            | TextKind::SmallFaults
            | TextKind::NoFault
            | TextKind::Untroubled
            | TextKind::PraisesSome
            | TextKind::Thin
            | TextKind::LeftOut
            | TextKind::Uneasy
            | TextKind::Cheerful
            | TextKind::Kind
    )
}

/// Whether a message is of a kind.
pub(super) fn holds(kind: TextKind, reading: &Reading) -> bool {
    let words = reading.words();
    match kind {
        TextKind::Empty => reading.document.tokens().is_empty(),
        TextKind::Foreign => reading.language != "en",
        TextKind::Mark => words == 0 && !reading.document.tokens().is_empty(),
        TextKind::Story => clause(reading).is_some_and(is_story),
        // Nothing was told yet that a reply could name: only then may it ask what happened.
        TextKind::Untold => {
            let facts = reading
                .facts
                .iter()
                .any(|fact| matches!(fact.kind, FactKind::Date | FactKind::Amount | FactKind::Duration | FactKind::Order));
            words <= if facts { SAID_LITTLE } else { TOLD_IN_FULL } && reading.issue.as_ref().is_none_or(|issue| issue.reflected.is_none())
        }
        TextKind::Brief => words <= BRIEF,
        TextKind::Tried => {
            construction(reading) == Some(List::YouTry)
                && clause(reading).is_some_and(|text| text.starts_with("you ") || text.starts_with("you'"))
                // "You spoke with a clerk who …": that they did is no burden; what came of it is.
                && !clause(reading).is_some_and(|text| {
                    ["spoke", "talked", "spoken", "dealt", "chatted"].iter().any(|verb| text.contains(verb)) && (text.contains(" that ") || text.contains(" who "))
                })
        }
        // "You never signed it" is what the matter is about, and nothing to be sorry for.
        TextKind::Claim => is_claim(reading),
        TextKind::Denied => names_what_is_denied(reading),
        TextKind::Promised => {
            matches!(construction(reading), Some(List::WePromise | List::YouTold | List::StaffDid | List::ThingSays))
                && clause(reading).is_some_and(is_promise)
        }
        TextKind::Why => reading
            .issue
            .as_ref()
            .and_then(|issue| issue.reflected.as_ref())
            .is_some_and(|clause| clause.fired.contains(&RuleId::WhyQuestion)),
        TextKind::Addressed => reading
            .document
            .tokens()
            .iter()
            .find(|token| token.kind != TokenKind::Punct)
            .is_some_and(|first| first.kind == TokenKind::Handle),
        // A remark with a sum and a shout in it sounds worse than it is.
        TextKind::Unhappy => reading.sentiment == Sentiment::Negative && (reading.stance != Stance::Other || is_troubled(reading)),
        TextKind::Unnamed => {
            let quoted = words <= BRIEF && reading.issue.as_ref().is_some_and(|issue| issue.quoted.is_some());
            words >= TELLS
                && reading.good_news.is_none()
                // Whoever is named beside a trouble does not say what it was.
                && (reading.person.is_none() || reading.stance == Stance::Complaint)
                && reading.sure_clause().is_none()
                && reading.sure_noun().is_none()
                && !quoted
        }
        TextKind::HalfTold => {
            words > TOLD_IN_FULL
                && reading.sure_clause().is_none()
                // "the accounts that are not yours": what is disputed says what is wrong.
                && reading.sure_noun().is_some_and(|noun| !crate::reflect::names_dispute(&noun.text))
                && (words > BRIEF || reading.issue.as_ref().is_some_and(|issue| issue.quoted.is_none()))
        }
        TextKind::Long => words > LONG,
        TextKind::Outburst => {
            words <= OUTBURST
                && reading.facts.is_empty()
                // "Worst customer service ever" says what it is about.
                && reading.aspects.criticised.is_empty()
                && reading.issue.as_ref().is_none_or(|issue| issue.reflected.is_none() && issue.noun.is_none() && issue.quoted.is_none())
                // "Your staff were rude" tells what happened; that somebody feels insulted doesn't.
                && !reading.kept().any(|cue| {
                    is_event(cue.family)
                        && (cue.family != Family::Disrespect || matches!(cue.id.as_str(), "rude" | "talked-down-to" | "laughed-at" | "shouted-at"))
                })
        }
        TextKind::Troubled => is_troubled(reading),
        TextKind::Formal => {
            let words = reading.document.tokens().iter().filter(|token| token.kind == TokenKind::Word);
            let first: Vec<&str> = words.take(2).map(|token| reading.document.fold(token)).collect();
            // "Hi M. Okafor" is neither a friend's greeting nor a letter's.
            let initial =
                |called: &str| called.split_whitespace().next().is_some_and(|first| first.trim_end_matches('.').chars().count() == 1);
            matches!(first.as_slice(), ["dear", ..] | ["to", "whom"])
                || reading.customer.as_ref().is_some_and(|customer| initial(&customer.called))
        }
        TextKind::AsksBesides => asks_besides(&reading.document),
        TextKind::AsksSomething => asks_something(&reading.document),
        TextKind::OnlyAsks => only_asks(reading),
        TextKind::AskedAboutIt => reading
            .sure_noun()
            .is_some_and(|noun| !noun.span.is_empty() && reading.questions.iter().any(|question| question.overlaps(noun.span))),
        TextKind::PraisesTwo => reading.aspects.praised.len() >= 2,
        TextKind::Bare => {
            reading.sure_clause().is_none()
                && (words > BRIEF || reading.issue.as_ref().is_some_and(|issue| issue.quoted.is_none()))
                && reading.sure_noun().is_some_and(|noun| is_bare(&noun.text))
                // "the delays" is all that happened; "your flight", only what it happened with.
                && !reading.issue.as_ref().is_some_and(|issue| {
                    issue.event.as_ref().zip(issue.noun.as_ref()).is_some_and(|(event, noun)| *event == noun.text)
                })
        }
        TextKind::ByTheWay => {
            holds(TextKind::Bare, reading)
                && reading
                    .sure_noun()
                    .is_some_and(|noun| reading.times(&noun.text) < 2 || !reading.issue.as_ref().is_some_and(|issue| issue.apt))
        }
        TextKind::ToldWhole => {
            let said = reading.sure_clause().into_iter().chain(reading.sure_also()).flat_map(|clause| &clause.spans);
            let said: usize = said.map(|span| reading.document.slice(*span).split_whitespace().count()).sum();
            10 * said >= WHOLE * words
        }
        TextKind::Accuses => clause(reading).is_some_and(accuses),
        TextKind::OfUs => clause(reading).is_some_and(|text| text.split_whitespace().next().is_some_and(is_we)),
        TextKind::OwnDoing => clause(reading).is_some_and(is_own_doing),
        TextKind::Rang => reading.document.body().flat_map(|sentence| reading.document.tokens_of(sentence)).any(|token| {
            matches!(
                reading.document.fold(token),
                "called" | "rang" | "rung" | "phoned" | "calls" | "phone" | "hold" | "calling" | "ringing"
            )
        }),
        TextKind::Shows => reading.document.tokens().iter().any(|token| matches!(token.kind, TokenKind::Url | TokenKind::Emoji)),
        TextKind::Thin => is_thin(reading),
        TextKind::LeftOut => is_left_out(reading),
        TextKind::Uneasy => is_uneasy(reading),
        TextKind::Hails => hails(reading),
        TextKind::Kind => reading.is_kind,
        TextKind::Cheerful => is_cheerful(reading),
        TextKind::Untroubled => is_untroubled(reading),
        TextKind::PraisesSome if reading.score <= BITTER && reading.points.liked.is_empty() && reading.aspects.praised.is_empty() => false,
        TextKind::PraisesSome => reading.praise.len() >= 2 || reading.praise.len() == 1 && weighed(reading, KIND_WORDS) >= PLEASED * 0.8,
        TextKind::Lukewarm => {
            let plainly = reading.points.liked.len() >= 2 && reading.points.faulted.is_empty() && reading.score >= FAIRLY_WARM;
            reading.score < LUKEWARM && words > LONG && !plainly
        }
        TextKind::InPoints => reading.points.tell_most(if reading.severity == 0 { 1 } else { 2 }),
        TextKind::SmallFaults => words > BRIEF && !holds(TextKind::InPoints, reading) && reading.points.are_small(),
        TextKind::NoFault => {
            reading.score > 0.0
                && reading.severity == 0
                && reading.one_fault.is_none()
                && reading.points.faulted.is_empty()
                && !reading.kept().any(|cue| is_event(cue.family) && cue.weight >= A_TROUBLE)
                && reading.sure_clause().is_none_or(|clause| !crate::reading::befell(clause))
        }
        TextKind::OneFault => reading.one_fault.as_ref().is_some_and(|(_, span)| !reading.points.fault_in(&reading.document, *span)),
        TextKind::ToldPromise => reading.promise.is_some() && !reading.is_long_letter(),
        TextKind::Unhurried => is_unhurried(reading),
        // One trouble of theirs will be said back, and they tell of others in sentences of their own.
        TextKind::Partly if reading.part_clause().is_some() => true,
        TextKind::Partly => {
            words >= TELLS_MORE
                && reading.sure_also().is_none()
                && reading.sure_clause().is_some_and(|clause| {
                    let brief = clause.text.split_whitespace().count() <= BRIEF_CLAUSE && !clause.text.contains(',');
                    brief && !clause.span.is_empty() && tells_more(reading, clause.span)
                })
        }
        TextKind::Consequence => reading.sure_also().is_some_and(|also| follows_from(reading, also)),
        TextKind::SecretSent => sent::secret(reading),
        TextKind::CardSent => sent::card(reading),
        TextKind::ContactSent => sent::contact(reading),
        TextKind::Titled => reading.customer.as_ref().is_some_and(|customer| crate::reading::name::has_title(&customer.called)),
        TextKind::Insult => reading.issue.is_none() && reading.flags.iter().any(|flag| flag.flag == Flag::AbuseToAgent),
    }
}
