//! Any text as a pattern and as a phrase: parsed, or refused with a place inside it.
#![no_main]

use heard::pack::phrase_text;
use heard::pattern::Pattern;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Err(error) = Pattern::parse(text) {
        assert!(text.get(error.span.start..error.span.end).is_some(), "{:?}", error.span);
        assert!(!error.message.is_empty());
    }
    if let Err(errors) = phrase_text::parse(text) {
        assert!(!errors.is_empty());
        for error in errors {
            assert!(text.get(error.span.start..error.span.end).is_some(), "{:?}", error.span);
        }
    }
});
