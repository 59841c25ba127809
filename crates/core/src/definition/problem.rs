//! A mistake in a definition, told as a compiler tells it: code, place, what, why, how to mend.

use std::fmt;

/// One mistake found in the definition files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, named from the definitions folder.
    pub file: String,
    /// The line in the file, from 1; 0 where the mistake belongs to no line.
    pub line: usize,
    /// A stable code, `D001` and on; `docs/reference/definitions.md` lists them.
    pub code: &'static str,
    /// What is wrong.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// What to do about it.
    pub mend: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "error[{}]: {}", self.code, self.what)?;
        writeln!(f, "  --> {}:{}", self.file, self.line)?;
        writeln!(f, "   = why: {}", self.why)?;
        write!(f, "   = mend: {}", self.mend)
    }
}
