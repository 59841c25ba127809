//! The check report of a delivery: findings grouped and counted, and what accepting it would change.

use super::Finding;
use crate::definition::Severity;
use crate::org::UnitRef;
use serde::{Deserialize, Serialize};

/// How many findings of one group are kept by row; the rest are counted.
pub const ROWS_KEPT: usize = 200;

/// Everything a check found, grouped, the most serious first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CheckReport {
    /// The findings, one group for each severity, reason and column.
    pub groups: Vec<Group>,
    /// Rows that were read.
    pub rows_read: u64,
    /// Rows with at least one error; they are not in the delivery.
    pub rows_with_errors: u64,
    /// What accepting the delivery changes, unit by unit.
    pub changes: Vec<UnitChange>,
}

/// Findings of the same severity and reason in the same column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// How serious they are.
    pub severity: Severity,
    /// The name of the reason.
    pub reason: String,
    /// The column's heading.
    pub column: String,
    /// How many there are.
    pub count: u64,
    /// The first of them, at most two hundred.
    pub findings: Vec<Finding>,
}

/// What a delivery changes for one unit, within the months it takes over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitChange {
    /// The unit.
    pub unit: UnitRef,
    /// Rows in the answering deliveries before.
    pub rows_before: u64,
    /// Rows now.
    pub rows_now: u64,
    /// Persons before; unset where rows are not about persons.
    pub persons_before: Option<u64>,
    /// Persons now.
    pub persons_now: Option<u64>,
    /// Persons who were there before and are not now.
    pub persons_out: u64,
    /// Persons who are there now and were not before.
    pub persons_in: u64,
}

impl CheckReport {
    /// Adds a finding to its group.
    pub fn add(&mut self, finding: Finding) {
        let (severity, reason) = (finding.severity, finding.reason.id().to_owned());
        let key = |g: &Group| (g.severity, g.reason.clone(), g.column.clone());
        let wanted = (severity, reason.clone(), finding.column.clone());
        let group = match self.groups.binary_search_by_key(&wanted, key) {
            Ok(place) => &mut self.groups[place],
            Err(place) => {
                let column = finding.column.clone();
                self.groups.insert(place, Group { severity, reason, column, count: 0, findings: Vec::new() });
                &mut self.groups[place]
            }
        };
        group.count += 1;
        if group.findings.len() < ROWS_KEPT {
            group.findings.push(finding);
        }
    }

    /// How many findings of a severity there are.
    #[must_use]
    pub fn count(&self, severity: Severity) -> u64 {
        self.groups.iter().filter(|g| g.severity == severity).map(|g| g.count).sum()
    }

    /// Whether the delivery must be held.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.groups.iter().any(|g| g.severity <= Severity::Error)
    }
}
