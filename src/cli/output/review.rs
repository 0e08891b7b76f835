//! A review as a person reads it: what is good first, then a handful of things
//! that could be better, each with the words it is about, a reason and what to write.

use super::sanitize::{sanitize, sanitize_keeping_color};
use super::{width, wrap};
use colored::Colorize;
use heard::coach::{Finding, Review, Status};
use heard::finding::Severity;
use heard::reading::Reading;
use heard::span::Span;
use heard::value;

/// Most findings that are shown unless all are asked for.
const HANDFUL: usize = 5;

/// The whole page.
pub(crate) fn page(review: &Review, reply: &str, message: Option<&Reading>, all: bool, why: bool) -> String {
    let mut out = String::new();
    out.push_str(&heading(review));
    out.push('\n');
    for strength in &review.strengths {
        let words = quoted(review, reply, strength.span);
        let text = if words.is_empty() { strength.message.clone() } else { format!("{}: {words}", strength.message) };
        push(&mut out, &text, &format!("  {} ", "✓".green()), "    ");
    }
    let kinds = kinds(review);
    let shown = if all { kinds.len() } else { HANDFUL.min(kinds.len()) };
    for finding in &kinds[..shown] {
        out.push('\n');
        one(review, reply, finding, why, &mut out);
    }
    let more = kinds.len() - shown;
    if more > 0 {
        out.push_str(&format!("\n{}\n", format!("and {more} more; --all shows them").dimmed()));
    }
    allowed(review, &mut out);
    if message.is_some() {
        coverage(review, &mut out);
    }
    if why {
        card(review, &mut out);
    }
    out
}

/// What was found and may stay, with the reason somebody gave.
fn allowed(review: &Review, out: &mut String) {
    for (n, allowed) in review.allowed.iter().enumerate() {
        if n == 0 {
            out.push('\n');
        }
        let places = if allowed.places == 1 { "1 place".to_owned() } else { format!("{} places", allowed.places) };
        let reason = allowed.reason.as_deref().map(|reason| format!(": {reason}")).unwrap_or_default();
        let pack = allowed.pack.as_deref().map(|pack| format!(" (pack {pack})")).unwrap_or_default();
        push(out, &format!("{} in {places}{reason}{pack}", allowed.rule), &format!("{} ", "allowed".dimmed()), "    ");
    }
}

/// The findings, each rule once at its weightiest place: three exclamation marks are one thing to say.
fn kinds(review: &Review) -> Vec<&Finding> {
    let mut kinds: Vec<&Finding> = Vec::new();
    for finding in &review.findings {
        if !kinds.iter().any(|known| known.rule == finding.rule) {
            kinds.push(finding);
        }
    }
    kinds
}

/// "2 warnings and 1 tip"
pub(crate) fn counted(review: &Review) -> String {
    let count = |severity: Severity, one: &str| {
        let n = kinds(review).iter().filter(|finding| finding.severity == severity).count();
        match n {
            0 => None,
            1 => Some(format!("1 {one}")),
            n => Some(format!("{n} {one}s")),
        }
    };
    let parts: Vec<String> =
        [count(Severity::Error, "error"), count(Severity::Warning, "warning"), count(Severity::Tip, "tip")].into_iter().flatten().collect();
    match parts.as_slice() {
        [] => "nothing to change".to_owned(),
        [one] => one.clone(),
        [all @ .., last] => format!("{} and {last}", all.join(", ")),
    }
}

fn heading(review: &Review) -> String {
    let score = format!("{} of 100", review.score);
    let score = match review.score {
        75.. => score.green(),
        50..75 => score.yellow(),
        _ => score.normal(),
    };
    format!("{} on the checklist · {}", score.bold(), counted(review))
}

fn one(review: &Review, reply: &str, finding: &Finding, why: bool, out: &mut String) {
    let mark = match finding.severity {
        Severity::Error => "error".red().bold(),
        Severity::Warning => "warning".yellow().bold(),
        Severity::Tip => "tip".cyan().bold(),
    };
    let label = finding.severity.name().len() + 2;
    push(out, &format!("{} ({})", finding.message, finding.rule), &format!("{mark}: "), &" ".repeat(label.min(4)));
    excerpt(review, reply, finding, out);
    push(out, &finding.why, &format!("    {} ", "why".dimmed()), "        ");
    for (n, instead) in finding.instead.iter().take(2).enumerate() {
        let label = if n == 0 { "try".dimmed().to_string() } else { "   ".to_owned() };
        push(out, instead, &format!("    {label} "), "        ");
    }
    if finding.fix.is_some() {
        push(out, "--fix does this for you", &format!("    {} ", "fix".dimmed()), "        ");
    }
    if why {
        let based = if finding.evidence.is_empty() {
            "practice".to_owned()
        } else {
            format!("{} ({})", finding.evidence.join(", "), finding.strength)
        };
        push(out, &based, &format!("    {} ", "on ".dimmed()), "        ");
    }
}

/// The line the finding is about, its words underlined with marks that need no colour.
fn excerpt(review: &Review, reply: &str, finding: &Finding, out: &mut String) {
    if finding.span.is_empty() {
        return;
    }
    let room = width().saturating_sub(6).max(20);
    let start = reply[..finding.span.start].rfind('\n').map_or(0, |at| at + 1);
    let end = reply[finding.span.end..].find('\n').map_or(reply.len(), |at| finding.span.end + at);
    let masked = |span: Span| sanitize(&value::mask_spans(span.of(reply), span.start, &review.private)).replace(['\n', '\t'], " ");
    let before = masked(Span::new(start, finding.span.start));
    let words = masked(finding.span);
    let after = masked(Span::new(finding.span.end, end));
    let words: String = clip(&words, room.saturating_sub(8), false);
    let left = room.saturating_sub(textwrap::core::display_width(&words));
    let before = clip(&before, left / 2, true);
    let after = clip(&after, left - textwrap::core::display_width(&before).min(left), false);
    let pad = " ".repeat(textwrap::core::display_width(&before));
    let line = "~".repeat(textwrap::core::display_width(&words).max(1));
    out.push_str(&format!("    {} {before}{words}{after}\n    {} {pad}{}\n", "|".dimmed(), "|".dimmed(), line.yellow()));
}

/// At most `room` columns of a text, from its end or its start, with `…` where it was cut.
fn clip(text: &str, room: usize, from_end: bool) -> String {
    if textwrap::core::display_width(text) <= room {
        return text.to_owned();
    }
    let mut kept: Vec<char> = Vec::new();
    let mut used = 1;
    let chars: Box<dyn Iterator<Item = char>> = if from_end { Box::new(text.chars().rev()) } else { Box::new(text.chars()) };
    for c in chars {
        let columns = textwrap::core::display_width(c.encode_utf8(&mut [0; 4]));
        if used + columns > room {
            break;
        }
        used += columns;
        kept.push(c);
    }
    if room == 0 {
        return String::new();
    }
    if from_end {
        kept.push('…');
        kept.into_iter().rev().collect()
    } else {
        kept.push('…');
        kept.into_iter().collect()
    }
}

/// What of the message is still open, in a line each.
fn coverage(review: &Review, out: &mut String) {
    let open: Vec<String> = review
        .coverage
        .iter()
        .filter(|item| item.status != Status::Answered && matches!(item.kind, "question" | "ask"))
        .map(|item| format!("{}: {}", item.kind, item.text))
        .collect();
    let met = review.coverage.iter().filter(|item| item.status == Status::Answered).count();
    if review.coverage.is_empty() {
        return;
    }
    out.push('\n');
    push(out, &format!("{met} of {} things in their message are taken up", review.coverage.len()), "", "  ");
    for line in open.iter().take(4) {
        push(out, line, &format!("  {} ", "still open".dimmed()), "    ");
    }
}

/// The six steps and the three mechanisms.
fn card(review: &Review, out: &mut String) {
    out.push('\n');
    for (axis, step) in review.scorecard.steps() {
        let level = step.level.map_or_else(
            || "a text can't show it".dimmed().to_string(),
            |level| format!("{}{} {level} of 4", "●".repeat(usize::from(level)), "○".repeat(4 - usize::from(level.min(4)))),
        );
        out.push_str(&format!("  {:<12} {level}\n", axis.name()));
    }
    let empathy = &review.empathy;
    push(
        out,
        &format!(
            "reaction {}, interpretation {}, exploration {} (each 0 to 2)",
            empathy.reaction, empathy.interpretation, empathy.exploration
        ),
        "  ",
        "    ",
    );
}

fn quoted(review: &Review, reply: &str, span: Span) -> String {
    let text = value::mask_spans(span.of(reply), span.start, &review.private);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() { String::new() } else { format!("\"{}\"", clip(&text, width().saturating_sub(20).max(20), false)) }
}

fn push(out: &mut String, text: &str, first: &str, indent: &str) {
    if text.is_empty() {
        return;
    }
    out.push_str(&sanitize_keeping_color(&wrap(&sanitize(text), first, indent)));
    out.push('\n');
}
