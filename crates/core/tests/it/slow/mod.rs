//! A reading that keeps nothing: each figure is found by going through every sum of the ledger and every delivery.
//!
//! This is how figures were read at first. It is kept to hold the fast reading against.

mod answers;
mod coverage;
mod figures;

use answers::SlowAnswers;
use rettesnor_core::definition::{Catalogue, DataSet, Indicator, Kind};
use rettesnor_core::measure::{Coverage, Edition, Figure, LedgerKey, Note, Question, Span, State, homes_of};
use rettesnor_core::org::{Carried, Line, Org, Structure, UnitKind, UnitRef};
use rettesnor_core::tally::Piece;
use rettesnor_core::time::{Month, MonthRange, Period};
use std::collections::{BTreeMap, BTreeSet};

fn is_within_municipality(kind: UnitKind) -> bool {
    matches!(kind, UnitKind::Bydel | UnitKind::Tjeneste)
}

/// Everything that is needed to read figures.
pub struct SlowReading<'a> {
    /// The definitions the edition was counted with.
    pub catalogue: &'a Catalogue,
    /// The units and their history.
    pub org: &'a Org,
    /// The edition.
    pub edition: &'a Edition,
    /// The trees on the edition's day.
    pub structure: Structure,
    answers: BTreeMap<String, SlowAnswers<'a>>,
    /// Where each leaf of the ledger counts.
    homes: Vec<BTreeSet<(UnitRef, Line)>>,
    /// Units that share rows nobody can tell apart, with the data set and month of the rows.
    shared: BTreeSet<(UnitRef, String, Month)>,
}

impl<'a> SlowReading<'a> {
    /// Makes ready to read the edition.
    pub fn new(catalogue: &'a Catalogue, org: &'a Org, edition: &'a Edition) -> Self {
        let answers = catalogue
            .datasets
            .keys()
            .map(|id| (id.clone(), SlowAnswers::new(org, &edition.accepted, id, edition.as_of)));
        let answers = answers.collect();
        let structure = org.at(edition.as_of);
        let homes = edition.ledger.leaves.iter().map(|leaf| homes_of(org, &structure, leaf)).collect();
        let shared = shared_rows(catalogue, org, edition, &structure);
        Self { catalogue, org, edition, structure, answers, homes, shared }
    }

    /// The figure that answers the question for the time.
    pub fn figure(&self, question: Question<'_>, span: Span) -> Figure {
        let indicator = question.indicator;
        let yearly = self.dataset_of(&question.version.numerator.dataset).is_some_and(DataSet::is_yearly);
        let mut figure = match indicator.kind {
            Kind::Derived => self.derived(question, span),
            Kind::Reported => self.reported(question, span),
            _ if yearly => self.yearly(question, span),
            _ if question.version.distinct => self.distinct(question, span),
            _ => self.additive(question, span),
        };
        let changed = span
            .range()
            .months()
            .any(|month| indicator.version_at(month).is_none_or(|version| version.number != question.version.number));
        if changed && indicator.kind != Kind::Derived {
            figure.notes.insert(Note::Break);
        }
        let has_value = matches!(figure.state, State::Value | State::None);
        if has_value && span.range().months().any(|month| self.shares_rows(question, month)) {
            figure.notes.extend([Note::Break, Note::Incomplete]);
        }
        if has_value && self.is_open(indicator, span.period()) && figure.year.is_none() {
            figure.notes.insert(Note::Preliminary);
        }
        figure
    }

    /// Whether rows of the month, delivered under a unit that was split, may be this unit's.
    fn shares_rows(&self, question: Question<'_>, month: Month) -> bool {
        let dataset = &question.version.numerator.dataset;
        !self.shared.is_empty() && self.shared.contains(&(question.unit.clone(), dataset.clone(), month))
    }

    /// Whether the period's reporting date has not passed.
    pub fn is_open(&self, indicator: &Indicator, period: Period) -> bool {
        let dataset = indicator.versions.last().and_then(|v| self.dataset_of(&v.numerator.dataset));
        let months = dataset.map_or(0, |d| d.reporting_months);
        self.edition.as_of <= period.last().plus(months).last_day()
    }

    /// Who answered for a data set.
    pub fn answers(&self, dataset: &str) -> Option<&SlowAnswers<'a>> {
        self.answers.get(dataset)
    }

    fn dataset_of(&self, id: &str) -> Option<&'a DataSet> {
        self.catalogue.datasets.get(id)
    }

    /// The lines in which an indicator counts at a unit, the package's own first.
    pub fn lines_for(&self, indicator: &Indicator, unit: &UnitRef) -> Vec<Line> {
        let own = self.catalogue.packages.get(&indicator.package).map(|p| p.line.clone());
        let mut lines: Vec<Line> =
            own.into_iter().chain([Line::Kommune, Line::Stat]).chain(self.structure.lines()).collect();
        let mut seen = Vec::new();
        lines.retain(|line| {
            let new = !seen.contains(line);
            seen.push(line.clone());
            new && self.structure.contains(unit, line) && !self.expected(indicator, unit, line).is_empty()
        });
        lines
    }

    /// The units that are expected to report under (or as) a unit.
    pub fn expected(&self, indicator: &Indicator, unit: &UnitRef, line: &Line) -> Vec<UnitRef> {
        if indicator.leaf == UnitKind::Kommune && is_within_municipality(unit.kind) {
            return vec![unit.clone()];
        }
        let mut leaves = self.structure.leaves_under(unit, line, indicator.leaf);
        if indicator.leaf == UnitKind::Kontor && unit.kind == UnitKind::Kommune && *line == Line::Kommune {
            for office in self.structure.covered_by(unit) {
                if !leaves.contains(&office) {
                    leaves.push(office);
                }
            }
        }
        leaves
    }

    /// Whether rows delivered for the leaf count for the unit in the line.
    pub fn belongs(&self, place: u32, unit: &UnitRef, line: &Line) -> bool {
        self.homes[place as usize].contains(&(unit.clone(), line.clone()))
    }

    /// The sums of a piece over the months, leaf by leaf; each month counts by its own version.
    fn per_leaf(
        &self,
        question: Question<'_>,
        piece: Piece,
        yearly: bool,
        wanted: &dyn Fn(Month) -> bool,
    ) -> BTreeMap<u32, i64> {
        let mut sums = BTreeMap::new();
        for version in &question.indicator.versions {
            let key = LedgerKey::whole(&question.indicator.id, version.number, piece, yearly);
            for entry in self.edition.ledger.entries.get(&key).into_iter().flatten() {
                if wanted(entry.month) && self.belongs(entry.leaf, question.unit, question.line) {
                    *sums.entry(entry.leaf).or_insert(0) += entry.value;
                }
            }
        }
        sums
    }

    fn sum(&self, question: Question<'_>, piece: Piece, wanted: &dyn Fn(Month) -> bool) -> i64 {
        self.per_leaf(question, piece, false, wanted).values().sum()
    }

    /// Whether a sum would need rows that were deleted before it was asked for.
    fn is_gone(&self, question: Question<'_>, wanted: &dyn Fn(Month) -> bool) -> bool {
        self.edition.ledger.gone.iter().any(|(key, cells)| {
            key.indicator == question.indicator.id
                && cells.iter().any(|(leaf, month)| wanted(*month) && self.belongs(*leaf, question.unit, question.line))
        })
    }

    /// The sums of a piece by the codes of a split, over the months.
    pub fn split(&self, question: Question<'_>, piece: Piece, split: &str, range: MonthRange) -> BTreeMap<String, i64> {
        let mut sums = BTreeMap::new();
        for version in &question.indicator.versions {
            for yearly in [false, true] {
                let key = LedgerKey {
                    split: Some(split.to_owned()),
                    ..LedgerKey::whole(&question.indicator.id, version.number, piece, yearly)
                };
                for entry in self.edition.ledger.entries.get(&key).into_iter().flatten() {
                    let code = entry.code.and_then(|code| self.edition.ledger.codes.get(usize::from(code)));
                    if range.contains(entry.month) && self.belongs(entry.leaf, question.unit, question.line) {
                        *sums.entry(code.cloned().unwrap_or_default()).or_insert(0) += entry.value;
                    }
                }
            }
        }
        sums
    }

    /// The sum of a piece over the months, for an explanation.
    pub fn piece(&self, question: Question<'_>, piece: Piece, range: MonthRange) -> i64 {
        let wanted = |month| range.contains(month);
        let yearly: i64 = self.per_leaf(question, piece, true, &wanted).values().sum();
        self.sum(question, piece, &wanted) + yearly
    }

    fn finish(&self, mut figure: Figure, coverage: &Coverage) -> Figure {
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

/// Rows that were delivered under a unit which has been split: they count above, and for none of the parts.
fn shared_rows(
    catalogue: &Catalogue,
    org: &Org,
    edition: &Edition,
    structure: &Structure,
) -> BTreeSet<(UnitRef, String, Month)> {
    let mut parts: BTreeMap<u32, Vec<UnitRef>> = BTreeMap::new();
    for (place, leaf) in (0..).zip(&edition.ledger.leaves) {
        let day = org.validity(&leaf.unit).into_iter().next().and_then(|v| v.from).unwrap_or(structure.date());
        if let Carried::Split { into, .. } = org.carry(&leaf.unit, Month::of(day), structure.date()) {
            parts.insert(place, into);
        }
    }
    let mut shared = BTreeSet::new();
    for (key, entries) in edition.ledger.entries.iter().filter(|_| !parts.is_empty()) {
        let versions = catalogue.indicators.get(&key.indicator).map(|i| i.versions.as_slice()).unwrap_or_default();
        let Some(dataset) = versions.first().map(|v| &v.numerator.dataset) else { continue };
        for entry in entries {
            for unit in parts.get(&entry.leaf).into_iter().flatten() {
                shared.insert((unit.clone(), dataset.clone(), entry.month));
            }
        }
    }
    shared
}
