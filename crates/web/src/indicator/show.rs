//! `GET /malekort/{unit}/{period}/{indicator}`: everything behind one line of a card.

use super::comments::{CommentForm, CommentsView, comments};
use super::origin::names;
use super::view::IndicatorView;
use crate::ask::Ask;
use crate::card::show::{crumbs, no_card, used};
use crate::card::switches::path;
use crate::catalogue::find::href;
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use rettesnor_app::shelf::{IndicatorPage, NoPage, Place};
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "indicator/show.html")]
struct ShowPage<'a> {
    page: Page<'a>,
    of: IndicatorView,
    comments: CommentsView,
    /// Where it is written that a meeting used it, for who may.
    used: Option<String>,
}

#[derive(Template)]
#[template(path = "indicator/closed.html")]
struct ClosedPage<'a> {
    page: Page<'a>,
    name: String,
    place: String,
    why: String,
    definition: String,
    card: String,
}

/// What an address asks for: unit, period, indicator.
pub type Address = (String, String, String);

/// The question of an address, by name.
pub type Question = BTreeMap<String, String>;

/// Shows the page.
pub async fn show(
    ask: Ask,
    Path(address): Path<Address>,
    Query(question): Query<Question>,
) -> Result<Response, Problem> {
    let (place, found) = match find(&ask, &address, &question) {
        Ok(found) => found,
        Err(refused) => return refused.answer(&ask, &address.2),
    };
    let form = CommentForm::empty(ask.voice(), form_action(&place, &address.2));
    page(&ask, &place, &found, form).await
}

/// Why there is no page.
pub enum Refused {
    /// There is no such thing.
    Problem(Problem),
    /// It is there, and its figures are not shown to the one who asks.
    Closed(Box<Place>),
}

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl Refused {
    /// The answer in the page's place.
    pub fn answer(self, ask: &Ask, indicator: &str) -> Result<Response, Problem> {
        match self {
            Self::Problem(problem) => Err(problem),
            Self::Closed(place) => closed(ask, &place, indicator),
        }
    }
}

/// Finds what an address asks for.
pub fn find(ask: &Ask, (unit, period, id): &Address, question: &Question) -> Result<(Place, IndicatorPage), Refused> {
    let shelf = ask.shelf();
    let line = question.get("linje").map(String::as_str);
    let place = shelf.place(ask.who(), unit, period, line).map_err(|why| no_card(ask, &why))?;
    match shelf.indicator(ask.who(), &place, id) {
        Ok(page) => Ok((place, page)),
        Err(NoPage::Unknown) => Err(Problem::NotFound(ask.clone()).into()),
        Err(NoPage::Closed) => Err(Refused::Closed(Box::new(place))),
        Err(NoPage::NotHere) => {
            let texts: [(&str, &str); 3] =
                [("id", id), ("enhet", &place.name), ("periode", &ask.voice().period(place.period))];
            Err(Problem::Wrong(ask.clone(), ask.voice().say("indicator-not-here", &texts)).into())
        }
    }
}

/// Where a comment on the figure is sent.
pub fn form_action(place: &Place, indicator: &str) -> String {
    format!("{}/{indicator}/kommentarer?linje={}", path(&place.unit, place.period, None), place.line)
}

/// The page, with the form of a comment as it stands.
pub async fn page(ask: &Ask, place: &Place, found: &IndicatorPage, form: CommentForm) -> Result<Response, Problem> {
    let indicator = &found.explained.indicator.id;
    ask.note_reading(&format!("{}/{}/{indicator}", place.unit, place.period)).await;
    let of = IndicatorView::new(ask, place, found, &names(ask, found).await?);
    let wrong = !form.field.error.is_empty();
    let all = comments(ask, (place, found), indicator, &of.path).await?;
    let title = ask.voice().say("indicator-title", &[("navn", &of.name), ("sted", &of.place)]);
    let frame = Page::new(ask, title, Nav::Cards).with_crumbs(crumbs_to(ask, place));
    let html = ShowPage { page: frame, of, comments: CommentsView { all, form }, used: used(ask, place, indicator) }
        .render()?;
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(html)).into_response())
}

/// The way down the line to the unit's card.
pub fn crumbs_to(ask: &Ask, place: &Place) -> Vec<Link> {
    let mut way = crumbs(ask, place);
    way.push(Link::to(&place.name, path(&place.unit, place.period, Some(&place.line))));
    way
}

/// Why the figures are not shown, and the way to the definition, which is open.
fn closed(ask: &Ask, place: &Place, id: &str) -> Result<Response, Problem> {
    let (voice, catalogue) = (ask.voice(), ask.shelf().counted_by());
    let indicator = catalogue.indicators.get(id).ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let line = catalogue.packages.get(&indicator.package).map(|package| voice.line(&package.line)).unwrap_or_default();
    let name = voice.text(&indicator.name).to_owned();
    let period = voice.period(place.period);
    let page = Page::new(ask, name.clone(), Nav::Cards).with_crumbs(crumbs_to(ask, place));
    let texts: [(&str, &str); 3] = [("enhet", &place.name), ("periode", &period), ("linje", &voice.line(&place.line))];
    let html = ClosedPage {
        page,
        name,
        place: voice.say("indicator-place", &texts),
        why: voice.say("closed-why", &[("linje", &line)]),
        definition: href(id),
        card: path(&place.unit, place.period, Some(&place.line)),
    };
    Ok((StatusCode::FORBIDDEN, Html(html.render()?)).into_response())
}
