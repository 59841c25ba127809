//! The check report of a delivery in words: what was found, where, the way out, and what becomes of it.
//!
//! It judges nothing: severities, counts and changes are core's, and the outcome is given. Start at
//! [`Voice::check_report`].

use crate::Voice;
use rettesnor_core::definition::DataSet;
use rettesnor_core::delivery::Manifest;

impl Voice {
    /// The check report of a delivery.
    #[must_use]
    pub fn check_report(&self, manifest: &Manifest, dataset: &DataSet) -> String {
        let date = self.date(manifest.received);
        self.say("report-title", &[("datasett", self.text(&dataset.name)), ("dato", &date)])
    }
}
