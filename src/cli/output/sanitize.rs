//! Text from strangers made safe for a terminal: no control, no escape, no
//! bidirectional override gets through; line breaks and tabs stay.

use std::borrow::Cow;

/// The text with C0, DEL, C1 and bidirectional controls shown as `�`.
pub(crate) fn sanitize(text: &str) -> Cow<'_, str> {
    let bad = |c: char| {
        c.is_control() && c != '\n' && c != '\t'
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}' | '\u{61c}' | '\u{e0000}'..='\u{e007f}')
    };
    if !text.contains(bad) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace("\r\n", "\n").chars().map(|c| if bad(c) { '\u{fffd}' } else { c }).collect())
}

/// The same for text that carries our own colours: sequences of the form `ESC [ digits m` stay, all else goes.
pub(crate) fn sanitize_keeping_color(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\u{1b}') {
        out.push_str(&sanitize(&rest[..at]));
        let tail = &rest[at + 1..];
        let len = tail.strip_prefix('[').map_or(0, |codes| {
            codes.find(|c: char| !c.is_ascii_digit() && c != ';').filter(|end| codes[*end..].starts_with('m')).map_or(0, |end| end + 2)
        });
        if len > 0 {
            out.push('\u{1b}');
            out.push_str(&tail[..len]);
        } else {
            out.push('\u{fffd}');
        }
        rest = &tail[len..];
    }
    out.push_str(&sanitize(rest));
    out
}

#[cfg(test)]
mod tests {
    use super::sanitize;

    #[test]
    fn escapes_and_overrides_never_reach_a_terminal() {
        assert_eq!(sanitize("a\u{1b}[31mred\u{202e}\u{9b}2J\r\nb\tc"), "a\u{fffd}[31mred\u{fffd}\u{fffd}2J\nb\tc");
        assert!(matches!(sanitize("plain é 😡"), std::borrow::Cow::Borrowed(_)));
    }
}
