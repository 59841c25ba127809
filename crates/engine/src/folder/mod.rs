//! The data folder: immutable files, a manifest each, acceptance and making as files of their own.
//!
//! ```text
//! format              the version of this layout
//! lock                held by the one who writes
//! demo                there in a demonstration, which real data is kept out of
//! key                 the key that persons are hashed with, readable by the owner alone
//! goals.csv           levels to reach, written by people
//! definitions/        the installation's own definitions
//! deliveries/ID/      rows.parquet and manifest.json of a delivery
//! accepted/N.json     that a delivery was accepted, in order
//! held/ID/            a delivery that was not accepted: its report and its rows without persons
//! inbox/UPLOAD/       files that were uploaded and not yet checked, readable by the owner alone
//! pending/UPLOAD/     a checked delivery that waits for somebody: manifest.json, kept.json (what it was compared
//!                     with), rows.parquet, held.jsonl (rows without persons), marked.xlsx (the files given back)
//! counts/ID/          what each tally counted in the delivery
//! deleted/N.json      which rows were deleted, and when
//! editions/HASH/      the counts of an edition
//! measured/N.json     that an edition was made, as of a day
//! tmp/                work that is not finished; thrown away at the next start
//! ```
//!
//! Nothing here judges or phrases. A [`Folder`] is opened to read; a [`Writer`] holds the lock. Whatever moment a
//! writer is killed at, the folder holds the state before or after.

mod atomic;
mod counter;
mod deletions;
mod deliveries;
mod earlier;
mod editions;
mod error;
mod inbox;
mod key;
mod pending;
mod seen;
mod table;
mod units;

pub use counter::{FolderCounter, Work};
pub use deletions::{Deletion, Forget, Forgotten};
pub use deliveries::{Held, Stored, held_id};
pub use editions::Made;
pub use error::FolderError;
pub use inbox::Expired;
pub use pending::{Pending, Terms};
pub use seen::Seen;
pub use units::UNITS;

use atomic::{make_dir, make_private_dir, sync_dir, write_atomic};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

/// The version of the layout that this program writes.
const FORMAT: &str = "1";

/// The name of the file that says the folder is a demonstration.
const DEMO: &str = "demo";

/// A data folder that is open for reading.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
}

/// A data folder held by the one who writes.
#[derive(Debug)]
pub struct Writer {
    folder: Folder,
    key_file: Option<PathBuf>,
    /// Released when the writer goes.
    _lock: File,
}

impl Folder {
    /// Opens a folder that is there.
    ///
    /// # Errors
    /// There is no data folder at the path, or it was made by a newer program.
    pub fn open(root: &Path) -> Result<Self, FolderError> {
        let format = root.join("format");
        match fs::read_to_string(&format) {
            Ok(text) if text.trim() == FORMAT => Ok(Self { root: root.to_owned() }),
            Ok(text) => Err(FolderError::Format { root: root.to_owned(), found: text.trim().to_owned() }),
            Err(_) => Err(FolderError::NotAFolder(root.to_owned())),
        }
    }

    /// Where the folder lies.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where people write their goals.
    #[must_use]
    pub fn goals_file(&self) -> PathBuf {
        self.root.join("goals.csv")
    }

    /// Where the installation's own definitions lie.
    #[must_use]
    pub fn definitions(&self) -> PathBuf {
        self.root.join("definitions")
    }

    /// Whether the folder is a demonstration.
    #[must_use]
    pub fn is_demo(&self) -> bool {
        self.root.join(DEMO).exists()
    }

    /// The files of a numbered list, in order.
    fn numbered(&self, list: &str) -> Result<Vec<(u64, PathBuf)>, FolderError> {
        let mut found = Vec::new();
        for path in entries(&self.root.join(list))? {
            let stem = path.file_stem().and_then(|s| s.to_str()).and_then(|s| s.parse().ok());
            if let (Some(number), Some("json")) = (stem, path.extension().and_then(|e| e.to_str())) {
                found.push((number, path));
            }
        }
        found.sort();
        Ok(found)
    }

    fn read_json<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T, FolderError> {
        let text = fs::read_to_string(path).map_err(|e| FolderError::io(path, &e))?;
        serde_json::from_str(&text).map_err(|e| FolderError::Damaged { path: path.to_owned(), why: e.to_string() })
    }
}

impl Writer {
    /// Opens the folder to write, making it where there is none. Where another writer is at work, `waiting` is called
    /// once and the call waits.
    ///
    /// # Errors
    /// The path is something else than a data folder, or can't be written to.
    pub fn open(root: &Path, key_file: Option<PathBuf>, waiting: &dyn Fn()) -> Result<Self, FolderError> {
        let known = root.join("format").exists();
        let foreign = !known && entries(root).is_ok_and(|found| found.iter().any(|path| !is_ours(path)));
        if foreign {
            return Err(FolderError::NotEmpty(root.to_owned()));
        }
        make_dir(root)?;
        let path = root.join("lock");
        let lock = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
        let lock = lock.map_err(|e| FolderError::io(&path, &e))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                waiting();
                lock.lock().map_err(|e| FolderError::io(&path, &e))?;
            }
            Err(TryLockError::Error(e)) => return Err(FolderError::io(&path, &e)),
        }
        for name in ["deliveries", "accepted", "held", "counts", "deleted", "editions", "measured", "definitions"] {
            make_dir(&root.join(name))?;
        }
        for name in ["inbox", "pending"] {
            make_private_dir(&root.join(name))?;
        }
        if !root.join("format").exists() {
            write_atomic(&root.join("format"), FORMAT.as_bytes())?;
        }
        let writer = Self { folder: Folder::open(root)?, key_file, _lock: lock };
        writer.sweep()?;
        Ok(writer)
    }

    /// The folder, to read from.
    #[must_use]
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    /// Marks the folder as a demonstration.
    ///
    /// # Errors
    /// The folder can't be written to.
    pub fn mark_as_demo(&self) -> Result<(), FolderError> {
        write_atomic(&self.folder.root.join(DEMO), b"demo\n")
    }

    /// A folder for work that is not finished; what is left in it is thrown away at the next start.
    ///
    /// # Errors
    /// The folder can't be written to.
    pub fn scratch(&self) -> Result<PathBuf, FolderError> {
        let path = self.folder.root.join("tmp");
        make_dir(&path)?;
        Ok(path)
    }

    /// Throws away what an earlier writer did not finish. Deletions it had decided wait for [`Writer::finish`]; what
    /// waits in `inbox` and `pending` belongs to a server, which may be running.
    fn sweep(&self) -> Result<(), FolderError> {
        let tmp = self.folder.root.join("tmp");
        if tmp.exists() {
            fs::remove_dir_all(&tmp).map_err(|e| FolderError::io(&tmp, &e))?;
        }
        self.drop_unaccepted()
    }

    /// Puts the next file of a numbered list in its place.
    fn append<T: serde::Serialize>(&self, list: &str, item: &T) -> Result<u64, FolderError> {
        let last = self.folder.numbered(list)?.last().map_or(0, |(number, _)| *number);
        let path = self.folder.root.join(list).join(format!("{:08}.json", last + 1));
        write_json(&path, item)?;
        Ok(last + 1)
    }
}

fn write_json<T: serde::Serialize>(path: &Path, item: &T) -> Result<(), FolderError> {
    let damaged = |e: serde_json::Error| FolderError::Damaged { path: path.to_owned(), why: e.to_string() };
    let mut text = serde_json::to_vec_pretty(item).map_err(damaged)?;
    text.push(b'\n');
    write_atomic(path, &text)
}

/// Whether a file in a folder without a `format` may be left over from our own first start, or from a person who
/// prepared the folder.
fn is_ours(path: &Path) -> bool {
    let names = ["lock", "format", "goals.csv", "definitions", "deliveries", "accepted", "held", "counts"];
    let more = ["deleted", "editions", "measured", "inbox", "pending", "tmp", "key", "key.tmp", "format.tmp"];
    let settings = ["rettesnor.toml"];
    path.file_name()
        .and_then(|n| n.to_str())
        .is_some_and(|n| names.contains(&n) || more.contains(&n) || settings.contains(&n))
}

/// What a folder holds, in order; nothing where there is no folder.
fn entries(path: &Path) -> Result<Vec<PathBuf>, FolderError> {
    let listed = match fs::read_dir(path) {
        Ok(listed) => listed,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(FolderError::io(path, &e)),
    };
    let mut found = Vec::new();
    for entry in listed {
        found.push(entry.map_err(|e| FolderError::io(path, &e))?.path());
    }
    found.sort();
    Ok(found)
}

/// Moves a finished folder to its place.
fn publish(from: &Path, to: &Path) -> Result<(), FolderError> {
    for file in entries(from)? {
        let opened = File::open(&file).and_then(|f| f.sync_all());
        opened.map_err(|e| FolderError::io(&file, &e))?;
    }
    sync_dir(from)?;
    fs::rename(from, to).map_err(|e| FolderError::io(to, &e))?;
    to.parent().map_or(Ok(()), sync_dir)
}
