//! The check report of a delivery: findings grouped and counted, and what accepting it would change.

use super::Finding;
use crate::definition::Severity;
use crate::org::UnitRef;
use serde::{Deserialize, Serialize};

/// How many findings of one group are kept by row; the rest are counted.
pub const ROWS_KEPT: usize = 200;

/// The name of the reason [`Reason::Loss`](super::Reason::Loss).
const LOSS: &str = "loss";

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
        let wanted = (finding.severity, finding.reason.id(), finding.column.as_str());
        let group = match self.groups.binary_search_by(|group| group.key().cmp(&wanted)) {
            Ok(place) => &mut self.groups[place],
            Err(place) => {
                let (severity, reason, column) = (wanted.0, wanted.1.to_owned(), wanted.2.to_owned());
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

    /// Whether the delivery must be held. Rows with errors may be left out, and a loss of persons allowed, where
    /// somebody asks for it; an error of no row can't be left out, and rows that are all wrong are no report of zero.
    #[must_use]
    pub fn must_hold(&self, without_bad_rows: bool, allow_loss: bool) -> bool {
        let nothing_good = self.rows_read > 0 && self.rows_with_errors >= self.rows_read;
        nothing_good
            || self.groups.iter().any(|group| match group.severity {
                Severity::Fatal => true,
                Severity::Error if group.reason == LOSS => !allow_loss,
                Severity::Error => !without_bad_rows || group.findings.iter().any(|finding| finding.row == 0),
                Severity::Warning | Severity::Info => false,
            })
    }

    /// Makes losses of persons warnings, where somebody has allowed them.
    pub fn allow_loss(&mut self) {
        for group in self.groups.iter_mut().filter(|group| group.reason == LOSS) {
            group.severity = Severity::Warning;
            group.findings.iter_mut().for_each(|finding| finding.severity = Severity::Warning);
        }
        self.groups.sort_by(|one, other| one.key().cmp(&other.key()));
    }
}

impl Group {
    /// What groups are told apart by, and in which order they stand.
    fn key(&self) -> (Severity, &str, &str) {
        (self.severity, &self.reason, &self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::delivery::Reason;

    fn report(findings: &[(Severity, u64, Reason)], rows: (u64, u64)) -> CheckReport {
        let mut report = CheckReport { rows_read: rows.0, rows_with_errors: rows.1, ..CheckReport::default() };
        for (severity, row, reason) in findings {
            let (file, column, value) = (String::new(), String::new(), String::new());
            report.add(Finding { severity: *severity, file, row: *row, column, value, reason: reason.clone() });
        }
        report
    }

    fn loss() -> Reason {
        Reason::Loss { unit: "kommune:3201".to_owned(), before: 10, lost: 9 }
    }

    #[test]
    fn what_somebody_asks_for_decides_what_is_held() {
        let bad_row = report(&[(Severity::Error, 4, Reason::NotADate)], (10, 1));
        assert!(bad_row.must_hold(false, true) && !bad_row.must_hold(true, false));
        let of_no_row = report(
            &[(Severity::Error, 0, Reason::ImpossibleUnit { problem: "cycle".to_owned(), other: String::new() })],
            (10, 0),
        );
        assert!(of_no_row.must_hold(true, true));
        let all_wrong = report(&[(Severity::Error, 2, Reason::NotADate)], (1, 1));
        assert!(all_wrong.must_hold(true, true), "no rows are left to report");
        let fatal = report(&[(Severity::Fatal, 0, Reason::Empty)], (0, 0));
        assert!(fatal.must_hold(true, true));
        let mild = report(&[(Severity::Warning, 1, Reason::PlannedEnd)], (1, 0));
        assert!(!mild.must_hold(false, false));
    }

    #[test]
    fn a_loss_that_is_allowed_is_a_warning() {
        let mut lost = report(&[(Severity::Error, 0, loss()), (Severity::Error, 3, Reason::Empty)], (10, 1));
        assert!(lost.must_hold(true, false) && lost.must_hold(false, true) && !lost.must_hold(true, true));
        assert_eq!(lost.groups[1].reason, LOSS);
        lost.allow_loss();
        assert_eq!((lost.count(Severity::Error), lost.count(Severity::Warning)), (1, 1));
        assert!(!lost.must_hold(true, false));
        assert_eq!(lost.groups[1].findings[0].severity, Severity::Warning);
    }
}
