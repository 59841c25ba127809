//! The cube as a JSON-stat 2.0 data set.

use super::super::{Category, Cube, Dimension, Role};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

#[derive(Serialize)]
struct Dataset<'a> {
    version: &'static str,
    class: &'static str,
    label: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    source: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    note: Vec<&'a str>,
    id: Vec<&'a str>,
    size: Vec<usize>,
    role: Roles<'a>,
    dimension: InOrder<&'a str, JsonDimension<'a>>,
    value: Vec<Option<Box<RawValue>>>,
    #[serde(skip_serializing_if = "InOrder::is_empty")]
    status: InOrder<usize, &'static str>,
    extension: Extension<'a>,
}

#[derive(Serialize)]
struct Roles<'a> {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    time: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    geo: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    metric: Vec<&'a str>,
}

#[derive(Serialize)]
struct JsonDimension<'a> {
    label: &'a str,
    category: JsonCategories<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    extension: Option<Versions<'a>>,
}

#[derive(Serialize)]
struct JsonCategories<'a> {
    index: InOrder<&'a str, usize>,
    label: InOrder<&'a str, &'a str>,
    #[serde(skip_serializing_if = "InOrder::is_empty")]
    unit: InOrder<&'a str, JsonUnit<'a>>,
}

#[derive(Serialize)]
struct JsonUnit<'a> {
    base: &'a str,
    decimals: u8,
}

#[derive(Serialize)]
struct Versions<'a> {
    definition_version: InOrder<&'a str, u32>,
}

#[derive(Serialize)]
struct Extension<'a> {
    cube: &'a str,
    cube_version: &'a str,
    language: &'a str,
}

/// An object whose names stand in the order given.
struct InOrder<K, V>(Vec<(K, V)>);

impl<K, V> InOrder<K, V> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K: Serialize, V: Serialize> Serialize for InOrder<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// The cube as a JSON-stat 2.0 data set; `language` is the tag (`nb`, `nn`, `en`) of its texts.
///
/// # Errors
/// A number could not be written as JSON, which would be a mistake here and not in the cube.
pub fn to_json_stat(cube: &Cube, language: &str) -> Result<String, serde_json::Error> {
    let about = cube.about();
    let numbers = cube.values().iter().map(|value| value.number());
    let raw = |number: super::super::Decimal| RawValue::from_string(number.to_string());
    let statuses = cube.values().iter().enumerate().filter_map(|(cell, value)| Some((cell, value.symbol()?)));
    let with = |role: Role| {
        let those = cube.dimensions().iter().filter(|dimension| dimension.role == role);
        those.map(|dimension| dimension.id.as_str()).collect()
    };
    let dataset = Dataset {
        version: "2.0",
        class: "dataset",
        label: about.label.get(language),
        source: &about.source,
        updated: about.updated.map(|moment| moment.to_string()),
        note: about.notes.iter().map(|note| note.get(language)).collect(),
        id: cube.dimensions().iter().map(|dimension| dimension.id.as_str()).collect(),
        size: cube.dimensions().iter().map(|dimension| dimension.categories.len()).collect(),
        role: Roles { time: with(Role::Time), geo: with(Role::Geo), metric: with(Role::Metric) },
        dimension: InOrder(cube.dimensions().iter().map(|d| (d.id.as_str(), json_dimension(d, language))).collect()),
        value: numbers.map(|number| number.map(raw).transpose()).collect::<Result<_, _>>()?,
        status: InOrder(statuses.collect()),
        extension: Extension { cube: &about.id, cube_version: &about.version, language },
    };
    let mut text = serde_json::to_string(&dataset)?;
    text.push('\n');
    Ok(text)
}

fn json_dimension<'a>(dimension: &'a Dimension, language: &str) -> JsonDimension<'a> {
    let code = |category: &'a Category| category.code.as_str();
    let categories = || dimension.categories.iter();
    let unit = |category: &'a Category| {
        let unit = category.unit.as_ref()?;
        Some((code(category), JsonUnit { base: unit.base.get(language), decimals: unit.decimals }))
    };
    let version = |category: &'a Category| Some((code(category), category.definition_version?));
    let versions: Vec<_> = categories().filter_map(version).collect();
    JsonDimension {
        label: dimension.label.get(language),
        category: JsonCategories {
            index: InOrder(categories().map(code).zip(0..).collect()),
            label: InOrder(categories().map(|category| (code(category), category.label.get(language))).collect()),
            unit: InOrder(categories().filter_map(unit).collect()),
        },
        extension: (!versions.is_empty()).then_some(Versions { definition_version: InOrder(versions) }),
    }
}
