//! Throwing an upload away.

use super::map::late;
use super::{DeliveryError, Sight};
use crate::shelf::Shelf;
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use rettesnor_store::uploads::{Moved, Step, Upload, UploadState};
use rettesnor_store::{Store, UploadId};

impl Shelf {
    /// Whether somebody may throw an upload away: who leads the units, and who sent it in.
    #[must_use]
    pub fn may_discard(&self, who: &Who, upload: &Upload) -> bool {
        let units = upload.units.iter().cloned().collect();
        self.may_deliver(who, &upload.dataset, &units, None)
            && (upload.made_by == who.as_actor() || self.may_accept(who, &upload.dataset, &units, None))
    }
}

/// Decides that an upload is to be thrown away; the worker does it.
///
/// # Errors
/// See [`DeliveryError`].
pub async fn discard(store: &Store, shelf: &Shelf, who: &Who, at: Moment, id: &UploadId) -> Result<(), DeliveryError> {
    let upload = store.upload(who, id).await?.ok_or(DeliveryError::NotThere)?;
    let units = upload.units.iter().cloned().collect();
    if shelf.sight(who, &upload.dataset, &units, None) != Sight::Whole {
        return Err(DeliveryError::NotThere);
    }
    if !shelf.may_discard(who, &upload) {
        return Err(DeliveryError::NotAllowed);
    }
    match store.move_upload(who, at, id, &Step::to(UploadState::Discarding)).await? {
        Moved::Done => Ok(()),
        Moved::NotThere => Err(DeliveryError::NotThere),
        Moved::NotFrom(_) => Err(late(store, who, upload).await?),
    }
}
