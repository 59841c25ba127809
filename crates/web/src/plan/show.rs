//! `GET /plan/{unit}/{year}`: the plan of a unit for a year: the draft for those who work with it, the version that holds
//! for others, and what to do first where there is none.

use super::address::Address;
use super::goals::Figures;
use super::state::{adopted, stage};
use super::view::PlanView;
use crate::ask::Ask;
use crate::field::Field;
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use crate::seal;
use crate::voices::site::{Site, Tab};
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use rettesnor_app::steer::Kept;
use rettesnor_app::steer::plan::{Reads, Working};
use rettesnor_core::plan::{PlanStage, PlanVersion};

#[derive(Template)]
#[template(path = "plan/show.html")]
struct ShowPage<'a> {
    page: Page<'a>,
    eyebrow: String,
    path: String,
    /// The other pages about the unit and the year.
    tabs: Vec<Link>,
    years: Vec<Link>,
    plan: PlanView,
    /// How the plan stands: the tone, the sentence.
    stands: (&'static str, String),
    /// Why it was opened, and the version that holds meanwhile.
    changing: Option<(String, String)>,
    /// Whether the one who asks works with it.
    inside: bool,
    /// Whether its parts can be written now.
    open: bool,
    writes: bool,
    /// What the leader can do: adopt it, or open it.
    decides: Option<(&'static str, String)>,
    /// The way to next year's plan: it is there, or can be begun from this one.
    next: Option<(String, String)>,
    versions: Vec<(String, String, String)>,
    /// Whether anything is judged by figures here.
    figures: bool,
}

#[derive(Template)]
#[template(path = "plan/empty.html")]
struct EmptyPage<'a> {
    page: Page<'a>,
    eyebrow: String,
    path: String,
    years: Vec<Link>,
    text: String,
    once: String,
    title: Field,
    vision: Field,
    writes: bool,
    /// The way to last year's plan, from which this one can be begun.
    last: Option<String>,
}

impl ShowPage<'_> {
    /// Where parts are written; empty where they can't be now.
    fn way(&self) -> &str {
        if self.open { &self.path } else { "" }
    }

    /// Where actions are moved, which is done all year; empty for those who only read.
    fn actions(&self) -> &str {
        if self.writes { &self.path } else { "" }
    }
}

/// Shows the plan.
pub async fn show(ask: Ask, Path((unit, year)): Path<(String, String)>) -> Result<Response, Problem> {
    let address = Address::read(&ask, &unit, &year)?;
    match address.reads(&ask).await? {
        Reads::Nothing => Err(Problem::NotAllowed(ask)),
        Reads::Working(working) if working.plan.is_none() => empty(&ask, &address, working.writes).await,
        Reads::Working(working) => worked_with(&ask, &address, &working).await,
        Reads::Decided(versions) if versions.is_empty() => empty(&ask, &address, false).await,
        Reads::Decided(versions) => decided(&ask, &address, &versions).await,
    }
}

async fn worked_with(ask: &Ask, address: &Address, working: &Working) -> Result<Response, Problem> {
    let voice = ask.voice();
    let plan = &working.contents.plan;
    let next_year = (address.year + 1).to_string();
    let next = match (working.next_begun, working.writes && plan.stage.version().is_some()) {
        (true, _) => Some((voice.say("plan-next-there", &[("ar", &next_year)]), address.path_of(address.year + 1))),
        (false, true) => Some((voice.say("plan-copy", &[("ar", &next_year)]), format!("{}/kopier", address.path()))),
        _ => None,
    };
    let decides = match plan.stage {
        _ if !working.decides => None,
        PlanStage::Adopted { .. } => Some(("apne", voice.say("plan-open", &[]))),
        _ => Some(("vedta", voice.say("plan-adopt", &[]))),
    };
    let changing = match &plan.stage {
        PlanStage::Changing { version, reason } => {
            Some((reason.clone(), format!("{}/versjon/{version}", address.path())))
        }
        _ => None,
    };
    let figures = figures(ask, address).await;
    let html = ShowPage {
        page: frame(ask, address, &plan.title),
        eyebrow: format!("{}, {}", address.name, address.year),
        path: address.path(),
        tabs: tabs(ask, address),
        years: years(ask, address),
        plan: PlanView::new(ask, address, &working.contents, (&figures, working.next_begun, true)),
        stands: stage(voice, &plan.stage),
        changing,
        inside: true,
        open: working.is_open(),
        writes: working.writes,
        decides,
        next,
        versions: versions(ask, address, &working.versions),
        figures: figures.are_read(),
    };
    Ok(Html(html.render()?).into_response())
}

async fn decided(ask: &Ask, address: &Address, all: &[Kept<PlanVersion>]) -> Result<Response, Problem> {
    let version = &all[0].value;
    let figures = figures(ask, address).await;
    let html = ShowPage {
        page: frame(ask, address, &version.holds.plan.title),
        eyebrow: format!("{}, {}", address.name, address.year),
        path: address.path(),
        tabs: tabs(ask, address),
        years: years(ask, address),
        plan: PlanView::new(ask, address, &version.holds, (&figures, false, false)),
        stands: ("good", adopted(ask.voice(), version.number, &version.adoption)),
        changing: None,
        inside: false,
        open: false,
        writes: false,
        decides: None,
        next: None,
        versions: versions(ask, address, all),
        figures: figures.are_read(),
    };
    Ok(Html(html.render()?).into_response())
}

async fn empty(ask: &Ask, address: &Address, writes: bool) -> Result<Response, Problem> {
    let voice = ask.voice();
    let year = address.year.to_string();
    let before = Address { year: address.year - 1, ..address.clone() };
    let last = match before.reads(ask).await? {
        Reads::Working(last) if last.plan.is_some() && writes => Some(format!("{}/kopier", before.path())),
        _ => None,
    };
    let title = voice.say("plan-title-of", &[("enhet", &address.name), ("ar", &year)]);
    let html = EmptyPage {
        page: frame(ask, address, &voice.say("plan-of-year", &[("ar", &year)])),
        eyebrow: address.name.clone(),
        path: address.path(),
        years: years(ask, address),
        text: voice.say(if writes { "plan-empty-text" } else { "plan-empty-read" }, &[]),
        once: seal::one_time_key(),
        title: Field::new("tittel", voice.say("plan-title", &[])).holding(title),
        vision: Field::new("visjon", voice.say("plan-vision", &[])).with_hint(voice.say("plan-vision-hint", &[])),
        writes,
        last,
    };
    Ok(Html(html.render()?).into_response())
}

/// The figures that the goals are judged by; that they are read is written down.
async fn figures(ask: &Ask, address: &Address) -> Figures {
    let figures = Figures::of(ask, address);
    if figures.are_read() {
        ask.note_reading(&format!("plan/{}/{}", address.unit, address.year)).await;
    }
    figures
}

fn frame<'a>(ask: &'a Ask, address: &Address, title: &str) -> Page<'a> {
    let mut crumbs = address.crumbs(ask);
    crumbs.pop();
    Page::new(ask, title, Nav::Plan).with_crumbs(crumbs)
}

/// The ways to what was said, reviewed, used and decided.
fn tabs(ask: &Ask, address: &Address) -> Vec<Link> {
    let site = Site { unit: address.unit.clone(), year: address.year, name: address.name.clone() };
    site.tabs(ask, Tab::Plan)
}

/// The years around this one.
fn years(ask: &Ask, address: &Address) -> Vec<Link> {
    let around = address.year - 1..=address.year + 1;
    let link = |year: i32| Link {
        current: year == address.year,
        ..Link::to(ask.voice().say("plan-of-year", &[("ar", &year.to_string())]), address.path_of(year))
    };
    around.map(link).collect()
}

/// The versions: where each is, what it is, why it came.
fn versions(ask: &Ask, address: &Address, all: &[Kept<PlanVersion>]) -> Vec<(String, String, String)> {
    let told = all.iter().map(|kept| {
        let version = &kept.value;
        let href = format!("{}/versjon/{}", address.path(), version.number);
        (href, adopted(ask.voice(), version.number, &version.adoption), version.reason.clone())
    });
    told.collect()
}
