//! A synthetic installation: real municipalities and counties, fictitious offices, persons who do not exist.
//!
//! [`registers()`] writes the files that a demonstration imports, in the dialects that real deliveries come in, and the
//! goals beside them; [`national()`] makes the rows of a register of any size for benchmarks. Everything follows from
//! the day it is asked for and a seed: no clock, no other source of chance, the same bytes every time. No number made
//! here says anything about the municipality that it is hung on. Start at [`registers()`].

mod absence;
mod caseload;
mod dialect;
mod dice;
mod follow_up;
mod goals;
mod learner;
mod national;
mod offices;
mod participation;
mod people;
mod places;
mod qualification;
mod registers;
mod reported;
mod settlement;
mod sheet;
mod survey;
mod training;
mod waiting;
mod window;

pub use caseload::{FLAGS, INNSATSGRUPPER, NO_DIALOG, NO_GROUP, OppfolgingRow, flag};
pub use goals::{GOALS_FILE, goals};
pub use national::{NATIONAL_OFFICES, National, national, national_office, national_units};
pub use people::{ExamplePerson, people};
pub use registers::{DemoFile, registers};
pub use waiting::{WaitingFile, waiting};
