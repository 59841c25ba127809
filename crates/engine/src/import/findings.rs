//! Collects what is found, and remembers which rows have errors.
//!
//! Every text that goes into a finding passes [`shown`], so that no identity number can.

use super::packed::Place;
use rettesnor_core::definition::Severity;
use rettesnor_core::delivery::{CheckReport, Finding, Reason};
use rettesnor_core::identity::{MASK, is_identity_number, lost_its_leading_zero, mask};

/// The longest value that is shown.
const LONGEST: usize = 80;
/// How many findings that come out of order are kept by row, as many as a group of the report keeps.
const LATE_KEPT: usize = 200;

/// The report in the making.
#[derive(Default)]
pub(super) struct Findings {
    report: CheckReport,
    files: Vec<String>,
    /// For each file, a bit for each row that has an error.
    bad: Vec<Vec<u64>>,
}

impl Findings {
    /// For files of these names, already fit to be shown.
    pub(super) fn new(files: &[String]) -> Self {
        let named = if files.len() > 1 { files.to_vec() } else { vec![String::new(); files.len()] };
        Self { report: CheckReport::default(), bad: vec![Vec::new(); named.len()], files: named }
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
    pub(super) fn add_late(&mut self, severity: Severity, column: &str, late: Late) {
        let (kept, more) = late.finish();
        let Some(id) = kept.first().map(|(_, _, reason)| reason.id().to_owned()) else { return };
        for (place, value, reason) in kept {
            self.add(place, severity, column, value, reason);
        }
        let same =
            |g: &&mut rettesnor_core::delivery::Group| g.severity == severity && g.reason == id && g.column == column;
        if let Some(group) = self.report.groups.iter_mut().find(same) {
            group.count += more;
        }
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

/// Findings in no order, of which the first rows are kept.
#[derive(Default)]
pub(super) struct Late {
    kept: Vec<(Place, String, Reason)>,
    count: u64,
}

impl Late {
    pub(super) fn push(&mut self, place: Place, value: String, reason: Reason) {
        self.count += 1;
        self.kept.push((place, value, reason));
        if self.kept.len() >= 4 * LATE_KEPT {
            self.shorten();
        }
    }

    fn shorten(&mut self) {
        self.kept.sort_by(|left, right| (left.0, &left.2).cmp(&(right.0, &right.2)));
        self.kept.truncate(LATE_KEPT);
    }

    /// The first, and how many more there were.
    fn finish(mut self) -> (Vec<(Place, String, Reason)>, u64) {
        self.shorten();
        let more = self.count - self.kept.len() as u64;
        (self.kept, more)
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
        let mut late = Late::default();
        for row in (1..=5000).rev() {
            late.push(Place::new(0, row), String::new(), Reason::Overlap(row));
        }
        let mut findings = Findings::new(&["a.csv".to_owned()]);
        findings.add_late(Severity::Warning, "x", late);
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
