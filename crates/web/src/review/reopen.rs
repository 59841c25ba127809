//! `POST /plan/{unit}/{year}/gjennomgang/{period}/apne`: opens a closed review again, with a reason.

use super::read::page;
use super::stock::{Stock, opened};
use super::write::{Address, path};
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::{problem, sentence};
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::review::reopen_review;

/// Opens it, and leads to the form.
pub async fn reopen(
    ask: Ask,
    Path(address): Path<Address>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let (site, period, dossier) = opened(&ask, &address).await?;
    let version = posted.get("versjon").parse().unwrap_or_default();
    let pen = ask.pen(posted.get(ONCE));
    match reopen_review(&pen, (&site.unit, site.year), (period, version), posted.get("grunn")).await {
        Ok(_) => Ok(Redirect::to(&path(&site, period)).into_response()),
        Err(error) => {
            let stock = Stock::of(&ask, &site, &dossier, period)?;
            match sentence(ask.voice(), &error).filter(|_| stock.review.is_some()) {
                Some(text) => page(&ask, &site, &stock, Some((text, posted.raw("grunn").to_owned()))),
                None => Err(problem(&ask, error)),
            }
        }
    }
}
