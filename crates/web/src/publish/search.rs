//! `POST /publiser/{unit}/{period}/finn`: asks the worker to find what must be hidden. The page shows how far it has come.

use super::wanted::Wanted;
use crate::ask::Ask;
use crate::posted::Posted;
use crate::problem::Problem;
use axum::Extension;
use axum::extract::Path;
use axum::response::Redirect;
use rettesnor_app::publish::{PublishError, ask_pattern};

/// Asks for it.
pub async fn ask_for_it(
    ask: Ask,
    Path((unit, period)): Path<(String, String)>,
    Extension(posted): Extension<Posted>,
) -> Result<Redirect, Problem> {
    let wanted = Wanted::read(&ask, &unit, &period, posted.get("pakke"))?;
    let shelf = ask.shelf();
    let edition = shelf.reading().map(|reading| reading.edition.hash.as_str()).unwrap_or_default();
    let place = (&wanted.place.unit, &wanted.place.line, &shelf.structure);
    let of = (wanted.package.as_str(), wanted.place.period.year(), edition);
    match ask_pattern(ask.desk().store(), (ask.who(), ask.now()), place, of).await {
        Ok(_) => {
            ask.desk().ring();
            Ok(Redirect::to(&wanted.path()))
        }
        Err(PublishError::Store(error)) => Err(Problem::Store(ask, error)),
        Err(_) => Err(Problem::NotAllowed(ask)),
    }
}
