//! Administering: the link that is shown once, and what somebody who administers a part can't see or do.

use crate::house::{Answer, Browser, House, PASSWORD, dawn, grant, on_both};
use axum::http::StatusCode;
use rettesnor_core::access::{Role, Who};
use rettesnor_core::org::Line;

/// The link in an answer, without what stands before it.
fn link(answer: &Answer) -> Option<String> {
    let (_, rest) = answer.body.split_once("/invitasjon/")?;
    Some(format!("/invitasjon/{}", rest.chars().take_while(char::is_ascii_hexdigit).collect::<String>()))
}

async fn owner(house: &House) -> Browser<'_> {
    let grants = [Line::Kommune, Line::Stat].map(|line| grant(Role::Administrator, "NO", line));
    house.person("eier", &grants).await
}

fn invitation<'a>(email: &'a str, unit: &'a str, key: &'a str) -> Vec<(&'a str, &'a str)> {
    let role = [("rolle", "leder"), ("enhet", unit), ("linje", "kommune")];
    [("navn", "Liv Berg"), ("epost", email), ("_en_gang", key)].into_iter().chain(role).collect()
}

async fn an_invitation_leads_somebody_in(house: &House) {
    let owner = owner(house).await;
    let made = owner.post("/admin/personer", &invitation("liv@eksempel.no", "Bærum", "k1")).await;
    let way = link(&made).expect("the link is shown");
    // The same form again is not a second account; the link that is shown is the one that works.
    let again = owner.post("/admin/personer", &invitation("liv@eksempel.no", "Bærum", "k1")).await;
    let newer = link(&again).expect("a link is shown again");
    assert_eq!(house.visitor().get(&way).await.status, StatusCode::GONE);
    let page = house.visitor().get(&newer).await;
    assert!(page.status.is_success() && page.body.contains("Minst 12 tegn"));

    let weak = house.visitor().post(&newer, &[("passord", "kort")]).await;
    assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
    let came = house.visitor().post(&newer, &[("passord", PASSWORD)]).await;
    assert_eq!((came.status, came.location()), (StatusCode::SEE_OTHER, "/"));
    assert_eq!(house.visitor().get(&newer).await.status, StatusCode::GONE);
    let known = owner.post("/admin/personer", &invitation("Liv@eksempel.no", "Bærum", "k2")).await;
    assert_eq!(known.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(known.body.contains("Gi rollen til kontoen"));
}

async fn a_unit_is_found_or_asked_about(house: &House) {
    let owner = owner(house).await;
    for (unit, told) in [
        ("", "Skriv hvilken enhet"),
        ("Ingensteds", "Vi finner ingen enhet"),
        ("Våler", "name=\"enhet_valgt\""),
        ("fylke:99", "Vi finner ingen enhet"),
        ("region:0200", "er ikke med i den linjen"),
    ] {
        let answer = owner.post("/admin/personer", &invitation("x@eksempel.no", unit, "")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{unit}");
        assert!(answer.body.contains(told) && answer.body.contains("value=\"Liv Berg\""), "{unit}");
    }
    for (number, unit) in ["Bærum", "3203", "Asker (kommune:3203)", "kommune:0301"].into_iter().enumerate() {
        let email = format!("n{number}@eksempel.no");
        let answer = owner.post("/admin/personer", &invitation(&email, unit, "")).await;
        assert!(link(&answer).is_some(), "{unit}: {}", answer.status);
    }
}

async fn who_administers_a_part_meets_that_part_alone(house: &House) {
    let whole = owner(house).await;
    let part = house.person("del", &[grant(Role::Administrator, "fylke:32", Line::Kommune)]).await;
    let both = [grant(Role::Leader, "kommune:3201", Line::Kommune), grant(Role::Leader, "kommune:0301", Line::Kommune)];
    let between = house.person("begge", &both).await;
    let outside = house.person("utenfor", &both[1..]).await;
    let list = part.get("/admin/personer").await.body;
    assert!(list.contains("begge@eksempel.no") && !list.contains("utenfor@") && !list.contains("eier@"));
    let page = part.get(&format!("/admin/personer/{}", between.person)).await.body;
    assert!(page.contains("Bærum i kommunens linje") && !page.contains("Oslo i kommunens linje"));
    assert!(page.contains("roller ved enheter som du ikke administrerer"));
    for person in [&outside.person, &whole.person] {
        assert_eq!(part.get(&format!("/admin/personer/{person}")).await.status, StatusCode::NOT_FOUND);
    }
    for deed in ["lenke", "steng", "navn"] {
        let answer = part.post(&format!("/admin/personer/{}/{deed}", between.person), &[("navn", "X")]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{deed}");
    }
    let held = house.store.grants_of(&Who::Operator, &between.person).await.unwrap();
    for given in &held {
        let ended = part
            .post(&format!("/admin/personer/{}/roller/slutt", between.person), &[("tildeling", given.id.as_str())])
            .await;
        let inside = given.grant == both[0];
        assert_eq!(ended.status == StatusCode::SEE_OTHER, inside, "{:?}", given.grant);
    }
    assert_eq!(part.get("/admin/enheter/kommune:3203").await.status, StatusCode::OK);
    assert_eq!(part.get("/admin/enheter/kommune:0301").await.status, StatusCode::FORBIDDEN);
    assert!(!part.get("/admin/enheter?sok=Oslo").await.body.contains("/admin/enheter/kommune:0301"));
}

async fn the_last_administrator_stays(house: &House) {
    let owner = owner(house).await;
    let path = format!("/admin/personer/{}", owner.person);
    let closed = owner.post(&format!("{path}/steng"), &[]).await;
    assert_eq!(closed.location(), format!("{path}?gjort=siste"));
    assert!(owner.get(closed.location()).await.body.contains("Det er ikke gjort"));
}

async fn the_log_is_read_checked_and_given_out(house: &House) {
    let owner = owner(house).await;
    owner.post("/admin/personer", &invitation("liv@eksempel.no", "Bærum", "k")).await;
    let found = owner.get("/admin/logg?hva=role-give&fra=2026-03-02&til=2026-03-02").await.body;
    assert!(!found.contains("Ingen innslag passer."), "the list, beside the choices, is not empty");
    assert!(owner.get("/admin/logg?fra=2026-03-03").await.body.contains("Ingen innslag passer."));
    assert!(owner.get("/admin/logg/kontroll").await.body.contains("Loggen er hel"));
    let given = owner.get("/admin/logg/eksport").await;
    let entries = house.store.audit_after(&Who::Operator, 0, 10_000).await.unwrap();
    assert!(given.body.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
    assert!(given.body.lines().count() <= entries.len() && given.body.lines().count() > 3);
    assert!(!given.body.contains("liv@eksempel.no") && !given.body.contains("Liv Berg"));
    assert!(house.read().contains(&(owner.person.clone(), "admin/logg/eksport".to_owned())));
}

async fn a_measuring_is_asked_for(house: &House) {
    let owner = owner(house).await;
    for _ in 0..2 {
        assert_eq!(owner.post("/admin/tellinger", &[]).await.location(), "/admin/utgaver?gjort=telles");
    }
    assert_eq!(house.store.unfinished_measurings(&Who::Operator).await.unwrap().len(), 1, "one waits, and is enough");
    assert!(owner.get("/admin/utgaver").await.body.contains("Bestilt for hånd"));
}

async fn sessions_are_ended_by_their_owner(house: &House) {
    let kari = house.person("kari", &[grant(Role::Leader, "kommune:3201", Line::Kommune)]).await;
    let (second, third) = (house.enter(&kari.person).await, house.enter(&kari.person).await);
    let ola = house.person("ola", &[]).await;
    let open = house.store.sessions_of(&Who::Operator, dawn(), &kari.person).await.unwrap();
    ola.post("/konto/okter", &[("okt", open[0].id.as_str())]).await;
    let left = async || house.store.sessions_of(&Who::Operator, dawn(), &kari.person).await.unwrap().len();
    assert_eq!(left().await, 3, "nobody ends another's");
    kari.post("/konto/okter", &[("alle", "andre")]).await;
    assert_eq!(left().await, 1);
    for gone in [second, third] {
        assert_eq!(gone.get("/konto").await.status, StatusCode::SEE_OTHER);
    }
    let out = kari.post("/konto/okter", &[("alle", "ja")]).await;
    assert_eq!((out.location(), left().await), ("/logg-inn?gjort=ut", 0));
}

on_both!(
    an_invitation_leads_somebody_in,
    a_unit_is_found_or_asked_about,
    who_administers_a_part_meets_that_part_alone,
    the_last_administrator_stays,
    the_log_is_read_checked_and_given_out,
    a_measuring_is_asked_for,
    sessions_are_ended_by_their_owner,
);
