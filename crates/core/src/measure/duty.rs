//! What units have to report before there is a figure: to which data sets, on what topic, for months or years.
//!
//! Most indicators share theirs with others, so that who has reported is found out once for all of them.

use crate::definition::{Catalogue, DataSet};
use crate::delivery::When;
use crate::org::UnitKind;
use crate::time::{Month, MonthRange};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// What units have to report for a figure.
#[derive(PartialEq, Eq)]
pub(super) struct Duty {
    /// The data sets, each with the topic where it has any.
    pub datasets: Vec<(String, Option<String>)>,
    /// Whether they are asked about whole years.
    yearly: bool,
    /// The kind of unit that has to.
    leaf: UnitKind,
}

/// The duties of every version of every indicator; those that are alike are one.
pub(super) struct Duties {
    all: Vec<Duty>,
    of_indicator: BTreeMap<String, Vec<(u32, usize)>>,
}

impl Duties {
    pub fn new(catalogue: &Catalogue) -> Self {
        let mut duties = Self { all: Vec::new(), of_indicator: BTreeMap::new() };
        for indicator in catalogue.indicators.values() {
            for version in &indicator.versions {
                let terms = [Some(&version.numerator), version.denominator.as_ref()];
                let mut ids: Vec<&str> = terms.into_iter().flatten().map(|term| term.dataset.as_str()).collect();
                ids.dedup();
                let schema = |id: &str| catalogue.datasets.get(id);
                let has_topic = |id: &str| schema(id).is_some_and(|dataset| dataset.topic.is_some());
                let datasets = ids.iter().map(|id| ((*id).to_owned(), has_topic(id).then(|| indicator.id.clone())));
                let yearly = schema(&version.numerator.dataset).is_some_and(DataSet::is_yearly);
                let duty = Duty { datasets: datasets.collect(), yearly, leaf: indicator.leaf };
                let number = duties.all.iter().position(|known| *known == duty).unwrap_or(duties.all.len());
                if number == duties.all.len() {
                    duties.all.push(duty);
                }
                duties.of_indicator.entry(indicator.id.clone()).or_default().push((version.number, number));
            }
        }
        duties
    }

    /// How many duties there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// The duty of an indicator's version, with its number.
    pub fn find(&self, indicator: &str, version: u32) -> Option<(usize, &Duty)> {
        let (_, number) = self.of_indicator.get(indicator)?.iter().find(|(number, _)| *number == version)?;
        Some((*number, &self.all[*number]))
    }
}

impl Duty {
    /// The times that the months are asked about, as numbers: of years where whole years are asked about, or else the
    /// months' own.
    pub fn times(&self, range: MonthRange) -> RangeInclusive<i32> {
        if self.yearly { range.first.year()..=range.last.year() } else { range.first.index()..=range.last.index() }
    }

    /// The time with the number.
    pub fn when(&self, number: i32) -> When {
        if self.yearly { When::Year(number) } else { When::Month(Month::from_index(number)) }
    }
}
