//! What is counted, by a name that is the same wherever the same is counted.
//!
//! A denominator that five competing definitions share is one term, and its number one cell. Terms that ask for nothing
//! but the codes of one column are sums of those codes, which ties competing definitions to each other.

use crate::definition::{Catalogue, DataSet, Indicator, Version};
use crate::tally::{Add, Piece, Row, Split, Tally, TallyCounter, Value, meets};
use crate::time::{Month, MonthRange};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The number of a term.
pub(super) type TermId = u32;

/// Every term that has been named.
pub(super) struct Terms {
    tallies: Vec<Tally>,
    names: BTreeMap<Arc<str>, TermId>,
    texts: Vec<Arc<str>>,
}

/// A term that asks for codes of a column alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ByCode {
    /// What all terms of the family count: data set, time, column.
    pub family: String,
    /// The column.
    pub column: String,
    /// The codes that are counted; the empty text is an empty cell.
    pub codes: BTreeSet<String>,
}

impl Terms {
    pub fn new(catalogue: &Catalogue) -> Self {
        Self { tallies: crate::tally::build(catalogue), names: BTreeMap::new(), texts: Vec::new() }
    }

    /// The term of a piece of an indicator over some months; versions that count differently are a term of their own.
    pub fn of(&mut self, indicator: &Indicator, piece: Piece, range: MonthRange) -> Option<TermId> {
        let mut texts = BTreeSet::new();
        for version in versions_in(indicator, range) {
            for (tally, counter) in self.counters(indicator, version, piece) {
                texts.insert(text_of(tally, counter));
            }
        }
        (!texts.is_empty()).then(|| self.named(texts.into_iter().collect::<Vec<_>>().join(" / ")))
    }

    /// The term with the text.
    pub fn named(&mut self, text: String) -> TermId {
        if let Some(known) = self.names.get(text.as_str()) {
            return *known;
        }
        let next = TermId::try_from(self.texts.len()).expect("there are fewer terms than definitions have pieces");
        let text: Arc<str> = text.into();
        self.texts.push(Arc::clone(&text));
        self.names.insert(text, next);
        next
    }

    /// The text of a term.
    pub fn text(&self, term: TermId) -> Arc<str> {
        Arc::clone(&self.texts[term as usize])
    }

    fn counters<'t>(
        &'t self,
        indicator: &'t Indicator,
        version: &'t Version,
        piece: Piece,
    ) -> impl Iterator<Item = (&'t DataSet, &'t TallyCounter)> {
        self.tallies
            .iter()
            .flat_map(|tally| tally.counters.iter().map(move |counter| (&tally.dataset, counter)))
            .filter(move |(_, counter)| {
                counter.indicator == indicator.id
                    && counter.version == version.number
                    && counter.piece == piece
                    && counter.split.is_none()
            })
    }

    /// The codes that a term asks for, where it asks for nothing else and one version counts all the months.
    pub fn by_code(
        &self,
        catalogue: &Catalogue,
        indicator: &Indicator,
        piece: Piece,
        range: MonthRange,
    ) -> Option<ByCode> {
        let versions = versions_in(indicator, range);
        let [version] = versions.as_slice() else { return None };
        let counters: Vec<(&DataSet, &TallyCounter)> = self.counters(indicator, version, piece).collect();
        let [(dataset, counter)] = counters.as_slice() else { return None };
        if counter.add != Add::One {
            return None;
        }
        let columns = counter.when.columns();
        let mut columns = columns.iter();
        let (Some(column), None) = (columns.next(), columns.next()) else { return None };
        let list = catalogue.codelist_of(&dataset.id, column)?;
        let month = range.first;
        let codes = list.codes.iter().map(|code| code.code.clone()).chain([String::new()]);
        let codes = codes.filter(|code| meets(&counter.when, &row(column, code), month)).collect();
        let family = format!("{}|{}|{column}", dataset.id, counter.place);
        Some(ByCode { family, column: (*column).to_owned(), codes })
    }

    /// Whether a breakdown's column has a counter, so that its numbers are in the edition.
    pub fn is_split(&self, indicator: &Indicator, piece: Piece, by: &str) -> bool {
        let named = |split: &Option<Split>| split.as_ref().is_some_and(|split| split.name() == by);
        let mut counters = self.tallies.iter().flat_map(|tally| &tally.counters);
        counters.any(|c| c.indicator == indicator.id && c.piece == piece && named(&c.split))
    }
}

fn row(column: &str, code: &str) -> Row {
    if code.is_empty() { Row::new() } else { Row::from([(column.to_owned(), Value::Text(code.to_owned()))]) }
}

/// The versions that count any of the months.
fn versions_in(indicator: &Indicator, range: MonthRange) -> Vec<&Version> {
    let mut months: Vec<Month> = range.months().collect();
    months.dedup();
    let counts = |version: &&Version| months.iter().any(|month| version.counts(*month));
    indicator.versions.iter().filter(counts).collect()
}

fn text_of(dataset: &DataSet, counter: &TallyCounter) -> String {
    let add = match &counter.add {
        Add::One => "rows".to_owned(),
        Add::Sum(columns) => format!("sum of {}", columns.join(" + ")),
        Add::Square(column) => format!("squares of {column}"),
        Add::Distinct(_) => "distinct".to_owned(),
    };
    format!("{}|{}|{add}|{}", dataset.id, counter.place, counter.when)
}
