//! `GET /api/v1/publications` and `/api/v1/publications/{id}`: what was published, when, and everything that stands in it.
//! A publication never changes, whoever asks.

use super::answer::{document, list};
use super::cards::broken;
use super::format::Format;
use super::problem::ApiProblem;
use super::query::{Asked, read_period};
use crate::names::unit_name;
use axum::response::Response;
use rettesnor_app::publish::read_frozen;
use rettesnor_core::publication::Frozen;
use rettesnor_exchange::card::to_json;
use rettesnor_store::{Publication, PublicationId, WantedPublications};
use serde::Serialize;
use serde_json::value::RawValue;

/// A publication in a list.
#[derive(Serialize)]
struct Item {
    id: String,
    number: i64,
    unit: String,
    unit_name: String,
    period: String,
    package: String,
    published_at: String,
    edition: String,
    hash: String,
    corrects: Option<String>,
    reason: String,
    /// Where the card is, as it stands now.
    card: String,
    /// Where people read it.
    page: String,
}

/// A publication with what stands in it.
#[derive(Serialize)]
struct Whole {
    #[serde(flatten)]
    item: Item,
    /// The publication that corrected it.
    corrected_by: Option<String>,
    rule: Rule,
    contents: Box<RawValue>,
    texts: Vec<Text>,
    breakdowns: Vec<Part>,
}

/// What was hidden by.
#[derive(Serialize)]
struct Rule {
    least: i64,
    denominator: i64,
}

#[derive(Serialize)]
struct Text {
    indicator: String,
    text: String,
}

/// A part of a breakdown; without numbers where it is hidden.
#[derive(Serialize)]
struct Part {
    indicator: String,
    by: String,
    code: String,
    hidden: bool,
    numerator: Option<i64>,
    denominator: Option<i64>,
}

/// Gives what was published, the newest first.
pub async fn all(asked: Asked) -> Result<Response, ApiProblem> {
    asked.only(&["unit", "period", "package", "as_of", "limit", "offset"])?;
    let wanted = WantedPublications {
        unit: asked.read("unit", |text| text.parse().ok())?,
        period: asked.read("period", read_period)?,
        package: asked.package()?,
    };
    let ((_, by), slice) = (asked.by()?, asked.slice()?);
    Format::json(&asked)?;
    let part = (i64::from(slice.skipped), i64::from(slice.limit) + 1);
    let found = asked.ask.desk().store().find_publications(asked.ask.who(), &wanted, by, part).await;
    let found = found.map_err(|error| ApiProblem::store(&asked.ask, &error))?;
    list(&asked, slice, found.iter().map(|publication| told(&asked, publication)))
}

/// Gives a publication.
pub async fn one(asked: Asked) -> Result<Response, ApiProblem> {
    asked.only(&[])?;
    Format::json(&asked)?;
    let id = asked.part("id");
    if id.len() != 32 || !id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
        return Err(asked.nothing());
    }
    let (store, who) = (asked.ask.desk().store(), asked.ask.who());
    let failed = |error| ApiProblem::store(&asked.ask, &error);
    let found = read_frozen(store, who, &PublicationId::from(id.to_owned())).await.map_err(failed)?;
    let (publication, frozen) = found.ok_or_else(|| asked.nothing())?;
    let others = store.publications_of(who, &publication.unit).await.map_err(failed)?;
    let later = others.iter().find(|other| other.corrects.as_ref() == Some(&publication.id));
    let card = to_json(&frozen.card, asked.ask.language().tag()).map_err(|error| broken(&asked, &error))?;
    let whole = Whole {
        item: told(&asked, &publication),
        corrected_by: later.map(|later| later.id.to_string()),
        rule: Rule { least: frozen.policy.least, denominator: frozen.policy.denominator },
        contents: RawValue::from_string(card).map_err(|error| broken(&asked, &error))?,
        texts: frozen
            .texts
            .iter()
            .map(|text| Text { indicator: text.indicator.clone(), text: text.body.clone() })
            .collect(),
        breakdowns: breakdowns(&frozen),
    };
    document(&asked, &whole)
}

fn breakdowns(frozen: &Frozen) -> Vec<Part> {
    let parts =
        frozen.behind.iter().flat_map(|(indicator, behind)| behind.parts.iter().map(move |part| (indicator, part)));
    let told = parts.map(|(indicator, part)| Part {
        indicator: indicator.clone(),
        by: part.by.clone(),
        code: part.code.clone(),
        hidden: part.numbers.is_none(),
        numerator: part.numbers.map(|(over, _)| over),
        denominator: part.numbers.and_then(|(_, under)| under),
    });
    told.collect()
}

fn told(asked: &Asked, publication: &Publication) -> Item {
    let Publication { unit, period, package, .. } = publication;
    Item {
        id: publication.id.to_string(),
        number: publication.number,
        unit: unit.to_string(),
        unit_name: unit_name(&asked.ask, unit),
        period: period.to_string(),
        package: package.clone(),
        published_at: publication.published_at.to_string(),
        edition: publication.edition.clone(),
        hash: publication.hash.clone(),
        corrects: publication.corrects.as_ref().map(ToString::to_string),
        reason: publication.reason.clone(),
        card: format!("/api/v1/cards/{unit}/{period}?package={package}"),
        page: format!("/offentlig/publisering/{}", publication.id),
    }
}
