//! An explanation as a person reads it.

use super::sanitize::{sanitize, sanitize_keeping_color};
use super::wrap;
use colored::Colorize;
use heard::explain::Explained;

/// One entry.
pub(crate) fn page(entry: &Explained) -> String {
    let mut out = format!("{} {}\n", sanitize(&entry.kind).dimmed(), sanitize(&entry.id).bold());
    let mut row = |label: &str, text: &str| {
        if !text.is_empty() {
            let first = format!("  {} ", format!("{label:<9}").dimmed());
            out.push_str(&sanitize_keeping_color(&wrap(&sanitize(text), &first, "            ")));
            out.push('\n');
        }
    };
    let each = |row: &mut dyn FnMut(&str, &str), label: &str, texts: &[String]| {
        for (n, text) in texts.iter().enumerate() {
            row(if n == 0 { label } else { "" }, text);
        }
    };
    each(&mut row, "what", &entry.what);
    row("why", &entry.why);
    each(&mut row, "instead", &entry.instead);
    each(&mut row, "examples", &entry.examples);
    for cited in &entry.evidence {
        row("evidence", &format!("{} ({}): {}", cited.id, cited.strength, cited.finding));
        row("", &cited.citation);
    }
    each(&mut row, "allow", &entry.allow);
    for by in &entry.allowed {
        row("allowed", &format!("by the pack {}: {}", by.pack, by.reason));
    }
    row("source", &entry.source);
    let place = match (entry.pack.is_empty(), entry.file.is_empty()) {
        (true, _) => String::new(),
        (false, true) => format!("pack {}", entry.pack),
        (false, false) => format!("pack {}, {}", entry.pack, entry.file),
    };
    row("from", &place);
    out
}
