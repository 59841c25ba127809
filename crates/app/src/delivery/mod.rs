//! What one can do with deliveries: send them in, say what their columns are, accept them or throw them away.
//!
//! A data set is controlled in the lines of the packages that count in it; who works at all units of a delivery in such
//! a line may make it, and who leads them accepts it (`rights`). The verbs write down what a person decided; a worker
//! beside the pages carries it out, and both speak through the notes and papers of `paper`. What an acceptance did to
//! the cards is told by [`effects`] and [`status_changes`]. Nothing here reads a delivered file.

mod accept;
mod begin_upload;
mod changes;
mod discard;
mod error;
mod map;
mod paper;
mod report_nothing;
mod rights;
mod shown;
mod standing;

pub use accept::accept;
pub use begin_upload::{Sent, begin_upload};
pub use changes::{effects, status_changes};
pub use discard::discard;
pub use error::DeliveryError;
pub use map::{go_on_without_mapping, map, unmap};
pub use paper::{
    Asked, Doing, MANIFEST, Onward, Outcome, Terms, UNMAPPED, Why, deadline, fingerprint, manifest_paper, read_manifest,
};
pub use report_nothing::report_nothing;
pub use rights::{Deliverable, Sight};
pub use shown::{read_figure, read_judged, write_figure, write_judged};
pub use standing::{Exchange, Stand};
