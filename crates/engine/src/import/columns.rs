//! Which column of a file is which column of the data set.

use super::ImportError;
use super::findings::{Findings, shown_heading};
use super::packed::Place;
use rettesnor_core::definition::{Column, DataSet, RowTime, Severity};
use rettesnor_core::delivery::Reason;
use rettesnor_exchange::heading::{heading_key, same_heading};
use rettesnor_exchange::table::KnownColumn;

/// The headings that mean each column of a data set.
pub(super) struct Headings<'a> {
    dataset: &'a DataSet,
    /// Spellings in the form that is compared, by column.
    keys: Vec<Vec<String>>,
    known: Vec<KnownColumn>,
}

impl<'a> Headings<'a> {
    /// The data set's own, and what was said to be mapped to them.
    pub(super) fn new(dataset: &'a DataSet, mapped: &[(String, String)]) -> Result<Self, ImportError> {
        let mut known: Vec<KnownColumn> = dataset.columns.iter().map(known).collect();
        for (heading, column) in mapped {
            let place = find(dataset, column)?;
            for other in &mut known {
                other.spellings.retain(|spelling| !same_heading(spelling, heading));
            }
            known[place].spellings.push(heading.clone());
        }
        let keys = known.iter().map(|c| c.spellings.iter().map(|text| heading_key(text)).collect()).collect();
        Ok(Self { dataset, keys, known })
    }

    /// What the reader of a table looks for.
    pub(super) fn known(&self) -> &[KnownColumn] {
        &self.known
    }

    /// For each heading of a file, the column that it is. Tells what is doubled, unknown and missing.
    pub(super) fn bind(&self, header: &[String], place: Place, findings: &mut Findings) -> Vec<Option<usize>> {
        let mut taken = vec![false; self.keys.len()];
        let mut bound = Vec::with_capacity(header.len());
        for (number, heading) in header.iter().enumerate() {
            let key = heading_key(heading);
            let column = self.keys.iter().position(|keys| !key.is_empty() && keys.contains(&key));
            match column {
                Some(column) if taken[column] => {
                    let name = &self.dataset.columns[column].heading;
                    findings.add(place, Severity::Fatal, name, shown_heading(heading), Reason::DuplicateColumn);
                }
                Some(column) => taken[column] = true,
                None => {
                    let name = if heading.is_empty() { format!("#{}", number + 1) } else { shown_heading(heading) };
                    findings.add(place, Severity::Info, &name, String::new(), Reason::UnknownColumn);
                }
            }
            bound.push(column);
        }
        let found: Vec<String> = header.iter().map(|heading| shown_heading(heading)).collect();
        for column in self.missing(&taken) {
            findings.add(place, Severity::Fatal, &column.heading, found.join(", "), Reason::MissingColumn);
        }
        bound
    }

    /// The columns that must be there and that no field of a file is.
    pub(super) fn missing_among(&self, bound: &[Option<usize>]) -> Vec<&'a Column> {
        let taken: Vec<bool> = (0..self.keys.len()).map(|column| bound.contains(&Some(column))).collect();
        self.missing(&taken)
    }

    /// The name of each column, and its spellings in the form that is compared.
    pub(super) fn spellings(&self) -> impl Iterator<Item = (&'a str, &[String])> {
        self.dataset.columns.iter().zip(&self.keys).map(|(column, keys)| (column.name.as_str(), keys.as_slice()))
    }

    fn missing(&self, taken: &[bool]) -> Vec<&'a Column> {
        let columns = || self.dataset.columns.iter().zip(taken);
        let mut missing: Vec<&Column> =
            columns().filter(|(column, taken)| !column.may_be_absent && !**taken).map(|(column, _)| column).collect();
        if let RowTime::MonthOrYear { month, year } = &self.dataset.time {
            let mut either = columns().filter(|(column, _)| [month, year].contains(&&column.name));
            if either.all(|(_, taken)| !taken) {
                missing.extend(self.dataset.column(month));
            }
        }
        missing
    }
}

/// The place of a column, by any of its headings.
pub(super) fn find(dataset: &DataSet, wanted: &str) -> Result<usize, ImportError> {
    let is_it = |column: &Column| known(column).spellings.iter().any(|spelling| same_heading(spelling, wanted));
    let place =
        dataset.columns.iter().position(|c| c.name == wanted).or_else(|| dataset.columns.iter().position(is_it));
    place.ok_or_else(|| ImportError::UnknownColumn {
        column: wanted.to_owned(),
        known: dataset.columns.iter().map(|c| c.name.clone()).collect(),
    })
}

fn known(column: &Column) -> KnownColumn {
    let own = [&column.name, &column.heading];
    let spellings = own.into_iter().chain(&column.aliases).cloned().collect();
    KnownColumn { spellings, required: !column.may_be_absent }
}
