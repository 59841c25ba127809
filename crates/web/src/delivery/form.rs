//! The form by which files are sent in, as it stands and as it was filled in.

use crate::ask::Ask;
use crate::field::{Field, Pick};
use crate::names::unit_name;
use getrandom::fill;
use rettesnor_app::delivery::Deliverable;
use rettesnor_core::definition::RowTime;
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::{Month, MonthRange};
use std::collections::BTreeSet;

/// What somebody has written in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// The data set.
    pub dataset: String,
    /// The units.
    pub units: Vec<String>,
    /// The first month.
    pub first: String,
    /// The last month.
    pub last: String,
}

/// The form.
pub struct Form {
    /// The key that makes a second sending harmless.
    pub once: String,
    /// The data set.
    pub dataset: Field,
    /// The data sets there are.
    pub datasets: Vec<Pick>,
    /// The unit.
    pub unit: Field,
    /// The units there are; none where only the register of units may be delivered.
    pub units: Vec<Pick>,
    /// The first month.
    pub first: Field,
    /// The last month.
    pub last: Field,
    /// What files may be sent.
    pub files_hint: String,
}

impl Form {
    /// The form of somebody who may deliver something. `zero` leaves out what nothing at all is no answer in.
    pub fn of(ask: &Ask, deliverable: &[Deliverable], filled: &Filled, zero: bool) -> Option<Self> {
        let voice = ask.voice();
        let catalogue = &ask.shelf().stock.definitions;
        let mut datasets = Vec::new();
        let mut units: Vec<UnitRef> = Vec::new();
        for one in deliverable {
            let Some(dataset) = catalogue.datasets.get(&one.dataset) else { continue };
            if zero && (dataset.time == RowTime::Timeless || dataset.topic.is_some()) {
                continue;
            }
            let label = voice.text(&dataset.name).to_owned();
            datasets.push(Pick::new(dataset.id.clone(), label, &filled.dataset));
            units.extend(one.units.iter().filter(|unit| !units.contains(unit)).cloned().collect::<Vec<_>>());
        }
        datasets.sort_by_key(|one| one.label.to_lowercase());
        (!datasets.is_empty()).then(|| Self {
            once: once(),
            dataset: field(ask, "datasett", "deliver-dataset", filled.dataset.clone(), ""),
            datasets,
            unit: field(ask, "enhet", "deliver-unit", String::new(), ""),
            units: units.iter().map(|unit| unit_choice(ask, unit, filled)).collect(),
            first: field(
                ask,
                "fra",
                "deliver-first",
                filled.first.clone(),
                if zero { "" } else { "deliver-months-hint" },
            ),
            last: field(ask, "til", "deliver-last", filled.last.clone(), ""),
            files_hint: {
                let megabytes = i64::try_from(ask.desk().settings().upload_limit >> 20).unwrap_or(i64::MAX);
                voice.say("deliver-files-hint", &[("megabyte", &voice.whole(megabytes))])
            },
        })
    }
}

fn field(ask: &Ask, name: &str, label: &str, value: String, hint: &str) -> Field {
    let voice = ask.voice();
    let hint = if hint.is_empty() { String::new() } else { voice.say(hint, &[]) };
    Field::new(name, voice.say(label, &[])).holding(value).with_hint(hint)
}

fn unit_choice(ask: &Ask, unit: &UnitRef, filled: &Filled) -> Pick {
    let code = unit.to_string();
    let kind = ask.voice().unit_kind(unit.kind);
    Pick { label: format!("{} ({kind})", unit_name(ask, unit)), current: filled.units.contains(&code), code }
}

/// A key for a form.
pub fn once() -> String {
    let mut bytes = [0; 12];
    // Without random bytes the form has no key, and a second sending of it is a second delivery.
    if fill(&mut bytes).is_err() {
        return String::new();
    }
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

impl Filled {
    /// The units, where every one of them can be read.
    pub fn units(&self) -> Option<BTreeSet<UnitRef>> {
        let units = self.units.iter().filter(|unit| !unit.is_empty());
        units.map(|unit| unit.parse().ok()).collect()
    }

    /// The months: nothing where none are told, and an error where they can't be read.
    pub fn months(&self) -> Result<Option<MonthRange>, ()> {
        let month = |text: &str| -> Result<Option<Month>, ()> {
            if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| ()) }
        };
        let (first, last) = (month(&self.first)?, month(&self.last)?);
        Ok(match (first, last) {
            (None, None) => None,
            (Some(one), None) | (None, Some(one)) => Some(MonthRange { first: one, last: one }),
            (Some(first), Some(last)) => Some(MonthRange { first, last }),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_or_refused() {
        let filled =
            |first: &str, last: &str| Filled { first: first.to_owned(), last: last.to_owned(), ..Filled::default() };
        assert_eq!(filled("", "").months(), Ok(None));
        let one = filled("2026-03", "").months().unwrap().unwrap();
        assert_eq!((one.first, one.last), ("2026M03".parse().unwrap(), "2026M03".parse().unwrap()));
        assert_eq!(filled("2026-01", "2026-03").months().unwrap().unwrap().len(), 3);
        assert!(filled("mars", "").months().is_err());
        let units = Filled { units: vec!["kommune:3201".to_owned(), String::new()], ..Filled::default() };
        assert_eq!(units.units().unwrap().len(), 1);
        assert!(Filled { units: vec!["Bærum".to_owned()], ..Filled::default() }.units().is_none());
    }
}
