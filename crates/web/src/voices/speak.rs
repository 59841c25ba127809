//! `GET` and `POST /medvirkning/{unit}/{year}/innspill`: saying what one means.
//!
//! The form says what a missing name protects against, and what it does not.

use super::form::{Form, Ink, Part};
use super::show::open;
use super::site::Site;
use super::words::{speaker, stance, topics};
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use axum::Extension;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::participation::{Saying, Voices, speak as say};
use rettesnor_core::access::Role;
use rettesnor_core::participation::{Speaker, Stance, Topic};
use std::collections::BTreeMap;

/// Shows the form.
pub async fn show(
    ask: Ask,
    Path((unit, year)): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    let site = Site::find(&ask, &unit, &year)?;
    let voices = open(&ask, &site).await?;
    let given = |name: &str| query.get(name).map(String::as_str).unwrap_or_default();
    let form = form(&ask, &site, &voices, (given("horing"), given("om")), None);
    page(&ask, &site, form)
}

/// Says it and leads to it; where it can't be, what was written stays in the form.
pub async fn send(
    ask: Ask,
    Path((unit, year)): Path<(String, String)>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let site = Site::find(&ask, &unit, &year)?;
    let voices = open(&ask, &site).await?;
    let hearing = posted.get("horing");
    let saying = Saying {
        about: Topic::parse(posted.get("om")).unwrap_or_else(Topic::plan),
        hearing: Some(hearing.to_owned()).filter(|id| !id.is_empty()),
        stance: Stance::ALL.into_iter().find(|s| s.as_str() == posted.get("holdning")).unwrap_or(Stance::Comments),
        text: posted.raw("tekst").to_owned(),
        speaks_as: Speaker::ALL.into_iter().find(|s| s.as_str() == posted.get("som")).unwrap_or(Speaker::Other),
        anonymous: posted.has("navn"),
    };
    match say(&ask.pen(posted.get(ONCE)), (&site.unit, site.year), saying).await {
        Ok(id) => {
            let back = if hearing.is_empty() { site.path("medvirkning") } else { format!("/horing/{hearing}") };
            Ok(Redirect::to(&format!("{back}#innspill-{id}")).into_response())
        }
        Err(error) => {
            let form = form(&ask, &site, &voices, (hearing, posted.get("om")), Some(&posted)).refuse(&ask, error)?;
            page(&ask, &site, form)
        }
    }
}

fn page(ask: &Ask, site: &Site, form: Form) -> Result<Response, Problem> {
    let voice = ask.voice();
    let eyebrow = format!("{} {}", site.name, site.year);
    form.page(site.page(ask, voice.say("speak-title", &[]), &[]), eyebrow, voice.say("speak-lead", &[]))
}

fn form(ask: &Ask, site: &Site, voices: &Voices, asked: (&str, &str), posted: Option<&Posted>) -> Form {
    let (voice, ink) = (ask.voice(), Ink::new(ask, posted));
    let path = site.path("medvirkning");
    let mut form = Form::new(format!("{path}/innspill"), voice.say("speak-send", &[]), &path);
    let hearing = voices.hearings.iter().find(|one| one.id.as_str() == asked.0);
    match hearing {
        Some(hearing) => {
            form.hidden.push(("horing", hearing.id.to_string()));
            let until = voice.say("hearing-until", &[("dato", &voice.date(hearing.value.until))]);
            form.parts.push(Part::Quote(voice.say("hearing-question", &[]), hearing.value.question.clone(), until));
        }
        None => form.parts.push(ink.pick("om", "speak-about", "", asked.1, &topics(ask, voices))),
    }
    let stances: Vec<(String, String)> =
        Stance::ALL.iter().map(|one| (one.as_str().to_owned(), stance(voice, *one).1)).collect();
    let speakers: Vec<(String, String)> =
        Speaker::ALL.iter().map(|one| (one.as_str().to_owned(), speaker(voice, *one))).collect();
    form.parts.push(Part::Row(vec![
        ink.pick("holdning", "speak-stance", "", Stance::Comments.as_str(), &stances),
        ink.pick("som", "speak-as", "", usual(ask, site).as_str(), &speakers),
    ]));
    form.parts.push(ink.no_names());
    form.parts.push(ink.lines("tekst", "speak-text", "speak-text-hint", ""));
    if voices.allows_anonymous() {
        form.parts.push(ink.tick("navn", "speak-unsigned", "", false));
        form.parts.push(Part::Warn("InformationSquare", voice.say("speak-unsigned-means", &[])));
    } else {
        form.parts.push(Part::Warn("InformationSquare", voice.say("speak-signed-means", &[])));
    }
    form
}

/// As whom somebody most likely speaks, by their role at the unit.
fn usual(ask: &Ask, site: &Site) -> Speaker {
    let here = ask.who().grants().iter().find(|grant| grant.unit == site.unit);
    match here.map(|grant| grant.role) {
        Some(Role::Staff) => Speaker::Staff,
        Some(Role::Leader) => Speaker::Leader,
        Some(Role::Reader) => Speaker::User,
        _ => Speaker::Other,
    }
}
