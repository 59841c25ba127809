//! The cube as a DHIS2 data value set, in JSON.
//!
//! DHIS2 has no way to say that a number is hidden or missing, so such cells are left out. That is told twice: every
//! data value of a unit and period from which something hidden was left out has a comment, and [`LeftOut`] counts.
//! What has no counterpart in DHIS2 is told there too, such as tertials, which are no DHIS2 period.

use super::{Absence, Category, Cube, CubeValue, Role};
use rettesnor_core::time::{Grain, Period};
use serde::Serialize;
use std::collections::HashSet;

/// What the receiving system calls things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dhis2Names<'a> {
    /// The data set that the values are for.
    pub data_set: &'a str,
    /// What stands beside values where something hidden is left out, in words.
    pub hidden_comment: &'a str,
}

/// A data value set, and what is not in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dhis2 {
    /// The data value set.
    pub json: String,
    /// What was left out.
    pub left_out: LeftOut,
}

/// How many cells are not in a data value set, by the reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Hidden to protect people.
    pub hidden: usize,
    /// Missing, or with no number to have.
    pub missing: usize,
    /// In a period that DHIS2 does not know.
    pub no_period: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DataValueSet<'a> {
    data_set: &'a str,
    id_scheme: &'static str,
    data_element_id_scheme: &'static str,
    org_unit_id_scheme: &'static str,
    category_option_combo_id_scheme: &'static str,
    data_values: Vec<DataValue<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DataValue<'a> {
    data_element: &'a str,
    period: String,
    org_unit: &'a str,
    #[serde(skip_serializing_if = "String::is_empty")]
    category_option_combo: String,
    value: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    comment: Option<&'a str>,
}

/// The cube as a data value set; nothing where it has not one dimension each of time, place and what is measured.
///
/// # Errors
/// It could not be written as JSON, which would be a mistake here and not in the cube.
pub fn to_dhis2(cube: &Cube, names: Dhis2Names<'_>) -> Result<Option<Dhis2>, serde_json::Error> {
    let places = [Role::Time, Role::Geo, Role::Metric].map(|role| cube.the_only(role));
    let [Some(time), Some(geo), Some(metric)] = places else { return Ok(None) };
    let is_hidden = |value: &CubeValue| matches!(value, CubeValue::Without(Absence::Hidden));
    let hidden = cube.cells().filter(|(_, value)| is_hidden(value));
    let with_hidden: HashSet<(&str, &str)> =
        hidden.map(|(at, _)| (at[geo].code.as_str(), at[time].code.as_str())).collect();
    let mut left_out = LeftOut::default();
    let mut data_values = Vec::new();
    for (at, value) in cube.cells() {
        let period = dhis2_period(&at[time].code);
        match (value, period) {
            (CubeValue::Without(Absence::Hidden), _) => left_out.hidden += 1,
            (CubeValue::Without(_), _) => left_out.missing += 1,
            (CubeValue::Number(..), None) => left_out.no_period += 1,
            (CubeValue::Number(number, _), Some(period)) => data_values.push(DataValue {
                data_element: &at[metric].code,
                period,
                org_unit: &at[geo].code,
                category_option_combo: others(&at, &[time, geo, metric]),
                value: number.to_string(),
                comment: with_hidden
                    .contains(&(at[geo].code.as_str(), at[time].code.as_str()))
                    .then_some(names.hidden_comment),
            }),
        }
    }
    let code = "CODE";
    let set = DataValueSet {
        data_set: names.data_set,
        id_scheme: code,
        data_element_id_scheme: code,
        org_unit_id_scheme: code,
        category_option_combo_id_scheme: code,
        data_values,
    };
    let json = serde_json::to_string_pretty(&set)? + "\n";
    Ok(Some(Dhis2 { json, left_out }))
}

/// The codes of the other dimensions, as one.
fn others(at: &[&Category], taken: &[usize]) -> String {
    let others = at.iter().enumerate().filter(|(place, _)| !taken.contains(place));
    others.map(|(_, category)| category.code.as_str()).collect::<Vec<_>>().join("_")
}

fn dhis2_period(code: &str) -> Option<String> {
    let period: Period = code.parse().ok()?;
    let (year, number) = (period.year(), period.number());
    match period.grain() {
        Grain::Year => Some(format!("{year:04}")),
        Grain::HalfYear => Some(format!("{year:04}S{number}")),
        Grain::Quarter => Some(format!("{year:04}Q{number}")),
        Grain::Month => Some(format!("{year:04}{number:02}")),
        Grain::Tertial => None,
    }
}
