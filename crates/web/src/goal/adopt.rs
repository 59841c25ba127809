//! `GET` and `POST /plan/{unit}/{year}/mal/{goal}/vedta`: writes a decision down. Where there is no room, it is asked which
//! goal leaves.

use super::decision::{self, DecisionForm, to_begin_with};
use super::edit_page::{Refused, stands};
use super::fields::{Wrongs, field};
use super::found::{Address, Found, failed};
use super::level::levels;
use crate::ask::Ask;
use crate::field::{Field, Pick};
use crate::page::{Nav, Page};
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::seal;
use crate::steer::problem;
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::steer::goal::{Decision, Leaving, Way, adopt, unit_settings};
use rettesnor_app::steer::{Kept, SteerError};
use rettesnor_core::goal::{Goal, Stage};
use rettesnor_store::RecordId;

#[derive(Template)]
#[template(path = "goal/adopt.html")]
struct AdoptPage<'a> {
    page: Page<'a>,
    eyebrow: String,
    goal: String,
    levels: String,
    once: String,
    version: i64,
    decision: DecisionForm,
    /// How many goals there are and how many there is room for.
    budget: String,
    /// Whether one must leave.
    full: bool,
    leaving: Vec<LeavingRow>,
    reason_out: Field,
    stands: Vec<(String, String)>,
    wrong: String,
    back: String,
}

/// A goal that may leave.
struct LeavingRow {
    id: String,
    name: String,
    levels: String,
    field: Field,
    version: i64,
    ways: Vec<Pick>,
}

impl AdoptPage<'_> {
    fn mistaken(&self) -> Vec<&Field> {
        let out = Some(&self.reason_out).filter(|field| !field.error.is_empty());
        self.decision.mistaken().chain(out).collect()
    }
}

/// Shows the form.
pub async fn show(ask: Ask, Path(address): Path<Address>) -> Result<Response, Problem> {
    let found = Found::to_decide(&ask, &address).await?;
    let stage = &found.goal.value.stage;
    if !stage.is_open() && !matches!(stage, Stage::Demoted { .. }) {
        return Err(problem(&ask, SteerError::NotNow));
    }
    let posted = Posted::of(to_begin_with(&ask, &found.goal.value.name));
    page(&ask, &found, &posted, Refused::fields(Wrongs::new())).await
}

/// Writes the decision down and leads to the goal.
pub async fn send(
    ask: Ask,
    Path(address): Path<Address>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let found = Found::to_decide(&ask, &address).await?;
    let (adoption, from) = match decision::read(&ask, &posted) {
        Ok(read) => read,
        Err(wrongs) => return page(&ask, &found, &posted, Refused::fields(wrongs)).await,
    };
    let leaving = leaving(&posted);
    let decision = Decision { adoption, from, leaving: &leaving, reason: "" };
    let version = posted.get("versjon").parse().unwrap_or(0);
    match adopt(&ask.pen(posted.get(ONCE)), &found.goal.id, version, &decision).await {
        Ok(_) => {
            ask.goals_changed(&found.at.unit, found.at.year).await?;
            Ok(Redirect::to(&found.path()).into_response())
        }
        Err(error) => page(&ask, &found, &posted, Refused::of(&ask, error)?).await,
    }
}

/// The goals that were chosen to leave.
fn leaving(posted: &Posted) -> Vec<Leaving> {
    let chosen = posted.under("ut-").filter_map(|(id, way)| {
        let way = match way {
            "statistikk" => Way::Demote,
            "avslutt" => Way::Retire,
            _ => return None,
        };
        let read = posted.get(&format!("utversjon-{id}")).parse().unwrap_or(0);
        let (goal, reason) = (RecordId::from(id.to_owned()), posted.get("grunn_ut").to_owned());
        Some(Leaving { goal, read, way, reason })
    });
    chosen.collect()
}

async fn page(ask: &Ask, found: &Found, posted: &Posted, refused: Refused) -> Result<Response, Problem> {
    let voice = ask.voice();
    let written = (posted, &refused.wrongs);
    let settings = unit_settings(ask.desk().store(), ask.who(), &found.at.unit).await;
    let room = settings.map_err(|error| failed(ask, error))?.map(|kept| kept.value).unwrap_or_default().goal_budget;
    let goals = found.at.goals(ask).await?;
    let held: Vec<&Kept<Goal>> = goals.iter().filter(|goal| goal.value.stage.takes_a_place()).collect();
    let (count, full) = (held.len(), held.len() >= room);
    let texts = [("har", count.to_string()), ("plass", room.to_string())];
    let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let read = posted.get("versjon").parse().ok().filter(|_| !refused.changed);
    let html = AdoptPage {
        page: Page::new(ask, voice.say("goal-adopt-title", &[]), Nav::Elsewhere).with_crumbs(found.crumbs(ask)),
        eyebrow: voice.say("goal-plan-of", &[("enhet", &found.at.name), ("aar", &found.at.year.to_string())]),
        goal: found.goal.value.name.clone(),
        levels: levels(ask, &found.goal.value),
        once: seal::one_time_key(),
        version: read.unwrap_or(found.goal.version),
        decision: DecisionForm::new(ask, written),
        budget: voice.say(if full { "goal-budget-full" } else { "goal-budget" }, &texts),
        full,
        leaving: if full { held.into_iter().map(|goal| row(ask, goal, posted)).collect() } else { Vec::new() },
        reason_out: field(voice, written, "grunn_ut", "goal-reason-out"),
        stands: if refused.changed { stands(ask, found) } else { Vec::new() },
        wrong: refused.wrong,
        back: found.path(),
    };
    let fine = html.mistaken().is_empty() && html.wrong.is_empty();
    let status = if fine { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Html(html.render()?)).into_response())
}

fn row(ask: &Ask, goal: &Kept<Goal>, posted: &Posted) -> LeavingRow {
    let say = |key: &str| ask.voice().say(key, &[]);
    let name = format!("ut-{}", goal.id);
    let chosen = posted.get(&name);
    LeavingRow {
        id: goal.id.to_string(),
        name: goal.value.name.clone(),
        levels: levels(ask, &goal.value),
        field: Field::new(&name, &goal.value.name),
        version: goal.version,
        ways: vec![
            Pick::new("", say("goal-stays"), chosen),
            Pick::new("statistikk", say("goal-demote"), chosen),
            Pick::new("avslutt", say("goal-retire"), chosen),
        ],
    }
}
