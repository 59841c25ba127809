//! The calendar: who owes what by when, on a page, as a feed for other programs, and on the front page.

pub mod feed;
pub mod mark;
pub mod show;
