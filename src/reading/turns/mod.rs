//! What kind of letter it is by its turns of phrase: whether something went wrong, and whether somebody is thanked.
//!
//! Single words tell little of a letter that only asks or only thanks: it tells of losses and breakages as a complaint does.
//! What differs is who did what to whom (`you <done> it again`, `would you be able to`, `and he <done>`). So every run
//! of one to three words is looked up, its plain words replaced by their form, and what each weighs is added up. The weights
//! were fitted to some two thousand letters written for this project, which stand in `tests/letters`; the test there fits
//! them again, says how well letters are told that no fit has seen, and compares the table with what ships.

mod form;

use crate::text::{Document, TokenKind, Zone, mixed};
use form::{Form, form};

/// What a letter leans to, as log-odds: 0 is even, 2 is seven to one, and what is under 0 speaks against it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Leaning {
    /// That something went wrong at the hands of whoever is written to.
    pub wrong: f64,
    /// That somebody is thanked or praised.
    pub thanks: f64,
}

/// Records of five bytes in the order of their first three: a turn's number, what it weighs for `wrong` and for `thanks`.
static TABLE: &[u8] = include_bytes!("weights.bin");

/// Bytes of a record.
const RECORD: usize = 5;

/// What a weight of 1 counts for. Weights are kept in one byte.
pub const UNIT: f64 = 1.0 / 40.0;

/// The number of what every letter has, which carries the even chance.
pub const ALWAYS: u32 = 0;

/// Where the records of each first byte begin, and where the last end.
static BEGINS: [u16; 257] = begins();

const fn begins() -> [u16; 257] {
    let mut out = [0; 257];
    let mut byte = 0;
    let mut record = 0;
    while byte < 256 {
        while record * RECORD < TABLE.len() && (TABLE[record * RECORD] as usize) < byte {
            record += 1;
        }
        out[byte] = record as u16;
        byte += 1;
    }
    out[256] = (TABLE.len() / RECORD) as u16;
    out
}

/// What a letter leans to.
#[must_use]
pub fn leaning(document: &Document) -> Leaning {
    let (mut wrong, mut thanks) = (0, 0);
    for turn in turns(document) {
        let (one, other) = weights(turn);
        wrong += i32::from(one);
        thanks += i32::from(other);
    }
    Leaning { wrong: f64::from(wrong) * UNIT, thanks: f64::from(thanks) * UNIT }
}

/// What a turn weighs, 0 where it is not known.
fn weights(turn: u32) -> (i8, i8) {
    let [_, first, second, third] = turn.to_be_bytes();
    let range = usize::from(BEGINS[usize::from(first)])..usize::from(BEGINS[usize::from(first) + 1]);
    let records = &TABLE[range.start * RECORD..range.end * RECORD];
    records
        .as_chunks::<RECORD>()
        .0
        .iter()
        .find(|record| record[1] == second && record[2] == third)
        .map_or((0, 0), |record| (i8::from_le_bytes([record[3]]), i8::from_le_bytes([record[4]])))
}

/// The turns of phrase of a letter, each once and in order, as numbers of 24 bits.
///
/// Two turns that get the same number count as one: with six thousand known of sixteen million, one in three thousand
/// strange ones is taken for a known one.
#[must_use]
pub fn turns(document: &Document) -> Vec<u32> {
    let mut forms: Vec<Form<'_>> = vec![Form::Edge];
    let mut out = vec![ALWAYS];
    for sentence in document.sentences().iter().filter(|sentence| matches!(sentence.zone, Zone::Body | Zone::SignOff)) {
        for token in document.tokens_of(sentence) {
            let fold = document.fold(token);
            if token.kind == TokenKind::Word && !token.clitic {
                out.push(number(&[WORD, fold]));
            }
            forms.extend(form(token, fold));
        }
    }
    forms.push(Form::Edge);
    for at in 0..forms.len() {
        let mut run = [""; 4];
        for (length, form) in forms[at..].iter().take(3).enumerate() {
            run[length + 1] = form.name();
            // A plain word by itself was counted as the word it is.
            if length > 0 || !matches!(form, Form::Edge | Form::Plain) {
                out.push(number(&run[..length + 2]));
            }
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// What sets a word apart from a run of one form.
const WORD: &str = "w";

fn number(parts: &[&str]) -> u32 {
    let hash = parts.iter().fold(0, |hash, part| mixed(hash, part.as_bytes()));
    ((hash ^ (hash >> 29)) & 0x00ff_ffff) as u32
}

#[cfg(test)]
mod tests {
    use super::{RECORD, TABLE, leaning, turns};
    use crate::text::Document;

    #[track_caller]
    fn case(text: &str, wrong: bool, thanks: bool) {
        let leaning = leaning(&Document::new(text));
        assert_eq!((leaning.wrong > 0.0, leaning.thanks > 0.0), (wrong, thanks), "{leaning:?} {text:?}");
    }

    #[test]
    fn what_was_done_to_them_differs_from_what_they_ask_and_from_what_they_are_grateful_for() {
        case(
            "You took the rent twice in April and again in May. I rang and was told it would be put right, and it has not been. \
             I want both payments back.",
            true,
            false,
        );
        case(
            "I have lost the key to the shed and my landlord is abroad. Do you cut keys from a photograph, and how long would it take? \
             I could come in on Monday.",
            false,
            false,
        );
        case(
            "My bike fell off the roof of the car on the way to you and I was in tears. Your mechanic Jo stayed late and straightened it, \
             and I rode home on it. Thank you so much, please tell her.",
            false,
            true,
        );
    }

    #[test]
    fn the_order_of_words_counts_and_nothing_is_counted_twice() {
        let of = |text: &str| turns(&Document::new(text));
        assert_ne!(of("You did not tell me."), of("I did not tell you."));
        assert!(of("why why why why").windows(2).all(|pair| pair[0] < pair[1]));
        assert!(of("").len() < 4);
    }

    #[test]
    fn the_table_is_in_order() {
        let records = TABLE.as_chunks::<RECORD>().0;
        assert_eq!(records.len() * RECORD, TABLE.len());
        assert!(records.windows(2).all(|pair| pair[0][..3] < pair[1][..3]));
    }
}
