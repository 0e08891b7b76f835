//! One line, edited in place: arrows, Home and End, Ctrl-U and Ctrl-W, Escape to go back.

use super::draw::Canvas;
use super::{Answer, Stop};
use crate::cli::output::sanitize::sanitize;
use colored::Colorize;
use console::Key;
use textwrap::core::display_width;

/// Longest line, in characters.
const MOST: usize = 2000;

/// A line with its cursor, counted in characters.
#[derive(Debug, Default)]
struct Editing {
    text: Vec<char>,
    at: usize,
}

/// What a key makes of a line.
#[derive(Debug, PartialEq, Eq)]
enum Did {
    Changed,
    Entered,
    Back,
    Interrupted,
}

impl Editing {
    fn new(initial: &str) -> Self {
        let text: Vec<char> = initial.chars().filter(|c| !c.is_control()).collect();
        Self { at: text.len(), text }
    }

    fn press(&mut self, key: &Key) -> Did {
        match key {
            Key::Enter => return Did::Entered,
            Key::Escape => return Did::Back,
            Key::CtrlC => return Did::Interrupted,
            Key::ArrowLeft => self.at = self.at.saturating_sub(1),
            Key::ArrowRight => self.at = (self.at + 1).min(self.text.len()),
            Key::Home | Key::Char('\u{1}') => self.at = 0,
            Key::End | Key::Char('\u{5}') => self.at = self.text.len(),
            Key::Backspace if self.at > 0 => {
                self.at -= 1;
                self.text.remove(self.at);
            }
            Key::Del if self.at < self.text.len() => {
                self.text.remove(self.at);
            }
            Key::Char('\u{15}') => {
                self.text.drain(..self.at);
                self.at = 0;
            }
            Key::Char('\u{17}') => {
                while self.at > 0 && self.text[self.at - 1] == ' ' {
                    self.at -= 1;
                    self.text.remove(self.at);
                }
                while self.at > 0 && self.text[self.at - 1] != ' ' {
                    self.at -= 1;
                    self.text.remove(self.at);
                }
            }
            Key::Char(c) if !c.is_control() && self.text.len() < MOST => {
                self.text.insert(self.at, *c);
                self.at += 1;
            }
            _ => {}
        }
        Did::Changed
    }

    fn text(&self) -> String {
        self.text.iter().collect()
    }
}

/// Edits a line that starts as `initial`.
pub(super) fn edit(prompt: &str, initial: &str) -> Result<Answer, Stop> {
    let mut canvas = Canvas::new()?;
    let mut editing = Editing::new(initial);
    loop {
        let width = canvas.width();
        let mut lines: Vec<String> = textwrap::wrap(&sanitize(prompt), width).into_iter().map(|line| line.bold().to_string()).collect();
        let (folded, row, column) = fold(&editing, width);
        let rows = folded.len();
        lines.extend(folded);
        lines.push("Enter goes on · Esc goes back".dimmed().to_string());
        canvas.draw(&lines)?;
        let up = rows - row + 1;
        canvas.cursor(up, column)?;
        let key = canvas.key();
        canvas.below(up)?;
        let did = editing.press(&key?);
        if did == Did::Changed {
            continue;
        }
        canvas.clear()?;
        return match did {
            Did::Back => Ok(Answer::Back),
            Did::Interrupted => Err(Stop::Interrupted(editing.text())),
            Did::Entered | Did::Changed => Ok(Answer::Text(editing.text().trim().to_owned())),
        };
    }
}

/// The line in rows of the width, and the row and column of its cursor.
fn fold(editing: &Editing, width: usize) -> (Vec<String>, usize, usize) {
    let mut rows = vec!["> ".to_owned()];
    let mut used = 2;
    let mut cursor = (0, 2);
    for (n, c) in editing.text.iter().enumerate() {
        let shown = sanitize(c.encode_utf8(&mut [0; 4])).into_owned();
        let columns = display_width(&shown);
        if used + columns > width.saturating_sub(1) {
            rows.push("  ".to_owned());
            used = 2;
        }
        if n == editing.at {
            cursor = (rows.len() - 1, used);
        }
        if let Some(row) = rows.last_mut() {
            row.push_str(&shown);
        }
        used += columns;
    }
    if editing.at == editing.text.len() {
        cursor = (rows.len() - 1, used);
    }
    (rows, cursor.0, cursor.1)
}

#[cfg(test)]
mod tests {
    use super::{Did, Editing, fold};
    use console::Key;

    #[test]
    fn a_line_is_edited_where_the_cursor_stands() {
        let mut editing = Editing::new("by noon");
        for key in [Key::Home, Key::Del, Key::Del, Key::Del, Key::End, Key::Char('!'), Key::ArrowLeft, Key::Backspace, Key::Char('N')] {
            assert_eq!(editing.press(&key), Did::Changed);
        }
        assert_eq!(editing.text(), "nooN!");
        editing.press(&Key::Char('\u{15}'));
        assert_eq!(editing.text(), "!");
        assert_eq!(editing.press(&Key::Enter), Did::Entered);
        assert_eq!(editing.press(&Key::CtrlC), Did::Interrupted);
    }

    #[test]
    fn a_long_line_folds_and_the_cursor_with_it() {
        let mut editing = Editing::new(&"x".repeat(50));
        let (rows, row, column) = fold(&editing, 21);
        assert_eq!((rows.len(), row, column), (3, 2, 16));
        editing.press(&Key::Home);
        let (_, row, column) = fold(&editing, 21);
        assert_eq!((row, column), (0, 2));
    }
}
