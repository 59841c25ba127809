//! Figures that units report themselves. A unit's own report stands for all under it.

use super::additive::only;
use super::reading::Asked;
use super::{Coverage, Figure, Note, Quantity, Reading, Span, State};
use crate::definition::{OverTime, Ytd};
use crate::tally::Piece;
use crate::time::{Grain, MonthRange, Period};
use std::collections::BTreeMap;

/// How many decimals reported values carry.
const DECIMALS: u32 = 2;

/// What units have reported over some months.
#[derive(Clone, Copy)]
pub(super) struct Said {
    numerator: i64,
    denominator: i64,
    /// How many reports have a denominator at all.
    with_denominator: i64,
    /// Whether each that reported did so for every month.
    every_month: bool,
    coverage: Coverage,
}

impl Reading {
    pub(super) fn reported(&self, asked: Asked<'_>, span: Span) -> Figure {
        let year = span.period().year();
        if span.period().grain() == Grain::Year
            && let Some(figure) = self.of_year(asked, year)
        {
            return figure;
        }
        if let Some(figure) = self.of_months(asked, span) {
            return figure;
        }
        let year = self.year_for(asked.question.indicator, span);
        match self.of_year(asked, year).filter(|_| span.period().grain() != Grain::Year) {
            Some(mut figure) => {
                figure.notes.insert(Note::YearOf);
                figure.year = Some(year);
                figure
            }
            None => self.finish(Figure::without(State::NotReported), &self.reporters(asked, &[])),
        }
    }

    fn of_year(&self, asked: Asked<'_>, year: i32) -> Option<Figure> {
        let said = self.said(asked, true, Period::year_of(year).range())?;
        Some(self.finish(said.figure(None), &said.coverage))
    }

    fn of_months(&self, asked: Asked<'_>, span: Span) -> Option<Figure> {
        let indicator = asked.question.indicator;
        let mut range = span.range();
        let has_report = |range: MonthRange| self.any(asked, Piece::Rows, false, range);
        if indicator.over_time == OverTime::Last {
            range = only(range.months().rev().find(|month| has_report(only(*month)))?);
        }
        let over = match (indicator.over_time, indicator.ytd) {
            (OverTime::Mean, _) => Some(range.months().filter(|month| has_report(only(*month))).count()),
            (OverTime::Sum, Ytd::MeanPerPeriod) if span.to_date => {
                Some(span.period().so_far_this_year().iter().filter(|period| has_report(period.range())).count())
            }
            _ => None,
        };
        let said = self.said(asked, false, range)?;
        let mut coverage = said.coverage;
        let last_alone = indicator.over_time == OverTime::Last && range.last == span.range().last;
        coverage.complete &= said.every_month && (range == span.range() || last_alone);
        Some(self.finish(said.figure(over), &coverage))
    }

    /// What has been reported for the months; nothing where nobody has.
    fn said(&self, asked: Asked<'_>, yearly: bool, range: MonthRange) -> Option<Said> {
        if !self.any(asked, Piece::Rows, yearly, range) {
            return None;
        }
        asked.home.said((&asked.question.indicator.id, yearly, range), || {
            let who = self.who(asked, yearly, range);
            let reported = |leaf: u32| who.binary_search(&leaf).is_ok();
            let total = |piece| self.sum_of(asked, piece, yearly, range, &reported);
            (!who.is_empty()).then(|| Said {
                numerator: total(Piece::Numerator),
                denominator: total(Piece::Denominator),
                with_denominator: total(Piece::DenominatorRows),
                every_month: self.every_month(asked, yearly, &who, range),
                coverage: self.reporters(asked, &who),
            })
        })
    }

    /// The leaves that reported, in order, without those that lie under another that did.
    fn who(&self, asked: Asked<'_>, yearly: bool, range: MonthRange) -> Vec<u32> {
        let all = self.leaves_with(asked, Piece::Rows, yearly, range);
        let above = asked.home.above(|| self.leaves_above(asked));
        let lies_under = |leaf: &u32| {
            above.get(leaf).is_some_and(|above| above.iter().any(|other| all.binary_search(other).is_ok()))
        };
        all.iter().copied().filter(|leaf| !lies_under(leaf)).collect()
    }

    /// For each leaf of the home that lies under others of it: those others.
    fn leaves_above(&self, asked: Asked<'_>) -> BTreeMap<u32, Vec<u32>> {
        let unit = |leaf: u32| &self.edition.ledger.leaves[leaf as usize].unit;
        let mut of_unit: BTreeMap<_, Vec<u32>> = BTreeMap::new();
        for leaf in &asked.home.leaves {
            of_unit.entry(unit(*leaf)).or_default().push(*leaf);
        }
        let above = asked.home.leaves.iter().map(|leaf| {
            let units = self.structure.ancestors(unit(*leaf), asked.question.line);
            (*leaf, units.iter().filter_map(|unit| of_unit.get(unit)).flatten().copied().collect::<Vec<u32>>())
        });
        above.filter(|(_, above)| !above.is_empty()).collect()
    }

    /// Whether each of the leaves has reported for every month.
    fn every_month(&self, asked: Asked<'_>, yearly: bool, who: &[u32], range: MonthRange) -> bool {
        let months = usize::try_from(range.len()).unwrap_or(0);
        let Some((_, sheet)) = self.sheet(asked, Piece::Rows, yearly) else { return false };
        who.iter().all(|leaf| sheet.of_leaf(*leaf, range).len() == months)
    }

    fn reporters(&self, asked: Asked<'_>, who: &[u32]) -> Coverage {
        let expected = self.expected_at(asked);
        let units = expected.units.len();
        let has = |leaves: &&Vec<u32>| leaves.iter().any(|leaf| who.binary_search(leaf).is_ok());
        let whole = who.iter().any(|leaf| self.edition.ledger.leaves[*leaf as usize].unit == *asked.question.unit);
        let reported = if whole { units } else { expected.leaves.iter().filter(has).count() };
        Coverage { expected: units, reported, complete: reported == units, split: false, joint: expected.joint }
    }
}

impl Said {
    /// The figure; `over` is the number of periods that a mean is taken over.
    fn figure(self, over: Option<usize>) -> Figure {
        let quantity = |number| Quantity { number, decimals: DECIMALS };
        let numerator = quantity(self.numerator);
        if self.with_denominator > 0 {
            return Figure::quotient(numerator, quantity(self.denominator));
        }
        match over.and_then(|n| i64::try_from(n).ok()) {
            Some(periods) => Figure::quotient(numerator, Quantity::whole(periods)),
            None => Figure::count(numerator),
        }
    }
}
