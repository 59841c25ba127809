//! The tally itself: the counters of one data set.

use crate::definition::{Condition, DataSet};
use crate::time::Month;

/// The built-in yes-or-no column of a data set of spans: the last day lies after the day received.
pub const PLANNED: &str = "planlagt";

/// Every counter over the rows of one data set.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// The data set.
    pub dataset: DataSet,
    /// The counters, in a fixed order; a [`super::Cell`] names one by its place here.
    pub counters: Vec<TallyCounter>,
}

/// One counter: which rows, in which month, what is added.
#[derive(Clone, Debug, PartialEq)]
pub struct TallyCounter {
    /// The indicator it serves.
    pub indicator: String,
    /// The version of the indicator.
    pub version: u32,
    /// Which part of the figure it is.
    pub piece: Piece,
    /// Whether it counts whole years.
    pub yearly: bool,
    /// Which rows.
    pub when: Condition,
    /// What a row adds.
    pub add: Add,
    /// Which months a row counts in.
    pub place: Place,
    /// By what it is split; unset is the whole.
    pub split: Option<Split>,
    /// The first month that is counted.
    pub from: Option<Month>,
    /// The first month that is no longer counted.
    pub to: Option<Month>,
}

/// Which part of a figure a counter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Piece {
    /// Every row that lies in the month.
    Rows,
    /// What is counted.
    Numerator,
    /// Of what.
    Denominator,
    /// In the denominator, with an outcome that is not known.
    Open,
    /// Kept out by the exclusion with this place in the definition.
    Excluded(u8),
    /// The sum of squares of the summed column.
    Squares,
    /// Distinct forms.
    Forms,
    /// Numerator cells hidden at their source.
    Hidden,
    /// Numerator cells missing at their source.
    Missing,
    /// Denominator cells hidden at their source.
    DenominatorHidden,
    /// Denominator cells missing at their source.
    DenominatorMissing,
    /// Rows that have a reported denominator at all.
    DenominatorRows,
}

/// What a row adds to a counter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Add {
    /// One.
    One,
    /// The numbers of these columns; an empty cell adds nothing.
    Sum(Vec<String>),
    /// The square of the column.
    Square(String),
    /// Each person (or form) once, over these stretches of months.
    Distinct(Ranges),
}

/// Over which stretches of months distinct entities are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ranges {
    /// Each month alone.
    Months,
    /// Each period of a year, and January to each month.
    All,
}

/// In which months a row counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The month in the column.
    Month(String),
    /// The month of the day in the column.
    Day(String),
    /// The month of the span's last day, once that day has passed.
    End(String),
    /// Every month whose last day lies between the days in the two columns.
    LastDay(String, String),
    /// Every month of which some day lies between the days in the two columns.
    AnyDay(String, String),
    /// December of the year in the column, where the month column is empty.
    Year {
        /// The column with the year.
        year: String,
        /// The column with the month that goes before it.
        month: Option<String>,
    },
}

/// By what a counter is split.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Split {
    /// The code or text in the column; an empty cell is its own part.
    Column(String),
    /// The age group of the birth year in the column: the lowest age of each group.
    Age(String, Vec<i64>),
}

impl Split {
    /// The name under which a definition asks for the split.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Column(column) => column,
            Self::Age(..) => "alder",
        }
    }
}

impl Tally {
    /// The place of a counter.
    #[must_use]
    pub fn find(
        &self,
        indicator: &str,
        version: u32,
        piece: Piece,
        yearly: bool,
        split: Option<&str>,
    ) -> Option<usize> {
        self.counters.iter().position(|c| {
            c.indicator == indicator
                && c.version == version
                && c.piece == piece
                && c.yearly == yearly
                && c.split.as_ref().map(Split::name) == split
        })
    }
}

impl TallyCounter {
    /// Whether the month lies in the version's validity.
    #[must_use]
    pub fn counts(&self, month: Month) -> bool {
        self.from.is_none_or(|from| from <= month) && self.to.is_none_or(|to| month < to)
    }
}
