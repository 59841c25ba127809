//! How the figures came to be, on paper: signs, what is hidden, definitions, and where everything comes from.

use super::sheet::{Part, Section, Table};
use rettesnor_core::report::{DefinitionNote, PeriodReport, ReportCard};
use rettesnor_core::scorecard::CardLine;
use rettesnor_words::Voice;
use rettesnor_words::card::{legend_signs, trend_rule};

/// The last section, which begins on a page of its own where there are several units, and what stands under it.
pub(super) fn sections(voice: &Voice, report: &PeriodReport) -> Vec<Section> {
    let section = |level, key: &str, parts: Vec<Part>| Section {
        level,
        heading: voice.say(key, &[]),
        new_page: level == 1 && report.units.len() > 1,
        parts,
    };
    let mut sections = vec![section(1, "paper-method", vec![Part::Text { paragraphs: paragraphs(voice, report) }])];
    let signs = signs(voice, report);
    if !signs.is_empty() {
        sections.push(section(2, "legend-title", vec![Part::Terms { width: 11, items: signs }]));
    }
    if !report.methods.definitions.is_empty() {
        let heads = definition_heads(voice);
        let [indicator, version, meaning] = &heads;
        let columns = [(indicator.as_str(), 60), (version, 14), (meaning, 100)];
        let rows = report.methods.definitions.iter().map(|one| definition(voice, one).to_vec()).collect();
        sections.push(section(2, "paper-definitions", vec![Part::Table(Table::of_texts(&columns, rows))]));
    }
    sections.push(section(2, "paper-provenance", vec![Part::Terms { width: 40, items: provenance(voice, report) }]));
    sections
}

/// What is hidden, how status and trend are judged, and what else must be said.
pub(crate) fn paragraphs(voice: &Voice, report: &PeriodReport) -> Vec<String> {
    let mut said = Vec::new();
    if let Some(rule) = report.methods.disclosure {
        let (least, denominator) = (rule.least.to_string(), rule.denominator.to_string());
        said.push(voice.say("paper-hidden", &[("minst", &least), ("nevner", &denominator)]));
        if rule.extremes {
            said.push(voice.say("paper-hidden-extremes", &[]));
        }
        said.push(voice.say("paper-hidden-others", &[]));
    }
    let lines = lines(report);
    let mut rules: Vec<String> = lines.iter().map(|line| trend_rule(voice, line.trend_rule.as_deref())).collect();
    rules.sort();
    rules.dedup();
    said.extend(rules);
    if lines.iter().any(|line| line.judged.clear.is_some()) {
        said.extend(["legend-filled", "legend-outlined"].map(|key| voice.say(key, &[])));
    }
    said.extend(report.methods.remarks.iter().cloned());
    said
}

/// The signs that stand on the cards, each with its meaning.
pub(crate) fn signs(voice: &Voice, report: &PeriodReport) -> Vec<(String, String)> {
    signs_of(voice, &lines(report))
}

/// The signs that stand on some lines. What is clear or not is told in words.
pub(crate) fn signs_of(voice: &Voice, lines: &[&CardLine]) -> Vec<(String, String)> {
    let signs = legend_signs(voice, lines).into_iter().filter(|found| found.sign != "()");
    signs.map(|found| (found.sign.to_owned(), found.meaning)).collect()
}

fn lines(report: &PeriodReport) -> Vec<&CardLine> {
    let cards: Vec<&ReportCard> = report.units.iter().flat_map(|unit| &unit.cards).collect();
    cards.into_iter().flat_map(|of| &of.card.lines).collect()
}

/// What stands over the columns of the definitions.
pub(crate) fn definition_heads(voice: &Voice) -> [String; 3] {
    ["column-name", "paper-version", "paper-meaning"].map(|key| voice.say(key, &[]))
}

/// A definition as the cells of a row.
pub(crate) fn definition(voice: &Voice, of: &DefinitionNote) -> [String; 3] {
    let name = format!("{} ({})", voice.text(&of.name), of.indicator);
    [name, of.version.to_string(), voice.text(&of.meaning).to_owned()]
}

/// Where everything comes from, as term and text.
pub(crate) fn provenance(voice: &Voice, report: &PeriodReport) -> Vec<(String, String)> {
    let from = &report.provenance;
    let mut items = vec![
        (voice.say("paper-known", &[]), voice.date(from.as_of)),
        (voice.say("paper-edition", &[]), from.edition.clone()),
        (voice.say("paper-made", &[]), voice.date(report.made)),
    ];
    items.extend(from.publication.clone().map(|number| (voice.say("paper-publication", &[]), number)));
    if !from.corrects.is_empty() {
        items.push((voice.say("paper-corrects", &[]), from.corrects.clone()));
    }
    if !from.sources.is_empty() {
        items.push((voice.say("paper-sources", &[]), from.sources.join("\n")));
    }
    items
}
