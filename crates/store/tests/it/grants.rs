//! Roles: given once, listed by person and by unit, taken back.

use crate::base::{Base, dawn, grant, id, minute};
use rettesnor_core::access::{Role, Who};
use rettesnor_core::org::Line;
use rettesnor_store::Removal;

on_both!(a_role_is_given_once_and_taken_back, roles_are_listed_by_person_and_unit);

async fn a_role_is_given_once_and_taken_back(base: Base) {
    let (store, kari) = (&base.store, base.person("kari", &[]).await);
    let leader = grant(Role::Leader, "kommune:3201");
    let first = store.give_grant(&Who::Operator, dawn(), id(&kari), &leader).await.unwrap().unwrap();
    let again = store.give_grant(&Who::Operator, minute(1), id(&kari), &leader).await.unwrap().unwrap();
    assert_eq!(first, again);
    let given = store.grant(&kari, &first).await.unwrap().unwrap();
    assert_eq!((given.grant.clone(), given.given_at, given.given_by.as_str()), (leader.clone(), dawn(), "operator"));
    assert_eq!(store.end_grant(&Who::Operator, minute(2), &first).await.unwrap(), Removal::Done);
    assert_eq!(store.end_grant(&Who::Operator, minute(2), &first).await.unwrap(), Removal::NotThere);
    assert_eq!(store.grant(&kari, &first).await.unwrap(), None);
    let anew = store.give_grant(&Who::Operator, minute(3), id(&kari), &leader).await.unwrap().unwrap();
    assert_ne!(first, anew);
    assert_eq!(base.number("SELECT COUNT(*) FROM grants").await, 2, "what was given before is kept");
    assert_eq!(store.give_grant(&Who::Operator, dawn(), "nobody", &leader).await.unwrap(), None);
}

async fn roles_are_listed_by_person_and_unit(base: Base) {
    let (store, baerum) = (&base.store, "kommune:3201".parse().unwrap());
    let mut other_line = grant(Role::Staff, "kommune:3201");
    other_line.line = Line::Other("nettverk".to_owned());
    let kari = base.person("kari", &[grant(Role::Leader, "kommune:3201"), grant(Role::Analyst, "NO")]).await;
    let ola = base.person("ola", &[other_line.clone(), grant(Role::Reader, "fylke:32")]).await;
    let people: Vec<String> =
        store.grants_at(&kari, &baerum).await.unwrap().into_iter().map(|one| one.person).collect();
    assert_eq!(people.len(), 2);
    assert!([&kari, &ola].iter().all(|who| people.contains(&id(who).to_owned())));
    let olas: Vec<_> = store.grants_of(&kari, id(&ola)).await.unwrap().into_iter().map(|one| one.grant).collect();
    assert!(olas.len() == 2 && olas.contains(&other_line));
    assert_eq!(store.grants(&kari).await.unwrap().len(), 4);
}
