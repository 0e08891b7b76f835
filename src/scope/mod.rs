//! Which matches count: negation, conditions, other people's views, the past
//! and quotation are judged here, one way for every pack.
//!
//! In go a document and one match; out comes whether it is kept and, if not,
//! why not. Words before the match within its own clause decide.

mod answer;
mod intensity;
mod marks;
mod then;

pub use answer::is_answered_no;
pub use intensity::{Emphasis, emphasis, is_loud};

use crate::matcher::CueMatch;
use crate::span::Span;
use crate::text::{Document, End, Token, TokenKind};
use marks::{Marks, marks, mends};

/// What kind of statement a match makes, for its scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// Something bad happened or is so: negated, it did not.
    Bad,
    /// Something is good: negated, it is bad.
    Good,
    /// A want, a plan, a sum: negation does not undo it (`no refund` is about a refund).
    Plain,
}

/// Why a match does not count as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// `wasn't late`
    Negated,
    /// `if it gets lost`, `would be great`
    Conditional,
    /// `some people love it`
    SomeoneElses,
    /// `used to be great`
    Past,
    /// `thought it would be good`
    Expected,
    /// Praise in quotation marks.
    Quoted,
    /// Praise beside a failure.
    Sarcasm,
    /// A family it needs beside it is missing.
    Alone,
    /// Lies inside a longer match.
    Shadowed,
    /// A question answered with no.
    AnsweredNo,
    /// `thank you for putting right the mix-up`
    Resolved,
    /// `does it cover lost luggage?`
    Asked,
}

impl Dropped {
    /// The reason in a word or two, as JSON and people read it.
    #[must_use]
    pub const fn reason(self) -> &'static str {
        match self {
            Self::Negated => "negated",
            Self::Conditional => "conditional",
            Self::SomeoneElses => "someone-else",
            Self::Past => "past",
            Self::Expected => "expected",
            Self::Quoted => "quoted",
            Self::Sarcasm => "sarcasm",
            Self::Alone => "alone",
            Self::Shadowed => "shadowed",
            Self::AnsweredNo => "answered-no",
            Self::Resolved => "resolved",
            Self::Asked => "asked",
        }
    }
}

/// How many words before a match a negator may stand.
const NEGATION_REACH: usize = 5;

/// How many words after a match are looked at.
const NEAR: usize = 30;

/// Words that begin a clause of its own.
fn parts_clauses(word: &str) -> bool {
    matches!(
        word,
        "but"
            | "because"
            | "although"
            | "though"
            | "however"
            | "yet"
            | "since"
            | "until"
            | "when"
            | "which"
            | "so"
            | "while"
            | "whereas"
            | "except"
    )
}

const FACTIVE: &[&str] = &[
    "know",
    "understand",
    "see",
    "care",
    "believe",
    "tell",
    "explain",
    "say",
    "mention",
    "forget",
    "realise",
    "realize",
    "deserve",
    "appreciate",
    "stop",
    "stand",
    "ignore",
    "help",
];
const OTHERS: &[&str] = &[
    "people",
    "others",
    "everyone",
    "everybody",
    "friends",
    "friend",
    "reviewers",
    "reviews",
    "some",
    "they",
    "folks",
    "many",
    "husband",
    "wife",
    "colleague",
    "colleagues",
];

/// Judges one match by the words around it.
#[must_use]
pub fn judge(document: &Document, found: &CueMatch, sense: Sense) -> Option<Dropped> {
    // A face is not negated by the words before it.
    if sense == Sense::Plain || document.tokens()[found.first].kind == TokenKind::Emoji {
        return None;
    }
    let sentence = &document.sentences()[found.sentence];
    let before = &document.tokens()[sentence.first..found.first.max(sentence.first)];
    let clause = clause_before(document, before);
    if sense == Sense::Good && quoted(document, found) {
        return Some(Dropped::Quoted);
    }
    let marks = marks(document, clause);
    if marks.have(Marks::NEGATES) && negated(document, clause, found, sense) {
        return Some(Dropped::Negated);
    }
    let words = folds(document, clause);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let hopes = || words.windows(2).any(|pair| matches!(pair, ["in", "case"] | ["i", "hope"] | ["we", "hope"]));
    if marks.have(Marks::CONDITION) || marks.have(Marks::HOPES) && hopes() {
        return Some(Dropped::Conditional);
    }
    if marks.have(Marks::SOMEBODY) && reported(document, found, &words) {
        return Some(Dropped::SomeoneElses);
    }
    if sense == Sense::Bad && asked(document, found) {
        return Some(Dropped::Asked);
    }
    if sense == Sense::Bad && marks.have(Marks::FORESEEN) {
        return Some(Dropped::Expected);
    }
    if sense == Sense::Bad && resolved(document, found, &words, marks) {
        return Some(Dropped::Resolved);
    }
    if then::is_over(document, found) {
        return Some(Dropped::Past);
    }
    let after = &document.tokens()[found.last + 1..sentence.last];
    if answer::is_denied(document, found.sentence) || sense == Sense::Bad && answer::is_none(document, &after[..after.len().min(NEAR)]) {
        return Some(Dropped::Negated);
    }
    if marks.have(Marks::USED) && pair_in(&words, "used", "to") || marks.have(Marks::ONCE) && sense == Sense::Good {
        return Some(Dropped::Past);
    }
    if sense == Sense::Good {
        if marks.have(Marks::EXPECTS) && is_expected(document, found, &words) {
            return Some(Dropped::Expected);
        }
        if marks.have(Marks::MAYBE)
            && !comparative(document.fold(&document.tokens()[found.first]))
            && !has(&["highly", "definitely", "recommend"])
            && !starts_with_recommend(document, found)
        {
            return Some(Dropped::Conditional);
        }
        if words.first().is_some_and(|word| OTHERS.contains(word))
            || words.len() > 1 && words[0] == "my" && OTHERS.contains(&words[1]) && contrast_after(document, found)
        {
            return Some(Dropped::SomeoneElses);
        }
    }
    if answered_no(document, found) {
        return Some(Dropped::AnsweredNo);
    }
    None
}

/// Whether the words before a match of something good say that it was only hoped for, promised or wanted.
fn is_expected(document: &Document, found: &CueMatch, words: &[&str]) -> bool {
    // "Just wanted to say thank you": saying it is what they wanted.
    let says = words.windows(2).any(|pair| matches!(pair, ["to", "say" | "thank" | "express" | "know" | "hear" | "send" | "give"]));
    // "whoever thought of this": thinking of it is not expecting it.
    let thought_of = pair_in(words, "thought", "of") || pair_in(words, "thought", "up");
    // The cue itself is what they wanted to say: "wanted to | say how kind he was".
    let own = matches!(
        document.fold(&document.tokens()[found.first]),
        "thank" | "thanks" | "say" | "tell" | "let" | "mention" | "praise" | "commend" | "compliment" | "congratulate"
    );
    // "your claims team" claims nothing.
    let expects = |(i, word): (usize, &&str)| match *word {
        "claims" => {
            !matches!(words.get(i + 1), Some(&("team" | "handler" | "department" | "desk" | "line" | "adviser" | "form" | "office")))
        }
        word => marks::of(word).have(Marks::EXPECTS),
    };
    !(says || thought_of || own && words.last() == Some(&"to")) && words.iter().enumerate().any(expects)
}

/// The normal forms of what counts among tokens, in a list made at its full size: there is one for every match.
fn folds<'d>(document: &'d Document, tokens: &[Token]) -> Vec<&'d str> {
    let mut folds = Vec::with_capacity(tokens.len());
    folds.extend(tokens.iter().filter(|token| token.is_matchable()).map(|token| document.fold(token)));
    folds
}

/// Whether a match of something bad is negated: what [`judge`] asks first.
#[must_use]
pub fn is_negated(document: &Document, found: &CueMatch) -> bool {
    let sentence = &document.sentences()[found.sentence];
    let before = &document.tokens()[sentence.first..found.first.max(sentence.first)];
    let clause = clause_before(document, before);
    document.tokens()[found.first].kind != TokenKind::Emoji
        && marks(document, clause).have(Marks::NEGATES)
        && negated(document, clause, found, Sense::Bad)
}

/// A trouble in a question about what would be or what is offered ("Do you repair broken zips?") has not happened.
/// Whoever asks about their own, or asks again, tells of one.
fn asked(document: &Document, found: &CueMatch) -> bool {
    let sentence = &document.sentences()[found.sentence];
    let first = document.tokens_of(sentence).iter().find(|token| token.is_matchable()).map_or("", |token| document.fold(token));
    if sentence.end != End::Question && !matches!(first, "do" | "does" | "can" | "how" | "is" | "are") {
        return false;
    }
    let words = folds(document, document.tokens_of(sentence));
    let open = words.iter().take(4).enumerate().any(|(i, word)| {
        let next = words.get(i + 1).copied().unwrap_or("");
        match *word {
            "do" | "does" | "would" | "will" | "may" => {
                matches!(next, "you" | "i" | "we" | "the" | "it" | "this" | "your" | "they" | "there")
            }
            "can" | "could" => matches!(next, "i" | "we"),
            "is" | "are" => {
                next == "there"
                    || next == "it"
                        && words.get(i + 2).is_some_and(|word| matches!(*word, "normal" | "usual" | "common" | "possible" | "ok" | "okay"))
            }
            "how" => matches!(next, "do" | "does" | "much" | "often" | "long" | "can"),
            "where" | "which" | "who" | "what" => matches!(next, "do" | "should" | "can" | "office" | "of" | "happens"),
            _ => false,
        }
    });
    let theirs = |word: &&str| {
        matches!(
            *word,
            "my" | "our"
                | "was"
                | "were"
                | "did"
                | "been"
                | "has"
                | "have"
                | "had"
                | "still"
                | "again"
                | "even"
                | "always"
                | "me"
                | "us"
                | "not"
                | "this"
                | "why"
        )
    };
    open && !words.iter().any(theirs)
}

/// "He said it was fantastic, but I'm disappointed": what somebody else says, set against what the writer thinks.
fn reported(document: &Document, found: &CueMatch, before: &[&str]) -> bool {
    let says = |word: &&str| {
        matches!(
            *word,
            "said"
                | "say"
                | "says"
                | "told"
                | "call"
                | "calls"
                | "claim"
                | "claims"
                | "raves"
                | "rave"
                | "moans"
                | "moan"
                | "swears"
                | "swear"
        )
    };
    let who = before.iter().position(|word| {
        matches!(*word, "he" | "she" | "they" | "you" | "everyone" | "everybody" | "people" | "reviews" | "some" | "others")
    });
    let told = who.is_some_and(|who| before[who + 1..].iter().take(3).any(says));
    told && !before.iter().any(|word| matches!(*word, "not" | "never" | "would" | "will")) && turns_to_the_writer(document, found)
}

/// "…, but I …", "… . I call it …".
fn turns_to_the_writer(document: &Document, found: &CueMatch) -> bool {
    let sentence = &document.sentences()[found.sentence];
    let words = |tokens: &[Token]| -> Vec<String> {
        tokens.iter().filter(|token| token.is_matchable()).take(NEAR).map(|token| document.fold(token).to_owned()).collect()
    };
    let own = |word: &String| matches!(word.as_str(), "i" | "mine" | "we" | "ours");
    let after = words(&document.tokens()[found.last + 1..sentence.last]);
    after.windows(2).any(|pair| matches!(pair[0].as_str(), "but" | "and" | "yet" | "though") && own(&pair[1]))
        || document.sentences().get(found.sentence + 1).is_some_and(|next| words(document.tokens_of(next)).first().is_some_and(own))
}

/// Thanks for mending it, or the word that it is mended, right beside it.
fn resolved(document: &Document, found: &CueMatch, before: &[&str], marks: Marks) -> bool {
    let thanked = if marks.have(Marks::THANKS) { before.iter().position(|word| marks::of(word).have(Marks::THANKS)) } else { None };
    let puts_right = |words: &[&str]| {
        words
            .windows(2)
            .any(|pair| matches!(pair, ["putting" | "put" | "setting" | "set" | "making" | "made", "right" | "straight" | "good"]))
    };
    if thanked.is_some_and(|at| before[at..].iter().any(|word| mends(word)) || puts_right(&before[at..])) {
        return true;
    }
    let sentence = &document.sentences()[found.sentence];
    let mut near = [""; 5];
    let behind = document.tokens()[found.last + 1..sentence.last].iter().filter(|token| token.is_matchable());
    let len = near.iter_mut().zip(behind).map(|(place, token)| *place = document.fold(token)).count();
    let after = &near[..len];
    // "the leak you mended", "you put the wrong order right"
    if after.windows(2).take(2).any(|pair| matches!(pair[0], "you" | "they" | "he" | "she") && mends(pair[1]))
        || marks.have(Marks::PUTS)
            && after.iter().any(|word| matches!(*word, "right" | "straight"))
            && !before.iter().any(|word| matches!(*word, "not" | "please" | "never" | "to"))
    {
        return true;
    }
    // "you found my lost suitcase"
    let found_it = if marks.have(Marks::FOUND) { before.iter().position(|word| marks::of(word).have(Marks::FOUND)) } else { None };
    if found_it.is_some_and(|at| {
        at > 0
            && matches!(before[at - 1], "you" | "they" | "he" | "she" | "have" | "has" | "who" | "and" | "'ve")
            && !before.iter().any(|word| matches!(*word, "not" | "never" | "but" | "have" if *word != before[at - 1]))
            && before.len() - at <= 8
            && (before[at].starts_with("f") || before.len() - at <= 3)
    }) {
        return true;
    }
    // "(lost suitcase): it turned up this morning": they say themselves that it is over.
    if came_back(document, &document.tokens()[found.last + 1..sentence.last]) {
        return true;
    }
    // "the mix-up was sorted quickly", and not "was not sorted" or "to be sorted".
    let helper = after.iter().position(|word| matches!(*word, "was" | "is" | "been" | "got" | "were" | "'s"));
    helper.is_some_and(|at| {
        after.get(at + 1).is_some_and(|word| {
            matches!(*word, "sorted" | "fixed" | "resolved" | "solved" | "refunded" | "replaced")
                || *word == "now" && after.get(at + 2).is_some_and(|word| mends(word))
        })
    })
}

/// "it turned up", "they were found", with nothing wrong about it.
fn came_back(document: &Document, after: &[Token]) -> bool {
    if !after.iter().any(|token| matches!(document.fold(token), "it" | "they")) {
        return false;
    }
    let words = folds(document, after);
    (0..words.len().saturating_sub(1)).any(|i| {
        if !matches!(words[i], "it" | "they") {
            return false;
        }
        let mut j = i + 1;
        while words.get(j).is_some_and(|word| {
            matches!(*word, "has" | "have" | "finally" | "eventually" | "then" | "now" | "just" | "was" | "were" | "'s")
        }) {
            j += 1;
        }
        let back = matches!(words.get(j..), Some(["turned" | "showed", "up", ..] | ["found" | "located", ..]));
        let spoilt = words[j..].iter().skip(1).take(5).any(|word| {
            matches!(
                *word,
                "late"
                    | "damaged"
                    | "broken"
                    | "without"
                    | "empty"
                    | "wrong"
                    | "opened"
                    | "soaked"
                    | "smashed"
                    | "but"
                    | "dead"
                    | "faulty"
                    | "ruined"
                    | "out"
                    | "days"
                    | "weeks"
                    | "hours"
            )
        });
        back && !spoilt
    })
}

/// The tokens of the match's own clause that stand before it.
fn clause_before<'a>(document: &Document, before: &'a [Token]) -> &'a [Token] {
    let cut = (0..before.len()).rev().find(|&i| match before[i].kind {
        TokenKind::Punct if document.fold(&before[i]) == "," => before.get(i + 1).is_some_and(|next| starts_a_clause(document.fold(next))),
        TokenKind::Punct => matches!(document.fold(&before[i]), ";" | ":" | "–" | "—" | "(" | ")" | "-" | "."),
        // "anything but perfect"
        TokenKind::Word
            if document.fold(&before[i]) == "but" && i > 0 && matches!(document.fold(&before[i - 1]), "anything" | "nothing") =>
        {
            false
        }
        // "and it came late": a subject after "and" starts a clause of its own.
        TokenKind::Word if document.fold(&before[i]) == "and" => before.get(i + 1).is_some_and(|next| {
            matches!(
                document.fold(next),
                "i" | "we" | "you" | "it" | "they" | "he" | "she" | "the" | "my" | "our" | "your" | "this" | "that"
            )
        }),
        // "thank you so much for …": a word of degree joins nothing.
        TokenKind::Word if document.fold(&before[i]) == "so" => {
            !before.get(i + 1).is_some_and(|next| matches!(document.fold(next), "much" | "many" | "very" | "quickly" | "far"))
        }
        TokenKind::Word => parts_clauses(document.fold(&before[i])),
        TokenKind::Emoji => true,
        _ => false,
    });
    &before[cut.map_or(0, |cut| cut + 1)..]
}

/// A subject right after a comma starts a clause of its own: "some love it, I don't", "it used to be poor, now it's fine".
fn starts_a_clause(word: &str) -> bool {
    matches!(word, "i" | "we" | "it" | "they" | "he" | "she" | "now" | "this" | "that" | "today")
}

fn negated(document: &Document, clause: &[Token], found: &CueMatch, sense: Sense) -> bool {
    let words: Vec<(&str, bool)> = clause.iter().map(|token| (document.fold(token), token.is_matchable())).collect();
    let own = document.tokens().get(found.first).map_or("", |token| document.fold(token));
    let mut seen = 0;
    for (i, (word, matchable)) in words.iter().enumerate().rev() {
        if !matchable {
            // A comma ends the reach unless a list of negated things goes on ("wasn't late, broken or rude").
            if *word == "," && !list_goes_on(document, found) {
                return false;
            }
            continue;
        }
        seen += 1;
        if seen > NEGATION_REACH + 2 * usize::from(sense == Sense::Good && words.iter().any(|(word, _)| *word == "any")) {
            return false;
        }
        let next = words[i + 1..].iter().find(|(_, matchable)| *matchable).map_or(own, |(word, _)| *word);
        let between = |list: &[&str]| words[i + 1..].iter().any(|(word, _)| list.contains(word));
        match *word {
            "not" | "never" | "nor" | "neither" | "hardly" | "barely" | "scarcely" => {
                if matches!(next, "only" | "just" | "sure" | "until" | "least" | "even") && sense == Sense::Bad
                    || matches!(next, "only" | "just")
                {
                    return false;
                }
                let helper = i.checked_sub(1).map_or("", |i| words[i].0);
                if matches!(helper, "can" | "could" | "will" | "would") && seen > 1 && sense == Sense::Bad {
                    return false;
                }
                if helper == "why" || between(FACTIVE) && sense == Sense::Bad {
                    return false;
                }
                // "can't thank you enough", "couldn't be happier", "can't fault"
                if sense == Sense::Good
                    && matches!(helper, "can" | "could")
                    && (matches!(next, "thank" | "fault" | "recommend" | "praise" | "rate") || between(&["be"]) && comparative(own))
                {
                    return false;
                }
                return !(sense == Sense::Good && between(&["know", "forget", "matter", "stop", "wait"]));
            }
            "no" | "without" | "zero" | "nothing" | "none" | "nobody" => {
                if matches!(next, "doubt" | "wonder" | "matter" | "longer" | "one" | "idea") {
                    return false;
                }
                // "no its still broken": an answer without its comma.
                let opens = words[..i].iter().all(|(_, matchable)| !matchable);
                if *word == "no" && opens && matches!(next, "it" | "its" | "it's" | "i" | "we" | "you" | "they" | "this" | "that" | "my") {
                    return false;
                }
                // "nothing works and it's late": a subject of its own negates its verb, not what follows.
                if matches!(*word, "nothing" | "none" | "nobody") && sense == Sense::Bad && seen > 2 {
                    return false;
                }
                // "nobody here thinks it is any good"
                let any = sense == Sense::Good && words[i + 1..].iter().any(|(word, _)| *word == "any");
                return seen <= 3 || any;
            }
            "free" if next == "of" || next == "from" => return true,
            "anything" if next == "but" => return true,
            "far" if next == "from" => return true,
            "lack" | "lacks" | "lacked" | "lacking" if sense == Sense::Good => return true,
            "fail" | "failed" | "fails" | "unable" | "avoid" | "avoided" | "avoids" if next == "to" || words[i].0.starts_with("avoid") => {
                return sense == Sense::Good || words[i].0.starts_with("avoid");
            }
            _ => {}
        }
    }
    false
}

fn comparative(word: &str) -> bool {
    word.ends_with("er") || word == "more"
}

fn list_goes_on(document: &Document, found: &CueMatch) -> bool {
    let sentence = &document.sentences()[found.sentence];
    document.tokens()[found.first..sentence.last].iter().take(6).any(|token| matches!(document.fold(token), "or" | "nor"))
        || document.tokens()[sentence.first..found.first].iter().rev().take(2).any(|token| matches!(document.fold(token), "or" | "nor"))
}

fn pair_in(words: &[&str], a: &str, b: &str) -> bool {
    words.windows(2).any(|pair| pair[0] == a && pair[1] == b)
}

fn starts_with_recommend(document: &Document, found: &CueMatch) -> bool {
    (found.first..=found.last).any(|i| document.fold(&document.tokens()[i]).starts_with("recommend"))
}

fn contrast_after(document: &Document, found: &CueMatch) -> bool {
    let sentence = &document.sentences()[found.sentence];
    document.tokens()[found.last..sentence.last].iter().any(|token| matches!(document.fold(token), "but" | "however" | "though" | "i"))
}

fn quoted(document: &Document, found: &CueMatch) -> bool {
    let opens = |token: &Token| matches!(document.fold(token), "\"" | "“" | "”" | "'");
    let sentence = &document.sentences()[found.sentence];
    let before = found.first.checked_sub(1).filter(|i| *i >= sentence.first).map(|i| &document.tokens()[i]);
    let after = document.tokens().get(found.last + 1);
    before.is_some_and(opens) && after.is_some_and(opens)
}

fn answered_no(document: &Document, found: &CueMatch) -> bool {
    is_answered_no(document, found.sentence)
}

/// The clause (between marks and clause words) that holds a match: for weighing praise beside a failure.
#[must_use]
pub fn clause_of(document: &Document, found: &CueMatch) -> Span {
    let sentence = &document.sentences()[found.sentence];
    let before = clause_before(document, &document.tokens()[sentence.first..found.first]);
    let start = before.first().map_or(document.tokens()[found.first].span.start, |token| token.span.start);
    let end = document.tokens()[found.last + 1..sentence.last]
        .iter()
        .find(|token| {
            token.kind == TokenKind::Punct && matches!(document.fold(token), ";" | ":" | "—" | "–" | ".")
                || token.kind == TokenKind::Word && matches!(document.fold(token), "but" | "although" | "though" | "however" | "yet")
        })
        .map_or(sentence.span.end, |token| token.span.start);
    Span::new(start, end.max(found.span.end))
}

#[cfg(test)]
mod tests {
    use super::{Dropped, Sense, judge};
    use crate::matcher::{Matcher, Owner};
    use crate::pattern::Pattern;
    use crate::text::Document;

    #[track_caller]
    fn case(pattern: &str, sense: Sense, text: &str, want: Option<Dropped>) {
        let mut matcher = Matcher::new();
        matcher.add(Owner::Cue(0), &Pattern::parse(pattern).unwrap(), false);
        let document = Document::new(text);
        let found = matcher.find(&document, &[]);
        assert_eq!(found.len(), 1, "{pattern:?} once in {text:?}");
        assert_eq!(judge(&document, &found[0], sense), want, "{pattern:?} in {text:?}");
    }

    #[test]
    fn negation_reaches_into_its_own_clause_only() {
        case("late", Sense::Bad, "The parcel wasn't late.", Some(Dropped::Negated));
        case("late", Sense::Bad, "It was not at all late", Some(Dropped::Negated));
        case("late", Sense::Bad, "It didn't fit and it came late", None);
        case("late", Sense::Bad, "I didn't order this but it was late", None);
        case("late", Sense::Bad, "I can't believe it is late", None);
        case("late", Sense::Bad, "not only late", None);
        case("rude", Sense::Bad, "They weren't late, slow or rude", Some(Dropped::Negated));
        case("problem~", Sense::Bad, "No problems at all", Some(Dropped::Negated));
        case("late", Sense::Bad, "I don't know why it was late", None);
    }

    #[test]
    fn negated_praise_is_told_apart_from_strong_praise() {
        case("helpful", Sense::Good, "That was not what I'd call helpful", Some(Dropped::Negated));
        case("happier", Sense::Good, "I couldn't be happier", None);
        case("broken", Sense::Bad, "no its still broken", None);
        case("broken", Sense::Bad, "no broken parts", Some(Dropped::Negated));
        case("thank you", Sense::Good, "I can't thank you enough", None);
    }

    #[test]
    fn a_trouble_that_was_mended_is_over() {
        case("mix-up", Sense::Bad, "Thank you for putting right the seating mix-up", Some(Dropped::Resolved));
        case("mix-up", Sense::Bad, "The mix-up was sorted in minutes", Some(Dropped::Resolved));
        case("mix-up", Sense::Bad, "Thank you all so much for putting right the mix-up", Some(Dropped::Resolved));
        case("mix-up", Sense::Bad, "The mix-up was not sorted", None);
        case("lost", Sense::Bad, "My lost suitcase: it turned up this morning", Some(Dropped::Resolved));
        case("lost", Sense::Bad, "My lost suitcase: it turned up soaked", None);
        case("mix-up", Sense::Bad, "Please sort out the mix-up", None);
    }

    #[test]
    fn conditions_expectations_the_past_and_other_people() {
        case("lost", Sense::Bad, "What happens if it gets lost", Some(Dropped::Conditional));
        case("great", Sense::Good, "It would be great to hear back", Some(Dropped::Conditional));
        case("good", Sense::Good, "I thought it would be good", Some(Dropped::Expected));
        case("great", Sense::Good, "It used to be great", Some(Dropped::Past));
        case("thank you", Sense::Good, "Just wanted to say thank you", None);
        case("say how kind", Sense::Good, "I wanted to say how kind he was", None);
        case("love", Sense::Good, "Some people love it", Some(Dropped::SomeoneElses));
        case("on time", Sense::Good, "Was it on time? No.", Some(Dropped::AnsweredNo));
        case("service", Sense::Good, "Your \"service\" again", Some(Dropped::Quoted));
    }
}
