//! Any bytes as a message: decoded, read, drafted twice over, recorded; everything that holds for any message holds.
#![no_main]

#[path = "../../tests/properties/invariants.rs"]
mod invariants;

use heard::plan::DraftOptions;
use heard::text::decode;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (text, _) = decode(bytes);
    if let Err(what) = invariants::check(&text, &DraftOptions::default()) {
        panic!("{what}");
    }
});
