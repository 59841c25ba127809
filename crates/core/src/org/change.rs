//! What became of a unit: changes of number, mergers, splits, and land that moved.

use super::unit::UnitRef;
use crate::time::Date;
use std::fmt;

/// The kinds of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// The same unit under another number.
    NewNumber,
    /// The whole unit went into another, together with others.
    Merger,
    /// A part of the unit went into another; the rest went elsewhere.
    Split,
    /// Land moved between two units that both kept their numbers.
    BoundaryMove,
}

/// A part of a unit, in parts per 100 000. A modelling choice: it is shown with its source and never used to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(pub u32);

impl Share {
    /// The whole unit.
    pub const WHOLE: Self = Self(100_000);

    /// Reads `1` and `0.86213`, with at most five decimals.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        if decimals.len() > 5 || !decimals.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let parts: u32 = format!("{decimals:0<5}").parse().ok()?;
        let share = whole.parse::<u32>().ok()?.checked_mul(Self::WHOLE.0)?.checked_add(parts)?;
        (share <= Self::WHOLE.0).then_some(Self(share))
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:05}", self.0 / Self::WHOLE.0, self.0 % Self::WHOLE.0)
    }
}

/// One change of one unit on one day. A merger of three is three changes with the same `to`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// The first day of the new state.
    pub date: Date,
    /// The unit as it was.
    pub from: UnitRef,
    /// The unit as it became.
    pub to: UnitRef,
    /// What happened.
    pub kind: ChangeKind,
    /// How much of `from` went into `to`; `None` where nobody knows.
    pub share: Option<Share>,
    /// Where the share comes from.
    pub share_source: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_exact() {
        assert_eq!(Share::parse("1"), Some(Share::WHOLE));
        assert_eq!(Share::parse("0.86213"), Some(Share(86_213)));
        assert_eq!(Share::parse("0.5").unwrap().to_string(), "0.50000");
        for text in ["", "1.1", "2", "0.123456", "-1", "0.5x", "half"] {
            assert_eq!(Share::parse(text), None, "{text}");
        }
    }
}
