//! The way in and out: a password, an invitation, an example person in a demonstration, and what to do when a session
//! ended in the middle of a form.
//!
//! Whoever comes in gets a session of their own from the moment they are known, whichever way they came. Start at
//! [`show`] for the page and at [`session`] for what being let in means.

pub mod again;
pub mod enter;
pub mod example;
pub mod invitation;
pub mod leave;
pub mod session;
pub mod show;
