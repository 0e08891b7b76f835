//! What holds for the values and the masks of any text at all.

use std::time::{Duration, Instant};

use heard::span::Span;
use heard::text::Document;
use heard::value::{mask, mask_spans, private, values, values_beside};
use proptest::prelude::{ProptestConfig, Strategy, any, proptest};
use proptest::{collection, prop_assert, prop_assert_eq, sample};

/// Text made of the pieces that the recognisers look for, in any order.
fn pieces() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "4111 1111 1111 1111",
        "4111",
        "12/28",
        "123",
        "cvv",
        "card",
        "exp",
        "****",
        "XXXX",
        "1234",
        "GB82 WEST 1234 5698 7654 32",
        "sort code",
        "20-00-00",
        "account number",
        "12345678",
        "password",
        "is",
        ":",
        "Hunter22",
        "pin",
        "4821",
        "code",
        "482913",
        "AB 12 34 56 C",
        "ssn",
        "219-09-9999",
        "07700 900123",
        "+44",
        "(202)",
        "555-0142",
        "ada@example.com",
        "@",
        "14",
        "Alder",
        "Road",
        ",",
        "Leeds",
        "LS1 4AB",
        "born",
        "on",
        "3 March",
        "1984",
        "dob",
        "order",
        "#",
        "£",
        "50",
        "p",
        "x2",
        "two",
        "and a half",
        "hours",
        "a",
        "month",
        "the",
        "18th",
        "twice",
        "last",
        "Friday",
        "at",
        "9.30am",
        "-",
        "/",
        ".",
        "\n",
        "<",
        ">",
        "<password>",
        "<card-number>",
        "<card-expiry>",
        "'",
        "\"",
        "é",
        "０７",
        "\u{200b}",
    ];
    let joint = sample::select(vec![" ", " ", " ", "", "-"]);
    collection::vec((sample::select(PIECES), joint), 0..14)
        .prop_map(|list| list.into_iter().flat_map(|(piece, joint)| [piece, joint]).collect())
}

fn in_order(spans: &[Span], text: &str) -> bool {
    spans.windows(2).all(|pair| pair[0].end <= pair[1].start)
        && spans.iter().all(|span| !span.is_empty() && text.get(span.start..span.end).is_some())
}

fn check(text: &str) -> Result<(), proptest::test_runner::TestCaseError> {
    let hidden: Vec<Span> = private(text).iter().map(|private| private.span).collect();
    prop_assert!(in_order(&hidden, text), "private values of {text:?}: {hidden:?}");
    let found: Vec<Span> = values(&Document::new(text)).iter().map(|value| value.span).collect();
    prop_assert!(in_order(&found, text), "values of {text:?}: {found:?}");
    prop_assert!(found.iter().all(|span| !hidden.iter().any(|private| private.overlaps(*span))), "a value shows a private one: {text:?}");
    let once = mask(text).into_owned();
    prop_assert_eq!(mask(&once).into_owned(), once, "masking {:?} twice", text);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]
    #[test]
    fn spans_are_sound_and_masking_twice_changes_nothing(text in pieces()) {
        check(&text)?;
    }

    #[test]
    fn any_text_is_fine(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn a_slice_is_masked_as_the_whole_is(text in pieces(), from in 0_usize..60, len in 0_usize..60) {
        let known = private(&text);
        let mut start = from.min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let mut end = (start + len).min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let end = end.max(start);
        let masked = mask_spans(&text[start..end], start, &known).into_owned();
        let mut want = String::new();
        let mut at = start;
        for private in known.iter().filter(|private| private.span.overlaps(Span::new(start, end))) {
            want.push_str(&text[at..private.span.start.max(at)]);
            want.push_str(&format!("<{}>", private.kind));
            at = private.span.end.min(end);
        }
        want.push_str(&text[at..end]);
        prop_assert_eq!(masked, want);
    }
}

#[test]
fn hostile_text_takes_linear_time() {
    let units = [
        "@",
        "a@",
        "4 ",
        "4111 ",
        "4-",
        "1.",
        "xxxx ",
        "*",
        "X-",
        "#",
        "<",
        "<a",
        "password:",
        "password is ",
        "pin ",
        "code is ",
        "order-",
        "order ",
        "AB/",
        "AB12/",
        "GB82 ",
        "07700 ",
        "+",
        "(",
        "1/",
        "two ",
        "a hundred and ",
        "£",
        "£1",
        "1,",
        "14 A ",
        "AB 12 ",
        "on the ",
        "born ",
        "e\u{301}",
        "\u{200b}",
        "12 Mill ",
        "LS1 ",
        "password \"",
        "flight ",
        "3 March ",
        "card 12/28 ",
    ];
    for unit in units {
        let time = |bytes: usize| {
            let text = unit.repeat(bytes / unit.len());
            let document = Document::new(text.as_str());
            let start = Instant::now();
            let known = private(&text);
            let _ = (values_beside(&document, &known), mask_spans(&text, 0, &known).len());
            start.elapsed()
        };
        // Four times the text takes about four times as long; a quadratic scan would take sixteen. A busy machine may need a second look.
        let linear = (0..3).any(|_| time(32_000) < time(8_000) * 10 + Duration::from_millis(30));
        assert!(linear, "{unit:?} takes more than linear time");
    }
}
