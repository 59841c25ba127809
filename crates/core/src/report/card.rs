//! A card in a report, with what it takes to write it down without the definitions at hand.

use super::is_bare;
use crate::definition::Words;
use crate::measure::State;
use crate::scorecard::{Card, CardLine, SeriesPoint, Status};
use serde::{Deserialize, Serialize};

/// A card with the series of its lines and the names of its perspectives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReportCard {
    /// The card, covered.
    pub card: Card,
    /// The series of its lines, covered; a line may be without.
    pub series: Vec<LineSeries>,
    /// The packages on the card.
    pub packages: Vec<PackageNames>,
}

/// The figures that lead up to a line's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LineSeries {
    /// The indicator.
    pub indicator: String,
    /// The figures, the oldest first.
    pub points: Vec<SeriesPoint>,
}

/// What a package and its perspectives are called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageNames {
    /// The package.
    pub package: String,
    /// Its name.
    pub name: Words,
    /// Its perspectives by id, each with its name.
    pub perspectives: Vec<(String, Words)>,
}

impl ReportCard {
    /// The series of a line; empty where it has none.
    #[must_use]
    pub fn series(&self, indicator: &str) -> &[SeriesPoint] {
        let found = self.series.iter().find(|series| series.indicator == indicator);
        found.map(|series| series.points.as_slice()).unwrap_or_default()
    }

    /// What a package is called.
    #[must_use]
    pub fn package(&self, id: &str) -> Option<&PackageNames> {
        self.packages.iter().find(|names| names.package == id)
    }

    /// The lines on which something stands that a hidden figure should have taken with it.
    pub(super) fn uncovered(&self) -> Vec<String> {
        let bare = |line: &CardLine| {
            let figures = &line.figures;
            let four = [&figures.period, &figures.period_last_year, &figures.ytd, &figures.ytd_last_year];
            let hidden = |state| matches!(state, State::Suppressed);
            let judged = matches!(line.judged.status, Status::Reached | Status::Near | Status::NotReached);
            let status = hidden(figures.ytd.state) && (judged || line.judged.clear.is_some());
            let trend = line.trend.is_some() && (hidden(figures.period.state) || hidden(figures.ytd.state));
            let series = self.series(&line.id).iter().any(|point| is_bare(&point.figure));
            four.into_iter().any(is_bare) || status || trend || series
        };
        self.card.lines.iter().filter(|line| bare(line)).map(|line| line.id.clone()).collect()
    }
}
