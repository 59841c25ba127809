//! Everything behind one line of a card: the figure explained, its long series, and what balances it.

use super::{MadeEdition, Place, SheetLine, Shelf};
use crate::explain::{ExplainError, Explained, explain};
use rettesnor_core::access::Who;
use rettesnor_core::goal::Aim;
use rettesnor_core::measure::Question;
use rettesnor_core::org::Line;
use rettesnor_core::scorecard::{SeriesPoint, series};
use rettesnor_core::time::{Grain, Period};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// One indicator of one place.
#[derive(Clone, Debug)]
pub struct IndicatorPage {
    /// Where the figure comes from.
    pub explained: Explained,
    /// The line of the card.
    pub line: Arc<SheetLine>,
    /// The long series, the oldest first.
    pub series: Vec<SeriesPoint>,
    /// The goals that the unit has had for it, by year.
    pub goals: BTreeMap<i32, Aim>,
    /// The lines of the card that stand beside it: the counterweight, the pair, the two that it is worked out from, and
    /// competing definitions.
    pub beside: Vec<Arc<SheetLine>>,
    /// The edition that it was read from, where it is known when that was made.
    pub edition: Option<MadeEdition>,
}

/// Why there is no page about an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPage {
    /// No indicator is called so.
    Unknown,
    /// It does not count at the unit, or not in the period.
    NotHere,
    /// Its figures are not shown to the one who asks.
    Closed,
}

impl Shelf {
    /// The page of an indicator at a place.
    ///
    /// # Errors
    /// There is no such page, or not for the one who asks.
    pub fn indicator(&self, who: &Who, place: &Place, id: &str) -> Result<IndicatorPage, NoPage> {
        let reading = self.reading().ok_or(NoPage::NotHere)?;
        let indicator = reading.catalogue.indicators.get(id).ok_or(NoPage::Unknown)?;
        if !self.sees_package(who, &indicator.package, &place.unit) {
            return Err(NoPage::Closed);
        }
        let sheet = self.sheet(who, place);
        let line = sheet.lines.iter().find(|line| line.card.id == id).cloned().ok_or(NoPage::NotHere)?;
        let along: &Line = &line.card.line;
        let aims = self.aims();
        let explained = explain(reading, &place.unit, place.period, id, Some(along), &aims);
        let explained = explained.map_err(|error| match error {
            ExplainError::UnknownIndicator => NoPage::Unknown,
            ExplainError::NotAtUnit | ExplainError::NoVersion => NoPage::NotHere,
        })?;
        let question = Question { indicator, version: &explained.version, unit: &place.unit, line: along };
        // A figure that is known for whole years alone is followed from year to year.
        let last = explained.figure.year.map_or(place.period, Period::year_of);
        let series = series(reading, question, last, long(last.grain()));
        let derived = explained.version.derived_from.as_ref();
        let parts: Vec<&String> = derived.map(|(over, under)| vec![over, under]).unwrap_or_default();
        let beside = |other: &SheetLine| {
            let other = &other.card;
            let named = [&indicator.counterweight, &indicator.pair].into_iter().flatten().chain(parts.iter().copied());
            let named = named.into_iter().any(|id| *id == other.id);
            other.id != id && (named || other.measure == indicator.measure)
        };
        let beside = sheet.lines.iter().filter(|other| beside(other)).cloned().collect();
        let years: BTreeSet<i32> = aims.iter().filter(|aim| aim.unit == place.unit).map(|aim| aim.year).collect();
        let goal = |year| Some((year, Aim::chosen(&aims, (&place.unit, along), id, year)?.clone()));
        Ok(IndicatorPage {
            goals: years.into_iter().filter_map(goal).collect(),
            edition: self.stock.editions.iter().find(|made| made.hash == sheet.edition).cloned(),
            explained,
            line,
            series,
            beside,
        })
    }
}

/// How many periods a long series has: three years of them, and six whole years.
pub(super) fn long(grain: Grain) -> usize {
    match grain {
        Grain::Month => 36,
        Grain::Quarter => 12,
        Grain::Tertial => 9,
        Grain::HalfYear | Grain::Year => 6,
    }
}
