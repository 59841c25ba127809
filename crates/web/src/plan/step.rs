//! `GET /plan/{unit}/{year}/trinn`: the eight steps; `GET` and `POST .../trinn/{n}`: one of them, what is kept of it, and
//! keeping more.

use super::address::{Address, today};
use super::evidence;
use super::form::{Filling, FormView, Input, version_read, wrong};
use super::state::{attested, step_keys};
use super::wheel::{WheelView, step_state};
use crate::ask::Ask;
use crate::page::{Nav, Page};
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::seal;
use crate::steer::problem;
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::steer::plan::{Place, Reads, Working, put, take_out};
use rettesnor_app::steer::{Dossier, Kept, SteerError};
use rettesnor_core::plan::{Evidence, Step};
use rettesnor_core::time::{Date, Period};
use rettesnor_store::RecordId;

#[derive(Template)]
#[template(path = "plan/steps.html")]
struct StepsPage<'a> {
    page: Page<'a>,
    eyebrow: String,
    wheel: WheelView,
}

#[derive(Template)]
#[template(path = "plan/step.html")]
struct StepPage<'a> {
    page: Page<'a>,
    eyebrow: String,
    text: String,
    look: &'static str,
    word: String,
    attested: String,
    kept: Vec<KeptView>,
    form: Option<FormView>,
    before: Option<(String, String)>,
    after: Option<(String, String)>,
    /// Where the step is worked with, beside what is kept here: the words and the address.
    ways: Vec<(String, String)>,
    action: String,
}

/// What is kept of a step.
pub struct KeptView {
    /// What was done.
    pub what: String,
    /// Where it is read; empty where this is all of it.
    pub href: String,
    /// When, by whom, how many, how long.
    pub about: Vec<String>,
    /// Where it is written down.
    pub document: String,
    /// Its id, version and a one-time key, where it may be taken out.
    pub out: Option<(String, i64, String)>,
}

/// Shows the eight steps.
pub async fn all(ask: Ask, Path((unit, year)): Path<(String, String)>) -> Result<Response, Problem> {
    let address = Address::read(&ask, &unit, &year)?;
    let (contents, next_begun) = match address.reads(&ask).await? {
        Reads::Nothing => return Err(Problem::NotAllowed(ask)),
        Reads::Working(working) => (working.contents, working.next_begun),
        Reads::Decided(versions) => match versions.into_iter().next() {
            Some(version) => (version.value.holds, false),
            None => return Err(Problem::NotFound(ask)),
        },
    };
    let voice = ask.voice();
    let html = StepsPage {
        wheel: WheelView::new(voice, &address, &contents, next_begun, true),
        eyebrow: format!("{}, {}", address.name, address.year),
        page: Page::new(&ask, voice.say("plan-steps", &[]), Nav::Plan).with_crumbs(address.crumbs(&ask)),
    };
    Ok(Html(html.render()?).into_response())
}

/// Shows a step.
pub async fn show(ask: Ask, Path((unit, year, number)): Path<(String, String, String)>) -> Result<Response, Problem> {
    let (address, step, working) = asked(&ask, &unit, &year, &number).await?;
    let posted = Posted::of(vec![("dato".to_owned(), today(&ask).to_string())]);
    page(&ask, &address, (step, &working), &posted, None).await
}

/// Keeps something more of a step, or takes out what was kept.
pub async fn keep(
    ask: Ask,
    Path((unit, year, number)): Path<(String, String, String)>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let (address, step, working) = asked(&ask, &unit, &year, &number).await?;
    if !working.writes {
        return Err(Problem::NotAllowed(ask));
    }
    let pen = ask.pen(posted.get(ONCE));
    let written = if posted.has("ut") {
        let id = RecordId::from(posted.get("ut").to_owned());
        take_out::<Evidence>(&pen, &id, version_read(&posted), posted.get("grunn")).await
    } else {
        match evidence::meant(&posted, step) {
            Ok(evidence) => put(&pen, Place::New(&working.home), &evidence, "").await,
            Err(error) => Err(error),
        }
    };
    match written {
        Ok(_) => Ok(Redirect::to(&format!("{}/trinn/{number}", address.path())).into_response()),
        Err(error @ (SteerError::NotAllowed | SteerError::Gone | SteerError::Failed(_))) => Err(problem(&ask, error)),
        Err(error) if posted.has("ut") => Err(problem(&ask, error)),
        Err(error) => page(&ask, &address, (step, &working), &posted, Some(error)).await,
    }
}

async fn asked(ask: &Ask, unit: &str, year: &str, number: &str) -> Result<(Address, Step, Working), Problem> {
    let address = Address::read(ask, unit, year)?;
    let step = number.parse().ok().and_then(Step::numbered).ok_or_else(|| Problem::NotFound(ask.clone()))?;
    let working = address.working(ask).await?;
    if working.plan.is_none() && !working.writes {
        return Err(Problem::NotFound(ask.clone()));
    }
    Ok((address, step, working))
}

async fn page(
    ask: &Ask,
    address: &Address,
    (step, working): (Step, &Working),
    posted: &Posted,
    error: Option<SteerError>,
) -> Result<Response, Problem> {
    let voice = ask.voice();
    let reviews = if step == Step::FollowUp { reviews(ask, address, working) } else { Vec::new() };
    let kept: Vec<KeptView> = records(ask, address)
        .await?
        .iter()
        .filter(|kept| kept.value.step == step)
        .map(|kept| {
            let out = working.writes.then(|| (kept.id.to_string(), kept.version, seal::one_time_key()));
            KeptView { out, ..kept_view(ask, &kept.value) }
        })
        .chain(reviews)
        .collect();
    let action = format!("{}/trinn/{}", address.path(), step.number());
    let filling = Filling { voice, posted, wrong: error.as_ref().and_then(wrong) };
    let form = working.writes.then(|| {
        let (inputs, button) = (evidence::inputs(&filling, step), voice.say("plan-evidence-keep", &[]));
        let form = FormView::new(action.clone(), 0, inputs, button, format!("{}/trinn", address.path()));
        match &error {
            Some(error) => form.refused(ask, error),
            None => form,
        }
    });
    let (look, word) = step_state(voice, step, &working.contents, working.next_begun);
    let [name, text] = step_keys(step);
    let number = step.number().to_string();
    let title = voice.say("plan-step-title", &[("nummer", &number), ("navn", &voice.say(name, &[]))]);
    let neighbour = |number: Option<usize>| {
        let step = Step::numbered(number?)?;
        let name = voice.say(step_keys(step)[0], &[]);
        Some((format!("{}/trinn/{}", address.path(), step.number()), format!("{}. {name}", step.number())))
    };
    let html = StepPage {
        text: voice.say(text, &[]),
        look,
        word,
        attested: attested(voice, step.attested()),
        kept,
        form,
        before: neighbour(step.number().checked_sub(1)),
        after: neighbour(Some(step.number() + 1)),
        ways: ways(ask, address, step),
        action,
        eyebrow: format!("{}, {}", address.name, address.year),
        page: Page::new(ask, title, Nav::Plan).with_crumbs(address.crumbs(ask)),
    };
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(html.render()?)).into_response())
}

/// What is kept of all steps, each with its record.
async fn records(ask: &Ask, address: &Address) -> Result<Vec<Kept<Evidence>>, Problem> {
    let place = (&address.unit, address.year);
    let failed = |error| Problem::Store(ask.clone(), error);
    let dossier = Dossier::open(ask.desk().store(), ask.who(), &ask.shelf().structure, place, None).await;
    let dossier = dossier.map_err(failed)?.ok_or_else(|| Problem::NotAllowed(ask.clone()))?;
    dossier.all().map_err(failed)
}

/// Something that is kept, as it is told.
pub fn kept_view(ask: &Ask, evidence: &Evidence) -> KeptView {
    let voice = ask.voice();
    let mut about = vec![voice.date(evidence.on)];
    about.extend(Some(evidence.with.clone()).filter(|with| !with.is_empty()));
    about.extend(evidence.people.map(|people| voice.count("plan-people", u64::from(people), &[])));
    about.extend(evidence.hours.map(|hours| voice.count("plan-hours", u64::from(hours), &[])));
    let (what, document) = (evidence.what.clone(), evidence.document.clone());
    KeptView { what, href: String::new(), about, document, out: None }
}

/// The reviews that were closed: each shows that a period was followed up.
fn reviews(ask: &Ask, address: &Address, working: &Working) -> Vec<KeptView> {
    let voice = ask.voice();
    let view = |(period, on): &(Period, Date)| KeptView {
        what: voice.say("plan-kept-review", &[("periode", &voice.period(*period))]),
        href: format!("{}/gjennomgang/{period}", address.path()),
        about: vec![voice.date(*on)],
        document: String::new(),
        out: None,
    };
    working.contents.reviewed.iter().map(view).collect()
}

fn ways(ask: &Ask, address: &Address, step: Step) -> Vec<(String, String)> {
    let voice = ask.voice();
    let way = |key: &str, path: String| (voice.say(key, &[]), path);
    match step {
        Step::WritePlan => vec![way("plan-way-plan", address.path())],
        Step::SetTimeAside => vec![way("plan-way-goals", format!("{}#mal", address.path()))],
        Step::FollowUp => vec![way("plan-way-reviews", format!("{}/gjennomgang", address.path()))],
        Step::Evaluate => vec![way("plan-way-copy", format!("{}/kopier", address.path()))],
        _ => Vec::new(),
    }
}
