//! A draft as a person sees it: the reply clean on standard output, a short margin on standard error.

use super::{aside, sanitize::sanitize, wrap};
use colored::Colorize;
use heard::draft::Draft;
use heard::reading::{Knowledge, Reading};
use heard::span::Span;
use heard::vocab::Mood;

/// What stands beside a reply: what was heard, gaps, notes.
pub(crate) fn margin(knowledge: &Knowledge, draft: &Draft, reading: &Reading) {
    aside("");
    aside(&wrap(&format!("{} {}", "heard".dimmed(), sanitize(&heard_line(knowledge, reading))), "", "      "));
    if !draft.gaps.is_empty() {
        let gaps: Vec<String> = draft.gaps.iter().map(|gap| format!("[{}]", gap.hint)).collect();
        aside(&wrap(&format!("{} {}", "gaps ".yellow(), sanitize(&gaps.join(" "))), "", "      "));
    }
    for note in &draft.notes {
        aside(&wrap(&format!("{} {}", "note ".dimmed(), sanitize(note)), "", "      "));
    }
}

/// One line on what was heard.
pub(crate) fn heard_line(knowledge: &Knowledge, reading: &Reading) -> String {
    let mut parts: Vec<String> = vec![format!("{} {}", reading.stance, severity_word(reading.severity))];
    if reading.mood != Mood::Neutral {
        parts.push(reading.mood.to_string());
    }
    if let Some(issue) = &reading.issue {
        if let Some(clause) = &issue.reflected {
            parts.push(format!("\"{}\"", clause.text));
        } else if let Some(noun) = &issue.noun {
            parts.push(noun.text.clone());
        }
        if let Some(topic) = issue.topic {
            parts.push(knowledge.packs.topics[topic].meta.id.clone());
        }
    }
    let facts: Vec<&str> = reading.facts.iter().map(|fact| fact.text.as_str()).take(6).collect();
    if !facts.is_empty() {
        parts.push(facts.join(", "));
    }
    parts.join(" · ")
}

fn severity_word(severity: u8) -> &'static str {
    match severity {
        0 => "(nothing wrong)",
        1 => "(said calmly)",
        2 => "(frustrated)",
        3 => "(very upset)",
        _ => "(acute)",
    }
}

/// The card of a withheld draft.
pub(crate) fn card(draft: &Draft) {
    let Some(withheld) = &draft.withheld else { return };
    aside(&format!("{} {}", "No draft:".red().bold(), format!("flag `{}`. A person must take this one now.", withheld.flag).bold()));
    for line in &withheld.card {
        aside(&wrap(&sanitize(line), "  • ", "    "));
    }
}

/// Each sentence with its move, its phrase, the cues that asked for it and the words it reuses.
pub(crate) fn why(draft: &Draft, reading: &Reading) {
    aside("");
    aside(&format!("{} frame {}", "why  ".dimmed(), draft.frame));
    for sentence in &draft.sentences {
        aside(&wrap(&sanitize(&sentence.text), "  ", "  "));
        let mut line = format!("{} · {}", sentence.reply_move, sentence.phrase);
        if !sentence.because.is_empty() {
            line.push_str(&format!(" · because {}", sentence.because.join(", ")));
        }
        if sentence.check {
            line.push_str(" · check this line");
        }
        aside(&wrap(&sanitize(&line), "    ", "    ").dimmed().to_string());
        for reused in &sentence.from {
            let words = shown(reading, reused.span);
            aside(
                &wrap(
                    &format!("{} = \"{}\" ({}..{})", reused.slot, sanitize(&words), reused.span.start, reused.span.end),
                    "    ",
                    "      ",
                )
                .dimmed()
                .to_string(),
            );
        }
    }
}

fn shown(reading: &Reading, span: Span) -> String {
    reading.shown(span).split_whitespace().collect::<Vec<_>>().join(" ")
}
