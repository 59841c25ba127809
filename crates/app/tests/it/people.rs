//! Letting people in and keeping their accounts.

use crate::installation::{Installation, PASSWORD, dawn, grant, id, minute};
use rettesnor_app::people::{
    AcceptError, ChangeError, ChangePassword, InviteError, KeepError, LogInError, LoggedIn, NewAccount,
    PasswordProblem, PreferError, RoleError, WayIn, accept_invitation, add_example, change_password, close_person,
    end_role, give_role, invite, invite_again, log_in, prefer, rename_person, reopen_person, sign_out,
    sign_out_everywhere,
};
use rettesnor_core::access::{Role, Who};
use rettesnor_core::org::Line;
use rettesnor_core::time::Moment;
use rettesnor_store::Email;

async fn by_password(house: &Installation, at: Moment, email: &str, password: &str) -> Result<LoggedIn, LogInError> {
    let way = WayIn::Password { email, password, address: "192.0.2.1" };
    log_in(&house.store, &Who::Visitor, at, way, "Firefox").await
}

#[tokio::test]
async fn an_invitation_leads_in_and_then_the_password_does() {
    let house = Installation::new().await;
    let leader = grant(Role::Leader, "kommune:3201", Line::Kommune);
    let invited = house.invited("kari", std::slice::from_ref(&leader)).await;
    let accept = async |password| {
        accept_invitation(&house.store, &Who::Visitor, dawn(), invited.token.reveal(), password, "Firefox").await
    };
    assert!(matches!(accept("for kort").await, Err(AcceptError::Password(PasswordProblem::TooShort))));
    assert!(matches!(accept("kari@eksempel.no").await, Err(AcceptError::Password(PasswordProblem::LikeYourself))));
    assert!(matches!(by_password(&house, dawn(), "kari@eksempel.no", PASSWORD).await, Err(LogInError::Wrong)));
    let came = accept(PASSWORD).await.unwrap();
    assert_eq!(house.signed(&came).await.unwrap().grants, [leader]);
    assert!(matches!(accept(PASSWORD).await, Err(AcceptError::NoInvitation)), "it is used once");

    let again = by_password(&house, minute(1), " Kari@Eksempel.no", PASSWORD).await.unwrap();
    assert_eq!(again.person, came.person);
    for (email, password) in [
        ("kari@eksempel.no", "fire helt vanlige Ord"),
        ("ola@eksempel.no", PASSWORD),
        ("no address", PASSWORD),
        ("", ""),
    ] {
        assert!(matches!(by_password(&house, minute(2), email, password).await, Err(LogInError::Wrong)), "{email}");
    }
}

#[tokio::test]
async fn guessing_is_slow_for_those_there_are_and_those_there_are_not() {
    let house = Installation::new().await;
    house.person("kari", &[grant(Role::Leader, "kommune:3201", Line::Kommune)]).await;
    for email in ["kari@eksempel.no", "nobody@eksempel.no"] {
        for _ in 0..5 {
            assert!(matches!(by_password(&house, minute(1), email, "x").await, Err(LogInError::Wrong)));
        }
        let answer = by_password(&house, minute(2), email, PASSWORD).await;
        assert!(matches!(answer, Err(LogInError::TooMany { until }) if until == minute(16)), "{answer:?}");
    }
    assert!(by_password(&house, minute(16), "kari@eksempel.no", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn only_an_example_is_entered_without_a_password() {
    let house = Installation::new().await;
    let kari = house.person("kari", &[grant(Role::Leader, "kommune:3201", Line::Kommune)]).await;
    let email = Email::read("eksempel@eksempel.no").unwrap();
    assert!(add_example(&house.store, &kari, dawn(), "E", &email, &[]).await.unwrap().is_none(), "not by a person");
    let example = add_example(&house.store, &Who::Operator, dawn(), "E", &email, &[]).await.unwrap().unwrap();
    let enter =
        async |person| log_in(&house.store, &Who::Visitor, dawn(), WayIn::Demonstration { person }, "Firefox").await;
    assert_eq!(enter(&example).await.unwrap().person, example);
    assert!(matches!(enter(id(&kari)).await, Err(LogInError::Wrong)));
    assert!(matches!(enter("nobody").await, Err(LogInError::Wrong)));
}

#[tokio::test]
async fn one_signs_out_here_and_everywhere() {
    let house = Installation::new().await;
    let kari = house.person("kari", &[grant(Role::Leader, "kommune:3201", Line::Kommune)]).await;
    let ola = house.person("ola", &[grant(Role::Leader, "kommune:3201", Line::Kommune)]).await;
    let here = by_password(&house, dawn(), "kari@eksempel.no", PASSWORD).await.unwrap();
    let there = by_password(&house, dawn(), "kari@eksempel.no", PASSWORD).await.unwrap();
    assert!(!sign_out(&house.store, &ola, minute(1), &here.session).await.unwrap());
    assert!(sign_out(&house.store, &kari, minute(1), &here.session).await.unwrap());
    assert!(house.signed(&here).await.is_none() && house.signed(&there).await.is_some());
    let left = sign_out_everywhere(&house.store, &kari, minute(1), Some(&there.session)).await.unwrap();
    assert_eq!(left, 1, "the one the invitation began");
    assert_eq!(sign_out_everywhere(&house.store, &kari, minute(1), None).await.unwrap(), 1);
    assert!(house.signed(&there).await.is_none());
}

#[tokio::test]
async fn a_password_is_changed_by_who_knows_it() {
    let house = Installation::new().await;
    let kari = house.person("kari", &[grant(Role::Leader, "kommune:3201", Line::Kommune)]).await;
    let here = by_password(&house, dawn(), "kari@eksempel.no", PASSWORD).await.unwrap();
    let there = by_password(&house, dawn(), "kari@eksempel.no", PASSWORD).await.unwrap();
    let change = async |before, after| {
        let change = ChangePassword { before, after, address: "192.0.2.1", session: &here.session };
        change_password(&house.store, &kari, minute(1), change).await
    };
    let new = "fem helt andre vanlige ord";
    assert!(matches!(change("something else", new).await, Err(ChangeError::Wrong)));
    assert!(matches!(change(PASSWORD, "passord12345").await, Err(ChangeError::Password(PasswordProblem::Common))));
    change(PASSWORD, new).await.unwrap();
    assert!(house.signed(&here).await.is_some() && house.signed(&there).await.is_none());
    assert!(matches!(by_password(&house, minute(2), "kari@eksempel.no", PASSWORD).await, Err(LogInError::Wrong)));
    assert!(by_password(&house, minute(2), "kari@eksempel.no", new).await.is_ok());
}

#[tokio::test]
async fn an_administrator_acts_where_the_role_reaches() {
    let house = Installation::new().await;
    let (store, structure) = (&house.store, &house.structure);
    let admin = house.person("admin", &[grant(Role::Administrator, "fylke:32", Line::Kommune)]).await;
    let ola = house.person("ola", &[grant(Role::Leader, "kommune:3201", Line::Kommune)]).await;
    let give = async |who: &Who, unit: &str, line| {
        give_role(store, who, dawn(), structure, id(&ola), &grant(Role::Staff, unit, line)).await
    };
    let given = give(&admin, "kommune:3203", Line::Kommune).await.unwrap();
    for (unit, line) in [("kommune:0301", Line::Kommune), ("kommune:3203", Line::Stat), ("NO", Line::Kommune)] {
        assert!(matches!(give(&admin, unit, line).await, Err(RoleError::NotAllowed)), "{unit}");
    }
    assert!(matches!(give(&ola, "kommune:3201", Line::Kommune).await, Err(RoleError::NotAllowed)), "a leader does not");
    assert!(matches!(give(&Who::Visitor, "kommune:3201", Line::Kommune).await, Err(RoleError::NotAllowed)));
    let all = Who::Operator;
    assert!(matches!(give(&all, "kommune:9998", Line::Kommune).await, Err(RoleError::UnknownUnit)));
    let elsewhere = give(&all, "kommune:0301", Line::Kommune).await.unwrap();
    let end = async |who: &Who, grant| end_role(store, who, minute(1), structure, grant).await;
    assert!(matches!(end(&admin, &elsewhere).await, Err(RoleError::NotAllowed)));
    assert!(matches!(end(&ola, &given).await, Err(RoleError::NotAllowed)));
    end(&admin, &given).await.unwrap();
    assert!(matches!(end(&admin, &given).await, Err(RoleError::NotThere)));
}

#[tokio::test]
async fn the_last_who_administers_all_stays() {
    let house = Installation::new().await;
    let all = grant(Role::Administrator, "NO", Line::Kommune);
    let admin = house.person("admin", &[all]).await;
    let role = house.store.grants_of(&admin, id(&admin)).await.unwrap().remove(0).id;
    let (store, structure) = (&house.store, &house.structure);
    let end = end_role(store, &admin, minute(1), structure, &role).await;
    assert!(matches!(end, Err(RoleError::LastAdministrator)));
    let close = close_person(store, &admin, minute(1), structure, id(&admin)).await;
    assert!(matches!(close, Err(KeepError::LastAdministrator)));
}

#[tokio::test]
async fn inviting_takes_a_role_that_one_may_give() {
    let house = Installation::new().await;
    let admin = house.person("admin", &[grant(Role::Administrator, "kommune:3201", Line::Kommune)]).await;
    let inside = [grant(Role::Leader, "kommune:3201", Line::Kommune)];
    let outside = [inside[0].clone(), grant(Role::Leader, "kommune:0301", Line::Kommune)];
    let try_with = async |name, email, grants| {
        invite(&house.store, &admin, dawn(), &house.structure, NewAccount { name, email, grants }).await
    };
    assert!(matches!(try_with("Ola", "ola@eksempel.no", &[]).await, Err(InviteError::NotAllowed)));
    assert!(matches!(try_with("Ola", "ola@eksempel.no", &outside).await, Err(InviteError::NotAllowed)));
    assert!(matches!(try_with("  ", "ola@eksempel.no", &inside).await, Err(InviteError::BadName)));
    assert!(matches!(try_with("15819090030", "ola@eksempel.no", &inside).await, Err(InviteError::BadName)));
    assert!(matches!(try_with("Ola", "ola", &inside).await, Err(InviteError::BadEmail)));
    let ola = try_with("  Ola   Nordmann ", "Ola@eksempel.no", &inside).await.unwrap();
    assert_eq!(house.store.person(&admin, &ola.person).await.unwrap().unwrap().name, "Ola Nordmann");
    let again = try_with("Ola", "ola@Eksempel.no", &inside).await;
    assert!(matches!(again, Err(InviteError::Known { person }) if person == ola.person));
}

#[tokio::test]
async fn an_account_is_kept_by_who_administers_all_its_roles() {
    let house = Installation::new().await;
    let (store, structure) = (&house.store, &house.structure);
    let here = house.person("here", &[grant(Role::Administrator, "kommune:3201", Line::Kommune)]).await;
    let above = house.person("above", &[grant(Role::Administrator, "NO", Line::Kommune)]).await;
    let ola = house.person("ola", &[grant(Role::Leader, "kommune:3201", Line::Kommune)]).await;
    let rename = async |who: &Who, name| rename_person(store, who, minute(1), structure, id(&ola), name).await;
    rename(&here, "Ola Nordmann").await.unwrap();
    assert!(matches!(rename(&here, "").await, Err(KeepError::BadName)));
    assert!(matches!(rename(&ola, "Ola").await, Err(KeepError::NotAllowed)));

    // With a role elsewhere, a link to the account would open what lies there.
    let oslo = grant(Role::Leader, "kommune:0301", Line::Kommune);
    let elsewhere = give_role(store, &above, minute(2), structure, id(&ola), &oslo).await.unwrap();
    let link = async |who: &Who, person: &Who| invite_again(store, who, minute(3), structure, id(person)).await;
    assert!(matches!(link(&here, &ola).await, Err(KeepError::NotAllowed)));
    assert!(matches!(link(&here, &above).await, Err(KeepError::NotAllowed)));
    assert!(matches!(close_person(store, &here, minute(3), structure, id(&ola)).await, Err(KeepError::NotAllowed)));
    assert_eq!(link(&above, &ola).await.unwrap().expires_at, minute(3 + 24 * 60));
    end_role(store, &above, minute(4), structure, &elsewhere).await.unwrap();
    let invited = link(&here, &ola).await.unwrap();

    let other = "fem helt andre vanlige ord";
    let token = invited.token.reveal();
    accept_invitation(store, &Who::Visitor, minute(5), token, other, "Firefox").await.unwrap();
    assert!(by_password(&house, minute(6), "ola@eksempel.no", other).await.is_ok());
    close_person(store, &here, minute(7), structure, id(&ola)).await.unwrap();
    assert!(matches!(by_password(&house, minute(8), "ola@eksempel.no", other).await, Err(LogInError::Wrong)));
    reopen_person(store, &here, minute(9), structure, id(&ola)).await.unwrap();
    assert!(by_password(&house, minute(10), "ola@eksempel.no", other).await.is_ok());
}

#[tokio::test]
async fn an_account_without_roles_is_kept_by_who_made_it() {
    let house = Installation::new().await;
    let (store, structure) = (&house.store, &house.structure);
    let one = house.person("one", &[grant(Role::Administrator, "kommune:3201", Line::Kommune)]).await;
    let other = house.person("other", &[grant(Role::Administrator, "kommune:3203", Line::Kommune)]).await;
    let grants = [grant(Role::Reader, "kommune:3201", Line::Kommune)];
    let account = NewAccount { name: "Ola", email: "ola@eksempel.no", grants: &grants };
    let ola = invite(store, &one, dawn(), structure, account).await.unwrap().person;
    let role = store.grants_of(&one, &ola).await.unwrap().remove(0).id;
    end_role(store, &one, minute(1), structure, &role).await.unwrap();
    assert!(matches!(invite_again(store, &other, minute(2), structure, &ola).await, Err(KeepError::NotAllowed)));
    assert_eq!(
        invite_again(store, &one, minute(2), structure, &ola).await.unwrap().expires_at,
        minute(2 + 7 * 24 * 60)
    );
    assert!(matches!(invite_again(store, &one, dawn(), structure, "nobody").await, Err(KeepError::NotThere)));
}

#[tokio::test]
async fn preferences_belong_to_who_is_logged_in() {
    let house = Installation::new().await;
    let kari = house.person("kari", &[grant(Role::Reader, "kommune:3201", Line::Kommune)]).await;
    prefer(&house.store, &kari, minute(1), "language", "nn").await.unwrap();
    let kept = house.store.preferences_of(&kari, id(&kari)).await.unwrap();
    assert_eq!(kept.get("language").map(String::as_str), Some("nn"));
    assert!(matches!(prefer(&house.store, &Who::Visitor, minute(1), "a", "b").await, Err(PreferError::NoPerson)));
    let long = "x".repeat(2001);
    assert!(matches!(prefer(&house.store, &kari, minute(1), "a", &long).await, Err(PreferError::TooLong)));
}
