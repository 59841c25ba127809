//! Figures of data sets that know only whole years: settlement tables and surveys.

use super::reading::Asked;
use super::{Coverage, Figure, Note, Quantity, Reading, Span, State};
use crate::definition::{Indicator, Kind};
use crate::org::UnitRef;
use crate::tally::Piece;
use crate::time::{Grain, MonthRange, Period};
use std::collections::BTreeSet;

/// What the cells of a table come to, without those of units whose numbers are hidden or missing at their source.
#[derive(Clone, Copy, Default)]
pub(super) struct Cells {
    numerator: i64,
    denominator: i64,
    /// Who has reported, where some units are left out.
    left: Option<Coverage>,
    /// Whether any denominator is hidden.
    hidden: bool,
    /// Whether a numerator that counts is hidden, so that the true one is at least this.
    at_least: bool,
}

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

    pub(super) fn yearly(&self, asked: Asked<'_>, span: Span) -> Figure {
        let shorter = span.period().grain() != Grain::Year;
        let year = self.year_for(asked.question.indicator, span);
        let mut figure = match asked.question.indicator.kind {
            Kind::Mean => self.survey(asked, year),
            _ => self.table(asked, year),
        };
        if shorter {
            figure.notes.insert(Note::YearOf);
            figure.year = Some(year);
        }
        figure
    }

    /// The mean of a survey, under its least number of forms.
    fn survey(&self, asked: Asked<'_>, year: i32) -> Figure {
        let range = Period::year_of(year).range();
        let coverage = self.covered(asked, range);
        if coverage.reported == 0 {
            return self.finish(Figure::without(State::NotReported), &coverage);
        }
        let forms = self.persons(asked, Piece::Forms, range);
        let Some(forms) = forms.filter(|_| !self.is_gone(asked, range)) else {
            let gone = Figure { rows_deleted: true, ..Figure::without(State::NotReported) };
            return self.finish(gone, &coverage);
        };
        let least = self.catalogue.packages.get(&asked.question.indicator.package).map_or(0, |p| p.least_forms);
        if forms > 0 && forms < least {
            return self.finish(Figure::without(State::Suppressed), &coverage);
        }
        let total = |piece| Quantity::whole(self.sum(asked, piece, true, range));
        let mut figure = Figure::quotient(total(Piece::Numerator), total(Piece::Denominator));
        figure.forms = Some(forms);
        self.finish(figure, &coverage)
    }

    /// A sum or a quotient of a table whose cells may be hidden or missing at their source.
    fn table(&self, asked: Asked<'_>, year: i32) -> Figure {
        let range = Period::year_of(year).range();
        if self.is_gone(asked, range) {
            let gone = Figure { rows_deleted: true, ..Figure::without(State::NotReported) };
            return self.finish(gone, &self.covered(asked, range));
        }
        let cells = self.cells(asked, year);
        let coverage = cells.left.unwrap_or_else(|| self.covered(asked, range));
        if coverage.reported == 0 {
            // What is hidden at its source is hidden here; what is missing there is missing here, and that is told.
            let state = if cells.hidden { State::Suppressed } else { State::NotReported };
            let missing_at_source = !cells.hidden && cells.left.is_some();
            return self.finish(Figure { missing_at_source, ..Figure::without(state) }, &coverage);
        }
        let (numerator, denominator) = (Quantity::whole(cells.numerator), Quantity::whole(cells.denominator));
        let mut figure = match asked.question.indicator.kind {
            Kind::Count => Figure::count(numerator),
            _ => Figure::quotient(numerator, denominator),
        };
        if cells.at_least {
            figure.notes.insert(Note::LowerBound);
        }
        self.finish(figure, &coverage)
    }

    fn cells(&self, asked: Asked<'_>, year: i32) -> Cells {
        let range = Period::year_of(year).range();
        if !self.sums.touch(range) {
            return Cells::default();
        }
        asked.home.cells(&asked.question.indicator.id, year, || {
            let marked = |piece| self.leaves_with(asked, piece, true, range);
            let left_out: BTreeSet<u32> = [Piece::Missing, Piece::DenominatorMissing, Piece::DenominatorHidden]
                .into_iter()
                .flat_map(marked)
                .collect();
            let stays = |leaf: u32| !left_out.contains(&leaf);
            let total = |piece| self.sum_of(asked, piece, true, range, &stays);
            Cells {
                numerator: total(Piece::Numerator),
                denominator: total(Piece::Denominator),
                left: (!left_out.is_empty()).then(|| self.covered_but(asked, year, &self.blank(&left_out, range))),
                hidden: self.any(asked, Piece::DenominatorHidden, true, range),
                at_least: marked(Piece::Hidden).into_iter().any(stays),
            }
        })
    }

    /// The units, as they were at the end of the months, that the leaves are delivered for.
    fn blank(&self, leaves: &BTreeSet<u32>, range: MonthRange) -> BTreeSet<UnitRef> {
        let leaves = leaves.iter().map(|leaf| &self.edition.ledger.leaves[*leaf as usize]);
        let units =
            leaves.flat_map(|leaf| self.org.as_it_was(&leaf.unit, range.last).into_iter().chain(leaf.finer.clone()));
        units.collect()
    }
}
