//! What the commands have in common: the data folder with the definitions in use, and the long work done in it.
//!
//! The worker stands between the floors: it lets the engine check and store, lets app measure, and hands what comes
//! out to whoever prints it. It decides nothing.

mod card;
mod edition;
pub mod example;
mod goal_rows;
mod goals;
mod import;
mod measure;
mod pattern;
mod shelf;
mod standing;

pub use card::{CardQuestion, card, explain};
pub use edition::{Opened, open_edition, open_edition_named};
pub use goal_rows::rows as goal_rows;
pub use goals::{Goals, goals, known_aims, take_in, take_in_from};
pub use import::{ImportOptions, import};
pub use measure::{Measuring, measure};
pub use pattern::pattern_of;
pub use shelf::{shelf, shelf_of};
pub use standing::Deliveries;

use crate::console::Console;
use crate::definitions;
use crate::failure::Failure;
use rettesnor_core::definition::Catalogue;
use rettesnor_core::definition::source::File;
use rettesnor_engine::folder::{Folder, FolderError, Writer};
use std::cell::RefCell;
use std::path::{Path, PathBuf};

/// The variable that says where the key lies, if not in the data folder.
pub const KEY_FILE: &str = "RETTESNOR_KEY_FILE";

/// A data folder and the definitions that are in use in it.
pub struct Installation {
    /// Where the folder lies, or is to lie.
    pub root: PathBuf,
    /// The definitions.
    pub catalogue: Catalogue,
    /// The files that they were read from, and their cases.
    pub files: Vec<File>,
}

impl Installation {
    /// The installation at a path; the folder itself need not be there yet.
    ///
    /// # Errors
    /// The definitions can't be read or have mistakes.
    pub fn at(root: &Path) -> Result<Self, Failure> {
        let files = Self::files_at(root)?;
        let catalogue = definitions::catalogue(&files)?;
        Ok(Self { root: root.to_owned(), catalogue, files })
    }

    /// The definition files as they lie at a path now.
    ///
    /// # Errors
    /// A file can't be read.
    pub fn files_at(root: &Path) -> Result<Vec<File>, Failure> {
        let own = root.join("definitions");
        definitions::files(own.is_dir().then_some(own.as_path()))
    }

    /// The folder, to read from.
    ///
    /// # Errors
    /// There is none.
    pub fn folder(&self) -> Result<Folder, Failure> {
        Folder::open(&self.root).map_err(Failure::no)
    }

    /// The folder, to write to. Where another writes, the console says so and the call waits.
    ///
    /// # Errors
    /// The folder can't be made or written to.
    pub fn writer(&self, console: &mut Console) -> Result<Writer, Failure> {
        let console = RefCell::new(console);
        let waiting = || {
            let text = format!("{} is being written to by another; waiting for it to finish", self.root.display());
            console.borrow_mut().remark(&text);
        };
        self.writer_after(&waiting).map_err(Failure::no)
    }

    /// The folder, to write to. Where another writes, `waiting` is called and the call waits.
    ///
    /// # Errors
    /// The folder can't be made or written to.
    pub fn writer_after(&self, waiting: &dyn Fn()) -> Result<Writer, FolderError> {
        let key_file = std::env::var_os(KEY_FILE).map(PathBuf::from);
        let writer = Writer::open(&self.root, key_file, waiting)?;
        writer.finish(&self.catalogue)?;
        Ok(writer)
    }
}
