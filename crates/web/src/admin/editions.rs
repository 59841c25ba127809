//! `/admin/utgaver`: the editions that have been made, the last measurings, and asking for one.

use super::frame::{Frame, Place, Side};
use crate::ask::Ask;
use crate::page::Page;
use crate::problem::Problem;
use askama::Template;
use axum::response::{Html, Redirect};
use rettesnor_app::shelf::MadeEdition;
use rettesnor_app::{AskMeasuringError, BY_HAND, ask_measuring};
use rettesnor_core::time::Moment;
use rettesnor_store::{Measuring, MeasuringState, Progress};
use std::collections::BTreeMap;

/// How many measurings are shown.
const MEASURINGS: i64 = 20;

#[derive(Template)]
#[template(path = "admin/editions.html")]
struct EditionsPage<'a> {
    page: Page<'a>,
    side: Side,
    editions: Vec<EditionRow>,
    measurings: Vec<MeasuringRow>,
    /// Whether a measuring waits or is under way, so that the page looks again.
    busy: bool,
    stale: bool,
}

/// An edition in the list.
struct EditionRow {
    hash: String,
    as_of: String,
    made: String,
    program: String,
    deliveries: usize,
    /// Whether it is the one that pages are answered from.
    shown: bool,
}

/// A measuring in the list.
struct MeasuringRow {
    asked: String,
    by: String,
    why: String,
    tone: &'static str,
    state: String,
    /// Why it came to nothing.
    failure: Option<String>,
    progress: Option<Progress>,
}

/// Shows editions and measurings.
pub async fn show(ask: Ask) -> Result<Html<String>, Problem> {
    let failed = |error| Problem::Store(ask.clone(), error);
    let (voice, stock, store) = (ask.voice(), &ask.shelf().stock, ask.desk().store());
    let latest = store.latest_measurings(ask.who(), MEASURINGS).await.map_err(failed)?;
    let people = store.people(ask.who()).await.map_err(failed)?;
    let names: BTreeMap<String, String> = people.into_iter().map(|account| (account.id, account.name)).collect();
    let mut measurings = Vec::new();
    for measuring in &latest {
        let progress = store.progress(ask.who(), measuring.id.as_str()).await.map_err(failed)?;
        measurings.push(row(&ask, measuring, &names, progress));
    }
    let under_way =
        |measuring: &Measuring| matches!(measuring.state, MeasuringState::Asked | MeasuringState::Started(_));
    let shown = stock.reading.as_ref().map(|reading| reading.edition.hash.as_str());
    let Frame { page, side } =
        Frame::new(&ask, Place::Editions, voice.say("admin-editions", &[]), voice.say("admin-editions-lead", &[]));
    let html = EditionsPage {
        page,
        side,
        editions: stock.editions.iter().rev().map(|edition| made(&ask, edition, shown)).collect(),
        busy: latest.iter().any(under_way),
        measurings,
        stale: stock.stale,
    };
    Ok(Html(html.render()?))
}

/// Asks for a measuring.
pub async fn ask_for_one(ask: Ask) -> Result<Redirect, Problem> {
    match ask_measuring(ask.desk().store(), ask.who(), ask.now()).await {
        Ok(_) => {
            ask.desk().ring();
            Ok(Redirect::to("/admin/utgaver?gjort=telles"))
        }
        Err(AskMeasuringError::NotAllowed) => Err(Problem::NotAllowed(ask)),
        Err(AskMeasuringError::Failed(failure)) => Err(Problem::failed(&ask, &failure)),
    }
}

fn made(ask: &Ask, edition: &MadeEdition, shown: Option<&str>) -> EditionRow {
    let voice = ask.voice();
    EditionRow {
        hash: edition.hash.clone(),
        as_of: voice.date(edition.as_of),
        made: edition.at.parse::<Moment>().map_or_else(|_| edition.at.clone(), |at| voice.moment(at)),
        program: edition.program.clone(),
        deliveries: edition.deliveries,
        shown: shown == Some(edition.hash.as_str()),
    }
}

fn row(ask: &Ask, measuring: &Measuring, names: &BTreeMap<String, String>, progress: Option<Progress>) -> MeasuringRow {
    let voice = ask.voice();
    let (tone, state, failure) = match &measuring.state {
        MeasuringState::Asked => ("plain", voice.say("admin-measuring-asked", &[]), None),
        MeasuringState::Started(at) => {
            ("close", voice.say("admin-measuring-started", &[("naar", &voice.moment(*at))]), None)
        }
        MeasuringState::Done { at, edition } => {
            let texts = [("naar", voice.moment(*at)), ("utgave", short(edition).to_owned())];
            let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
            ("good", voice.say("admin-measuring-done", &texts), None)
        }
        MeasuringState::Failed { at, reason } => {
            ("bad", voice.say("admin-measuring-failed", &[("naar", &voice.moment(*at))]), Some(reason.clone()))
        }
    };
    MeasuringRow {
        asked: voice.moment(measuring.asked_at),
        by: match measuring.asked_by.as_str() {
            "operator" => voice.say("admin-operator", &[]),
            id => names.get(id).cloned().unwrap_or_else(|| voice.say("admin-somebody", &[])),
        },
        why: voice.say(if measuring.reason == BY_HAND { "admin-why-by-hand" } else { "admin-why-delivery" }, &[]),
        tone,
        state,
        failure,
        progress: progress.filter(|progress| progress.total > 0),
    }
}

/// The beginning of a hash, enough to know it by.
fn short(hash: &str) -> &str {
    hash.get(..12).unwrap_or(hash)
}
