//! Figures worked out from two others: missing in, missing out.

use super::additive::notes_of;
use super::{Figure, Question, Reading, Span, State};

impl Reading<'_> {
    pub(super) fn derived(&self, question: Question<'_>, span: Span) -> Figure {
        let parts = question.version.derived_from.as_ref().map(|(a, b)| [a, b]);
        let figures = parts.into_iter().flatten().filter_map(|id| {
            let indicator = self.catalogue.indicators.get(id)?;
            let version = indicator.version_at(span.period().last())?;
            Some(self.figure(Question { indicator, version, ..question }, span))
        });
        let figures: Vec<Figure> = figures.collect();
        let [over, under] = figures.as_slice() else { return Figure::without(State::NotReported) };
        let mut figure = match (over.value, under.value) {
            (Some(a), Some(b)) => match a.over(b) {
                Some(value) => {
                    // Two counts are shown with their quotient; a quotient of quotients has none to show.
                    let counts = over.denominator.is_none() && under.denominator.is_none();
                    let [numerator, denominator] = [over, under].map(|f| f.numerator.filter(|_| counts));
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
