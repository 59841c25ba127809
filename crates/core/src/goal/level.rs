//! A level: an exact fraction on the scale of the indicator's value, so that 65 of a percentage is 13/20.

use crate::measure::Exact;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A level: as it was written, and as a fraction on the scale of the value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// The number as it was written, with a point.
    pub written: String,
    /// The fraction.
    pub exact: Exact,
}

/// A text that is no level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LevelError {
    /// Not a number of at most six decimals.
    NotANumber(String),
    /// Between 0 and 1 for a percentage: is it a percentage or a fraction?
    Fraction(String),
}

impl fmt::Display for LevelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotANumber(text) => write!(f, "`{text}` is not a level; write a number such as 65 or 62,5"),
            Self::Fraction(text) => {
                write!(
                    f,
                    "`{text}` could be a fraction or a percentage; write percentages as 65, or 0,5 % with the sign"
                )
            }
        }
    }
}

impl std::error::Error for LevelError {}

impl Level {
    /// Reads a level; `percent` says that the indicator's value is a share, so that 65 means 65/100.
    ///
    /// # Errors
    /// The text is no number, or a share is written so that it could mean two things.
    pub fn parse(text: &str, percent: bool) -> Result<Self, LevelError> {
        let fail = || LevelError::NotANumber(text.to_owned());
        let trimmed = text.trim();
        let number = trimmed.strip_suffix('%').map_or(trimmed, str::trim_end).replace(',', ".");
        let (whole, part) = number.split_once('.').unwrap_or((&number, ""));
        let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || whole.len() > 9 || part.len() > 6 || !digits(whole) || !digits(part) {
            return Err(fail());
        }
        let smallest: i128 = format!("{whole}{part}").parse().map_err(|_| fail())?;
        let scale = 10_i128.pow(u32::try_from(part.len()).map_err(|_| fail())?);
        if percent && smallest > 0 && smallest < scale && !trimmed.ends_with('%') {
            return Err(LevelError::Fraction(text.to_owned()));
        }
        let scale = if percent { scale * 100 } else { scale };
        Ok(Self { written: number, exact: Exact::new(smallest, scale).ok_or_else(fail)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_a_fraction_and_a_count_is_not() {
        assert_eq!(Level::parse("65", true).unwrap().exact, Exact::new(13, 20).unwrap());
        assert_eq!(Level::parse("62,5 %", true).unwrap().exact, Exact::new(5, 8).unwrap());
        assert_eq!(Level::parse("130", false).unwrap().exact, Exact::new(130, 1).unwrap());
        assert_eq!(Level::parse("0.65", true), Err(LevelError::Fraction("0.65".into())));
        for text in ["", "-1", "1e3", "6,5,1", "åtte"] {
            assert!(Level::parse(text, false).is_err(), "{text}");
        }
    }
}
