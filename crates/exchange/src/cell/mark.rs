//! The marks that stand for a number in official tables: hidden, not applicable and missing are three things.

use super::{CellError, decimal};

/// A mark in place of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// `:`, not shown to protect people.
    Hidden,
    /// `.`, there can be no number here.
    NotApplicable,
    /// `..`, there is a number but nobody has it.
    Missing,
    /// `-`, nothing was counted: zero.
    Zero,
}

/// The value of a number cell in table data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableValue {
    /// A number, scaled by the column's decimals; `-` is 0.
    Number(i64),
    /// Not shown to protect people.
    Hidden,
    /// There can be no number here.
    NotApplicable,
    /// There is a number but nobody has it, or the cell is blank.
    Missing,
}

/// The mark a cell holds, if it holds one. Only for the number columns of table data.
#[must_use]
pub fn mark(text: &str) -> Option<Mark> {
    match text.trim() {
        ":" => Some(Mark::Hidden),
        "." => Some(Mark::NotApplicable),
        ".." => Some(Mark::Missing),
        "-" | "\u{2013}" | "\u{2212}" => Some(Mark::Zero),
        _ => None,
    }
}

/// Reads a number or a mark; a blank cell is missing, never zero.
///
/// # Errors
/// The text is neither.
pub fn table_value(text: &str, decimals: u8) -> Result<TableValue, CellError> {
    if text.trim().is_empty() {
        return Ok(TableValue::Missing);
    }
    match mark(text) {
        Some(Mark::Hidden) => Ok(TableValue::Hidden),
        Some(Mark::NotApplicable) => Ok(TableValue::NotApplicable),
        Some(Mark::Missing) => Ok(TableValue::Missing),
        Some(Mark::Zero) => Ok(TableValue::Number(0)),
        // A count has no decimals, and there a thousand must not be read as a one.
        None if decimals == 0 => super::whole(text).map(TableValue::Number),
        None => decimal(text, decimals).map(TableValue::Number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_missing_and_zero_are_three_things() {
        assert_eq!(table_value(":", 0), Ok(TableValue::Hidden));
        assert_eq!(table_value(".", 0), Ok(TableValue::NotApplicable));
        assert_eq!(table_value("..", 0), Ok(TableValue::Missing));
        assert_eq!(table_value(" ", 0), Ok(TableValue::Missing));
        assert_eq!(table_value("-", 0), Ok(TableValue::Number(0)));
        assert_eq!(table_value("0", 0), Ok(TableValue::Number(0)));
        assert_eq!(table_value("1,5", 1), Ok(TableValue::Number(15)));
        assert_eq!(table_value("1.234", 0), Err(CellError::AmbiguousThousands));
        assert_eq!(table_value("...", 0), Err(CellError::NotANumber));
    }
}
