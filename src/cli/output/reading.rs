//! A reading as a person sees it: the message with its cues underlined and labelled, then what it says.

use super::sanitize::sanitize;
use super::{width, wrap};
use colored::Colorize;
use heard::reading::{Knowledge, Reading};
use heard::span::Span;
use heard::vocab::{Family, Mood};

/// The whole page.
pub(crate) fn page(knowledge: &Knowledge, reading: &Reading, why: bool) -> String {
    let mut out = String::new();
    message(reading, &[], &mut out);
    out.push('\n');
    let mut row = |label: &str, text: String| {
        if !text.is_empty() {
            out.push_str(&wrap(&format!("{:<10} {}", label, sanitize(&text)), "", "           "));
            out.push('\n');
        }
    };
    let mood = if reading.mood == Mood::Neutral { String::new() } else { format!(", {}", reading.mood) };
    row(
        "stance",
        format!("{}, {} ({:+.2}), severity {} of 4{mood}", reading.stance, reading.sentiment.name(), reading.score, reading.severity),
    );
    if let Some(customer) = &reading.customer {
        row("customer", format!("{} (a reply says \"{}\")", customer.name, customer.called));
    }
    if let Some(issue) = &reading.issue {
        if let Some(clause) = &issue.reflected {
            row("issue", format!("{}{}", clause.text, if clause.check { "  (check this line)" } else { "" }));
        }
        let topic = issue.topic.map(|index| format!(" ({})", knowledge.packs.topics[index].meta.id)).unwrap_or_default();
        if let Some(noun) = &issue.noun {
            row("about", format!("{}{topic}", noun.text));
        }
    }
    let facts: Vec<String> = reading.facts.iter().map(|fact| format!("{} {}", fact.kind, fact.text)).collect();
    row("facts", facts.join(", "));
    row("asks", reading.asks.iter().map(|ask| ask.id.clone()).collect::<Vec<_>>().join(", "));
    row("good news", reading.good_news.as_ref().map(|told| told.text.clone()).unwrap_or_default());
    row("asked", reading.requests.iter().map(|request| request.text.as_str()).collect::<Vec<_>>().join(" · "));
    row("questions", reading.questions.iter().map(|span| line(reading, *span)).collect::<Vec<_>>().join(" / "));
    row("praise", reading.praise.iter().map(|span| line(reading, *span)).collect::<Vec<_>>().join(" / "));
    row(
        "situation",
        reading
            .situations
            .iter()
            .map(|found| {
                found.stake.as_ref().map_or_else(|| found.situation.to_string(), |(stake, _)| format!("{} ({stake})", found.situation))
            })
            .collect::<Vec<_>>()
            .join(", "),
    );
    row("flags", reading.flags.iter().map(|flag| format!("{} ({})", flag.flag, flag.action)).collect::<Vec<_>>().join(", "));
    row("private", reading.private.iter().map(|private| private.kind.to_string()).collect::<Vec<_>>().join(", "));
    for note in &reading.notes {
        row("note", note.clone());
    }
    if why {
        reasons(reading, &mut out);
    }
    out
}

/// The message line by line, each cue underlined, its family below; of the words in `hidden` only the first letter is shown.
pub(crate) fn message(reading: &Reading, hidden: &[Span], out: &mut String) {
    let masked = |reading: &Reading, span: Span| uncovered(reading, span, hidden);
    let text = reading.document.text();
    let mut marks: Vec<(Span, String, bool)> = reading
        .cues
        .iter()
        .map(|cue| {
            (
                cue.span,
                cue.dropped.map_or_else(|| cue.family.to_string(), |why| format!("{} ({})", cue.family, why.reason())),
                cue.dropped.is_none(),
            )
        })
        .collect();
    marks.extend(reading.flags.iter().map(|flag| (flag.span, format!("flag {}", flag.flag), true)));
    marks.sort_by_key(|(span, ..)| (span.start, std::cmp::Reverse(span.end)));
    let mut at = 0;
    for raw in text.split_inclusive('\n') {
        let range = Span::new(at, at + raw.len());
        at += raw.len();
        let here: Vec<&(Span, String, bool)> =
            marks.iter().filter(|(span, ..)| range.start <= span.start && span.start < range.end).collect();
        let mut shown = String::new();
        let mut from = range.start;
        for (span, label, kept) in &here {
            if span.start < from {
                continue;
            }
            let end = span.end.min(range.end);
            shown.push_str(&masked(reading, Span::new(from, span.start)));
            let words = masked(reading, Span::new(span.start, end));
            let words = words.trim_end_matches(['\n', '\r']);
            shown.push_str(&if !*kept {
                words.dimmed().to_string()
            } else if label.starts_with("flag") {
                words.red().underline().to_string()
            } else if label == Family::Praise.name() || label == Family::Relief.name() {
                words.green().underline().to_string()
            } else {
                words.yellow().underline().to_string()
            });
            from = end;
        }
        shown.push_str(masked(reading, Span::new(from, range.end)).trim_end_matches(['\n', '\r']));
        out.push_str(&textwrap::fill(&shown, textwrap::Options::new(width()).initial_indent("  ").subsequent_indent("  ")));
        out.push('\n');
        let mut labels: Vec<&str> = Vec::new();
        for (_, label, _) in &here {
            if !labels.contains(&label.as_str()) {
                labels.push(label);
            }
        }
        if !labels.is_empty() {
            out.push_str(&wrap(&labels.join(" · "), "    ^ ", "      ").dimmed().to_string());
            out.push('\n');
        }
    }
}

/// A stretch of the message, masked and safe for the terminal.
fn masked(reading: &Reading, span: Span) -> String {
    sanitize(&reading.shown(span)).into_owned()
}

/// The same, with words that not everybody wants to read again shown by their first letter.
fn uncovered(reading: &Reading, span: Span, hidden: &[Span]) -> String {
    let mut out = String::new();
    let mut from = span.start;
    for word in hidden.iter().filter(|word| span.contains(**word)) {
        out.push_str(&masked(reading, Span::new(from, word.start)));
        out.extend(reading.document.slice(*word).chars().take(1));
        out.push_str("•••");
        from = word.end;
    }
    out.push_str(&masked(reading, Span::new(from, span.end)));
    out
}

fn line(reading: &Reading, span: Span) -> String {
    reading.shown(span).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the numbers were made of, and what was tried for the issue.
fn reasons(reading: &Reading, out: &mut String) {
    for (label, terms) in [("score", &reading.terms), ("quiet", &reading.quiet_terms), ("severity", &reading.severity_terms)] {
        out.push_str(&format!("\n{}\n", label.bold()));
        for term in terms.iter().filter(|term| term.weight != 0.0) {
            out.push_str(&format!("  {:>+7.2}  {}\n", term.weight, term.name));
        }
    }
    if let Some(clause) = reading.issue.as_ref().and_then(|issue| issue.reflected.as_ref()) {
        let fired: Vec<&str> = clause.fired.iter().map(|rule| rule.id()).collect();
        out.push_str(&format!(
            "\n{}\n  {}\n  rules: {}\n",
            "reflected by".bold(),
            clause.construction.map_or("given", |list| list.id()),
            fired.join(", ")
        ));
    }
    if !reading.rejected().is_empty() {
        out.push_str(&format!("\n{}\n", "refused".bold()));
        for (span, gate) in reading.rejected().iter().take(12) {
            out.push_str(&wrap(&format!("{gate}: {}", sanitize(&line(reading, *span))), "  ", "    "));
            out.push('\n');
        }
    }
}
