//! Figures that are sums of sums: shares, ratios, means and counts of rows.

use super::{Coverage, Exact, Figure, Note, Quantity, Question, Reading, Span, State};
use crate::definition::{Kind, OverTime, TimeKind, Ytd};
use crate::delivery::When;
use crate::stats::wilson95;
use crate::tally::Piece;
use crate::time::Month;

impl Reading {
    pub(super) fn additive(&self, question: Question<'_>, span: Span) -> Figure {
        let indicator = question.indicator;
        let datasets = datasets(question);
        let mut months: Vec<Month> = span.range().months().collect();
        let asked = months.len();
        if indicator.time == TimeKind::Cohort {
            months.retain(|month| indicator.matures_on(*month) <= self.edition.as_of);
        }
        let matured = (indicator.time == TimeKind::Cohort).then_some(months.len());
        if indicator.kind == Kind::Count && indicator.over_time == OverTime::Last {
            let last = months.iter().rev().find(|month| self.any_reported(question, &datasets, **month));
            let whole = last == months.last();
            months = last.copied().into_iter().collect();
            let mut coverage = self.coverage(question, &datasets, &whens(&months));
            coverage.complete &= whole;
            return self.summed(question, span, &months, coverage);
        }
        let mut coverage = self.coverage(question, &datasets, &whens(&months));
        coverage.complete &= months.len() == asked;
        let mut figure = if months.is_empty() {
            let expected = self.expected(indicator, question.unit, question.line).len();
            self.finish(Figure::without(State::NotMature), &Coverage { expected, ..coverage })
        } else {
            self.summed(question, span, &months, coverage)
        };
        figure.months_matured = matured;
        figure
    }

    fn summed(&self, question: Question<'_>, span: Span, months: &[Month], coverage: Coverage) -> Figure {
        let wanted = |month: Month| months.contains(&month);
        if coverage.reported == 0 {
            return self.finish(Figure::without(State::NotReported), &coverage);
        }
        if self.is_gone(question, &wanted) {
            let gone = Figure { rows_deleted: true, ..Figure::without(State::NotReported) };
            return self.finish(gone, &coverage);
        }
        let (over, under) = self.decimals(question);
        let numerator = Quantity { number: self.sum(question, Piece::Numerator, &wanted), decimals: over };
        let figure = match question.indicator.kind {
            Kind::Count => match self.periods_counted(question, span, months) {
                Some(periods) => Figure::quotient(numerator, Quantity::whole(periods)),
                None => Figure::count(numerator),
            },
            kind => {
                let denominator = Quantity { number: self.sum(question, Piece::Denominator, &wanted), decimals: under };
                let open = self.sum(question, Piece::Open, &wanted);
                let figure = Figure::quotient(numerator, denominator);
                if kind == Kind::Share { with_share(figure, open) } else { figure }
            }
        };
        self.finish(figure, &coverage)
    }

    /// How many months or periods a mean is taken over; nothing where the figure is no mean over time.
    fn periods_counted(&self, question: Question<'_>, span: Span, months: &[Month]) -> Option<i64> {
        let datasets = datasets(question);
        let reported = |month: &Month| self.any_reported(question, &datasets, *month);
        let number = match (question.indicator.over_time, question.indicator.ytd) {
            (OverTime::Mean, _) => months.iter().filter(|month| reported(month)).count(),
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

/// The data sets that a figure is counted from.
pub(super) fn datasets<'q>(question: Question<'q>) -> Vec<&'q str> {
    let version = question.version;
    let mut datasets = vec![version.numerator.dataset.as_str()];
    datasets.extend(version.denominator.as_ref().map(|term| term.dataset.as_str()));
    datasets.dedup();
    datasets
}

pub(super) fn whens(months: &[Month]) -> Vec<When> {
    months.iter().map(|month| When::Month(*month)).collect()
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
