//! `POST /innrapportering/{unit}/{period}`: what has been written is saved, and sent in where that button was pressed.

use super::form::{Told, meant, page};
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::{problem, sentence};
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::delivery::DeliveryError;
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::report::{Changes, ReportError, save as save_form, send};
use rettesnor_core::reporting::FormEntry;
use rettesnor_core::time::Period;
use std::collections::BTreeMap;

/// Saves, and sends in where that was asked for.
pub async fn save(
    ask: Ask,
    Path((unit, period)): Path<(String, String)>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let (unit, period) = meant(&ask, &unit, &period)?;
    let shown = entries(&posted, "var:", period, BTreeMap::new());
    // A field that was not sent is left as it was shown.
    let written = entries(&posted, "felt:", period, shown.clone());
    let change = |(id, written): (&String, &FormEntry)| Changes {
        shown: shown.get(id).cloned().unwrap_or_else(|| FormEntry::empty(period, id)),
        written: written.clone(),
    };
    let changes: Vec<Changes> = written.iter().map(change).collect();
    let opened = posted.get("apnet").parse().unwrap_or_else(|_| ask.now());
    let saved = save_form(&ask.pen(""), ask.shelf(), (&unit, period), opened, &changes).await;
    let clashes = match saved {
        Ok(clashes) => clashes,
        Err(error) => return refused(&ask, (&unit, period), written, error).await,
    };
    if !clashes.is_empty() {
        return page(&ask, &unit, period, Told { clashes, written, wrong: None }, None).await;
    }
    let here = format!("/innrapportering/{unit}/{period}");
    if posted.get("hva") != "send" {
        return Ok(Redirect::to(&format!("{here}?gjort=lagret")).into_response());
    }
    let inbox = &ask.desk().settings().inbox;
    let minutes = posted.get("minutter").parse().ok();
    match send(&ask.pen(posted.get(ONCE)), ask.shelf(), inbox, (&unit, period), minutes).await {
        Ok(()) => {
            ask.desk().ring();
            Ok(Redirect::to(&format!("{here}?gjort=sendt")).into_response())
        }
        Err(error) => {
            let wrong = Some(why(&ask, error)?);
            page(&ask, &unit, period, Told { wrong, ..Told::default() }, None).await
        }
    }
}

/// The fields of a form under a prefix, by indicator, put into entries.
fn entries(
    posted: &Posted,
    prefix: &str,
    period: Period,
    mut found: BTreeMap<String, FormEntry>,
) -> BTreeMap<String, FormEntry> {
    for (name, value) in posted.under(prefix) {
        if let Some((id, field)) = name.split_once(':') {
            found.entry(id.to_owned()).or_insert_with(|| FormEntry::empty(period, id)).put(field, value);
        }
    }
    found
}

/// The form again with what was written and was not kept.
async fn refused(
    ask: &Ask,
    (unit, period): (&rettesnor_core::org::UnitRef, Period),
    written: BTreeMap<String, FormEntry>,
    error: SteerError,
) -> Result<Response, Problem> {
    let Some(wrong) = sentence(ask.voice(), &error) else { return Err(problem(ask, error)) };
    page(ask, unit, period, Told { written, wrong: Some(wrong), ..Told::default() }, None).await
}

/// Why it was not sent, in a sentence.
fn why(ask: &Ask, error: ReportError) -> Result<String, Problem> {
    let voice = ask.voice();
    match error {
        ReportError::Faulty => Ok(voice.say("report-faulty", &[])),
        ReportError::Empty => Ok(voice.say("report-empty", &[])),
        ReportError::Steer(error) => sentence(voice, &error).ok_or_else(|| problem(ask, error)),
        ReportError::Delivery(DeliveryError::NotAllowed) => Err(Problem::NotAllowed(ask.clone())),
        ReportError::Delivery(error) => Err(Problem::Broken(ask.clone(), format!("{error:?}"))),
    }
}
