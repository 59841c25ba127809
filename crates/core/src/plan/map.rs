//! The strategy map: vision, perspectives, critical success factors, and what is believed to lead to what.

use serde::{Deserialize, Serialize};

/// A strategy map. Goals stand in it by their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StrategyMap {
    /// What everything is for.
    pub vision: String,
    /// The perspectives, from the top: id and name.
    pub perspectives: Vec<(String, String)>,
    /// The critical success factors.
    pub factors: Vec<SuccessFactor>,
    /// What is believed to lead to what.
    pub causes: Vec<Cause>,
}

/// What must go well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuccessFactor {
    /// Its id in the map.
    pub id: String,
    /// The perspective, by id.
    pub perspective: String,
    /// What must go well.
    pub name: String,
    /// The goals that show whether it does, by id.
    pub goals: Vec<String>,
}

/// A believed cause: one success factor leads to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cause {
    /// The factor that leads.
    pub from: String,
    /// The factor it leads to.
    pub to: String,
    /// Why one believes so.
    pub why: String,
}
