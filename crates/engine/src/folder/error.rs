//! What can be wrong with a data folder.

use std::fmt;
use std::path::{Path, PathBuf};

/// What is wrong with the data folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderError {
    /// There is no data folder there.
    NotAFolder(PathBuf),
    /// There is something else there.
    NotEmpty(PathBuf),
    /// The folder was made by a program with another layout.
    Format {
        /// The folder.
        root: PathBuf,
        /// The layout that was found.
        found: String,
    },
    /// The system refuses.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The system's words.
        why: String,
    },
    /// A file is not what it should be.
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// The unit register can't be true.
    Units(Vec<String>),
    /// No delivery or edition is called so.
    Unknown(String),
    /// Several deliveries begin so.
    Ambiguous(String),
    /// No checked delivery of the upload waits.
    NotPending(String),
    /// Other deliveries have come to answer since the delivery of the upload was checked.
    Stale(String),
    /// The delivery of the upload has errors that keep it from being accepted on the terms given.
    MustHold(String),
}

impl FolderError {
    pub(super) fn io(path: &Path, error: &std::io::Error) -> Self {
        Self::Io { path: path.to_owned(), why: error.to_string() }
    }
}

impl fmt::Display for FolderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAFolder(root) => write!(
                f,
                "there is no data folder at {}; name one with --data, or make one with `rettesnor import` or \
                 `rettesnor demo`",
                root.display()
            ),
            Self::NotEmpty(root) => write!(
                f,
                "{} holds other files and is not a data folder; name an empty or new folder with --data",
                root.display()
            ),
            Self::Format { root, found } => write!(
                f,
                "{} has layout {found}, which this program does not know; use the program that made it, or a newer one",
                root.display()
            ),
            Self::Io { path, why } => write!(f, "{}: {why}", path.display()),
            Self::Damaged { path, why } => {
                write!(f, "{} is damaged ({why}); restore it from a backup", path.display())
            }
            Self::Units(problems) => write!(f, "the unit register can't be true: {}", problems.join("; ")),
            Self::Unknown(id) => write!(f, "nothing is called {id}; `rettesnor deliveries` lists what there is"),
            Self::NotPending(upload) => {
                write!(f, "no checked delivery of upload {upload} waits; deliver the files again")
            }
            Self::Stale(upload) => write!(
                f,
                "other deliveries have been accepted since the delivery of upload {upload} was checked; look at what \
                 it changes now, and accept it then"
            ),
            Self::MustHold(upload) => {
                write!(f, "the delivery of upload {upload} has errors; mend the files and deliver them again")
            }
            Self::Ambiguous(id) => write!(f, "several deliveries begin with {id}; write more of the id"),
        }
    }
}

impl std::error::Error for FolderError {}
