//! Sending files in: what they are said to hold is written down, and the worker takes over.

use super::DeliveryError;
use crate::shelf::Shelf;
use rettesnor_core::access::Who;
use rettesnor_core::definition::RowTime;
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::{Moment, Month, MonthRange};
use rettesnor_store::uploads::NewUpload;
use rettesnor_store::{Store, UploadId};
use std::collections::BTreeSet;

/// What is said of files that are sent in.
#[derive(Clone, Debug)]
pub struct Sent<'a> {
    /// The id that their folder has.
    pub id: &'a UploadId,
    /// The data set, by its id.
    pub dataset: &'a str,
    /// The units they speak for.
    pub units: &'a BTreeSet<UnitRef>,
    /// The months they speak for; nothing where the rows are to tell.
    pub months: Option<MonthRange>,
    /// The names of the files.
    pub files: &'a [String],
    /// The one-time key of the form; empty where there is none.
    pub once: &'a str,
}

impl Sent<'_> {
    /// Whether somebody may send this in. Asked before the files themselves are taken in.
    ///
    /// # Errors
    /// Why not.
    pub fn may_come(&self, shelf: &Shelf, who: &Who, at: Moment) -> Result<(), DeliveryError> {
        let dataset = shelf.stock.definitions.datasets.get(self.dataset).ok_or(DeliveryError::NoDataSet)?;
        let timeless = dataset.time == RowTime::Timeless;
        if self.units.is_empty() && !timeless {
            return Err(DeliveryError::NoUnits);
        }
        if !shelf.may_deliver(who, self.dataset, self.units, None) {
            return Err(DeliveryError::NotAllowed);
        }
        let today = Month::of(at.in_norway().date());
        if self.months.is_some_and(|months| months.is_empty() || months.first > today) {
            return Err(DeliveryError::BadMonths);
        }
        Ok(())
    }
}

/// Begins an upload whose files lie in its folder. False where its id or its form has begun one already.
///
/// # Errors
/// See [`DeliveryError`].
pub async fn begin_upload(
    store: &Store,
    shelf: &Shelf,
    who: &Who,
    at: Moment,
    sent: &Sent<'_>,
) -> Result<bool, DeliveryError> {
    sent.may_come(shelf, who, at)?;
    if sent.files.is_empty() {
        return Err(DeliveryError::NoFiles);
    }
    write_down(store, who, at, sent).await
}

pub(super) async fn write_down(store: &Store, who: &Who, at: Moment, sent: &Sent<'_>) -> Result<bool, DeliveryError> {
    let units: Vec<UnitRef> = sent.units.iter().cloned().collect();
    let Sent { id, dataset, months, files, once, .. } = *sent;
    Ok(store.begin_upload(who, at, &NewUpload { id, dataset, units: &units, months, files, once }).await?)
}
