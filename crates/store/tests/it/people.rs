//! Accounts: made, renamed, closed and opened again.

use crate::base::{Base, dawn, email, grant, id, minute};
use rettesnor_core::access::{Role, Who};
use rettesnor_store::{NewPerson, Readdressed, Removal};

on_both!(
    an_account_is_found_by_id_and_address,
    an_address_has_one_account,
    a_name_is_superseded,
    a_closed_account_is_out_and_can_come_back,
    the_last_administrator_stays,
    passwords_take_each_others_place,
    preferences_take_each_others_place,
    an_account_gets_another_address,
);

async fn an_account_is_found_by_id_and_address(base: Base) {
    let kari = base.person("kari", &[]).await;
    let found = base.store.person_by_email(&kari, &email("KARI")).await.unwrap().unwrap();
    assert_eq!(base.store.person(&kari, id(&kari)).await.unwrap().unwrap(), found);
    assert_eq!((found.name.as_str(), found.email.as_str()), ("kari", "kari@eksempel.no"));
    assert_eq!((found.added_at, found.added_by.as_str()), (dawn(), "operator"));
    assert_eq!((found.closed_at, found.has_password, found.example), (None, false, false));
    assert!(base.store.person(&kari, "nobody").await.unwrap().is_none());
    let ola = base.person("ola", &[]).await;
    let mut all: Vec<String> = base.store.people(&kari).await.unwrap().into_iter().map(|one| one.id).collect();
    all.sort();
    let mut expected = [id(&kari), id(&ola)].map(str::to_owned);
    expected.sort();
    assert_eq!(all, expected);
}

async fn an_address_has_one_account(base: Base) {
    base.person("kari", &[]).await;
    let again = NewPerson { name: "Kari N.", email: &email("Kari"), example: false, grants: &[] };
    assert_eq!(base.store.add_person(&Who::Operator, dawn(), &again).await.unwrap(), None);
    let (one, other) = tokio::join!(add(base.store.clone(), "ola"), add(base.store.clone(), "ola"),);
    assert_eq!(usize::from(one) + usize::from(other), 1, "two at once");
    assert_eq!(base.store.people(&Who::Operator).await.unwrap().len(), 2);
}

async fn add(store: rettesnor_store::Store, name: &'static str) -> bool {
    let work = async move {
        let email = email(name);
        let person = NewPerson { name, email: &email, example: true, grants: &[] };
        store.add_person(&Who::Operator, dawn(), &person).await.unwrap().is_some()
    };
    tokio::spawn(work).await.unwrap()
}

async fn a_name_is_superseded(base: Base) {
    let kari = base.person("kari", &[]).await;
    assert!(base.store.rename_person(&kari, minute(1), id(&kari), "Kari Nordmann").await.unwrap());
    assert_eq!(base.store.person(&kari, id(&kari)).await.unwrap().unwrap().name, "Kari Nordmann");
    assert_eq!(base.number("SELECT COUNT(*) FROM person_names").await, 2, "the name before is kept");
    assert!(!base.store.rename_person(&kari, minute(1), "nobody", "Ola").await.unwrap());
}

async fn a_closed_account_is_out_and_can_come_back(base: Base) {
    let (store, kari) = (&base.store, base.person("kari", &[grant(Role::Leader, "kommune:3201")]).await);
    let invitation = store.make_invitation(&Who::Operator, dawn(), id(&kari), minute(600)).await.unwrap().unwrap();
    assert!(store.set_password(&kari, dawn(), id(&kari), "hash", None).await.unwrap());
    assert_eq!(store.close_person(&Who::Operator, minute(1), id(&kari)).await.unwrap(), Removal::Done);
    assert_eq!(store.close_person(&Who::Operator, minute(1), id(&kari)).await.unwrap(), Removal::NotThere);
    assert_eq!(store.person(&kari, id(&kari)).await.unwrap().unwrap().closed_at, Some(minute(1)));
    assert_eq!(store.password_of(&Who::Visitor, &email("kari")).await.unwrap(), None);
    assert_eq!(store.use_invitation(&Who::Visitor, minute(2), invitation.reveal(), "x").await.unwrap(), None);
    assert!(!store.set_password(&kari, minute(2), id(&kari), "other", None).await.unwrap());
    let late = store.give_grant(&Who::Operator, minute(2), id(&kari), &grant(Role::Staff, "kommune:3201")).await;
    assert_eq!(late.unwrap(), None);

    assert!(store.reopen_person(&Who::Operator, minute(3), id(&kari)).await.unwrap());
    assert!(!store.reopen_person(&Who::Operator, minute(3), id(&kari)).await.unwrap());
    let known = store.password_of(&Who::Visitor, &email("kari")).await.unwrap();
    assert_eq!(known, Some((id(&kari).to_owned(), "hash".to_owned())));
    assert_eq!(store.grants_of(&kari, id(&kari)).await.unwrap().len(), 1, "the roles have stayed");
}

async fn the_last_administrator_stays(base: Base) {
    let (store, all) = (&base.store, grant(Role::Administrator, "NO"));
    let one = base.person("one", std::slice::from_ref(&all)).await;
    let local = base.person("local", &[grant(Role::Administrator, "kommune:3201")]).await;
    let of_one = store.grants_of(&one, id(&one)).await.unwrap().remove(0).id;
    assert_eq!(store.end_grant(&one, minute(1), &of_one).await.unwrap(), Removal::LastAdministrator);
    assert_eq!(store.close_person(&one, minute(1), id(&one)).await.unwrap(), Removal::LastAdministrator);
    assert_eq!(store.close_person(&one, minute(1), id(&local)).await.unwrap(), Removal::Done);

    // Two who take the role from each other at once: one of them is left.
    let two = base.person("two", &[all]).await;
    let of_two = store.grants_of(&two, id(&two)).await.unwrap().remove(0).id;
    let spawn = |who: Who, what| {
        let store = store.clone();
        tokio::spawn(async move { store.end_grant(&who, minute(2), &what).await.unwrap() })
    };
    let (first, second) = (spawn(one, of_two), spawn(two, of_one));
    let mut outcomes = [first.await.unwrap(), second.await.unwrap()];
    outcomes.sort_by_key(|outcome| *outcome == Removal::LastAdministrator);
    assert_eq!(outcomes, [Removal::Done, Removal::LastAdministrator]);
}

async fn passwords_take_each_others_place(base: Base) {
    let (store, kari) = (&base.store, base.person("kari", &[]).await);
    assert_eq!(store.password_of(&Who::Visitor, &email("kari")).await.unwrap(), None);
    for hash in ["first", "second"] {
        assert!(store.set_password(&kari, minute(1), id(&kari), hash, None).await.unwrap());
    }
    let (person, hash) = store.password_of(&Who::Visitor, &email("kari")).await.unwrap().unwrap();
    assert_eq!((person.as_str(), hash.as_str()), (id(&kari), "second"));
    assert!(store.person(&kari, id(&kari)).await.unwrap().unwrap().has_password);
    assert_eq!(store.password_of(&Who::Visitor, &email("nobody")).await.unwrap(), None);
    assert!(!store.set_password(&kari, minute(1), "nobody", "x", None).await.unwrap());
}

async fn preferences_take_each_others_place(base: Base) {
    let (store, kari) = (&base.store, base.person("kari", &[]).await);
    for (name, value) in [("language", "nn"), ("columns", "a,b"), ("language", "en"), ("language", "en")] {
        store.set_preference(&kari, minute(1), id(&kari), name, value).await.unwrap();
    }
    let found: Vec<(String, String)> = store.preferences_of(&kari, id(&kari)).await.unwrap().into_iter().collect();
    let expected = [("columns", "a,b"), ("language", "en")].map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(found, expected);
    assert_eq!(base.number("SELECT COUNT(*) FROM preferences").await, 3, "what is the same is not written again");
}

async fn an_account_gets_another_address(base: Base) {
    let (kari, ola) = (base.person("kari", &[]).await, base.person("ola", &[]).await);
    let store = &base.store;
    assert!(store.set_password(&kari, minute(1), id(&kari), "hash", None).await.unwrap());
    let change = async |person: &str, to: &str| store.change_email(&kari, minute(2), person, &email(to)).await.unwrap();
    assert_eq!(change("nobody", "ny").await, Readdressed::NotThere);
    assert_eq!(change(id(&kari), "ola").await, Readdressed::Taken);
    let entries = "SELECT COUNT(*) FROM audit WHERE verb = 'person-email'";
    assert_eq!(change(id(&kari), "kari").await, Readdressed::Done);
    assert_eq!(base.number(entries).await, 0, "what is the same is not written again");
    assert_eq!(change(id(&kari), "ny").await, Readdressed::Done);
    assert_eq!(base.number(entries).await, 1);
    assert_eq!(store.password_of(&Who::Visitor, &email("kari")).await.unwrap(), None);
    assert_eq!(store.password_of(&Who::Visitor, &email("ny")).await.unwrap().unwrap().0, id(&kari));
    assert_eq!(base.number("SELECT COUNT(*) FROM former_emails").await, 1, "the address before is kept");
    assert_eq!(change(id(&ola), "kari").await, Readdressed::Done, "an address that was left is free");
}
