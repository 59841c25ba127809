//! `POST /medvirkning/{unit}/{year}/innstillinger`: whether something may be said without a name.

use super::site::Site;
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::problem;
use axum::Extension;
use axum::extract::Path;
use axum::response::Redirect;
use rettesnor_app::steer::participation::allow_anonymous;
use rettesnor_store::RecordId;

/// Allows it or stops it.
pub async fn set(
    ask: Ask,
    Path((unit, year)): Path<(String, String)>,
    Extension(posted): Extension<Posted>,
) -> Result<Redirect, Problem> {
    let site = Site::find(&ask, &unit, &year)?;
    let id = RecordId::from(posted.get("id").to_owned());
    let read = posted.get("versjon").parse().ok().map(|version: i64| (&id, version));
    let pen = ask.pen(posted.get(ONCE));
    let allowed = allow_anonymous(&pen, (&site.unit, site.year), read, posted.get("uten_navn") == "ja").await;
    allowed.map_err(|error| problem(&ask, error))?;
    Ok(Redirect::to(&site.path("medvirkning")))
}
