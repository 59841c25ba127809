//! How the figures of a report came to be: definitions, what is hidden, and where everything comes from.

use super::Phrases;
use rettesnor_core::disclosure::Zeros;
use rettesnor_core::measure::Reading;
use rettesnor_core::report::{Audience, DefinitionNote, DisclosureNote, Methods, Provenance, ReportDraft, UnitReport};
use rettesnor_core::scorecard::CardLine;
use rettesnor_core::time::Date;
use std::collections::{BTreeMap, BTreeSet};

/// How the figures came to be.
pub(super) fn methods(reading: &Reading, draft: &ReportDraft, units: &[UnitReport]) -> Methods {
    let lines = || units.iter().flat_map(|unit| &unit.cards).flat_map(|of| &of.card.lines);
    let mut seen = BTreeSet::new();
    let note = |line: &CardLine| {
        let meaning = reading.catalogue.indicators.get(&line.id).map(|indicator| indicator.meaning.clone());
        seen.insert(line.id.clone()).then(|| DefinitionNote {
            indicator: line.id.clone(),
            name: line.name.clone(),
            version: line.definition_version,
            meaning: meaning.unwrap_or_default(),
        })
    };
    let definitions = lines().filter_map(note).collect();
    let policy = lines().find_map(|line| reading.catalogue.packages.get(&line.package)).map(|of| &of.disclosure);
    let number = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    let disclosure = policy.filter(|_| draft.audience == Audience::Council).map(|policy| DisclosureNote {
        least: number(policy.least),
        denominator: number(policy.denominator),
        extremes: policy.zeros != Zeros::Shown || policy.hide_full,
    });
    Methods { definitions, disclosure, remarks: Vec::new() }
}

/// Where the figures come from: the newest delivery of each data set that the cards are counted from.
pub(super) fn provenance(phrases: &Phrases<'_>, reading: &Reading, units: &[UnitReport]) -> Provenance {
    let catalogue = &reading.catalogue;
    let lines = units.iter().flat_map(|unit| &unit.cards).flat_map(|of| &of.card.lines);
    let indicators = lines.filter_map(|line| catalogue.indicators.get(&line.id));
    let used: BTreeSet<&str> = indicators
        .flat_map(|indicator| indicator.versions.last())
        .map(|version| version.numerator.dataset.as_str())
        .collect();
    let mut newest: BTreeMap<&str, Date> = BTreeMap::new();
    for accepted in reading.edition.accepted.iter().filter(|accepted| used.contains(accepted.dataset.as_str())) {
        let known = newest.entry(accepted.dataset.as_str()).or_insert(accepted.received);
        *known = (*known).max(accepted.received);
    }
    let said = |(id, on): (&str, Date)| Some((phrases.delivered)(&catalogue.datasets.get(id)?.name, on));
    Provenance {
        as_of: reading.edition.as_of,
        edition: reading.edition.hash.clone(),
        sources: newest.into_iter().filter_map(said).collect(),
        publication: None,
        corrects: String::new(),
    }
}
