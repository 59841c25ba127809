//! `GET` and `POST /avgjorelse/ny`: writing a decision down, with its reasons and what each input changed.

use super::form::{Form, Ink, Part};
use super::show::open;
use super::site::Site;
use super::words::{speaker, stance, topics};
use crate::ask::Ask;
use crate::field::Field;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use axum::Extension;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::participation::{Voices, decide};
use rettesnor_core::participation::{Decision, InputEffect, Topic};
use rettesnor_core::time::parse_date;
use std::collections::BTreeMap;

/// Shows the form.
pub async fn show(ask: Ask, Query(query): Query<BTreeMap<String, String>>) -> Result<Response, Problem> {
    let given = |name: &str| query.get(name).map(String::as_str).unwrap_or_default();
    let site = Site::find(&ask, given("enhet"), given("ar"))?;
    let voices = leader(&ask, &site).await?;
    page(&ask, &site, form(&ask, &site, &voices, (given("horing"), given("om")), None))
}

/// Writes it down.
pub async fn send(ask: Ask, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let site = Site::find(&ask, posted.get("enhet"), posted.get("ar"))?;
    let voices = leader(&ask, &site).await?;
    let hearing = posted.get("horing");
    let decided = match decision(&voices, &posted) {
        Ok(decision) => decide(&ask.pen(posted.get(ONCE)), (&site.unit, site.year), decision).await,
        Err(error) => Err(error),
    };
    match decided {
        Ok(id) => Ok(Redirect::to(&format!("{}#avgjorelse-{id}", site.path("medvirkning"))).into_response()),
        Err(error) => {
            let form = form(&ask, &site, &voices, (hearing, posted.get("om")), Some(&posted));
            page(&ask, &site, form.refuse(&ask, error)?)
        }
    }
}

async fn leader(ask: &Ask, site: &Site) -> Result<Voices, Problem> {
    let voices = open(ask, site).await?;
    if voices.leads { Ok(voices) } else { Err(Problem::NotAllowed(ask.clone())) }
}

fn decision(voices: &Voices, posted: &Posted) -> Result<Decision, SteerError> {
    let hearing = Some(posted.get("horing").to_owned()).filter(|id| !id.is_empty());
    let heard = voices.hearings.iter().find(|one| Some(one.id.as_str()) == hearing.as_deref());
    let written = |(input, what): (&str, &str)| InputEffect { input: input.to_owned(), what: what.to_owned() };
    Ok(Decision {
        about: match heard {
            Some(hearing) => hearing.value.about.clone(),
            None => Topic::parse(posted.get("om")).unwrap_or_else(Topic::plan),
        },
        hearing,
        on: parse_date(posted.get("dato")).map_err(|_| SteerError::Wrong("dato"))?,
        text: posted.raw("vedtak").to_owned(),
        reasons: posted.raw("grunner").to_owned(),
        case: posted.get("sak").to_owned(),
        effects: posted.under("virkning-").filter(|(_, what)| !what.is_empty()).map(written).collect(),
    })
}

fn page(ask: &Ask, site: &Site, form: Form) -> Result<Response, Problem> {
    let voice = ask.voice();
    let eyebrow = format!("{} {}", site.name, site.year);
    form.page(site.page(ask, voice.say("decision-new", &[]), &[]), eyebrow, voice.say("decision-lead", &[]))
}

fn form(ask: &Ask, site: &Site, voices: &Voices, asked: (&str, &str), posted: Option<&Posted>) -> Form {
    let (voice, ink) = (ask.voice(), Ink::new(ask, posted));
    let mut form = Form::new("/avgjorelse/ny", voice.say("decision-save", &[]), site.path("medvirkning"));
    form.hidden = vec![("enhet", site.unit.to_string()), ("ar", site.year.to_string())];
    let hearing = voices.hearings.iter().find(|one| one.id.as_str() == asked.0);
    match hearing {
        Some(hearing) => {
            form.hidden.push(("horing", hearing.id.to_string()));
            let title = voice.say("hearing-question", &[]);
            form.parts.push(Part::Quote(title, hearing.value.question.clone(), String::new()));
        }
        None => form.parts.push(ink.pick("om", "speak-about", "", asked.1, &topics(ask, voices))),
    }
    form.parts.push(ink.lines("vedtak", "decision-text", "", ""));
    form.parts.push(ink.lines("grunner", "decision-reasons", "decision-reasons-hint", ""));
    let today = ask.shelf().stock.today.to_string();
    form.parts.push(Part::Row(vec![
        ink.day("dato", "decision-day", "", &today),
        ink.line("sak", "decision-case-number", "", ""),
    ]));
    let here = |id: &Option<String>| hearing.is_none_or(|hearing| id.as_deref() == Some(hearing.id.as_str()));
    let mut heard = voices.inputs.iter().filter(|one| here(&one.kept.value.hearing)).peekable();
    if heard.peek().is_some() {
        let (title, text) = (voice.say("decision-effects", &[]), voice.say("decision-effects-text", &[]));
        form.parts.push(Part::Heading(title, text));
    }
    for one in heard {
        let input = &one.kept.value;
        let (title, who) = (stance(voice, input.stance).1, speaker(voice, input.speaks_as));
        form.parts.push(Part::Quote(title, input.text.clone(), who));
        let name = format!("virkning-{}", one.kept.id);
        let field: Field = ink.field(&name, "decision-effect", "", "");
        form.parts.push(Part::Line(field, "text", "maxlength=\"500\""));
    }
    form
}
