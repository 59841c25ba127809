//! The pages, asked as a browser asks them, over a small installation whose numbers are known.

mod catalogue;
mod comments;
mod indicator;
mod sample;
