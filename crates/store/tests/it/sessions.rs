//! Sessions: who holds a token, and when nobody does any longer.

use crate::base::{Base, dawn, grant, id, minute};
use rettesnor_core::access::{Role, Who};
use rettesnor_core::time::Moment;
use rettesnor_store::{NewSession, Removal, SessionId, Token};
use std::time::Duration;

on_both!(
    a_token_tells_who_holds_it,
    a_session_that_is_not_used_ends,
    a_session_ends_however_much_it_is_used,
    use_is_noted_once_a_minute,
    one_ends_ones_own_sessions,
    a_closed_account_has_no_session,
);

async fn begin(base: &Base, who: &Who, at: Moment) -> (SessionId, Token) {
    let session = NewSession { person: id(who), way: "password", device: "Firefox", expires_at: minute(24 * 60) };
    base.store.begin_session(who, at, &session).await.unwrap().unwrap()
}

async fn a_token_tells_who_holds_it(base: Base) {
    let grants = [grant(Role::Leader, "kommune:3201"), grant(Role::Analyst, "fylke:32")];
    let kari = base.person("kari", &grants).await;
    base.person("ola", &[grant(Role::Staff, "kommune:0301")]).await;
    base.store.set_preference(&kari, dawn(), id(&kari), "language", "nn").await.unwrap();
    let (session, token) = begin(&base, &kari, dawn()).await;
    let mut signed = base.store.who(token.reveal(), minute(1)).await.unwrap().unwrap();
    signed.person.grants.sort();
    let mut expected = grants.to_vec();
    expected.sort();
    assert_eq!((signed.session, signed.person.id.as_str(), signed.person.name.as_str()), (session, id(&kari), "kari"));
    assert_eq!(signed.person.grants, expected);
    assert_eq!(signed.preferences.get("language").map(String::as_str), Some("nn"));
    assert_eq!(signed.preferences.len(), 1);
    assert_eq!(base.store.who("something else", minute(1)).await.unwrap(), None);
    assert_eq!(base.store.who("", minute(1)).await.unwrap(), None);

    let held = base.store.grants_of(&kari, id(&kari)).await.unwrap().remove(0);
    assert_eq!(base.store.end_grant(&Who::Operator, minute(2), &held.id).await.unwrap(), Removal::Done);
    let left = base.store.who(token.reveal(), minute(2)).await.unwrap().unwrap().person.grants;
    assert!(left.len() == 1 && left[0] != held.grant, "a role that is taken back is gone at the next request");
}

async fn a_session_that_is_not_used_ends(base: Base) {
    let kari = base.person("kari", &[]).await;
    let (_, token) = begin(&base, &kari, dawn()).await;
    assert!(base.store.who(token.reveal(), minute(8 * 60 - 1)).await.unwrap().is_some());
    assert!(base.store.who(token.reveal(), minute(15 * 60)).await.unwrap().is_some(), "it was in use meanwhile");
    assert!(base.store.who(token.reveal(), minute(23 * 60)).await.unwrap().is_none());
    assert_eq!(base.store.sessions_of(&kari, minute(23 * 60), id(&kari)).await.unwrap(), []);
}

async fn a_session_ends_however_much_it_is_used(base: Base) {
    let kari = base.person("kari", &[]).await;
    let (_, token) = begin(&base, &kari, dawn()).await;
    for hour in 0..24 {
        assert!(base.store.who(token.reveal(), minute(hour * 60)).await.unwrap().is_some(), "{hour}");
    }
    assert!(base.store.who(token.reveal(), minute(24 * 60)).await.unwrap().is_none());
}

async fn use_is_noted_once_a_minute(base: Base) {
    let kari = base.person("kari", &[]).await;
    let (_, token) = begin(&base, &kari, dawn()).await;
    let mut noted = Vec::new();
    for second in [1, 59, 60, 61, 119, 120] {
        base.store.who(token.reveal(), dawn().after(Duration::from_secs(second))).await.unwrap().unwrap();
        let seen = base.store.sessions_of(&kari, minute(2), id(&kari)).await.unwrap().remove(0).seen_at;
        noted.push(seen.since(dawn()).as_secs());
    }
    assert_eq!(noted, [0, 0, 60, 60, 60, 120]);
}

async fn one_ends_ones_own_sessions(base: Base) {
    let (kari, ola) = (base.person("kari", &[]).await, base.person("ola", &[]).await);
    let (first, token) = begin(&base, &kari, dawn()).await;
    let (second, _) = begin(&base, &kari, minute(1)).await;
    let (third, _) = begin(&base, &kari, minute(2)).await;
    let listed = base.store.sessions_of(&kari, minute(3), id(&kari)).await.unwrap();
    let ids: Vec<&SessionId> = listed.iter().map(|session| &session.id).collect();
    assert_eq!(ids, [&third, &second, &first]);
    assert_eq!(
        (listed[0].device.as_str(), listed[0].way.as_str(), listed[0].began_at),
        ("Firefox", "password", minute(2))
    );

    assert!(!base.store.end_session(&ola, minute(3), &first).await.unwrap(), "not somebody else's");
    assert!(base.store.end_session(&kari, minute(3), &first).await.unwrap());
    assert!(!base.store.end_session(&kari, minute(3), &first).await.unwrap());
    assert_eq!(base.store.who(token.reveal(), minute(3)).await.unwrap(), None);
    assert_eq!(base.store.end_sessions_of(&kari, minute(4), id(&kari), Some(&second)).await.unwrap(), 1);
    assert_eq!(base.store.sessions_of(&kari, minute(4), id(&kari)).await.unwrap().len(), 1);
    assert!(base.store.end_session(&Who::Operator, minute(5), &second).await.unwrap());
}

async fn a_closed_account_has_no_session(base: Base) {
    let kari = base.person("kari", &[]).await;
    let (_, token) = begin(&base, &kari, dawn()).await;
    base.store.close_person(&Who::Operator, minute(1), id(&kari)).await.unwrap();
    assert_eq!(base.store.who(token.reveal(), minute(1)).await.unwrap(), None);
    let session = NewSession { person: id(&kari), way: "password", device: "", expires_at: minute(60) };
    assert!(base.store.begin_session(&kari, minute(1), &session).await.unwrap().is_none());
    base.store.reopen_person(&Who::Operator, minute(2), id(&kari)).await.unwrap();
    assert_eq!(base.store.who(token.reveal(), minute(2)).await.unwrap(), None, "what was ended stays so");
}
