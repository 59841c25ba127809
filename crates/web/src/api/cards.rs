//! `GET /api/v1/cards/{unit}/{period}`: a card in every format. Who may see the unit's figures gets the card as it was
//! last measured; everybody else, and whoever asks about a day, gets what was published.

use super::answer::{answer, left_out, link};
use super::format::Format;
use super::names::{about, cube_names, in_all};
use super::problem::ApiProblem;
use super::query::Asked;
use axum::response::Response;
use rettesnor_app::publish::standing;
use rettesnor_core::org::UnitRef;
use rettesnor_core::scorecard::Card;
use rettesnor_core::time::{Moment, Period};
use rettesnor_exchange::card::to_json;
use rettesnor_exchange::cube::{Cube, Dhis2Names, Sdmx, to_csv, to_dhis2, to_json_stat, to_sdmx_csv};
use rettesnor_exchange::figures::card_cube;
use rettesnor_store::{Publication, WantedPublications};
use std::collections::BTreeSet;

/// Who answers for the structure of our SDMX.
const AGENCY: &str = "RETTESNOR";

/// The most publications of a unit that are looked through.
pub const LOOKED_AT: i64 = 10_000;

/// A card, and the publication it stands in.
struct Found {
    card: Card,
    package: String,
    publication: Option<Publication>,
}

/// Gives a card.
pub async fn give(asked: Asked) -> Result<Response, ApiProblem> {
    asked.only(&["package", "as_of", "format"])?;
    let (unit, period, package) = (asked.unit()?, asked.period()?, asked.package()?);
    let ((day, by), format) = (asked.by()?, Format::of(&asked)?);
    let mut found = None;
    for package in packages(&asked, &unit, period, package, by).await? {
        if day.is_none() {
            found = own(&asked, &unit, period, &package);
        }
        if found.is_none() {
            found = published(&asked, &unit, period, package, by).await?;
        }
        if found.is_some() {
            break;
        }
    }
    let Found { card, package, publication } = found.ok_or_else(|| asked.nothing())?;
    if publication.is_none() {
        asked.ask.note_reading(&format!("api/v1/cards/{unit}/{period}")).await;
    }
    let mut given = if format == Format::Json {
        let json = to_json(&card, asked.ask.language().tag());
        answer(&asked, format.media_type(), json.map_err(|error| broken(&asked, &error))?)
    } else {
        let id = format!("malekort-{}-{period}-{package}", unit.to_string().replace(':', "-"));
        let title = in_all(&asked.ask, |voice| {
            voice.say("card-page-title", &[("navn", &card.unit_name), ("periode", &voice.period(period))])
        });
        let updated = publication.as_ref().map(|publication| publication.published_at.timestamp());
        let cube = card_cube(&card, &cube_names(&asked.ask), about(&asked.ask, id, title, updated));
        give_cube(&asked, format, &cube.map_err(|error| broken(&asked, &error))?)?
    };
    if let Some(publication) = publication {
        link(&mut given, &format!("/api/v1/publications/{}", publication.id), "canonical");
    }
    Ok(given)
}

/// The packages that a card may be of: the one that is asked for, or all, those that were published among them.
async fn packages(
    asked: &Asked,
    unit: &UnitRef,
    period: Period,
    package: Option<String>,
    by: Moment,
) -> Result<BTreeSet<String>, ApiProblem> {
    if let Some(package) = package {
        return Ok([package].into());
    }
    let wanted = WantedPublications { unit: Some(unit.clone()), period: Some(period), package: None };
    let ask = &asked.ask;
    let found = ask.desk().store().find_publications(ask.who(), &wanted, by, (0, LOOKED_AT)).await;
    let published = found.map_err(|error| ApiProblem::store(ask, &error))?;
    let known = ask.shelf().counted_by().packages.keys().cloned();
    Ok(known.chain(published.into_iter().map(|publication| publication.package)).collect())
}

/// The card as it was last measured, for who may see its figures.
fn own(asked: &Asked, unit: &UnitRef, period: Period, package: &str) -> Option<Found> {
    let (shelf, who) = (asked.ask.shelf(), asked.ask.who());
    if !shelf.sees_package(who, package, unit) {
        return None;
    }
    let line = shelf.counted_by().packages.get(package).map(|package| package.line.clone());
    let at = |line: Option<&str>| shelf.place(who, &unit.to_string(), &period.to_string(), line);
    let place = at(line.as_ref().map(rettesnor_core::org::Line::as_str)).or_else(|_| at(None)).ok()?;
    let sheet = shelf.sheet(who, &place);
    let of_package = sheet.lines.iter().filter(|line| line.card.package == package);
    let card = Card {
        unit: unit.clone(),
        unit_name: place.name,
        period,
        as_of: sheet.as_of,
        stale: sheet.stale,
        edition: sheet.edition.clone(),
        lines: of_package.map(|line| line.card.clone()).collect(),
    };
    (!card.lines.is_empty()).then(|| Found { card, package: package.to_owned(), publication: None })
}

/// The card as it stood published at a moment.
async fn published(
    asked: &Asked,
    unit: &UnitRef,
    period: Period,
    package: String,
    by: Moment,
) -> Result<Option<Found>, ApiProblem> {
    let ask = &asked.ask;
    let found = standing(ask.desk().store(), ask.who(), (unit, period, &package), by).await;
    let found = found.map_err(|error| ApiProblem::store(ask, &error))?;
    Ok(found.map(|(publication, frozen)| Found { card: frozen.card, package, publication: Some(publication) }))
}

/// Answers with a cube in a format.
pub fn give_cube(asked: &Asked, format: Format, cube: &Cube) -> Result<Response, ApiProblem> {
    let language = asked.ask.language().tag();
    let kind = format.media_type();
    let text = match format {
        Format::Json | Format::JsonStat => to_json_stat(cube, language).map_err(|error| broken(asked, &error))?,
        Format::Csv => to_csv(cube, language),
        Format::SdmxCsv => to_sdmx_csv(cube, Sdmx { agency: AGENCY }).map_err(|error| broken(asked, &error))?,
        Format::Dhis2 => {
            let hidden_comment = asked.ask.voice().say("cube-left-out", &[]);
            let names = Dhis2Names { data_set: &cube.about().id, hidden_comment: &hidden_comment };
            let set = to_dhis2(cube, names).map_err(|error| broken(asked, &error))?.ok_or_else(|| asked.nothing())?;
            let mut given = answer(asked, kind, set.json);
            let (hidden, missing, no_period) = (set.left_out.hidden, set.left_out.missing, set.left_out.no_period);
            left_out(&mut given, &format!("hidden={hidden}, missing={missing}, no-period={no_period}"));
            return Ok(given);
        }
    };
    Ok(answer(asked, kind, text))
}

/// Something could not be written.
pub fn broken(asked: &Asked, error: &dyn std::fmt::Display) -> ApiProblem {
    ApiProblem::Broken(asked.ask.clone(), error.to_string())
}
