//! What stands in a cell: a number, or the reason why there is none.

use super::Decimal;

/// Why a cell has no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Absence {
    /// `.`, there can be no number.
    NotApplicable,
    /// `..`, there is a number but nobody has it.
    Missing,
    /// `:`, not shown to protect people.
    Hidden,
}

/// What is to be known of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Remark {
    /// `-`, nothing was counted.
    Zero,
    /// `*`, it may change.
    Preliminary,
    /// `|`, it can't be held against what came before.
    Break,
}

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CubeValue {
    /// A number, and what is to be known of it.
    Number(Decimal, Option<Remark>),
    /// No number.
    Without(Absence),
}

impl CubeValue {
    /// The number, where there is one.
    #[must_use]
    pub fn number(self) -> Option<Decimal> {
        match self {
            Self::Number(number, _) => Some(number),
            Self::Without(_) => None,
        }
    }

    /// SSB's symbol, where it has one.
    #[must_use]
    pub fn symbol(self) -> Option<&'static str> {
        match self {
            Self::Number(_, None) => None,
            Self::Number(_, Some(Remark::Zero)) => Some("-"),
            Self::Number(_, Some(Remark::Preliminary)) => Some("*"),
            Self::Number(_, Some(Remark::Break)) => Some("|"),
            Self::Without(Absence::NotApplicable) => Some("."),
            Self::Without(Absence::Missing) => Some(".."),
            Self::Without(Absence::Hidden) => Some(":"),
        }
    }

    /// The value of a number and a symbol beside it. A symbol that says there is no number is believed before the
    /// number. Nothing where there is no number and nobody knows the symbol.
    pub(super) fn marked(number: Option<Decimal>, symbol: Option<&str>) -> Option<Self> {
        match (number, symbol.map(str::trim).filter(|symbol| !symbol.is_empty())) {
            (_, Some(":" | "..." | "c" | "C")) => Some(Self::Without(Absence::Hidden)),
            (_, Some("..")) | (None, None) => Some(Self::Without(Absence::Missing)),
            (_, Some(".")) => Some(Self::Without(Absence::NotApplicable)),
            (number, Some("-")) => Some(Self::Number(number.unwrap_or(Decimal::whole(0)), Some(Remark::Zero))),
            (Some(number), Some("*" | "p")) => Some(Self::Number(number, Some(Remark::Preliminary))),
            (Some(number), Some("|" | "b")) => Some(Self::Number(number, Some(Remark::Break))),
            (Some(number), _) => Some(Self::Number(number, None)),
            (None, Some(_)) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_for_no_number_is_believed_before_a_number() {
        let four = Some(Decimal::whole(4));
        for symbol in [":", ".", ".."] {
            assert_eq!(CubeValue::marked(four, Some(symbol)).unwrap().number(), None, "{symbol}");
        }
        assert_eq!(CubeValue::marked(None, Some("-")).unwrap().number(), Some(Decimal::whole(0)));
        assert_eq!(CubeValue::marked(four, Some("a")), Some(CubeValue::Number(Decimal::whole(4), None)));
        assert_eq!(CubeValue::marked(None, Some("a")), None);
        assert_eq!(CubeValue::marked(None, None), Some(CubeValue::Without(Absence::Missing)));
    }
}
