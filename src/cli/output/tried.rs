//! A message tried on the packs: its reading, every entry that was heard with the pack it stands in, the draft with its phrases.

use super::sanitize::sanitize;
use super::wrap;
use colored::Colorize;
use heard::draft::Draft;
use heard::pack::model::Listed;
use heard::reading::{Knowledge, Reading};
use heard::span::Span;

/// The whole page.
pub(crate) fn page(knowledge: &Knowledge, reading: &Reading, draft: &Draft, why: bool) -> String {
    let mut out = super::reading::page(knowledge, reading, why);
    heard(knowledge, reading, &mut out);
    out.push_str(&format!("\n{}\n", "draft".bold()));
    if let Some(withheld) = &draft.withheld {
        out.push_str(&format!("  none: the flag `{}` hands it to a person\n", withheld.flag));
        for line in &withheld.card {
            out.push_str(&wrap(&sanitize(line), "  • ", "    "));
            out.push('\n');
        }
        return out;
    }
    for line in draft.reply.as_deref().unwrap_or("").lines() {
        out.push_str(wrap(&sanitize(line), "  | ", "  | ").trim_end());
        out.push('\n');
    }
    out.push_str(&format!("\n{} {}\n", "said by".bold(), format!("(frame {})", sanitize(&draft.frame)).dimmed()));
    for sentence in &draft.sentences {
        let listed = knowledge.packs.phrases.iter().find(|phrase| phrase.meta.id == sentence.phrase).map(|phrase| phrase.meta.listed);
        row(
            &mut out,
            sentence.reply_move.name(),
            &sentence.phrase,
            &sentence.text,
            listed.and_then(|at| knowledge.packs.listed.get(at)),
            None,
        );
    }
    for note in &draft.notes {
        out.push_str(&wrap(&format!("note: {}", sanitize(note)), "  ", "        "));
        out.push('\n');
    }
    out
}

/// Each entry that was heard, those that don't count with the reason.
fn heard(knowledge: &Knowledge, reading: &Reading, out: &mut String) {
    let packs = &knowledge.packs;
    let listed = |at: usize| packs.listed.get(at);
    let words = |span: Span| reading.shown(span).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut rows = String::new();
    for cue in &reading.cues {
        let entry = packs.cues.get(cue.entry as usize).and_then(|entry| listed(entry.meta.listed));
        row(&mut rows, "cue", &cue.id, &words(cue.span), entry, cue.dropped.map(|why| why.reason()));
    }
    if let Some(topic) = reading.issue.as_ref().and_then(|issue| issue.topic).and_then(|index| packs.topics.get(index)) {
        row(&mut rows, "topic", &topic.meta.id, "", listed(topic.meta.listed), None);
    }
    for ask in &reading.asks {
        let entry = packs.asks.iter().find(|entry| entry.meta.id == ask.id).and_then(|entry| listed(entry.meta.listed));
        row(&mut rows, "ask", &ask.id, &words(ask.span), entry, None);
    }
    for found in &reading.situations {
        let entry = packs.situations.iter().find(|entry| entry.situation == found.situation).and_then(|entry| listed(entry.meta.listed));
        row(&mut rows, "situation", found.situation.name(), &words(found.span), entry, None);
    }
    for flag in &reading.flags {
        let entry = packs.flags.get(flag.entry).and_then(|entry| listed(entry.meta.listed));
        row(&mut rows, "flag", flag.flag.name(), &words(flag.span), entry, None);
    }
    out.push_str(&format!("\n{}\n", "heard by".bold()));
    out.push_str(if rows.is_empty() { "  no entry: nothing in the packs matches\n" } else { &rows });
}

fn row(out: &mut String, kind: &str, id: &str, words: &str, listed: Option<&Listed>, dropped: Option<&str>) {
    let pack = listed.map_or_else(String::new, |listed| {
        if listed.layer == "built-in" {
            format!("  {}", listed.pack).dimmed().to_string()
        } else {
            format!("  {} ({})", sanitize(&listed.pack), listed.layer).green().to_string()
        }
    });
    let words = if words.is_empty() { String::new() } else { format!("  \"{}\"", clip(words)) };
    let dropped = dropped.map(|why| format!("  doesn't count: {why}").yellow().to_string()).unwrap_or_default();
    out.push_str(&format!("  {kind:<17} {}{pack}{}{dropped}\n", sanitize(id), sanitize(&words)));
}

fn clip(words: &str) -> String {
    const MOST: usize = 48;
    if words.chars().count() <= MOST { words.to_owned() } else { words.chars().take(MOST - 1).chain(['…']).collect() }
}
