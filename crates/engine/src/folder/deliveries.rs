//! Deliveries: stored once, accepted by a file of their own, or held with their report.

use super::{Folder, FolderError, Writer, atomic::make_dir, entries, publish, write_json};
use crate::import::Checked;
use rettesnor_core::delivery::{Acceptance, Manifest};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What became of a checked delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    /// It was accepted.
    Accepted,
    /// The same rows had been accepted and still stand: nothing changed.
    Unchanged,
    /// It was held; nothing is counted from it.
    Held,
}

/// Where the rows of a delivery come from that is put in its place.
#[derive(Clone, Copy)]
pub(super) enum Rows<'a> {
    /// From scratch, where they are not needed any more.
    Made(&'a Path),
    /// From where they must stay until all is done.
    Kept(&'a Path),
}

impl Rows<'_> {
    fn put(self, to: &Path) -> Result<(), FolderError> {
        match self {
            Self::Made(from) => move_file(from, to),
            // The same file under two names where the disk can do that, since row files are never written to.
            Self::Kept(from) => fs::hard_link(from, to)
                .or_else(|_| fs::copy(from, to).map(|_| ()))
                .map_err(|e| FolderError::io(from, &e)),
        }
    }
}

/// An acceptance as it is written down.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Entered {
    #[serde(flatten)]
    pub(super) acceptance: Acceptance,
    /// The upload, where the delivery came by one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) upload: Option<String>,
    /// Who accepted it, where that was somebody else than the deliverer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) by: Option<String>,
    /// When, as text in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) at: Option<String>,
}

impl Entered {
    pub(super) fn of(manifest: &Manifest) -> Self {
        let acceptance = Acceptance {
            delivery: manifest.id.clone(),
            dataset: manifest.dataset.clone(),
            scope: manifest.scope.clone(),
            received: manifest.received,
            order: 0,
        };
        Self { acceptance, upload: None, by: None, at: None }
    }
}

/// A delivery that is held.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Its manifest.
    pub manifest: Manifest,
}

impl Folder {
    /// Every acceptance, in order.
    ///
    /// # Errors
    /// A file can't be read.
    pub fn accepted(&self) -> Result<Vec<Acceptance>, FolderError> {
        let mut all = Vec::new();
        for (order, path) in self.numbered("accepted")? {
            all.push(Acceptance { order, ..Self::read_json(&path)? });
        }
        Ok(all)
    }

    /// The acceptance of an upload's delivery, where it has been accepted.
    ///
    /// # Errors
    /// A file can't be read.
    pub fn accepted_upload(&self, upload: &str) -> Result<Option<Acceptance>, FolderError> {
        for (order, path) in self.numbered("accepted")?.into_iter().rev() {
            let entered: Entered = Self::read_json(&path)?;
            if entered.upload.as_deref() == Some(upload) {
                return Ok(Some(Acceptance { order, ..entered.acceptance }));
            }
        }
        Ok(None)
    }

    /// Every delivery that is held, by id.
    ///
    /// # Errors
    /// A file can't be read.
    pub fn held(&self) -> Result<Vec<Held>, FolderError> {
        let all = entries(&self.root.join("held"))?.into_iter();
        all.map(|path| Ok(Held { manifest: Self::read_json(&path.join("manifest.json"))? })).collect()
    }

    /// The manifest of a delivery, accepted or held, by its id or an unambiguous beginning of it.
    ///
    /// # Errors
    /// There is none, or there are several.
    pub fn manifest(&self, id: &str) -> Result<Manifest, FolderError> {
        let mut found = BTreeSet::new();
        for list in ["deliveries", "held"] {
            for path in entries(&self.root.join(list))? {
                let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
                if name.starts_with(id) {
                    found.insert(path);
                }
            }
        }
        let mut found = found.into_iter();
        match (found.next(), found.next()) {
            (Some(path), None) => Self::read_json(&path.join("manifest.json")),
            (None, _) => Err(FolderError::Unknown(id.to_owned())),
            (Some(path), Some(other)) if path.file_name() == other.file_name() => {
                Self::read_json(&path.join("manifest.json"))
            }
            _ => Err(FolderError::Ambiguous(id.to_owned())),
        }
    }

    /// The row file of a delivery.
    #[must_use]
    pub fn rows_file(&self, delivery: &str) -> PathBuf {
        self.root.join("deliveries").join(delivery).join("rows.parquet")
    }
}

impl Writer {
    /// Stores what a check made: accepts it, or holds it with its report.
    ///
    /// # Errors
    /// The folder can't be written to; the state is then as before.
    pub fn store(&self, checked: &Checked) -> Result<Stored, FolderError> {
        let manifest = &checked.manifest;
        let Some(rows) = checked.rows.as_deref().filter(|_| !checked.held) else {
            self.hold(checked)?;
            return Ok(Stored::Held);
        };
        if self.stands(manifest)? {
            return Ok(Stored::Unchanged);
        }
        self.enter(manifest, Rows::Made(rows), &Entered::of(manifest))?;
        Ok(Stored::Accepted)
    }

    /// Puts a delivery in its place and accepts it.
    pub(super) fn enter(&self, manifest: &Manifest, rows: Rows<'_>, entered: &Entered) -> Result<(), FolderError> {
        let place = self.folder.root.join("deliveries").join(&manifest.id);
        if !place.exists() {
            let made = self.scratch()?.join(format!("delivery-{}", manifest.id));
            make_dir(&made)?;
            rows.put(&made.join("rows.parquet"))?;
            write_json(&made.join("manifest.json"), manifest)?;
            publish(&made, &place)?;
        }
        self.append("accepted", entered)?;
        self.drop_mended(manifest)
    }

    /// A held delivery of the same files or for the same units and months has been mended by the accepted one.
    fn drop_mended(&self, accepted: &Manifest) -> Result<(), FolderError> {
        for path in entries(&self.folder.root.join("held"))? {
            let held: Manifest = Folder::read_json(&path.join("manifest.json"))?;
            let same = held.sources == accepted.sources || held.scope == accepted.scope;
            if held.dataset == accepted.dataset && same {
                fs::remove_dir_all(&path).map_err(|e| FolderError::io(&path, &e))?;
            }
        }
        Ok(())
    }

    /// Whether the same rows are known from the same day, or were accepted earlier and no other delivery of the data
    /// set has come since.
    pub(super) fn stands(&self, manifest: &Manifest) -> Result<bool, FolderError> {
        let accepted = self.folder.accepted()?;
        let of_set: Vec<&Acceptance> = accepted.iter().filter(|a| a.dataset == manifest.dataset).collect();
        if of_set.iter().any(|a| a.delivery == manifest.id && a.received == manifest.received) {
            return Ok(true);
        }
        let same = |a: &&&Acceptance| a.delivery == manifest.id && a.received <= manifest.received;
        let Some(known) = of_set.iter().filter(same).max_by_key(|a| (a.received, a.order)) else { return Ok(false) };
        let later =
            |a: &&Acceptance| (a.received, a.order) > (known.received, known.order) && a.delivery != known.delivery;
        Ok(!of_set.iter().any(later))
    }

    fn hold(&self, checked: &Checked) -> Result<(), FolderError> {
        let manifest = &checked.manifest;
        let id = &manifest.id;
        let place = self.folder.root.join("held").join(id);
        let made = self.scratch()?.join(format!("held-{id}"));
        make_dir(&made)?;
        write_json(&made.join("manifest.json"), manifest)?;
        for (from, name) in [(&checked.held_rows, "rows.jsonl"), (&checked.rows, "rows.parquet")] {
            if let Some(from) = from {
                move_file(from, &made.join(name))?;
            }
        }
        if place.exists() {
            fs::remove_dir_all(&place).map_err(|e| FolderError::io(&place, &e))?;
        }
        publish(&made, &place)
    }

    /// A delivery that was put in place by a writer that was killed before it accepted it.
    pub(super) fn drop_unaccepted(&self) -> Result<(), FolderError> {
        let accepted: BTreeSet<String> = self.folder.accepted()?.into_iter().map(|a| a.delivery).collect();
        for path in entries(&self.folder.root.join("deliveries"))? {
            let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
            if !accepted.contains(name) {
                fs::remove_dir_all(&path).map_err(|e| FolderError::io(&path, &e))?;
            }
        }
        Ok(())
    }
}

/// The id of a delivery that is held: over its files, its good rows and its report, so that it is never the id of what
/// has been accepted.
#[must_use]
pub fn held_id(manifest: &Manifest) -> String {
    let report = serde_json::to_string(&(&manifest.id, &manifest.dataset, &manifest.sources, &manifest.report));
    let hash = Sha256::digest(format!("held {}", report.unwrap_or_default()).as_bytes());
    hash.iter().take(16).map(|b| format!("{b:02x}")).collect()
}

fn move_file(from: &Path, to: &Path) -> Result<(), FolderError> {
    fs::rename(from, to).map_err(|e| FolderError::io(from, &e))
}
