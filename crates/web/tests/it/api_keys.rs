//! Keys of other programs as an administrator keeps them: the secret is shown once, the list never shows it, and what is
//! revoked opens nothing.

use crate::house::{House, dawn, grant, on_both};
use axum::http::StatusCode;
use rettesnor_core::access::{Role, Who};
use rettesnor_core::org::Line;
use rettesnor_core::time::{date_of_day, day_number};
use rettesnor_store::audit::{Filter, Verb};

const PATH: &str = "/admin/nokler";

fn in_days(days: i32) -> String {
    date_of_day(day_number(dawn().in_norway().date()) + days).unwrap().to_string()
}

/// The secret that an answer shows.
fn secret(body: &str) -> Option<String> {
    let (_, rest) = body.split_once("id=\"nokkel\" value=\"")?;
    Some(rest.chars().take_while(char::is_ascii_hexdigit).collect())
}

async fn a_key_is_shown_once_and_revoked(house: &House) {
    let owner = house.person("eier", &[grant(Role::Administrator, "NO", Line::Kommune)]).await;
    let day = in_days(90);
    let fields = [("navn", "Fylkets statistikk"), ("leser", "tall"), ("rolle", "analytiker"), ("enhet", "Bærum")];
    let fields = [&fields[..], &[("linje", "kommune"), ("siste_dag", &day), ("_en_gang", "n1")]].concat();
    let made = owner.post(PATH, &fields).await;
    let secret = secret(&made.body).expect("the secret is shown");
    assert_eq!(secret.len(), 64);
    assert_eq!(owner.post(PATH, &fields).await.location(), PATH, "a form that is sent twice makes one key");
    let list = owner.get(PATH).await.body;
    assert!(list.contains("Fylkets statistikk") && list.contains("Bærum") && !list.contains(&secret), "{list}");
    let holder = house.store.holder_of_api_key(&secret, dawn()).await.unwrap().unwrap();
    assert_eq!(holder.grants(), [grant(Role::Analyst, "kommune:3201", Line::Kommune)]);
    let id = holder.as_actor();
    let ask = owner.get(&format!("{PATH}/{id}/tilbakekall")).await;
    assert!(ask.body.contains("Vil du tilbakekalle nøkkelen «Fylkets statistikk»?"), "{}", ask.body);
    let done = owner.post(&format!("{PATH}/{id}/tilbakekall"), &[]).await;
    assert_eq!(done.location(), format!("{PATH}?gjort=tilbakekalt"));
    assert_eq!(house.store.holder_of_api_key(&secret, dawn()).await.unwrap(), None);
    assert!(owner.get(PATH).await.body.contains("Tilbakekalt"));
    for verb in [Verb::MakeApiKey, Verb::RevokeApiKey] {
        let wanted = Filter { verb: Some(verb), ..Filter::default() };
        let entries = house.store.audit(&Who::Operator, &wanted, None, 9).await.unwrap();
        assert_eq!((entries.len(), entries[0].actor.as_str()), (1, owner.person.as_str()), "{verb:?}");
    }
}

async fn a_key_that_can_not_be_made_says_why(house: &House) {
    let owner = house.person("eier", &[grant(Role::Administrator, "NO", Line::Kommune)]).await;
    let post = async |name: &str, reads: &str, unit: &str, role: &str, days: i32| {
        let day = in_days(days);
        let fields = [("navn", name), ("leser", reads), ("enhet", unit), ("rolle", role), ("linje", "kommune")];
        owner.post(PATH, &[&fields[..], &[("siste_dag", &day)]].concat()).await
    };
    for (name, reads, unit, days, said) in [
        ("", "publisert", "", 10, "Skriv hva nøkkelen er til"),
        ("01019012480", "publisert", "", 10, "Skriv hva nøkkelen er til"),
        ("A", "publisert", "", -1, "Velg en dag fra i dag"),
        ("A", "publisert", "", 900, "Velg en dag fra i dag"),
        ("A", "tall", "", 10, "Skriv hvilken enhet"),
        ("A", "tall", "region:0200", 10, "Vi finner ingen enhet"),
    ] {
        let answer = post(name, reads, unit, "analytiker", days).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(answer.body.contains(said), "{said}: {}", answer.body);
    }
    assert_eq!(post("A", "tall", "Bærum", "leder", 10).await.status, StatusCode::FORBIDDEN, "a key reads, and no more");
    assert!(house.store.api_keys(&Who::Operator).await.unwrap().is_empty());
}

on_both!(a_key_is_shown_once_and_revoked, a_key_that_can_not_be_made_says_why);
