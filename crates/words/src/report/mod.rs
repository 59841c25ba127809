//! The check report of a delivery in words: what was found, where, the way out, what changes, and the verdict.
//!
//! It judges nothing: severities, counts and changes are core's, and the outcome is given. Values come masked, and
//! no other text of a delivered file is known here. Start at [`Voice::check_report`] for a terminal, and at
//! [`Voice::findings`] for a page.

mod change;
mod detail;
mod finding;
mod layout;
mod page;
mod reason;
mod scope;
#[cfg(test)]
mod tests;
mod verdict;

pub(crate) use layout::{Align, Grid, wrap};
pub use page::{Group, Row};

use crate::{Voice, unit::named};
use rettesnor_core::definition::{Catalogue, DataSet};
use rettesnor_core::delivery::Manifest;
use rettesnor_core::org::{Org, UnitRef};

/// What became of a checked delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is stored and answers.
    Accepted,
    /// The same rows were known already.
    Unchanged,
    /// It is held; nothing is counted from it.
    Held,
}

/// A checked delivery and what is needed to speak of it.
#[derive(Clone, Copy)]
pub struct Checked<'a> {
    /// The delivery with its check report.
    pub manifest: &'a Manifest,
    /// The definitions in use: the data set, its rules, and its code lists.
    pub catalogue: &'a Catalogue,
    /// The units, for their names.
    pub org: &'a Org,
    /// What became of it.
    pub outcome: Outcome,
}

impl<'a> Checked<'a> {
    /// The data set, where the definitions still have it.
    pub(crate) fn dataset(&self) -> Option<&'a DataSet> {
        self.catalogue.datasets.get(&self.manifest.dataset)
    }

    /// A unit with its name on the day received.
    pub(crate) fn named(&self, unit: &UnitRef) -> String {
        named(unit, self.org.name(unit, self.manifest.received).as_deref())
    }
}

/// Where it is told, and so by what means one finds the way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Surface {
    /// On a terminal: by options of the command.
    Terminal,
    /// On a page or in a workbook: by what stands there.
    Page,
}

/// Tells of one delivery in one language.
pub(crate) struct Teller<'a> {
    pub(crate) voice: &'a Voice,
    pub(crate) checked: Checked<'a>,
    pub(crate) surface: Surface,
}

impl Voice {
    /// The check report of a delivery, for a terminal: plain text, readable at 100 columns.
    #[must_use]
    pub fn check_report(&self, checked: &Checked<'_>) -> String {
        let teller = Teller { voice: self, checked: *checked, surface: Surface::Terminal };
        let parts = [teller.head(), teller.scope(), teller.findings(), teller.changes(), teller.verdict()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

impl Teller<'_> {
    fn head(&self) -> String {
        let (voice, manifest) = (self.voice, self.checked.manifest);
        let name = self.checked.dataset().map_or(manifest.dataset.as_str(), |dataset| voice.text(&dataset.name));
        let title = voice.say("report-title", &[("datasett", name), ("dato", &voice.date(manifest.received))]);
        let files = voice.say("report-files", &[("filer", &manifest.sources.join(", "))]);
        let read = voice.count("report-read", manifest.report.rows_read, &[]);
        let wrong = voice.count("report-wrong", manifest.report.rows_with_errors, &[]);
        format!("{title}\n{}\n{read}, {wrong}.\n", wrap(&files, "  "))
    }
}
