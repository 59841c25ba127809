//! `GET /belastning/{unit}/{year}`: what reporting costs the unit, goal by goal, and those below it.

use crate::ask::Ask;
use crate::delivery::form::unit_name;
use crate::page::{Link, Page};
use crate::problem::Problem;
use crate::voices::site::{Site, Tab};
use askama::Template;
use axum::extract::Path;
use axum::response::Html;
use rettesnor_app::steer::learning::burden;
use rettesnor_app::steer::usual_line;
use rettesnor_core::burden::Burden;
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
    let at = (&site.unit, &line, site.year);
    let sheet = burden(ask.desk().store(), ask.who(), &shelf.structure, at).await;
    let sheet = sheet.map_err(|error| Problem::Store(ask.clone(), error))?;
    let sheet = sheet.ok_or_else(|| Problem::NotAllowed(ask.clone()))?;
    let number = |n: u32| voice.whole(i64::from(n));
    let goals = sheet.own.iter().map(|(goal, cost)| CostView {
        name: goal.value.name.clone(),
        href: format!("{}/mal/{}", site.path("plan"), goal.id),
        how: voice.say(
            "burden-how",
            &[
                ("minutter", &number(goal.value.minutes)),
                ("ganger", &number(goal.value.rhythm.per_year())),
                ("personer", &number(goal.value.people)),
            ],
        ),
        hours: hours(voice, *cost),
    });
    let below = sheet.below.iter().map(|(unit, cost)| CostView {
        name: unit_name(&ask, unit),
        href: format!("/belastning/{unit}/{}", site.year),
        how: voice.count("burden-goals", u64::from(cost.goals), &[]),
        hours: hours(voice, *cost),
    });
    let own = hours(voice, sheet.own_total);
    let lead = if sheet.below.is_empty() {
        voice.say("burden-lead", &[("timer", &own)])
    } else {
        voice.say("burden-lead-below", &[("timer", &own), ("alle", &hours(voice, sheet.total))])
    };
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

/// A cost in hours of work, rounded up.
pub fn hours(voice: &Voice, cost: Burden) -> String {
    voice.count("burden-hours", cost.hours(), &[])
}
