//! Asking for a measuring: for who administers the whole installation.

use crate::people::{Failure, fails};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use rettesnor_store::{MeasuringId, Store};

/// Why a measuring was asked for by a person, and not by an acceptance.
pub const BY_HAND: &str = "by-hand";

/// Why no measuring was asked for.
#[derive(Debug)]
pub enum AskMeasuringError {
    /// The one who asks does not administer the whole installation.
    NotAllowed,
    /// It is our fault.
    Failed(Failure),
}

fails!(AskMeasuringError);

/// Asks for a measuring; where one waits already, that is the one.
///
/// # Errors
/// See [`AskMeasuringError`].
pub async fn ask_measuring(store: &Store, who: &Who, at: Moment) -> Result<MeasuringId, AskMeasuringError> {
    if !who.administers_all() {
        return Err(AskMeasuringError::NotAllowed);
    }
    Ok(store.ask_measuring(who, at, BY_HAND).await?)
}
