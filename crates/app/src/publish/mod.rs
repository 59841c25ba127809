//! Publishing a card: find what is hidden, let the audit look at it, show it as the public will see it, and put it out.
//!
//! Nothing is published that the audit has not passed. What is hidden of a package and a year is found for all units at
//! once and kept with what the audit said ([`find_pattern`], long work, off the threads that answer pages); later ones
//! only extend it. [`preview`] makes the card, [`publish`] puts it out: append-only, numbered, and with the bytes that
//! were read. Who may is the leader at the unit in the line of the body that controls the data.

mod pattern;
mod put_out;
mod read;
mod search;

pub use pattern::{Found, Keeping, PatternError, Sources, earlier_patterns, find_pattern, keep_found};
pub use put_out::{Objection, Preview, PublishError, Wish, preview, publish};
pub use read::{read_frozen, standing};
pub use search::{ask_pattern, kept_pattern};
