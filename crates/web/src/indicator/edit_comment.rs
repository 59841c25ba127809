//! `GET` and `POST /malekort/{unit}/{period}/{indicator}/kommentarer/{comment}`: gives one's own comment another wording.
//!
//! Where it was changed elsewhere in the meantime, both wordings are shown, and nothing is lost.

use super::comments::{CommentForm, comment_place, edit_path, wrong_wording};
use super::show::{Question, Refused, crumbs_to, find};
use super::write_comment::{back, reach};
use crate::ask::Ask;
use crate::card::switches::path;
use crate::page::{Nav, Page};
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::comment::{CommentError, Wording, edit_comment};
use rettesnor_app::shelf::{IndicatorPage, Place};
use rettesnor_store::{Comment, CommentId};

#[derive(Template)]
#[template(path = "indicator/comment.html")]
struct CommentPage<'a> {
    page: Page<'a>,
    name: String,
    form: CommentForm,
    /// How it stands now, where it was changed elsewhere.
    stands: Option<String>,
    withdraw: String,
    back: String,
}

/// What an address asks for: unit, period, indicator, comment.
pub type Address = (String, String, String, String);

/// A comment with the figure that it is on.
pub struct Found {
    /// Where the figure stands.
    pub place: Place,
    /// The figure.
    pub found: IndicatorPage,
    /// The comment.
    pub comment: Comment,
}

impl Found {
    /// Whether the one who asks wrote it.
    pub fn is_own(&self, ask: &Ask) -> bool {
        ask.who().person().is_some_and(|person| person.id == self.comment.author)
    }
}

/// Finds a comment that is the asker's own, and on the figure that the address names.
async fn own(ask: &Ask, address: &Address, question: &Question) -> Result<Found, Refused> {
    let found = on_figure(ask, address, question).await?;
    if found.is_own(ask) { Ok(found) } else { Err(Problem::NotFound(ask.clone()).into()) }
}

/// Finds a comment on the figure that the address names, whoever wrote it.
pub async fn on_figure(ask: &Ask, address: &Address, question: &Question) -> Result<Found, Refused> {
    let (unit, period, indicator, id) = address;
    let (place, found) = find(ask, &(unit.clone(), period.clone(), indicator.clone()), question)?;
    let comment = ask.desk().store().comment(ask.who(), &CommentId::from(id.clone())).await;
    let comment = comment.map_err(|error| Problem::Store(ask.clone(), error))?;
    match comment.filter(|comment| comment.place == comment_place(&place, indicator)) {
        Some(comment) => Ok(Found { place, found, comment }),
        None => Err(Problem::NotFound(ask.clone()).into()),
    }
}

/// Shows the comment in a form.
pub async fn show(
    ask: Ask,
    Path(address): Path<Address>,
    Query(question): Query<Question>,
) -> Result<Response, Problem> {
    let own = match own(&ask, &address, &question).await {
        Ok(own) => own,
        Err(refused) => return refused.answer(&ask, &address.2),
    };
    let mut form = form(&ask, &own.place, &address.2, &own.comment.id);
    form.field = form.field.holding(&own.comment.body);
    page(&ask, &own.place, &own.found, (form, own.comment.id.as_str(), None))
}

/// Changes the comment and leads back to it.
pub async fn edit(
    ask: Ask,
    Path(address): Path<Address>,
    Query(question): Query<Question>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let (unit, period, indicator, id) = &address;
    let figure = (unit.clone(), period.clone(), indicator.clone());
    let (place, found) = match find(&ask, &figure, &question) {
        Ok(found) => found,
        Err(refused) => return refused.answer(&ask, indicator),
    };
    let Some(reach) = reach(&ask, &found) else { return Err(Problem::NotFound(ask)) };
    let id = CommentId::from(id.clone());
    let at = ask.desk().store().comment_place(ask.who(), &id).await;
    let at = at.map_err(|error| Problem::Store(ask.clone(), error))?;
    // It may have been changed meanwhile, and is still of this figure; one of another figure is not changed from here.
    if at != Some(comment_place(&place, indicator)) {
        return Err(Problem::NotFound(ask));
    }
    let wording = Wording { body: posted.raw("tekst"), form_key: posted.get(ONCE) };
    match edit_comment(ask.desk().store(), ask.who(), ask.now(), reach, &id, wording).await {
        Ok(id) => Ok(Redirect::to(&back(&place, indicator, Some(id.as_str()))).into_response()),
        Err(CommentError::Superseded(Some(now))) => {
            let why = ask.voice().say("comment-superseded", &[]);
            let form = form(&ask, &place, indicator, &now.id).again(wording.body, why);
            page(&ask, &place, &found, (form, now.id.as_str(), Some(now.body.clone())))
        }
        Err(error) => {
            let error = wrong_wording(&ask, error)?;
            let form = form(&ask, &place, indicator, &id).again(wording.body, error);
            page(&ask, &place, &found, (form, id.as_str(), None))
        }
    }
}

fn form(ask: &Ask, place: &Place, indicator: &str, id: &CommentId) -> CommentForm {
    let figure = format!("{}/{indicator}", path(&place.unit, place.period, None));
    CommentForm::empty(ask.voice(), edit_path(&figure, id.as_str(), place))
}

fn page(
    ask: &Ask,
    place: &Place,
    found: &IndicatorPage,
    (form, id, stands): (CommentForm, &str, Option<String>),
) -> Result<Response, Problem> {
    let indicator = &found.explained.indicator;
    let status = if form.field.error.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let figure = format!("{}/{}", path(&place.unit, place.period, None), indicator.id);
    let html = CommentPage {
        page: Page::new(ask, ask.voice().say("comment-edit-heading", &[]), Nav::Cards)
            .with_crumbs(crumbs_to(ask, place)),
        name: ask.voice().text(&indicator.name).to_owned(),
        withdraw: format!("{figure}/kommentarer/{id}/trekk?linje={}", place.line),
        back: back(place, &indicator.id, Some(id)),
        form,
        stands,
    };
    Ok((status, Html(html.render()?)).into_response())
}
