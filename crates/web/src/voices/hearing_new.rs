//! `GET` and `POST /horing/ny`: sending a hearing. The employees' representatives are always asked.

use super::form::{Form, Ink, Part};
use super::show::open;
use super::site::Site;
use super::words::{group, topics};
use crate::ask::Ask;
use crate::field::Field;
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use axum::Extension;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::participation::{NewHearing, Voices, send_hearing};
use rettesnor_core::participation::{Invited, Speaker, Topic};
use rettesnor_core::time::parse_date;
use std::collections::BTreeMap;

/// The groups in the order they are asked for: the representatives first, since without them nothing is sent.
const GROUPS: [Speaker; 5] = [Speaker::UnionRep, Speaker::Staff, Speaker::User, Speaker::Leader, Speaker::Other];

/// Shows the form.
pub async fn show(ask: Ask, Query(query): Query<BTreeMap<String, String>>) -> Result<Response, Problem> {
    let given = |name: &str| query.get(name).map(String::as_str).unwrap_or_default();
    let site = Site::find(&ask, given("enhet"), given("ar"))?;
    let voices = writer(&ask, &site).await?;
    page(&ask, &site, form(&ask, &site, &voices, given("om"), None))
}

/// Sends it.
pub async fn send(ask: Ask, Extension(posted): Extension<Posted>) -> Result<Response, Problem> {
    let site = Site::find(&ask, posted.get("enhet"), posted.get("ar"))?;
    let voices = writer(&ask, &site).await?;
    let sent = match parse_date(posted.get("frist")) {
        Err(_) => Err(SteerError::Wrong("frist")),
        Ok(until) => {
            let new = NewHearing {
                about: Topic::parse(posted.get("om")).unwrap_or_else(Topic::plan),
                question: posted.raw("sporsmal").to_owned(),
                invited: GROUPS.into_iter().filter_map(|group| invited(&posted, group)).collect(),
                until,
            };
            send_hearing(&ask.pen(posted.get(ONCE)), (&site.unit, site.year), new).await
        }
    };
    match sent {
        Ok(id) => Ok(Redirect::to(&format!("/horing/{id}")).into_response()),
        Err(error) => page(&ask, &site, form(&ask, &site, &voices, "", Some(&posted)).refuse(&ask, error)?),
    }
}

async fn writer(ask: &Ask, site: &Site) -> Result<Voices, Problem> {
    let voices = open(ask, site).await?;
    if voices.writes { Ok(voices) } else { Err(Problem::NotAllowed(ask.clone())) }
}

fn invited(posted: &Posted, group: Speaker) -> Option<Invited> {
    let count: u32 = posted.get(group.as_str()).parse().ok().filter(|count| *count > 0)?;
    Some(Invited { group, label: posted.get(&format!("{}_hvem", group.as_str())).to_owned(), count })
}

fn page(ask: &Ask, site: &Site, form: Form) -> Result<Response, Problem> {
    let voice = ask.voice();
    let eyebrow = format!("{} {}", site.name, site.year);
    form.page(site.page(ask, voice.say("hearing-new", &[]), &[]), eyebrow, voice.say("hearing-new-lead", &[]))
}

fn form(ask: &Ask, site: &Site, voices: &Voices, about: &str, posted: Option<&Posted>) -> Form {
    let (voice, ink) = (ask.voice(), Ink::new(ask, posted));
    let mut form = Form::new("/horing/ny", voice.say("hearing-send", &[]), site.path("medvirkning"));
    form.hidden = vec![("enhet", site.unit.to_string()), ("ar", site.year.to_string())];
    form.parts.push(ink.pick("om", "speak-about", "", about, &topics(ask, voices)));
    form.parts.push(ink.lines("sporsmal", "hearing-question", "hearing-question-hint", ""));
    form.parts.push(ink.day("frist", "hearing-last-day", "", ""));
    let (title, text) = (voice.say("hearing-who", &[]), voice.say("hearing-who-text", &[]));
    form.parts.push(Part::Heading(title, text));
    for one in GROUPS {
        let (name, who) = (one.as_str(), format!("{}_hvem", one.as_str()));
        let named =
            |field: Field, key: &str| Field { label: voice.say(key, &[("gruppe", &group(voice, one))]), ..field };
        let count = named(ink.field(name, "hearing-count", "", ""), "hearing-count");
        let label = named(ink.field(&who, "hearing-label", "", ""), "hearing-label");
        let attributes = "min=\"0\" max=\"100000\" inputmode=\"numeric\"";
        form.parts.push(Part::Row(vec![
            Part::Line(count, "number", attributes),
            Part::Line(label, "text", "maxlength=\"200\""),
        ]));
    }
    form
}
