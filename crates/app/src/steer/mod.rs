//! Steering together: how goals, plans, letters, inputs and reviews are kept as records, read and written.
//!
//! What is kept is a [`Paper`]: one of core's types under the name of its kind. It is read as a [`Kept`] with its version,
//! writer and reason, one by one or as the whole [`Dossier`] of a unit and a year; and it is written through a [`Pen`],
//! which knows who writes, refuses identity numbers in any text, and never writes over what the writer has not read.

mod dossier;
pub mod duty;
pub mod goal;
pub mod learning;
pub mod letter;
mod paper;
mod parcel;
pub mod participation;
mod pen;
pub mod plan;
pub mod quality;
pub mod report;
pub mod review;
pub mod survey;

pub use dossier::{Dossier, usual_line};
pub use learning::{BurdenSheet, burden};
pub use paper::{Kept, Paper};
pub use parcel::{Parcel, accept_parcel};
pub use pen::{Pen, Sheet, SteerError};
