//! Reporting that there is nothing to report: zero for all units and months that are named.

use super::begin_upload::write_down;
use super::{DeliveryError, Sent};
use crate::shelf::Shelf;
use rettesnor_core::access::Who;
use rettesnor_core::definition::RowTime;
use rettesnor_core::time::Moment;
use rettesnor_store::Store;

/// Begins an upload without files, which says that there were no rows. False where its form has begun one already.
///
/// # Errors
/// See [`DeliveryError`].
pub async fn report_nothing(
    store: &Store,
    shelf: &Shelf,
    who: &Who,
    at: Moment,
    sent: &Sent<'_>,
) -> Result<bool, DeliveryError> {
    sent.may_come(shelf, who, at)?;
    let dataset = shelf.stock.definitions.datasets.get(sent.dataset).ok_or(DeliveryError::NoDataSet)?;
    if dataset.time == RowTime::Timeless || dataset.topic.is_some() {
        return Err(DeliveryError::NoZero);
    }
    if sent.months.is_none() {
        return Err(DeliveryError::NoMonths);
    }
    write_down(store, who, at, &Sent { files: &[], ..sent.clone() }).await
}
