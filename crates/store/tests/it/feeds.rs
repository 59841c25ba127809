//! Calendar feeds and mailed reminders: one open address at a time, and no reminder twice.

use crate::base::{Base, dawn, grant, id, minute};
use rettesnor_core::access::{Role, Who};

on_both!(a_feed_opens_until_it_is_ended, a_reminder_is_claimed_once, what_a_killed_worker_claimed_is_claimed_again);

async fn a_feed_opens_until_it_is_ended(base: Base) {
    let given = [grant(Role::Leader, "kommune:3201")];
    let (store, kari) = (&base.store, base.person("kari", &given).await);
    let first = store.make_feed(&kari, dawn(), id(&kari)).await.unwrap();
    let holder = store.holder_of_feed(first.reveal()).await.unwrap().unwrap();
    assert_eq!((holder.id.as_str(), holder.grants), (id(&kari), given.to_vec()));
    assert_eq!(store.holder_of_feed("another").await.unwrap(), None);
    let second = store.make_feed(&kari, minute(1), id(&kari)).await.unwrap();
    assert_eq!(store.holder_of_feed(first.reveal()).await.unwrap(), None, "a new one ends the one before");
    assert_eq!(store.feed_of(&kari, id(&kari)).await.unwrap(), Some(minute(1)));
    assert!(store.end_feed(&kari, minute(2), id(&kari)).await.unwrap());
    assert!(!store.end_feed(&kari, minute(3), id(&kari)).await.unwrap());
    assert_eq!(store.holder_of_feed(second.reveal()).await.unwrap(), None);
    let third = store.make_feed(&kari, minute(4), id(&kari)).await.unwrap();
    store.close_person(&Who::Operator, minute(5), id(&kari)).await.unwrap();
    assert_eq!(store.holder_of_feed(third.reveal()).await.unwrap(), None, "a closed account has no calendar");
}

async fn a_reminder_is_claimed_once(base: Base) {
    let (store, who) = (&base.store, Who::Operator);
    let kari = base.person("kari", &[]).await;
    let what = |step| (id(&kari), "brev:1", step);
    assert!(store.claim_reminder(&who, dawn(), what("14")).await.unwrap());
    assert!(!store.claim_reminder(&who, minute(1), what("14")).await.unwrap());
    assert_eq!(store.last_reminded(&who, id(&kari)).await.unwrap(), None, "not before it is sent");
    store.keep_reminders(&who, dawn(), minute(2), id(&kari)).await.unwrap();
    assert_eq!(store.last_reminded(&who, id(&kari)).await.unwrap(), Some(minute(2)));
    assert!(store.claim_reminder(&who, minute(3), what("3")).await.unwrap());
    store.release_reminders(&who, minute(3), id(&kari)).await.unwrap();
    assert!(store.claim_reminder(&who, minute(4), what("3")).await.unwrap(), "what could not be sent is tried again");
    store.release_reminders(&who, dawn(), id(&kari)).await.unwrap();
    assert!(!store.claim_reminder(&who, minute(5), what("14")).await.unwrap(), "what was sent stays");
}

async fn what_a_killed_worker_claimed_is_claimed_again(base: Base) {
    let (store, who) = (&base.store, Who::Operator);
    let kari = base.person("kari", &[]).await;
    let what = |duty| (id(&kari), duty, "14");
    assert!(store.claim_reminder(&who, dawn(), what("sent")).await.unwrap());
    store.keep_reminders(&who, dawn(), minute(1), id(&kari)).await.unwrap();
    assert!(store.claim_reminder(&who, minute(2), what("lost")).await.unwrap());
    assert!(!store.claim_reminder(&who, minute(61), what("lost")).await.unwrap(), "it may still be under way");
    assert!(store.claim_reminder(&who, minute(63), what("lost")).await.unwrap());
    assert!(!store.claim_reminder(&who, minute(64), what("lost")).await.unwrap(), "by one worker alone");
    // The first one was slow, not dead: what it lets go of now is no longer its own.
    store.release_reminders(&who, minute(2), id(&kari)).await.unwrap();
    assert!(!store.claim_reminder(&who, minute(65), what("lost")).await.unwrap());
    store.keep_reminders(&who, minute(63), minute(66), id(&kari)).await.unwrap();
    for later in [200, 2000] {
        assert!(!store.claim_reminder(&who, minute(later), what("lost")).await.unwrap(), "what was sent stays");
        assert!(!store.claim_reminder(&who, minute(later), what("sent")).await.unwrap());
    }
}
