//! `GET` and `POST /plan/{unit}/{year}/mal/innstillinger`: how many goals the unit has room for. Whether people may
//! speak without their names is settled with the participation itself.

use super::edit_page::Refused;
use super::fields::{Wrongs, field};
use super::found::{At, failed};
use crate::ask::Ask;
use crate::field::Field;
use crate::page::{Nav, Page};
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::seal;
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::steer::goal::{settle_unit, unit_settings};
use rettesnor_app::steer::usual_line;
use rettesnor_core::goal::UnitSettings;

#[derive(Template)]
#[template(path = "goal/settle.html")]
struct SettlePage<'a> {
    page: Page<'a>,
    eyebrow: String,
    once: String,
    version: i64,
    budget: Field,
    reason: Field,
    wrong: String,
    back: String,
}

/// What the address names: unit and year.
type Address = (String, String);

/// Shows the form.
pub async fn show(ask: Ask, Path((unit, year)): Path<Address>) -> Result<Response, Problem> {
    let at = at(&ask, &unit, &year)?;
    let now = settings(&ask, &at).await?;
    let fields = vec![("plass", now.1.goal_budget.to_string())];
    page(&ask, &at, now.0, &Posted::of(fields), Refused::fields(Wrongs::new()))
}

/// Settles it and leads back.
pub async fn send(
    ask: Ask,
    Path((unit, year)): Path<Address>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let at = at(&ask, &unit, &year)?;
    let settings_now = settings(&ask, &at).await?;
    let goal_budget = posted.get("plass").parse().unwrap_or(0);
    let wanted = UnitSettings { goal_budget };
    let read = posted.get("versjon").parse().unwrap_or(0);
    match settle_unit(&ask.pen(posted.get(ONCE)), &at.unit, read, wanted, posted.get("grunn")).await {
        Ok(_) => Ok(Redirect::to(&format!("{}/mal/innstillinger", at.plan())).into_response()),
        Err(error) => {
            let refused = Refused::of(&ask, error)?;
            let version = if refused.changed { settings_now.0 } else { read };
            page(&ask, &at, version, &posted, refused)
        }
    }
}

fn at(ask: &Ask, unit: &str, year: &str) -> Result<At, Problem> {
    let at = At::to_write(ask, unit, year)?;
    let decides = ask.who().decides(&at.unit, &usual_line(&at.unit), &ask.shelf().structure);
    if decides { Ok(at) } else { Err(Problem::NotAllowed(ask.clone())) }
}

async fn settings(ask: &Ask, at: &At) -> Result<(i64, UnitSettings), Problem> {
    let kept = unit_settings(ask.desk().store(), ask.who(), &at.unit).await.map_err(|error| failed(ask, error))?;
    Ok(kept.map_or_else(|| (0, UnitSettings::default()), |kept| (kept.version, kept.value)))
}

fn page(ask: &Ask, at: &At, version: i64, posted: &Posted, refused: Refused) -> Result<Response, Problem> {
    let voice = ask.voice();
    let written = (posted, &refused.wrongs);
    let fine = refused.wrongs.is_empty() && refused.wrong.is_empty();
    let mut budget = field(voice, written, "plass", "settings-goal-budget");
    if !budget.error.is_empty() {
        budget.error = voice.say("settings-goal-budget-wrong", &[]);
    }
    let html = SettlePage {
        page: Page::new(ask, voice.say("settings-unit-title", &[]), Nav::Elsewhere).with_crumbs(at.crumbs(ask)),
        eyebrow: at.name.clone(),
        once: seal::one_time_key(),
        version,
        budget: budget.with_hint(voice.say("settings-goal-budget-hint", &[])),
        reason: field(voice, written, "grunn", "goal-reason"),
        wrong: refused.wrong,
        back: at.plan(),
    };
    let status = if fine { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Html(html.render()?)).into_response())
}
