//! `GET /plan`: the plans of my units, and those of others that I may read; `GET /plan/{unit}` is this year's of a unit.

use super::address::{known, today};
use super::state::short;
use crate::ask::Ask;
use crate::home::own_units;
use crate::names::unit_name;
use crate::page::{Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::steer::{Kept, Paper};
use rettesnor_core::org::UnitRef;
use rettesnor_core::plan::{Plan, PlanStage};
use std::collections::BTreeMap;

/// The most plans of others that are listed.
const SHOWN: usize = 60;

/// So many are found by looking; more are searched.
const FEW: usize = 9;

#[derive(Template)]
#[template(path = "plan/find.html")]
struct FindPage<'a> {
    page: Page<'a>,
    /// The part of a name that is asked for.
    asked: String,
    /// Whether there are so many that one may want to search.
    searches: bool,
    none_found: String,
    mine: Vec<Line>,
    others: Vec<Line>,
}

/// A unit with its plan.
pub struct Line {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub what: String,
    /// Where the plan is.
    pub href: String,
    /// How it stands.
    pub stands: String,
    /// The tone of that.
    pub tone: &'static str,
}

/// Shows which plans there are. Who has one unit is led to its plan, unless all are asked for.
pub async fn show(ask: Ask, Query(query): Query<BTreeMap<String, String>>) -> Result<Response, Problem> {
    let year = i32::from(today(&ask).year());
    let mut own: Vec<UnitRef> = own_units(&ask);
    own.dedup();
    if let ([unit], false) = (own.as_slice(), query.contains_key("sok")) {
        return Ok(Redirect::to(&format!("/plan/{unit}/{year}")).into_response());
    }
    let asked = query.get("sok").map(|text| text.trim().to_owned()).unwrap_or_default();
    let plans = plans(&ask, year).await?;
    let searches = !asked.is_empty() || own.len() + plans.len() > FEW;
    let fits = |unit: &UnitRef| {
        unit.code.starts_with(&asked) || unit_name(&ask, unit).to_lowercase().contains(&asked.to_lowercase())
    };
    let plan_of = |unit: &UnitRef| plans.iter().find(|(known, _)| known == unit).map(|(_, plan)| plan);
    let mine = own.iter().filter(|unit| fits(unit)).map(|unit| line(&ask, unit, year, plan_of(unit))).collect();
    let others = plans.iter().filter(|(unit, _)| !own.contains(unit) && fits(unit)).take(SHOWN);
    let others = others.map(|(unit, plan)| line(&ask, unit, year, Some(plan))).collect();
    let voice = ask.voice();
    let page = Page::new(&ask, voice.say("plan-find-title", &[("ar", &year.to_string())]), Nav::Plan);
    let none_found = voice.say("find-none", &[("sok", &asked)]);
    Ok(Html(FindPage { page, asked, searches, none_found, mine, others }.render()?).into_response())
}

/// Leads to this year's plan of a unit.
pub async fn this_year(ask: Ask, Path(unit): Path<String>) -> Result<Redirect, Problem> {
    let unit = known(&ask, &unit)?;
    Ok(Redirect::to(&format!("/plan/{unit}/{}", today(&ask).year())))
}

/// The plans of a year that the one who asks may know of.
async fn plans(ask: &Ask, year: i32) -> Result<Vec<(UnitRef, Plan)>, Problem> {
    let failed = |error| Problem::Store(ask.clone(), error);
    let records = ask.desk().store().records_of_kind(ask.who(), Plan::KIND, year).await.map_err(failed)?;
    let mut found = Vec::new();
    for record in records.into_iter().filter(|record| record.home.year == year) {
        let unit = record.home.unit.clone();
        let structure = &ask.shelf().structure;
        let drafts = ask.who().reads_drafts(&unit, structure);
        if !drafts && !ask.who().reads_plans(&unit, structure) {
            continue;
        }
        let plan = Kept::<Plan>::read(record).map_err(failed)?.value;
        if drafts || plan.stage.version().is_some() {
            found.push((unit, plan));
        }
    }
    found.sort_by_key(|(unit, _)| unit_name(ask, unit));
    Ok(found)
}

fn line(ask: &Ask, unit: &UnitRef, year: i32, plan: Option<&Plan>) -> Line {
    let voice = ask.voice();
    let drafts = ask.who().reads_drafts(unit, &ask.shelf().structure);
    let (tone, stands) = match plan {
        None => ("plain", voice.say("plan-none-yet", &[])),
        Some(Plan { stage: PlanStage::Changing { version, .. }, .. }) if !drafts => {
            ("good", voice.say("plan-short-holds", &[("versjon", &version.to_string())]))
        }
        Some(plan) => {
            let tone = match plan.stage {
                PlanStage::Draft => "plain",
                PlanStage::Adopted { .. } => "good",
                PlanStage::Changing { .. } => "close",
            };
            (tone, short(voice, &plan.stage))
        }
    };
    Line {
        name: unit_name(ask, unit),
        what: voice.unit_kind(unit.kind),
        href: format!("/plan/{unit}/{year}"),
        stands,
        tone,
    }
}

/// How the plans of units stand this year, for the front page: where each is, and in a few words.
pub async fn standing(ask: &Ask, units: &[UnitRef]) -> Result<Vec<Option<(String, String)>>, Problem> {
    let year = i32::from(today(ask).year());
    let plans = plans(ask, year).await?;
    let structure = &ask.shelf().structure;
    let told = units.iter().map(|unit| {
        let plan = plans.iter().find(|(known, _)| known == unit).map(|(_, plan)| plan);
        let writes = ask.who().writes_plans(unit, structure);
        (plan.is_some() || writes).then(|| {
            let line = line(ask, unit, year, plan);
            (line.href, ask.voice().say("plan-home", &[("ar", &year.to_string()), ("stand", &line.stands)]))
        })
    });
    Ok(told.collect())
}
