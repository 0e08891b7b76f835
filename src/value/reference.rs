//! References: `order #48213`, `Ref: SF-00918`, `booking HB77120`, `account 558-2210`; and flights, which are none.

use super::ValueKind;
use super::look::{Found, Look};
use crate::span::Span;
use crate::text::{TokenKind, WordSet, places};

/// How far behind its label a code may stand, in tokens.
const REACH: usize = 6;

/// No code is longer, in bytes: the bound that keeps the scan linear.
const LONGEST: usize = 40;

/// The reference or flight whose label, sign or code stands at token `i`.
pub(super) fn find(look: &Look<'_>, i: usize) -> Option<Found> {
    match look.kind(i)? {
        TokenKind::Word => flight(look, i).or_else(|| labelled(look, i)).or_else(|| shaped(look, i)),
        TokenKind::Symbol if look.word(i) == "#" => {
            let digits = look.digits(i + 1).filter(|digits| digits.len() >= 5)?;
            let (span, next) = code(look, i + 1)?;
            let value = if span.len() > digits.len() { look.document.slice(span).to_owned() } else { digits.to_owned() };
            Some(Found { kind: ValueKind::Order, span: Span::new(look.tokens[i].span.start, span.end), value, next })
        }
        _ => None,
    }
}

/// What a reference belongs to.
const LABELS: &[&str] = &[
    "order",
    "orders",
    "ref",
    "refs",
    "reference",
    "booking",
    "conf",
    "confirmation",
    "ticket",
    "case",
    "account",
    "acct",
    "acc",
    "invoice",
    "tracking",
    "pnr",
    "reservation",
    "policy",
    "claim",
    "contract",
    "membership",
    "member",
    "customer",
    "incident",
    "complaint",
    "parcel",
    "consignment",
    "shipment",
    "receipt",
    "quote",
    "job",
    "transaction",
    "locator",
    "po",
    "subscription",
    "rma",
    "waybill",
    "request",
    "purchase",
    "docket",
    "enquiry",
    "inquiry",
];

const FLIGHTS: &[&str] = &["flight", "flt", "flights"];

/// The words, in small letters and without figures, that a reference or flight may start with.
pub(super) const STARTS: [&[&str]; 2] = [LABELS, FLIGHTS];

/// Whether a word says what a reference belongs to.
pub(super) fn is_label(word: &str) -> bool {
    static KNOWN: WordSet<{ places(LABELS.len()) }> = WordSet::new(LABELS);
    KNOWN.has(word)
}

fn labelled(look: &Look<'_>, i: usize) -> Option<Found> {
    if !is_label(look.word(i)) {
        return None;
    }
    let mut at = i + 1;
    let mut named = matches!(look.word(i), "ref" | "reference" | "pnr" | "locator");
    while at <= i + REACH {
        match look.word(at) {
            "#" | "number" | "num" | "no" | "nr" | "id" | "code" | "ref" | "reference" | "numbers" => named = true,
            ":" | "." | "is" | "was" | "=" | "-" | "(" | "'s" | "it's" | "–" => {}
            word if is_label(word) => named |= matches!(word, "pnr" | "locator"),
            _ => break,
        }
        at += 1;
    }
    let (span, next) = code(look, at)?;
    let written = look.document.slice(span);
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    let plain = digits == written.len();
    let fine = if digits == 0 {
        named
            && matches!(written.len(), 5..=8)
            && written.bytes().all(|b| b.is_ascii_uppercase())
            && !crate::text::is_word(&written.to_lowercase())
    } else if plain {
        let year = digits == 4 && (written.starts_with("19") || written.starts_with("20"));
        let counted = look.kind(next) == Some(TokenKind::Word) && !look.no_noun_at(next);
        if named { digits >= 2 } else { digits >= 4 && !year && !counted }
    } else {
        let lower = written.bytes().any(|b| b.is_ascii_lowercase());
        let led = written.bytes().next().is_some_and(|b| b.is_ascii_alphabetic());
        written.len() >= 4 && digits >= 2 && !is_date(written) && (!lower || named || led && digits >= 4)
    };
    if !fine {
        return None;
    }
    let hash = at > i + 1 && look.word(at - 1) == "#" && look.tokens[at - 1].span.end == span.start;
    let start = if hash { span.start - 1 } else { span.start };
    Some(Found { kind: ValueKind::Order, span: Span::new(start, span.end), value: written.to_owned(), next })
}

/// `03/11/2026`, `3-11-26`: marks between short figures only.
fn is_date(written: &str) -> bool {
    let mut parts = 0;
    let mut digits = 0;
    for part in written.split(['/', '-']) {
        if !part.bytes().all(|b| b.is_ascii_digit()) {
            return false;
        }
        parts += 1;
        digits += part.len();
    }
    parts == 3 && (5..=8).contains(&digits) || parts == 2 && digits <= 4
}

/// The run of letters and figures with single joints that starts at token `i`, and the token behind it.
fn code(look: &Look<'_>, i: usize) -> Option<(Span, usize)> {
    let first = look.tokens.get(i)?;
    if !matches!(first.kind, TokenKind::Word | TokenKind::Number) {
        return None;
    }
    let text = look.document.text();
    let bytes = text.as_bytes();
    let start = first.span.start;
    let mut end = start;
    while end < bytes.len() && end - start <= LONGEST {
        let joint = matches!(bytes[end], b'-' | b'/' | b'_') && end > start;
        if bytes[end].is_ascii_alphanumeric() || joint && bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric) {
            end += 1;
        } else {
            break;
        }
    }
    // `1,299.00` and `99.5%` are no codes, nor is the head of a word with an accent or an apostrophe.
    let broken = end == start
        || matches!(bytes.get(end), Some(b',' | b'.' | b':')) && bytes.get(end + 1).is_some_and(u8::is_ascii_digit)
        || matches!(bytes.get(end), Some(b'%' | b'\'' | 0x80..))
        || end - start > LONGEST;
    if broken {
        return None;
    }
    let next =
        look.tokens.iter().skip(i).take(12).position(|token| token.span.start >= end).map_or(look.tokens.len().min(i + 12), |n| i + n);
    Some((Span::new(start, end), next))
}

/// Codes that need no label: `INV-20931`, parcel numbers like `1Z…` and `AB123456789GB`.
fn shaped(look: &Look<'_>, i: usize) -> Option<Found> {
    let token = &look.tokens[i];
    let first = look.document.written(token);
    if !first.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()) || token.joined || token.hashtag {
        return None;
    }
    let (span, next) = code(look, i)?;
    let written = look.document.slice(span);
    let dashed = written.split_once('-').is_some_and(|(head, tail)| {
        matches!(head.len(), 2..=4)
            && head.bytes().all(|b| b.is_ascii_uppercase())
            && matches!(tail.len(), 4..=10)
            && tail.bytes().all(|b| b.is_ascii_digit())
    });
    let bytes = written.as_bytes();
    let postal = bytes.len() == 13
        && bytes[..2].iter().chain(&bytes[11..]).all(u8::is_ascii_uppercase)
        && bytes[2..11].iter().all(u8::is_ascii_digit)
        || bytes.len() == 18 && written.starts_with("1Z") && bytes.iter().all(u8::is_ascii_alphanumeric);
    (dashed || postal).then(|| Found { kind: ValueKind::Order, span, value: written.to_owned(), next })
}

/// `flight 1704`, `flight BA 123`, `BA 123`.
fn flight(look: &Look<'_>, i: usize) -> Option<Found> {
    let word = look.word(i);
    if FLIGHTS.contains(&word) {
        let mut at = i + 1;
        while at < i + 4 && matches!(look.word(at), "number" | "no" | "#" | ":" | "." | "is") {
            at += 1;
        }
        let (span, next) = code(look, at)?;
        let written = look.document.slice(span);
        let digits = written.bytes().filter(u8::is_ascii_digit).count();
        if matches!(digits, 2..=4) && written.len() <= 7 {
            let counted = super::duration::unit(look.word(next)).is_some() || look.word(next) == "people";
            return (!counted && !is_date(written)).then(|| product(look, i, next, &format!("flight {written}")));
        }
        let airline = written.len() == 2 && is_airline(&written.to_ascii_uppercase());
        let number = look.digits(next).filter(|digits| airline && digits.len() <= 4)?;
        return Some(product(look, i, next + 1, &format!("flight {written}{number}")));
    }
    let written = look.tokens.get(i).map_or("", |token| look.document.written(token));
    if is_airline(written)
        && let Some(number) = look.digits(i + 1).filter(|digits| matches!(digits.len(), 2..=4))
    {
        return Some(product(look, i, i + 2, &format!("{written}{number}")));
    }
    let shaped = matches!(written.len(), 5 | 6) && written.is_char_boundary(2) && is_airline(&written[..2]);
    (shaped && written.bytes().skip(2).all(|b| b.is_ascii_digit()) && !is_label(look.back(i, 1))).then(|| product(look, i, i + 1, written))
}

fn product(look: &Look<'_>, from: usize, next: usize, value: &str) -> Found {
    Found { kind: ValueKind::Product, span: look.span(from, next), value: value.to_lowercase(), next }
}

/// Two-letter codes of airlines that many customers write about.
fn is_airline(code: &str) -> bool {
    matches!(
        code,
        "BA" | "AA"
            | "UA"
            | "DL"
            | "WN"
            | "FR"
            | "LH"
            | "AF"
            | "KL"
            | "EK"
            | "QR"
            | "VS"
            | "EI"
            | "AC"
            | "NK"
            | "IB"
            | "TP"
            | "SK"
            | "QF"
            | "SQ"
            | "EY"
            | "LX"
            | "LS"
            | "EZY"
            | "RYR"
            | "TK"
            | "AY"
            | "CX"
            | "AS"
            | "HA"
            | "VY"
            | "WS"
    )
}
