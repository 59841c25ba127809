//! How far the one who asks administers: the lines, the units in them, and where they begin.

use crate::ask::Ask;
use rettesnor_core::org::{Line, UnitRef};

/// Whether a unit is shown to the one who asks. Who administers the whole sees it in every line.
pub fn sees(ask: &Ask, unit: &UnitRef, line: &Line) -> bool {
    ask.who().administers_all() || ask.who().may_administer(unit, line, &ask.shelf().structure)
}

/// The lines in which there is something to be seen.
pub fn lines(ask: &Ask) -> Vec<Line> {
    let structure = &ask.shelf().structure;
    let some = |line: &Line| structure.units(line).iter().any(|unit| sees(ask, unit, line));
    structure.lines().into_iter().filter(some).collect()
}

/// Where in a line the part begins that is seen: units whose unit above is not.
pub fn tops(ask: &Ask, line: &Line) -> Vec<UnitRef> {
    let structure = &ask.shelf().structure;
    let top = |unit: &UnitRef| {
        let above = structure.parent(unit, line);
        sees(ask, unit, line) && above.is_none_or(|above| !sees(ask, above, line))
    };
    structure.units(line).into_iter().filter(top).collect()
}

/// The lines in which the one who asks may give roles somewhere.
pub fn own_lines(ask: &Ask) -> Vec<Line> {
    let structure = &ask.shelf().structure;
    let administers = |unit: &UnitRef, line: &Line| ask.who().may_administer(unit, line, structure);
    let some = |line: &Line| structure.units(line).iter().any(|unit| administers(unit, line));
    structure.lines().into_iter().filter(some).collect()
}

/// Every unit at which the one who asks may give roles, in whatever line, by kind and code.
pub fn own_units(ask: &Ask) -> Vec<UnitRef> {
    let structure = &ask.shelf().structure;
    let in_line = |line: &Line| {
        let units = structure.units(line).into_iter();
        units.filter(|unit| ask.who().may_administer(unit, line, structure)).collect::<Vec<UnitRef>>()
    };
    let mut units: Vec<UnitRef> = structure.lines().iter().flat_map(in_line).collect();
    units.sort();
    units.dedup();
    units
}

/// The line to begin with: the municipal one, where it is among them.
pub fn first_line(lines: &[Line]) -> Option<Line> {
    lines.iter().find(|line| **line == Line::Kommune).or_else(|| lines.first()).cloned()
}
