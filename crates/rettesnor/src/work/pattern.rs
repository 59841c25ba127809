//! Finds what is hidden of a package in some periods, for all units at once.

use crate::failure::Failure;
use rettesnor_core::disclosure::universe::{Universe, universe};
use rettesnor_core::disclosure::{Hidden, Pattern};
use rettesnor_core::measure::Reading;
use rettesnor_core::time::Period;

/// A pattern with the table it was made from.
pub struct MadePattern {
    pub pattern: Pattern,
    pub hidden: Hidden,
    pub universe: Universe,
}

/// Makes the pattern.
///
/// # Errors
/// There is no such package, or the numbers of the edition contradict each other.
pub fn pattern_of(
    reading: &Reading,
    package: &str,
    periods: &[Period],
    progress: &mut dyn FnMut(usize, usize),
) -> Result<MadePattern, Failure> {
    if !reading.catalogue.packages.contains_key(package) {
        let known: Vec<&str> = reading.catalogue.packages.keys().map(String::as_str).collect();
        return Err(Failure::usage(format!("there is no package `{package}`; the packages are {}", known.join(", "))));
    }
    let universe = universe(reading, package, periods).map_err(Failure::no)?;
    let year = periods.iter().map(|period| period.year()).max().unwrap_or_default();
    let of = (package, year, reading.edition.hash.as_str());
    let (pattern, hidden) = Pattern::make(&reading.catalogue, of, periods, &universe, progress);
    Ok(MadePattern { pattern, hidden, universe })
}
