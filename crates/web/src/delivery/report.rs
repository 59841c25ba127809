//! The check report as a page: what was found by severity and reason, row by row, and what accepting would change.

use super::history::whole;
use crate::ask::Ask;
use crate::names::unit_name;
use rettesnor_core::definition::Severity;
use rettesnor_core::delivery::{Manifest, UnitChange};
use rettesnor_words::Voice;
use rettesnor_words::report::{Checked, Group, Outcome, Row};

/// How many units have a line of their own among the changes.
const UNITS: usize = 60;

/// Findings of one severity.
pub struct Section {
    /// `error`, `warning` or `info`.
    pub look: &'static str,
    /// The shape before the heading.
    pub icon: &'static str,
    /// The heading.
    pub heading: String,
    /// How many findings there are, in words.
    pub counted: String,
    /// The findings, by reason.
    pub findings: Vec<Finding>,
}

/// Findings of one reason in one column.
pub struct Finding {
    /// What is wrong.
    pub what: String,
    /// How often.
    pub times: String,
    /// The way out; may be empty.
    pub way: String,
    /// What is said of the delivery as a whole, a sentence each.
    pub whole: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Which rows they are, in a few numbers.
    pub places: String,
    /// Whether there are several files.
    pub has_files: bool,
    /// Whether a value is shown.
    pub has_values: bool,
    /// Whether something is said of each row.
    pub has_details: bool,
    /// How many more there are, in words.
    pub more: Option<String>,
}

/// What accepting a delivery changes, unit by unit.
pub struct Changes {
    /// Whether persons are counted as well as rows.
    pub of_persons: bool,
    /// The units.
    pub lines: Vec<ChangeLine>,
    /// How many more units change, in words.
    pub more: Option<String>,
}

/// What changes for a unit.
pub struct ChangeLine {
    /// The unit.
    pub unit: String,
    /// Rows before, rows now, and of persons: before, now, new, gone.
    pub cells: Vec<String>,
}

/// A number that stands at the top.
pub struct Fact {
    /// What it is.
    pub word: String,
    /// The number.
    pub value: String,
}

/// Everything that was found.
pub fn sections(ask: &Ask, manifest: &Manifest) -> Vec<Section> {
    let (voice, shelf) = (ask.voice(), ask.shelf());
    let checked =
        Checked { manifest, catalogue: &shelf.stock.definitions, org: &shelf.stock.org, outcome: Outcome::Held };
    let groups = voice.findings(&checked);
    let severities = [
        (Severity::Fatal, "error", "XMarkOctagonFill", "report-fatal"),
        (Severity::Error, "error", "XMarkOctagonFill", "report-errors"),
        (Severity::Warning, "warning", "ExclamationmarkTriangleFill", "report-warnings"),
        (Severity::Info, "info", "InformationSquareFill", "report-infos"),
    ];
    let section = |(severity, look, icon, heading): (Severity, &'static str, &'static str, &str)| {
        let of: Vec<&Group> = groups.iter().filter(|group| group.severity == severity).collect();
        let count = of.iter().map(|group| group.count).sum();
        (!of.is_empty()).then(|| Section {
            look,
            icon,
            heading: voice.say(heading, &[]),
            counted: voice.count("report-found", count, &[]),
            findings: of.into_iter().map(|group| finding(voice, group)).collect(),
        })
    };
    severities.into_iter().filter_map(section).collect()
}

fn finding(voice: &Voice, group: &Group) -> Finding {
    let (rows, whole): (Vec<Row>, Vec<Row>) = group.rows.iter().cloned().partition(|row| row.row > 0);
    let sentence = |row: &Row| {
        let parts = [row.file.as_str(), row.column.as_str(), row.value.as_str(), row.detail.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(": ")
    };
    Finding {
        what: group.what.clone(),
        times: group.times.clone(),
        way: group.way.clone(),
        whole: whole.iter().map(sentence).filter(|text| !text.is_empty()).collect(),
        places: places(voice, &rows),
        has_files: rows.iter().any(|row| !row.file.is_empty()),
        has_values: rows.iter().any(|row| !row.value.is_empty()),
        has_details: rows.iter().any(|row| !row.detail.is_empty()),
        more: group.more.clone(),
        rows,
    }
}

/// The first rows by number: `Rad 112, 340 og 978`.
fn places(voice: &Voice, rows: &[Row]) -> String {
    const NAMED: usize = 6;
    let numbers: Vec<String> = rows.iter().take(NAMED).map(|row| row.row.to_string()).collect();
    let word = if rows.len() > NAMED { voice.say("report-and-more", &[]) } else { String::new() };
    match numbers.as_slice() {
        [] => String::new(),
        _ if word.is_empty() => {
            let list = voice.list(&numbers, &voice.say("word-and", &[]));
            voice.count("finding-in-rows", u64::try_from(rows.len()).unwrap_or(2), &[("rader", &list)])
        }
        _ => {
            let list = format!("{} {word}", numbers.join(", "));
            voice.count("finding-in-rows", u64::try_from(rows.len()).unwrap_or(2), &[("rader", &list)])
        }
    }
}

/// What accepting changes; nothing where nothing moves, or where it could not be told.
pub fn changes(ask: &Ask, manifest: &Manifest) -> Option<Changes> {
    let voice = ask.voice();
    let mut moved: Vec<&UnitChange> = manifest.report.changes.iter().filter(|change| moves(change)).collect();
    if moved.is_empty() {
        return None;
    }
    moved.sort_by_key(|change| (std::cmp::Reverse(change.persons_out), &change.unit));
    let of_persons = moved.iter().any(|change| change.persons_now.is_some());
    let line = |change: &&UnitChange| {
        let mut numbers = vec![change.rows_before, change.rows_now];
        if of_persons {
            let (before, now) = (change.persons_before.unwrap_or(0), change.persons_now.unwrap_or(0));
            numbers.extend([before, now, change.persons_in, change.persons_out]);
        }
        let cells = numbers.into_iter().map(|number| voice.whole(whole(number))).collect();
        ChangeLine { unit: unit_name(ask, &change.unit), cells }
    };
    let left = moved.len().saturating_sub(UNITS);
    Some(Changes {
        of_persons,
        lines: moved.iter().take(UNITS).map(line).collect(),
        more: (left > 0).then(|| voice.count("changes-more", u64::try_from(left).unwrap_or(u64::MAX), &[])),
    })
}

fn moves(change: &UnitChange) -> bool {
    change.rows_before != change.rows_now
        || change.persons_before.unwrap_or(0) != change.persons_now.unwrap_or(0)
        || change.persons_in + change.persons_out > 0
}

/// The numbers at the top.
pub fn facts(voice: &Voice, manifest: &Manifest) -> Vec<Fact> {
    let report = &manifest.report;
    let number = |n: u64| voice.whole(whole(n));
    let mut facts = vec![("facts-read", number(report.rows_read)), ("facts-good", number(manifest.rows))];
    if let Some(persons) = manifest.persons {
        facts.push(("facts-persons", number(persons)));
    }
    facts.push(("facts-wrong", number(report.rows_with_errors)));
    facts.push(("facts-warnings", number(report.count(Severity::Warning))));
    facts.into_iter().map(|(key, value)| Fact { word: voice.say(key, &[]), value }).collect()
}
