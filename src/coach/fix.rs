//! Repairs: edits of a reply, applied together until none is left.

use super::options::CoachOptions;
use super::review;
use crate::reading::{Knowledge, Reading};
use crate::span::Span;

/// What to write in the place of a stretch; an empty stretch is an insertion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The bytes to replace.
    pub span: Span,
    /// What to write there.
    pub with: String,
}

/// Rounds of repair: a repair may uncover another, never for long.
const ROUNDS: usize = 8;

/// Applies edits that do not overlap, the earlier one winning where two do.
#[must_use]
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut sorted: Vec<&Edit> = edits.iter().filter(|edit| text.get(edit.span.start..edit.span.end).is_some()).collect();
    sorted.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut out = String::with_capacity(text.len() + 64);
    let mut at = 0;
    for edit in sorted {
        if edit.span.start < at {
            continue;
        }
        out.push_str(&text[at..edit.span.start]);
        out.push_str(&edit.with);
        at = edit.span.end;
    }
    out.push_str(&text[at..]);
    out
}

/// The reply with every safe repair applied. A repair adds no fact: its words come from the rule or from the message.
#[must_use]
pub fn fixed(knowledge: &Knowledge, reply: &str, message: Option<&Reading>, options: &CoachOptions) -> String {
    let mut text = reply.to_owned();
    for _ in 0..ROUNDS {
        let edits: Vec<Edit> = review(knowledge, &text, message, options).findings.into_iter().filter_map(|finding| finding.fix).collect();
        if edits.is_empty() {
            break;
        }
        let next = apply(&text, &edits);
        if next == text {
            break;
        }
        text = next;
    }
    text
}

/// The edit that writes `with` in the place of `span`, keeping capitals, spaces and marks in order; empty `with` leaves it out.
pub(crate) fn edit(text: &str, span: Span, sentence: Span, with: &str) -> Edit {
    let opens = text[sentence.start.min(span.start)..span.start].trim().is_empty();
    if !with.is_empty() {
        let with = if opens { capital(with) } else { with.to_owned() };
        return Edit { span, with };
    }
    let mut end = span.end;
    let rest = &text[end..];
    let rest_of_sentence = text.get(span.end..sentence.end.max(span.end)).unwrap_or("");
    if opens && rest_of_sentence.trim_matches(|c: char| c.is_whitespace() || c.is_ascii_punctuation()).is_empty() {
        // Nothing of the sentence is left: it goes with its mark and the blank after it.
        end = sentence.end.max(span.end);
        let blank = text[end..].len() - text[end..].trim_start_matches(' ').len();
        let mut start = span.start;
        if blank == 0 {
            start -= text[..start].len() - text[..start].trim_end_matches(' ').len();
        }
        return Edit { span: Span::new(start, end + blank), with: String::new() };
    }
    let skipped = rest.len() - rest.trim_start_matches([',', ';', ':', ' ']).len();
    if opens {
        end += skipped;
        let next = text[end..].chars().next();
        let with: String = next.map(|c| c.to_uppercase().collect()).unwrap_or_default();
        end += next.map_or(0, char::len_utf8);
        return Edit { span: Span::new(span.start, end), with };
    }
    // In the middle or at the end: the blank before it goes too.
    let before = &text[..span.start];
    let start = before.trim_end_matches([' ', ',']).len();
    Edit { span: Span::new(start, end), with: String::new() }
}

/// With a capital at the start.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Edit, apply, edit};
    use crate::span::Span;

    #[track_caller]
    fn case(text: &str, words: &str, with: &str, want: &str) {
        let start = text.find(words).expect("the words");
        let sentence =
            Span::new(text[..start].rfind(". ").map_or(0, |at| at + 2), text[start..].find('.').map_or(text.len(), |at| start + at + 1));
        let edit = edit(text, Span::new(start, start + words.len()), sentence, with);
        assert_eq!(apply(text, &[edit]), want);
    }

    #[test]
    fn words_left_out_leave_a_whole_sentence() {
        case("Rest assured, I'll call you.", "Rest assured", "", "I'll call you.");
        case("Unfortunately we can't.", "Unfortunately", "", "We can't.");
        case("I'll call you as soon as possible.", "as soon as possible", "", "I'll call you.");
        case("It's late. We value you. I'll call.", "We value you", "", "It's late. I'll call.");
    }

    #[test]
    fn words_replaced_keep_the_capital() {
        case("Kindly send it.", "Kindly", "please", "Please send it.");
    }

    #[test]
    fn of_two_that_overlap_the_first_is_applied() {
        let edits = [Edit { span: Span::new(0, 3), with: "A".into() }, Edit { span: Span::new(2, 5), with: "B".into() }];
        assert_eq!(apply("one two", &edits), "A two");
    }
}
