//! Each kind of private value in its disguises, and what only looks like one.

use super::{Plain, mask, mask_spans, private};
use crate::span::Span;
use crate::vocab::PrivateKind;

/// Asserts all private values of `text`, as written.
#[track_caller]
fn case(text: &str, want: &[(PrivateKind, &str)]) {
    let got: Vec<(PrivateKind, &str)> = private(text).iter().map(|p| (p.kind, p.span.of(text))).collect();
    assert_eq!(got, want, "in {text:?}");
}

#[test]
fn a_card_with_expiry_and_security_code_is_three_values() {
    case(
        "Card 4111 1111 1111 1111 12/28 123 please",
        &[(PrivateKind::CardNumber, "4111 1111 1111 1111"), (PrivateKind::CardExpiry, "12/28"), (PrivateKind::CardSecurity, "123")],
    );
}

#[test]
fn invisible_and_wide_characters_hide_nothing() {
    case("card 4111\u{200b}1111\u{200b}1111\u{200b}1111 ok", &[(PrivateKind::CardNumber, "4111\u{200b}1111\u{200b}1111\u{200b}1111")]);
    case("call ０７７００ ９００１２３ now", &[(PrivateKind::Phone, "０７７００ ９００１２３")]);
}

#[test]
fn plain_text_maps_back_to_the_original_bytes() {
    let plain = Plain::new("a\u{200b}１b");
    assert_eq!(plain.text, "a1b");
    assert_eq!(plain.original(Span::new(1, 2)), Span::new(4, 7));
}

#[test]
fn values_are_masked_by_their_kind() {
    assert_eq!(mask("My password is Hunter22, call 07700 900123."), "My password is <password>, call <phone>.");
    assert_eq!(mask("Order 48213 is late."), "Order 48213 is late.");
}

#[test]
fn masking_twice_changes_nothing() {
    for text in [
        "4111 1111 1111 1111 12/28 123",
        "pin 4821, code is 482913, dob 03/03/1984",
        "sort code 20-00-00 account 12345678",
        "password: password: monkey77",
        "I'm at 14 Alder Road, Leeds LS1 4AB",
    ] {
        let once = mask(text).into_owned();
        assert_eq!(mask(&once), once, "{text}");
    }
}

#[test]
fn a_slice_is_masked_with_the_whole_texts_values() {
    let text = "Please call 07700 900123 today";
    let known = private(text);
    assert_eq!(mask_spans(&text[7..], 7, &known), "call <phone> today");
    assert_eq!(mask_spans(&text[..15], 0, &known), "Please call <phone>");
    assert_eq!(mask_spans(&text[20..], 20, &known), "<phone> today");
    assert_eq!(mask_spans(&text[..6], 0, &known), "Please");
}
