//! `GET` and `POST /innspill/{id}/svar`: answering what somebody said.

use super::form::{Form, Ink, Part};
use super::hearing::find;
use super::show::open;
use super::site::Site;
use super::words::{speaker, stance};
use crate::ask::Ask;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::participation::answer;
use rettesnor_app::steer::{Kept, SteerError};
use rettesnor_core::participation::Input;

/// Shows the form.
pub async fn show(ask: Ask, Path(id): Path<String>) -> Result<Response, Problem> {
    let (input, site) = find::<Input>(&ask, &id).await?;
    if !open(&ask, &site).await?.leads {
        return Err(Problem::NotAllowed(ask));
    }
    page(&ask, &site, form(&ask, &site, &input, None))
}

/// Answers.
pub async fn send(ask: Ask, Path(id): Path<String>, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let (input, site) = find::<Input>(&ask, &id).await?;
    if !open(&ask, &site).await?.leads {
        return Err(Problem::NotAllowed(ask));
    }
    let read = posted.get("versjon").parse().unwrap_or_default();
    let pen = ask.pen(posted.get(ONCE));
    match answer(&pen, (&input.id, read), posted.raw("svar"), posted.get("av")).await {
        Ok(_) => Ok(Redirect::to(&back(&site, &input)).into_response()),
        Err(error) => {
            let changed = matches!(error, SteerError::Changed(_));
            let mut form = form(&ask, &site, &input, Some(&posted)).refuse(&ask, error)?;
            if let Some(answer) = input.value.answer.as_ref().filter(|_| changed) {
                form.stands.push((answer.by.clone(), answer.text.clone()));
            }
            page(&ask, &site, form)
        }
    }
}

fn back(site: &Site, input: &Kept<Input>) -> String {
    let page = match &input.value.hearing {
        Some(hearing) => format!("/horing/{hearing}"),
        None => site.path("medvirkning"),
    };
    format!("{page}#innspill-{}", input.id)
}

fn page(ask: &Ask, site: &Site, form: Form) -> Result<Response, Problem> {
    let voice = ask.voice();
    let eyebrow = format!("{} {}", site.name, site.year);
    form.page(site.page(ask, voice.say("answer-title", &[]), &[]), eyebrow, voice.say("answer-lead", &[]))
}

fn form(ask: &Ask, site: &Site, input: &Kept<Input>, posted: Option<&Posted>) -> Form {
    let (voice, ink) = (ask.voice(), Ink::new(ask, posted));
    let stands = input.value.answer.as_ref();
    let mut form = Form::new(format!("/innspill/{}/svar", input.id), voice.say("answer-send", &[]), back(site, input));
    form.hidden.push(("versjon", input.version.to_string()));
    let (title, who) = (stance(voice, input.value.stance).1, speaker(voice, input.value.speaks_as));
    form.parts.push(Part::Quote(title, input.value.text.clone(), who));
    form.parts.push(ink.lines("svar", "answer-text", "answer-hint", stands.map_or("", |answer| &answer.text)));
    let leader = voice.say("answer-by-leader", &[]);
    form.parts.push(ink.line("av", "answer-by", "answer-by-hint", stands.map_or(&leader, |answer| &answer.by)));
    form
}
