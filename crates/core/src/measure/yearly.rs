//! Figures of data sets that know only whole years: settlement tables and surveys.

use super::additive::datasets;
use super::{Figure, Note, Quantity, Question, Reading, Span, State};
use crate::definition::{Indicator, Kind};
use crate::delivery::When;
use crate::tally::Piece;
use crate::time::{Grain, Month, Period};
use std::collections::{BTreeMap, BTreeSet};

impl Reading {
    /// The year that a figure of whole years is for: the card's own, or on a shorter card the latest closed one that
    /// is not after it; for last year's figures the one before.
    pub(super) fn year_for(&self, indicator: &Indicator, span: Span) -> i32 {
        let mut year = span.card.year();
        while span.card.grain() != Grain::Year && self.is_open(indicator, Period::year_of(year)) && year > 1900 {
            year -= 1;
        }
        year - i32::from(span.last_year)
    }

    pub(super) fn yearly(&self, question: Question<'_>, span: Span) -> Figure {
        let shorter = span.period().grain() != Grain::Year;
        let year = self.year_for(question.indicator, span);
        let mut figure = match question.indicator.kind {
            Kind::Mean => self.survey(question, year),
            _ => self.table(question, year),
        };
        if shorter {
            figure.notes.insert(Note::YearOf);
            figure.year = Some(year);
        }
        figure
    }

    /// The mean of a survey, under its least number of forms.
    fn survey(&self, question: Question<'_>, year: i32) -> Figure {
        let coverage = self.coverage(question, &datasets(question), &[When::Year(year)]);
        if coverage.reported == 0 {
            return self.finish(Figure::without(State::NotReported), &coverage);
        }
        let wanted = |month: Month| month.year() == year;
        let forms = self.persons(question, Piece::Forms, Period::year_of(year).range());
        let Some(forms) = forms.filter(|_| !self.is_gone(question, &wanted)) else {
            let gone = Figure { rows_deleted: true, ..Figure::without(State::NotReported) };
            return self.finish(gone, &coverage);
        };
        let least = self.catalogue.packages.get(&question.indicator.package).map_or(0, |p| p.least_forms);
        if forms > 0 && forms < least {
            return self.finish(Figure::without(State::Suppressed), &coverage);
        }
        let total = |piece| Quantity::whole(self.per_leaf(question, piece, true, &wanted).values().sum());
        let mut figure = Figure::quotient(total(Piece::Numerator), total(Piece::Denominator));
        figure.forms = Some(forms);
        self.finish(figure, &coverage)
    }

    /// A sum or a quotient of a table whose cells may be hidden or missing at their source.
    fn table(&self, question: Question<'_>, year: i32) -> Figure {
        let mut coverage = self.coverage(question, &datasets(question), &[When::Year(year)]);
        let wanted = |month: Month| month.year() == year;
        if self.is_gone(question, &wanted) {
            let gone = Figure { rows_deleted: true, ..Figure::without(State::NotReported) };
            return self.finish(gone, &coverage);
        }
        let per_leaf = |piece| self.per_leaf(question, piece, true, &wanted);
        let left_out: BTreeSet<u32> = [Piece::Missing, Piece::DenominatorMissing, Piece::DenominatorHidden]
            .into_iter()
            .flat_map(|piece| per_leaf(piece).into_keys())
            .collect();
        if !left_out.is_empty() {
            coverage.complete = false;
            coverage.reported = coverage.reported.saturating_sub(left_out.len());
        }
        if coverage.reported == 0 {
            // What is hidden at its source is hidden here; what is missing there is missing here, and that is told.
            let hidden = !per_leaf(Piece::DenominatorHidden).is_empty();
            let state = if hidden { State::Suppressed } else { State::NotReported };
            let missing_at_source = !hidden && !left_out.is_empty();
            return self.finish(Figure { missing_at_source, ..Figure::without(state) }, &coverage);
        }
        let total = |sums: BTreeMap<u32, i64>| {
            Quantity::whole(sums.iter().filter(|(leaf, _)| !left_out.contains(leaf)).map(|(_, n)| n).sum())
        };
        let numerator = total(per_leaf(Piece::Numerator));
        let mut figure = match question.indicator.kind {
            Kind::Count => Figure::count(numerator),
            _ => Figure::quotient(numerator, total(per_leaf(Piece::Denominator))),
        };
        if per_leaf(Piece::Hidden).keys().any(|leaf| !left_out.contains(leaf)) {
            figure.notes.insert(Note::LowerBound);
        }
        self.finish(figure, &coverage)
    }
}
