//! A card for another program: JSON by a stable contract, and CSV for a spreadsheet.
//!
//! Both say exactly what core composed: the names of states, notes and statuses are core's own, numbers are written
//! digit by digit from exact fractions, and a missing figure has no number anywhere. Nothing is judged or rounded for
//! reading here. The contract is described by `docs/reference/card.schema.json`; start with [`to_json`].

mod csv;
mod json;

pub(crate) use csv::field;
pub use csv::to_csv;
pub use json::to_json;
pub(crate) use json::{JsonFigure, json_figure};

use rettesnor_core::definition::{Direction, Kind};
use rettesnor_core::measure::{Exact, Figure};
use rettesnor_core::scorecard::Figures;

/// Decimals of a value that is not a whole count.
const DECIMALS: u32 = 12;

/// The four figures by the names they have in both formats.
fn named(figures: &Figures) -> [(&'static str, &Figure); 4] {
    [
        ("period", &figures.period),
        ("period_last_year", &figures.period_last_year),
        ("ytd", &figures.ytd),
        ("ytd_last_year", &figures.ytd_last_year),
    ]
}

/// The name of a kind of figure.
#[must_use]
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Share => "share",
        Kind::Ratio => "ratio",
        Kind::Count => "count",
        Kind::Mean => "mean",
        Kind::Reported => "reported",
        Kind::Derived => "derived",
    }
}

/// The name of which values are good.
#[must_use]
pub fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Higher => "higher",
        Direction::Lower => "lower",
        Direction::Range => "range",
        Direction::None => "none",
    }
}

/// The value of a figure: a count as it is, a fraction with all its decimals.
pub(crate) fn value(figure: &Figure) -> Option<String> {
    let count = figure.numerator.filter(|n| n.decimals == 0 && figure.denominator.is_none());
    let whole = count.is_some_and(|n| figure.value == Some(n.exact()));
    figure.value.map(|value| if whole { value.to_decimal(0) } else { fraction(value) })
}

fn fraction(number: Exact) -> String {
    number.to_decimal(DECIMALS)
}

/// An end of an interval, which is a float from the start.
fn bound(end: f64) -> String {
    format!("{end:.12}")
}
