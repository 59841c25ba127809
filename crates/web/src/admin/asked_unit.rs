//! A unit that a person writes in a form: by name, by number, or as the list of the browser puts it.
//!
//! Where a name fits several, they are shown to choose from; the form needs no script for it.

use super::reach::own_units;
use crate::ask::Ask;
use crate::field::{Field, Pick};
use crate::names::unit_name;
use crate::posted::Posted;
use rettesnor_core::org::UnitRef;

/// The most that are offered to choose from.
const MOST: usize = 12;

/// The question for a unit, as a form draws it.
pub struct UnitQuestion {
    /// The field to write in.
    pub field: Field,
    /// What fits, where that is not one.
    pub matches: Vec<Pick>,
    /// Every unit that can be meant, as the browser offers them.
    pub known: Vec<String>,
}

impl UnitQuestion {
    /// The question, with what was written.
    pub fn new(ask: &Ask, written: &str) -> Self {
        let voice = ask.voice();
        let field = Field::new("enhet", voice.say("admin-unit", &[])).with_hint(voice.say("admin-unit-hint", &[]));
        let known = own_units(ask).iter().map(|unit| offered(ask, unit)).collect();
        Self { field: field.holding(written), matches: Vec::new(), known }
    }

    fn wrong(ask: &Ask, written: &str, key: &str) -> Self {
        let mut question = Self::new(ask, written);
        question.field.error = ask.voice().say(key, &[("sok", written)]);
        question
    }
}

/// The unit that a form names.
///
/// # Errors
/// The question again: nothing was written, nothing fits, or several do.
pub fn read(ask: &Ask, posted: &Posted) -> Result<UnitRef, Box<UnitQuestion>> {
    let written = posted.get("enhet");
    let units = own_units(ask);
    // What was chosen holds for what was sought; whoever has written something else since means that.
    let chosen = (posted.get("enhet_sokt") == written).then(|| posted.get("enhet_valgt").parse().ok()).flatten();
    if let Some(unit) = chosen.filter(|unit| units.contains(unit)) {
        return Ok(unit);
    }
    if written.is_empty() {
        return Err(Box::new(UnitQuestion::wrong(ask, written, "admin-unit-missing")));
    }
    if let Some(unit) = by_code(ask, written).filter(|unit| units.contains(unit)) {
        return Ok(unit);
    }
    let found = by_name(ask, &units, written);
    match found.as_slice() {
        [one] => Ok(one.clone()),
        [] => Err(Box::new(UnitQuestion::wrong(ask, written, "admin-unit-unknown"))),
        several => {
            let mut question = UnitQuestion::wrong(ask, written, "admin-unit-several");
            let pick = |unit: &UnitRef| Pick::new(unit.to_string(), told(ask, unit), "");
            question.matches = several.iter().take(MOST).map(pick).collect();
            Err(Box::new(question))
        }
    }
}

/// A unit as the browser offers it: `Bærum (kommune:3201)`.
pub fn offered(ask: &Ask, unit: &UnitRef) -> String {
    format!("{} ({unit})", unit_name(ask, unit))
}

/// A unit among those that share its name: `Våler, kommune 3419`.
fn told(ask: &Ask, unit: &UnitRef) -> String {
    format!("{}, {} {}", unit_name(ask, unit), ask.voice().unit_kind(unit.kind), unit.code)
}

fn by_code(ask: &Ask, written: &str) -> Option<UnitRef> {
    let inside = written.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    let code = inside.map_or(written, |(_, code)| code);
    let stock = &ask.shelf().stock;
    stock.org.resolve(code.trim(), stock.today).ok()
}

/// The units with a name, or where there are none those with a name like it.
fn by_name(ask: &Ask, units: &[UnitRef], written: &str) -> Vec<UnitRef> {
    let wanted = written.to_lowercase();
    let named = |fits: &dyn Fn(&str) -> bool| -> Vec<UnitRef> {
        units.iter().filter(|unit| fits(&unit_name(ask, unit).to_lowercase())).cloned().collect()
    };
    let same = named(&|name| name == wanted);
    if same.is_empty() { named(&|name| name.contains(&wanted)) } else { same }
}
