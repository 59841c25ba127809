//! What is asked of the check, and what it answers.

use super::PersonKey;
use rettesnor_core::definition::{Catalogue, DataSet};
use rettesnor_core::delivery::{Finding, Manifest, Scope};
use rettesnor_core::org::{Org, UnitRef};
use rettesnor_core::tally::AnswerSpan;
use rettesnor_core::time::{Date, MonthRange};
use rettesnor_exchange::marked::MarkedWords;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Files that are one delivery, and everything that is known about it beforehand.
pub struct ImportRequest<'a> {
    /// What the files are said to hold.
    pub dataset: &'a DataSet,
    /// Every definition; the code lists are read from it.
    pub catalogue: &'a Catalogue,
    /// Every unit.
    pub org: &'a Org,
    /// The files, in the order they are read.
    pub files: Vec<PathBuf>,
    /// The day from which the delivery is known.
    pub received: Date,
    /// When it is stored, as text in UTC.
    pub stored: String,
    /// Who delivers it.
    pub by: String,
    /// The units it speaks for, where they are declared.
    pub units: Option<BTreeSet<UnitRef>>,
    /// The months it speaks for, where they are declared.
    pub months: Option<MonthRange>,
    /// Headings of the file, and the columns that they are.
    pub map_columns: Vec<(String, String)>,
    /// For a column: a value of the file, and what it stands for.
    pub map_values: Vec<(String, String, String)>,
    /// Whether rows with errors are left out, and the rest accepted.
    pub accept_with_errors: bool,
    /// Whether a unit may lose more than a fifth of its persons.
    pub allow_loss: bool,
    /// How the files are given back with their bad cells marked, where somebody wants that.
    pub marked: Option<Marking<'a>>,
    /// The key that persons are hashed with.
    pub key: &'a PersonKey,
    /// A folder for the row file and the held rows; what is spilled there is never left behind.
    pub scratch: &'a Path,
    /// Is told how far the check has come.
    pub progress: &'a dyn Fn(Progress),
    /// Finds the earlier rows that answer within a scope; says why where it can't.
    pub before: &'a dyn Fn(&Scope) -> Result<Vec<Earlier>, String>,
}

impl ImportRequest<'_> {
    /// Where every finding is kept until its row is marked; nothing where no row will be.
    pub(super) fn spill(&self) -> Option<&Path> {
        self.marked.map(|_| self.scratch)
    }
}

/// The words of the workbook in which files are given back.
#[derive(Clone, Copy)]
pub struct Marking<'a> {
    /// The headings that are not the file's own.
    pub words: MarkedWords<'a>,
    /// Says what a finding is, in one sentence.
    pub say: &'a dyn Fn(&Finding) -> String,
}

/// Files given back with their bad cells marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedFile {
    /// The workbook, in the scratch folder.
    pub file: PathBuf,
    /// Rows with findings that there was no room for.
    pub left_out: u64,
}

/// A row file that was accepted earlier, and the stretches of months for which it answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// The row file.
    pub file: PathBuf,
    /// What it answers.
    pub spans: Vec<AnswerSpan>,
}

/// What the check is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Reading the files; counted in bytes.
    Reading,
    /// Sorting and writing rows; counted in rows.
    Writing,
    /// Marking what is wrong in the files; counted in rows.
    Marking,
}

/// How far the check has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What it is doing.
    pub step: Step,
    /// How much is done.
    pub done: u64,
    /// How much there is.
    pub total: u64,
}

/// A delivery that has been checked. Nothing is accepted yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// What is kept about it; without an id where there is no row file.
    pub manifest: Manifest,
    /// The finished row file, in the scratch folder; unset where the files can't be read, or where every row has
    /// errors and nothing else says what the delivery speaks for.
    pub rows: Option<PathBuf>,
    /// Whether it must be held.
    pub held: bool,
    /// The rows with errors as they were delivered, without persons: a line of JSON each.
    pub held_rows: Option<PathBuf>,
    /// The files with their bad cells marked; unset where nothing is the matter with a row, or nobody wanted it.
    pub marked: Option<MarkedFile>,
}
