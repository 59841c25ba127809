//! What became of each row: whether it counts and as what, or the first reason that it does not.

use super::{asked, cells};
use crate::check_cases::span_of;
use rettesnor_core::definition::source::{Case, CaseTable};
use rettesnor_core::definition::{Condition, DataSet, Indicator, Kind, OverTime, Term, TimeKind, Version, Words};
use rettesnor_core::measure::{Figure, Quantity, Reading, homes_of};
use rettesnor_core::org::Line;
use rettesnor_core::tally::{
    Add, PLANNED, Piece, Row, Tally, TallyCounter, Value, build, counted_months, leaf_of, meets, months_of_row,
};
use rettesnor_core::time::{Grain, Month, MonthRange};
use std::collections::{BTreeMap, BTreeSet};

/// What became of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Fate {
    /// It counts.
    Counts(Counted),
    /// It is kept out, for this reason.
    Excluded(Words),
    /// It does not meet the condition: these parts of it.
    Outside(Vec<Condition>),
    /// It lies in other months than those that are counted, or in none.
    OtherTime(Option<MonthRange>),
    /// It is another unit's.
    OtherUnit,
}

/// What a row adds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counted {
    /// What it adds to the numerator; nothing where the person is counted there already.
    pub numerator: Option<Quantity>,
    /// What it adds to the denominator; nothing where the person is counted there already.
    pub denominator: Option<Quantity>,
    /// Whether its outcome is not known.
    pub open: bool,
    /// The parts of the numerator's condition that it does not meet, where it is in the denominator alone.
    pub unmet: Vec<Condition>,
    /// Whether a row above has counted the same person there already.
    pub again: bool,
}

/// The fates of the rows of every data set, each with the place of its row in the table.
pub(super) fn fates(
    reading: &Reading,
    case: &Case,
    tables: &BTreeMap<String, CaseTable>,
    figure: &Figure,
) -> BTreeMap<String, Vec<(usize, Fate)>> {
    let tallies = build(&reading.catalogue);
    let mut found = BTreeMap::new();
    for (id, population) in &case.rows {
        let places = tables.get(id).into_iter().flat_map(cells::filled).map(|(place, _)| place);
        let tally = tallies.iter().find(|tally| tally.dataset.id == *id);
        let Some(tally) = tally else { continue };
        let mut judge = Judge::new(reading, case, tally, figure);
        let fates = population.rows.iter().map(|row| judge.fate(row));
        found.insert(id.clone(), places.zip(fates).collect());
    }
    found
}

/// Which side of the figure an indicator's numerator is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    /// Its own.
    Own,
    /// The numerator of a figure that is worked out from two.
    Over,
    /// The denominator of it.
    Under,
}

/// Judges the rows of one data set, from the top.
struct Judge<'a> {
    reading: &'a Reading,
    case: &'a Case,
    tally: &'a Tally,
    lines: Vec<Line>,
    /// The indicators whose counters look at the rows.
    sides: Vec<(Side, &'a Indicator)>,
    wanted: Vec<Month>,
    /// Whether whole years are counted, and not months.
    yearly: bool,
    scope: MonthRange,
    /// The persons that have been counted, by side and piece.
    seen: BTreeSet<(Side, Piece, String)>,
}

impl<'a> Judge<'a> {
    fn new(reading: &'a Reading, case: &'a Case, tally: &'a Tally, figure: &Figure) -> Self {
        let indicators = asked(&reading.catalogue, &case.indicator);
        let sides: &[Side] = if indicators.len() == 2 { &[Side::Over, Side::Under] } else { &[Side::Own] };
        let counts_here = |i: &Indicator| tally.counters.iter().any(|counter| counter.indicator == i.id);
        let sides: Vec<_> = sides.iter().copied().zip(indicators).filter(|(_, i)| counts_here(i)).collect();
        let lines = sides.first().map(|(_, i)| reading.lines_for(i, &case.unit)).unwrap_or_default();
        let scope = case.rows.get(&tally.dataset.id).map_or(case.period.range(), |population| population.months);
        let mut judge = Self {
            reading,
            case,
            tally,
            lines,
            sides,
            wanted: Vec::new(),
            yearly: false,
            scope,
            seen: BTreeSet::new(),
        };
        judge.yearly = judge.counts_years(figure);
        judge.wanted = judge.wanted(figure);
        judge
    }

    /// Whether the figure was read from whole years, as data sets of years are, and reported values may be.
    fn counts_years(&self, figure: &Figure) -> bool {
        let own = |yearly: bool| self.counters().any(|(_, counter)| counter.yearly == yearly);
        let of_year = |row: &Row| {
            let yearly = self.counters().filter(|(_, counter)| counter.yearly && counter.piece == Piece::Rows);
            yearly.into_iter().any(|(_, counter)| !counted_months(row, counter, self.scope).is_empty())
        };
        let rows = self.case.rows.get(&self.tally.dataset.id).map(|p| p.rows.as_slice()).unwrap_or_default();
        let whole_year = self.case.period.grain() == Grain::Year && rows.iter().any(of_year);
        own(true) && (!own(false) || figure.year.is_some() || whole_year)
    }

    /// The months that the figure was counted in.
    fn wanted(&self, figure: &Figure) -> Vec<Month> {
        let span = span_of(self.case);
        if self.yearly {
            let year = figure.year.unwrap_or(span.period().year());
            return MonthRange { first: Month::january(year), last: Month::december(year) }.months().collect();
        }
        let mut months: Vec<Month> = span.range().months().filter(|month| *month <= self.scope.last).collect();
        if let Some((_, indicator)) = self.sides.first() {
            if indicator.time == TimeKind::Cohort {
                months.retain(|month| indicator.matures_on(*month) <= self.case.as_of);
            }
            if counts_last(indicator) {
                let has_row = |month: &&Month| indicator.kind != Kind::Reported || self.any_row_in(**month);
                months = months.iter().rev().find(has_row).copied().into_iter().collect();
            }
        }
        months
    }

    fn any_row_in(&self, month: Month) -> bool {
        let rows = self.case.rows.get(&self.tally.dataset.id).map(|p| p.rows.as_slice()).unwrap_or_default();
        let lies = |row: &Row, counter: &TallyCounter| counted_months(row, counter, self.scope).contains(&month);
        let counters: Vec<_> = self.counters().filter(|(_, c)| c.piece == Piece::Rows && !c.yearly).collect();
        rows.iter().any(|row| counters.iter().any(|(_, counter)| lies(row, counter)))
    }

    /// The counters that are not split, each with its side.
    fn counters(&self) -> impl Iterator<Item = (Side, &'a TallyCounter)> + '_ {
        let tally = self.tally;
        self.sides.iter().flat_map(move |(side, indicator)| {
            let own = tally.counters.iter().filter(|c| c.indicator == indicator.id && c.split.is_none());
            own.map(move |counter| (*side, counter))
        })
    }

    fn fate(&mut self, row: &Row) -> Fate {
        if !self.is_of_unit(row) {
            return Fate::OtherUnit;
        }
        let counters: Vec<(Side, &TallyCounter)> =
            self.counters().filter(|(_, counter)| counter.yearly == self.yearly).collect();
        let lies: Vec<MonthRange> = counters.iter().filter_map(|(_, counter)| self.lies(row, counter)).collect();
        let is_wanted = |range: &MonthRange| range.months().any(|month| self.wanted.contains(&month));
        let Some(month) = lies
            .iter()
            .find(|range| is_wanted(range))
            .and_then(|range| range.months().find(|month| self.wanted.contains(month)))
        else {
            return Fate::OtherTime(lies.first().copied());
        };
        let hit: Vec<(Side, &TallyCounter)> = counters
            .into_iter()
            .filter(|(_, counter)| {
                counted_months(row, counter, self.scope).iter().any(|month| self.wanted.contains(month))
            })
            .collect();
        self.counted(row, &hit, month).unwrap_or_else(|| self.left_out(row, &hit, month))
    }

    fn is_of_unit(&self, row: &Row) -> bool {
        let Some(leaf) = leaf_of(row, &self.tally.dataset) else { return false };
        // A leaf without any sum has no home in the edition; it is the case's where it names it.
        if !self.reading.edition.ledger.leaves.contains(&leaf) {
            return leaf.unit == self.case.unit;
        }
        let homes = homes_of(&self.reading.org, &self.reading.structure, &leaf);
        self.lines.iter().any(|line| homes.contains(&(self.case.unit.clone(), line.clone())))
    }

    /// The months in which a row lies by itself, whatever the condition says.
    fn lies(&self, row: &Row, counter: &TallyCounter) -> Option<MonthRange> {
        let number = |column: &str| row.get(column).and_then(Value::number);
        months_of_row(&counter.place, number, number(PLANNED) == Some(1), self.scope)
    }

    fn counted(&mut self, row: &Row, hit: &[(Side, &TallyCounter)], month: Month) -> Option<Fate> {
        let mut counted = Counted::default();
        let (mut counts, mut in_numerator) = (false, false);
        for (side, counter) in hit {
            let place = match (side, counter.piece) {
                (Side::Own | Side::Over, Piece::Numerator) => {
                    in_numerator = true;
                    &mut counted.numerator
                }
                (Side::Under, Piece::Numerator) | (Side::Own, Piece::Denominator) => &mut counted.denominator,
                (Side::Own, Piece::Open) => {
                    counted.open = true;
                    continue;
                }
                _ => continue,
            };
            counts = true;
            if self.is_news(row, *side, counter) {
                *place = Some(self.adds(row, counter));
            } else {
                counted.again = true;
            }
        }
        let version = hit.first().and_then(|(_, counter)| self.version(counter)).filter(|_| !in_numerator);
        if let Some(version) = version.filter(|version| version.numerator.dataset == self.tally.dataset.id) {
            counted.unmet = unmet(&version.numerator.when, row, month);
        }
        counts.then_some(Fate::Counts(counted))
    }

    /// Whether a row counts somebody whom no row above has counted, or rows are counted and not persons.
    fn is_news(&mut self, row: &Row, side: Side, counter: &TallyCounter) -> bool {
        let Add::Distinct(_) = counter.add else { return true };
        let entity = self.tally.dataset.entity().and_then(|column| row.get(column)).and_then(Value::text);
        entity.is_some_and(|entity| self.seen.insert((side, counter.piece, entity.to_owned())))
    }

    fn adds(&self, row: &Row, counter: &TallyCounter) -> Quantity {
        let Add::Sum(columns) = &counter.add else { return Quantity::whole(1) };
        let number = columns.iter().filter_map(|column| row.get(column)?.number()).sum();
        Quantity { number, decimals: decimals(&self.tally.dataset, columns) }
    }

    fn left_out(&self, row: &Row, hit: &[(Side, &TallyCounter)], month: Month) -> Fate {
        for (_, counter) in hit {
            if let (Piece::Excluded(place), Some(version)) = (counter.piece, self.version(counter))
                && let Some(exclusion) = version.exclusions.get(usize::from(place))
            {
                return Fate::Excluded(exclusion.reason.clone());
            }
        }
        let versions = self.sides.iter().filter_map(|(_, indicator)| indicator.version_at(month));
        let of_here = |term: &&Term| term.dataset == self.tally.dataset.id;
        let terms =
            versions.filter_map(|version| version.denominator.as_ref().filter(of_here).or(Some(&version.numerator)));
        Fate::Outside(terms.filter(of_here).flat_map(|term| unmet(&term.when, row, month)).collect())
    }

    fn version(&self, counter: &TallyCounter) -> Option<&'a Version> {
        let (_, indicator) = self.sides.iter().find(|(_, indicator)| indicator.id == counter.indicator)?;
        indicator.versions.iter().find(|version| version.number == counter.version)
    }
}

/// Whether the last month alone stands for a period.
fn counts_last(indicator: &Indicator) -> bool {
    let counts = matches!(indicator.kind, Kind::Count | Kind::Reported) || indicator.time == TimeKind::Stock;
    counts && indicator.over_time == OverTime::Last
}

/// The parts of a condition that a row does not meet.
fn unmet(condition: &Condition, row: &Row, month: Month) -> Vec<Condition> {
    match condition {
        Condition::All(parts) => parts.iter().flat_map(|part| unmet(part, row, month)).collect(),
        other if meets(other, row, month) => Vec::new(),
        other => vec![other.clone()],
    }
}

fn decimals(dataset: &DataSet, columns: &[String]) -> u32 {
    let column = columns.first().and_then(|name| dataset.column(name));
    column.map_or(0, |column| column.kind.decimals())
}
