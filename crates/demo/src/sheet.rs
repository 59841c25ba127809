//! One delivery before it is a file: its rows, how it is written, and what it speaks for.

use crate::dialect::{Cell, Dialect, Heading};
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::{Date, MonthRange};

/// A delivery of one file.
pub(crate) struct Sheet {
    pub(crate) dataset: &'static str,
    /// The file's name without number and ending.
    pub(crate) name: String,
    pub(crate) dialect: Dialect,
    pub(crate) headings: &'static [Heading],
    pub(crate) rows: Vec<Vec<Cell>>,
    pub(crate) received: Date,
    pub(crate) months: MonthRange,
    /// The units it speaks for; none where the rows say it.
    pub(crate) units: Vec<UnitRef>,
    pub(crate) note: &'static str,
}
