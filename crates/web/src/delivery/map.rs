//! `POST /leveranser/{upload}/svar`: what columns and values are; `POST /leveranser/husket`: what is to be forgotten.

use super::decide::went_wrong;
use super::failure::problem;
use super::mapping::{answers, read_place};
use super::show;
use crate::ask::Ask;
use crate::choice::inside;
use crate::posted::Posted;
use crate::problem::Problem;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::delivery::{self, Asked, DeliveryError, UNMAPPED, fingerprint, unmap};
use rettesnor_store::UploadId;

/// Takes the answers, and has the files checked.
pub async fn answer(
    ask: Ask,
    Path(id): Path<String>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let id = UploadId::from(id);
    let (store, shelf, who) = (ask.desk().store(), ask.shelf(), ask.who());
    let done = if posted.has("uten") {
        delivery::go_on_without_mapping(store, shelf, who, ask.now(), &id).await
    } else {
        let paper = store.upload_paper(who, &id, UNMAPPED).await;
        let paper = paper.map_err(|error| Problem::Store(ask.clone(), error))?.unwrap_or_default();
        let asked = Asked::of_paper(&paper).filter(|_| fingerprint(&paper) == posted.get("sett"));
        match asked.map(|asked| answers(&asked, &|name| posted.get(name))) {
            Some(Some(mappings)) => delivery::map(store, shelf, who, ask.now(), &id, &mappings).await,
            Some(None) => return show::again(&ask, &id, "mapping-unanswered").await,
            // The questions are others now, or there are none: the page tells.
            None => Err(DeliveryError::Renewed),
        }
    };
    match done {
        Ok(()) => {
            ask.desk().ring();
            Ok(Redirect::to(&format!("/leveranser/{id}")).into_response())
        }
        Err(error) => went_wrong(&ask, &id, error).await,
    }
}

/// Forgets what a text means at a unit.
pub async fn forget(ask: Ask, Extension(posted): Extension<Posted>) -> Result<Redirect, Problem> {
    let unit = posted.get("enhet").parse().map_err(|_| Problem::NotFound(ask.clone()))?;
    let place = read_place(posted.get("sted"));
    let what = (&place, posted.raw("gitt"));
    let of = (posted.get("datasett"), &unit);
    let done = unmap(ask.desk().store(), ask.shelf(), ask.who(), ask.now(), of, what).await;
    done.map_err(|error| problem(&ask, error))?;
    Ok(Redirect::to(inside(posted.raw("tilbake"))))
}
