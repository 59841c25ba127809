//! Finding the row of headings, which is seldom sure to be the first.

use crate::heading::heading_key;

/// How many non-blank rows from the top are looked through for headings.
pub(super) const ROWS_LOOKED_AT: usize = 30;

/// How well a row fits as the row of headings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct HeaderMatch {
    /// Every required column is there; the first such row is taken.
    pub complete: bool,
    /// How many known columns are there; decides where no row is complete.
    pub known: usize,
}

/// A column that the reader of a table knows of, for [`HeaderFinder::by_columns`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownColumn {
    /// The ways its heading is written; case, punctuation and the spelling of æøå do not matter.
    pub spellings: Vec<String>,
    /// Whether a table without it is incomplete.
    pub required: bool,
}

/// Knows a row of headings when it sees one.
pub struct HeaderFinder<'a>(Box<Judge<'a>>);

type Judge<'a> = dyn Fn(&[String]) -> HeaderMatch + 'a;

impl<'a> HeaderFinder<'a> {
    /// Judges rows with a function of one's own.
    pub fn new(judge: impl Fn(&[String]) -> HeaderMatch + 'a) -> Self {
        Self(Box::new(judge))
    }

    /// Takes the first row that is not blank.
    #[must_use]
    pub fn first_row() -> Self {
        Self::new(|_| HeaderMatch::default())
    }

    /// Looks for the headings of known columns.
    #[must_use]
    pub fn by_columns(columns: &[KnownColumn]) -> Self {
        let columns: Vec<(Vec<String>, bool)> = columns
            .iter()
            .map(|column| (column.spellings.iter().map(|text| heading_key(text)).collect(), column.required))
            .collect();
        Self::new(move |row| {
            let keys: Vec<String> = row.iter().map(|cell| heading_key(cell)).collect();
            let mut answer = HeaderMatch { complete: !columns.is_empty(), known: 0 };
            for (spellings, required) in &columns {
                let found = keys.iter().any(|key| spellings.contains(key));
                answer.known += usize::from(found);
                answer.complete &= found || !required;
            }
            answer.complete &= answer.known > 0;
            answer
        })
    }

    /// Whether a heading is one that is looked for.
    pub(super) fn knows(&self, heading: &str) -> bool {
        (self.0)(&[heading.to_owned()]).known > 0
    }

    /// The place of the headings among the rows: the first complete row, else the best, else the first.
    pub(super) fn choose<'r>(&self, rows: impl Iterator<Item = &'r [String]>) -> Option<(usize, HeaderMatch)> {
        let mut best: Option<(usize, HeaderMatch)> = None;
        for (at, row) in rows.take(ROWS_LOOKED_AT).enumerate() {
            let found = (self.0)(row);
            if found.complete {
                return Some((at, found));
            }
            if best.is_none_or(|(_, so_far)| found > so_far) {
                best = Some((at, found));
            }
        }
        best
    }
}

/// Cleans the headings: no line breaks or doubled blanks inside, nothing after the last that says something.
pub(super) fn clean(row: &[String]) -> Vec<String> {
    let mut header: Vec<String> =
        row.iter().map(|cell| cell.trim_matches('\u{feff}').split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    while header.last().is_some_and(String::is_empty) {
        header.pop();
    }
    header
}
