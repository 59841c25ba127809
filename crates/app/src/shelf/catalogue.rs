//! The catalogue of definitions, as pages ask for it: found by words, and what each stands in connection with.
//!
//! Definitions are open to everybody, so that nothing here asks who reads.

use super::Shelf;
use rettesnor_core::definition::source::Case;
use rettesnor_core::definition::{Indicator, Words};
use rettesnor_core::org::UnitKind;

/// What is looked for in the catalogue.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'a> {
    /// Words that must all be there, in the id, the name or the meaning, in any of the languages.
    pub words: &'a str,
    /// Only this package.
    pub package: Option<&'a str>,
    /// Only this perspective.
    pub perspective: Option<&'a str>,
}

/// A card that an indicator stands on.
#[derive(Clone, Debug, PartialEq)]
pub struct CardUse {
    /// The package.
    pub package: Words,
    /// The perspective it stands under.
    pub perspective: Words,
    /// The kind of unit that reports it.
    pub leaf: UnitKind,
}

/// What an indicator stands in connection with.
#[derive(Clone, Debug, Default)]
pub struct Related<'a> {
    /// Other definitions of the same measure.
    pub rivals: Vec<&'a Indicator>,
    /// The indicator that balances it.
    pub counterweight: Option<&'a Indicator>,
    /// The indicator that is always shown beside it.
    pub pair: Option<&'a Indicator>,
    /// The indicators that it balances.
    pub balances: Vec<&'a Indicator>,
    /// The indicators that are worked out from it.
    pub parts_of: Vec<&'a Indicator>,
}

impl Shelf {
    /// The indicators that are looked for, in the order of the cards.
    #[must_use]
    pub fn find_indicators(&self, wanted: Wanted<'_>) -> Vec<&Indicator> {
        let words: Vec<String> = wanted.words.split_whitespace().map(str::to_lowercase).collect();
        let is_wanted = |indicator: &&Indicator| {
            let text = searched(indicator);
            wanted.package.is_none_or(|package| indicator.package == package)
                && wanted.perspective.is_none_or(|perspective| indicator.perspective == perspective)
                && words.iter().all(|word| text.contains(word))
        };
        let mut found: Vec<&Indicator> = self.stock.definitions.indicators.values().filter(is_wanted).collect();
        // Who writes an id means that one, and not the others that tell of it.
        if let Some(named) = found.iter().find(|indicator| words == [indicator.id.to_lowercase()]) {
            return vec![named];
        }
        found.sort_by_key(|indicator| (&indicator.package, self.perspective_place(indicator), &indicator.id));
        found
    }

    fn perspective_place(&self, indicator: &Indicator) -> usize {
        let package = self.stock.definitions.packages.get(&indicator.package);
        let place = package.and_then(|p| p.perspectives.iter().position(|(id, _)| *id == indicator.perspective));
        place.unwrap_or(usize::MAX)
    }

    /// The card that an indicator stands on.
    #[must_use]
    pub fn card_of(&self, indicator: &Indicator) -> Option<CardUse> {
        let package = self.stock.definitions.packages.get(&indicator.package)?;
        let (_, perspective) = package.perspectives.iter().find(|(id, _)| *id == indicator.perspective)?;
        Some(CardUse { package: package.name.clone(), perspective: perspective.clone(), leaf: indicator.leaf })
    }

    /// What an indicator stands in connection with.
    #[must_use]
    pub fn related(&self, indicator: &Indicator) -> Related<'_> {
        let all = &self.stock.definitions.indicators;
        let named = |id: &Option<String>| id.as_ref().and_then(|id| all.get(id));
        let where_ = |holds: &dyn Fn(&Indicator) -> bool| -> Vec<&Indicator> {
            all.values().filter(|other| other.id != indicator.id && holds(other)).collect()
        };
        let is_part_of = |other: &Indicator| {
            let parts = other.versions.iter().filter_map(|version| version.derived_from.as_ref());
            parts.into_iter().any(|(over, under)| *over == indicator.id || *under == indicator.id)
        };
        Related {
            rivals: where_(&|other| other.measure == indicator.measure),
            counterweight: named(&indicator.counterweight),
            pair: named(&indicator.pair),
            balances: where_(&|other| other.counterweight.as_ref() == Some(&indicator.id)),
            parts_of: where_(&is_part_of),
        }
    }

    /// The cases that say what must come out of a definition, in the order they are written.
    pub fn cases_of<'a>(&'a self, indicator: &'a str) -> impl Iterator<Item = &'a Case> {
        self.stock.cases.iter().filter(move |case| case.indicator == indicator)
    }

    /// The file that an indicator was read from: its path among the definitions, and its text.
    #[must_use]
    pub fn source_of(&self, indicator: &Indicator) -> Option<(&str, &str)> {
        let path = format!("{}/indicators/{}.toml", indicator.package, indicator.id);
        self.stock.definitions.files.get_key_value(&path).map(|(path, text)| (path.as_str(), text.as_str()))
    }
}

/// Everything that words are looked for in.
fn searched(indicator: &Indicator) -> String {
    let words = [&indicator.name, &indicator.meaning].into_iter().flat_map(|words| [&words.nb, &words.nn, &words.en]);
    let texts: Vec<&str> = words.chain([&indicator.id, &indicator.source.reference]).map(String::as_str).collect();
    texts.join("\n").to_lowercase()
}
