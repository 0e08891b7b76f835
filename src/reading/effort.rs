//! What the customer has done so far, as a noun phrase: "I've rung three times" → `three calls`.

use crate::span::Span;
use crate::text::Document;

/// A count beside a contact verb, as a noun phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effort {
    /// `three calls`, `two visits and three calls`.
    pub phrase: String,
    /// From the verb to the count.
    pub span: Span,
    /// How many, all together.
    pub count: u32,
}

/// Contact verbs and nouns, and the noun that counts them.
const CONTACTS: &[(&[&str], &str, &str)] = &[
    (
        &["called", "call", "calls", "calling", "rung", "rang", "ring", "ringing", "phoned", "phone", "phoning", "telephoned"],
        "call",
        "calls",
    ),
    (&["emailed", "email", "emails", "emailing", "mailed"], "email", "emails"),
    (&["letter", "letters"], "letter", "letters"),
    // Whoever wrote may have written anything.
    (&["written", "wrote"], "message", "messages"),
    (&["messaged", "message", "messages", "texted", "dmed", "dm", "tweeted", "contacted", "chat", "chats"], "message", "messages"),
    (&["visited", "visits", "visit"], "visit", "visits"),
    (&["reminders", "reminder"], "reminder", "reminders"),
];

const NUMBERS: &[(&str, u32)] = &[
    ("twice", 2),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
];

/// Efforts found in the body: at most two kinds, first come first.
#[must_use]
pub fn effort(document: &Document) -> Option<Effort> {
    let mut parts: Vec<(u32, &str, Span)> = Vec::new();
    for sentence in document.body() {
        let tokens: Vec<_> = document.tokens_of(sentence).iter().filter(|token| token.is_matchable()).collect();
        for (i, token) in tokens.iter().enumerate() {
            let Some(count) = number(document.fold(token)) else { continue };
            // "transferred 4-5 times": a range counts nothing.
            let range = document
                .tokens()
                .iter()
                .rfind(|before| before.span.end == token.span.start)
                .is_some_and(|before| document.fold(before) == "-");
            if range {
                continue;
            }
            let next = tokens.get(i + 1).map_or("", |token| document.fold(token));
            // "three times" or "twice" after a verb; "three calls", "four emails" by themselves.
            let times = document.fold(token) == "twice" || next == "times";
            let contact = if times {
                let subject = |j: usize| {
                    matches!(document.fold(tokens[j]), "i" | "we" | "have" | "and" | "'ve" | "been" | "after" | "now" | "already")
                };
                // "sent emails, filled in the form twice": what was done twice stands behind the comma.
                let parted = |j: usize| {
                    let between = Span::new(tokens[j].span.end, token.span.start);
                    document.slice(between).contains([',', ';'])
                        || (j + 1..i).any(|k| matches!(document.fold(tokens[k]), "and" | "but" | "then"))
                };
                (0..i).rev().take(5).take_while(|j| !parted(*j)).find_map(|j| {
                    known(document.fold(tokens[j])).filter(|_| j == 0 || (0..j).rev().take(7).any(subject)).map(|contact| (contact, j))
                })
            } else {
                // "I've had two letters from you": those were somebody else's effort.
                let got = (0..i).rev().take(5).any(|j| {
                    matches!(document.fold(tokens[j]), "had" | "got" | "received" | "receive" | "get" | "getting" | "sent" | "send")
                        && (j + 1..i).all(|k| !matches!(document.fold(tokens[k]), "i" | "we"))
                        && !(matches!(document.fold(tokens[j]), "sent" | "send") && customer_does(document, &tokens, j))
                });
                // "A tattoo of five letters": what somebody wrote says so before, or stands after "after".
                let wrote = !next.starts_with("letter")
                    || tokens.iter().any(|token| {
                        matches!(document.fold(token), "wrote" | "written" | "writing" | "sent" | "post" | "posted" | "after" | "despite")
                    });
                known(next).filter(|_| next.ends_with('s') && !got && wrote).map(|contact| (contact, i))
            };
            if let Some(((_, plural), at)) = contact
                && !parts.iter().any(|(_, known, _)| *known == plural)
                && customer_does(document, &tokens, at)
            {
                let end = tokens.get(i + usize::from(next == "times" || !times)).unwrap_or(token).span;
                parts.push((count, plural, tokens[at].span.join(token.span).join(end)));
            }
        }
    }
    parts.truncate(2);
    let span = parts.iter().map(|(_, _, span)| *span).reduce(Span::join)?;
    let count = parts.iter().map(|(count, ..)| count).sum();
    let phrase = parts.iter().map(|(count, noun, _)| format!("{} {noun}", word_for(*count))).collect::<Vec<_>>().join(" and ");
    Some(Effort { phrase, span, count })
}

/// Whether the customer, not somebody else, did it: no "you", "they" or "he" as the nearest subject before.
fn customer_does(document: &Document, tokens: &[&crate::text::Token], at: usize) -> bool {
    (0..at)
        .rev()
        .take(6)
        .find_map(|i| match document.fold(tokens[i]) {
            "i" | "we" | "my" | "after" => Some(true),
            "you" | "they" | "he" | "she" | "it" | "your" | "their" | "nobody" => Some(false),
            _ => None,
        })
        .unwrap_or(true)
}

fn known(word: &str) -> Option<(&'static str, &'static str)> {
    CONTACTS.iter().find(|(words, ..)| words.contains(&word)).map(|(_, one, many)| (*one, *many))
}

fn number(word: &str) -> Option<u32> {
    NUMBERS.iter().find(|(name, _)| *name == word).map(|(_, n)| *n).or_else(|| word.parse().ok().filter(|n| (2..100).contains(n)))
}

fn word_for(n: u32) -> String {
    NUMBERS.iter().skip(1).find(|(_, value)| *value == n).map_or_else(|| n.to_string(), |(name, _)| (*name).to_owned())
}

#[cfg(test)]
mod tests {
    use super::effort;
    use crate::text::Document;

    #[track_caller]
    fn case(text: &str, want: Option<&str>) {
        assert_eq!(effort(&Document::new(text)).map(|found| found.phrase), want.map(str::to_owned), "{text:?}");
    }

    #[test]
    fn counts_beside_contacts_become_a_noun_phrase() {
        case("I've rung three times and nobody came", Some("three calls"));
        case("I have called your office twice", Some("two calls"));
        case("After 3 emails and two visits I give up", Some("three emails and two visits"));
        case("I wrote to the help desk twice", Some("two messages"));
        case("After two letters I ring", Some("two letters"));
        case("I got a tattoo, five letters in Greek", None);
        case("I've emailed support four times, rung twice.", Some("four emails and two calls"));
    }

    #[test]
    fn other_peoples_contacts_and_other_counts_are_left_alone() {
        case("You called me three times", None);
        case("On Monday, transferred 4-5 times in a row, I gave up", None);
        case("It broke three times", None);
        case("I ordered two shirts", None);
        case("I've had four texts and two letters about it", None);
        case("I have sent the office three letters", Some("three letters"));
        case("I sent emails, filled in the form twice", None);
    }
}
