//! Collects what is found, and remembers which rows have errors.
//!
//! Every text that goes into a finding passes [`shown`], so that no identity number can.

use super::ImportError;
use super::packed::Place;
use super::sorter::{Sorted, Sorter};
use rettesnor_core::definition::Severity;
use rettesnor_core::delivery::{CheckReport, Finding, Group, Reason};
use rettesnor_core::identity::{MASK, is_identity_number, lost_its_leading_zero, mask};
use std::path::Path;

/// The longest value that is shown.
const LONGEST: usize = 80;

/// How many findings that come out of order are kept by row, as many as a group of the report keeps.
const LATE_KEPT: usize = 200;

/// The report in the making.
pub(super) struct Findings {
    report: CheckReport,
    files: Vec<String>,
    /// For each file, a bit for each row that has an error.
    bad: Vec<Vec<u64>>,
    late: Vec<LateRows>,
}

impl Findings {
    /// For files of these names, already fit to be shown.
    pub(super) fn new(files: &[String]) -> Self {
        let named = if files.len() > 1 { files.to_vec() } else { vec![String::new(); files.len()] };
        let bad = vec![Vec::new(); named.len()];
        Self { report: CheckReport::default(), bad, files: named, late: Vec::new() }
    }

    /// Adds a finding about a row, or about the headings. `value` is already fit to be shown.
    pub(super) fn add(&mut self, place: Place, severity: Severity, column: &str, value: String, reason: Reason) {
        if severity == Severity::Error {
            self.mark(place);
        }
        let file = self.files.get(place.file()).cloned().unwrap_or_default();
        self.report.add(Finding { severity, file, row: place.row(), column: column.to_owned(), value, reason });
    }

    /// Adds a finding about the delivery as a whole.
    pub(super) fn add_whole(&mut self, severity: Severity, column: &str, value: String, reason: Reason) {
        let (file, column) = (String::new(), column.to_owned());
        self.report.add(Finding { severity, file, row: 0, column, value, reason });
    }

    /// Adds findings that were met in another order than that of the rows.
    pub(super) fn add_late(&mut self, severity: Severity, column: &str, mut late: Late) -> Result<(), ImportError> {
        late.shorten();
        let Some((_, other)) = late.kept.first() else { return Ok(()) };
        let id = (late.make)(*other).id().to_owned();
        let more = late.count - late.kept.len() as u64;
        for (place, other) in late.kept {
            self.add(place, severity, column, String::new(), (late.make)(other));
        }
        let same = |g: &&mut Group| g.severity == severity && g.reason == id && g.column == column;
        if let Some(group) = self.report.groups.iter_mut().find(same) {
            group.count += more;
        }
        if let Some(all) = late.all {
            self.late.push(LateRows::new(severity, column, late.make, all)?);
        }
        Ok(())
    }

    /// Every finding that was met late, kind by kind, where all were wanted.
    pub(super) fn take_late(&mut self) -> Vec<LateRows> {
        std::mem::take(&mut self.late)
    }

    /// Remembers that the row has an error.
    pub(super) fn mark(&mut self, place: Place) {
        let Some(bits) = self.bad.get_mut(place.file()) else { return };
        let word = usize::try_from(place.row() / 64).unwrap_or(usize::MAX);
        if bits.len() <= word {
            bits.resize(word + 1, 0);
        }
        bits[word] |= 1 << (place.row() % 64);
    }

    /// Whether the row has an error.
    pub(super) fn is_bad(&self, place: Place) -> bool {
        let word = usize::try_from(place.row() / 64).unwrap_or(usize::MAX);
        let bits = self.bad.get(place.file()).and_then(|bits| bits.get(word));
        bits.is_some_and(|bits| bits >> (place.row() % 64) & 1 == 1)
    }

    /// How many rows have errors.
    pub(super) fn bad_rows(&self) -> u64 {
        self.bad.iter().flatten().map(|word| u64::from(word.count_ones())).sum()
    }

    /// Whether something makes it useless to read on.
    pub(super) fn is_fatal(&self) -> bool {
        self.report.count(Severity::Fatal) > 0
    }

    pub(super) fn report(&mut self) -> &mut CheckReport {
        &mut self.report
    }

    /// The report, with its count of rows with errors.
    pub(super) fn finish(mut self) -> CheckReport {
        self.report.rows_with_errors = self.bad_rows();
        self.report
    }
}

/// Findings in no order that point at another row each, of which the first rows are kept.
pub(super) struct Late {
    make: fn(u64) -> Reason,
    kept: Vec<(Place, u64)>,
    count: u64,
    /// Every one, where all are wanted.
    all: Option<Sorter>,
}

/// Every finding of one kind, in the order of the rows.
pub(super) struct LateRows {
    severity: Severity,
    column: String,
    make: fn(u64) -> Reason,
    sorted: Sorted,
    next: Option<(Place, u64)>,
}

impl Late {
    /// For findings that `make` makes of the other row; `spill` is where every one is kept, where all are wanted.
    pub(super) fn new(make: fn(u64) -> Reason, spill: Option<&Path>) -> Self {
        let all = spill.map(|scratch| Sorter::new(scratch, 2 * Place::BYTES, None));
        Self { make, kept: Vec::new(), count: 0, all }
    }

    pub(super) fn push(&mut self, place: Place, other: u64) -> Result<(), ImportError> {
        self.count += 1;
        self.kept.push((place, other));
        if self.kept.len() >= 4 * LATE_KEPT {
            self.shorten();
        }
        if let Some(all) = &mut self.all {
            let mut record = [0; 2 * Place::BYTES];
            record[..Place::BYTES].copy_from_slice(&place.bytes());
            record[Place::BYTES..].copy_from_slice(&other.to_be_bytes());
            all.push(&record)?;
        }
        Ok(())
    }

    fn shorten(&mut self) {
        self.kept.sort_unstable();
        self.kept.truncate(LATE_KEPT);
    }
}

impl LateRows {
    fn new(severity: Severity, column: &str, make: fn(u64) -> Reason, all: Sorter) -> Result<Self, ImportError> {
        let mut rows = Self { severity, column: column.to_owned(), make, sorted: all.finish()?, next: None };
        rows.advance()?;
        Ok(rows)
    }

    /// What is found in the row at `place`; places are asked for in order.
    pub(super) fn at(&mut self, place: Place, found: &mut Vec<Finding>) -> Result<(), ImportError> {
        while let Some((next, other)) = self.next.filter(|(next, _)| *next <= place) {
            if next == place {
                let (severity, column, reason) = (self.severity, self.column.clone(), (self.make)(other));
                let (file, value) = (String::new(), String::new());
                found.push(Finding { severity, file, row: place.row(), column, value, reason });
            }
            self.advance()?;
        }
        Ok(())
    }

    fn advance(&mut self) -> Result<(), ImportError> {
        let pair = |record: &[u8]| {
            let (place, other) = record.split_at(Place::BYTES);
            (Place::last_of(place), Place::last_of(other).number())
        };
        self.next = self.sorted.next()?.map(pair);
        Ok(())
    }
}

/// A delivered text as it may be shown: masked, on one line, and not too long.
pub(super) fn shown(text: &str) -> String {
    if is_identity_number(text) || lost_its_leading_zero(text) {
        return MASK.to_owned();
    }
    let masked = mask(text);
    let mut words: String = masked.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((cut, _)) = words.char_indices().nth(LONGEST) {
        words.truncate(cut);
        words.push('…');
    }
    words
}

/// A heading as it may be shown. A file without headings has a row of values in their place, and what looks like a
/// number that could be somebody's is not shown.
pub(super) fn shown_heading(text: &str) -> String {
    let longest = text.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or(0);
    if longest >= 5 { "…".to_owned() } else { shown(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_counts_once_however_many_errors_it_has() {
        let mut findings = Findings::new(&["a.csv".to_owned(), "b.csv".to_owned()]);
        for reason in [Reason::NotADate, Reason::Empty] {
            findings.add(Place::new(1, 70), Severity::Error, "x", String::new(), reason);
        }
        findings.add(Place::new(0, 3), Severity::Warning, "x", String::new(), Reason::PlannedEnd);
        assert!(findings.is_bad(Place::new(1, 70)) && !findings.is_bad(Place::new(0, 3)));
        assert_eq!(findings.finish().rows_with_errors, 1);
    }

    #[test]
    fn late_findings_are_counted_and_the_first_rows_kept() {
        let scratch = tempfile::tempdir().unwrap();
        let mut late = Late::new(Reason::Overlap, Some(scratch.path()));
        for row in (1..=5000).rev() {
            late.push(Place::new(0, row), row + 1).unwrap();
        }
        let mut findings = Findings::new(&["a.csv".to_owned()]);
        findings.add_late(Severity::Warning, "x", late).unwrap();
        let mut all = findings.take_late();
        let mut found = Vec::new();
        for row in [1, 4000, 4001, 6000] {
            all[0].at(Place::new(0, row), &mut found).unwrap();
        }
        let told: Vec<(u64, &Reason)> = found.iter().map(|finding| (finding.row, &finding.reason)).collect();
        let overlap = [2, 4001, 4002].map(Reason::Overlap);
        assert_eq!(told, [(1, &overlap[0]), (4000, &overlap[1]), (4001, &overlap[2])]);
        let report = findings.finish();
        assert_eq!((report.groups[0].count, report.groups[0].findings.len()), (5000, LATE_KEPT));
        assert_eq!(report.groups[0].findings[199].row, 200);
    }

    #[test]
    fn nothing_that_could_be_a_person_is_shown() {
        assert_eq!(shown("15819090030"), MASK);
        assert_eq!(shown("1519520024"), MASK);
        assert_eq!(shown("se 12345678901\nher"), format!("se {MASK} her"));
        assert_eq!(shown(&"æ".repeat(100)).chars().count(), LONGEST + 1);
        assert_eq!(shown_heading("204417"), "…");
        assert_eq!(shown_heading("status_12_mnd"), "status_12_mnd");
    }
}
