//! Money in any common currency and style: `£52`, `$1,299.00`, `20 quid`, `1.200,50 €`, `EUR 40`, `50p`,
//! and bare figures where the words beside them say that they are money (`charged 64.99 x2`).

use super::ValueKind;
use super::currency::{CODE_WORDS, code, sign, unit};
use super::look::{Found, Look};
use super::number::{Quantity, decimal, quantity};
use crate::text::TokenKind;

/// The money that starts at token `i`, if any.
pub(super) fn find(look: &Look<'_>, i: usize) -> Option<Found> {
    match look.kind(i)? {
        TokenKind::Number => figures_first(look, i),
        TokenKind::Word => code_first(look, i).or_else(|| spelled(look, i)),
        TokenKind::Symbol | TokenKind::Punct => {
            let currency = sign(look.word(i))?;
            after_sign(look, i, i + 1, currency)
        }
        _ => None,
    }
}

/// The words that money may start with, beside a quantity.
pub(super) const STARTS: [&[&str]; 2] = [&["tenner", "fiver"], CODE_WORDS];

fn found(look: &Look<'_>, from: usize, next: usize, currency: &str, amount: Quantity) -> Found {
    let mut value = String::with_capacity(12);
    if !currency.is_empty() {
        value.push_str(currency);
        value.push(' ');
    }
    value.push_str(&format!("{}.{:02}", amount.0 / 100, amount.0 % 100));
    Found { kind: ValueKind::Amount, span: look.span(from, next), value, next }
}

/// `k`, `m`, `thousand`, `million` behind figures: the factor, and the index behind it.
fn scaled(look: &Look<'_>, amount: Quantity, next: usize) -> (Quantity, usize) {
    let factor = match look.word(next) {
        "k" if look.touches(next) => 1_000,
        "m" | "mil" | "mn" if look.touches(next) => 1_000_000,
        "grand" | "thousand" => 1_000,
        "million" => 1_000_000,
        _ => return (amount, next),
    };
    (Quantity(amount.0.saturating_mul(factor)), next + 1)
}

/// Figures in one token, or in two as `1 200,50`.
fn figures(look: &Look<'_>, i: usize) -> Option<(Quantity, usize)> {
    if !look.is_number(i) {
        return None;
    }
    let (head, tail) = (look.word(i), look.word(i + 1));
    let split = look.is_number(i + 1) && !look.tokens[i + 1].joined && head.len() <= 3 && tail.len() == 6 && look.digits(i).is_some();
    if split && matches!(tail.as_bytes()[3], b',' | b'.') {
        return decimal(&format!("{head}{tail}")).map(|n| (n, i + 2));
    }
    decimal(head).map(|n| (n, i + 1))
}

/// `£52`, `$ 1,299.00`, `€2k`, `£5.50p`; `from` is where the value starts, `i` where its figures should be.
fn after_sign(look: &Look<'_>, from: usize, i: usize, currency: &'static str) -> Option<Found> {
    let (amount, next) = figures(look, i)?;
    let (amount, mut next) = scaled(look, amount, next);
    if look.word(next) == "p" && look.touches(next) {
        next += 1;
    }
    if code(look.word(next)).is_some_and(|code| code.ends_with('D')) && currency == "$" {
        return Some(found(look, from, next + 1, code(look.word(next))?, amount));
    }
    Some(found(look, from, next, currency, amount))
}

/// `EUR 40`, `Rs. 500`, `US$40`, `a tenner`.
fn code_first(look: &Look<'_>, i: usize) -> Option<Found> {
    let word = look.word(i);
    if look.word(i + 1) == "$" && look.touches(i + 1) {
        let currency = match word {
            "us" => "USD",
            "a" | "au" | "aus" => "AUD",
            "c" | "ca" | "cdn" => "CAD",
            "nz" => "NZD",
            "hk" => "HKD",
            "s" | "sg" => "SGD",
            _ => return None,
        };
        return after_sign(look, i, i + 2, currency);
    }
    match word {
        "tenner" => return Some(found(look, i, i + 1, "GBP", Quantity::whole(10))),
        "fiver" => return Some(found(look, i, i + 1, "GBP", Quantity::whole(5))),
        _ => {}
    }
    let currency = code(word)?;
    let at = if word == "rs" && look.word(i + 1) == "." { i + 2 } else { i + 1 };
    after_sign(look, i, at, currency)
}

/// `twenty quid`, `a hundred pounds`, `two grand`.
fn spelled(look: &Look<'_>, i: usize) -> Option<Found> {
    let (amount, next) = match look.word(i) {
        "a" if matches!(look.word(i + 1), "grand" | "quid") && look.no_noun_at(i + 2) => (Quantity::whole(1), i + 1),
        _ => quantity(look, i)?,
    };
    with_unit(look, i, amount, next)
}

fn with_unit(look: &Look<'_>, from: usize, amount: Quantity, next: usize) -> Option<Found> {
    let word = look.word(next);
    let clock = look.word(next + 1) == "." && look.word(next + 2) == "m";
    if word == "p" && !clock && look.is_number(next - 1) && amount.0 < 100_000 && (look.touches(next) || look.no_noun_at(next + 1)) {
        return Some(found(look, from, next + 1, "GBP", Quantity(amount.0 / 100)));
    }
    let (currency, each) = unit(word).or_else(|| code(word).map(|code| (code, 100)))?;
    if matches!(word, "pound" | "pounds") && is_weight(look, from, next) || (word == "grand" && look.capital(next) && !look.is_number(from))
    {
        return None;
    }
    Some(found(look, from, next + 1, currency, Quantity(amount.0.saturating_mul(each) / 100)))
}

/// `lost 20 pounds`, `20 pounds overweight`.
fn is_weight(look: &Look<'_>, from: usize, next: usize) -> bool {
    matches!(look.word(next + 1), "overweight" | "heavier" | "lighter" | "heavy" | "over")
        || (1..=3).any(|n| matches!(look.back(from, n), "weigh" | "weighs" | "weighed" | "weighing" | "weight"))
}

/// `20 quid`, `64.99 €`, `50p`, and bare figures beside money words.
fn figures_first(look: &Look<'_>, i: usize) -> Option<Found> {
    let (amount, next) = figures(look, i)?;
    if let Some(currency) = sign(look.word(next)) {
        // In `2 £50 vouchers` the sign belongs to the figures behind it.
        if !(look.is_number(next + 1) && look.touches(next + 1)) {
            return Some(found(look, i, next + 1, currency, amount));
        }
        return None;
    }
    let (big, behind) = scaled(look, amount, next);
    with_unit(look, i, big, behind).or_else(|| {
        let bare = look.word(i);
        let money = if has_cents(bare) { cents_are_money(look, i, next) } else { next == behind && whole_is_money(look, i, next, amount) };
        let thousands = behind > next && look.word(next) != "m" && (paid_before(look, i, 3) || look.word(next) == "grand");
        if thousands {
            return Some(found(look, i, behind, "", big));
        }
        money.then(|| found(look, i, next, "", amount))
    })
}

fn has_cents(figures: &str) -> bool {
    let bytes = figures.as_bytes();
    bytes.len() >= 4 && matches!(bytes[bytes.len() - 3], b'.' | b',')
}

fn is_money_word(word: &str) -> bool {
    matches!(
        word,
        "paid"
            | "pay"
            | "paying"
            | "charge"
            | "charged"
            | "charging"
            | "charges"
            | "cost"
            | "costs"
            | "costing"
            | "refund"
            | "refunded"
            | "refunding"
            | "bill"
            | "billed"
            | "price"
            | "priced"
            | "total"
            | "owe"
            | "owed"
            | "spent"
            | "spend"
            | "fee"
            | "fees"
            | "balance"
            | "credit"
            | "credited"
            | "deposit"
            | "debited"
            | "invoice"
            | "payment"
            | "payments"
            | "overcharged"
            | "deducted"
            | "taken"
            | "fare"
            | "withdrew"
            | "debit"
            | "reimbursed"
            | "quoted"
            | "worth"
            | "discount"
            | "rent"
            | "premium"
    )
}

fn paid_before(look: &Look<'_>, i: usize, reach: usize) -> bool {
    (1..=reach).any(|n| is_money_word(look.back(i, n)))
}

/// `64.99`: money unless it is a time, a measure, a version or a mark.
fn cents_are_money(look: &Look<'_>, i: usize, next: usize) -> bool {
    let before = look.back(i, 1);
    let behind = look.word(next);
    if look.tokens[i].joined
        || matches!(look.word(next), "/" | "%" | "°" | "-")
        || matches!(
            before,
            "version" | "v" | "ios" | "android" | "firmware" | "rated" | "rating" | "size" | "section" | "/" | "scored" | "chapter"
        )
        || (look.kind(next) == Some(TokenKind::Word) && (is_measure(behind) || look.touches(next) && !behind.starts_with('x')))
    {
        return false;
    }
    if is_doubled(look, next) || (1..=12).any(|n| is_money_word(look.back(i, n))) || (0..6).any(|n| is_money_word(look.word(next + n))) {
        return !is_clock(look.word(i))
            || !matches!(before, "at" | "by" | "until" | "till" | "since" | "from" | "around" | "before" | "after");
    }
    look.money_seen && !is_clock(look.word(i)) || !is_clock(look.word(i)) && look.word(i).len() >= 5 && look.no_noun_at(next)
}

fn is_clock(figures: &str) -> bool {
    let Some((hour, minute)) = figures.split_once(['.', ':']) else { return false };
    hour.len() <= 2 && minute.len() == 2 && hour.parse().is_ok_and(|h: u8| h < 24) && minute.parse().is_ok_and(|m: u8| m < 60)
}

fn is_measure(word: &str) -> bool {
    matches!(
        word,
        "am" | "pm"
            | "kg"
            | "kgs"
            | "g"
            | "lb"
            | "lbs"
            | "oz"
            | "cm"
            | "mm"
            | "km"
            | "miles"
            | "mile"
            | "mph"
            | "gb"
            | "mb"
            | "mbps"
            | "tb"
            | "litres"
            | "litre"
            | "hours"
            | "hour"
            | "hrs"
            | "hr"
            | "mins"
            | "minutes"
            | "days"
            | "weeks"
            | "months"
            | "years"
            | "inches"
            | "inch"
            | "ft"
            | "feet"
            | "percent"
            | "stars"
            | "star"
            | "metres"
            | "meters"
            | "kw"
            | "kwh"
            | "units"
            | "times"
            | "out"
            | "points"
            | "o'clock"
            | "degrees"
            | "volts"
    )
}

/// `x2`, `twice`, `each` behind a figure.
fn is_doubled(look: &Look<'_>, next: usize) -> bool {
    let word = look.word(next);
    matches!(word, "twice" | "each" | "apiece" | "x" | "×")
        || (word.starts_with('x') && word.len() <= 3 && word[1..].bytes().all(|b| b.is_ascii_digit()))
}

/// `charged me 40`, `the plan was 180?`: whole figures need the word close by, and nothing countable behind them.
fn whole_is_money(look: &Look<'_>, i: usize, next: usize, amount: Quantity) -> bool {
    let counted = look.kind(next) == Some(TokenKind::Word) && !look.no_noun_at(next) && !is_rate(look, next) && !is_doubled(look, next);
    let counted = counted || matches!(look.word(next), "extra" | "more" | "total") && !look.no_noun_at(next + 1);
    let year = look.word(i).len() == 4 && (190_000..210_000).contains(&amount.0);
    if look.tokens[i].joined
        || counted
        || year
        || matches!(look.word(next), "/" | "%" | ":" | "°")
        || look.is_number(next)
        || look.word(i).starts_with('0')
        || look.word(i).len() > 9
    {
        return false;
    }
    let before = look.back(i, 1);
    if is_money_word(before) && !matches!(before, "bill" | "invoice" | "payment" | "payments" | "charges" | "credit" | "taken" | "debit") {
        return true;
    }
    let linked = matches!(
        before,
        "me" | "us"
            | "of"
            | "is"
            | "was"
            | "were"
            | "be"
            | "about"
            | "extra"
            | "over"
            | "only"
            | "another"
            | "additional"
            | "nearly"
            | "to"
    );
    if linked && paid_before(look, i, 4) {
        return !(before == "to" || before == "over") || amount.0 >= 1000;
    }
    look.money_seen && amount.0 >= 1000 && matches!(before, "is" | "was" | "be" | "not" | "of") && look.kind(next) != Some(TokenKind::Word)
}

fn is_rate(look: &Look<'_>, next: usize) -> bool {
    matches!(look.word(next), "a" | "per" | "each" | "every")
        && matches!(look.word(next + 1), "month" | "week" | "year" | "day" | "night" | "person")
}
