//! Accepting a checked delivery, with or without the rows that are wrong.

use super::map::late;
use super::paper::{MANIFEST, Terms, fingerprint, read_manifest};
use super::{DeliveryError, Sight};
use crate::shelf::Shelf;
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use rettesnor_store::uploads::{Moved, Step, UploadState};
use rettesnor_store::{Store, UploadId};

/// Decides that a checked delivery is to count; the worker does it. `seen` is the [`fingerprint`] of the report that
/// was decided by, so that nobody accepts another than the one they looked at.
///
/// # Errors
/// See [`DeliveryError`].
pub async fn accept(
    store: &Store,
    shelf: &Shelf,
    who: &Who,
    at: Moment,
    id: &UploadId,
    (terms, seen): (Terms, &str),
) -> Result<(), DeliveryError> {
    let upload = store.upload(who, id).await?.ok_or(DeliveryError::NotThere)?;
    let units = upload.units.iter().cloned().collect();
    if shelf.sight(who, &upload.dataset, &units, None) != Sight::Whole {
        return Err(DeliveryError::NotThere);
    }
    if upload.state != UploadState::Checked {
        return Err(DeliveryError::Late(Box::new(upload)));
    }
    let Some(paper) = store.upload_paper(who, id, MANIFEST).await? else {
        return Err(late(store, who, upload).await?);
    };
    let manifest = read_manifest(&paper).ok_or(DeliveryError::NotThere)?;
    if !shelf.may_accept(who, &upload.dataset, &units, manifest.scope.topics.as_ref()) {
        return Err(DeliveryError::NotAllowed);
    }
    if fingerprint(&paper) != seen {
        return Err(DeliveryError::Renewed);
    }
    if manifest.report.must_hold(terms.good_rows, terms.allow_loss) {
        return Err(DeliveryError::MustHold);
    }
    let note = terms.to_note();
    let step = Step { note: Some(&note), ..Step::to(UploadState::Accepting) };
    match store.move_upload(who, at, id, &step).await? {
        Moved::Done => Ok(()),
        Moved::NotThere => Err(DeliveryError::NotThere),
        Moved::NotFrom(_) => Err(late(store, who, upload).await?),
    }
}
