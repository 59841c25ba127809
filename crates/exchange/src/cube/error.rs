//! Why a file is no cube that can be read, and what can be done about it.

use std::fmt;

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CubeFault {
    /// Neither JSON-stat nor PX.
    NotACube,
    /// JSON, but not a JSON-stat 2 data set.
    NotJsonStat,
    /// Not whole JSON.
    BrokenJson,
    /// Parts of the cube do not fit each other, or a part is missing.
    Structure,
    /// A cell has neither a number nor a symbol that is known.
    Value,
    /// More cells or bytes than are read.
    TooLarge,
    /// Not written as PX is.
    BrokenPx,
    /// A part of PX that is not read.
    Unsupported,
}

/// A cube that can't be read. It carries names from the format and counts, never text from inside the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CubeError {
    /// What is wrong.
    pub fault: CubeFault,
    /// The part of the file, as the format calls it, with the number of a cell or category counted from 1.
    pub at: String,
    /// The line; 0 where it is not known.
    pub line: u64,
}

impl CubeError {
    pub(super) fn of(fault: CubeFault, at: &str) -> Self {
        Self { fault, at: at.to_owned(), line: 0 }
    }

    pub(super) fn on_line(mut self, line: u64) -> Self {
        self.line = line;
        self
    }

    /// A stable key for the translated message.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self.fault {
            CubeFault::NotACube => "table-not-a-cube",
            CubeFault::NotJsonStat => "table-not-json-stat",
            CubeFault::BrokenJson => "table-broken-json",
            CubeFault::Structure => "table-cube-structure",
            CubeFault::Value => "table-cube-value",
            CubeFault::TooLarge => "table-cube-too-large",
            CubeFault::BrokenPx => "table-broken-px",
            CubeFault::Unsupported => "table-px-unsupported",
        }
    }
}

impl fmt::Display for CubeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line > 0 {
            write!(f, "line {}: ", self.line)?;
        }
        let at = &self.at;
        match self.fault {
            CubeFault::NotACube => f.write_str("the file is neither JSON-stat nor PX; ask the source for one of them"),
            CubeFault::NotJsonStat => {
                f.write_str("the file is JSON, but no JSON-stat 2 data set; ask the source for json-stat2")
            }
            CubeFault::BrokenJson => f.write_str("the file is not whole JSON; fetch it again"),
            CubeFault::Structure => write!(f, "the parts of the table do not fit together ({at}); fetch it again"),
            CubeFault::Value => {
                write!(f, "{at} has neither a number nor a symbol that is known; ask the source what it means")
            }
            CubeFault::TooLarge => f.write_str("the table is too large; ask the source for fewer cells at a time"),
            CubeFault::BrokenPx => write!(f, "this is not written as in a PX file ({at}); fetch it again"),
            CubeFault::Unsupported => write!(f, "the PX file uses {at}, which is not read; ask the source without it"),
        }
    }
}

impl std::error::Error for CubeError {}
