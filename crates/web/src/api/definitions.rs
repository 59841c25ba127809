//! `GET /api/v1/definitions` and `/api/v1/definitions/{id}`: what the indicators count, in words and as it is written.

use super::answer::{document, list};
use super::format::Format;
use super::problem::ApiProblem;
use super::query::Asked;
use axum::response::Response;
use rettesnor_app::shelf::Wanted;
use rettesnor_core::definition::{Indicator, Version};
use rettesnor_exchange::card::{direction, kind};
use rettesnor_words::Voice;
use rettesnor_words::definition::counting;
use serde::Serialize;

/// An indicator in a list.
#[derive(Serialize)]
struct Definition {
    id: String,
    name: String,
    package: String,
    perspective: String,
    kind: &'static str,
    direction: &'static str,
    measure_unit: String,
    /// The kind of unit that reports it.
    leaf: &'static str,
    meaning: String,
    version: Option<u32>,
}

/// An indicator in full.
#[derive(Serialize)]
struct Whole {
    #[serde(flatten)]
    definition: Definition,
    weaknesses: String,
    gaming: String,
    source: Source,
    measure: String,
    counterweight: Option<String>,
    pair: Option<String>,
    breakdowns: Vec<String>,
    versions: Vec<Told>,
}

#[derive(Serialize)]
struct Source {
    kind: String,
    reference: String,
}

/// A version: the months it counts, what changed, and its parts.
#[derive(Serialize)]
struct Told {
    number: u32,
    valid_from: Option<String>,
    valid_to: Option<String>,
    change: String,
    derived: String,
    parts: Vec<Part>,
}

/// Which rows a part counts: as a sentence, and as the condition is written.
#[derive(Serialize)]
struct Part {
    name: String,
    rows: String,
    written: String,
}

/// Gives the definitions.
pub async fn all(asked: Asked) -> Result<Response, ApiProblem> {
    asked.only(&["package", "name", "limit", "offset"])?;
    let (package, name, slice) = (asked.package()?, asked.name()?, asked.slice()?);
    Format::json(&asked)?;
    let words = name.unwrap_or_default();
    let wanted = Wanted { words: &words, package: package.as_deref(), perspective: None };
    let skipped = usize::try_from(slice.skipped).unwrap_or(usize::MAX);
    let found = asked.ask.shelf().find_indicators(wanted);
    list(&asked, slice, found.into_iter().skip(skipped).map(|indicator| told(asked.ask.voice(), indicator)))
}

/// Gives a definition.
pub async fn one(asked: Asked) -> Result<Response, ApiProblem> {
    asked.only(&[])?;
    Format::json(&asked)?;
    let definitions = &asked.ask.shelf().stock.definitions;
    let indicator = definitions.indicators.get(asked.part("id")).ok_or_else(|| asked.nothing())?;
    let voice = asked.ask.voice();
    let version = |version: &Version| {
        let said = counting(voice, definitions, indicator, version);
        let part = |part: &rettesnor_words::definition::Said| Part {
            name: part.name(voice),
            rows: part.rows.clone(),
            written: part.written.clone(),
        };
        Told {
            number: version.number,
            valid_from: version.valid_from.map(|month| month.to_string()),
            valid_to: version.valid_to.map(|month| month.to_string()),
            parts: said.parts.iter().map(part).collect(),
            change: said.change,
            derived: said.derived,
        }
    };
    let whole = Whole {
        definition: told(voice, indicator),
        weaknesses: voice.text(&indicator.weaknesses).to_owned(),
        gaming: voice.text(&indicator.gaming).to_owned(),
        source: Source { kind: indicator.source.kind.clone(), reference: indicator.source.reference.clone() },
        measure: indicator.measure.clone(),
        counterweight: indicator.counterweight.clone(),
        pair: indicator.pair.clone(),
        breakdowns: indicator.breakdowns.clone(),
        versions: indicator.versions.iter().map(version).collect(),
    };
    document(&asked, &whole)
}

fn told(voice: &Voice, indicator: &Indicator) -> Definition {
    Definition {
        id: indicator.id.clone(),
        name: voice.text(&indicator.name).to_owned(),
        package: indicator.package.clone(),
        perspective: indicator.perspective.clone(),
        kind: kind(indicator.kind),
        direction: direction(indicator.direction),
        measure_unit: indicator.measure_unit.clone(),
        leaf: indicator.leaf.as_str(),
        meaning: voice.text(&indicator.meaning).to_owned(),
        version: indicator.versions.last().map(|version| version.number),
    }
}
