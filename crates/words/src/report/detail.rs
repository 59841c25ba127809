//! What is to be said of one row beside the reason that its group shares.

use super::Teller;
use rettesnor_core::definition::ColumnType;
use rettesnor_core::delivery::{Finding, Reason};
use rettesnor_core::org::{UnitKind, UnitRef};
use rettesnor_core::time::parse_date;

/// Between the first and the last day of a span.
const DASH: char = '–';

impl Teller<'_> {
    /// What is to be said of one row beside the reason of its group.
    pub(super) fn detail(&self, finding: &Finding) -> String {
        let codes = |codes: &[String]| {
            let said: Vec<String> = codes.iter().map(|code| self.code(finding, code)).collect();
            self.voice.list(&said, &self.voice.say("word-or", &[]))
        };
        let is_unit = self.column_of(finding).is_some_and(|column| column.kind == ColumnType::Unit);
        match &finding.reason {
            Reason::Unreadable(key) if self.voice.has(key) => self.voice.say(key, &[("verdi", &finding.value)]),
            Reason::MissingColumn => self.voice.say("finding-missing-column-row", &[("verdi", &finding.value)]),
            Reason::DuplicateColumn => self.voice.say("finding-duplicate-column-row", &[("verdi", &finding.value)]),
            Reason::TooFewFields { expected, found } | Reason::TooManyFields { expected, found } => {
                let texts = [("funnet", found.to_string()), ("ventet", expected.to_string())];
                self.voice.say("finding-fields-row", &texts.each_ref().map(|(name, text)| (*name, text.as_str())))
            }
            Reason::UnknownCode(near) if near.is_empty() => String::new(),
            Reason::UnknownCode(units) if is_unit => {
                self.voice.say("finding-ambiguous-unit-row", &[("koder", &codes(units))])
            }
            Reason::UnknownCode(near) => self.voice.say("finding-unknown-code-row", &[("koder", &codes(near))]),
            Reason::Filled(code) => {
                self.voice.say("finding-filled-row", &[("koder", &codes(std::slice::from_ref(code)))])
            }
            Reason::CodeNotValidThen(days) => {
                self.voice.say("finding-code-not-valid-then-row", &[("tid", &self.spans(days))])
            }
            Reason::UnitNotValidThen(text) if text.is_empty() => String::new(),
            Reason::UnitNotValidThen(days) if days.contains(DASH) => {
                self.voice.say("finding-unit-valid-row", &[("tid", &self.spans(days))])
            }
            Reason::UnitNotValidThen(units) => {
                let units: Vec<String> = units.split(", ").map(str::to_owned).collect();
                self.voice.say("finding-unit-became-row", &[("koder", &self.unit_codes(finding, &units))])
            }
            Reason::NewerUnitNumber(units) => {
                self.voice.say("finding-newer-unit-number-row", &[("koder", &self.unit_codes(finding, units))])
            }
            Reason::ImpossibleUnit { problem, other } => {
                self.voice.say(&format!("unit-problem-{problem}"), &[("annen", other)])
            }
            Reason::OutOfBounds { low, high } => self.bounds(low, high),
            Reason::IdenticalRow(row) | Reason::SameKey(row) => {
                self.voice.say("finding-other-row", &[("rad", &row.to_string())])
            }
            Reason::Overlap(row) => self.voice.say("finding-overlap-row", &[("rad", &row.to_string())]),
            Reason::TwoBirthYears(row) => self.voice.say("finding-two-birth-years-row", &[("rad", &row.to_string())]),
            Reason::ImplausibleBirthYear(age) => {
                self.voice.say("finding-implausible-birth-year-row", &[("alder", &age.to_string())])
            }
            Reason::Loss { before, lost, .. } => {
                let whole = |n: u64| self.voice.whole(i64::try_from(n).unwrap_or(i64::MAX));
                self.voice.say("finding-loss-row", &[("tapt", &whole(*lost)), ("antall", &whole(*before))])
            }
            _ => String::new(),
        }
    }

    fn bounds(&self, low: &str, high: &str) -> String {
        let texts = [("lav", low), ("hoy", high)];
        let key = match (low, high) {
            ("", "") => return String::new(),
            ("", _) => "finding-bounds-high",
            (_, "") => "finding-bounds-low",
            (low, high) if low == high => "finding-bounds-exact",
            _ => "finding-bounds-both",
        };
        self.voice.say(key, &texts)
    }

    /// A code with its label, where the label says more than the code.
    fn code(&self, finding: &Finding, code: &str) -> String {
        let list = self
            .column_of(finding)
            .and_then(|column| self.checked.catalogue.codelist_of(&self.checked.manifest.dataset, &column.name));
        let label = list.and_then(|list| Some(self.voice.text(&list.codes[list.position(code)?].label)));
        match label {
            Some(label) if label.to_lowercase().replace(' ', "_") != code.to_lowercase() => {
                self.voice.say("finding-code", &[("kode", code), ("navn", label)])
            }
            _ => code.to_owned(),
        }
    }

    /// Codes of units of the column's kind, each with its name.
    fn unit_codes(&self, finding: &Finding, codes: &[String]) -> String {
        let own = self.checked.dataset().and_then(|dataset| dataset.unit.kind);
        let written = finding.value.split_once(':').and_then(|(kind, _)| kind.trim().to_lowercase().parse().ok());
        let kind: UnitKind = written.or(own).unwrap_or(UnitKind::Kommune);
        let name = |code: &String| {
            let name = self.checked.org.name(&UnitRef::new(kind, code), self.checked.manifest.received);
            name.map_or_else(|| code.clone(), |name| format!("{code} {name}"))
        };
        self.voice.list(&codes.iter().map(name).collect::<Vec<_>>(), &self.voice.say("word-and", &[]))
    }

    /// Days that core wrote as `2020-01-01–2023-12-31`, as people write them.
    fn spans(&self, text: &str) -> String {
        let day = |part: &str| parse_date(part.trim()).ok().map(|day| self.voice.date(day));
        let one = |span: &str| {
            let (from, to) = span.split_once(DASH)?;
            match (day(from), day(to)) {
                (Some(from), Some(to)) => Some(self.voice.say("days-from-to", &[("fra", &from), ("til", &to)])),
                (Some(from), None) => Some(self.voice.say("days-from", &[("fra", &from)])),
                (None, Some(to)) => Some(self.voice.say("days-to", &[("til", &to)])),
                (None, None) => None,
            }
        };
        let spans: Vec<String> = text.split(", ").map(|span| one(span).unwrap_or_else(|| span.to_owned())).collect();
        self.voice.list(&spans, &self.voice.say("word-and", &[]))
    }
}
