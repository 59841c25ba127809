//! What became of a row of a case, in a word and a sentence.

use super::definition::heading;
use rettesnor_app::try_case::{Counted, Fate};
use rettesnor_core::definition::condition::Test;
use rettesnor_core::definition::source::Case;
use rettesnor_core::definition::{Catalogue, Condition, DataSet};
use rettesnor_core::measure::Quantity;
use rettesnor_words::condition::Clauses;
use rettesnor_words::{Voice, number};

/// What became of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The look: `accent` for what counts, `plain` for what is only of the denominator, `quiet` for what is left out.
    pub look: &'static str,
    /// It in a word or two.
    pub word: String,
    /// Why; empty where nothing is to be said.
    pub why: String,
}

impl Verdict {
    /// What became of a row with these cells, in words.
    pub fn of(
        voice: &Voice,
        catalogue: &Catalogue,
        (case, dataset): (&Case, &str),
        fate: &Fate,
        cells: &[(&str, &str)],
    ) -> Self {
        let verdict = |look, key: &str, why: String| Self { look, word: voice.say(key, &[]), why };
        let Some(dataset) = catalogue.datasets.get(dataset) else {
            return verdict("quiet", "fate-outside", String::new());
        };
        let teller = Teller { voice, catalogue, dataset, cells };
        match fate {
            Fate::Counts(counted) => teller.counted(counted),
            Fate::Excluded(reason) => verdict("quiet", "fate-excluded", voice.text(reason).to_owned()),
            Fate::Outside(unmet) => verdict("quiet", "fate-outside", teller.unmet(unmet)),
            Fate::OtherTime(Some(months)) => {
                let why = voice.say("fate-lies-in", &[("maneder", &voice.months(*months))]);
                verdict("quiet", "fate-other-time", why)
            }
            Fate::OtherTime(None) => verdict("quiet", "fate-other-time", voice.say("fate-lies-nowhere", &[])),
            Fate::OtherUnit => {
                let why = voice.say("fate-asked-unit", &[("enhet", &case.unit.to_string())]);
                verdict("quiet", "fate-other-unit", why)
            }
        }
    }
}

/// Tells of one row.
struct Teller<'a> {
    voice: &'a Voice,
    catalogue: &'a Catalogue,
    dataset: &'a DataSet,
    cells: &'a [(&'a str, &'a str)],
}

impl Teller<'_> {
    fn counted(&self, counted: &Counted) -> Verdict {
        let (look, key) = match (&counted.numerator, &counted.denominator) {
            (Some(_), Some(_)) => ("accent", "fate-both"),
            (Some(_), None) => ("accent", "fate-numerator"),
            (None, Some(_)) if counted.open => ("close", "fate-open"),
            (None, Some(_)) => ("plain", "fate-denominator"),
            (None, None) => ("quiet", "fate-again"),
        };
        let mut why = Vec::new();
        why.extend(self.sums(counted));
        if !counted.unmet.is_empty() && !counted.open {
            why.push(self.unmet(&counted.unmet));
        }
        if counted.again {
            why.push(self.voice.say("fate-same-person", &[]));
        }
        Verdict { look, word: self.voice.say(key, &[]), why: why.join(" ") }
    }

    /// What the row adds, where that is not just one.
    fn sums(&self, counted: &Counted) -> Option<String> {
        let whole = |quantity: &Option<Quantity>| quantity.is_none_or(|quantity| quantity == Quantity::whole(1));
        if whole(&counted.numerator) && whole(&counted.denominator) {
            return None;
        }
        let said = |quantity: Option<Quantity>| {
            quantity.map_or_else(|| "0".to_owned(), |quantity| number::quantity(self.voice.language(), quantity))
        };
        let texts = [("x", said(counted.numerator)), ("n", said(counted.denominator))];
        let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let key = if counted.denominator.is_some() { "fate-adds" } else { "fate-adds-one" };
        Some(self.voice.say(key, &texts))
    }

    /// The conditions that the row does not meet, shortest way: a code that is not among those asked for is named.
    fn unmet(&self, conditions: &[Condition]) -> String {
        let parts: Vec<String> = conditions.iter().map(|condition| self.one(condition)).collect();
        let list = self.voice.list(&parts, &self.voice.say("word-and", &[]));
        if list.is_empty() { list } else { self.voice.say("fate-unmet", &[("hva", &list)]) }
    }

    fn one(&self, condition: &Condition) -> String {
        if let Condition::Test { test: Test::IsOneOf(column, codes), negated: false } = condition
            && codes.len() > 1
        {
            let name = format!("«{}»", heading(self.catalogue, &self.dataset.id, column).to_lowercase());
            let cell = self.cells.iter().find(|(known, _)| known == column).map_or("", |(_, cell)| cell);
            let key = if cell.is_empty() { "fate-empty" } else { "fate-other-code" };
            return self.voice.say(key, &[("kolonne", &name), ("kode", cell)]);
        }
        Clauses::new(self.voice, self.catalogue, self.dataset).clause(condition)
    }
}
