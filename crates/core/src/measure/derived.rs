//! Figures worked out from two others: missing in, missing out. Where different units have reported the two, their
//! quotient would be of nobody, and there is none.

use super::additive::notes_of;
use super::reading::Asked;
use super::{Exact, Figure, Quantity, Question, Reading, Span, State};
use crate::org::UnitRef;

impl Reading {
    pub(super) fn derived(&self, asked: Asked<'_>, span: Span) -> Figure {
        let question = asked.question;
        let parts = question.version.derived_from.as_ref().map(|(a, b)| [a, b]);
        let parts = parts.into_iter().flatten().filter_map(|id| {
            let indicator = self.catalogue.indicators.get(id)?;
            let version = indicator.version_at(span.period().last())?;
            Some(Asked { question: Question { indicator, version, ..question }, ..asked })
        });
        let parts: Vec<Asked<'_>> = parts.collect();
        let [a, b] = parts.as_slice() else { return Figure::without(State::NotReported) };
        let (over, under) = (&self.figure_at(*a, span), &self.figure_at(*b, span));
        let both = over.value.is_some() && under.value.is_some();
        let other_units = both && !self.are_of_the_same([(*a, over), (*b, under)], span);
        let mut figure = match (over.value, under.value) {
            _ if other_units => Figure { other_units, ..Figure::without(State::NotReported) },
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

    /// Whether the same units have reported both figures.
    fn are_of_the_same(&self, [(a, over), (b, under)]: [(Asked<'_>, &Figure); 2], span: Span) -> bool {
        let complete = |figure: &Figure| figure.units_reported == figure.units_expected;
        if complete(over) && complete(under) {
            return true;
        }
        let comparable = a.question.indicator.leaf == b.question.indicator.leaf;
        let has = |asked: Asked<'_>, unit: &UnitRef| {
            self.figure(Question { unit, ..asked.question }, span).units_reported > 0
        };
        let mut units = self.expected_at(a).units.iter();
        comparable && over.units_reported == under.units_reported && units.all(|unit| has(a, unit) == has(b, unit))
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
