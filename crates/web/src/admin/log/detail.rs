//! What an entry of the audit log says beside who did what with what, in words. The raw text stays one step away.

use crate::ask::Ask;
use crate::delivery::history::dataset_name;
use crate::delivery::state::Tag;
use crate::names::unit_name;
use crate::page::role_key;
use rettesnor_core::access::Role;
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_core::time::Period;
use rettesnor_store::uploads::UploadState;
use serde_json::{Map, Value};

/// What is told, in the order it is read. What is not among these is said by the raw text alone.
const TOLD: [(&str, &str); 22] = [
    ("role", "detail-role"),
    ("kind", "detail-kind"),
    ("version", "detail-version"),
    ("dataset", "detail-dataset"),
    ("state", "detail-state"),
    ("unit", "detail-unit"),
    ("units", "detail-units"),
    ("line", "detail-line"),
    ("year", "detail-year"),
    ("indicator", "detail-indicator"),
    ("period", "detail-period"),
    ("way", "detail-way"),
    ("name", "detail-name"),
    ("sessions", "detail-sessions"),
    ("links", "detail-links"),
    ("mappings", "detail-mappings"),
    ("forgotten", "detail-forgotten"),
    ("effects", "detail-effects"),
    ("changes", "detail-changes"),
    ("attempts", "detail-attempts"),
    ("form_keys", "detail-form-keys"),
    ("of_another", "detail-of-another"),
];

/// The detail of an entry in words; empty where nothing of it has any.
pub fn told(ask: &Ask, detail: &str) -> String {
    let Ok(fields) = serde_json::from_str::<Map<String, Value>>(detail) else { return String::new() };
    let said = TOLD.iter().filter_map(|(name, key)| {
        let value = value(ask, name, fields.get(*name)?)?;
        Some(ask.voice().say(key, &[("verdi", &value)]))
    });
    said.collect::<Vec<_>>().join(", ")
}

/// A value as people read it; nothing where it is empty.
fn value(ask: &Ask, name: &str, value: &Value) -> Option<String> {
    let (voice, shelf) = (ask.voice(), ask.shelf());
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(true) => "1".to_owned(),
        Value::Array(many) => {
            let each = many.iter().filter_map(|one| self::value(ask, "unit", one));
            each.collect::<Vec<_>>().join(", ")
        }
        _ => return None,
    };
    let said = match name {
        "role" => text.parse().ok().map(|role: Role| voice.say(role_key(role), &[])),
        "unit" => text.parse().ok().map(|unit: UnitRef| unit_name(ask, &unit)),
        "line" => Some(voice.line(&Line::from(text.as_str()))),
        "dataset" => Some(dataset_name(ask, &text)),
        "state" => text.parse().ok().map(|state: UploadState| Tag::of(voice, state).word),
        "period" => text.parse().ok().map(|period: Period| voice.period(period)),
        "indicator" => shelf.counted_by().indicators.get(&text).map(|found| voice.text(&found.name).to_owned()),
        _ => None,
    };
    Some(said.unwrap_or(text)).filter(|said| !said.is_empty())
}
