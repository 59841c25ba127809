//! `GET` and `POST /panel/ny`: writing a meeting with users down; with `?fra=`, writing what it changed since.

use super::form::{Form, Ink, Part};
use super::hearing::find;
use super::show::open;
use super::site::Site;
use super::words::{panel_kind, speaker};
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use axum::Extension;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::participation::hold_panel;
use rettesnor_app::steer::{Kept, SteerError};
use rettesnor_core::participation::{Panel, PanelKind, Speaker};
use rettesnor_core::time::parse_date;
use std::collections::BTreeMap;

/// Shows the form.
pub async fn show(ask: Ask, Query(query): Query<BTreeMap<String, String>>) -> Result<Response, Problem> {
    let given = |name: &str| query.get(name).map(String::as_str).unwrap_or_default();
    let site = Site::find(&ask, given("enhet"), given("ar"))?;
    if !open(&ask, &site).await?.writes {
        return Err(Problem::NotAllowed(ask));
    }
    let stands = standing(&ask, &site, given("fra")).await?;
    page(&ask, &site, form(&ask, &site, stands.as_ref(), None))
}

/// Writes it down.
pub async fn send(ask: Ask, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let site = Site::find(&ask, posted.get("enhet"), posted.get("ar"))?;
    if !open(&ask, &site).await?.writes {
        return Err(Problem::NotAllowed(ask));
    }
    let stands = standing(&ask, &site, posted.get("fra")).await?;
    let version = posted.get("versjon").parse().unwrap_or_default();
    let read = stands.as_ref().map(|kept| (&kept.id, version));
    let held = match panel(&posted) {
        Ok(panel) => hold_panel(&ask.pen(posted.get(ONCE)), (&site.unit, site.year), read, panel).await,
        Err(error) => Err(error),
    };
    match held {
        Ok(_) => Ok(Redirect::to(&format!("{}#paneler", site.path("medvirkning"))).into_response()),
        Err(error) => {
            let changed = matches!(error, SteerError::Changed(_));
            let mut form = form(&ask, &site, stands.as_ref(), Some(&posted)).refuse(&ask, error)?;
            if let Some(kept) = stands.as_ref().filter(|_| changed) {
                let say = |key: &str| ask.voice().say(key, &[]);
                form.stands = vec![
                    (say("panel-said"), kept.value.said.clone()),
                    (say("panel-changed"), kept.value.changed.clone()),
                ];
            }
            page(&ask, &site, form)
        }
    }
}

async fn standing(ask: &Ask, site: &Site, id: &str) -> Result<Option<Kept<Panel>>, Problem> {
    if id.is_empty() {
        return Ok(None);
    }
    let (kept, home) = find::<Panel>(ask, id).await?;
    let here = home.unit == site.unit && home.year == site.year;
    if here { Ok(Some(kept)) } else { Err(Problem::NotFound(ask.clone())) }
}

fn panel(posted: &Posted) -> Result<Panel, SteerError> {
    let number = |name: &'static str| posted.get(name).parse::<u32>().map_err(|_| SteerError::Wrong(name));
    Ok(Panel {
        kind: PanelKind::ALL.into_iter().find(|k| k.as_str() == posted.get("slag")).unwrap_or(PanelKind::Dialogue),
        on: parse_date(posted.get("dato")).map_err(|_| SteerError::Wrong("dato"))?,
        with: Speaker::ALL.into_iter().find(|s| s.as_str() == posted.get("med")).unwrap_or(Speaker::User),
        invited: number("invitert")?,
        came: number("kom")?,
        said: posted.raw("sagt").to_owned(),
        changed: posted.raw("endret").to_owned(),
    })
}

fn page(ask: &Ask, site: &Site, form: Form) -> Result<Response, Problem> {
    let voice = ask.voice();
    let eyebrow = format!("{} {}", site.name, site.year);
    form.page(site.page(ask, voice.say("panel-new", &[]), &[]), eyebrow, voice.say("panel-lead", &[]))
}

fn form(ask: &Ask, site: &Site, stands: Option<&Kept<Panel>>, posted: Option<&Posted>) -> Form {
    let (voice, ink) = (ask.voice(), Ink::new(ask, posted));
    let mut form = Form::new("/panel/ny", voice.say("panel-save", &[]), site.path("medvirkning"));
    form.hidden = vec![("enhet", site.unit.to_string()), ("ar", site.year.to_string())];
    let value = stands.map(|kept| &kept.value);
    if let Some(kept) = stands {
        form.hidden.extend([("fra", kept.id.to_string()), ("versjon", kept.version.to_string())]);
    }
    let kinds: Vec<(String, String)> =
        PanelKind::ALL.iter().map(|one| (one.as_str().to_owned(), panel_kind(voice, *one))).collect();
    let groups: Vec<(String, String)> =
        Speaker::ALL.iter().map(|one| (one.as_str().to_owned(), speaker(voice, *one))).collect();
    let text = |number: Option<u32>| number.map(|n| n.to_string()).unwrap_or_default();
    let kind = value.map_or(PanelKind::UserPanel, |panel| panel.kind);
    let with = value.map_or(Speaker::User, |panel| panel.with);
    let on = value.map(|panel| panel.on.to_string()).unwrap_or_default();
    form.parts = vec![
        Part::Row(vec![
            ink.pick("slag", "panel-kind", "", kind.as_str(), &kinds),
            ink.pick("med", "panel-with", "", with.as_str(), &groups),
        ]),
        Part::Row(vec![
            ink.day("dato", "panel-day", "", &on),
            ink.number("invitert", "panel-invited", "", &text(value.map(|panel| panel.invited))),
            ink.number("kom", "panel-how-many", "", &text(value.map(|panel| panel.came))),
        ]),
        ink.no_names(),
        ink.lines("sagt", "panel-said-label", "panel-said-hint", value.map_or("", |panel| &panel.said)),
        ink.lines("endret", "panel-changed-label", "panel-changed-hint", value.map_or("", |panel| &panel.changed)),
    ];
    form
}
