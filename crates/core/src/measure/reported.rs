//! Figures that units report themselves. A unit's own report stands for all under it.

use super::{Coverage, Figure, Note, Quantity, Question, Reading, Span, State};
use crate::definition::{OverTime, Ytd};
use crate::tally::Piece;
use crate::time::{Grain, Month, MonthRange, Period};
use std::collections::BTreeSet;

/// How many decimals reported values carry.
const DECIMALS: u32 = 2;

impl Reading {
    pub(super) fn reported(&self, question: Question<'_>, span: Span) -> Figure {
        let year = span.period().year();
        if span.period().grain() == Grain::Year
            && let Some(figure) = self.of_year(question, year)
        {
            return figure;
        }
        if let Some(figure) = self.of_months(question, span) {
            return figure;
        }
        let year = self.year_for(question.indicator, span);
        match self.of_year(question, year).filter(|_| span.period().grain() != Grain::Year) {
            Some(mut figure) => {
                figure.notes.insert(Note::YearOf);
                figure.year = Some(year);
                figure
            }
            None => self.finish(Figure::without(State::NotReported), &self.reporters(question, &BTreeSet::new())),
        }
    }

    fn of_year(&self, question: Question<'_>, year: i32) -> Option<Figure> {
        let range = Period::year_of(year).range();
        let who = self.who(question, true, range);
        (!who.is_empty()).then(|| {
            let figure = self.value(question, true, range, &who, None);
            self.finish(figure, &self.reporters(question, &who))
        })
    }

    fn of_months(&self, question: Question<'_>, span: Span) -> Option<Figure> {
        let mut range = span.range();
        let has_report = |range: MonthRange| !self.who(question, false, range).is_empty();
        let month_range = |month: Month| MonthRange { first: month, last: month };
        let asked = range;
        if question.indicator.over_time == OverTime::Last {
            range = month_range(range.months().rev().find(|month| has_report(month_range(*month)))?);
        }
        let who = self.who(question, false, range);
        if who.is_empty() {
            return None;
        }
        let months: Vec<Month> = range.months().filter(|month| has_report(month_range(*month))).collect();
        let over = match (question.indicator.over_time, question.indicator.ytd) {
            (OverTime::Mean, _) => Some(months.len()),
            (OverTime::Sum, Ytd::MeanPerPeriod) if span.to_date => {
                Some(span.period().so_far_this_year().iter().filter(|period| has_report(period.range())).count())
            }
            _ => None,
        };
        let figure = self.value(question, false, range, &who, over);
        let mut coverage = self.reporters(question, &who);
        let last_alone = question.indicator.over_time == OverTime::Last && range.last == asked.last;
        let every_month = range.months().all(|month| who.is_subset(&self.who(question, false, month_range(month))));
        coverage.complete &= every_month && (range == asked || last_alone);
        Some(self.finish(figure, &coverage))
    }

    fn value(
        &self,
        question: Question<'_>,
        yearly: bool,
        range: MonthRange,
        who: &BTreeSet<u32>,
        over: Option<usize>,
    ) -> Figure {
        let wanted = |month: Month| range.contains(month);
        let total = |piece| -> i64 {
            let sums = self.per_leaf(question, piece, yearly, &wanted);
            sums.iter().filter(|(leaf, _)| who.contains(leaf)).map(|(_, n)| n).sum()
        };
        let numerator = Quantity { number: total(Piece::Numerator), decimals: DECIMALS };
        if total(Piece::DenominatorRows) > 0 {
            let denominator = Quantity { number: total(Piece::Denominator), decimals: DECIMALS };
            return Figure::quotient(numerator, denominator);
        }
        match over.and_then(|n| i64::try_from(n).ok()) {
            Some(periods) => Figure::quotient(numerator, Quantity::whole(periods)),
            None => Figure::count(numerator),
        }
    }

    /// The leaves that reported, without those that lie under another that did.
    fn who(&self, question: Question<'_>, yearly: bool, range: MonthRange) -> BTreeSet<u32> {
        let wanted = |month: Month| range.contains(month);
        let all: Vec<u32> = self.per_leaf(question, Piece::Rows, yearly, &wanted).into_keys().collect();
        let unit = |leaf: u32| &self.edition.ledger.leaves[leaf as usize].unit;
        let lies_under = |leaf: u32| {
            let above = self.structure.ancestors(unit(leaf), question.line);
            all.iter().any(|other| above.contains(unit(*other)) && *other != leaf)
        };
        all.iter().copied().filter(|leaf| !lies_under(*leaf)).collect()
    }

    fn reporters(&self, question: Question<'_>, who: &BTreeSet<u32>) -> Coverage {
        let expected = self.expected(question.indicator, question.unit, question.line);
        let has = |unit: &crate::org::UnitRef| who.iter().any(|leaf| self.belongs(*leaf, unit, question.line));
        let whole = who.iter().any(|leaf| self.edition.ledger.leaves[*leaf as usize].unit == *question.unit);
        let reported = if whole { expected.len() } else { expected.iter().filter(|unit| has(unit)).count() };
        let joint = self.is_joint(question, &expected);
        Coverage { expected: expected.len(), reported, complete: reported == expected.len(), split: false, joint }
    }
}
