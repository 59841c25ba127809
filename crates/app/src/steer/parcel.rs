//! Deliveries that forms of ours make: what was reported, and surveys that have closed. They are files in the inbox like
//! those that people send in, checked and accepted by the same worker. Where the sender may accept, nobody has to press a
//! button for what they have just sent; where they may not, the delivery waits for somebody who may.

use super::{Pen, Sheet, SteerError};
use crate::delivery::{DeliveryError, MANIFEST, Sent, Terms, accept, begin_upload, fingerprint, read_manifest};
use crate::people::Failure;
use crate::shelf::Shelf;
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use rettesnor_store::uploads::{Upload, UploadState};
use rettesnor_store::{Home, RecordId, Store, StoreError, UploadId};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Says of an upload that a form of ours made it. The record is about the upload, by its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parcel {
    /// The record that was sent: a report or a survey.
    pub of: String,
}

/// A text as a field of a delivery: in quotes, and on one line.
pub(super) fn quoted(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("\"{}\"", line.replace('"', "\"\""))
}

impl Parcel {
    /// The sheet that marks an upload as a parcel.
    pub(super) fn sheet(pen: &Pen<'_>, home: Home, of: &RecordId, upload: &UploadId) -> Result<Sheet, SteerError> {
        let about = RecordId::from(upload.to_string());
        Sheet::new(pen.at, home, Some(about), &Self { of: of.to_string() })
    }
}

/// Puts a file into the inbox under the id of its upload, and tells the worker of it.
pub(super) async fn post(
    pen: &Pen<'_>,
    shelf: &Shelf,
    inbox: &Path,
    sent: &Sent<'_>,
    text: &str,
) -> Result<(), DeliveryError> {
    sent.may_come(shelf, pen.who, pen.at)?;
    let [name] = sent.files else { return Err(DeliveryError::NoFiles) };
    put(&inbox.join(sent.id.as_str()), name, text).map_err(|error| {
        let error = Box::new(error);
        DeliveryError::Failed(Failure::Store(StoreError::Database(error)))
    })?;
    begin_upload(pen.store, shelf, pen.who, pen.at, sent).await.map(drop)
}

/// Writes a file that nobody else can read, in a folder of its own, and waits until it is on the disk.
fn put(folder: &Path, name: &str, text: &str) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(folder.join(name))?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::File::open(folder)?.sync_all()
}

/// Accepts a checked delivery that a form of ours made, where its sender may and nothing is wrong with it. `who` is the
/// sender, with the roles they have now. False where it waits for somebody.
///
/// # Errors
/// The database fails.
pub async fn accept_parcel(
    store: &Store,
    shelf: &Shelf,
    who: &Who,
    at: Moment,
    upload: &Upload,
) -> Result<bool, StoreError> {
    if upload.state != UploadState::Checked {
        return Ok(false);
    }
    let about = store.records_about(who, &RecordId::from(upload.id.to_string())).await?;
    let is_parcel = about.iter().any(|record| record.kind == <Parcel as super::Paper>::KIND);
    let paper = if is_parcel { store.upload_paper(who, &upload.id, MANIFEST).await? } else { None };
    let Some(paper) = paper else { return Ok(false) };
    // A report that comes again may say less than the one before it; that is what its sender meant.
    let terms = Terms { good_rows: false, allow_loss: true };
    if read_manifest(&paper).is_none_or(|manifest| manifest.report.must_hold(terms.good_rows, terms.allow_loss)) {
        return Ok(false);
    }
    match accept(store, shelf, who, at, &upload.id, (terms, &fingerprint(&paper))).await {
        Ok(()) => Ok(true),
        Err(DeliveryError::Failed(Failure::Store(error))) => Err(error),
        Err(_) => Ok(false),
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_text_stays_in_its_field() {
        assert_eq!(quoted("Ny «stilling»;\n \"fast\""), "\"Ny «stilling»; \"\"fast\"\"\"");
        assert_eq!(quoted(""), "\"\"");
    }
}
