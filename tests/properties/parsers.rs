//! Everything that takes text apart takes any text.

use super::config;
use super::text::{anything, messages};
use heard::pack::tree::{self, Kind, Node};
use heard::pack::{context, phrase_text};
use heard::pattern::Pattern;
use heard::text::{Document, decode};
use heard::value;
use proptest::prelude::{Strategy, any, proptest};
use proptest::{collection, prop_assert, prop_assert_eq, sample};

fn pattern() -> impl Strategy<Value = String> {
    let bits = vec![
        "still",
        "waiting",
        "isn't",
        "(",
        ")",
        "|",
        ")?",
        "?",
        "*",
        "~",
        "...",
        "^",
        "$",
        "{",
        "}",
        "{duration}",
        "{amount}",
        "{nonsense}",
        "\\",
        " ",
        "  ",
        "re:",
        "\\b",
        "[",
        "]",
        "+",
        "\u{200b}",
        "é",
        "😡",
        "-",
        "'",
        "’",
        "a",
    ];
    collection::vec(sample::select(bits), 0..16).prop_map(|bits| bits.concat())
}

fn phrase() -> impl Strategy<Value = String> {
    let bits = vec![
        "{name}",
        "{issue.clause}",
        "{by:when}",
        "{will:",
        "{",
        "}",
        "{{",
        "}}",
        "[",
        "]",
        "[when]",
        "[]",
        "{}",
        "{:}",
        ":",
        "I'm sorry that ",
        ".",
        " ",
        "é",
        "{unknown}",
        "\n",
        "{name:a:b}",
        "\u{0}",
    ];
    collection::vec(sample::select(bits), 0..14).prop_map(|bits| bits.concat())
}

fn yaml() -> impl Strategy<Value = String> {
    let bits = vec![
        "cues:",
        "phrases:",
        "- id: still-waiting",
        "  - id: a",
        "    any: [\"x\"]",
        "any: [",
        "]",
        "{",
        "}",
        "\"",
        "'",
        ": ",
        "- ",
        "#",
        "&a",
        "*a",
        "<<:",
        "!!str",
        "|",
        ">",
        "---",
        "...",
        "?",
        "%YAML 1.2",
        "~",
        "null",
        "\t",
        " ",
        "  ",
        "\n",
        "\n",
        "\n  ",
        "\n    ",
        "text",
        "1.5",
        "\\x41",
        "\u{feff}",
        "\u{0}",
        "é",
        "\u{85}",
        ",",
    ];
    collection::vec(sample::select(bits), 0..40).prop_map(|bits| bits.concat())
}

/// Every node inside the file and on character boundaries.
fn places(node: &Node, file: &str) -> bool {
    let span = node.span();
    let children = match &node.kind {
        Kind::Scalar(_) => true,
        // No file reads as patterns compiled beforehand.
        Kind::Baked(_) => false,
        Kind::Seq(items) => items.iter().all(|item| places(item, file)),
        Kind::Map(pairs) => pairs.iter().all(|(key, value)| places(key, file) && places(value, file)),
    };
    file.get(span.start..span.end).is_some() && file.get(node.inner().start..node.inner().end).is_some() && children
}

proptest! {
    #![proptest_config(config(1_000))]

    #[test]
    fn bytes(bytes in collection::vec(any::<u8>(), 0..200), head in sample::select(vec![&b""[..], b"\xEF\xBB\xBF", b"\xFF\xFE", b"\xFE\xFF"])) {
        let (text, _) = decode(&[head, bytes.as_slice()].concat());
        let _ = Document::new(text);
    }

    #[test]
    fn a_document(text in messages()) {
        let document = Document::new(text.as_str());
        let mut end = 0;
        for token in document.tokens() {
            prop_assert!(token.span.start <= token.span.end && text.get(token.span.start..token.span.end).is_some());
            // Opened contractions share a place; otherwise tokens stand one after the other.
            prop_assert!(token.span.end >= end, "{text:?}");
            end = token.span.end;
            let _ = document.fold(token);
        }
        let mut last = 0;
        for sentence in document.sentences() {
            prop_assert!(text.get(sentence.span.start..sentence.span.end).is_some());
            prop_assert_eq!(sentence.first, last, "tokens belong to one sentence each: {:?}", text);
            last = sentence.last;
        }
        prop_assert_eq!(last, document.tokens().len());
    }

    #[test]
    fn a_pattern(text in pattern(), other in anything()) {
        for text in [text, other] {
            if let Err(error) = Pattern::parse(&text) {
                prop_assert!(text.get(error.span.start..error.span.end).is_some(), "{text:?}: {:?}", error.span);
                prop_assert!(!error.message.is_empty());
            }
        }
    }

    #[test]
    fn a_phrase(text in phrase(), other in anything()) {
        for text in [text, other] {
            if let Err(errors) = phrase_text::parse(&text) {
                prop_assert!(!errors.is_empty());
                for error in errors {
                    prop_assert!(text.get(error.span.start..error.span.end).is_some(), "{text:?}: {:?}", error.span);
                }
            }
        }
    }

    #[test]
    fn a_pack_file(text in yaml(), other in anything()) {
        for text in [text, other] {
            let parsed = tree::parse(&text);
            prop_assert!(parsed.root.as_ref().is_none_or(|root| places(root, &text)), "{text:?}");
            for fault in &parsed.faults {
                prop_assert!(text.get(fault.span.start..fault.span.end).is_some(), "{text:?}: {fault:?}");
            }
            let _ = context(&text);
        }
    }

    #[test]
    fn values_and_masks(text in messages()) {
        let document = Document::new(text.as_str());
        for found in value::values(&document) {
            prop_assert!(text.get(found.span.start..found.span.end).is_some());
        }
        let once = value::mask(&text).into_owned();
        prop_assert_eq!(value::mask(&once).into_owned(), once);
    }
}

#[test]
fn a_gap_at_either_end_is_pointed_at_wherever_spaces_stand() {
    for text in ["late … ", "  … late", "late ...  ", " ... late"] {
        let error = Pattern::parse(text).expect_err(text);
        let place = text.get(error.span.start..error.span.end);
        assert!(place.is_some_and(|place| matches!(place, "…" | "...")), "{text:?}: {:?} {}", error.span, error.message);
    }
}
