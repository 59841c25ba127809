//! The list of deliveries: the accepted in the order of acceptance, and the held apart.

use super::{Entry, Part, short};
use crate::Voice;
use crate::report::{Align, Grid};
use crate::unit::named;
use rettesnor_core::definition::Severity;
use rettesnor_core::delivery::{Manifest, Scope};
use rettesnor_core::org::Org;

/// The longest name of a unit in a list.
const LONGEST: usize = 26;

/// What a held delivery without an id is called: its files could not be read.
const UNREADABLE: &str = "uleselig";

impl Voice {
    /// The deliveries as tables for a terminal.
    #[must_use]
    pub fn deliveries(&self, entries: &[Entry<'_>], org: &Org) -> String {
        if entries.is_empty() {
            return format!("{}\n", self.say("deliveries-none", &[]));
        }
        let mut text = String::new();
        let mut accepted = self.grid(&ACCEPTED);
        let mut held = self.grid(&HELD);
        let mut counts = (0, 0);
        for entry in entries {
            if let Some((acceptance, part)) = entry.accepted {
                let manifest = entry.manifest;
                counts.0 += 1;
                accepted.row(vec![
                    short(&manifest.id).to_owned(),
                    manifest.dataset.clone(),
                    self.date(acceptance.received),
                    acceptance.order.to_string(),
                    self.short_units(&manifest.scope, manifest, org),
                    manifest
                        .scope
                        .months
                        .map_or_else(String::new, |months| format!("{}..{}", months.first, months.last)),
                    self.number(manifest.rows),
                    manifest.persons.map_or_else(String::new, |persons| self.number(persons)),
                    self.part(part),
                ]);
            } else {
                counts.1 += 1;
                held.row(self.held_cells(entry.manifest));
            }
        }
        if counts.0 > 0 {
            text.push_str(&format!("{}\n{}", self.say("deliveries-accepted", &[]), accepted.text()));
        }
        if counts.1 > 0 {
            let gap = if text.is_empty() { "" } else { "\n" };
            text.push_str(&format!("{gap}{}\n{}", self.say("deliveries-held", &[]), held.text()));
        }
        text
    }

    /// How much a delivery answers, in a word.
    pub(super) fn part(&self, part: Part) -> String {
        let key = match part {
            Part::All => "delivery-part-all",
            Part::Some => "delivery-part-some",
            Part::Nothing => "delivery-part-nothing",
        };
        self.say(key, &[])
    }

    fn grid(&self, columns: &[(&str, Align)]) -> Grid {
        let headings: Vec<(String, Align)> = columns.iter().map(|(key, align)| (self.say(key, &[]), *align)).collect();
        Grid::new(&headings)
    }

    fn held_cells(&self, manifest: &Manifest) -> Vec<String> {
        let id = if manifest.id.is_empty() { UNREADABLE } else { short(&manifest.id) };
        let report = &manifest.report;
        vec![
            id.to_owned(),
            manifest.dataset.clone(),
            self.date(manifest.received),
            self.number(report.rows_read),
            self.number(report.rows_with_errors),
            self.number(report.count(Severity::Fatal) + report.count(Severity::Error)),
            manifest.sources.join(", "),
        ]
    }

    fn number(&self, number: u64) -> String {
        self.whole(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// The one unit by name, or how many there are.
    fn short_units(&self, scope: &Scope, manifest: &Manifest, org: &Org) -> String {
        let mut units = scope.units.iter();
        let (Some(unit), None) = (units.next(), units.next()) else {
            return self.count("deliveries-units", scope.units.len() as u64, &[]);
        };
        let mut name = named(unit, org.name(unit, manifest.received).as_deref());
        if let Some((cut, _)) = name.char_indices().nth(LONGEST) {
            name.truncate(cut);
            name.push('…');
        }
        name
    }
}

const ACCEPTED: [(&str, Align); 9] = [
    ("deliveries-id", Align::Left),
    ("deliveries-dataset", Align::Left),
    ("deliveries-received", Align::Left),
    ("deliveries-order", Align::Right),
    ("deliveries-scope", Align::Left),
    ("deliveries-months", Align::Left),
    ("deliveries-rows", Align::Right),
    ("deliveries-persons", Align::Right),
    ("deliveries-answers", Align::Left),
];

const HELD: [(&str, Align); 7] = [
    ("deliveries-id", Align::Left),
    ("deliveries-dataset", Align::Left),
    ("deliveries-received", Align::Left),
    ("deliveries-rows", Align::Right),
    ("deliveries-wrong", Align::Right),
    ("deliveries-errors", Align::Right),
    ("deliveries-files", Align::Left),
];
