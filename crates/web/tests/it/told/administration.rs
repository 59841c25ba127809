//! Administration: people, units, packages, the log and editions.

use super::told;
use crate::sample::{Sample, now};
use rettesnor_core::access::{Role, Who};
use rettesnor_core::definition::Problem;
use rettesnor_core::org::Line;
use std::time::Duration;

#[tokio::test]
async fn the_overview_is_told() {
    told!("overview", Sample::new().await.get("administrator", "/admin").await);
    told!("overview_at_first_start", Sample::first_start(true).await.get("administrator", "/admin").await);
    for language in ["nn", "en"] {
        told!(format!("overview_in_{language}"), Sample::new().await.get_in(language, "administrator", "/admin").await);
    }
}

#[tokio::test]
async fn people_are_told() {
    let sample = Sample::first_start(true).await;
    told!("people", sample.get("administrator", "/admin/personer").await);
    told!("people_found", sample.get("administrator", "/admin/personer?sok=nabo").await);
    told!("nobody_found", sample.get("administrator", "/admin/personer?sok=ingen").await);
    for language in ["nn", "en"] {
        told!(format!("people_in_{language}"), sample.get_in(language, "administrator", "/admin/personer").await);
    }
}

#[tokio::test]
async fn a_person_is_invited() {
    let sample = Sample::first_start(true).await;
    let at = "/admin/personer";
    let line = [("linje", "kommune")];
    told!("a_new_person", sample.get("administrator", "/admin/personer/ny").await);
    told!("a_new_person_in_nn", sample.get_in("nn", "administrator", "/admin/personer/ny").await);
    told!("a_new_person_in_en", sample.get_in("en", "administrator", "/admin/personer/ny").await);
    told!("a_new_person_at_a_unit", sample.get("administrator", "/admin/personer/ny?enhet=kommune:3201").await);
    let form = |name, email, unit| [("navn", name), ("epost", email), ("rolle", "leder"), ("enhet", unit)];
    told!(
        "a_person_that_is_none",
        sample.send("administrator", at, &[&form("", "kari", "Bærum")[..], &line].concat()).await
    );
    told!("a_unit_of_several", sample.send("administrator", at, &form("Kari", "kari@eksempel.no", "Våler")).await);
    told!("a_unit_of_none", sample.send("administrator", at, &form("Kari", "kari@eksempel.no", "Ingensteds")).await);
    let known = [&form("Kari", "leder@eksempel.example", "Bærum")[..], &line].concat();
    told!("an_address_that_is_known", sample.send("administrator", at, &known).await);
    let good = [&form("Kari Ny", "kari@eksempel.no", "Bærum")[..], &line].concat();
    told!("a_person_is_invited", sample.send("administrator", at, &good).await);
}

#[tokio::test]
async fn a_person_is_told() {
    let sample = Sample::first_start(true).await;
    let path = format!("/admin/personer/{}", sample.id("leder"));
    told!("a_person", sample.get("administrator", &path).await);
    told!("a_person_in_nn", sample.get_in("nn", "administrator", &path).await);
    told!("a_person_in_en", sample.get_in("en", "administrator", &path).await);
    told!("a_person_before_closing", sample.get("administrator", &format!("{path}/steng")).await);
    told!("a_new_link", sample.send("administrator", &format!("{path}/lenke"), &[]).await);
    let role = [("rolle", "leser"), ("enhet", "Asker"), ("linje", "kommune")];
    let given = sample.send("administrator", &format!("{path}/roller"), &role).await;
    told!("a_role_is_given", sample.get("administrator", &given.location).await);
    let closed = sample.send("administrator", &format!("{path}/steng"), &[]).await;
    told!("a_person_is_closed", sample.get("administrator", &closed.location).await);
    let own = format!("/admin/personer/{}", sample.id("administrator"));
    let last = sample.send("administrator", &format!("{own}/steng"), &[]).await;
    told!("the_last_administrator", sample.get("administrator", &last.location).await);
}

#[tokio::test]
async fn units_are_told() {
    let sample = Sample::new().await;
    told!("units", sample.get("administrator", "/admin/enheter").await);
    told!("units_found", sample.get("administrator", "/admin/enheter?sok=Bærum").await);
    told!("no_units_found", sample.get("administrator", "/admin/enheter?sok=Ingensteds").await);
    told!("a_municipality", sample.get("administrator", "/admin/enheter/kommune:3201").await);
    told!("an_office", sample.get("administrator", "/admin/enheter/kontor:9010").await);
}

#[tokio::test]
async fn packages_are_told() {
    let sample = Sample::new().await;
    told!("packages", sample.get("administrator", "/admin/pakker").await);
    told!("a_package", sample.get("administrator", "/admin/pakker/nav-kontor").await);
    let sample = Sample::with(|stock| {
        stock.definitions_changed = true;
        stock.goal_problem = Some("line 3: the goal is not a number".to_owned());
        stock.definition_problems = vec![Problem {
            file: "nav-kontor/indicators/B.15.toml".to_owned(),
            line: 12,
            code: "D003",
            what: "the key `navnn` is not known".to_owned(),
            why: "what is not read is not counted".to_owned(),
            mend: "write `navn`".to_owned(),
        }];
    })
    .await;
    told!("packages_with_mistakes", sample.get("administrator", "/admin/pakker").await);
}

#[tokio::test]
async fn the_log_is_told() {
    let sample = Sample::new().await;
    let given = [("navn", "Liv Nytt-Navn")];
    let path = format!("/admin/personer/{}/navn", sample.id("leder"));
    assert_eq!(sample.send("administrator", &path, &given).await.status, 303);
    told!("the_log", sample.get("administrator", "/admin/logg").await);
    told!("the_log_narrowed", sample.get("administrator", "/admin/logg?hva=role-give&fra=2026-11-21").await);
    told!("an_empty_log", sample.get("administrator", "/admin/logg?fra=2026-11-22").await);
    told!("the_log_is_checked", sample.get("administrator", "/admin/logg/kontroll").await);
    told!("the_log_in_en", sample.get_in("en", "administrator", "/admin/logg").await);
}

#[tokio::test]
async fn editions_are_told() {
    let sample = Sample::with(|stock| stock.stale = true).await;
    let store = &sample.store;
    // What is asked for in one and the same millisecond has no order; the list is by age.
    let (who, earlier) = (Who::Operator, now().before(Duration::from_secs(60)));
    let first = store.ask_measuring(&who, earlier, "opplasting").await.unwrap();
    store.start_measuring(&who, earlier, &first).await.unwrap();
    store.end_measuring(&who, earlier, &first, Err("disken er full")).await.unwrap();
    told!("editions_after_a_failure", sample.get("administrator", "/admin/utgaver").await);
    let asked = sample.send("administrator", "/admin/tellinger", &[]).await;
    told!("a_measuring_is_asked_for", sample.get("administrator", &asked.location).await);
    told!("no_editions", Sample::first_start(true).await.get("administrator", "/admin/utgaver").await);
}

#[tokio::test]
async fn who_administers_a_part_is_told_of_that_part() {
    let sample = Sample::first_start(true).await;
    let grant = crate::house::grant(Role::Administrator, "fylke:32", Line::Kommune);
    sample.store.give_grant(&Who::Operator, now(), sample.id("analytiker"), &grant).await.unwrap();
    told!("people_of_a_part", sample.get("analytiker", "/admin/personer").await);
    told!("overview_of_a_part", sample.get("analytiker", "/admin").await);
}
