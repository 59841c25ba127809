//! The check report as a page or a workbook tells it: the same words as on a terminal, in parts that can be laid out.

use super::finding::shows_value;
use super::{Checked, Surface, Teller};
use crate::Voice;
use rettesnor_core::definition::Severity;
use rettesnor_core::delivery::{Finding, Reason};
use rettesnor_core::org::UnitRef;

/// Findings of the same severity and reason in the same column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// How serious they are.
    pub severity: Severity,
    /// The name of the reason.
    pub reason: String,
    /// What is wrong.
    pub what: String,
    /// The way out; may be empty.
    pub way: String,
    /// How many there are, in words.
    pub times: String,
    /// How many there are.
    pub count: u64,
    /// The first of them.
    pub rows: Vec<Row>,
    /// How many more there are, in words; nothing where all stand in `rows`.
    pub more: Option<String>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The file, where there are several.
    pub file: String,
    /// The row as a person sees it in the file; 0 for the delivery as a whole.
    pub row: u64,
    /// The column's heading, or the unit that it is about.
    pub column: String,
    /// The value as delivered; empty where it says nothing.
    pub value: String,
    /// What is to be said of it beside the reason; may be empty.
    pub detail: String,
}

impl Voice {
    /// What a check found, group by group, the most serious first and then in the order of the files.
    #[must_use]
    pub fn findings(&self, checked: &Checked<'_>) -> Vec<Group> {
        let teller = Teller { voice: self, checked: *checked, surface: Surface::Page };
        let mut groups: Vec<_> = checked.manifest.report.groups.iter().collect();
        groups.sort_by_key(|group| {
            (group.severity, group.findings.first().map(|finding| (finding.file.clone(), finding.row)))
        });
        groups.into_iter().filter_map(|group| teller.page_group(group)).collect()
    }

    /// One finding in one sentence or two, to stand beside its row.
    #[must_use]
    pub fn finding(&self, checked: &Checked<'_>, finding: &Finding) -> String {
        let teller = Teller { voice: self, checked: *checked, surface: Surface::Page };
        let (what, way) = teller.headline(finding);
        let detail = teller.detail(finding);
        let colon = if detail.is_empty() { "" } else { ": " };
        let said = format!("{what}{colon}{detail}");
        let end = if said.ends_with('.') { "" } else { "." };
        let space = if way.is_empty() { "" } else { " " };
        format!("{said}{end}{space}{way}")
    }
}

impl Teller<'_> {
    fn page_group(&self, group: &rettesnor_core::delivery::Group) -> Option<Group> {
        let (what, way) = self.headline(group.findings.first()?);
        let rows: Vec<Row> = group.findings.iter().map(|finding| self.page_row(finding)).collect();
        let left = group.count.saturating_sub(u64::try_from(rows.len()).unwrap_or(u64::MAX));
        Some(Group {
            severity: group.severity,
            reason: group.reason.clone(),
            what,
            way,
            times: self.times(group.count),
            count: group.count,
            more: (left > 0).then(|| self.voice.count("finding-more", left, &[])),
            rows,
        })
    }

    fn page_row(&self, finding: &Finding) -> Row {
        let unit = match &finding.reason {
            Reason::Loss { unit, .. } => Some(unit.parse::<UnitRef>().map_or_else(
                |_| unit.clone(),
                |unit| self.checked.org.name(&unit, self.checked.manifest.received).unwrap_or_else(|| unit.to_string()),
            )),
            _ => None,
        };
        Row {
            file: finding.file.clone(),
            row: finding.row,
            column: unit.unwrap_or_else(|| finding.column.clone()),
            value: if shows_value(finding) { finding.value.clone() } else { String::new() },
            detail: self.detail(finding),
        }
    }
}
