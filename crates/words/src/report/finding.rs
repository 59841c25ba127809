//! What a check found, group by group: the reason once, the way out once, and the rows.

use super::{Surface, Teller, reason, wrap};
use rettesnor_core::definition::{Column, Severity};
use rettesnor_core::delivery::{Finding, Group, Reason};
use rettesnor_core::org::UnitRef;

/// How many rows of a group are told; the rest are counted.
const TOLD: usize = 10;
/// How many different details of a group that is only worth knowing are told.
const DETAILS: usize = 4;

impl Teller<'_> {
    /// Everything that was found, the most serious first.
    pub(super) fn findings(&self) -> String {
        let report = &self.checked.manifest.report;
        if report.groups.is_empty() {
            return format!("{}\n", self.voice.say("report-nothing-found", &[]));
        }
        let severities = [
            (Severity::Fatal, "severity-fatal"),
            (Severity::Error, "severity-error"),
            (Severity::Warning, "severity-warning"),
            (Severity::Info, "severity-info"),
        ];
        let mut text = String::new();
        for (severity, key) in severities {
            let mut groups: Vec<&Group> = report.groups.iter().filter(|group| group.severity == severity).collect();
            // Whoever mends a file goes through it from the top.
            groups.sort_by_key(|group| group.findings.first().map(|finding| (finding.file.clone(), finding.row)));
            if !groups.is_empty() {
                text.push_str(&self.voice.count(key, report.count(severity), &[]));
                text.push('\n');
                for group in groups {
                    let said = if severity == Severity::Info { self.brief(group) } else { self.group(group) };
                    text.push_str(&said);
                }
                text.push('\n');
            }
        }
        text.truncate(text.trim_end_matches('\n').len() + 1);
        text
    }

    /// A group with its rows, a line each.
    fn group(&self, group: &Group) -> String {
        let Some(first) = group.findings.first() else { return String::new() };
        let (what, way) = self.headline(first);
        let mut text = format!("{}\n", wrap(&format!("  {}: {what}", self.times(group.count)), "    "));
        if !way.is_empty() {
            text.push_str(&format!("{}\n", wrap(&format!("    → {way}"), "      ")));
        }
        for finding in group.findings.iter().take(TOLD) {
            let row = self.row(finding);
            if !row.is_empty() {
                text.push_str(&format!("{}\n", wrap(&format!("    {row}"), "      ")));
            }
        }
        let told = group.findings.len().min(TOLD) as u64;
        if group.count > told {
            text.push_str(&format!("    {}\n", self.voice.count("finding-more", group.count - told, &[])));
        }
        text
    }

    /// A group that is only worth knowing: one paragraph.
    fn brief(&self, group: &Group) -> String {
        let Some(first) = group.findings.first() else { return String::new() };
        let (what, way) = self.headline(first);
        let mut parts = vec![format!("  {}: {what}", self.times(group.count))];
        let end = if parts[0].ends_with('.') { "" } else { "." };
        parts[0].push_str(end);
        parts.push(way);
        if first.reason != Reason::UnknownColumn {
            let mut details: Vec<String> = Vec::new();
            for finding in &group.findings {
                let detail = self.value_and_detail(finding);
                if !detail.is_empty() && !details.contains(&detail) {
                    details.push(detail);
                }
            }
            if !details.is_empty() {
                let more = if details.len() > DETAILS { "; …" } else { "" };
                parts.push(format!("({}{more})", details[..details.len().min(DETAILS)].join("; ")));
            }
            parts.push(self.row_numbers(group));
        }
        parts.retain(|part| !part.is_empty());
        format!("{}\n", wrap(&parts.join(" "), "    "))
    }

    pub(super) fn times(&self, count: u64) -> String {
        self.voice.count("finding-times", count, &[])
    }

    fn row_numbers(&self, group: &Group) -> String {
        let rows: Vec<String> = group.findings.iter().take(TOLD).map(|finding| finding.row.to_string()).collect();
        let told = rows.len() as u64;
        let mut text = self.voice.count("finding-in-rows", told, &[("rader", &rows.join(", "))]);
        if group.count > told {
            text.push(' ');
            text.push_str(&self.voice.count("finding-more", group.count - told, &[]));
        }
        text.push('.');
        text
    }

    /// What is wrong, and the way out.
    pub(super) fn headline(&self, finding: &Finding) -> (String, String) {
        let column = self.column_of(finding);
        if let Reason::Rule(id) = &finding.reason {
            let rule = self.checked.dataset().and_then(|dataset| dataset.rules.iter().find(|rule| rule.id == *id));
            let said = rule.map(|rule| self.voice.text(&rule.message).to_owned());
            return (
                said.unwrap_or_else(|| self.voice.say("finding-rule-unknown-what", &[("navn", id)])),
                String::new(),
            );
        }
        let Some((what, way)) = reason::keys(&finding.reason, finding.row, column.map(|column| &column.kind)) else {
            return (finding.reason.id().to_owned(), String::new());
        };
        let name = column.map_or(finding.column.as_str(), |column| column.name.as_str());
        let decimals = match finding.reason {
            Reason::NotADecimal(decimals) => decimals.to_string(),
            _ => String::new(),
        };
        let key = self.key_headings();
        let texts: [(&str, &str); 4] =
            [("kolonne", &finding.column), ("navn", name), ("desimaler", &decimals), ("nokkel", &key)];
        let way = if self.surface == Surface::Page { reason::way_on_page(way) } else { way };
        (self.voice.say(what, &texts), self.voice.say(way, &texts))
    }

    /// The column that a finding points at, by its heading.
    pub(super) fn column_of(&self, finding: &Finding) -> Option<&Column> {
        let columns = &self.checked.dataset()?.columns;
        columns.iter().find(|column| !finding.column.is_empty() && column.heading == finding.column)
    }

    /// The headings of the columns that together name a row.
    fn key_headings(&self) -> String {
        let Some(dataset) = self.checked.dataset() else { return String::new() };
        let keys = dataset.unique.iter();
        let headings = keys.map(|name| dataset.column(name).map_or(name.as_str(), |column| column.heading.as_str()));
        headings.collect::<Vec<_>>().join(", ")
    }

    /// A finding with its place: `Rad 12, kolonne sluttdato, verdi «31.02.2026»: ...`.
    fn row(&self, finding: &Finding) -> String {
        let mut place = Vec::new();
        if !finding.file.is_empty() {
            place.push(self.voice.say("finding-at-file", &[("fil", &finding.file)]));
        }
        if finding.row > 0 {
            place.push(self.voice.say("finding-at-row", &[("rad", &finding.row.to_string())]));
        }
        if let Reason::Loss { unit, .. } = &finding.reason {
            let named = unit.parse::<UnitRef>().map_or_else(|_| unit.clone(), |unit| self.checked.named(&unit));
            place.push(self.voice.say("finding-at-unit", &[("enhet", &named)]));
        }
        if !finding.column.is_empty() {
            place.push(self.voice.say("finding-at-column", &[("kolonne", &finding.column)]));
        }
        if shows_value(finding) {
            place.push(self.voice.say("finding-at-value", &[("verdi", &finding.value)]));
        }
        let mut parts = vec![place.join(", "), self.detail(finding)];
        parts.retain(|part| !part.is_empty());
        let text = parts.join(": ");
        let mut letters = text.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }

    fn value_and_detail(&self, finding: &Finding) -> String {
        let value = if shows_value(finding) { finding.value.as_str() } else { "" };
        let detail = self.detail(finding);
        [value, detail.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// Whether the value is a cell's, and not something that the detail says.
pub(super) fn shows_value(finding: &Finding) -> bool {
    let elsewhere = matches!(
        finding.reason,
        Reason::Unreadable(_) | Reason::MissingColumn | Reason::DuplicateColumn | Reason::ImplausibleBirthYear(_)
    );
    !finding.value.is_empty() && !elsewhere
}
