//! Steering together: how goals, plans, letters, inputs and reviews are kept as records, read and written.
//!
//! What is kept is a [`Paper`]: one of core's types under the name of its kind. It is read as a [`Kept`] with its version,
//! writer and reason, one by one or as the whole [`Dossier`] of a unit and a year; and it is written through a [`Pen`],
//! which knows who writes, refuses identity numbers in any text, and never writes over what the writer has not read.

mod dossier;
pub mod goal;
pub mod learning;
mod paper;
pub mod participation;
mod pen;
pub mod plan;
pub mod review;

pub use dossier::{Dossier, usual_line};
pub use paper::{Kept, Paper};
pub use pen::{Pen, Sheet, SteerError};
