//! Everything that is public of a package and a year, as one table: which numbers, and what adds up to what.
//!
//! A cell is what is counted, the rows it is counted from and the months: not what it is called. So the same number on
//! several cards, in both lines, in competing definitions and in a longer period is one cell, and hidden once.
//! [`universe`] reads an edition and knows nothing of how cells are hidden; [`super::Pattern`] reads the result back.

mod cells;
mod collect;
mod earlier;
mod family;
mod nobody;
mod owners;
mod relations;
mod sets;
mod spots;
mod terms;
#[cfg(test)]
mod tests;

pub use cells::FigureKey;
pub use earlier::beside;

use super::{CellId, Relation, Standing, Table, TableError};
use crate::measure::Reading;
use crate::time::{Month, Period};
use cells::{Origin, Sheet};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is public of a package and a year.
#[derive(Clone, Debug)]
pub struct Universe {
    /// The numbers and what ties them together.
    pub table: Table,
    /// The numbers that each figure prints.
    pub figures: BTreeMap<FigureKey, Vec<CellId>>,
    /// The figures that must be hidden for their own numbers' sake.
    pub small: BTreeSet<FigureKey>,
    /// What each cell is of.
    origins: Vec<Arc<Origin>>,
}

/// The periods of a year that the package publishes and that have closed by the edition's day, the shortest first.
#[must_use]
pub fn closed_periods(reading: &Reading, package: &str, year: i32) -> Vec<Period> {
    let Some(public) = reading.catalogue.packages.get(package).map(|package| &package.public) else {
        return Vec::new();
    };
    let months = reading.catalogue.indicators_of(package).filter_map(|indicator| {
        let dataset = reading.catalogue.datasets.get(&indicator.versions.last()?.numerator.dataset)?;
        (!dataset.is_yearly()).then_some(dataset.reporting_months)
    });
    let months = months.max().unwrap_or(0);
    let mut grains = public.periods.clone();
    grains.sort();
    let of_year = grains.into_iter().flat_map(|grain| Period::of(Month::december(year), grain).so_far_this_year());
    of_year.filter(|period| reading.edition.as_of > period.last().plus(months).last_day()).collect()
}

/// Puts everything together that is public of the package when cards of the periods are published by all units.
///
/// # Errors
/// The numbers of the edition contradict each other.
pub fn universe(reading: &Reading, package: &str, periods: &[Period]) -> Result<Universe, TableError> {
    let mut sheet = Sheet::new(reading, package);
    collect::collect(&mut sheet, package, periods);
    let mut relations = Vec::new();
    family::tie(&mut sheet, &mut relations);
    relations::months(&mut sheet, &mut relations);
    relations::units(&mut sheet, &mut relations);
    relations.append(&mut sheet.relations);
    finish(sheet, &relations)
}

fn finish(sheet: Sheet<'_>, relations: &[Relation]) -> Result<Universe, TableError> {
    let (mut cells, insiders) = sheet.cells();
    nobody::hide_what_tells(&mut cells, relations);
    owners::add_up(&mut cells, relations);
    let is_small = |cell: &CellId| cells[cell.index()].standing == Standing::Sensitive;
    let small = sheet.figures.iter().filter(|(_, cells)| cells.iter().any(is_small));
    let small = small.map(|(key, _)| key.clone()).collect();
    let table = Table::new(cells, relations, &sheet.together, insiders)?.laid_out(spots::of(&sheet.origins));
    Ok(Universe { table, figures: sheet.figures, small, origins: sheet.origins })
}
