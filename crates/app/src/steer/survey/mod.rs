//! Surveys: making one, handing out links to it, answering, following how many have answered, and closing it.
//!
//! What is asked is a record; what is answered are counters that know nobody (`rettesnor_store`). A closed survey with
//! enough answers becomes a delivery of data set `undersokelse`. Start at [`make()`].

mod answer;
mod close;
mod follow;
mod make;

pub use answer::{AnswerError, answer, asked_by};
pub use close::{close, due};
pub use follow::{Followed, follow, least, surveys};
pub use make::{MOST_LINKS, MOST_QUESTIONS, invite, make};

/// The data set that surveys are delivered in.
pub const DATASET: &str = "undersokelse";
