//! `GET` and `POST /plan/{unit}/{year}/kart`: the strategy map, drawn and as a table, and changing it a part at a time.

use super::address::Address;
use super::form::{text, wrong};
use super::map_view::MapView;
use crate::ask::Ask;
use crate::field::{Field, Pick};
use crate::page::{Nav, Page};
use crate::posted::{ONCE, Posted};
use crate::problem::Problem;
use crate::seal;
use crate::steer::{for_form, sentence};
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use rettesnor_app::steer::SteerError;
use rettesnor_app::steer::plan::{Reads, Working, change_map};
use rettesnor_core::plan::{Cause, MapChange, PlanContents, StrategyMap};

#[derive(Template)]
#[template(path = "plan/map.html")]
struct MapPage<'a> {
    page: Page<'a>,
    eyebrow: String,
    map: MapView,
    empty: bool,
    action: String,
    back: String,
    forms: Option<Forms>,
    error: String,
}

/// What the map is changed with.
struct Forms {
    once: String,
    vision: Field,
    perspective: Field,
    factor: Field,
    perspectives: Vec<Pick>,
    goals: Vec<Pick>,
    why: Field,
    from: Vec<Pick>,
    to: Vec<Pick>,
}

/// Shows the map.
pub async fn show(ask: Ask, Path((unit, year)): Path<(String, String)>) -> Result<Response, Problem> {
    let address = Address::read(&ask, &unit, &year)?;
    match address.reads(&ask).await? {
        Reads::Nothing => Err(Problem::NotAllowed(ask)),
        Reads::Decided(versions) => match versions.into_iter().next() {
            Some(version) => page(&ask, &address, (&version.value.holds, false), &Posted::default(), None),
            None => Err(Problem::NotFound(ask)),
        },
        Reads::Working(working) if working.plan.is_none() => Err(Problem::NotFound(ask)),
        Reads::Working(working) => {
            page(&ask, &address, (&working.contents, working.is_open()), &Posted::default(), None)
        }
    }
}

/// Changes the map and leads back to it.
pub async fn change(
    ask: Ask,
    Path((unit, year)): Path<(String, String)>,
    Extension(posted): Extension<Posted>,
) -> Result<Response, Problem> {
    let address = Address::read(&ask, &unit, &year)?;
    let working: Working = address.writing(&ask).await?;
    let changed = match meant(&posted) {
        Ok(change) => {
            let pen = ask.pen(posted.get(ONCE));
            change_map(&pen, &working.home, &first(&ask, &working.contents), change).await
        }
        Err(error) => Err(error),
    };
    match changed {
        Ok(_) => Ok(Redirect::to(&format!("{}/kart#endre", address.path())).into_response()),
        Err(error) => {
            page(&ask, &address, (&working.contents, working.is_open()), &posted, Some(&for_form(&ask, error)?))
        }
    }
}

/// What a map begins with: the plan's vision, and the four perspectives.
fn first(ask: &Ask, contents: &PlanContents) -> StrategyMap {
    let names = ["perspective-user", "perspective-service", "perspective-organisation", "perspective-economy"];
    let named = (1..).zip(names).map(|(number, key): (u32, &str)| (format!("p{number}"), ask.voice().say(key, &[])));
    StrategyMap {
        vision: contents.plan.vision.clone(),
        perspectives: named.collect(),
        factors: Vec::new(),
        causes: Vec::new(),
    }
}

fn meant(posted: &Posted) -> Result<MapChange, SteerError> {
    let needed = |field: &'static str| match text(posted, field) {
        text if text.is_empty() => Err(SteerError::Missing(field)),
        text => Ok(text),
    };
    let own = |field: &str| posted.get(field).to_owned();
    match posted.get("endring") {
        "visjon" => Ok(MapChange::Vision(text(posted, "visjon"))),
        "perspektiv" => Ok(MapChange::Perspective { name: needed("perspektiv")? }),
        "uten-perspektiv" => Ok(MapChange::WithoutPerspective { id: own("id") }),
        "faktor" => Ok(MapChange::Factor {
            perspective: own("i"),
            name: needed("faktor")?,
            goals: posted.all("mal").map(str::to_owned).collect(),
        }),
        "uten-faktor" => Ok(MapChange::WithoutFactor { id: own("id") }),
        "arsak" => Ok(MapChange::Cause(Cause { from: own("fra"), to: own("til"), why: text(posted, "fordi") })),
        "uten-arsak" => Ok(MapChange::WithoutCause { from: own("fra"), to: own("til") }),
        _ => Err(SteerError::Wrong("endring")),
    }
}

fn page(
    ask: &Ask,
    address: &Address,
    (contents, open): (&PlanContents, bool),
    posted: &Posted,
    error: Option<&SteerError>,
) -> Result<Response, Problem> {
    let voice = ask.voice();
    let map = contents.map.clone().unwrap_or_else(|| first(ask, contents));
    let html = MapPage {
        map: MapView::new(voice, contents, &map),
        empty: map.factors.is_empty(),
        action: format!("{}/kart", address.path()),
        back: address.path(),
        forms: open.then(|| forms(ask, contents, &map, posted, error)),
        error: error.and_then(|error| sentence(voice, error)).unwrap_or_default(),
        eyebrow: format!("{}, {}", address.name, address.year),
        page: Page::new(ask, voice.say("plan-map", &[]), Nav::Plan).with_crumbs(address.crumbs(ask)),
    };
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(html.render()?)).into_response())
}

fn forms(ask: &Ask, contents: &PlanContents, map: &StrategyMap, posted: &Posted, error: Option<&SteerError>) -> Forms {
    let voice = ask.voice();
    let missing = error.and_then(wrong).map(|(field, _)| field);
    let field = |name: &str, key: &str| {
        let field = Field::new(name, voice.say(key, &[])).holding(posted.raw(name));
        if missing == Some(name) { field.with_error(voice.say("plan-field-missing", &[])) } else { field }
    };
    let factors = |chosen: &str| -> Vec<Pick> {
        map.factors.iter().map(|factor| Pick::new(&factor.id, &factor.name, chosen)).collect()
    };
    let ticked: Vec<&str> = posted.all("mal").collect();
    let goals = contents.goals.iter().map(|(id, goal)| Pick {
        current: ticked.contains(&id.as_str()),
        code: id.clone(),
        label: goal.name.clone(),
    });
    let mut vision = field("visjon", "plan-vision");
    if posted.get("endring") != "visjon" {
        vision.value.clone_from(&map.vision);
    }
    Forms {
        once: seal::one_time_key(),
        vision,
        perspective: field("perspektiv", "plan-map-perspective-name"),
        factor: field("faktor", "plan-map-factor-name"),
        perspectives: map.perspectives.iter().map(|(id, name)| Pick::new(id, name, posted.get("i"))).collect(),
        goals: goals.collect(),
        why: field("fordi", "plan-map-why"),
        from: factors(posted.get("fra")),
        to: factors(posted.get("til")),
    }
}
