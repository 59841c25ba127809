//! The parts of a JSON-stat text that are read, as they stand in it and with no more than can be held.

use super::super::CELL_LIMIT;
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;
use std::marker::PhantomData;

/// A JSON-stat data set before it is a cube.
#[derive(Deserialize)]
pub(super) struct Document<'a> {
    pub(super) class: Option<String>,
    pub(super) label: Option<String>,
    pub(super) source: Option<String>,
    pub(super) updated: Option<String>,
    pub(super) id: Option<Vec<String>>,
    pub(super) size: Option<Vec<usize>>,
    #[serde(default)]
    pub(super) role: Roles,
    pub(super) dimension: Option<Listed<JsonDimension>>,
    #[serde(borrow)]
    pub(super) value: Option<Listed<&'a RawValue>>,
    pub(super) status: Option<Listed<String>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Roles {
    pub(super) time: Vec<String>,
    pub(super) geo: Vec<String>,
    pub(super) metric: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct JsonDimension {
    pub(super) label: Option<String>,
    pub(super) category: Option<Categories>,
}

#[derive(Deserialize)]
pub(super) struct Categories {
    pub(super) index: Option<Listed<CodeOrPlace>>,
    pub(super) label: Option<Listed<String>>,
    pub(super) unit: Option<Listed<JsonUnit>>,
}

#[derive(Deserialize)]
pub(super) struct JsonUnit {
    pub(super) base: Option<String>,
    pub(super) decimals: Option<u8>,
}

/// An item of an index: a code in its place, or the place of a code that is its name.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum CodeOrPlace {
    Code(String),
    Place(usize),
}

/// What JSON-stat gives as an array, as an object or, where it is the same for all, as one value.
pub(super) enum Listed<T> {
    All(T),
    Dense(Vec<Option<T>>),
    Named(Vec<(String, Option<T>)>),
    /// More than can be held.
    TooMany,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Listed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ListedVisitor(PhantomData))
    }
}

struct ListedVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ListedVisitor<T> {
    type Value = Listed<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array, an object or a text")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
        let one = serde::de::value::StrDeserializer::new(text);
        T::deserialize(one).map(Listed::All)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut held = Vec::new();
        while let Some(item) = items.next_element::<Option<T>>()? {
            if held.len() == CELL_LIMIT {
                while items.next_element::<IgnoredAny>()?.is_some() {}
                return Ok(Listed::TooMany);
            }
            held.push(item);
        }
        Ok(Listed::Dense(held))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut held = Vec::new();
        while let Some(item) = items.next_entry::<String, Option<T>>()? {
            if held.len() == CELL_LIMIT {
                while items.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                return Ok(Listed::TooMany);
            }
            held.push(item);
        }
        Ok(Listed::Named(held))
    }
}
