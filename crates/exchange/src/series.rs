//! The figures of one indicator at one unit from period to period, for another program.
//!
//! A figure has the same keys and is written in the same way as on a card; a figure that is missing has no number
//! anywhere. Nothing is judged here. Start at [`Series`].

use crate::card::{JsonFigure, direction, json_figure, kind};
use rettesnor_core::definition::{Direction, Kind, Words};
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::scorecard::SeriesPoint;
use rettesnor_core::time::Date;
use serde::Serialize;

/// A series.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The unit.
    pub unit: UnitRef,
    /// Its name.
    pub unit_name: String,
    /// The indicator.
    pub indicator: String,
    /// Its name.
    pub name: Words,
    /// Its package.
    pub package: String,
    /// The line that is counted along.
    pub line: Line,
    /// What kind of figure it gives.
    pub kind: Kind,
    /// Which values are good.
    pub direction: Direction,
    /// What it is measured in.
    pub measure_unit: String,
    /// The version of the definition of the last period.
    pub definition_version: u32,
    /// The day that the newest of the figures knows.
    pub as_of: Date,
    /// The figures, the oldest first.
    pub points: Vec<SeriesPoint>,
}

#[derive(Serialize)]
struct JsonSeries<'a> {
    unit: String,
    unit_name: &'a str,
    indicator: &'a str,
    name: &'a str,
    package: &'a str,
    line: &'a str,
    kind: &'static str,
    direction: &'static str,
    definition_version: u32,
    as_of: String,
    points: Vec<JsonPoint>,
}

#[derive(Serialize)]
struct JsonPoint {
    period: String,
    breaks: bool,
    figure: JsonFigure,
}

/// The series as JSON; `language` is the tag (`nb`, `nn`, `en`) of the indicator's name.
///
/// # Errors
/// A number could not be written as JSON, which would be a mistake here and not in the series.
pub fn to_json(series: &Series, language: &str) -> Result<String, serde_json::Error> {
    let point = |point: &SeriesPoint| -> Result<JsonPoint, serde_json::Error> {
        let figure = json_figure(&point.figure)?;
        Ok(JsonPoint { period: point.period.to_string(), breaks: point.breaks, figure })
    };
    let json = JsonSeries {
        unit: series.unit.to_string(),
        unit_name: &series.unit_name,
        indicator: &series.indicator,
        name: series.name.get(language),
        package: &series.package,
        line: series.line.as_str(),
        kind: kind(series.kind),
        direction: direction(series.direction),
        definition_version: series.definition_version,
        as_of: series.as_of.to_string(),
        points: series.points.iter().map(point).collect::<Result<_, _>>()?,
    };
    Ok(serde_json::to_string_pretty(&json)? + "\n")
}
