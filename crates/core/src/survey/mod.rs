//! Surveys on the scale from 1 to 6: what is asked of whom, what an answer is, and what counts say when it is closed.
//!
//! An answer is never kept. There are only counts of how many chose each value of each question, and from them come the
//! distribution, the mean and the rows of a delivery; nothing says which answers belong to one form. Start at [`Survey`].

mod ballot;
mod making;
mod outcome;
mod rows;

pub use ballot::{Ballot, CHOICES, NoBallot};
pub use making::{Closing, Respondents, Survey, Way};
pub use outcome::{Distribution, Outcome};
pub use rows::{AnswerRow, answer_rows};
