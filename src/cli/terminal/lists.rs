//! One of a list: typing narrows it, arrows and Enter choose, Escape goes back.

use super::{Answer, Stop};
use crate::cli::output::sanitize::sanitize;
use dialoguer::theme::ColorfulTheme;
use dialoguer::{FuzzySelect, Select};

/// Longest item, so that it stays on its line.
const ROOM: usize = 6;
/// Items from which typing to narrow is worth it.
const MANY: usize = 12;

/// Lets a person choose; the terminal was checked when it was opened.
pub(super) fn pick(prompt: &str, items: &[String], at: usize) -> Result<Answer, Stop> {
    let width = crate::cli::output::width().saturating_sub(ROOM);
    let items: Vec<String> = items.iter().map(|item| clip(&sanitize(item), width)).collect();
    let rows = console::Term::stderr().size_checked().map_or(24, |(rows, _)| usize::from(rows));
    let theme = ColorfulTheme::default();
    let most = rows.saturating_sub(4).max(3);
    let picked = if items.len() >= MANY {
        FuzzySelect::with_theme(&theme)
            .with_prompt(format!("{prompt} (type to narrow, Esc goes back)"))
            .items(&items)
            .default(at)
            .max_length(most)
            .report(false)
            .interact_opt()
    } else {
        Select::with_theme(&theme)
            .with_prompt(format!("{prompt} (Esc goes back)"))
            .items(&items)
            .default(at)
            .max_length(most)
            .report(false)
            .interact_opt()
    };
    match picked {
        Ok(Some(index)) => Ok(Answer::Picked(index)),
        Ok(None) => Ok(Answer::Back),
        Err(dialoguer::Error::IO(error)) => {
            let _ = console::Term::stderr().show_cursor();
            super::INTERRUPTED.store(false, std::sync::atomic::Ordering::SeqCst);
            Err(error.into())
        }
    }
}

fn clip(text: &str, room: usize) -> String {
    let line = text.replace('\n', " ");
    if textwrap::core::display_width(&line) <= room {
        return line;
    }
    let mut out = String::new();
    let mut used = 1;
    for c in line.chars() {
        used += textwrap::core::display_width(c.encode_utf8(&mut [0; 4]));
        if used > room {
            break;
        }
        out.push(c);
    }
    out.push('…');
    out
}
