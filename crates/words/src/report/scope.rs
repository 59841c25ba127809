//! What a delivery speaks for, in words, and whether that was declared.

use super::{Teller, wrap};
use rettesnor_core::definition::RowTime;
use rettesnor_core::delivery::Declared;
use rettesnor_core::org::UnitRef;

/// How many units are named before the rest are counted.
const NAMED: usize = 8;

impl Teller<'_> {
    /// The units and months that a delivery speaks for.
    pub(crate) fn scope(&self) -> String {
        let scope = &self.checked.manifest.scope;
        if scope.units.is_empty() {
            return String::new();
        }
        let units: Vec<&UnitRef> = scope.units.iter().collect();
        let named = self.units_named(&units);
        let units = self.voice.count("scope-units", scope.units.len() as u64, &[("enheter", &named)]);
        let time = match scope.months {
            Some(months) => self.voice.months(months),
            None => self.voice.say("scope-no-time", &[]),
        };
        let mut lines = vec![wrap(&format!("{units}, {time}."), "  ")];
        if let Some(topics) = &scope.topics {
            let topics = topics.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
            lines.push(wrap(&self.voice.say("scope-topics", &[("temaer", &topics)]), "  "));
        }
        if self.checked.dataset().is_none_or(|dataset| dataset.time != RowTime::Timeless) {
            if let Some(declared) = self.checked.manifest.declared {
                lines.push(wrap(&self.voice.say(declared_key(declared), &[]), "  "));
            }
            lines.push(wrap(&self.voice.say("scope-meaning", &[]), "  "));
        }
        lines.push(String::new());
        lines.join("\n")
    }

    /// Units by name; where they are many, the first of them and how many more.
    pub(crate) fn units_named(&self, units: &[&UnitRef]) -> String {
        let names: Vec<String> = units.iter().take(NAMED).map(|unit| self.checked.named(unit)).collect();
        match units.len().saturating_sub(NAMED) {
            0 => self.voice.list(&names, &self.voice.say("word-and", &[])),
            more => self.voice.say("scope-and-more", &[("enheter", &names.join(", ")), ("antall", &more.to_string())]),
        }
    }
}

fn declared_key(declared: Declared) -> &'static str {
    match (declared.units, declared.months) {
        (true, true) => "scope-both-declared",
        (true, false) => "scope-units-declared",
        (false, true) => "scope-months-declared",
        (false, false) => "scope-derived",
    }
}
