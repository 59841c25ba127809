//! What a delivery speaks for.

use crate::org::UnitRef;
use crate::time::MonthRange;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The units and months a delivery answers for. Inside it no rows means zero; outside it nothing is said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    /// The units, with everything under them.
    pub units: BTreeSet<UnitRef>,
    /// The months; unset for the unit register, which is about no time.
    pub months: Option<MonthRange>,
    /// The topics (the indicators of reported values); unset where the data set has none.
    pub topics: Option<BTreeSet<String>>,
}
