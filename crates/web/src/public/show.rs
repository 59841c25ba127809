//! `GET /offentlig/malekort/{unit}/{period}`: the newest publication of a card; `GET /offentlig/publisering/{id}`: any
//! publication, as it was published, also when a later one has corrected it.

use super::answer::{HTML, answer};
use super::view::PublicView;
use crate::ask::Ask;
use crate::card::legend::Mark;
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::extract::{Path, Query};
use axum::http::HeaderMap;
use axum::response::Response;
use rettesnor_app::publish::read_frozen;
use rettesnor_core::org::UnitRef;
use rettesnor_core::publication::Frozen;
use rettesnor_core::time::Period;
use rettesnor_store::{Publication, PublicationId};
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "public/show.html")]
struct PublicPage<'a> {
    page: Page<'a>,
    view: PublicView,
}

/// Shows the newest publication of a card.
pub async fn newest(
    ask: Ask,
    headers: HeaderMap,
    Path((unit, period)): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    let stock = &ask.shelf().stock;
    let unit = unit.parse::<UnitRef>().ok().or_else(|| stock.org.resolve(&unit, stock.today).ok());
    let asked = unit.zip(period.parse::<Period>().ok());
    let Some((unit, period)) = asked else { return Err(Problem::NotFound(ask)) };
    let all = ask.desk().store().publications_of(ask.who(), &unit).await;
    let all = all.map_err(|error| Problem::Store(ask.clone(), error))?;
    let wanted =
        |one: &&Publication| one.period == period && query.get("pakke").is_none_or(|package| *package == one.package);
    let newest = all.iter().find(wanted).map(|newest| newest.id.clone());
    match newest {
        Some(id) => page(&ask, &headers, &id).await,
        None => Err(Problem::NotFound(ask)),
    }
}

/// Shows a publication.
pub async fn one(ask: Ask, headers: HeaderMap, Path(id): Path<String>) -> Result<Response, Problem> {
    page(&ask, &headers, &id.into()).await
}

/// A publication with what stands in it.
pub async fn read(ask: &Ask, id: &PublicationId) -> Result<(Publication, Frozen), Problem> {
    let found = read_frozen(ask.desk().store(), ask.who(), id).await;
    let found = found.map_err(|error| Problem::Store(ask.clone(), error))?;
    found.ok_or_else(|| Problem::NotFound(ask.clone()))
}

async fn page(ask: &Ask, headers: &HeaderMap, id: &PublicationId) -> Result<Response, Problem> {
    let (publication, frozen) = read(ask, id).await?;
    let all = ask.desk().store().publications_of(ask.who(), &publication.unit).await;
    let all = all.map_err(|error| Problem::Store(ask.clone(), error))?;
    let voice = ask.voice();
    let view = PublicView::of(voice, ask.shelf().counted_by(), (&publication, &frozen), &all);
    let title = voice.say("card-page-title", &[("navn", &view.card.unit_name), ("periode", &view.card.period)]);
    let page = Page::new(ask, title, Nav::Public);
    let page = page.with_crumbs(vec![Link::to(voice.say("nav-public", &[]), "/offentlig")]);
    let html = PublicPage { page, view }.render()?;
    Ok(answer(ask, headers, HTML, html.into_bytes()))
}
