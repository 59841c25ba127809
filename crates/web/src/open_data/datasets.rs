//! `GET /offentlig/datasett`: which data sets there are, for people; and the same for catalogues, after DCAT-AP-NO, as
//! JSON-LD at `/offentlig/datasett.jsonld` or where that is what is accepted.
//!
//! A data set is what one unit has published of one package; it grows with each card.

use super::base;
use crate::api::names::in_all;
use crate::ask::Ask;
use crate::names::unit_name;
use crate::page::{Link, Nav, Page};
use crate::problem::Problem;
use askama::Template;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use rettesnor_core::definition::Words;
use rettesnor_core::org::UnitRef;
use rettesnor_core::time::Grain;
use rettesnor_exchange::dcat::{Catalogue, Described, Distribution, Frequency, Publisher, to_json_ld};
use rettesnor_store::Publication;
use std::collections::BTreeMap;

/// How many cards are described at most, the newest first.
const DESCRIBED: i64 = 5_000;

/// The Norwegian licence for open data.
const NLOD: &str = "http://publications.europa.eu/resource/authority/licence/NLOD_2_0";

/// What JSON-LD is.
const JSON_LD: &str = "application/ld+json";

/// The forms that each card is described in: the name of the format, its media type, and the standard that it follows.
const FORMS: [(&str, &str, Option<&str>); 3] = [
    ("jsonstat", "application/json", Some("https://json-stat.org/full/")),
    ("csv", "text/csv", None),
    ("sdmx-csv", "application/vnd.sdmx.data+csv", Some("https://sdmx.org/")),
];

#[derive(Template)]
#[template(path = "open_data/datasets.html")]
struct DatasetsPage<'a> {
    page: Page<'a>,
    publisher: String,
    contact: Option<Link>,
    licence: Link,
    sets: Vec<SetView>,
}

/// A data set on the page.
struct SetView {
    id: String,
    title: String,
    description: String,
    files: Vec<FileView>,
}

/// A card of a data set, in each of its forms.
struct FileView {
    period: String,
    forms: Vec<Link>,
}

/// The standing publications of a unit and a package, the newest first.
type Sets = BTreeMap<(UnitRef, String), Vec<Publication>>;

/// Shows the data sets, or describes them where a catalogue asks.
pub async fn show(ask: Ask, headers: HeaderMap) -> Result<Response, Problem> {
    let accepted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if accepted.contains(JSON_LD) {
        return described(&ask).await;
    }
    let (voice, sets) = (ask.voice(), sets(&ask).await?);
    let settings = &ask.desk().settings().publisher;
    let view = |((unit, package), all): (&(UnitRef, String), &Vec<Publication>)| {
        let files = all.iter().map(|publication| FileView {
            period: voice.period(publication.period),
            forms: FORMS.map(|(format, ..)| Link::to(format, file(publication, format))).into(),
        });
        SetView {
            id: set_id(unit, package),
            title: voice.text(&title(&ask, unit, package)).to_owned(),
            description: voice.say("datasets-about", &[("enhet", &unit_name(&ask, unit))]),
            files: files.collect(),
        }
    };
    let contact =
        settings.contact.as_ref().map(|contact| Link::to(contact.trim_start_matches("mailto:"), mailed(contact)));
    let html = DatasetsPage {
        publisher: settings.name.clone().unwrap_or_else(|| voice.say("datasets-nobody", &[])),
        contact,
        licence: licence_link(settings.licence.as_deref()),
        sets: sets.iter().map(view).collect(),
        page: Page::new(&ask, voice.say("datasets-title", &[]), Nav::Public)
            .with_crumbs(vec![Link::to(voice.say("nav-public", &[]), "/offentlig")]),
    };
    let mut page = axum::response::Html(html.render()?).into_response();
    page.headers_mut().insert(header::VARY, HeaderValue::from_static("accept, accept-language, cookie"));
    Ok(page)
}

/// Describes the data sets.
pub async fn give(ask: Ask) -> Result<Response, Problem> {
    described(&ask).await
}

async fn described(ask: &Ask) -> Result<Response, Problem> {
    let (sets, base) = (sets(ask).await?, base(ask));
    let settings = &ask.desk().settings().publisher;
    let page = format!("{base}/offentlig/datasett");
    let number = settings.organisation_number.clone();
    let register = |number: &String| format!("https://data.brreg.no/enhetsregisteret/api/enheter/{number}");
    let publisher = Publisher {
        url: number.as_ref().map_or_else(|| format!("{base}/offentlig"), register),
        organisation_number: number,
        name: settings.name.clone().unwrap_or_else(|| ask.voice().say("datasets-nobody", &[])),
        contact: settings.contact.as_deref().map_or_else(|| format!("{base}/offentlig"), mailed),
    };
    let licence = settings.licence.clone().unwrap_or_else(|| NLOD.to_owned());
    let set = |((unit, package), all): (&(UnitRef, String), &Vec<Publication>)| Described {
        url: format!("{page}#{}", set_id(unit, package)),
        title: title(ask, unit, package),
        description: in_all(ask, |voice| voice.say("datasets-about", &[("enhet", &unit_name(ask, unit))])),
        keywords: vec![package_name(ask, package), in_all(ask, |voice| voice.say("datasets-keyword", &[]))],
        issued: all.iter().map(|one| one.published_at).min().map(|at| at.in_norway().date()),
        modified: all.iter().map(|one| one.published_at.timestamp()).max(),
        about: all
            .iter()
            .map(|one| one.period.first().first_day())
            .min()
            .zip(all.iter().map(|one| one.period.last().last_day()).max()),
        frequency: frequency(all),
        licence: licence.clone(),
        distributions: all.iter().flat_map(|publication| distributions(ask, &base, publication)).collect(),
    };
    let catalogue = Catalogue {
        title: in_all(ask, |voice| voice.say("datasets-title", &[])),
        description: in_all(ask, |voice| voice.say("datasets-lead", &[])),
        publisher,
        datasets: sets.iter().map(set).collect(),
        url: page.clone(),
    };
    let text = to_json_ld(&catalogue).map_err(|error| Problem::Broken(ask.clone(), error.to_string()))?;
    let headers = [(header::CONTENT_TYPE, JSON_LD), (header::VARY, "accept, accept-language, cookie")];
    Ok((headers, text).into_response())
}

async fn sets(ask: &Ask) -> Result<Sets, Problem> {
    let standing = ask.desk().store().standing_publications(ask.who(), ask.now(), DESCRIBED).await;
    let mut sets = Sets::new();
    for publication in standing.map_err(|error| Problem::Store(ask.clone(), error))? {
        sets.entry((publication.unit.clone(), publication.package.clone())).or_default().push(publication);
    }
    Ok(sets)
}

fn distributions(ask: &Ask, base: &str, publication: &Publication) -> Vec<Distribution> {
    let form = |(format, media_type, standard): (&str, &str, Option<&str>)| Distribution {
        title: in_all(ask, |voice| format!("{}, {format}", voice.period(publication.period))),
        url: format!("{base}{}", file(publication, format)),
        media_type: media_type.to_owned(),
        conforms_to: standard.map(str::to_owned),
    };
    FORMS.map(form).into()
}

/// Where a card is in a format.
fn file(publication: &Publication, format: &str) -> String {
    let Publication { unit, period, package, .. } = publication;
    format!("/api/v1/cards/{unit}/{period}?package={package}&format={format}")
}

/// How often a data set comes, by the shortest of its periods.
fn frequency(all: &[Publication]) -> Frequency {
    match all.iter().map(|one| one.period.grain()).min_by_key(|grain| grain.months()) {
        Some(Grain::Month) => Frequency::Monthly,
        Some(Grain::Quarter) => Frequency::Quarterly,
        Some(Grain::Tertial) => Frequency::ThreeTimesAYear,
        Some(Grain::HalfYear | Grain::Year) | None => Frequency::Annual,
    }
}

fn title(ask: &Ask, unit: &UnitRef, package: &str) -> Words {
    let (unit, package) = (unit_name(ask, unit), package_name(ask, package));
    in_all(ask, |voice| format!("{}, {unit}", voice.text(&package)))
}

fn package_name(ask: &Ask, package: &str) -> Words {
    let known = ask.shelf().counted_by().packages.get(package);
    known.map_or_else(|| in_all(ask, |_| package.to_owned()), |known| known.name.clone())
}

fn set_id(unit: &UnitRef, package: &str) -> String {
    format!("{}-{package}", unit.to_string().replace(':', "-"))
}

/// The licence by a short name: the last part of its address.
fn licence_link(set: Option<&str>) -> Link {
    match set {
        None | Some(NLOD) => Link::to("NLOD 2.0", NLOD),
        Some(other) => Link::to(other.trim_end_matches('/').rsplit('/').next().unwrap_or(other), other),
    }
}

/// An address that can be followed, of a page or of mail.
fn mailed(contact: &str) -> String {
    if contact.contains("://") || contact.starts_with("mailto:") {
        contact.to_owned()
    } else {
        format!("mailto:{contact}")
    }
}
