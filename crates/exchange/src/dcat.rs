//! A description of the data sets for catalogues, after DCAT-AP-NO 2, as JSON-LD.
//!
//! It says what the standard asks for of a catalogue, a data set and a distribution, with texts in three languages, and
//! makes no claim of its own. Addresses and texts are given by the caller. The same catalogue gives the same bytes.
//! Start with [`Catalogue`] and [`to_json_ld`].

use jiff::Timestamp;
use jiff::civil::Date;
use rettesnor_core::definition::Words;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// The media types that distributions of ours have, and what the EU's list of file types calls them.
const FILE_TYPES: [(&str, &str); 3] =
    [("application/json", "JSON"), ("text/csv", "CSV"), ("application/vnd.sdmx.data+csv", "CSV")];
const FILE_TYPE: &str = "http://publications.europa.eu/resource/authority/file-type/";
const LANGUAGE: &str = "http://publications.europa.eu/resource/authority/language/";
const FREQUENCY: &str = "http://publications.europa.eu/resource/authority/frequency/";
const THEME: &str = "http://publications.europa.eu/resource/authority/data-theme/";
const PUBLIC: &str = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";
const MEDIA_TYPE: &str = "https://www.iana.org/assignments/media-types/";

/// Everything that an installation publishes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    /// Its address.
    pub url: String,
    /// Its title.
    pub title: Words,
    /// What is in it.
    pub description: Words,
    /// Who publishes it.
    pub publisher: Publisher,
    /// The data sets, in order.
    pub datasets: Vec<Described>,
}

/// Who publishes, and whom to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publisher {
    /// The address by which the body is known, such as that of its entry in the register of organisations.
    pub url: String,
    /// The organisation number, where it has one.
    pub organisation_number: Option<String>,
    /// Its name.
    pub name: String,
    /// Where questions go: a page, or an address of mail with `mailto:`.
    pub contact: String,
}

/// A data set as catalogues know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// Its address, which stays.
    pub url: String,
    /// Its title.
    pub title: Words,
    /// What is in it, and that small numbers are hidden.
    pub description: Words,
    /// Words to find it by.
    pub keywords: Vec<Words>,
    /// When it was first published.
    pub issued: Option<Date>,
    /// When it was last changed.
    pub modified: Option<Timestamp>,
    /// The first and last day it is about.
    pub about: Option<(Date, Date)>,
    /// How often it comes.
    pub frequency: Frequency,
    /// The licence's address.
    pub licence: String,
    /// The forms it is to be had in.
    pub distributions: Vec<Distribution>,
}

/// How often a data set comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Frequency {
    /// Once a year.
    #[default]
    Annual,
    /// Three times a year: once a tertial.
    ThreeTimesAYear,
    /// Four times a year.
    Quarterly,
    /// Twelve times a year.
    Monthly,
}

/// A form that a data set is to be had in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// What it is called.
    pub title: Words,
    /// Where it is fetched.
    pub url: String,
    /// Its media type, such as `application/json`.
    pub media_type: String,
    /// The standard that it follows, where it has an address.
    pub conforms_to: Option<String>,
}

/// The catalogue as JSON-LD.
///
/// # Errors
/// It could not be written as JSON, which would be a mistake here and not in the catalogue.
pub fn to_json_ld(catalogue: &Catalogue) -> Result<String, serde_json::Error> {
    let publisher = &catalogue.publisher;
    let document = Document {
        context: context(),
        graph: std::iter::once(of_catalogue(catalogue))
            .chain([of_publisher(publisher)])
            .chain(catalogue.datasets.iter().map(|dataset| of_dataset(dataset, publisher)))
            .collect(),
    };
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}

#[derive(Serialize)]
struct Document {
    #[serde(rename = "@context")]
    context: Value,
    #[serde(rename = "@graph")]
    graph: Vec<Value>,
}

fn context() -> Value {
    json!({
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "vcard": "http://www.w3.org/2006/vcard/ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}

fn of_catalogue(catalogue: &Catalogue) -> Value {
    json!({
        "@id": catalogue.url,
        "@type": "dcat:Catalog",
        "dct:title": said(&catalogue.title),
        "dct:description": said(&catalogue.description),
        "dct:publisher": at(&catalogue.publisher.url),
        "dct:language": languages(),
        "dcat:dataset": catalogue.datasets.iter().map(|dataset| at(&dataset.url)).collect::<Vec<_>>(),
    })
}

fn of_publisher(publisher: &Publisher) -> Value {
    let mut agent = json!({
        "@id": publisher.url,
        "@type": "foaf:Agent",
        "foaf:name": publisher.name,
    });
    if let Some(number) = &publisher.organisation_number {
        agent["dct:identifier"] = json!(number);
    }
    agent
}

fn of_dataset(dataset: &Described, publisher: &Publisher) -> Value {
    let mail = publisher.contact.starts_with("mailto:");
    let mut contact = json!({ "@type": "vcard:Organization", "vcard:fn": publisher.name });
    contact[if mail { "vcard:hasEmail" } else { "vcard:hasURL" }] = at(&publisher.contact);
    let mut described = json!({
        "@id": dataset.url,
        "@type": "dcat:Dataset",
        "dct:title": said(&dataset.title),
        "dct:description": said(&dataset.description),
        "dct:identifier": dataset.url,
        "dct:publisher": at(&publisher.url),
        "dct:accessRights": at(PUBLIC),
        "dct:language": languages(),
        "dct:accrualPeriodicity": at(&format!("{FREQUENCY}{}", dataset.frequency.code())),
        "dcat:contactPoint": contact,
        "dcat:theme": [at(&format!("{THEME}SOCI")), at(&format!("{THEME}GOVE"))],
        "dcat:keyword": dataset.keywords.iter().flat_map(said).collect::<Vec<_>>(),
        "dcat:distribution": dataset.distributions.iter().map(|one| of_distribution(one, dataset)).collect::<Vec<_>>(),
    });
    if let Some(day) = dataset.issued {
        described["dct:issued"] = typed("xsd:date", &day);
    }
    if let Some(moment) = dataset.modified {
        described["dct:modified"] = typed("xsd:dateTime", &moment);
    }
    if let Some((first, last)) = dataset.about {
        described["dct:temporal"] = json!({
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": typed("xsd:date", &first),
            "dcat:endDate": typed("xsd:date", &last),
        });
    }
    described
}

fn of_distribution(distribution: &Distribution, dataset: &Described) -> Value {
    let mut described = json!({
        "@id": distribution.url,
        "@type": "dcat:Distribution",
        "dct:title": said(&distribution.title),
        "dcat:accessURL": at(&distribution.url),
        "dcat:downloadURL": at(&distribution.url),
        "dcat:mediaType": at(&format!("{MEDIA_TYPE}{}", distribution.media_type)),
        "dct:license": at(&dataset.licence),
    });
    if let Some((_, name)) = FILE_TYPES.iter().find(|(media_type, _)| *media_type == distribution.media_type) {
        described["dct:format"] = at(&format!("{FILE_TYPE}{name}"));
    }
    if let Some(standard) = &distribution.conforms_to {
        described["dct:conformsTo"] = at(standard);
    }
    described
}

impl Frequency {
    fn code(self) -> &'static str {
        match self {
            Self::Annual => "ANNUAL",
            Self::ThreeTimesAYear => "ANNUAL_3",
            Self::Quarterly => "QUARTERLY",
            Self::Monthly => "MONTHLY",
        }
    }
}

/// A text in each of its languages.
fn said(words: &Words) -> Vec<Value> {
    let each = [("nb", &words.nb), ("nn", &words.nn), ("en", &words.en)];
    each.iter().map(|(language, text)| json!({ "@language": language, "@value": text })).collect()
}

fn at(address: &str) -> Value {
    let mut node = Map::new();
    node.insert("@id".to_owned(), Value::String(address.to_owned()));
    Value::Object(node)
}

fn typed(kind: &str, value: &impl ToString) -> Value {
    json!({ "@type": kind, "@value": value.to_string() })
}

fn languages() -> Vec<Value> {
    ["NOB", "NNO", "ENG"].iter().map(|code| at(&format!("{LANGUAGE}{code}"))).collect()
}
