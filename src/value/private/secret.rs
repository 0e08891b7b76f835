//! Passwords, PINs and one-time codes, read from the words around them.

use super::Private;
use super::atom::{Atoms, Class, Words, any};
use crate::span::Span;
use crate::text::is_word;
use crate::vocab::PrivateKind;

/// No secret is longer, in characters: the bound that keeps the scan linear.
const LONGEST: usize = 64;

/// All secrets of the text.
pub(super) fn find(atoms: &Atoms<'_>, found: &mut Vec<Private>) {
    for i in 0..atoms.len() {
        match atoms.class(i) {
            Some(Class::Word) if may_name_a_secret(atoms.word(i)) => {
                let private = password(atoms, i)
                    .or_else(|| pin(atoms, i).filter(|_| kind_of_code(atoms, i) != Some(true)))
                    .or_else(|| one_time(atoms, i));
                found.extend(private);
            }
            Some(Class::Digits | Class::Mixed) => found.extend(code_before(atoms, i)),
            _ => {}
        }
    }
}

/// Whether a word's first letter is one of those that name a secret; most words stop here.
fn may_name_a_secret(word: &str) -> bool {
    matches!(word.as_bytes().first(), Some(b'p' | b'P' | b'c' | b'C' | b'o' | b'O' | b't' | b'T'))
}

/// `my password is Hunter22`, `pw: tiger-88`, `changed it to the password "blue horse"`.
fn password(atoms: &Atoms<'_>, i: usize) -> Option<Private> {
    if !atoms.is(i, any!["password", "passwords", "pw", "pwd", "passphrase", "pass", "passwd", "passcode", "pword"]) {
        return None;
    }
    let weak = atoms.is(i, any!["pass", "pw"]);
    let figures_only = atoms.is(i, any!["passcode"]);
    let mut at = i + 1;
    let mut link = None;
    while at < i + 7 {
        if atoms.is(at, any!["is", "was", ":", "=", "to", "as"]) || atoms.is(at, any!["-"]) && !atoms.touches(at) {
            link = Some(at);
        } else if atoms.is(at, any!["'"]) && atoms.is(at + 1, any!["s"]) && atoms.touches(at + 1) {
            link = Some(at + 1);
            at += 1;
        } else if !atoms.is(
            at,
            any!["for", "my", "the", "account", "login", "it", "(", "now", "set", "currently", "used", "of", "still", "i", "'", "\"", "“"],
        ) {
            break;
        }
        at += 1;
    }
    // A quotation mark right before the value opens it.
    let quote = atoms.is(at.wrapping_sub(1), any!["\"", "'", "“", "("]);
    let first = atoms.get(at)?;
    if matches!(first.class, Class::Line | Class::Masked(_)) || at == i + 1 && atoms.touches(at) {
        return None;
    }
    let start = first.start;
    let rest = &atoms.text[start..];
    let token_end = rest.char_indices().take(LONGEST).find(|(_, c)| c.is_whitespace() || *c == '<');
    let token = &rest[..token_end.map_or_else(|| rest.char_indices().nth(LONGEST).map_or(rest.len(), |(at, _)| at), |(at, _)| at)];
    let end = if quote {
        let close = rest.char_indices().take(LONGEST).find(|(_, c)| matches!(c, '"' | '\'' | '”' | ')' | '\n' | '<'));
        close.map_or(token.len(), |(at, _)| at)
    } else {
        token.trim_end_matches(['.', ',', ';', ')', '"', '\'', '”', '?', ':']).len()
    };
    let value = &rest[..end];
    // A passcode in figures is a PIN or a one-time code.
    if figures_only && value.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let strong = value.bytes().any(|b| b.is_ascii_digit())
        || value.chars().any(|c| matches!(c, '!' | '@' | '$' | '#' | '%' | '^' | '&' | '_' | '*'));
    let written = link.is_some() || quote;
    let fine = value.chars().count() >= 3
        && match (written, strong) {
            (_, true) => {
                value.len() >= 4 && (written || !weak) && !value.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b':')
                    || written && value.len() >= 4 && !weak
            }
            (true, false) => !atoms.is(at - 1, any!["("]) && !weak_word(atoms, at, link, value, quote) && !weak,
            _ => false,
        };
    fine.then(|| Private { kind: PrivateKind::Password, span: Span::new(start, start + end) })
}

/// Whether what follows `password is` only says something about the password: `wrong`, `not`, `being reset`.
fn weak_word(atoms: &Atoms<'_>, at: usize, link: Option<usize>, value: &str, quote: bool) -> bool {
    const ABOUT: &[&str] = &[
        "not",
        "wrong",
        "incorrect",
        "invalid",
        "no",
        "never",
        "always",
        "the",
        "a",
        "an",
        "too",
        "correct",
        "right",
        "fine",
        "unknown",
        "weak",
        "strong",
        "so",
        "also",
        "only",
        "just",
        "already",
        "gone",
        "short",
        "long",
        "same",
        "different",
        "safe",
        "secure",
        "ok",
        "okay",
        "good",
        "bad",
        "lost",
        "something",
        "anything",
        "nothing",
        "whatever",
        "what",
        "my",
        "your",
        "our",
        "their",
        "this",
        "that",
        "these",
        "again",
        "one",
        "in",
        "on",
        "at",
        "out",
        "due",
        "because",
        "when",
        "if",
        "and",
        "but",
        "or",
        "help",
        "please",
        "reset",
        "case",
        "less",
        "more",
        "least",
        "all",
        "old",
        "new",
        "broken",
        "stuck",
        "dead",
        "useless",
        "rubbish",
        "true",
        "false",
        "known",
        "there",
        "here",
        "unique",
        "get",
        "log",
        "sign",
        "access",
        "open",
        "enter",
        "be",
        "do",
        "make",
        "use",
        "see",
        "try",
        "work",
        "under",
        "up",
        "down",
        "really",
        "very",
        "quite",
        "protect",
        "visible",
        "public",
        "private",
        "hidden",
        "easy",
        "hard",
        "simple",
        "complicated",
        "temporary",
        "now",
        "you",
        "it",
    ];
    let lower = value.to_lowercase();
    let lower = lower.trim_end_matches(['!', '?']);
    if ABOUT.contains(&lower) {
        return true;
    }
    if quote {
        return false;
    }
    // `to` links a new password, but an ordinary word behind it is a verb or a place.
    let linked_by_to = link.is_some_and(|link| atoms.is(link, any!["to", "as"]));
    let said_of =
        lower.ends_with("ed") || lower.ends_with("ing") || lower.ends_with("ly") || lower.ends_with("able") || lower.ends_with("n't");
    if !is_word(lower) {
        return said_of && lower.len() > 5 && value.chars().all(char::is_alphabetic) && value.chars().all(char::is_lowercase);
    }
    let last = atoms
        .get(at + 1)
        .is_none_or(|next| next.class == Class::Line || next.class == Class::Mark && atoms.is(at + 1, any![".", ",", ";", ")", "!", "\""]));
    linked_by_to || said_of || !last && !atoms.is(at + 1, any!["and", "if", "please", "but"])
}

/// `pin 4821`, `my PIN number is 0042`, `the gate code is 4471`.
fn pin(atoms: &Atoms<'_>, i: usize) -> Option<Private> {
    let door = atoms.is(i, any!["code"])
        && atoms.before(i, 1, any!["gate", "door", "access", "alarm", "entry", "lock", "keypad", "safe", "lockbox", "entrance"]);
    if !door && !atoms.is(i, any!["pin", "pincode", "passcode"]) {
        return None;
    }
    let at = past_link(atoms, i + 1, 6)?;
    let n = atoms.digits(at);
    let fine = (3..=8).contains(&n) && stands_alone(atoms, at);
    if fine {
        return Some(Private { kind: PrivateKind::Pin, span: atoms.span(at, at) });
    }
    let mixed = door && atoms.class(at) == Some(Class::Mixed) && atoms.word(at).len() <= 8;
    mixed.then(|| Private { kind: PrivateKind::Pin, span: atoms.span(at, at) })
}

/// The piece behind `number`, `code`, `is`, `:` and their like.
fn past_link(atoms: &Atoms<'_>, from: usize, reach: usize) -> Option<usize> {
    const LINKS: &Words = any![
        "number", "no", "code", "is", "was", ":", "=", "-", "to", "as", "(", "#", "it's", "i", "got", "for", "my", "card", "the", "you",
        "sent", "me", "your", "texted", "gave", "received", "'", "\"", "just", "says", "that", "of", "account", "entered", "said", "s",
        "posted", "issued", "building", "flat", "block", "garage", "house",
    ];
    (from..from + reach)
        .find(|k| !(atoms.is(*k, LINKS) || *k > from && atoms.is(*k, any![","])))
        .filter(|k| matches!(atoms.class(*k), Some(Class::Digits | Class::Mixed)))
}

/// Whether the figures at `i` are no part of an amount, a date, a time or a longer number.
fn stands_alone(atoms: &Atoms<'_>, i: usize) -> bool {
    let mark = |k: usize| atoms.is(k, any![".", ",", ":", "/"]);
    let behind = mark(i + 1) && atoms.touches(i + 1) && atoms.touches(i + 2) && atoms.is_digits(i + 2);
    let tied = i > 0 && atoms.touches(i);
    let sign = tied && atoms.is(i - 1, any!["£", "$", "€", ",", "/", "+"]);
    let decimal = tied && atoms.is(i - 1, any!["."]) && atoms.is_digits(i.wrapping_sub(2));
    !behind
        && !sign
        && !decimal
        && !atoms.is(
            i + 1,
            any!["%", "times", "days", "hours", "minutes", "mins", "weeks", "people", "quid", "pounds", "dollars", "€", "attempts"],
        )
}

/// `the code is 123456`, `OTP 482913`, `verification code: 482 913`.
fn one_time(atoms: &Atoms<'_>, i: usize) -> Option<Private> {
    let otp = atoms.is(i, any!["otp", "tan"]);
    if !otp && !atoms.is(i, any!["code", "codes", "passcode"]) {
        return None;
    }
    let kind = kind_of_code(atoms, i);
    if !otp && kind == Some(false) {
        return None;
    }
    let at = past_link(atoms, i + 1, 8)?;
    if atoms.class(at) == Some(Class::Mixed) {
        return None;
    }
    let strong = otp || kind == Some(true);
    let linked = (i + 1..at).any(|k| atoms.is(k, any!["is", "was", ":", "=", "says"]));
    let trouble = atoms.before(
        i,
        7,
        any!["error", "fault", "discount", "promo", "voucher", "message", "crashes", "printer", "offer", "product", "postal"],
    ) || atoms.is(i + 1, any!["error"]);
    let last = joined_code(atoms, at);
    let n: usize = (at..=last).map(|k| atoms.digits(k)).sum();
    let enough = if strong { (4..=8).contains(&n) } else { (5..=8).contains(&n) || n == 4 && linked };
    (enough && stands_alone(atoms, last) && (strong || !trouble) && (strong || linked || at == i + 1))
        .then(|| Private { kind: PrivateKind::OneTimeCode, span: atoms.span(at, last) })
}

/// `482 913` and `482-913` are one code.
fn joined_code(atoms: &Atoms<'_>, at: usize) -> usize {
    if atoms.digits(at) == 3 && atoms.digits(at + 1) == 3 && !atoms.touches(at + 1) && atoms.digits(at + 2) == 0 {
        return at + 1;
    }
    if atoms.digits(at) == 3 && atoms.is(at + 1, any!["-"]) && atoms.digits(at + 2) == 3 && atoms.touches(at + 1) && atoms.touches(at + 2) {
        return at + 2;
    }
    at
}

/// Whether the words before `code` make it a one-time code (`Some(true)`), another code (`Some(false)`), or say nothing.
fn kind_of_code(atoms: &Atoms<'_>, i: usize) -> Option<bool> {
    const SECRET: &Words = any![
        "verification",
        "security",
        "time",
        "login",
        "in",
        "auth",
        "authentication",
        "authorisation",
        "authorization",
        "2fa",
        "sms",
        "texted",
        "otp",
        "passcode",
        "on",
        "factor",
        "digit",
        "activation",
        "unlock",
        "recovery",
        "reset",
        "signin",
        "verify",
        "text",
    ];
    const OPEN: &Words = any![
        "the", "a", "my", "this", "that", "your", "their", "it", "sent", "entered", "typed", "and", "new", "with", "is", "got", "received",
        "another", "same", "using", "enter", "first", "second", "latest", "last", "says", "said", "shows",
    ];
    let before = i.checked_sub(1)?;
    if atoms.is(before, SECRET) {
        return Some(true);
    }
    if atoms.is(before, OPEN) || matches!(atoms.class(before), Some(Class::Mark | Class::Line)) {
        return None;
    }
    Some(false)
}

/// `482913 is my verification code`, `G-482913 is your code`.
fn code_before(atoms: &Atoms<'_>, i: usize) -> Option<Private> {
    let n = atoms.digits(i);
    if !(4..=8).contains(&n) || !atoms.is(i + 1, any!["is", "was", "as"]) || !stands_alone(atoms, i) {
        return None;
    }
    let at = (i + 2..i + 8).find(|k| atoms.is(*k, any!["code", "otp", "pin", "password", "passcode"]))?;
    if atoms.is(at, any!["pin"]) {
        return Some(Private { kind: PrivateKind::Pin, span: atoms.span(i, i) });
    }
    let words = (i + 2..at).all(|k| atoms.class(k) == Some(Class::Word) || atoms.is(k, any!["-"]));
    (words && (kind_of_code(atoms, at) != Some(false) || atoms.is(at, any!["otp"])))
        .then(|| Private { kind: PrivateKind::OneTimeCode, span: atoms.span(i, i) })
}
