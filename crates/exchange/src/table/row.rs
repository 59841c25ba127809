//! One row of a delivered table, as text.

/// A row whose strings are used again for the next, so that reading a long file allocates nothing per row.
#[derive(Clone, Debug, Default)]
pub struct RawRow {
    number: u64,
    cells: Vec<String>,
    used: usize,
}

impl RawRow {
    /// An empty row to read into.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Where a person finds the row: the line where it starts in a text file, the row number in a workbook.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The cells from the left, without blanks around them.
    #[must_use]
    pub fn cells(&self) -> &[String] {
        &self.cells[..self.used]
    }

    pub(super) fn begin(&mut self, number: u64) {
        self.number = number;
        self.used = 0;
    }

    pub(super) fn push(&mut self, text: &str) {
        if self.used == self.cells.len() {
            self.cells.push(String::new());
        }
        let cell = &mut self.cells[self.used];
        cell.clear();
        cell.push_str(text.trim());
        self.used += 1;
    }

    pub(super) fn is_blank(&self) -> bool {
        self.cells().iter().all(String::is_empty)
    }

    /// Drops blank cells on the right, but keeps `least` cells.
    pub(super) fn drop_blank_tail(&mut self, least: usize) {
        while self.used > least && self.cells[self.used - 1].is_empty() {
            self.used -= 1;
        }
    }

    /// Adds blank cells until there are `least`.
    pub(super) fn pad(&mut self, least: usize) {
        while self.used < least {
            self.push("");
        }
    }
}
