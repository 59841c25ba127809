//! Which units somebody reports for, which indicators, and for which periods.

use super::DATASET;
use crate::shelf::Shelf;
use rettesnor_core::access::Who;
use rettesnor_core::definition::{Indicator, Kind};
use rettesnor_core::org::UnitRef;
use rettesnor_core::reporting::{reports_years, slots};
use rettesnor_core::time::{Date, Grain, Month, Period};

/// The indicators that somebody reports for a unit, in the order of their ids.
#[must_use]
pub fn reportable<'s>(shelf: &'s Shelf, who: &Who, unit: &UnitRef) -> Vec<&'s Indicator> {
    let catalogue = &shelf.stock.definitions;
    let theirs = |indicator: &&Indicator| {
        let line = catalogue.packages.get(&indicator.package).map(|package| &package.line);
        indicator.kind == Kind::Reported
            && indicator.leaf == unit.kind
            && line.is_some_and(|line| who.may_deliver(unit, line, &shelf.structure))
    };
    catalogue.indicators.values().filter(theirs).collect()
}

/// The units that somebody reports for, their own first.
#[must_use]
pub fn reporting_units(shelf: &Shelf, who: &Who) -> Vec<UnitRef> {
    let found = shelf.deliverable(who).into_iter().find(|one| one.dataset == DATASET);
    let units = found.map(|one| one.units).unwrap_or_default();
    units.into_iter().filter(|unit| !reportable(shelf, who, unit).is_empty()).collect()
}

/// The periods that are reported about now, the oldest first: the last tertial and this one, and for what is reported
/// once a year the last year and this one.
#[must_use]
pub fn due_periods(indicators: &[&Indicator], today: Date) -> Vec<Period> {
    let month = Month::of(today);
    let mut found = Vec::new();
    for (grain, yearly) in [(Grain::Year, true), (Grain::Tertial, false)] {
        let this = Period::of(month, grain);
        let asked = |period: &Period| {
            indicators.iter().any(|one| reports_years(one) == yearly && !slots(one, *period).is_empty())
        };
        found.extend([this.previous(), this].into_iter().filter(asked));
    }
    found.sort_by_key(|period| (period.last(), period.range().len()));
    found
}
