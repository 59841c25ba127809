//! `GET /indikatorer`: the catalogue, by words, package and perspective.

use crate::ask::Ask;
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::extract::Query;
use axum::response::Html;
use rettesnor_app::shelf::Wanted;
use rettesnor_core::definition::{Catalogue, Indicator, Package, Words};
use rettesnor_words::Voice;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "catalogue/find.html")]
struct CataloguePage<'a> {
    page: Page<'a>,
    lead: String,
    asked: Asked,
    packages: Vec<Link>,
    perspectives: Vec<Link>,
    groups: Vec<Group>,
    found: String,
    none: String,
}

/// What was asked for, as it was written.
#[derive(Clone, Debug, Default)]
struct Asked {
    words: String,
    package: String,
    perspective: String,
}

/// The indicators of a package.
struct Group {
    id: String,
    name: String,
    rows: Vec<Row>,
}

/// A line of the catalogue.
struct Row {
    href: String,
    name: String,
    what: String,
    perspective: String,
    direction: String,
    source: String,
    cost: String,
}

/// Shows the catalogue.
pub async fn show(ask: Ask, Query(query): Query<BTreeMap<String, String>>) -> Result<Html<String>, Problem> {
    let voice = ask.voice();
    let asked = Asked::read(&query);
    let definitions = &ask.shelf().stock.definitions;
    let found = ask.shelf().find_indicators(asked.wanted());
    let (all, packages) = (definitions.indicators.len(), definitions.packages.len());
    let used: Vec<&Package> = definitions.packages.values().filter(|p| is_used(definitions, p)).collect();
    let shown: Vec<&Package> =
        used.iter().copied().filter(|p| asked.package.is_empty() || p.id == asked.package).collect();
    let count = |key: &str, n: usize| voice.count(key, u64::try_from(n).unwrap_or(u64::MAX), &[]);
    let groups = found.chunk_by(|a, b| a.package == b.package).filter_map(|group| {
        let package = definitions.packages.get(&group.first()?.package)?;
        let rows = group.iter().map(|indicator| row(voice, package, indicator)).collect();
        Some(Group { id: package.id.clone(), name: voice.text(&package.name).to_owned(), rows })
    });
    let html = CataloguePage {
        page: Page::new(&ask, voice.say("catalogue-heading", &[]), Nav::Indicators),
        lead: format!("{} {}", voice.say("catalogue-lead", &[]), count("catalogue-size", all)),
        packages: if packages > 1 { package_links(voice, &asked, &used) } else { Vec::new() },
        perspectives: perspective_links(voice, &asked, &shown),
        groups: groups.collect(),
        found: count("catalogue-found", found.len()),
        none: if found.is_empty() { voice.say("catalogue-none", &[("sok", &asked.words)]) } else { String::new() },
        asked,
    };
    Ok(Html(html.render()?))
}

impl Asked {
    fn read(query: &BTreeMap<String, String>) -> Self {
        let field = |name: &str| query.get(name).map(|text| text.trim().to_owned()).unwrap_or_default();
        Self { words: field("sok"), package: field("pakke"), perspective: field("perspektiv") }
    }

    fn wanted(&self) -> Wanted<'_> {
        Wanted {
            words: &self.words,
            package: Some(self.package.as_str()).filter(|id| !id.is_empty()),
            perspective: Some(self.perspective.as_str()).filter(|id| !id.is_empty()),
        }
    }

    /// The address of what is asked for.
    fn href(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("sok", &self.words), ("pakke", &self.package), ("perspektiv", &self.perspective)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        let query = query.finish();
        if query.is_empty() { "/indikatorer".to_owned() } else { format!("/indikatorer?{query}") }
    }
}

/// Whether a package has indicators of its own.
fn is_used(definitions: &Catalogue, package: &Package) -> bool {
    definitions.indicators_of(&package.id).next().is_some()
}

fn package_links(voice: &Voice, asked: &Asked, packages: &[&Package]) -> Vec<Link> {
    let link = |label: String, id: &str| {
        let href = Asked { package: id.to_owned(), perspective: String::new(), ..asked.clone() }.href();
        Link { label, href, current: asked.package == id }
    };
    let all = link(voice.say("catalogue-all-packages", &[]), "");
    std::iter::once(all).chain(packages.iter().map(|p| link(voice.text(&p.name).to_owned(), &p.id))).collect()
}

/// The perspectives of the packages that are shown, each once, in the order of the cards.
fn perspective_links(voice: &Voice, asked: &Asked, packages: &[&Package]) -> Vec<Link> {
    let mut known: Vec<&(String, Words)> = Vec::new();
    for perspective in packages.iter().flat_map(|package| &package.perspectives) {
        if !known.iter().any(|(id, _)| *id == perspective.0) {
            known.push(perspective);
        }
    }
    let link = |label: String, id: &str| {
        let href = Asked { perspective: id.to_owned(), ..asked.clone() }.href();
        Link { label, href, current: asked.perspective == id }
    };
    let all = link(voice.say("catalogue-all-perspectives", &[]), "");
    std::iter::once(all).chain(known.iter().map(|(id, name)| link(voice.text(name).to_owned(), id))).collect()
}

fn row(voice: &Voice, package: &Package, indicator: &Indicator) -> Row {
    let perspective = package.perspectives.iter().find(|(id, _)| *id == indicator.perspective);
    Row {
        href: href(&indicator.id),
        name: voice.text(&indicator.name).to_owned(),
        what: format!("{} · {}", indicator.id, voice.kind_of_figure(indicator.kind)),
        perspective: perspective.map(|(_, name)| voice.text(name).to_owned()).unwrap_or_default(),
        direction: voice.direction(indicator.direction),
        source: source_kind(voice, &indicator.source.kind),
        cost: voice.count("catalogue-minutes", indicator.minutes.into(), &[]),
    }
}

/// Where the page of a definition is.
pub fn href(id: &str) -> String {
    format!("/indikatorer/{id}")
}

/// What kind of source a definition comes from.
pub fn source_kind(voice: &Voice, kind: &str) -> String {
    let key = match kind {
        "law" => "source-law",
        "letter" => "source-letter",
        "booklet" => "source-booklet",
        "study" => "source-study",
        "form" => "source-form",
        "own" => "source-own",
        other => return other.to_owned(),
    };
    voice.say(key, &[])
}
