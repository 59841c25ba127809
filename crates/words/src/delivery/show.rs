//! One delivery in full: manifest, scope, what it answers, what it replaced, what was deleted, and its report.

use super::{Exchanged, Standing, Stretches, short};
use crate::Voice;
use crate::report::{Checked, Surface, Teller, wrap};
use rettesnor_core::org::UnitRef;
use rettesnor_core::tally::Leaf;
use rettesnor_core::time::MonthRange;
use std::collections::BTreeMap;

/// How many different stretches are told.
const STRETCHES: usize = 12;

impl Voice {
    /// A delivery, for a terminal.
    #[must_use]
    pub fn delivery(&self, checked: &Checked<'_>, standing: &Standing) -> String {
        let teller = Teller { voice: self, checked: *checked, surface: Surface::Terminal };
        let parts = [teller.identity(standing), teller.standing(standing), teller.deleted(standing)];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        let told = parts.collect::<Vec<_>>().join("\n");
        format!("{told}\n{}\n{}", self.say("delivery-report-title", &[]), self.check_report(checked))
    }
}

impl Teller<'_> {
    fn identity(&self, standing: &Standing) -> String {
        let (voice, manifest) = (self.voice, self.checked.manifest);
        let name = self.checked.dataset().map_or(manifest.dataset.as_str(), |dataset| voice.text(&dataset.name));
        let rows = voice.count("report-rows", manifest.rows, &[]);
        let persons = manifest.persons.map(|persons| voice.count("report-persons", persons, &[]));
        let size: Vec<String> = [rows].into_iter().chain(persons).collect();
        let mut lines = vec![voice.say("verdict-id", &[("id", &manifest.id)])];
        let mut fact = |key: &str, text: &str| lines.push(format!("  {}: {text}", voice.say(key, &[])));
        fact("delivery-dataset", &format!("{} ({name})", manifest.dataset));
        fact("delivery-size", &size.join(", "));
        fact("delivery-files", &manifest.sources.join(", "));
        fact("delivery-stored", &format!("{} ({})", manifest.stored, manifest.by));
        if standing.accepted.is_empty() {
            fact("delivery-accepted", &voice.say("delivery-not-accepted", &[]));
        }
        for acceptance in &standing.accepted {
            let order = acceptance.order.to_string();
            let texts = [("dato", voice.date(acceptance.received)), ("nummer", order)];
            let texts = texts.each_ref().map(|(name, text)| (*name, text.as_str()));
            fact("delivery-accepted", &voice.say("delivery-accepted-as", &texts));
        }
        let lines: String = lines.iter().map(|line| format!("{}\n", wrap(line, "    "))).collect();
        lines
    }

    fn standing(&self, standing: &Standing) -> String {
        if standing.accepted.is_empty() {
            return String::new();
        }
        let voice = self.voice;
        let mut text = format!("{}: {}\n", voice.say("delivery-answers", &[]), voice.part(standing.part));
        text.push_str(&self.stretches(&standing.answers, "  "));
        for (exchanged, key) in
            [(&standing.replaced, "delivery-replaced"), (&standing.replaced_by, "delivery-replaced-by")]
        {
            for Exchanged { other, what } in exchanged {
                let texts = [("id", short(&other.delivery)), ("dato", &voice.date(other.received))];
                text.push_str(&format!("{}\n", voice.say(key, &texts)));
                text.push_str(&self.stretches(what, "  "));
            }
        }
        text
    }

    fn deleted(&self, standing: &Standing) -> String {
        let line = |deleted: &super::Deleted| {
            let at = ("tid", deleted.at.as_str());
            match deleted.before {
                Some(day) => {
                    let day = self.voice.date(day);
                    self.voice.count("delivery-deleted-before", deleted.rows, &[at, ("dato", &day)])
                }
                None => self.voice.count("delivery-deleted-person", deleted.rows, &[at]),
            }
        };
        standing.deleted.iter().map(|deleted| format!("{}\n", wrap(&line(deleted), "  "))).collect()
    }

    /// Stretches of months, each with the units that have it.
    fn stretches(&self, stretches: &Stretches, indent: &str) -> String {
        let mut by_months: BTreeMap<&[MonthRange], Vec<&UnitRef>> = BTreeMap::new();
        for (Leaf { unit, finer }, months) in stretches {
            by_months.entry(months.as_slice()).or_default().push(finer.as_ref().unwrap_or(unit));
        }
        let mut text = String::new();
        for (months, units) in by_months.iter().take(STRETCHES) {
            let units = self.units_named(units);
            let line = if months.is_empty() {
                units
            } else {
                let months: Vec<String> = months.iter().map(|months| self.voice.months(*months)).collect();
                format!("{}: {units}", self.voice.list(&months, &self.voice.say("word-and", &[])))
            };
            text.push_str(&format!("{}\n", wrap(&format!("{indent}{line}"), "    ")));
        }
        let more = by_months.len().saturating_sub(STRETCHES) as u64;
        if more > 0 {
            text.push_str(&format!("{indent}{}\n", self.voice.count("finding-more", more, &[])));
        }
        text
    }
}
