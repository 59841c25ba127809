//! A card as it is published: frozen with everything that it needs to be read again, and with nothing that is hidden.
//!
//! [`Frozen`] is made from a reading and a pattern, and covered on its way: no number of a hidden figure is in it. It is
//! the same for the same edition, pattern, aims and texts, so that it can be told by its bytes that nothing was changed.
//! It knows neither when it was published nor by whom; that is the record's.

use crate::definition::{Indicator, Kind};
use crate::disclosure::Pattern;
use crate::goal::Aim;
use crate::measure::{Question, Reading};
use crate::org::{Line, UnitRef};
use crate::scorecard::{Card, CardLine, CardRequest, SeriesPoint, compose, series};
use crate::tally::Piece;
use crate::time::{Grain, Period};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What stands in a publication.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frozen {
    /// The version of this shape.
    pub shape: u32,
    /// The package.
    pub package: String,
    /// The card, covered.
    pub card: Card,
    /// What is known of each indicator on it besides.
    pub behind: BTreeMap<String, Behind>,
    /// The texts that were said yes to.
    pub texts: Vec<FrozenText>,
    /// The pattern, by the edition it was made from.
    pub pattern: String,
    /// What was hidden by: the rule in force.
    pub policy: crate::disclosure::Policy,
}

/// What stands behind a line of a published card.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Behind {
    /// The series up to the card's period, covered, as far back as anything is published.
    pub series: Vec<SeriesPoint>,
    /// The breakdowns, those parts that may be shown and those that are hidden.
    pub parts: Vec<FrozenPart>,
}

/// A part of a breakdown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenPart {
    /// The breakdown.
    pub by: String,
    /// The code in it.
    pub code: String,
    /// Its numerator and denominator; nothing where it is hidden. Of codes that the definition itself asks for there is
    /// how many had the code, alone.
    pub numbers: Option<(i64, Option<i64>)>,
}

/// A text that was said yes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenText {
    /// Where it comes from: the id of the comment.
    pub id: String,
    /// The indicator that it stands by.
    pub indicator: String,
    /// What it says.
    pub body: String,
}

/// What is to be published: a unit's card of a period, along a line, judged by these aims.
#[derive(Clone, Copy, Debug)]
pub struct Plate<'a> {
    /// The unit.
    pub unit: &'a UnitRef,
    /// The period.
    pub period: Period,
    /// The line.
    pub line: &'a Line,
    /// What the card is judged by.
    pub aims: &'a [Aim],
}

/// Makes the card, covers it, and puts what stands behind it beside it.
#[must_use]
pub fn freeze(reading: &Reading, pattern: &Pattern, plate: Plate<'_>, texts: Vec<FrozenText>) -> Frozen {
    let request = CardRequest {
        unit: plate.unit.clone(),
        period: plate.period,
        package: Some(pattern.package.clone()),
        line: Some(plate.line.clone()),
    };
    let mut card = compose(reading, &request, plate.aims, false);
    pattern.cover(&mut card);
    let behind = card.lines.iter().filter_map(|line| Some((line.id.clone(), behind(reading, pattern, plate, line)?)));
    let policy = reading.catalogue.packages.get(&pattern.package).map(|package| package.disclosure.clone());
    Frozen {
        shape: 1,
        package: pattern.package.clone(),
        behind: behind.collect(),
        card,
        texts,
        pattern: pattern.edition.clone(),
        policy: policy.unwrap_or_default(),
    }
}

fn behind(reading: &Reading, pattern: &Pattern, plate: Plate<'_>, line: &CardLine) -> Option<Behind> {
    let indicator = reading.catalogue.indicators.get(&line.id)?;
    let version = indicator.version_at(plate.period.last()).or_else(|| indicator.versions.first())?;
    let question = Question { indicator, version, unit: plate.unit, line: &line.line };
    let count = if plate.period.grain() == Grain::Year { 6 } else { 9 };
    let mut points = series(reading, question, plate.period, count);
    pattern.cover_series(&indicator.id, (plate.unit, &line.line), &mut points);
    let known = |point: &SeriesPoint| pattern.knows(&indicator.id, point.period.range());
    let first = points.iter().position(known).unwrap_or(points.len());
    Some(Behind { series: points.split_off(first), parts: parts(reading, pattern, question, plate.period, indicator) })
}

fn parts(
    reading: &Reading,
    pattern: &Pattern,
    question: Question<'_>,
    period: Period,
    indicator: &Indicator,
) -> Vec<FrozenPart> {
    let place = (question.unit, question.line);
    let mut found = Vec::new();
    for (by, codes) in pattern.parts_of(&indicator.id, place, period.range()) {
        let of = |piece| reading.split(question, piece, &by, period.range());
        let (over, under) = (of(Piece::Numerator), of(Piece::Denominator));
        let itself =
            question.version.denominator.as_ref().is_some_and(|term| term.when.columns().contains(by.as_str()));
        let rows = if itself { of(Piece::Rows) } else { BTreeMap::new() };
        for (code, shown) in codes {
            let number = |table: &BTreeMap<String, i64>| table.get(&code).copied().unwrap_or(0);
            let numbers = shown.then(|| match indicator.kind {
                _ if itself => (number(&rows), None),
                Kind::Count => (number(&over), None),
                _ => (number(&over), Some(number(&under))),
            });
            found.push(FrozenPart { by: by.clone(), code, numbers });
        }
    }
    found
}
