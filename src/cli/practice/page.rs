//! A round as a person reads it: what the customer says, the feedback, and the card at the end.

use crate::cli::output::sanitize::{sanitize, sanitize_keeping_color};
use crate::cli::output::wrap;
use colored::Colorize;
use heard::pack::scenario::{Ending, MOST_HEAT, Scenario};
use heard::practice::{Change, Feedback, Quoted, Round, Shown, SkillOver, Stats, Turn};

/// The list of situations.
pub(super) fn list(scenarios: &[Scenario]) -> String {
    if scenarios.is_empty() {
        return "there are no scenarios in these packs\n".to_owned();
    }
    let mut out = String::new();
    for scenario in scenarios {
        let level = ["", "gentle", "middling", "hard"][usize::from(scenario.difficulty.min(3))];
        let heat = scenario.states.first().map_or(0, |state| state.heat);
        let about = format!("{} · {} · {level} · begins at heat {heat}", scenario.industry, scenario.channel);
        push(&mut out, &format!("{}  {}", sanitize(&scenario.meta.id).bold(), sanitize(&scenario.title)), "", "  ");
        push(&mut out, &about.dimmed().to_string(), "  ", "  ");
        push(&mut out, &sanitize(&scenario.skill), "  ", "  ");
    }
    out
}

/// The situation, before the first answer.
pub(super) fn opening(scenario: &Scenario) -> String {
    let mut out = String::new();
    push(&mut out, &sanitize(&scenario.title).bold().to_string(), "", "");
    push(&mut out, &sanitize(&scenario.brief.value), "", "");
    push(&mut out, &format!("{} {}", "to learn here:".dimmed(), sanitize(&scenario.skill)), "", "  ");
    out
}

/// What the customer says, with the heat.
pub(super) fn says(text: &str, heat: u8) -> String {
    let mut out = String::new();
    block(&mut out, text, "  │");
    out.push_str(&format!("  heat {heat} {}\n", bar(heat)));
    out
}

/// `■■■□□`: filled and empty squares, which need no colour.
fn bar(heat: u8) -> String {
    let filled = usize::from(heat.min(MOST_HEAT));
    format!("{}{}", "■".repeat(filled), "□".repeat(usize::from(MOST_HEAT) - filled))
}

/// Feedback on an answer: what worked first.
pub(super) fn feedback(feedback: &Feedback) -> String {
    let mut out = String::new();
    for worked in &feedback.worked {
        push(&mut out, &quoted(worked), &format!("  {} ", "✓".green()), "    ");
    }
    match &feedback.change {
        Some(change) => self::change(&mut out, change),
        None => push(&mut out, "nothing to change: keep it", &format!("  {} ", "→".cyan()), "    "),
    }
    let mark = if matches!(feedback.felt.shown, Shown::Expressed | Shown::Unprompted) { "✓".green() } else { "·".yellow() };
    push(&mut out, &sanitize(&heard::value::mask(&feedback.felt.message)), &format!("  {mark} "), "    ");
    out
}

fn change(out: &mut String, change: &Change) {
    push(out, &quoted(&change.about), &format!("  {} {} ", "→".cyan(), "one thing to change:".bold()), "    ");
    push(out, &sanitize(&change.why), &format!("    {} ", "why".dimmed()), "        ");
    if !change.rewritten.is_empty() {
        push(out, &format!("\"{}\"", sanitize(&change.rewritten)), &format!("    {} ", "try".dimmed()), "        ");
        push(out, &sanitize(&change.because), &format!("    {} ", "as ".dimmed()), "        ");
    }
}

fn quoted(quoted: &Quoted) -> String {
    let message = sanitize(&quoted.message);
    if quoted.quote.is_empty() { message.into_owned() } else { format!("{message}: \"{}\"", sanitize(&quoted.quote)) }
}

/// A turn of a round that nobody sits before.
fn turn(round: &Round<'_>, turn: &Turn) -> String {
    let state = &round.scenario().states[turn.state];
    let mut out = says(&state.says.value, state.heat);
    out.push('\n');
    block(&mut out, &heard::value::mask(&turn.answer.reply), "  >");
    out.push('\n');
    out.push_str(&feedback(&turn.feedback));
    out
}

/// What feels like it, for oneself.
pub(super) fn analogies(like: &[&str]) -> String {
    let mut out = String::from("\n");
    push(&mut out, &format!("{} {}. It stays with you.", "Close to home:".dimmed(), sanitize(&like.join("; "))), "", "  ");
    out
}

/// What is asked when all is over.
const TO_TAKE_ALONG: &str = "what would have to happen here for them to want to do something for you?";

/// A whole round.
pub(super) fn whole(round: &Round<'_>) -> String {
    let mut out = opening(round.scenario());
    for one in round.turns() {
        out.push('\n');
        out.push_str(&turn(round, one));
    }
    out.push('\n');
    out.push_str(&ending(round));
    out
}

/// What the customer does last, the heat line, the card and the model replies.
pub(super) fn ending(round: &Round<'_>) -> String {
    let (state, scenario) = (round.state(), round.scenario());
    let mut out = says(&state.says.value, state.heat);
    out.push('\n');
    let told = match state.end {
        Some(Ending::Well) => "It ended well.",
        Some(Ending::Open) => "It ended with something left open.",
        Some(Ending::Badly) => "It ended badly.",
        None => "The conversation goes on; this round was left here.",
    };
    push(&mut out, &format!("{} {}", told.bold(), state.lesson.as_deref().map(sanitize).unwrap_or_default()), "", "");
    push(&mut out, &format!("{} \"{}\"", "They would say:".dimmed(), sanitize(&scenario.feels.value)), "", "  ");
    let heats = round.heats();
    let line: Vec<String> = heats.iter().map(|heat| format!("{} {heat}", bar(*heat))).collect();
    push(&mut out, &format!("{} {}", "heat:".dimmed(), line.join(" → ")), "", "  ");
    out.push('\n');
    for step in round.card() {
        let name = step.axis.name();
        let Some(level) = step.level else {
            push(&mut out, &format!("{name:<12} {}", "a text can't show it".dimmed()), "  ", "    ");
            continue;
        };
        let dots = format!("{}{}", "●".repeat(usize::from(level.min(4))), "○".repeat(4 - usize::from(level.min(4))));
        let shown = step.shown.map(|words| format!(" \"{}\"", sanitize(&words))).unwrap_or_default();
        push(&mut out, &format!("{name:<12} {dots} {level} of 4{shown}"), "  ", "    ");
    }
    out.push('\n');
    push(&mut out, &format!("{} {TO_TAKE_ALONG}", "To take along:".dimmed()), "", "  ");
    for (state, models) in round.models() {
        out.push('\n');
        let first = state.says.value.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
        push(&mut out, &format!("{} \"{}\"", "One way to answer".bold(), sanitize(first)), "", "  ");
        for model in models {
            block(&mut out, &model.reply.value, "  >");
            push(&mut out, &sanitize(&model.why), &format!("    {} ", "why".dimmed()), "        ");
        }
    }
    out
}

/// Each skill over time.
pub(super) fn stats(stats: &Stats) -> String {
    let mut out = String::new();
    if stats.rounds == 0 {
        return "no rounds yet: `heard practice` begins one\n".to_owned();
    }
    let rounds = |n: usize| if n == 1 { "1 round".to_owned() } else { format!("{n} rounds") };
    let endings: Vec<String> = stats.endings.iter().map(|(name, n)| format!("{n} {name}")).collect();
    push(&mut out, &format!("{}, {} calmer at the end · ended: {}", rounds(stats.rounds), stats.calmer, endings.join(", ")), "", "  ");
    out.push('\n');
    for skill in &stats.skills {
        push(&mut out, &skill_line(skill), "  ", "    ");
    }
    let said = stats.felt.get(Shown::Expressed.name()).copied().unwrap_or(0);
    let silent = stats.felt.get(Shown::Silent.name()).copied().unwrap_or(0);
    if said + silent > 0 {
        out.push('\n');
        push(&mut out, &format!("of {} feelings you noted down, {said} reached the page", said + silent), "", "  ");
    }
    if !stats.findings.is_empty() {
        out.push('\n');
        push(&mut out, "found most often", "", "");
        for (rule, n) in stats.findings.iter().take(5) {
            push(&mut out, &format!("{:<28} {}", sanitize(rule), rounds(*n)), "  ", "    ");
        }
        push(&mut out, &"heard explain RULE says why each matters".dimmed().to_string(), "  ", "    ");
    }
    if stats.unread > 0 {
        out.push('\n');
        push(&mut out, &format!("lines that could not be read: {}", stats.unread), "", "  ");
    }
    out
}

/// Most rounds that are drawn.
const MOST_DRAWN: usize = 30;

fn skill_line(skill: &SkillOver) -> String {
    let (Some(first), Some(latest)) = (skill.first(), skill.latest()) else {
        return format!("{:<15} not judged yet", skill.id);
    };
    let drawn: String = skill.levels[skill.levels.len().saturating_sub(MOST_DRAWN)..]
        .iter()
        .map(|level| level.map_or('·', |level| char::from(b'0' + level.min(9))))
        .collect();
    format!("{:<15} {first:.1} → {latest:.1} of {}   {drawn}", skill.id, skill.most)
}

/// A text with a mark before each line, its empty lines kept.
fn block(out: &mut String, text: &str, mark: &str) {
    let first = format!("{mark} ");
    for line in text.trim().lines() {
        match line.trim() {
            "" => out.push_str(&format!("{mark}\n")),
            line => push(out, &sanitize(line), &first, &first),
        }
    }
}

fn push(out: &mut String, text: &str, first: &str, indent: &str) {
    if !text.is_empty() {
        out.push_str(sanitize_keeping_color(&wrap(text, first, indent)).trim_end());
        out.push('\n');
    }
}
