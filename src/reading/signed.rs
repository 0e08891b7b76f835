//! The line that a letter is signed on, where it holds more than a name: "Shan x", "Love from Bev and Ron", "Col. (retd) J. Amory".
//!
//! In goes the document; out comes the line without what stands around the name, and the title that was put behind it. Only
//! the last line of the writer's own text is looked at, and only where something sets it off from what was told.

use crate::span::Span;
use crate::text::{Document, Zone, signs_off};
use std::borrow::Cow;

/// Words that may stand on a line that is signed.
const MOST_WORDS: usize = 8;

/// What goes before a name on its own line; what is longer comes first.
const LEADS: &[&str] = &[
    "lots of love from",
    "with love from",
    "love from",
    "best wishes from",
    "kind regards from",
    "regards from",
    "best regard,",
    "best regards,",
    "kind regards,",
    "regards,",
    "greetings,",
    "greetings from",
    "from",
    "many thanks from",
    "thanks from",
    "cheers from",
    "all the best,",
    "best wishes,",
    "yours,",
];

/// A line on which somebody signed.
pub(super) struct Signed<'a> {
    /// What is left of it when everything around the name is taken away.
    pub(super) name: Cow<'a, str>,
    /// Where the line stands.
    pub(super) span: Span,
    /// Whether more than its place says that it is signed: kisses, a dash, "love from".
    pub(super) marked: bool,
}

/// The last line of what somebody wrote themselves, if it is set off and short enough to be signed.
pub(super) fn line(document: &Document) -> Option<Signed<'_>> {
    let own = |zone: Zone| matches!(zone, Zone::Body | Zone::SignOff | Zone::Signature);
    let last = document.sentences().iter().rev().find(|sentence| own(sentence.zone))?;
    let text = document.text();
    let start = text[..last.span.start].rfind('\n').map(|at| at + 1)?;
    // "Maureen Tolley / (Treasurer and general dogsbody)": who somebody is, in brackets below the name.
    let start = if text[start..].trim_end().starts_with('(') && text[start..].trim_end().ends_with(')') {
        text[..start].trim_end().rfind('\n').map(|at| at + 1)?
    } else {
        start
    };
    let end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let line = text[start..end].trim();
    // Behind a blank line, or behind a line that closes a letter, a name is to be looked for.
    let above = text[..start].lines().next_back().map(str::trim).unwrap_or_default();
    let closed = document
        .sentences()
        .iter()
        .rev()
        .find(|sentence| sentence.span.end <= start)
        .is_some_and(|sentence| matches!(sentence.zone, Zone::SignOff | Zone::Signature));
    let lower = line.to_lowercase();
    let lead = LEADS.iter().find(|lead| lower.strip_prefix(**lead).is_some_and(|rest| rest.starts_with(' ')));
    let dash = line.starts_with(['-', '–', '—', '~']);
    let name = lead.map_or(line, |lead| &line[lead.len()..]).trim_start_matches(['-', '–', '—', '~', ' ']);
    let (name, kissed) = without_kisses(name);
    let marked = lead.is_some() || kissed || dash;
    if name.split_whitespace().count() > MOST_WORDS || !(above.is_empty() || closed || marked) {
        return None;
    }
    let name = without_rank_note(name);
    let name = match name.strip_prefix('(').and_then(|rest| rest.split_once(") ")) {
        Some((title, rest)) if title_of(title).is_some() => Cow::Owned(format!("{title} {rest}")),
        _ => name,
    };
    let name = match name {
        Cow::Borrowed(name) => Cow::Borrowed(before_the_firm(name)),
        Cow::Owned(name) => Cow::Owned(before_the_firm(&name).to_owned()),
    };
    (!name.is_empty() && !name.ends_with(['.', '?', '!']) || name.split_whitespace().count() == 2).then_some(Signed {
        name,
        span: Span::new(start, end),
        marked,
    })
}

/// What stands at the very end behind a dash or behind words that close a letter: "Top man. — Craig", "Takk, Steinunn".
pub(super) fn at_the_end(document: &Document) -> Option<Signed<'_>> {
    let text = document.text().trim_end();
    let line = &text[text.rfind('\n').map_or(0, |at| at + 1)..];
    let end = text.len();
    let name = |from: usize| (!line[from..].trim().is_empty()).then(|| line[from..].trim());
    let dashed =
        ["– ", "— ", "-- "].iter().filter_map(|dash| line.rfind(dash).map(|at| (at, at + dash.len()))).max().and_then(|(at, from)| {
            let before = line[..at].trim_end();
            (before.is_empty() || before.ends_with(['.', '!', '?', ')', ':'])).then(|| name(from)).flatten()
        });
    let closed = || {
        let comma = line.rfind(", ")?;
        let before = &line[..comma];
        let last = before.rfind(['.', '!', '?', ')']).map_or(before, |at| &before[at + 1..]).trim().to_lowercase();
        signs_off(&last).then(|| name(comma + 2)).flatten()
    };
    let name = dashed.or_else(closed)?;
    (name.split_whitespace().count() <= 5 && !name.ends_with(['?', '!']) && name.starts_with(char::is_uppercase)).then(|| Signed {
        span: Span::new(end - name.len(), end),
        name: Cow::Borrowed(name),
        marked: true,
    })
}

/// The title in brackets behind a name that ends at `end`: "V. Amory (Mrs)".
pub(super) fn title_behind(document: &Document, end: usize) -> Option<&'static str> {
    let rest = document.text().get(end..)?.trim_start_matches([' ', ',']);
    let inside = rest.strip_prefix('(')?.split(')').next()?.trim_end_matches('.');
    title_of(inside)
}

fn title_of(word: &str) -> Option<&'static str> {
    ["Mrs", "Miss", "Ms", "Mr", "Dr", "Mx"].into_iter().find(|title| title.eq_ignore_ascii_case(word))
}

/// "Shan x", "Jodie xx": kisses are no initial.
fn without_kisses(line: &str) -> (&str, bool) {
    match line.rsplit_once(' ') {
        Some((name, last)) if last.chars().all(|c| matches!(c, 'x' | 'X')) && (last != "X" || name.starts_with(char::is_lowercase)) => {
            (name.trim_end_matches([' ', ',']), true)
        }
        _ => (line, false),
    }
}

/// The words of a name without the letters of honours and offices behind it: "J. B. Amory RN" is called Amory.
pub(super) fn without_letters<'a>(words: &'a [&'a str]) -> &'a [&'a str] {
    let honours = |word: &&&str| {
        matches!(
            word.trim_matches('.'),
            "RN" | "RAF"
                | "MBE"
                | "OBE"
                | "CBE"
                | "BEM"
                | "JP"
                | "MP"
                | "MA"
                | "BA"
                | "BSc"
                | "MSc"
                | "PhD"
                | "MD"
                | "KC"
                | "QC"
                | "RGN"
                | "FRCS"
        )
    };
    &words[..words.len() - words.iter().rev().take(words.len().saturating_sub(1)).take_while(honours).count()]
}

/// "Col. (retd) J. Amory" without what says that he no longer serves.
fn without_rank_note(line: &str) -> Cow<'_, str> {
    let lower = line.to_lowercase();
    for note in ["(retd)", "(retd.)", "(ret'd)", "(retired)"] {
        if let Some(at) = lower.find(note)
            && lower.len() == line.len()
        {
            return Cow::Owned(format!("{} {}", line[..at].trim_end(), line[at + note.len()..].trim_start()).trim().to_owned());
        }
    }
    Cow::Borrowed(line)
}

/// "Beth @ Wick & Fen", "Meg from Harwell", "Ash 41 Mill Terrace", "Bronwen Ellis (and five others)": who signs stands
/// before where they are and who is with them.
fn before_the_firm(name: &str) -> &str {
    let number = name.find(|c: char| c.is_ascii_digit()).and_then(|at| name[..at].rfind(' '));
    let at = [" @ ", " from ", " at ", " ("].iter().filter_map(|word| name.find(word)).chain(number).min();
    at.map_or(name, |at| &name[..at]).trim()
}
