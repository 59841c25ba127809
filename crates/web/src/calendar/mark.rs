//! `POST /kalender/gjort`: saying that a duty is done, where nothing else can see it.

use super::show::duties;
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::problem;
use axum::Extension;
use axum::response::Redirect;
use rettesnor_app::steer::duty::mark_duty;
use rettesnor_core::org::UnitRef;

/// Marks a duty as done.
pub async fn mark(ask: Ask, Extension(posted): Extension<Posted>) -> Result<Redirect, Problem> {
    let unit: UnitRef = posted.get("enhet").parse().map_err(|_| Problem::NotFound(ask.clone()))?;
    let year = posted.get("ar").parse().ok().filter(|year| (2000..=2100).contains(year));
    let year = year.ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let duties = duties(&ask, std::slice::from_ref(&unit), year).await?;
    let found = duties.into_iter().find(|duty| duty.key == posted.get("nokkel"));
    let duty = found.ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let back = format!("/kalender?ar={year}&gjort=ja");
    match mark_duty(&ask.pen(posted.get(ONCE)), &unit, &duty).await {
        Ok(_) => Ok(Redirect::to(&back)),
        Err(error) => Err(problem(&ask, error)),
    }
}
