//! Sending a form in: its values become a delivery, which the worker checks and counts.

use super::{DATASET, Form, record_of};
use crate::delivery::{DeliveryError, Sent};
use crate::shelf::Shelf;
use crate::steer::parcel::{Parcel, post, quoted};
use crate::steer::{Pen, Sheet, SteerError};
use rettesnor_core::org::UnitRef;
use rettesnor_core::reporting::{FormEntry, Sending, Slot};
use rettesnor_core::time::{Month, MonthRange, Period};
use rettesnor_store::{StoreError, UploadId};
use std::collections::BTreeSet;
use std::path::Path;

/// The longest that somebody can have worked with a report, in minutes.
const MOST_MINUTES: u64 = 10_000;

/// Why nothing was sent.
#[derive(Debug)]
pub enum ReportError {
    /// As for everything that is written.
    Steer(SteerError),
    /// Something that is written can't be meant.
    Faulty,
    /// Nothing is written.
    Empty,
    /// The delivery was refused.
    Delivery(DeliveryError),
}

impl From<SteerError> for ReportError {
    fn from(error: SteerError) -> Self {
        Self::Steer(error)
    }
}

impl From<StoreError> for ReportError {
    fn from(error: StoreError) -> Self {
        Self::Steer(error.into())
    }
}

/// Sends a form in. `minutes` is what the sender says that it took; nothing where the measured time is right. Gives the
/// upload, or that of the first time where the form is sent twice.
///
/// # Errors
/// See [`ReportError`].
pub async fn send(
    pen: &Pen<'_>,
    shelf: &Shelf,
    inbox: &Path,
    (unit, period): (&UnitRef, Period),
    minutes: Option<u64>,
) -> Result<(), ReportError> {
    if pen.done().await?.is_some() {
        return Ok(());
    }
    let form = Form::open(pen, shelf, unit, period).await?;
    if form.is_faulty() {
        return Err(ReportError::Faulty);
    }
    let (text, values) = rows(&form);
    if values == 0 {
        return Err(ReportError::Empty);
    }
    let id = UploadId::new(pen.at)?;
    let mut report = form.report.value.clone();
    let minutes = minutes.unwrap_or_else(|| report.minutes()).min(MOST_MINUTES);
    report.send(Sending { upload: id.to_string(), at: pen.at, minutes, values });
    // Written down first: a report without its upload is sent again by a person, and an upload without its record would
    // wait for one.
    let sheets = vec![
        Sheet::next(&form.report, &report, "")?,
        Parcel::sheet(pen, form.report.home.clone(), &record_of(unit, period, ""), &id)?,
    ];
    pen.write(sheets).await?;
    let (units, files): (BTreeSet<UnitRef>, _) = ([unit.clone()].into(), [format!("rapportering-{period}.csv")]);
    let months = months(period, pen);
    let sent = Sent { id: &id, dataset: DATASET, units: &units, months: Some(months), files: &files, once: "" };
    post(pen, shelf, inbox, &sent, &text).await.map_err(ReportError::Delivery)
}

/// The months of a period that have begun.
fn months(period: Period, pen: &Pen<'_>) -> MonthRange {
    let today = Month::of(pen.at.in_norway().date());
    MonthRange { first: period.first(), last: period.last().min(today).max(period.first()) }
}

/// The rows of a delivery, and how many values there are in it.
fn rows(form: &Form<'_>) -> (String, usize) {
    let mut text = "enhet;måned;år;indikator;teller;nevner;kommentar\n".to_owned();
    let mut values = 0;
    for line in &form.lines {
        let mut comment = line.entry.value.get(FormEntry::comment_name());
        for cell in &line.cells {
            let Ok(Some(said)) = cell.said else { continue };
            let (month, year) = match cell.slot {
                Slot::Month(_) => (cell.slot.to_string(), String::new()),
                Slot::Year(_) => (String::new(), cell.slot.to_string()),
            };
            let number = |number: rettesnor_core::measure::Quantity| number.to_text().replace('.', ",");
            let above = number(said.numerator);
            let below = said.denominator.map(number).unwrap_or_default();
            let told = if comment.is_empty() { String::new() } else { quoted(std::mem::take(&mut comment)) };
            text.push_str(
                &[&form.unit.to_string(), &month, &year, &line.indicator.id, &above, &below, &told]
                    .map(String::as_str)
                    .join(";"),
            );
            text.push('\n');
            values += 1;
        }
    }
    (text, values)
}
