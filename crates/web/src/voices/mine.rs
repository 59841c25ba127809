//! `GET /medvirkning`: hearings that ask me, what I have said and what was answered, and the way to my units.

use super::show::HearingView;
use super::words::stance;
use crate::ask::Ask;
use crate::home::own_units;
use crate::names::unit_name;
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::response::Html;
use rettesnor_app::steer::participation::{hearings_for, own_inputs};

#[derive(Template)]
#[template(path = "voices/mine.html")]
struct MinePage<'a> {
    page: Page<'a>,
    hearings: Vec<HearingView>,
    inputs: Vec<OwnView>,
    units: Vec<Link>,
}

/// Something that I have said.
struct OwnView {
    href: String,
    title: String,
    text: String,
    answered: bool,
    when: String,
}

/// Shows the page.
pub async fn show(ask: Ask) -> Result<Html<String>, Problem> {
    let (voice, store) = (ask.voice(), ask.desk().store());
    let failed = |error| Problem::Store(ask.clone(), error);
    let today = ask.shelf().stock.today;
    let hearings = hearings_for(store, ask.who(), today).await.map_err(failed)?;
    let hearings = hearings.iter().map(|one| HearingView {
        href: format!("/horing/{}", one.id),
        question: one.value.question.clone(),
        about: format!("{} {}", unit_name(&ask, &one.home.unit), one.home.year),
        until: voice.say("hearing-until", &[("dato", &voice.date(one.value.until))]),
        invited: String::new(),
    });
    let inputs = own_inputs(store, ask.who()).await.map_err(failed)?;
    let inputs = inputs.iter().map(|one| OwnView {
        href: format!("/medvirkning/{}/{}#innspill-{}", one.home.unit, one.home.year, one.id),
        title: format!("{}: {}", stance(voice, one.value.stance).1, unit_name(&ask, &one.home.unit)),
        text: one.value.text.clone(),
        answered: one.value.answer.is_some(),
        when: one.value.answer.as_ref().map(|answer| voice.date(answer.on)).unwrap_or_default(),
    });
    let year = today.year();
    let to_unit = |unit: rettesnor_core::org::UnitRef| {
        Link::to(format!("{} {year}", unit_name(&ask, &unit)), format!("/medvirkning/{unit}/{year}"))
    };
    let html = MinePage {
        hearings: hearings.collect(),
        inputs: inputs.collect(),
        units: own_units(&ask).into_iter().map(to_unit).collect(),
        page: Page::new(&ask, voice.say("mine-title", &[]), Nav::Voices),
    };
    Ok(Html(html.render()?))
}
