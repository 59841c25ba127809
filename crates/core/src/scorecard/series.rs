//! A series: the same figure over the periods before the card's.

use crate::measure::{Figure, Note, Question, Reading, Span};
use crate::time::Period;

/// A figure of a series.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct SeriesPoint {
    /// The period.
    pub period: Period,
    /// The figure.
    pub figure: Figure,
    /// Whether it can't be compared with the point before.
    pub breaks: bool,
}

/// The figures of so many periods up to the last, the oldest first.
#[must_use]
pub fn series(reading: &Reading, question: Question<'_>, last: Period, count: usize) -> Vec<SeriesPoint> {
    let mut periods: Vec<Period> =
        std::iter::successors(Some(last), |period| Some(period.previous())).take(count).collect();
    periods.reverse();
    let version = |period: Period| question.indicator.version_at(period.last()).map(|version| version.number);
    let point = |period: Period| {
        let figure = reading.figure(question, Span { card: period, last_year: false, to_date: false });
        let breaks = figure.has(Note::Break) || version(period) != version(period.previous());
        SeriesPoint { period, figure, breaks }
    };
    periods.into_iter().map(point).collect()
}
