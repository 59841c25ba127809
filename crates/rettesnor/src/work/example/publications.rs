//! What a demonstration has published: last year's cards of a municipality, of its county and of the country.
//!
//! What must be hidden is found by the worker, while pages are read already; when it is found the cards are put out, by
//! the verbs that people publish with. Where anything has been published before, nothing is.

use crate::clock;
use crate::failure::Failure;
use rettesnor_app::publish::{Found, Wish, kept_pattern, preview, publish};
use rettesnor_core::access::Who;
use rettesnor_core::org::{Line, UnitKind, UnitRef};
use rettesnor_core::time::{Moment, Period};
use rettesnor_store::SearchState;
use rettesnor_web::Desk;
use std::time::Duration;

/// What is published.
const PACKAGE: &str = "introduksjonsprogram";

/// How often it is looked whether the worker has found what must be hidden.
const LOOKS: Duration = Duration::from_secs(3);

/// Asks the worker for what must be hidden, where nothing has been published.
///
/// # Errors
/// The database fails.
pub async fn ask(desk: &Desk, now: Moment) -> Result<(), Failure> {
    let (store, shelf) = (desk.store(), desk.shelf());
    let Some(reading) = shelf.reading() else { return Ok(()) };
    if store.standing_publications(&Who::Operator, now, 1).await.map_err(Failure::no)?.is_empty() {
        let of = (PACKAGE, last_year(now).year(), reading.edition.hash.as_str());
        store.ask_pattern(&Who::Operator, now, of).await.map_err(Failure::no)?;
    }
    Ok(())
}

/// Waits for it, and publishes, as whoever runs the demonstration.
pub async fn put_out(desk: Desk) {
    let year = last_year(clock::now());
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

fn last_year(now: Moment) -> Period {
    Period::year_of(i32::from(now.in_norway().date().year()) - 1)
}

/// Whether there is nothing more to wait for.
async fn put_out_once(desk: &Desk, year: Period) -> Result<bool, Failure> {
    let (store, shelf, operator) = (desk.store(), desk.shelf(), Who::Operator);
    let Some(reading) = shelf.reading() else { return Ok(true) };
    let last = store.latest_pattern_search(&operator, PACKAGE, year.year()).await.map_err(Failure::no)?;
    if last.is_none_or(|last| matches!(last.state, SearchState::Failed(_))) {
        return Ok(true);
    }
    let found = kept_pattern(store, &operator, reading, (PACKAGE, year.year())).await.map_err(Failure::no)?;
    let Some(found) = found else { return Ok(false) };
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
