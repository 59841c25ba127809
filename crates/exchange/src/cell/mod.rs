//! From the text of a cell to a typed value.
//!
//! Every function is pure, takes one cell, and answers with a value or the reason why not. A reason never repeats the
//! text: it could be an identity number. Blank cells are the caller's to judge, except where a blank has a meaning
//! ([`boolean`]). Numbers are whole all the way; no floats.

mod error;
mod mark;
mod number;
mod time;

pub use error::CellError;
pub use mark::{Mark, TableValue, mark, table_value};
pub use number::{decimal, whole};
pub use time::{date, month, year};

/// Reads `true/false`, `ja/nei`, `1/0`, `x` and blank (blank is false), in any case.
///
/// # Errors
/// The text is none of these.
pub fn boolean(text: &str) -> Result<bool, CellError> {
    const YES: [&str; 5] = ["ja", "x", "1", "true", "sann"];
    const NO: [&str; 5] = ["", "nei", "0", "false", "usann"];
    let text = text.trim();
    let is = |word: &&str| text.eq_ignore_ascii_case(word);
    if YES.iter().any(is) {
        Ok(true)
    } else if NO.iter().any(is) {
        Ok(false)
    } else {
        Err(CellError::NotABool)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bools_in_every_dress() {
        for text in ["ja", "JA", " x ", "X", "1", "true", "TRUE", "SANN"] {
            assert_eq!(boolean(text), Ok(true), "{text}");
        }
        for text in ["nei", "", "  ", "0", "False", "usann"] {
            assert_eq!(boolean(text), Ok(false), "{text}");
        }
        for text in ["2", "yes", "xx", "-", "ja nei"] {
            assert_eq!(boolean(text), Err(CellError::NotABool), "{text}");
        }
    }
}
