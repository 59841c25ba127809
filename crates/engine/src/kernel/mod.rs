//! The fast counter: one pass over the columns of a row file answers every counter of a tally.
//!
//! `bind` turns the conditions into `node`s over the file's own dictionaries, each written once however many counters
//! ask for it; `plan` groups the counters by where rows lie in time. In `pass`, a chunk of rows at a time becomes
//! lanes of bits and numbers (`work`, `bits`, `lanes`), which are added up over runs of equal leaf and month (`sums`).
//! Nothing here divides or judges. Start with [`count_file`].

mod answer;
mod bind;
mod bits;
mod calendar;
mod lanes;
mod linear;
mod node;
mod pass;
mod place;
mod plan;
mod sums;
mod work;

pub(crate) use bits::rows_with;
pub(crate) use pass::{threads, walk};
pub(crate) use plan::{Plan, Wanted};
pub(crate) use work::Work;

use crate::rows::{RowFile, RowsError};
use rettesnor_core::tally::{Counts, Tally};

/// Counts every counter of the tally that is not distinct over all rows of the file.
///
/// # Errors
/// The file can't be read, or holds rows of another data set.
pub fn count_file(file: &RowFile, tally: &Tally) -> Result<Counts, RowsError> {
    count_file_with(file, tally, threads(file))
}

/// The places of the file's columns that [`count_file`] reads: those that the tally needs, and no other.
///
/// # Errors
/// As [`count_file`].
pub fn columns_read(file: &RowFile, tally: &Tally) -> Result<Vec<usize>, RowsError> {
    Ok(Plan::of(tally, file, Wanted::Additive)?.columns)
}

/// As [`count_file`], on at most so many threads. The answer does not depend on how many.
///
/// # Errors
/// As [`count_file`].
pub fn count_file_with(file: &RowFile, tally: &Tally, threads: usize) -> Result<Counts, RowsError> {
    let plan = Plan::of(tally, file, Wanted::Additive)?;
    let parts = walk(file, &plan, threads, || sums::Sums::new(&plan), |sums, at, work| sums.take(&plan, at, work))?;
    let mut parts = parts.into_iter();
    let mut whole = parts.next().unwrap_or_else(|| sums::Sums::new(&plan));
    parts.for_each(|part| whole.join(&part));
    answer::answer(file, &plan, &whole)
}
