//! Links to choose a password: used once, in time, and one at a time.

use crate::base::{Base, dawn, email, id, minute};
use rettesnor_core::access::Who;
use rettesnor_store::NewSession;

on_both!(an_invitation_is_used_once, a_newer_invitation_ends_the_older, two_at_once_are_one);

async fn an_invitation_is_used_once(base: Base) {
    let (store, kari) = (&base.store, base.person("kari", &[]).await);
    let admin = base.person("admin", &[]).await;
    let token = store.make_invitation(&admin, dawn(), id(&kari), minute(60)).await.unwrap().unwrap();
    let found = store.invitation(&Who::Visitor, minute(59), token.reveal()).await.unwrap().unwrap();
    assert_eq!((found.person.as_str(), found.made_by.as_str(), found.expires_at), (id(&kari), id(&admin), minute(60)));
    assert_eq!(store.invitation_to(&admin, minute(59), id(&kari)).await.unwrap(), Some(found));
    assert_eq!(store.invitation(&Who::Visitor, minute(60), token.reveal()).await.unwrap(), None, "too late");
    assert_eq!(store.use_invitation(&Who::Visitor, minute(60), token.reveal(), "x").await.unwrap(), None);
    assert_eq!(store.invitation(&Who::Visitor, minute(1), "another").await.unwrap(), None);

    let session = NewSession { person: id(&kari), way: "password", device: "", expires_at: minute(600) };
    let (_, before) = store.begin_session(&kari, minute(1), &session).await.unwrap().unwrap();
    let used = store.use_invitation(&Who::Visitor, minute(2), token.reveal(), "hash").await.unwrap();
    assert_eq!(used.as_deref(), Some(id(&kari)));
    assert_eq!(store.password_of(&Who::Visitor, &email("kari")).await.unwrap().unwrap().1, "hash");
    assert_eq!(store.who(before.reveal(), minute(3)).await.unwrap(), None, "sessions from before are ended");
    assert_eq!(store.use_invitation(&Who::Visitor, minute(3), token.reveal(), "other").await.unwrap(), None);
    assert_eq!(store.invitation_to(&admin, minute(3), id(&kari)).await.unwrap(), None);
    assert_eq!(store.make_invitation(&admin, dawn(), "nobody", minute(60)).await.unwrap(), None);
}

async fn a_newer_invitation_ends_the_older(base: Base) {
    let (store, kari) = (&base.store, base.person("kari", &[]).await);
    let older = store.make_invitation(&Who::Operator, dawn(), id(&kari), minute(60)).await.unwrap().unwrap();
    let newer = store.make_invitation(&Who::Operator, minute(1), id(&kari), minute(60)).await.unwrap().unwrap();
    assert_eq!(store.use_invitation(&Who::Visitor, minute(2), older.reveal(), "x").await.unwrap(), None);
    assert!(store.use_invitation(&Who::Visitor, minute(2), newer.reveal(), "x").await.unwrap().is_some());
}

async fn two_at_once_are_one(base: Base) {
    let (store, kari) = (&base.store, base.person("kari", &[]).await);
    let token = store.make_invitation(&Who::Operator, dawn(), id(&kari), minute(60)).await.unwrap().unwrap();
    let tries = ["one", "other"].map(|hash| {
        let (store, token) = (store.clone(), token.clone());
        tokio::spawn(async move {
            let used = store.use_invitation(&Who::Visitor, minute(1), token.reveal(), hash).await.unwrap();
            used.map(|_| hash)
        })
    });
    let mut winners = Vec::new();
    for one in tries {
        winners.extend(one.await.unwrap());
    }
    assert_eq!(winners.len(), 1);
    assert_eq!(store.password_of(&Who::Visitor, &email("kari")).await.unwrap().unwrap().1, winners[0]);
}
