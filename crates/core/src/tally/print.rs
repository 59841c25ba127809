//! A tally as text: what a snapshot shows, what `explain` prints, and what a kept count is filed under.

use super::{Add, Piece, Place, Ranges, Split, Tally, TallyCounter};
use std::fmt;

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "tally of {}", self.dataset.id)?;
        self.counters.iter().try_for_each(|counter| writeln!(f, "  {counter}"))
    }
}

impl fmt::Display for TallyCounter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} v{} {}", self.indicator, self.version, self.piece)?;
        if self.yearly {
            f.write_str(" yearly")?;
        }
        match &self.split {
            Some(Split::Column(column)) => write!(f, " by {column}")?,
            Some(Split::Age(column, groups)) => write!(f, " by age of {column} from {groups:?}")?,
            None => {}
        }
        match &self.add {
            Add::One => write!(f, ": rows")?,
            Add::Sum(columns) => write!(f, ": sum of {}", columns.join(" + "))?,
            Add::Square(column) => write!(f, ": sum of squares of {column}")?,
            Add::Distinct(Ranges::All) => write!(f, ": distinct, all periods")?,
            Add::Distinct(Ranges::Months) => write!(f, ": distinct, months")?,
        }
        write!(f, " {} where {}", self.place, self.when)?;
        if let Some(from) = self.from {
            write!(f, ", from {from}")?;
        }
        if let Some(to) = self.to {
            write!(f, ", before {to}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Month(column) => write!(f, "in month {column}"),
            Self::Day(column) => write!(f, "in the month of {column}"),
            Self::End(column) => write!(f, "in the month of {column} once passed"),
            Self::LastDay(start, end) => write!(f, "on each last day from {start} to {end}"),
            Self::AnyDay(start, end) => write!(f, "on any day from {start} to {end}"),
            Self::Year { year, month: None } => write!(f, "in year {year}"),
            Self::Year { year, month: Some(month) } => write!(f, "in year {year} without {month}"),
        }
    }
}

impl fmt::Display for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Rows => "rows",
            Self::Numerator => "numerator",
            Self::Denominator => "denominator",
            Self::Open => "open",
            Self::Excluded(place) => return write!(f, "excluded {place}"),
            Self::Squares => "squares",
            Self::Forms => "forms",
            Self::Hidden => "hidden",
            Self::Missing => "missing",
            Self::DenominatorHidden => "denominator hidden",
            Self::DenominatorMissing => "denominator missing",
            Self::DenominatorRows => "denominator rows",
        };
        f.write_str(name)
    }
}

impl std::str::FromStr for Piece {
    type Err = ();

    /// Reads what [`Piece`] writes.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some(place) = text.strip_prefix("excluded ") {
            return place.parse().map(Self::Excluded).map_err(drop);
        }
        let all = [
            Self::Rows,
            Self::Numerator,
            Self::Denominator,
            Self::Open,
            Self::Squares,
            Self::Forms,
            Self::Hidden,
            Self::Missing,
            Self::DenominatorHidden,
            Self::DenominatorMissing,
            Self::DenominatorRows,
        ];
        all.into_iter().find(|piece| piece.to_string() == text).ok_or(())
    }
}
