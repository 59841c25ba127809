//! `POST /plan/{unit}/{year}`: begins the plan, from the page that says that there is none.

use super::address::Address;
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::problem;
use axum::Extension;
use axum::extract::Path;
use axum::response::Redirect;
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::plan::{Beginning, begin_plan};

/// Begins the plan and leads to it; where somebody else has begun it meanwhile, to theirs.
pub async fn begin(
    ask: Ask,
    Path((unit, year)): Path<(String, String)>,
    Extension(posted): Extension<Posted>,
) -> Result<Redirect, Problem> {
    let address = Address::read(&ask, &unit, &year)?;
    let begins = Beginning {
        unit: &address.unit,
        year: address.year,
        title: posted.get("tittel"),
        vision: posted.get("visjon"),
    };
    match begin_plan(&ask.pen(posted.get(ONCE)), begins).await {
        Ok(_) | Err(SteerError::NotNow) => Ok(Redirect::to(&address.path())),
        Err(error) => Err(problem(&ask, error)),
    }
}
