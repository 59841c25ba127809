//! The way in and out: a password, an invitation, an example person in a demonstration, and what to do when a session
//! ended in the middle of a form.

pub mod again;
pub mod example;
pub mod show;
