//! The worker of the web application, from outside: the real program with its database of either kind, people who are
//! logged in, files that are sent in over HTTP, and the figures that come of them.

#[macro_use]
mod house;

mod decide;
mod delivering;
mod form;
mod kill;
mod leaving;
mod person;
mod reporting;
mod rights;
mod twice;
mod year;
