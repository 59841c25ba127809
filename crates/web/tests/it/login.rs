//! Coming in and going out as a browser does it: nothing is told of who has an account, nobody is led elsewhere, no form
//! is taken from others, and nothing that was written is lost.

use crate::house::{House, PASSWORD, Way, grant, on_both};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use rettesnor_core::access::{Grant, Role, Who};
use rettesnor_core::org::Line;

fn leader() -> [Grant; 1] {
    [grant(Role::Leader, "kommune:3201", Line::Kommune)]
}

async fn a_password_leads_in_and_on(house: &House) {
    house.with_password("kari", &leader()).await;
    let visitor = house.visitor();
    let asked = visitor.get("/malekort?sok=Asker").await;
    assert_eq!(asked.location(), "/logg-inn?videre=%2Fmalekort%3Fsok%3DAsker");
    let fields = [("epost", " Kari@eksempel.no"), ("passord", PASSWORD), ("videre", "/malekort?sok=Asker")];
    let came = visitor.post("/logg-inn", &fields).await;
    assert_eq!((came.status, came.location()), (StatusCode::SEE_OTHER, "/malekort?sok=Asker"));
    let inside = visitor.with_cookie_of(&came);
    assert_eq!(inside.get("/konto").await.status, StatusCode::OK);

    // Coming in again takes a session of its own, and ends the one before.
    let again = inside.post("/logg-inn", &fields).await;
    assert_ne!(again.session(), came.session());
    assert_eq!(inside.get("/konto").await.status, StatusCode::SEE_OTHER);

    let inside = visitor.with_cookie_of(&again);
    let out = inside.post_bare("/logg-ut", &[]).await;
    assert_eq!(out.location(), "/logg-inn?gjort=ut");
    assert_eq!(inside.get("/konto").await.status, StatusCode::SEE_OTHER);
}

async fn nobody_is_led_elsewhere(house: &House) {
    house.with_password("kari", &leader()).await;
    for onward in ["https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example", "javascript:x"] {
        let fields = [("epost", "kari@eksempel.no"), ("passord", PASSWORD), ("videre", onward)];
        assert_eq!(house.visitor().post("/logg-inn", &fields).await.location(), "/", "{onward}");
    }
}

async fn a_wrong_password_and_no_account_are_the_same(house: &House) {
    house.with_password("kari", &leader()).await;
    let attempt = async |email: &str| {
        let answer = house.visitor().post("/logg-inn", &[("epost", email), ("passord", "feil")]).await;
        (answer.status, answer.body.replace(email, "X"))
    };
    let known = attempt("kari@eksempel.no").await;
    assert_eq!(known.0, StatusCode::UNAUTHORIZED);
    assert!(known.1.contains("E-postadressen eller passordet er feil."));
    assert_eq!(known, attempt("ingen@eksempel.no").await);
    for _ in 0..4 {
        attempt("kari@eksempel.no").await;
        attempt("ingen@eksempel.no").await;
    }
    let known = attempt("kari@eksempel.no").await;
    assert_eq!(known.0, StatusCode::TOO_MANY_REQUESTS);
    assert!(known.1.contains("Prøv igjen 02.03.2026 kl. 08.15."), "{}", known.1);
    assert_eq!(known, attempt("ingen@eksempel.no").await);
}

async fn a_session_that_ended_in_a_form_loses_nothing(house: &House) {
    let person = house.with_password("kari", &leader()).await;
    let visitor = house.visitor();
    let fields = [("epost", "kari@eksempel.no"), ("passord", PASSWORD)];
    let inside = visitor.with_cookie_of(&visitor.post("/logg-inn", &fields).await);
    let token = inside.token().await;
    house.store.end_sessions_of(&Who::Operator, crate::house::dawn(), &person, None).await.unwrap();
    let late = inside.post_bare("/konto/navn", &[("token", &token), ("navn", "Kari & Ola"), ("_en_gang", "k")]).await;
    assert_eq!(late.status, StatusCode::UNAUTHORIZED);
    assert_eq!(late.field("videre").as_deref(), Some("/konto/navn"));
    assert_eq!(late.field("_navn").as_deref(), Some("Kari &#38; Ola"));
    assert_eq!(late.field("__en_gang").as_deref(), Some("k"));
    assert!(late.field("_token").is_none(), "the old token is not carried on");

    let kept = [("videre", "/konto/navn"), ("igjen", "ja"), ("_navn", "Kari & Ola"), ("__en_gang", "k")];
    let all: Vec<(&str, &str)> = fields.iter().chain(&kept).copied().collect();
    let back = visitor.post("/logg-inn", &all).await;
    assert_eq!(back.status, StatusCode::OK);
    assert!(back.body.contains("action=\"/konto/navn\"") && back.body.contains("Kari &#38; Ola"));
    let inside = visitor.with_cookie_of(&back);
    let sent = inside.post("/konto/navn", &[("navn", "Kari & Ola")]).await;
    assert_eq!(sent.location(), "/konto?gjort=navn");
    assert_eq!(house.store.person(&Who::Operator, &person).await.unwrap().unwrap().name, "Kari & Ola");
}

async fn a_form_of_somebody_else_is_refused(house: &House) {
    let kari = house.person("kari", &leader()).await;
    let stale = kari.post_bare("/konto/navn", &[("token", "feil"), ("navn", "X")]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.body.contains("name=\"navn\" value=\"X\""));
    let token = kari.token().await;
    let form = format!("token={token}&navn=X");
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "http://evil.example"),
        ("origin", "null"),
    ] {
        let request = Request::post("/konto/navn")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(name, value);
        let answer = kari.send(request, Body::from(form.clone())).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}: {value}");
    }
    for kind in ["text/plain", "multipart/form-data; boundary=b", "application/json"] {
        let request = Request::post("/konto/navn").header(header::CONTENT_TYPE, kind);
        let answer = kari.send(request, Body::from("navn=X")).await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "no kind of body goes past the token: {kind}");
    }
    let name = house.store.person(&Who::Operator, &kari.person).await.unwrap().unwrap().name;
    assert_eq!(name, "kari", "nothing was done");
}

on_both!(
    a_password_leads_in_and_on,
    nobody_is_led_elsewhere,
    a_wrong_password_and_no_account_are_the_same,
    a_session_that_ended_in_a_form_loses_nothing,
    a_form_of_somebody_else_is_refused,
);

#[tokio::test]
async fn every_answer_is_sealed() {
    let house = House::sqlite().await;
    for path in ["/logg-inn", "/konto", "/finnes-ikke", "/assets/rettesnor.css", "/helse"] {
        let answer = house.visitor().get(path).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("strict-transport-security"), "", "{path}: this machine alone");
        assert_eq!(answer.header("cache-control") == "no-store", !path.starts_with("/assets"), "{path}");
    }
}

#[tokio::test]
async fn behind_https_cookies_go_over_https_alone() {
    let secure = House::served(Way { public_address: Some("https://mrs.kommune.no"), ..Way::default() }).await;
    for (house, wanted) in [
        (secure, "__Host-rettesnor=; HttpOnly; SameSite=Lax; Secure; Path=/"),
        (House::sqlite().await, "rettesnor=; HttpOnly; SameSite=Lax; Path=/"),
    ] {
        house.with_password("kari", &leader()).await;
        let fields = [("epost", "kari@eksempel.no"), ("passord", PASSWORD)];
        let came = house.visitor().post("/logg-inn", &fields).await;
        let cookie = came.header("set-cookie").replace(&came.session().unwrap_or_default(), "");
        assert_eq!(cookie, wanted);
        let strict = came.header("strict-transport-security");
        assert_eq!(strict.starts_with("max-age="), wanted.contains("Secure"), "{strict}");
    }
}

#[tokio::test]
async fn examples_are_entered_in_a_demonstration_alone() {
    let demo = House::served(Way { demo: true, ..Way::default() }).await;
    let person = demo.person("liv", &leader()).await.person;
    assert!(demo.visitor().get("/logg-inn").await.body.contains("Gå inn som et eksempel"));
    let came = demo.visitor().post("/logg-inn/eksempel", &[("person", &person), ("videre", "/malekort")]).await;
    assert_eq!(came.location(), "/malekort");
    assert!(came.session().is_some());
    let real = demo.with_password("kari", &leader()).await;
    for other in [real.as_str(), "ingen"] {
        let refused = demo.visitor().post("/logg-inn/eksempel", &[("person", other)]).await;
        assert_eq!((refused.status, refused.session()), (StatusCode::NOT_FOUND, None));
    }
}

#[tokio::test]
async fn an_installation_without_people_says_what_to_do() {
    let empty = House::served(Way { empty: true, ..Way::default() }).await;
    let page = empty.visitor().get("/logg-inn").await;
    assert!(page.body.contains("Ingen har konto her ennå") && page.body.contains("rettesnor user add"));
}
