//! The pages of participation, reviews and learning, as they are read, in the three languages.

use crate::sample::{Sample, now};
use crate::voices::{action, adopted, goal};
use axum::http::StatusCode;
use rettesnor_app::steer::{Paper, Pen, Sheet, usual_line};
use rettesnor_core::access::Who;
use rettesnor_core::goal::{Goal, Judgement, Level};
use rettesnor_core::org::UnitRef;
use rettesnor_store::{Home, RecordId, Signature};

const PAGE: &str = "/medvirkning/kommune:3201/2026";
const REVIEW: &str = "/plan/kommune:3201/2026/gjennomgang/2026T2";

async fn there<T: Paper>(sample: &Sample, paper: &T) -> RecordId {
    let unit: UnitRef = "kommune:3201".parse().unwrap();
    let home = Home { line: usual_line(&unit), unit, year: 2026 };
    let (who, signature) = (Who::Operator, Signature::Named);
    let pen = Pen { store: &sample.store, who: &who, at: now(), structure: &sample.structure, form_key: "", signature };
    pen.write(vec![Sheet::new(now(), home, None, paper).unwrap()]).await.unwrap()
}

/// Sends a form as somebody, and gives where it leads.
async fn send(sample: &Sample, who: &str, path: &str, fields: &[(&str, &str)]) -> String {
    let token = sample.get(who, "/konto").await.hidden("/valg", "token");
    let once = format!("{path}{}", fields.len());
    let mut all = vec![("token", token.as_str()), ("_en_gang", once.as_str())];
    all.extend_from_slice(fields);
    let answer = sample.post(who, path, &all).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.text());
    answer.location
}

/// A year in a few forms; gives the hearing, an input and the goal.
async fn story(sample: &Sample) -> (String, String) {
    let judged = Judgement::Measured {
        indicator: "I.02-nir".to_owned(),
        desired: Some(Level::parse("65", true).unwrap()),
        tolerance: None,
        interim: Vec::new(),
    };
    let goal = there(sample, &Goal { judgement: judged, ..goal("Flere i arbeid", 20, adopted()) }).await;
    let action = there(sample, &action("Jobbklubb")).await;
    send(sample, "leder", &format!("{PAGE}/innstillinger"), &[("uten_navn", "ja")]).await;
    let about = format!("mal:{goal}");
    let hearing = [
        ("enhet", "kommune:3201"),
        ("ar", "2026"),
        ("om", about.as_str()),
        ("sporsmal", "Er målet rett?"),
        ("frist", "2026-12-20"),
        ("tillitsvalgt", "2"),
        ("ansatt", "8"),
        ("ansatt_hvem", "programrådgiverne"),
    ];
    let hearing = send(sample, "medarbeider", "/horing/ny", &hearing).await;
    let id = hearing.trim_start_matches("/horing/").to_owned();
    let say =
        |som, holdning, text| vec![("horing", id.as_str()), ("som", som), ("holdning", holdning), ("tekst", text)];
    let said = format!("{PAGE}/innspill");
    let first = send(sample, "medarbeider", &said, &say("tillitsvalgt", "innvender", "Nivået er for høyt.")).await;
    let input = first.split("#innspill-").nth(1).unwrap().to_owned();
    let mut unsigned = say("ansatt", "kommenterer", "Det tar for mye tid.");
    unsigned.push(("navn", "ja"));
    send(sample, "medarbeider", &said, &unsigned).await;
    let answer = [("versjon", "1"), ("svar", "Vi senker grensen."), ("av", "enhetsleder")];
    send(sample, "leder", &format!("/innspill/{input}/svar"), &answer).await;
    meet_and_decide(sample, &about, &input).await;
    review_and_use(sample, &goal, &action).await;
    (hearing, input)
}

/// A meeting with users, and a decision that an input changed.
async fn meet_and_decide(sample: &Sample, about: &str, input: &str) {
    let panel = [
        ("enhet", "kommune:3201"),
        ("ar", "2026"),
        ("slag", "brukerpanel"),
        ("med", "bruker"),
        ("dato", "2026-11-02"),
        ("invitert", "12"),
        ("kom", "7"),
        ("sagt", "Mer praksis"),
        ("endret", ""),
    ];
    send(sample, "medarbeider", "/panel/ny", &panel).await;
    let effect = format!("virkning-{input}");
    let decision = [
        ("enhet", "kommune:3201"),
        ("ar", "2026"),
        ("om", about),
        ("vedtak", "Grensen senkes."),
        ("grunner", "Tillitsvalgte hadde rett."),
        ("dato", "2026-11-20"),
        ("sak", "7/26"),
        (effect.as_str(), "Grensen"),
    ];
    send(sample, "leder", "/avgjorelse/ny", &decision).await;
}

/// A draft of a review that replaces the action, and a meeting that used a figure.
async fn review_and_use(sample: &Sample, goal: &RecordId, action: &RecordId) {
    let (verdict, why, new) = (format!("valg-{action}"), format!("hvorfor-{action}"), format!("nytt-{action}"));
    let (attained, carried) = (format!("nadd-{goal}"), format!("gjort-{action}"));
    let review = [
        ("versjon", "0"),
        (attained.as_str(), "delvis"),
        (carried.as_str(), "delvis"),
        (verdict.as_str(), "erstatt"),
        (why.as_str(), "Få kom."),
        (new.as_str(), "Jobbmøter"),
        ("godt", "Praksis tidlig"),
        ("andre", "3203"),
        ("andre_hva", "Felles møter"),
    ];
    send(sample, "medarbeider", REVIEW, &review).await;
    let used = [("mote", "Ledermøte"), ("dato", "2026-11-03"), ("periode", "2026T2"), ("indikator", "I.02-nir")];
    send(sample, "leder", "/bruk/kommune:3201/2026", &used).await;
}

#[tokio::test]
async fn every_page_reads_as_it_should() {
    let sample = Sample::new().await;
    let (hearing, input) = story(&sample).await;
    let goal_page = format!("{PAGE}?mal=finnes-ikke");
    let mut text = String::new();
    let answer = format!("/innspill/{input}/svar");
    let speak = format!("{PAGE}/innspill");
    for (who, path) in [
        ("leder", PAGE),
        ("medarbeider", goal_page.as_str()),
        ("leser", PAGE),
        ("medarbeider", "/medvirkning"),
        ("medarbeider", speak.as_str()),
        ("leder", "/horing/ny?enhet=kommune:3201&ar=2026"),
        ("leder", hearing.as_str()),
        ("leder", answer.as_str()),
        ("leder", "/panel/ny?enhet=kommune:3201&ar=2026"),
        ("leder", "/avgjorelse/ny?enhet=kommune:3201&ar=2026"),
    ] {
        let page = sample.get(who, path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        text.push_str(&format!("\n==== {who}\n{}", page.told()));
    }
    insta::assert_snapshot!("participation", text);
}

#[tokio::test]
async fn reviews_and_what_was_learned_read_as_they_should() {
    let sample = Sample::new().await;
    story(&sample).await;
    let close = format!("{REVIEW}/avslutt");
    let mut text = String::new();
    let mut read = async |who: &str, path: &str| {
        let page = sample.get(who, path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        text.push_str(&format!("\n==== {who}\n{}", page.told()));
    };
    for (who, path) in [("medarbeider", REVIEW), ("leder", close.as_str())] {
        read(who, path).await;
    }
    send(&sample, "leder", &close, &[("versjon", "1")]).await;
    for (who, path) in [
        ("leder", REVIEW),
        ("nabo", REVIEW),
        ("leder", "/plan/kommune:3201/2026/gjennomgang"),
        ("leder", "/bruk/kommune:3201/2026"),
        ("leder", "/belastning/kommune:3201/2026"),
        ("leder", "/belastning/kommune:3201/2026/forslag"),
        ("leder", "/avgjorelser/kommune:3201"),
    ] {
        read(who, path).await;
    }
    insta::assert_snapshot!("learning", text);
}

#[tokio::test]
async fn they_are_told_in_nynorsk_and_english() {
    let sample = Sample::new().await;
    story(&sample).await;
    for language in ["nn", "en"] {
        let mut text = String::new();
        for path in [PAGE, REVIEW, "/bruk/kommune:3201/2026", "/belastning/kommune:3201/2026/forslag"] {
            text.push_str(&sample.get_in(language, "leder", path).await.told());
            text.push_str("\n====\n");
        }
        insta::assert_snapshot!(format!("participation_in_{language}"), text);
    }
}
