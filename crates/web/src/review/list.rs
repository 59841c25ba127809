//! `GET /plan/{unit}/{year}/gjennomgang`: the reviews of a year, and which periods have none.

use super::earlier::links;
use super::stock::dossier;
use super::write::path;
use crate::ask::Ask;
use crate::learning::burden::{lead, sheet};
use crate::page::{Link, Page};
use crate::problem::Problem;
use crate::voices::site::{Site, Tab};
use askama::Template;
use axum::extract::Path;
use axum::response::Html;
use rettesnor_app::steer::usual_line;
use rettesnor_core::review::{Review, ReviewStage};
use rettesnor_core::time::{Grain, Month, Period};

#[derive(Template)]
#[template(path = "review/list.html")]
struct ListPage<'a> {
    page: Page<'a>,
    tabs: Vec<Link>,
    grains: Vec<(String, Vec<PeriodView>)>,
    /// What reporting costs, and where that is told; nothing where the unit has no goals.
    burden: Option<(String, String)>,
}

/// A period with its review.
struct PeriodView {
    name: String,
    href: String,
    /// `good`, `close` or nothing, for the tag.
    look: &'static str,
    stage: String,
    /// Whether there is anything to open: not for what is to come, nor for who only reads where nothing was written.
    open: bool,
    /// What it was each time it was closed and opened again, and where that is read.
    earlier: Vec<(String, String)>,
}

/// Shows the list.
pub async fn show(ask: Ask, Path((unit, year)): Path<(String, String)>) -> Result<Html<String>, Problem> {
    let site = Site::find(&ask, &unit, &year)?;
    let dossier = dossier(&ask, &site).await?.ok_or_else(|| Problem::NotAllowed(ask.clone()))?;
    let reviews = dossier.all::<Review>().map_err(|error| Problem::Store(ask.clone(), error))?;
    let (voice, today) = (ask.voice(), ask.shelf().stock.today);
    let writes = ask.who().writes_plans(&site.unit, &ask.shelf().structure);
    let mut found_with_earlier = Vec::new();
    for kept in &reviews {
        found_with_earlier.push((kept, links(&ask, &site, kept).await?));
    }
    let view = |period: Period| {
        let found = found_with_earlier.iter().find(|(kept, _)| kept.value.period == period);
        let (found, earlier) = (found.map(|(kept, _)| kept), found.map(|(_, links)| links.clone()));
        let begun = period.first().first_day() <= today;
        let (look, stage) = match found.map(|kept| kept.value.stage) {
            Some(ReviewStage::Closed { on }) => ("good", voice.say("review-closed", &[("dato", &voice.date(on))])),
            Some(ReviewStage::Draft) => ("accent", voice.say("review-draft", &[])),
            None if period.last_day() < today => ("close", voice.say("review-none", &[])),
            None if begun => ("", voice.say("review-running", &[])),
            None => ("", voice.say("review-later", &[])),
        };
        let open = found.is_some() || (writes && begun);
        PeriodView {
            name: voice.period(period),
            href: path(&site, period),
            look,
            stage,
            open,
            earlier: earlier.unwrap_or_default(),
        }
    };
    let grain = |grain: Grain, key: &str| {
        let month = |n: i32| Month::january(site.year).plus(n * grain.months());
        let periods = (0..grain.per_year()).map(|n| view(Period::of(month(n), grain)));
        (voice.say(key, &[]), periods.collect::<Vec<_>>())
    };
    let cost = sheet(&ask, &site.unit, &usual_line(&site.unit), site.year).await?;
    let cost = cost.filter(|sheet| sheet.total.goals > 0);
    let html = ListPage {
        burden: cost.map(|sheet| (lead(voice, &sheet), site.path("belastning"))),
        tabs: site.tabs(&ask, Tab::Reviews),
        grains: vec![grain(Grain::Tertial, "review-tertials"), grain(Grain::Quarter, "review-quarters")],
        page: site.page(&ask, voice.say("review-list-title", &[("enhet", &site.name), ("aar", &year)]), &[]),
    };
    Ok(Html(html.render()?))
}
