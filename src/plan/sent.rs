//! What of theirs somebody has sent that is for nobody else to read.

use crate::reading::Reading;
use crate::vocab::PrivateKind;

/// Words in a message of only so many are about the number that stands among them.
const ABOUT_IT: usize = 6;

/// Whether a password or a code is in it.
pub(super) fn secret(reading: &Reading) -> bool {
    has(reading, &[PrivateKind::Password, PrivateKind::Pin, PrivateKind::OneTimeCode])
}

/// Whether a card number is in it.
pub(super) fn card(reading: &Reading) -> bool {
    has(reading, &[PrivateKind::CardNumber, PrivateKind::CardSecurity])
}

/// Whether it says how to reach the writer, or when they were born: "my number is …", "ring me on …". A number that they rang,
/// and a street that a branch stands in, are anybody's.
pub(super) fn contact(reading: &Reading) -> bool {
    let text = reading.document.text();
    reading.private.iter().any(|private| match private.kind {
        PrivateKind::BirthDate | PrivateKind::NationalId => true,
        PrivateKind::Phone | PrivateKind::Email => {
            let at = private.span.start;
            let from = reading
                .document
                .sentences()
                .iter()
                .find(|sentence| sentence.span.contains(private.span))
                .map_or(0, |sentence| sentence.span.start);
            let said = text.get(from..at).unwrap_or_default().to_lowercase();
            let words = || said.split(|c: char| !c.is_alphabetic());
            let theirs = words().any(|word| matches!(word, "my" | "me" | "mine" | "i'm" | "us"));
            // "nobody called, my number is …": only what stands right before it says whose it is.
            let rung = words()
                .filter(|word| !word.is_empty())
                .rev()
                .take(3)
                .any(|word| matches!(word, "called" | "rang" | "rung" | "dialled" | "dialed" | "emailed" | "your" | "from"));
            !rung && (theirs || reading.words() <= ABOUT_IT)
        }
        _ => false,
    })
}

fn has(reading: &Reading, kinds: &[PrivateKind]) -> bool {
    reading.private.iter().any(|private| kinds.contains(&private.kind))
}

#[cfg(test)]
mod tests {
    use super::contact;
    use crate::engine::Engine;
    use crate::reading::ReadOptions;

    #[test]
    fn a_number_to_reach_them_on_is_theirs_and_one_that_they_rang_is_not() {
        let engine = Engine::builtin();
        let sent = |text: &str| contact(&engine.read(text, &ReadOptions::default()));
        assert!(sent("@Larkmart 07700 900123, after six"));
        assert!(sent("@Larkmart nobody has called, my number is 07700 900123"));
        assert!(sent("@Larkmart please write to me at ines@example.com about the oven"));
        assert!(!sent("@Larkmart I called 07700 900123 and your line is dead all day"));
        assert!(!sent("@Larkmart your number 07700 900123 rings out, who does answer it?"));
        assert!(!sent("@Larkmart the branch at 12 Canal Street was shut again"));
    }
}
