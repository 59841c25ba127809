//! The form of a unit and a period as it stands: what has been written, what counts now, and the unit's own history.

use super::{home, record_of, reportable};
use crate::shelf::Shelf;
use crate::steer::{Kept, Paper, Pen, SteerError};
use rettesnor_core::definition::Indicator;
use rettesnor_core::measure::{Figure, Quantity, Question, Span, State};
use rettesnor_core::org::UnitRef;
use rettesnor_core::reporting::{Fault, FormEntry, Report, SaidValue, Shape, Slot, is_far, read, slots};
use rettesnor_core::time::{Grain, Moment, Month, Period};
use rettesnor_store::{Record, RecordId, StoreError};

/// How far back a unit's own history is looked at.
const HISTORY: i32 = 12;

/// A form.
pub struct Form<'s> {
    /// The unit.
    pub unit: UnitRef,
    /// The period.
    pub period: Period,
    /// The indicators that the one who asks reports, each with its values.
    pub lines: Vec<FormLine<'s>>,
    /// The report: how long it has taken, and when it was sent.
    pub report: Kept<Report>,
}

/// An indicator in a form.
pub struct FormLine<'s> {
    /// The indicator.
    pub indicator: &'s Indicator,
    /// What belongs to a value of it.
    pub shape: Shape,
    /// What is written. Where nobody has written anything yet, it is what counts now.
    pub entry: Kept<FormEntry>,
    /// The values that are asked for.
    pub cells: Vec<FormCell>,
}

/// A value in a form.
pub struct FormCell {
    /// The month or year.
    pub slot: Slot,
    /// What is written can be read, or not; nothing where nothing is written.
    pub said: Result<Option<SaidValue>, Fault>,
    /// Whether it lies far from the unit's own history.
    pub far: bool,
    /// The value before it that counts, and of when.
    pub before: Option<(Slot, Figure)>,
}

impl<'s> Form<'s> {
    /// Opens the form.
    ///
    /// # Errors
    /// The one who asks reports nothing there, there is nothing to report in such a period, or the database fails.
    pub async fn open(pen: &Pen<'_>, shelf: &'s Shelf, unit: &UnitRef, period: Period) -> Result<Self, SteerError> {
        let indicators = reportable(shelf, pen.who, unit);
        if indicators.is_empty() {
            return Err(SteerError::NotAllowed);
        }
        let today = Month::of(pen.at.in_norway().date());
        let records = pen.store.records_of(pen.who, unit, period.year()).await?;
        let desk = Desk { shelf, unit, period, at: pen.at, records: &records };
        let mut lines = Vec::new();
        for indicator in indicators {
            let mut asked = slots(indicator, period);
            asked.retain(|slot| begins(*slot) <= today);
            if !asked.is_empty() {
                lines.push(desk.line(indicator, &asked)?);
            }
        }
        if lines.is_empty() {
            return Err(SteerError::Gone);
        }
        let id = record_of(unit, period, "");
        let report = desk.kept(id, || Report::new(period))?;
        Ok(Self { unit: unit.clone(), period, lines, report })
    }

    /// How many values are asked for, and how many of them are written.
    #[must_use]
    pub fn filled(&self) -> (usize, usize) {
        let cells = || self.lines.iter().flat_map(|line| &line.cells);
        (cells().filter(|cell| !matches!(cell.said, Ok(None))).count(), cells().count())
    }

    /// Whether anything that is written can't be meant.
    #[must_use]
    pub fn is_faulty(&self) -> bool {
        self.lines.iter().flat_map(|line| &line.cells).any(|cell| cell.said.is_err())
    }

    /// The minutes that the definitions say it takes.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.lines.iter().map(|line| line.indicator.minutes).sum()
    }
}

/// What a form is made from.
struct Desk<'a, 's> {
    shelf: &'s Shelf,
    unit: &'a UnitRef,
    period: Period,
    at: Moment,
    records: &'a [Record],
}

impl<'s> Desk<'_, 's> {
    /// A record that stands, or one that nobody has written yet.
    fn kept<T: Paper>(&self, id: RecordId, new: impl FnOnce() -> T) -> Result<Kept<T>, StoreError> {
        if let Some(record) = self.records.iter().find(|record| record.id == id) {
            return Kept::read(record.clone());
        }
        let (home, value, at) = (home(self.unit, self.period), new(), self.at);
        let (reason, by) = (String::new(), String::new());
        Ok(Kept { id, version: 0, home, about: None, value, reason, at, by, by_name: None })
    }

    fn line(&self, indicator: &'s Indicator, asked: &[Slot]) -> Result<FormLine<'s>, StoreError> {
        let shape = Shape::of(indicator);
        let id = record_of(self.unit, self.period, &indicator.id);
        let entry = self.kept(id, || self.counts(indicator, shape, asked))?;
        let cells = asked.iter().map(|slot| self.cell((indicator, shape), *slot, &entry.value)).collect();
        Ok(FormLine { indicator, shape, entry, cells })
    }

    /// What counts now, as an entry.
    fn counts(&self, indicator: &Indicator, shape: Shape, asked: &[Slot]) -> FormEntry {
        let mut entry = FormEntry::empty(self.period, &indicator.id);
        for slot in asked {
            let Some(figure) = self.figure(indicator, *slot) else { continue };
            let written = |number: Option<Quantity>| number.map(|n| n.to_text().replace('.', ",")).unwrap_or_default();
            let [above, below] = FormEntry::names(*slot);
            entry.put(&above, &written(figure.numerator));
            if shape.has_denominator() {
                entry.put(&below, &written(figure.denominator));
            }
        }
        entry
    }

    fn cell(&self, (indicator, shape): (&Indicator, Shape), slot: Slot, entry: &FormEntry) -> FormCell {
        let [above, below] = FormEntry::names(slot).map(|name| entry.get(&name).to_owned());
        let said = read(&above, &below, shape);
        let value = said.ok().flatten().and_then(SaidValue::value);
        let far = value.is_some_and(|value| {
            let earlier = (1..=HISTORY).rev().filter_map(|back| self.figure(indicator, earlier(slot, back)));
            is_far(value, &earlier.filter_map(|figure| Some(figure.value?.to_f64())).collect::<Vec<f64>>())
        });
        let before = earlier(slot, 1);
        FormCell { slot, said, far, before: self.figure(indicator, before).map(|figure| (before, figure)) }
    }

    /// The value that counts for a slot; nothing where there is none.
    fn figure(&self, indicator: &Indicator, slot: Slot) -> Option<Figure> {
        let reading = self.shelf.reading()?;
        let indicator = reading.catalogue.indicators.get(&indicator.id)?;
        let line = &reading.catalogue.packages.get(&indicator.package)?.line;
        let period = match slot {
            Slot::Month(month) => Period::of(month, Grain::Month),
            Slot::Year(year) => Period::year_of(year),
        };
        let version = indicator.version_at(period.last())?;
        let span = Span { card: period, last_year: false, to_date: false };
        let figure = reading.figure(Question { indicator, version, unit: self.unit, line }, span);
        (figure.state == State::Value && figure.year.is_none()).then_some(figure)
    }
}

/// The month in which a slot begins.
fn begins(slot: Slot) -> Month {
    match slot {
        Slot::Month(month) => month,
        Slot::Year(year) => Month::january(year),
    }
}

fn earlier(slot: Slot, back: i32) -> Slot {
    match slot {
        Slot::Month(month) => Slot::Month(month.plus(-back)),
        Slot::Year(year) => Slot::Year(year - back),
    }
}
