//! A sheet: the card of a place with the series behind each line, as far as the one who asks may see it.
//!
//! A composed card is kept until the shelf is replaced; what a person may not see is left out when it is handed over.

use super::{Place, Shelf};
use rettesnor_core::access::Who;
use rettesnor_core::definition::{Indicator, Words};
use rettesnor_core::goal::Aim;
use rettesnor_core::measure::{Question, Reading};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::scorecard::{CardLine, CardRequest, SeriesPoint, compose, series};
use rettesnor_core::time::{Date, Grain, Period};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

/// How many composed cards are kept; beyond it all are let go, since composing one again is quick.
const KEPT: usize = 4096;

/// How many periods a sparkline has.
const SPARK: usize = 12;

/// A card, as far as it may be seen.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The day the edition knows.
    pub as_of: Date,
    /// The edition's hash.
    pub edition: String,
    /// Whether a delivery that has been received is not counted yet.
    pub stale: bool,
    /// The lines that may be seen, by package, perspective and id.
    pub lines: Vec<Arc<SheetLine>>,
    /// The packages whose card is there and whose figures are not shown to the one who asks.
    pub closed: Vec<ClosedPackage>,
}

/// A line of a card with its series.
#[derive(Clone, Debug)]
pub struct SheetLine {
    /// The line.
    pub card: CardLine,
    /// The last twelve periods, the oldest first.
    pub series: Vec<SeriesPoint>,
}

/// A package whose figures are not shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ClosedPackage {
    /// The package.
    pub package: String,
    /// What people call it.
    pub name: Words,
    /// The line of the body that controls its data.
    pub line: Line,
    /// The indicators that stand on the card: id and name.
    pub indicators: Vec<(String, Words)>,
}

type Key = (UnitRef, Period, Line);

/// Cards that have been composed.
#[derive(Default)]
pub(super) struct Kept(Mutex<HashMap<Key, Arc<Vec<Arc<SheetLine>>>>>);

impl Shelf {
    /// The sheet of a place. Every figure in it may be seen by the one who asks.
    #[must_use]
    pub fn sheet(&self, who: &Who, place: &Place) -> Sheet {
        let Some(reading) = self.reading() else {
            let (as_of, edition) = (self.stock.today, String::new());
            return Sheet { as_of, edition, stale: false, lines: Vec::new(), closed: Vec::new() };
        };
        let mut lines = Vec::new();
        let mut closed: BTreeMap<String, ClosedPackage> = BTreeMap::new();
        for line in self.composed(reading, place).iter() {
            let package = line.card.package.as_str();
            if self.sees_package(who, package, &place.unit) {
                lines.push(Arc::clone(line));
            } else if let Some(shut) = self.closed_package(package) {
                let shut = closed.entry(package.to_owned()).or_insert(shut);
                shut.indicators.push((line.card.id.clone(), line.card.name.clone()));
            }
        }
        Sheet {
            as_of: reading.edition.as_of,
            edition: reading.edition.hash.clone(),
            stale: self.stock.stale,
            lines,
            closed: closed.into_values().collect(),
        }
    }

    /// Composes the country's cards of the newest closed periods, which most readings go through, so that the first
    /// reader of an edition does not wait for it.
    pub fn warm(&self) {
        let country = UnitRef::country().to_string();
        let lines = self.reading().map(|reading| reading.structure.lines()).unwrap_or_default();
        for period in [Grain::Tertial, Grain::Month].into_iter().filter_map(|grain| self.latest(grain)) {
            for line in &lines {
                let place = self.place(&Who::Operator, &country, &period.to_string(), Some(line.as_str()));
                if let Ok(place) = place {
                    let _ = (self.sheet(&Who::Operator, &place), self.below(&Who::Operator, &place));
                }
            }
        }
    }

    /// Whether figures of a package are shown to the one who asks, at a unit.
    #[must_use]
    pub fn sees_package(&self, who: &Who, package: &str, unit: &UnitRef) -> bool {
        let line = self.counted_by().packages.get(package).map(|package| &package.line);
        line.is_some_and(|line| who.sees_figures(unit, line, &self.structure))
    }

    /// The indicators whose figures the one who asks may see at a unit.
    pub(super) fn open_indicators<'r>(&self, who: &Who, reading: &'r Reading, unit: &UnitRef) -> Vec<&'r Indicator> {
        let packages: Vec<&String> =
            reading.catalogue.packages.keys().filter(|package| self.sees_package(who, package, unit)).collect();
        reading.catalogue.indicators.values().filter(|i| packages.contains(&&i.package)).collect()
    }

    fn closed_package(&self, package: &str) -> Option<ClosedPackage> {
        let found = self.counted_by().packages.get(package)?;
        Some(ClosedPackage {
            package: package.to_owned(),
            name: found.name.clone(),
            line: found.line.clone(),
            indicators: Vec::new(),
        })
    }

    /// Every line of the card, whoever asks: kept, and never handed out as it is.
    fn composed(&self, reading: &Reading, place: &Place) -> Arc<Vec<Arc<SheetLine>>> {
        let key = (place.unit.clone(), place.period, place.line.clone());
        let known = self.sheets.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        known.unwrap_or_else(|| {
            let aims = self.aims();
            let made = Arc::new(self.compose(reading, place, &aims));
            let mut kept = self.sheets.0.lock().unwrap_or_else(PoisonError::into_inner);
            if kept.len() >= KEPT {
                kept.clear();
            }
            // Where the aims were changed meanwhile, it is right for this answer alone.
            if Arc::ptr_eq(&aims, &self.aims()) {
                kept.insert(key, Arc::clone(&made));
            }
            made
        })
    }

    /// Lets the kept cards of some units go.
    pub(super) fn forget_sheets(&self, units: &BTreeSet<UnitRef>) {
        let mut kept = self.sheets.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(unit, _, _), _| !units.contains(unit));
    }

    fn compose(&self, reading: &Reading, place: &Place, aims: &[Aim]) -> Vec<Arc<SheetLine>> {
        let request = CardRequest {
            unit: place.unit.clone(),
            period: place.period,
            package: None,
            line: Some(place.line.clone()),
        };
        let card = compose(reading, &request, aims, self.stock.stale);
        let with_series = |card: CardLine| {
            let indicator = reading.catalogue.indicators.get(&card.id)?;
            let version = indicator.version_at(place.period.last()).or_else(|| indicator.versions.first())?;
            let question = Question { indicator, version, unit: &place.unit, line: &card.line };
            let series = series(reading, question, place.period, SPARK);
            Some(Arc::new(SheetLine { series, card }))
        };
        card.lines.into_iter().filter_map(with_series).collect()
    }
}
