//! The description of data sets, held by its bytes and by what DCAT-AP-NO asks for.

use rettesnor_core::definition::Words;
use rettesnor_exchange::dcat::{Catalogue, Described, Distribution, Frequency, Publisher, to_json_ld};

fn words(text: &str) -> Words {
    Words { nb: text.to_owned(), nn: format!("{text} (nn)"), en: format!("{text} (en)") }
}

#[test]
fn a_catalogue_says_what_the_standard_asks_for() {
    let distribution = |url: &str, media_type: &str, conforms_to: Option<&str>| Distribution {
        title: words(media_type),
        url: url.to_owned(),
        media_type: media_type.to_owned(),
        conforms_to: conforms_to.map(str::to_owned),
    };
    let catalogue = Catalogue {
        url: "https://eksempel.no/offentlig".to_owned(),
        title: words("Resultater"),
        description: words("Det vi har publisert"),
        publisher: Publisher {
            url: "https://data.brreg.no/enhetsregisteret/api/enheter/999999999".to_owned(),
            organisation_number: Some("999999999".to_owned()),
            name: "Eksempel kommune".to_owned(),
            contact: "mailto:post@eksempel.no".to_owned(),
        },
        datasets: vec![Described {
            url: "https://eksempel.no/offentlig/resultater".to_owned(),
            title: words("Resultater av introduksjonsprogrammet"),
            description: words("Små tall er skjult"),
            keywords: vec![words("introduksjonsprogram")],
            issued: Some("2026-03-01".parse().unwrap()),
            modified: Some("2026-06-15T07:00:00Z".parse().unwrap()),
            about: Some(("2025-01-01".parse().unwrap(), "2025-12-31".parse().unwrap())),
            frequency: Frequency::ThreeTimesAYear,
            licence: "http://publications.europa.eu/resource/authority/licence/NLOD_2_0".to_owned(),
            distributions: vec![
                distribution("https://eksempel.no/r.json", "application/json", Some("https://json-stat.org/full/")),
                distribution("https://eksempel.no/r.csv", "text/csv", None),
            ],
        }],
    };
    let text = to_json_ld(&catalogue).unwrap();
    insta::assert_binary_snapshot!("catalogue.json", text.clone().into_bytes());
    let document: serde_json::Value = serde_json::from_str(&text).unwrap();
    let node = |kind: &str| {
        let nodes = document["@graph"].as_array().unwrap();
        nodes.iter().find(|node| node["@type"] == kind).unwrap()
    };
    let has = |node: &serde_json::Value, names: &[&str]| {
        for name in names {
            assert!(!node[*name].is_null(), "{name}");
        }
    };
    has(node("dcat:Catalog"), &["dct:title", "dct:description", "dct:publisher", "dcat:dataset"]);
    has(node("foaf:Agent"), &["foaf:name", "dct:identifier"]);
    let dataset = node("dcat:Dataset");
    has(dataset, &["dct:title", "dct:description", "dct:publisher", "dcat:contactPoint", "dcat:theme", "dct:temporal"]);
    for distribution in dataset["dcat:distribution"].as_array().unwrap() {
        has(distribution, &["dcat:accessURL", "dct:format", "dct:license", "dcat:mediaType"]);
    }
}
