//! A few lines that are drawn again and again in place.

use crate::cli::output;
use console::Term;
use std::io;
use textwrap::core::display_width;

/// The lines drawn last, so that they can be taken away.
pub(super) struct Canvas {
    term: Term,
    lines: usize,
    columns: usize,
}

impl Canvas {
    /// An empty canvas below what was printed; the cursor is hidden until it goes.
    pub(super) fn new() -> io::Result<Self> {
        let term = Term::stderr();
        term.hide_cursor()?;
        Ok(Self { columns: columns(&term), term, lines: 0 })
    }

    /// Columns that a line may take.
    pub(super) fn width(&self) -> usize {
        columns(&self.term).saturating_sub(1).clamp(20, 100)
    }

    /// Lines that fit.
    pub(super) fn height(&self) -> usize {
        self.term.size_checked().map_or(24, |(rows, _)| usize::from(rows)).max(4)
    }

    /// Draws these lines in place of the last ones.
    pub(super) fn draw(&mut self, lines: &[String]) -> io::Result<()> {
        self.clear()?;
        let width = columns(&self.term);
        let mut rows = 0;
        for line in lines {
            output::raw(line);
            output::raw("\n");
            rows += bare_width(line).saturating_sub(1) / width.max(1) + 1;
        }
        self.lines = rows;
        self.columns = width;
        Ok(())
    }

    /// Takes the last lines away.
    pub(super) fn clear(&mut self) -> io::Result<()> {
        let now = columns(&self.term);
        // Lines that a narrower window has folded take more rows than were drawn.
        let rows = if now < self.columns { self.lines * self.columns.div_ceil(now.max(1)) } else { self.lines };
        let rows = rows.min(self.height());
        if rows > 0 {
            self.term.move_cursor_up(rows)?;
            self.term.write_str("\r")?;
            self.term.clear_to_end_of_screen()?;
        }
        self.lines = 0;
        Ok(())
    }

    /// Puts the cursor on a line of the last drawing, counted from its end, and shows it.
    pub(super) fn cursor(&mut self, up: usize, right: usize) -> io::Result<()> {
        if up > 0 {
            self.term.move_cursor_up(up)?;
        }
        self.term.write_str("\r")?;
        if right > 0 {
            self.term.move_cursor_right(right)?;
        }
        self.term.show_cursor()
    }

    /// Puts the cursor back below the last drawing.
    pub(super) fn below(&mut self, up: usize) -> io::Result<()> {
        if up > 0 {
            self.term.move_cursor_down(up)?;
        }
        self.term.write_str("\r")
    }

    /// The next key.
    pub(super) fn key(&self) -> io::Result<console::Key> {
        self.term.read_key_raw()
    }
}

impl Drop for Canvas {
    fn drop(&mut self) {
        let _ = self.term.show_cursor();
    }
}

fn columns(term: &Term) -> usize {
    term.size_checked().map_or(80, |(_, columns)| usize::from(columns)).max(1)
}

/// The columns of a text, our own colours aside.
fn bare_width(line: &str) -> usize {
    display_width(&console::strip_ansi_codes(line))
}
