//! Every page as a person reads it, held against what it was: each in bokmål, the main ones in nynorsk and English too.
//!
//! A change of a page shows here as a change of its words; who makes it reads what they have made.

mod account;
mod administration;
mod card;
mod deliveries;
mod front;
mod login;
mod standing;
mod upload;

/// Holds a page against what it was, by name.
macro_rules! told {
    ($name:expr, $answer:expr) => {
        insta::assert_snapshot!($name, $answer.told())
    };
}
pub(crate) use told;
