//! The audit log: who did what and when, appended in the transaction of each write and chained by hashes, so that an
//! entry that is changed or taken away afterwards is found.
//!
//! It names people by the id of their account and tells what was touched, never what was written: no name, e-mail,
//! comment or number stands here. Start at [`Verb`]; [`Verdict`] is what checking the chain gives.

mod chain;
mod list;
mod verb;

pub(crate) use chain::link;
pub use chain::{Breach, Verdict};
pub use list::{Filter, ReadEntry};
pub use verb::Verb;

use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;

/// An entry of the log.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Entry {
    /// Its number, from 1 without gaps.
    pub seq: i64,
    /// When it was done.
    pub done_at: Moment,
    /// Who did it: the id of an account, `operator` or `visitor`.
    pub actor: String,
    /// What was done, as [`Verb::as_str`] has it; text, since a newer program may have known more.
    pub verb: String,
    /// What it was done to; an id, a unit, or nothing.
    pub object: String,
    /// The rest, as JSON.
    pub detail: String,
    /// The hash of the entry before.
    pub previous: String,
    /// The hash over all of the above.
    pub hash: String,
}

/// What is to be written into the log.
pub(crate) struct Deed<'a> {
    pub at: Moment,
    pub actor: &'a str,
    pub verb: Verb,
    pub object: &'a str,
    pub detail: serde_json::Value,
}

impl<'a> Deed<'a> {
    pub fn new(who: &'a Who, at: Moment, verb: Verb, object: &'a str) -> Self {
        Self { at, actor: who.as_actor(), verb, object, detail: serde_json::json!({}) }
    }

    pub fn with(self, detail: serde_json::Value) -> Self {
        Self { detail, ..self }
    }
}
