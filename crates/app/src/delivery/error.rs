//! Why something was not done with a delivery.

use crate::people::{Failure, fails};
use rettesnor_store::uploads::Upload;

/// Why something was not done with a delivery.
#[derive(Debug)]
pub enum DeliveryError {
    /// It is not for the one who asks.
    NotAllowed,
    /// There is no such delivery, or none that the one who asks may know of.
    NotThere,
    /// There is no such data set.
    NoDataSet,
    /// Nobody has said for which units it is, or those are not known.
    NoUnits,
    /// There are no files.
    NoFiles,
    /// Nobody has said for which months there is nothing.
    NoMonths,
    /// The months run backwards or lie ahead.
    BadMonths,
    /// In this data set nothing at all is no answer: it holds values, not rows that could be none.
    NoZero,
    /// A heading or a value was said to be what the data set does not know.
    BadMapping(String),
    /// It has come further than the one who asks could know.
    Late(Box<Upload>),
    /// What accepting it would change is not what the one who asks has seen.
    Renewed,
    /// It has errors that keep it from being accepted on these terms.
    MustHold,
    /// It is our fault.
    Failed(Failure),
}

fails!(DeliveryError);
