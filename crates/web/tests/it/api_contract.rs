//! What other programs build on: the answers by their bytes, and the description held against the routes.

use crate::published::published;
use crate::sample::{Sample, steady};
use rettesnor_web::api::description::OPENAPI;
use rettesnor_web::route::ROUTES;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const CARD_SCHEMA: &str = include_str!("../../../../docs/reference/card.schema.json");

fn openapi() -> Value {
    serde_json::from_str(OPENAPI).unwrap()
}

#[tokio::test]
async fn the_answers_are_as_they_were() {
    let (sample, _) = published().await;
    let card = "/api/v1/cards/kommune:3201/2025";
    for (name, path) in [
        ("card_json", card.to_owned()),
        ("card_jsonstat", format!("{card}?format=jsonstat")),
        ("card_csv", format!("{card}?format=csv")),
        ("card_sdmx", format!("{card}?format=sdmx-csv")),
        ("card_dhis2", format!("{card}?format=dhis2")),
        ("series_json", "/api/v1/series/kommune:3201/I.02-nir".to_owned()),
        ("series_csv", "/api/v1/series/kommune:3201/I.02-nir?format=csv".to_owned()),
        ("publications", "/api/v1/publications".to_owned()),
        ("unit", "/api/v1/units/kommune:3201".to_owned()),
        ("units", "/api/v1/units?limit=2&offset=20".to_owned()),
        ("definition", "/api/v1/definitions/I.02-nir".to_owned()),
        ("definitions", "/api/v1/definitions?limit=1".to_owned()),
        ("catalogue", "/offentlig/datasett.jsonld".to_owned()),
        ("problem", "/api/v1/units?x=1".to_owned()),
    ] {
        let (_, _, text) = sample.api(&path, &[]).await;
        insta::assert_snapshot!(format!("api_{name}"), steady(&text));
    }
    let list: Value = serde_json::from_str(&sample.api("/api/v1/publications", &[]).await.2).unwrap();
    let id = list["items"][0]["id"].as_str().unwrap();
    let (_, _, text) = sample.api(&format!("/api/v1/publications/{id}"), &[]).await;
    let mut whole: Value = serde_json::from_str(&text).unwrap();
    let given: Value = serde_json::from_str(&sample.api(card, &[]).await.2).unwrap();
    assert_eq!(whole["contents"].take(), given, "the card as it stands is that of the publication");
    insta::assert_snapshot!("api_publication", steady(&serde_json::to_string_pretty(&whole).unwrap()));
}

#[tokio::test]
async fn the_pages_about_open_data_say_how() {
    let (sample, _) = published().await;
    for language in ["nb", "nn", "en"] {
        insta::assert_snapshot!(
            format!("open_data_in_{language}"),
            sample.get_in(language, "", "/apne-data").await.told()
        );
    }
    insta::assert_snapshot!("datasets", sample.get("", "/offentlig/datasett").await.told());
    let (_, headers, text) = sample.api("/offentlig/datasett", &[("accept", "application/ld+json")]).await;
    assert_eq!(headers["content-type"], "application/ld+json");
    assert_eq!(text, sample.api("/offentlig/datasett.jsonld", &[]).await.2);
}

#[test]
fn the_description_has_every_route_and_no_other() {
    let described = openapi();
    let paths: BTreeSet<&str> = described["paths"].as_object().unwrap().keys().map(String::as_str).collect();
    let routes = ROUTES.iter().filter(|route| route.path.starts_with("/api/"));
    assert!(routes.clone().all(|route| route.method == "get"));
    assert_eq!(paths, routes.map(|route| route.path).collect());
}

/// What a reference leads to.
fn follow<'v>(document: &'v Value, node: &'v Value) -> &'v Value {
    match node["$ref"].as_str() {
        Some(at) => document.pointer(at.trim_start_matches('#')).unwrap_or_else(|| panic!("{at} leads nowhere")),
        None => node,
    }
}

/// Every reference in a document.
fn references<'v>(node: &'v Value, found: &mut BTreeSet<&'v str>) {
    match node {
        Value::Object(fields) => {
            found.extend(fields.get("$ref").and_then(Value::as_str));
            fields.values().for_each(|field| references(field, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

#[test]
fn the_description_is_whole() {
    let described = openapi();
    let mut used = BTreeSet::new();
    references(&described, &mut used);
    let mut kept = BTreeSet::new();
    for (kind, parts) in described["components"].as_object().unwrap() {
        if kind != "securitySchemes" {
            kept.extend(parts.as_object().unwrap().keys().map(|name| format!("#/components/{kind}/{name}")));
        }
    }
    assert_eq!(
        used.iter().map(|at| (*at).to_owned()).collect::<BTreeSet<_>>(),
        kept,
        "nothing is missing or left over"
    );
    for (path, item) in described["paths"].as_object().unwrap() {
        let operation = &item["get"];
        let named: BTreeMap<String, String> = operation["parameters"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|one| follow(&described, one))
            .map(|one| (one["name"].as_str().unwrap().to_owned(), one["in"].as_str().unwrap().to_owned()))
            .collect();
        let in_path: BTreeSet<&str> = path.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        let told: BTreeSet<&str> =
            named.iter().filter(|(_, at)| *at == "path").map(|(name, _)| name.as_str()).collect();
        assert_eq!(in_path, told, "{path}");
        for status in ["200", "304", "400", "401", "406", "429", "503"] {
            assert!(operation["responses"][status].is_object(), "{path} {status}");
        }
    }
}

/// The schema of a card with its references as the description has them.
fn as_components(node: &Value) -> Value {
    let text = node.to_string().replace("#/$defs/", "#/components/schemas/");
    serde_json::from_str(&text).unwrap()
}

#[test]
fn a_card_is_described_as_its_contract_has_it() {
    let (described, contract): (Value, Value) = (openapi(), serde_json::from_str(CARD_SCHEMA).unwrap());
    for (name, schema) in contract["$defs"].as_object().unwrap() {
        assert_eq!(described["components"]["schemas"][name], as_components(schema), "{name}");
    }
}

#[tokio::test]
async fn every_parameter_of_the_description_is_read() {
    let (sample, described) = (Sample::new().await, openapi());
    for (path, item) in described["paths"].as_object().unwrap() {
        let address =
            path.replace("{unit}", "kommune:3201").replace("{period}", "2025").replace("{indicator}", "I.02-nir");
        let address = address.replace("{id}", "I.02-nir");
        for one in item["get"]["parameters"].as_array().into_iter().flatten() {
            let parameter = follow(&described, one);
            if parameter["in"] == "query" && parameter["name"] != "name" {
                let name = parameter["name"].as_str().unwrap();
                let (status, _, text) = sample.api(&format!("{address}?{name}=%21"), &[]).await;
                assert_eq!(status, 400, "{address} {name}: {text}");
            }
        }
    }
}
