//! Lets somebody change the rows of a case and count it again, to see what a definition does with them.
//!
//! The slow counter counts, the figure is read as any other, and each row is told what became of it. Nothing is kept.
//! It phrases nothing: a row's fate names the conditions it did not meet. Start at [`try_case()`].

mod cells;
mod fate;

pub use cells::{BadCell, Expected, day};
pub use fate::{Counted, Fate};

use crate::check_cases::count_case;
use rettesnor_core::definition::source::{Case, CaseTable};
use rettesnor_core::definition::{Catalogue, Indicator};
use rettesnor_core::measure::Figure;
use rettesnor_core::tally::Reference;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The most rows of a data set that can be tried.
pub const MOST_ROWS: usize = 30;

/// What came of a case that somebody changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    /// The figure that the case asks for.
    pub figure: Figure,
    /// What became of each row that holds anything, by data set, with the place of the row in its table.
    pub fates: BTreeMap<String, Vec<(usize, Fate)>>,
}

/// Why a case can't be counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TryError {
    /// Cells that can't be read, in the order they stand.
    Cells(Vec<BadCell>),
    /// The rows can't be true together, such as a unit that can't be.
    Impossible(String),
}

/// Counts a case with other rows than its own. What is over [`MOST_ROWS`] is left out, and so are empty rows.
///
/// # Errors
/// A cell can't be read, or the rows can't be true together.
pub fn try_case(catalogue: &Catalogue, case: &Case, tables: &BTreeMap<String, CaseTable>) -> Result<Tried, TryError> {
    let catalogue = Arc::new(needed(catalogue, case));
    let changed = Case { rows: cells::read(&catalogue, case, tables).map_err(TryError::Cells)?, ..case.clone() };
    let mut counter = Reference { deliveries: changed.rows.clone() };
    let (reading, figure) = count_case(&catalogue, &changed, &mut counter).map_err(TryError::Impossible)?;
    let fates = fate::fates(&reading, &changed, tables, &figure);
    Ok(Tried { figure, fates })
}

/// The columns that are worth showing: those that a case fills in, and those that the definition reads besides.
#[must_use]
pub fn columns(catalogue: &Catalogue, case: &Case, dataset: &str) -> Vec<String> {
    let mut columns = case.tables.get(dataset).map(|table| table.columns.clone()).unwrap_or_default();
    let Some(schema) = catalogue.datasets.get(dataset) else { return columns };
    let mut read: BTreeSet<&str> = BTreeSet::new();
    for version in asked(catalogue, &case.indicator).into_iter().filter_map(|i| i.version_at(case.period.last())) {
        for term in [Some(&version.numerator), version.denominator.as_ref()].into_iter().flatten() {
            if term.dataset == dataset {
                read.extend(term.when.columns());
                read.extend(term.sum.iter().map(String::as_str));
            }
        }
    }
    let more: Vec<String> = schema.columns.iter().map(|column| column.name.clone()).collect();
    let more = more.into_iter().filter(|name| read.contains(name.as_str()) && !columns.contains(name));
    columns.extend(more.collect::<Vec<_>>());
    columns
}

/// The indicators whose rows are counted for a figure: itself, or the two that it is worked out from.
fn asked<'c>(catalogue: &'c Catalogue, id: &str) -> Vec<&'c Indicator> {
    let Some(indicator) = catalogue.indicators.get(id) else { return Vec::new() };
    let derived = indicator.versions.iter().filter_map(|version| version.derived_from.as_ref());
    let parts: Vec<&Indicator> =
        derived.flat_map(|(over, under)| [over, under]).filter_map(|id| catalogue.indicators.get(id)).collect();
    if parts.is_empty() { vec![indicator] } else { parts }
}

/// The definitions that a case needs and no others, since counting asks for everything at once.
fn needed(catalogue: &Catalogue, case: &Case) -> Catalogue {
    let mut ids: BTreeSet<&str> = asked(catalogue, &case.indicator).iter().map(|i| i.id.as_str()).collect();
    ids.insert(&case.indicator);
    let indicators = catalogue.indicators.iter().filter(|(id, _)| ids.contains(id.as_str()));
    Catalogue {
        packages: catalogue.packages.clone(),
        codelists: catalogue.codelists.clone(),
        datasets: catalogue.datasets.clone(),
        indicators: indicators.map(|(id, indicator)| (id.clone(), indicator.clone())).collect(),
        files: BTreeMap::new(),
    }
}

#[cfg(test)]
mod tests;
