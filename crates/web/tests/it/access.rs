//! Who may what: every route held against every role and every place that it can be given at.
//!
//! The table below is exhaustive: a route that is not in it fails the test. Each letter is what one person meets:
//!
//! ```text
//! F  a page or a file with the figures of Bærum      L  the way to log in
//! p  a page without them                             N  not allowed
//! >  led on, as after a form that was taken          0  not there
//! w  told what is wrong with what was sent
//! ```
//!
//! The people are, in this order: a visitor; somebody without a role; who administers the whole country; then for each
//! of the five roles somebody who has it at Bærum, above it at Akershus, at Asker beside it, and at the whole country in
//! the other line.

use crate::house::{ASKER, Answer, BAERUM, Browser, House, OFFICE, dawn, grant, on_both};
use axum::http::StatusCode;
use rettesnor_app::people::{NewAccount, invite};
use rettesnor_core::access::{Grant, Role, Who};
use rettesnor_core::org::Line;
use rettesnor_store::UploadId;
use rettesnor_store::uploads::{NewUpload, Step, UploadState};
use rettesnor_web::route::ROUTES;

/// The routes with what each person meets: visitor, no role, whole; administrator, analyst, leader, staff, reader.
const EXPECTED: &[(&str, &str, &str)] = &[
];

/// What is sent with a form, beside its token.
fn body(path: &str) -> &'static [(&'static str, &'static str)] {
    match path {
        "/valg" => &[("utseende", "dark"), ("tilbake", "/ordliste")],
        "/logg-inn" => &[("epost", "ingen@eksempel.no"), ("passord", "feil")],
        "/konto/navn" => &[("navn", "Et annet navn")],
        "/konto/passord" => &[("passord", "x"), ("passord2", "y")],
        "/konto/okter" => &[("okt", "ingen")],
        "/admin/personer" => &[("navn", "Ny"), ("epost", "ny"), ("rolle", "leser"), ("enhet", "3201"), ("linje", "kommune")],
        "/admin/personer/{person}/navn" => &[("navn", "Mål")],
        "/admin/personer/{person}/roller" => &[("rolle", "leser"), ("enhet", "3201"), ("linje", "kommune")],
        "/malekort/{unit}/{period}/{indicator}/kommentarer" => &[("tekst", "Hei"), ("_en_gang", "k")],
        _ => &[],
    }
}

/// What stands for the parts of a path.
struct Sample {
    person: String,
    upload: String,
    grant: String,
}

impl Sample {
    async fn of(house: &House) -> Self {
        let leader = [grant(Role::Leader, "kommune:3201", Line::Kommune)];
        let account = NewAccount { name: "Mål", email: "maal@eksempel.no", grants: &leader };
        let invited = invite(&house.store, &Who::Operator, dawn(), &house.shelf.structure, account).await.unwrap();
        let grants = house.store.grants_of(&Who::Operator, &invited.person).await.unwrap();
        let id = UploadId::new(dawn()).unwrap();
        let (units, files) = (["kommune:3201".parse().unwrap()], ["deltakelse.csv".to_owned()]);
        let upload = NewUpload { id: &id, dataset: "deltakelse", units: &units, months: None, files: &files };
        house.store.begin_upload(&Who::Operator, dawn(), &upload).await.unwrap();
        for state in [UploadState::Checking, UploadState::Checked] {
            house.store.move_upload(&Who::Operator, dawn(), &id, &Step::to(state)).await.unwrap();
        }
        Self { person: invited.person, upload: id.to_string(), grant: grants[0].id.to_string() }
    }

    fn address(&self, path: &str) -> String {
        path.replace("{*name}", "rettesnor.css")
            .replace("{token}", "ukjent")
            .replace("{unit}", "kommune:3201")
            .replace("{period}", "2025T3")
            .replace("{file}", if path.contains("/mal/") { "deltakelse.xlsx" } else { "2025T3.csv" })
            .replace("{indicator}", "I.02-nir")
            .replace("{comment}", "ingen")
            .replace("{person}", &self.person)
            .replace("{package}", "nav-kontor")
            .replace("/indikatorer/{id}", "/indikatorer/I.02-nir")
            .replace("{id}", &self.upload)
    }
}

/// What a person meets, as a letter.
fn letter(answer: &Answer) -> char {
    match answer.status {
        StatusCode::OK if answer.body.contains(BAERUM) => 'F',
        StatusCode::OK => 'p',
        StatusCode::UNAUTHORIZED => 'L',
        StatusCode::SEE_OTHER if answer.location().starts_with("/logg-inn?videre") => 'L',
        status if status.is_redirection() => '>',
        StatusCode::FORBIDDEN => 'N',
        StatusCode::NOT_FOUND => '0',
        status if status.is_client_error() => 'w',
        status => panic!("{status}: {}", answer.body),
    }
}

/// Everybody in the table, in its order.
async fn everybody(house: &House) -> Vec<Browser<'_>> {
    let mut people = vec![house.visitor(), house.person("ingen", &[]).await];
    people.push(house.person("hele", &[grant(Role::Administrator, "NO", Line::Kommune)]).await);
    for role in Role::ALL {
        for (place, unit, line) in [
            ("her", "kommune:3201", Line::Kommune),
            ("over", "fylke:32", Line::Kommune),
            ("ved", "kommune:3203", Line::Kommune),
            ("annen", "NO", Line::Stat),
        ] {
            let given = [grant(role, unit, line)];
            people.push(house.person(&format!("{role}-{place}"), &given).await);
        }
    }
    people
}

async fn every_route_lets_in_who_it_should(house: &House) {
    let sample = Sample::of(house).await;
    let mut people = everybody(house).await;
    let mut found = Vec::new();
    for route in ROUTES {
        let address = sample.address(route.path);
        let mut letters = String::new();
        for (place, who) in people.iter_mut().enumerate() {
            let answer = if route.method == "get" {
                who.get(&address).await
            } else {
                let mut fields = body(route.path).to_vec();
                if route.path.ends_with("/roller/slutt") {
                    fields.push(("tildeling", &sample.grant));
                }
                who.post(&address, &fields).await
            };
            letters.push(letter(&answer));
            if matches!(place, 2 | 6 | 10 | 14 | 18) {
                letters.push(' ');
            }
            // Who has gone out by the answer comes in again for the next route.
            if who.cookie.is_some() && route.path == "/logg-ut" {
                *who = house.enter(&who.person).await;
            }
        }
        found.push((route.method, route.path, letters));
    }
    let wanted: Vec<(&str, &str, String)> = EXPECTED.iter().map(|(m, p, l)| (*m, *p, (*l).to_owned())).collect();
    let line = |(method, path, letters): &(&str, &str, String)| format!("    (\"{method}\", \"{path}\", \"{letters}\"),");
    let differing: Vec<String> = found.iter().filter(|row| !wanted.contains(row)).map(line).collect();
    let gone: Vec<String> = wanted.iter().filter(|row| !found.contains(row)).map(line).collect();
    let text = format!("found\n{}\nexpected\n{}", differing.join("\n"), gone.join("\n"));
    assert!(differing.is_empty() && gone.is_empty(), "{text}");
}

on_both!(every_route_lets_in_who_it_should);
