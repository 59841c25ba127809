//! Reports of a period: what people write in them, what they are made of, and how they were made and presented.
//!
//! A draft is a record like others of steering ([`begin`], [`write()`]); its figures, reviews and comments are looked up each
//! time it is read ([`compose()`]). [`preview`] shows what would be made, and [`make()`] freezes it: numbered, with the edition,
//! the patterns and the texts that were said yes to. A report to the council shows what the pattern of its period shows
//! and nothing else; reports to staff and leaders show own figures, as far as who makes them sees these, and are internal.
//! This floor phrases nothing: what must be said in words comes in as [`Phrases`].

mod cards;
mod compose;
mod draft;
mod key_figures;
mod learned;
mod make;
mod method;
mod next_year;
mod present;
mod read;

pub use cards::{CardStanding, Standing};
pub use compose::{Composed, Phrases, Source, compose};
pub use draft::{REPORTED, begin, drafts, may_make, may_read_draft, may_write, open, write};
pub use make::{MakeError, Objection, Preview, Wanted, make, preview};
pub use present::{present, presentations};
pub use read::{MadeReading, may_read_made, publish_made, read_made};
