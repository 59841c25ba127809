//! `GET` and `POST /plan/{unit}/{year}/gjennomgang/{period}/avslutt`: the draft as it stands, and closing it.

use super::read::draft;
use super::stock::{Stock, opened};
use super::write::{Address, path};
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::seal;
use crate::steer::{problem, sentence};
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::review::close_review;

/// Shows what would be closed.
pub async fn show(ask: Ask, Path(address): Path<Address>) -> Result<Response, Problem> {
    let (site, period, dossier) = opened(&ask, &address).await?;
    let stock = Stock::of(&ask, &site, &dossier, period)?;
    if stock.review.as_ref().is_some_and(|kept| kept.value.is_closed()) {
        return Ok(Redirect::to(&path(&site, period)).into_response());
    }
    draft(&ask, &site, period, &stock, (seal::one_time_key(), None))
}

/// Closes it.
pub async fn close(
    ask: Ask,
    Path(address): Path<Address>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let (site, period, dossier) = opened(&ask, &address).await?;
    let stock = Stock::of(&ask, &site, &dossier, period)?;
    let version = posted.get("versjon").parse().unwrap_or_default();
    let pen = ask.pen(posted.get(ONCE));
    match close_review(&pen, (&site.unit, site.year), (period, version), &stock.seen()).await {
        Ok(_) => Ok(Redirect::to(&path(&site, period)).into_response()),
        Err(error) => {
            let text = match &error {
                SteerError::Missing(_) => Some(ask.voice().say("review-lacks", &[])),
                error => sentence(ask.voice(), error),
            };
            match text {
                Some(text) => draft(&ask, &site, period, &stock, (seal::one_time_key(), Some(text))),
                None => Err(problem(&ask, error)),
            }
        }
    }
}
