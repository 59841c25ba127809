//! Definitions in words: what an indicator is, how each version counts, what becomes of each code, what must be known.
//!
//! Everything here is a sentence or a list of them, so that the terminal's explanation and the pages say the same. It
//! works nothing out but which codes a definition counts, which is read from the definition itself. Start at
//! [`counting()`].

mod codes;
mod counting;
mod nature;
mod reading;
mod steps;

pub use codes::{CodeUse, Used, code_uses};
pub use counting::{Counting, Role, Said, counting, validity};
pub use nature::{Fact, nature};
pub use reading::{answer, beside_figure, interval, open_range};
pub use steps::{Step, StepKind, Worked, steps};
