//! One indicator of one unit and period: the answer, its series, what it is made of, where it comes from, and what people
//! have said of it.

mod beside;
mod comments;
mod composition;
pub mod edit_comment;
mod headline;
mod origin;
mod series;
pub mod show;
mod uncounted;
mod view;
pub mod withdraw_comment;
mod words;
pub mod write_comment;
