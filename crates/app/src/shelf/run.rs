//! The run of an indicator's figures from period to period, for who may see them, outside any page.

use super::Shelf;
use super::page::long;
use rettesnor_core::access::Who;
use rettesnor_core::definition::{Indicator, Version};
use rettesnor_core::measure::Question;
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::scorecard::{SeriesPoint, series};
use rettesnor_core::time::{Date, Grain};

/// Figures of one indicator at one unit, period by period.
#[derive(Clone, Debug)]
pub struct Run<'a> {
    /// The indicator, as the edition counts it.
    pub indicator: &'a Indicator,
    /// The version of the last period.
    pub version: &'a Version,
    /// The unit's name.
    pub unit_name: String,
    /// The line that is counted along: that of the body that controls the data.
    pub line: Line,
    /// The day the edition knows.
    pub as_of: Date,
    /// The figures, the oldest first.
    pub points: Vec<SeriesPoint>,
}

impl Shelf {
    /// The run of an indicator up to the last period that has closed; nothing where it does not count at the unit, where
    /// the unit is too small to be shown, or where its figures are not for the one who asks.
    #[must_use]
    pub fn run(&self, who: &Who, unit: &UnitRef, indicator: &str, grain: Grain) -> Option<Run<'_>> {
        let reading = self.reading()?;
        let indicator = reading.catalogue.indicators.get(indicator)?;
        let structure = &reading.structure;
        if !self.sees_package(who, &indicator.package, unit) || structure.too_small(unit) {
            return None;
        }
        let last = self.latest(grain)?;
        let line = reading.lines_for(indicator, unit).into_iter().next()?;
        let unit_name = reading.org.name(unit, reading.edition.as_of).unwrap_or_default();
        let version = indicator.version_at(last.last()).or(indicator.versions.last())?;
        let question = Question { indicator, version, unit, line: &line };
        let points = series(reading, question, last, long(grain));
        Some(Run { indicator, version, unit_name, as_of: reading.edition.as_of, points, line })
    }
}
