//! `GET` and `POST /malekort/{unit}/{period}/{indicator}/kommentarer/{comment}/trekk`: asks, and then takes a comment
//! back: one's own, or, as a leader at the unit and with a reason, somebody else's.

use super::comments::{comment_place, edit_path, withdraw_path, wrong_wording};
use super::edit_comment::{Address, Found, on_figure};
use super::show::{Question, crumbs_to, find};
use super::write_comment::{back, reach};
use crate::ask::Ask;
use crate::card::switches::path;
use crate::field::Field;
use crate::page::{Nav, Page};
use crate::posted::Posted;
use crate::problem::Problem;
use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::comment::{CommentError, withdraw_comment, withdraw_comment_of_another};
use rettesnor_core::identity::{contains_identity_number, mask};
use rettesnor_store::CommentId;

#[derive(Template)]
#[template(path = "indicator/withdraw.html")]
struct WithdrawPage<'a> {
    page: Page<'a>,
    body: String,
    action: String,
    back: String,
    /// The reason, where it is somebody else's.
    why: Option<Field>,
}

/// Asks whether the comment is to be taken back.
pub async fn ask(
    ask: Ask,
    Path(address): Path<Address>,
    Query(question): Query<Question>,
) -> Result<Response, Problem> {
    match to_be_withdrawn(&ask, &address, &question).await? {
        Ok(found) => page(&ask, &address.2, found, ("", String::new())),
        Err(refused) => Ok(refused),
    }
}

/// Takes the comment back.
pub async fn withdraw(
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
    let (store, who, now, id) = (ask.desk().store(), ask.who(), ask.now(), CommentId::from(id.clone()));
    let at = store.comment_place(who, &id).await.map_err(|error| Problem::Store(ask.clone(), error))?;
    if at.as_ref() != Some(&comment_place(&place, indicator)) {
        return Err(Problem::NotFound(ask));
    }
    let why = posted.raw("grunn");
    let done = match withdraw_comment(store, who, now, reach, &id).await {
        Err(CommentError::NotYours) => withdraw_comment_of_another(store, who, now, reach, &id, why).await,
        done => done,
    };
    match done {
        Ok(()) => Ok(Redirect::to(&back(&place, indicator, None)).into_response()),
        // Changed elsewhere in the meantime: whoever wants it gone reads first what it says now.
        Err(CommentError::Superseded(Some(now))) => {
            let figure = format!("{}/{indicator}", path(&place.unit, place.period, None));
            let own = ask.who().person().is_some_and(|person| person.id == now.author);
            let way = if own { edit_path } else { withdraw_path };
            Ok(Redirect::to(&way(&figure, now.id.as_str(), &place)).into_response())
        }
        Err(CommentError::NotAllowed | CommentError::NotYours) => Err(Problem::NotFound(ask)),
        Err(error) => {
            let wrong = wrong_wording(&ask, error)?;
            match to_be_withdrawn(&ask, &address, &question).await? {
                Ok(found) => page(&ask, &address.2, found, (why, wrong)),
                Err(refused) => Ok(refused),
            }
        }
    }
}

/// The comment, where the one who asks may take it back; otherwise what is answered.
async fn to_be_withdrawn(
    ask: &Ask,
    address: &Address,
    question: &Question,
) -> Result<Result<Found, Response>, Problem> {
    let found = match on_figure(ask, address, question).await {
        Ok(found) => found,
        Err(refused) => return refused.answer(ask, &address.2).map(Err),
    };
    let at = comment_place(&found.place, &address.2);
    let moderates = reach(ask, &found.found).is_some_and(|reach| reach.moderates(ask.who(), &at));
    if found.is_own(ask) || moderates { Ok(Ok(found)) } else { Err(Problem::NotFound(ask.clone())) }
}

fn page(ask: &Ask, indicator: &str, found: Found, (why, wrong): (&str, String)) -> Result<Response, Problem> {
    let (voice, id) = (ask.voice(), found.comment.id.as_str());
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let figure = format!("{}/{indicator}", path(&found.place.unit, found.place.period, None));
    let kept = if contains_identity_number(why) { mask(why) } else { why.to_owned() };
    let why = Field::new("grunn", voice.say("comment-withdraw-why", &[]))
        .with_hint(voice.say("comment-withdraw-why-hint", &[]))
        .holding(kept)
        .with_error(wrong);
    let html = WithdrawPage {
        page: Page::new(ask, voice.say("comment-withdraw-heading", &[]), Nav::Cards)
            .with_crumbs(crumbs_to(ask, &found.place)),
        action: withdraw_path(&figure, id, &found.place),
        back: back(&found.place, indicator, Some(id)),
        why: (!found.is_own(ask)).then_some(why),
        body: found.comment.body,
    };
    Ok((status, Html(html.render()?)).into_response())
}
