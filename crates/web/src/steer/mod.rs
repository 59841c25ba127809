//! What the pages of steering share: the pen that a request writes with, a form as it
//! was sent, and why something was not written.
//!
//! Each noun has its pages in a folder of its own; nothing here draws.

mod filled;
mod refusal;

pub use filled::Filled;
pub use refusal::{for_form, problem, sentence};

use crate::ask::Ask;
use rettesnor_app::steer::Pen;
use rettesnor_store::Signature;

impl Ask {
    /// The pen of this request. `once` is the one-time key of its form.
    pub fn pen<'a>(&'a self, once: &'a str) -> Pen<'a> {
        Pen {
            store: self.desk().store(),
            who: self.who(),
            at: self.now(),
            structure: &self.shelf().structure,
            form_key: once,
            signature: Signature::Named,
        }
    }
}
