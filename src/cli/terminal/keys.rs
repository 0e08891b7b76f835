//! One key, or a list that is worked on with keys.

use super::draw::Canvas;
use super::{Answer, Key, Row, Stop};
use crate::cli::output::sanitize::sanitize;
use colored::Colorize;
use console::Key as Pressed;

/// Waits for one of some keys; Escape goes back.
pub(super) fn one(keys: &[Key]) -> Result<Answer, Stop> {
    let mut canvas = Canvas::new()?;
    loop {
        canvas.draw(&bar(keys, canvas.width()))?;
        let pressed = canvas.key()?;
        let answer = match pressed {
            Pressed::CtrlC => Err(Stop::Interrupted(String::new())),
            Pressed::Escape => Ok(Answer::Back),
            pressed => match key_of(&pressed).filter(|key| keys.iter().any(|known| known.key == *key)) {
                Some(key) => Ok(Answer::Key(key)),
                None => continue,
            },
        };
        canvas.clear()?;
        return answer;
    }
}

/// Lets a person move over rows until a key is pressed for one of them.
pub(super) fn board(rows: &[Row], at: usize, keys: &[Key]) -> Result<Answer, Stop> {
    let mut canvas = Canvas::new()?;
    let mut at = at.min(rows.len().saturating_sub(1));
    loop {
        let bar = bar(keys, canvas.width());
        let mut lines = window(rows, at, canvas.width(), canvas.height().saturating_sub(bar.len() + 2));
        lines.push(String::new());
        lines.extend(bar);
        canvas.draw(&lines)?;
        let answer = match canvas.key()? {
            Pressed::CtrlC => Err(Stop::Interrupted(String::new())),
            Pressed::Escape => Ok(Answer::Back),
            Pressed::ArrowUp | Pressed::Char('k') => {
                at = if at == 0 { rows.len().saturating_sub(1) } else { at - 1 };
                continue;
            }
            Pressed::ArrowDown | Pressed::Char('j') | Pressed::Tab => {
                at = if at + 1 >= rows.len() { 0 } else { at + 1 };
                continue;
            }
            pressed => match key_of(&pressed).filter(|key| keys.iter().any(|known| known.key == *key)) {
                Some(key) => Ok(Answer::Row(at, key)),
                None => continue,
            },
        };
        canvas.clear()?;
        return answer;
    }
}

fn key_of(pressed: &Pressed) -> Option<char> {
    match pressed {
        Pressed::Enter => Some('\n'),
        Pressed::ArrowLeft => Some('<'),
        Pressed::ArrowRight => Some('>'),
        Pressed::Char(c) => Some(*c),
        _ => None,
    }
}

/// The name of a key as it stands on a keyboard.
pub(super) fn name(key: char) -> String {
    match key {
        '\n' => "Enter".to_owned(),
        '<' => "←".to_owned(),
        '>' => "→".to_owned(),
        key => key.to_string(),
    }
}

/// The keys in a line, or in as many as they need.
fn bar(keys: &[Key], width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for key in keys {
        let name = name(key.key);
        let columns = name.chars().count() + key.label.chars().count() + 4;
        if used + columns > width && used > 0 {
            lines.push(String::new());
            used = 0;
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(&format!("{} {}   ", name.cyan().bold(), key.label));
        }
        used += columns;
    }
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

/// The rows that fit, the marked one among them.
fn window(rows: &[Row], at: usize, width: usize, height: usize) -> Vec<String> {
    let blocks: Vec<Vec<String>> = rows.iter().enumerate().map(|(n, row)| block(row, n == at, width)).collect();
    let (mut first, mut last) = (at, at + 1);
    let mut used = blocks.get(at).map_or(0, Vec::len);
    // Two lines are kept for what stands above and below.
    let room = height.saturating_sub(2).max(used);
    loop {
        let below = blocks.get(last).map(Vec::len).filter(|lines| used + lines <= room);
        if let Some(lines) = below {
            used += lines;
            last += 1;
        }
        let above = first.checked_sub(1).map(|n| blocks[n].len()).filter(|lines| used + lines <= room);
        if let Some(lines) = above {
            used += lines;
            first -= 1;
        }
        if below.is_none() && above.is_none() {
            break;
        }
    }
    let mut lines = Vec::new();
    if first > 0 {
        lines.push(format!("  ↑ {first} more").dimmed().to_string());
    }
    lines.extend(blocks.get(first..last.min(blocks.len())).unwrap_or_default().iter().flatten().cloned());
    if last < blocks.len() {
        lines.push(format!("  ↓ {} more", blocks.len() - last).dimmed().to_string());
    }
    lines
}

fn block(row: &Row, marked: bool, width: usize) -> Vec<String> {
    let point = if marked { "›".cyan().bold().to_string() } else { " ".to_owned() };
    let label = sanitize(&row.label);
    let label = if marked { label.bold().to_string() } else { label.dimmed().to_string() };
    let mark = if row.mark.is_empty() { String::new() } else { format!("  {}", row.mark.dimmed()) };
    let mut lines = vec![format!("{point} {label}{mark}")];
    let text = sanitize(&row.text).replace('\n', " / ");
    lines.extend(textwrap::wrap(&text, textwrap::Options::new(width).initial_indent("    ").subsequent_indent("    ")).into_iter().map(|line| line.into_owned()));
    lines
}

#[cfg(test)]
mod tests {
    use super::{Row, bar, window};
    use crate::cli::terminal::keys;

    #[test]
    fn keys_break_into_lines_that_fit() {
        let keys = keys(&[('\n', "accept"), ('n', "correct the name"), ('i', "correct the issue"), ('b', "back")]);
        let lines = bar(&keys, 40);
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines.iter().all(|line| console::strip_ansi_codes(line).chars().count() <= 40));
    }

    #[test]
    fn the_marked_row_is_always_in_the_window() {
        let row = |n: usize| Row { label: format!("row {n}"), text: "a sentence".to_owned(), mark: String::new() };
        let rows: Vec<Row> = (0..20).map(row).collect();
        for at in 0..20 {
            let lines = window(&rows, at, 50, 10);
            assert!(lines.len() <= 10, "{lines:?}");
            assert!(lines.iter().any(|line| console::strip_ansi_codes(line).starts_with(&format!("› row {at}"))), "{at}: {lines:?}");
        }
    }
}
