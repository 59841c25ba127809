//! The kernel against the slow counter: whatever the rows and whatever is asked, the two must agree. Deliveries, from
//! files on disk to row files, are tried under `import`.
#![expect(clippy::unwrap_used, reason = "a test that can't be set up must stop")]

mod agreement;
mod chance;
mod datasets;
mod import;
mod pending;
mod shipped;
