//! The programming interface: who gets what, and that a figure which is hidden is in no format of it.

use crate::published::{PATTERN, published};
use crate::sample::{Sample, now, shelf};
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use rettesnor_core::access::{Grant, Role, Who};
use rettesnor_core::org::Line;
use rettesnor_core::time::parse_date;
use rettesnor_store::{ApiKeyId, NewApiKey};
use serde_json::Value;
use std::collections::BTreeMap;

const CARD: &str = "/api/v1/cards/kommune:3201/2025";
const SERIES: &str = "/api/v1/series/kommune:3201/I.02-nir";
const FORMATS: [&str; 5] = ["json", "jsonstat", "csv", "sdmx-csv", "dhis2"];

fn analyst(unit: &str, line: Line) -> Grant {
    Grant { role: Role::Analyst, unit: unit.parse().unwrap(), line }
}

/// Makes a key, and tells its id and the header that it is sent in.
async fn key(sample: &Sample, last_day: &str, grants: &[Grant]) -> (ApiKeyId, String) {
    let last_day = parse_date(last_day).unwrap();
    let new = NewApiKey { name: "Statistikk", last_day, grants };
    let (id, secret) = sample.store.make_api_key(&Who::Operator, now(), new).await.unwrap();
    (id, format!("Bearer {}", secret.reveal()))
}

/// What is answered with a key; without one where it is empty.
async fn ask(sample: &Sample, path: &str, key: &str) -> (StatusCode, HeaderMap, String) {
    if key.is_empty() { sample.api(path, &[]).await } else { sample.api(path, &[("authorization", key)]).await }
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Every address with figures, in every format.
fn addresses() -> Vec<String> {
    let of = |path: &str| {
        FORMATS.map(|format| format!("{path}{}format={format}", if path.contains('?') { "&" } else { "?" }))
    };
    let days = ["?as_of=2026-11-21", "?as_of=2025-01-01"].map(|day| format!("{CARD}{day}"));
    let others = ["/api/v1/cards/kommune:3201/2025T3", "/api/v1/cards/NO/2025", "/api/v1/cards/fylke:32/2025"];
    let series = [SERIES.to_owned(), format!("{SERIES}?grain=tertial"), format!("{SERIES}?grain=month")];
    let paths = [CARD.to_owned()].into_iter().chain(days).chain(others.map(str::to_owned)).chain(series);
    let mut found: Vec<String> = paths.flat_map(|path| of(&path)).collect();
    found.extend(["/api/v1/publications", "/api/v1/units", "/api/v1/definitions"].map(str::to_owned));
    found
}

#[tokio::test]
async fn a_key_without_a_right_to_the_figures_gets_what_everybody_gets() {
    let (sample, _) = published().await;
    let mut keys = vec![String::new()];
    for grants in [vec![], vec![analyst("kommune:3203", Line::Kommune)], vec![analyst("region:0200", Line::Stat)]] {
        keys.push(key(&sample, "2026-12-31", &grants).await.1);
    }
    let mut given = 0;
    for path in addresses() {
        let public = ask(&sample, &path, "").await;
        given += usize::from(public.0 == StatusCode::OK);
        for key in &keys[1..] {
            let answer = ask(&sample, &path, key).await;
            assert_eq!((answer.0, &answer.2), (public.0, &public.2), "{path}");
        }
        let cookie = [("cookie", sample.cookie("leder"))];
        assert_eq!(sample.api(&path, &cookie).await.2, public.2, "a cookie is not read: {path}");
    }
    assert_eq!(given, 3 * FORMATS.len() + 3, "the card, the same by today, the series of years, and three lists");
    let kept = ask(&sample, CARD, "").await.1;
    assert!(kept["cache-control"].to_str().unwrap().starts_with("public"));
    assert!(ask(&sample, CARD, &keys[1]).await.1["cache-control"].to_str().unwrap().starts_with("private"));
}

/// The state of each figure of a card, by indicator and figure.
fn states(card: &Value) -> BTreeMap<(String, String), (String, bool)> {
    let mut found = BTreeMap::new();
    for line in card["lines"].as_array().unwrap() {
        for (name, figure) in line["figures"].as_object().unwrap() {
            let empty =
                ["numerator", "denominator", "value", "low", "high", "range"].iter().all(|key| figure[key].is_null());
            let at = (line["id"].as_str().unwrap().to_owned(), name.clone());
            found.insert(at, (figure["state"].as_str().unwrap().to_owned(), empty));
        }
    }
    found
}

#[tokio::test]
async fn a_key_reads_the_figures_it_was_made_for() {
    let (mut sample, _) = published().await;
    let (_, own) = key(&sample, "2026-12-31", &[analyst("fylke:32", Line::Kommune)]).await;
    let (_, headers, text) = ask(&sample, CARD, &own).await;
    let (full, public) = (states(&json(&text)), states(&json(&ask(&sample, CARD, "").await.2)));
    let hidden =
        |states: &BTreeMap<_, (String, bool)>| states.values().filter(|(state, _)| state == "suppressed").count();
    // A survey's least number holds for all, also for who sees the rest.
    assert!(hidden(&full) < hidden(&public), "{} {}", hidden(&full), hidden(&public));
    assert!(public.values().all(|(state, empty)| state == "value" || *empty || state == "none"));
    assert!(!headers.contains_key("link"), "it stands in no publication");
    let months = ask(&sample, &format!("{SERIES}?grain=month"), &own).await;
    assert_eq!(json(&months.2)["points"].as_array().unwrap().len(), 36);
    let day = ask(&sample, &format!("{CARD}?as_of=2026-11-21"), &own).await;
    assert_eq!(states(&json(&day.2)), public, "as known on a day is what was published");
    let read: Vec<String> = std::iter::from_fn(|| sample.reads.try_recv().ok()).map(|entry| entry.object).collect();
    assert_eq!(read, ["api/v1/cards/kommune:3201/2025", "api/v1/series/kommune:3201/I.02-nir"]);
}

/// The figures of the card that the pattern hides: indicator, and whether last year's.
fn hidden() -> Vec<(String, bool)> {
    let shelf = shelf();
    let place = shelf.place(&Who::Operator, "kommune:3201", "2025", Some("kommune")).unwrap();
    let mut found = Vec::new();
    let sheet = shelf.sheet(&Who::Operator, &place);
    for line in sheet.lines.iter().filter(|line| line.card.package == "introduksjonsprogram") {
        for last_year in [false, true] {
            let year = place.period.years_earlier(i32::from(last_year));
            if !PATTERN.shows(&line.card.id, (&place.unit, &line.card.line), year.range()) {
                found.push((line.card.id.clone(), last_year));
            }
        }
    }
    found
}

#[tokio::test]
async fn what_is_hidden_is_in_no_format() {
    let (sample, _) = published().await;
    let hidden = hidden();
    assert!(!hidden.is_empty());
    let given = async |format: &str| ask(&sample, &format!("{CARD}?format={format}"), "").await.2;
    let card = states(&json(&given("json").await));
    let stat = json(&given("jsonstat").await);
    let (csv, sdmx, dhis2) = (given("csv").await, given("sdmx-csv").await, given("dhis2").await);
    let places = stat["dimension"]["indikator"]["category"]["index"].as_object().unwrap();
    let no_number = |state: &(String, bool)| state.1 && state.0 != "value";
    for (id, last_year) in &hidden {
        let (one, other) = if *last_year { ("period_last_year", "ytd_last_year") } else { ("period", "ytd") };
        for name in [one, other] {
            assert!(no_number(&card[&(id.clone(), name.to_owned())]), "{id} {name}");
        }
        let (year, at) = (if *last_year { "2024" } else { "2025" }, places[id.as_str()].as_u64().unwrap());
        for cell in 0..6 {
            let cell = (usize::from(!*last_year) * 2 + cell / 3) * places.len() * 3
                + usize::try_from(at).unwrap() * 3
                + cell % 3;
            assert!(stat["value"][cell].is_null(), "{id} {cell}");
            assert!(stat["status"][cell.to_string()].is_string(), "{id} {cell}");
        }
        let rows: Vec<&str> =
            csv.lines().filter(|row| row.contains(&format!(";{id};")) && row.contains(&format!(";{year};"))).collect();
        assert_eq!(rows.len(), 6, "{id}");
        assert!(
            rows.iter().all(|row| row.ends_with(";;:") || row.ends_with(";;..") || row.ends_with(";;.")),
            "{rows:?}"
        );
        let code = id.replace('.', "_");
        let rows: Vec<&str> = sdmx
            .lines()
            .filter(|row| row.contains(&format!(",{code},")) && row.contains(&format!(",{year},")))
            .collect();
        assert!(rows.len() == 6 && rows.iter().all(|row| row.contains(",NaN,")), "{rows:?}");
        let sent = json(&dhis2)["dataValues"].as_array().unwrap().clone();
        assert!(sent.iter().all(|value| value["dataElement"] != id.as_str() || value["period"] != year), "{id}");
    }
    let left_out = &ask(&sample, &format!("{CARD}?format=dhis2"), "").await.1["rettesnor-left-out"];
    assert!(!left_out.to_str().unwrap().starts_with("hidden=0,"));
    let series = json(&ask(&sample, SERIES, "").await.2);
    for point in series["points"].as_array().unwrap() {
        let year = point["period"].as_str().unwrap();
        let is_hidden = hidden.contains(&("I.02-nir".to_owned(), year == "2024")) && ["2024", "2025"].contains(&year);
        assert!(!is_hidden || point["figure"]["numerator"].is_null(), "{point}");
    }
}

#[tokio::test]
async fn a_key_that_opens_nothing_is_told_so() {
    let (sample, _) = published().await;
    let (id, revoked) = key(&sample, "2026-12-31", &[]).await;
    assert_eq!(ask(&sample, CARD, &revoked).await.0, StatusCode::OK);
    sample.store.revoke_api_key(&Who::Operator, now(), &id).await.unwrap();
    let (_, old) = key(&sample, "2026-11-20", &[]).await;
    for sent in [revoked.as_str(), &old, "Bearer x", "Bearer", "Basic eDp5", "x"] {
        let (status, headers, text) = ask(&sample, CARD, sent).await;
        assert_eq!(
            (status, headers["www-authenticate"].to_str().unwrap()),
            (StatusCode::UNAUTHORIZED, "Bearer"),
            "{sent}"
        );
        assert_eq!(json(&text)["type"], "/apne-data#key");
        assert_eq!(headers["content-type"], "application/problem+json");
        assert_eq!(headers["cache-control"], "no-store");
    }
}

#[tokio::test]
async fn a_mistake_is_told_in_the_language_that_was_asked_for() {
    let sample = Sample::new().await;
    for (path, name) in [
        ("/api/v1/units?sok=x", "sok"),
        ("/api/v1/units?kind=by", "kind"),
        ("/api/v1/units?limit=0", "limit"),
        ("/api/v1/units?limit=201", "limit"),
        ("/api/v1/units?limit=%2B5", "limit"),
        ("/api/v1/units?offset=-1", "offset"),
        ("/api/v1/units?limit=5&limit=5", "limit"),
        ("/api/v1/publications?unit=3201", "unit"),
        ("/api/v1/publications?period=2025X1", "period"),
        ("/api/v1/publications?package=A%00", "package"),
        ("/api/v1/publications?as_of=2025-02-30", "as_of"),
        ("/api/v1/publications?as_of=20250201", "as_of"),
        (&format!("{CARD}?format=xml"), "format"),
        (&format!("{SERIES}?grain=week"), "grain"),
        ("/api/v1/openapi.json?x=1", "x"),
    ] {
        let (status, _, text) = sample.api(path, &[]).await;
        assert_eq!((status, &json(&text)["parameter"]), (StatusCode::BAD_REQUEST, &Value::from(name)), "{path}");
    }
    let nowhere =
        ["/api/v1", "/api/v1/x", "/api", "/api/v1/units/3201", "/api/v1/units/kommune:x", "/api/v1/units/%FF"];
    for path in nowhere.into_iter().chain(["/api/v1/definitions/x", "/api/v1/publications/x", CARD, SERIES]) {
        let (status, headers, text) = sample.api(path, &[("accept-language", "en")]).await;
        assert_eq!((status, &json(&text)["title"]), (StatusCode::NOT_FOUND, &Value::from("Not found")), "{path}");
        assert_eq!(headers["content-language"], "en");
    }
    assert_eq!(json(&sample.api("/api/v1/x", &[("accept-language", "nn")]).await.2)["title"], "Finst ikkje");
    let none = sample.api("/api/v1/units", &[("accept", "application/xml")]).await;
    assert_eq!((none.0, &json(&none.2)["type"]), (StatusCode::NOT_ACCEPTABLE, &Value::from("/apne-data#format")));
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let request = Request::builder().method(method).uri("/api/v1/units").body(Body::empty()).unwrap();
        let (status, headers, _) = sample.send_api(request).await;
        assert_eq!(
            (status, headers["allow"].to_str().unwrap()),
            (StatusCode::METHOD_NOT_ALLOWED, "GET, HEAD"),
            "{method}"
        );
    }
}

#[tokio::test]
async fn an_answer_may_be_kept_and_is_given_in_the_format_that_is_accepted() {
    let (sample, _) = published().await;
    let (_, headers, _) = sample.api(CARD, &[]).await;
    let mark = headers["etag"].to_str().unwrap();
    assert_eq!(sample.api(CARD, &[("if-none-match", mark)]).await.0, StatusCode::NOT_MODIFIED);
    assert!(headers["link"].to_str().unwrap().contains("/api/v1/publications/"));
    for (accepted, kind) in [
        ("text/csv", "text/csv; charset=utf-8"),
        ("application/vnd.sdmx.data+csv;version=2.0.0", "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8"),
        ("application/xml, */*;q=0.1", "application/json"),
    ] {
        assert_eq!(sample.api(CARD, &[("accept", accepted)]).await.1["content-type"], kind);
    }
    assert_eq!(sample.api(&format!("{CARD}?format=csv"), &[("accept", "image/png")]).await.0, StatusCode::OK);
    assert_eq!(sample.api(CARD, &[("accept", "image/png")]).await.0, StatusCode::NOT_ACCEPTABLE);
    assert_eq!(sample.api(&format!("{CARD}?as_of=2026-11-20"), &[]).await.0, StatusCode::NOT_FOUND);
    assert_eq!(sample.api(&format!("{CARD}?package=nav-kontor"), &[]).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn lists_are_given_in_parts() {
    let sample = Sample::new().await;
    let (mut path, mut units) = ("/api/v1/units?kind=kommune&limit=200".to_owned(), Vec::new());
    loop {
        let list = json(&sample.api(&path, &[]).await.2);
        units.extend(list["items"].as_array().unwrap().iter().map(|unit| unit["unit"].as_str().unwrap().to_owned()));
        let Some(next) = list["next"].as_str() else { break };
        path = next.to_owned();
    }
    let all: std::collections::BTreeSet<&String> = units.iter().collect();
    assert_eq!((units.len(), all.len()), (357, 357));
    let found = json(&sample.api("/api/v1/units?name=b%C3%A6rum", &[]).await.2);
    assert_eq!(found["items"][0]["unit"], "kommune:3201");
}

#[tokio::test]
async fn who_asks_too_often_waits() {
    let sample = Sample::new().await;
    for _ in 0..rettesnor_web::API_LIMIT {
        assert_eq!(sample.api("/api/v1/units/NO", &[]).await.0, StatusCode::OK);
    }
    let (status, headers, text) = sample.api("/api/v1/units/NO", &[]).await;
    assert_eq!((status, headers["retry-after"].to_str().unwrap()), (StatusCode::TOO_MANY_REQUESTS, "60"));
    assert!(json(&text)["detail"].as_str().unwrap().contains("60 sekunder"));
    assert_eq!(ask(&sample, "/api/v1/units/NO", "Bearer x").await.0, StatusCode::TOO_MANY_REQUESTS);
    let (_, own) = key(&sample, "2026-12-31", &[]).await;
    assert_eq!(ask(&sample, "/api/v1/units/NO", &own).await.0, StatusCode::OK, "a key is counted by itself");
}
