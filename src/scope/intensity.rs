//! Shouting, marks, pictures and drawn-out words: they make what is said louder, never what it is.

use crate::matcher::CueMatch;
use crate::text::{Caps, Document, TokenKind};

/// How loud a message or a stretch of it is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Emphasis {
    /// Shouted words: all capitals, three letters or more, in a text that is not all capitals.
    pub shouted: u32,
    /// Whether nearly the whole text is in capitals.
    pub all_caps: bool,
    /// Runs of two or more `!` or mixed `?!`.
    pub marks: u32,
    /// Drawn-out words.
    pub drawn_out: u32,
}

const ACRONYMS: &[&str] = &[
    "usa", "uk", "eu", "asap", "faq", "pdf", "sms", "usb", "hdmi", "gps", "vpn", "api", "url", "atm", "pin", "cvv", "iban", "vat", "dob",
    "eta", "faqs", "ios", "lol", "omg", "wtf", "tv", "dvd", "bbc", "cfpb", "fca", "bbb", "dmv", "irs", "nhs", "gp", "iphone", "jfk", "lax",
    "lhr", "ord", "ewr", "phx", "dfw", "clt", "phl", "btw", "fyi", "imo", "diy", "ceo", "cfo", "hr", "csr", "sku", "app", "crm", "tsa",
];

/// The emphasis of the body of a document.
#[must_use]
pub fn emphasis(document: &Document) -> Emphasis {
    let mut out = Emphasis::default();
    let (mut upper, mut words) = (0, 0);
    for sentence in document.body() {
        let mut marks = 0;
        let mut mixed = (false, false);
        for token in document.tokens_of(sentence) {
            match token.kind {
                TokenKind::Word if token.span.len() >= 3 => {
                    words += 1;
                    upper += u32::from(token.caps == Caps::Upper);
                    out.shouted += u32::from(token.caps == Caps::Upper && !ACRONYMS.contains(&document.fold(token)));
                    out.drawn_out += u32::from(token.elongated);
                }
                TokenKind::Punct => match document.fold(token) {
                    "!" => {
                        marks += 1;
                        mixed.0 = true;
                    }
                    "?" => mixed.1 = true,
                    _ => {}
                },
                _ => {}
            }
        }
        out.marks += u32::from(marks >= 2 || mixed.0 && mixed.1);
    }
    out.all_caps = words >= 3 && upper * 10 >= words * 7;
    out
}

/// Whether a word of the match is shouted or drawn out.
#[must_use]
pub fn is_loud(document: &Document, found: &CueMatch) -> bool {
    document.tokens()[found.first..=found.last]
        .iter()
        .any(|token| token.elongated || token.caps == Caps::Upper && token.span.len() >= 3 && !ACRONYMS.contains(&document.fold(token)))
}

#[cfg(test)]
mod tests {
    use super::emphasis;
    use crate::text::Document;

    #[test]
    fn shouting_is_capitals_that_are_no_acronym() {
        let got = emphasis(&Document::new("I have been WAITING for my USB stick!! Soooo slow?!"));
        assert_eq!((got.shouted, got.marks, got.drawn_out, got.all_caps), (1, 2, 1, false));
        assert!(emphasis(&Document::new("WHY IS NOBODY ANSWERING ME")).all_caps);
    }
}
