//! What a demonstration has published: last year's cards of a municipality, of its county and of the country.
//!
//! What must be hidden is found by the worker, while pages are read already; when it is found the cards are put out, by
//! the verbs that people publish with. Where anything has been published before, nothing is.

use crate::clock;
use crate::failure::Failure;
use rettesnor_app::publish::{Found, Wish, kept_pattern, preview, publish};
use rettesnor_core::access::Who;
use rettesnor_core::org::{Line, UnitKind, UnitRef};
use rettesnor_core::time::Period;
use rettesnor_store::SearchState;
use rettesnor_web::Desk;
use std::time::Duration;

/// What is published.
const PACKAGE: &str = "introduksjonsprogram";

/// How often it is looked whether the worker has found what must be hidden. The first time, it has counted what the
/// example persons have reported.
const LOOKS: Duration = Duration::from_secs(5);

/// Asks the worker for it, waits, and publishes, as whoever runs the demonstration.
pub async fn put_out(desk: Desk) {
    let now = clock::now();
    let year = Period::year_of(i32::from(now.in_norway().date().year()) - 1);
    loop {
        tokio::time::sleep(LOOKS).await;
        match put_out_once(&desk, year).await {
            Ok(true) => return,
            Ok(false) => {}
            Err(why) => {
                tracing::warn!(?why, "the example cards could not be published");
                return;
            }
        }
    }
}

/// Whether there is nothing more to wait for.
async fn put_out_once(desk: &Desk, year: Period) -> Result<bool, Failure> {
    let (store, shelf, who) = (desk.store(), desk.shelf(), &Who::Operator);
    let Some(reading) = shelf.reading() else { return Ok(true) };
    let published = store.standing_publications(who, clock::now(), 1).await.map_err(Failure::no)?;
    let of = (PACKAGE, year.year());
    let found = kept_pattern(store, who, reading, of).await.map_err(Failure::no)?;
    let Some(found) = found.filter(|_| published.is_empty()) else {
        let last = store.latest_pattern_search(who, of.0, of.1).await.map_err(Failure::no)?;
        if !published.is_empty() || last.as_ref().is_some_and(|last| matches!(last.state, SearchState::Failed(_))) {
            return Ok(true);
        }
        if last.is_none_or(|last| matches!(last.state, SearchState::Found(_))) {
            // Nobody has asked, or what was found is of an older counting.
            let edition = (of.0, of.1, reading.edition.hash.as_str());
            store.ask_pattern(who, clock::now(), edition).await.map_err(Failure::no)?;
        }
        return Ok(false);
    };
    for unit in [UnitRef::country(), UnitRef::new(UnitKind::Fylke, "32"), UnitRef::kommune("3201")] {
        publish_card(desk, &found, (&unit, year)).await?;
    }
    Ok(true)
}

async fn publish_card(desk: &Desk, found: &Found, (unit, year): (&UnitRef, Period)) -> Result<(), Failure> {
    let (store, shelf, who, now) = (desk.store(), desk.shelf(), &Who::Operator, clock::now());
    let Some(reading) = shelf.reading() else { return Ok(()) };
    let failed = |error: &dyn std::fmt::Debug| Failure::no(format!("{unit}: {error:?}"));
    let aims = shelf.aims();
    let key = format!("example {unit} {year}");
    let wish = Wish {
        unit,
        period: year,
        line: &Line::Kommune,
        aims: &aims,
        texts: Vec::new(),
        reason: "",
        although_stale: true,
        form_key: &key,
    };
    let seen = preview(store, (who, now), (reading, &shelf.structure, false), found, &wish).await;
    let seen = seen.map_err(|error| failed(&error))?;
    let done = publish(store, (who, now), &shelf.structure, found.kept.as_ref(), (&wish, &seen)).await;
    done.map(drop).map_err(|error| failed(&error))
}
