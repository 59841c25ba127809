//! Whether something has come into the folder since it was last looked at, without reading what.
//!
//! A server keeps in memory what the folder holds, and commands may write beside it: this tells cheaply that it must
//! read again. What nobody reads pages from, such as what waits in `inbox`, is not looked at.

use super::{Folder, FolderError, entries};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What a look at a folder showed: to be held against another look, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen(Vec<(PathBuf, Option<SystemTime>, u64)>);

impl Folder {
    /// Looks at what has been accepted, measured and deleted, at the goals and at the own definitions.
    ///
    /// # Errors
    /// The folder can't be read.
    pub fn seen(&self) -> Result<Seen, FolderError> {
        let mut seen = Vec::new();
        // A list changes by a new file alone, which its folder tells of.
        for name in ["accepted", "measured", "deleted"] {
            let list = self.root.join(name);
            let latest = self.numbered(name)?.last().map_or(0, |(number, _)| *number);
            seen.push((list, None, latest));
        }
        look(&self.goals_file(), &mut seen)?;
        look(&self.definitions(), &mut seen)?;
        Ok(Seen(seen))
    }
}

/// Notes a file, or everything in a folder.
fn look(path: &Path, seen: &mut Vec<(PathBuf, Option<SystemTime>, u64)>) -> Result<(), FolderError> {
    let about = match fs::metadata(path) {
        Ok(about) => about,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(()),
        Err(e) => return Err(FolderError::io(path, &e)),
    };
    seen.push((path.to_owned(), about.modified().ok(), about.len()));
    if about.is_dir() {
        for inside in entries(path)? {
            look(&inside, seen)?;
        }
    }
    Ok(())
}
