//! Administration: people and roles, units, keys of other programs, packages, editions, the audit log.
//!
//! Who administers a part meets the people and units of that part and nothing of the rest; who administers the whole
//! also meets what belongs to all. What may be seen and done is judged by core and app; here it is only shown. Start at
//! [`frame`] for what stands around each page.

mod asked_unit;
pub mod editions;
mod frame;
mod grant_form;
pub mod invite;
pub mod key_change;
pub mod keys;
pub mod log;
pub mod overview;
pub mod packages;
pub mod people;
pub mod person;
pub mod person_change;
mod reach;
mod steps;
pub mod unit;
pub mod units;
