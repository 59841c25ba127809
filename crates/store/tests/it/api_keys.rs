//! Keys of other programs: the secret is told once and kept as a hash; a key opens until its last day, or until it is
//! revoked, and what it does not open is not told apart.

use crate::base::{Base, dawn, grant, minute};
use rettesnor_core::access::{Role, Who};
use rettesnor_core::time::{Moment, parse_date};
use rettesnor_store::audit::{Filter, Verb};
use rettesnor_store::{ApiKeyId, NewApiKey};
use std::time::Duration;

on_both!(a_key_opens_until_it_is_revoked, a_key_opens_through_its_last_day, the_secret_is_nowhere);

async fn a_key_opens_until_it_is_revoked(base: Base) {
    let (store, who) = (&base.store, &Who::Operator);
    let grants = [grant(Role::Analyst, "kommune:3201"), grant(Role::Analyst, "kommune:3203")];
    let last_day = dawn().after(Duration::from_secs(30 * 86_400)).in_norway().date();
    let new = NewApiKey { name: "Statistikk", last_day, grants: &grants };
    let (id, secret) = store.make_api_key(who, dawn(), new).await.unwrap();
    let listed = store.api_keys(who).await.unwrap();
    assert_eq!((listed.len(), listed[0].used_on, listed[0].name.as_str()), (1, None, "Statistikk"));
    let holder = store.holder_of_api_key(secret.reveal(), minute(1)).await.unwrap().unwrap();
    assert_eq!((holder.as_actor(), holder.grants()), (id.as_str(), &grants[..]));
    assert_eq!(store.holder_of_api_key("another", minute(1)).await.unwrap(), None);
    assert_eq!(store.holder_of_api_key(id.as_str(), minute(1)).await.unwrap(), None, "the id opens nothing");
    let used = store.api_key(who, &id).await.unwrap().unwrap();
    assert_eq!((used.used_on, used.grants), (Some(dawn().in_norway().date()), grants.to_vec()));
    assert!(store.revoke_api_key(who, minute(2), &id).await.unwrap());
    assert!(!store.revoke_api_key(who, minute(3), &id).await.unwrap());
    assert!(!store.revoke_api_key(who, minute(3), &ApiKeyId::from("none".to_owned())).await.unwrap());
    assert_eq!(store.holder_of_api_key(secret.reveal(), minute(4)).await.unwrap(), None);
    assert_eq!(store.api_keys(who).await.unwrap()[0].revoked_at, Some(minute(2)), "a revoked key stays in the list");
}

async fn a_key_opens_through_its_last_day(base: Base) {
    let (store, who) = (&base.store, &Who::Operator);
    let at = |text: &str| -> Moment { text.parse().unwrap() };
    let last_day = parse_date("2026-11-30").unwrap();
    let made = at("2026-11-01T08:00:00Z");
    let new = NewApiKey { name: "Fylket", last_day, grants: &[] };
    let (_, secret) = store.make_api_key(who, made, new).await.unwrap();
    // Norwegian days: half past eleven in the evening of the thirtieth there.
    assert!(store.holder_of_api_key(secret.reveal(), at("2026-11-30T22:30:00Z")).await.unwrap().is_some());
    assert!(store.holder_of_api_key(secret.reveal(), at("2026-11-30T23:00:00Z")).await.unwrap().is_none());
}

async fn the_secret_is_nowhere(base: Base) {
    let (store, who) = (&base.store, &Who::Operator);
    let new = NewApiKey { name: "Fylket", last_day: parse_date("2027-01-01").unwrap(), grants: &[] };
    let (id, secret) = store.make_api_key(who, dawn(), new).await.unwrap();
    let log = store.audit(who, &Filter::default(), None, 10).await.unwrap();
    let verbs: Vec<&str> = log.iter().map(|entry| entry.verb.as_str()).collect();
    assert_eq!(verbs, [Verb::MakeApiKey.as_str()]);
    assert_eq!(log[0].object, id.as_str());
    let (listed, logged) = (format!("{:?}", store.api_keys(who).await.unwrap()), format!("{log:?}"));
    for text in [listed, logged] {
        assert!(!text.contains(secret.reveal()) && !text.contains("token_hash"), "{text}");
    }
    assert!(!logged_names(&log[0].detail), "the log tells no names");
}

fn logged_names(detail: &str) -> bool {
    detail.contains("Fylket")
}
