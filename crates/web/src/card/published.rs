//! A published card as a page shows it: to everybody, in the preview, and inside to those who see no more than that.
//!
//! It shows what stands in the publication and nothing else; what is hidden there has no number to show.

use super::columns::{Columns, Shows};
use super::legend::LegendView;
use super::view::{CardView, PackageView, packages, strip, tallies};
use crate::ask::Ask;
use crate::problem::Problem;
use rettesnor_app::publish::standing;
use rettesnor_app::shelf::{Place, Sheet, SheetLine};
use rettesnor_core::definition::Catalogue;
use rettesnor_core::org::Line;
use rettesnor_core::publication::Frozen;
use rettesnor_core::scorecard::CardLine;
use rettesnor_store::Publication;
use rettesnor_words::Voice;
use std::sync::Arc;

/// Where definitions are told of.
const DEFINITIONS: &str = "/indikatorer";

/// A package as it was published, for who sees no more of it.
pub struct PublishedView {
    /// Its lines.
    pub package: PackageView,
    /// When it was published, in a sentence.
    pub said: String,
    /// Where the publication is.
    pub href: String,
}

/// The lines of a publication, each with its series.
fn lines(frozen: &Frozen) -> Vec<Arc<SheetLine>> {
    let series = |card: &CardLine| frozen.behind.get(&card.id).map(|behind| behind.series.clone()).unwrap_or_default();
    frozen.card.lines.iter().map(|card| Arc::new(SheetLine { series: series(card), card: card.clone() })).collect()
}

/// What is published, as a sheet.
pub fn sheet(frozen: &Frozen) -> Sheet {
    let card = &frozen.card;
    let closed = Vec::new();
    Sheet { as_of: card.as_of, edition: card.edition.clone(), stale: card.stale, lines: lines(frozen), closed }
}

/// Where it is.
pub fn place(catalogue: &Catalogue, frozen: &Frozen) -> Place {
    let card = &frozen.card;
    let line = catalogue.packages.get(&frozen.package).map(|package| package.line.clone());
    Place {
        unit: card.unit.clone(),
        name: card.unit_name.clone(),
        period: card.period,
        line: line.unwrap_or(Line::Kommune),
        lines: Vec::new(),
        above: Vec::new(),
        known: card.period.range(),
    }
}

/// The card of a publication in words.
pub fn card_view(voice: &Voice, catalogue: &Catalogue, frozen: &Frozen) -> CardView {
    let (place, sheet) = (place(catalogue, frozen), sheet(frozen));
    let mut view = CardView::new(voice, catalogue, (&place, &sheet, &[]), &Columns::read(None));
    view.packages = as_published(voice, catalogue, &sheet.lines);
    view
}

/// The lines with the ways that are open to everybody: to the definitions, and not to pages inside.
fn as_published(voice: &Voice, catalogue: &Catalogue, lines: &[Arc<SheetLine>]) -> Vec<PackageView> {
    let mut found = packages(voice, catalogue, lines, (DEFINITIONS, Shows::of(&Columns::read(None))));
    let rows = found.iter_mut().flat_map(|package| &mut package.perspectives).flat_map(|part| &mut part.rows);
    rows.for_each(|row| row.goal_href = None);
    found
}

/// The sentence that says when something was published.
pub fn published_on(voice: &Voice, publication: &Publication) -> String {
    let (number, day) = (voice.whole(publication.number), voice.date(publication.published_at.in_norway().date()));
    voice.say("published-on", &[("nummer", &number), ("dato", &day)])
}

/// Shows what is published of the packages whose figures the one who reads may not see.
pub async fn open_closed(ask: &Ask, place: &Place, card: &mut CardView) -> Result<(), Problem> {
    let (voice, catalogue) = (ask.voice(), ask.shelf().counted_by());
    let mut shown = Vec::new();
    for at in (0..card.closed.len()).rev() {
        let package = card.closed[at].package.clone();
        let found = standing(ask.desk().store(), ask.who(), (&place.unit, place.period, &package), ask.now()).await;
        let Some((publication, frozen)) = found.map_err(|error| Problem::Store(ask.clone(), error))? else { continue };
        let of_line = |line: &&Arc<SheetLine>| line.card.line == place.line;
        let lines: Vec<Arc<SheetLine>> = lines(&frozen).iter().filter(of_line).cloned().collect();
        let Some(package) = as_published(voice, catalogue, &lines).pop() else { continue };
        card.closed.remove(at);
        let (said, href) = (published_on(voice, &publication), format!("/offentlig/publisering/{}", publication.id));
        card.published.insert(0, PublishedView { package, said, href });
        shown.splice(0..0, lines);
    }
    if card.packages.is_empty() && !shown.is_empty() {
        let cards: Vec<&CardLine> = shown.iter().map(|line| &line.card).collect();
        card.summary = rettesnor_words::card::summary(voice, &cards);
        card.tallies = tallies(voice, &cards);
        card.strip = strip(&cards);
        card.legend = LegendView::of(voice, &cards, place.period);
    }
    Ok(())
}
