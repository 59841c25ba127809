//! `GET /plan/{unit}/{year}/versjon/{n}`: a plan as it was decided, and what changed since the version before.

use super::address::Address;
use super::goals::Figures;
use super::state::adopted;
use super::view::PlanView;
use crate::ask::Ask;
use crate::page::{Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use rettesnor_app::steer::plan::Reads;
use rettesnor_core::plan::{Became, PlanChange, PlanPart, PlanVersion};
use rettesnor_words::Voice;

#[derive(Template)]
#[template(path = "plan/version.html")]
struct VersionPage<'a> {
    page: Page<'a>,
    eyebrow: String,
    adopted: String,
    wording: String,
    reason: String,
    /// What changed since the version before; nothing for the first.
    changes: Option<Vec<String>>,
    plan: PlanView,
    path: String,
    figures: bool,
}

/// Shows a version.
pub async fn show(ask: Ask, Path((unit, year, number)): Path<(String, String, String)>) -> Result<Response, Problem> {
    let address = Address::read(&ask, &unit, &year)?;
    let versions = match address.reads(&ask).await? {
        Reads::Nothing => return Err(Problem::NotAllowed(ask)),
        Reads::Working(working) => working.versions,
        Reads::Decided(versions) => versions,
    };
    let numbered = |number: u32| versions.iter().find(|version| version.value.number == number);
    let found = number.parse().ok().and_then(numbered).map(|version| &version.value);
    let version = found.ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let voice = ask.voice();
    let before = version.number.checked_sub(1).and_then(numbered).map(|version| &version.value);
    let figures = Figures::of(&ask, &address);
    if figures.are_read() {
        ask.note_reading(&format!("plan/{}/{}", address.unit, address.year)).await;
    }
    let title = voice.say("plan-version-title", &[("tittel", &version.holds.plan.title), ("versjon", &number)]);
    let html = VersionPage {
        page: Page::new(&ask, title, Nav::Plan).with_crumbs(address.crumbs(&ask)),
        eyebrow: format!("{}, {}", address.name, address.year),
        adopted: adopted(voice, version.number, &version.adoption),
        wording: version.adoption.wording.clone(),
        reason: version.reason.clone(),
        changes: before.map(|before| changes(voice, version, before)),
        plan: PlanView::new(&ask, &address, &version.holds, (&figures, false, false)),
        path: address.path(),
        figures: figures.are_read(),
    };
    Ok(Html(html.render()?).into_response())
}

/// What changed between two versions, a sentence each.
fn changes(voice: &Voice, version: &PlanVersion, before: &PlanVersion) -> Vec<String> {
    version.holds.changes_since(&before.holds).iter().map(|change| told(voice, change)).collect()
}

fn told(voice: &Voice, change: &PlanChange) -> String {
    let part = match change.part {
        PlanPart::Title => "part-title",
        PlanPart::Vision => "part-vision",
        PlanPart::Introduction => "part-introduction",
        PlanPart::Reporting => "part-reporting",
        PlanPart::Goal => "part-goal",
        PlanPart::Action => "part-action",
        PlanPart::Factor => "part-factor",
        PlanPart::Agreement => "part-agreement",
        PlanPart::Meeting => "part-meeting",
        PlanPart::Map => "part-map",
    };
    let part = voice.say(part, &[]);
    let texts = [("del", part.as_str()), ("navn", change.name.as_str()), ("for", change.before.as_str())];
    let key = match (change.became, change.name.is_empty(), change.before.is_empty()) {
        (Became::New, ..) => "change-new",
        (Became::Gone, ..) => "change-gone",
        (Became::Other, true, true) => "change-whole",
        (Became::Other, true, false) => "change-whole-from",
        (Became::Other, false, true) => "change-other",
        (Became::Other, false, false) => "change-renamed",
    };
    voice.say(key, &texts)
}
