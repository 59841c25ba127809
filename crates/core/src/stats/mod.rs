//! Intervals: how much a figure could have moved by chance.
//!
//! Every function takes whole numbers (counts, exact sums) and gives an [`Interval`] for people to read beside
//! the figure. No status is decided here: a level is compared with exact integers elsewhere, and an interval only
//! says whether that comparison is clear ([`Side`]). A figure that is missing has no interval, and a count that
//! can't be is an error, never a number. Start with [`wilson95`], the interval of a share.

#[cfg(test)]
mod golden;
mod interval;
mod poisson;
mod students_t;
mod wilson;

pub use interval::{ImpossibleCounts, Interval, Side, Z80, Z95, Z998};
pub use poisson::{poisson_byar, poisson_exact};
pub use students_t::{MeanInterval, mean95};
pub use wilson::{wilson, wilson95};
