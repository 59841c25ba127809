//! Cards and series as a cube, so that both leave in every format that a cube has.
//!
//! The dimensions are the unit, the period, for a card whether the period alone or the year to date is counted, the
//! indicator, and what of it: the value, or the numbers that it was made from. A share is between 0 and 1, as in the
//! JSON of a card. A figure that is missing has its symbol in all three places, so that nothing can be worked out from
//! one that is left. What people read is given by the caller. Start at [`card_cube`] and [`series_cube`].

use crate::card::value;
use crate::cube::{
    About, Absence, Category, Cube, CubeError, CubeValue, Decimal, Dimension, MeasureUnit, Remark, Role, alike,
};
use crate::series::Series;
use rettesnor_core::definition::{Kind, Words};
use rettesnor_core::measure::{Figure, Note, Quantity, State};
use rettesnor_core::scorecard::{Card, CardLine};
use rettesnor_core::time::Period;

/// What the dimensions and their categories are called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CubeNames {
    /// The dimension of the unit.
    pub unit: Words,
    /// The dimension of time.
    pub period: Words,
    /// The dimension that tells a period from a year to date.
    pub span: Words,
    /// The period alone.
    pub span_period: Words,
    /// The year to date.
    pub span_to_date: Words,
    /// The dimension of indicators.
    pub indicator: Words,
    /// The dimension that tells the value from the numbers behind it.
    pub part: Words,
    /// The value.
    pub value: Words,
    /// What was counted.
    pub numerator: Words,
    /// Of what.
    pub denominator: Words,
    /// What a share is measured in.
    pub share: Words,
}

/// A card as a cube: each line's four figures, those of last year in last year's period.
///
/// # Errors
/// Two lines are about the same indicator.
pub fn card_cube(card: &Card, names: &CubeNames, about: About) -> Result<Cube, CubeError> {
    let spans = [("periode", &names.span_period), ("hittil", &names.span_to_date)];
    let periods = [card.period.years_earlier(1), card.period];
    let mut values = Vec::new();
    for place in 0..periods.len() {
        for span in 0..spans.len() {
            for line in &card.lines {
                let four = &line.figures;
                let figure = match (place, span) {
                    (0, 0) => &four.period_last_year,
                    (0, _) => &four.ytd_last_year,
                    (_, 0) => &four.period,
                    _ => &four.ytd,
                };
                values.extend(parts(figure));
            }
        }
    }
    let dimensions = vec![
        unit_dimension(names, &card.unit.to_string(), &card.unit_name),
        period_dimension(names, &periods),
        plain("regnet", &names.span, &spans),
        metric_dimension(names, card.lines.iter().map(|line| indicator(names, line)).collect()),
        part_dimension(names),
    ];
    Cube::new(about, dimensions, values)
}

/// A series as a cube.
///
/// # Errors
/// A period is there twice.
pub fn series_cube(series: &Series, names: &CubeNames, about: About) -> Result<Cube, CubeError> {
    let periods: Vec<Period> = series.points.iter().map(|point| point.period).collect();
    let values = series.points.iter().flat_map(|point| {
        let breaks = point.breaks;
        parts(&point.figure).map(|value| if breaks { broken(value) } else { value })
    });
    let metric = Category {
        code: series.indicator.clone(),
        label: series.name.clone(),
        unit: Some(measured_in(names, series.kind, &series.measure_unit)),
        definition_version: Some(series.definition_version),
    };
    let values = values.collect();
    let dimensions = vec![
        unit_dimension(names, &series.unit.to_string(), &series.unit_name),
        period_dimension(names, &periods),
        metric_dimension(names, vec![metric]),
        part_dimension(names),
    ];
    Cube::new(about, dimensions, values)
}

/// The value, the numerator and the denominator of a figure.
fn parts(figure: &Figure) -> [CubeValue; 3] {
    let absence = match figure.state {
        // A year's figure on a shorter card is not that of the period.
        State::Value => figure.has(Note::YearOf).then_some(Absence::NotApplicable),
        State::None => Some(Absence::NotApplicable),
        State::NotReported | State::NotMature => Some(Absence::Missing),
        State::Suppressed => Some(Absence::Hidden),
    };
    if let Some(absence) = absence {
        return [CubeValue::Without(absence); 3];
    }
    let remark = if figure.has(Note::Break) {
        Some(Remark::Break)
    } else {
        figure.has(Note::Preliminary).then_some(Remark::Preliminary)
    };
    let number = |text: Option<String>| match text.and_then(|text| text.parse::<Decimal>().ok()) {
        Some(number) => CubeValue::Number(number.shortest(), remark.or_else(|| zero(number))),
        None => CubeValue::Without(Absence::NotApplicable),
    };
    let quantity = |quantity: Option<Quantity>| number(quantity.map(Quantity::to_text));
    [number(value(figure)), quantity(figure.numerator), quantity(figure.denominator)]
}

fn zero(number: Decimal) -> Option<Remark> {
    (number.shortest() == Decimal::whole(0)).then_some(Remark::Zero)
}

fn broken(value: CubeValue) -> CubeValue {
    match value {
        CubeValue::Number(number, _) => CubeValue::Number(number, Some(Remark::Break)),
        CubeValue::Without(_) => value,
    }
}

fn indicator(names: &CubeNames, line: &CardLine) -> Category {
    Category {
        code: line.id.clone(),
        label: line.name.clone(),
        unit: Some(measured_in(names, line.kind, &line.measure_unit)),
        definition_version: Some(line.definition_version),
    }
}

/// What the value is measured in: a share is no per cent here.
fn measured_in(names: &CubeNames, kind: Kind, measure_unit: &str) -> MeasureUnit {
    match (measure_unit, kind) {
        ("prosent", _) | (_, Kind::Share) => MeasureUnit { base: names.share.clone(), decimals: 3 },
        (unit, Kind::Count) => MeasureUnit { base: alike(unit), decimals: 0 },
        (unit, _) => MeasureUnit { base: alike(unit), decimals: 1 },
    }
}

fn unit_dimension(names: &CubeNames, code: &str, name: &str) -> Dimension {
    let unit = Category { code: code.to_owned(), label: alike(name), ..Category::default() };
    Dimension { id: "enhet".to_owned(), label: names.unit.clone(), role: Role::Geo, categories: vec![unit] }
}

fn period_dimension(names: &CubeNames, periods: &[Period]) -> Dimension {
    let period = |period: &Period| {
        let code = period.to_string();
        Category { label: alike(&code), code, ..Category::default() }
    };
    let categories = periods.iter().map(period).collect();
    Dimension { id: "periode".to_owned(), label: names.period.clone(), role: Role::Time, categories }
}

fn metric_dimension(names: &CubeNames, categories: Vec<Category>) -> Dimension {
    Dimension { id: "indikator".to_owned(), label: names.indicator.clone(), role: Role::Metric, categories }
}

fn part_dimension(names: &CubeNames) -> Dimension {
    let parts = [("verdi", &names.value), ("teller", &names.numerator), ("nevner", &names.denominator)];
    plain("del", &names.part, &parts)
}

fn plain(id: &str, label: &Words, categories: &[(&str, &Words)]) -> Dimension {
    let category = |(code, label): &(&str, &Words)| Category {
        code: (*code).to_owned(),
        label: (*label).clone(),
        ..Category::default()
    };
    let categories = categories.iter().map(category).collect();
    Dimension { id: id.to_owned(), label: label.clone(), role: Role::Plain, categories }
}
