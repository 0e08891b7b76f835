//! What a customer disputes of what is recorded about them: "the inaccurate accounts on your credit report", "the debt that is not
//! yours", "the inquiries you did not authorise".
//!
//! In goes a tagged line; out comes the thing with what is wrong with it, reading after "I'm so sorry about". Reports of lenders
//! and bureaus name somebody else's firm, so no clause of theirs can be turned round; what stands in a record, and that it is not
//! theirs, is the matter of the letter wherever it is said.

use super::fragment::supplied;
use super::gate;
use super::grammar::Grammar;
use super::lexicon::{ADJ, ADV, BE, DO, HAVE, N, NOT, NUM, ODD, OPEN, PLURAL, VB, VBD, VBN};
use super::lists::List;
use super::normalise::Lexeme;
use super::noun;
use super::trouble::Troubles;
use super::{Level, Reflection};
use crate::text::is_word;

impl Troubles<'_> {
    /// What `line` says is wrong with what is recorded, if it is said of something in particular.
    pub(super) fn disputed(&self, line: &[Lexeme<'_>]) -> Option<(f32, Reflection)> {
        if recites(line) {
            return None;
        }
        let (score, words) = self
            .not_theirs(line)
            .or_else(|| self.not_made(line))
            .map(|words| (3.0, words))
            .or_else(|| self.wrong(line).map(|words| (2.6, words)))
            .or_else(|| Self::on_file(line).map(|words| (2.2, words)))?;
        let plain = |lexeme: &Lexeme<'_>| {
            lexeme.inserted
                || !lexeme.is(ODD)
                    && !lexeme.quoted
                    && (is_word(lexeme.fold) || !lexeme.is(OPEN))
                    && ![List::Profanity, List::Safety, List::Relatives].iter().any(|list| lexeme.on(*list))
        };
        if words.len() > 14 || !words.iter().all(plain) {
            return None;
        }
        let grammar = Grammar::new(&words, Vec::new());
        let mut reflection = noun::write(self.vocabulary, self.document, &grammar, 0, words.len())?;
        reflection.level = Level::NounFragment;
        reflection.lead_with("the ");
        (gate::output(&reflection.text).is_none() && !self.hides(reflection.span)).then_some((score, reflection))
    }

    /// "these accounts are not mine", "items on my file that aren't mine" as `accounts that are not mine`.
    fn not_theirs<'a>(&self, line: &[Lexeme<'a>]) -> Option<Vec<Lexeme<'a>>> {
        let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
        let not = (1..line.len()).find(|&i| {
            line[i].is(NOT)
                && fold(i) != "never"
                && line[i - 1].is(BE.with(DO))
                && (fold(i + 1) == "mine"
                    || fold(i + 1) == "belong" && fold(i + 2) == "to" && matches!(fold(i + 3), "me" | "us")
                    || fold(i + 1) == "my" && is_entry(fold(i + 2)) && line[i - 1].is(BE))
        })?;
        let word = |fold: &'static str| supplied(self.vocabulary, fold, fold, false);
        // "this is not my debt"
        let named = if fold(not + 1) == "my" {
            // "this is not my account number": something else that is not theirs.
            if line.get(not + 3).is_some_and(|next| next.is(N)) {
                return None;
            }
            not + 2
        } else {
            (0..not - 1)
                .rev()
                .take(12)
                .take_while(|&i| !matches!(line[i].fold, ";" | ":" | "but" | "because" | "if"))
                .find(|&i| is_entry(line[i].fold) && line[i].fold != "reporting")?
        };
        let (from, to) = (Self::modifiers(line, named), named + 1);
        let many = line[named].is(PLURAL);
        let mut words = line[from..to].to_vec();
        let (place, _) = on_record(line, to);
        words.extend_from_slice(&line[to..place]);
        // Whether somebody owes it is what the letter is about: a lender says what they say.
        if is_owed(line[named].fold) {
            words.extend([supplied(self.vocabulary, "i", "you", false), word("say")]);
        } else {
            words.push(word("that"));
        }
        if fold(not + 1) == "belong" {
            words.extend([word(if many { "do" } else { "does" }), word("not")]);
            words.extend_from_slice(&line[not + 1..not + 4]);
        } else {
            words.extend([word(if many { "are" } else { "is" }), word("not"), supplied(self.vocabulary, "mine", "yours", false)]);
        }
        Some(words)
    }

    /// "I did not authorise these inquiries", "accounts I never opened" as `accounts I never opened`.
    fn not_made<'a>(&self, line: &[Lexeme<'a>]) -> Option<Vec<Lexeme<'a>>> {
        let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
        let i = (0..line.len()).find(|&i| {
            matches!(fold(i), "i" | "we")
                && (line.get(i + 1).is_some_and(|next| next.is(DO.with(HAVE)) && !next.is(VBN.without(HAVE)))
                    && line.get(i + 2).is_some_and(|next| next.is(NOT))
                    && disclaims(fold(i + 3), fold(i + 4))
                    // "I never open accounts": a habit.
                    || fold(i + 1) == "never" && line.get(i + 2).is_some_and(|verb| verb.is(VBD)) && disclaims(fold(i + 2), fold(i + 3)))
        })?;
        let verb = if fold(i + 1) == "never" { i + 2 } else { i + 3 };
        let end = verb
            + 1
            + usize::from(matches!(fold(verb + 1), "for" | "to") && matches!(fold(verb), "applied" | "apply" | "agreed" | "agree"));
        let told = |words: &[Lexeme<'a>]| {
            let mut out = words.to_vec();
            // "the debt on your credit file that you do not owe"
            if words.len() > 3 {
                out.push(supplied(self.vocabulary, "that", "that", false));
            }
            if words.iter().any(|lexeme| is_owed(lexeme.fold)) {
                out.extend([supplied(self.vocabulary, "i", "you", false), supplied(self.vocabulary, "say", "say", false)]);
            }
            out.push(supplied(self.vocabulary, "i", "you", false));
            out.extend_from_slice(&line[i + 1..end]);
            out
        };
        // "inquiries that I did not authorise"
        let that = usize::from(i > 0 && matches!(fold(i - 1), "that" | "which"));
        let before = i.checked_sub(1 + that);
        if let Some(head) = before.and_then(|last| {
            (last.saturating_sub(6)..=last)
                .rev()
                .find(|&at| is_entry(fold(at)) && fold(at) != "reporting" && on_record(line, at + 1).0 == last + 1)
        }) && !fold(verb).is_empty()
            && (end >= line.len() || !line[end].is(N) && !matches!(fold(end), "any" | "this" | "these" | "the" | "an" | "a"))
        {
            let from = Self::modifiers(line, head);
            return Some(told(&line[from..i - that]));
        }
        // "I never opened one with …", "I did not authorise these inquiries"
        let mut at = end;
        while matches!(fold(at), "any" | "of" | "these" | "those" | "this" | "the" | "an" | "a" | "such" | "said" | "either" | "that") {
            at += 1;
        }
        let determined = at > end;
        let head = (at..line.len().min(at + 4)).find(|&at| is_entry(fold(at)))?;
        // "I never opened account statements": another thing.
        let other = line.get(head + 1).is_some_and(|next| next.is(N) && !next.is(VB.with(BE)) && !is_record(next.fold));
        let plain = line[at..head].iter().all(|lexeme| lexeme.is(N.with(ADJ)) && !lexeme.is(ODD.with(NUM)));
        if !determined && !line[head].is(PLURAL) || other || !plain {
            return None;
        }
        Some(told(&line[at..=head]))
    }

    /// "several unauthorised inquiries on my credit report": what is wrong stands before the entry.
    fn wrong<'a>(&self, line: &[Lexeme<'a>]) -> Option<Vec<Lexeme<'a>>> {
        let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
        (0..line.len()).find_map(|from| {
            // "my fraudulent account" would call it theirs.
            if !is_wrong(fold(from)) || from > 0 && matches!(fold(from - 1), "my" | "our") {
                return None;
            }
            if from > 0 && (is_wrong(fold(from - 1)) || fold(from - 1) == "or") {
                return None;
            }
            let mut at = from + 1;
            // "inaccurate and unverified accounts"
            while is_wrong(fold(at)) || matches!(fold(at), "and" | "&" | ",") && is_wrong(fold(at + 1)) {
                at += 1;
            }
            let mut head = (at..line.len().min(at + 4)).find(|&i| is_entry(fold(i)) && !is_owed(fold(i)))?;
            // "collection account"
            while is_entry(fold(head + 1)) {
                head += 1;
            }
            let plain = line[at..head].iter().all(|lexeme| lexeme.is(N.with(ADJ)) && !lexeme.is(ODD.with(NUM)) && !is_record(lexeme.fold));
            let any =
                line[..from].iter().rev().take(3).any(|lexeme| matches!(lexeme.fold, "any" | "no" | "every" | "all" | "not" | "other"))
                    && !matches!(fold(from.wrapping_sub(1)), "the" | "these" | "those");
            // "fraudulent account activity": more follows.
            let more = line.get(head + 1).is_some_and(|next| {
                next.is(N) && !next.is(VB.with(BE).with(HAVE)) && !is_record(next.fold) || matches!(next.fold, "or" | "/")
            });
            if !plain || any || more {
                return None;
            }
            let counted = from > 0 && line[from - 1].is(NUM) && line[from - 1].fold.len() < 6 && line[head].is(PLURAL);
            let (end, _) = on_record(line, head + 1);
            Some(line[from - usize::from(counted)..end].to_vec())
        })
    }

    /// "the bankruptcy still shows on my file" as `bankruptcy on my credit report`: what is recorded, and where.
    fn on_file<'a>(line: &[Lexeme<'a>]) -> Option<Vec<Lexeme<'a>>> {
        let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
        // What is to be done, or is good, is not what is wrong.
        if line
            .iter()
            .any(|lexeme| lexeme.on(List::Positive) || matches!(lexeme.fold, "obtain" | "obtained" | "copy" | "checking" | "no" | "any"))
        {
            return None;
        }
        let place = (2..line.len()).find(|&i| {
            on_record(line, i).1 && (i..i + 6).any(|at| matches!(fold(at), "report" | "reports" | "file" | "profile" | "history"))
        })?;
        let head = (place.saturating_sub(7)..place)
            .rev()
            .take_while(|&i| !matches!(fold(i), "," | ";" | "." | "and"))
            .find(|&i| is_filed(fold(i)))?;
        let shown = line[head + 1..place].iter().all(|lexeme| {
            lexeme.is(BE.with(HAVE).with(ADV))
                || matches!(
                    lexeme.fold,
                    "that"
                        | "which"
                        | "shown"
                        | "showing"
                        | "shows"
                        | "show"
                        | "up"
                        | "appeared"
                        | "appears"
                        | "appearing"
                        | "reporting"
                        | "reported"
                        | "listed"
                        | "placed"
                        | "added"
                        | "reinserted"
                        | "remains"
                        | "remain"
                )
        });
        let from = Self::modifiers(line, head);
        let late = usize::from(from > 0 && fold(from - 1) == "late" && matches!(fold(head), "payment" | "payments"));
        let (end, _) = on_record(line, place);
        shown.then(|| [&line[from - late..=head], &line[place..end]].concat())
    }

    /// Where what belongs to the entry at `head` and stands before it begins: "student loan account".
    fn modifiers(line: &[Lexeme<'_>], head: usize) -> usize {
        head - line[..head].iter().rev().take(3).take_while(|lexeme| is_wrong(lexeme.fold) || belongs(lexeme.fold)).count()
    }
}

/// Whether a noun phrase says what somebody disputes of what is recorded about them, as [`Troubles::disputed`] writes it.
pub(crate) fn names_dispute(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let entry = words.iter().any(|word| is_entry(word));
    let wrong = words.iter().any(|word| is_wrong(word));
    let denied = text.contains(" that is not yours")
        || text.contains(" that are not yours")
        || text.contains(" not belong to you")
        || words.windows(2).any(|pair| pair[0] == "you" && matches!(pair[1], "never" | "did" | "do" | "have" | "say"));
    // "the provided fraudulent information": a verb read as part of it.
    let opens = words.get(1).is_some_and(|word| is_wrong(word) || is_entry(word) || belongs(word) || denied);
    // "the bankruptcy on your credit report"
    let filed = words.get(1).is_some_and(|word| is_filed(word) || belongs(word) || *word == "late")
        && words.iter().any(|word| is_filed(word))
        && ["report", "reports", "file", "profile", "history"].iter().any(|record| words.last() == Some(record))
        && text.contains(" on your ");
    words.first() == Some(&"the") && (entry && opens && (wrong || denied) || filed)
}

/// The same, where it says which entries: "the false information" may stand in a letter about something else.
pub(crate) fn names_entries(text: &str) -> bool {
    let vague = text
        .split_whitespace()
        .next_back()
        .is_some_and(|word| matches!(word, "information" | "charges" | "transactions" | "balance" | "charge" | "transaction"));
    // "the account on your credit report" says which, and not what is wrong with it.
    let wrong = text.split_whitespace().any(is_wrong) || text.contains(" you ") || text.contains(" yours") || text.contains(" to you");
    names_dispute(text) && wrong && !vague
}

/// A law or a rule that is recited tells of nobody: "a person shall not furnish inaccurate information".
fn recites(line: &[Lexeme<'_>]) -> bool {
    line.iter().any(|lexeme| {
        matches!(
            lexeme.fold,
            "shall"
                | "section"
                | "usc"
                | "u.s.c"
                | "statute"
                | "pursuant"
                | "furnish"
                | "furnisher"
                | "furnishers"
                | "if"
                | "prohibits"
                | "fcra"
                | "requires"
                | "rights"
        )
    })
}

/// Where a place of record ends that begins at `i`: "on my credit report", or `i`.
fn on_record(line: &[Lexeme<'_>], i: usize) -> (usize, bool) {
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    if !matches!(fold(i), "on" | "in" | "from" | "to") || !matches!(fold(i + 1), "my" | "our") {
        return (i, false);
    }
    let end = (i + 2..i + 6).take_while(|&at| is_record(fold(at))).last();
    match end {
        // "from your report" belongs to what they ask: "remove … from my report".
        Some(last) if matches!(fold(i), "on" | "in") => (last + 1, true),
        _ => (i, false),
    }
}

/// What stands in a file of its own accord, and is written about where it should not.
fn is_filed(word: &str) -> bool {
    matches!(
        word,
        "bankruptcy"
            | "inquiry"
            | "inquiries"
            | "collection"
            | "collections"
            | "charge-off"
            | "chargeoff"
            | "repossession"
            | "judgment"
            | "judgement"
            | "eviction"
            | "foreclosure"
            | "payment"
            | "payments"
            | "account"
            | "accounts"
            | "item"
            | "items"
            | "loan"
            | "loans"
            | "tradeline"
            | "tradelines"
    )
}

/// What a lender and a customer may differ about: whether it is owed.
fn is_owed(word: &str) -> bool {
    matches!(word, "debt" | "debts")
}

fn is_record(word: &str) -> bool {
    matches!(
        word,
        "credit"
            | "report"
            | "reports"
            | "file"
            | "files"
            | "profile"
            | "profiles"
            | "history"
            | "consumer"
            | "record"
            | "records"
            | "account"
            | "statement"
    )
}

/// What says of which kind an entry is: "collection account", "hard inquiry".
fn belongs(word: &str) -> bool {
    matches!(
        word,
        "collection"
            | "student"
            | "loan"
            | "credit"
            | "card"
            | "hard"
            | "medical"
            | "auto"
            | "bank"
            | "credit card"
            | "negative"
            | "personal"
            | "alleged"
    )
}

fn is_entry(word: &str) -> bool {
    matches!(
        word,
        "account"
            | "accounts"
            | "item"
            | "items"
            | "inquiry"
            | "inquiries"
            | "enquiry"
            | "enquiries"
            | "entry"
            | "entries"
            | "information"
            | "debt"
            | "debts"
            | "collection"
            | "collections"
            | "tradeline"
            | "tradelines"
            | "loan"
            | "loans"
            | "transaction"
            | "transactions"
            | "charge"
            | "charges"
            | "purchase"
            | "purchases"
            | "order"
            | "orders"
            | "payments"
            | "withdrawal"
            | "withdrawals"
            | "addresses"
            | "reporting"
            | "balance"
            | "card"
            | "cards"
            | "subscription"
    )
}

fn is_wrong(word: &str) -> bool {
    matches!(
        word,
        "inaccurate"
            | "incorrect"
            | "false"
            | "fraudulent"
            | "unauthorized"
            | "unauthorised"
            | "erroneous"
            | "unverified"
            | "unverifiable"
            | "outdated"
            | "obsolete"
            | "duplicate"
            | "duplicated"
            | "bogus"
            | "fake"
            | "unsubstantiated"
            | "unrecognized"
            | "unrecognised"
    )
}

/// What somebody says they have not done with what stands on record: "authorise", "apply for".
fn disclaims(verb: &str, after: &str) -> bool {
    matches!(
        verb,
        "authorize"
            | "authorise"
            | "authorized"
            | "authorised"
            | "open"
            | "opened"
            | "recognize"
            | "recognise"
            | "approve"
            | "approved"
            | "owe"
            | "make"
            | "made"
            | "initiate"
            | "initiated"
            | "place"
            | "placed"
            | "created"
            | "create"
    ) || matches!(verb, "apply" | "applied") && after == "for"
        || matches!(verb, "agree" | "agreed") && after == "to"
}
