//! An edition as it is read on its day: the structure, who answered, and which rows belong to a unit.

use super::duty::Duties;
use super::home::Home;
use super::homes::homes_of;
use super::sums::Sums;
use super::{Coverage, Edition, Figure, Ledger, Note, State};
use crate::definition::{Catalogue, DataSet, Indicator, Kind, Version};
use crate::delivery::Answers;
use crate::memo::Memo;
use crate::org::{Carried, Line, Org, Structure, UnitRef};
use crate::time::{Month, MonthRange, Period};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// Everything that is needed to read figures. It owns what it reads, and may be asked by several at the same time.
pub struct Reading {
    /// The definitions the edition was counted with.
    pub catalogue: Arc<Catalogue>,
    /// The units and their history.
    pub org: Arc<Org>,
    /// The edition.
    pub edition: Arc<Edition>,
    /// The trees on the edition's day.
    pub structure: Structure,
    answers: BTreeMap<String, Answers>,
    /// The leaves whose rows count for a unit in a line, in order.
    pub(super) leaves: HashMap<(UnitRef, Line), Vec<u32>>,
    /// Units that share rows nobody can tell apart, with the data set and month of the rows.
    shared: HashMap<UnitRef, BTreeSet<(String, Month)>>,
    /// For each indicator, the months and leaves whose rows were deleted before they were counted.
    pub(super) gone: BTreeMap<String, BTreeSet<(Month, u32)>>,
    pub(super) sums: Sums,
    pub(super) duties: Duties,
    pub(super) homes: Memo<(UnitRef, Line), Arc<Home>>,
}

/// A question: an indicator, of a unit, in a line.
#[derive(Clone, Copy)]
pub struct Question<'q> {
    /// The indicator.
    pub indicator: &'q Indicator,
    /// The version that the card's line follows.
    pub version: &'q Version,
    /// The unit.
    pub unit: &'q UnitRef,
    /// The line.
    pub line: &'q Line,
}

/// A question, with what is known of its unit in its line.
#[derive(Clone, Copy)]
pub(super) struct Asked<'q> {
    pub question: Question<'q>,
    pub home: &'q Home,
}

/// The time a figure is for: one of the four on a card's line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The period of the card.
    pub card: Period,
    /// Whether it is the year before the card's.
    pub last_year: bool,
    /// Whether it is the year to date.
    pub to_date: bool,
}

impl Span {
    /// The period itself.
    #[must_use]
    pub fn period(self) -> Period {
        self.card.years_earlier(self.last_year.into())
    }

    /// The months.
    #[must_use]
    pub fn range(self) -> MonthRange {
        if self.to_date { self.period().year_to_date() } else { self.period().range() }
    }
}

impl Reading {
    /// Makes ready to read the edition.
    #[must_use]
    pub fn new(catalogue: Arc<Catalogue>, org: Arc<Org>, edition: Arc<Edition>) -> Self {
        let answers =
            catalogue.datasets.keys().map(|id| (id.clone(), Answers::new(&org, &edition.accepted, id, edition.as_of)));
        let answers = answers.collect();
        let structure = org.at(edition.as_of);
        let mut leaves: HashMap<(UnitRef, Line), Vec<u32>> = HashMap::new();
        for (place, leaf) in (0..).zip(&edition.ledger.leaves) {
            for home in homes_of(&org, &structure, leaf) {
                leaves.entry(home).or_default().push(place);
            }
        }
        let shared = shared_rows(&catalogue, &org, &edition, &structure);
        let gone = gone(&edition.ledger);
        let (sums, duties) = (Sums::new(&catalogue, &edition.ledger), Duties::new(&catalogue));
        let homes = Memo::default();
        Self { catalogue, org, edition, structure, answers, leaves, shared, gone, sums, duties, homes }
    }

    /// The figure that answers the question for the time. The question's definitions are of the reading's catalogue.
    #[must_use]
    pub fn figure(&self, question: Question<'_>, span: Span) -> Figure {
        let home = self.home(question.unit, question.line);
        self.figure_at(Asked { question, home: &home }, span)
    }

    pub(super) fn figure_at(&self, asked: Asked<'_>, span: Span) -> Figure {
        let question = asked.question;
        let indicator = question.indicator;
        let yearly = self.dataset_of(&question.version.numerator.dataset).is_some_and(DataSet::is_yearly);
        let mut figure = match indicator.kind {
            Kind::Derived => self.derived(asked, span),
            Kind::Reported => self.reported(asked, span),
            _ if yearly => self.yearly(asked, span),
            _ if question.version.distinct => self.distinct(asked, span),
            _ => self.additive(asked, span),
        };
        let changed = span
            .range()
            .months()
            .any(|month| indicator.version_at(month).is_none_or(|version| version.number != question.version.number));
        if changed && indicator.kind != Kind::Derived {
            figure.notes.insert(Note::Break);
        }
        let has_value = matches!(figure.state, State::Value | State::None);
        if has_value && self.shares_rows(question, span.range()) {
            figure.notes.extend([Note::Break, Note::Incomplete]);
        }
        if has_value && self.is_open(indicator, span.period()) && figure.year.is_none() {
            figure.notes.insert(Note::Preliminary);
        }
        figure
    }

    /// Whether rows of the months, delivered under a unit that was split, may be this unit's.
    fn shares_rows(&self, question: Question<'_>, range: MonthRange) -> bool {
        let dataset = &question.version.numerator.dataset;
        let shared = self.shared.get(question.unit);
        shared.is_some_and(|rows| rows.iter().any(|(of, month)| of == dataset && range.contains(*month)))
    }

    /// Whether the period's reporting date has not passed.
    #[must_use]
    pub fn is_open(&self, indicator: &Indicator, period: Period) -> bool {
        let dataset = indicator.versions.last().and_then(|v| self.dataset_of(&v.numerator.dataset));
        let months = dataset.map_or(0, |d| d.reporting_months);
        self.edition.as_of <= period.last().plus(months).last_day()
    }

    /// Who answered for a data set.
    #[must_use]
    pub fn answers(&self, dataset: &str) -> Option<&Answers> {
        self.answers.get(dataset)
    }

    pub(super) fn dataset_of(&self, id: &str) -> Option<&DataSet> {
        self.catalogue.datasets.get(id)
    }

    /// The lines in which an indicator counts at a unit, the package's own first.
    #[must_use]
    pub fn lines_for(&self, indicator: &Indicator, unit: &UnitRef) -> Vec<Line> {
        let own = self.catalogue.packages.get(&indicator.package).map(|p| p.line.clone());
        let mut lines: Vec<Line> =
            own.into_iter().chain([Line::Kommune, Line::Stat]).chain(self.structure.lines()).collect();
        let mut seen = Vec::new();
        lines.retain(|line| {
            let new = !seen.contains(line);
            seen.push(line.clone());
            new && self.structure.contains(unit, line) && self.is_anyone_expected(indicator, unit, line)
        });
        lines
    }

    pub(super) fn finish(&self, mut figure: Figure, coverage: &Coverage) -> Figure {
        figure.units_reported = coverage.reported;
        figure.units_expected = coverage.expected;
        if coverage.joint {
            figure.notes.insert(Note::Joint);
        }
        if coverage.split {
            figure.notes.insert(Note::Break);
        }
        if matches!(figure.state, State::Value | State::None) && !coverage.complete {
            figure.notes.insert(Note::Incomplete);
        }
        figure
    }
}

/// For each indicator, the months and leaves whose rows were deleted before they were counted.
fn gone(ledger: &Ledger) -> BTreeMap<String, BTreeSet<(Month, u32)>> {
    let mut gone: BTreeMap<String, BTreeSet<(Month, u32)>> = BTreeMap::new();
    for (key, cells) in &ledger.gone {
        gone.entry(key.indicator.clone()).or_default().extend(cells.iter().map(|(leaf, month)| (*month, *leaf)));
    }
    gone
}

/// Rows that were delivered under a unit which has been split: they count above, and for none of the parts.
fn shared_rows(
    catalogue: &Catalogue,
    org: &Org,
    edition: &Edition,
    structure: &Structure,
) -> HashMap<UnitRef, BTreeSet<(String, Month)>> {
    let mut parts: BTreeMap<u32, Vec<UnitRef>> = BTreeMap::new();
    for (place, leaf) in (0..).zip(&edition.ledger.leaves) {
        let day = org.validity(&leaf.unit).into_iter().next().and_then(|v| v.from).unwrap_or(structure.date());
        if let Carried::Split { into, .. } = org.carry(&leaf.unit, Month::of(day), structure.date()) {
            parts.insert(place, into);
        }
    }
    let mut shared: HashMap<UnitRef, BTreeSet<(String, Month)>> = HashMap::new();
    for (key, entries) in edition.ledger.entries.iter().filter(|_| !parts.is_empty()) {
        let versions = catalogue.indicators.get(&key.indicator).map(|i| i.versions.as_slice()).unwrap_or_default();
        let Some(dataset) = versions.first().map(|v| &v.numerator.dataset) else { continue };
        for entry in entries {
            for unit in parts.get(&entry.leaf).into_iter().flatten() {
                shared.entry(unit.clone()).or_default().insert((dataset.clone(), entry.month));
            }
        }
    }
    shared
}
