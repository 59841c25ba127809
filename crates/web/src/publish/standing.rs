//! How far the way to publishing a card has come: whether its period can be published, and what must be hidden is known.

use super::wanted::Wanted;
use crate::ask::Ask;
use crate::problem::Problem;
use rettesnor_app::publish::{Found, kept_pattern};
use rettesnor_core::disclosure::universe::closed_periods;
use rettesnor_core::measure::Reading;
use rettesnor_core::time::Period;
use rettesnor_store::{PatternSearch, Progress, SearchState};

/// How far the way has come.
pub enum Standing<'s> {
    /// The package publishes no periods of this length.
    OtherLength,
    /// The period is not over, or not everybody has had the time to report; these of its year are.
    Open(Vec<Period>),
    /// Nobody has asked what must be hidden.
    Unasked,
    /// It is being found.
    Working(Option<Progress>),
    /// It was not found: why, in a word.
    Failed(String),
    /// It is known.
    Known(&'s Reading, Box<Found>),
}

/// How far the way has come.
pub async fn standing<'s>(ask: &'s Ask, wanted: &Wanted) -> Result<Standing<'s>, Problem> {
    let (shelf, store, who) = (ask.shelf(), ask.desk().store(), ask.who());
    let failed = |error| Problem::Store(ask.clone(), error);
    let (period, package) = (wanted.place.period, wanted.package.as_str());
    let Some(reading) = shelf.reading() else { return Ok(Standing::Unasked) };
    let publishes = reading.catalogue.packages.get(package).map(|package| &package.public.periods);
    if !publishes.is_some_and(|lengths| lengths.contains(&period.grain())) {
        return Ok(Standing::OtherLength);
    }
    let closed = closed_periods(reading, package, period.year());
    if !closed.contains(&period) {
        return Ok(Standing::Open(closed));
    }
    if let Some(found) = kept_pattern(store, who, reading, (package, period.year())).await.map_err(failed)? {
        return Ok(Standing::Known(reading, Box::new(found)));
    }
    let search = store.latest_pattern_search(who, package, period.year()).await.map_err(failed)?;
    let Some(PatternSearch { id, edition, state, .. }) = search else { return Ok(Standing::Unasked) };
    Ok(match state {
        // Also one that was asked for before the newest counting: it is found from what is shown when it begins.
        SearchState::Asked | SearchState::Started(_) => {
            Standing::Working(store.progress(who, id.as_str()).await.map_err(failed)?)
        }
        SearchState::Failed(why) if edition == reading.edition.hash => Standing::Failed(why),
        // Another counting may do better than a search that failed; what was found covers less than has closed by now.
        SearchState::Failed(_) | SearchState::Found(..) => Standing::Unasked,
    })
}
