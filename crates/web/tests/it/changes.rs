//! What somebody changes that is not theirs alone: another's comment, the address of an account, the question of a case.

use crate::house::{Answer, Browser, House, PASSWORD, grant, on_both};
use axum::http::StatusCode;
use rettesnor_core::access::Role;
use rettesnor_core::org::Line;

const FIGURE: &str = "/malekort/kommune:3201/2025T3/I.02-nir";

/// Writes a comment and gives the path that takes it back.
async fn written(who: &Browser<'_>, text: &str) -> String {
    let answer = who.post(&format!("{FIGURE}/kommentarer"), &[("tekst", text), ("_en_gang", text)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let (_, id) = answer.location().split_once("#kommentar-").unwrap();
    format!("{FIGURE}/kommentarer/{id}/trekk")
}

async fn a_leader_takes_anothers_comment_back_and_says_why(house: &House) {
    let person = async |name: &'static str, role, unit| house.person(name, &[grant(role, unit, Line::Kommune)]).await;
    let staff = person("mina", Role::Staff, "kommune:3201").await;
    let other = person("ola", Role::Staff, "kommune:3201").await;
    let leader = person("liv", Role::Leader, "kommune:3201").await;
    let away = person("leif", Role::Leader, "kommune:3203").await;
    let path = written(&staff, "Det var Per som sluttet").await;
    for who in [&other, &away] {
        for answer in [who.get(&path).await, who.post(&path, &[("grunn", "Fordi")]).await] {
            assert!(matches!(answer.status, StatusCode::NOT_FOUND | StatusCode::FORBIDDEN), "{}", answer.status);
        }
    }
    assert!(leader.get(FIGURE).await.body.contains("/trekk?linje=kommune"));
    assert!(!other.get(FIGURE).await.body.contains("/trekk?linje=kommune"));
    assert!(leader.get(&path).await.body.contains("Det var Per som sluttet"));
    for (why, kept) in [("", ""), ("Gjelder 15819090030", "***********")] {
        let answer = leader.post(&path, &[("grunn", why)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(kept) && !answer.body.contains("15819090030"));
    }
    for _ in 0..2 {
        let done = leader.post(&path, &[("grunn", "Peker ut en person")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "also when it is sent twice");
    }
    let page = other.get(FIGURE).await.body;
    assert!(!page.contains("Det var Per") && page.contains("Trukket tilbake av liv"), "{page}");
    assert!(page.contains("Peker ut en person"), "{page}");
    let elsewhere = path.replace("I.02-nir", "I.02");
    assert_eq!(leader.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
}

async fn an_address_is_changed_and_is_the_one_to_log_in_with(house: &House) {
    let roles = [grant(Role::Leader, "kommune:3201", Line::Kommune)];
    let kari = house.with_password("kari", &roles).await;
    house.with_password("ola", &roles).await;
    let fields = [("epost", "kari@eksempel.no"), ("passord", PASSWORD)];
    let own = house.visitor().with_cookie_of(&house.visitor().post_bare("/logg-inn", &fields).await);
    let post = async |email: &'static str, password: &'static str| -> Answer {
        own.post("/konto/epost", &[("epost", email), ("passord", password)]).await
    };
    for (email, password) in [("ny@eksempel.no", "feil"), ("ikke en adresse", PASSWORD), ("ola@eksempel.no", PASSWORD)]
    {
        let answer = post(email, password).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{email}");
        assert!(answer.body.contains(&format!("value=\"{email}\"")), "what was written is kept: {email}");
    }
    assert_eq!(post("Ny@Eksempel.no", PASSWORD).await.location(), "/konto?gjort=epost");
    assert!(own.get("/konto").await.body.contains("ny@eksempel.no"), "the session is kept");
    let enters = async |email: &str| {
        let fields = [("epost", email), ("passord", PASSWORD)];
        house.visitor().post_bare("/logg-inn", &fields).await.status == StatusCode::SEE_OTHER
    };
    assert!(enters("ny@eksempel.no").await && !enters("kari@eksempel.no").await);

    let admin = house.person("astrid", &[grant(Role::Administrator, "NO", Line::Kommune)]).await;
    let path = format!("/admin/personer/{kari}/epost");
    let taken = admin.post(&path, &[("epost", "ola@eksempel.no")]).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = admin.post(&path, &[("epost", "kari.n@eksempel.no")]).await;
    assert!(done.location().ends_with("?gjort=epost"), "{}", done.location());
    assert!(enters("kari.n@eksempel.no").await && !enters("ny@eksempel.no").await);
    assert!(own.get("/konto").await.body.contains("kari.n@eksempel.no"), "the session is kept");
}

/// A text in PostgreSQL has every character but one.
async fn what_no_text_can_hold_is_nothing_to_find(house: &House) {
    let leader = house.person("liv", &[grant(Role::Leader, "kommune:3201", Line::Kommune)]).await;
    let open =
        ["/offentlig/publisering/%00", "/offentlig/rapport/%00", "/offentlig?sok=%00", "/api/v1/publications/%00"];
    for path in open.into_iter().chain(["/brev/%00", "/undersokelser/%00", "/plan/kommune:3201/2026/mal/%00"]) {
        assert_eq!(leader.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let taken_back = written(&leader, "Godt\0arbeid").await;
    let page = leader.get(&taken_back).await;
    assert!(page.body.contains("Godt\u{fffd}arbeid"), "{}", page.body);
}

on_both!(
    a_leader_takes_anothers_comment_back_and_says_why,
    an_address_is_changed_and_is_the_one_to_log_in_with,
    what_no_text_can_hold_is_nothing_to_find
);

#[tokio::test]
async fn the_question_of_a_case_can_be_changed() {
    let house = House::sqlite().await;
    let visitor = house.visitor();
    let path = "/indikatorer/I.02-nir/prov";
    let page = visitor.get(path).await.body;
    let day = visitor.get(path).await.field("dato").unwrap();
    let (_, list) = page.split_once("<select class=\"ds-input\" id=\"periode\"").unwrap();
    let (_, chosen) = list.split_once("selected").unwrap();
    let chosen = chosen.split(['>', '<']).nth(1).unwrap().to_owned();
    let ask = async |period: &str, day: &str| {
        visitor.post_bare(path, &[("sak", "1"), ("periode", period), ("dato", day)]).await.body
    };
    let own = ask("2024", &day).await;
    assert!(!own.contains(&format!("selected>{chosen}<")) && own.contains("selected>2024<"), "{own}");
    for (period, day, wrong) in [
        ("1814", "01.01.2026", "Velg en periode som står i listen."),
        ("2024", "i går", "Skriv en dag fra"),
        ("2024", "31.12.1999", "Skriv en dag fra"),
        ("2024", "01.01.9999", "Skriv en dag fra"),
    ] {
        let page = ask(period, day).await;
        assert!(page.contains(wrong), "{period} {day}: {page}");
        assert!(page.contains(&format!("value=\"{day}\"")) && page.contains(&format!("value=\"{period}\" selected")));
        assert!(page.contains("aria-invalid=\"true\""), "{period} {day}");
    }
}
