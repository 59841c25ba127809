//! The part of a form that gives a role: which, at which unit, in which line.

use super::asked_unit::{self, UnitQuestion};
use super::reach::{first_line, own_lines};
use crate::ask::Ask;
use crate::field::{Field, Pick};
use crate::names::unit_name;
use crate::page::{role_key, role_meaning_key};
use crate::posted::Posted;
use rettesnor_core::access::{Grant, Role};
use rettesnor_core::org::{Line, UnitKind, UnitRef};

/// What is sent for every line that a unit hangs in.
const ALL_LINES: &str = "alle";

/// What a form asks about a role.
pub struct GrantForm {
    /// The role.
    pub role: Field,
    /// The roles there are.
    pub roles: Vec<Pick>,
    /// The question what each role means.
    pub role_help: String,
    /// Each role with what it means.
    pub meanings: Vec<(String, String)>,
    /// The unit.
    pub unit: UnitQuestion,
    /// The question which of several units is meant.
    pub several: String,
    /// The line.
    pub line: Field,
    /// The lines there are to choose from.
    pub lines: Vec<Pick>,
}

impl GrantForm {
    /// The form with what was written in it.
    pub fn new(ask: &Ask, posted: &Posted) -> Self {
        let voice = ask.voice();
        let own = own_lines(ask);
        let first = first_line(&own);
        let line = first.as_ref().map_or("", Line::as_str);
        let (role, line) = (said(posted, "rolle", Role::Leader.as_str()), said(posted, "linje", line));
        let mut lines: Vec<Pick> = own.iter().map(|own| Pick::new(own.as_str(), voice.line(own), line)).collect();
        if own.len() > 1 {
            lines.push(Pick::new(ALL_LINES, voice.say("admin-all-lines", &[]), line));
        }
        let named = |role: Role| voice.say(role_key(role), &[]);
        Self {
            role: Field::new("rolle", voice.say("written-role", &[])),
            roles: Role::ALL.map(|known| Pick::new(known.as_str(), named(known), role)).into(),
            role_help: voice.say("admin-role-help", &[]),
            meanings: Role::ALL.map(|role| (named(role), voice.say(role_meaning_key(role), &[]))).into(),
            unit: UnitQuestion::new(ask, posted.get("enhet")),
            several: voice.say("admin-unit-which", &[]),
            line: Field::new("linje", voice.say("written-line", &[])).with_hint(voice.say("admin-line-hint", &[])),
            lines,
        }
    }

    /// The same form with what is wrong with the line.
    #[must_use]
    pub fn with_wrong_line(mut self, ask: &Ask, unit: &UnitRef) -> Self {
        let structure = &ask.shelf().structure;
        let inside: Vec<String> =
            structure.lines().iter().filter(|l| hangs(ask, unit, l)).map(|l| ask.voice().line(l)).collect();
        let inside = ask.voice().list(&inside, &ask.voice().say("word-and", &[]));
        let texts = [("enhet", unit_name(ask, unit)), ("linjer", inside)];
        let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
        self.line.error = ask.voice().say("admin-line-wrong", &texts);
        self
    }
}

/// The roles that a form gives; in every line that the unit hangs in there may be several.
///
/// # Errors
/// The form again, with what is wrong.
pub fn read(ask: &Ask, posted: &Posted) -> Result<Vec<Grant>, Box<GrantForm>> {
    let again = || GrantForm::new(ask, posted);
    let unit = asked_unit::read(ask, posted).map_err(|unit| Box::new(GrantForm { unit: *unit, ..again() }))?;
    let Ok(role) = posted.get("rolle").parse::<Role>() else { return Err(Box::new(again())) };
    let chosen = posted.get("linje");
    let lines = own_lines(ask).into_iter().filter(|line| chosen == ALL_LINES || line.as_str() == chosen);
    let grants: Vec<Grant> =
        lines.filter(|line| hangs(ask, &unit, line)).map(|line| Grant { role, unit: unit.clone(), line }).collect();
    if grants.is_empty() { Err(Box::new(again().with_wrong_line(ask, &unit))) } else { Ok(grants) }
}

/// Whether a role can be given at a unit in a line.
fn hangs(ask: &Ask, unit: &UnitRef, line: &Line) -> bool {
    unit.kind == UnitKind::Land || ask.shelf().structure.contains(unit, line)
}

fn said<'p>(posted: &'p Posted, name: &str, otherwise: &'p str) -> &'p str {
    let said = posted.get(name);
    if said.is_empty() { otherwise } else { said }
}
