//! What units are called to those who read.

use crate::ask::Ask;
use rettesnor_core::org::UnitRef;

/// The name of a unit today, or its code where it has none.
pub fn unit_name(ask: &Ask, unit: &UnitRef) -> String {
    let shelf = ask.shelf();
    shelf.stock.org.name(unit, shelf.stock.today).unwrap_or_else(|| unit.to_string())
}

/// Units by name, as a list in a sentence.
pub fn unit_names<'a>(ask: &Ask, units: impl Iterator<Item = &'a UnitRef>) -> String {
    const NAMED: usize = 6;
    let all: Vec<String> = units.map(|unit| unit_name(ask, unit)).collect();
    let voice = ask.voice();
    match all.len().saturating_sub(NAMED) {
        0 => voice.list(&all, &voice.say("word-and", &[])),
        more => {
            let more = voice.whole(i64::try_from(more).unwrap_or(i64::MAX));
            voice.say("scope-and-more", &[("enheter", &all[..NAMED].join(", ")), ("antall", &more)])
        }
    }
}
