//! The files of the demonstration, read as deliveries are read.
#![expect(clippy::unwrap_used, reason = "a test that fails should panic")]

mod files;
mod goals;
mod reading;
