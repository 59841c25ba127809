//! Units as people read them: a name with its code, the tree of a line, and one unit with its history.

mod portrait;
mod tree;
mod unknown;

pub use portrait::{change, days, portrait};
pub use tree::tree;

use crate::Voice;
use rettesnor_core::org::{Line, UnitKind, UnitRef};

impl Voice {
    /// What a kind of unit is called.
    #[must_use]
    pub fn unit_kind(&self, kind: UnitKind) -> String {
        let key = match kind {
            UnitKind::Land => "kind-land",
            UnitKind::Fylke => "kind-fylke",
            UnitKind::Region => "kind-region",
            UnitKind::Kommune => "kind-kommune",
            UnitKind::Bydel => "kind-bydel",
            UnitKind::Kontor => "kind-kontor",
            UnitKind::Tjeneste => "kind-tjeneste",
        };
        self.say(key, &[])
    }

    /// What a line is called; an owner's own line by its id.
    #[must_use]
    pub fn line(&self, line: &Line) -> String {
        match line {
            Line::Stat => self.say("line-stat", &[]),
            Line::Kommune => self.say("line-kommune", &[]),
            Line::Other(id) => id.clone(),
        }
    }
}

/// A unit with its name: `kommune:3201 Bærum`.
#[must_use]
pub fn named(unit: &UnitRef, name: Option<&str>) -> String {
    match name {
        Some(name) => format!("{unit} {name}"),
        None => unit.to_string(),
    }
}
