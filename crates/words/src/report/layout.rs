//! Text laid out for a terminal: lines that are broken between words, and tables with straight columns.

use crate::layout::{self, letters};

/// The longest line.
const WIDTH: usize = 100;

/// A text on as many lines as it needs; every line but the first begins with `hang`.
pub(crate) fn wrap(text: &str, hang: &str) -> String {
    let indent: String = text.chars().take_while(|c| *c == ' ').collect();
    layout::hanging(text, &indent, letters(hang), WIDTH)
}

/// On which side of its column a cell stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    /// Texts.
    Left,
    /// Numbers.
    Right,
}

/// A table in the making.
pub(crate) struct Grid {
    align: Vec<Align>,
    rows: Vec<Vec<String>>,
}

impl Grid {
    /// A table with a row of headings.
    pub(crate) fn new(columns: &[(String, Align)]) -> Self {
        let rows = vec![columns.iter().map(|(heading, _)| heading.clone()).collect()];
        Self { align: columns.iter().map(|(_, align)| *align).collect(), rows }
    }

    /// Adds a row.
    pub(crate) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// The table, a line for each row, indented by two.
    pub(crate) fn text(&self) -> String {
        let width = |at: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(at));
            cells.map(|cell| letters(cell)).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..self.align.len()).map(width).collect();
        let mut text = String::new();
        for row in &self.rows {
            let mut line = String::from(" ");
            for ((cell, align), width) in row.iter().zip(&self.align).zip(&widths) {
                let space = " ".repeat(width - letters(cell));
                line.push(' ');
                match align {
                    Align::Left => line.extend([cell, space.as_str(), " "]),
                    Align::Right => line.extend([space.as_str(), cell, " "]),
                }
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_broken_between_words() {
        let text = wrap(&format!("  - {}", "ord ".repeat(40).trim_end()), "      ");
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH), "{text}");
        assert_eq!(text.matches("ord").count(), 40);
        assert!(text.starts_with("  - ord") && text.lines().nth(1).is_some_and(|line| line.starts_with("      ord")));
        assert_eq!(wrap("", ""), "");
    }

    #[test]
    fn columns_stand_straight() {
        let heading = |text: &str, align| (text.to_owned(), align);
        let mut grid = Grid::new(&[heading("Enhet", Align::Left), heading("Før", Align::Right)]);
        grid.row(vec!["Ås".to_owned(), "1 000".to_owned()]);
        assert_eq!(grid.text(), "  Enhet    Før\n  Ås     1 000\n");
    }
}
