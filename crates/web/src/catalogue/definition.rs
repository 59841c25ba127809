//! A version of a definition as it stands on a page: what is counted, and what becomes of each code.

use rettesnor_core::definition::{Catalogue, Code, Indicator, Version};
use rettesnor_words::Voice;
use rettesnor_words::definition::{CodeUse, Used, code_uses, counting};

/// A version of a definition.
pub struct VersionView {
    /// Its number and when it counts.
    pub heading: String,
    /// What changed; empty for the first.
    pub change: String,
    /// The two figures it is worked out from; empty where rows are counted.
    pub derived: String,
    /// What is counted, of what, and what is kept out.
    pub parts: Vec<PartView>,
    /// What becomes of the codes that it reads.
    pub codes: Vec<CodesView>,
}

/// A part of a definition.
pub struct PartView {
    /// What it is for.
    pub name: String,
    /// The term of the glossary that this is; empty where it explains itself.
    pub term: &'static str,
    /// Which rows are meant.
    pub rows: String,
    /// Why, where rows are kept out.
    pub reason: String,
    /// The condition as it is written.
    pub written: String,
}

/// The codes of a column, and what becomes of rows with each.
pub struct CodesView {
    /// The column.
    pub column: String,
    /// The list that the codes stand in.
    pub list: String,
    /// Where the list comes from.
    pub source: String,
    /// The codes.
    pub codes: Vec<CodeView>,
    /// Whether any of the codes has not always been there.
    pub dated: bool,
}

/// A code.
pub struct CodeView {
    /// The code itself.
    pub code: String,
    /// What it means.
    pub label: String,
    /// What becomes of its rows.
    pub used: String,
    /// The look of that: `accent` for what counts, `plain`, `close` for what is open, `quiet` for what is left out.
    pub look: &'static str,
    /// Why it is kept out; empty where it is not.
    pub reason: String,
    /// When it may be used; empty for always.
    pub validity: String,
}

impl VersionView {
    /// A version in words.
    pub fn of(voice: &Voice, catalogue: &Catalogue, indicator: &Indicator, version: &Version) -> Self {
        let told = counting(voice, catalogue, indicator, version);
        let parts = told.parts.iter().map(|part| PartView {
            name: part.name(voice),
            term: part.term().unwrap_or_default(),
            rows: sentence(&part.rows),
            reason: part.reason.clone(),
            written: part.written.clone(),
        });
        Self {
            parts: parts.collect(),
            codes: codes(voice, catalogue, version),
            heading: told.version,
            change: told.change,
            derived: told.derived,
        }
    }
}

fn codes(voice: &Voice, catalogue: &Catalogue, version: &Version) -> Vec<CodesView> {
    let dataset = &version.numerator.dataset;
    let view = |(column, uses): (&str, Vec<CodeUse<'_>>)| {
        let list = catalogue.codelist_of(dataset, column);
        let code = |used: &CodeUse<'_>| CodeView {
            code: used.code.code.clone(),
            label: voice.text(&used.code.label).to_owned(),
            used: used.used.said(voice),
            look: look(&used.used),
            reason: match &used.used {
                Used::Excluded(reason) => voice.text(reason).to_owned(),
                _ => String::new(),
            },
            validity: code_validity(voice, used.code),
        };
        CodesView {
            column: heading(catalogue, dataset, column),
            list: list.map(|list| voice.text(&list.name).to_owned()).unwrap_or_default(),
            source: list.map(|list| list.source.clone()).unwrap_or_default(),
            dated: uses.iter().any(|used| used.code.valid_from.is_some() || used.code.valid_to.is_some()),
            codes: uses.iter().map(code).collect(),
        }
    };
    code_uses(catalogue, version).into_iter().map(view).collect()
}

/// The look of what becomes of a code's rows.
pub fn look(used: &Used) -> &'static str {
    match used {
        Used::Numerator | Used::PerhapsNumerator => "accent",
        Used::Denominator | Used::PerhapsDenominator => "plain",
        Used::Open => "close",
        Used::Excluded(_) | Used::Outside => "quiet",
    }
}

fn code_validity(voice: &Voice, code: &Code) -> String {
    let first = code.valid_from.map(|day| voice.date(day));
    let last = code.valid_to.and_then(|day| day.yesterday().ok()).map(|day| voice.date(day));
    match (&first, &last) {
        (Some(first), Some(last)) => voice.say("days-from-to", &[("fra", first), ("til", last)]),
        (Some(first), None) => voice.say("days-from", &[("fra", first)]),
        (None, Some(last)) => voice.say("days-to", &[("til", last)]),
        (None, None) => String::new(),
    }
}

/// The heading of a column as people read it: a capital first, and spaces.
pub fn heading(catalogue: &Catalogue, dataset: &str, column: &str) -> String {
    let known = catalogue.datasets.get(dataset).and_then(|dataset| dataset.column(column));
    capital(&known.map_or(column, |column| column.heading.as_str()).replace('_', " "))
}

/// The text with a capital first.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The text as a sentence of its own.
fn sentence(text: &str) -> String {
    let text = capital(text);
    if text.ends_with('.') { text } else { format!("{text}.") }
}
