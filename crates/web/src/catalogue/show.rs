//! `GET /indikatorer/{id}`: a definition in full.

use super::definition::VersionView;
use super::find::{href, source_kind};
use super::trial::TrialView;
use crate::ask::Ask;
use crate::card::find::{latest, own};
use crate::names::unit_name;
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::extract::Path;
use axum::response::Html;
use rettesnor_core::definition::Indicator;
use rettesnor_core::org::UnitRef;
use rettesnor_words::Voice;
use rettesnor_words::definition::{Fact, nature};

#[derive(Template)]
#[template(path = "catalogue/show.html")]
struct DefinitionPage<'a> {
    page: Page<'a>,
    of: DefinitionView,
    trial: Option<TrialView>,
}

/// A definition in words.
struct DefinitionView {
    id: String,
    name: String,
    eyebrow: String,
    meaning: String,
    facts: Vec<Fact>,
    source: String,
    source_kind: String,
    weaknesses: String,
    gaming: String,
    /// The version that counts now.
    version: Option<VersionView>,
    /// Earlier versions, the latest first.
    earlier: Vec<VersionView>,
    counterweight: Option<Neighbour>,
    pair: Option<Neighbour>,
    balances: Vec<Neighbour>,
    rivals: Vec<Neighbour>,
    parts_of: Vec<Neighbour>,
    /// Which card it stands on.
    card: String,
    /// Where the reader's own units have figures for it.
    figures: Vec<Link>,
    path: String,
    text: String,
}

/// Another indicator that this one stands in connection with.
pub struct Neighbour {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where its definition is.
    pub href: String,
    /// What it measures.
    pub meaning: String,
}

impl Neighbour {
    /// An indicator as a neighbour.
    pub fn of(voice: &Voice, indicator: &Indicator) -> Self {
        Self {
            id: indicator.id.clone(),
            name: voice.text(&indicator.name).to_owned(),
            href: href(&indicator.id),
            meaning: voice.text(&indicator.meaning).to_owned(),
        }
    }
}

/// Shows a definition.
pub async fn show(ask: Ask, Path(id): Path<String>) -> Result<Html<String>, Problem> {
    let indicator = ask.shelf().stock.definitions.indicators.get(&id).ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let of = DefinitionView::new(&ask, indicator);
    let trial = TrialView::first(&ask, indicator);
    let page = Page::new(&ask, format!("{} {}", of.id, of.name), Nav::Indicators).with_crumbs(crumbs(&ask, None));
    Ok(Html(DefinitionPage { page, of, trial }.render()?))
}

/// The way to a definition, or to what lies under it.
pub fn crumbs(ask: &Ask, under: Option<&Indicator>) -> Vec<Link> {
    let all = Link::to(ask.voice().say("catalogue-heading", &[]), "/indikatorer");
    let own = under.map(|indicator| Link::to(ask.voice().text(&indicator.name), href(&indicator.id)));
    std::iter::once(all).chain(own).collect()
}

impl DefinitionView {
    fn new(ask: &Ask, indicator: &Indicator) -> Self {
        let (voice, shelf) = (ask.voice(), ask.shelf());
        let definitions = &shelf.stock.definitions;
        let card = shelf.card_of(indicator);
        let (package, perspective) =
            card.as_ref().map_or(("", ""), |card| (voice.text(&card.package), voice.text(&card.perspective)));
        let leaf = voice.unit_kind(indicator.leaf);
        let related = shelf.related(indicator);
        let neighbour = |other: &Indicator| Neighbour::of(voice, other);
        let all = |others: &[&Indicator]| others.iter().map(|other| neighbour(other)).collect::<Vec<_>>();
        let view = |version| VersionView::of(voice, definitions, indicator, version);
        let mut versions = indicator.versions.iter().rev().map(view);
        let (path, text) = shelf.source_of(indicator).unwrap_or_default();
        Self {
            id: indicator.id.clone(),
            name: voice.text(&indicator.name).to_owned(),
            eyebrow: [indicator.id.as_str(), package, perspective].join(" · "),
            meaning: voice.text(&indicator.meaning).to_owned(),
            facts: nature(voice, indicator),
            source: indicator.source.reference.clone(),
            source_kind: source_kind(voice, &indicator.source.kind),
            weaknesses: voice.text(&indicator.weaknesses).to_owned(),
            gaming: voice.text(&indicator.gaming).to_owned(),
            version: versions.next(),
            earlier: versions.collect(),
            counterweight: related.counterweight.map(neighbour),
            pair: related.pair.filter(|pair| indicator.counterweight.as_ref() != Some(&pair.id)).map(neighbour),
            balances: all(&related.balances),
            rivals: all(&related.rivals),
            parts_of: all(&related.parts_of),
            card: voice.say("definition-card", &[("kort", package), ("perspektiv", perspective), ("enhet", &leaf)]),
            figures: figures(ask, indicator),
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }
}

/// Where the reader's own units have figures for an indicator.
fn figures(ask: &Ask, indicator: &Indicator) -> Vec<Link> {
    let (shelf, Some(period)) = (ask.shelf(), latest(ask)) else { return Vec::new() };
    let Some(reading) = shelf.reading() else { return Vec::new() };
    let counted = |unit: &UnitRef| {
        shelf.sees_package(ask.who(), &indicator.package, unit)
            && reading.catalogue.indicators.get(&indicator.id).is_some_and(|i| !reading.lines_for(i, unit).is_empty())
    };
    let units = own(ask).into_iter().filter(counted);
    let link = |unit: UnitRef| {
        let name = unit_name(ask, &unit);
        let label = ask.voice().say("definition-figure", &[("enhet", &name), ("periode", &ask.voice().period(period))]);
        Link::to(label, format!("/malekort/{unit}/{period}/{}", indicator.id))
    };
    units.map(link).collect()
}
