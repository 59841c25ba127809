//! Quality reviews: making a checklist, writing down the counts of a round, and reading them over time.

mod make;
mod read;
mod tell;

pub use make::make;
pub use read::{Reviewed, review, reviews};
pub use tell::tell;
