//! A named text (a pack file, a message) and the way from a byte offset to a
//! line and a column. Lines and columns are for people only; code keeps spans.

use std::sync::Arc;

/// A text with the name it is reported under, cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    name: Text,
    text: Text,
}

/// A text of the program's own, or one that was read.
#[derive(Clone, Debug)]
enum Text {
    Own(&'static str),
    /// Two steps away, so that a text that was read need not be copied.
    Read(Arc<String>),
}

impl Text {
    fn get(&self) -> &str {
        match self {
            Self::Own(text) => text,
            Self::Read(text) => text,
        }
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl Eq for Text {}

/// A place as people count it: both numbers start at 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineCol {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub col: usize,
}

impl Source {
    /// A source called `name` with the given text.
    #[must_use]
    pub fn new(name: &str, text: impl Into<String>) -> Self {
        Self { name: Text::Read(Arc::new(name.to_owned())), text: Text::Read(Arc::new(text.into())) }
    }

    /// A source that is part of the program: nothing is copied.
    #[must_use]
    pub const fn built_in(name: &'static str, text: &'static str) -> Self {
        Self { name: Text::Own(name), text: Text::Own(text) }
    }

    /// The name it is reported under, usually a path as the user wrote it.
    #[must_use]
    pub fn name(&self) -> &str {
        self.name.get()
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        self.text.get()
    }

    /// Line and column of a byte offset; an offset past the end is the end.
    #[must_use]
    pub fn line_col(&self, offset: usize) -> LineCol {
        let mut at = offset.min(self.text().len());
        while !self.text().is_char_boundary(at) {
            at -= 1;
        }
        let before = &self.text()[..at];
        let line = before.matches('\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |i| i + 1);
        LineCol { line, col: before[start..].chars().count() + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::{LineCol, Source};

    #[test]
    fn columns_count_characters_and_start_at_one() {
        let source = Source::new("a.yaml", "é: x\nid: y\n");
        assert_eq!(source.line_col(0), LineCol { line: 1, col: 1 });
        assert_eq!(source.line_col(4), LineCol { line: 1, col: 4 });
        assert_eq!(source.line_col(6), LineCol { line: 2, col: 1 });
        assert_eq!(source.line_col(999), LineCol { line: 3, col: 1 });
    }
}
