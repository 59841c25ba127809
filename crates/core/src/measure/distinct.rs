//! Figures of distinct persons: read from the edition's table, never added up.

use super::additive::{only, with_share};
use super::reading::Asked;
use super::{DistinctEntry, Figure, LedgerKey, Quantity, Reading, Span, State};
use crate::definition::{Kind, OverTime, TimeKind};
use crate::tally::Piece;
use crate::time::MonthRange;

impl Reading {
    pub(super) fn distinct(&self, asked: Asked<'_>, span: Span) -> Figure {
        let indicator = asked.question.indicator;
        let mut range = span.range();
        let mut whole = true;
        if indicator.time == TimeKind::Stock && indicator.over_time == OverTime::Last {
            let last = range.months().rev().find(|month| self.any_reported(asked, *month));
            whole = last == Some(range.last);
            range = only(last.unwrap_or(range.last));
        }
        let mut coverage = self.covered(asked, range);
        coverage.complete &= whole;
        if coverage.reported == 0 {
            return self.finish(Figure::without(State::NotReported), &coverage);
        }
        let numerator = self.persons(asked, Piece::Numerator, range);
        let denominator = self.persons(asked, Piece::Denominator, range);
        let open = self.persons(asked, Piece::Open, range);
        let (Some(numerator), Some(denominator), Some(open)) = (numerator, denominator, open) else {
            let gone = Figure { rows_deleted: true, ..Figure::without(State::NotReported) };
            return self.finish(gone, &coverage);
        };
        let figure = match indicator.kind {
            Kind::Count => Figure::count(Quantity::whole(numerator)),
            kind => {
                let figure = Figure::quotient(Quantity::whole(numerator), Quantity::whole(denominator));
                if kind == Kind::Share { with_share(figure, open) } else { figure }
            }
        };
        self.finish(figure, &coverage)
    }

    /// How many persons the piece has; nothing where rows that would be needed are deleted.
    pub(super) fn persons(&self, asked: Asked<'_>, piece: Piece, range: MonthRange) -> Option<i64> {
        let question = asked.question;
        let version = question.indicator.version_at(range.last).unwrap_or(question.version);
        for yearly in [false, true] {
            let key = LedgerKey::whole(&question.indicator.id, version.number, piece, yearly);
            let table = self.edition.ledger.distinct.get(&key);
            let entry = table.and_then(|t| t.get(&(question.unit.clone(), question.line.clone(), range)));
            match entry {
                Some(DistinctEntry::Known(number)) => return Some(*number),
                Some(DistinctEntry::RowsDeleted) => return None,
                None => {}
            }
        }
        Some(0)
    }
}
