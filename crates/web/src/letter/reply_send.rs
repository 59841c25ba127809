//! `POST /brev/{id}/svar/{unit}`, `.../tilsvar` and `.../mal`: answering, saying something to an answer, and making a
//! goal of what is asked.

use super::reply::{page, percent};
use super::told::{letter, unit};
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::steer::{problem, sentence};
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::letter::{answer_letter, make_goal, may_write, reply_of, respond_to};
use rettesnor_core::goal::Level;
use rettesnor_core::letter::{Letter, Position, Response as Said};
use std::collections::BTreeMap;

/// Answers for a unit.
pub async fn answer(
    ask: Ask,
    Path((id, text)): Path<(String, String)>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let (letter, unit) = (letter(&ask, &id).await?, unit(&ask, &text)?);
    let stances = match stances(&ask, &letter.value, &posted) {
        Ok(stances) => stances,
        Err(error) => return again(&ask, (&id, &text), &posted, error).await,
    };
    let version = posted.get("versjon").parse().unwrap_or(0);
    match answer_letter(&ask.pen(posted.get(ONCE)), &letter.id, &unit, version, stances).await {
        Ok(_) => Ok(Redirect::to(&format!("/brev/{id}/svar/{unit}?gjort=svar")).into_response()),
        Err(error) => again(&ask, (&id, &text), &posted, error).await,
    }
}

/// What was written in the form, ask by ask.
fn stances(ask: &Ask, letter: &Letter, posted: &Posted) -> Result<BTreeMap<String, Position>, SteerError> {
    let mut found = BTreeMap::new();
    for asked in &letter.asks {
        let field = |name: &str| posted.get(&format!("{name}_{}", asked.id));
        let reason = field("grunn").to_owned();
        let stance = match field("svar") {
            "godtar" => Position::Accepts,
            "foreslar" => {
                let level = match field("niva") {
                    "" => None,
                    text => Some(Level::parse(text, percent(ask, asked)).map_err(|_| SteerError::Wrong("niva"))?),
                };
                Position::Proposes { level, reason }
            }
            "spor" => Position::Asks { question: reason },
            _ => continue,
        };
        found.insert(asked.id.clone(), stance);
    }
    Ok(found)
}

/// The form again, with what was written and what is the matter.
async fn again(ask: &Ask, place: (&str, &str), posted: &Posted, error: SteerError) -> Result<Response, Problem> {
    let key = match &error {
        SteerError::Missing("grunn") => Some("reply-needs-reason"),
        SteerError::Missing("sporsmal") => Some("reply-needs-question"),
        SteerError::Wrong("niva") => Some("letter-level-wrong"),
        _ => None,
    };
    let said = key.map(|key| ask.voice().say(key, &[])).or_else(|| sentence(ask.voice(), &error));
    let Some(said) = said else { return Err(problem(ask, error)) };
    let html = page(ask, place, posted, said, None).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
}

/// Says something to the answers of a unit.
pub async fn respond(
    ask: Ask,
    Path((id, text)): Path<(String, String)>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let (letter, unit) = (letter(&ask, &id).await?, unit(&ask, &text)?);
    if !may_write(ask.who(), &letter.home.unit, &letter.home.line, &ask.shelf().structure) {
        return Err(Problem::NotAllowed(ask));
    }
    let reply = reply_of(ask.desk().store(), ask.who(), &letter.id, &unit).await;
    let reply =
        reply.map_err(|error| Problem::Store(ask.clone(), error))?.ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let said = |asked: &rettesnor_core::letter::Ask| {
        let field = |name: &str| posted.get(&format!("{name}_{}", asked.id));
        let agrees = match field("enig") {
            "ja" => true,
            "nei" => false,
            _ => return None,
        };
        Some((asked.id.clone(), Said { agrees, text: field("tilsvar").to_owned() }))
    };
    let responses = letter.value.asks.iter().filter_map(said).collect();
    let version = posted.get("versjon").parse().unwrap_or(0);
    match respond_to(&ask.pen(posted.get(ONCE)), &reply.id, version, responses).await {
        Ok(_) => Ok(Redirect::to(&format!("/brev/{id}/svar/{unit}?gjort=svar")).into_response()),
        Err(error) => again(&ask, (&id, &text), &posted, error).await,
    }
}

/// Proposes a goal of the unit.
pub async fn goal(
    ask: Ask,
    Path((id, text)): Path<(String, String)>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let (letter, unit) = (letter(&ask, &id).await?, unit(&ask, &text)?);
    let function = ask.voice().say("goal-usual-owner", &[]);
    let pen = ask.pen(posted.get(ONCE));
    match make_goal(&pen, &letter.id, &unit, posted.get("krav"), &function).await {
        Ok(goal) => Ok(Redirect::to(&format!("/plan/{unit}/{}/mal/{goal}", letter.home.year)).into_response()),
        Err(error) => Err(problem(&ask, error)),
    }
}
