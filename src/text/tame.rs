//! Characters that steer a terminal or hide in a line, and text without them.

use std::borrow::Cow;

/// Whether a character shows nothing by itself: zero-width, joiner, direction mark or override, soft hyphen, line separator, tag.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}')
}

/// A text on one line, as it may stand in somebody else's sentence: no control, nothing hidden, single spaces.
#[must_use]
pub fn tamed(text: &str) -> Cow<'_, str> {
    let odd = |c: char| c.is_control() || is_hidden(c);
    if !text.contains(odd) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
            if !out.ends_with(' ') {
                out.push(' ');
            }
        } else if !is_hidden(c) || matches!(c, '\u{200c}' | '\u{200d}') && !out.is_empty() && !out.ends_with(|c: char| c.is_ascii()) {
            // Persian and Sinhala names need their joiners.
            out.push(c);
        }
    }
    Cow::Owned(out.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::tamed;
    use std::borrow::Cow;

    #[test]
    fn nothing_hidden_is_left() {
        assert_eq!(tamed("An\u{202e}na\u{1b}[2J\r\n\tL\u{ad}und\u{2028}"), "Anna [2J Lund");
        assert_eq!(tamed("علی\u{200c}رضا\u{200b}, A\u{200d}na"), "علی\u{200c}رضا, Ana");
        assert!(matches!(tamed("Zoë O’Hara"), Cow::Borrowed(_)));
    }
}
