//! `GET /belastning/{unit}/{year}`: what reporting costs the unit, goal by goal, and those below it.

use crate::ask::Ask;
use crate::names::unit_name;
use crate::page::{Link, Page};
use crate::problem::Problem;
use crate::voices::site::{Site, Tab};
use askama::Template;
use axum::extract::Path;
use axum::response::Html;
use rettesnor_app::steer::learning::burden;
use rettesnor_app::steer::{BurdenSheet, usual_line};
use rettesnor_core::burden::Burden;
use rettesnor_core::goal::Rhythm;
use rettesnor_core::org::{Line, UnitRef};
use rettesnor_words::Voice;

#[derive(Template)]
#[template(path = "learning/burden.html")]
struct BurdenPage<'a> {
    page: Page<'a>,
    tabs: Vec<Link>,
    lead: String,
    goals: Vec<CostView>,
    below: Vec<CostView>,
    drop: Option<String>,
}

/// What a goal or a unit costs.
struct CostView {
    name: String,
    href: String,
    how: String,
    hours: String,
}

/// Shows the page.
pub async fn show(ask: Ask, Path((unit, year)): Path<(String, String)>) -> Result<Html<String>, Problem> {
    let site = Site::find(&ask, &unit, &year)?;
    let (voice, shelf, line) = (ask.voice(), ask.shelf(), usual_line(&site.unit));
    let sheet = sheet(&ask, &site.unit, &line, site.year).await?.ok_or_else(|| Problem::NotAllowed(ask.clone()))?;
    let goals = sheet.own.iter().map(|(goal, cost)| CostView {
        name: goal.value.name.clone(),
        href: format!("{}/mal/{}", site.path("plan"), goal.id),
        how: how(voice, goal.value.minutes, goal.value.rhythm, goal.value.people),
        hours: hours(voice, *cost),
    });
    let below = sheet.below.iter().map(|(unit, cost)| CostView {
        name: unit_name(&ask, unit),
        href: format!("/belastning/{unit}/{}", site.year),
        how: voice.count("burden-goals", u64::from(cost.goals), &[]),
        hours: hours(voice, *cost),
    });
    let lead = lead(voice, &sheet);
    let html = BurdenPage {
        tabs: site.tabs(&ask, Tab::Burden),
        lead,
        goals: goals.collect(),
        below: below.collect(),
        drop: ask
            .who()
            .reads_drafts(&site.unit, &shelf.structure)
            .then(|| format!("{}/forslag", site.path("belastning"))),
        page: site.page(&ask, voice.say("burden-title", &[("enhet", &site.name), ("aar", &year)]), &[]),
    };
    Ok(Html(html.render()?))
}

/// What a unit's goals cost together, and with the units below it, in a sentence.
pub fn lead(voice: &Voice, sheet: &BurdenSheet) -> String {
    let own = hours(voice, sheet.own_total);
    if sheet.below.is_empty() {
        voice.say("burden-lead", &[("timer", &own)])
    } else {
        voice.say("burden-lead-below", &[("timer", &own), ("alle", &hours(voice, sheet.total))])
    }
}

/// What reporting costs at a site; nothing where the one who asks reads no plans there.
pub async fn sheet(ask: &Ask, unit: &UnitRef, line: &Line, year: i32) -> Result<Option<BurdenSheet>, Problem> {
    let found = burden(ask.desk().store(), ask.who(), &ask.shelf().structure, (unit, line, year)).await;
    found.map_err(|error| Problem::Store(ask.clone(), error))
}

/// How the cost of a goal is counted: minutes, times, people; that it is not said where one of them is not.
pub fn how(voice: &Voice, minutes: u32, rhythm: Rhythm, people: u32) -> String {
    if minutes == 0 || people == 0 {
        return voice.say("burden-how-unsaid", &[]);
    }
    let number = |n: u32| voice.whole(i64::from(n));
    let (minutes, times, people) = (number(minutes), number(rhythm.per_year()), number(people));
    voice.say("burden-how", &[("minutter", &minutes), ("ganger", &times), ("personer", &people)])
}

/// A cost in hours of work, rounded up.
pub fn hours(voice: &Voice, cost: Burden) -> String {
    voice.count("burden-hours", cost.hours(), &[])
}
