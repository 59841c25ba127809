//! Attempts to log in: counted by e-mail and by address, forgotten in time.

use crate::base::{Base, dawn, email, id, minute};
use rettesnor_core::access::Who;
use rettesnor_core::time::Moment;
use rettesnor_store::{Attempt, AttemptId, AttemptLimit, Origin};
use std::time::Duration;

on_both!(
    too_many_with_one_address_wait,
    too_many_from_one_place_wait,
    what_went_well_does_not_count,
    many_at_once_do_not_slip_through,
    old_attempts_and_form_keys_are_purged,
);

const LIMIT: AttemptLimit = AttemptLimit { by_email: 3, by_address: 5, within: Duration::from_secs(15 * 60) };

async fn attempt(base: &Base, at: Moment, email: &str, address: &str) -> Attempt {
    base.store.begin_attempt(&Who::Visitor, at, Origin { email, address }, &LIMIT).await.unwrap()
}

fn begun(attempt: Attempt) -> AttemptId {
    match attempt {
        Attempt::Begun(id) => id,
        Attempt::TooMany { until } => panic!("too many until {until}"),
    }
}

async fn too_many_with_one_address_wait(base: Base) {
    for minutes in [0, 5, 10] {
        begun(attempt(&base, minute(minutes), "kari", &format!("host {minutes}")).await);
    }
    let until = minute(15);
    assert_eq!(attempt(&base, minute(11), "kari", "host").await, Attempt::TooMany { until });
    begun(attempt(&base, minute(11), "ola", "host").await);
    begun(attempt(&base, until, "kari", "host").await);
    assert_eq!(attempt(&base, minute(16), "kari", "host").await, Attempt::TooMany { until: minute(20) });
}

async fn too_many_from_one_place_wait(base: Base) {
    for minutes in 0..5 {
        begun(attempt(&base, minute(minutes), &format!("person {minutes}"), "host").await);
    }
    assert_eq!(attempt(&base, minute(6), "kari", "host").await, Attempt::TooMany { until: minute(15) });
    begun(attempt(&base, minute(6), "kari", "another host").await);
}

async fn what_went_well_does_not_count(base: Base) {
    for minutes in 0..6 {
        let id = begun(attempt(&base, minute(minutes), "kari", "host").await);
        base.store.attempt_succeeded(&Who::Visitor, minute(minutes), &id).await.unwrap();
    }
}

async fn many_at_once_do_not_slip_through(base: Base) {
    let kari = base.person("kari", &[]).await;
    let tries: Vec<_> = (0..12)
        .map(|_| {
            let store = base.store.clone();
            tokio::spawn(async move {
                let origin = Origin { email: "kari@eksempel.no", address: "host" };
                store.begin_attempt(&Who::Visitor, minute(1), origin, &LIMIT).await.unwrap()
            })
        })
        .collect();
    let mut through = 0;
    for one in tries {
        through += usize::from(matches!(one.await.unwrap(), Attempt::Begun(_)));
    }
    assert_eq!(through, 3);
    let log = base.store.audit(&Who::Operator, &rettesnor_store::audit::Filter::default(), None, 3).await.unwrap();
    assert!(log.iter().all(|entry| entry.verb == "log-in-try" && entry.object == id(&kari)));
}

async fn old_attempts_and_form_keys_are_purged(base: Base) {
    let store = &base.store;
    begun(attempt(&base, dawn(), email("kari").as_str(), "host").await);
    begun(attempt(&base, minute(30), email("kari").as_str(), "host").await);
    assert!(store.take_form_key(&Who::Visitor, dawn(), "key").await.unwrap());
    assert!(!store.take_form_key(&Who::Visitor, minute(1), "key").await.unwrap());
    assert!(store.take_form_key(&Who::Operator, minute(1), "key").await.unwrap(), "a key is its owner's");
    assert_eq!(store.purge(&Who::Operator, minute(31), minute(1)).await.unwrap(), 2);
    assert_eq!(store.purge(&Who::Operator, minute(31), minute(1)).await.unwrap(), 0);
    assert_eq!(base.number("SELECT COUNT(*) FROM attempts").await, 1);
    assert_eq!(base.number("SELECT COUNT(*) FROM form_keys").await, 1);
    assert_eq!(base.number("SELECT COUNT(*) FROM audit WHERE verb = 'purge'").await, 1);
}
