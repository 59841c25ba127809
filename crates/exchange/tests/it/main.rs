//! The exchange floor on whole files: tables as they come, hostile bytes, templates, cards, and the demonstration's
//! files read as deliveries are read.
#![expect(clippy::unwrap_used, reason = "a test that fails should panic")]

mod calendar;
mod cards;
mod cube_writers;
mod cubes;
mod dcat;
mod demo_files;
mod demo_goals;
mod hostile;
mod marked;
mod reading;
mod tables;
mod templates;
