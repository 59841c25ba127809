//! `GET /api/v1/series/{unit}/{indicator}`: the figures of an indicator from period to period. Of what is published, each
//! period has the newest publication that tells it.

use super::answer::answer;
use super::cards::{LOOKED_AT, broken, give_cube};
use super::format::Format;
use super::names::{about, cube_names, in_all};
use super::problem::ApiProblem;
use super::query::Asked;
use axum::response::Response;
use rettesnor_app::publish::read_frozen;
use rettesnor_core::org::UnitRef;
use rettesnor_core::publication::Frozen;
use rettesnor_core::scorecard::SeriesPoint;
use rettesnor_core::time::{Grain, Moment, Month};
use rettesnor_exchange::figures::series_cube;
use rettesnor_exchange::series::{Series, to_json};
use rettesnor_store::{PublicationId, WantedPublications};
use std::collections::{BTreeMap, BTreeSet};

/// The lengths of periods by their names.
const GRAINS: [(&str, Grain); 5] = [
    ("year", Grain::Year),
    ("half_year", Grain::HalfYear),
    ("tertial", Grain::Tertial),
    ("quarter", Grain::Quarter),
    ("month", Grain::Month),
];

/// Gives a series.
pub async fn give(asked: Asked) -> Result<Response, ApiProblem> {
    asked.only(&["grain", "as_of", "format"])?;
    let named = |text: &str| GRAINS.iter().find(|(name, _)| *name == text).map(|(_, grain)| *grain);
    let grain = asked.read("grain", named)?.unwrap_or(Grain::Year);
    let (unit, indicator) = (asked.unit()?, asked.part("indicator").to_owned());
    let ((day, by), format) = (asked.by()?, Format::of(&asked)?);
    let own = if day.is_none() { own(&asked, &unit, &indicator, grain) } else { None };
    let series = match own {
        Some(series) => {
            asked.ask.note_reading(&format!("api/v1/series/{unit}/{indicator}")).await;
            series
        }
        None => published(&asked, &unit, &indicator, grain, by).await?.ok_or_else(|| asked.nothing())?,
    };
    if format == Format::Json {
        let json = to_json(&series, asked.ask.language().tag()).map_err(|error| broken(&asked, &error))?;
        return Ok(answer(&asked, format.media_type(), json));
    }
    let id = format!("serie-{}-{indicator}", unit.to_string().replace(':', "-"));
    let title = in_all(&asked.ask, |voice| format!("{}, {}", voice.text(&series.name), series.unit_name));
    let cube = series_cube(&series, &cube_names(&asked.ask), about(&asked.ask, id, title, None));
    give_cube(&asked, format, &cube.map_err(|error| broken(&asked, &error))?)
}

/// The figures as they were last measured, for who may see them.
fn own(asked: &Asked, unit: &UnitRef, indicator: &str, grain: Grain) -> Option<Series> {
    let run = asked.ask.shelf().run(asked.ask.who(), unit, indicator, grain)?;
    Some(Series {
        unit: unit.clone(),
        unit_name: run.unit_name,
        indicator: run.indicator.id.clone(),
        name: run.indicator.name.clone(),
        package: run.indicator.package.clone(),
        line: run.line,
        kind: run.indicator.kind,
        direction: run.indicator.direction,
        measure_unit: run.indicator.measure_unit.clone(),
        definition_version: run.version.number,
        as_of: run.as_of,
        points: run.points,
    })
}

/// The figures that stood published at a moment.
async fn published(
    asked: &Asked,
    unit: &UnitRef,
    indicator: &str,
    grain: Grain,
    by: Moment,
) -> Result<Option<Series>, ApiProblem> {
    let (store, who) = (asked.ask.desk().store(), asked.ask.who());
    let failed = |error| ApiProblem::store(&asked.ask, &error);
    let wanted = WantedPublications { unit: Some(unit.clone()), ..WantedPublications::default() };
    let mut all = store.find_publications(who, &wanted, by, (0, LOOKED_AT)).await.map_err(failed)?;
    let corrected: BTreeSet<PublicationId> = all.iter().filter_map(|one| one.corrects.clone()).collect();
    all.retain(|one| one.period.grain() == grain && !corrected.contains(&one.id));
    let mut series: Option<Series> = None;
    let mut points: BTreeMap<Month, SeriesPoint> = BTreeMap::new();
    for publication in all.iter().rev() {
        let Some((_, frozen)) = read_frozen(store, who, &publication.id).await.map_err(failed)? else { continue };
        let Some(told) = told(&frozen, indicator) else { continue };
        points.extend(told.points.iter().map(|point| (point.period.first(), point.clone())));
        let newest = series.as_ref().is_none_or(|known| known.as_of <= told.as_of);
        series = if newest { Some(told) } else { series };
    }
    Ok(series.map(|series| Series { points: points.into_values().collect(), ..series }))
}

/// What a publication tells of an indicator.
fn told(frozen: &Frozen, indicator: &str) -> Option<Series> {
    let card = &frozen.card;
    let line = card.lines.iter().find(|line| line.id == indicator)?;
    Some(Series {
        unit: card.unit.clone(),
        unit_name: card.unit_name.clone(),
        indicator: line.id.clone(),
        name: line.name.clone(),
        package: line.package.clone(),
        line: line.line.clone(),
        kind: line.kind,
        direction: line.direction,
        measure_unit: line.measure_unit.clone(),
        definition_version: line.definition_version,
        as_of: card.as_of,
        points: frozen.behind.get(indicator).map(|behind| behind.series.clone()).unwrap_or_default(),
    })
}
