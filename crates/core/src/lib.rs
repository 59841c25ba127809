//! What a number means: the pure domain of Rettesnor.
//!
//! This floor knows months, units, definitions, tallies and figures. It does no IO, reads no clock and no
//! environment, and gives the same answer for the same input every time. Start at [`definition`], follow a
//! definition into a [`tally`], and from its answer to a [`measure`] figure.

pub mod access;
pub mod burden;
pub mod definition;
pub mod delivery;
pub mod disclosure;
pub mod duty;
pub mod goal;
pub mod identity;
pub mod letter;
pub mod measure;
mod memo;
pub mod org;
pub mod participation;
pub mod plan;
pub mod publication;
pub mod quality;
pub mod report;
pub mod reporting;
pub mod review;
pub mod scorecard;
pub mod stats;
pub mod survey;
pub mod tally;
pub mod time;
