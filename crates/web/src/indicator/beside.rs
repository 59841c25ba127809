//! What stands beside a figure: its counterweight with a figure of its own, its pair, and other definitions of the same.

use crate::card::row::Row;
use crate::catalogue::definition::{heading, look};
use crate::catalogue::find::href;
use rettesnor_app::shelf::{IndicatorPage, SheetLine};
use rettesnor_core::definition::{Catalogue, Code, Version};
use rettesnor_words::Voice;
use rettesnor_words::definition::{CodeUse, Used, code_uses};
use std::collections::BTreeSet;

/// Another indicator, with its figure where the card has one.
pub struct Beside {
    /// Why it stands beside.
    pub role: String,
    /// The term of the glossary that this is; empty where it explains itself.
    pub term: &'static str,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where its page or its definition is.
    pub href: String,
    /// Its line of the card; nothing where the card has none.
    pub row: Option<Row>,
}

/// A definition of the same measure.
pub struct Rival {
    /// Its line of the card.
    pub row: Row,
    /// Whether it is the one that the page is about.
    pub is_this: bool,
    /// What it measures.
    pub meaning: String,
}

/// What each of the definitions makes of each code of a column.
pub struct Matrix {
    /// The column.
    pub column: String,
    /// The definitions, by id.
    pub definitions: Vec<String>,
    /// The codes.
    pub rows: Vec<MatrixRow>,
}

/// What each of the definitions makes of a code.
pub struct MatrixRow {
    /// The code.
    pub code: String,
    /// What it means.
    pub label: String,
    /// What becomes of its rows: the look and the word, for each definition.
    pub cells: Vec<(&'static str, String)>,
}

/// The indicators that stand beside the figure of a page.
pub fn beside(voice: &Voice, catalogue: &Catalogue, page: &IndicatorPage, card_path: &str) -> Vec<Beside> {
    let indicator = &page.explained.indicator;
    let pair = indicator.pair.as_ref().filter(|pair| indicator.counterweight.as_ref() != Some(*pair));
    let derived = page.explained.version.derived_from.as_ref();
    let parts =
        derived.into_iter().flat_map(|(over, under)| [("beside-over", Some(over)), ("beside-under", Some(under))]);
    let named = [("beside-counterweight", indicator.counterweight.as_ref()), ("beside-pair", pair)];
    let of = |(role, id): (&str, Option<&String>)| {
        let other = catalogue.indicators.get(id?)?;
        let row = page.beside.iter().find(|line| line.card.id == other.id).map(|line| Row::of(voice, line, card_path));
        Some(Beside {
            role: voice.say(role, &[]),
            term: if role == "beside-counterweight" { "counterweight" } else { "" },
            id: other.id.clone(),
            name: voice.text(&other.name).to_owned(),
            href: row.as_ref().map_or_else(|| href(&other.id), |row| row.href.clone()),
            row,
        })
    };
    parts.chain(named).filter_map(of).collect()
}

/// Every definition of the same measure on the card, the page's own first; nothing where it is the only one.
pub fn rivals(voice: &Voice, catalogue: &Catalogue, page: &IndicatorPage, card_path: &str) -> Vec<Rival> {
    let measure = &page.explained.indicator.measure;
    let others = page.beside.iter().filter(|line| line.card.measure == *measure);
    let of = |line: &SheetLine| Rival {
        row: Row::of(voice, line, card_path),
        is_this: line.card.id == page.line.card.id,
        meaning: catalogue.indicators.get(&line.card.id).map_or("", |i| voice.text(&i.meaning)).to_owned(),
    };
    let all: Vec<Rival> = std::iter::once(&page.line).chain(others).map(|line| of(line)).collect();
    if all.len() > 1 { all } else { Vec::new() }
}

/// What the definitions of the same measure make of each code that any of them reads, column by column.
pub fn matrices(voice: &Voice, catalogue: &Catalogue, page: &IndicatorPage) -> Vec<Matrix> {
    let measure = &page.explained.indicator.measure;
    let others = page.beside.iter().filter(|line| line.card.measure == *measure);
    let lines = std::iter::once(&page.line).chain(others);
    let versions: Vec<(&str, &Version)> =
        lines.filter_map(|line| Some((line.card.id.as_str(), version(catalogue, line)?))).collect();
    let dataset = &page.explained.version.numerator.dataset;
    let told: Vec<_> = versions
        .iter()
        .filter(|(_, version)| version.numerator.dataset == *dataset)
        .map(|(id, version)| (*id, code_uses(catalogue, version)))
        .collect();
    if told.len() < 2 {
        return Vec::new();
    }
    let columns: BTreeSet<&str> = told.iter().flat_map(|(_, uses)| uses.iter().map(|(column, _)| *column)).collect();
    let of = |column: &str| {
        let list = catalogue.codelist_of(dataset, column)?;
        let row = |code: &Code| MatrixRow {
            code: code.code.clone(),
            label: voice.text(&code.label).to_owned(),
            cells: told.iter().map(|(_, uses)| cell(voice, uses, column, &code.code)).collect(),
        };
        Some(Matrix {
            column: heading(catalogue, dataset, column),
            definitions: told.iter().map(|(id, _)| (*id).to_owned()).collect(),
            rows: list.codes.iter().map(row).collect(),
        })
    };
    columns.into_iter().filter_map(of).collect()
}

fn version<'c>(catalogue: &'c Catalogue, line: &SheetLine) -> Option<&'c Version> {
    let indicator = catalogue.indicators.get(&line.card.id)?;
    indicator.versions.iter().find(|version| version.number == line.card.definition_version)
}

/// What a definition makes of a code; a column that it does not read decides nothing.
fn cell(voice: &Voice, uses: &[(&str, Vec<CodeUse<'_>>)], column: &str, code: &str) -> (&'static str, String) {
    let of_column = uses.iter().find(|(known, _)| *known == column).map(|(_, uses)| uses);
    let used = of_column.and_then(|uses| uses.iter().find(|used| used.code.code == code)).map(|used| &used.used);
    let key = match used {
        Some(Used::Numerator) => "matrix-numerator",
        Some(Used::PerhapsNumerator) => "matrix-perhaps-numerator",
        Some(Used::Denominator) => "matrix-denominator",
        Some(Used::PerhapsDenominator) => "matrix-perhaps-denominator",
        Some(Used::Open) => "matrix-open",
        Some(Used::Excluded(_)) => "matrix-excluded",
        Some(Used::Outside) | None => "matrix-outside",
    };
    (used.map_or("quiet", look), voice.say(key, &[]))
}
