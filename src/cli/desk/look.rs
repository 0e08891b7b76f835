//! The pages of the desk, as text: what was heard, the card, why a sentence, the reply with its verdict.

use crate::cli::output::{self, sanitize::sanitize, wrap};
use colored::Colorize;
use heard::coach::Review;
use heard::draft::{Sentence, Withheld};
use heard::reading::{Knowledge, Reading};
use heard::span::Span;
use heard::text::TokenKind;
use heard::vocab::{Fault, Flag, Mood};

/// The pack entry whose words are never repeated.
const INSULTS: &str = "profanity";

/// A row of the card.
fn row(out: &mut String, label: &str, text: &str) {
    if !text.is_empty() {
        out.push_str(&wrap(&format!("{} {}", format!("{label:<7}").dimmed(), sanitize(text)), "", "        "));
        out.push('\n');
    }
}

/// The message as it came, what was heard in it, and a short card. Of abuse, what they need comes first, in neutral words.
pub(super) fn page(knowledge: &Knowledge, reading: &Reading, told: Fault, uncovered: bool) -> String {
    let hidden = if uncovered { Vec::new() } else { slurs(knowledge, reading) };
    let mut out = String::new();
    if reading.flags.iter().any(|flag| flag.flag == Flag::AbuseToAgent) || !hidden.is_empty() {
        out.push_str(&wrap(&sanitize(&need(reading)), &format!("{} ", "In short:".bold()), "  "));
        out.push_str("\n\n");
    }
    output::reading::message(reading, &hidden, &mut out);
    out.push('\n');
    row(&mut out, "name", &reading.customer.as_ref().map_or_else(|| "not given".to_owned(), |customer| customer.called.clone()));
    let mood = if reading.mood == Mood::Neutral { "calm, or not said".to_owned() } else { reading.mood.name().replace('-', " ") };
    row(&mut out, "mood", &format!("{mood}, severity {} of 4", reading.severity));
    let issue = reading.issue.as_ref();
    let clause = issue.and_then(|issue| issue.reflected.as_ref());
    let noun = issue.and_then(|issue| issue.noun.as_ref()).map(|noun| noun.text.as_str());
    match clause {
        Some(clause) => row(&mut out, "issue", &format!("{}{}", clause.text, if clause.check { "  (look at this one)" } else { "" })),
        None => row(&mut out, "issue", noun.unwrap_or("nothing that could be said back")),
    }
    row(&mut out, "fault", fault(told));
    let facts: Vec<&str> = reading.facts.iter().map(|fact| fact.text.as_str()).take(8).collect();
    row(&mut out, "facts", &facts.join(", "));
    row(&mut out, "asks", &asks(reading).join("; "));
    let flags: Vec<String> = reading.flags.iter().map(|flag| format!("{} ({})", flag.flag, flag.action)).collect();
    row(&mut out, "flags", &flags.join(", "));
    for note in &reading.notes {
        row(&mut out, "note", note);
    }
    out
}

/// What they ask for: acts by their names, questions as they put them.
fn asks(reading: &Reading) -> Vec<String> {
    let line = |span: Span| reading.shown(span).split_whitespace().collect::<Vec<_>>().join(" ");
    let acts = reading.asks.iter().map(|ask| ask.id.replace('-', " "));
    acts.chain(reading.questions.iter().map(|span| line(*span))).collect()
}

/// What a message needs, without its tone (EVIDENCE C-49: a neutral summary before the abuse).
fn need(reading: &Reading) -> String {
    let issue = reading.issue.as_ref();
    let about = issue.and_then(|issue| {
        issue.reflected.as_ref().map(|clause| clause.text.clone()).or_else(|| issue.noun.as_ref().map(|noun| noun.text.clone()))
    });
    let asks: Vec<String> = reading.asks.iter().map(|ask| ask.id.replace('-', " ")).collect();
    match (about, asks.is_empty()) {
        (Some(about), true) => format!("it is about this: {about}"),
        (Some(about), false) => format!("it is about this: {about}. They ask for: {}", asks.join(", ")),
        (None, false) => format!("they ask for: {}", asks.join(", ")),
        (None, true) => "they are angry, and don't say yet what happened".to_owned(),
    }
}

/// Where the message holds insults and profanity, as the packs list them.
pub(super) fn slurs(knowledge: &Knowledge, reading: &Reading) -> Vec<Span> {
    let Some(list) = knowledge.packs.constructions.iter().find(|entry| entry.meta.id == INSULTS) else { return Vec::new() };
    let document = &reading.document;
    let is_one = |fold: &str| list.words.iter().any(|word| word.value == fold);
    document.tokens().iter().filter(|token| token.kind == TokenKind::Word && is_one(document.fold(token))).map(|token| token.span).collect()
}

/// Whose fault, in words.
pub(super) const fn fault(fault: Fault) -> &'static str {
    match fault {
        Fault::Unknown => "not known yet: nothing is admitted",
        Fault::Ours => "ours",
        Fault::Theirs => "the customer's",
        Fault::ThirdParty => "somebody else's",
    }
}

/// Why it was read so.
pub(super) fn why(reading: &Reading) -> String {
    let mut out = String::new();
    for (label, terms) in [("score", &reading.terms), ("quiet", &reading.quiet_terms), ("severity", &reading.severity_terms)] {
        out.push_str(&format!("{}\n", label.bold()));
        for term in terms.iter().filter(|term| term.weight != 0.0) {
            out.push_str(&format!("  {:>+6.2}  {}\n", term.weight, sanitize(&term.name)));
        }
    }
    out
}

/// The card of a message that is not drafted.
pub(super) fn withheld(withheld: &Withheld) -> String {
    let mut out = format!("{} a person must take this one now (flag `{}`).\n", "No draft:".red().bold(), withheld.flag);
    for line in &withheld.card {
        out.push_str(&wrap(&sanitize(line), "  • ", "    "));
        out.push('\n');
    }
    out
}

/// Why a sentence is there: its move, its phrase, the cues that asked for it, the words it reuses.
pub(super) fn why_sentence(knowledge: &Knowledge, reading: &Reading, sentence: &Sentence) -> String {
    let mut out = String::new();
    let phrase = knowledge.packs.phrases.iter().find(|phrase| phrase.meta.id == sentence.phrase);
    row(&mut out, "move", &format!("{}, by the phrase {}", sentence.reply_move.name(), sentence.phrase));
    row(&mut out, "why", phrase.and_then(|phrase| phrase.meta.why.as_deref()).unwrap_or_default());
    row(&mut out, "because", &sentence.because.join(", "));
    for reused in &sentence.from {
        let words = reading.shown(reused.span).split_whitespace().collect::<Vec<_>>().join(" ");
        row(&mut out, "reuses", &format!("\"{words}\" for {}", reused.slot));
    }
    out
}

/// First letter in capitals.
pub(super) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The reply in a frame of its own, and the coach's verdict in a line or two.
pub(super) fn reply(reply: &str, review: &Review) -> String {
    let mut out = String::from("\n");
    for line in reply.lines() {
        out.push_str(wrap(&sanitize(line), "  | ", "  | ").trim_end());
        out.push('\n');
    }
    out.push('\n');
    let verdict = output::review::counted(review);
    let verdict = if verdict.is_empty() { "nothing to change".to_owned() } else { verdict };
    out.push_str(&wrap(&format!("{} {verdict}, score {}", "coach".dimmed(), review.score), "", "      "));
    out.push('\n');
    for finding in review.findings.iter().take(2) {
        out.push_str(&wrap(&sanitize(&finding.message), "      ", "      "));
        out.push('\n');
    }
    out
}

/// The whole review.
pub(super) fn review(review: &Review, reply: &str, reading: Option<&Reading>) -> String {
    output::review::page(review, reply, reading, true, false)
}

/// The gaps that are left in a text.
pub(super) fn gaps_in(reply: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = reply;
    while let Some(start) = rest.find('[') {
        let Some(len) = rest[start..].find(']') else { break };
        let gap = &rest[start..=start + len];
        if !gap.contains('\n') && !out.iter().any(|known| known == gap) {
            out.push(gap.to_owned());
        }
        rest = &rest[start + len + 1..];
    }
    out
}
