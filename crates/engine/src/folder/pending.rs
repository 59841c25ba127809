//! Deliveries that have been checked and wait for somebody: kept beside the others, and counted nowhere.
//!
//! Each lies under the name of its upload, whole or not at all. Accepting one stores it exactly as an import does.
//! What it would change was told to a person, so it is refused as stale where other deliveries have come to answer in
//! the meantime; [`Writer::renew_pending`] then compares again. Nothing here reads delivered files.

use super::atomic::make_private_dir;
use super::deliveries::{Entered, Rows};
use super::{Folder, FolderError, Stored, UNITS, Writer, entries, publish, write_json};
use crate::import::{Checked, compare_again};
use crate::rows::{RowFile, RowSchema, RowSource};
use rettesnor_core::definition::{DataSet, RowTime};
use rettesnor_core::delivery::Manifest;
use rettesnor_core::time::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

const ROWS: &str = "rows.parquet";
const HELD: &str = "held.jsonl";
const MARKED: &str = "marked.xlsx";
const MANIFEST: &str = "manifest.json";
const KEPT: &str = "kept.json";

/// A delivery that waits.
#[derive(Clone, Debug, PartialEq)]
pub struct Pending {
    /// The upload it came from.
    pub upload: String,
    /// What is known about it; without an id where there are no rows that could be accepted.
    pub manifest: Manifest,
    /// The rows without errors; unset where nothing can be accepted.
    pub rows: Option<PathBuf>,
    /// The rows with errors as they were delivered, without persons.
    pub held_rows: Option<PathBuf>,
    /// The delivered files with their bad cells marked.
    pub marked: Option<PathBuf>,
    /// Rows with findings that the marked files had no room for.
    pub marked_left_out: u64,
    /// What it was compared with, as a hash.
    basis: String,
}

/// What stands beside the manifest.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Kept {
    basis: String,
    marked_left_out: u64,
}

/// How a delivery is accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms<'a> {
    /// Whether rows with errors are left out, and the rest accepted.
    pub without_bad_rows: bool,
    /// Whether a unit may lose more than a fifth of its persons.
    pub allow_loss: bool,
    /// Who accepts it.
    pub by: &'a str,
    /// When, as text in UTC.
    pub at: &'a str,
}

impl Folder {
    /// The delivery of an upload that waits.
    ///
    /// # Errors
    /// None waits, or it can't be read.
    pub fn pending(&self, upload: &str) -> Result<Pending, FolderError> {
        let folder = self.pending_folder(upload)?;
        if !folder.join(MANIFEST).exists() {
            return Err(FolderError::NotPending(upload.to_owned()));
        }
        let manifest = Self::read_json(&folder.join(MANIFEST))?;
        let Kept { basis, marked_left_out } = Self::read_json(&folder.join(KEPT))?;
        let file = |name: &str| Some(folder.join(name)).filter(|path| path.exists());
        let (rows, held_rows, marked) = (file(ROWS), file(HELD), file(MARKED));
        Ok(Pending { upload: upload.to_owned(), manifest, rows, held_rows, marked, marked_left_out, basis })
    }

    /// Every delivery that waits, by the name of its upload.
    ///
    /// # Errors
    /// One can't be read.
    pub fn all_pending(&self) -> Result<Vec<Pending>, FolderError> {
        let mut all = Vec::new();
        for path in entries(&self.root.join("pending"))? {
            let upload = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            match self.pending(upload) {
                // Someone has thrown it away while we looked.
                Err(FolderError::NotPending(_)) => {}
                pending => all.push(pending?),
            }
        }
        Ok(all)
    }

    /// Whether a delivery that waits would still change what its report says: no other has come to answer since.
    ///
    /// # Errors
    /// The accepted deliveries can't be read.
    pub fn is_current(&self, pending: &Pending, dataset: &DataSet) -> Result<bool, FolderError> {
        Ok(self.basis(dataset, &pending.manifest)? == pending.basis)
    }

    pub(super) fn pending_folder(&self, upload: &str) -> Result<PathBuf, FolderError> {
        Ok(self.root.join("pending").join(named(upload)?))
    }

    /// What a delivery of the scope is compared with: which deliveries answer there now, as a hash.
    fn basis(&self, dataset: &DataSet, manifest: &Manifest) -> Result<String, FolderError> {
        let org = self.org(manifest.received)?;
        let mut text = format!("{}\n", self.deletions()?.len());
        for earlier in self.earlier(&org, dataset, &manifest.scope, manifest.received)? {
            for span in earlier.spans {
                let _ = writeln!(text, "{} {} {} {}", span.delivery, span.leaf, span.months.first, span.months.last);
            }
        }
        if dataset.time == RowTime::Timeless {
            let of_set = self.accepted()?.into_iter().filter(|acceptance| acceptance.dataset == dataset.id);
            text.extend(of_set.map(|acceptance| format!("{}\n", acceptance.order)));
        }
        Ok(Sha256::digest(text.as_bytes()).iter().take(16).map(|b| format!("{b:02x}")).collect())
    }
}

impl Writer {
    /// Keeps a checked delivery under the name of its upload until somebody accepts it. What waited under the name
    /// before is replaced.
    ///
    /// # Errors
    /// The folder can't be written to; nothing waits then under the name, or what waited before.
    pub fn keep_pending(&self, upload: &str, checked: &Checked, dataset: &DataSet) -> Result<(), FolderError> {
        let place = self.folder.pending_folder(upload)?;
        let made = self.scratch()?.join(format!("pending-{upload}"));
        make_private_dir(&made)?;
        let marked = checked.marked.as_ref();
        let files = [(&checked.rows, ROWS), (&checked.held_rows, HELD), (&marked.map(|m| m.file.clone()), MARKED)];
        for (from, name) in files {
            if let Some(from) = from {
                fs::rename(from, made.join(name)).map_err(|e| FolderError::io(from, &e))?;
            }
        }
        let basis = self.folder.basis(dataset, &checked.manifest)?;
        let marked_left_out = marked.map_or(0, |marked| marked.left_out);
        write_json(&made.join(MANIFEST), &checked.manifest)?;
        write_json(&made.join(KEPT), &Kept { basis, marked_left_out })?;
        self.throw_away(&place)?;
        publish(&made, &place)
    }

    /// Accepts a delivery that waits, exactly as an import accepts one. Asked again about an upload that has been
    /// accepted, it says so again.
    ///
    /// # Errors
    /// Nothing waits under the name, it must be held on these terms, other deliveries have come to answer since it was
    /// checked, or the folder can't be written to. The state is then as before.
    pub fn accept_pending(&self, upload: &str, dataset: &DataSet, terms: &Terms<'_>) -> Result<Stored, FolderError> {
        if self.folder.accepted_upload(upload)?.is_some() {
            self.discard_pending(upload)?;
            return Ok(Stored::Accepted);
        }
        let pending = self.folder.pending(upload)?;
        let mut manifest = pending.manifest;
        let Some(rows) = pending.rows else { return Err(FolderError::MustHold(upload.to_owned())) };
        if self.stands(&manifest)? {
            self.discard_pending(upload)?;
            return Ok(Stored::Unchanged);
        }
        let is_current = self.folder.basis(dataset, &manifest)? == pending.basis && is_of(&rows, dataset);
        if !is_current {
            return Err(FolderError::Stale(upload.to_owned()));
        }
        if manifest.report.must_hold(terms.without_bad_rows, terms.allow_loss) {
            return Err(FolderError::MustHold(upload.to_owned()));
        }
        if terms.allow_loss {
            manifest.report.allow_loss();
        }
        terms.at.clone_into(&mut manifest.stored);
        let (upload_name, by, at) = (upload.to_owned(), terms.by.to_owned(), terms.at.to_owned());
        let entered = Entered { upload: Some(upload_name), by: Some(by), at: Some(at), ..Entered::of(&manifest) };
        self.enter(&manifest, Rows::Kept(&rows), &entered)?;
        self.discard_pending(upload)?;
        Ok(Stored::Accepted)
    }

    /// Compares a delivery that waits with what answers now, and renews its report. `today` is the day on which units
    /// must be possible together.
    ///
    /// # Errors
    /// Nothing waits under the name, its rows can't be read by the definitions of now, or the folder can't be written
    /// to.
    pub fn renew_pending(&self, upload: &str, dataset: &DataSet, today: Date) -> Result<Pending, FolderError> {
        let mut pending = self.folder.pending(upload)?;
        let manifest = &mut pending.manifest;
        if let Some(rows) = &pending.rows {
            let org = self.folder.org(manifest.received)?;
            let earlier = self.folder.earlier(&org, dataset, &manifest.scope, manifest.received)?;
            compare_again(manifest, (dataset, &org), rows, &earlier, &self.scratch()?)
                .map_err(|e| FolderError::Damaged { path: rows.clone(), why: e.to_string() })?;
            if dataset.id == UNITS {
                self.folder.tell_impossible_units(manifest, rows, today)?;
            }
        }
        pending.basis = self.folder.basis(dataset, manifest)?;
        let folder = self.folder.pending_folder(upload)?;
        // The basis last: a writer that is killed between leaves a delivery that is stale, and is renewed again.
        write_json(&folder.join(MANIFEST), manifest)?;
        let kept = Kept { basis: pending.basis.clone(), marked_left_out: pending.marked_left_out };
        write_json(&folder.join(KEPT), &kept)?;
        Ok(pending)
    }

    /// Throws a delivery away that waits. Says whether there was one.
    ///
    /// # Errors
    /// The folder can't be written to.
    pub fn discard_pending(&self, upload: &str) -> Result<bool, FolderError> {
        self.throw_away(&self.folder.pending_folder(upload)?)
    }

    /// Takes a folder away at once: it is moved among unfinished work, from where it is deleted.
    pub(super) fn throw_away(&self, folder: &Path) -> Result<bool, FolderError> {
        if !folder.exists() {
            return Ok(false);
        }
        let gone = tempfile::tempdir_in(self.scratch()?).map_err(|e| FolderError::io(folder, &e))?;
        fs::rename(folder, gone.path().join("gone")).map_err(|e| FolderError::io(folder, &e))?;
        gone.close().map_err(|e| FolderError::io(folder, &e))?;
        Ok(true)
    }

    /// What waits may hold rows that are to be forgotten: those deliveries are thrown away, and must come again.
    pub(super) fn forget_pending(&self, is_meant: &dyn Fn(&Manifest) -> bool) -> Result<(), FolderError> {
        for pending in self.folder.all_pending()? {
            if is_meant(&pending.manifest) {
                self.discard_pending(&pending.upload)?;
            }
        }
        Ok(())
    }
}

/// Whether the rows are laid out as the data set lays them out now.
fn is_of(rows: &Path, dataset: &DataSet) -> bool {
    let file = RowFile::open(RowSource::Path(rows.to_owned()));
    file.is_ok_and(|file| file.must_be(&RowSchema::of(dataset)).is_ok())
}

/// The name of an upload, which becomes the name of a folder.
pub(super) fn named(upload: &str) -> Result<&str, FolderError> {
    let is_plain = |letter: u8| letter.is_ascii_alphanumeric() || letter == b'-' || letter == b'_';
    let fits = (1..=64).contains(&upload.len()) && upload.bytes().all(is_plain);
    if fits { Ok(upload) } else { Err(FolderError::NotPending(upload.to_owned())) }
}
