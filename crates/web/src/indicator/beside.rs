//! What stands beside a figure: its counterweight with a figure of its own, its pair, and other definitions of the same.

use crate::card::row::Row;
use crate::catalogue::VersionView;
use crate::catalogue::find::href;
use rettesnor_app::shelf::{IndicatorPage, SheetLine};
use rettesnor_core::definition::Catalogue;
use rettesnor_words::Voice;

/// Another indicator, with its figure where the card has one.
pub struct Beside {
    /// Why it stands beside.
    pub role: String,
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
    /// How it counts.
    pub version: Option<VersionView>,
}

/// The indicators that stand beside the figure of a page.
pub fn beside(voice: &Voice, catalogue: &Catalogue, page: &IndicatorPage, card_path: &str) -> Vec<Beside> {
    let indicator = &page.explained.indicator;
    let pair = indicator.pair.as_ref().filter(|pair| indicator.counterweight.as_ref() != Some(*pair));
    let named = [("beside-counterweight", indicator.counterweight.as_ref()), ("beside-pair", pair)];
    let of = |(role, id): (&str, Option<&String>)| {
        let other = catalogue.indicators.get(id?)?;
        let row = page.beside.iter().find(|line| line.card.id == other.id).map(|line| Row::of(voice, line, card_path));
        Some(Beside {
            role: voice.say(role, &[]),
            id: other.id.clone(),
            name: voice.text(&other.name).to_owned(),
            href: row.as_ref().map_or_else(|| href(&other.id), |row| row.href.clone()),
            row,
        })
    };
    named.into_iter().filter_map(of).collect()
}

/// Every definition of the same measure on the card, the page's own first; nothing where it is the only one.
pub fn rivals(voice: &Voice, catalogue: &Catalogue, page: &IndicatorPage, card_path: &str) -> Vec<Rival> {
    let measure = &page.explained.indicator.measure;
    let others = page.beside.iter().filter(|line| line.card.measure == *measure);
    let of = |line: &SheetLine| {
        let indicator = catalogue.indicators.get(&line.card.id);
        let version = indicator.and_then(|i| i.versions.iter().find(|v| v.number == line.card.definition_version));
        Rival {
            row: Row::of(voice, line, card_path),
            is_this: line.card.id == page.line.card.id,
            version: indicator.zip(version).map(|(i, version)| VersionView::of(voice, catalogue, i, version)),
        }
    };
    let all: Vec<Rival> = std::iter::once(&page.line).chain(others).map(|line| of(line)).collect();
    if all.len() > 1 { all } else { Vec::new() }
}
