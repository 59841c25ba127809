//! The worker of the web application, from outside: the real program with its database of either kind, people who are
//! logged in, files that are sent in over HTTP, and the figures that come of them.

#[macro_use]
pub mod house;

mod decide;
pub mod delivering;
mod form;
mod kill;
mod leaving;
pub mod person;
mod reporting;
mod rights;
mod twice;
mod year;
