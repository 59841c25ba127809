//! `GET` and `POST /malekort/{unit}/{period}/{indicator}/kommentarer/{comment}/trekk`: asks, and then takes one's own comment
//! back.

use super::comments::edit_path;
use super::edit_comment::{Address, own};
use super::show::{Question, crumbs_to, find};
use super::write_comment::{back, reach};
use crate::ask::Ask;
use crate::card::switches::path;
use crate::page::{Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::comment::{CommentError, withdraw_comment};
use rettesnor_app::people::Failure;
use rettesnor_store::CommentId;

#[derive(Template)]
#[template(path = "indicator/withdraw.html")]
struct WithdrawPage<'a> {
    page: Page<'a>,
    body: String,
    action: String,
    back: String,
}

/// Asks whether the comment is to be taken back.
pub async fn ask(
    ask: Ask,
    Path(address): Path<Address>,
    Query(question): Query<Question>,
) -> Result<Response, Problem> {
    let own = match own(&ask, &address, &question).await {
        Ok(own) => own,
        Err(refused) => return refused.answer(&ask, &address.2),
    };
    let figure = format!("{}/{}", path(&own.place.unit, own.place.period, None), address.2);
    let html = WithdrawPage {
        page: Page::new(&ask, ask.voice().say("comment-withdraw-heading", &[]), Nav::Cards)
            .with_crumbs(crumbs_to(&ask, &own.place)),
        action: format!("{figure}/kommentarer/{}/trekk?linje={}", own.comment.id.as_str(), own.place.line),
        back: back(&own.place, &address.2, Some(own.comment.id.as_str())),
        body: own.comment.body,
    };
    Ok(Html(html.render()?).into_response())
}

/// Takes the comment back.
pub async fn withdraw(
    ask: Ask,
    Path(address): Path<Address>,
    Query(question): Query<Question>,
) -> Result<Response, Problem> {
    let (unit, period, indicator, id) = &address;
    let figure = (unit.clone(), period.clone(), indicator.clone());
    let (place, found) = match find(&ask, &figure, &question) {
        Ok(found) => found,
        Err(refused) => return refused.answer(&ask, indicator),
    };
    let Some(reach) = reach(&ask, &found) else { return Err(Problem::NotFound(ask)) };
    let id = CommentId::from(id.clone());
    match withdraw_comment(ask.desk().store(), ask.who(), ask.now(), reach, &id).await {
        Ok(()) => Ok(Redirect::to(&back(&place, indicator, None)).into_response()),
        // Changed elsewhere in the meantime: whoever wants it gone reads first what it says now.
        Err(CommentError::Superseded(Some(now))) => {
            let figure = format!("{}/{indicator}", path(&place.unit, place.period, None));
            Ok(Redirect::to(&edit_path(&figure, now.id.as_str(), &place)).into_response())
        }
        Err(CommentError::Failed(Failure::Store(error))) => Err(Problem::Store(ask, error)),
        Err(_) => Err(Problem::NotFound(ask)),
    }
}
