//! The currencies customers write: signs, codes and words.

use crate::text::{WordMap, places, words};

/// The currency of a sign; `$` and `¥` are shared by several and stay themselves.
pub(super) fn sign(word: &str) -> Option<&'static str> {
    Some(match word {
        "£" => "GBP",
        "$" => "$",
        "€" => "EUR",
        "¥" => "¥",
        "₹" => "INR",
        "₩" => "KRW",
        "₺" => "TRY",
        "₪" => "ILS",
        "₽" => "RUB",
        "₦" => "NGN",
        "₱" => "PHP",
        "฿" => "THB",
        "₫" => "VND",
        _ => return None,
    })
}

/// ISO codes and the abbreviations that stand before or behind figures.
const CODES: [(&str, &str); 27] = [
    ("gbp", "GBP"),
    ("eur", "EUR"),
    ("usd", "USD"),
    ("aud", "AUD"),
    ("cad", "CAD"),
    ("nzd", "NZD"),
    ("chf", "CHF"),
    ("sek", "SEK"),
    ("nok", "NOK"),
    ("dkk", "DKK"),
    ("pln", "PLN"),
    ("zł", "PLN"),
    ("zl", "PLN"),
    ("czk", "CZK"),
    ("huf", "HUF"),
    ("inr", "INR"),
    ("rs", "INR"),
    ("jpy", "JPY"),
    ("cny", "CNY"),
    ("rmb", "CNY"),
    ("hkd", "HKD"),
    ("sgd", "SGD"),
    ("aed", "AED"),
    ("zar", "ZAR"),
    ("mxn", "MXN"),
    ("brl", "BRL"),
    ("kr", "kr"),
];

/// The words of the codes.
pub(super) const CODE_WORDS: &[&str] = &words(&CODES);

/// The currency of a code or an abbreviation that stands before or behind figures.
pub(super) fn code(word: &str) -> Option<&'static str> {
    static KNOWN: WordMap<&str, { places(CODES.len()) }> = WordMap::new(&CODES);
    KNOWN.get(word)
}

/// Currency words that stand behind a quantity: currency, and how many hundredths one of them is.
pub(super) fn unit(word: &str) -> Option<(&'static str, u64)> {
    Some(match word {
        "quid" | "pound" | "pounds" => ("GBP", 100),
        "dollar" | "dollars" | "buck" | "bucks" => ("$", 100),
        "euro" | "euros" => ("EUR", 100),
        "pence" | "penny" => ("GBP", 1),
        "cent" | "cents" => ("", 1),
        "rupee" | "rupees" => ("INR", 100),
        "yen" => ("JPY", 100),
        "yuan" => ("CNY", 100),
        "franc" | "francs" => ("CHF", 100),
        "zloty" | "zlotys" => ("PLN", 100),
        "kroner" | "kronor" | "krona" | "krone" => ("kr", 100),
        "dirham" | "dirhams" => ("AED", 100),
        "rand" => ("ZAR", 100),
        "peso" | "pesos" => ("$", 100),
        "grand" => ("", 100_000),
        _ => return None,
    })
}
