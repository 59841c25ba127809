//! `POST /kvalitet/{id}`: the counts of a round are written down.

use super::show::page;
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::{problem, sentence};
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::quality::{review, tell as tell_round};
use rettesnor_core::quality::{Counted, Round};
use rettesnor_core::time::parse_date;

/// The most questions that are looked for in the form.
const MOST: usize = 100;

/// Writes the round down.
pub async fn tell(ask: Ask, Path(id): Path<String>, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let told = async {
        let (pen, id) = (ask.pen(posted.get(ONCE)), id.clone().into());
        if !review(&pen, &id).await?.is_told_by(&pen) {
            return Err(SteerError::NotAllowed);
        }
        tell_round(&pen, &id, &meant(&posted)?).await
    };
    match told.await {
        Ok(_) => Ok(Redirect::to(&format!("/kvalitet/{id}")).into_response()),
        Err(error) if sentence(ask.voice(), &error).is_some() => page(&ask, &id, "", &posted, Some(error)).await,
        Err(error) => Err(problem(&ask, error)),
    }
}

/// The round that was written in the form. A field that is left empty is none.
fn meant(posted: &Posted) -> Result<Round, SteerError> {
    let number = |name: &str, what: &'static str| match posted.get(name) {
        "" => Ok(0),
        text => text.parse().ok().filter(|number: &u32| *number <= 100_000).ok_or(SteerError::Wrong(what)),
    };
    let questions = (1..=MOST).take_while(|at| posted.has(&format!("ja{at}")));
    let counted = questions.map(|at| {
        Ok(Counted {
            yes: number(&format!("ja{at}"), "svar")?,
            no: number(&format!("nei{at}"), "svar")?,
            not_relevant: number(&format!("uaktuell{at}"), "svar")?,
        })
    });
    Ok(Round {
        on: parse_date(posted.get("dag")).map_err(|_| SteerError::Wrong("dag"))?,
        cases: number("saker", "saker")?,
        counted: counted.collect::<Result<_, SteerError>>()?,
        learned: posted.get("laert").to_owned(),
    })
}
