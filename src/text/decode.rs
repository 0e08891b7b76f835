//! Bytes to text: by byte-order mark, else UTF-8, else lossily with a note.

/// Decodes a message. Never fails; what had to be guessed is said in the notes.
///
/// A UTF-8, UTF-16LE or UTF-16BE byte-order mark decides and is dropped;
/// without one the bytes are UTF-8, and bytes that are not become `U+FFFD`.
#[must_use]
pub fn decode(bytes: &[u8]) -> (String, Vec<String>) {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return utf8(rest);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return utf16(rest, u16::from_be_bytes);
    }
    utf8(bytes)
}

fn utf8(bytes: &[u8]) -> (String, Vec<String>) {
    match String::from_utf8_lossy(bytes) {
        std::borrow::Cow::Borrowed(text) => (text.to_owned(), Vec::new()),
        std::borrow::Cow::Owned(text) => (text, vec!["the text is not valid UTF-8; what could not be read was replaced".to_owned()]),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (String, Vec<String>) {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let mut lossy = bytes.len() % 2 == 1;
    let text = char::decode_utf16(units)
        .map(|unit| {
            unit.unwrap_or_else(|_| {
                lossy = true;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    let notes = if lossy { vec!["the text is not valid UTF-16; what could not be read was replaced".to_owned()] } else { Vec::new() };
    (text, notes)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn a_byte_order_mark_decides_and_is_dropped() {
        assert_eq!(decode(b"\xEF\xBB\xBFhi").0, "hi");
        assert_eq!(decode(b"\xFF\xFEh\0i\0").0, "hi");
        assert_eq!(decode(b"\xFE\xFF\0h\0i").0, "hi");
    }

    #[test]
    fn bytes_that_are_not_text_leave_a_note() {
        let (text, notes) = decode(b"caf\xe9 latte");
        assert_eq!(text, "caf\u{fffd} latte");
        assert_eq!(notes.len(), 1);
    }
}
