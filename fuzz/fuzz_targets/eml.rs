//! Any bytes below an e-mail's headers and above an earlier message: what is quoted, signed and furnished is left out, and the rest holds.
#![no_main]

#[path = "../../tests/properties/invariants.rs"]
#[allow(dead_code, reason = "the reply target checks the rest")]
mod invariants;

use heard::plan::DraftOptions;
use heard::text::decode;
use heard::vocab::Channel;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (text, _) = decode(bytes);
    let mail = format!(
        "From: A Customer <customer@example.org>\r\nSubject: Re: my order\r\n\r\n{text}\r\n\r\nOn Mon, 2 Jun 2025 at 10:12, Help <help@example.com> wrote:\r\n> {}\r\n-- \r\nA Customer\r\n",
        text.replace('\n', "\n> ")
    );
    let options = DraftOptions { channel: Channel::Email, ..DraftOptions::default() };
    if let Err(what) = invariants::check(&mail, &options) {
        panic!("{what}");
    }
});
