//! Figures that are sums of sums: shares, ratios, means and counts of rows.

use super::reading::Asked;
use super::{Coverage, Exact, Figure, Note, Quantity, Question, Reading, Span, State};
use crate::definition::{Kind, OverTime, TimeKind, Ytd};
use crate::stats::wilson95;
use crate::tally::Piece;
use crate::time::{Month, MonthRange};

impl Reading {
    pub(super) fn additive(&self, asked: Asked<'_>, span: Span) -> Figure {
        let indicator = asked.question.indicator;
        let mut range = span.range();
        if indicator.time == TimeKind::Cohort {
            let mature = range.months().rev().find(|month| indicator.matures_on(*month) <= self.edition.as_of);
            range.last = mature.unwrap_or(range.first.plus(-1));
        }
        let matured = (indicator.time == TimeKind::Cohort).then(|| usize::try_from(range.len()).unwrap_or(0));
        if indicator.kind == Kind::Count && indicator.over_time == OverTime::Last {
            let last = range.months().rev().find(|month| self.any_reported(asked, *month));
            let whole = last == range.months().last();
            range = last.map_or(MonthRange { last: range.first.plus(-1), ..range }, only);
            let mut coverage = self.covered(asked, range);
            coverage.complete &= whole;
            return self.summed(asked, span, range, coverage);
        }
        let mut coverage = self.covered(asked, range);
        coverage.complete &= range == span.range();
        let mut figure = if range.is_empty() {
            self.finish(Figure::without(State::NotMature), &coverage)
        } else {
            self.summed(asked, span, range, coverage)
        };
        figure.months_matured = matured;
        figure
    }

    fn summed(&self, asked: Asked<'_>, span: Span, range: MonthRange, coverage: Coverage) -> Figure {
        if coverage.reported == 0 {
            return self.finish(Figure::without(State::NotReported), &coverage);
        }
        if self.is_gone(asked, range) {
            let gone = Figure { rows_deleted: true, ..Figure::without(State::NotReported) };
            return self.finish(gone, &coverage);
        }
        let (over, under) = self.decimals(asked.question);
        let numerator = Quantity { number: self.sum(asked, Piece::Numerator, false, range), decimals: over };
        let figure = match asked.question.indicator.kind {
            Kind::Count => match self.periods_counted(asked, span, range) {
                Some(periods) => Figure::quotient(numerator, Quantity::whole(periods)),
                None => Figure::count(numerator),
            },
            kind => {
                let denominator = self.sum(asked, Piece::Denominator, false, range);
                let open = self.sum(asked, Piece::Open, false, range);
                let figure = Figure::quotient(numerator, Quantity { number: denominator, decimals: under });
                if kind == Kind::Share { with_share(figure, open) } else { figure }
            }
        };
        self.finish(figure, &coverage)
    }

    /// How many months or periods a mean is taken over; nothing where the figure is no mean over time.
    fn periods_counted(&self, asked: Asked<'_>, span: Span, range: MonthRange) -> Option<i64> {
        let indicator = asked.question.indicator;
        let reported = |month: &Month| self.any_reported(asked, *month);
        let number = match (indicator.over_time, indicator.ytd) {
            (OverTime::Mean, _) => range.months().filter(|month| reported(month)).count(),
            (OverTime::Sum, Ytd::MeanPerPeriod) if span.to_date => {
                let periods = span.period().so_far_this_year();
                periods.iter().filter(|period| period.range().months().any(|month| reported(&month))).count()
            }
            _ => return None,
        };
        i64::try_from(number).ok()
    }

    /// The decimals of numerator and denominator.
    pub(super) fn decimals(&self, question: Question<'_>) -> (u32, u32) {
        let of = |term: Option<&crate::definition::Term>| {
            let term = term?;
            let column = term.sum.first()?;
            Some(self.dataset_of(&term.dataset)?.column(column)?.kind.decimals())
        };
        let version = question.version;
        (of(Some(&version.numerator)).unwrap_or(0), of(version.denominator.as_ref()).unwrap_or(0))
    }
}

/// The month alone.
pub(super) fn only(month: Month) -> MonthRange {
    MonthRange { first: month, last: month }
}

/// A share has an interval, and a range where outcomes are open.
pub(super) fn with_share(mut figure: Figure, open: i64) -> Figure {
    let (Some(x), Some(n)) = (figure.numerator, figure.denominator) else { return figure };
    if figure.state != State::Value {
        return figure;
    }
    figure.interval = wilson95(x.number, n.number);
    figure.open = open;
    if open > 0 {
        let most = Exact::new((x.number + open).into(), n.number.into());
        figure.range = figure.value.zip(most);
    }
    figure
}

/// Notes that a figure made from others takes over from them.
pub(super) fn notes_of(figures: &[&Figure]) -> std::collections::BTreeSet<Note> {
    figures.iter().flat_map(|figure| figure.notes.iter().copied()).collect()
}
