//! The kernel against the slow counter: whatever the rows and whatever is asked, the two must agree.

mod agreement;
mod chance;
mod datasets;
mod shipped;
