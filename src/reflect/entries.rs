//! What a customer disputes of what is recorded about them: "the inaccurate accounts on your credit report", "the debt that is not
//! yours", "the inquiries you did not authorise".
//!
//! In goes a tagged line; out comes the thing with what is wrong with it, reading after "I'm so sorry about". Reports of lenders
//! and bureaus name somebody else's firm, so no clause of theirs can be turned round; what stands in a record, and that it is not
//! theirs, is the matter of the letter wherever it is said.

use super::fragment::supplied;
use super::gate;
use super::grammar::Grammar;
use super::lexicon::{ADJ, ADV, BE, DET, DO, HAVE, N, NAME, NOT, NUM, ODD, OPEN, PLURAL, POSS, PUNCT, VB, VBD, VBG, VBN};
use super::lists::List;
use super::matters::is_masked;
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
            .or_else(|| self.unasked(line).map(|words| (2.8, words)))
            .or_else(|| self.wrong(line).map(|words| (2.6, words)))
            .or_else(|| Self::found_wrong(line).map(|words| (2.4, words)))
            .or_else(|| self.on_file(line).map(|words| (2.2, words)))
            .or_else(|| self.misreported(line).map(|words| (2.0, words)))
            .or_else(|| affair(line).map(|words| (1.2, words)))?;
        let words: Vec<_> = words.into_iter().filter(|lexeme| !is_masked(lexeme.fold) && !is_bureau(lexeme.fold)).collect();
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
                && (matches!(fold(i + 1), "mine" | "mines")
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
        // "I am not saying that the account is not mine"
        if line[..named.min(not)].iter().rev().take(7).any(|lexeme| lexeme.is(NOT)) {
            return None;
        }
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
            + usize::from(recalls(fold(verb), fold(verb + 1)))
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

    /// "they pulled hard inquiries without my consent" as `hard inquiries made without my consent`.
    fn unasked<'a>(&self, line: &[Lexeme<'a>]) -> Option<Vec<Lexeme<'a>>> {
        let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
        let at = (2..line.len()).find(|&i| fold(i) == "without" && (i + 1..i + 4).any(|at| is_leave(fold(at))))?;
        let leave = (at + 1..at + 4).find(|&i| is_leave(fold(i)))?;
        let owned = line[at + 1..leave].iter().all(|lexeme| matches!(lexeme.fold, "my" | "our" | "any" | "written" | "prior" | "express"));
        let made = |word: &str| match word {
            "inquiry" | "inquiries" | "enquiry" | "enquiries" | "transaction" | "transactions" | "withdrawal" | "withdrawals"
            | "charge" | "charges" | "purchase" | "purchases" => Some("made"),
            "account" | "accounts" | "card" | "cards" | "loan" | "loans" => Some("opened"),
            _ => None,
        };
        let head = (at.saturating_sub(8)..at).rev().find(|&i| made(fold(i)).is_some())?;
        let how = made(fold(head))?;
        // "my account", "they used my card without my consent": theirs, and nothing that was opened.
        let opened = (head.saturating_sub(4)..at).any(|i| matches!(fold(i), "opened" | "open" | "opening"));
        let from = Self::modifiers(line, head);
        let denied = line[from.saturating_sub(2)..at].iter().any(|lexeme| lexeme.is(NOT) || matches!(lexeme.fold, "any" | "no" | "an"))
            || from > 0 && fold(from - 1) == "my";
        if !owned || how == "opened" && !opened || denied {
            return None;
        }
        let mut words = line[from..=head].to_vec();
        words.push(supplied(self.vocabulary, how, how, false));
        words.extend_from_slice(&line[at..=leave]);
        Some(words)
    }

    /// "they are incorrectly reporting it", "reported wrongly" as `incorrect reporting`.
    fn misreported<'a>(&self, line: &[Lexeme<'a>]) -> Option<Vec<Lexeme<'a>>> {
        let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
        let wrong = |i: usize| match fold(i) {
            "incorrectly" => Some("incorrect"),
            "inaccurately" => Some("inaccurate"),
            "falsely" => Some("false"),
            "erroneously" => Some("erroneous"),
            _ => None,
        };
        let at = (0..line.len()).find(|&i| matches!(fold(i), "reporting" | "reported" | "reports"))?;
        let how = wrong(at + 1).or_else(|| at.checked_sub(1).and_then(wrong))?;
        if line[at.saturating_sub(4)..at].iter().any(|lexeme| lexeme.is(NOT)) {
            return None;
        }
        let word = Lexeme { span: line[at].span, ..supplied(self.vocabulary, "reporting", "reporting", false) };
        Some(vec![supplied(self.vocabulary, how, how, false), word])
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
            while is_wrong(fold(at))
                || matches!(fold(at), "and" | "&" | ",") && is_wrong(fold(at + 1))
                || fold(at) == "," && fold(at + 1) == "and" && is_wrong(fold(at + 2))
            {
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
                next.is(N) && !next.is(VB.with(BE).with(HAVE).with(NAME)) && !is_record(next.fold) || matches!(next.fold, "or" | "/")
            });
            if !plain || any || more {
                return None;
            }
            let counted = from > 0 && line[from - 1].is(NUM) && line[from - 1].fold.len() < 6 && line[head].is(PLURAL);
            let (end, _) = on_record(line, head + 1);
            Some(line[from - usize::from(counted)..end].to_vec())
        })
    }

    /// "the inquiries listed on my file are unauthorised" as `unauthorised inquiries on my file`: what is wrong is said of the entry.
    fn found_wrong<'a>(line: &[Lexeme<'a>]) -> Option<Vec<Lexeme<'a>>> {
        let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
        let at = (3..line.len()).find(|&i| {
            is_wrong(fold(i))
                && (i.saturating_sub(3)..i).any(|be| matches!(fold(be), "is" | "are" | "was" | "were"))
                && !line.get(i + 1).is_some_and(|next| next.is(N) && !next.is(PUNCT))
        })?;
        let be = (at - 3..at).rev().find(|&be| matches!(fold(be), "is" | "are" | "was" | "were"))?;
        let plain = line[be + 1..at].iter().all(|lexeme| lexeme.is(ADV) && !lexeme.is(NOT));
        let head = (be.saturating_sub(12)..be)
            .rev()
            .take_while(|&i| !matches!(fold(i), ";" | ":" | "but" | "because"))
            .find(|&i| is_entry(fold(i)) && !is_owed(fold(i)) && fold(i) != "reporting")?;
        let between = &line[head + 1..be];
        let agrees = line[head].is(PLURAL) == matches!(fold(be), "are" | "were");
        let own =
            between.iter().any(|lexeme| lexeme.is(NOT) || matches!(lexeme.fold, "number" | "balance" | "date" | "that" | "which" | "if"));
        let other = line[head.saturating_sub(4)..head]
            .iter()
            .any(|lexeme| lexeme.is(NOT) || matches!(lexeme.fold, "any" | "no" | "my" | "if" | "whether"));
        if !plain || own || other || !agrees {
            return None;
        }
        let place = (head + 1..be).find(|&i| on_record(line, i).1);
        let mut words = vec![line[at]];
        words.extend_from_slice(&line[Self::modifiers(line, head)..=head]);
        if let Some(place) = place {
            words.extend_from_slice(&line[place..on_record(line, place).0]);
        }
        Some(words)
    }

    /// "the bankruptcy still shows on my file" as `bankruptcy on my credit report`: what is recorded, and where.
    fn on_file<'a>(&self, line: &[Lexeme<'a>]) -> Option<Vec<Lexeme<'a>>> {
        let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
        // What is to be done, or is good, is not what is wrong.
        if line
            .iter()
            .any(|lexeme| lexeme.on(List::Positive) || matches!(lexeme.fold, "obtain" | "obtained" | "copy" | "checking" | "no" | "any"))
        {
            return None;
        }
        // "they added a collection to my report"
        let added = |i: usize| {
            fold(i) == "to"
                && line[i.saturating_sub(8)..i].iter().any(|lexeme| {
                    matches!(
                        lexeme.fold,
                        "reporting" | "reported" | "added" | "placed" | "posted" | "put" | "reinserted" | "inserted" | "reports"
                    )
                })
        };
        let place = (2..line.len()).find(|&i| {
            (on_record(line, i).1 || added(i) && place_of(line, i).is_some())
                && (i..i + 6).any(|at| matches!(fold(at), "report" | "reports" | "file" | "profile" | "history"))
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
                        | "posted"
                        | "inserted"
                        | "re"
                )
                || is_masked(lexeme.fold)
        });
        let from = Self::modifiers(line, head);
        let late = usize::from(from > 0 && fold(from - 1) == "late" && matches!(fold(head), "payment" | "payments"));
        let end = place_of(line, place)?;
        shown.then(|| {
            let mut words = line[from - late..=head].to_vec();
            words.push(supplied(self.vocabulary, "on", "on", false));
            words.extend_from_slice(&line[place + 1..end]);
            words
        })
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
        || text.contains(" without your ")
        || words.windows(2).any(|pair| pair[0] == "you" && matches!(pair[1], "never" | "did" | "do" | "have" | "say"));
    // "the provided fraudulent information": a verb read as part of it.
    let opens = words.get(1).is_some_and(|word| is_wrong(word) || is_entry(word) || belongs(word) || denied);
    // "the bankruptcy on your credit report"
    let filed = words.get(1).is_some_and(|word| is_filed(word) || belongs(word) || *word == "late")
        && words.iter().any(|word| is_filed(word))
        && ["report", "reports", "file", "profile", "history"].iter().any(|record| words.last() == Some(record))
        && text.contains(" on your ");
    names_affair(text) || words.first() == Some(&"the") && (entry && opens && (wrong || denied) || filed)
}

/// Whether a noun phrase is the name of a trouble: "the data breach".
fn names_affair(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    matches!(words.as_slice(), ["the", first, second] if is_affair(first, second))
}

/// The same, where it says which entries: "the false information" may stand in a letter about something else.
pub(crate) fn names_entries(text: &str) -> bool {
    let vague = text
        .split_whitespace()
        .next_back()
        .is_some_and(|word| matches!(word, "information" | "charges" | "transactions" | "balance" | "charge" | "transaction"));
    // "the account on your credit report" says which, and not what is wrong with it.
    let wrong = text.split_whitespace().any(|word| is_wrong(word) || is_trouble_on_file(word))
        || [" you ", " yours", " to you", " without your "].iter().any(|said| text.contains(said));
    names_dispute(text) && !names_affair(text) && wrong && !vague
}

/// A law or a rule that is recited tells of nobody: "a person shall not furnish inaccurate information".
fn recites(line: &[Lexeme<'_>]) -> bool {
    line.iter().take(6).any(|lexeme| lexeme.fold == "if")
        || line.iter().any(|lexeme| {
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
    match place_of(line, i) {
        // "from your report" belongs to what they ask: "remove … from my report".
        Some(end) if matches!(fold(i), "on" | "in") => (end, true),
        _ => (i, false),
    }
}

/// Where "on my Acme credit report" ends that begins at `i`.
fn place_of(line: &[Lexeme<'_>], i: usize) -> Option<usize> {
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    let mine = matches!(fold(i + 1), "my" | "our");
    let last = (i + 2..i + 7)
        .take_while(|&at| is_record(fold(at)) || is_masked(fold(at)) || is_bureau(fold(at)) || fold(at) == "personal")
        .filter(|&at| is_record(fold(at)))
        .last();
    last.filter(|_| mine).map(|last| last + 1)
}

/// Whose record it is: the letter goes to one of them, or speaks of another.
fn is_bureau(word: &str) -> bool {
    matches!(word, "equifax" | "experian" | "transunion")
}

/// What nobody gave: "without my consent".
fn is_leave(word: &str) -> bool {
    matches!(word, "consent" | "permission" | "authorization" | "authorisation" | "knowledge" | "approval")
}

/// A trouble of accounts that has a name of its own: "the data breach", "the late fees".
fn affair<'a>(line: &[Lexeme<'a>]) -> Option<Vec<Lexeme<'a>>> {
    let fold = |i: usize| line.get(i).map_or("", |lexeme| lexeme.fold);
    (1..line.len()).find_map(|i| {
        // "a charge for late payment": why it was charged, and nothing that was late.
        let one = matches!(fold(i), "payment" | "fee") && !line[i.saturating_sub(2)].is(DET.with(POSS));
        let pair = is_affair(fold(i - 1), fold(i)) && !one;
        let denied = line[i.saturating_sub(7)..i].iter().any(|lexeme| {
            lexeme.is(NOT)
                || matches!(lexeme.fold, "no" | "any" | "never" | "if" | "without" | "avoid" | "every" | "other" | "future" | "zero")
        });
        let goes_on = line.get(i + 1).is_some_and(|next| next.is(N) && !next.is(VB.with(BE).with(HAVE).with(ADV).with(VBG)));
        (pair && !denied && !goes_on).then(|| line[i - 1..=i].to_vec())
    })
}

/// Two words that name a trouble of accounts.
fn is_affair(first: &str, second: &str) -> bool {
    matches!(
        (first, second),
        ("data", "breach")
            | ("escrow", "shortage")
            | ("wage", "garnishment")
            | ("late" | "missed", "payment" | "payments")
            | ("late" | "overdraft", "fee" | "fees")
            | ("hard", "inquiry" | "inquiries")
    )
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
            | "error"
            | "errors"
            | "mistake"
            | "mistakes"
            | "inaccuracies"
            | "discrepancies"
            | "mark"
            | "marks"
            | "remark"
            | "remarks"
    )
}

/// What is a trouble wherever it is filed.
fn is_trouble_on_file(word: &str) -> bool {
    is_filed(word)
        && !matches!(
            word,
            "payment" | "payments" | "account" | "accounts" | "item" | "items" | "loan" | "loans" | "tradeline" | "tradelines"
        )
        || word == "late"
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
            | "mark"
            | "marks"
            | "remark"
            | "remarks"
    )
}

pub(super) fn is_wrong(word: &str) -> bool {
    matches!(
        word,
        "inaccurate"
            | "incomplete"
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
            | "derogatory"
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
        || recalls(verb, after)
}

/// "I do not recall authorizing": the same, said of memory.
fn recalls(verb: &str, what: &str) -> bool {
    matches!(verb, "recall" | "remember") && matches!(what, "authorizing" | "authorising" | "opening" | "making" | "approving")
}
