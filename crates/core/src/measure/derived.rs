//! Figures worked out from two others: missing in, missing out.

use super::additive::notes_of;
use super::reading::Asked;
use super::{Exact, Figure, Quantity, Question, Reading, Span, State};

impl Reading {
    pub(super) fn derived(&self, asked: Asked<'_>, span: Span) -> Figure {
        let question = asked.question;
        let parts = question.version.derived_from.as_ref().map(|(a, b)| [a, b]);
        let figures = parts.into_iter().flatten().filter_map(|id| {
            let indicator = self.catalogue.indicators.get(id)?;
            let version = indicator.version_at(span.period().last())?;
            Some(self.figure_at(Asked { question: Question { indicator, version, ..question }, ..asked }, span))
        });
        let figures: Vec<Figure> = figures.collect();
        let [over, under] = figures.as_slice() else { return Figure::without(State::NotReported) };
        let mut figure = match (over.value, under.value) {
            (Some(a), Some(b)) => match a.over(b) {
                // Both parts are shown where both can be written out; the value is exact in any case.
                Some(value) => {
                    let parts = written(a).zip(written(b));
                    let (numerator, denominator) = (parts.map(|p| p.0), parts.map(|p| p.1));
                    Figure { numerator, denominator, value: Some(value), ..Figure::without(State::Value) }
                }
                None => Figure::without(State::None),
            },
            _ => Figure::without(if over.value.is_none() { over.state } else { under.state }),
        };
        figure.notes = notes_of(&[over, under]);
        figure.units_expected = over.units_expected.max(under.units_expected);
        figure.units_reported = over.units_reported.min(under.units_reported);
        figure.rows_deleted = over.rows_deleted || under.rows_deleted;
        figure.year = over.year.or(under.year);
        figure
    }
}

/// The number as it can be written with at most four decimals.
fn written(number: Exact) -> Option<Quantity> {
    (0..=4).find_map(|decimals| {
        let smallest: i64 = number.to_decimal(decimals).replace('.', "").parse().ok()?;
        let quantity = Quantity { number: smallest, decimals };
        (quantity.exact() == number).then_some(quantity)
    })
}
