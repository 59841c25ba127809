//! `GET /plan/{unit}/{year}/gjennomgang/{period}/versjon/{version}`: a review as it was closed, before it was opened
//! again.

use super::read;
use super::stock::{Stock, dossier, period, review_of};
use super::write::path;
use crate::ask::Ask;
use crate::problem::Problem;
use crate::voices::site::Site;
use axum::extract::Path;
use axum::response::Response;
use rettesnor_app::steer::Kept;
use rettesnor_core::review::{Review, ReviewStage};
use rettesnor_core::time::Date;

/// Shows it as it was.
pub async fn show(
    ask: Ask,
    Path((unit, year, code, version)): Path<(String, String, String, String)>,
) -> Result<Response, Problem> {
    let site = Site::find(&ask, &unit, &year)?;
    let period = period(&ask, &site, &code)?;
    let dossier = dossier(&ask, &site).await?.ok_or_else(|| Problem::NotAllowed(ask.clone()))?;
    let kept = review_of(&ask, &dossier, period)?.ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let earlier = closed_before(&ask, &kept).await?.into_iter();
    let wanted = earlier.map(|(_, kept)| kept).find(|kept| kept.version.to_string() == version);
    let wanted = wanted.ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let stock = Stock::around(&ask, &site, &dossier, (period, Some(wanted)))?;
    read::earlier(&ask, &site, &stock)
}

/// The days that a review was closed and what it then was, where it has been opened again since; the newest first.
pub async fn closed_before(ask: &Ask, kept: &Kept<Review>) -> Result<Vec<(Date, Kept<Review>)>, Problem> {
    let failed = |error| Problem::Store(ask.clone(), error);
    let versions = ask.desk().store().record_history(ask.who(), &kept.id).await.map_err(failed)?;
    let mut found = Vec::new();
    for version in versions.into_iter().rev().filter(|version| version.version < kept.version) {
        let earlier = Kept::<Review>::read(version).map_err(failed)?;
        if let ReviewStage::Closed { on } = earlier.value.stage {
            found.push((on, earlier));
        }
    }
    Ok(found)
}

/// Each of them in words, with where it is read.
pub async fn links(ask: &Ask, site: &Site, kept: &Kept<Review>) -> Result<Vec<(String, String)>, Problem> {
    let voice = ask.voice();
    let link = |(on, earlier): (Date, Kept<Review>)| {
        let href = format!("{}/versjon/{}", path(site, kept.value.period), earlier.version);
        (voice.say("review-as-closed", &[("dato", &voice.date(on))]), href)
    };
    Ok(closed_before(ask, kept).await?.into_iter().map(link).collect())
}
