//! Files that are there whole or not at all.

use super::FolderError;
use std::fs::{self, DirBuilder, File};
use std::io::Write;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

/// Writes a file beside its place, makes it safe on disk, and moves it there.
pub(super) fn write_atomic(path: &Path, bytes: &[u8]) -> Result<(), FolderError> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".tmp");
    let beside = path.with_file_name(name);
    let written = File::create(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.and_then(|()| fs::rename(&beside, path)).map_err(|e| FolderError::io(path, &e))?;
    path.parent().map_or(Ok(()), sync_dir)
}

pub(super) fn make_dir(path: &Path) -> Result<(), FolderError> {
    fs::create_dir_all(path).map_err(|e| FolderError::io(path, &e))
}

/// Makes a folder that nobody but the owner can look into.
pub(super) fn make_private_dir(path: &Path) -> Result<(), FolderError> {
    let made = DirBuilder::new().recursive(true).mode(0o700).create(path);
    made.map_err(|e| FolderError::io(path, &e))
}

/// Makes the names in a folder safe on disk.
pub(super) fn sync_dir(path: &Path) -> Result<(), FolderError> {
    File::open(path).and_then(|folder| folder.sync_all()).map_err(|e| FolderError::io(path, &e))
}
