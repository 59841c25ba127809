//! `GET /belastning/{unit}/{year}/forslag`: what might be dropped, what speaks for it, and what may explain it.

use super::burden::hours;
use crate::ask::Ask;
use crate::page::{Link, Page};
use crate::problem::Problem;
use crate::voices::site::{Site, Tab};
use askama::Template;
use axum::extract::Path;
use axum::response::Html;
use rettesnor_app::steer::learning::{OneToDrop, droppable};
use rettesnor_app::steer::usual_line;
use rettesnor_core::burden::{Burden, Doubt};

#[derive(Template)]
#[template(path = "learning/drop.html")]
struct DropPage<'a> {
    page: Page<'a>,
    tabs: Vec<Link>,
    lead: String,
    counted: String,
    all: Vec<DropView>,
}

/// Something that might be dropped.
struct DropView {
    name: String,
    href: String,
    what: String,
    /// What speaks for it, and what may explain it.
    doubts: Vec<(String, String)>,
}

/// Shows the page.
pub async fn show(ask: Ask, Path((unit, year)): Path<(String, String)>) -> Result<Html<String>, Problem> {
    let site = Site::find(&ask, &unit, &year)?;
    let (voice, line) = (ask.voice(), usual_line(&site.unit));
    let at = (&site.unit, &line, site.year);
    let found = droppable(ask.desk().store(), ask.who(), ask.shelf(), at).await;
    let found = found.map_err(|error| Problem::Store(ask.clone(), error))?;
    let found = found.ok_or_else(|| Problem::NotAllowed(ask.clone()))?;
    let looked_at = u64::try_from(found.looked_at).unwrap_or_default();
    let back = [("site-burden", site.path("belastning"))];
    let html = DropPage {
        tabs: site.tabs(&ask, Tab::Burden),
        lead: voice.count("drop-lead", looked_at, &[]),
        counted: match found.counted_since {
            Some(month) => voice.say("drop-counted", &[("maned", &voice.month(month))]),
            None => voice.say("drop-not-counted", &[]),
        },
        all: found.all.iter().map(|one| view(&ask, &site, one)).collect(),
        page: site.page(&ask, voice.say("drop-title", &[("enhet", &site.name), ("aar", &year)]), &back),
    };
    Ok(Html(html.render()?))
}

fn view(ask: &Ask, site: &Site, one: &OneToDrop) -> DropView {
    let voice = ask.voice();
    let indicator = one.indicator.as_ref().and_then(|id| ask.shelf().counted_by().indicators.get(id));
    let name = indicator.map(|found| voice.text(&found.name).to_owned()).unwrap_or_default();
    let doubt = |doubt: &Doubt| match doubt {
        Doubt::Unused => (voice.say("doubt-unused", &[]), voice.say("doubt-unused-innocent", &[])),
        Doubt::Costly => {
            let cost = hours(voice, Burden { goals: 1, minutes: one.followed.minutes });
            (voice.say("doubt-costly", &[("timer", &cost)]), voice.say("doubt-costly-innocent", &[]))
        }
        Doubt::Unopened => (voice.say("doubt-unopened", &[]), voice.say("doubt-unopened-innocent", &[])),
    };
    let goal = one.followed.is_goal;
    DropView {
        name: if goal { one.name.clone() } else { name },
        href: if goal {
            format!("{}/mal/{}", site.path("plan"), one.followed.id)
        } else {
            format!("/indikatorer/{}", one.followed.id)
        },
        what: voice.say(if goal { "drop-goal" } else { "drop-statistics" }, &[]),
        doubts: one.doubts.iter().map(doubt).collect(),
    }
}
