//! Compiles every definition of a catalogue into one tally per data set.

use super::{Add, Piece, Place, Ranges, Split, Tally, TallyCounter};
use crate::definition::condition::{Condition, Test};
use crate::definition::{Catalogue, ColumnType, DataSet, Indicator, Kind, Part, RowTime, Term, TimeKind, Version};

/// The tallies of a catalogue, one for each data set that an indicator reads, in the order of their ids.
#[must_use]
pub fn build(catalogue: &Catalogue) -> Vec<Tally> {
    let tally = |dataset: &DataSet| {
        let mut counters = Vec::new();
        for indicator in catalogue.indicators.values() {
            let groups = catalogue.packages.get(&indicator.package).map(|p| p.age_groups.clone()).unwrap_or_default();
            for version in &indicator.versions {
                counters.extend(Compiler { dataset, indicator, version, groups: &groups }.counters());
            }
        }
        (!counters.is_empty()).then(|| Tally { dataset: dataset.clone(), counters })
    };
    catalogue.datasets.values().filter_map(tally).collect()
}

struct Compiler<'a> {
    dataset: &'a DataSet,
    indicator: &'a Indicator,
    version: &'a Version,
    groups: &'a [i64],
}

impl Compiler<'_> {
    fn counters(&self) -> Vec<TallyCounter> {
        if self.indicator.kind == Kind::Derived {
            return Vec::new();
        }
        let mut counters = Vec::new();
        if self.version.numerator.dataset == self.dataset.id {
            self.numerator(&self.version.numerator, &mut counters);
        }
        if let Some(denominator) = self.version.denominator.as_ref().filter(|d| d.dataset == self.dataset.id) {
            self.denominator(denominator, &mut counters);
        }
        counters
    }

    fn numerator(&self, term: &Term, counters: &mut Vec<TallyCounter>) {
        let kept = self.not_excluded();
        let when = kept.and(term.when.clone());
        for (place, yearly) in self.places(term) {
            if !self.version.distinct {
                let rows = self.considered(term);
                self.push(counters, Piece::Rows, yearly, (rows.clone(), Add::One, &place));
                self.split(counters, Piece::Rows, yearly, &(rows, Add::One, &place));
            }
            self.push(counters, Piece::Numerator, yearly, (when.clone(), self.add(term), &place));
            self.split(counters, Piece::Numerator, yearly, &(when.clone(), self.add(term), &place));
            self.source_marks(counters, yearly, &when, &place, [Piece::Hidden, Piece::Missing]);
            if self.indicator.kind == Kind::Mean {
                for column in &term.sum {
                    let add = Add::Square(column.clone());
                    self.push(counters, Piece::Squares, yearly, (when.clone(), add.clone(), &place));
                    self.split(counters, Piece::Squares, yearly, &(when.clone(), add, &place));
                }
                if self.dataset.form.is_some() {
                    let add = Add::Distinct(Ranges::All);
                    self.push(counters, Piece::Forms, yearly, (when.clone(), add, &place));
                }
            }
        }
    }

    fn denominator(&self, term: &Term, counters: &mut Vec<TallyCounter>) {
        let when = self.not_excluded().and(term.when.clone());
        for (place, yearly) in self.places(term) {
            self.push(counters, Piece::Denominator, yearly, (when.clone(), self.add(term), &place));
            self.split(counters, Piece::Denominator, yearly, &(when.clone(), self.add(term), &place));
            self.source_marks(counters, yearly, &when, &place, [Piece::DenominatorHidden, Piece::DenominatorMissing]);
            if self.indicator.kind == Kind::Reported {
                for column in &term.sum {
                    let filled = when.clone().and(Condition::test(Test::IsEmpty(column.clone())).negate());
                    self.push(counters, Piece::DenominatorRows, yearly, (filled, Add::One, &place));
                }
            }
            if let Some(open) = &self.version.open {
                let succeeded = self.version.numerator.when.clone().unless();
                let open = when.clone().and(open.clone()).and(succeeded);
                self.push(counters, Piece::Open, yearly, (open, self.add(term), &place));
            }
            let mut earlier = Condition::always();
            for (number, exclusion) in (0..).zip(&self.version.exclusions) {
                let this = earlier.clone().and(exclusion.when.clone());
                self.push(counters, Piece::Excluded(number), yearly, (this, Add::One, &place));
                earlier = earlier.and(exclusion.when.clone().unless());
            }
        }
    }

    /// The rows that are looked at: all, or of reported values those of this indicator.
    fn considered(&self, term: &Term) -> Condition {
        if self.indicator.kind == Kind::Reported { term.when.clone() } else { Condition::always() }
    }

    fn not_excluded(&self) -> Condition {
        self.version.exclusions.iter().fold(Condition::always(), |kept, e| kept.and(e.when.clone().unless()))
    }

    fn source_marks(
        &self,
        counters: &mut Vec<TallyCounter>,
        yearly: bool,
        when: &Condition,
        place: &Place,
        pieces: [Piece; 2],
    ) {
        for (column, piece) in [&self.dataset.hidden, &self.dataset.missing].into_iter().zip(pieces) {
            if let Some(column) = column {
                let marked = when.clone().and(Condition::test(Test::IsTrue(column.clone())));
                self.push(counters, piece, yearly, (marked, Add::One, place));
            }
        }
    }

    fn add(&self, term: &Term) -> Add {
        match (self.version.distinct, term.sum.is_empty()) {
            (true, _) if self.indicator.time == TimeKind::Stock => Add::Distinct(Ranges::Months),
            (true, _) => Add::Distinct(Ranges::All),
            (false, true) => Add::One,
            (false, false) => Add::Sum(term.sum.clone()),
        }
    }

    /// Where rows count; the second says that it is by whole years.
    fn places(&self, term: &Term) -> Vec<(Place, bool)> {
        match &self.dataset.time {
            RowTime::Month(month) => vec![(Place::Month(month.clone()), false)],
            RowTime::Day(day) => vec![(Place::Day(day.clone()), false)],
            RowTime::Year(year) => vec![(Place::Year { year: year.clone(), month: None }, true)],
            RowTime::MonthOrYear { month, year } => vec![
                (Place::Month(month.clone()), false),
                (Place::Year { year: year.clone(), month: Some(month.clone()) }, true),
            ],
            RowTime::Span { start, end } => match term.place.unwrap_or(Part::End) {
                Part::Start => vec![(Place::Day(start.clone()), false)],
                Part::End => vec![(Place::End(end.clone()), false)],
                Part::LastDay => vec![(Place::LastDay(start.clone(), end.clone()), false)],
                Part::AnyDay => vec![(Place::AnyDay(start.clone(), end.clone()), false)],
            },
            RowTime::Timeless => Vec::new(),
        }
    }

    fn split(&self, counters: &mut Vec<TallyCounter>, piece: Piece, yearly: bool, what: &(Condition, Add, &Place)) {
        if matches!(what.1, Add::Distinct(_)) {
            return;
        }
        for name in &self.indicator.breakdowns {
            let split = if name == "alder" {
                let birth_year = self.dataset.columns.iter().find(|c| c.kind == ColumnType::BirthYear);
                birth_year.map(|c| Split::Age(c.name.clone(), self.groups.to_vec()))
            } else {
                self.dataset.column(name).map(|c| Split::Column(c.name.clone()))
            };
            if split.is_some() {
                let (when, add, place) = what.clone();
                self.push(counters, piece, yearly, (when, add, place));
                if let Some(counter) = counters.last_mut() {
                    counter.split = split;
                }
            }
        }
    }

    fn push(&self, counters: &mut Vec<TallyCounter>, piece: Piece, yearly: bool, what: (Condition, Add, &Place)) {
        let (when, add, place) = what;
        counters.push(TallyCounter {
            indicator: self.indicator.id.clone(),
            version: self.version.number,
            piece,
            yearly,
            when,
            add,
            place: place.clone(),
            split: None,
            from: self.version.valid_from,
            to: self.version.valid_to,
        });
    }
}
