//! What a numerator or denominator counts, as a sentence: what is counted or added, in which rows, and when.

use super::Clauses;
use crate::Voice;
use rettesnor_core::definition::{Catalogue, Condition, Part, Term, Version};

impl Clauses<'_> {
    /// A whole sentence that begins with what is counted.
    #[must_use]
    pub fn rows(&self, condition: &Condition) -> String {
        match condition {
            Condition::All(parts) if parts.is_empty() => self.voice.say("rows-all", &[]),
            _ => self.voice.say("rows-where", &[("vilkaar", &self.clause(condition))]),
        }
    }

    fn counted(&self, term: &Term, version: &Version) -> String {
        let rows = self.rows(&term.when);
        if !term.sum.is_empty() {
            let columns: Vec<String> = term.sum.iter().map(|column| self.heading(column)).collect();
            let list = self.voice.list(&columns, &self.voice.say("word-and", &[]));
            return self.voice.say("term-sum", &[("kolonner", &list), ("rader", &rows)]);
        }
        let all = matches!(&term.when, Condition::All(parts) if parts.is_empty());
        let key = match (version.distinct, self.dataset.person.is_some(), all) {
            (true, true, true) => "term-persons-all",
            (true, true, false) => "term-persons",
            (true, false, true) => "term-forms-all",
            (true, false, false) => "term-forms",
            (false, _, true) => "term-rows-all",
            (false, _, false) => "term-rows",
        };
        self.voice.say(key, &[("rader", &rows)])
    }
}

/// What a term counts, as sentences: what, in which data set, and which day places it in a month.
#[must_use]
pub fn term(voice: &Voice, catalogue: &Catalogue, term: &Term, version: &Version) -> String {
    let Some(dataset) = catalogue.datasets.get(&term.dataset) else { return String::new() };
    let clauses = Clauses::new(voice, catalogue, dataset);
    let mut text = voice.say(
        "term-in-dataset",
        &[("hva", &clauses.counted(term, version)), ("datasett", voice.text(&dataset.name)), ("id", &dataset.id)],
    );
    if let Some(part) = term.place {
        let key = match part {
            Part::Start => "place-start",
            Part::End => "place-end",
            Part::LastDay => "place-last-day",
            Part::AnyDay => "place-any-day",
        };
        text.push(' ');
        text.push_str(&voice.say(key, &[]));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::condition::shipped;
    use std::fmt::Write;

    fn everything(voice: &Voice) -> String {
        let catalogue = shipped();
        let mut text = String::new();
        for indicator in catalogue.indicators.values() {
            for version in &indicator.versions {
                let _ = writeln!(text, "{} v{}", indicator.id, version.number);
                let _ = writeln!(text, "  T: {}", term(voice, &catalogue, &version.numerator, version));
                if let Some(denominator) = &version.denominator {
                    let _ = writeln!(text, "  N: {}", term(voice, &catalogue, denominator, version));
                }
                let of = version.denominator.as_ref().unwrap_or(&version.numerator);
                let Some(dataset) = catalogue.datasets.get(&of.dataset) else { continue };
                let clauses = Clauses::new(voice, &catalogue, dataset);
                if let Some(open) = &version.open {
                    let _ = writeln!(text, "  ?: {}", clauses.rows(open));
                }
                for exclusion in &version.exclusions {
                    let _ = writeln!(text, "  -: {}", clauses.rows(&exclusion.when));
                }
            }
        }
        for dataset in catalogue.datasets.values() {
            let clauses = Clauses::new(voice, &catalogue, dataset);
            for rule in &dataset.rules {
                let _ = writeln!(text, "{} {}: {}", dataset.id, rule.id, clauses.clause(&rule.must));
            }
        }
        text
    }

    #[test]
    fn every_shipped_condition_can_be_said() {
        insta::assert_snapshot!(everything(&Voice::new(Language::Bokmaal)).replace('\u{202f}', " "));
    }

    #[test]
    fn every_language_says_every_condition() {
        for language in Language::ALL {
            let text = everything(&Voice::new(language));
            for key in ["condition-", "rows-", "term-", "place-"] {
                assert!(!text.contains(key), "{language} lacks a message of {key}");
            }
        }
    }
}
