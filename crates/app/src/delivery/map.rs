//! Saying what the columns and values of files are, once for all deliveries of a unit.

use super::{DeliveryError, Onward};
use crate::shelf::Shelf;
use rettesnor_core::access::Who;
use rettesnor_core::definition::DataSet;
use rettesnor_core::identity::is_identity_number;
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::Moment;
use rettesnor_store::uploads::{Moved, Step, Upload, UploadState};
use rettesnor_store::{Mapping, MappingPlace, Store, UploadId};
use std::collections::BTreeSet;

/// Remembers what headings and values mean at the units of an upload, and has it checked.
///
/// # Errors
/// See [`DeliveryError`].
pub async fn map(
    store: &Store,
    shelf: &Shelf,
    who: &Who,
    at: Moment,
    id: &UploadId,
    mappings: &[Mapping],
) -> Result<(), DeliveryError> {
    let upload = mine(store, shelf, who, id).await?;
    let dataset = shelf.stock.definitions.datasets.get(&upload.dataset).ok_or(DeliveryError::NoDataSet)?;
    for mapping in mappings {
        make_sense(shelf, dataset, mapping)?;
    }
    for unit in &upload.units {
        store.set_mappings(who, at, &upload.dataset, unit, mappings).await?;
    }
    again(store, who, at, upload, Onward::Mapped).await
}

/// Has an upload checked as it is: what nobody knows becomes findings of the check.
///
/// # Errors
/// See [`DeliveryError`].
pub async fn go_on_without_mapping(
    store: &Store,
    shelf: &Shelf,
    who: &Who,
    at: Moment,
    id: &UploadId,
) -> Result<(), DeliveryError> {
    let upload = mine(store, shelf, who, id).await?;
    again(store, who, at, upload, Onward::AsItIs).await
}

/// Forgets what a text means at a unit. Where nothing was remembered of it, it is forgotten already.
///
/// # Errors
/// See [`DeliveryError`].
pub async fn unmap(
    store: &Store,
    shelf: &Shelf,
    who: &Who,
    at: Moment,
    (dataset, unit): (&str, &UnitRef),
    (place, given): (&MappingPlace, &str),
) -> Result<(), DeliveryError> {
    if !shelf.may_deliver(who, dataset, &BTreeSet::from([unit.clone()]), None) {
        return Err(DeliveryError::NotAllowed);
    }
    store.forget_mapping(who, at, dataset, unit, (place, given)).await?;
    Ok(())
}

/// An upload that waits for mappings and that the one who asks may deliver.
async fn mine(store: &Store, shelf: &Shelf, who: &Who, id: &UploadId) -> Result<Upload, DeliveryError> {
    let upload = store.upload(who, id).await?.ok_or(DeliveryError::NotThere)?;
    let units = upload.units.iter().cloned().collect();
    if !shelf.may_deliver(who, &upload.dataset, &units, None) {
        return Err(DeliveryError::NotThere);
    }
    if upload.state == UploadState::NeedsMapping { Ok(upload) } else { Err(DeliveryError::Late(Box::new(upload))) }
}

async fn again(store: &Store, who: &Who, at: Moment, upload: Upload, why: Onward) -> Result<(), DeliveryError> {
    let step = Step { note: Some(why.to_note()), ..Step::to(UploadState::Received) };
    match store.move_upload(who, at, &upload.id, &step).await? {
        Moved::Done => Ok(()),
        Moved::NotThere => Err(DeliveryError::NotThere),
        Moved::NotFrom(_) => Err(late(store, who, upload).await?),
    }
}

/// That an upload has come further meanwhile, as it stands now.
pub(super) async fn late(store: &Store, who: &Who, upload: Upload) -> Result<DeliveryError, DeliveryError> {
    let now = store.upload(who, &upload.id).await?;
    Ok(DeliveryError::Late(Box::new(now.unwrap_or(upload))))
}

/// Whether a mapping leads to a column or a code that there is.
fn make_sense(shelf: &Shelf, dataset: &DataSet, mapping: &Mapping) -> Result<(), DeliveryError> {
    let wrong = || DeliveryError::BadMapping(mapping.given.clone());
    if mapping.given.is_empty() || is_identity_number(&mapping.given) {
        return Err(wrong());
    }
    let Some(means) = &mapping.means else { return Ok(()) };
    let is_known = match &mapping.place {
        MappingPlace::Headings => dataset.column(means).is_some(),
        MappingPlace::Values(column) => {
            let list = shelf.stock.definitions.codelist_of(&dataset.id, column);
            list.is_some_and(|list| list.position(means).is_some())
        }
    };
    if is_known { Ok(()) } else { Err(wrong()) }
}
