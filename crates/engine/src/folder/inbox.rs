//! Where uploads wait for their check, and what becomes of those that nobody asks for any more.
//!
//! Whoever receives an upload makes a folder for it under [`Folder::inbox`] and needs no lock for that; from the check
//! on it belongs to the writer. The files in it name persons, so that nobody but the owner can read there.

use super::pending::named;
use super::{Folder, FolderError, Writer, entries};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What was thrown away because nobody had touched it for long.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expired {
    /// Uploads whose files were deleted.
    pub uploads: Vec<String>,
    /// Uploads whose checked deliveries were thrown away.
    pub pending: Vec<String>,
}

impl Folder {
    /// The folder that holds a folder for each upload.
    #[must_use]
    pub fn inbox(&self) -> PathBuf {
        self.root.join("inbox")
    }

    /// The folder of one upload, whether or not it is there.
    ///
    /// # Errors
    /// The name can't be that of an upload.
    pub fn upload_folder(&self, upload: &str) -> Result<PathBuf, FolderError> {
        Ok(self.inbox().join(named(upload)?))
    }
}

impl Folder {
    /// Whether there is an upload or a checked delivery that nothing has been written to since `before`.
    ///
    /// # Errors
    /// The folder can't be read.
    pub fn has_expired(&self, before: SystemTime) -> Result<bool, FolderError> {
        for list in [self.inbox(), self.root.join("pending")] {
            for path in entries(&list)? {
                if last_written(&path)?.is_some_and(|last| last < before) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}

impl Writer {
    /// Deletes the files of an upload. Says whether there were any.
    ///
    /// # Errors
    /// They can't be deleted.
    pub fn discard_upload(&self, upload: &str) -> Result<bool, FolderError> {
        self.throw_away(&self.folder.upload_folder(upload)?)
    }

    /// Throws away the uploads and the checked deliveries that nothing has been written to since `before`.
    ///
    /// # Errors
    /// They can't be deleted.
    pub fn expire(&self, before: SystemTime) -> Result<Expired, FolderError> {
        let clear = |list: &Path| -> Result<Vec<String>, FolderError> {
            let mut gone = Vec::new();
            for path in entries(list)? {
                if last_written(&path)?.is_some_and(|last| last < before) && self.throw_away(&path)? {
                    gone.push(path.file_name().unwrap_or_default().to_string_lossy().into_owned());
                }
            }
            Ok(gone)
        };
        Ok(Expired { uploads: clear(&self.folder.inbox())?, pending: clear(&self.folder.root.join("pending"))? })
    }
}

/// When a folder or a file in it was written to last; nothing where it is gone by now.
fn last_written(path: &Path) -> Result<Option<SystemTime>, FolderError> {
    let mut last = None;
    let inside = if path.is_dir() { entries(path)? } else { Vec::new() };
    for file in inside.iter().map(PathBuf::as_path).chain([path]) {
        match fs::metadata(file).and_then(|about| about.modified()) {
            Ok(modified) => last = last.max(Some(modified)),
            Err(e) if e.kind() == ErrorKind::NotFound => {}
            Err(e) => return Err(FolderError::io(file, &e)),
        }
    }
    Ok(last)
}
