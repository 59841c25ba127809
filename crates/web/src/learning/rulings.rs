//! `GET /avgjorelser/{unit}`: every decision of a unit with its reason, across the years, found by a word.

use crate::ask::Ask;
use crate::page::{Link, Page};
use crate::problem::Problem;
use crate::voices::site::{Site, Tab};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Html;
use rettesnor_app::steer::learning::{Ruling, RulingKind, rulings};
use rettesnor_core::goal::Body;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "learning/rulings.html")]
struct RulingsPage<'a> {
    page: Page<'a>,
    tabs: Vec<Link>,
    action: String,
    word: String,
    found: String,
    years: Vec<(String, Vec<RulingView>)>,
}

/// A decision in the list.
struct RulingView {
    kind: String,
    name: String,
    href: String,
    when: String,
    wording: String,
    reason: String,
}

/// Shows the list.
pub async fn show(
    ask: Ask,
    Path(unit): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Html<String>, Problem> {
    let this_year = ask.shelf().stock.today.year();
    let site = Site::find(&ask, &unit, &this_year.to_string())?;
    let voice = ask.voice();
    let found = rulings(ask.desk().store(), ask.who(), &ask.shelf().structure, &site.unit).await;
    let found = found.map_err(|error| Problem::Store(ask.clone(), error))?;
    let mut found = found.ok_or_else(|| Problem::NotAllowed(ask.clone()))?;
    let word = query.get("sok").map(|word| word.trim().to_owned()).unwrap_or_default();
    found.retain(|ruling| word.is_empty() || ruling.mentions(&word));
    let count = u64::try_from(found.len()).unwrap_or_default();
    let mut years: Vec<(String, Vec<RulingView>)> = Vec::new();
    for ruling in &found {
        let year = ruling.on.year().to_string();
        match years.last_mut().filter(|(last, _)| *last == year) {
            Some((_, list)) => list.push(view(&ask, &site, ruling)),
            None => years.push((year, vec![view(&ask, &site, ruling)])),
        }
    }
    let html = RulingsPage {
        tabs: site.tabs(&ask, Tab::Rulings),
        action: format!("/avgjorelser/{}", site.unit),
        found: if word.is_empty() { String::new() } else { voice.count("rulings-found", count, &[("sok", &word)]) },
        word,
        years,
        page: site.page(&ask, voice.say("rulings-title", &[("enhet", &site.name)]), &[]),
    };
    Ok(Html(html.render()?))
}

fn view(ask: &Ask, site: &Site, ruling: &Ruling) -> RulingView {
    let voice = ask.voice();
    let plan = format!("/plan/{}/{}", site.unit, ruling.year);
    let (key, href) = match ruling.kind {
        RulingKind::GoalAdopted => ("ruling-goal-adopted", format!("{plan}/mal/{}", ruling.record)),
        RulingKind::GoalDemoted => ("ruling-goal-demoted", format!("{plan}/mal/{}", ruling.record)),
        RulingKind::GoalRetired => ("ruling-goal-retired", format!("{plan}/mal/{}", ruling.record)),
        RulingKind::PlanAdopted => ("ruling-plan-adopted", plan),
        RulingKind::PlanOpened => ("ruling-plan-opened", plan),
        RulingKind::ActionEnded => ("ruling-action-ended", format!("{plan}#tiltak-{}", ruling.record)),
        RulingKind::ActionReplaced => ("ruling-action-replaced", format!("{plan}#tiltak-{}", ruling.record)),
        RulingKind::ActionAdjusted => ("ruling-action-adjusted", format!("{plan}/gjennomgang")),
        RulingKind::ReviewReopened => ("ruling-review-reopened", format!("{plan}/gjennomgang/{}", ruling.name)),
        RulingKind::Decided => {
            let page = format!("/medvirkning/{}/{}", site.unit, ruling.year);
            ("ruling-decided", format!("{page}#avgjorelse-{}", ruling.record))
        }
    };
    let body = ruling.body.map(|body| {
        let key = match body {
            Body::Unit => "ruled-by-unit",
            Body::Chief => "ruled-by-chief",
            Body::Committee => "ruled-by-committee",
            Body::Council => "ruled-by-council",
            Body::Above => "ruled-by-above",
        };
        voice.say(key, &[])
    });
    let day = voice.date(ruling.on);
    let case = (!ruling.case.is_empty()).then(|| voice.say("ruling-case", &[("sak", &ruling.case)]));
    let when: Vec<String> = [Some(day), body, case].into_iter().flatten().collect();
    let named = match ruling.kind {
        RulingKind::ReviewReopened => ruling.name.parse().map_or(ruling.name.clone(), |period| voice.period(period)),
        _ if ruling.name.is_empty() => ruling.wording.clone(),
        _ => ruling.name.clone(),
    };
    RulingView {
        kind: voice.say(key, &[]),
        href,
        when: when.join(", "),
        wording: if ruling.name.is_empty() { String::new() } else { ruling.wording.clone() },
        reason: ruling.reason.clone(),
        name: named,
    }
}
