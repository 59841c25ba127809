//! A row of the data set `enheter`: what an installation says about its own units.

use super::line::Line;
use super::unit::{UnitKind, UnitRef};
use super::validity::Validity;
use crate::time::Date;

/// One unit in one line over one stretch of days. A unit that hangs in two lines has two records.
///
/// A record may also speak of a county, municipality or region of the national list, to say how many work there or
/// to hang it in a line of the owner's own; it can't move it in the lines `stat` and `kommune`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitRecord {
    /// `type`.
    pub kind: UnitKind,
    /// `kode`.
    pub code: String,
    /// `navn`.
    pub name: String,
    /// `linje`; where it is not said, the parent's kind decides: a region means `stat`, all others `kommune`.
    pub line: Option<Line>,
    /// `forelder`.
    pub parent: Option<UnitRef>,
    /// `dekker`: numbers of municipalities that a joint office serves beside its host.
    pub covers: Vec<String>,
    /// `ansatte`.
    pub employees: Option<u32>,
    /// `gyldig_fra`, inclusive.
    pub valid_from: Option<Date>,
    /// `gyldig_til`, exclusive.
    pub valid_to: Option<Date>,
}

impl UnitRecord {
    /// The unit that the record speaks of.
    #[must_use]
    pub fn unit(&self) -> UnitRef {
        UnitRef::new(self.kind, &self.code)
    }

    /// The days on which the record holds.
    #[must_use]
    pub fn validity(&self) -> Validity {
        Validity { from: self.valid_from, to: self.valid_to }
    }

    /// The line it hangs in, said or following from its parent; `None` where it hangs nowhere.
    #[must_use]
    pub fn effective_line(&self) -> Option<Line> {
        let parent_kind = self.parent.as_ref().map(|parent| parent.kind);
        match (&self.line, parent_kind) {
            (Some(line), _) => Some(line.clone()),
            (None, Some(UnitKind::Region)) => Some(Line::Stat),
            (None, Some(UnitKind::Land)) if self.kind == UnitKind::Region => Some(Line::Stat),
            (None, Some(_)) => Some(Line::Kommune),
            (None, None) if self.kind == UnitKind::Region => Some(Line::Stat),
            (None, None) => None,
        }
    }

    /// The parent it names; a region without one hangs under the country.
    #[must_use]
    pub fn effective_parent(&self) -> Option<UnitRef> {
        let region = self.kind == UnitKind::Region;
        self.parent.clone().or_else(|| region.then(UnitRef::country))
    }
}
